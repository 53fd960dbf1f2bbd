"""Resolves places in the calendar: months, days, weekdays, seasons and times told without their year or day."""

from __future__ import annotations

from dateline.days import later
from dateline.timex.anchors import AHEAD, Base, Resolved, base_of, why_open
from dateline.timex.bounds import Day, Span, day_of, days_in_month, month_start, span_of, weekday, year_month
from dateline.timex.feastpoints import resolved_feast
from dateline.timex.readings import Reading
from dateline.timex.story import Story, days_between
from dateline.timex.value import value_of
from dateline.timex.writing import (
    candidates,
    day_value,
    on_its_weekday,
    open_value,
    open_within,
    time_of,
    unit_value,
    written,
)


def resolved_point(reading: Reading, story: Story, direction: str) -> Resolved:
    if reading.feast:
        return resolved_feast(reading, story, direction)
    if reading.year is not None:
        year = _in_its_century(reading.year, story) if reading.short else reading.year
        timex = told_by(reading, written(reading, year))
        return Resolved(
            value_of(reading.type, timex, reading.mod, zone=reading.zone), note=reading.note or _fiscal(reading)
        )
    base = base_of(story, reading.base)
    if base is None:
        return Resolved(value_of(reading.type, open_value(reading), reading.mod), note=why_open(story))
    if (before := _flashback(reading, story, direction)) is not None:
        base, direction = before, ""
    if reading.step is not None:
        timex = _stepped_point(reading, base)
    elif reading.month is not None or reading.season or reading.quarter or reading.half:
        timex = written(reading, _year_for(reading, base, direction, story))
    elif reading.weekday is not None and reading.day is None:
        if reading.base == "story":  # on Friday it rained, and on the Saturday
            day = _weekday_after(story, reading.weekday)
        else:
            day = _weekday_then(story, reading.weekday) if direction == "then" else _dawning(reading, story, direction)
        timex = day_value(day or _weekday_near(base, reading.weekday, direction)) + time_of(reading)
    elif reading.day is not None:
        month = story.last() if not story.history and reading.weekday is None else None
        if month is not None and month.span.granularity == "month" and month.sentence == story.sentence:
            base, direction = Base(month.span, month.date_id), ""  # in August he was warned, and on the 28th he left
        timex = _day_of_month(reading.day, reading.weekday, base, "" if story.history else direction) + time_of(reading)
    else:
        return _time_only(reading, story, direction)
    note = reading.note or _fiscal(reading)
    unsure = not direction and reading.step is None and base.name == "published" and reading.type == "DATE"
    if not note and unsure and reading.weekday is not None and reading.month is None and day_value(base.day) != timex:
        note = "No verb tells past from future, so the day before publication is taken."
    value = value_of(reading.type, told_by(reading, timex), reading.mod, zone=reading.zone)
    return Resolved(value, base.name, note)


