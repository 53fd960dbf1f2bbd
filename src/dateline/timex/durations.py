"""The readers of durations, sets and references: each makes a reading of the words that its rules keep."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.readings import (
    Reader,
    Reading,
    Slots,
    amount,
    clock_of,
    mod_of,
    parts_of,
    step_of,
    unit_of,
    year_of,
)
from dateline.timex.writing import duration, duration_of


def length(got: Slots) -> Reading | None:
    """Read a duration: two and a half years, at least 30 days, several months, the past three years."""
    number, base = step_of(got)
    mod = mod_of(got) or ("APPROX" if "COUPLE" in got else "")
    return Reading("length", "DURATION", mod=mod, unit=unit_of(got), count=amount(got), step=number, base=base)


def length_of_parts(got: Slots) -> Reading | None:
    """Read a duration in several units: eight years, two months and three days."""
    parts = parts_of(got)
    return Reading("ready", "DURATION", timex=duration_of(parts), mod=mod_of(got)) if parts else None


def length_half(got: Slots) -> Reading | None:
    """Read half an hour."""
    return Reading("length", "DURATION", unit=got.get("HALFUNIT"), count=0.5)


def each_half(got: Slots) -> Reading | None:
    """Read every half hour."""
    return Reading("length", "SET", unit=got.get("HALFUNIT"), count=0.5, quant=got.get("EACH"))


def every_other(got: Slots) -> Reading | None:
    """Read every other day."""
    quant = got.get("EACH")
    if "WEEKDAY" in got:
        return Reading("ready", "SET", timex=f"XXXX-WXX-{got.get('WEEKDAY')}", quant=quant)
    return Reading("length", "SET", unit=unit_of(got), count=2, quant=quant)


def length_one(got: Slots) -> Reading | None:
    """Read one unit as a duration: the past year, month-long, the year that ended on a day."""
    return Reading("length", "DURATION", unit=unit_of(got), count=1.5 if "HALF" in got else 1)


def past_quarter_century(got: Slots) -> Reading | None:
    """Read the past quarter-century."""
    return Reading("length", "DURATION", unit="Y", count=25, step=-1, base="now")


def next_unit(got: Slots) -> Reading | None:
    """Read the next decade as the ten years from now."""
    unit = "DE" if "DECADE" in got else "CE"
    return Reading("length", "DURATION", unit=unit, count=1, step=1, base="now")


def length_many(got: Slots) -> Reading | None:
    """Read units without a number as a duration: years."""
    return Reading("length", "DURATION", unit=unit_of(got), count=None)


def length_or_two(got: Slots) -> Reading | None:
    """Read the next day or two."""
    return length_many(got) if got.get("COUNT") in (2, 3) else None


def length_or(got: Slots) -> Reading | None:
    """Read three or four days; ten or fifteen are no such pair."""
    one, other = got.kept["COUNT"][:2]
    return length_many(got) if other == one + 1 else None


def each_so_many(got: Slots) -> Reading | None:
    """Read every 15 to 20 minutes, every few years, every couple of weeks."""
    return Reading("length", "SET", unit=unit_of(got), count=2 if "COUPLE" in got else None, quant=got.get("EACH"))


def each_date(got: Slots) -> Reading | None:
    """Read every 4th of July."""
    day = got.get("DAYTH")
    timex = f"XXXX-{got.get('MONTH'):02d}-{day:02d}"
    return Reading("ready", "SET", timex=timex, quant=got.get("EACH")) if 1 <= day <= 31 else None


def day_of_each_month(got: Slots) -> Reading | None:
    """Read the 15th of each month."""
    day = got.get("DAYTH")
    return Reading("ready", "SET", timex=f"XXXX-XX-{day:02d}", quant=got.get("EACH")) if 1 <= day <= 31 else None


_BY_TWO = {"semi": {"P1Y": "P6M"}, "bi": {"P1Y": "P2Y", "P1M": "P2M", "P1W": "P2W"}}


def often_by_two(got: Slots) -> Reading | None:
    """Read semi-annually, bi-weekly."""
    timex = _BY_TWO["semi" if "SEMI" in got else "bi"].get(got.get("OFTEN"))
    return Reading("ready", "SET", timex=timex, quant="EVERY") if timex else None


def each_workday(got: Slots) -> Reading | None:
    """Read every weekday, which is written as the days."""
    return Reading("ready", "SET", timex="P1D", quant=got.get("EACH"))


def each_at(got: Slots) -> Reading | None:
    """Read a time of the clock on days that come again: every Friday at 8 p.m., 8:30 a.m. every day."""
    if got.get("OFTEN", "P1D") != "P1D":
        return None
    clock, weekday = clock_of(got), got.get("WEEKDAYS", got.get("WEEKDAY"))
    day = "XXXX-XX-XX" if weekday is None else f"XXXX-WXX-{weekday}"
    return Reading("ready", "SET", timex=f"{day}T{clock}", quant=got.get("EACH", "")) if clock else None


def lengths_first(got: Slots) -> Reading | None:
    """Read the first days, the last weeks, the final hours; the early hours are a part of the day."""
    if "EARLY" in got and unit_of(got) not in ("D", "W", "M", "Y"):
        return None
    return length_many(got) if got.get("FIRST", -1) in (1, -1) else None


def length_weekends(got: Slots) -> Reading | None:
    """Read three weekends, five weekdays."""
    unit = {"WE": "WE", "WD": "D"}[got.get("WEEKENDS")]
    return Reading("length", "DURATION", unit=unit, count=amount(got), mod=mod_of(got))


def week_of_month(got: Slots) -> Reading | None:
    """Read the last week of a month as a duration."""
    nth = -1 if "QSTEP" in got else got.get("ORD")
    year, bc = year_of(got)
    reading = Reading("length", "DURATION", unit="W", count=1, step=nth, base="within")
    return replace(reading, month=got.get("MONTH"), year=year, bc=bc) if nth <= 5 else None


def length_within(got: Slots) -> Reading | None:
    """Read the first ten months of 1915, the last two weeks of February 1951."""
    side = -1 if "QSTEP" in got else got.get("FIRST")
    reading = Reading("length", "DURATION", unit=unit_of(got), count=amount(got), step=side, base="within")
    return replace(reading, year=got.get("YEAR"), month=got.get("MONTH")) if side in (1, -1) else None


def age(got: Slots) -> Reading | None:
    """Read an age that says when: aged 91, 18 years old."""
    return Reading("length", "DURATION", unit=unit_of(got) or "Y", count=got.get("COUNT"), mod=mod_of(got))


def repeated(got: Slots) -> Reading | None:
    """Read a set: every Friday, each month, twice a week, Tuesday nights, daily."""
    reading = _repeated(got) if "CALENDAR" not in got else Reading("length", unit=unit_of(got), count=1)
    quant = "EVERY" if "OFTEN" in got else got.get("EACH", "")
    return replace(reading, type="SET", quant=quant, freq=_frequency(got))


def _frequency(got: Slots) -> str:
    """Return how often within the unit: 2X for twice a week, 4D for four days a week; empty for several times."""
    if "UNITS" in got and "COUNT" in got and "SPAN" in got:
        return duration(got.get("COUNT"), got.get("UNITS")).removeprefix("P")
    if "ONCE" in got:
        return "1X"
    if "TIMES" not in got or got.get("TIMES") != "X":
        return got.get("TIMES", "")
    return f"{got.get('COUNT'):g}X" if "COUNT" in got else ""


def _repeated(got: Slots) -> Reading:
    if "OFTEN" in got:
        return Reading("ready", timex=got.get("OFTEN"))
    part = "T" + got.get("PART", got.get("PARTS")) if "PART" in got or "PARTS" in got else ""
    day = got.get("WEEKDAY", got.get("WEEKDAYS"))
    if day is not None:
        return Reading("ready", timex=f"XXXX-WXX-{day}{part}")
    if "MONTH" in got:
        return Reading("ready", timex=f"XXXX-{got.get('MONTH'):02d}")
    if "SEASON" in got:
        return Reading("ready", timex=f"XXXX-{got.get('SEASON')}")
    if "FEAST" in got:
        return Reading("ready", timex="P1Y")
    if part:
        return Reading("ready", timex=f"XXXX-XX-XX{part}")
    if "WEEKENDS" in got:
        return Reading("ready", timex=f"XXXX-WXX-{got.get('WEEKENDS')}" if got.get("WEEKENDS") == "WE" else "P1D")
    if unit_of(got) == "WE":
        return Reading("ready", timex="XXXX-WXX-WE")
    return Reading("length", unit=unit_of(got), count=got.get("WHOLE", got.get("ORD", 1)))


def these_days(got: Slots) -> Reading | None:
    """Read these days, which are the present; these years are not."""
    return Reading("ready", timex="PRESENT_REF") if got.get("UNITS") == "D" else None


def reference(timex: str) -> Reader:
    """Return a reader that gives PRESENT_REF, PAST_REF or FUTURE_REF."""

    def read(got: Slots) -> Reading | None:
        return Reading("ready", timex=timex)

    return read
