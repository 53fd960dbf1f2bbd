"""The one resolver: an underspecified reading, what the text has told, and the direction it speaks in -> a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.timex.bounds import Day, Span, day_of, days_in_month, month_start, span_of, weekday, year_month
from dateline.timex.feasts import feast_day
from dateline.timex.readings import Reading
from dateline.timex.story import Story, days_between
from dateline.timex.value import Value, bounded, value_of
from dateline.timex.writing import (
    candidates,
    day_value,
    duration,
    open_value,
    open_within,
    shifted,
    time_of,
    unit_value,
    within_calendar,
    written,
    year_value,
)

NO_DAY = "The day of publication is not known, so this stays open."


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, the anchor it hangs on (`published`, a date_id, or empty), and a note for the reader."""

    value: Value
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """Where a reading hangs: the first and last day of the anchor, and its name."""

    span: Span
    name: str

    @property
    def day(self) -> Day:
        """The first day of the anchor."""
        return self.span.first


def resolve(reading: Reading, story: Story, direction: str = "", side: str = "") -> Resolved | None:
    """Return the value of a reading; None where it cannot be a date (February 30).

    `direction` is past, future or empty; `side` is after, before or empty (`since`, `until`).
    """
    try:
        resolved = _RESOLVERS[reading.kind](reading, story, direction)
    except (ValueError, OverflowError):
        return None
    if side and resolved.value.earliest is not None and resolved.value.type in ("DATE", "TIME"):
        value = value_of(resolved.value.type, resolved.value.value, resolved.value.mod, side=side)
        return Resolved(value, resolved.anchor, resolved.note)
    return resolved


def _ready(reading: Reading, story: Story, direction: str) -> Resolved:
    return Resolved(value_of(reading.type, reading.timex, reading.mod))


# Durations


def _length(reading: Reading, story: Story, direction: str) -> Resolved:
    value = value_of(reading.type, duration(reading.count, reading.unit), reading.mod)
    back_or_ahead = reading.step in (-1, 1) and reading.base == "now"
    if not (back_or_ahead and reading.count and story.now is not None and not story.history):
        return Resolved(value)
    other = shifted(story.now, (reading.step or 0) * reading.count, reading.unit)
    return Resolved(value if other is None else bounded(value, story.now, other), "" if other is None else "published")


# Points


def _base(story: Story, base: str, *granularities: str) -> Base | None:
    """Return the anchor: publication for news, the last date told for a history or a word such as `that`."""
    told = story.last(*granularities)
    if (base == "told" or story.history) and told is not None:
        return Base(told.span, told.date_id)
    if story.now is None:
        return Base(told.span, told.date_id) if told is not None else None
    if story.history and story.ahead:
        return Base(story.ahead[0], "")
    return Base(Span(story.now, story.now, "day"), "published")


def _point(reading: Reading, story: Story, direction: str) -> Resolved:
    if reading.feast:
        return _feast(reading, story, direction)
    if reading.year is not None:
        timex = _week_of(reading, written(reading, reading.year))
        return Resolved(
            value_of(reading.type, timex, reading.mod, zone=reading.zone), note=reading.note or _fiscal(reading)
        )
    base = _base(story, reading.base)
    if base is None:
        return Resolved(value_of(reading.type, open_value(reading), reading.mod), note=_why_open(story))
    if reading.month is not None and reading.step is None and not story.history and direction != "future":
        base = _flashback(reading, story) or base
    if reading.step is not None:
        timex = _stepped_point(reading, base)
    elif reading.month is not None or reading.season or reading.quarter or reading.half:
        timex = written(reading, _year_for(reading, base, direction, story))
    elif reading.weekday is not None and reading.day is None:
        timex = day_value(_weekday_near(base, reading.weekday, direction, story.history)) + time_of(reading)
    elif reading.day is not None:
        timex = _day_of_month(reading.day, reading.weekday, base, "" if story.history else direction) + time_of(reading)
    else:
        return _time_only(reading, story)
    note = reading.note or _fiscal(reading)
    unsure = not direction and reading.step is None and base.name == "published" and reading.type == "DATE"
    if not note and unsure and reading.weekday is not None and reading.month is None and day_value(base.day) != timex:
        note = "No verb tells past from future, so the day before publication is taken."
    value = value_of(reading.type, _week_of(reading, timex), reading.mod, zone=reading.zone)
    return Resolved(value, base.name, note)


