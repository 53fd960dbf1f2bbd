"""A text as words of time: offsets, one class a word, and what each word is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from dateline.timex.feasts import FEASTS
from dateline.timex.lexicon import CAPITAL, LEXICON, NOTHING, PUNCTUATION, number_class
from dateline.timex.pattern import OTHER, SYMBOLS, compiled, symbols_of

_OFFSET = r"[ ]?[+\-−][0-9]{1,2}(?::?[0-9]{2})?\b"  # GMT+2
_SCANNER = re.compile(
    rf"""
      (?P<feast>(?:{FEASTS})\b(?!/))
    | (?P<dotted>[aApP]\.\s?[mM]\b\.?|[BA]\.\s?[CD](?:\.\s?E\b)?(?:\.|\b)|C\.\s?E\.)
    | (?P<word>o[’']clock\b|UTC{_OFFSET}|GMT{_OFFSET}|[^\W\d_½¼¾]+)
    | (?P<iso>(?<![0-9/.-])[0-9]{{4}}-[01][0-9]-[0-3][0-9]
        (?:[T\ ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9][0-9]:?[0-9][0-9])?)?(?![0-9-]))
    | (?P<isoweek>(?<![0-9/.-])[0-9]{{4}}-W[0-5][0-9](?:-[1-7])?(?![\w-]))
    | (?P<yearfirst>(?<![0-9/.-])[0-9]{{4}}(?P<mark>[/.-])[0-9]{{1,2}}(?P=mark)[0-9]{{1,2}}(?![0-9/-]|\.[0-9]))
    | (?P<numeric>(?<![0-9/.-])[0-9]{{1,2}}(?P<sign>[/.-])[0-9]{{1,2}}(?P=sign)(?:[0-9]{{4}}|[0-9]{{2}})
        (?![0-9/-]|\.[0-9]))
    | (?P<clock>(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
    | (?P<decades>[0-9]{{1,3}}0(?![’']s\s(?:first|second|third|fourth|final|last|start|end)\b)[’']?s\b)
    | (?P<nth>[0-9]{{1,4}}(?:st|nd|rd|th)\b|(?<![0-9.])[12]?[23]d\b)
    | (?P<number>[0-9]+(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?)
    | (?P<possessive>[’']s\b)
    | (?P<break>\n[ \t\r]*\n\s*|\s{{8,}})
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Atoms:
    """The words of a text: where each starts and ends, its class (one character of `kinds`), and its worth."""

    text: str
    starts: list[int]
    ends: list[int]
    kinds: str
    worth: list[Any]

    def word(self, index: int) -> str:
        """Return a word in lower case; outside the text an empty one."""
        return self.text[self.starts[index] : self.ends[index]].lower() if 0 <= index < len(self.starts) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words `first` to `last` (exclusive) start and end in the text."""
        return self.starts[first], self.ends[last - 1]

    def glued(self, index: int) -> bool:
        """Tell whether no space stands between a word and the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def atoms_of(text: str) -> Atoms:
    """Return the words of a text."""
    starts, ends, kinds, worth = [], [], [], []
    for match in _SCANNER.finditer(text):
        kind, value = _classified(match.lastgroup or "", match.group())
        starts.append(match.start())
        ends.append(match.end())
        kinds.append(kind)
        worth.append(value)
    return _numbers_joined(_lower_months(Atoms(text, starts, ends, "".join(kinds), worth)))


_BEFORE_YEAR = re.compile(f"{OTHER}(?=[{SYMBOLS['dot']}{SYMBOLS['comma']}]*{SYMBOLS['nyear']})")
_LOWER_MONTH = re.compile(
    r"(?:(?<=[0-9] )may|(?<= )(?:march|august|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))"
    r"(?=\.?,? (?:1[5-9]|20)[0-9]{2}\b)"
)


def _lower_months(atoms: Atoms) -> Atoms:
    """Return the words with months that are spelled like others read without a capital before a year: 3 may 2021."""
    kinds = atoms.kinds
    for match in _BEFORE_YEAR.finditer(atoms.kinds):
        at = match.start()
        if month := _LOWER_MONTH.match(atoms.text, atoms.starts[at], atoms.ends[at] + 8):
            name, atoms.worth[at] = LEXICON[month.group()]
            kinds = kinds[:at] + SYMBOLS[name] + kinds[at + 1 :]
    return replace(atoms, kinds=kinds)


@lru_cache(maxsize=1 << 16)
def _classified(group: str, word: str) -> tuple[str, Any]:
    """Return the class of a word as its character, and its worth."""
    name, worth = _named(group, word)
    return SYMBOLS[name], worth


def _named(group: str, word: str) -> tuple[str, Any]:
    if group in ("word", "dotted"):
        if word[-1].isdecimal():  # no other word holds a digit
            return "zone", _offset(word)
        key = "".join(word.lower().split()) if group == "dotted" else word.lower()
        if key in CAPITAL and not word[0].isupper():
            return ("signunit", "h") if key == "h" else (NOTHING, None)
        return LEXICON.get(key, (NOTHING, None))
    if group == "number":
        return _number(word)
    if group == "nth":
        digits = word.rstrip("strndh")  # 2d and 23d in the letters of the Civil War
        return ("nth" if 1 <= int(digits) <= 31 else "nthbig"), int(digits)
    if group == "decades":
        digits = word.rstrip("s").rstrip("’'")
        return ("shortdecades" if len(digits) == 3 else "decades"), int(digits)
    if group == "isoweek":
        return "iso", word
    if group == "yearfirst":
        return "iso", "-".join(part.zfill(2) for part in re.split("[/.-]", word))
    if group:
        return group, word
    return PUNCTUATION.get(word, NOTHING), word


def _offset(word: str) -> str:
    """Return the offset of GMT+2, UTC-03:30 as ISO 8601 writes it."""
    sign, digits = word[3:].strip()[0], word[3:].strip()[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{'+' if sign == '+' else '-'}{int(hours):02d}:{minutes}" if int(hours) < 15 and int(minutes) < 60 else ""


def _number(word: str) -> tuple[str, Any]:
    if "." in word:
        return ("ndec", float(word.replace(",", ""))) if len(word) < 9 else (NOTHING, None)
    if "," in word or len(word) > 6:
        return ("nbig", int(word.replace(",", ""))) if len(word) < 12 else (NOTHING, None)
    return number_class(word), int(word)


# A number in words: "twenty-five", "two hundred and six", "nineteen ninety-six", "thirty-first", "a thousand"; and of
# time one in figures with a word: "50 thousand years", "1.5 million years".
_NUMBER = compiled(
    "( ROUNDED ( HUNDREDS | million ) (?= -? ( units | year ) ) | a? ( hundred | thousand ) "
    "| ( tens | teens | ones ) ( -? ( tens | teens | ones | ordinal ) "
    "| -? ( hundred | thousand ) ( and ( tens | teens | ones ) )? )* )"
)
_UNITS = symbols_of("UNITS")
_BIG = frozenset((SYMBOLS["hundred"], SYMBOLS["thousand"]))
_WORDS = {SYMBOLS[name]: name for name in ("tens", "teens", "ones", "hundred", "thousand", "ordinal")}


def _numbers_joined(atoms: Atoms) -> Atoms:
    """Return the atoms with every number in words as one word."""
    kinds = list(atoms.kinds)
    taken: list[int] = []
    for match in _NUMBER.finditer(atoms.kinds):
        start, end = match.span()
        in_figures = kinds[start] not in _WORDS
        if end - start == 2 and (kinds[start + 1] == SYMBOLS["million"] or (in_figures and kinds[start + 1] in _BIG)):
            count = 1 if atoms.word(start) == "a" else atoms.worth[start]
            kinds[start], atoms.worth[start] = SYMBOLS["w32"], count * atoms.worth[start + 1]
            atoms.ends[start] = atoms.ends[start + 1]
            taken.append(start + 1)
            continue
        names = [_WORDS[kind] for kind in match.group() if kind in _WORDS]
        values = [atoms.worth[i] for i in range(start, end) if kinds[i] in _WORDS]
        name, worth = _number_in_words(names, values)
        if name == "wyear" and kinds[end : end + 1] and kinds[end] in _UNITS and values[0] < 3:  # two thousand years
            name = "w32"
        if not name:
            continue
        kinds[start], atoms.worth[start], atoms.ends[start] = SYMBOLS[name], worth, atoms.ends[end - 1]
        taken.extend(range(start + 1, end))
    if not taken:
        return Atoms(atoms.text, atoms.starts, atoms.ends, "".join(kinds), atoms.worth)
    gone = set(taken)
    kept = [i for i in range(len(kinds)) if i not in gone]
    starts, ends = [atoms.starts[i] for i in kept], [atoms.ends[i] for i in kept]
    return Atoms(atoms.text, starts, ends, "".join(kinds[i] for i in kept), [atoms.worth[i] for i in kept])


def _number_in_words(names: list[str], values: list[int]) -> tuple[str, int]:
    """Return the class and the worth of a number in words; an empty class where the words make no number."""
    shape = " ".join(names)
    if shape in ("teens tens", "tens tens", "teens teens", "tens teens", "teens tens ones", "tens tens ones"):
        return "wyear", 100 * values[0] + sum(values[1:])
    if shape in ("thousand", "hundred"):
        return "w32", values[0]
    if shape in ("ones tens", "ones teens", "ones tens ones") and sum(values[1:]) < 60:  # three thirty
        return "wordclock", 100 * values[0] + sum(values[1:])
    total = part = 0
    before = ""
    for name, value in zip(names, values, strict=True):
        if name in ("hundred", "thousand"):
            part = max(part, 1) * value
            if name == "thousand":
                total, part = total + part, 0
        elif before in ("", "hundred", "thousand") or (before == "tens" and name in ("ones", "ordinal") and value < 10):
            part += value
        else:
            return "", 0
        before = name
    number = total + part
    if names[-1] == "ordinal":
        return "ordinal", number
    if names[0] == "ones" and values[0] in (1, 2) and "thousand" in names and 1000 <= number < 2100:
        return "wyear", number
    return ("w1" if number <= 12 else "w13" if number <= 31 else "w32"), number
