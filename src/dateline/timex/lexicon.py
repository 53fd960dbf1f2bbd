"""Words of time: what class a word belongs to, and what it is worth.

A rule speaks of classes (`month`, `ago`) and of slots (`MONTH`, `DAY`), which are sets of classes whose word is kept.
"""

from __future__ import annotations

from typing import Any

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SHORTENED = frozenset((*_SHORT_MONTHS, *_SHORT_WEEKDAYS, "min", "hr", "sec", "mins", "hrs", "secs"))
_UNITS = {
    "second": "s", "minute": "m", "hour": "h", "day": "D", "night": "N", "week": "W", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML", "weekend": "WE",
}  # fmt: skip
_PLURALS = {
    "seconds": "s", "minutes": "m", "hours": "h", "days": "D", "nights": "N", "weeks": "W",
    "fortnights": "F", "months": "M", "quarters": "Q", "years": "Y", "yrs": "Y", "wks": "W", "mos": "M",
    "decades": "DE", "centuries": "CE", "millennia": "ML",
}  # fmt: skip
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL_WORTH = dict(zip(_ORDINALS, (1, *range(3, 21)), strict=True)) | {"thirtieth": 30}

_WORTH: dict[str, dict[str, Any]] = {
    "monthname": {name: number for number, name in enumerate(MONTHS, 1)} | _SHORT_MONTHS,
    "weekday": {name: number for number, name in enumerate(WEEKDAYS, 1)},
    "shortweekday": _SHORT_WEEKDAYS,
    "weekdays": {f"{name}s": number for number, name in enumerate(WEEKDAYS, 1)},
    "season": {"summer": "SU", "autumn": "FA", "winter": "WI", "wintertime": "WI", "summertime": "SU",
               "midsummer": "SU", "midwinter": "WI", "springtime": "SP"},
    "seasons": {"summers": "SU", "autumns": "FA", "winters": "WI"},
    "maybeseason": {"spring": "SP", "fall": "FA"},
    **{name: {name: unit} for name, unit in _UNITS.items() if name not in ("second", "night")},
    "second": {"second": 2},
    "night": {"night": "NI"},
    "units": {plural: unit for plural, unit in _PLURALS.items() if unit not in ("N", "Q", "CE")},
    "quarters": {"quarters": "Q"},
    "centuries": {"centuries": "CE"},
    "nights": {"nights": "NI"},
    "weekends": {"weekends": "WE", "weekdays": "WD"},
    "workday": {"weekday": "WD"},
    "signunit": {"min": "m", "mins": "m", "hr": "h", "hrs": "h", "sec": "s", "secs": "s", "wk": "W", "yr": "Y"},
    "dawn": {"dawn": "MO", "daybreak": "MO", "dusk": "EV", "nightfall": "EV", "sunset": "EV", "sunrise": "MO",
             "midmorning": "MO", "midafternoon": "AF", "lunchtime": "AF"},
    "part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "predawn": "MO", "daytime": "DT", "nighttime": "NI"},
    "parts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV"},
    "multiunit": {"multiyear": "Y", "multiday": "D", "multimonth": "M", "multiweek": "W"},
    "unitlong": {"daylong": "D", "nightlong": "N", "weeklong": "W", "monthlong": "M", "yearlong": "Y",
                 "decadelong": "DE"},
    "noon": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "relday": {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1},
    "tonight": {"tonight": "NI"},
    "overnight": {"overnight": "NI"},
    "last": {"last": -1},
    "past": {"past": -1},
    "next": {"next": 1},
    "this": {"this": 0},
    "that": {"that": 0},
    "same": {"same": 0},
    "current": {"current": 0},
    "previous": {"previous": -1, "preceding": -1},
    "prior": {"prior": -1},
    "following": {"following": 1, "ensuing": 1, "subsequent": 1, "succeeding": 1},
    "coming": {"coming": 1, "upcoming": 1},
    "comparable": {"comparable": "", "corresponding": "", "like": "", "equivalent": ""},
    "latest": {"latest": 0},
    "early": {"early": "START", "mid": "MID", "late": "END"},
    "earlier": {"earlier": "START"},
    "later": {"later": "END"},
    "final": {"final": -1, "initial": 1, "opening": 1, "closing": -1},
    "edge": {"beginning": "START", "start": "START", "outset": "START", "middle": "MID", "end": "END"},
    "turn": {"turn": "START"},
    "closing": {"close": "END"},
    "latter": {"latter": "END"},
    "piece": {"part": "", "portion": "", "stages": ""},
    "rest": {"rest": "", "remainder": "", "course": "", "whole": "", "entirety": ""},
    "approx": {"about": "APPROX", "some": "APPROX", "nearly": "EQUAL_OR_LESS", "almost": "EQUAL_OR_LESS"},
    "around": {"around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX", "ca": "APPROX"},
    "few": {"few": None},
    "indefinite": {"several": None, "many": None, "numerous": None, "countless": None, "various": None},
    "couple": {"couple": 2},
    "ones": {word: number for number, word in enumerate(_ONES, 1)},
    "teens": {word: number for number, word in enumerate(_TEENS, 10)},
    "tens": {word: 10 * number for number, word in enumerate(_TENS, 2)},
    "tensplural": {"noughties": 100, "aughts": 100,
                   "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
                   "seventies": 70, "eighties": 80, "nineties": 90},
    "hundred": {"hundred": 100},
    "thousand": {"thousand": 1000},
    "million": {"million": 1_000_000, "billion": 1_000_000_000},
    "tensof": {"tens": ""},
    "dozen": {"dozen": 12},
    "ordinal": _ORDINAL_WORTH,
    "ampm": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    "oclock": {"o'clock": "", "o’clock": ""},
    "zone": {"gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
             "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
             "cest": "+02:00", "eet": "+02:00", "msk": "+03:00", "ist": "+05:30", "jst": "+09:00", "et": "", "ct": "",
             "pt": "", "aest": "+10:00", "hkt": "+08:00"},
    "zoneword": {"eastern": "", "central": "", "pacific": "", "moscow": "", "greenwich": "",
                 "uk": "", "london": "", "tokyo": "", "beijing": "", "paris": "", "mountain": ""},
    "era": {"bc": -1, "b.c.": -1, "b.c": -1, "bce": -1, "b.c.e.": -1, "ad": 1, "a.d.": 1, "a.d": 1, "ce": 1,
            "c.e.": 1, "c.e": 1},
    "each": {"every": "EVERY", "each": "EACH"},
    "often": {"daily": "P1D", "everyday": "P1D", "semiannually": "P6M", "semiannual": "P6M", "weekly": "P1W",
              "biweekly": "P2W", "biannually": "P6M", "fortnightly": "P2W", "monthly": "P1M",
              "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
              "nightly": "P1D", "biennially": "P2Y", "bimonthly": "P2M"},
    "times": {"twice": "2X", "thrice": "3X", "times": "X"},
    "presentref": {"now": "", "currently": "", "presently": "", "nowadays": ""},
    "recently": {"recently": "", "lately": ""},
    "soon": {"soon": "", "shortly": ""},
    "fiscal": {"fiscal": "", "financial": ""},
    "working": {"working": "", "business": "", "trading": "", "selling": "", "shopping": ""},
    "kindofday": dict.fromkeys(
        "extra busy quiet tense hard difficult turbulent "
        "tumultuous bitter happy lean dark bloody brutal gruelling grueling solid".split(), ""
    ),
    "onend": {"straight": "", "consecutive": "", "successive": ""},
}  # fmt: skip
# Words that stand for themselves in the rules.
_PLAIN = (
    "a academic additional after age aged ago ahead all an and another at before being between bi c calendar city "
    "close come commencing date daylight distant dozens ended ending entire exactly fewer foreseeable from full "
    "future fy good h half hence holiday hundreds immediate in just least less little local long longer medium mere "
    "millions modern moment moments more most multi near new no not number of old older on once or other over part per "
    "period plus present previously q recent right s school scores semi short single small so standard starting term "
    "than the these thousands through time to under up very whole york "
).split()