def _flashback(reading: Reading, story: Story) -> Base | None:
    """Return the date told just before with its year, where a month or day without one goes on from it.

    One that lies close to publication does not: found in April 1993 and again on August 30, told in September.
    """
    point = story.told_with_year()
    if point is None or story.now is None:
        return None
    now = Span(story.now, story.now, "day")
    close = min((days_between(span, now) for _, span in candidates(reading, year_month(story.now).year)), default=0)
    return Base(point.span, point.date_id) if close > 60 else None


def _week_of(reading: Reading, timex: str) -> str:
    """Return the week of a day where a week is told by it: the week of March 6."""
    span = span_of(timex) if reading.unit == "W" and reading.day is not None else None
    return timex if span is None else unit_value(span.first, "W")


def _fiscal(reading: Reading) -> str:
    return "A fiscal year is shown as the calendar year of its number." if reading.fiscal else ""


def _why_open(story: Story) -> str:
    return NO_DAY if story.now is None else "The text tells no date before this on which it could hang."


def _year_for(reading: Reading, base: Base, direction: str, story: Story) -> int:
    """Return the year of a month, day, season or quarter that is told without one.

    A history tells on: the nearest. News of a month are of the nearest, unless it is far either way and the tense
    decides: a writer adds the year to what is far off. A quarter that has just ended is the one reported on.
    """
    around = year_month(base.day).year
    if story.history:
        near = [point.span for point in story.told[-4:]] + story.ahead
        years = {year_month(span.first).year for span in near}
        every = {year: span for center in years for year, span in candidates(reading, center)}
        if every:
            return story.year_that_fits(sorted(every.items()))
    spans = list(candidates(reading, around))
    if not spans:
        raise ValueError("no such day in these years")
    before = [row for row in spans if row[1].first <= base.span.last]
    after = [row for row in spans if row[1].last >= base.span.first]
    if before and (direction == "surely past" or (reading.quarter and (direction != "future" or
                   days_between(before[-1][1], base.span) < 125))):  # fmt: skip
        return before[-1][0]
    year, span = min(spans, key=lambda row: days_between(row[1], base.span))
    against = (direction == "past" and span.first > base.day) or (direction == "future" and span.last < base.day)
    if days_between(span, base.span) < (25 if against else 100 if reading.day is not None else 65):
        return year
    if before and (direction == "past" or not after):
        return before[-1][0]
    if after and direction in ("future", "present", "ahead"):
        return after[0][0]
    return min(spans, key=lambda row: days_between(row[1], base.span))[0]


def _weekday_near(base: Base, number: int, direction: str, history: bool) -> Day:
    """Return the weekday before the anchor, or after it where the text looks ahead; the anchor's own day counts."""
    day = base.day
    back = (weekday(day) - number) % 7
    if direction in ("future", "present", "ahead"):  # they meet Monday
        return day + (7 - back) % 7
    return day - back


def _day_of_month(number: int, day_of_week: int | None, base: Base, direction: str) -> str:
    """Return the 20th that direction and anchor ask for, else of the anchor's month; the nearest Friday the 13th."""
    year, month = year_month(base.day)
    shifts = {"past": (0, -1), "surely past": (0, -1), "future": (0, 1)}.get(direction, (0,))
    for shift in sorted(range(-13, 14), key=abs) if day_of_week else shifts:
        first = month_start(year, month + shift)
        if number > days_in_month(*year_month(first)) or day_of_week not in (None, weekday(first + number - 1)):
            continue
        ahead = first + number - 1 > base.day
        if day_of_week or len(shifts) == 1 or ahead == (direction == "future") or first + number - 1 == base.day:
            return day_value(first + number - 1)
    return day_value(day_of(year, month, number))


def _stepped_point(reading: Reading, base: Base) -> str:
    """Write September last year, last May, the following Friday, the spring of that year."""
    step = reading.step or 0
    year = year_month(base.day).year
    if reading.unit == "Y":
        return written(reading, year + step)
    if reading.weekday is not None and reading.month is None:
        day = base.day
        back = (weekday(day) - reading.weekday) % 7
        if step < 0:
            found = day - (back or 7)
        elif step > 0:
            found = day + ((7 - back) % 7 or 7)
        else:
            found = day + (reading.weekday - weekday(day))
        return day_value(found) + time_of(reading)
    spans = list(candidates(reading, year))
    if step < 0:
        before = [row for row in spans if row[1].last + 25 < base.day]
        return written(reading, max(before, key=lambda row: row[1].first)[0])
    if step == 0 and (now := [year for year, span in spans if span.first <= base.day <= span.last]):
        return written(reading, now[0])  # this winter, told in January
    if step > 0:
        after = [row for row in spans if row[1].first > base.span.last]
        return written(reading, min(after, key=lambda row: row[1].first)[0])
    return written(reading, year)


