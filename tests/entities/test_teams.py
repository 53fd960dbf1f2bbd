"""Clubs and counties that play are organisations; the town where they play, and the country that plays, are places."""

from __future__ import annotations

import pytest
from spacy.language import Language


def labels(nlp: Language, text: str) -> list[tuple[str, str]]:
    """Return the mentions in reading order, with their labels."""
    return [(mention.text, mention.label) for mention in nlp(text)._.mentions]


def test_counties_that_play_are_teams_and_towns_where_they_play_are_not(nlp):
    first = "Kent beat Durham by three wickets in the county championship in Leeds."
    text = f"{first} Durham, Surrey and Kent lead the league."
    found = labels(nlp, text)
    assert ("Leeds", "GPE") in found
    assert {label for name, label in found if name in {"Kent", "Durham", "Surrey"}} == {"ORG"}


def test_table_of_scores_names_teams_and_bowlers(nlp):
    text = "Cricket: county championship scores.\nDurham 114 and 81-3 (T. Okafor 4-28, B. Lunde 52), Kent 296.\n"
    found = labels(nlp, text)
    assert {("Durham", "ORG"), ("Kent", "ORG"), ("T. Okafor", "PERSON"), ("B. Lunde", "PERSON")} <= set(found)


def test_country_that_plays_stays_a_country(nlp):
    found = labels(nlp, "Brazil beat Norway 2-1 in the opening match of the football tournament.")
    assert found == [("Brazil", "GPE"), ("Norway", "GPE")]


@pytest.mark.parametrize(
    "text", ["Leeds beat Hull to the contract for the new stadium.", "Rain reached Leeds, and Hull lost power."]
)
def test_towns_play_only_in_a_text_about_a_match(nlp, text):
    assert "ORG" not in dict(labels(nlp, text)).values()


def test_club_that_looks_like_a_person_is_a_club(nlp):
    text = "Carrick Vale won the cup tie in the league. The Vale manager, Roddy Farquhar, was pleased with the match."
    found = labels(nlp, text)
    assert {label for name, label in found if name.endswith("Vale")} == {"ORG"}
    assert ("Roddy Farquhar", "PERSON") in found
