"""Repair the mentions of a model: the rules, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.entities import words as w
from dateline.entities.found import agencies, datelines, happenings, institutions, listed
from dateline.entities.gazetteer import Gazetteer
from dateline.entities.labels import by_agreement, by_context, by_ending, by_gazetteer, repeated
from dateline.entities.shape import shaped
from dateline.entities.text import Draft, Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rule = Callable[[Words, list[Draft], Gazetteer], list[Draft]]

# Each returns all the mentions, some of them changed.
CHANGES: tuple[Rule, ...] = (shaped, by_gazetteer, by_ending, by_context, by_agreement)
# Each returns mentions to add. The first two are wider than what they replace; the others fill gaps.
WIDER: tuple[Rule, ...] = (happenings, institutions, datelines)
FILLING: tuple[Rule, ...] = (agencies, listed, repeated)


def repaired(doc: Doc, gazetteer: Gazetteer) -> tuple[Words, list[Draft]]:
    """Return the words of the Doc and its mentions after repair, in reading order, none overlapping another."""
    words = Words(doc)
    drafts = model_drafts(doc)
    for change in CHANGES[:1]:
        drafts = change(words, drafts, gazetteer)
    for add in WIDER:
        drafts = _replace(drafts, add(words, drafts, gazetteer))
    for add in FILLING[:2]:
        drafts = _beside(drafts, add(words, drafts, gazetteer))
    for change in CHANGES[1:]:
        drafts = change(words, drafts, gazetteer)
    drafts = _beside(drafts, repeated(words, drafts, gazetteer))
    return words, drafts


def model_drafts(doc: Doc) -> list[Draft]:
    """Return the mentions of the model, without dates and numbers."""
    drafts = []
    for span in doc.ents:
        label = w.SPACY_LABELS.get(span.label_, span.label_)
        if label not in w.NOT_NAMES:
            drafts.append(Draft(span.start, span.end, label, span.label_))
    return drafts


def _replace(drafts: list[Draft], wider: list[Draft]) -> list[Draft]:
    """Put in the wider drafts instead of what they overlap; where a draft is wider still, it stays."""
    for new in wider:
        inside = [draft for draft in drafts if draft.start < new.end and new.start < draft.end]
        if any(draft.start <= new.start and new.end <= draft.end and draft.label == new.label for draft in inside):
            continue
        drafts = [draft for draft in drafts if draft not in inside]
        new.model_label = next((draft.model_label for draft in inside if draft.model_label), "")
        drafts.append(new)
    return sorted(drafts, key=lambda draft: draft.start)


def _beside(drafts: list[Draft], new: list[Draft]) -> list[Draft]:
    return sorted([*drafts, *new], key=lambda draft: draft.start)
