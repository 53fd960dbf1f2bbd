"""Rows of Parquet: what an analysed article, or one that failed, comes to in each table."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from dateline import analysis as layers
from dateline.article import Article
from dateline.checks import check_rows
from dateline.corpus.items import Item, clean
from dateline.corpus.schema import SCHEMAS
from dateline.tables import table

if TYPE_CHECKING:
    from dateline.analysis import Analysis

Rows = dict[str, pa.Table]  # an article's rows, by table; tables it has none in are left out

LAYERS: dict[str, Callable[[Analysis], Iterable[dict]]] = {
    "events": lambda analysis: layers.event_rows(analysis.doc),
    "dates": lambda analysis: layers.date_rows(analysis.doc, layers.Sentences.of(analysis.doc)),
    "entities": lambda analysis: layers.entity_rows(analysis.doc),
    "mentions": lambda analysis: layers.mention_rows(analysis.doc, layers.Sentences.of(analysis.doc)),
    "checks": lambda analysis: check_rows(analysis.article, analysis.doc),
}


def rows_of(analyses: Iterable[tuple[Item, Analysis]]) -> dict[str, Rows]:
    """Return the rows of analysed articles, by article: a table is made once for all of them, which takes less time."""
    articles, layered = [], dict[str, list[dict]]()
    ids: dict[str, list[str]] = {}
    for item, analysis in analyses:
        articles.append(article_row(item, analysis.article))
        for name, rows in LAYERS.items():
            found = list(rows(analysis))
            layered.setdefault(name, []).extend(found)
            ids.setdefault(name, []).extend([item.article_id] * len(found))
    tables = {"articles": pa.Table.from_pylist(articles, schema=SCHEMAS["articles"])}
    for name, found in layered.items():
        frame = table(name, found)
        frame.insert(0, "article_id", ids[name])
        tables[name] = pa.Table.from_pandas(frame, schema=SCHEMAS[name], preserve_index=False)
    return by_article(tables)


def by_article(tables: Mapping[str, pa.Table]) -> dict[str, Rows]:
    """Cut tables, whose rows are in the order of their articles, into the rows of each."""
    rows: dict[str, Rows] = {}
    for name, whole in tables.items():
        bare = whole.replace_schema_metadata(None)
        ids = bare["article_id"].to_pylist()
        start = 0
        for end in range(1, len(ids) + 1):
            if end == len(ids) or ids[end] != ids[start]:
                rows.setdefault(ids[start], {})[name] = bare.slice(start, end - start)
                start = end
    return rows


def joined(name: str, rows: Iterable[Rows]) -> pa.Table:
    """Return the table of many articles' rows, in their order."""
    parts = [part[name] for part in rows if name in part]
    table = pa.concat_tables([SCHEMAS[name].empty_table(), *parts])
    return table.combine_chunks().replace_schema_metadata({"table": name})


def renamed(rows: pa.Table, article_id: str, source: str) -> pa.Table:
    """Return an article's rows under another id, of another source."""
    for column, text in (("article_id", article_id), ("source", source)):
        if column in rows.column_names:
            at = rows.column_names.index(column)
            rows = rows.set_column(at, rows.schema.field(at), pa.array([text] * rows.num_rows, pa.string()))
    return rows


def article_row(item: Item, article: Article) -> dict[str, Any]:
    """Return the row of an article."""
    published = article.published
    row = {
        "article_id": item.article_id,
        "title": article.title,
        "published_from": article.published_from,
        "source": item.source,
        "url": article.url if "://" in article.url else "",
        "author": article.author,
        "publisher": article.publisher,
        "sha256": item.sha256,
        "language": article.language,
        "notes": "\n".join(article.notes),
        "text": article.text,
    }
    cells: dict[str, Any] = {name: clean(cell) if cell else None for name, cell in row.items()}
    day = datetime.datetime(published.year, published.month, published.day) if published else None
    return cells | {"published": day, "words": len(article.text.split())}


def failure(item: Item, kind: str, reason: str) -> Rows:
    """Return the row that says why an article is missing."""
    reason = clean(" ".join(reason.split()))[:500]
    row = {"article_id": item.article_id, "source": item.source, "sha256": item.sha256, "kind": kind, "reason": reason}
    return {"failures": pa.Table.from_pylist([row], schema=SCHEMAS["failures"])}
