"""How long something lasted, beside its start or its end: "The siege, which lasted 12 days, ended on 15 March"."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc, Token

from dateline.days import iso, last_day, later
from dateline.events.bounds import Bounds
from dateline.events.clause import governor, span_at, subject
from dateline.events.lexicon import BEGINNING, ENDING, GOING_ON
from dateline.events.tellings import Telling
from dateline.events.verbs import is_verb

LONGEST = {"Y": 5_000, "M": 60_000, "W": 260_000, "D": 1_800_000}  # some five thousand years
PRONOUNS = frozenset({"it", "they", "he", "she", "this", "that", "which"})


def with_lengths(doc: Doc, found: list[Telling]) -> list[Telling]:
    """Give what lasted both its bounds where its length and one of its ends are told; that end is then no row apart."""
    for timex in doc._.timexes:
        length = re.fullmatch(r"P(\d+)([DWMY])", timex.value.value)
        if length is None or timex.value.earliest is not None or timex.value.latest is not None:
            continue
        when = span_at(doc, timex.start, timex.end)
        head = governor(when)
        if head is None or head.lemma_ not in GOING_ON or not _is_told(head):
            continue
        ends = [i for i, telling in enumerate(found) if _ends_same(telling, head)]
        if len(ends) != 1:  # both ends are told, or none: the length adds nothing
            continue
        bounds = _bounds(found[ends[0]], int(length[1]), length[2])
        if bounds is not None:
            lasting = replace(found[ends[0]], timex=timex, when=when, head=head, bounds=bounds, side="", dates=())
            found = sorted([*found[: ends[0]], lasting, *found[ends[0] + 1 :]], key=lambda telling: telling.timex.start)
    return found


def _is_told(verb: Token) -> bool:
    """Tell whether a verb tells what was, not what is expected: "lasted", "had lasted"; not "is expected to last"."""
    return is_verb(verb) and verb.tag_ in ("VBD", "VBN") and verb.dep_ != "xcomp"


def _ends_same(telling: Telling, lasting: Token) -> bool:
    """Tell whether a telling is the beginning or the end of what a verb says lasted, in its sentence or the next."""
    verb = telling.head
    if not is_verb(verb) or verb.lemma_ not in BEGINNING | ENDING or telling.side:
        return False
    first, second = sorted((verb, lasting), key=lambda token: token.i)
    between = verb.doc[first.sent.end : second.sent.start]
    if not all(token.is_space for token in between):
        return False
    return _same(subject(first), subject(second))


def _same(first: Token | None, second: Token | None) -> bool:
    if first is None or second is None:
        return False
    return first.i == second.i or second.lower_ in PRONOUNS or first.lemma_.lower() == second.lemma_.lower()


def _bounds(end: Telling, count: int, unit: str) -> Bounds | None:
    """Return both bounds of what lasted so long; None where an end is open, or a year would not be one of EDTF."""
    first, last = end.bounds.earliest, end.bounds.latest
    if first is None or last is None:
        return None
    if count > LONGEST[unit]:
        return None
    if end.head.lemma_ in BEGINNING:
        last = _later(last, count, unit)
    else:
        first = _later(first, -count, unit)
    return Bounds(first, last, f"{iso(first)}/{iso(last)}")


def _later(day: np.datetime64, count: int, unit: str) -> np.datetime64:
    """Return the day some days, weeks, months or years on; the last of a month stays the last."""
    if unit in "DW":
        return later(day, count * (7 if unit == "W" else 1))
    month = day.astype("datetime64[M]")
    then = month + np.timedelta64(count * (12 if unit == "Y" else 1), "M")
    into = int((day - month.astype("datetime64[D]")).astype(int))
    end = last_day(then)
    if day == last_day(month):
        return end
    return min(later(then.astype("datetime64[D]"), into), end)
