"""Compare two lists of time expressions of one text: what matches, what is missed, and what kind of error it is.

By the definition of TempEval-3: spans are matched one to one, the same ones first; white space and one punctuation
mark at the end do not count; types and values are compared case aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

MEASURES = ("strict", "relaxed", "type", "value")
PAIRS = (
    "document", "gold_text", "gold_type", "gold_value", "found_text", "found_type", "found_value", "rule",
    *MEASURES, "error", "sentence",
)  # fmt: skip
ERRORS = {
    "missed": "in the gold, and nothing found there",
    "spurious": "found, and nothing in the gold there",
    "wrong point": "the right granularity: 2024-05-14 for 2024-05-15",
    "wrong granularity": "another precision: 2024-05 for 2024-05-15",
    "wrong duration": "another length: P1M for P4W",
    "wrong reference": "PRESENT_REF for PAST_REF",
    "wrong set": "another recurrence: P1W for XXXX-WXX-5",
    "underspecified": "left open: XXXX-05 for 2024-05",
    "gold underspecified": "the gold leaves it open: 2024-05 for XXXX-05",
    "duration for date": "a duration where the gold has a date: P1D for 2024-05-15",
    "type": "the right value and another type",
    "span": "the right value and other words",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A time expression as it is scored: character offsets, end exclusive, type, value, and the rule that found it."""

    start: int
    end: int
    type: str
    value: str
    rule: str = ""


def compare(gold: Iterable[Span], found: Iterable[Span], text: str, *, document: str = "") -> list[dict]:
    """Compare two lists of spans of one text: a row (columns `PAIRS`) for each match, miss and spurious span."""
    wanted = sorted((trimmed(span, text) for span in gold), key=_order)
    given = sorted({_order(span): span for span in (trimmed(span, text) for span in found)}.values(), key=_order)
    partner = matches(wanted, given)
    spurious = set(range(len(given))) - set(partner.values())
    rows = [_row(span, given[partner[i]] if i in partner else None, text, document) for i, span in enumerate(wanted)]
    return rows + [_row(None, given[j], text, document) for j in sorted(spurious)]


def matches(gold: Sequence[Span], found: Sequence[Span]) -> dict[int, int]:
    """Match spans that overlap, one to one: index in `gold` to index in `found`.

    The same spans are matched first, then the longest overlaps.
    """

    def nearness(pair: tuple[int, int]) -> tuple[bool, int]:
        a, b = gold[pair[0]], found[pair[1]]
        return not _same_span(a, b), -_shared(a, b)

    overlaps = [(i, j) for i, a in enumerate(gold) for j, b in enumerate(found) if _shared(a, b) > 0]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(overlaps, key=nearness):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


_INITIALS = re.compile(r"(?<!\w)(?:[A-Za-z]\.)+\Z")  # "p.m.", "B.C.": the full stop is part of the word


