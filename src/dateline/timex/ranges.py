"""Ranges and lists: May 3-5, 6-7 January 1916, 1915-17, 264 to 241 BC, between June and August 2009.

Each end is an expression of its own; the shorter one takes month, year and era from the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found
from dateline.timex.pattern import symbols_of
from dateline.timex.readings import Reading

_LINKS = frozenset(("and", "or", "to", "-", "–", "—", "until", "till", "through", ",", "/", "&", "the", "of"))
_DASHES = frozenset(("-", "–", "—", "/"))
_DAYS, _SHORT_YEARS, _YEARS = symbols_of("DAYTH"), symbols_of("YY"), symbols_of("ANYYEAR")
_FULL_YEARS = symbols_of("YEAR")
_HOURS, _AMPM = symbols_of("HOUR"), symbols_of("AMPM")
_DAY_FIRST, _NTHS = symbols_of("DAYTH"), symbols_of("DAYNTH")
_SEASONS = ("WI", "SP", "SU", "FA")


def completed(atoms: Atoms, found: list[Found], counted: Callable[[int], bool]) -> list[Found]:
    """Return the matches with the other ends of ranges added, and with the year that one end takes from the other.

    `counted` tells whether the word at an index counts things (May 4 and 5 men).
    """
    ends: list[Found] = []
    for number, match in enumerate(found):
        left = 0
        if number:  # the 13th of "the 13th to the 19th of October" was found, but without its month
            left = found[number - 1].first if found[number - 1].rule == "nth" else found[number - 1].last
        right = found[number + 1].first if number + 1 < len(found) else len(atoms.starts)
        ends += _ends_before(atoms, match, left) or _hour_before(atoms, match, left)
        ends += _days_listed(atoms, match, right, counted) or _ends_after(atoms, match, right, counted)
    whole = _years_shared(atoms, _merged(found, ends))
    whole = _appositions_shared(atoms, _days_shared(atoms, whole))
    return _quarters_ended(atoms, _weekdays_shared(atoms, whole))


def _merged(found: list[Found], ends: list[Found]) -> list[Found]:
    """Return matches and ends in reading order, where an end that holds a match takes its place."""
    taken = {index for end in ends for index in range(end.first, end.last)}
    kept = [match for match in found if not taken.intersection(range(match.first, match.last))]
    return sorted([*kept, *ends], key=lambda match: match.first)


def _ends_before(atoms: Atoms, match: Found, left: int) -> list[Found]:
    """Return the days and years before a match that it completes: 6 in 6-7 January 1916, 264 in 264 to 241 BC."""
    reading, ends = match.reading, []
    first = match.first + (atoms.word(match.first) == "the")
    day = reading.month is not None and reading.day is not None and atoms.kinds[first] in _DAY_FIRST
    bc = reading.bc and reading.month is None and reading.year is not None
    if reading.kind != "point" or reading.clock or not (day or bc) or reading.weekday is not None:
        return []
    while match.first - 2 >= left:
        link, at = atoms.word(match.first - 1), match.first - 2
        if link not in ("-", "–", "—", "to", "and", "or", "&", ",", "/"):
            break
        value = atoms.worth[at]
        if day and atoms.kinds[at] in _DAYS and value < 32 and not _figure(atoms, at):
            other = replace(reading, day=value)
        elif bc and atoms.kinds[at] in _YEARS and value >= 1 - (reading.year or 0) and not _figure(atoms, at):
            other = replace(reading, year=1 - value)
        else:
            break
        opening = at - 1 if at > left and atoms.word(at - 1) == "the" else at
        match = Found(opening, at + 1, other, "range")
        ends.append(match)
    return ends


def _hour_before(atoms: Atoms, match: Found, left: int) -> list[Found]:
    """Return the hour before a time of the clock that has its a.m. or p.m. from it: 9 in 9 to 11 p.m."""
    at = match.first - 2
    halves = [index for index in range(match.first, match.last) if atoms.kinds[index] in _AMPM]
    if not match.reading.clock or at < left or not halves or halves[0] - match.first > 1:
        return []
    link = atoms.word(match.first - 1)
    dash = link in _DASHES and atoms.glued(match.first)
    if not dash and (link not in ("and", "to") or atoms.word(at - 1) not in ("between", "from")):
        return []
    hour, minute = _clock_at(atoms, at)
    last = int(match.reading.clock[:2])
    if hour is None or hour > 12 or (atoms.glued(at) and atoms.word(at - 1) in ("-", "/", ".", "$")):
        return []
    hour = hour % 12 + (12 if last >= 12 and hour % 12 <= last % 12 else 0)
    return [Found(at, at + 1, replace(match.reading, clock=f"{hour:02d}:{minute}"), "range")]


def _clock_at(atoms: Atoms, at: int) -> tuple[int | None, str]:
    """Return the hour and the minutes that a word tells, 9 or 9:30; None where it tells none."""
    if atoms.kinds[at] in _HOURS:
        return int(atoms.worth[at]), "00"
    hour, colon, minute = atoms.word(at).partition(":")
    return (int(hour), minute[:2]) if colon and hour.isdigit() and minute.isdigit() else (None, "")


def _figure(atoms: Atoms, at: int) -> bool:
    """Tell whether a number is part of a longer one, or of a sum."""
    before = atoms.word(at - 1)
    return before in ("$", "£", "€", "#") or (atoms.glued(at) and before in (".", ",", "-", "/"))


def _ends_after(atoms: Atoms, match: Found, right: int, counted: Callable[[int], bool]) -> list[Found]:
    """Return the day or year after a match that it completes: 5 in May 3-5, 17 in 1915-17, 25 in April 24 and 25."""
    reading, at = match.reading, match.last + 1
    if reading.kind != "point" or at >= right or atoms.word(match.last) not in _LINKS - {",", "the", "of"}:
        return []
    value, dash = atoms.worth[at], atoms.word(match.last) in _DASHES
    glued_on = at + 1 < len(atoms.starts) and atoms.glued(at + 1) and atoms.word(at + 1)[:1].isalnum()
    apart = not (atoms.glued(match.last) and atoms.glued(at))
    if glued_on or (dash and apart and atoms.kinds[at] not in _NTHS):
        return []
    if _is_bare_year(reading) and dash and atoms.kinds[at] in _SHORT_YEARS and atoms.ends[at] - atoms.starts[at] == 2:
        year = (reading.year or 0) // 100 * 100 + value
        next_one = year == (reading.year or 0) + 1 or atoms.word(match.last) != "/"  # 2023/24, but no Directive 2003/88
        later = year > (reading.year or 0) and next_one
        return [Found(at, at + 1, replace(reading, year=year, mod=""), "range")] if later else []
    month_first = reading.day is not None and reading.month is not None and atoms.kinds[match.last - 1] in _DAYS
    if not month_first or atoms.kinds[at] not in _DAYS or not (reading.day or 0) < value < 32:
        return []
    if not dash and (counted(at + 1) or (at + 1 < right and atoms.word(at + 1) in ("-", "%", "$"))):
        return []
    last, year = at + 1, reading.year
    if at + 2 < len(atoms.starts) and atoms.word(at + 1) == "," and atoms.kinds[at + 2] in symbols_of("YEAR"):
        last, year = at + 3, atoms.worth[at + 2]
    return [Found(at, last, Reading("point", month=reading.month, day=value, year=year, step=reading.step,
                                    base=reading.base, unit=reading.unit), "range")]  # fmt: skip


def _days_listed(atoms: Atoms, match: Found, right: int, counted: Callable[[int], bool]) -> list[Found]:
    """Return the days that go on from a match behind commas and a last `and`: 5 and 7 in July 3, 5 and 7, 2023."""
    reading, ends, at = match.reading, list[Found](), match.last
    if reading.kind != "point" or None in (reading.month, reading.day) or atoms.kinds[match.last - 1] not in _DAYS:
        return []
    while at + 1 < right and atoms.word(at) in (",", "and", "or") and atoms.kinds[at + 1] in _DAYS:
        joined = atoms.word(at) != ","
        day, before = atoms.worth[at + 1], (ends[-1] if ends else match).reading.day or 0
        if not before < day < 32 or counted(at + 2):
            return []
        ends.append(Found(at + 1, at + 2, replace(reading, day=day, weekday=None), "range"))
        at += 2
        if joined:
            return _with_year_behind(atoms, ends) if len(ends) > 1 else []
    return []


def _with_year_behind(atoms: Atoms, ends: list[Found]) -> list[Found]:
    """Return listed days where the last takes in the year behind it, which all of them have."""
    last = ends[-1]
    if last.last + 1 < len(atoms.starts) and atoms.word(last.last) == "," and atoms.kinds[last.last + 1] in _FULL_YEARS:
        year = atoms.worth[last.last + 1]
        ends = [replace(end, reading=replace(end.reading, year=year)) for end in ends]
        ends[-1] = replace(ends[-1], last=last.last + 2)
    return ends


def _is_bare_year(reading: Reading) -> bool:
    return reading.year is not None and reading.year > 999 and reading.month is None and not reading.season


def _linked(atoms: Atoms, left: Found, right: Found) -> bool:
    words = [atoms.word(index) for index in range(left.last, right.first)]
    return 0 < len(words) <= 3 and all(word in _LINKS for word in words)


def is_start_of(atoms: Atoms, start: Found, end: Found) -> bool:
    """Tell whether two dates without their year are the ends of a range: from April to October."""
    readings = start.reading, end.reading
    if any(r.kind != "point" or r.month is None or r.year is not None or r.step is not None for r in readings):
        return False
    between = atoms.word(start.first - 1) in ("from", "between")
    return end.first - start.last == 1 and (between or atoms.word(start.last) in ("to", "through", *_DASHES))


def _place(reading: Reading) -> int | None:
    """Return about which month of the year a point lies in; None where it is not told."""
    return 3 * _SEASONS.index(reading.season) + 1 if reading.season else reading.month


def _years_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a month or season without a year has that of the one it is linked with."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index].reading, shared[index + 1].reading
        if not left.kind == right.kind == "point" or left.year is not None or left.step is not None:
            continue
        one, other = _place(left), _place(right)
        if right.year is None or one is None or other is None or not _linked(atoms, shared[index], shared[index + 1]):
            continue
        year = right.year - (one > other)
        shared[index] = replace(shared[index], reading=replace(left, year=year))
    return shared


_BETWEEN_CLOCK_AND_DAY = frozenset(("local", "time", "on", "(", ")", ",", "of"))


def _days_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches where a time of the clock has the day told right after it: 10:35 a.m. (0735 GMT) Friday."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        clock, day = shared[index].reading, shared[index + 1].reading
        words = (atoms.word(at) for at in range(shared[index].last, shared[index + 1].first))
        told = day.kind == "point" and (day.weekday is not None or day.day is not None)
        bare = clock.clock and clock.kind == "point" and clock.weekday is None and clock.day is None
        if bare and told and all(word in _BETWEEN_CLOCK_AND_DAY for word in words):
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
        between = [atoms.word(at) for at in range(shared[index].last, shared[index + 1].first)]
        named = day.kind == "point" and day.weekday is not None and day.day is None and day.step is None
        shifted = shift.kind == "shift" and shift.base == "told" and shift.unit in ("D", "W")
        if shifted and named and not day.clock and between in ([",", "on"], [","]):
            shared[index] = replace(shared[index], reading=day)
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
            "-",
            "–",
        )
        if bare and one_word and start.reading.weekday is not None and start.rule != "range":
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
