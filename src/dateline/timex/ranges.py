"""Ranges and lists: May 3-5, 6-7 January 1916, 1915-17, 264 to 241 BC, between June and August 2009.

Each end is an expression of its own; the shorter one takes month, year and era from the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found
from dateline.timex.neighbours import LINKS, lent
from dateline.timex.pattern import symbols_of
from dateline.timex.readings import Reading

_DASHES = frozenset(("-", "–", "—", "/"))
_DAYS, _SHORT_YEARS, _YEARS = symbols_of("DAYTH"), symbols_of("YY"), symbols_of("ANYYEAR")
_FULL_YEARS = symbols_of("YEAR")
_HOURS, _AMPM = symbols_of("HOUR"), symbols_of("AMPM")
_DECADES = symbols_of("DECADES")
_DIGITS, _LATE = symbols_of("SMALL"), 1990  # 2005-6 may be a month
_DAY_FIRST, _NTHS = symbols_of("DAYTH"), symbols_of("DAYNTH")


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
    return lent(atoms, _merged(found, ends))


def _leads_years(atoms: Atoms, link: str, at: int) -> bool:
    """Tell whether a number begins a range of years: between 70 and 135 CE, from 800 to 950 AD, 70-135 CE."""
    return (link in _DASHES and atoms.glued(at + 1)) or atoms.word(at - 1) in ("from", "between", "in")


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
    ad = match.rule == "year_era" and not reading.bc and not reading.mod and (reading.year or 0) > 0
    if reading.kind != "point" or reading.clock or not (day or bc or ad) or reading.weekday is not None:
        return []
    while match.first - 2 >= left:
        link, at = atoms.word(match.first - 1), match.first - 2
        if link not in ("-", "–", "—", "to", "through", "until", "till", "and", "or", "&", ",", "/"):
            break
        value = atoms.worth[at]
        if day and atoms.kinds[at] in _DAYS and value < 32 and not _figure(atoms, at):
            other = replace(reading, day=value)
        elif bc and atoms.kinds[at] in _YEARS and value >= 1 - (reading.year or 0) and not _figure(atoms, at):
            other = replace(reading, year=1 - value)
        elif ad and atoms.kinds[at] in _YEARS and 0 < value < (reading.year or 0) and _leads_years(atoms, link, at):
            other = replace(reading, year=value)
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
    if match.rule == "decade":
        return _decade_after(atoms, match, right)
    reading, at = match.reading, match.last + 1
    if reading.kind != "point" or at >= right or atoms.word(match.last) not in LINKS - {",", "the", "of"}:
        return []
    value, dash = atoms.worth[at], atoms.word(match.last) in _DASHES
    glued_on = at + 1 < len(atoms.starts) and atoms.glued(at + 1) and atoms.word(at + 1)[:1].isalnum()
    apart = not (atoms.glued(match.last) and atoms.glued(at))
    if glued_on or (dash and apart and atoms.kinds[at] not in _NTHS):
        return []
    if _is_bare_year(reading) and dash and atoms.kinds[at] in _SHORT_YEARS and atoms.ends[at] - atoms.starts[at] == 2:
        year = (reading.year or 0) // 100 * 100 + value
        year += 100 * (year + 100 == (reading.year or 0) + 1)  # 1999/00
        next_one = year == (reading.year or 0) + 1 or atoms.word(match.last) != "/"  # 2023/24, but no Directive 2003/88
        later = year > (reading.year or 0) and next_one
        return [Found(at, at + 1, replace(reading, year=year, mod=""), "range")] if later else []
    if _is_bare_year(reading) and dash and atoms.kinds[at] in _DIGITS and value > (reading.year or 0) % 10:  # 1743-5
        year = (reading.year or 0) // 10 * 10 + value
        more = atoms.glued(at + 1) and atoms.word(at + 1) in ("-", "–", "/", ":", ".") and atoms.glued(at + 2)
        past = atoms.word(match.last) != "/" and year < _LATE and not more
        return [Found(at, at + 1, replace(reading, year=year, mod=""), "range")] if past else []
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


def _decade_after(atoms: Atoms, match: Found, right: int) -> list[Found]:
    """Return the decade of two digits after one told whole: 40s in the 1930s-40s, '50s in the 1840s and '50s."""
    timex, at = match.reading.timex, match.last + 1
    first = at
    at += atoms.word(at) in ("'", "’", "‘")
    if len(timex) != 3 or match.reading.halved or at >= len(atoms.starts) or atoms.kinds[at] not in _DECADES:
        return []
    if atoms.word(match.last) not in (*_DASHES, "and", "or", "to") or atoms.worth[at] > 99 or first > right:
        return []
    decade = f"{timex[:2]}{atoms.worth[at] // 10}"
    return [Found(first, at + 1, Reading("ready", timex=decade), "range")] if decade > timex else []


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
    return reading.year is not None and reading.year > 99 and reading.month is None and not reading.season


def is_start_of(atoms: Atoms, start: Found, end: Found) -> bool:
    """Tell whether two dates without their year are the ends of a range: from April to October."""
    readings = start.reading, end.reading
    if any(r.kind != "point" or r.month is None or r.year is not None or r.step is not None for r in readings):
        return False
    between = atoms.word(start.first - 1) in ("from", "between")
    return end.first - start.last == 1 and (between or atoms.word(start.last) in ("to", "through", *_DASHES))


def is_weekday_pair(atoms: Atoms, one: Found, other: Found) -> bool:
    """Tell whether two weekdays are told side by side, within three days: on Tuesday and Wednesday."""
    if one.rule != "weekday" or other.rule != "weekday" or (one.last - one.first, other.last - other.first) != (1, 1):
        return False
    near = 0 < ((other.reading.weekday or 0) - (one.reading.weekday or 0)) % 7 < 4
    return near and other.first - one.last in (1, 2) and atoms.word(one.last) in ("and", "or")


def is_month_pair(atoms: Atoms, one: Found, other: Found) -> bool:
    """Tell whether two months without their year are told side by side, not far apart: in October or November."""
    if one.rule != "month" or other.rule != "month" or other.first - one.last != 1:
        return False
    if one.reading.year is not None or other.reading.year is not None or atoms.word(one.last) not in ("and", "or"):
        return False
    return 0 < ((other.reading.month or 0) - (one.reading.month or 0)) % 12 < 5
