"""A cluster that somebody started by hand, as the README shows it: processes that share nothing but the folders."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.corpus import corpus
from dateline.errors import DatelineError
from dateline.paths import ROOT

from .piles import articles, files

README = (ROOT / "README.md").read_text(encoding="utf-8")
SCHEDULER, WORKER = re.findall(r"^ {4}\.venv/bin/(dask .+?) +#", README, flags=re.MULTILINE)


def command(line: str, *more: str, **names: str) -> list[str]:
    """Return a command of the README with its placeholders filled in."""
    for name, value in names.items():
        line = line.replace(name, value)
    program, *arguments = shlex.split(line)
    return [str(Path(sys.executable).parent / program), *arguments, *more]


@pytest.fixture
def address(tmp_path) -> Iterator[str]:
    """Start a scheduler and two workers, each in a folder of its own; return the scheduler's address."""
    with (tmp_path / "scheduler.log").open("w+") as said:
        processes = []
        try:
            line = command(SCHEDULER, "--port", "0", "--no-dashboard", HOST="127.0.0.1")
            processes.append(subprocess.Popen(line, cwd=tmp_path, stderr=said, stdout=said))
            found = None
            for _ in range(600):
                if found := re.search(r"tcp://127\.0\.0\.1:\d+", (tmp_path / "scheduler.log").read_text()):
                    break
                time.sleep(0.1)
            assert found, "the scheduler did not start"
            for name in ("one", "two"):
                (tmp_path / name).mkdir()
                line = command(WORKER.replace("tcp://HOST:8786", found[0]).replace("--nworkers 8", "--nworkers 1"))
                processes.append(subprocess.Popen(line, cwd=tmp_path / name, stderr=said, stdout=said))
            yield found[0]
        finally:
            for process in reversed(processes):
                process.terminate()
            for process in processes:
                process.wait(timeout=30)


def test_workers_in_folders_of_their_own_give_what_one_process_gives(
    tmp_path, write_pile, obedient_model, address, monkeypatch
):
    from distributed import Client

    write_pile(articles(40, " Please take your time."))
    with Client(address) as client:
        client.wait_for_workers(2, timeout=60)
        folders = set(client.run(lambda: str(Path.cwd())).values())
    assert folders == {str(tmp_path / "one"), str(tmp_path / "two")}
    monkeypatch.chdir(tmp_path)
    source = f"file://{tmp_path}/pile.jsonl"
    spread = corpus(source, "shared", model=obedient_model, scheduler=address, pages=True)
    assert (spread.articles, spread.pages, spread.status) == (40, 40, 0)
    alone = corpus(source, "alone", model=obedient_model)
    assert files(spread.out) == files(alone.out)
    assert len(list((spread.out / "pages").glob("*/*.html"))) == 40
    assert not [path for name in ("one", "two") for path in (tmp_path / name).rglob("*.parquet")]


def test_a_scheduler_without_a_worker_is_told_from_one_that_works(tmp_path, write_pile, small_model, monkeypatch):
    from distributed import LocalCluster

    monkeypatch.setattr("dateline.corpus.cluster.WAIT", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as cluster,
        pytest.raises(DatelineError, match=r"no Dask cluster with a worker answers .* accepted is the address that"),
    ):
        corpus(write_pile(articles(2)), tmp_path / "out", model=small_model, scheduler=cluster.scheduler_address)
