"""Checks: agreements, conflicts, gaps and assumptions, each a sentence a reader understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc


def check_rows(article: Article, doc: Doc) -> Iterator[dict]:
    """Give a row for each thing a reader should know; `rows` names the rows of other tables it speaks of."""
    yield from ()
