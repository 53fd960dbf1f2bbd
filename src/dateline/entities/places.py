"""Place entities: country, coordinates, and whether the place is disputed."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.entities import words as w
from dateline.entities.gazetteer import Gazetteer, first_letters
from dateline.entities.merge import Group


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entity is: an ISO 3166 alpha-2 code and decimal degrees, as far as they are known."""

    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    disputed: bool = False


def placed(groups: list[Group], roles: list[str], gazetteer: Gazetteer) -> list[Place]:
    """Return the place of each group; people and organisations have the country that their name or role holds."""
    return [_place(group, role, gazetteer) for group, role in zip(groups, roles, strict=True)]


def _place(group: Group, role: str, gazetteer: Gazetteer) -> Place:
    alias = group.alias
    if alias and group.label in w.PLACES:
        return Place(alias.country, alias.latitude, alias.longitude, alias.disputed)
    if alias:
        return Place(alias.country)
    if group.label in {"ORG", "PERSON"}:
        return Place(country_in(group.name if group.label == "ORG" else role, gazetteer))
    return Place()


def country_in(text: str, gazetteer: Gazetteer) -> str:
    """Return the country that the words of a name or a role hold; empty where none or several."""
    pieces = text.replace("'s", "").replace(";", " ; ").replace(",", " , ").split()
    codes = []
    for index, piece in enumerate(pieces):
        for end in range(min(len(pieces), index + gazetteer.longest(first_letters(piece))), index, -1):
            if found := gazetteer.state(" ".join(pieces[index:end])):
                codes.append(found.country)
                break
    return codes[0] if len(set(codes)) == 1 else ""
