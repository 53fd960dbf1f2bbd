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


def first_symbols(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the characters a match of a pattern can begin with."""
    from re import _parser  # type: ignore[attr-defined]

    return frozenset(chr(code) for code in _firsts(_parser.parse(pattern.pattern))[0])


def _firsts(items) -> tuple[set[int], bool]:
    """Return what a parsed sequence can begin with, and whether it can be empty."""
    firsts: set[int] = set()
    for op, value in items:
        found, empty = _first(str(op), value)
        firsts |= found
        if not empty:
            return firsts, False
    return firsts, True


def _first(op: str, value) -> tuple[set[int], bool]:
    if op == "LITERAL":
        return {value}, False
    if op == "IN":
        return {code for _, code in value}, False
    if op == "MAX_REPEAT":
        found, empty = _firsts(value[2])
        return found, empty or value[0] == 0
    if op == "SUBPATTERN":
        return _firsts(value[3])
    if op == "BRANCH":
        branches = [_firsts(branch) for branch in value[1]]
        return set().union(*(found for found, _ in branches)), any(empty for _, empty in branches)
    return set(), True  # a look ahead or behind takes no room
