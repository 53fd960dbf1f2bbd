"""What goes wrong while a corpus runs, on a real local cluster: nothing is lost, nothing doubled, nothing broken."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from dateline.corpus import corpus
from dateline.corpus.lock import locked
from dateline.errors import DatelineError

from .piles import articles, files, ids, rows

RUN = """
import sys
from dateline.corpus import corpus
from dateline.errors import DatelineError
source, out, model, workers, pages = sys.argv[1:]
if __name__ == "__main__":
    try:
        corpus(source, out, model=model, workers=int(workers) or None, pages=pages == "True")
    except DatelineError as error:
        sys.exit(str(error))
"""


def started(source: Path, out: Path, model: str, workers: int, *, pages: bool = False, **options) -> subprocess.Popen:
    """Start a run in a process of its own."""
    command = [sys.executable, "-c", RUN, str(source), str(out), model, str(workers), str(pages)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **options)


def until(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait until something is true."""
    for _ in range(int(seconds * 20)):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come about")


def staged(out: Path) -> int:
    return len(list((out / ".run" / "manifest").glob("part-*")))


@pytest.fixture
def undisturbed(tmp_path) -> Callable[..., dict[str, bytes]]:
    """Return `undisturbed(source, model)`: the files of a run in one process that nothing happened to."""
    return lambda source, model: files(corpus(source, tmp_path / "undisturbed", model=model).out)


def test_killed_in_the_middle_and_run_again(tmp_path, write_pile, obedient_model, undisturbed):
    out = tmp_path / "out"
    corpus(write_pile(articles(5, " Of an earlier day.")), out, model=obedient_model)
    before = files(out)
    pile = write_pile(articles(150, " Please take your time."))
    process = started(pile, out, obedient_model, 2)
    until(lambda: staged(out) >= 2)
    with pytest.raises(DatelineError, match=rf"another run is writing here \(process {process.pid} on"):
        corpus(pile, out, model=obedient_model)
    workers = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert files(out) == before
    psutil.wait_procs(workers, timeout=30)
    assert not [worker for worker in workers if worker.is_running()]
    again = corpus(pile, out, model=obedient_model, workers=2)
    assert again.articles == 150
    assert 0 < again.analysed < 150
    assert files(out) == undisturbed(pile, obedient_model)
    assert not (out / ".run").exists()


def test_a_worker_killed_in_the_middle(tmp_path, write_pile, obedient_model, undisturbed):
    from distributed import LocalCluster

    pile, out, killed = write_pile(articles(120, " Please take your time.")), tmp_path / "out", []
    with LocalCluster(
        n_workers=2, threads_per_worker=2, dashboard_address="127.0.0.1:0", local_directory=tmp_path
    ) as cluster:

        def kill_once(progress) -> None:
            if progress and not killed:
                killed.append(cluster.workers[0].pid)
                os.kill(killed[0], signal.SIGKILL)

        outcome = corpus(pile, out, model=obedient_model, scheduler=cluster.scheduler_address, progress=kill_once)
        assert cluster.workers[0].pid != killed[0]
    assert (outcome.articles, outcome.failures) == (120, 0)
    assert files(out) == undisturbed(pile, obedient_model)


def test_an_article_that_ends_its_worker_each_time(tmp_path, write_pile, obedient_model, capfd):
    pile = articles(70)
    pile["a40"] = "Please end your worker."
    outcome = corpus(write_pile(pile), tmp_path / "out", model=obedient_model, workers=2)
    (row,) = rows(outcome.out, "failures")
    assert (outcome.articles, outcome.failures, outcome.status) == (69, 1, 3)
    assert (row["article_id"], row["kind"]) == ("pile.jsonl#a40", "worker")
    assert "ended its worker process each time" in row["reason"]
    assert ids(outcome.out) == sorted(set(pile) - {"a40"})
    assert capfd.readouterr() == ("", "")
    again = corpus(
        write_pile(pile), tmp_path / "out", model=obedient_model
    )  # it is not tried again: this process lives
    assert (again.analysed, again.failures) == (0, 1)


@pytest.fixture
def small_disk(tmp_path):
    """Return a folder on a disk of 2 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_earlier_results(small_disk, write_pile, small_model, undisturbed):
    pile, more, out = articles(20), articles(60), small_disk / "out"
    corpus(write_pile(pile), out, model=small_model)
    before = files(out)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space left"):
        while True:
            file.write(b"0" * 4096)
    with pytest.raises(
        DatelineError, match=r"disk is full; earlier results are whole, and a run started again goes on"
    ):
        corpus(write_pile(more), out, model=small_model, workers=1)
    assert files(out) == before
    filler.unlink()
    assert corpus(write_pile(more), out, model=small_model).articles == 60
    assert files(out) == undisturbed(write_pile(more), small_model)


def test_files_that_may_not_grow_leave_the_earlier_results(tmp_path, write_pile, small_model):
    import resource

    out = tmp_path / "out"
    corpus(write_pile(articles(5)), out, model=small_model)
    before = files(out)
    limited = started(
        write_pile(articles(60)), out, small_model, 0,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )  # fmt: skip
    _, said = limited.communicate()
    assert limited.returncode == 1
    assert "the disk is full" in said
    assert said.count("\n") == 1
    assert files(out) == before


def test_two_runs_on_one_folder_and_a_dead_owner(tmp_path, write_pile, small_model):
    pile, out = write_pile(articles(2)), tmp_path / "out"
    with locked(out), pytest.raises(DatelineError, match="another run is writing here"):
        corpus(pile, out, model=small_model)
    (out / ".lock").write_text('{"process": 1, "host": "elsewhere"}')  # left by one that died
    assert corpus(pile, out, model=small_model).articles == 2


def test_a_cluster_that_is_not_there_is_named(tmp_path, write_pile, small_model, monkeypatch):
    monkeypatch.setattr("dateline.corpus.cluster.ANSWER", 1)
    with pytest.raises(DatelineError, match=r"scheduler = 'tcp://127.0.0.1:9': no Dask cluster"):
        corpus(write_pile(articles(2)), tmp_path / "out", model=small_model, scheduler="tcp://127.0.0.1:9")


def test_the_real_model_gives_the_same_on_workers(tmp_path, write_pile):
    pile = write_pile(
        articles(20, " Anna Berg, who leads the harbour, said the port of Riga had been closed on Monday.")
    )
    alone, spread = corpus(pile, tmp_path / "alone"), corpus(pile, tmp_path / "spread", workers=1)
    assert alone.articles == spread.articles == 20
    assert files(alone.out) == files(spread.out)
    assert len(rows(alone.out, "events")) >= 20
