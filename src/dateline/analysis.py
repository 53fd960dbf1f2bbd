"""Analyse an article: the layers of its Doc become tables."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import pandas as pd

from dateline.article import Article
from dateline.language import MODEL, load_pipeline
from dateline.tables import table

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an article says: its five tables, as `tables.COLUMNS` describes them, and the Doc they come from."""

    article: Article
    doc: Doc
    entities: pd.DataFrame
    mentions: pd.DataFrame
    dates: pd.DataFrame
    events: pd.DataFrame
    checks: pd.DataFrame


def analyse(article: Article | str, *, published: datetime.date | str | None = None, model: str = MODEL) -> Analysis:
    """Analyse one article, or a plain text with its day of publication."""
    return next(analyse_all([article], published=published, model=model))


def analyse_all(
    articles: Iterable[Article | str],
    *,
    published: datetime.date | str | None = None,
    model: str = MODEL,
    batch_size: int = 64,
) -> Iterator[Analysis]:
    """Analyse many articles in batches through `nlp.pipe`, in their order."""
    raise NotImplementedError
