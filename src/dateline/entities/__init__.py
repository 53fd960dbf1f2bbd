"""Entities: the model's mentions repaired, merged, given a role and a place.

`Doc._.mentions` and `Doc._.entities` are the layer this package adds: lists in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an entity in the text: `label` after repair, `model_label` before it.

    `model_label` is empty where the model saw no name; `rule` names what changed it, empty where nothing did.
    """

    mention_id: str
    entity_id: str
    start: int
    end: int
    text: str
    label: str
    model_label: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place, organisation or named happening, with the ids of its mentions."""

    entity_id: str
    name: str
    label: str
    mentions: tuple[str, ...]
    role: str = ""
    aliases: tuple[str, ...] = ()
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    disputed: bool = False
    note: str = ""  # where it was put, if it could be elsewhere: ", Libya (others: Lebanon)"
