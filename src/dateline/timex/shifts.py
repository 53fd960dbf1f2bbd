"""The readers of shifts from now or from what was told: two weeks ago, three years later, a week from Friday."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.readings import Reading, Slots, amount, mod_of, parts_of, unit_of
from dateline.timex.steps import year_ago


def ago(got: Slots) -> Reading | None:
    """Read a shift from now: two weeks ago, three days from now."""
    step = 1 if "FROM" in got or "HENCE" in got else -1
    if step < 0 and unit_of(got) == "Y" and amount(got) == 1 and "A" in got and not mod_of(got):
        return year_ago(got)
    if "FROMDAY" in got:  # a week from tomorrow, a day from today
        days = (amount(got) or 0) * {"D": 1, "W": 7}.get(unit_of(got), 0)
        return Reading("step", base="now", unit="D", step=int(days) + got.get("FROMDAY")) if days else None
    return Reading("shift", mod=mod_of(got, point=True), base="now", count=amount(got), step=step, unit=unit_of(got))


def ago_to_the(got: Slots) -> Reading | None:
    """Read a shift from now that says how exact it is: a year ago today, six years ago this week."""
    if got.get("RELDAY", 0) or amount(got) is None:
        return None
    part = got.get("PART", got.get("TONIGHT", ""))
    return Reading("shift", "TIME" if part else "DATE", base="now", count=amount(got), step=-1, unit=unit_of(got),
                   fine=got.get("CALENDAR", "D"), part=part)  # fmt: skip


def ago_weekday(got: Slots) -> Reading | None:
    """Read a weekday some weeks back: two weeks ago Monday."""
    weeks = amount(got) if unit_of(got) == "W" else None
    return (
        None if weeks is None else Reading("step", base="now", unit="W", step=-int(weeks), weekday=got.get("WEEKDAY"))
    )


def weekdays_ago(got: Slots) -> Reading | None:
    """Read a weekday counted from now or from the day told: two Fridays ago, three Fridays from now."""
    count, base = got.get("COUNT"), "told" if "EARLIER" in got else "now"
    step = int(count) if "FROM" in got else -int(count)
    return Reading("point", weekday=got.get("WEEKDAYS"), step=step, base=base) if count <= 10 else None


def seasons_ago(got: Slots) -> Reading | None:
    """Read a season counted back from now: two summers ago."""
    count = got.get("COUNT")
    return Reading("point", season=got.get("SEASONS"), step=-int(count), base="now") if count <= 50 else None


def from_weekday(got: Slots) -> Reading | None:
    """Read a shift from the weekday to come: a week from Friday, Thursday week."""
    count = {"D": 1, "W": 7}.get(unit_of(got) or "W", 0) * (amount(got) or 0)
    return Reading("shift", base="now", count=count, step=1, unit="D", weekday=got.get("WEEKDAY")) if count else None


def month_ago(got: Slots) -> Reading | None:
    """Read a month some years ago: a March evening 20 years ago."""
    years = amount(got) if unit_of(got) == "Y" else None
    if not years or years != int(years):
        return None
    part = got.get("PART", "")
    return Reading("point", "TIME" if part else "DATE", month=got.get("MONTH"), part=part, base="now",
                   step=-int(years), unit="Y")  # fmt: skip


def later(got: Slots) -> Reading | None:
    """Read a shift from the date told: three years later, a day earlier."""
    step = -1 if "EARLIER" in got or "PREVIOUSLY" in got or "BEFORE" in got or "PRIOR" in got else 1
    if step < 0 and unit_of(got) == "Y" and amount(got) == 1 and "A" in got and not mod_of(got):
        return replace(year_ago(got), base="told")
    fine = unit_of(got) if got.get("CALENDAR") in ("decade", "DE", "CE") else ""
    return Reading(
        "shift", mod=mod_of(got, point=True), base="told", count=amount(got), step=step, unit=unit_of(got), fine=fine
    )


def parts_later(got: Slots) -> Reading | None:
    """Read a shift in several units: two years and three months later."""
    parts = parts_of(got)
    step, base = -1 if "EARLIER" in got or "AGO" in got else 1, "now" if "AGO" in got else "told"
    if not parts:
        return None
    (count, unit), *rest = parts
    mod = mod_of(got, point=True)
    return Reading("shift", mod=mod, base=base, count=count, step=step, unit=unit, fine=parts[-1][1], rest=tuple(rest))


def units_later(got: Slots) -> Reading | None:
    """Read a shift by units without a number: days later, months ago."""
    step = -1 if "EARLIER" in got or "AGO" in got else 1
    return Reading("shift", base="now" if "AGO" in got else "told", count=None, step=step, unit=unit_of(got))
