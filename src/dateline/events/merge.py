"""One happening told twice becomes one event that keeps both tellings."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from dateline.events import Event
from dateline.events.clause import span_at

ALIKE = 0.4  # of the shorter telling's content words, how many the other must share
ALIKE_EXACT = 0.6  # the same where one of the two is somebody's word
TOLD = frozenset({"happened", "alleged"})  # what one sentence tells as a fact another may tell as somebody's word
# Nouns of doing, by their verbs: "the signing of the treaty" tells again that they signed the treaty
ENDINGS = ("ation", "ion", "ment", "ing", "al", "ure", "ate", "e")
DONE = {
    "death": "die", "birth": "bear", "marriage": "marry", "wedding": "marry", "sale": "sell", "loss": "lose",
    "invasion": "invade", "flight": "flee", "theft": "steal", "decision": "decide", "departure": "depart",
    "defeat": "defeat", "discovery": "discover", "delivery": "deliver", "victory": "win", "win": "win",
}  # fmt: skip


def merged(doc: Doc, events: list[Event]) -> list[Event]:
    """Merge events of equal bounds and like wording; the fuller telling gives the headline, ids count anew."""
    kept: list[Event] = []
    words_of: list[frozenset[str]] = []
    places: dict[tuple, list[int]] = {}  # bounds and status -> where in `kept` such events are
    kinds = [(event.earliest, event.latest, "told" if event.status in TOLD else event.status) for event in events]
    alike = Counter(kinds)
    for event, kind in zip(events, kinds, strict=True):
        words = content(doc, event) if alike[kind] > 1 else frozenset()
        rivals = places.setdefault(kind, [])
        same = next((i for i in rivals if _alike(words, words_of[i], exact=event.status != kept[i].status)), None)
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
        _root(token.lemma_.lower())
        for token in span_at(doc, event.start, event.end)
        if token.lower_ in words and token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and not token.is_stop
    )


def _root(lemma: str) -> str:
    """Return what a verb and its noun have in common: "sign" for "signing", "evacu" for "evacuation"."""
    lemma = DONE.get(lemma, lemma)
    ending = next((ending for ending in ENDINGS if lemma.endswith(ending) and len(lemma) - len(ending) > 2), "")
    return lemma.removesuffix(ending)


def _alike(words: frozenset[str], others: frozenset[str], *, exact: bool) -> bool:
    """Tell whether two tellings share enough words; more of them where it must be `exact`."""
    share = ALIKE_EXACT if exact else ALIKE
    return bool(words and others) and len(words & others) >= max(2, share * min(len(words), len(others)))


def _joined(first: Event, second: Event) -> Event:
    """Return the first telling with what the second adds; a noun gives way to a verb: "the signing", "they signed"."""
    if second.cue and not first.cue and first.status == second.status:
        first, second = second, first
    told = (*first.told_again, (second.start, second.end))
    return replace(
        first,
        said_by=first.said_by or (second.said_by if first.status == second.status else ""),
        quoted=first.quoted or (second.quoted and first.status == second.status),
        who=tuple(dict.fromkeys(first.who + second.who)),
        whom=tuple(dict.fromkeys(first.whom + second.whom)),
        where=tuple(dict.fromkeys(first.where + second.where)),
        told_again=tuple(sentence for sentence in dict.fromkeys(told) if sentence != (first.start, first.end)),
    )
