"""One value of time: TIMEX3, EDTF, and the first and last day it can mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from dateline.timex.bounds import SEASONS, Day, Span, day_text, edtf_of, narrowed, opened, span_of


@dataclass(frozen=True, slots=True)
class Value:
    """One normalised value of time.

    `type` is DATE, TIME, DURATION or SET; `value` and `mod` are TIMEX3 (TimeML 1.2.1); `edtf` is ISO 8601-2 / EDTF,
    empty where there is none; `earliest` and `latest` are days (datetime64[D], so that years BC fit) or None. A SET has
    TIMEX3's `quant` (EVERY, EACH) and `freq` (2X, 4D) where the words say so.
    """

    type: str
    value: str
    mod: str = ""
    edtf: str = ""
    earliest: np.datetime64 | None = None
    latest: np.datetime64 | None = None
    granularity: str = ""
    quant: str = ""
    freq: str = ""


def value_of(type: str, timex: str, mod: str = "", *, side: str = "", zone: str = "") -> Value:
    """Return the value that a TIMEX3 `type`, `value` and `mod` stand for, with its EDTF and bounds.

    `side` says that only one end is told: `after` (since 1985) or `before` (until 1985); `zone` is an offset such
    as `-05:00`. What is underspecified (`XXXX-05`, `PRESENT_REF`, `P3D`) has neither EDTF nor bounds.
    """
    span = span_of(timex)
    if span is None:
        return Value(type, timex, mod, granularity=_granularity(type, timex))
    span = narrowed(span, mod)
    side = side or {"BEFORE": "before", "ON_OR_BEFORE": "before", "AFTER": "after", "ON_OR_AFTER": "after"}.get(mod, "")
    if side:
        edtf, earliest, latest = opened(span, side)
    else:
        edtf, earliest, latest = edtf_of(span, approximate=mod == "APPROX", zone=zone), span.first, span.last
    return Value(type, timex, mod, edtf, earliest, latest, span.granularity)


def bounded(value: Value, first: Day, last: Day) -> Value:
    """Return `value` between two days that were told elsewhere: a duration next to its start, `later this year`."""
    first, last = min(first, last), max(first, last)
    edtf = edtf_of(Span(first, last, "span"))
    return replace(value, edtf=edtf, earliest=first, latest=last)


def write(value: Value) -> str:
    """Write a value as one line of seven words, of nine with `quant` and `freq`; a missing one is `-`."""
    days = ["" if day is None else day_text(day) for day in (value.earliest, value.latest)]
    words = [value.type, value.value, value.mod, value.edtf, *days, value.granularity]
    if value.quant or value.freq:
        words += [value.quant, value.freq]
    return " ".join(word or "-" for word in words)


@lru_cache(4096)  # a Doc's layer is read by each later one
def parse(line: str) -> Value:
    """Read back what `write` wrote; raises ValueError where the line has neither seven nor nine words."""
    type_, timex, mod, edtf, earliest, latest, granularity, *of_set = (
        "" if word == "-" else word for word in line.split(" ")
    )
    quant, freq = of_set or ("", "")
    return Value(type_, timex, mod, edtf, _day(earliest), _day(latest), granularity, quant, freq)


def _day(text: str) -> Day | None:
    return np.datetime64(text, "D") if text else None


_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "E": "decade"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}


def _granularity(type: str, timex: str) -> str:
    if timex.startswith("P") and not timex.endswith("_REF"):
        if timex.endswith("CE"):
            return "century"
        return (_CLOCK_UNITS if "T" in timex else _UNITS).get(timex[-1], "")
    if type == "TIME":
        return "time"
    if timex[-2:] in SEASONS:
        return "season"
    if "-W" in timex:
        return "day" if timex[-1].isdigit() and timex.count("-") == 2 else "week"
    return {4: "year", 7: "month", 10: "day"}.get(len(timex), "") if timex[:1].isdigit() or timex[:1] == "X" else ""
