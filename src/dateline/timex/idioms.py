"""Words of time that mean something else by what stands before them: to this day, will one day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.timex.context import Context
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
_BY_LAST: dict[str, list[Idiom]] = {}
for _idiom in IDIOMS:
    _BY_LAST.setdefault(_idiom.words[-1], []).append(_idiom)


def as_idiom(context: Context, found: Found) -> Found:
    """Return a match with what it means as an idiom; unchanged where it is none."""
    atoms = context.atoms
    for idiom in _BY_LAST.get(atoms.word(found.last - 1), ()):
        said = tuple(atoms.word(index) for index in range(found.first, found.last))
        if said == idiom.words and not idiom.before.isdisjoint(
            (atoms.word(found.first - 1), context.tag(found.first - 1))
        ):
            return replace(found, reading=Reading("ready", timex=idiom.timex), rule=idiom.name)
    return found
