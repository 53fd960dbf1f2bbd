"""A map drawn: sea, land, graticule, places, and labels that do not overlap; no border."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from dateline.output.land import Frame, Point, coastlines
from dateline.output.lettering import width_of
from dateline.output.spots import Spot, turned

WIDTH, EDGE = 432.0, 4.0  # points
SIZE, LINE, DOT = 10.0, 13.0, 6.5
FINE = 0.6  # points: what is nearer to the point before it is left out of a coastline
LAND, COAST, SEA, GRID, INK, COLOUR = "#ebe8e1", "#a39e93", "#f4f8fb", "#cfd8dd", "#1a1a1a", "#0072b2"
BESIDE = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))  # where a label goes first
Box = tuple[float, float, float, float]  # left, top, right, bottom


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
        places = {spot: self.at(turned(spot, self.frame), spot.latitude) for spot in spots}
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
    """Give the points that are not too near to the one before."""
    last = (math.inf, math.inf)
    for x, y in points:
        if abs(x - last[0]) + abs(y - last[1]) >= FINE:
            yield (last := (x, y))


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
