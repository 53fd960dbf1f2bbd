"""Whatever the text: no exception, spans inside it, bounds in order, well-formed EDTF and TIMEX3."""

from __future__ import annotations

import datetime
import re

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.timex.atoms import atoms_of
from dateline.timex.value import parse, write

_DATE = (
    r"(?:BC)?(?:[0-9X]{2,4}|[0-9X]{4}-"
    r"(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W[0-9X]{2}(?:-(?:WE|[1-7]))?|[0-9X]{2}(?:-[0-9X]{2})?))"
    r"(?:T(?:[0-9X]{2}(?::[0-9]{2}){0,2}|MO|MI|AF|EV|NI|DT))?"
)
_LENGTH = r"P(?:[0-9X.]+(?:DE|CE|Y|M|W|D|Q))*(?:T(?:[0-9X.]+[HMS])+)?"
_TIMEX3 = re.compile(rf"{_DATE}|{_LENGTH}|PRESENT_REF|PAST_REF|FUTURE_REF")
_MODS = {"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
         "MORE_THAN",
         "EQUAL_OR_LESS", "EQUAL_OR_MORE"}  # fmt: skip

_WORDS = st.sampled_from(
    "the a an of in on at to and or from between until by since early late mid last next this that following previous "
    "same past coming first second third fourth 1st 2nd 31st 32nd 0 00 5 12 13 29 30 31 44 60 99 100 500 999 1000 1999 "
    "2024 2100 9999 0001 99999999999999999999 3.5 1/2 two twenty thirty-one nineteen hundred thousand half quarter "
    "day days week weeks month months year years decade decades century centuries hour minutes seconds weekend January "
    "Feb. February May Dec Sunday Mon friday Fridays spring summer winter morning night noon midnight tonight "
    "yesterday "
    "today tomorrow now soon recently ago later earlier before after p.m. am GMT EST BC AD B.C. every each daily twice "
    "Easter Christmas Ramadan Q1 H2 FY21 '99 '80s 1990s 470s 2024-02-30 2024-02-29 30/02/2021 10:35 25:61 fiscal aged "
    "old - , . ' / ( ) \n\n : ; $ % will was said had rest end beginning middle".split(" ")
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(_WORDS, max_size=25).map(" ".join),
    st.lists(_WORDS, max_size=15).map("".join),
)
_DAYS = st.one_of(
    st.none(),
    st.dates(),
    st.sampled_from([datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29), datetime.date(2021, 1, 3)]),
)


def _check(text, timexes):
    previous = 0
    ids = [timex.date_id for timex in timexes]
    assert ids == [f"d{number}" for number in range(1, len(timexes) + 1)]
    for timex in timexes:
        value = timex.value
        assert previous <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        previous = timex.end
        assert value.type in ("DATE", "TIME", "DURATION", "SET") and value.mod in _MODS
        assert _TIMEX3.fullmatch(value.value), value.value
        assert timex.anchor in ("", "published", *ids) and timex.rule
        if value.earliest is not None and value.latest is not None:
            assert value.earliest <= value.latest
        if value.edtf:
            parse_edtf(value.edtf)
        else:
            assert value.earliest is None and value.latest is None
        assert parse(write(value)) == value


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS, published=_DAYS)
def test_any_string(nlp, text, published):
    doc = nlp.make_doc(text)
    doc._.published = published
    doc = nlp(doc)
    _check(doc.text, doc._.timexes)


@settings(max_examples=100, deadline=None)
@given(text=_TEXTS)
def test_words_lie_in_order(text):
    atoms = atoms_of(text)
    assert len(atoms.starts) == len(atoms.ends) == len(atoms.kinds) == len(atoms.worth)
    assert all(start < end for start, end in zip(atoms.starts, atoms.ends, strict=True))
    assert all(end <= start for end, start in zip(atoms.ends, atoms.starts[1:], strict=False))


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2024-03-01", "He left yesterday.", "2024-02-29"),
        ("2024-12-31", "She leaves tomorrow.", "2025-01-01"),
        ("2021-01-05", "It rained last week.", "2020-W53"),
        ("2024-02-29", "They met a year ago.", "2023"),
        ("2024-03-31", "It closed a month ago.", "2024-02"),
        ("0001-01-01", "He left yesterday.", "BC0001-12-31"),
        ("0001-06-01", "They met last year.", "BC0001"),
        ("9999-12-30", "She leaves tomorrow.", "9999-12-31"),
    ],
)
def test_edges_of_the_calendar(tag, published, text, value):
    assert [timex.value.value for timex in tag(text, published)] == [value]


@pytest.mark.parametrize("text", ["She leaves tomorrow.", "She leaves this weekend."])
def test_nothing_after_the_last_day(tag, text):
    assert [timex.value.earliest for timex in tag(text, "9999-12-31")] in ([], [None])
