"""The day of publication: read strictly where a person gives it, in more forms where a page or a record does."""

from __future__ import annotations

import datetime
import re

from dateline.errors import ParameterError

ACCEPTED = "a day as YYYY-MM-DD (2024-05-15), an ISO 8601 time (2024-05-15T09:30), a datetime.date, or nothing"

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
NUMBER = r"[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9])"
YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})(?![0-9])"
# A day as datelines and metadata write it: May 15 | Sept. 3, 2021 | 4 July 2021 | 3rd of March | 2024-05-15
DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH})\s?(?P<number>{NUMBER})(?:(?:,\s?|\s){YEAR})?"
    rf"|(?P<number_first>{NUMBER})\s?(?:of\s)?(?P<month_last>{MONTH})(?:(?:,\s?|\s){YEAR})?"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9]))",
    re.IGNORECASE,
)
ISO = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9]{2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?\s?\S{0,6})?")
COMPACT = range(1000_01_01, 2200_01_01)  # 20240515, a day that lost its hyphens, is no second of 1970


def publication_day(given: object, *, name: str = "published") -> datetime.date | None:
    """Return the day that a person gave as a parameter; None and an empty text mean that none is given.

    Raises ParameterError, naming the parameter, the value and the accepted form, for what is no day.
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    if isinstance(given, datetime.datetime) and given == given:  # NaT is a datetime that does not equal itself
        return given.date()
    if isinstance(given, datetime.date) and given == given:
        return given
    if isinstance(given, str) and (match := ISO.fullmatch(given.strip())) and (day := _iso(match["day"])):
        return day
    raise ParameterError(f"{name} = {given!r}: no day of the calendar; accepted is {ACCEPTED}")


def stated_day(given: object) -> datetime.date | None:
    """Return the day that metadata state, in ISO 8601, in words, or as seconds since 1970; None where it is no day."""
    if isinstance(given, datetime.date):
        return publication_day(given)
    if isinstance(given, int | float) and not isinstance(given, bool):
        return _iso(str(int(given))) if COMPACT[0] <= given <= COMPACT[-1] else _from_seconds(given)
    if not isinstance(given, str):
        return None
    if match := re.match(r"\s*([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})(?![0-9])", given):
        return _iso(f"{match[1]}-{match[3]}-{match[4]}")
    match = DAY.search(given[:100])
    return day_of(match) if match and has_year(match) else None


def has_year(match: re.Match[str]) -> bool:
    """Return whether a match of DAY names its year."""
    return _year(match) is not None


def day_of(match: re.Match[str], year: int | None = None) -> datetime.date | None:
    """Return the day that a match of DAY names; `year` serves where it names none. None for a day that cannot be."""
    if match["iso"]:
        return _iso(match["iso"])
    month = 1 + [name[:3] for name in MONTHS].index((match["month"] or match["month_last"])[:3].lower())
    number = int(re.sub(r"[^0-9]", "", match["number"] or match["number_first"]))
    try:
        return datetime.date(_year(match) or year or 0, month, number)
    except ValueError:
        return None


def nearest_day(match: re.Match[str], near: datetime.date, *, reach: int) -> datetime.date | None:
    """Return the day that a match of DAY without a year names within `reach` days of `near`, or None."""
    years = (near.year - 1, near.year, near.year + 1)
    days = [day for year in years if 1 <= year <= 9999 and (day := day_of(match, year))]
    return min((day for day in days if abs(day - near).days <= reach), key=lambda day: abs(day - near), default=None)


def _year(match: re.Match[str]) -> int | None:
    found = re.search(r"[0-9]{4}$", match[0]) if not match["iso"] else re.match(r"[0-9]{4}", match[0])
    return int(found[0]) if found else None


def _iso(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _from_seconds(seconds: float) -> datetime.date | None:
    if abs(seconds) >= 1e11:  # milliseconds, as JavaScript counts
        seconds /= 1000
    try:
        return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).date()
    except (OverflowError, ValueError):
        return None
