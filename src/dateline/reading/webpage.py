"""A saved HTML page becomes the text of its article, its paragraphs between empty lines, and what the page states.

Imported only when a page is read: trafilatura takes a quarter of a second. Nothing is fetched and no script is run.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from trafilatura import bare_extraction

from dateline.errors import ArticleError
from dateline.reading.content import Content

# Only what a page states as its date counts, not a year somewhere in its text; and any century, not the last decades.
DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1000-01-01",
    "max_date": datetime.datetime(9999, 12, 31),
}


def page_content(html: str, name: str) -> Content:
    """Return the article of an HTML page.

    Raises ArticleError, naming `name`, where the page has no text.
    """
    page: Any = bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    text = paragraphs(page.text or "") if page else ""
    if not page or not text:
        raise ArticleError(
            f"{name}: no article text was found in the page; a page that a script fills has to be saved with its text, "
            "as the browser shows it"
        )
    return Content(
        text=text,
        title=_line(page.title),
        published=datetime.date.fromisoformat(page.date) if page.date else None,
        author=_line(page.author).replace("; ", ", "),
        publisher=_line(page.sitename or page.hostname),
        url=_line(page.url),
    )


def fragment_text(markup: str, name: str) -> str:
    """Return the text of a piece of HTML, as content systems put it in the body of a record."""
    return page_content(f"<html><body><article>{markup}</article></body></html>", name).text


def paragraphs(text: str) -> str:
    """Return trafilatura's text, a paragraph a line, with empty lines between; list items stay together."""
    lines = [line.strip() for line in text.splitlines()]
    joined = "\n\n".join(line for line in lines if line)
    return re.sub(r"(?m)(^- .*)\n\n(?=- )", r"\1\n", joined)


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
