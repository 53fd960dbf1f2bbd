"""Land and sea for the map of places: Natural Earth's coastlines without borders, as the package bqplot ships them.

The file is read and the package never imported; without it there is no land, and the map is a plain graticule.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Point = tuple[float, float]  # longitude and latitude in degrees
SHIPPED = ("bqplot", "map_data/WorldMap.json")  # TopoJSON with an object `land`


@dataclass(frozen=True, slots=True)
class Frame:
    """What a map shows, in degrees; `east` may lie beyond 180 where the map crosses the date line."""

    west: float
    east: float
    south: float
    north: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Tell whether a place lies in it."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


def coastlines(frame: Frame) -> list[list[Point]]:
    """Return the rings of land in a frame, cut off at its edges; none where no package ships them."""
    found = []
    for ring in _land():
        for turn in (-360.0, 0.0, 360.0):
            turned = [(longitude + turn, latitude) for longitude, latitude in ring] if turn else ring
            if cut := _cut(turned, frame):
                found.append(cut)
    return found


@cache
def _land() -> list[list[Point]]:
    """Return the rings of all land; those of the Caspian Sea and of great lakes run the other way."""
    path = _shipped()
    return _rings(json.loads(path.read_text(encoding="utf-8"))) if path else []


def _shipped() -> Path | None:
    package, inside = SHIPPED
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    paths = [Path(folder, inside) for folder in folders or ()]
    return next((path for path in paths if path.is_file()), None)


def _rings(topology: dict) -> list[list[Point]]:
    """Read TopoJSON: rings are lists of arcs, arcs lists of steps on a grid; arc ~n is arc n from its end."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [_walked(arc, scale, origin) for arc in topology["arcs"]]
    rings = []
    for numbers in (ring for polygon in topology["objects"]["land"]["arcs"] for ring in polygon):
        ring: list[Point] = []
        for number in numbers:
            points = arcs[number] if number >= 0 else arcs[~number][::-1]
            ring += points[1:] if ring else points
        rings.append(ring)
    return rings


def _walked(steps: Sequence[Sequence[int]], scale: Sequence[float], origin: Sequence[float]) -> list[Point]:
    points, x, y = [], 0, 0
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
    return points


def _cut(ring: list[Point], frame: Frame) -> list[Point]:
    """Return the part of a ring inside a frame, cut at one edge after the other (Sutherland and Hodgman's way)."""
    for axis, edge, sign in ((0, frame.west, 1), (0, frame.east, -1), (1, frame.south, 1), (1, frame.north, -1)):
        kept: list[Point] = []
        for before, after in zip([ring[-1], *ring], ring, strict=False):
            was, now = sign * (before[axis] - edge) >= 0, sign * (after[axis] - edge) >= 0
            if was != now:
                kept.append(_crossing(before, after, axis, edge))
            if now:
                kept.append(after)
        if not kept:
            return []
        ring = kept
    return ring


def _crossing(a: Point, b: Point, axis: int, edge: float) -> Point:
    share = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)
