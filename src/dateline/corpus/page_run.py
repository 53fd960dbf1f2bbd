"""Make the pages of a corpus whose tables are in place: those that are new or changed, then that of the chronology."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from dateline.corpus.chunks import chunks, unique
from dateline.corpus.links import PAGES
from dateline.corpus.outdated import has_its_pages, is_ours
from dateline.corpus.pages import JOB, PagesDone, PagesTask, look, pages_key
from dateline.corpus.progress import Progress
from dateline.corpus.store import file_name

if TYPE_CHECKING:
    from dateline.corpus.cluster import Hands
    from dateline.corpus.order import Order
    from dateline.corpus.outcome import Outcome
    from dateline.corpus.story.parameters import Asked


def with_pages(order: Order, asked: Asked, outcome: Outcome, hands: Hands) -> Outcome:
    """Make the pages of the articles, remove those of articles that left, make the chronology's; return the counts."""
    from dateline.corpus.chronology import write_chronology
    from dateline.corpus.story.shown import NOTHING

    run = PageRun(order)
    for done in hands.do(JOB, run.tasks()):
        run.note(done)
    run.sweep()
    outcome = replace(outcome, pages=run.pages, pages_made=run.made, pages_failed=run.failures, outdated=False)
    page = write_chronology(asked, outcome, "".join(sorted(run.keys)))
    return replace(outcome, nothing_shown=NOTHING in page.read_text(encoding="utf-8"))


class PageRun:
    """One run over the pages: what it plans, how far it is."""

    def __init__(self, order: Order) -> None:
        self.order, self.out, self.pile, self.started = order, order.out, order.pile(), time.monotonic()
        self.look = look(dict(order.recipe))
        self.keys: set[str] = set()
        self.planned = self.pages = self.made = self.failures = 0

    def tasks(self) -> Iterator[PagesTask]:
        """Give a task for each partition whose pages are not all there."""
        (self.out / PAGES).mkdir(exist_ok=True)
        for items in chunks(unique(self.pile.items())):
            partition = self.order.key(items)
            key = pages_key(self.look, partition)
            self.keys.add(key)
            self.planned += len(items)
            if standing := self._standing(key):
                self.note(standing)
            else:
                yield self.order.task(PagesTask, key, items, partition=partition, look=self.look)

    def _standing(self, key: str) -> PagesDone | None:
        """Return the counts of a partition whose pages are all there."""
        table = self.out / PAGES / file_name(PAGES, key)
        if not table.exists() or not has_its_pages(self.out, table):
            return None
        pages = pq.read_table(table, columns=["page"])["page"].to_pylist()
        return PagesDone(key, sum(map(bool, pages)), 0, pages.count(None))

    def note(self, done: PagesDone) -> None:
        """Count the pages of a partition, and show how far the run is."""
        self.pages += done.pages
        self.made += done.made
        self.failures += done.failures
        if self.order.progress:
            share = self.pile.read / max(1, self.pile.size) * (self.pages + self.failures) / max(1, self.planned)
            seconds = time.monotonic() - self.started
            self.order.progress(Progress(self.pages, self.made, self.failures, seconds, min(1.0, share), "pages"))

    def sweep(self) -> None:
        """Remove the pages of articles that left, and what a stopped run has left unfinished; no other file."""
        folder = self.out / PAGES
        wanted = {file_name(PAGES, key) for key in self.keys}
        for file in folder.iterdir():
            if is_ours(file.name) and file.name not in wanted:
                file.unlink()
        with closing(sqlite3.connect("")) as known:  # a temporary file: the names of all pages may not fit in memory
            known.execute("PRAGMA journal_mode = OFF")
            known.execute("CREATE TABLE known (page TEXT PRIMARY KEY) WITHOUT ROWID")
            for key in self.keys:
                pages = pq.read_table(folder / file_name(PAGES, key), columns=["page"])["page"].to_pylist()
                known.executemany("INSERT INTO known VALUES (?)", [(page,) for page in pages if page])
            for page in folder.glob("*/*"):
                if not is_ours(page.relative_to(folder).as_posix()):
                    continue
                ask = known.execute("SELECT 1 FROM known WHERE page = ?", (page.relative_to(self.out).as_posix(),))
                if ask.fetchone() is None:
                    page.unlink()
        for shelf in folder.glob("*/"):
            if not any(shelf.iterdir()):
                shelf.rmdir()
