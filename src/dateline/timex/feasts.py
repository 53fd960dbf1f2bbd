"""Named days: the feast's name -> its days in a year, and how many days it lasts.

Fixed days and weekdays of a month are data; Easter is dateutil's; feasts of the moon are looked up in `holidays`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from dateline.days import later
from dateline.timex.bounds import Day, day_of, days_in_month, weekday, year_month

Days = Callable[[int], list[Day]]  # the first day of a feast in a year, twice where it comes twice

_FIXED: dict[str, tuple[int, int]] = {
    "New Year's Day": (1, 1), "Epiphany": (1, 6), "Australia Day": (1, 26), "Groundhog Day": (2, 2),
    "Candlemas": (2, 2), "St. Brigid's Day": (2, 1), "St. David's Day": (3, 1), "Lady Day": (3, 25),
    "St. George's Day": (4, 23), "Michaelmas": (9, 29), "St. Andrew's Day": (11, 30), "Bonfire Night": (11, 5),
    "Valentine's Day": (2, 14), "International Women's Day": (3, 8), "St. Patrick's Day": (3, 17),
    "April Fools' Day": (4, 1), "Earth Day": (4, 22), "Anzac Day": (4, 25), "May Day": (5, 1), "Cinco de Mayo": (5, 5),
    "Juneteenth": (6, 19), "Midsummer's Day": (6, 24), "Canada Day": (7, 1), "Independence Day": (7, 4),
    "Fourth of July": (7, 4), "July Fourth": (7, 4), "Bastille Day": (7, 14), "Assumption Day": (8, 15),
    "Halloween": (10, 31), "All Saints' Day": (11, 1), "All Souls' Day": (11, 2), "Guy Fawkes Night": (11, 5),
    "Armistice Day": (11, 11), "Veterans Day": (11, 11), "Remembrance Day": (11, 11), "World AIDS Day": (12, 1),
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Christmas": (12, 25), "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31), "New Year's": (1, 1), "Orthodox Christmas": (1, 7), "Inauguration Day": (1, 20),
    "Burns Night": (1, 25), "Holocaust Remembrance Day": (1, 27), "World Health Day": (4, 7),
    "International Workers' Day": (5, 1), "World Press Freedom Day": (5, 3), "World Environment Day": (6, 5),
    "World Refugee Day": (6, 20), "Human Rights Day": (12, 10), "Victory Day": (5, 9), "Pearl Harbor Day": (12, 7),
    "St. Stephen's Day": (12, 26), "Kwanzaa": (12, 26), "Day of the Dead": (11, 2), "Twelfth Night": (1, 5),
    "Pi Day": (3, 14), "Lammas": (8, 1), "Flag Day": (6, 14), "Midsummer Day": (6, 24), "Guy Fawkes Day": (11, 5),
    "Hogmanay": (12, 31),
}  # fmt: skip
# Month, weekday, which of the month (-1 is the last), days after it.
_OF_MONTH: dict[str, tuple[int, int, int, int]] = {
    "Martin Luther King Day": (1, 1, 3, 0), "Martin Luther King Jr. Day": (1, 1, 3, 0), "MLK Day": (1, 1, 3, 0),
    "Presidents' Day": (2, 1, 3, 0), "Mother's Day": (5, 7, 2, 0), "Memorial Day": (5, 1, -1, 0),
    "Father's Day": (6, 7, 3, 0), "Labor Day": (9, 1, 1, 0), "Labour Day": (9, 1, 1, 0), "Columbus Day": (10, 1, 2, 0),
    "Indigenous Peoples' Day": (10, 1, 2, 0), "Patriots' Day": (4, 1, 3, 0),
    "Election Day": (11, 1, 1, 1), "Thanksgiving Day": (11, 4, 4, 0), "Thanksgiving": (11, 4, 4, 0),
    "Black Friday": (11, 4, 4, 1), "Cyber Monday": (11, 4, 4, 4),
}  # fmt: skip
_BY_EASTER = {
    "Mardi Gras": -47, "Shrove Tuesday": -47, "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3,
    "Good Friday": -2, "Holy Saturday": -1, "Easter Sunday": 0, "Easter Monday": 1, "Easter": 0, "Ascension Day": 39,
    "Holy Week": -7, "Pentecost": 49, "Whit Sunday": 49, "Whit Monday": 50, "Corpus Christi": 60,
    "Mothering Sunday": -21, "Holy Thursday": -3, "Low Sunday": 7, "Trinity Sunday": 56,
}  # fmt: skip
# The country whose calendar keeps the feast, and its name there.
_BY_MOON = {
    "Ramadan": ("BN", "First Day of Ramadan"), "Ashura": ("IQ", "Ashura"), "Nowruz": ("IQ", "Nowruz"),
    "Hanukkah": ("IL", "Hanukkah"), "Purim": ("IL", "Purim"),
    "Chinese New Year": ("SG", "Chinese New Year"), "Lunar New Year": ("SG", "Chinese New Year"),
    "Diwali": ("SG", "Diwali"), "Deepavali": ("SG", "Diwali"), "Vesak": ("SG", "Vesak"),
    "Eid al-Fitr": ("SG", "Eid al-Fitr"), "Eid al-Adha": ("SG", "Eid al-Adha"),
    "Islamic New Year": ("AE", "Islamic New Year"), "Rosh Hashanah": ("IL", "Rosh Hashanah"),
    "Yom Kippur": ("IL", "Yom Kippur"), "Passover": ("IL", "Pesach"), "Shavuot": ("IL", "Shavuot"),
    "Sukkot": ("IL", "Sukkot"), "Holi": ("IN", "Holi"), "Mid-Autumn Festival": ("TW", "Mid-Autumn Festival"),
    "Dragon Boat Festival": ("TW", "Dragon Boat Festival"),
}  # fmt: skip
# Feasts that last, in days from the first; Ramadan has 29 or 30, as the moon is seen.
_LASTING = {"ramadan": 30, "hanukkah": 8, "holy week": 7}
_SIGHTED = {"ramadan", "eid al-fitr", "eid al-adha", "islamic new year", "ashura"}
_ONCE = {
    "D-Day": "1944-06-06",
    "9/11": "2001-09-11",
    "Black Thursday": "1929-10-24",
    "Black Tuesday": "1929-10-29",
    "Black Monday": "1987-10-19",
    "Black Wednesday": "1992-09-16",
    "VE Day": "1945-05-08",
    "VJ Day": "1945-08-15",
    "V-E Day": "1945-05-08",
    "V-J Day": "1945-08-15",
}
_NAMES = ["Victoria Day", "Orthodox Easter", *_FIXED, *_ONCE, *_OF_MONTH, *_BY_EASTER, *_BY_MOON]


def _key(name: str) -> str:
    """Return a name as it is compared: one space, no apostrophes, lower case, one spelling, no `the holy month of`."""
    key = re.sub(r"[’'.]|^.* month of ", "", " ".join(name.split())).lower()
    if key.startswith("eid"):
        return "eid al-" + ("fitr" if key.endswith("fitr") else "adha")
    return {"ramadhan": "ramadan", "chanukah": "hanukkah", "newroz": "nowruz"}.get(key, key)


def _spelt(name: str) -> str:
    """Return the expression for one name: any apostrophe or none, any white space."""
    parts = re.split(r"(['. ])", name)
    return "".join({"'": "[’']?", ".": r"\.?", " ": r"\s+"}.get(part, part) for part in parts)


def _by_initial(names: list[str]) -> str:
    """Return the expression for one of many, tried only where its first letter stands: a text has words by the 1000."""
    initials: dict[str, list[str]] = {}
    for name in names:
        initials.setdefault(name[0], []).append(name[1:])
    return "|".join(f"{initial}(?:{'|'.join(rest)})" for initial, rest in initials.items())


_HOLY = r"(?:holy\s)?(?:fasting\s)?month\sof\sRamadan"
# Those that many write without a capital, or in other ways.
_IN_PASSING = [
    *(rf"{whose}\s{_HOLY}" for whose in ("Muslim", "muslim", "Islamic", "islamic")),
    r"holy\s(?:fasting\s)?month\sof\sRamadan", r"fasting\smonth\sof\sRamadan", r"month\sof\sRamadan", "Ramadhan",
    "Newroz", "Chanukah", r"Eid[\s-](?i:[aeu]l[\s-](?:fitr|adha|azha))", r"christmas(?:\s(?:day|eve))?",
    r"easter(?:\s(?:sunday|monday))?", r"new\syear[’']?s\s(?:day|eve)", "halloween", "thanksgiving",
]  # fmt: skip
FEASTS = _by_initial([*(_spelt(name) for name in sorted(_NAMES, key=len, reverse=True)), *_IN_PASSING])


def _fixed(month: int, day: int) -> Days:
    return lambda year: [day_of(year, month, day)]


def _of_month(month: int, day: int, nth: int, plus: int) -> Days:
    return lambda year: [later(nth_weekday(year, month, day, nth), plus)]


def _by_easter(days: int, method: Literal[2, 3] = 3) -> Days:
    def of_year(year: int) -> list[Day]:
        from dateutil.easter import EASTER_JULIAN, easter

        # The new calendar began in October 1582; a day before it is written as it was then.
        return [later(Day(easter(year, EASTER_JULIAN if year < 1583 else method), "D"), days)]

    return of_year


def _once(day: Day) -> Days:
    return lambda year: [day]


def _by_moon(country: str, name: str) -> Days:
    def of_year(year: int) -> list[Day]:
        import holidays

        kinds = getattr(holidays, country).supported_categories
        kept = holidays.country_holidays(country, years=(year - 1, year), language="en_US", categories=kinds)
        days = sorted(Day(day, "D") for day, feasts in kept.items() if feasts.startswith(name))
        starts = [day for day in days if later(day, -1) not in days]  # twice where a moon year begins twice in ours
        return [day for day in starts if year_month(day).year == year]

    return of_year


def _victoria(year: int) -> list[Day]:
    """Return the Monday before May 25."""
    return [later(day_of(year, 5, 24), 1 - weekday(day_of(year, 5, 24)))]


_DAYS: dict[str, Days] = (
    {_key("Victoria Day"): _victoria, _key("Orthodox Easter"): _by_easter(0, method=2)}
    | {_key(name): _fixed(*date) for name, date in _FIXED.items()}
    | {_key(name): _once(Day(day, "D")) for name, day in _ONCE.items()}
    | {_key(name): _of_month(*row) for name, row in _OF_MONTH.items()}
    | {_key(name): _by_easter(days) for name, days in _BY_EASTER.items()}
    | {_key(name): _by_moon(*row) for name, row in _BY_MOON.items()}
)


def nth_weekday(year: int, month: int, day: int, nth: int) -> Day:
    """Return the nth weekday of a month (-1 is the last); raises ValueError where there is none."""
    if nth < 0:
        last = day_of(year, month, days_in_month(year, month))
        return last - (weekday(last) - day) % 7
    first = day_of(year, month)
    found = (day - weekday(first)) % 7 + 7 * (nth - 1) + 1
    return day_of(year, month, found)


@lru_cache(maxsize=4096)
def feast_days(name: str, year: int) -> tuple[Day, ...]:
    """Return the first day of a feast in a year, both of a moon feast that comes twice.

    Nothing where nobody has reckoned it (a moon feast in the year 800).
    """
    try:
        return tuple(_DAYS[_key(name)](year))
    except (ValueError, KeyError, NotImplementedError, OverflowError):
        return ()


def days_of_feast(name: str) -> int:
    """Return how many days a feast lasts: 30 for Ramadan, 1 for Christmas."""
    return _LASTING.get(_key(name), 1)


def note_on(name: str) -> str:
    """Return what a reader should know of a feast's day; empty where it is sure."""
    return "Sighted by the moon: countries can differ by a day." if _key(name) in _SIGHTED else ""
