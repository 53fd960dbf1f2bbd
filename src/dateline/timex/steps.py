"""The readers of steps from now or from the story: last week, the following day, the quarter, the week after next."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.readings import Reading, Slots, half_of, mod_of, mod_of_part, step_of, unit_of


def step(got: Slots) -> Reading | None:
    """Read a step from now or from the story: last week, this year, the following day, that month."""
    number, base = step_of(got)
    if base == "told" and "THE" in got and unit_of(got) in ("DE", "CE") and "EARLY" not in got:
        return None  # the next decade lasts from now
    return Reading("step", mod=mod_of(got, point=True), base=base, step=number, unit=unit_of(got),
                   fiscal="FISCAL" in got, soon="SOON" in got)  # fmt: skip


def told_period(got: Slots) -> Reading | None:
    """Read a period that was told before: the quarter, the year, the weekend, the end of the month."""
    if unit_of(got) == "D":  # later in the day
        return None
    return Reading("told", base="told", step=0, unit=unit_of(got), mod=mod_of(got, point=True), fiscal="FISCAL" in got)


def year_end(got: Slots) -> Reading | None:
    """Read the year's end, year-end; the year beginning on a day is no such edge."""
    return told_period(got) if got.get("EDGE") != "START" or "POSSESSIVE" in got else None


def latest_period(got: Slots) -> Reading | None:
    """Read the latest period: the latest quarter."""
    return Reading("told", base="told", step=0, unit="Q")


def period_of_year(got: Slots) -> Reading | None:
    """Read the period of a year: the 1988 period is the quarter of 1988 where quarters are compared."""
    return Reading("period", year=got.get("YEAR"), unit=got.get("MONTHUNIT", ""))


def latest_year(got: Slots) -> Reading | None:
    """Read the latest year: the latest fiscal year is the one before."""
    return Reading("step", base="now", step=-1, unit="Y", fiscal="FISCAL" in got)


def year_ago(got: Slots) -> Reading:
    """Read what lies a year before the period told: the year-ago quarter, the year-earlier period."""
    return Reading("yearbefore")


def quarter_year_ago(got: Slots) -> Reading | None:
    """Read a quarter that is compared with: the year-ago third quarter."""
    return Reading("yearbefore", quarter=got.get("ORD")) if got.get("ORD") <= 4 else None


def same_unit_year_ago(got: Slots) -> Reading | None:
    """Read the month or week told, a year before: the same month a year ago."""
    return Reading("shift", base="told", count=1, step=-1, unit="Y", fine="M" if "MONTHUNIT" in got else "W")


def nth_of_month(got: Slots) -> Reading | None:
    """Read the 5th of last month, the 5th of the month."""
    number, base = step_of(got)
    if got.get("NTH") > 31:
        return None
    if number is None:
        return Reading("told", base="told", step=0, unit="M", day=got.get("NTH"))
    return Reading("step", step=number, base=base, unit="M", day=got.get("NTH"))


def weekday_of_month(got: Slots) -> Reading | None:
    """Read the last Friday of the month, the first Tuesday of this month."""
    nth = -1 if got.kept.get("QSTEP") else got.get("ORD", got.get("FINAL"))
    if nth > 5:
        return None
    reading = Reading("told", base="told", step=0, unit="M", weekday=got.get("WEEKDAY"), count=nth)
    number, base = step_of(got)
    return reading if number is None else replace(reading, kind="step", step=number, base=base)


def after_next(got: Slots) -> Reading | None:
    """Read the week after next."""
    return Reading("step", step=2, base="now", unit=unit_of(got))


def before_last(got: Slots) -> Reading | None:
    """Read the week before last."""
    return Reading("step", step=-2, base="now", unit=unit_of(got))


def weekday_but_one(got: Slots) -> Reading | None:
    """Read the Monday after next, the Friday before last."""
    return Reading("point", weekday=got.get("WEEKDAY"), step=2 if "NEXT" in got else -2, base="now")


def day_but_one(got: Slots) -> Reading | None:
    """Read the day before yesterday, the day after tomorrow."""
    days = got.get("RELDAY")
    step = days + (1 if "AFTER" in got else -1)
    return Reading("step", step=step, base="now", unit="D")


def part_before(got: Slots) -> Reading | None:
    """Read the night before, the morning after."""
    step = -1 if "BEFORE" in got else 1
    return Reading("step", "TIME", unit="D", step=step, base="told", part=got.get("PART"))


def part_before_last(got: Slots) -> Reading | None:
    """Read the night before last."""
    return Reading("step", "TIME", unit="D", step=-2, base="now", part=got.get("PART"))


def year_beside(got: Slots) -> Reading | None:
    """Read the year before 2015."""
    return Reading("point", year=got.get("YEAR") + (1 if "AFTER" in got else -1))


def year_to_date(got: Slots) -> Reading | None:
    """Read the year to date: from its first day to now."""
    return Reading("step", base="now", step=0, unit="Y", mod="START", soon=True)


def weekday_of_week(got: Slots) -> Reading | None:
    """Read Tuesday of last week."""
    number, base = step_of(got)
    return Reading("step", unit="W", step=number, base=base, weekday=got.get("WEEKDAY"))


def step_or_so(got: Slots) -> Reading | None:
    """Read the next year or so."""
    return Reading("step", mod="APPROX", base="now", step=got.get("STEP"), unit=unit_of(got))


def part_of_day(got: Slots) -> Reading | None:
    """Read a part of a day: this morning, last night, overnight, the next morning."""
    if "OVERNIGHT" in got:
        return Reading("step", "TIME", unit="D", fine="N", step=-1, base="now", part="NI")
    number, base = step_of(got)
    part = got.get("PART", got.get("TONIGHT"))
    return Reading(
        "step", "TIME", unit="D", step=number or 0, base=base or "told", part=part, mod=mod_of(got, point=True)
    )


def part_of_told_unit(got: Slots) -> Reading | None:
    """Read the first or last half or quarter of the decade or century: its start or its end."""
    reading, edge = told_period(got), mod_of_part(got)
    return (
        replace(reading, mod=edge, halved=half_of(got))
        if reading and edge and unit_of(got) in ("DE", "CE", "M")
        else None
    )


def part_of_step(got: Slots) -> Reading | None:
    """Read the second half of last month."""
    reading = step(got)
    return reading and replace(reading, mod=mod_of_part(got), halved=half_of(got))
