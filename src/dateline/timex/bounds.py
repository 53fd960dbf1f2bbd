"""The calendar behind a value: TIMEX3 -> first and last day -> EDTF.

Years are astronomical (1 BC is 0, 500 BC is -499), days are numpy datetime64[D]: they reach before year 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from dateline.days import later

Day = np.datetime64
FIRST_YEAR, LAST_YEAR = -9998, 9999
SEASONS = {"SP": (21, 3), "SU": (22, 6), "FA": (23, 9), "WI": (24, 12)}

_POINT = re.compile(
    r"(?P<era>BC)?(?:FY)?(?P<year>\d{4})"
    r"(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|W(?P<week>\d\d)(?:-(?P<weekday>WE|[1-7]))?|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<time>T[\dA-Z:]+)?"
)
_AGE = re.compile(r"(?P<era>BC)?(?P<digits>\d{1,3})")


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`; `edtf` is their short form where EDTF has one; `time` the time of the day."""

    first: Day
    last: Day
    granularity: str
    edtf: str = ""
    time: str = ""


class YearMonth(NamedTuple):
    """A month of an astronomical year."""

    year: int
    month: int


def year_text(year: int) -> str:
    """Write an astronomical year with four digits: 2024, 0001, -0499."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def day_text(day: Day) -> str:
    """Write a day with four digits of year: 2024-05-15, -0499-01-01 (numpy leaves the zero out)."""
    if len(text := str(day)) == 10 and text[0] != "-":
        return text
    year, month = year_month(day)
    return f"{year_text(year)}-{month:02d}-{int((day - month_start(year, month)).astype(int)) + 1:02d}"


def day_of(year: int, month: int = 1, day: int = 1) -> Day:
    """Return a day; raises ValueError where the calendar has no such day."""
    return np.datetime64(f"{year_text(year)}-{month:02d}-{day:02d}", "D")


def month_start(year: int, month: int) -> Day:
    """Return the first day of a month; months before 1 and after 12 run over into other years."""
    return day_of(year + (month - 1) // 12, (month - 1) % 12 + 1)


def month_end(year: int, month: int) -> Day:
    """Return the last day of a month."""
    return later(month_start(year, month + 1), -1) if (year, month) != (LAST_YEAR, 12) else day_of(year, 12, 31)


def year_month(day: Day) -> YearMonth:
    """Return the astronomical year and the month of a day."""
    months = int(day.astype("datetime64[M]").astype(int))
    return YearMonth(1970 + months // 12, months % 12 + 1)


def weekday(day: Day) -> int:
    """Return the ISO weekday of a day, Monday is 1."""
    return int((day.astype(int) + 3) % 7) + 1


def week_monday(year: int, week: int) -> Day:
    """Return the Monday of an ISO week; raises ValueError where the year has no such week."""
    if not 1 <= week <= weeks_in(year):
        raise ValueError(f"{year} has no week {week}")
    fourth = day_of(year, 1, 4)
    return later(fourth, 7 * (week - 1) + 1 - weekday(fourth))


def weeks_in(year: int) -> int:
    """Return 53 for an ISO year that has so many weeks, else 52."""
    first, last = weekday(day_of(year)), weekday(day_of(year, 12, 31))
    return 53 if 4 in (first, last) else 52


def iso_week(day: Day) -> tuple[int, int]:
    """Return the ISO year and week of a day."""
    thursday = later(day, 4 - weekday(day))
    year = year_month(thursday).year
    return year, int((thursday - day_of(year)).astype(int)) // 7 + 1


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has."""
    return int((month_end(year, month) - month_start(year, month)).astype(int)) + 1


@lru_cache(maxsize=4096)  # a value is looked up some three times, and texts repeat their days
def span_of(timex: str) -> Span | None:
    """Return the days that a TIMEX3 value means; None where it is underspecified or no point of time."""
    try:
        if match := _POINT.fullmatch(timex):
            return _point(match)
        if match := _AGE.fullmatch(timex):
            return _age(match["digits"], bc=bool(match["era"]))
    except (ValueError, OverflowError):
        return None
    return None


def _point(match: re.Match[str]) -> Span:
    year = 1 - int(match["year"]) if match["era"] else int(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is out of range")
    text = year_text(year)
    if match["quarter"]:
        quarter = int(match["quarter"])
        return _months(year, 3 * quarter - 2, 3, "quarter", f"{text}-{32 + quarter}")
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6, "half")
    if match["season"]:
        number, first = SEASONS[match["season"]]
        return _months(year, first, 3, "season", f"{text}-{number}")
    if match["week"]:
        return _week(year, int(match["week"]), match["weekday"])
    if match["day"]:
        day = day_of(year, int(match["month"]), int(match["day"]))
        time = match["time"] or ""
        return Span(day, day, ("part" if time[1:].isalpha() else "time") if time else "day", day_text(day), time)
    if match["month"]:
        day_of(year, int(match["month"]))  # there is no month 13
        return _months(year, int(match["month"]), 1, "month", f"{text}-{match['month']}")
    return _months(year, 1, 12, "year", text)


def _months(year: int, month: int, count: int, granularity: str, edtf: str = "") -> Span:
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if last_year > LAST_YEAR:  # the winter of 9999 has no end that can be written
        last_year, last_month = LAST_YEAR, 12
    return Span(month_start(year, month), month_end(last_year, last_month), granularity, edtf)


