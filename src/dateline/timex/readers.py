"""The readers of places in the calendar: days, months, seasons, quarters and years, as their rules keep them."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.bounds import span_of
from dateline.timex.readings import (
    Reading,
    Slots,
    clock_of,
    half_of,
    mod_of,
    mod_of_part,
    short_year,
    step_of,
    year_of,
)


def point(got: Slots) -> Reading | None:
    """Read a place in the calendar: any of year, month, day, weekday, season, part of the day, time of the clock."""
    year, bc = year_of(got)
    if year is None and "YY" in got:  # 15-May-24
        year = short_year(got.get("YY"))
    step, base = step_of(got)
    day = got.get("DAYTH", got.get("DAYNTH"))
    clock = clock_of(got)
    if any(slot in got for slot in ("MINUTECOUNT", "CLOCK", "HOUR", "MINUTES", "HHMM", "WORDCLOCK")) and not clock:
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    part = got.get("PART", got.get("TONIGHT", got.get("OVERNIGHT", "")))
    weekday = got.get("WEEKDAY", got.get("SHORTDAY"))
    half = "HALF" in got and not clock and "MONTH" in got  # the second half of June
    mod = mod_of_part(got) if half else mod_of(got, point=True)
    reading = Reading(
        "point", "TIME" if clock or part else "DATE", mod=mod, base=base, year=year, bc=bc,
        month=got.get("MONTH"), day=day, weekday=weekday, season=got.get("SEASON", ""), feast=got.get("FEAST", ""),
        part="" if clock else part, clock=clock, zone=got.get("ZONE", ""), step=step,
        halved=half_of(got) if half else 0,
    )  # fmt: skip
    if step is not None and part and weekday is None and reading.month is None:  # 8 a.m. this morning
        return replace(reading, kind="step", unit="D")
    if "RELDAY" in got or "TONIGHT" in got:
        return replace(reading, kind="step", unit="D", step=got.get("RELDAY", 0), base="now")
    return reading


def within_year(got: Slots) -> Reading | None:
    """Read a month, day or season of a year that is told by a word: September last year, the spring of that year."""
    reading = point(got)
    return reading and replace(reading, unit="Y")


def quarter(got: Slots) -> Reading | None:
    """Read a quarter or a half of a year: the second quarter of 2021, Q3, 1H22."""
    halves = "HALF" in got or "H" in got
    last = 2 if halves else 4
    ends = "QSTEP" in got or "LATTER" in got or got.get("FINAL") == -1
    number = last if ends else got.get("ORD", got.get("SMALL", got.get("FINAL", 0)))
    if not 1 <= number <= last:
        return None
    year, bc = year_of(got)
    if year is None and "YY" in got:
        year = short_year(got.get("YY"))
    step, base = step_of(got) if "QSTEP" not in got and "LATTER" not in got else (None, "")
    mod = "" if "LATTER" in got else mod_of(got, point=True)
    unit = "Y" if step is not None else ""
    fiscal = "FISCAL" in got or "FY" in got
    reading = Reading("point", year=year, bc=bc, step=step, base=base, unit=unit, fiscal=fiscal, mod=mod)
    return replace(reading, half=number) if halves else replace(reading, quarter=number)


def quarter_of_month(got: Slots) -> Reading | None:
    """Read a quarter by the month that ends it: the June quarter, the April-June quarter."""
    middle, year = got.kept["MONTH"][-1] - 1, got.get("YEAR")
    year = year - 1 if year is not None and middle == 0 else year
    return Reading("point", year=year, quarter=(middle - 1) % 12 // 3 + 1)


def part_of_this_year(got: Slots) -> Reading | None:
    """Read a quarter or half of the year that is spoken of: the second half of the year."""
    reading = quarter(got)
    return reading and replace(reading, step=0, base="now", unit="Y", mod="")


def year_short(got: Slots) -> Reading | None:
    """Read a year of two digits: '99."""
    year = short_year(got.get("YY"))
    season = got.get("SEASON", "")
    return Reading("point", year=year, mod=mod_of(got, point=True), month=got.get("MONTH"), season=season, short=True)


