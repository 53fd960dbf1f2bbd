import itertools
import re
from xml.etree import ElementTree

import pytest

from dateline.output import land
from dateline.output.land import Frame, coastlines
from dateline.output.lettering import width_of
from dateline.output.placed import FEW, map_svg, place_map
from dateline.output.spots import Spot, framed, spots_of

SVG = "{http://www.w3.org/2000/svg}"


def test_the_map_of_the_seed_calls_disputed_what_is_and_takes_no_side(seed):
    shown = place_map(seed)
    karabakh = next(spot for spot in spots_of(seed) if spot.names == "Karabakh")
    assert karabakh.disputed and karabakh.words == "Karabakh (disputed)"
    assert ">Karabakh (disputed)</text>" in shown.html
    assert "No borders are drawn." in shown.html and "Karabakh (disputed) at 39.8° N, 46.8° E" in str(shown)


def test_each_place_is_a_link_to_its_first_mention_and_has_a_title(seed):
    shown = place_map(seed).html
    for entity_id, title in re.findall(r'<a id="map-(e\d+)" xlink:href="#entity-\1"[^>]*><title>([^<]+)', shown):
        assert title.startswith(seed.entities.set_index("entity_id").loc[entity_id, "name"])
    assert shown.count('<a id="map-e') >= 4
    assert "Azerbaijan: a whole country, drawn at its middle" in shown
    assert "Their middle lies beyond this map: Russia." in shown


def test_the_same_article_gives_the_same_bytes(seed):
    assert place_map(seed).html == place_map(seed).html
    assert not re.search(r"matplotlib|metadata|DOCTYPE", place_map(seed).html)


def test_it_has_a_title_and_a_description_for_screen_readers(seed):
    svg = ElementTree.fromstring(place_map(seed).html.split("<figcaption>")[0].split(">\n", 1)[1])
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert svg.attrib["aria-labelledby"].split() == ["map-title", "map-description"]
    assert named["map-title"] == "Map of the places" and "Khojaly at 39.9° N, 46.8° E" in named["map-description"]


@pytest.mark.parametrize("text", ["It rained.", "Anna Brandt opened a bridge in Vienna on 3 May 2021."])
def test_fewer_than_two_places_are_no_map(analyse, text):
    assert place_map(analyse(text)).html == f'<p class="dateline mathjax_ignore tex2jax_ignore nothing">{FEW}</p>'


def labels_of(spots):
    drawn, unlabelled = map_svg(spots, framed(spots), "Some places.")
    svg = ElementTree.fromstring(drawn)
    _, _, wide, high = map(float, svg.attrib["viewBox"].split())
    boxes = []
    for text in svg.iter(f"{SVG}text"):
        x, y = (
            map(float, re.search(r"translate\(([-\d.]+) ([-\d.]+)\)", text.attrib["transform"]).groups())
            if ("translate" in text.get("transform", ""))
            else (float(text.attrib["x"]), float(text.attrib["y"]))
        )
        size = float(re.search(r"([\d.]+)px", text.attrib["style"])[1])
        boxes.append((text.text, x, y - 0.75 * size, x + width_of(text.text, size) / 1.01, y + 0.2 * size))
    return boxes, unlabelled, wide, high


@pytest.mark.parametrize("apart", [0.01, 0.4, 6.0])
def test_labels_neither_overlap_nor_leave_the_map(apart):
    spots = [
        Spot(
            f"e{n}",
            f"Place number {n}",
            14 + apart * (n % 5),
            47 + apart * (n // 5) * 0.8,
            whole=n == 0,
            disputed=n == 3,
        )
        for n in range(20)
    ]
    boxes, unlabelled, wide, high = labels_of(spots)
    labels = [words for words, *_ in boxes if words.startswith("Place")]
    assert len(labels) >= 3 and sorted(labels + unlabelled) == sorted(spot.words for spot in spots)
    for words, left, top, right, bottom in boxes:
        assert left >= 0 and top >= 0 and right <= wide and bottom <= high, words
    for (words, *a), (others, *b) in itertools.combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (words, others)


def test_towns_set_the_frame_and_countries_only_where_there_are_no_two_towns():
    hull, bergen = Spot("e1", "Hull", -0.3, 53.7), Spot("e2", "Bergen", 5.3, 60.4)
    china = Spot("e3", "China", 105, 35, whole=True)
    assert not framed([hull, bergen, china]).holds(105, 35)
    assert framed([hull, china]).holds(105, 35) and framed([hull, china]).holds(-0.3, 53.7)


def test_a_map_across_the_date_line_does_not_go_round_the_world():
    frame = framed([Spot("e1", "Suva", 178.4, -18.1), Spot("e2", "Apia", -171.8, -13.8)])
    assert frame.east - frame.west < 30 and frame.west < 178.4 < 188.2 < frame.east


def test_places_at_the_ends_of_the_world_fit():
    frame = framed([Spot("e1", "North", 10, 89), Spot("e2", "South", -170, -89), Spot("e3", "Middle", 100, 0)])
    assert frame.east - frame.west <= 360 and -90 <= frame.south < -89 and 89 < frame.north <= 90


def test_without_the_package_that_ships_coastlines_there_is_a_graticule(seed, monkeypatch):
    monkeypatch.setattr(land, "SHIPPED", ("no_such_package", "world.json"))
    land._land.cache_clear()
    try:
        assert coastlines(Frame(-10, 30, 35, 60)) == []
        assert ">40°N</text>" in place_map(seed).html and ">Khojaly</text>" in place_map(seed).html
    finally:
        land._land.cache_clear()


# A square of land from 0 to 10 degrees with a lake from 4 to 6, as TopoJSON on a grid of single degrees.
SQUARE = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [10, 0], [0, 10]], [[0, 0], [0, 10], [10, 0]], [[4, 4], [0, 2], [2, 0], [0, -2], [-2, 0]]],
    "objects": {"land": {"arcs": [[[0, ~1], [2]]]}},
}


def area(ring):
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip([ring[-1], *ring], ring, strict=False))) / 2


def test_rings_are_put_together_of_arcs_and_cut_at_the_frame(monkeypatch):
    rings = land._rings(SQUARE)
    assert [area(ring) for ring in rings] == [100, 4]
    monkeypatch.setattr(land, "_land", lambda: rings)
    assert sorted(area(ring) for ring in coastlines(Frame(5, 20, -5, 5))) == [1, 25]
    assert coastlines(Frame(20, 30, 0, 10)) == []
    assert [area(ring) for ring in coastlines(Frame(355, 365, 0, 3))] == [15]
