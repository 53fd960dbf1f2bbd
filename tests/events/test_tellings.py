"""Which dates tell a happening, and which only compare or order. Published on 15 May 2024."""

import pytest


def told(analysis):
    return [(str(row.earliest)[:10], str(row.latest)[:10]) for row in analysis.events.itertuples()]


COMPARED = [
    "Wheat rose to its highest price since March 2014.",
    "It was the closest vote that Norway has seen since 1968.",
    "The team won for the first time since 2010.",
    "We are better armed than we were in 2019.",
    "Rents are twice as high as in 2012.",
    "“Keep off the ice on Friday.”",
]


@pytest.mark.parametrize("text", COMPARED)
def test_a_date_that_only_compares_or_orders_tells_nothing(analyse, text):
    assert told(analyse(text)) == []


DATED = [
    ("The biggest mill has been closed since 2019.", [("2019-01-01", "NaT")]),
    ("On 24 June 1631 Danish pirates carried off the bell.", [("1631-06-24", "1631-06-24")]),
    ("The expedition of 1819 to 1823 mapped the river.", [("1819-01-01", "1823-12-31")]),
    ("The verdict is expected on Thursday or Friday.", [("2024-05-16", "2024-05-17")]),
    ("Work was suspended until the autumn.", [("2024-09-01", "2024-11-30")]),
    (
        "Ore was shipped until 1869, when the mine flooded.",
        [("NaT", "1869-12-31"), ("1869-01-01", "1869-12-31")],
    ),
]


@pytest.mark.parametrize(("text", "bounds"), DATED, ids=[case[0] for case in DATED])
def test_bounds_of_what_is_told(analyse, text, bounds):
    assert told(analyse(text)) == bounds


LASTED = [
    ("The siege, which lasted 12 days, ended on 15 March 2021.", ("2021-03-03", "2021-03-15")),
    ("The siege began on 3 March 2021. It lasted 12 days.", ("2021-03-03", "2021-03-15")),
    ("The strike ended in June 2020. The strike had lasted three months.", ("2020-03-01", "2020-06-30")),
    ("The drought began in 1931 and lasted two years.", ("1931-01-01", "1933-12-31")),
]


@pytest.mark.parametrize(("text", "bounds"), LASTED, ids=[case[0] for case in LASTED])
def test_a_length_beside_one_end_gives_the_other(analyse, text, bounds):
    assert told(analyse(text)) == [bounds]


def test_a_length_of_something_else_gives_nothing(analyse):
    assert told(analyse("The siege began on 3 March 2021. The storm lasted 12 days.")) == [("2021-03-03", "2021-03-03")]


def test_a_length_that_is_only_expected_gives_nothing(analyse):
    text = "The inquiry opened on 3 March 2021. It is expected to take 12 days."
    assert told(analyse(text)) == [("2021-03-03", "2021-03-03")]


def test_two_ends_stay_two_rows(analyse):
    text = "The siege began on 3 March 2021. It lasted 12 days and ended on 20 March 2021."
    assert told(analyse(text)) == [("2021-03-03", "2021-03-03"), ("2021-03-20", "2021-03-20")]


TWICE = [
    "Norway signed the treaty in Brynvik on 3 May 2021. They recall the signing of the treaty on 3 May 2021.",
    "Mayor Ines Calder opened the bridge on 3 May 2021. Hundreds came to the opening of the bridge on 3 May 2021.",
    "Boyd Larkin died on 3 May 2021. Larkin died at home on 3 May 2021, according to his family.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
def test_a_verb_and_a_noun_or_a_source_that_tell_one_happening_give_one_row(analyse, text):
    events = analyse(text).events
    assert (len(events), events.status[0], events.said_by.fillna("")[0]) == (1, "happened", "")
    assert events.headline[0].split()[-1] in ("bridge", "Brynvik", "died")


def test_days_through_days_are_one_span(analyse):
    [row] = analyse("The king announced days of mourning, 1 May 2021 through 3 May 2021.").events.itertuples()
    assert (str(row.earliest)[:10], str(row.latest)[:10]) == ("2021-05-01", "2021-05-03")


def test_the_day_to_which_something_is_extended_is_no_row(analyse):
    events = analyse("On 3 April 2021 Calder extended the curfew to 1 May 2021.").events
    assert events.headline.tolist() == ["Calder extended the curfew to 1 May 2021"]
    assert str(events.latest[0])[:10] == "2021-04-03"


def test_ahead_of_a_day_is_before_it(analyse):
    [row] = analyse("Calder made her last plea to voters ahead of 3 November 2020.").events.itertuples()
    assert str(row.latest)[:10] == "2020-11-02"


def test_a_past_day_dates_the_verdict_not_the_plot(analyse):
    text = "Pryce was convicted of a plot to rob banks in 2006."
    assert analyse(text).events.headline.tolist() == ["Pryce was convicted of a plot to rob banks"]


WIDER = [
    "The bridge fell on 3 May last year, in 2023.",
    "In 2023 the bridge fell on 3 May 2023.",
    "On 3 May 2023, in that spring of 2023, the bridge fell.",
]


@pytest.mark.parametrize("text", WIDER)
def test_of_two_dates_one_inside_the_other_the_narrower_is_told(analyse, text):
    assert told(analyse(text)) == [("2023-05-03", "2023-05-03")]


@pytest.mark.parametrize(
    "text", ["Ida Holm, the mayor in 2011, opened the bridge.", "The port, the largest in 1950, shut."]
)
def test_a_date_of_an_apposition_dates_no_verb(analyse, text):
    assert told(analyse(text)) == []


def test_two_years_of_a_noun_are_one_span(analyse):
    assert told(analyse("The expedition of 1819 to 1823 mapped the coast.")) == [("1819-01-01", "1823-12-31")]


def test_a_deed_and_the_noun_made_of_it_are_told_once(analyse):
    analysis = analyse("Troops invaded Karvia on 3 May 2021. The invasion of Karvia on 3 May 2021 shook the world.")
    assert list(analysis.events.headline) == ["Troops invaded Karvia"]


def test_a_length_counts_from_the_end_that_the_sentence_beside_it_tells(analyse):
    """Two sieges, and only one whose length is told; what began three sentences before is another thing."""
    text = "The siege began on 3 May 2021. It was cold. Nobody slept. It lasted 12 days."
    assert told(analyse(text)) == [("2021-05-03", "2021-05-03")]
    text = "The siege began on 3 May 2021.\n\nIt lasted 12 days. The strike began on 1 June 2021. It lasted two days."
    assert told(analyse(text)) == [("2021-05-03", "2021-05-15"), ("2021-06-01", "2021-06-03")]
