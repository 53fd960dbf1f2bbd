"""The seed article: every entity that a careful reader takes from it, and no other."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from dateline.paths import ROOT

# name, label, country, role, what it is also called
GOLD = [
    ("Khojaly", "GPE", "AZ", "", {"KHOJALY", "Khojaly city"}),
    ("Azerbaijan", "GPE", "AZ", "", {"territory of Azerbaijan"}),
    ("Karabakh", "LOC", "AZ", "", {"Karabakh region"}),
    ("Azerbaijani Armed Forces", "ORG", "AZ", "", set()),
    ("Azerbaijani Defense Ministry", "ORG", "AZ", "", set()),
    ("Anar Eyvazov", "PERSON", "AZ", "Colonel; spokesman of the Azerbaijani Defense Ministry", {"Eyvazov"}),
    ("Trend", "ORG", "", "", set()),
    ("Russia", "GPE", "RU", "", {"Russian"}),
    ("Armenian armed forces", "ORG", "AM", "", set()),
    ("second Karabakh war", "EVENT", "", "", {"2020 second Karabakh war"}),
    ("Armenia", "GPE", "AM", "", {"Armenian"}),
    ("Zakir Hasanov", "PERSON", "AZ", "Colonel General; minister of defense of Azerbaijan", set()),
]


@pytest.fixture(scope="module")
def seed(nlp) -> Doc:
    text = (ROOT / "seeds" / "khojaly-2024-05-15.txt").read_text(encoding="utf-8")
    header, advert = len(" date 2024-05-15 "), text.rindex("Stay up-to-date")
    return nlp(" " * header + text[header:advert] + " " * (len(text) - advert))


def test_seed_entities_are_those_a_reader_finds(seed: Doc) -> None:
    found = [(e.name, e.label, e.country, e.role, set(e.aliases)) for e in seed._.entities]
    assert found == GOLD


def test_seed_says_what_is_disputed_and_where_it_is(seed: Doc) -> None:
    places = {e.name: e for e in seed._.entities if e.label in {"GPE", "LOC"}}
    assert places["Karabakh"].disputed
    assert not places["Azerbaijan"].disputed
    assert places["Khojaly"].latitude == pytest.approx(39.9, abs=0.1)
    assert places["Khojaly"].longitude == pytest.approx(46.8, abs=0.1)


def test_seed_mentions_say_what_the_model_took_them_for(seed: Doc) -> None:
    mentions = {m.text: m for m in seed._.mentions}
    first_karabakh = next(m for m in seed._.mentions if m.text == "Karabakh")
    assert (first_karabakh.label, first_karabakh.model_label, first_karabakh.rule) == ("LOC", "PERSON", "gazetteer")
    assert (mentions["Zakir Hasanov"].model_label, mentions["Zakir Hasanov"].rule) == ("ORG", "office")
    assert (mentions["KHOJALY"].model_label, mentions["KHOJALY"].rule) == ("", "dateline")
    assert (mentions["Trend"].label, mentions["Trend"].rule) == ("ORG", "agency")