def trimmed(span: Span, text: str) -> Span:
    """Return the span without white space around it and without one punctuation mark at its end."""
    start, end = _stripped(text, span.start, span.end)
    if text[start:end].endswith((".", ",", ";", ":")) and not _INITIALS.search(text[start:end]):
        start, end = _stripped(text, start, end - 1)
    return replace(span, start=start, end=end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    inner = words.strip()
    start += len(words) - len(words.lstrip()) if inner else 0
    return start, start + len(inner)


def kind_of_error(gold: Span | None, found: Span | None) -> str:
    """Name the class of an error, a key of `ERRORS` or "<kind> for <kind>"; empty where all is right."""
    if gold is None or found is None:
        return "spurious" if gold is None else "missed"
    if _same_value(gold, found):
        return "type" if gold.type.upper() != found.type.upper() else "" if _same_span(gold, found) else "span"
    kinds = _kind(gold), _kind(found)
    if kinds[0] != kinds[1]:
        return f"{kinds[1]} for {kinds[0]}"
    if kinds[0] != "date":
        return f"wrong {kinds[0]}"
    if _is_open(gold) != _is_open(found):
        return "underspecified" if _is_open(found) else "gold underspecified"
    return "wrong point" if _granularity(gold.value) == _granularity(found.value) else "wrong granularity"


_DURATION = re.compile(r"P(?=T?[\dX])")  # P44D, PT2H, PXY; not PAST_REF
GRANULARITIES = (
    ("century", re.compile(r"\d\d")),  # 12
    ("decade", re.compile(r"\d{3}")),  # 199
    ("year", re.compile(r"\d{4}")),  # 1915, BC0500
    ("month", re.compile(r"\d{4}-\d\d")),  # 2023-09
    ("day", re.compile(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d-\d")),  # 2024-05-15, 2024-W20-3
    ("week", re.compile(r"\d{4}-W\d\d")),  # 2024-W19
    ("weekend", re.compile(r"\d{4}-W\d\d-WE")),  # 2024-W19-WE
    ("season", re.compile(r"\d{4}-(?:SP|SU|FA|WI)")),  # 2017-SU
    ("quarter", re.compile(r"\d{4}-Q\d")),  # 2021-Q2
    ("half", re.compile(r"\d{4}-H\d")),  # 2022-H1
    ("part of a day", re.compile(r".*T(?:MO|MI|AF|EV|NI|DT)")),  # 2024-05-14TNI
    ("hour", re.compile(r".*T\d\d")),  # 2024-05-16T14
    ("minute", re.compile(r".*T\d\d:\d\d.*")),  # 2024-05-16T14:00
)


def _granularity(value: str) -> str:
    """Return the granularity of a date or time; an X counts as a digit."""
    shape = value.strip().upper().removeprefix("BC").replace("X", "0")
    return next((name for name, pattern in GRANULARITIES if pattern.fullmatch(shape)), shape)


def _kind(span: Span) -> str:
    if span.type.upper() == "SET":
        return "set"
    if span.value.endswith("_REF"):
        return "reference"
    return "duration" if _DURATION.match(span.value) else "date"


def _is_open(span: Span) -> bool:
    return "X" in span.value.upper() or not span.value.strip()


def _same_span(a: Span, b: Span) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _shared(a: Span, b: Span) -> int:
    """Return how many characters two spans share; none or less where they are apart."""
    return min(a.end, b.end) - max(a.start, b.start)


def _same_value(a: Span, b: Span) -> bool:
    return a.value.strip().upper() == b.value.strip().upper() != ""


def _order(span: Span) -> tuple[int, int, str, str]:
    return span.start, span.end, span.type, span.value


def _row(gold: Span | None, found: Span | None, text: str, document: str) -> dict:
    seen = gold or found
    assert seen is not None
    return {
        "document": document,
        **_side("gold", gold, text),
        **_side("found", found, text),
        "rule": found.rule if found else None,
        **dict(zip(MEASURES, _right(gold, found) if gold and found else (False,) * 4, strict=True)),
        "error": kind_of_error(gold, found),
        "sentence": sentence_around(text, seen.start, seen.end),
    }


def _side(name: str, span: Span | None, text: str) -> dict:
    cells = (_one_line(text[span.start : span.end]), span.type.upper(), span.value) if span else (None,) * 3
    return {f"{name}_{field}": cell for field, cell in zip(("text", "type", "value"), cells, strict=True)}


def _right(gold: Span, found: Span) -> tuple[bool, bool, bool, bool]:
    return _same_span(gold, found), True, gold.type.upper() == found.type.upper(), _same_value(gold, found)


_SENTENCE_END = re.compile(
    r"""(?<=[.!?]) (?<!\b[A-Z]\.) (?<!\b[ap]\.m\.) (?<!\b(?:Mr|Ms|Dr|St|Lt)\.) (?<!\b(?:Sept|Capt)\.)
        (?<!\b(?:Mrs|Sen|Gov|Gen|Rep|Rev|Col|Sgt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.)
        ["'”’)]*\s+(?=["'“‘(]*[A-Z]) | \s*\n\s*\n\s*""",
    re.X,
)
REACH = 200  # characters: what is shown of a longer sentence on either side


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of a span on one line, the span in double brackets."""
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    first = max((cut.end() for cut in _SENTENCE_END.finditer(text, left, start + 1) if cut.end() <= start), default=-1)
    cut = _SENTENCE_END.search(text, end, right)
    before = text[first:start] if first >= 0 else "…" * (left > 0) + text[left:start]
    after = text[end : cut.start()] if cut else text[end:right] + "…" * (right < len(text))
    return _one_line(f"{before}[[{text[start:end]}]]{after}")


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # a terminal would obey them


def _one_line(text: str) -> str:
    return _CONTROL.sub("\ufffd", " ".join(text.split()))
