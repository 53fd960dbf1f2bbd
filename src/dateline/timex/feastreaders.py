"""The readers of days told by a feast: Labor Day weekend, the second day of Passover, the Friday before Christmas."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.readers import point
from dateline.timex.readings import Reading, Slots, unit_of


def feast_weekend(got: Slots) -> Reading | None:
    """Read the weekend of a feast: Labor Day weekend."""
    reading = point(got)
    return reading and replace(reading, unit="WE")


def feast_of_day(got: Slots) -> Reading | None:
    """Read a feast whose date stands beside it: Christmas Day, 25 December 1914."""
    reading = point(got)
    return reading and replace(reading, feast="")


def day_of_feast(got: Slots) -> Reading | None:
    """Read a day of a feast that lasts: the second day of Passover."""
    reading = point(got)
    return replace(reading, day=got.get("ORD")) if reading and got.get("ORD") <= 30 else None


def weekday_by_feast(got: Slots) -> Reading | None:
    """Read the first Sunday after Easter, the Friday before Christmas."""
    reading, nth = point(got), 1 if "QSTEP" in got else got.get("ORD", 1)
    return reading and replace(reading, count=-nth if "BEFORE" in got else nth, unit="D")


def day_by_feast(got: Slots) -> Reading | None:
    """Read the day after Christmas, the week before Easter."""
    reading, unit = point(got), unit_of(got)
    return replace(reading, count=-1 if "BEFORE" in got else 1, unit=unit) if reading and unit in ("D", "W") else None
