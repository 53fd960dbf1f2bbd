"""What a rule has read: an underspecified meaning, before it is known when the text speaks and of when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Slots:
    """The words a rule kept, by slot, in reading order; what a rule itself adds is in there too."""

    kept: dict[str, list[Any]]

    def __contains__(self, slot: str) -> bool:
        return slot in self.kept

    def get(self, slot: str, default: Any = None) -> Any:
        """Return what the first word of a slot is worth."""
        return self.kept[slot][0] if slot in self.kept else default


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one expression say by themselves.

    `kind` is point (a place in the calendar, perhaps without its year), step (this, last, next `unit`), shift (`count`
    `unit`s before or after something), told (the quarter, the weekend), yearbefore (a year earlier, the year-ago
    quarter), period (the 1988 period), length (a duration or a set of that length), ready (`timex` is the value).
    `base` is where it hangs: `now` (publication), `told` (a date told before), or empty where the words do not say.
    `step` counts units from there; `fine` is a unit more exact than `unit` (a year ago today); `rest` goes on
    from `count` and `unit` in smaller ones (eight years and two months); `soon` marks earlier and
    later this year; `quant` and `freq` say how often a set is.
    """

    kind: str
    type: str = "DATE"
    timex: str = ""
    mod: str = ""
    base: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    feast: str = ""
    bc: bool = False
    part: str = ""
    clock: str = ""
    zone: str = ""
    unit: str = ""
    fine: str = ""
    count: float | None = None
    rest: tuple[tuple[float, str], ...] = ()
    step: int | None = None
    fiscal: bool = False
    soon: bool = False
    quant: str = ""
    freq: str = ""
    short: bool = False  # a year of two digits
    halved: int = 0  # 1 or 2: the first or the second half of it
    note: str = ""


Reader = Callable[[Slots], "Reading | None"]


def mod_of(got: Slots, *, point: bool = False) -> str:
    """Return the TIMEX3 mod of words such as early, about, more than; for a point of time where `point`."""
    for slot in ("EARLY", "EDGE", "LATTER", "SOON"):
        if slot in got:
            return got.get(slot)
    more, less = "MORE" in got or "OVER" in got, "LESS" in got or "UNDER" in got or "FEWER" in got
    if "PLUS" in got:
        return "BEFORE" if point else "MORE_THAN"
    if "NO" in got and more:
        return "" if point else "EQUAL_OR_LESS"
    if more or less:
        return ("BEFORE" if more else "AFTER") if point else ("MORE_THAN" if more else "LESS_THAN")
    if "ORMORE" in got or "ORLESS" in got:  # five years or more
        return "" if point else ("EQUAL_OR_MORE" if "ORMORE" in got else "EQUAL_OR_LESS")
    if "LEAST" in got or "MOST" in got:
        return "" if point else ("EQUAL_OR_MORE" if "LEAST" in got else "EQUAL_OR_LESS")
    if "APPROX" in got:
        return "APPROX" if point else got.get("APPROX")
    return "APPROX" if "SO" in got or "C" in got or "AROUND" in got else ""


def step_of(got: Slots) -> tuple[int | None, str]:
    """Return how many steps `last`, `this`, `the following` go, and whence; (None, "") without such a word."""
    if got.get("STEP") == 1 and "THE" in got:
        return 1, "told"
    for slot in ("CURRENT", "COMING", "LATEST"):
        if slot in got:
            return got.get(slot), "now"
    if "STEP" in got or "PAST" in got:
        return got.get("STEP", got.get("PAST")), "now"
    return (got.get("TOLD"), "told") if "TOLD" in got else (None, "")


def year_of(got: Slots) -> tuple[int | None, bool]:
    """Return the astronomical year that is told and whether it is BC; a short one is of the nearest century's."""
    year = got.get("YEAR", got.get("ANYYEAR", got.get("EARLYYEAR")))
    if year is None:
        return None, False
    bc = got.get("ERA", 1) < 0
    return (1 - year if bc else year), bc


# The hour from which a time without a.m. or p.m. is of the second half of the day, by its part: at 4:42 that afternoon.
_HALF_DAY_FROM = {"AF": 1, "EV": 4, "NI": 5}


