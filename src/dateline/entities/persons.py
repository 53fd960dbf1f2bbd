"""Tell whether two names can be one person's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from dateline.entities import words as w
from dateline.entities.names import GIVEN_NAMES
from dateline.entities.spelling import folded, sound

if TYPE_CHECKING:
    from dateline.entities.merge import Group

ALIKE = 88  # of 100: the likeness at which two long surnames are two spellings of one


@dataclass(frozen=True)
class Name:
    """The name of a person as it is written."""

    text: str

    @cached_property
    def parts(self) -> list[str]:
        """Return the words of the name, folded, without Jr. and the like and without particles before the surname."""
        words = [word for word in folded(self.text).split() if word[0].isalnum()] or [folded(self.text)]
        return [word for word in words if word not in w.NAME_SUFFIXES] or words

    @cached_property
    def first(self) -> str:
        """Return the first name; an initial without its full stop."""
        return self.parts[0].rstrip(".")

    @cached_property
    def last(self) -> str:
        """Return the surname, without the Arabic article: "assad" of "al-Assad"."""
        return self.parts[-1].removeprefix("al-").removeprefix("el-")

    @cached_property
    def middle(self) -> list[str]:
        """Return what stands between, without particles."""
        return [part.rstrip(".") for part in self.parts[1:-1] if part not in w.NAME_PARTICLES]


def one_person(one: Name, other: Name) -> bool:
    """Tell whether two full names can be one person's: "George Bush" can be "George W. Bush", not "Laura Bush"."""
    short, long = sorted((one.parts, other.parts), key=len)
    if len(short) > 1 and long[: len(short)] == short:
        return True
    if len(short) > 1 and long[-len(short) :] == short and short[0] not in GIVEN_NAMES:
        return True
    if not _one_surname(one.last, other.last) or not _one_first_name(one.first, other.first):
        return False
    return not one.middle or not other.middle or _agree(one.middle, other.middle)


def _agree(one: list[str], other: list[str]) -> bool:
    """Tell whether middle names agree, initials standing for names."""
    return len(one) == len(other) and all(
        a == b or (a[0] == b[0] and 1 in {len(a), len(b)}) for a, b in zip(one, other, strict=True)
    )


def _one_first_name(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    known = one in GIVEN_NAMES and other in GIVEN_NAMES
    alike = sound(one) == sound(other) or (
        not known and min(len(one), len(other)) > 4 and fuzz.ratio(one, other) >= ALIKE
    )
    # Mario is not Maria, Alexander not Alexandra.
    return alike and one.endswith("a") == other.endswith("a")


def _one_surname(one: str, other: str) -> bool:
    if one == other:
        return True
    likeness = fuzz.ratio(one, other) if min(len(one), len(other)) > 4 else 0
    return likeness >= ALIKE or (likeness > 50 and sound(one) == sound(other))


def part_of(name: Name, people: list[Group]) -> Group | None:
    """Return the one person whose surname, or else whose first name, this is; None where several have it."""
    for fits in (_has_surname, _sounds_like_surname, _has_first_name):
        fitting = [group for group in people if group.person and fits(name, group.person)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _has_surname(name: Name, person: Name) -> bool:
    return name.last == person.last


def _sounds_like_surname(name: Name, person: Name) -> bool:
    return len(name.last) > 4 and _one_surname(name.last, person.last)


def _has_first_name(name: Name, person: Name) -> bool:
    return name.first == person.first
