"""The notation of the rules: words, classes and slots, compiled to a regular expression over classes.

Every word of a text has one class, every class is one character, so a text is a string of classes and a rule a small
regular expression over it. In a rule a lower-case name is a class that must stand there (`of`, `comma`); a name in
capitals is a slot, whose word is kept (`MONTH`); `<date>` is a part of a rule with a name; `( | )`, `?` and `*` mean
what they mean everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dateline.timex.lexicon import CLASSES, NOTHING, SLOTS

SYMBOLS: dict[str, str] = {name: chr(0x4E00 + number) for number, name in enumerate(CLASSES)}
OTHER = SYMBOLS[NOTHING]
_SIGNS = {",": "comma", ".": "dot", "-": "dash", "/": "slash", "'": "apostrophe", "'s": "possessive", ":": "colon"}
_TOKEN = re.compile(r"\(\?[=!]|[()|][?*]?|[^\s()|?*]+[?*]?")


@cache
def symbols_of(slot: str) -> str:
    """Return the characters of the classes that fit a slot or a class; raises KeyError for an unknown name."""
    return "".join(SYMBOLS[name] for name in SLOTS.get(slot, (slot.lower(),)))


def expanded(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with its named parts written out."""
    while "<" in pattern:
        pattern = re.sub(r"<(\w+)>", lambda match: f"( {parts[match[1]]} )", pattern)
    return pattern


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern without named parts; a slot that stands twice keeps its words under SLOT, SLOT_2, …"""
    seen: dict[str, int] = {}
    out = []
    for token in _TOKEN.findall(pattern):
        name, optional = (token[:-1], token[-1]) if token[-1] in "?*" else (token, "")
        if name in ("(?=", "(?!"):
            out.append(name)
        elif name in "()|":
            out.append(("(?:" if name == "(" else name) + optional)
        elif name.isupper():
            seen[name] = seen.get(name, 0) + 1
            group = name if seen[name] == 1 else f"{name}_{seen[name]}"
            out.append(f"(?P<{group}>[{symbols_of(name)}]){optional}")
        else:
            out.append(f"[{symbols_of(_SIGNS.get(name, name))}]{optional}")
    return re.compile("".join(out))


def first_symbols(pattern: str) -> frozenset[str]:
    """Return the characters a match of a pattern without named parts can begin with."""
    return frozenset(_firsts(_TOKEN.findall(f"{pattern} )"))[0])


def _firsts(tokens: list[str]) -> tuple[set[str], bool]:
    """Return what the alternatives up to the next closing bracket can begin with, and whether they can be empty.

    Takes what it reads from the front of `tokens`.
    """
    firsts: set[str] = set()
    sequence: set[str] = set()
    empty, open_end = False, True
    while not (token := tokens.pop(0)).startswith(")"):
        if token == "|":
            firsts, empty = firsts | sequence, empty or open_end
            sequence, open_end = set(), True
            continue
        if token.startswith("("):
            found, skipped = _firsts(tokens)
            if token != "(":  # a look ahead takes no room
                continue
        else:
            name = token.rstrip("?*")
            found, skipped = set(symbols_of(_SIGNS.get(name, name))), token != name
        if open_end:
            sequence, open_end = sequence | found, skipped
    return firsts | sequence, empty or open_end or token != ")"


def needed_symbols(pattern: str) -> frozenset[str]:
    """Return characters of which each match of a pattern without named parts holds one, the rarest that can be told."""
    return _needed(_TOKEN.findall(f"{pattern} )"))[0]


def _needed(tokens: list[str]) -> tuple[frozenset[str], bool]:
    """Return what the alternatives up to the next closing bracket need together, and whether they can be empty.

    Takes what it reads from the front of `tokens`.
    """
    alternatives: list[frozenset[str]] = [frozenset()]
    while not (token := tokens.pop(0)).startswith(")"):
        if token == "|":
            alternatives.append(frozenset())
            continue
        if token.startswith("("):
            found, optional = _needed(tokens)
            optional = optional or token != "("  # a look ahead takes no room
        else:
            name = token.rstrip("?*")
            found, optional = frozenset(symbols_of(_SIGNS.get(name, name))), token != name
        if not optional and found and (not alternatives[-1] or _rarity(found) < _rarity(alternatives[-1])):
            alternatives[-1] = found
    return frozenset().union(*alternatives) if all(alternatives) else frozenset(), token != ")"


_COMMON = frozenset(SYMBOLS[name] for name in ("the", "a", "of", "in", "to", "and", "dash", "comma"))


def _rarity(needed: frozenset[str]) -> tuple[bool, int]:
    """Return how rare some classes are in a text, the rarest first; nearly every stretch holds a `the`."""
    return needed <= _COMMON, len(needed)
