"""Where the time expressions of a Doc stand, found by bisection: a long text has many."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Span, Token


def last_date(doc: Doc, start: int, end: int) -> Span | None:
    """Return the last time expression between two words; by bisection, as every verb of a long text may ask."""
    dates = doc.spans.get("timex") or ()
    i = bisect_left(dates, end, key=lambda span: span.start) - 1
    while i >= 0 and dates[i].start >= start and dates[i].end > end:
        i -= 1
    return dates[i] if i >= 0 and dates[i].start >= start else None


def in_date(word: Token) -> bool:
    """Tell whether a word is part of a time expression."""
    return _date_at(word) is not None


def behind_preposition(word: Token) -> bool:
    """Tell whether a word is part of a time expression with a preposition: "January" of "by mid-January"."""
    date = _date_at(word)
    return date is not None and date.start > 0 and word.doc[date.start - 1].pos_ in ("ADP", "SCONJ")


def _date_at(word: Token) -> Span | None:
    dates = word.doc.spans.get("timex") or ()
    i = bisect_left(dates, word.i + 1, key=lambda span: span.start) - 1
    return dates[i] if i >= 0 and word.i < dates[i].end else None
