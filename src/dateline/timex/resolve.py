"""The one resolver: an underspecified reading, what the text has told, and the direction it speaks in -> a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.days import later
from dateline.timex.anchors import AHEAD, NO_DAY, Base, Resolved, base_of, why_open
from dateline.timex.bounds import Day, Span, day_of, halved, month_start, span_of, weekday, year_month
from dateline.timex.points import resolved_point, told_by
from dateline.timex.readings import Reading
from dateline.timex.story import Story
from dateline.timex.value import Value, bounded, value_of
from dateline.timex.writing import (
    day_value,
    duration,
    open_within,
    shifted,
    time_of,
    unit_value,
    within_calendar,
    year_value,
)


def resolve(reading: Reading, story: Story, direction: str = "", side: str = "") -> Resolved | None:
    """Return the value of a reading; None where it cannot be a date, an open day where its month has none (June 31).

    `direction` is past, future or empty; `side` is after, before or empty (`since`, `until`).
    """
    try:
        resolved = _RESOLVERS[reading.kind](reading, story, direction)
    except (ValueError, OverflowError):
        return _no_such_day(reading, story, direction)
    if reading.quant or reading.freq:
        return replace(resolved, value=replace(resolved.value, quant=reading.quant, freq=reading.freq))
    if reading.halved and (whole := span_of(resolved.value.value)) is not None:
        return replace(resolved, value=bounded(resolved.value, *halved(whole, reading.halved)))
    if side and resolved.value.earliest is not None and resolved.value.type in ("DATE", "TIME"):
        value = value_of(resolved.value.type, resolved.value.value, resolved.value.mod, side=side)
        return Resolved(value, resolved.anchor, resolved.note)
    return resolved


def _no_such_day(reading: Reading, story: Story, direction: str) -> Resolved | None:
    """Return a day that its month does not have as an open one of that month, and say so: 29 February 2023."""
    if reading.kind != "point" or None in (reading.month, reading.day) or (reading.day or 0) > 31:
        return None
    try:
        month = resolved_point(
            Reading("point", year=reading.year, month=reading.month, bc=reading.bc), story, direction
        )
    except (ValueError, OverflowError):
        return None
    told, open_day = month.value, f"{month.value.value}-XX"
    if told.earliest is None or told.latest is None:
        return None
    value = Value("DATE", open_day, edtf=f"{told.edtf}-XX", earliest=told.earliest, latest=told.latest,
                  granularity="day")  # fmt: skip
    return Resolved(value, month.anchor, f"The month has no day {reading.day}, so the day stays open.")


def _ready(reading: Reading, story: Story, direction: str) -> Resolved:
    return Resolved(value_of(reading.type, reading.timex, reading.mod))


def _length(reading: Reading, story: Story, direction: str) -> Resolved:
    value = value_of(reading.type, duration(reading.count, reading.unit), reading.mod)
    if reading.base == "within":
        return _within(reading, value, story, direction)
    back_or_ahead = reading.step in (-1, 1) and reading.base == "now"
    if not (back_or_ahead and reading.count and story.now is not None and not story.history):
        return Resolved(value)
    other = shifted(story.now, (reading.step or 0) * reading.count, reading.unit)
    return Resolved(value if other is None else bounded(value, story.now, other), "" if other is None else "published")


def _within(reading: Reading, value: Value, story: Story, direction: str) -> Resolved:
    """Return a duration with its days within a month or year: the first ten months of 1915, the last week of August."""
    told = resolved_point(Reading("point", year=reading.year, month=reading.month, bc=reading.bc), story, direction)
    around, nth = span_of(told.value.value), reading.step or 1
    if around is None or not reading.count:
        return Resolved(value)
    first, last = around.first, later(around.last, 1)
    start = shifted(*((last, -reading.count) if nth < 0 else (first, (nth - 1) * reading.count)), reading.unit)
    end = last if nth < 0 else shifted(first, nth * reading.count, reading.unit)
    if start is None or end is None or not first <= start < last or (nth == 1 and end > last):
        return Resolved(value)
    return Resolved(bounded(value, start, later(min(end, last), -1)), told.anchor, told.note)


def _step(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve this, last, next, the following, that unit."""
    step, unit = reading.step or 0, reading.unit
    if unit == "D" and step == 1 and reading.part and direction == "past" and story.last("day", "part", "time"):
        reading = replace(reading, base="told")  # they met on 3 May, and next morning they left
    if story.history and reading.fine == "N" and story.last("day", "part", "time"):
        reading, step = replace(reading, base="told"), 0  # they fled overnight
    base = base_of(story, reading.base)
    if reading.base == "told" and (point := story.last_for(unit)) is not None:
        base = Base(point.span, point.date_id)
    if reading.base == "told" and unit == "Q" and step == -1 and story.quarter is not None and story.by_quarter:
        base = Base(story.quarter.span, story.quarter.date_id)  # up from the quarter before the one reported on
    if story.history and unit == "D" and reading.base == "now":  # today in a history is somebody's today
        vague = {-1: "PAST_REF", 0: "PRESENT_REF"}.get(step, "FUTURE_REF")
        value = value_of("TIME", f"XXXX-XX-XX{time_of(reading)}") if reading.part else value_of("DATE", vague)
        return Resolved(value, note=NO_DAY if story.now is None else "")
    if base is None:
        vague = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[max(-1, min(1, step))]
        return Resolved(value_of("DATE", vague, reading.mod), note=why_open(story))
    if reading.base == "told" and _coarser(base.span, unit):
        if reading.part and not story.history and story.now is not None:
            return _part_of_told_day(reading, story)
        return Resolved(value_of(reading.type, open_within(base.span, unit) + time_of(reading)), base.name)
    day = base.day if unit == "WE" or step else base.span.first
    other = shifted(day, step, unit)
    if other is None:
        return Resolved(value_of("DATE", "PRESENT_REF", reading.mod))
    if reading.weekday is not None and unit == "W":  # Tuesday of last week
        return Resolved(value_of("DATE", day_value(later(other, reading.weekday - weekday(other)))), base.name)
    value = value_of(reading.type, unit_value(other, unit) + time_of(reading), reading.mod)
    if reading.day is not None or reading.weekday is not None:
        value = value_of("DATE", _day_within(reading, other))
    if reading.soon and base.name == "published" and value.earliest is not None and value.latest is not None:
        plain = value_of(reading.type, value.value)
        assert plain.earliest is not None and plain.latest is not None
        earlier = reading.mod == "START"
        first, last = (plain.earliest, base.day) if earlier else (base.day, plain.latest)
        value = bounded(
            Value("DATE", plain.value, "START" if earlier else "", granularity=plain.granularity), first, last
        )
    return Resolved(value, base.name)


