"""Writes what is known in TIMEX3: years, weeks, quarters, durations; and counts units on the calendar."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.days import later
from dateline.timex.bounds import (
    Day,
    Span,
    day_of,
    day_text,
    iso_week,
    month_end,
    month_start,
    span_of,
    weekday,
    year_month,
)
from dateline.timex.readings import Reading


def duration(count: float | None, unit: str) -> str:
    """Write a duration: P44D, PT2H, P2Y6M, PXM, P2DE."""
    if unit == "F":
        count, unit = None if count is None else 2 * count, "W"
    if unit == "WE":
        unit = "D" if count is None else "W"
    if unit == "ML" and count is not None:
        count, unit = 10 * count, "CE"
    unit = "D" if unit == "N" else unit
    clock = unit in "hms"
    letter = unit.upper() if clock else unit
    prefix = "PT" if clock else "P"
    if count is None:
        return f"{prefix}X{letter}"
    whole, rest = int(count), count - int(count)
    smaller = {"Y": (12, "M"), "h": (60, "M"), "m": (60, "S"), "D": (24, "H"), "Q": (3, "M")}.get(unit)
    if rest and smaller and abs(rest * smaller[0] - round(rest * smaller[0])) < 0.01:
        lead = f"{whole}{letter}" if whole else ""
        if unit == "D":
            lead = f"{lead}T" if lead else "T"
        return f"{prefix}{lead}{round(rest * smaller[0])}{smaller[1]}"
    return f"{prefix}{count:g}{letter}" if count < 1e6 else f"{prefix}{whole}{letter}"


def duration_of(parts: Iterable[tuple[float, str]]) -> str:
    """Write a duration of several units, the longest first: P8Y2M3D, P1DT6H."""
    written = [duration(count, unit).removeprefix("P") for count, unit in parts]
    clocks = [part.removeprefix("T") for part in written if part.startswith("T")]
    days = [part for part in written if not part.startswith("T")]
    return "P" + "".join(days) + ("T" + "".join(clocks) if clocks else "")


def shifted(day: Day, count: float, unit: str) -> Day | None:
    """Return a day so many units later (earlier, where negative); None where the unit is of the clock or too long."""
    days = {"D": 1, "N": 1, "W": 7, "F": 14, "WE": 7}.get(unit)
    if days:
        return within_calendar(later(day, round(count * days))) if abs(count) < 1e7 else None
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if not months or abs(count * months) > 1e5:
        return None
    year, month = year_month(day)
    first = month_start(year, month + round(count * months))
    number = int((day - month_start(year, month)).astype(int))
    return within_calendar(min(later(first, number), month_end(*year_month(first))))


def within_calendar(day: Day) -> Day:
    """Return a day; raises ValueError before -9998 and after 9999."""
    if not -9998 <= year_month(day).year <= 9999:
        raise ValueError("outside the calendar")
    return day


def year_value(year: int) -> str:
    """Write an astronomical year in TIMEX3: 2024, BC0500."""
    if not -9998 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    return f"BC{1 - year:04d}" if year < 1 else f"{year:04d}"


def day_value(day: Day) -> str:
    """Write a day in TIMEX3: 2024-05-15."""
    year, month = year_month(day)
    return f"{year_value(year)}-{month:02d}-{day_text(day)[-2:]}"


def unit_value(day: Day, unit: str) -> str:
    """Write the unit that holds a day: 2024-W19, 2024-05, 2024-Q2, 2024, 202, 20."""
    year, month = year_month(day)
    if unit in ("D", "N"):
        return day_value(day)
    if unit in ("W", "F"):
        week_year, week = iso_week(day)
        return f"{year_value(week_year)}-W{week:02d}"
    if unit == "WE":
        week_year, week = iso_week(day)
        return f"{year_value(week_year)}-W{week:02d}-WE"
    if unit == "M":
        return f"{year_value(year)}-{month:02d}"
    if unit == "Q":
        return f"{year_value(year)}-Q{(month + 2) // 3}"
    if unit == "H":
        return f"{year_value(year)}-H{1 + (month > 6)}"
    if unit in ("DE", "CE"):
        size, digits = (10, 3) if unit == "DE" else (100, 2)
        return f"BC{(1 - year) // size:0{digits}d}" if year < 1 else f"{year // size:0{digits}d}"
    return year_value(year)


def time_of(reading: Reading) -> str:
    """Write the time of the day of a reading; empty without one."""
    return f"T{reading.clock}" if reading.clock else f"T{reading.part}" if reading.part else ""


def written(reading: Reading, year: int) -> str:
    """Write a point of a known year."""
    text = year_value(year)
    if reading.month is not None:
        text += f"-{reading.month:02d}"
        if reading.day is not None:
            day_of(year, reading.month, reading.day)
            text += f"-{reading.day:02d}{time_of(reading)}"
        elif reading.part and not reading.clock:  # a March evening
            text += time_of(reading)
    elif reading.season:
        text += f"-{reading.season}"
    elif reading.quarter:
        text += f"-Q{reading.quarter}"
    elif reading.half:
        text += f"-H{reading.half}"
    return text


def explicit_span(reading: Reading) -> Span | None:
    """Return the days of a point that is told with its year; None for anything else."""
    if reading.kind != "point" or reading.year is None:
        return None
    try:
        return span_of(written(reading, reading.year))
    except ValueError:
        return None


def open_value(reading: Reading) -> str:
    """Write a point whose year stays unknown."""
    if reading.month is not None:
        return f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}{time_of(reading)}" if reading.day else "")
    if reading.weekday is not None:
        return f"XXXX-WXX-{reading.weekday}{time_of(reading)}"
    if reading.season:
        return f"XXXX-{reading.season}"
    if reading.quarter or reading.half:
        return f"XXXX-Q{reading.quarter}" if reading.quarter else f"XXXX-H{reading.half}"
    return f"XXXX-XX-{reading.day:02d}" if reading.day else f"XXXX-XX-XX{time_of(reading)}"


def open_within(span: Span, unit: str) -> str:
    """Write a week, month or day within a year or month of which no more is known: 1915-XX, 1915-03-XX."""
    year, month = year_month(span.first)
    if unit in ("D", "N"):
        return f"{year_value(year)}-{month:02d}-XX" if span.granularity == "month" else f"{year_value(year)}-XX-XX"
    return year_value(year) + {"W": "-WXX", "M": "-XX", "Q": "-QX"}.get(unit, "")


GREGORIAN = 1583  # the first full year of the calendar in which days are written here


def candidates(reading: Reading, around: int) -> list[tuple[int, Span]]:
    """Return the years around one in which a point can lie, each with its days; February 29 reaches further.

    Where the weekday is told and falls on the day in one of the years, only that one.
    """
    reach = 4 if (reading.month, reading.day) == (2, 29) else 1
    rows = []
    for year in range(around - reach, around + reach + 1):
        try:
            span = span_of(written(reading, year))
        except ValueError:
            continue
        if span is not None:
            rows.append((year, span))
    if around < GREGORIAN:  # weekdays were counted by the Julian calendar
        return rows
    return [row for row in rows if on_its_weekday(reading, row[1])] or rows


def on_its_weekday(reading: Reading, span: Span) -> bool:
    """Tell whether a day that is told with its weekday falls on it: Monday 14 June."""
    return reading.weekday is not None and reading.day is not None and weekday(span.first) == reading.weekday
