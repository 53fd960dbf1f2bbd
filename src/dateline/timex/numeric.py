"""Dates in figures: ISO 8601, and day and month between slashes, dots or dashes."""

from __future__ import annotations

import re
from typing import Any


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