def _part_of_told_day(reading: Reading, story: Story) -> Resolved:
    """Resolve the morning in news that told a month before: of the day told before that, else of publication."""
    told = story.last("day", "part", "time")
    if told is not None and story.sentence - told.sentence <= 3:
        day = day_value(later(told.span.first, reading.step or 0))
        return Resolved(value_of(reading.type, day + time_of(reading)), told.date_id)
    if reading.step or story.now is None:
        return Resolved(value_of(reading.type, "XXXX-XX-XX" + time_of(reading)), note=why_open(story))
    return Resolved(value_of(reading.type, day_value(story.now) + time_of(reading)), "published")


def _day_within(reading: Reading, day: Day) -> str:
    """Write a day of the month that holds `day`: the 5th of last month, the last Friday of the month."""
    if reading.day is None:
        return told_by(replace(reading, unit="D"), unit_value(day, "M"))
    day_of(*year_month(day), reading.day)
    return f"{unit_value(day, 'M')}-{reading.day:02d}"


_DAYS = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14, "M": 31, "Q": 92, "Y": 366, "DE": 3660, "CE": 36600}


def _coarser(span: Span, unit: str) -> bool:
    """Tell whether an anchor is too vague for a step of this unit: two days after `in 1915`."""
    return int((span.last - span.first).astype(int)) + 1 > _DAYS.get(unit, 1)


