"""Interviews and debates: whose a turn is, and what of speech is told."""

import pytest

from dateline.events.clefts import without_openers
from dateline.events.transcript import person_labelled, turns


def rows(analysis):
    return [(row.headline, row.said_by) for row in analysis.events.fillna({"said_by": ""}).itertuples()]


INTERVIEW = """The novelist Anna Lund spoke with the Courier about her mill.

((Courier))  When did you buy it?

((Anna Lund))  I bought the mill in 2011. I have kept two geese there since 2014.

((Courier))  And the wheel?

((Anna Lund))  My brother turned the wheel in 2015.

The book appears in May 2021.
"""


def test_what_somebody_tells_in_an_interview_is_said_by_whom_the_turn_names(analyse):
    assert rows(analyse(INTERVIEW, "2020-06-17")) == [
        ("Anna Lund bought the mill", "Anna Lund"),
        ("Anna Lund has kept two geese there since 2014", "Anna Lund"),
        ("My brother turned the wheel", "Anna Lund"),
        ("The book appears", ""),
    ]


def test_turns_with_a_colon_are_joined_by_surname(analyse):
    text = "ANNA LUND: I opened the shop in 2011.\n\nTOM BERG: I closed mine in 2012.\n\nLUND: I sold it in 2016."
    text += "\n\nBERG: Oh."
    found = rows(analyse(text, "2020-06-17"))
    assert [said_by for _, said_by in found] == ["Anna Lund", "Tom Berg", "Anna Lund"]
    assert found[1][0] == "Tom Berg closed his"


def test_a_label_or_two_make_no_transcript():
    assert list(turns("Source: the ministry\n\nPhoto: Tom Berg\n\nThe mill burned.")) == []
    assert list(turns("Note: one.\nNote: two.\nNote: three.\n")) == []
    assert [turn.label for turn in turns("Q: Why?\nA: So.\nQ: When?\nA: Now.")] == ["Q", "A", "Q", "A"]


def test_a_label_is_written_in_full_where_one_person_fits():
    known = ["Anna Lund", "ANNA LUND", "Tom Berg"]
    assert person_labelled("LUND", known) == person_labelled("AL", known) == "Anna Lund"
    assert person_labelled("Q", known) == ""
    assert person_labelled("Warder", known) == "Warder"


@pytest.mark.parametrize(
    "sentence, told",
    [
        ("And I know back in 1909, there was a flood in the valley.", "There was a flood in the valley"),
        ("It was in 2011 that the miners closed the pit.", "The miners closed the pit"),
        ("It was last Friday when the old roof fell in.", "The old roof fell in"),
        ("It was not until 1998 that the council paid.", "The council paid"),
        ("Well, the choir started singing back in 2017.", "The choir started singing"),
    ],
)
def test_what_only_leads_up_to_a_telling_is_left_out(analyse, sentence, told):
    [row] = rows(analyse(sentence, "2020-06-17"))
    assert row == (told, "")


@pytest.mark.parametrize(
    "sentence", ["I don't remember, certainly not once after 2014.", "That was back in 2017.", "It was then, in 2017."]
)
def test_speech_that_tells_nothing_is_no_row(analyse, sentence):
    assert rows(analyse(sentence, "2020-06-17")) == []


def test_a_sentence_that_stands_as_it_is_loses_its_openers():
    assert without_openers("And then I left.") == "Then I left."
    assert without_openers("So, I think that we met.") == "We met."
    assert without_openers("So far, nobody came.") == "So far, nobody came."
    assert without_openers("Well over 100 people came.") == "Well over 100 people came."


def test_a_quotation_outside_the_turns_keeps_its_own_speaker(analyse):
    text = '"The mill burned in 2009," said the warder Tom Berg.\n\n' + INTERVIEW
    assert rows(analyse(text, "2020-06-17"))[0] == ("The mill burned", "Tom Berg")
