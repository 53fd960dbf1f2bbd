"""Reasons why words of time are part of a name: the Winter War, Saturday Night Live, 1600 Pennsylvania Avenue."""

from __future__ import annotations

from dateline.timex.lexicon import LEXICON
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_EVENTS = frozenset(
    "war wars revolution uprising rising rebellion revolt crisis agreement agreements accord accords movement putsch "
    "coup manifesto massacre pogrom pact treaty".split()
)
_PROGRAMMES = frozenset("live lights fever post express review supplement club night football".split())
_STREETS = frozenset("avenue ave street st road rd lane boulevard blvd drive square terrace way place".split())
_PLACES = frozenset("river palace valley creek hill hills lake garden gardens branch".split())
_PEOPLE = frozenset("mr mrs ms miss dr sir sgt capt col judge prof professor".split())


def part_of_name(seen: Surroundings) -> bool:
    """The Yom Kippur War, the July Crisis, Saturday Night Live, Mr. Friday; but: the Spring Offensive."""
    if seen.found.reading.year is not None:
        return False
    lead = seen.word(-2) if seen.before == "." else seen.before
    if lead in _PEOPLE:
        return True
    if seen.after in _EVENTS or seen.after in _PLACES or (seen.after in _STREETS and seen.after != "st"):
        return _capital(seen, 1)
    step = 2 if seen.after in ("night", "evening", "morning") else 1
    return seen.word(step) in _PROGRAMMES and all(_capital(seen, at) for at in range(step + 1))


def named_as_a_feast(seen: Surroundings) -> bool:
    """Tariq Ramadan, Ramadan Shallah; but: during Ramadan Muslims fast."""
    return seen.text in ("ramadan", "nowruz") and "NNP" in (seen.tag_before, seen.tag_after)


def _capital(seen: Surroundings, step: int) -> bool:
    """Tell whether a word behind begins with a capital; at 0 the last of the match."""
    at = seen.found.last + step - 1
    return at < len(seen.atoms.starts) and seen.atoms.text[seen.atoms.starts[at]].isupper()


_THINGS = {
    "overnight": frozenset(
        "success sensation train trains bus ferry stay stays guests shelter accommodation bag".split()
    ),
    "a day": frozenset("trip trips job off out school nursery centre center ticket pass labourer laborer".split()),
    "sunday": frozenset("school schools best roast roasts lunch".split()),
}


def a_kind_of_thing(seen: Surroundings) -> bool:
    """A day trip, an overnight train, a Sunday school."""
    return seen.after in _THINGS.get(seen.text, ())


def a_counted_weekday(seen: Surroundings) -> bool:
    """They meet once a month, on the second Tuesday; for the third Sunday running."""
    return seen.length == 1 and LEXICON.get(seen.before, ("",))[0] in ("ordinal", "second")


def house_number(seen: Surroundings) -> bool:
    """1600 Pennsylvania Avenue; but: in 1600 Baker Street was a field."""
    if seen.before in DATE_LEADS - {"at", "of", "from", "to", "and", ",", "("}:
        return False
    names = []
    for step in (1, 2, 3):
        if not _capital(seen, step):
            return False
        names.append(seen.word(step))
        if names[-1] in _STREETS:
            return step > 1
    return False


def mar_a_lago(seen: Surroundings) -> bool:
    """Mar-a-Lago, Mar del Plata."""
    return seen.text == "mar" and (
        seen.after in ("vista", "del", "chica") or (seen.after == "-" and seen.word(2) == "a")
    )


def lasting_from(seen: Surroundings) -> bool:
    """It raged for two days from Friday."""
    return seen.before in ("for", "lasted", "lasting", "lasts", "over")


def day_to_day(seen: Surroundings) -> bool:
    """The day-to-day business."""
    return seen.after == "-" and seen.word(2) == "to"


def as_many(seen: Surroundings) -> bool:
    """The third time in as many months."""
    return (seen.before == "as" and seen.text.startswith("many")) or (seen.before == "many" and seen.word(-2) == "as")


def wait_a_minute(seen: Surroundings) -> bool:
    """Wait a minute."""
    return seen.before == "wait" and seen.found.reading.unit in ("s", "m") and seen.text.startswith("a ")


def one_day(seen: Surroundings) -> bool:
    """One day he left; one day, the wall fell; but: it took one day."""
    opens = seen.before in ("", ".", "!", "?", ";", "and", "but", "“", '"', "when")
    return seen.text == "one day" and opens and seen.tag_after.startswith(("PRP", "DT", "NNP", "EX", "WRB", ",", "IN"))


def a_speed(seen: Surroundings) -> bool:
    """120 km per hour, 300 litres per second; but: twice per hour."""
    return seen.found.reading.unit in ("h", "m", "s") and LEXICON.get(seen.before, ("",))[0] != "times"


def someones_age(seen: Surroundings) -> bool:
    """She is in her mid-forties."""
    return seen.before in ("his", "her", "their", "my", "your", "our", "its")
