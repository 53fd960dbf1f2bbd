"""Reasons why words of time are part of a name: the Winter War, Saturday Night Live, 1600 Pennsylvania Avenue."""

from __future__ import annotations

from dateline.timex.lexicon import LEXICON
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_EVENTS = frozenset(
    "madness war wars revolution uprising rising rebellion revolt crisis agreement agreements accord accords movement "
    "putsch coup manifesto massacre pogrom pact treaty".split()
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
    """Tell whether a word behind begins with a capital; at 0 the last of the match, below 0 one before it."""
    at = seen.found.last + step - 1 if step >= 0 else seen.found.first + step
    return 0 <= at < len(seen.atoms.starts) and seen.atoms.text[seen.atoms.starts[at]].isupper()


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


def letters_of_abbreviation(seen: Surroundings) -> bool:
    """18 U.S.C. 1961, w/c 6 May; but: c. 1961."""
    return seen.text.startswith("c") and seen.before in (".", "/") and seen.atoms.glued(seen.found.first)


def on_the_web(seen: Surroundings) -> bool:
    """Monday.com, #June, @friday, today.org."""
    end = seen.after == "." and seen.word(2) in ("com", "org", "net", "co", "uk", "io", "tv", "gov", "edu")
    glued_end = end and seen.atoms.glued(seen.found.last) and seen.atoms.glued(seen.found.last + 1)
    return glued_end or (seen.before in ("@", "_") and seen.atoms.glued(seen.found.first))


_OPEN, _CLOSED = frozenset('"“‘'), frozenset('"”’')


_SMALL = frozenset("a an the of in on to and or for at by with s m t ll re ' ’ 's ’s".split())


def quoted_title(seen: Surroundings) -> bool:
    """The novel "1984", “2001: A Space Odyssey”, "Eight Days a Week"; but: "Tomorrow," he said; dated "May 2019"."""
    if seen.before not in _OPEN or not (seen.written[0].isupper() or seen.written[0].isdigit()):
        return False
    if seen.found.rule == "month" and seen.length > 1:
        return False
    year = seen.found.rule == "year"
    if year and (seen.after == ":" or (seen.after in (",", ".") and seen.word(2) in _CLOSED)):
        return True
    for step in range(1, 9):
        if seen.word(step) in _CLOSED:
            return step > 1 or seen.length == 1 or not seen.written[0].isdigit()
        named = _capital(seen, step) or seen.word(step) in _SMALL
        if not named or seen.word(step) in _EVENTS:  # the "Ten Years' War" lasted so long
            return False
    return False


def paper_of_sunday(seen: Surroundings) -> bool:
    """The Mail on Sunday, Scotland on Sunday."""
    paper = seen.word(-2) in ("mail", "independent", "scotland", "wales") and seen.before == "on"
    return paper and seen.text == "sunday" and _capital(seen, -2)


_HUMAN = frozenset(
    "said says told tells asked asks replied added thinks thought knows knew loves loved smiled laughed nodded wrote "
    "writes wants wanted felt feels sighed shrugged".split()
)


def bearer(seen: Surroundings) -> bool:
    """April said so; Summer Jones; but: in April said Mr Brown, Summer Olympics."""
    if seen.length > 1 or not seen.written[0].isupper() or seen.before in DATE_LEADS - {",", "and", "or", "that"}:
        return False
    if seen.after in _HUMAN:
        return seen.tag_after.startswith("VB") and seen.text not in ("spring", "fall", "may", "march")
    season = seen.found.rule == "season" and seen.tag_after == "NNP" and _capital(seen, 1)
    return season and seen.before in ("", ".", ",", "and", '"', "“", "with", "by", "met", "told", "said")


def past_what(seen: Surroundings) -> bool:
    """The past master; but: in the past people walked."""
    return seen.tag_after == "NN"


def a_speed(seen: Surroundings) -> bool:
    """120 km per hour, 300 litres per second; but: twice per hour."""
    return seen.found.reading.unit in ("h", "m", "s") and LEXICON.get(seen.before, ("",))[0] != "times"


def someones_age(seen: Surroundings) -> bool:
    """She is in her mid-forties."""
    return seen.before in ("his", "her", "their", "my", "your", "our", "its")
