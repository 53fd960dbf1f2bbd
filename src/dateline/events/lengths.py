"""How long something lasted, beside its start or its end: "The siege, which lasted 12 days, ended on 15 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc, Span, Token

from dateline.days import iso, last_day, later
from dateline.events.bounds import Bounds
from dateline.events.clause import governor, span_at, subject
from dateline.events.lexicon import BEGINNING, ENDING, GOING_ON
from dateline.events.tellings import Telling
from dateline.events.verbs import is_verb
from dateline.timex import Timex

LONGEST = {"Y": 5_000, "M": 60_000, "W": 260_000, "D": 1_800_000}  # some five thousand years
EDGES = BEGINNING | ENDING
PRONOUNS = frozenset({"it", "they", "he", "she", "this", "that", "which"})


def with_lengths(doc: Doc, found: list[Telling]) -> list[Telling]:
    """Give what lasted both its bounds where its length and one of its ends are told; that end is then no row apart."""
    lasting = list(_lasting(doc))
    if not lasting:
        return found
    number = _numbers(doc)
    edges: dict[int, list[Telling]] = {}  # what begins or ends, by the number of its sentence
    for telling in found:
        if is_verb(telling.head) and telling.head.lemma_ in EDGES and not telling.side:
            edges.setdefault(number[telling.head.sent.start], []).append(telling)
    whole: dict[int, Telling] = {}  # what lasted, by its end that was found
    for timex, when, head, count, unit in lasting:
        here = number[head.sent.start]
        near = (edge for at in (here - 1, here, here + 1) for edge in edges.get(at, ()))
        ends = [edge for edge in near if id(edge) not in whole and _same_thing(edge.head, head)]
        if len(ends) != 1:  # both ends are told, or none: the length adds nothing
            continue
        bounds = _bounds(ends[0], count, unit)
        if bounds is not None:
            told = replace(ends[0], timex=timex, when=when, head=head, bounds=bounds, side="", dates=())
            whole[id(ends[0])] = told
    return sorted((whole.get(id(telling), telling) for telling in found), key=lambda telling: telling.timex.start)


def _lasting(doc: Doc) -> Iterator[tuple[Timex, Span, Token, int, str]]:
    """Give the lengths that verbs tell of what was, each with its words, its verb, its number and its unit."""
    for timex in doc._.timexes:
        length = re.fullmatch(r"P(\d+)([DWMY])", timex.value.value)
        if length is None or timex.value.earliest is not None or timex.value.latest is not None:
            continue
        when = span_at(doc, timex.start, timex.end)
        head = governor(when)
        if head is not None and head.lemma_ in GOING_ON and _is_told(head):
            yield timex, when, head, int(length[1]), length[2]


def _numbers(doc: Doc) -> dict[int, int]:
    """Return the number of each sentence by the place of its first word; white space is none of its own."""
    numbers: dict[int, int] = {}
    number = 0
    for sentence in doc.sents:
        numbers[sentence.start] = number
        number += not sentence.text.isspace()
    return numbers


def _is_told(verb: Token) -> bool:
    """Tell whether a verb tells what was, not what is expected: "lasted", "had lasted"; not "is expected to last"."""
    return is_verb(verb) and verb.tag_ in ("VBD", "VBN") and verb.dep_ != "xcomp"


def _same_thing(one: Token, other: Token) -> bool:
    """Tell whether two verbs tell of the same thing: "the siege began", "it lasted"."""
    first, second = sorted((one, other), key=lambda verb: verb.i)
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
