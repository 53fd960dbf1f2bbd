"""Make one partition: read its articles, analyse them in batches, write their rows. What a worker is asked to do."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dateline.article import Article
from dateline.corpus.items import RECORD, Item, clean
from dateline.corpus.recipe import code_digest
from dateline.corpus.schema import SCHEMAS, TABLES
from dateline.corpus.store import Store, dumped
from dateline.errors import ArticleError, DatelineError

if TYPE_CHECKING:
    from dateline.analysis import Analysis

BATCH, MOST_LETTERS = 64, 250_000  # articles and characters that go through the model together: they bound its memory
ENDED = "it ended its worker process each time it was tried, and alone too: too much memory, or a fault of a library"
COMPRESSION = "zstd"
ALONE = threading.Lock()  # a spaCy pipeline is for one thread at a time; a Dask worker may have several

Rows = dict[str, pa.Table]  # an article's rows, by table; tables it has none in are left out


@dataclass(frozen=True, slots=True)
class Task:
    """One partition to be made.

    `known` says where the rows of articles already are (partition and id, by article_id), `doomed` names the articles
    that are not tried, because each ends its worker; `one_by_one` takes the least memory.
    """

    key: str
    out: str
    recipe: Mapping[str, Any]
    model: str
    items: tuple[Item, ...]
    published: datetime.date | None = None
    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    doomed: frozenset[str] = frozenset()
    one_by_one: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a partition: how many articles it has, how many of them were analysed now, how many failed."""

    key: str
    articles: int
    analysed: int
    failures: int
    words: int = 0


def make_partition(task: Task) -> Done:
    """Make a partition and stage its files, its record last. Return the counts.

    Raises DatelineError where this process has another version of the code, OSError where it cannot write.
    """
    check_code(task)
    with ALONE:
        kept = known_rows(task)
        made = analysed_rows([item for item in task.items if item.article_id not in kept], task)
        rows = {**kept, **made}
    store = Store(Path(task.out))
    tables = {name: _joined(name, (rows[item.article_id] for item in task.items)) for name in TABLES}
    for name, table in tables.items():
        store.stage(name, task.key, partial(pq.write_table, table, compression=COMPRESSION))
    done = Done(
        task.key,
        articles=tables["articles"].num_rows,
        analysed=sum("articles" in rows for rows in made.values()),
        failures=tables["failures"].num_rows,
        words=sum(tables["articles"]["words"].to_pylist()),
    )
    record = dumped(record_of(task, done))
    store.stage("manifest", task.key, lambda path: path.write_text(record, encoding="utf-8"))
    return done


def record_of(task: Task, done: Done) -> dict[str, Any]:
    """Return the record of a partition: recipe, counts, and its articles with the hashes of what they are."""
    return {
        "recipe": dict(task.recipe),
        "articles": done.articles,
        "failures": done.failures,
        "words": done.words,
        "items": [[item.article_id, item.content] for item in task.items],
    }


def probe(task: Task) -> None:
    """Analyse the articles of a task and keep nothing: whether the process lives is the answer."""
    check_code(task)
    with ALONE:
        analysed_rows(list(task.items), task)


def check_code(task: Task) -> None:
    """Check that this process runs the code the run was started with. Raises DatelineError."""
    from importlib.metadata import version

    here = f"{version('dateline')}+{code_digest()}"
    if here != task.recipe["code"]:
        raise DatelineError(f"a worker has another version of the code ({here}) than this run ({task.recipe['code']})")


def known_rows(task: Task) -> dict[str, Rows]:
    """Return the rows of the articles whose rows are known, by article, under the ids they have now."""
    store, found = Store(Path(task.out)), dict[str, Rows]()
    by_partition: dict[str, dict[str, str]] = {}
    for now, (key, before) in task.known.items():
        by_partition.setdefault(key, {})[now] = before
    source_of = {item.article_id: item.source for item in task.items}
    for key, ids in by_partition.items():
        stored = by_article({name: pq.read_table(store.file(name, key), schema=SCHEMAS[name]) for name in TABLES})
        for now, before in ids.items():
            found[now] = {name: _renamed(rows, now, source_of[now]) for name, rows in stored.get(before, {}).items()}
    return found


def _renamed(rows: pa.Table, article_id: str, source: str) -> pa.Table:
    for column, text in (("article_id", article_id), ("source", source)):
        if column in rows.column_names:
            at = rows.column_names.index(column)
            rows = rows.set_column(at, rows.schema.field(at), pa.array([text] * rows.num_rows, pa.string()))
    return rows


