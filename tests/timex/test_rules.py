"""Every rule matches its own example, and every objection holds for its own."""

from __future__ import annotations

import pytest

from dateline.timex.atoms import atoms_of
from dateline.timex.find import matches
from dateline.timex.notdates import OBJECTIONS
from dateline.timex.rules import RULES

AS_FAR_AS = {
    "unit_ended": "the year",
    "century_of_two": "the late 19th",
    "length_last_of": "the last month",
    "quarter_of_two": "the second",
    "just_before": "two weeks before",
}  # what follows is only looked at


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_matches_its_example(rule):
    atoms = atoms_of(rule.example)
    found = [(atoms.text[atoms.starts[m.first] : atoms.ends[m.last - 1]], m.rule) for m in matches(atoms)]
    assert (AS_FAR_AS.get(rule.name, rule.example), rule.name) in found


def test_names_are_unique():
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("reason", OBJECTIONS, ids=lambda reason: reason.name)
def test_objection_concerns_known_rules(reason):
    assert reason.rules <= {rule.name for rule in RULES}


@pytest.mark.parametrize("reason", OBJECTIONS, ids=lambda reason: reason.name)
def test_objection_holds_for_its_example(tag, reason):
    assert not [timex for timex in tag(reason.example) if timex.rule in reason.rules]
