import re

import pytest

from dateline.output.lanes import in_lanes
from dateline.output.marks import in_order, marks_of
from dateline.output.svg import figure, svg_of

STORY = (
    "Anna Brandt opened the harbour in Hull on 2 May 2019. The old mill burned down on 1 March 2018. "
    "Otto Reis will open a second harbour in Bergen in June 2026. Anna Brandt left Hull on 9 May 2020."
)


@pytest.fixture(scope="module")
def story(analyse):
    """Return the analysis of a story of two people in two towns."""
    return analyse(STORY)


def lanes_of(analysis, lanes):
    """The lanes in the order they are drawn, with the years of their events."""
    marks = in_order(marks_of(in_lanes(analysis, lanes), "lane"))
    found: dict[str, list[str]] = {}
    for mark in marks:
        found.setdefault(mark.lane, []).append(mark.words[-4:])
    return found


def test_by_person_in_the_order_of_their_first_events_and_what_names_nobody_last(story):
    assert lanes_of(story, "person") == {
        "Anna Brandt": ["2019", "2020"], "Otto Reis": ["2026"], "no person named": ["2018"],
    }  # fmt: skip
    assert list(lanes_of(story, "person"))[-1] == "no person named"


def test_by_place(story):
    lanes = lanes_of(story, "place")
    assert lanes["Hull"][0] == "2019" and lanes["Bergen"] == ["2026"]
    assert list(lanes)[-1] == "no place named"


def test_by_status_in_the_order_of_the_legend(story):
    assert lanes_of(story, "status") == {"happened": ["2018", "2019", "2020"], "scheduled": ["2026"]}
    assert list(lanes_of(story, "status")) == ["happened", "scheduled"]


def test_an_unknown_grouping_is_named(story):
    with pytest.raises(ValueError, match="lanes = 'speaker': accepted are status, person, place"):
        in_lanes(story, "speaker")


@pytest.mark.parametrize("lanes", ["status", "person", "place"])
def test_the_figure_heads_each_lane_once_and_says_so_to_screen_readers(story, lanes):
    svg = svg_of(story, lanes=lanes)
    for lane in lanes_of(story, lanes):
        assert len(re.findall(rf"<text [^>]*>{lane}</text>", svg)) == 1 + (lanes == "status")  # and the legend
    assert re.search(r"<desc[^>]*>\d events, [^<]*, one a row, grouped under [^<]*, each in the order of time", svg)
    assert svg_of(story, lanes=lanes) == svg_of(story, lanes=lanes) != svg_of(story)


def test_a_page_has_both_drawings_in_lanes(story):
    markup = figure(story, lanes="person").html
    assert markup.count(">no person named</text>") == 2
