"""Which nouns a date dates though they are no names of happenings: "despite signs of hope on Sunday"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dateline.events.lexicon import NO_HAPPENINGS

# Before a noun these make it something that happens: "following Portugal's request this week", "despite gains in May"
BEFORE_HAPPENINGS = frozenset("after before following since despite amid".split())


def follows_on(noun: Token) -> bool:
    """Tell whether a preposition before a common noun makes it a happening: "despite some signs of hope on Sunday"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in BEFORE_HAPPENINGS or noun.pos_ != "NOUN" or noun.ent_type_:
        return False
    # "nine minutes after the launch": the verb's own day
    at_once = any(child.dep_ in ("npadvmod", "advmod") for child in noun.head.children)
    told = any(child.dep_ in ("poss", "amod", "det", "prep") and child.i < noun.i + 2 for child in noun.children)
    return told and not at_once and noun.lemma_.lower() not in NO_HAPPENINGS


def befell(when: Span) -> Token | None:
    """Return the noun of what befell the person named before a date: "unrest over the killing of Tom Berg in May"."""
    before = when.start - 2
    if before < when.sent.start or when.doc[before].ent_type_ != "PERSON" or when.doc[before + 1].pos_ != "ADP":
        return None
    name = when.doc[before]
    noun = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else name
    if noun.pos_ != "NOUN" or noun.dep_ != "pobj":
        return None
    return noun if any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children) else None
