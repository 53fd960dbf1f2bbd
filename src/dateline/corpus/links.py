"""Where the page of an article is: a name that is stable and safe, and links that lead to it."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

    from dateline.corpus.outcome import Outcome

PAGES = "pages"  # the folder of the articles' pages, in that of the results
REPORT = "report.html"  # the page of the chronology, beside it
LONGEST = 60  # letters of an article's id in the name of its page
ENDING = re.compile(r"\.(txt|text|md|html?|xhtml|json)$", re.IGNORECASE)


def page_name(article_id: str) -> str:
    """Return where an article's page is, in the folder of pages: some words of its id, and a hash that is its own.

    An article keeps its page's name whatever else is in the corpus; 256 folders share the pages.
    """
    digest = hashlib.blake2b(article_id.encode("utf-8"), digest_size=8).hexdigest()
    last = ENDING.sub("", article_id.rstrip("/").rpartition("/")[2])
    letters = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST].strip("-")
    return f"{digest[:2]}/{words}-{digest}.html" if words else f"{digest[:2]}/{digest}.html"


class Links:
    """Links from the page of a chronology to the pages of its articles, as far as those are there.

        links = Links(outcome)                        # none, where the run was not asked for pages
        links.of(merged.tellings)                     # for each row the page of its article, where its event is told
        links.first(merged)                           # for each happening the one that told it first

    They are relative to the folder of the results.
    """

    def __init__(self, outcome: Outcome) -> None:
        self.folder = None if outcome.pages is None else Path(outcome.out)

    def to(self, article_id: str, event_id: str = "") -> str:
        """Return the link to an article's page, or to the row of one of its events; "" where there is no page."""
        address = f"{PAGES}/{page_name(article_id)}"
        if self.folder is None or not (self.folder / address).exists():
            return ""
        return f"{address}#row-{event_id}" if event_id else address

    def of(self, rows: DataFrame, article: str = "article_id", event: str = "event_id") -> list[str]:
        """Return the link of each row, to the article in the column `article` and, where there is one, to its event."""
        events = rows[event] if event in rows.columns else [""] * len(rows)
        return [self.to(*pair) for pair in zip(rows[article], events, strict=True)]

    def first(self, tellings: DataFrame) -> dict[str, str]:
        """Return for each happening_id the link to the first of its tellings that has a page."""
        found: dict[str, str] = {}
        for happening, article_id, event_id in zip(
            tellings["happening_id"], tellings["article_id"], tellings["event_id"], strict=True
        ):
            if not found.get(happening):
                found[happening] = self.to(article_id, event_id)
        return found


def relative(page: Path, folder: Path) -> str:
    """Return the link from a page to the page of the chronology."""
    return Path(os.path.relpath(folder / REPORT, page.parent)).as_posix()