def _time_only(reading: Reading, story: Story) -> Resolved:
    """Give a time of the day its day: the last one told in a history, else the day of publication."""
    told = story.last("day", "part", "time")
    if told is not None and (story.history or told.sentence == story.sentence):
        timex, anchor = day_value(told.span.first), told.date_id
    elif story.now is not None and not story.history:
        timex, anchor = day_value(story.now), "published"
    else:
        timex, anchor = "XXXX-XX-XX", ""
    note = "" if anchor else _why_open(story)
    return Resolved(value_of(reading.type, timex + time_of(reading), reading.mod, zone=reading.zone), anchor, note)


def _feast(reading: Reading, story: Story, direction: str) -> Resolved:
    """Give a feast its day in the year told, or in the year that direction and anchor ask for."""
    base = _base(story, reading.base)
    if reading.year is None and base is None:
        return Resolved(value_of(reading.type, "XXXX-XX-XX", reading.mod), note=_why_open(story))
    if reading.year is not None:
        day = feast_day(reading.feast, reading.year)
        timex = f"{year_value(reading.year)}-XX-XX" if day is None else day_value(day)
        return Resolved(value_of(reading.type, timex + (time_of(reading) if day else ""), reading.mod))
    assert base is not None
    around = year_month(base.day).year
    days = [day for year in (around - 1, around, around + 1) if (day := feast_day(reading.feast, year)) is not None]
    if not days:
        return Resolved(value_of(reading.type, f"{year_value(around)}-XX-XX"), base.name)
    if story.history:
        spans = [(int(day.astype(int)), Span(day, day, "day")) for day in days]
        chosen = Day(story.year_that_fits(spans), "D")
        return Resolved(value_of(reading.type, day_value(chosen) + time_of(reading), reading.mod), base.name)
    before = [day for day in days if day <= base.day]
    after = [day for day in days if day >= base.day]
    nearest = min(days, key=lambda day: abs((day - base.day).astype(int)))
    if reading.step is None and abs((nearest - base.day).astype(int)) < 60:
        chosen = nearest
    elif ("past" in direction or reading.step == -1) and before:
        chosen = before[-1]
    elif (direction == "future" or reading.step == 1) and after:
        chosen = after[0]
    else:
        chosen = nearest
    return Resolved(value_of(reading.type, day_value(chosen) + time_of(reading), reading.mod), base.name)


# Steps and shifts


