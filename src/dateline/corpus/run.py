"""Run a corpus: read the pile, make the partitions that are new or changed, put the results in place."""

from __future__ import annotations

import datetime
import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline import paths
from dateline.corpus.chunks import chunks, unique
from dateline.corpus.cluster import Hands
from dateline.corpus.items import Columns
from dateline.corpus.known import Known
from dateline.corpus.links import REPORT
from dateline.corpus.lock import locked
from dateline.corpus.page_run import with_pages
from dateline.corpus.partition import JOB, Done, Task
from dateline.corpus.progress import Progress, Report
from dateline.corpus.recipe import partition_key, recipe
from dateline.corpus.sources import Source
from dateline.corpus.store import Store
from dateline.errors import DatelineError, ParameterError
from dateline.language import MODEL
from dateline.publication import publication_day

SOME_FAILED = 3  # the exit status of a run that came to its end and has failures to show
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
COUNTED = ("articles", "failures", "words")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to. `articles` and `failures` are in the results; `analysed` of them now, the others before.

    `skipped` counts the files that hold no articles by the ending of their name; `pages` the pages of articles that
    are there, None where none were asked for, `pages_made` those made now; `status` is the exit status.
    """

    out: Path
    articles: int
    failures: int
    analysed: int
    partitions: int
    words: int
    seconds: float
    skipped: Mapping[str, int] = field(default_factory=dict)
    pages: int | None = None
    pages_made: int = 0
    pages_failed: int = 0

    @property
    def status(self) -> int:
        return SOME_FAILED if self.failures or self.pages_failed else 0

    def __str__(self) -> str:
        """Say it in a few lines."""
        kept = self.articles - self.analysed
        lines = [f"{self.articles:,} articles in {self.out}: {self.analysed:,} analysed now, {kept:,} kept from before"]
        if self.failures:
            lines.append(f"{self.failures:,} could not be read or analysed; the failures table says why")
        if self.skipped:
            endings = ", ".join(
                f"{count} {ending or 'without ending'}" for ending, count in sorted(self.skipped.items())
            )
            lines.append(f"files that hold no articles were passed over: {endings}")
        if self.pages is not None:
            lines.append(f"{self.pages:,} pages, {self.pages_made:,} made now; the chronology: {self.out / REPORT}")
        if self.pages_failed:
            lines.append(f"{self.pages_failed:,} articles have no page; the pages table says why")
        return "\n".join(lines)


def corpus(
    source: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    workers: int | None = None,
    scheduler: str | None = None,
    text_column: str | None = None,
    date_column: str | None = None,
    title_column: str | None = None,
    model: str = MODEL,
    published: datetime.date | str | None = None,
    pages: bool = False,
    progress: Report | None = None,
) -> Outcome:
    """Analyse every article of a source and keep the results in the folder `out` as Parquet, as `schema.SCHEMAS` says.

    `source` is a folder, a CSV, JSON Lines or Parquet table, a zip or tar of these, or one article; a path or an
    address that fsspec opens. By default one process does the work; `workers` starts a local Dask cluster of so many
    processes, `scheduler` names one that stands and whose workers see `out`. The columns of tables are found by their
    usual names or named. With `pages`, each article gets its page, and the chronology one that leads to them
    (report.html). `progress` is called as the run goes, and with None at its end.

    Articles that were analysed before, by the same code and model, are not analysed again; those no longer in the
    source leave. An article that fails is a row of the failures table.

    Raises ParameterError for a parameter that cannot be, DatelineError where another run writes to `out`, where it
    cannot be written (the earlier results stay as they are) or the cluster goes away, ValueError for a missing model.
    """
    started = time.monotonic()
    folder = checked_out(out)
    if workers is not None and (scheduler is not None or workers < 1):
        raise ParameterError(f"workers = {workers}: accepted is 1 or more, and either workers or a scheduler")
    columns = Columns(text_column, date_column, title_column)
    pile = Source(source, columns, leave_out=folder)
    if pile.local and Path(pile.root) == folder:
        raise ParameterError(
            f"out = {os.fspath(out)!r}: the source itself; accepted is another folder, or one inside it"
        )
    day = publication_day(published)
    made_by = recipe(model, day)
    with writing_to(folder), locked(folder), Hands(workers, scheduler) as hands, ExitStack() as stack:
        run = Run(pile, Store(folder), made_by, model, day, progress, started)
        run.store.open()
        stack.callback(progress or (lambda _: None), None)
        for done in hands.do(JOB, run.tasks()):
            run.note(done)
        outcome = run.finish()
        if pages:
            again = Source(source, columns, leave_out=folder)
            outcome = with_pages(
                outcome, os.fspath(source), again, hands, recipe=made_by, model=model, published=day, progress=progress
            )
    return replace(outcome, seconds=time.monotonic() - started)


def checked_out(out: str | os.PathLike[str]) -> Path:
    """Return the folder of the results. Raises ParameterError where a file is in its place."""
    folder = paths.destination(os.fspath(out)).resolve()
    if folder.exists() and not folder.is_dir():
        raise ParameterError(
            f"out = {os.fspath(out)!r}: a file, not a folder; accepted is a folder, made if it is missing"
        )
    return folder


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Say in one line what keeps the results from being written. Raises DatelineError."""
    try:
        yield
    except OSError as error:
        full = error.errno in FULL or "No space left" in str(error)
        what = "the disk is full" if full else f"cannot be written: {error.strerror or error}"
        raise DatelineError(
            f"{folder}: {what}; earlier results are whole, and a run started again goes on where this one stopped"
        ) from error
    except sqlite3.OperationalError as error:
        raise DatelineError(f"the folder for temporary files cannot be written: {error}") from error


