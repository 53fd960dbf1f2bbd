"""An item: one article of the pile as it came, not yet read, or the reason why it could not even be taken out."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from dateline.errors import ArticleError
from dateline.reading import decoding
from dateline.reading.record import AUTHOR, DATE, PUBLISHER, TEXT, TITLE, URL

RECORD = "record"  # the form of a row; that of a file is the ending of its name
IDENTITY = ("id", "article_id", "doc_id", "docid", "guid", "uuid")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
FOREIGN_BYTE = re.compile("[\udc80-\udcff]")  # what `surrogateescape` makes of a byte that is not UTF-8

__all__ = ["RECORD", "Columns", "Item", "clean", "file_item", "plain", "record_item", "unreadable"]


@dataclass(frozen=True, slots=True)
class Item:
    """One article of the pile: the bytes of its file, or of its record as JSON.

    `source` is the file it is in, below the source of the corpus; `form` says how `data` is read; `reason` why there
    is nothing to read; `notes` are sentences for the reader.
    """

    article_id: str
    source: str
    data: bytes
    form: str
    sha256: str
    reason: str = ""
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> str:
        """Return what decides what comes out of it: two items of one content have the same rows."""
        return f"{self.sha256}:{self.form}:{self.reason}"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a person named, where a table does not use the usual names."""

    text: str | None = None
    date: str | None = None
    title: str | None = None

    @property
    def named(self) -> dict[str, str]:
        """Return the usual name of each column that was named."""
        pairs = {"text": self.text, "published": self.date, "title": self.title}
        return {usual: given for usual, given in pairs.items() if given}


def plain(name: str) -> str:
    """Return a column's name without case and marks, as the usual names are compared."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


USUAL = frozenset(map(plain, (*TEXT, *TITLE, *DATE, *AUTHOR, *PUBLISHER, *URL, *IDENTITY)))


def clean(text: str) -> str:
    """Return a text that any file can hold: bytes of another encoding and half letters become U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def file_item(name: str, data: bytes) -> Item:
    """Return the item of a file."""
    name = clean(name)
    return Item(name, name, data, PurePosixPath(name).suffix.lower(), hashlib.sha256(data).hexdigest())


def unreadable(article_id: str, source: str, reason: str, data: bytes = b"") -> Item:
    """Return the item of what could not be taken out of its file."""
    digest = hashlib.sha256(data).hexdigest()
    return Item(clean(article_id), clean(source), b"", "", digest, clean(" ".join(reason.split()))[:500])


def record_item(record: Mapping[str, object], source: str, place: str, columns: Columns) -> Item:
    """Return the item of a row; `place` tells it from the others of its file where it has no address or id."""
    try:
        fields, notes = _fields(record, columns)
    except ArticleError as error:
        return unreadable(f"{source}{place}", source, str(error), repr(record).encode("utf-8", "replace"))
    data = json.dumps(fields, ensure_ascii=True, sort_keys=True, default=_written).encode("ascii")
    name = _identity(fields, source) or f"{source}{place}"
    return Item(clean(name), clean(source), data, RECORD, hashlib.sha256(data).hexdigest(), notes=notes)


def _fields(record: Mapping[str, object], columns: Columns) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the fields an article is made of, under their usual names, each as text; the others play no part."""
    named, notes = columns.named, set[str]()
    fields = {name: value for name, value in record.items() if plain(str(name)) in USUAL}
    rivals = {"text": TEXT, "published": DATE, "title": TITLE}
    for usual in named:
        rival = set(map(plain, rivals[usual]))
        fields = {name: value for name, value in fields.items() if plain(str(name)) not in rival}
    fields |= {usual: record.get(given) for usual, given in named.items()}
    repaired = {name: _repaired(value, notes) for name, value in fields.items()}
    return repaired, tuple(sorted(notes))


def _repaired(value: object, notes: set[str]) -> object:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "surrogateescape")
    if not isinstance(value, str):
        return value
    if FOREIGN_BYTE.search(value):
        try:
            text, read_as = decoding.decoded(value.encode("utf-8", "surrogateescape"), "the row")
        except UnicodeEncodeError:  # half a letter that JSON wrote out
            text, read_as = value, ()
        value = text
        notes.update(note.replace("The file is", "The row is").replace("in the file", "in the row") for note in read_as)
    if "\0" in value:
        notes.add("NUL bytes in the row are shown as \ufffd.")
    return value.replace("\0", "\ufffd")


def _identity(fields: Mapping[str, object], source: str) -> str:
    by_name = {plain(name): value for name, value in fields.items()}
    address = next((str(by_name[plain(name)]).strip() for name in URL if plain(name) in by_name), "")
    if ADDRESS.fullmatch(address):
        return address
    known = next((by_name[plain(name)] for name in IDENTITY if by_name.get(plain(name)) not in (None, "")), None)
    return f"{source}#{str(known).strip()[:200]}" if isinstance(known, str | int) else ""


def _written(value: object) -> str:
    """Write what JSON does not know, such as a day of a Parquet column."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def with_id(item: Item, article_id: str) -> Item:
    """Return the item under another id."""
    return replace(item, article_id=article_id)
