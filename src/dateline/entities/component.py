"""The spaCy component `dateline_entities`.

It repairs `Doc.ents` of any English model and adds `Doc._.mentions` and `Doc._.entities`. Both are kept as plain data
in `Doc.user_data`, so that they go where the Doc goes: to bytes, to disk, to another process.
"""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline.entities import Entity, Mention
from dateline.entities.gazetteer import ALIASES, Gazetteer, digest_of
from dateline.entities.merge import Group, merged
from dateline.entities.nonames import without_sums_and_days
from dateline.entities.places import placed
from dateline.entities.repair import model_drafts, repaired
from dateline.entities.roles import role
from dateline.entities.text import Draft, Words, covered

KINDS: dict[str, type] = {"mentions": Mention, "entities": Entity}


def _stored(layer: str, doc: Doc) -> list[Any]:
    """Return the layer of a Doc as its dataclasses; empty where the component has not run."""
    rows = doc.user_data.get(f"dateline_{layer}", ())
    return [KINDS[layer](*(tuple(cell) if isinstance(cell, list) else cell for cell in row)) for row in rows]


def _store(layer: str, doc: Doc, rows: list[Any]) -> None:
    names = [field.name for field in fields(KINDS[layer])]
    table = [[getattr(row, name) for name in names] for row in rows]
    doc.user_data[f"dateline_{layer}"] = [
        [list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in table
    ]


for _layer in KINDS:
    Doc.set_extension(_layer, getter=partial(_stored, _layer), setter=partial(_store, _layer), force=True)


@Language.factory("dateline_entities", default_config={"aliases": ""})
def entities_component(nlp: Language, name: str, aliases: str) -> EntitiesComponent:
    """Make the component that repairs `Doc.ents` and fills `Doc._.mentions` and `Doc._.entities`.

    `aliases` is the path of a file like `data/aliases.csv`, which is read where none is given.
    """
    return EntitiesComponent(Path(aliases) if aliases else ALIASES)


class EntitiesComponent:
    """Repairs the mentions of a Doc and merges them; reads the gazetteer once, and again when it is told to."""

    def __init__(self, aliases: Path = ALIASES) -> None:
        self.gazetteer = Gazetteer(aliases)

    def read_again(self) -> str:
        """Read the aliases again where their file has changed since; return the hash of what is read."""
        if digest_of(self.gazetteer.path) != self.gazetteer.digest:
            self.gazetteer = Gazetteer(self.gazetteer.path)
        return self.gazetteer.digest

    def __call__(self, doc: Doc) -> Doc:
        """Repair one Doc."""
        words = Words(doc, self.gazetteer)
        drafts = without_sums_and_days(words, repaired(words, model_drafts(doc)), doc)
        groups = merged(words, drafts)
        doc.ents = tuple(Span(doc, draft.start, draft.end, draft.label) for draft in drafts)
        doc._.mentions = _mentions(words, drafts, groups)
        doc._.entities = _entities(words, drafts, groups)
        return doc


def _mentions(words: Words, drafts: list[Draft], groups: list[Group]) -> list[Mention]:
    owner = {id(draft): f"e{number}" for number, group in enumerate(groups, 1) for draft in group.drafts}
    return [
        Mention(
            f"m{number}", owner[id(draft)], words.starts[draft.start], words.end(draft.end),
            words.span(draft.start, draft.end), draft.label, draft.model_label, "+".join(draft.rules),
        )
        for number, draft in enumerate(drafts, 1)
    ]  # fmt: skip


def _entities(words: Words, drafts: list[Draft], groups: list[Group]) -> list[Entity]:
    ids = {id(draft): f"m{number}" for number, draft in enumerate(drafts, 1)}
    taken = {index: draft.start for draft in drafts for index in range(draft.start, draft.end)}
    people = covered([draft for draft in drafts if draft.label == "PERSON"])
    roles = [role(words, group, taken, people) for group in groups]
    places = placed(words, groups, roles)
    return [
        Entity(
            f"e{number}", group.called, group.label, tuple(ids[id(draft)] for draft in group.drafts), role_text,
            tuple(surface for surface in group.surfaces if surface != group.called),
            place.country, place.latitude, place.longitude, place.disputed, place.note,
        )
        for number, (group, role_text, place) in enumerate(zip(groups, roles, places, strict=True), 1)
    ]  # fmt: skip
