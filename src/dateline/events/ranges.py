"""Two dates that are the ends of one range: "from 13 to 22 September", "between May and August 1943"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from dateline.events.verbs import is_finite, is_verb, own_subject
from dateline.timex import Timex

TO = frozenset("to through thru until till – - —".split())
BETWEEN = "between"
EDGES = frozenset("end start beginning close middle turn".split())
LEADING = frozenset({"the", "very"})
BELOW_DATE = frozenset({"appos", "conj", "dep"})


def beside(first: Timex, second: Timex) -> bool:
    """Tell whether no more than a word stands between two dates."""
    return second.start - first.end <= len(" through ")


def ends_range(start: Timex, end: Timex, text: str) -> bool:
    """Tell whether two dates that follow each other are the first and the last day of one range."""
    if start.value.type == "DURATION" or end.value.type == "DURATION":
        return False
    link = text[start.end : end.start].strip().lower()
    first, last = start.value.earliest, end.value.latest
    if link not in TO and not (
        link == "and" and text[max(0, start.start - 9) : start.start].strip().lower() == BETWEEN
    ):
        return False
    return first is not None and last is not None and bool(first <= last)


def links_of(dates: Sequence[Span]) -> Iterator[int]:
    """Give the places of the words that stand alone between two dates: "to" in "from 3 to 9 May"."""
    return (first.end for first, last in pairwise(dates) if last.start - first.end == 1)


def with_edge(when: Span) -> Span:
    """Return a date with the words that only name its edge: "the end of H1 2024"."""
    doc, first = when.doc, when.start
    if first < 2 or doc[first - 1].lower_ != "of" or doc[first - 2].lower_ not in EDGES:
        return when
    start = when.sent.start
    if first - 2 < start or when.root.head.i != first - 1:  # "the start of May's talks"
        return when
    first -= 2
    while first > start and doc[first - 1].lower_ in LEADING:
        first -= 1
    return doc[first : when.end]


def told_after(first: Span, last: Span) -> Token | None:
    """Return the verb behind a date that opens a sentence, where the parser took the date for its root."""
    doc, sentence = first.doc, first.sent
    opening = first.start - sentence.start
    if opening > 1 or (opening and doc[sentence.start].pos_ not in ("ADP", "SCONJ")):
        return None
    if last.end == sentence.end and last.end < len(doc):  # and cut the sentence behind it
        verb = doc[last.end].sent.root
        return verb if is_verb(verb) and is_finite(verb) and own_subject(verb) is not None else None
    for noun in (child for date in (first.root, last.root) for child in date.children if child.i >= last.end):
        for verb in noun.children:
            if noun.dep_ in BELOW_DATE and verb.dep_ == "acl" and verb.tag_ == "VBD" and verb.i > noun.i:
                return verb
    return None
