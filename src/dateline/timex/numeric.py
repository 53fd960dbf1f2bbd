"""Dates in figures and their readers: ISO 8601, and day and month between slashes, dots or dashes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from dateline.timex.bounds import span_of
from dateline.timex.readers import point
from dateline.timex.readings import Reading, Slots


def iso_reading(text: str) -> dict[str, Any] | None:
    """Return year, month, day and, where told, clock and zone of an ISO date; None where there is no such day."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?", text)
    if not match:
        return None
    year, month, day = (int(match[i]) for i in (1, 2, 3))
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return {"year": year, "month": month, "day": day, "clock": match[4] or "", "zone": match[6] or ""}


MONTH_FIRST = "The month is read first, as another date of the text asks for."


def month_first(figures: list[str]) -> bool:
    """Tell whether dates in figures put the month first: one can be read only so, and none only the other way."""
    pairs = [tuple(int(part) for part in re.split(r"[/.-]", figure)[:2]) for figure in figures]
    return any(second > 12 >= first for first, second in pairs) and not any(first > 12 for first, _ in pairs)


def numeric_reading(text: str) -> dict[str, Any] | None:
    """Return year, month and day of 15/05/2024 or 05/15/2024, the day first where both could be.

    None where it is no date; `note` says which reading was taken where the figures allow two.
    """
    first, second, year_text = re.split(r"[/.-]", text)
    day, month, year = int(first), int(second), int(year_text)
    if len(year_text) == 2:
        if "/" not in text:  # 10.10.12 and 1-2-99 are as often versions, scores and parts
            return None
        year += 1900 if year > 49 else 2000
    if not (1000 <= year <= 2199):
        return None
    if day <= 12 < month <= 31:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    open_to_both = day != month and int(first) <= 12 and int(second) <= 12 and "." not in text
    note = f"{text} is read with the day first; with the month first it is another day." if open_to_both else ""
    return {"year": year, "month": month, "day": day, "note": note}


def iso(got: Slots) -> Reading | None:
    """Read an ISO date: 2024-05-15, 2024-05-15T14:30, 2024-W20, 2024-W20-3."""
    if "W" in got.get("ISO"):
        return Reading("ready", timex=got.get("ISO")) if span_of(got.get("ISO")) else None
    fields = iso_reading(got.get("ISO"))
    return None if fields is None else Reading("point", "TIME" if fields.get("clock") else "DATE", **fields)


def iso_month(got: Slots) -> Reading | None:
    """Read 2024-05; but 2004-05 is a range of years, and 1998-02 may be one."""
    year, month = got.get("YEAR"), got.get("ISOMONTH")
    return Reading("point", year=year, month=month) if year >= 2000 and 1 <= month <= min(12, year % 100) else None


def figures_at_clock(got: Slots) -> Reading | None:
    """Read 15/05/2024 2:30 PM, 9 a.m. on 2024-05-15."""
    reading, day = point(got), iso(got) if "ISO" in got else numeric(got)
    if reading is None or day is None or day.kind != "point" or day.clock:
        return None
    return replace(reading, year=day.year, month=day.month, day=day.day, note=day.note)


def numeric(got: Slots) -> Reading | None:
    """Read a date in figures: 15/05/2024; where day and month could be either, a note says which was taken."""
    fields = numeric_reading(got.get("NUMERIC"))
    return None if fields is None else Reading("point", **fields)


def month_in_figures(got: Slots) -> Reading | None:
    """Read a month in figures: 05/2024."""
    month, year = got.get("MONTHNUMBER"), got.get("YEAR")
    return Reading("point", year=year, month=month) if 1 <= month <= 12 and 1900 <= year < 2100 else None