def _week(year: int, week: int, part: str | None) -> Span:
    monday, end = week_monday(year, week), day_of(LAST_YEAR, 12, 31)
    first = later(monday, 5 if part == "WE" else int(part or 1) - 1)
    if first > end:
        raise ValueError(f"{first} is out of range")
    if part in (None, "WE"):
        return Span(first, min(later(monday, 6), end), "weekend" if part else "week")
    return Span(first, first, "day", day_text(first))


def _age(digits: str, *, bc: bool) -> Span:
    size, granularity = {3: (10, "decade"), 2: (100, "century"), 1: (1000, "millennium")}[len(digits)]
    first = int(digits) * size
    if bc:
        return Span(day_of(2 - first - size), day_of(min(1 - first, 0), 12, 31), granularity)  # no year 0 BC
    return Span(day_of(first), day_of(first + size - 1, 12, 31), granularity, digits + "X" * (4 - len(digits)))


_THIRDS = {"START": 0, "MID": 1, "END": 2}
_CUTS = {
    "decade": (0, 4, 7, 10), "century": (0, 34, 67, 100), "millennium": (0, 334, 667, 1000),
    "year": (0, 4, 8, 12), "month": (0, 10, 20, None),
    "season": (0, 1, 2, 3), "quarter": (0, 1, 2, 3),
}  # fmt: skip


def narrowed(span: Span, mod: str) -> Span:
    """Return the early, middle or late part of a span: the early 1990s are 1990 to 1993, early May ends on the 10th,
    early summer with June."""
    third = _THIRDS.get(mod)
    if third is None or span.granularity not in (*_CUTS, "week"):
        return span
    year, month = year_month(span.first)
    if span.granularity == "week":
        first, last = later(span.first, (0, 2, 4)[third]), later(span.first, (1, 3, 6)[third])
        return replace(span, first=first, last=min(last, span.last), edtf="")
    low, high = _CUTS[span.granularity][third : third + 2]
    assert low is not None
    if span.granularity == "month":
        return replace(
            span, first=later(span.first, low), last=span.last if high is None else later(span.first, high - 1), edtf=""
        )
    assert high is not None
    if span.granularity in ("year", "season", "quarter"):
        last = min(later(month_start(year, month + high), -1), span.last) if year < LAST_YEAR else span.last
        return replace(span, first=month_start(year, month + low), last=last, edtf="")
    return replace(span, first=day_of(year + low), last=day_of(year + high - 1, 12, 31), edtf="")


def halved(span: Span, half: int) -> tuple[Day, Day]:
    """Return the first and last day of one half of a span: of years where it holds many, of months where it is one."""
    first, last = year_month(span.first), year_month(span.last)
    years = last.year - first.year + 1
    if years > 1:
        middle = month_start(first.year + years // 2, first.month)
    elif first.month != last.month:
        middle = month_start(first.year, first.month + (last.month - first.month + 1) // 2)
    else:
        middle = later(span.first, 15)
    return (span.first, later(middle, -1)) if half == 1 else (middle, span.last)


def edtf_of(span: Span, *, approximate: bool = False, zone: str = "") -> str:
    """Write the days of a span in EDTF; a time of the day is kept where it is a clock's.

    About 4 a.m. is no vaguer a day: EDTF has no sign for a vague hour, and `mod` says it.
    """
    if span.granularity == "time" and (clock := _clock(span.time)):
        return f"{day_text(span.first)}T{clock}{zone}"
    simple = span.edtf and not (approximate and span.granularity in ("season", "quarter"))
    if simple:
        return span.edtf + ("~" if approximate else "")
    mark = "~" if approximate else ""
    first, last = _ends(span)
    return f"{first}{mark}/{last}{mark}" if first != last else first + mark


def opened(span: Span, side: str) -> tuple[str, Day | None, Day | None]:
    """Return EDTF and bounds of what is only told to begin with a span (`after`) or to end with it (`before`)."""
    if span.edtf and span.granularity in ("year", "month", "day"):
        first = last = span.edtf
    else:
        first, last = _ends(span)
    return (f"{first}/..", span.first, None) if side == "after" else (f"../{last}", None, span.last)


def _ends(span: Span) -> tuple[str, str]:
    """Write both ends as coarsely as they can be told: years where whole years, months where whole months."""
    first, last = year_month(span.first), year_month(span.last)
    whole_months = span.first == month_start(*first) and span.last == month_end(*last)
    if whole_months and first.month == 1 and last.month == 12:
        return year_text(first.year), year_text(last.year)
    if whole_months:
        return f"{year_text(first.year)}-{first.month:02d}", f"{year_text(last.year)}-{last.month:02d}"
    return day_text(span.first), day_text(span.last)


def _clock(time: str) -> str:
    """Write T14, T14:00 or T14:00:30 as EDTF wants it, with seconds; empty where it is no time of a clock."""
    match = re.fullmatch(r"T([01]\d|2[0-4])(?::([0-5]\d)(?::([0-5]\d))?)?", time)
    return f"{match[1]}:{match[2] or '00'}:{match[3] or '00'}" if match else ""
