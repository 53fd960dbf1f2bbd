"""One happening told twice becomes one event that keeps both tellings."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from dateline.events import Event
from dateline.events.clause import span_at

ALIKE = 0.4  # of the shorter telling's content words, how many the other must share


def merged(doc: Doc, events: list[Event]) -> list[Event]:
    """Merge events of equal bounds and like wording; the fuller telling gives the headline, ids count anew."""
    kept: list[Event] = []
    words_of: list[frozenset[str]] = []
    places: dict[tuple, list[int]] = {}  # bounds and status -> where in `kept` such events are
    for event in events:
        words = content(doc, event)
        rivals = places.setdefault((event.earliest, event.latest, event.status), [])
        same = next((i for i in rivals if _alike(words, words_of[i])), None)
        if same is None:
            rivals.append(len(kept))
            kept.append(event)
            words_of.append(words)
        else:
            kept[same] = _joined(kept[same], event)
            words_of[same] |= words
    return [replace(event, event_id=f"ev{i}") for i, event in enumerate(kept, 1)]


def content(doc: Doc, event: Event) -> frozenset[str]:
    """Return the lemmas of the content words of an event's headline and people."""
    words = {word.strip(".,").lower() for word in event.headline.replace("-", " ").split()}
    return frozenset(
        token.lemma_.lower()
        for token in span_at(doc, event.start, event.end)
        if token.lower_ in words and token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and not token.is_stop
    )


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words and others) and len(words & others) >= max(2, ALIKE * min(len(words), len(others)))


def _joined(first: Event, second: Event) -> Event:
    told = (*first.told_again, (second.start, second.end))
    return replace(
        first,
        said_by=first.said_by or second.said_by,
        quoted=first.quoted or second.quoted,
        who=tuple(dict.fromkeys(first.who + second.who)),
        whom=tuple(dict.fromkeys(first.whom + second.whom)),
        where=tuple(dict.fromkeys(first.where + second.where)),
        told_again=tuple(sentence for sentence in dict.fromkeys(told) if sentence != (first.start, first.end)),
    )
