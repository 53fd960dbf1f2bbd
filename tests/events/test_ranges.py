"""Two days that are the ends of one stretch give one event, and its headline loses both or none."""

from __future__ import annotations

import pytest

RANGES = [
    ("Fire destroyed half of Marlow from 13 to 22 September 1922.", "Fire destroyed half of Marlow",
     "1922-09-13", "1922-09-22"),
    ("The regatta, planned for 3 to 9 May 2024, was cancelled.", "The regatta was planned",
     "2024-05-03", "2024-05-09"),
    ("The flower show will be held on 3 to 9 May 2024 in Leith.", "The flower show will be held in Leith",
     "2024-05-03", "2024-05-09"),
    ("Between 23 August and 13 September 1921 the armies fought on the Tamar.", "The armies fought on the Tamar",
     "1921-08-23", "1921-09-13"),
    ("Between May and August 1943 the navy sank 90 boats.", "The navy sank 90 boats", "1943-05-01", "1943-08-31"),
    ("The exhibition, open from 3 to 9 May 2019, drew crowds.", "The exhibition drew crowds",
     "2019-05-03", "2019-05-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "headline", "earliest", "latest"), RANGES, ids=[case[0][:40] for case in RANGES])
def test_both_ends_of_a_range_give_one_event(analyse, text, headline, earliest, latest):
    [event] = analyse(text).events.itertuples()
    assert (event.headline, str(event.earliest)[:10], str(event.latest)[:10]) == (headline, earliest, latest)


def test_the_text_of_an_event_holds_the_date_that_the_parser_cut_off(analyse):
    [event] = analyse("Between May and August 1943 the navy sank 90 boats.").events.itertuples()
    assert event.text == "Between May and August 1943 the navy sank 90 boats."


def test_of_a_day_put_off_to_another_only_the_new_one_is_told(analyse):
    [event] = analyse("The vote was postponed from 3 to 9 May 2021.").events.itertuples()
    assert (event.headline, str(event.earliest)[:10], event.status) == (
        "The vote was postponed",
        "2021-05-09",
        "scheduled",
    )


def test_what_happened_at_the_end_of_a_range_is_told_beside_it(analyse):
    text = "Slate was shipped from 1820 to 1869, when the quay collapsed."
    assert analyse(text).events.headline.tolist() == ["Slate was shipped", "The quay collapsed"]


EDGES = [
    ("The programme runs through the end of H1 2024.", "The programme runs through the end of H1 2024"),
    ("The plant closes at the end of H2 2023.", "The plant closes"),
    ("By mid-January 1915 most of its men were dead.", "Most of its men were dead by mid-January 1915"),
    ("By mid-June 2020 half of all flights were full.", "Half of all flights were full"),
    ("Since mid-March 2020 most of the staff have worked from home.", "Most of the staff have worked from home"),
    ("In mid-July 2018 Berg and Lund met in Leith.", "Berg and Lund met in Leith"),
]


@pytest.mark.parametrize(("text", "headline"), EDGES, ids=[case[0][:30] for case in EDGES])
def test_a_date_stays_whole_or_goes(analyse, text, headline):
    assert analyse(text).events.headline.tolist() == [headline]


def test_the_second_of_two_days_keeps_its_month(analyse):
    headlines = analyse("Doctors walked out on 3 and 9 May 2019.").events.headline.tolist()
    assert headlines == ["Doctors walked out", "Doctors walked out on 9 May 2019"]


ASIDES = [
    ("The Liberals, in office since 2015, conceded defeat on 3 May 2019.", ["The Liberals conceded defeat"]),
    ("The mayor, unpopular since 2015, resigned on 3 May 2019.", ["The mayor, unpopular since 2015, resigned"]),
    ("The bank, under pressure since May 2018, sold its stake on 3 May 2019.", ["The bank sold its stake"]),
    ("In office since 2015, the Liberals conceded defeat on 3 May 2019.", ["The Liberals conceded defeat"]),
    ("The port, since 2015, has handled 40 ships a day.", ["The port, since 2015, has handled 40 ships a day"]),
]


@pytest.mark.parametrize(("text", "headlines"), ASIDES, ids=[case[0][:30] for case in ASIDES])
def test_a_verbless_aside_dates_no_verb(analyse, text, headlines):
    assert analyse(text).events.headline.tolist() == headlines


def test_a_participle_in_brackets_labels_what_follows(analyse):
    [event] = analyse("2026 (planned): Demolition starts.", published="2023-06-17").events.itertuples()
    assert (event.headline, event.status, event.cue) == ("Demolition starts", "scheduled", "planned")


def test_what_was_done_until_a_day_to_come_is_done(analyse):
    text = "Lund, appointed until the summer of 2030, signed the lease."
    [event] = analyse(text, published="2023-06-17").events.itertuples()
    assert (event.headline, event.status) == ("Lund was appointed until the summer of 2030", "happened")


def test_a_forecast_is_of_its_quarter_and_no_news_of_it(analyse):
    text = "The company cut its fourth-quarter guidance in July 2022."
    assert analyse(text, published="2022-08-17").events.headline.tolist() == [
        "The company cut its fourth-quarter guidance"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was flattened by August 1951's great earthquake in Aldmere.",
        "A judge opened an inquiry into August 1951's ferry crash.",
    ],
)
def test_what_belongs_to_a_date_is_of_it_and_not_before_it(analyse, text):
    assert "1951-08-01" in [str(day)[:10] for day in analyse(text).events.earliest]
