"""A JSON record becomes an article: one object with the usual names, as news APIs, crawlers and JSON-LD write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from dateline.errors import ArticleError
from dateline.publication import stated_day
from dateline.reading.content import Content

TEXT = ("text", "body", "content", "articleBody", "article", "maintext", "full_text", "bodyText", "story")
TITLE = ("title", "headline", "name", "titel")
DATE = (
    "published", "date", "datePublished", "date_publish", "published_at", "publish_date", "publication_date", "pubDate",
    "date_published", "published_date", "dateCreated", "created_at", "time", "timestamp",
)  # fmt: skip
AUTHOR = ("author", "authors", "byline", "creator", "by")
PUBLISHER = ("publisher", "site", "sitename", "site_name", "outlet", "source", "source_name", "source_domain")
URL = ("url", "link", "web_url", "source_url", "canonical_url", "canonical")

MARKUP = re.compile(r"</(?:p|div|article|section)>|<br\s*/?>", re.IGNORECASE)


def json_content(text: str, name: str) -> Content:
    """Return the article of a JSON text that holds one object, or a list of one.

    Raises ArticleError, naming `name`, for what is not JSON, holds no or several articles, or has no text.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(f"{name}: not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise ArticleError(f"{name}: not an article: the JSON is nested too deeply") from None
    records = data if isinstance(data, list) else [data]
    if len(records) != 1:
        raise ArticleError(
            f"{name}: holds {len(records)} articles; one is read here, and `python -m dateline corpus` reads many"
        )
    if not isinstance(records[0], dict):
        raise ArticleError(
            f"{name}: holds no JSON object; accepted is one with {_names(TEXT)} and, if known, {_names(DATE)}"
        )
    return record_content(records[0], name)


def record_content(record: Mapping[str, object], name: str) -> Content:
    """Return the article of one record: names of fields are compared without case, `-` and `_`.

    Raises ArticleError, naming `name`, where no field holds a text.
    """
    fields = {_plain(key): value for key, value in record.items() if _is_given(value)}
    body = next((text for key in TEXT if (text := _body(fields.get(_plain(key))))), "")
    if not body:
        raise ArticleError(f"{name}: the record has no text; accepted is one of {_names(TEXT)}")
    if MARKUP.search(body):
        from dateline.reading.webpage import fragment_text

        body = fragment_text(body, name)
    stated = _first(fields, DATE)
    published = stated_day(stated)
    return Content(
        text=body,
        title=_line(_first(fields, TITLE)),
        published=published,
        author=_line(_first(fields, AUTHOR)),
        publisher=_line(_first(fields, PUBLISHER)),
        url=_line(_first(fields, URL)),
        notes=_notes(stated) if published is None and stated is not None else (),
    )


def _notes(stated: object) -> tuple[str, ...]:
    return (f"The record's date, {str(stated)[:60]!r}, is no day that can be read; it is not used.",)


def _plain(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", str(key).lower())


def _is_given(value: object) -> bool:
    try:
        return bool(value == value) and value not in (None, "", [], {})  # NaN and NaT do not equal themselves
    except (TypeError, ValueError):  # pandas' NA is neither true nor false
        return False


def _first(fields: Mapping[str, object], names: Iterable[str]) -> object:
    return next((fields[_plain(name)] for name in names if _plain(name) in fields), None)


def _body(value: object) -> str:
    """Return a text as it stands, the paragraphs of a list with empty lines between them, or what is `rendered`."""
    if isinstance(value, Mapping):
        return _body(value.get("rendered") or value.get("text"))
    if isinstance(value, list):
        return "\n\n".join(part for part in map(_body, value) if part)
    return value if isinstance(value, str) and value.strip() else ""


def _line(value: object) -> str:
    """Return one line of a text, of a name in an object, or of a list of them."""
    if isinstance(value, Mapping):
        return _line(value.get("name") or value.get("title") or value.get("rendered"))
    if isinstance(value, list):
        return ", ".join(line for line in map(_line, value) if line)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(names: Iterable[str]) -> str:
    return ", ".join(list(names)[:4])
