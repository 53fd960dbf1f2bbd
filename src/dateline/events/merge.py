"""One happening told twice becomes one event that keeps both tellings."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from dateline.events import Event
from dateline.events.clause import span_at

ALIKE = 0.4  # of the shorter telling's content words, how many the other must share


def merged(doc: Doc, events: list[Event]) -> list[Event]:
    """Merge events of equal bounds and like wording; the fuller telling gives the headline, ids count anew."""
    kept: list[tuple[Event, frozenset[str]]] = []
    for event in events:
        words = content(doc, event)
        for i, (other, others) in enumerate(kept):
            if _same(event, other) and _alike(words, others):
                kept[i] = (_joined(other, event), words | others)
                break
        else:
            kept.append((event, words))
    return [replace(event, event_id=f"ev{i}") for i, (event, _) in enumerate(kept, 1)]


def content(doc: Doc, event: Event) -> frozenset[str]:
    """Return the lemmas of the content words of an event's headline and people."""
    words = {word.strip(".,").lower() for word in event.headline.replace("-", " ").split()}
    return frozenset(
        token.lemma_.lower()
        for token in span_at(doc, event.start, event.end)
        if token.lower_ in words and token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and not token.is_stop
    )


def _same(event: Event, other: Event) -> bool:
    return (event.earliest, event.latest) == (other.earliest, other.latest) and event.status == other.status


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words and others) and len(words & others) >= max(2, ALIKE * min(len(words), len(others)))


def _joined(first: Event, second: Event) -> Event:
    return replace(
        first,
        said_by=first.said_by or second.said_by,
        quoted=first.quoted or second.quoted,
        who=tuple(dict.fromkeys(first.who + second.who)),
        whom=tuple(dict.fromkeys(first.whom + second.whom)),
        where=tuple(dict.fromkeys(first.where + second.where)),
        told_again=(*first.told_again, (second.start, second.end)),
    )
