"""Durations next to a start or an end: begun on September 27 and completed within 44 days, the three months to June."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.days import later
from dateline.timex import Timex
from dateline.timex.bounds import month_end, year_month
from dateline.timex.value import Value, bounded
from dateline.timex.writing import shifted

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)(D|W|M|Y)")
_BEGUN = re.compile(
    r"\b(?:beg[aiu]n\w*|start\w*|initiat\w+|launch\w+|open\w*|commenc\w+|from|since|erupt\w+|broke out)\b[^.!?]{0,25}$",
    re.I,
)
_LASTING = re.compile(r"\b(?:within|for|lasted|lasting|lasts|over|in|took|after|during)\s+(?:[a-z]+\s+){0,2}$", re.I)
_FROM = re.compile(r"\s*(?:,\s*)?(?:from|starting|beginning|since)\s+(?:on\s+|in\s+)?", re.I)
_TO = re.compile(r"\s+(?:ended|ending|to|through|until|till)\s+(?:on\s+|in\s+)?", re.I)
_COUNTED_IN = {"day": ("D", "W", "M", "Y"), "month": ("M", "Y"), "year": ("Y",)}


def tied(text: str, timexes: list[Timex]) -> list[Timex]:
    """Return the rows with bounds given to each duration that is told to last from or to a date beside it."""
    rows = list(timexes)
    for index, row in enumerate(timexes):
        match = _LENGTH.fullmatch(row.value.value) if row.value.type == "DURATION" else None
        if match is None or row.value.earliest is not None:
            continue
        before = timexes[index - 1] if index else None
        after = timexes[index + 1] if index + 1 < len(timexes) else None
        if after is not None and _TO.fullmatch(text, row.end, after.start):
            if (value := _bounded_to(row, after, float(match[1]), match[2])) is not None:
                rows[index] = replace(row, value=value, anchor=after.date_id, note=f"Counted back from {after.text}.")
            continue
        if after is not None and _FROM.fullmatch(text, row.end, after.start):
            start = after
        elif before is not None and _lasts_from(text, before, row):
            start = before
        else:
            continue
        if (value := _bounded_from(row, start, float(match[1]), match[2])) is not None:
            rows[index] = replace(row, value=value, anchor=start.date_id, note=f"Counted from {start.text}.")
    return rows


def _lasts_from(text: str, start: Timex, length: Timex) -> bool:
    """Tell whether a date is told as a beginning, and a duration after it in the sentence as how long it took."""
    between = text[start.end : length.start]
    if len(between) > 300 or re.search(r"[.!?]\s", between) or "\n\n" in between:
        return False
    begun = _BEGUN.search(text, max(start.start - 60, 0), start.start)
    return begun is not None and _LASTING.search(text, max(length.start - 40, 0), length.start) is not None


def _bounded_from(row: Timex, start: Timex, count: float, unit: str) -> Value | None:
    """Return a duration with the bounds it has from its start; None where that is too vague for its unit."""
    value = start.value
    if value.type != "DATE" or value.earliest is None or unit not in _COUNTED_IN.get(value.granularity, ()):
        return None
    last = shifted(value.earliest, count, unit)
    if last is None:
        return None
    if value.granularity != "day":
        year, month = year_month(last)
        last = month_end(year, month if value.granularity == "month" else 12)
    return bounded(row.value, value.earliest, last)


def _bounded_to(row: Timex, end: Timex, count: float, unit: str) -> Value | None:
    """Return a duration with the bounds it has from its end: the three months to June are April, May and June."""
    value = end.value
    if value.type != "DATE" or value.latest is None or unit not in _COUNTED_IN.get(value.granularity, ()):
        return None
    whole = value.granularity == "day" or unit == "M"
    start = later(value.latest, 1) if whole else value.earliest
    first = None if start is None else shifted(start, -count, unit)
    return None if first is None else bounded(row.value, first, value.latest)