def clock_of(got: Slots) -> str:
    """Return the time of the clock as hh:mm; empty without one, or where it cannot be."""
    if "NOON" in got and "MINUTECOUNT" not in got:
        return str(got.get("NOON"))
    if "MINUTECOUNT" in got or "TO" in got or ("HOUR" in got and ("HALF" in got or "QUARTER" in got)):
        minute = got.get("MINUTECOUNT", 30 if "HALF" in got else 15)
        if got.get("UNITS", "m") != "m" or not 0 < minute < 31:
            return ""
        hour = int(got.get("NOON", "00")[:2]) or got.get("HOUR")
        hour, minute = (hour - 1, 60 - minute) if "TO" in got else (hour % 24, minute)
    elif "CLOCK" in got:
        hour, minute, *_ = (int(part) for part in got.get("CLOCK").split(":"))
    elif "MINUTES" in got:  # 7.15 p.m.
        hour, minute = int(got.get("MINUTES")), round(got.get("MINUTES") % 1 * 100)
    elif "HHMM" in got or "WORDCLOCK" in got:  # 0735 GMT, 1430 hours, three thirty p.m.
        hour, minute = divmod(got.get("HHMM", got.get("WORDCLOCK")), 100)
        if got.get("HOURSIGN", "h") != "h":
            return ""
    elif "HOUR" in got:
        hour, minute = got.get("HOUR"), 0
    else:
        return ""
    if "AMPM" in got and hour <= 12:
        hour = hour % 12 + got.get("AMPM")
    elif hour < 12 and hour >= _HALF_DAY_FROM.get(got.get("PART", got.get("TONIGHT", got.get("NIGHT"))), 12):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else ""


def mod_of_half(got: Slots) -> str:
    """Return START for the first half or the opening years of a decade or century, END for the second and the last;
    else what `mod_of` says."""
    if "UNITS" in got and "EARLY" not in got:
        first = got.get("ORD") if "FINAL" not in got and "QSTEP" not in got else got.get("FINAL")
        return "START" if first == 1 else "END"
    if "HALF" not in got:
        return mod_of(got, point=True)
    return mod_of_part(got) or "END"


def half_of(got: Slots) -> int:
    """Return 1 for the first half of something, 2 for the second or latter; 0 where no half is told."""
    if "HALF" not in got:
        return 0
    return 1 if mod_of_part(got) == "START" else 2


def mod_of_part(got: Slots) -> str:
    """Return START for the first half or quarter, END for the last; nothing for a quarter between them."""
    if "QSTEP" in got or "LATTER" in got:
        return "END"
    return "START" if got.get("ORD") == 1 else "END" if got.get("ORD") == (2 if "HALF" in got else 4) else ""


def short_year(number: int) -> int:
    """Return the year that two digits mean: '99 is 1999, 24 is 2024."""
    return number + (1900 if number > 49 else 2000) if number < 100 else number


def unit_of(got: Slots) -> str:
    """Return the unit that is told, as TIMEX3 letters: D, W, M, Y, DE, …; h, m and s for those of the clock."""
    if "FOURTH" in got and got.get("HALFUNIT") == "CE":
        return "Y"
    for slot in (
        "SPAN", "UNIT", "SIGNUNIT", "WHOLEUNIT", "UNITS", "CALENDAR", "QUARTER", "YEARUNIT", "MONTHUNIT", "WEEKUNIT",
        "FORTNIGHT", "WEEKEND", "PERIOD", "HALFUNIT", "UNITLONG", "MULTIUNIT",
    ):  # fmt: skip
        if slot in got:
            return {2: "s", "NI": "N", "period": "period"}.get(got.get(slot), got.get(slot))
    return ""


LONGEST_FIRST = ("CE", "DE", "Y", "M", "W", "D", "h", "m", "s")


def parts_of(got: Slots) -> tuple[tuple[float, str], ...]:
    """Return each number with its unit, where each unit is smaller than the one before: two years and a month."""
    counts = [1 if count in ("a", "an") else count for count in got.kept["PARTCOUNT"]]
    units = [{2: "s"}.get(unit, unit) for unit in got.kept["SPAN"]]
    ranks = [LONGEST_FIRST.index(unit) if unit in LONGEST_FIRST else -1 for unit in units]
    falling = all(0 <= one < other for one, other in pairwise(ranks))
    return tuple(zip(counts, units, strict=True)) if falling else ()


def amount(got: Slots) -> float | None:
    """Return how many: 2.5 for two and a half, None for several."""
    if "FEW" in got or "NUMBER" in got:
        return None
    if "FOURTH" in got:  # a quarter of a century is 25 years
        return got.get("COUNT", 1) * (25 if got.get("HALFUNIT") == "CE" else 0.25)
    count = 2 if "COUPLE" in got else got.get("COUNT")
    if count is None and "ONEHALF" in got:
        return 0.5
    if count is None:
        count = 0 if "HALF" in got and "A" not in got else 1
    if "NUMERATOR" in got:
        count += got.get("NUMERATOR") / max(got.get("DENOMINATOR"), 1)
    if "ONEFOURTH" in got or "ONEQUARTER" in got:
        return count + 0.25 * got.get("QUARTERS", 1)
    return count + 0.5 if "HALF" in got or "ONEHALF" in got else count + 0.75 * ("THREEQUARTERS" in got)
