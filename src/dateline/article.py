"""Article: the text as it came, and what is known about it. `dateline.reading.read` makes one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Apart:
    """A stretch of the text that is set apart and not analysed: `kind` is header or advertisement.

    `rule` is the name of the rule that set it apart.
    """

    start: int
    end: int
    kind: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line that opens a news story: where and on which day it was filed. Offsets into the text."""

    start: int
    end: int
    place: str
    day: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is the whole text; every offset of every table counts in it.

    `source` is its path or address as given, `sha256` the hash of the bytes read; `published_from` says where the
    day of publication was found (parameter, header, metadata, first lines, dateline, or empty); `notes` are sentences
    for the reader (another encoding, another language); `url` is the address that the page or the record itself names.
    """

    text: str
    title: str = ""
    published: datetime.date | None = None
    published_from: str = ""
    source: str = ""
    sha256: str = ""
    language: str = "en"
    author: str = ""
    publisher: str = ""
    dateline: Dateline | None = None
    apart: tuple[Apart, ...] = ()
    notes: tuple[str, ...] = ()
    url: str = ""

    @property
    def body(self) -> str:
        """Return the text with what is set apart blanked out by spaces: offsets stay as they are."""
        return blanked(self.text, self.apart)


def blanked(text: str, apart: tuple[Apart, ...]) -> str:
    """Return `text` with the stretches `apart` blanked out by spaces, at the same length."""
    pieces, position = [], 0
    for part in sorted(apart, key=lambda part: part.start):
        start, end = max(part.start, position), min(part.end, len(text))
        if end > start:
            pieces += [text[position:start], " " * (end - start)]
            position = end
    return "".join([*pieces, text[position:]])
