"""The timeline as inline SVG: each mark a link to its sentence, with a tooltip; the same bytes every time."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pandas as pd
from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from dateline.days import day_in_words
from dateline.output.marked import sentence_ids
from dateline.output.marks import Mark, in_order, marks_of
from dateline.output.shown import LITERAL, Shown, escape
from dateline.output.timeline import MOST, NOTHING, WIDTH, timeline

if TYPE_CHECKING:
    from pandas import DataFrame

    from dateline.analysis import Analysis

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SETTINGS: Any = {"svg.fonttype": "none", "svg.hashsalt": "dateline", "path.simplify": False}
FRACTION = re.compile(r"(\d+\.\d\d)\d+")
STYLE = """
:where(.dateline.figure) { margin: 0 }
.timeline text { font-family: system-ui, "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
.timeline path, .timeline use { stroke-linejoin: round; stroke-linecap: butt }
.timeline .box { fill: none }
.timeline a .box { pointer-events: all }
.timeline a:hover .box { fill: #0072b2; fill-opacity: .06 }
.timeline a { text-decoration: none !important }
.timeline a:focus { outline: none }
.timeline a:focus-visible .box { stroke: #1a1a1a; stroke-width: 2 }
"""


def figure(analysis: Analysis, *, lanes: str | None = None, most: int = MOST) -> Shown:
    """Show the timeline of an article: each mark a link to its sentence in the marked article on the same page."""
    placed = marks_of(analysis.events)
    words = f"Timeline: {describe(placed, analysis.article.published)}"
    if not placed:
        return Shown(f'<p class="{LITERAL} nothing">{escape(NOTHING)}</p>', NOTHING)
    svg = svg_of(analysis, lanes=lanes, most=most)
    # JupyterLab takes an SVG link's plain href for the path of a file; `page` writes it plainly again.
    svg = re.sub(r'(<a id="mark-[^"]*" )href=', r"\1xlink:href=", svg)
    return Shown(f'<figure class="{LITERAL} figure">\n{svg}</figure>', words)


def svg_of(analysis: Analysis, *, lanes: str | None = None, most: int = MOST) -> str:
    """Return the timeline of an article as SVG text, linked to the sentences of its marked article."""
    links = {event_id: f"#{sentence}" for event_id, sentence in sentence_ids(analysis).items()}
    return timeline_svg(analysis.events, published=analysis.article.published, links=links, lanes=lanes, most=most)


def timeline_svg(
    events: DataFrame,
    *,
    published: Any = None,
    links: Mapping[str, str] | None = None,
    lanes: str | None = None,
    most: int = MOST,
    title: str = "Timeline of the dated events",
) -> str:
    """Return the timeline as SVG text: links by event_id (`#sentence-3`), titles for pointers and screen readers."""
    figure = Figure(figsize=(WIDTH / 72, 1))
    FigureCanvasSVG(figure)
    timeline(events, published=published, lanes=lanes, ax=figure.add_axes((0, 0, 1, 1)), most=most)
    written = io.BytesIO()
    with rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")  # the browser's fonts have it
        figure.savefig(written, format="svg", metadata={"Date": None})
    marks = in_order(marks_of(events, lanes)[:most])
    return _accessible(written.getvalue(), marks, links or {}, title, describe(marks, published))


def describe(marks: list[Mark], published: Any = None) -> str:
    """Return what the timeline shows, in a sentence or two."""
    if not marks:
        return "No event could be placed."
    ends = [end for mark in marks for end in mark.span]
    first = next(mark for mark in marks if mark.span[0] == min(ends))
    last = next(mark for mark in marks if mark.span[1] == max(ends))
    events = "1 event" if len(marks) == 1 else f"{len(marks)} events, from {first.words} to {last.words}"
    day = "" if pd.isna(published) else f" A dashed line stands at the day of publication, {day_in_words(published)}."
    return f"{events}, one a row, in the order of time.{day}"


def _accessible(svg: bytes, marks: list[Mark], links: Mapping[str, str], title: str, description: str) -> str:
    """Rework matplotlib's SVG: one link for each event around all its strokes, the rest hidden from screen readers."""
    for prefix, space in (("", SVG), ("xlink", XLINK)):
        ElementTree.register_namespace(prefix, space)
    drawn = ElementTree.fromstring(svg)
    root = ElementTree.Element(
        f"{{{SVG}}}svg",
        {
            "class": "timeline", "viewBox": drawn.attrib["viewBox"], "role": "group",
            "aria-labelledby": "timeline-title timeline-description",
            "style": "display: block; width: 100%; max-width: 40rem; height: auto; background: #fff",
        },
    )  # fmt: skip
    ElementTree.SubElement(root, f"{{{SVG}}}title", id="timeline-title").text = title
    ElementTree.SubElement(root, f"{{{SVG}}}desc", id="timeline-description").text = description
    ElementTree.SubElement(root, f"{{{SVG}}}style").text = STYLE
    root.append(_definitions(drawn))
    groups = _groups(drawn, {mark.event_id for mark in marks})
    behind = ElementTree.SubElement(root, f"{{{SVG}}}g", {"aria-hidden": "true"})
    behind.extend(groups.pop("", []))
    for mark in marks:
        root.append(_link(mark, groups[mark.event_id], links.get(mark.event_id, "")))
    for element in root.iter():
        for name in ("d", "x", "y", "transform", "width", "height"):
            if name in element.attrib:
                element.set(name, " ".join(FRACTION.sub(r"\1", element.attrib[name]).split()))
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _groups(drawn: ElementTree.Element, event_ids: set[str]) -> dict[str, list[ElementTree.Element]]:
    """matplotlib's groups in drawing order: by event, and under "" what belongs to none."""
    groups: dict[str, list[ElementTree.Element]] = {event_id: [] for event_id in event_ids}
    axes = next(group for group in drawn.iter(f"{{{SVG}}}g") if group.get("id") == "axes_1")
    for group in axes:
        name = group.attrib.pop("id", "")
        is_box = name.startswith("box-")
        event_id = name.removeprefix("box-").removeprefix("event-")
        for element in group.iter():
            _tidy(element)
        if is_box:
            group.set("class", "box")
            next(iter(group)).attrib.pop("style")
        groups.setdefault(event_id if event_id in event_ids and name != event_id else "", []).append(group)
    return groups


def _tidy(element: ElementTree.Element) -> None:
    """Drop what matplotlib says of every stroke and nobody needs; put soft edges side by side without a seam."""
    for child in [child for child in element if child.tag == f"{{{SVG}}}defs"]:
        element.remove(child)
    if element.get("id") == "paper":
        del element.attrib["id"]
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    if style := element.get("style"):
        element.set("style", style.replace("font-family: 'DejaVu Sans'; ", ""))
        if "opacity" in style:
            element.set("shape-rendering", "crispEdges")


def _definitions(drawn: ElementTree.Element) -> ElementTree.Element:
    """All shapes of markers and hatches in one place."""
    definitions = ElementTree.Element(f"{{{SVG}}}defs")
    for defs in drawn.iter(f"{{{SVG}}}defs"):
        definitions.extend(child for child in defs if child.tag != f"{{{SVG}}}style")
    return definitions


def _link(mark: Mark, strokes: list[ElementTree.Element], href: str) -> ElementTree.Element:
    """One event: a link around its box, label and mark; a mere group where there is nothing to link to."""
    link = ElementTree.Element(f"{{{SVG}}}a" if href else f"{{{SVG}}}g", {"id": f"mark-{mark.event_id}"})
    if href:
        link.set("href", href)
    link.set("class", f"mark {mark.status}")
    ElementTree.SubElement(link, f"{{{SVG}}}title").text = mark.tooltip
    link.extend(strokes)
    return link
