import re
from xml.etree import ElementTree

import pytest

from dateline.output.svg import figure, svg_of, timeline_svg
from dateline.output.timeline import NOTHING

from .events import events, scattered

SVG = "{http://www.w3.org/2000/svg}"


def parsed(table, **options):
    return ElementTree.fromstring(timeline_svg(table, **options))


def test_the_same_events_give_the_same_bytes():
    assert timeline_svg(scattered(12, 700), published="1926-01-01") == timeline_svg(
        scattered(12, 700), published="1926-01-01"
    )


def test_nothing_in_it_tells_when_or_by_what_it_was_made():
    svg = timeline_svg(scattered(3, 7))
    assert not re.search(r"matplotlib|metadata|dc:|DOCTYPE|\d{4}-\d\d-\d\dT\d\d:", svg)


def test_each_mark_is_a_link_with_a_tooltip_around_its_label():
    links = {"ev1": "#sentence-4"}
    svg = parsed(
        events(
            ("Bridge opened", "2021-03-02", "2021-03-02", "2021-03-02", "happened"),
            ("Bridge closed", "2022", "2022-12-31", "2022", "scheduled"),
        ),
        links=links,
    )
    (link,) = svg.iter(f"{SVG}a")
    assert link.attrib["href"] == "#sentence-4" and link.attrib["id"] == "mark-ev1"
    assert link.find(f"{SVG}title").text == "2 March 2021: Bridge opened (happened)"
    assert "Bridge opened" in [text.text for text in link.iter(f"{SVG}text")]
    assert any(child.get("class") == "box" for child in link)
    (group,) = [g for g in svg.iter(f"{SVG}g") if g.get("id") == "mark-ev2"]
    assert group.find(f"{SVG}title").text == "2022: Bridge closed (scheduled)"


def test_it_has_a_title_and_a_description_for_screen_readers():
    svg = parsed(
        events(
            ("Bridge opened", "2021-03-02", "2021-03-02", "2021-03-02", "happened"),
            ("Bridge closed", "2022-01-01", "2022-12-31", "2022", "scheduled"),
        ),
        published="2021-03-05",
    )
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert svg.attrib["aria-labelledby"].split() == ["timeline-title", "timeline-description"]
    assert named["timeline-description"] == (
        "2 events, from 2 March 2021 to 2022, one a row, in the order of time. "
        "A dashed line stands at the day of publication, 5 March 2021."
    )


def test_markup_in_a_headline_is_text():
    hostile = "Costs $5 and $x^2$ <script>alert(1)</script> & ]]> \x00\x0b"
    svg = timeline_svg(events((hostile, "2022-03-01", "2022-03-01", "", "happened")), links={"ev1": "#sentence-1"})
    assert "<script" not in svg
    shown = " ".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))
    assert "Costs $5 and $x^2$ <script>alert(1)</script> & ]]>" in shown


def test_letters_stay_letters_and_warn_of_nothing(recwarn):
    assert "北京" in timeline_svg(events(("Treffen in 北京", "2022-03-01", "2022-03-01", "", "happened")))
    assert not recwarn.list


def test_ids_are_unique():
    ids = [element.get("id") for element in parsed(scattered(12, 700)).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_it_scales_to_the_page():
    svg = parsed(scattered(3, 7))
    assert "width" not in svg.attrib and svg.attrib["viewBox"].startswith("0 0 432 ")


def test_the_seed_links_every_mark_to_the_sentence_of_its_event(seed):
    links = re.findall(r'<a id="mark-(\w+)" href="#sentence-(\d+)"', svg_of(seed))
    starts = [sentence.start_char for sentence in seed.doc.sents]
    assert len(links) == len(seed.events)
    for event_id, number in links:
        event = seed.events.set_index("event_id").loc[event_id]
        sentence = list(seed.doc.sents)[int(number) - 1]
        assert sentence.start_char <= event.start < sentence.end_char
    assert len(starts) >= max(int(number) for _, number in links)


@pytest.mark.parametrize("text", ["Nothing dated happens here.", ""])
def test_an_article_without_dates_gets_a_sentence_instead_of_a_figure(analyse, text):
    shown = figure(analyse(text, published=None))
    assert NOTHING in shown.html and "<svg" not in shown.html
    assert str(shown) == NOTHING
