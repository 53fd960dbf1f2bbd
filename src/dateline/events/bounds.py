"""The bounds of a happening: what its dates and the prepositions before them say together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from spacy.tokens import Span

from dateline.days import iso, later
from dateline.events.lexicon import END_WORDS, START_WORDS
from dateline.timex import Timex
from dateline.timex.bounds import edtf_of, span_of


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last day of a happening (None: open) and the EDTF that says the same."""

    earliest: np.datetime64 | None
    latest: np.datetime64 | None
    edtf: str


def side_of(when: Span, kind: str = "DATE") -> str:
    """Return which end a date gives: start ("since 2010"), end ("until March"), before it, or nothing (just then)."""
    before = when.doc[when.start - 1] if when.start else None
    if before is None:
        return ""
    word = before.lower_
    if word in ("by", "into", "to") and when.end < len(when.doc) and when.doc[when.end].tag_ == "POS":
        return ""  # flattened by Tuesday's earthquake, the inquiry into last year's crash: of it, not before it
    if word == "of" and when.start > 1 and before.nbor(-1).lower_ in ("as", "ahead"):
        return "" if before.nbor(-1).lower_ == "as" else "before"
    if word == "to" and before.i and any(token.lower_ == "from" for token in when.sent if token.i < when.start):
        return "end"
    if word in ("before", "after") and kind == "TIME":  # "shortly after 9 a.m." is then
        return ""
    if word == "before":
        return "before"
    return "start" if word in START_WORDS else "end" if word in END_WORDS else ""


def is_goal(when: Span) -> bool:
    """Tell whether something is moved or drawn out to a date: "extended to 1 May", "until 1 May"."""
    return bool(when.start) and when.doc[when.start - 1].lower_ in ("to", "until", "till", "through")


def bounds_of(timex: Timex, side: str, other: Timex | None = None) -> Bounds:
    """Return the bounds that one date gives, or a start with the end that belongs to it."""
    value = timex.value
    if other is not None:
        return Bounds(value.earliest, other.value.latest, _interval(value.edtf, other.value.edtf))
    if side == "start":
        return Bounds(value.earliest, None, _interval(value.edtf, ".."))
    if side == "end":
        return Bounds(None, value.latest, _interval("..", value.edtf))
    if side == "then" and (value.earliest is None or value.latest is None):
        return _whole(timex)
    if side == "before" and value.earliest is not None:
        eve = later(value.earliest, -1)
        return Bounds(None, eve, _interval("..", iso(eve)))
    return Bounds(value.earliest, value.latest, value.edtf)


def _whole(timex: Timex) -> Bounds:
    """Return the whole of a date whose own words left an end open: the day, month or year itself."""
    value = timex.value
    whole = span_of(value.value)
    if whole is None:
        return Bounds(value.earliest, value.latest, value.edtf)
    return Bounds(whole.first, whole.last, whole.edtf or edtf_of(whole))


def _interval(start: str, end: str) -> str:
    """Write an EDTF interval; of parts that are intervals themselves, the outer ends."""
    start, end = start.split("/")[0], end.split("/")[-1]
    return f"{start}/{end}" if start and end else ""
