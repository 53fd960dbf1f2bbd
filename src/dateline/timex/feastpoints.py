"""Resolves feasts told without their year, and the days and weekdays beside them: the first Sunday after Easter."""

from __future__ import annotations

from dateline.days import later
from dateline.timex.anchors import AHEAD, Resolved, base_of, why_open
from dateline.timex.bounds import Day, Span, narrowed, weekday, year_month
from dateline.timex.feasts import days_of_feast, feast_days, note_on
from dateline.timex.readings import Reading
from dateline.timex.story import Story
from dateline.timex.value import Value, bounded, value_of
from dateline.timex.writing import day_value, time_of, unit_value, year_value


def resolved_feast(reading: Reading, story: Story, direction: str) -> Resolved:
    """Give a feast its days in the year told, or in the year that direction and anchor ask for."""
    base = base_of(story, reading.base)
    if reading.year is None and base is None:
        return Resolved(value_of(reading.type, "XXXX-XX-XX", reading.mod), note=why_open(story))
    if reading.year is not None:
        told = feast_days(reading.feast, reading.year)
        if not told:
            return Resolved(value_of(reading.type, f"{year_value(reading.year)}-XX-XX", reading.mod))
        return Resolved(_feast_value(reading, told[0]), note=note_on(reading.feast))
    assert base is not None
    around = year_month(base.day).year
    days = [day for year in (around - 1, around, around + 1) for day in feast_days(reading.feast, year)]
    if not days:
        return Resolved(value_of(reading.type, f"{year_value(around)}-XX-XX"), base.name)
    if story.history:
        fitting = story.year_that_fits([(year_month(day).year, Span(day, day, "day")) for day in days])
        chosen = next(day for day in days if year_month(day).year == fitting)
    else:
        chosen = _chosen(
            days, base.day, {-1: "past", 1: "future"}.get(reading.step or 0, direction), reading.step is None
        )
    return Resolved(_feast_value(reading, chosen), base.name, note_on(reading.feast))


def _feast_value(reading: Reading, day: Day) -> Value:
    """Return the day of a feast, a day of it, the days it lasts, or its weekend: that before a Monday, else its own."""
    if reading.unit == "WE":
        timex = unit_value(later(day, -1) if weekday(day) == 1 else day, "WE")
    elif reading.count:
        timex = _beside(day, reading)
    elif reading.day is not None:  # the second day of Passover
        timex = day_value(later(day, reading.day - 1))
    elif (lasts := days_of_feast(reading.feast)) > 1 and not reading.part:
        around = narrowed(Span(day, later(day, lasts - 1), "month" if lasts > 28 else "span"), reading.mod)
        value = value_of("DATE", f"{year_value(year_month(day).year)}-XX", reading.mod)
        return bounded(value, around.first, around.last)
    else:
        timex = day_value(day) + time_of(reading)
    return value_of(reading.type, timex, reading.mod)


def _beside(day: Day, reading: Reading) -> str:
    """Write the day or week so many before or after a feast; weekdays alone count where one is told."""
    count = int(reading.count or 0)
    day = later(day, days_of_feast(reading.feast) - 1) if count > 0 else day
    if reading.weekday is None:
        return unit_value(later(day, count * (7 if reading.unit == "W" else 1)), reading.unit)
    if count < 0:
        return day_value(later(day, -((weekday(day) - reading.weekday - 1) % 7 + 1) + 7 * (count + 1)))
    return day_value(later(day, (reading.weekday - weekday(day) - 1) % 7 + 1 + 7 * (count - 1)))


def _chosen(days: list[Day], anchor: Day, direction: str, near: bool) -> Day:
    """Return the day that direction asks for; the nearest where it is `near` enough or there is no direction."""
    nearest = min(days, key=lambda day: int(abs((day - anchor).astype(int))))
    before, after = [day for day in days if day <= anchor], [day for day in days if day >= anchor]
    if near and abs((nearest - anchor).astype(int)) < 60:
        return nearest
    if "past" in direction and before:
        return before[-1]
    return after[0] if direction in AHEAD and after else nearest
