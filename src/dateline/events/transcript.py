"""The turns of an interview or debate whose paragraphs open with who speaks: "Q: …", "ANNA LUND: …", "((Lund)) …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FEWEST = 3  # labels: fewer are a line like "Source: the ministry"
LONGEST = 12  # paragraphs of one turn
PARAGRAPH = re.compile(r"\n(?=[ \t]*\S)")
# What opens a turn, at the beginning of a line: "((Anna Lund)) Yes.", "LUND: Yes.", "Anna Lund, mayor: Yes.", "Q: Why?"
LABEL = re.compile(
    r"^[ \t]*(?:\(\(([^()\n]{1,40})\)\)|\[([A-Z][^\[\]\n]{1,40})\](?=[ \t]+[A-Z])"
    r"|([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?:, [^\n:.,]{1,40})?:(?=[ \t]+\S))",
    re.MULTILINE,
)
NOBODY = frozenset("q a question answer interviewer reporter host moderator".split())  # labels that name nobody


@dataclass(frozen=True, slots=True)
class Turn:
    """One stretch of a transcript, by character offsets, and the label of who speaks."""

    start: int
    end: int
    label: str


def turns(text: str) -> Iterator[Turn]:
    """Give the turns of a transcript: nothing for a text in which nobody has the floor twice.

    A turn goes on until the next one where that is near; else it ends with its paragraph, as the article may go on.
    """
    if ":" not in text and "))" not in text:
        return
    found = list(LABEL.finditer(text))
    counts = Counter(_surname(match) for match in found)
    spoken = [match for match in found if counts[_surname(match)] > 1]
    alone = len({_surname(match) for match in spoken}) < 2
    if len(spoken) < FEWEST or alone:
        return
    for match, following in zip(spoken, [*spoken[1:], None], strict=True):
        end = following.start() if following is not None else len(text)
        if following is None or len(PARAGRAPH.findall(text, match.end(), end)) > LONGEST:
            end = next((stop.start() for stop in PARAGRAPH.finditer(text, match.end())), len(text))
        yield Turn(match.end(), end, _label(match))


def person_labelled(label: str, known: Iterable[str]) -> str:
    """Return whom a label names, written in full where one of the `known` persons has that name, surname or initials.

    "LUND" -> "Anna Lund"; "AL" -> "Anna Lund"; "Q" and "Reporter" name nobody.
    """
    short = label.lower().rstrip(".")
    if short in NOBODY:
        return ""
    fitting = [name for name in known if short in (name.lower(), name.lower().split()[-1], _initials(name))]
    if len({name.lower() for name in fitting}) == 1:
        return min(fitting, key=str.isupper)  # "TOM BERG" is Tom Berg
    return label


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.lower().split())


def _label(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).strip()


def _surname(match: re.Match[str]) -> str:
    """Return the last word of a label: "ANNA LUND, MAYOR:" is "LUND:" from then on."""
    return _label(match).lower().split()[-1]
