"""What dates side by side lend each other: the year, the day of a clock, the week, the day that a count comes to."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found
from dateline.timex.pattern import symbols_of
from dateline.timex.readings import Reading

LINKS = frozenset(("and", "or", "to", "-", "–", "—", "until", "till", "through", ",", "/", "&", "the", "of"))
_YEARS = symbols_of("YEAR")
_SEASONS = ("WI", "SP", "SU", "FA")


def lent(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches with what each has from the one beside it."""
    found = _years_shared(atoms, _bracketed_shared(atoms, _centuries_shared(found)))
    found = _appositions_shared(atoms, _days_shared(atoms, found))
    return _quarters_ended(atoms, _weekdays_shared(atoms, _weeks_shared(atoms, found)))


def _linked(atoms: Atoms, left: Found, right: Found) -> bool:
    if not 0 < right.first - left.last <= 3:
        return False
    words = [atoms.word(index) for index in range(left.last, right.first)]
    bracketed = words in (["("], ["["]) and atoms.word(right.last) in (")", "]")
    return bracketed or all(word in LINKS for word in words)


def _year_of_thing(atoms: Atoms, left: Found, year: Found) -> bool:
    """Tell whether a bare year behind a month is its own: the March riots of 1839, 25 October (7 November) 1917."""
    if year.rule not in ("year", "year_early") or year.last - year.first > 1 or year.first - left.last > 2:
        return False
    words = [atoms.word(index) for index in range(left.last, year.first)]
    return words in ([")"], ["]"]) or (len(words) == 2 and words[0].isalpha() and words[1] == "of")


def _centuries_shared(found: list[Found]) -> list[Found]:
    """Return the matches where the first of two centuries is before Christ as the second is."""
    shared = list(found)
    for index in range(len(shared) - 1):
        one, other = shared[index], shared[index + 1].reading.timex
        if one.rule == "century_of_two" and other.startswith("BC") and not one.reading.timex.startswith("BC"):
            shared[index] = replace(one, reading=replace(one.reading, timex=f"BC{one.reading.timex}"))
    return shared


def _right_before(atoms: Atoms, left: Found, right: Found) -> bool:
    """Tell whether only a space stands between two matches."""
    return left.last == right.first and "\n" not in atoms.text[atoms.ends[left.last - 1] : atoms.starts[right.first]]


def _bracketed_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a date has the year right before it: 1066 (6th January), 1952 February 21."""
    shared = list(found)
    for index, match in enumerate(found):
        reading, at = match.reading, match.first - 2
        bare = reading.kind == "point" and reading.year is None and reading.step is None and _place(reading)
        if bare and at >= 0 and atoms.word(at + 1) == "(" and atoms.kinds[at] in _YEARS:
            shared[index] = replace(match, reading=replace(reading, year=atoms.worth[at]))
        elif bare and index and found[index - 1].rule == "year" and _right_before(atoms, found[index - 1], match):
            shared[index] = replace(match, reading=replace(reading, year=found[index - 1].reading.year))
    return shared


_STARTS = frozenset("began begun opened started launched left sailed departed ran".split())
_ENDS = frozenset("ended closed finished concluded completed arrived reached landed".split())


def _begun(atoms: Atoms, left: Found, right: Found) -> bool:
    """Tell whether one thing began with a date and ended with the next: it began on 3 May and ended on 9 June."""
    if right.first - left.last > 6:
        return False
    between = [atoms.word(index) for index in range(left.last, right.first)]
    before = [atoms.word(index) for index in range(max(left.first - 5, 0), left.first)]
    if "." in between or "." in before[-3:]:
        return False
    return "and" in between and not _ENDS.isdisjoint(between) and not _STARTS.isdisjoint(before)


def _of_two_calendars(atoms: Atoms, left: Found) -> bool:
    """Tell whether a day is told in another calendar right behind it: 6 March/21 February 1821."""
    return left.reading.day is not None and atoms.word(left.last) in ("/", "(", "[")


def _place(reading: Reading) -> int | None:
    """Return about which month of the year a point lies in; None where it is not told."""
    return 3 * _SEASONS.index(reading.season) + 1 if reading.season else reading.month


def _years_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a month or season without a year has that of the one it is linked with.

    From April to June 1931; 25 October (7 November) 1917; the March riots of 1839; began on 3 May and ended on 9 June
    2022.
    """
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index].reading, shared[index + 1].reading
        if not left.kind == right.kind == "point" or left.year is not None or left.step is not None:
            continue
        one, other = _place(left), _place(right)
        if right.year is None or one is None or right.kind != "point":
            continue
        if other is None:
            if _year_of_thing(atoms, shared[index], shared[index + 1]):
                shared[index] = replace(shared[index], reading=replace(left, year=right.year))
            continue
        if not (_linked(atoms, shared[index], shared[index + 1]) or _begun(atoms, shared[index], shared[index + 1])):
            continue
        year = right.year - (one - other > (6 if _of_two_calendars(atoms, shared[index]) else 0))
        shared[index] = replace(shared[index], reading=replace(left, year=year))
    return shared