class Run:
    """One run: what it plans, what it has, how far it is."""

    def __init__(
        self,
        pile: Source,
        store: Store,
        made_by: dict[str, Any],
        model: str,
        published: datetime.date | None,
        progress: Callable[[Progress | None], None] | None,
        started: float,
    ) -> None:
        self.pile, self.store, self.made_by, self.model, self.published = pile, store, made_by, model, published
        self.progress, self.started = progress, started
        self.partitions: dict[str, dict[str, int]] = {}
        self.planned = self.done = self.analysed = self.failures = 0

    def tasks(self) -> Iterator[Task]:
        """Give a task for each partition that neither the results nor a run that was stopped has already."""
        whole, staged = self.store.keys(), self.store.staged()
        standing = {key: counts for key, counts in self.store.manifest().get("partitions", {}).items() if key in whole}
        known = Known(self.store, self.made_by)
        empty = True
        for items in chunks(unique(self.pile.items())):
            empty = False
            key = partition_key(self.made_by, items)
            self.planned += len(items)
            if key in standing or key in staged:
                self.take(key, standing.get(key) or self.store.record(key))
            else:
                yield self._task(key, items, known.places(items))
        if empty:  # tables without a row, so that what reads them finds them
            yield self._task(partition_key(self.made_by, ()), (), {})

    def _task(self, key: str, items: tuple, known: Mapping[str, tuple[str, str]]) -> Task:
        return Task(key, str(self.store.out), self.made_by, self.model, items, self.published, known)

    def note(self, done: Done) -> None:
        """Count a partition that has been made."""
        self.analysed += done.analysed
        self.take(done.key, {"articles": done.articles, "failures": done.failures, "words": done.words})

    def take(self, key: str, counts: Mapping[str, int]) -> None:
        """Count a partition of the results, and show how far the run is."""
        self.partitions[key] = {name: counts[name] for name in COUNTED}
        self.done += counts["articles"] + counts["failures"]
        self.failures += counts["failures"]
        if self.progress:
            share = self.pile.read / max(1, self.pile.size) * self.done / max(1, self.planned)
            seconds = time.monotonic() - self.started
            self.progress(Progress(self.done - self.failures, self.analysed, self.failures, seconds, min(1.0, share)))

    def finish(self) -> Outcome:
        """Put the results in place; where nothing has changed, nothing is touched."""
        totals = {name: sum(counts[name] for counts in self.partitions.values()) for name in COUNTED}
        manifest = {"recipe": self.made_by, **totals, "partitions": self.partitions}
        if manifest == self.store.manifest() and self.store.keys() >= set(self.partitions):
            self.store.clear()
        else:
            self.store.commit(manifest)
        return Outcome(
            self.store.out,
            analysed=self.analysed,
            partitions=len(self.partitions),
            seconds=time.monotonic() - self.started,
            skipped=dict(self.pile.skipped),
            **totals,
        )
