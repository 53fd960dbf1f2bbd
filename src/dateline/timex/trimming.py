"""Where a match begins and ends: without the full stop of its sentence, the article of a noun, an `over`."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.context import Context
from dateline.timex.find import Found
from dateline.timex.lexicon import SHORTENED
from dateline.timex.surroundings import Surroundings

_BEFORE_NOUNS = frozenset({"season", "quarter", "day", "month", "year_ago_period", "range"})


def without_stop(atoms: Atoms, found: Found) -> Found:
    """Return a match without the full stop that ends its sentence; one that shortens a word stays: Nov."""
    stop = found.last - found.first > 1 and atoms.word(found.last - 1) == "."
    return replace(found, last=found.last - 1) if stop and atoms.word(found.last - 2) not in SHORTENED else found


_STOPPED = SHORTENED | {"c", "ca", "approx"}


def broken(atoms: Atoms, found: Found) -> bool:
    """Tell whether a sentence ends within a match: It began in September. First came the rain."""
    if "." not in atoms.text[atoms.starts[found.first] : atoms.starts[found.last - 1]]:
        return False
    inner = range(found.first + 1, found.last - 1)
    return any(atoms.word(index) == "." and atoms.word(index - 1) not in _STOPPED for index in inner)


_MORE_THAN = frozenset("for of after lasted lasts took take despite with spent than in and well just to".split())


def without_over(atoms: Atoms, found: Found) -> Found:
    """Return a length without the `over` that leads to it: paid over three years; but: it lasted over three years."""
    if found.rule != "length" or atoms.word(found.first) != "over" or atoms.word(found.first + 1) in ("a", "an"):
        return found
    if atoms.word(found.first - 1) in _MORE_THAN:
        return found
    return replace(found, first=found.first + 1, reading=replace(found.reading, mod=""))


_RIGHT_AFTER = frozenset("following preceding".split())


def without_following(atoms: Atoms, found: Found) -> Found:
    """Return a date without the preposition that leads to it: following Monday's crash; but: the following Monday."""
    named = found.reading.weekday is not None or found.reading.month is not None or bool(found.reading.feast)
    if not named or atoms.word(found.first) not in _RIGHT_AFTER or found.reading.kind != "point":
        return found
    return replace(found, first=found.first + 1, reading=replace(found.reading, step=None, base=""))


def without_edge(atoms: Atoms, found: Found) -> Found:
    """Return a year without the words that lead to a noun behind it: the end of the [1994]-1996 war."""
    noun = found.rule == "year" and found.last - found.first > 3 and atoms.word(found.last - 2) == "the"
    return replace(found, first=found.last - 1, reading=replace(found.reading, mod="")) if noun else found


def attributive(context: Context, found: Found) -> Found:
    """Return a match without its article where that belongs to the noun after it: the [summer] offensive."""
    if found.rule not in _BEFORE_NOUNS or found.last - found.first < 2:
        return found
    seen = Surroundings(context, found)
    if seen.atoms.word(found.first) not in ("the", "a", "an"):
        return found
    if found.rule == "year_ago_period":
        noun = not seen.text.endswith(("period", "quarter"))
    elif found.rule == "quarter" and seen.text.endswith("-quarter"):  # the hyphen says that a noun follows
        noun = True
    else:
        if found.rule == "season" and seen.length > 2:
            return found
        capital = found.rule == "season" and seen.written.split()[-1][:1].isupper()
        noun = seen.tag_after in ("NN", "NNS") or (seen.tag_after == "NNP" and capital)
    return replace(found, first=found.first + 1) if noun else found