def analysed_rows(items: list[Item], task: Task) -> dict[str, Rows]:
    """Read and analyse articles; return the rows of each, or the one that says why it failed, by article."""
    failed: dict[str, Rows] = {}
    readable: list[tuple[Item, Article]] = []
    for item in items:
        if item.article_id in task.doomed:
            failed[item.article_id] = failure(item, "worker", ENDED)
            continue
        try:
            readable.append((item, read_item(item, task.published)))
        except ArticleError as error:
            failed[item.article_id] = failure(item, "unreadable", str(error).removeprefix(f"{item.source}: "))
        except Exception as error:  # a library that stumbles over a page: the page is named, the run goes on
            failed[item.article_id] = failure(item, "unreadable", f"{type(error).__name__}: {error}")
    rows = dict[str, Rows]()
    for batch in batches(readable, 1 if task.one_by_one else BATCH):
        rows |= _analysed_batch(batch, task.model)
    return failed | rows


def read_item(item: Item, published: datetime.date | None) -> Article:
    """Read the article of an item. Raises ArticleError."""
    import json

    from dateline.reading import read_bytes, read_record

    if item.reason:
        raise ArticleError(item.reason)
    if item.form != RECORD:
        return read_bytes(item.data, item.source, published=published)
    article = read_record(json.loads(item.data), source=item.source, published=published)
    return replace(article, notes=(*item.notes, *article.notes))


def batches(pairs: Iterable[tuple[Item, Article]], most: int = BATCH) -> Iterator[list[tuple[Item, Article]]]:
    """Give runs of articles that are small enough to go through the model together."""
    batch: list[tuple[Item, Article]] = []
    letters = 0
    for pair in pairs:
        size = len(pair[1].text)
        if batch and (len(batch) == most or letters + size > MOST_LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(pair)
        letters += size
    if batch:
        yield batch


def _analysed_batch(batch: list[tuple[Item, Article]], model: str) -> dict[str, Rows]:
    """Analyse a batch; where something breaks, its halves, down to the one article that does it."""
    from dateline.analysis import analyse_all
    from dateline.language import load_pipeline

    nlp = load_pipeline(model)  # a model that is missing is no fault of an article
    try:
        with nlp.memory_zone():  # else the words of all articles ever seen stay in memory
            return rows_of(
                [
                    (item, analysis)
                    for (item, _), analysis in zip(
                        batch, analyse_all((article for _, article in batch), model=model), strict=True
                    )
                ]
            )
    except Exception as error:
        if len(batch) == 1:
            item = batch[0][0]
            return {item.article_id: failure(item, "analysis", f"{type(error).__name__}: {error}")}
        half = len(batch) // 2
        return _analysed_batch(batch[:half], model) | _analysed_batch(batch[half:], model)


def rows_of(analyses: list[tuple[Item, Analysis]]) -> dict[str, Rows]:
    """Return the rows of analysed articles, by article."""
    tables = {
        "articles": pa.Table.from_pylist(
            [article_row(item, analysis.article) for item, analysis in analyses], schema=SCHEMAS["articles"]
        )
    }
    for name in ("events", "dates", "entities", "mentions", "checks"):
        frames = []
        for item, analysis in analyses:
            frame = analysis.tables[name].copy()
            frame.insert(0, "article_id", item.article_id)
            frames.append(frame)
        joined = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
        tables[name] = pa.Table.from_pandas(joined, schema=SCHEMAS[name], preserve_index=False)
    return by_article(tables)


def by_article(tables: Mapping[str, pa.Table]) -> dict[str, Rows]:
    """Cut tables, whose rows are in the order of their articles, into the rows of each."""
    rows: dict[str, Rows] = {}
    for name, table in tables.items():
        ids = table["article_id"].to_pylist()
        start = 0
        for end in range(1, len(ids) + 1):
            if end == len(ids) or ids[end] != ids[start]:
                rows.setdefault(ids[start], {})[name] = table.slice(start, end - start)
                start = end
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


def _joined(name: str, rows: Iterable[Rows]) -> pa.Table:
    parts = [part[name] for part in rows if name in part]
    table = pa.concat_tables([SCHEMAS[name].empty_table(), *(part.cast(SCHEMAS[name]) for part in parts)])
    return table.combine_chunks().replace_schema_metadata({"table": name})
