"""Words of time that mean something else by what stands before them: to this day, will one day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.timex.context import Context, direction
from dateline.timex.find import Found
from dateline.timex.readings import Reading


@dataclass(frozen=True, slots=True)
class Idiom:
    """An idiom: the words found, what must stand before them (words, or tags), and what it means."""

    name: str
    words: tuple[str, ...]
    before: frozenset[str]
    timex: str
    example: str


IDIOMS: tuple[Idiom, ...] = (
    Idiom("to_this_day", ("this", "day"), frozenset(("to", "until", "till")), "PRESENT_REF", "It stands to this day."),
    Idiom("some_day", ("one", "day"), frozenset(("MD", "TO")), "FUTURE_REF", "He will one day be king."),
)
# The last year lasts behind these: prices rose over the last year.
_WITHIN = frozenset("over in within during for spent throughout".split())
# Days that a deed has made known: month and day, the words of the deed, the day.
KNOWN_DAYS: dict[tuple[int, int], tuple[frozenset[str], str]] = {
    (9, 11): (frozenset("attack attacks hijackers hijackings terrorist terrorists commission".split()), "2001-09-11"),
    (1, 6): (frozenset("attack committee insurrection riot rioters riots panel".split()), "2021-01-06"),
    (10, 7): (frozenset("attack attacks massacre assault".split()), "2023-10-07"),
    (7, 7): (frozenset("bombings bombers".split()), "2005-07-07"),
}
_BY_LAST: dict[str, list[Idiom]] = {}
for _idiom in IDIOMS:
    _BY_LAST.setdefault(_idiom.words[-1], []).append(_idiom)


def as_idiom(context: Context, found: Found) -> Found:
    """Return a match with what it means as an idiom; unchanged where it is none."""
    atoms = context.atoms
    bare = found.rule == "weekday" and found.last - found.first == 1
    if bare and atoms.word(found.first - 1) == "the" and atoms.word(found.first - 2) in ("on", "by", "until"):
        return replace(found, reading=replace(found.reading, base="story"))  # on the Saturday
    if found.rule == "day" and found.reading.year is None:
        deeds, day = KNOWN_DAYS.get((found.reading.month or 0, found.reading.day or 0), (frozenset(), ""))
        published = context.doc._.published
        if atoms.word(found.last) in deeds and (published is None or published.isoformat() >= day):  # Sept. 11 attacks
            return replace(found, reading=Reading("ready", timex=day), rule="known_day")
    if found.rule == "relative_unit" and found.last - found.first == 3 and atoms.word(found.first - 1) in _WITHIN:
        reading = found.reading
        if atoms.word(found.first) == "the" and reading.step == -1 and reading.unit in ("W", "M", "Y"):
            return replace(found, reading=replace(reading, kind="length", type="DURATION", count=1))
    if found.rule == "overnight" and direction(context, found) == "future":  # rain will fall overnight
        return replace(found, reading=replace(found.reading, step=0))
    if found.rule == "part_told" and atoms.word(found.last) == "of" and context.tag(found.last + 1) == "DT":
        return replace(found, reading=Reading("ready", "TIME", timex=f"XXXX-XX-XXT{found.reading.part}"))
    for idiom in _BY_LAST.get(atoms.word(found.last - 1), ()):
        said = tuple(atoms.word(index) for index in range(found.first, found.last))
        if said == idiom.words and not idiom.before.isdisjoint(
            (atoms.word(found.first - 1), context.tag(found.first - 1))
        ):
            return replace(found, reading=Reading("ready", timex=idiom.timex), rule=idiom.name)
    return found
