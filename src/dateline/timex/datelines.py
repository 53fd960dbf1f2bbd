"""The day in a dateline, on which a text hangs that is printed later: WARSAW, February 26 (Agency) --"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.timex import Timex
from dateline.timex.atoms import Atoms
from dateline.timex.bounds import Day
from dateline.timex.find import Found
from dateline.timex.resolve import resolve
from dateline.timex.story import Story

_REACH = 21  # days that a text may wait to be printed
_PLACE = re.compile(
    r"(?:^|\n)\W{0,3}[A-Z][A-Z.’' -]{2,30}(?:, ?[A-Z][\w.’' ]{1,25})?(?: ?\([\w ]{2,20}\))?,? ?[-–—_]* ?$"
)
_END = re.compile(r" ?(?:\(|[-–—_]+ )")
_WITHIN = 200  # characters: a dateline stands below a title at most


def dateline_day(atoms: Atoms, found: list[Found], published: Day | None) -> tuple[int, Day] | None:
    """Return which match is the day of a dateline, and that day, where it lies up to three weeks before publication."""
    if published is None:
        return None
    for number, match in enumerate(found[:3]):
        start, end = atoms.span(match.first, match.last)
        if start > _WITHIN:
            return None
        if match.rule != "day" or match.reading.month is None or match.reading.day is None:
            continue
        if _PLACE.search(atoms.text[:start]) and _END.match(atoms.text, end):
            resolved = resolve(match.reading, Story(published, False))
            day = resolved.value.earliest if resolved else None
            if day is not None and 0 < int((published - day).astype(int)) <= _REACH:
                return number, day
    return None


def hung_on(timexes: list[Timex], dateline: Timex) -> list[Timex]:
    """Return time expressions with the dateline as the anchor of what was resolved from its day."""
    note = f"Counted from the dateline, {dateline.text}."
    return [
        replace(row, anchor=dateline.date_id, note=row.note or note)
        if row.anchor == "published" and row.date_id != dateline.date_id
        else row
        for row in timexes
    ]
