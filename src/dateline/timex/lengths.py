"""Durations next to a start: begun on September 27, 2020, and completed within 44 days."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.timex import Timex
from dateline.timex.resolve import shifted
from dateline.timex.value import bounded

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)(D|W|M|Y)")
_BEGUN = re.compile(
    r"\b(?:beg[aiu]n\w*|start\w*|initiat\w+|launch\w+|open\w*|commenc\w+|from|since|erupt\w+|broke out)\b[^.!?]{0,25}$",
    re.I,
)
_LASTING = re.compile(r"\b(?:within|for|lasted|lasting|over|in|took|after|during|next)\s+(?:\w+\s+){0,2}$", re.I)


def tied(text: str, timexes: list[Timex]) -> list[Timex]:
    """Return the rows with bounds given to each duration that lasts from a day told before it in its sentence."""
    rows = list(timexes)
    for index, row in enumerate(timexes):
        match = _LENGTH.fullmatch(row.value.value) if row.value.type == "DURATION" else None
        if match is None or row.value.earliest is not None or not index:
            continue
        start = timexes[index - 1]
        between = text[start.end : row.start]
        if start.value.type != "DATE" or start.value.granularity != "day" or start.value.earliest is None:
            continue
        if re.search(r"[.!?]\s", between) or "\n\n" in between or not _LASTING.search(text[: row.start][-40:]):
            continue
        if not _BEGUN.search(text[max(start.start - 60, 0) : start.start]):
            continue
        last = shifted(start.value.earliest, float(match[1]), match[2])
        if last is not None:
            note = f"Counted from {start.text}, the day on which it began."
            rows[index] = replace(
                row, value=bounded(row.value, start.value.earliest, last), anchor=start.date_id, note=note
            )
    return rows