def _in_its_century(year: int, story: Story) -> int:
    """Return the year of two digits that lies nearest to what a history told: '89 in a tale of 1790 is 1789.

    In news it does not lie far ahead: the class of '28, told in 2002.
    """
    if story.now is not None and year > year_month(story.now).year + 10:
        year -= 100
    told = story.last() if story.history else None
    if told is None:
        return year
    around = year_month(told.span.first).year
    centuries = (year % 100 + 100 * (around // 100 + shift) for shift in (-1, 0, 1))
    return min(centuries, key=lambda candidate: abs(candidate - around))


def _flashback(reading: Reading, story: Story, direction: str) -> Base | None:
    """Return the date told just before with its year, where a month or day without one goes on from it.

    One that lies close to publication does not: found in April 1993 and again on August 30, told in September.
    """
    opening = story.opening_year()
    point = opening or story.told_with_year()
    if point is None or story.now is None or story.history or direction == "future":
        return None
    if reading.month is None or reading.step is not None:
        return None
    if opening is not None:
        return Base(opening.span, opening.date_id)
    now = Span(story.now, story.now, "day")
    if days_between(point.span, now) < 60:  # it opens with its own date
        return None
    spans = [span for _, span in candidates(reading, year_month(story.now).year)]
    if any(on_its_weekday(reading, span) for span in spans):
        return None
    back = direction in ("past", "surely past")
    gone_on = [span for _, span in _from_year_of(reading, point.span)]
    nearest = min(gone_on, key=lambda span: days_between(span, point.span), default=now)
    if back and nearest.first > story.now:
        return None
    close = min((days_between(span, now) for span in spans if not back or span.first <= story.now), default=0)
    return Base(point.span, point.date_id) if close > 60 else None


def _from_year_of(reading: Reading, told: Span) -> list[tuple[int, Span]]:
    """Return the years in which a date goes on from one told with its year: that year or the next, the one before only
    where it is near."""
    year = year_month(told.first).year
    rows = candidates(reading, year)
    kept = [row for row in rows if row[0] >= year or days_between(row[1], told) < 62]
    return kept or rows


def told_by(reading: Reading, timex: str) -> str:
    """Return the week that is told by a day of it, the day that is told by its month: the first Monday of May."""
    span = span_of(timex)
    if span is not None and reading.unit in ("W", "WE") and reading.day is not None:
        return unit_value(span.first, reading.unit)
    if span is None or reading.count is None or reading.weekday is None:
        return timex
    if reading.count < 0:
        day = later(span.last, -((weekday(span.last) - reading.weekday) % 7))
    else:
        day = later(span.first, (reading.weekday - weekday(span.first)) % 7 + 7 * (int(reading.count) - 1))
    return unit_value(day, reading.unit or "D") if day <= span.last else timex


def _fiscal(reading: Reading) -> str:
    return "A fiscal year is shown as the calendar year of its number." if reading.fiscal else ""


def _year_for(reading: Reading, base: Base, direction: str, story: Story) -> int:
    """Return the year of a month, day, season or quarter that is told without one.

    A history tells on: the nearest. News of a month are of the nearest, unless it is far either way and the tense
    decides: a writer adds the year to what is far off. A quarter that has just ended is the one reported on.
    """
    around = year_month(base.day).year
    if story.heading is not None and not reading.quarter:  # 1794 on a line of its own, and below it: February
        headed = year_month(story.heading.span.first).year
        if any(year == headed for year, _ in candidates(reading, headed)):
            return headed
    if story.history:
        near = story.points_near() + story.ahead
        years = {year_month(span.first).year for span in near}
        every = {year: span for center in years for year, span in candidates(reading, center)}
        if every:
            return story.year_that_fits(sorted(every.items()))
    if (told := story.day_told(reading.month, reading.day)) is not None and direction != "future":
        return told
    spans = candidates(reading, around) if base.name == "published" else _from_year_of(reading, base.span)
    if not spans:
        raise ValueError("no such day in these years")
    before = [row for row in spans if row[1].first <= base.span.last]
    after = [row for row in spans if row[1].last >= base.span.first]
    if before and (direction == "surely past" or (reading.quarter and (direction != "future" or
                   days_between(before[-1][1], base.span) < 125))):  # fmt: skip
        return before[-1][0]
    year, span = min(spans, key=lambda row: days_between(row[1], base.span))
    looks_ahead = direction in AHEAD
    # A chronology tells in the present (May 2: the minister resigns); they agreed to sell from June, told in August.
    sure = looks_ahead and direction not in ("present", "perhaps")
    against = (direction == "past" and span.first > base.day) or (sure and span.last < base.day)
    if days_between(span, base.span) < (25 if against else 100 if reading.day is not None or direction == "by" else 65):
        return year
    if before and (direction in ("past", "by") or not after):
        return before[-1][0]
    if after and (looks_ahead or direction == "until"):
        return after[0][0]
    return year


def _weekday_near(base: Base, number: int, direction: str) -> Day:
    """Return the weekday before the anchor, or after it where the text looks ahead; the anchor's own day counts.

    Who writes on a Tuesday of Monday means yesterday, unless a verb says clearly that it lies ahead.
    """
    day = base.day
    back = (weekday(day) - number) % 7
    if direction == "planned":  # it was due on Monday: the nearest
        return later(day, -back if back <= 3 else 7 - back)
    if direction in (*AHEAD, "until") and not (back == 1 and direction == "perhaps"):  # they meet Monday
        return later(day, (7 - back) % 7)
    return later(day, -back)


def _weekday_then(story: Story, number: int) -> Day | None:
    """Return the weekday after the day told last, where that lies in the week before publication.

    He said on Monday that he would go on Wednesday, told a week later.
    """
    told = story.last("day", "part", "time")
    if told is None or story.now is None or story.sentence - told.sentence > 1:
        return None
    if not 0 <= int((story.now - told.span.first).astype(int)) <= 7:
        return None
    if told.span.first == story.now and weekday(story.now) == number:  # said on Sunday it would open on Sunday
        return story.now
    return later(told.span.first, (number - weekday(told.span.first) - 1) % 7 + 1)


def _weekday_after(story: Story, number: int) -> Day | None:
    """Return the weekday after the day told last, where that is near in the text and lies before publication."""
    told = story.last("day", "part", "time")
    if told is None or story.sentence - told.sentence > 2 or (story.now is not None and told.span.first > story.now):
        return None
    return later(told.span.first, (number - weekday(told.span.first) - 1) % 7 + 1)


def _dawning(reading: Reading, story: Story, direction: str) -> Day | None:
    """Return the day after publication where its small hours are told as past, after what happened on the day itself.

    Shells fell on Saturday, and again early Sunday: it is Sunday there already.
    """
    told = story.last("day", "part", "time")
    if told is None or story.now is None or direction in AHEAD or story.sentence - told.sentence > 2:
        return None
    tomorrow = later(story.now, 1)
    early = reading.mod == "START" and not story.history and weekday(tomorrow) == reading.weekday
    return tomorrow if early and told.span.first == story.now else None


def _day_of_month(number: int, day_of_week: int | None, base: Base, direction: str) -> str:
    """Return the 20th that direction and anchor ask for, else of the anchor's month; the nearest Friday the 13th."""
    year, month = year_month(base.day)
    shifts = {"past": (0, -1), "surely past": (0, -1), "future": (0, 1)}.get(direction, (0,))
    for shift in sorted(range(-13, 14), key=abs) if day_of_week else shifts:
        first = month_start(year, month + shift)
        if number > days_in_month(*year_month(first)) or day_of_week not in (None, weekday(later(first, number - 1))):
            continue
        ahead = later(first, number - 1) > base.day
        if day_of_week or len(shifts) == 1 or ahead == (direction == "future") or later(first, number - 1) == base.day:
            return day_value(later(first, number - 1))
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
            found = later(day, -(back or 7) + 7 * (step + 1))
        elif step > 0:
            found = later(day, ((7 - back) % 7 or 7) + 7 * (step - 1))
        else:
            found = later(day, reading.weekday - weekday(day))
        return day_value(found) + time_of(reading)
    spans = candidates(reading, year)
    if step < 0:
        before = [row for row in spans if later(row[1].last, 25) < base.day]
        return written(reading, max(before, key=lambda row: row[1].first)[0] + step + 1)
    if step == 0 and (now := [year for year, span in spans if span.first <= base.day <= span.last]):
        return written(reading, now[0])  # this winter, told in January
    if step > 0:
        after = [row for row in spans if row[1].first > base.span.last]
        return written(reading, min(after, key=lambda row: row[1].first)[0])
    if base.name != "published" and base.span.granularity in ("day", "month"):  # in November 2016, and that January
        year = min((row for row in spans if row[1].last >= base.span.first), key=lambda row: row[1].first)[0]
    return written(reading, year)


def _time_only(reading: Reading, story: Story, direction: str) -> Resolved:
    """Give a time of the day its day: the last one told in a history, else the day of publication."""
    told = story.last("day", "part", "time")
    if told is not None and story.now is not None and told.span.first > story.now and direction.endswith("past"):
        told = None  # told of a day to come, and now of what happened
    elsewhen = told is not None and told.sentence != story.sentence and direction == "future"
    if told is not None and elsewhen and story.now is not None and told.span.last < story.now:
        told = None  # told of a day gone by, and now of what comes
    last = story.last() if story.history and told is not None else None
    if last is not None and told is not None and last.span.granularity == "month" and last.sentence > told.sentence:
        timex, anchor = open_within(last.span, "D"), last.date_id  # fought in May 1866 ... at 11 a.m.
    elif told is not None and (story.history or story.sentence - told.sentence <= 2):
        timex, anchor = day_value(told.span.first), told.date_id
    elif story.now is not None and not story.history:
        timex, anchor = day_value(story.now), "published"
    else:
        timex, anchor = "XXXX-XX-XX", ""
    note = "" if anchor else why_open(story)
    return Resolved(value_of(reading.type, timex + time_of(reading), reading.mod, zone=reading.zone), anchor, note)
