"""The readers that rules name: each makes a reading of the words that its rules keep."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.bounds import span_of
from dateline.timex.numeric import iso_reading, numeric_reading
from dateline.timex.readings import (
    Reading,
    Slots,
    clock_of,
    half_of,
    mod_of,
    mod_of_half,
    mod_of_part,
    short_year,
    step_of,
    unit_of,
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


def decade(got: Slots) -> Reading | None:
    """Read a decade: the early 1990s, the '80s, the 470s BC."""
    number, mod = got.get("DECADES", got.get("SHORTDECADES")), mod_of_half(got)
    if got.get("ERA", 1) < 0:
        return Reading("ready", timex=f"BC{number // 10:03d}", mod=mod, halved=half_of(got))
    if number < 100:
        number += 1900 if number >= 20 else 2000
    if number % 100 == 0 and number < 1900:  # the 1700s are a century
        return Reading("ready", timex=f"{number // 100:02d}", mod=mod, halved=half_of(got))
    return Reading("ready", timex=f"{number // 10:03d}", mod=mod, halved=half_of(got))


def decade_word(got: Slots) -> Reading | None:
    """Read a decade told in a word: the sixties, the eighteen-nineties."""
    hundreds = got.get("HUNDREDSTH", 19)
    if hundreds < 15:  # thirteen twenties are banknotes
        return None
    return Reading("ready", timex=f"{10 * hundreds + got.get('TENSPLURAL') // 10}", mod=mod_of(got, point=True))


def century(got: Slots) -> Reading | None:
    """Read a century: the thirteenth century, the 4th century BC."""
    number = got.kept["ORD"][-1] - 1
    if not 0 <= number <= 98:
        return None
    bc = "BC" if got.get("ERA", 1) < 0 else ""
    return Reading("ready", timex=f"{bc}{number:02d}", mod=mod_of_half(got), halved=half_of(got))


def millennium(got: Slots) -> Reading | None:
    """Read a millennium: the third millennium BC."""
    number, bc = got.kept["ORD"][-1] - 1, "BC" if got.get("ERA", 1) < 0 else ""
    if not 0 <= number <= 8:
        return None
    return Reading("ready", timex=f"{bc}{number}", mod=mod_of_half(got), halved=half_of(got))


def part_of_century(got: Slots) -> Reading | None:
    """Read the last quarter or third of a century as its end, the first as its start, one between as its middle."""
    reading, parts = century(got), 4 if "QUARTER" in got else 3
    if got.get("THIRD", 3) != 3 or reading is None:
        return None
    nth = got.get("ORD") if len(got.kept["ORD"]) > 1 else got.get("FINAL", -1)
    return replace(reading, mod="START" if nth == 1 else "END" if nth in (-1, parts) else "MID")


def decade_of_century(got: Slots) -> Reading | None:
    """Read the first decade of the 20th century as the 1900s, the last one as the 1990s."""
    nth = got.get("ORD") if len(got.kept["ORD"]) > 1 else got.get("FINAL", -1)
    first = 100 * (got.kept["ORD"][-1] - 1) + 10 * (9 if nth == -1 else nth - 1)
    return Reading("ready", timex=f"{first // 10:03d}") if nth <= 10 and 0 <= first < 9900 else None


def turn_of_century(got: Slots) -> Reading | None:
    """Read the turn of the century: of the one whose start is nearest to what was told."""
    return Reading("told", unit="CE", fine="CE", mod="START")


def old_style(got: Slots) -> Reading | None:
    """Read a day told by the old year, begun in March, and the new one: 30 January 1648/9 is of 1649."""
    reading, new = point(got), got.get("YY", got.get("SMALL"))
    year = got.get("YEAR") + 1
    told_so = year < 1800 and got.get("MONTH") <= 3 and year % (100 if "YY" in got else 10) == new
    return replace(reading, year=year) if reading and told_so else None


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
    other = second[0] if second else first // 100 * 100 + got.get("YY")
    return point(got) if other == first + 1 else None


def early_hours(got: Slots) -> Reading | None:
    """Read the early hours of Monday, the small hours of 3 May."""
    if got.get("UNITS") != "h" or got.get("EARLY", "START") != "START":
        return None
    reading = point(got)
    return reading and replace(reading, type="TIME", part="MO", mod="")


def at_night(got: Slots) -> Reading | None:
    """Read at night, whichever."""
    return Reading("ready", "TIME", timex="XXXX-XX-XXTNI")
