"""Repairs of the grammar that once rested on a sentence or two."""

import pytest


@pytest.mark.parametrize(
    "sentence, headline",
    [
        ("In a speech on Friday the minister unveiled a plan.", "The minister unveiled a plan"),
        ("At a ceremony in June 2018 the mayor gave her a medal.", "The mayor gave her a medal"),
        ("During a visit in May 2015, the bishop blessed the new bell.", "The bishop blessed the new bell"),
        ("The medal was shown at the 2018 festival when Lund sang her first song.", "Lund sang her first song"),
    ],
)
def test_an_occasion_tells_what_was_done_on_it(analyse, sentence, headline):
    [row] = analyse(sentence, "2020-06-17").events.itertuples()
    assert row.headline == headline


@pytest.mark.parametrize(
    "sentence, who",
    [
        ("Norwegian newspapers printed the letter in 2014.", ""),
        ("Swedish farmers sold the herd in 2016.", ""),
        ("Norwegian troops crossed the river in 1940.", "Norway"),
    ],
)
def test_newspapers_and_farmers_are_no_states_but_troops_are(analyse, sentence, who):
    analysis = analyse(sentence, "2020-06-17")
    assert analysis.events.fillna({"who": ""}).who.tolist() == [who]
