"""Work done by Dask, a partition a task: on a cluster of processes of our own, or on one that stands.

Dask starts a task anew when its worker dies, and gives up on it (KilledWorker) when several have died, naming the
tasks that only waited on the same worker too. Those it names are tried again by themselves, and the articles of one
that ends its worker even then one by one: who ends it alone is the one.
"""

from __future__ import annotations

import logging
import tempfile
import uuid
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from dateline.corpus.partition import Job, Task
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

# What our own cluster does in another way than Dask does by itself
LOCAL = {
    "distributed.scheduler.allowed-failures": 1,  # a task is started anew once; Dask's own 3 cost a model loaded each
    "distributed.worker.profile.enabled": False,  # these three watch idle processes for a dashboard nobody sees, and
    "distributed.admin.tick.interval": "1s",  # took a tenth of a core from the work
    "distributed.admin.system-monitor.interval": "5s",
}
WAIT = 60  # seconds for a cluster to show a worker
ANSWER = 10  # seconds for its scheduler to answer


class Hands:
    """Who does the work: this process, or a cluster, started when there is something to do and kept for what follows.

    Used in a `with`, at whose end the cluster that was started goes.
    """

    def __init__(self, workers: int | None, scheduler: str | None) -> None:
        self.workers, self.scheduler = workers, scheduler
        self.client: Client | None = None
        self.stack = ExitStack()

    def __enter__(self) -> Hands:
        return self

    def __exit__(self, *raised: object) -> None:
        self.stack.close()

    def do(self, job: Job, tasks: Iterable[Task]) -> Iterator[Any]:
        """Do a job with tasks; give what became of each."""
        tasks = iter(tasks)
        first = next(tasks, None)
        if first is None:
            return
        tasks = chain([first], tasks)
        if self.workers is None and self.scheduler is None:
            yield from map(job.make, tasks)
            return
        self.client = self.client or self.stack.enter_context(client_of(self.workers, self.scheduler))
        yield from made_on(self.client, job, tasks)


@contextmanager
def client_of(workers: int | None, scheduler: str | None) -> Iterator[Client]:
    """Give a client of the cluster at the address `scheduler`, or of a local one with `workers` processes.

    Raises DatelineError where no cluster answers, or it has no worker.
    """
    import dask
    from distributed import Client

    with ExitStack() as stack:
        stack.enter_context(dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}))
        if scheduler is None:
            yield stack.enter_context(Client(stack.enter_context(local_cluster(workers))))
            return
        try:
            client = stack.enter_context(Client(scheduler, timeout=ANSWER))
            client.wait_for_workers(1, timeout=WAIT)
        except (OSError, ValueError, TimeoutError) as error:
            raise DatelineError(
                f"scheduler = {scheduler!r}: no Dask cluster with a worker answers there: {error}; "
                "accepted is the address that `dask scheduler` prints, such as tcp://host:8786"
            ) from None
        yield client


@contextmanager
def local_cluster(workers: int | None) -> Iterator[LocalCluster]:
    """Give a cluster of processes on this machine, of a thread each."""
    import dask
    from distributed import LocalCluster

    with (
        dask.config.set(LOCAL),
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch,
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address="127.0.0.1:0",
            local_directory=scratch,
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster


def made_on(client: Client, job: Job, tasks: Iterable[Task]) -> Iterator[Any]:
    """Do a job with tasks on a cluster, in the order they get done; a bounded number of them is under way at a time.

    Raises what a task raises, and DatelineError where the cluster goes away.
    """
    from distributed import KilledWorker, as_completed

    waiting, running, suspects = iter(tasks), dict[str, Task](), list[Task]()
    completed = as_completed()

    def fill() -> None:
        while len(running) < room(client) and (task := next(waiting, None)) is not None:
            future = _submitted(client, job.make, task)
            running[future.key] = task
            completed.add(future)

    try:
        fill()
        while running:
            future = next(completed)
            task = running.pop(future.key)
            try:
                yield future.result()
            except KilledWorker:
                suspects.append(task)
            del future  # the cluster forgets it then
            fill()
        for task in suspects:
            yield made_alone(client, job, task, named_alone=len(suspects) == 1)
    except (CancelledError, StopIteration) as error:
        raise DatelineError("the Dask cluster went away; what is made is kept: run again to go on") from error


def room(client: Client) -> int:
    """Return how many tasks may be under way: every thread is busy, and the scheduler holds few."""
    return max(2, 2 * sum(client.ncores().values()))


def made_alone(client: Client, job: Job, task: Task, *, named_alone: bool = False) -> Any:
    """Do a task whose worker died, with nothing beside it; articles that end their worker alone fail."""
    if not named_alone and (done := _survived(client, job.make, task)):
        return done
    tried = [item.article_id for item in task.items if item.article_id not in task.known and not item.reason]
    doomed = {name for name in tried if not _survives(client, job, task, name)}
    rest = replace(task, doomed=frozenset(doomed), one_by_one=True)
    if done := _survived(client, job.make, rest):
        return done
    return _submitted(client, job.make, replace(task, doomed=frozenset(tried))).result()


def _survives(client: Client, job: Job, task: Task, name: str) -> bool:
    alone = replace(task, items=tuple(item for item in task.items if item.article_id == name), known={})
    return bool(_survived(client, job.probe, alone))


def _survived(client: Client, work: Any, task: Task) -> Any:
    """Return what the work on a task gives, None where it ends its worker each time."""
    from distributed import KilledWorker

    try:
        return _submitted(client, work, task).result()
    except KilledWorker:
        return None


def _submitted(client: Client, work: Any, task: Task) -> Any:
    return client.submit(work, task, key=f"{work.__name__}-{task.key}-{uuid.uuid4().hex}", pure=False)
