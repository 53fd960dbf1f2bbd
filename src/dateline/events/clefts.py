"""What a clause around a date only leads up to: "I guess it was in 2011 that the pit closed" tells that it closed."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from dateline.events.clause import says
from dateline.events.verbs import SUBJECTS, is_finite, is_verb

# What a speaker puts before what is told: "I think", "I guess"; "she thinks that" is a report, and stays
HEDGES = frozenset("think guess know mean believe suppose feel remember recall".split())
OURSELVES = frozenset({"i", "we", "you"})
FEW = 4  # words between a verb of saying and its date: "told the Times on Monday"
TOLD = frozenset({"ADP", "NOUN", "PROPN", "DET"})
POINTING = frozenset({"it", "that", "this"})
LEADING = frozenset({"that", "when"})
# What opens spoken sentences and tells nothing: "And", "Well,", "So I think that"
OPENERS = re.compile(
    r"(?:(?:and|but|or|also)\b,?\s+|(?:well|now|yes|yeah|oh|ok|okay|anyway|look),\s+"
    r"|so,?\s+(?=(?:i|we|you|he|she|it|they|the|that|this|there|in|on|by|then)\b)"
    r"|(?:i|we|you)\s+(?:think|guess|mean|suppose)(?:\s+that)?,?\s+|(?:i|we)\s+(?:know|believe|feel)\s+that\s+"
    r"|you\s+know,\s+|(?:like|as)\s+(?:i|we)\s+said,\s+)+",
    re.IGNORECASE,
)


def without_openers(sentence: str) -> str:
    """Return a sentence without what spoken language opens it with: "And I think it fell" -> "It fell"."""
    rest = sentence[match.end() :] if (match := OPENERS.match(sentence)) else sentence
    return rest[:1].upper() + rest[1:]


def led_up_to(head: Token, when: Span) -> Token | None:
    """Return the verb that a date dates, where the one over it only leads up to it; None where nothing is told.

    "I know in 1909 there was a flood": there was a flood; "it was in 2011 that the pit closed": it closed; "I don't
    remember, not after 2014" tells nothing.
    """
    if head.lemma_ in HEDGES and (about := _subject(head)) is not None and about.lower_ in OURSELVES:
        if any(child.dep_ == "neg" for child in head.children):
            return None
        told = next((child for child in head.children if child.dep_ == "ccomp" and child.i > head.i), None)
        if told is None and head.dep_ in ("ccomp", "parataxis") and is_verb(head.head) and is_finite(head.head):
            told = head.head if head.i < head.head.i else None
        head = told if told is not None and is_verb(told) else head
    if is_label(head):
        return next((child for child in head.children if child.dep_ == "ccomp" and child.i > head.i), head)
    cleft = _behind(when) if head.lemma_ == "be" else None
    return cleft or _saying(head, when) or head


def is_label(word: Token) -> bool:
    """Tell whether a participle stands alone in brackets before what it says of it: "2026 (planned): Work starts"."""
    if word.tag_ != "VBN" or not word.i or word.nbor(-1).text != "(" or word.i + 1 >= len(word.doc):
        return False
    return word.nbor().text.startswith(")")


def _saying(told: Token, when: Span) -> Token | None:
    """Return the verb of saying right before a date that the parser took from it: "Lund said on Monday he left"."""
    verb, about = told.head, _subject(told)
    if told.dep_ != "ccomp" or verb.i >= when.start or about is None or about.i < when.end or when.root.dep_ == "poss":
        return None
    between = verb.doc[verb.i + 1 : when.start]
    spoken = says(verb) and verb.lemma_ not in HEDGES
    return verb if spoken and len(between) < FEW and all(word.pos_ in TOLD for word in between) else None


def _behind(when: Span) -> Token | None:
    """Return the verb of the clause right behind "it was" and a date: "It was in 2011 that the pit closed"."""
    doc = when.doc
    i = when.end + (when.end < len(doc) and doc[when.end].lower_ == "ago")
    if i >= len(doc) or doc[i].lower_ not in LEADING or not is_verb(doc[i].head) or doc[i].head.i < i:
        return None
    before = doc[max(when.sent.start, when.start - 5) : when.start]
    be = next((word for word in reversed(before) if word.lemma_ == "be"), None)
    about = _subject(be) if be is not None else None
    told = doc[i].head
    return told if about is not None and about.lower_ in POINTING and is_finite(told) else None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
