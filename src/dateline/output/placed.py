"""The map of the places that an article names: labels that do not overlap, and no border drawn."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from dateline.output.cartographer import EDGE, WIDTH, Cartographer
from dateline.output.inline_svg import Piece, reworked, written
from dateline.output.land import Frame
from dateline.output.lettering import FAMILY
from dateline.output.shown import LITERAL, Shown, escape
from dateline.output.spots import Spot, framed, spots_of, turned

if TYPE_CHECKING:
    from dateline.analysis import Analysis

FEW = "Fewer than two places here have known coordinates: there is no map."
STYLE = """
.places { display: block }
.places text { font-family: system-ui, "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
.places .box { fill: none; pointer-events: all }
.places a { text-decoration: none !important }
.places a:hover .box { fill: #0072b2; fill-opacity: .1 }
.places a:focus { outline: none }
.places a:focus-visible .box { stroke: #1a1a1a; stroke-width: 2 }
"""
SETTINGS: Any = {"font.family": FAMILY, "text.usetex": False, "text.parse_math": False}


def place_map(analysis: Analysis) -> Shown:
    """Show where the places of an article lie, each a link to its first mention; a sentence for fewer than two.

    Places outside towns and regions are countries, drawn at their middle. A map of two or more towns or regions is
    of their surroundings, and names the countries whose middle lies beyond it. "Disputed" is written beside a name.
    """
    spots = spots_of(analysis)
    if len(spots) < 2:
        return Shown(f'<p class="{LITERAL} nothing">{escape(FEW)}</p>', FEW)
    frame = framed(spots)
    inside = [spot for spot in spots if frame.holds(turned(spot, frame), spot.latitude)]
    beyond = [spot.words for spot in spots if spot not in inside]
    words = described(inside, beyond)
    drawn, unlabelled = map_svg(inside, frame, words)
    svg = re.sub(r'(<a id="[^"]*" )href=', r"\1xlink:href=", drawn)
    caption = [
        _legend(inside),
        f"No room for the names of: {'; '.join(unlabelled)}." if unlabelled else "",
        f"Their middle lies beyond this map: {'; '.join(beyond)}." if beyond else "",
    ]
    told = escape(" ".join(filter(None, caption)))
    html = f'<figure class="{LITERAL} figure">\n{svg}<figcaption>{told}</figcaption></figure>'
    return Shown(html, f"Map of places. {words}")


def map_svg(spots: list[Spot], frame: Frame, description: str) -> tuple[str, list[str]]:
    """Return the map as SVG text, each place a link to its first mention, and the places whose name found no room."""
    stretch = math.cos(math.radians(min(abs(frame.south + frame.north) / 2, 70)))
    height = (WIDTH - 2 * EDGE) * (frame.north - frame.south) / (frame.east - frame.west) / stretch + 2 * EDGE
    figure = Figure(figsize=(WIDTH / 72, height / 72))
    FigureCanvasSVG(figure)
    with rc_context(SETTINGS):
        cartographer = Cartographer(figure, frame, height)
        cartographer.draw(spots)
    pieces = [
        Piece(f"place-{spot.entity_id}", f"map-{spot.entity_id}", "place", _title(spot), f"#entity-{spot.entity_id}")
        for spot in spots
    ]
    svg = reworked(
        written(figure, "dateline-map"), pieces, css="places", name="map", title="Map of the places",
        description=description, style=STYLE, widest="40rem",
    )  # fmt: skip
    return svg, cartographer.unlabelled


def _title(spot: Spot) -> str:
    kind = "a whole country, drawn at its middle" if spot.whole else _degrees(spot.latitude, spot.longitude)
    return f"{spot.words}: {kind}"


def _degrees(latitude: float, longitude: float) -> str:
    return (
        f"{abs(latitude):.1f}° {'N' if latitude >= 0 else 'S'}, {abs(longitude):.1f}° {'E' if longitude >= 0 else 'W'}"
    )


def described(inside: list[Spot], beyond: list[str]) -> str:
    """Return what the map shows, in words: each place with its degrees."""
    named = "; ".join(f"{spot.words} at {_degrees(spot.latitude, spot.longitude)}" for spot in inside)
    return f"{named}." + (f" Beyond it: {'; '.join(beyond)}." if beyond else "")


def _legend(spots: list[Spot]) -> str:
    entries = [("● a town or region", not all(spot.whole for spot in spots)),
               ("□ a whole country, at its middle", any(spot.whole for spot in spots))]  # fmt: skip
    return ", ".join(words for words, needed in entries if needed) + ". No borders are drawn."