def fiscal_year(got: Slots) -> Reading | None:
    """Read a fiscal year: fiscal 1989, FY2021, FY 21."""
    year = got.get("YEAR", got.get("YY"))
    return Reading("point", year=short_year(year), fiscal=True, mod=mod_of(got, point=True))


def old_style(got: Slots) -> Reading | None:
    """Read a day told by the old year, begun in March, and the new one: 30 January 1648/9 is of 1649."""
    reading, new = point(got), got.get("YY", got.get("SMALL"))
    year = got.get("YEAR") + 1
    told_so = year < 1800 and got.get("MONTH") <= 3 and year % (100 if "YY" in got else 10) == new
    return replace(reading, year=year) if reading and told_so else None


def day_of_month(got: Slots) -> Reading | None:
    """Read the first day of May, the last day of May."""
    year, bc = year_of(got)
    month, day = got.get("MONTH"), got.get("NTH", -1)
    if day == -1:
        day = 31 - (month in (4, 6, 9, 11)) - 3 * (month == 2)
        day += month == 2 and year is not None and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return Reading("point", year=year, bc=bc, month=month, day=day) if 1 <= day <= 31 else None


def weekday_of_month(got: Slots) -> Reading | None:
    """Read the first Tuesday of November, the last Friday in May."""
    year, bc = year_of(got)
    nth = -1 if "QSTEP" in got else got.get("ORD")
    if nth > 5:
        return None
    return Reading("point", year=year, bc=bc, month=got.get("MONTH"), weekday=got.get("WEEKDAY"), count=nth)


def weekend_of_month(got: Slots) -> Reading | None:
    """Read the first weekend in August: that of its first Saturday."""
    reading = weekday_of_month(got)
    return reading and replace(reading, weekday=6, unit="WE")


def week_number(got: Slots) -> Reading | None:
    """Read week 31 of 2021."""
    timex = f"{got.get('YEAR'):04d}-W{got.get('WHOLE'):02d}"
    return Reading("ready", timex=timex) if span_of(timex) else None


def week_of(got: Slots) -> Reading | None:
    """Read the week that holds a day: the week of March 6."""
    reading = point(got)
    return reading and replace(reading, unit="W", weekday=None, mod="")


def weekend_of(got: Slots) -> Reading | None:
    """Read the weekend that holds a day: the weekend of May 4-5."""
    reading = point(got)
    return reading and replace(reading, unit="WE", weekday=None)


def season_months(got: Slots) -> Reading | None:
    """Read the summer months; summer days are no season."""
    return point(got) if got.get("UNITS") == "M" else None


def season_of_two_years(got: Slots) -> Reading | None:
    """Read a winter by the two years that it lies in: the winter of 1946–47."""
    first, *second = got.kept["YEAR"]
    whole = 10 if "SMALL" in got else 100  # 1708-9
    other = second[0] if second else first // whole * whole + got.get("SMALL", got.get("YY"))
    return point(got) if other == first + 1 else None


def night_of_two_days(got: Slots) -> Reading | None:
    """Read a night by the two days that it lies between: the night of 5/6 June 1944."""
    one, other = got.kept["DAYTH"]
    return point(got) if other == one + 1 and got.get("PART") == "NI" else None


def early_hours(got: Slots) -> Reading | None:
    """Read the early hours of Monday, the small hours of 3 May."""
    if got.get("UNITS") != "h" or got.get("EARLY", "START") != "START":
        return None
    reading = point(got)
    return reading and replace(reading, type="TIME", part="MO", mod="")


def at_night(got: Slots) -> Reading | None:
    """Read at night, whichever."""
    return Reading("ready", "TIME", timex="XXXX-XX-XXTNI")
