"""Repair the mentions of a model: the rules, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.entities import words as w
from dateline.entities.acronyms import acronyms_found, by_acronym, spelled_out
from dateline.entities.descriptions import by_description, described
from dateline.entities.found import agencies, datelines, institutions, listed, longer_names, organisations
from dateline.entities.gaps import cities, regions, repeated
from dateline.entities.happenings import happenings
from dateline.entities.headlines import headlines
from dateline.entities.joins import joined, whole
from dateline.entities.labels import by_agreement, by_city, by_context, by_ending, by_gazetteer
from dateline.entities.people import (
    by_full_name,
    by_given_name,
    by_particle,
    by_title,
    given_named,
    grown,
    initialed,
    titled,
)
from dateline.entities.shape import kept, shaped
from dateline.entities.teams import teams
from dateline.entities.text import Draft, Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rule = Callable[[Words, list[Draft]], list[Draft]]

# Mentions that these find take the place of what they overlap; where the model's mention is wider, it stays.
WIDER: tuple[Rule, ...] = (happenings, institutions, datelines, listed, spelled_out)
# These return all mentions, some of them with another label or another extent.
CHANGES: tuple[Rule, ...] = (
    longer_names, by_ending, grown, by_particle, by_given_name, by_title, by_description, by_full_name, by_gazetteer,
    by_city, by_context, by_acronym, by_agreement, teams,
)  # fmt: skip
# Mentions that these find stand where none was.
GAPS: tuple[Rule, ...] = (
    agencies,
    given_named,
    initialed,
    titled,
    described,
    organisations,
    acronyms_found,
    cities,
    regions,
)


def repaired(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the mentions after repair, in reading order, none overlapping another."""
    drafts = joined(words, kept(words, shaped(words, whole(words, drafts))))
    for rule in WIDER:
        drafts = _instead(drafts, rule(words, drafts))
    for rule in GAPS:
        drafts = _beside(drafts, rule(words, drafts))
    for rule in CHANGES:
        drafts = rule(words, drafts)
    return headlines(words, _beside(drafts, repeated(words, drafts)))


def model_drafts(doc: Doc) -> list[Draft]:
    """Return the mentions of the model, without dates, numbers and what is no name."""
    drafts = []
    for span in doc.ents:
        label = w.SPACY_LABELS.get(span.label_, span.label_)
        if label not in w.NOT_NAMES and span.text.lower() not in w.NO_NAMES:
            drafts.append(Draft(span.start, span.end, label, span.label_))
    return drafts


def _instead(drafts: list[Draft], wider: list[Draft]) -> list[Draft]:
    """Put the wider drafts in place of what they overlap; where a draft is wider still, it stays."""
    owner = {index: draft for draft in drafts for index in range(draft.start, draft.end)}
    for new in wider:
        inside = list({id(owner[at]): owner[at] for at in range(new.start, new.end) if at in owner}.values())
        if new.label != "EVENT" and any(
            draft.start <= new.start and new.end <= draft.end and draft.label == new.label for draft in inside
        ):
            continue
        for at in (at for draft in inside for at in range(draft.start, draft.end)):
            del owner[at]
        new.model_label = next((draft.model_label for draft in inside if draft.model_label), "")
        owner.update(dict.fromkeys(range(new.start, new.end), new))
    return sorted({id(draft): draft for draft in owner.values()}.values(), key=lambda draft: draft.start)


def _beside(drafts: list[Draft], new: list[Draft]) -> list[Draft]:
    return sorted([*drafts, *new], key=lambda draft: draft.start) if new else drafts
