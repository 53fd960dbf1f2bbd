"""Which nouns a date dates though they are no names of happenings: "despite signs of hope on Sunday"."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Span, Token

from dateline.events.datespans import last_date
from dateline.events.lexicon import NO_HAPPENINGS
from dateline.events.verbs import SUBJECTS, TENSED

# Before a noun these make it something that happens: "following Portugal's request this week", "despite gains in May"
BEFORE_HAPPENINGS = frozenset("after before following since despite amid".split())
STATE = 4  # words: so short is "in office since"
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def follows_on(noun: Token) -> bool:
    """Tell whether a preposition before a common noun makes it a happening: "despite some signs of hope on Sunday"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in BEFORE_HAPPENINGS or noun.pos_ != "NOUN" or noun.ent_type_:
        return False
    # "nine minutes after the launch": the verb's own day
    at_once = any(child.dep_ in ("npadvmod", "advmod") for child in noun.head.children)
    told = any(child.dep_ in ("poss", "amod", "det", "prep") and child.i < noun.i + 2 for child in noun.children)
    return told and not at_once and noun.lemma_.lower() not in NO_HAPPENINGS


def stands_aside(when: Span, verb: Token) -> bool:
    """Tell whether a start or an end is that of a verbless aside: "The Liberals, in office since 2015, lost the vote".

    "The port, since 2015, has grown" is none: there the date is the verb's own.
    """
    doc, sentence = when.doc, when.sent
    if when.end >= verb.i or doc[when.end].text != ",":
        return False
    aside = list(takewhile(lambda word: word.text != ",", reversed(doc[sentence.start : when.start])))
    opens = when.start - len(aside) - 1
    if not any(word.pos_ in NOMINAL for word in aside) or any(word.tag_ in TENSED for word in aside):
        return False
    if opens < sentence.start:
        dated = last_date(doc, when.end, sentence.end) is not None  # the verb has a day of its own
        return dated and verb.tag_ == "VBD" and _is_bare_state(aside)
    return any(child.dep_ in SUBJECTS and child.i < opens for child in verb.children)


def _is_bare_state(words: list[Token]) -> bool:
    """Tell whether words in front of a sentence name a state since a day: "In office since 2015, the Liberals lost"."""
    if len(words) > STATE or words[0].lower_ != "since" or words[-1].pos_ not in ("ADP", "ADJ"):
        return False
    return not any(word.pos_ == "DET" or word.tag_ == "NNS" for word in words)


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
