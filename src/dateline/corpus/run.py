"""Run a corpus: read the pile, make the partitions that are new or changed, put the results in place."""

from __future__ import annotations

import datetime
import errno
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from dateline import paths
from dateline.corpus.chunks import chunks, unique
from dateline.corpus.cluster import Hands
from dateline.corpus.items import Columns
from dateline.corpus.known import Known
from dateline.corpus.lock import locked
from dateline.corpus.order import Order
from dateline.corpus.outcome import Outcome, reasons_in
from dateline.corpus.outdated import is_outdated
from dateline.corpus.page_run import with_pages
from dateline.corpus.partition import JOB, Done, Task
from dateline.corpus.progress import Progress, Report
from dateline.corpus.recipe import recipe
from dateline.corpus.sources import Source
from dateline.corpus.store import Store, taken_in
from dateline.corpus.story import check
from dateline.errors import DatelineError, ParameterError
from dateline.language import MODEL
from dateline.publication import publication_day

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
COUNTED = ("articles", "failures", "words")


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
    show: Mapping[str, object] | None = None,
    progress: Report | None = None,
) -> Outcome:
    """Analyse every article of a source and keep the results in the folder `out` as Parquet, as `schema.SCHEMAS` says.

    `source` is a folder, a CSV, JSON Lines or Parquet table, a zip or tar of these, or one article; a path or an
    address that fsspec opens. By default one process does the work; `workers` starts a local Dask cluster of so many
    processes, `scheduler` names one that stands and whose workers see `out`. The columns of tables are found by their
    usual names or named. With `pages`, each article gets its page, and the chronology one that leads to them
    (report.html), where `show` says what is shown: top, since, until, about, as in the corpus notebook. Without it, a
    page over results that have changed is taken away. `progress` is called as the run goes, and with None at its end.

    Articles that were analysed before, by the same code and model, are not analysed again; those no longer in the
    source leave. An article that fails is a row of the failures table.

    Raises ParameterError for a parameter that cannot be, DatelineError where another run writes to `out`, where it
    cannot be written (the earlier results stay as they are) or the cluster goes away, ValueError for a missing model.
    """
    started = time.monotonic()
    folder = checked_out(out)
    if workers is not None and (scheduler is not None or workers < 1):
        raise ParameterError(f"workers = {workers}: accepted is 1 or more, and either workers or a scheduler")
    day = publication_day(published)
    columns = Columns(text_column, date_column, title_column)
    order = Order(os.fspath(source), columns, folder, recipe(model, day), model, day, progress)
    pile = order.pile()
    if pile.local and Path(pile.root) == folder:
        raise ParameterError(
            f"out = {os.fspath(out)!r}: the source itself; accepted is another folder, or one inside it"
        )
    if show and not pages:
        raise ParameterError(
            f"{', '.join(show)}: choose what report.html shows; accepted together with pages, which makes it"
        )
    asked = check(source=order.source, out=folder, **(show or {}))
    with writing_to(folder), locked(folder), Hands(workers, scheduler) as hands, ExitStack() as stack:
        run = Run(order, pile, started)
        run.store.open()
        stack.callback(progress or (lambda _: None), None)
        for done in hands.do(JOB, run.tasks()):
            run.note(done)
        outcome = run.finish()
        outcome = with_pages(order, asked, outcome, hands) if pages else outcome
    return replace(outcome, seconds=time.monotonic() - started)


def checked_out(out: str | os.PathLike[str]) -> Path:
    """Return the folder of the results. Raises ParameterError where something else than results is there."""
    folder = paths.destination(os.fspath(out)).resolve()
    if folder.exists() and not folder.is_dir():
        raise ParameterError(
            f"out = {os.fspath(out)!r}: a file, not a folder; accepted is a folder, made if it is missing"
        )
    if taken := taken_in(folder):
        raise ParameterError(
            f"out = {os.fspath(out)!r}: holds {', '.join(taken)}, which no run of a corpus has written; accepted is a "
            "folder of its own, or one with the results of an earlier run"
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

    def __init__(self, order: Order, pile: Source, started: float) -> None:
        self.order, self.pile, self.store, self.started = order, pile, Store(order.out), started
        self.partitions: dict[str, dict[str, int]] = {}
        self.planned = self.done = self.analysed = self.failures = 0

    def tasks(self) -> Iterator[Task]:
        """Give a task for each partition that neither the results nor a run that was stopped has already."""
        whole, staged = self.store.keys(), self.store.staged()
        standing = {key: counts for key, counts in self.store.manifest().get("partitions", {}).items() if key in whole}
        known = Known(self.store, self.order.recipe)
        empty = True
        for items in chunks(unique(self.pile.items())):
            empty = False
            key = self.order.key(items)
            self.planned += len(items)
            if key in standing or key in staged:
                self.take(key, standing.get(key) or self.store.record(key))
            else:
                yield self.order.task(Task, key, items, known=known.places(items))
        if empty:  # tables without a row, so that what reads them finds them
            yield self.order.task(Task, self.order.key(()), ())

    def note(self, done: Done) -> None:
        """Count a partition that has been made."""
        self.analysed += done.analysed
        self.take(done.key, {"articles": done.articles, "failures": done.failures, "words": done.words})

    def take(self, key: str, counts: Mapping[str, int]) -> None:
        """Count a partition of the results, and show how far the run is."""
        self.partitions[key] = {name: counts[name] for name in COUNTED}
        self.done += counts["articles"] + counts["failures"]
        self.failures += counts["failures"]
        if self.order.progress:
            share = self.pile.read / max(1, self.pile.size) * self.done / max(1, self.planned)
            seconds = time.monotonic() - self.started
            self.order.progress(
                Progress(self.done - self.failures, self.analysed, self.failures, seconds, min(1.0, share))
            )

    def finish(self) -> Outcome:
        """Put the results in place; where nothing has changed, nothing is touched."""
        totals = {name: sum(counts[name] for counts in self.partitions.values()) for name in COUNTED}
        manifest = {"recipe": dict(self.order.recipe), **totals, "partitions": self.partitions}
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
            reasons=reasons_in(self.store, self.partitions),
            outdated=is_outdated(self.store.out),
            articles=totals["articles"],
            failures=totals["failures"],
            words=totals["words"],
        )
