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