def _step(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve this, last, next, the following, that unit."""
    step, unit = reading.step or 0, reading.unit
    base = _base(story, reading.base)
    if reading.base == "told" and (point := story.last_for(unit)) is not None:
        base = Base(point.span, point.date_id)
    if story.history and unit == "D" and reading.base == "now":  # today in a history is somebody's today
        vague = {-1: "PAST_REF", 0: "PRESENT_REF"}.get(step, "FUTURE_REF")
        value = value_of("TIME", f"XXXX-XX-XX{time_of(reading)}") if reading.part else value_of("DATE", vague)
        return Resolved(value, note=NO_DAY if story.now is None else "")
    if base is None:
        vague = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[max(-1, min(1, step))]
        return Resolved(value_of("DATE", vague, reading.mod), note=_why_open(story))
    if reading.base == "told" and _coarser(base.span, unit):
        return Resolved(value_of(reading.type, open_within(base.span, unit)), base.name)
    day = base.day if unit == "WE" or step else base.span.first
    other = shifted(day, step, unit)
    if other is None:
        return Resolved(value_of("DATE", "PRESENT_REF", reading.mod))
    if reading.weekday is not None:  # Tuesday of last week
        return Resolved(value_of("DATE", day_value(other - weekday(other) + reading.weekday)), base.name)
    value = value_of(reading.type, unit_value(other, unit) + time_of(reading), reading.mod)
    if reading.day is not None:  # the 5th of last month
        day_of(*year_month(other), reading.day)
        value = value_of("DATE", f"{unit_value(other, 'M')}-{reading.day:02d}")
    if reading.soon and base.name == "published" and value.earliest is not None and value.latest is not None:
        plain = value_of(reading.type, value.value)
        assert plain.earliest is not None and plain.latest is not None
        earlier = reading.mod == "START"
        first, last = (plain.earliest, base.day) if earlier else (base.day, plain.latest)
        value = bounded(
            Value("DATE", plain.value, "START" if earlier else "", granularity=plain.granularity), first, last
        )
    return Resolved(value, base.name)


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
    base = _base(story, reading.base)
    if base is None:
        return Resolved(value_of("DATE", vague, reading.mod), note=_why_open(story))
    if unit in "hms":
        return Resolved(value_of("TIME", _clock_shifted(base.span, step * reading.count, unit), reading.mod), base.name)
    if base.name != "published" and _coarser(base.span, unit):
        return Resolved(value_of("DATE", open_within(base.span, unit)), base.name)
    other = shifted(base.day, step * reading.count, unit)
    if other is None:
        return Resolved(value_of("DATE", vague, reading.mod))
    if unit == "N":
        return Resolved(value_of("TIME", f"{day_value(other)}TNI", reading.mod), base.name)
    fine = {"DE": "Y", "CE": "Y"}.get(unit, unit)
    if reading.count != int(reading.count):
        fine = {"Y": "M", "M": "W", "W": "D"}.get(fine, fine)
    return Resolved(value_of("DATE", unit_value(other, fine), reading.mod), base.name)


def _clock_shifted(span: Span, count: float, unit: str) -> str:
    """Write the time so many hours, minutes or seconds after a time of the clock; an open one after anything vaguer."""
    if len(span.time) != 6 or not span.time[1:3].isdigit() or abs(count) > 1e5:
        return f"{day_value(span.first)}TXX"
    minutes = 60 * int(span.time[1:3]) + int(span.time[4:6]) + round(count * {"h": 60, "m": 1, "s": 1 / 60}[unit])
    return f"{day_value(within_calendar(span.first + minutes // 1440))}T{minutes % 1440 // 60:02d}:{minutes % 60:02d}"


def _year_before(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve a year ago, the year-ago quarter: the quarter reported on a year before, where quarters are compared."""
    if story.quarter is not None and story.by_quarter:
        year, month = year_month(story.quarter.span.first)
        return Resolved(value_of("DATE", unit_value(month_start(year - 1, month), "Q")), story.quarter.date_id)
    told = story.told_with_year() if reading.base == "told" and not story.history else None
    if told is not None:
        return Resolved(value_of("DATE", year_value(year_month(told.span.first).year - 1)), told.date_id)
    base = _base(story, reading.base if story.history or story.now is None else "")
    if base is None:
        return Resolved(value_of("DATE", "PAST_REF"), note=_why_open(story))
    return Resolved(value_of("DATE", year_value(year_month(base.day).year - 1)), base.name)


def _told(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve the quarter, the year, the weekend, the end of the month."""
    unit = reading.unit
    base = _base(story, "")
    if base is None:
        return Resolved(value_of("DATE", "PRESENT_REF"), note=_why_open(story))
    if unit == "Q":
        if story.quarter is not None:
            timex = unit_value(story.quarter.span.first, "Q")
            return Resolved(value_of("DATE", timex, reading.mod), story.quarter.date_id)
        day = month_start(*year_month(base.day)) - 92
        return Resolved(value_of("DATE", unit_value(day, "Q"), reading.mod), base.name)
    day = base.day
    if unit == "WE" and direction != "future" and base.name == "published" and weekday(day) < 6:
        day = day - 7
    return Resolved(value_of("DATE", unit_value(day, unit), reading.mod), base.name)


def _period(reading: Reading, story: Story, direction: str) -> Resolved:
    """Resolve the 1988 period."""
    year = reading.year or 0
    if story.quarter is None or not story.by_quarter:
        return Resolved(value_of("DATE", year_value(year)))
    return Resolved(value_of("DATE", unit_value(month_start(year, year_month(story.quarter.span.first).month), "Q")))


_RESOLVERS: dict[str, Callable[[Reading, Story, str], Resolved]] = {
    "ready": _ready, "length": _length, "point": _point, "step": _step, "shift": _shift, "told": _told,
    "period": _period, "yearbefore": _year_before,
}  # fmt: skip
