"""What is no news gives no row: questions, small talk, names of what comes round, days that merely pass."""

import pytest

NO_NEWS = [
    "What did the harbour look like in 2003?",
    "The town has grown ahead of the 2016 election.",
    "As the campaign reached July 2019, Harlow led.",
    "September 2019 came to a close.",
    "I took the medicine yesterday.",
    "General Tom Lund said Tuesday.",
    "Great news. February 27th, 2024 1:45 am ET News of the minister is great news.",
    "You had a hard time last month.",
    "This month's edition looks at bees.",
    "At 2:45 pm on 18 Jan 2024, Reader7 wrote: What a pity.",
    '"It was a hard game today," Rudd said.',
]


@pytest.mark.parametrize("text", NO_NEWS)
def test_no_news_gives_no_row(analyse, text):
    assert analyse(text).events.empty


def test_who_speaks_of_a_year_without_a_name_keeps_the_row(analyse):
    assert analyse("I moved to Perth in 2014.").events.headline.tolist() == ["I moved to Perth"]


def test_an_election_that_somebody_won_is_told_by_its_verb(analyse):
    [row] = analyse("Ines Calder won the seat in the 2016 election.").events.itertuples()
    assert (row.headline, row.status, row.edtf) == ("Ines Calder won the seat in the election", "happened", "2016")


OCCASIONS = [
    ("In a July 9 speech, Ines Calder unveiled a plan to drain it.", "Ines Calder unveiled a plan to drain it"),
    ("They showed pictures of the 2018 ceremony when Ines Calder gave the prize to a nurse.",
     "Ines Calder gave the prize to a nurse"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_an_occasion_gives_way_to_what_was_done_at_it(analyse, text, expected):
    assert analyse(text).events.headline.tolist() == [expected]


def test_a_name_taken_from_an_old_strike_is_no_news_of_that_year(analyse):
    text = "Its name derives from the rallying cry of weavers during a 1912 strike."
    assert analyse(text).events.headline.tolist() == ["A 1912 strike"]


def test_done_by_an_hour_is_done_on_that_day(analyse):
    [row] = analyse("The city issued a warning by 5 pm on 3 May 2024.").events.itertuples()
    assert (str(row.earliest)[:10], str(row.latest)[:10]) == ("2024-05-03", "2024-05-03")
    assert row.headline == "The city issued a warning"


def test_the_end_of_a_period_is_no_happening(analyse):
    rows = analyse("The firm earned $4 million in the three months ended 30 September 2023.").events
    assert rows.headline.tolist() == ["The firm earned $4 million in the three months"]
