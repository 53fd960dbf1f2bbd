"""Sentences for the reader about the day of publication and the language: what is missing, doubtful or at odds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from dateline.article import Article
from dateline.publication import DAY
from dateline.reading.opening import HEADER, REACH
from dateline.reading.tongue import language_note

STATED = ("header", "metadata", "first lines")


def notes_on(article: Article, days: Mapping[str, datetime.date | None]) -> tuple[str, ...]:
    """Return the notes on an article; `days` are the days of publication found, by where they were found."""
    return (*_on_header(article), *_on_publication(article, days), *_on_dateline(article), *_on_language(article))


def _on_header(article: Article) -> Iterator[str]:
    match = HEADER.match(article.text)
    if match and article.published_from not in {"header", "parameter"}:
        yield f"The header says {match[2]}, which is no day of the calendar; it is not used."


def _on_publication(article: Article, days: Mapping[str, datetime.date | None]) -> Iterator[str]:
    published = article.published
    if published is None:
        yield (
            "The day of publication is not known, so dates that hang on it (yesterday, last week) stay unresolved; "
            "published=YYYY-MM-DD gives it."
        )
        return
    stated = next((day for name in STATED if (day := days.get(name)) and day != published), None)
    if stated:
        source = "which was given" if article.published_from == "parameter" else f"from the {article.published_from}"
        yield f"The article states {stated} as its day; {published}, {source}, is used."


def _on_dateline(article: Article) -> Iterator[str]:
    line, published = article.dateline, article.published
    if line is None or published is None or not (words := DAY.search(article.text, line.start, line.end)):
        return
    if line.day is None or abs(line.day - published).days > REACH:
        yield f"The dateline says {words[0]}, which is more than {REACH} days from the day of publication, {published}."


def _on_language(article: Article) -> Iterator[str]:
    if article.language != "en":
        yield language_note(article.language)
