"""Years of three figures without AD or BC: in 476 the last emperor was deposed; Leo IV (750-780); in 431, after 446 BC.

Such a number is a year only where a date leads to it, nothing is counted by it, and its text tells of such times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.context import Context
from dateline.timex.find import Found
from dateline.timex.pattern import symbols_of
from dateline.timex.surroundings import Surroundings

EARLY = frozenset("year_early day_early month_early season_early".split())
_LEADS = frozenset("in by until till since from after before during between year circa".split())
_DEEDS = frozenset(
    "battle council earthquake eclipse edict famine invasion peace plague plot raid rebellion revolt riots sack schism "
    "siege synod treaty truce uprising war".split()
)
_LINKS = frozenset(("to", "and", "&", "until", "-", "–", "—"))
_COUNTS = ("NN", "NNS", "CD", "$", "VBN", "VBG")
_BACK, _LIFETIME = 100, 120
_LATE, _MODERN = 1200, 1500
_THREE, _ERA = symbols_of("EARLYYEAR"), symbols_of("ERA")


def no_early_year(seen: Surroundings) -> bool:
    """In 476 cases; 250 of them; rose to 410; but: in 476 the emperor fell, Leo IV (750-780), c. 425."""
    return not (_led_to(seen) and _counts_nothing(seen))


def _led_to(seen: Surroundings) -> bool:
    """Tell whether a date can stand here."""
    if seen.found.rule != "year_early" or seen.text.startswith(("c", "the year")):
        return True
    if seen.before in _LEADS or seen.of_a_life:
        return True
    if seen.before == "of":
        return seen.word(-2) in _DEEDS
    if seen.before in _LINKS:
        return seen.word(-2).isdigit()
    if seen.before == "(":
        return seen.after == ")" or (seen.after in _LINKS and seen.word(2).isdigit())
    return _heads_line(seen)


def _heads_line(seen: Surroundings) -> bool:
    """Tell whether a number heads a line of a chronicle: 476: the last emperor falls."""
    text, (start, end) = seen.atoms.text, seen.atoms.span(seen.found.first, seen.found.last)
    return text[max(start - 40, 0) : start].rstrip(" ")[-1:] in ("\n", "") and (
        seen.after in (":", "–", "—") or text[end : end + 2] == "  "
    )


def _counts_nothing(seen: Surroundings) -> bool:
    """Tell whether no thing stands behind that the number counts; behind a range, behind its end."""
    at = seen.found.last
    if seen.atoms.word(at) in _LINKS and seen.atoms.word(at + 1).isdigit():
        at += 2
        if at < len(seen.atoms.kinds) and seen.atoms.kinds[at] in _ERA:  # 264 to 241 BC
            return False
    word, tag = seen.atoms.word(at), seen.context.tag(at)
    if _heads_line(seen):
        return True
    glued = seen.atoms.glued(at) and (word[:1].isalnum() or (word == "-" and seen.atoms.word(at + 1).isalpha()))
    if glued or word in ("of", "%", "or", ":", "/") or word[:1].isdigit():
        return False
    if tag.startswith("JJ"):
        return seen.atoms.text[seen.atoms.starts[at]].isupper()
    return tag not in _COUNTS


def early_years(context: Context, found: list[Found]) -> dict[int, bool]:
    """Return for each year of three figures that is one where its match begins, and whether it is before Christ.

    A text is of such times where it names one with its era; else where nothing in it is of today or of late, and some
    number can hardly be anything but a year.
    """
    marked = any(_era(match) is not None for match in found)
    strong = {match.first for match in found if match.rule in EARLY and _is_strong(context, match, marked=marked)}
    if not any(match.rule in EARLY for match in found):
        return {}
    if not marked:
        of_late = any(_is_of_now(match) or (match.reading.year or 0) > _MODERN for match in found)
        if len(strong) < 2 if of_late else not strong:
            return {}
    return dict(_with_era(context.atoms, found, strong))


def _with_era(atoms: Atoms, found: list[Found], strong: set[int]) -> Iterator[tuple[int, bool]]:
    """Give each early year the era told nearest before it, else after it, unless that goes back too far.

    A number behind a year of late or a word of today is none, unless it is `strong`.
    """
    told = next((era for match in found if (era := _era(match)) is not None), None)
    dated = (late for match in found if (late := _is_late(match)) is not None)
    recent, ended = next(dated, False), -1  # where the year or date before ends
    for match in found:
        if match.rule not in EARLY:
            told, late = _era(match) or told, _is_late(match)
            recent, ended = recent if late is None else late, match.last
        elif (not recent or match.first in strong) and not _is_end_of_nothing(atoms, match, ended):
            number = match.reading.year or 0
            before_christ = _falls(atoms, match) or (told is not None and told[0] and number <= told[1] + _BACK)
            told, recent, ended = (before_christ, number), False, match.last
            yield match.first, before_christ


def _is_end_of_nothing(atoms: Atoms, match: Found, ended: int) -> bool:
    """Tell whether a match ends a range whose start is no date: they sent 700-800, believing it enough."""
    at = match.first - 1
    return match.rule == "year_early" and atoms.word(at) in _LINKS and atoms.word(at - 1).isdigit() and ended != at


def _is_late(match: Found) -> bool | None:
    """Return whether a match is of today or of a year long after; None for an early year or what tells no year."""
    if match.rule in EARLY:
        return None
    if _is_of_now(match):
        return True
    return None if match.reading.year is None else match.reading.year > _LATE


def _era(match: Found) -> tuple[bool, int] | None:
    """Return whether a match that is told with its era is before Christ, and its year; None for any other."""
    reading = match.reading
    if match.rule in EARLY:
        return None
    if reading.kind == "ready" and reading.timex.startswith("BC"):
        return True, int(reading.timex[2:].ljust(4, "9"))
    if reading.kind == "ready" and reading.timex.isdigit() and len(reading.timex) == 2 and int(reading.timex) < 10:
        return False, 100 * int(reading.timex)
    if reading.kind != "point" or reading.year is None or reading.year >= 1000:
        return None
    return reading.bc, 1 - reading.year if reading.bc else reading.year


def _is_of_now(match: Found) -> bool:
    reading = match.reading
    return reading.base == "now" or (reading.weekday is not None and reading.month is None)


def _is_strong(context: Context, match: Found, *, marked: bool) -> bool:
    """Tell whether a match can hardly be anything else: the year 476, 4 May 476, Leo IV (750-780), In 476 he fell.

    Where some year is `marked` as one before Christ, years in brackets may fall: the Spartan king (235-222).
    """
    atoms, lead = context.atoms, context.atoms.word(match.first - 1)
    if match.rule != "year_early" or match.last - match.first > 1:
        return True
    if lead == "(" and match.first > 1:
        name = atoms.text[atoms.starts[match.first - 2]].isupper()
        other = atoms.worth[match.last + 1] if atoms.kinds[match.last + 1 : match.last + 2] in tuple(_THREE) else 0
        years = other - (match.reading.year or 0)
        return bool(other) and ((name and 0 < years < _LIFETIME) or (marked and -_LIFETIME < years < 0))
    opens = lead == "in" and atoms.word(match.first - 2) in ("", ".", "!", "?", ")")
    return opens and atoms.word(match.last) not in ("", ".", "and", "to")


def _falls(atoms: Atoms, match: Found) -> bool:
    """Tell whether an early year stands in a range that counts down, as years before Christ do: 431-404."""
    number = match.reading.year or 0
    behind, ahead = match.last + 1, match.first - 2
    if behind < len(atoms.kinds) and atoms.word(match.last) in _LINKS and atoms.kinds[behind] in _THREE:
        return number > atoms.worth[behind]
    return (
        ahead >= 0
        and atoms.word(match.first - 1) in _LINKS
        and atoms.kinds[ahead] in _THREE
        and atoms.worth[ahead] > number
    )


def in_their_era(found: list[Found], eras: dict[int, bool]) -> list[Found]:
    """Return the matches with the early years that are before Christ counted so."""
    return [
        replace(match, reading=replace(match.reading, year=1 - (match.reading.year or 0), bc=True))
        if match.rule in EARLY and eras[match.first]
        else match
        for match in found
    ]
