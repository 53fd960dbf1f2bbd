"""Today in a quotation is the day of speech: "We vote today," he said on Friday, told on Saturday."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from dateline.days import later
from dateline.timex import Timex
from dateline.timex.bounds import Day
from dateline.timex.value import value_of
from dateline.timex.writing import day_value

_SAID = re.compile(r"\b(?:said|says|told|added|wrote|tweeted|announced|asked|replied|declared|insisted|warned)\b", re.I)
_CLOSED = re.compile(r'["”]')
_ENDED = re.compile(r'[.!?](?=\s|$)|\n\s*\n|["“]')
_OPENED = re.compile(r'["“”]|\n\s*\n')
_SPOKEN_ON = frozenset(("weekday", "relative_day", "day", "part_of_day"))
_HANGING = frozenset(("relative_day", "tonight", "part", "part_and_day"))
_FAR, _WEEK = 600, 7  # characters of a quotation that are looked through; days that a speech may lie back


def told_in_quotes(text: str, timexes: list[Timex], published: Day | None) -> list[Timex]:
    """Return the rows with today, tonight and the like of a quotation counted from the day it was said on."""
    rows = list(timexes)
    if published is None:
        return rows
    for index, row in enumerate(rows):
        if row.rule not in _HANGING or row.anchor != "published" or row.value.earliest is None:
            continue
        spoken = _spoken(text, rows, index)
        if spoken is None or spoken.value.earliest is None:
            continue
        back = int((published - spoken.value.earliest).astype(int))
        if 0 < back < _WEEK:
            day = day_value(later(row.value.earliest, -back))
            value = value_of(row.value.type, day + row.value.value[10:], row.value.mod)
            rows[index] = replace(row, value=value, anchor=spoken.date_id, note=f"Said on {spoken.text}.")
    return rows


def _spoken(text: str, rows: list[Timex], index: int) -> Timex | None:
    """Return the day on which a quotation was said, by the words after it or before it; None outside of quotations."""
    row = rows[index]
    marks = [*_OPENED.finditer(text, max(row.start - _FAR, 0), row.start)]
    paragraph = max((number for number, mark in enumerate(marks, 1) if "\n" in mark[0]), default=0)
    marks = marks[paragraph:]
    if not marks or marks[-1][0] == "”" or (marks[-1][0] == '"' and len(marks) % 2 == 0):
        return None
    closed = _CLOSED.search(text, row.end, row.end + _FAR)
    if closed is None:
        return None
    ended = _ENDED.search(text, closed.end(), closed.end() + _FAR)
    after = _day_within(text, rows, closed.end(), ended.start() if ended else closed.end())
    if after is not None:
        return after
    opened = marks[-1].start()
    begun = max(text.rfind(". ", 0, opened), text.rfind("\n", 0, opened), marks[-2].end() if len(marks) > 1 else 0)
    return _day_within(text, rows, max(begun, 0), opened)


def _day_within(text: str, rows: list[Timex], start: int, end: int) -> Timex | None:
    """Return the day told between two offsets, where somebody says something there."""
    if _SAID.search(text, start, end) is None:
        return None
    first, last = (bisect_left(rows, offset, key=lambda row: row.start) for offset in (start, end))
    days = (row for row in rows[first:last] if row.end <= end and row.rule in _SPOKEN_ON)
    return next((row for row in days if row.value.granularity in ("day", "part", "time")), None)