def _shift(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve two weeks ago, three years later, a year earlier."""
    step, unit = reading.step or 0, reading.unit
    vague = "FUTURE_REF" if step > 0 else "PAST_REF"
    if reading.count is None:
        return Resolved(value_of("DATE", vague))
    base = base_of(story, reading.base)
    if reading.base == "told" and not story.history and (point := story.last_for(reading.fine or unit)):
        if step < 0:  # from 4% a month earlier to 5%, and from 6% a month earlier to 7%: both a month before now
            point = story.reported(reading.fine or unit) or point
        base = Base(point.span, point.date_id)
    elif reading.base == "told" and (point := story.before_passing(unit)) is not None:
        base = Base(point.span, point.date_id)
    if base is None:
        return Resolved(value_of("DATE", vague, reading.mod), note=why_open(story))
    if unit in "hms":
        return Resolved(value_of("TIME", _clock_shifted(base.span, step * reading.count, unit), reading.mod), base.name)
    if base.name != "published" and _coarser(base.span, unit):
        return Resolved(value_of("DATE", open_within(base.span, unit)), base.name)
    start = base.day
    if reading.weekday is not None:  # a week from Friday: from the next one
        start = later(start, (reading.weekday - weekday(start) - 1) % 7 + 1)
    other = shifted(start, step * reading.count, unit)
    for count, smaller in reading.rest:
        other = None if other is None else shifted(other, step * count, smaller)
    if other is None:
        return Resolved(value_of("DATE", vague, reading.mod))
    if step > 0 and direction.endswith("past") and story.now is not None and base.span.first <= story.now < other:
        return Resolved(value_of("DATE", "XXXX-XX-XX", reading.mod), note=why_open(story))  # told as past, so not that
    if unit == "N":
        return Resolved(value_of("TIME", f"{day_value(other)}TNI", reading.mod), base.name)
    fine = reading.fine or {"DE": "Y", "CE": "Y"}.get(unit, unit)
    if reading.count != int(reading.count) and unit != "CE":
        fine = {"Y": "M", "M": "W", "W": "D"}.get(fine, fine)
    return Resolved(value_of(reading.type, unit_value(other, fine) + time_of(reading), reading.mod), base.name)


def _clock_shifted(span: Span, count: float, unit: str) -> str:
    """Write the time so many hours, minutes or seconds after a time of the clock; an open one after anything vaguer."""
    if len(span.time) != 6 or not span.time[1:3].isdigit() or abs(count) > 1e5:
        return f"{day_value(span.first)}TXX"
    minutes = 60 * int(span.time[1:3]) + int(span.time[4:6]) + round(count * {"h": 60, "m": 1, "s": 1 / 60}[unit])
    day = day_value(within_calendar(later(span.first, minutes // 1440)))
    return f"{day}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"


def _year_before(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve a year ago, the year-ago quarter: the quarter reported on a year before, where quarters are compared."""
    if reading.quarter is not None and (base := base_of(story, "")) is not None:
        return Resolved(value_of("DATE", _quarter_about(later(base.day, -365), reading.quarter)), base.name)
    if story.quarter is not None and story.by_quarter:
        year, month = year_month(story.quarter.span.first)
        return Resolved(
            value_of("DATE", unit_value(month_start(year - 1, month), story.compared)), story.quarter.date_id
        )
    told = story.compared_year() if reading.base == "told" and not story.history else None
    if told is not None:
        return Resolved(value_of("DATE", year_value(year_month(told.span.first).year - 1)), told.date_id)
    base = base_of(story, reading.base if story.history or story.now is None else "")
    if base is None:
        return Resolved(value_of("DATE", "PAST_REF"), note=why_open(story))
    return Resolved(value_of("DATE", year_value(year_month(base.day).year - 1)), base.name)


def _quarter_about(day: Day, number: int) -> str:
    """Write the first, second, third or fourth quarter whose middle is nearest to a day."""
    year = year_month(day).year
    middles = [month_start(around, 3 * number - 1) + 15 for around in (year - 1, year, year + 1)]
    return unit_value(min(middles, key=lambda middle: abs(middle - day)), "Q")


def _told(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve the quarter, the year, the weekend, the end of the month."""
    unit = reading.unit
    base = base_of(story, "told" if reading.fine else "")
    if base is None:
        return Resolved(value_of("DATE", "PRESENT_REF"), note=why_open(story))
    if unit == "Q":
        if story.quarter is not None and story.compared == "Q":
            timex = unit_value(story.quarter.span.first, "Q")
            return Resolved(value_of("DATE", timex, reading.mod), story.quarter.date_id)
        if reading.quarter is not None:
            return resolved_point(replace(reading, kind="point", base=""), story, direction)
        day = month_start(*year_month(base.day)) - 89  # less than any quarter: the one before, told in its first month
        return Resolved(value_of("DATE", unit_value(day, "Q"), reading.mod), base.name)
    if reading.fine == "CE":
        return Resolved(value_of("DATE", unit_value(_turn_near(base.day, story), "CE"), reading.mod), base.name)
    point, looks_on = story.told_within(unit), direction in (*AHEAD, "then", "until", "ahead")
    gone = point is not None and story.now is not None and point.span.last < month_start(*year_month(story.now))
    if point is not None and not (looks_on and gone):
        base = Base(point.span, point.date_id)
    day = base.day
    if reading.day is not None or reading.weekday is not None:
        return Resolved(value_of("DATE", _day_within(reading, day)), base.name)
    ahead = direction in AHEAD or (direction == "planned" and (weekday(day) > 3 or story.tells_of_what_comes()))
    if unit == "WE" and not ahead and base.name == "published" and weekday(day) < 6:
        day = later(day, -7)
    if unit == "W" and not reading.mod and direction != "future" and base.name == "published" and weekday(day) == 1:
        day = later(day, -7)  # up 3% for the week, told on Monday
    return Resolved(value_of("DATE", unit_value(day, unit), reading.mod), base.name)


def _turn_near(day: Day, story: Story) -> Day:
    """Return the first day of the century whose start lies nearest to a day and is not to come."""
    year = (year_month(day).year + 50) // 100 * 100
    if story.now is not None and year > year_month(story.now).year:
        year -= 100
    return day_of(year)


def _period(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve the 1988 period."""
    year = reading.year or 0
    if reading.unit == "M" and (told := story.last("month", "day")) is not None:  # in the same 1989 month
        return Resolved(value_of("DATE", unit_value(month_start(year, year_month(told.span.first).month), "M")))
    if story.quarter is None or not story.by_quarter:
        return Resolved(value_of("DATE", year_value(year)))
    first = month_start(year, year_month(story.quarter.span.first).month)
    return Resolved(value_of("DATE", unit_value(first, story.compared)))


_RESOLVERS: dict[str, Callable[[Reading, Story, str], Resolved]] = {
    "ready": _ready, "length": _length, "point": resolved_point, "step": _step, "shift": _shift, "told": _told,
    "period": _period, "yearbefore": _year_before,
}  # fmt: skip
