"""Read an article: a text file, a saved page, a JSON record or a plain text becomes an Article."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dateline.article import Apart, Article, blanked
from dateline.errors import ArticleError
from dateline.publication import publication_day
from dateline.reading import opening
from dateline.reading.boilerplate import advertisements
from dateline.reading.content import Content
from dateline.reading.notes import notes_on
from dateline.reading.source import file_bytes, file_content, named_file
from dateline.reading.stamps import Stamps, stamps
from dateline.reading.tongue import language_of

__all__ = ["read", "read_bytes", "read_record", "read_text"]

Published = datetime.date | str | None
SURROGATE = re.compile("[\ud800-\udfff]")


def read(source: str | os.PathLike[str], *, published: Published = None) -> Article:
    """Read one article from a path (looked for in the current folder, then in the project's root) or a text itself.

    Text files may begin with a header, ` date 2024-05-15 `; HTML pages and JSON records bring their metadata. The
    day of publication is `published` if given, else the header's, the metadata's, that of a line above the story
    (`Published: 15 May 2024`), or the dateline's if it names a year.
    A string is a path if it is one line that names a file or looks like it; every other string is a text, kept as it
    is.

    Raises ArticleError for what cannot be read and ParameterError for a `published` that is no day.
    """
    day = publication_day(published)
    path = named_file(source)
    if path is None:
        return read_text(str(source), published=day)
    return read_bytes(file_bytes(path, str(source)), os.fspath(source), published=day)


def read_bytes(data: bytes, name: str, *, published: Published = None) -> Article:
    """Read one article from the bytes of a file called `name`, wherever they come from: its ending tells what it is.

    Raises ArticleError, naming `name`, for what cannot be read and ParameterError for a `published` that is no day.
    """
    content, notes = file_content(data, Path(name), name)
    return _article(content, publication_day(published), source=name, data=data, notes=notes)


def read_text(text: str, *, published: Published = None) -> Article:
    """Read a text itself, whatever it looks like: it is never taken for a path.

    Raises ArticleError for an empty text and ParameterError for a `published` that is no day.
    """
    if not text.strip():
        raise ArticleError("the text is empty; accepted are a text, or the path of an article")
    return _article(Content(text), publication_day(published), source="", data=_bytes(text))


def read_record(record: Mapping[str, object], *, source: str = "", published: Published = None) -> Article:
    """Read one article from a record with the usual names (text, title, date, author, url), such as a row of a table.

    Raises ArticleError, naming `source`, where the record has no text.
    """
    from dateline.reading.record import record_content

    content = record_content(record, source or "the record")
    return _article(content, publication_day(published), source=source, data=_bytes(content.text))


def _article(
    content: Content, given: datetime.date | None, *, source: str, data: bytes, notes: tuple[str, ...] = ()
) -> Article:
    text = SURROGATE.sub("\ufffd", content.text)  # half a letter, which no file could hold
    stamped, apart = _apart(text, source)
    body = blanked(text, apart)
    dateline = opening.dateline(body)
    days = {
        "parameter": given,
        "header": opening.header_day(text),
        "metadata": content.published,
        "first lines": stamped.day,
        "dateline": dateline.day if dateline else None,
    }
    published_from = next((name for name, day in days.items() if day), "")
    published = days.get(published_from)
    article = Article(
        text=text,
        title=content.title or opening.title(body, dateline),
        published=published,
        published_from=published_from,
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        language=language_of(body),
        author=content.author,
        publisher=content.publisher,
        dateline=opening.dated(dateline, text, published) if dateline else None,
        apart=apart,
        url=content.url,
    )
    return replace(article, notes=(*notes, *content.notes, *notes_on(article, days)))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _apart(text: str, source: str) -> tuple[Stamps, tuple[Apart, ...]]:
    """Return the stamps above the story, and all that is set apart: header, stamps, advertisements."""
    header = opening.header(text)
    body = blanked(text, header)
    if not body.strip():
        raise ArticleError(f"{source or 'the text'}: nothing but a header; accepted is an article behind it")
    found = stamps(body)
    return found, (*header, *found.apart, *advertisements(blanked(body, found.apart)))