_RANGES = frozenset(("to", "and", "-", "–", "—", "until", "till"))
_BETWEEN_CLOCK_AND_DAY = frozenset(("local", "time", "on", "(", ")", ",", "of"))


def _days_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a time of the clock has the day told right after it: 10:35 a.m. (0735 GMT) Friday,
    9 a.m. to 5 p.m. on Monday."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        clock, day = shared[index].reading, shared[index + 1].reading
        told = day.kind == "point" and (day.weekday is not None or day.day is not None)
        bare = clock.clock and clock.kind == "point" and clock.weekday is None and clock.day is None
        if not bare:
            continue
        words = [atoms.word(at) for at in range(shared[index].last, shared[index + 1].first)]
        if len(words) == 1 and words[0] in _RANGES and day.clock >= clock.clock and (told or day.kind == "step"):
            reading = replace(day, clock=clock.clock, zone=clock.zone or day.zone, mod=clock.mod)
            shared[index] = replace(shared[index], reading=reading)
        elif told and all(word in _BETWEEN_CLOCK_AND_DAY for word in words):
            timed = _on_local_day(
                replace(day, type="TIME", clock=clock.clock, zone=clock.zone, part="", mod=clock.mod), day
            )
            shared[index] = replace(shared[index], reading=timed)
    return shared


def _on_local_day(local: Reading, elsewhere: Reading) -> Reading:
    """Return a local time on its own day, where that is another one elsewhere: 5:27 a.m. (2127 GMT Thursday)."""
    if not elsewhere.clock:
        return local
    ahead = int(local.clock[:2]) - int(elsewhere.clock[:2])
    step = 1 if ahead <= -12 else -1 if ahead >= 12 else 0
    weekday = None if local.weekday is None else (local.weekday + step - 1) % 7 + 1
    day = local.day
    if step and day is not None:
        if not 1 < day < 28:  # the month may change with the day
            return local
        day += step
    return replace(local, weekday=weekday, day=day)


