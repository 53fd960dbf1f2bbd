"""Ranges and lists: May 3-5, 6-7 January 1916, 1915-17, between June and August 2009, April 24 and 25."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found


def completed(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches with the other ends of ranges added, and with the year that one end takes from the other."""
    return _years_shared(atoms, found)


_LINKS = frozenset(("and", "or", "to", "-", "–", "—", "until", "till", "through", ",", "/", "the", "of"))


def _linked(atoms: Atoms, left: Found, right: Found) -> bool:
    words = [atoms.word(index) for index in range(left.last, right.first)]
    return 0 < len(words) <= 3 and all(word in _LINKS for word in words)


def _years_shared(atoms: Atoms, found: list[Found]) -> list[Found]:
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index].reading, shared[index + 1].reading
        if (
            left.kind == right.kind == "point"
            and left.year is None
            and right.year is not None
            and left.month
            and right.month
        ):
            if _linked(atoms, shared[index], shared[index + 1]):
                year = right.year - (left.month > right.month)
                shared[index] = replace(shared[index], reading=replace(left, year=year))
    return shared