PUNCTUATION = {
    ",": "comma", ".": "dot", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "‒": "dash", "/": "slash",
    "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "(": "open", ")": "close", ":": "colon", "½": "onehalf",
    "+": "plus", "¼": "onequarter", "¾": "threequarters",
}  # fmt: skip
# Spelled like other words: they count only with a capital (May, March, Sun).
CAPITAL = frozenset(
    {"may", "march", "august", "ad", "fy", "eastern", "central", "pacific", "greenwich", "moscow", "uk", "et",
     "ct", "pt", "est", "ist", "q", "h"} | set(_SHORT_MONTHS) | set(_SHORT_WEEKDAYS)
)  # fmt: skip


LEXICON: dict[str, tuple[str, Any]] = {word: (word, word) for word in _PLAIN} | {
    word: (name, worth) for name, members in _WORTH.items() for word, worth in members.items()
}

# Numbers by what they can be: a day, an hour, a minute, a year.
NUMBERS = ("n0", "n1", "n10", "n13", "n25", "n32", "n60", "n100", "nyear", "nbig", "ndec")
WORDS_OF_NUMBER = ("w1", "w13", "w32", "wyear", "wordclock")
SCANNED = ("iso", "numeric", "clock", "decades", "shortdecades", "nth", "nthbig", "possessive", "break", "feast")