def _appositions_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where days earlier or later are the day named right behind: two days earlier, on Saturday.

    A day with its month stays beside the count, which may contradict it: ten days later, on 15 March.
    """
    shared = list(found)
    for index in range(len(shared) - 1):
        shift, day = shared[index].reading, shared[index + 1].reading
        if shift.base not in ("told", "now") or shared[index + 1].first - shared[index].last > 2:
            continue
        between = [atoms.word(at) for at in range(shared[index].last, shared[index + 1].first)]
        if (alone := _year_alone(atoms, shared[index], shared[index + 1])) is not None:
            shared[index] = replace(shared[index], reading=alone)
        if _month_of_shift(shift, day) and between in ([",", "in"], [",", "on"], ["in"], [",", "that"]):
            shared[index + 1] = replace(shared[index + 1], reading=replace(day, base="told"))
        named = day.kind == "point" and day.weekday is not None and day.day is None and day.step is None
        shifted = shift.kind == "shift" and shift.base == "told" and shift.unit in ("D", "W")
        if shifted and named and not day.clock and between in ([",", "on"], [","]):
            shared[index] = replace(shared[index], reading=day)
    return shared


def _year_alone(atoms: Atoms, told: Found, year: Found) -> Reading | None:
    """Return what hangs on another year as of the one named right behind it: the following year, 1704, saw."""
    hung, named = told.reading, year.reading
    bare = year.rule in ("year", "year_early", "year_era") and not named.mod
    between = [atoms.word(at) for at in range(told.last, year.first)]
    closed = atoms.word(year.last) == (")" if between == ["("] else ",")
    if not bare or between not in ([","], ["("]) or not closed or hung.step is None or hung.fiscal:
        return None
    if hung.kind == "step" and hung.unit == "Y":
        return replace(named, mod=hung.mod)
    seasonal = hung.kind == "point" and hung.season and hung.year is None
    return replace(hung, year=named.year, bc=named.bc, step=None, base="") if seasonal else None


def _month_of_shift(shift: Reading, month: Reading) -> bool:
    """Tell whether a month or day behind a step of years lies in that year: two years later, in August."""
    years = shift.base == "told" and shift.unit == "Y" and shift.kind in ("shift", "step", "yearbefore")
    bare = month.kind == "point" and month.year is None and month.step is None and not month.base
    return years and bare and (month.month is not None or bool(month.season))


def _weeks_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a weekday is of the week told with the one behind it: Monday to Friday next week."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        one, other = shared[index], shared[index + 1]
        linked = other.first - one.last == 1 and atoms.word(one.last) in LINKS - {",", "the", "of"}
        if one.rule == "weekday" and one.last - one.first == 1 and other.rule == "weekday_of_week" and linked:
            reading = replace(other.reading, weekday=one.reading.weekday)
            shared[index] = Found(one.first, one.last, reading, "weekday_of_week")
    return shared


def _weekdays_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a weekday that ends a range is the one after its start: Friday through Sunday."""
    shared = list(found)
    for index in range(1, len(shared)):
        start, end = shared[index - 1], shared[index]
        bare = end.reading.weekday is not None and end.reading.month is None and end.reading.step is None
        one_word = end.first - start.last == 1 and atoms.word(start.last) in (
            "through",
            "to",
            "until",
            "till",
            "into",
            "-",
            "–",
        )
        one_day = start.reading.clock and start.reading.weekday == end.reading.weekday  # 9 a.m. to 5 p.m. on Monday
        if bare and one_word and start.reading.weekday is not None and start.rule != "range" and not one_day:
            shared[index] = replace(end, reading=replace(end.reading, step=1, base="told"))
        elif _told_elsewhere(atoms, start, end):
            step = 1 if ((end.reading.weekday or 0) - (start.reading.weekday or 0)) % 7 == 1 else -1
            shared[index] = replace(end, reading=replace(end.reading, step=step, base="told"))
    return shared


def _told_elsewhere(atoms: Atoms, start: Found, end: Found) -> bool:
    """Tell whether a time is told again as elsewhere, a day on or back: 9 p.m. Monday, 5 a.m. Tuesday in Tripoli."""
    one, other = start.reading, end.reading
    if not (one.clock and other.clock and one.weekday and other.weekday) or other.month is not None:
        return False
    comma = atoms.word(end.first - 1) in (",", "(", "/") and end.first - start.last < 4
    return comma and other.step is None and (other.weekday - one.weekday) % 7 in (1, 6)


def _quarters_ended(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where `the quarter ended July 31` has the quarter in which most of those months lie."""
    told = list(found)
    for index in range(len(told) - 1):
        quarter, end = told[index], told[index + 1].reading
        ended = atoms.word(quarter.last) in ("ended", "ending") and told[index + 1].first - quarter.last < 3
        if ended and quarter.reading.kind == "told" and quarter.reading.unit == "Q" and end.month and end.day:
            month = end.month - (1 if end.day > 15 else 2)  # the middle one of its three months
            year = end.year if end.year is None or month > 0 else end.year - 1
            reading = replace(quarter.reading, year=year, quarter=((month - 1) % 12) // 3 + 1)
            told[index] = replace(quarter, reading=reading)
    return told
