"""Make one partition: read its articles, analyse them in batches, write their rows. What a worker is asked to do."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow.parquet as pq

from dateline.article import Article
from dateline.corpus.items import RECORD, Item
from dateline.corpus.recipe import code_digest
from dateline.corpus.schema import SCHEMAS, TABLES
from dateline.corpus.store import Store, dumped
from dateline.corpus.tabulated import Rows, by_article, failure, joined, renamed, rows_of
from dateline.errors import ArticleError, DatelineError

if TYPE_CHECKING:
    from spacy.language import Language

BATCH, MOST_LETTERS = 16, 50_000  # articles and characters that go through the model together: they bound its memory
ENDED = "it ended its worker process each time it was tried, and alone too: too much memory, or a fault of a library"
COMPRESSION = "zstd"
ALONE = threading.Lock()  # a spaCy pipeline is for one thread at a time; a Dask worker may have several


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


class Job(NamedTuple):
    """What is done with tasks: `make` gives what became of one, `probe` tries one of a single article and lives."""

    make: Callable[[Any], Any]
    probe: Callable[[Any], Any]


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
    tables = {name: joined(name, (rows[item.article_id] for item in task.items)) for name in TABLES}
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


def probe(task: Task) -> bool:
    """Analyse the articles of a task and keep nothing; return True, where the process lives to do so."""
    check_code(task)
    with ALONE:
        analysed_rows(list(task.items), task)
    return True


def check_code(task: Task) -> None:
    """Check that this process runs the code the run was started with. Raises DatelineError."""
    from importlib.metadata import version

    here = f"{version('dateline')}+{code_digest()}"
    if here != task.recipe["code"]:
        raise DatelineError(f"a worker has another version of the code ({here}) than this run ({task.recipe['code']})")


def check_aliases(nlp: Language, task: Task) -> None:
    """Check that this process has the aliases the run was started with; a file that changed is read again.

    Raises DatelineError where they are others.
    """
    entities: Any = nlp.get_pipe("dateline_entities")
    if entities.read_again() != task.recipe["aliases"]:
        raise DatelineError("a worker has another data/aliases.csv than this run, or it changed since the run started")


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
            found[now] = {name: renamed(rows, now, source_of[now]) for name, rows in stored.get(before, {}).items()}
    return found


def analysed_rows(items: list[Item], task: Task) -> dict[str, Rows]:
    """Read and analyse articles; return the rows of each, or the one that says why it failed, by article."""
    from dateline.language import load_pipeline, words_forgotten

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
    nlp = load_pipeline(task.model)
    check_aliases(nlp, task)
    with words_forgotten(nlp):
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

    articles = (article for _, article in batch)
    try:
        return rows_of(zip((item for item, _ in batch), analyse_all(articles, model=model), strict=True))
    except Exception as error:
        if len(batch) == 1:
            item = batch[0][0]
            return {item.article_id: failure(item, "analysis", f"{type(error).__name__}: {error}")}
        half = len(batch) // 2
        return _analysed_batch(batch[:half], model) | _analysed_batch(batch[half:], model)


JOB = Job(make_partition, probe)
