"""The timeline as inline SVG: each mark a link to its sentence, with a tooltip; the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from dateline.days import day_in_words
from dateline.output.inline_svg import Piece, reworked, written
from dateline.output.lanes import COLUMN, in_lanes
from dateline.output.marked import sentence_ids
from dateline.output.marks import MOST, Mark, in_order, marks_of
from dateline.output.shown import LITERAL, Shown, escape
from dateline.output.timeline import NOTHING, WIDE, WIDTH, painted

if TYPE_CHECKING:
    from pandas import DataFrame

    from dateline.analysis import Analysis

STYLE = """
.timeline { display: block }
.timeline text { font-family: system-ui, "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
.timeline path, .timeline use { stroke-linejoin: round; stroke-linecap: butt }
.timeline .box { fill: none }
.timeline a .box { pointer-events: all }
.timeline a:hover .box { fill: #0072b2; fill-opacity: .06 }
.timeline a { text-decoration: none !important }
.timeline a:focus { outline: none }
.timeline a:focus-visible .box { stroke: #1a1a1a; stroke-width: 2 }
.timeline a:target .box { stroke: #b34a00; stroke-width: 2 }
"""
# A page shows one of two drawings: letters stay legible on a phone, and a wide screen is used.
SWITCH = """<style>
:where(.dateline.figure) { margin: 0 }
.timeline.narrow { display: none }
@media screen and (max-width: 48rem) {
  .timeline.wide { display: none }
  .timeline.narrow { display: block }
}
</style>"""


def figure(analysis: Analysis, *, lanes: str = "", most: int = MOST) -> Shown:
    """Show the timeline of an article: each mark a link to its sentence in the marked article on the same page.

    `lanes` groups the rows: "status", "person", "place", or "" for one list. It is drawn twice, for wide screens and
    paper and for narrow screens; a page shows the one that fits.
    """
    placed = marks_of(analysis.events)
    words = f"Timeline: {describe(placed, analysis.article.published)}"
    if not placed:
        return Shown(f'<p class="{LITERAL} nothing">{escape(NOTHING)}</p>', NOTHING)
    both = [svg_of(analysis, lanes=lanes, most=most, width=width) for width in (WIDE, WIDTH)]
    # JupyterLab takes an SVG link's plain href for the path of a file; `page` writes it plainly again.
    svg = re.sub(r'(<a id="[^"]*" )href=', r"\1xlink:href=", "".join(both))
    return Shown(f'<figure class="{LITERAL} figure">\n{SWITCH}\n{svg}</figure>', words)


def svg_of(analysis: Analysis, *, lanes: str = "", most: int = MOST, width: float = WIDTH) -> str:
    """Return the timeline of an article as SVG text, linked to the sentences of its marked article."""
    links = {event_id: f"#{sentence}" for event_id, sentence in sentence_ids(analysis).items()}
    published = analysis.article.published
    events = in_lanes(analysis, lanes) if lanes else analysis.events
    return timeline_svg(
        events, published=published, links=links, lanes=COLUMN if lanes else None, most=most, width=width
    )


def timeline_svg(
    events: DataFrame,
    *,
    published: Any = None,
    links: Mapping[str, str] | None = None,
    lanes: str | None = None,
    most: int = MOST,
    width: float = WIDTH,
    title: str = "Timeline of the dated events",
) -> str:
    """Return the timeline as SVG text: links by event_id (`#sentence-3`), titles for pointers and screen readers.

    `lanes` names a column to group the rows by; `width` is in points.
    """
    name = "timeline" if width == WIDTH else "timeline-wide"
    figure = Figure(figsize=(width / 72, 1))
    FigureCanvasSVG(figure)
    placed = marks_of(events, lanes)
    painter = painted(figure.add_axes((0, 0, 1, 1)), placed, published=published, most=most)
    marks = in_order(placed[:most])
    mark = "mark" if width == WIDTH else "wide-mark"
    return reworked(
        written(figure, "dateline" if width == WIDTH else "dateline-wide"),
        [_piece(one, f"{mark}-{one.event_id}", (links or {}).get(one.event_id, "")) for one in marks],
        css="timeline narrow" if width == WIDTH else "timeline wide",
        name=name,
        title=title,
        description=describe(marks, published),
        style=STYLE,
        widest="40rem" if width == WIDTH else "none",
        data={"edges": " ".join(f"{edge:.2f}" for edge in painter.edges)},  # where a printer may break it
    )


def _piece(mark: Mark, name: str, href: str) -> Piece:
    return Piece(f"event-{mark.event_id}", name, f"mark {mark.status}", mark.tooltip, href)


def describe(marks: list[Mark], published: Any = None) -> str:
    """Return what the timeline shows, in a sentence or two."""
    if not marks:
        return "No event could be placed."
    ends = [end for mark in marks for end in mark.span]
    first = next(mark for mark in marks if mark.span[0] == min(ends))
    last = next(mark for mark in marks if mark.span[1] == max(ends))
    events = "1 event" if len(marks) == 1 else f"{len(marks)} events, from {first.words} to {last.words}"
    lanes = list(dict.fromkeys(mark.lane for mark in marks if mark.lane))
    order = f"grouped under {_listed(lanes)}, each in the order of time" if lanes else "in the order of time"
    day = "" if pd.isna(published) else f" A dashed line stands at the day of publication, {day_in_words(published)}."
    return f"{events}, one a row, {order}.{day}"


def _listed(names: list[str], most: int = 8) -> str:
    named = ", ".join(names[:most])
    return named if len(names) <= most else f"{named} and {len(names) - most} more"
