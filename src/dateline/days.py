"""Dates in words, at their own precision ("September 2023", "the 13th century", never an invented day), and in ISO."""

from __future__ import annotations

import re

import numpy as np

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# EDTF's divisions of a year (level 2, where north, south and "anywhere" read alike) -> words around the year.
DIVISIONS = {
    **{21 + i: season for i, season in enumerate(("spring", "summer", "autumn", "winter") * 3)},
    **{33 + i: f"{nth} quarter of" for i, nth in enumerate(("first", "second", "third", "last"))},
    **{37 + i: f"{nth} third of" for i, nth in enumerate(("first", "second", "last"))},
    **{40 + i: f"{nth} half of" for i, nth in enumerate(("first", "second"))},
}
POINT = re.compile(
    r"(?P<year>-?[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2})(?:T(?P<time>[\d:]+)(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?.*)?)?)?"
)
OPEN = ("", "..")
WINTER = 24


def when(edtf: object, earliest: object = None, latest: object = None) -> str:
    """Return a date in words: from its EDTF where there is one, else from its first and last day.

    `earliest` and `latest` are datetime64 or anything numpy takes for one; NaT and None are open bounds.
    """
    first, last = _day(earliest), _day(latest)
    if isinstance(edtf, str) and edtf:
        return _from_edtf(edtf) or (edtf if first is None and last is None else _from_bounds(first, last))
    return _from_bounds(first, last)


def day_in_words(day: object) -> str:
    """Return a single day in words, e.g. "15 May 2024" or "1 March 44 BC"; an empty string where it is missing."""
    value = _day(day)
    return "" if value is None else _point(iso(value))


def year_in_words(year: int) -> str:
    """Return an astronomical year as people write it: 0 is 1 BC, and years before 1000 say AD."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= 1000 else f"AD {year}"


def _day(value: object) -> np.datetime64 | None:
    if value is None or value != value:  # NaN and NaT differ from themselves
        return None
    day = np.datetime64(value, "D")  # type: ignore[call-overload]
    return None if np.isnat(day) else day


def _from_edtf(edtf: str) -> str:
    """Return words for a date or an interval; empty where this reader does not know the form."""
    if "/" not in edtf:
        return _point(edtf)
    left, right = edtf.split("/", 1)
    if left in OPEN:
        return f"until {words}" if (words := _point(right)) else ""
    if right in OPEN:
        return f"since {words}" if (words := _point(left)) else ""
    return _interval(_point(left), _point(right))


def _point(text: str) -> str:
    bare = re.sub(r"[~?%]", "", text)
    match = POINT.fullmatch(bare)
    if not match or not (words := _plain(match)):
        return ""
    about = "around " if "~" in text or "%" in text else ""
    doubt = " (uncertain)" if "?" in text or "%" in text else ""
    return about + words + doubt


def _plain(match: re.Match[str]) -> str:
    year, month, day, time = match["year"], match["month"], match["day"], match["time"]
    if "X" in year:
        return _masked_year(year)
    named = year_in_words(int(year))
    if not month or "X" in month:
        return named
    if int(month) == WINTER and int(year) >= 1000:
        following = f"{int(year) + 1}"  # it begins in December
        return f"winter {year}–{following if following.endswith('00') else following[-2:]}"
    if int(month) in DIVISIONS:
        return f"{DIVISIONS[int(month)]} {named}"
    if not 1 <= int(month) <= 12:
        return ""
    named = f"{MONTHS[int(month) - 1]} {named}"
    if not day or "X" in day:
        return named
    return f"{int(day)} {named}" + (f", {time[:5]}{_zone(match['zone'])}" if time else "")


def _zone(zone: str | None) -> str:
    """Return " UTC", " UTC+4" or " UTC+5:30"; empty where no zone is told."""
    if not zone:
        return ""
    hours, minutes = zone[1:3].lstrip("0"), zone[3:].strip(":").rstrip("0")
    return " UTC" + (f"{zone[0]}{hours or 0}{f':{minutes:0<2}' if minutes else ''}" if hours or minutes else "")


def _masked_year(year: str) -> str:
    """Return words for 196X (a decade), 12XX (a century) and their like before Christ."""
    era = " BC" if year.startswith("-") else ""
    digits = year.lstrip("-")
    known = digits.rstrip("X")
    if "X" in known or not known:
        return ""
    if len(known) == 3:
        return f"{known}0s{era}"
    if len(known) == 2:
        return f"{_ordinal(int(known) + 1)} century{era}"
    return f"{_ordinal(int(known) + 1)} millennium{era}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _interval(left: str, right: str) -> str:
    """Two ends in words, what they share said once: "27 September – 10 November 2020", "1–5 May 2020"."""
    if not left or not right or left == right:
        return left if right else ""
    if left.isdecimal() and right.isdecimal():
        return f"{left}–{right}"
    a, b = left.split(" "), right.split(" ")
    if len(a) == len(b) == 3 and a[1:] == b[1:] and a[0].isdecimal():
        return f"{a[0]}–{b[0]} {' '.join(b[1:])}"
    if len(a) == len(b) and len(a) in (2, 3) and a[-1] == b[-1] and a[-2] in MONTHS and b[-2] in MONTHS:
        return f"{' '.join(a[:-1])}{'–' if len(a) == 2 else ' – '}{' '.join(b)}"
    return f"{left} – {right}"


def _from_bounds(first: np.datetime64 | None, last: np.datetime64 | None) -> str:
    """Return words for bounds alone: whole years and months are named as such."""
    if first is None or last is None:
        one = last if first is None else first
        return "undated" if one is None else f"{'until' if first is None else 'since'} {_point(iso(one))}"
    for unit in ("Y", "M"):
        start, end = first.astype(f"datetime64[{unit}]"), last.astype(f"datetime64[{unit}]")
        if start.astype("datetime64[D]") == first and last_day(end) == last:
            return _interval(_point(iso(start)), _point(iso(end)))
    return _interval(_point(iso(first)), _point(iso(last)))


def later(day: np.datetime64, days: int) -> np.datetime64:
    """Return the day so many days later, or earlier where `days` is negative."""
    return day + np.timedelta64(days, "D")


def last_day(date: np.datetime64) -> np.datetime64:
    """Return the last day of a year, month or day."""
    unit = np.datetime_data(date.dtype)[0]
    return later((date + np.timedelta64(1, unit)).astype("datetime64[D]"), -1)  # type: ignore[call-overload]


def iso(date: np.datetime64) -> str:
    """Write a date in ISO 8601 with four digits of year, which numpy leaves out before the year 1000."""
    sign, year, rest = re.fullmatch(r"(-?)(\d+)(.*)", str(date)).groups()  # type: ignore[union-attr]
    return f"{sign}{year:0>4}{rest}"
