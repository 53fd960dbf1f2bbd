"""A date behind the second of two compared figures dates that figure; behind a count of other things, the verb."""

from __future__ import annotations

import pytest

COMPARED = [
    "Net income rose to 512 from 430 million in Q3 2022.",
    "The rate fell to 3 per cent from a peak of 9 per cent in May 2020.",
    "The fleet fell to 30 from 60 ships in 2010.",
    "The firm cut its fleet to 30 ships from 60 vessels in March.",
    "The airline carried 9 million passengers, against 8 million in 2019.",
]
COUNTED = [
    ("The army withdrew from 12 towns in May 2022.", "The army withdrew from 12 towns"),
    ("The bank bought ships from 3 firms in 2019.", "The bank bought ships from 3 firms"),
    ("The fund raised 9 million euros from 40 investors in May 2019.",
     "The fund raised 9 million euros from 40 investors"),
]  # fmt: skip


@pytest.mark.parametrize("text", COMPARED, ids=[text[:30] for text in COMPARED])
def test_the_date_of_a_figure_to_compare_with_tells_nothing(analyse, text):
    assert analyse(text).events.empty


@pytest.mark.parametrize(("text", "headline"), COUNTED, ids=[case[0][:30] for case in COUNTED])
def test_a_count_behind_from_is_no_figure_to_compare_with(analyse, text, headline):
    assert analyse(text).events.headline.tolist() == [headline]


def test_of_two_dated_figures_the_second_dates_the_change(analyse):
    events = analyse("Turnout dropped from 61 per cent in 2015 to 48 per cent in 2019.").events
    assert [str(day)[:4] for day in events.earliest] == ["2019"]
