"""Finds time expressions: at every word that can begin one, the longest rule that matches."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dateline.timex.atoms import Atoms
from dateline.timex.lexicon import MARKS
from dateline.timex.pattern import OTHER, SYMBOLS, compiled, expanded, first_symbols, needed_symbols
from dateline.timex.readings import Reading, Slots
from dateline.timex.rules import PARTS, RULES, Rule


@dataclass(frozen=True, slots=True)
class Found:
    """A match: the words `first` to `last` (exclusive) of a text, what they were read as, and by which rule."""

    first: int
    last: int
    reading: Reading
    rule: str


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    pattern: re.Pattern[str]
    groups: tuple[tuple[int, str], ...]
    needs: frozenset[str]  # a match holds one of these


@cache
def _rules_by_first() -> dict[str, tuple[_Compiled, ...]]:
    """Return the rules that can begin with a class, by its character."""
    by_first: dict[str, list[_Compiled]] = {}
    for rule in RULES:
        written = expanded(rule.pattern, PARTS)
        pattern = compiled(written)
        groups = tuple((number, re.sub(r"_\d+$", "", name)) for name, number in pattern.groupindex.items())
        candidate = _Compiled(rule, pattern, groups, needed_symbols(written) or first_symbols(written))
        for symbol in sorted(first_symbols(written)):
            by_first.setdefault(symbol, []).append(candidate)
    return {symbol: tuple(rules) for symbol, rules in by_first.items()}


# A stretch of words the rules know, with at least one in it that can make a time expression.
_ISLAND = re.compile(f"[^{OTHER}{SYMBOLS['break']}]+")
_MARK = re.compile(f"[{''.join(SYMBOLS[name] for name in MARKS)}]")


def matches(atoms: Atoms, accepted: Callable[[Found], bool] = lambda found: True) -> list[Found]:
    """Return what the rules find in a text and is `accepted`, from left to right, none overlapping."""
    found = []
    for island in _ISLAND.finditer(atoms.kinds):
        end = island.end()
        position, held = island.start(), frozenset(island.group())
        while _MARK.search(atoms.kinds, position, end) is not None:
            best = None
            while position < end and best is None:
                best = _longest(atoms, position, end, held, accepted)
                position += 1
            if best is None:
                break
            found.append(best)
            position = best.last
    return found


def _longest(
    atoms: Atoms, position: int, end: int, held: frozenset[str], accepted: Callable[[Found], bool]
) -> Found | None:
    """Return the longest accepted match that begins at a word; the earlier rule where two are as long.

    Rules that need a class which the stretch does not hold are not tried.
    """
    candidates = []
    for number, candidate in enumerate(_rules_by_first().get(atoms.kinds[position], ())):
        if not candidate.needs.isdisjoint(held) and (match := candidate.pattern.match(atoms.kinds, position, end)):
            candidates.append((-match.end(), number, match, candidate))
    for last, _, match, candidate in sorted(candidates, key=lambda row: row[:2]):
        kept: dict[str, list] = {}
        for group, slot in candidate.groups:
            if (at := match.start(group)) >= 0:
                kept.setdefault(slot, []).append(atoms.worth[at])
        if (reading := candidate.rule.reads(Slots(kept))) is not None:
            found = Found(position, -last, reading, candidate.rule.name)
            if accepted(found):
                return found
    return None
