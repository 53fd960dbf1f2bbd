"""Make the pages of a partition's articles: the article notebook, run on what is analysed, in a worker.

OUT/pages/<2 letters>/<words>-<hash>.html    the page of an article; its last line says what it was made from
OUT/pages/part-<key>.parquet                 which article has which page, or why it has none, a file a partition
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline import paths
from dateline.article import Article
from dateline.corpus.items import Item
from dateline.corpus.links import PAGES, page_name, relative
from dateline.corpus.partition import (
    ALONE,
    BATCH,
    COMPRESSION,
    ENDED,
    Job,
    Task,
    batches,
    check_aliases,
    check_code,
    read_item,
)
from dateline.corpus.schema import schema_of
from dateline.corpus.store import file_name, written
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from dateline.analysis import Analysis

UP = "The chronology of all articles"
LIBRARIES = ("matplotlib", "nbconvert", "pandas")  # that decide what a page looks like
SCHEMA = schema_of(
    {
        "article_id": (pa.string(), "the article, as in the table of articles"),
        "page": (pa.string(), "its page, from the folder of the results; missing where it could not be made"),
        "made_from": (pa.string(), "hash of the article and of all that its page depends on"),
        "reason": (pa.string(), "why there is no page, in a line"),
    }
)
Row = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class PagesTask(Task):
    """The pages of one partition to be made: its key, and the hash of what pages depend on beside their articles."""

    partition: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True)
class PagesDone:
    """What became of the pages of a partition: how many there are, how many were made now, how many failed."""

    key: str
    pages: int
    made: int
    failures: int


def make_pages(task: PagesTask) -> PagesDone:
    """Make the pages of a partition that are missing or out of date, then its table of pages. Return the counts.

    Raises DatelineError where this process has another version of the code, OSError where it cannot write.
    """
    rows, made = page_rows(task)
    table = pa.Table.from_pylist(rows, schema=SCHEMA)
    place = Path(task.out) / PAGES / file_name(PAGES, task.key)
    written(place, partial(pq.write_table, table, compression=COMPRESSION))
    failures = sum(row["page"] is None for row in rows)
    return PagesDone(task.key, len(rows) - failures, made, failures)


def page_rows(task: PagesTask) -> tuple[list[Row], int]:
    """Make the pages that are missing or out of date; return a row for each article, and how many were made."""
    check_code(task)
    if task.look != look(dict(task.recipe)):
        raise DatelineError("a worker has other templates or notebooks than this run")
    missing = failed_before(task)
    rows: dict[str, Row] = {}
    wanted: list[tuple[Item, Article]] = []
    for item in task.items:
        if item.article_id in missing:
            continue
        if item.article_id in task.doomed:
            rows[item.article_id] = _row(item, task, reason=ENDED)
        elif is_current(_place(item, task), made_from(item, task.look)):
            rows[item.article_id] = _row(item, task)
        else:
            wanted.append((item, replace(read_item(item, task.published), source=item.article_id)))
    made = 0
    with ALONE:
        for item, text in page_texts(wanted, task):
            if isinstance(text, Exception):
                rows[item.article_id] = _row(item, task, reason=f"{type(text).__name__}: {text}")
            else:
                write_page(_place(item, task), text, made_from(item, task.look))
                rows[item.article_id] = _row(item, task)
                made += 1
    return [rows[item.article_id] for item in task.items if item.article_id in rows], made


def page_texts(pairs: Iterable[tuple[Item, Article]], task: PagesTask) -> Iterator[tuple[Item, str | Exception]]:
    """Give each article with its page, or with what kept it from being made."""
    from dateline.language import load_pipeline

    nlp = load_pipeline(task.model)
    check_aliases(nlp, task)
    for batch in batches(pairs, 1 if task.one_by_one else BATCH):
        with nlp.memory_zone():
            analyses = _analysed([article for _, article in batch], task.model)
            for (item, _), analysis in zip(batch, analyses, strict=True):
                try:
                    yield item, analysis if isinstance(analysis, Exception) else page_text(item, analysis, task)
                except Exception as error:
                    yield item, error


def _analysed(articles: list[Article], model: str) -> list[Analysis | Exception]:
    """Analyse articles together; where something breaks, each alone."""
    from dateline.analysis import analyse_all

    try:
        return list(analyse_all(articles, model=model))
    except Exception as error:
        return [error] if len(articles) == 1 else [one for article in articles for one in _analysed([article], model)]


def page_text(item: Item, analysis: Analysis, task: PagesTask) -> str:
    """Return the page of an analysed article: the article notebook, run with what is known already."""
    from dateline.output.inprocess import executed
    from dateline.output.report import page
    from dateline.parameters import Parameters

    asked = Parameters(item.article_id, task.published, task.model)
    given = {"article": item.article_id} | ({"published": str(task.published)} if task.published else {})
    notebook = executed(with_parameters(given), {"asked": asked, "story": analysis.article, "analysis": analysis})
    return page(notebook, up=(relative(_place(item, task), Path(task.out)), UP))


def with_parameters(given: dict[str, str]) -> NotebookNode:
    """Return the article notebook with the values of its parameters, as papermill puts them in."""
    from papermill.parameterize import parameterize_notebook

    return parameterize_notebook(_notebook(), given)


@cache
def _notebook() -> NotebookNode:
    from papermill.iorw import load_notebook_node

    notebook = load_notebook_node(str(paths.NOTEBOOKS / "article.ipynb"))
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return notebook


def failed_before(task: PagesTask) -> set[str]:
    """Return the articles that could not be read or analysed: the failures table says why, and they have no page."""
    failures = Path(task.out) / "failures" / file_name("failures", task.partition)
    if not failures.exists():
        raise DatelineError("the source has changed since its articles were analysed; run again to go on")
    return set(pq.read_table(failures, columns=["article_id"])["article_id"].to_pylist())


def look(recipe: dict[str, Any]) -> str:
    """Return a hash of what pages depend on beside their articles: that of the tables, and how they are shown."""
    return hashlib.sha256(f"{json.dumps(recipe, sort_keys=True)}\0{_shown_by()}".encode()).hexdigest()[:16]


@cache
def _shown_by() -> str:
    """Return a hash of the notebook, the template, and the code and libraries that draw."""
    import dateline.output

    digest = hashlib.sha256(json.dumps({name: version(name) for name in LIBRARIES}).encode())
    folder = Path(dateline.output.__file__).parent
    for file in sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    for cell in _notebook().cells:
        digest.update(f"{cell.cell_type}\0{cell.source}\0".encode())
    return digest.hexdigest()


def pages_key(look: str, partition: str) -> str:
    """Return the name of the table of pages of a partition."""
    return hashlib.sha256(f"{look}\0{partition}".encode()).hexdigest()[:16]


def made_from(item: Item, look: str) -> str:
    """Return the hash of what an article's page is made from."""
    return hashlib.sha256(f"{look}\0{item.article_id}\0{item.content}".encode()).hexdigest()[:32]


def is_current(page: Path, made_from: str) -> bool:
    """Say whether a page is there, whole, and made from this: its last line says so."""
    last = _signature(made_from)
    try:
        with page.open("rb") as file:
            file.seek(-len(last), 2)
            return file.read() == last
    except OSError:
        return False


def write_page(page: Path, text: str, made_from: str) -> None:
    """Write a page in one step, with what it was made from as its last line."""
    page.parent.mkdir(parents=True, exist_ok=True)
    written(page, lambda beside: beside.write_bytes(text.rstrip().encode("utf-8") + b"\n" + _signature(made_from)))


def _signature(made_from: str) -> bytes:
    return f"<!-- made from {made_from} -->\n".encode()


def _place(item: Item, task: Task) -> Path:
    return Path(task.out) / PAGES / page_name(item.article_id)


def _row(item: Item, task: PagesTask, reason: str = "") -> Row:
    page = None if reason else f"{PAGES}/{page_name(item.article_id)}"
    reason = " ".join(reason.split())[:500]
    made = made_from(item, task.look)
    return {"article_id": item.article_id, "page": page, "made_from": made, "reason": reason or None}


JOB = Job(make_pages, page_rows)
