"""Compare names: fold marks and spellings of one sound, count initials, tell the words that matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dateline.entities.words import CORPORATE

SMALL = frozenset("of the for and & in on de la le du des del".split())
# What Unicode does not take apart, and one spelling for two of one word.
LETTERS = str.maketrans({"’": "'", "ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
SPELLINGS = {"defence": "defense", "centre": "center", "organisation": "organization", "labour": "labor", "&": "and"}
# One sound, several ways of writing it in Latin letters: Mohammed, Muhammad; Eyvazov, Eivazov.
SOUNDS = (
    ("kh", "h"), ("dh", "d"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
    ("j", "i"), ("q", "k"), ("o", "u"), ("e", "a"), ("c", "k"), ("w", "v"), ("'", ""), ("-", ""),
)  # fmt: skip


def folded(name: str) -> str:
    """Return a name as it is compared: in lower case, without marks and "the", in one spelling."""
    words = without_marks(name.lower().translate(LETTERS)).replace("'s ", " ").split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(SPELLINGS.get(word, word) for word in words)


def without_marks(text: str) -> str:
    """Return a text with its accents taken off: "Telangāna" as "Telangana"."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)  # each name of an article is compared with each other
def sound(name: str) -> str:
    """Return a name as it sounds, roughly: "Mohammed" and "Muhammad" are one."""
    text = folded(name)
    for letters, one in SOUNDS:
        text = text.replace(letters, one)
    return re.sub(r"(.)\1+", r"\1", text)


def significant(name: str) -> list[str]:
    """Return the words of a name that tell it from others, folded: "Ministry of Defence" has two."""
    return [word for word in folded(name).split() if word not in SMALL | CORPORATE]


def is_short_for(short: str, name: str) -> bool:
    """Tell whether a name in brackets is made of the initials of the name before it, in any order: "(MoD)"."""
    letters = sorted(letter for letter in short if letter.isupper())
    return letters == sorted(word[0].upper() for word in significant(name)) or short.upper() in acronyms(name)


def acronyms(name: str) -> set[str]:
    """Return what a name of several words can be shortened to: "MD" and "MOD" for "Ministry of Defence"."""
    words = [word for word in name.replace("-", " ").replace("'s ", " ").split() if word[0].isalnum()]
    if len(words) < 2:
        return set()
    large = [word for word in words if word.lower() not in SMALL]
    without_last = [word for word in large if word.lower() not in CORPORATE]
    return {"".join(word[0] for word in some).upper() for some in (words, large, without_last) if len(some) > 1}