def number_class(digits: str) -> str:
    """Return the class of a written whole number: `05` n0, `7` n1, `11` n10, `1984` nyear."""
    number = int(digits)
    if digits[0] == "0":
        return "n0" if len(digits) == 2 else "nbig"
    limits = ((10, "n1"), (13, "n10"), (25, "n13"), (32, "n25"), (60, "n32"), (100, "n60"), (1000, "n100"))
    for limit, name in limits:
        if number < limit:
            return name
    return "nyear" if number < 2200 else "nbig"


_NUMERAL = "n1 n10 n13 n25 n32 n60 n100 nyear nbig"
# Slots: the name a rule uses, and the classes that fit in.
SLOTS: dict[str, tuple[str, ...]] = {
    name: tuple(classes.split())
    for name, classes in {
        "NTH": "nth ordinal second",
        "DAYTH": "n0 n1 n10 n13 n25 nth ordinal second",
        "YEAR": "nyear wyear",
        "ANYYEAR": _NUMERAL,
        "EARLYYEAR": "n100",
        "YY": "n0 n10 n13 n25 n32 n60",
        "HOUR": "n0 n1 n10 n13 w1",
        "MINUTES": "ndec",
        "HHMM": "nyear nbig",
        "HOURSIGN": "units signunit",
        "PRESENT": "presentref",
        "COUNT": f"{_NUMERAL} ndec w1 w13 w32 couple dozen",
        "WHOLE": f"{_NUMERAL} w1 w13 w32",
        "PARTCOUNT": f"{_NUMERAL} ndec w1 w13 w32 a an",
        "SMALL": "n1",
        "FEW": "few indefinite",
        "FOURTH": "quarter quarters",
        "ONEFOURTH": "quarter onequarter",
        "ORD": "ordinal second nth nthbig",
        "MONTH": "monthname",
        "MONTHNUMBER": "n0 n1 n10",
        "HUNDREDSTH": "w13",
        "WEEKDAY": "weekday",
        "SHORTDAY": "shortweekday",
        "PART": "part dawn night",
        "PARTS": "parts nights",
        "SEASON": "season maybeseason",
        "SPAN": "second minute hour day week fortnight month quarter year decade century millennium units quarters "
        "centuries nights",
        "UNITS": "units quarters centuries",
        "UNIT": "second minute hour day week fortnight month quarter year decade century millennium",
        "WORDCLOCK": "wordclock",
        "PLUS": "plus",
        "DAYNTH": "nth",
        "THIRD": "ordinal",
        "YEARUNIT": "year",
        "NUMERATOR": "n1",
        "DENOMINATOR": "n1",
        "SOONER": "soon",
        "QSTEP": "last",
        "CALENDAR": "day week weekend month quarter year decade century",
        "STEP": "last next this",
        "FIRST": "ordinal final",
        "FINAL": "final",
        "A": "a an",
        "FROMDAY": "relday",
        "CENTURIES": "centuries",
        "MONTHUNIT": "month",
        "WEEKUNIT": "week",
        "FORTNIGHT": "fortnight",
        "WHOLEUNIT": "day week month year night weekend",
        "HALFUNIT": "hour day year month decade century",
        "NEXT": "next",
        "NUMBER": "number",
        "ROUNDED": f"{_NUMERAL} ndec a ones tens teens",
        "HUNDREDS": "hundred thousand",
        "OTHER": "other",
        "ORMORE": "more longer older",
        "ORLESS": "less fewer",
        "TOLD": "previous prior following same that",
        "TENSPLURAL": "tensplural",
        "EARLY": "early",
        "EDGE": "edge closing turn",
        "SOON": "earlier later",
        "APPROX": "approx around",
        "QUARTERS": "w1",
        "MINUTECOUNT": "n1 n10 n13 n25 w1 w13",
        "ISOMONTH": "n0 n10",
    }.items()
}
NOTHING = "-nothing-"  # the class of every word the rules do not know
CLASSES: tuple[str, ...] = tuple(
    dict.fromkeys([NOTHING, *_PLAIN, *_WORTH, *PUNCTUATION.values(), *NUMBERS, *WORDS_OF_NUMBER, *SCANNED])
)
# The classes that make a time expression: without one of them there is none.
MARKS: tuple[str, ...] = (
    *(name for name in _WORTH if name not in (
        "last", "past", "next", "this", "that", "same", "previous", "following", "coming", "latest", "early", "earlier",
        "later", "final", "comparable",
        "edge", "closing", "turn", "latter", "prior", "piece", "approx", "few", "indefinite", "couple", "ones", "teens",
        "tens",
        "hundred", "thousand", "million", "tensof", "dozen", "ordinal", "around", "ampm", "zone", "zoneword", "era",
        "each",
        "fiscal", "times")),
    "nyear", "wyear", "n100", "wordclock", "iso", "numeric", "clock", "decades", "nth", "feast", "recent", "future",
    "past", "aged", "term", "apostrophe", "q", "h", "fy", "ampm", "era", "zone", "present", "moment", "moments",
    "time", "period", "half",
)  # fmt: skip
