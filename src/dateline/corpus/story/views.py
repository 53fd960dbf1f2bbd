"""The tables of a corpus as DuckDB views: Parquet files are read where they lie, a piece at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from dateline.errors import DatelineError
from dateline.tables import COLUMNS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from dateline.analysis import Analysis

TABLES = ("articles", *COLUMNS, "failures")
ARTICLE_COLUMNS = ("title", "published", "source", "publisher", "url", "sha256", "language", "words", "text")
FAILURE_COLUMNS = ("article_id", "source", "reason")
MANY = 2_048  # rows fetched at a time


def views_of(out: str | Path) -> DuckDBPyConnection:
    """Open the results of a run: a connection with a view for each table (articles, events, dates, failures, …).

    Raises DatelineError where the folder holds no results.
    """
    folder = Path(out)
    if not any((folder / "articles").glob("*.parquet")):
        raise DatelineError(f"{out}: no results of a corpus here; accepted is the folder that a run has written")
    corpus = _connection()
    for name in TABLES:
        if any((folder / name).glob("*.parquet")):
            files = str(folder.resolve() / name / "*.parquet").replace("'", "''")
            corpus.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{files}', union_by_name = true)")
        else:
            _keep(corpus, name, _empty(name))
    return corpus


def views_of_analyses(analyses: Iterable[Analysis], failures: Iterable[tuple[str, str]] = ()) -> DuckDBPyConnection:
    """Open analyses held in memory in the same way; `failures` are sources with the reason they could not be read."""
    rows: dict[str, list[Any]] = {name: [] for name in TABLES}
    for analysis in analyses:
        article = analysis.article
        article_id = article.source or f"article-{len(rows['articles']) + 1}"
        facts = {name: getattr(article, name) for name in ARTICLE_COLUMNS if name != "words"}
        rows["articles"].append({"article_id": article_id, **facts, "words": len(article.text.split())})
        for name, frame in analysis.tables.items():
            rows[name].append(frame.assign(article_id=article_id))
    frames = {name: pd.concat(parts, ignore_index=True) for name, parts in rows.items() if name in COLUMNS and parts}
    frames["articles"] = pd.DataFrame(rows["articles"])
    frames["failures"] = pd.DataFrame(
        [(source, source, reason) for source, reason in failures], columns=list(FAILURE_COLUMNS)
    )
    return views_of_frames(frames)


def views_of_frames(frames: Mapping[str, pd.DataFrame]) -> DuckDBPyConnection:
    """Open frames in the same way: each brings its `article_id`; columns and tables that are missing are empty."""
    corpus = _connection()
    for name in TABLES:
        form = _empty(name)
        _keep(corpus, name, frames.get(name, form).reindex(columns=form.columns).astype(form.dtypes))
    return corpus


def rows_of(corpus: DuckDBPyConnection, query: str) -> Iterator[tuple]:
    """Give the rows of a query, few at a time: what is queried may be larger than memory."""
    result = corpus.cursor().execute(query)
    while rows := result.fetchmany(MANY):
        yield from rows


def day_number(column: str) -> str:
    """Return the SQL for a day as days since 1970: Python's own days do not reach years before 1."""
    return f"CAST(epoch_us({column}) // {24 * 3600 * 10**6} AS BIGINT)"


def month_number(column: str) -> str:
    """Return the SQL for the month of a day as months since 1970."""
    return f"((year({column}) - 1970) * 12 + month({column}) - 1)"


def year_number(column: str) -> str:
    """Return the SQL for the year of a day as years since 1970."""
    return f"(year({column}) - 1970)"


def _keep(corpus: DuckDBPyConnection, name: str, frame: pd.DataFrame) -> None:
    """Copy a frame into a table, which every cursor of the connection sees."""
    corpus.register("frame", frame)
    corpus.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
    corpus.unregister("frame")


def _connection() -> DuckDBPyConnection:
    import duckdb

    return duckdb.connect(config={"threads": 2, "preserve_insertion_order": True})


def _empty(name: str) -> pd.DataFrame:
    from dateline.tables import table

    if name == "failures":
        return pd.DataFrame({column: pd.Series(dtype="str") for column in FAILURE_COLUMNS})
    if name == "articles":
        frame = pd.DataFrame({column: pd.Series(dtype="str") for column in ("article_id", *ARTICLE_COLUMNS)})
        return frame.astype({"published": "datetime64[us]", "words": "Int64"})
    frame = table(name, [])
    frame.insert(0, "article_id", pd.Series(dtype="str"))
    return frame
