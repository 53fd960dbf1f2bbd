"""Reasons why words of time are part of a name: the Winter War, Saturday Night Live, 1600 Pennsylvania Avenue."""

from __future__ import annotations

from dateline.timex.surroundings import DATE_LEADS, QUOTES, Surroundings

_FEAST_THINGS = frozenset(
    "tree trees card cards carol carols present presents gift gifts decorations lights pudding cake turkey egg eggs "
    "bunny candy costume costumes movie song songs album island islands jumper stocking stockings".split()
)
_EVENTS = frozenset(
    "madness war wars revolution uprising rising rebellion revolt crisis agreement agreements accord accords movement "
    "putsch coup manifesto massacre pogrom pact treaty".split()
)
_PROGRAMMES = frozenset("live lights fever post express review supplement club night football".split())
_STREETS = frozenset("avenue ave street st road rd lane boulevard blvd drive square terrace way place".split())
_PLACES = frozenset("river palace valley creek hill hills lake garden gardens branch".split())
_PEOPLE = frozenset("mr mrs ms miss dr sir sgt capt col judge prof professor".split())
_THINGS = {
    "overnight": frozenset(
        "success sensation train trains bus ferry stay stays guests shelter accommodation bag".split()
    ),
    "a day": frozenset("trip trips job off out school nursery centre center ticket pass labourer laborer".split()),
    "sunday": frozenset("school schools best roast roasts lunch".split()),
}
_OPEN, _CLOSED = frozenset('"“‘'), frozenset('"”’')
_SMALL = frozenset("a an the of in on to and or for at by with s m t ll re ' ’ 's ’s".split())


def part_of_name(seen: Surroundings) -> bool:
    """The Yom Kippur War, the July Crisis, Saturday Night Live, Mr. Friday; but: the Spring Offensive."""
    if seen.found.reading.year is not None:
        return False
    lead = seen.word(-2) if seen.before == "." else seen.before
    if lead in _PEOPLE:
        return True
    if seen.text.endswith("."):  # they met on 15 July. War followed
        return False
    if seen.after in _EVENTS or seen.after in _PLACES or (seen.after in _STREETS and seen.after != "st"):
        return seen.capital(1)
    if seen.found.reading.day is not None:  # 14 July Live updates
        return False
    step = 2 if seen.after in ("night", "evening", "morning") else 1
    return seen.word(step) in _PROGRAMMES and all(seen.capital(at) for at in range(step + 1))


def named_as_a_feast(seen: Surroundings) -> bool:
    """Tariq Ramadan, Ramadan Shallah; but: during Ramadan Muslims fast."""
    return seen.text in ("ramadan", "nowruz") and "NNP" in (seen.tag_before, seen.tag_after)


def figure_of_feast(seen: Surroundings) -> bool:
    """Father Christmas; a Christmas tree, which may stand there in May."""
    return seen.before in ("father", "white", "merry", "happy") or seen.after in _FEAST_THINGS


def a_kind_of_thing(seen: Surroundings) -> bool:
    """A day trip, an overnight train, a Sunday school."""
    return seen.after in _THINGS.get(seen.text, ())


def house_number(seen: Surroundings) -> bool:
    """1600 Pennsylvania Avenue; but: in 1600 Baker Street was a field."""
    if seen.before in DATE_LEADS - {"at", "of", "from", "to", "and", ",", "("}:
        return False
    names = []
    for step in (1, 2, 3):
        if not seen.capital(step):
            return False
        names.append(seen.word(step))
        if names[-1] in _STREETS:
            return step > 1
    return False


def letters_of_abbreviation(seen: Surroundings) -> bool:
    """18 U.S.C. 1961, w/c 6 May; but: c. 1961."""
    return seen.text.startswith("c") and seen.before in (".", "/") and seen.atoms.glued(seen.found.first)


def on_the_web(seen: Surroundings) -> bool:
    """Monday.com, #June, @friday, today.org."""
    end = seen.after == "." and seen.word(2) in ("com", "org", "net", "co", "uk", "io", "tv", "gov", "edu")
    glued_end = end and seen.atoms.glued(seen.found.last) and seen.atoms.glued(seen.found.last + 1)
    return glued_end or (seen.before in ("@", "_") and seen.atoms.glued(seen.found.first))


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
        named = seen.capital(step) or seen.word(step) in _SMALL
        if not named or seen.word(step) in _EVENTS:  # the "Ten Years' War" lasted so long
            return False
    return False


def title_of_work(seen: Surroundings) -> bool:
    """The programme "60 Minutes"."""
    last = seen.written.split()[-1]
    quoted = seen.before in QUOTES and (seen.after in QUOTES or (seen.after in (",", ".") and seen.word(2) in QUOTES))
    return quoted and seen.length > 1 and last[0].isupper() and last[1:].islower()


def a_programme(seen: Surroundings) -> bool:
    """He told the "Today" programme; NBC's Today show; the Tonight Show."""
    if seen.written not in ("Today", "Tonight"):
        return False
    if seen.name_before and seen.tag_before == seen.tag == "NNP":
        return True  # USA Today
    after = seen.word(2) if seen.after in QUOTES else seen.after
    return after in ("programme", "program", "show") or (seen.before in QUOTES and seen.after in QUOTES)


def paper_of_sunday(seen: Surroundings) -> bool:
    """The Mail on Sunday, Scotland on Sunday."""
    paper = seen.word(-2) in ("mail", "independent", "scotland", "wales") and seen.before == "on"
    return paper and seen.text == "sunday" and seen.capital(-2)
