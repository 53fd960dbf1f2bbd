"""The command line of many articles: what it prints, where, and its exit status, and what is shown meanwhile."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from dateline.__main__ import main
from dateline.corpus import corpus, progress
from dateline.corpus.progress import Progress

from .piles import rows


@pytest.fixture
def call(tmp_path, small_model, monkeypatch, capsys):
    """Return `call(*arguments)`: exit status, lines on stdout, lines on stderr; run in the folder of the test."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, list[str], list[str]]:
        try:
            status = main(["corpus", *arguments, "--model", small_model])
        except SystemExit as stopped:
            status = stopped.code
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err.splitlines()

    return call


def test_columns_are_named_and_all_is_well(call, tmp_path):
    Path("pile.csv").write_text('kopf,tag,rumpf,date\nFerry,2024-05-04,"It left on 3 May 2024.",1999-01-01\n')
    named = ("--text-column", "rumpf", "--date-column", "tag", "--title-column", "kopf")
    status, out, err = call("pile.csv", "--out", "out", *named)
    assert (status, err) == (0, [])
    assert out == [f"1 article in {tmp_path}/out: 1 analysed now, 0 kept from before"]
    (article,) = rows(tmp_path / "out", "articles")
    assert (article["title"], str(article["published"].date())) == ("Ferry", "2024-05-04")
    assert article["text"] == "It left on 3 May 2024."


def test_some_failed_is_a_status_of_its_own_and_says_which(call):
    Path("pile.jsonl").write_text(json.dumps({"text": "It left on 3 May 2024."}) + "\nnot JSON\n")
    for _ in range(2):  # a rerun over nothing new ends as the run before
        status, out, err = call("pile.jsonl", "--out", "out")
        assert (status, err) == (3, [])
        assert out[1] == "1 could not be read or analysed; the failures table says why"
        assert out[2].startswith("  pile.jsonl#2: row 2 is not JSON")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("nowhere",), 1, "source = nowhere: no such file in"),
        (("",), 1, "source = '': no path; accepted are"),
        (("pile.csv", "--text-column", "leib"), 1, "no column 'leib', which was named for the text; the columns"),
        (("pile.csv", "--out", "pile.csv"), 1, "out = 'pile.csv': a file, not a folder; accepted is"),
        (("pile.csv", "--out", "site"), 1, "out = 'site': holds report.html, which no run of a corpus has written;"),
        (("pile.csv", "--published", "soon"), 1, "published = 'soon': no day of the calendar; accepted is"),
        (("pile.csv", "--workers", "0"), 1, "workers = 0: accepted is 1 or more"),
        (("pile.csv", "--workers", "two"), 2, "argument --workers: invalid int value: 'two'"),
        (("pile.csv", "--workers", "2", "--scheduler", "tcp://h:1"), 2, "not allowed with argument --workers"),
        (("pile.csv", "--scheduler", "h"), 1, "scheduler = 'h': no Dask cluster with a worker answers there: "),
        (("pile.csv", "--pages", "--since", "soon"), 1, "since = 'soon': no day of the calendar; accepted is"),
        (("pile.csv", "--pages", "--top", "no"), 1, "top = 'no': no number of happenings; accepted is 1 to 500"),
        (("pile.csv", "--about", "me"), 1, "about: choose what report.html shows; accepted together with pages"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_one_line(call, tmp_path, arguments, status, said):
    Path("pile.csv").write_text("text\nIt left on 3 May 2024.\n")
    Path("site").mkdir()
    Path("site/report.html").write_text("mine")
    found, out, err = call(*arguments, *(() if "--out" in arguments else ("--out", "out")))
    assert (found, out, len(err)) == (status, [], 1)
    assert err[0].startswith("dateline: ") and said in err[0]
    assert not list(tmp_path.rglob("*.parquet"))
    assert Path("site/report.html").read_text() == "mine"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_far_it_is_in_one_line_that_goes(tmp_path, small_model, monkeypatch):
    monkeypatch.setattr(progress, "PAUSE", 0)
    (tmp_path / "pile.csv").write_text("text\nIt left on 3 May 2024.\n")
    terminal = Terminal()
    corpus(tmp_path / "pile.csv", tmp_path / "out", model=small_model, progress=progress.shown(terminal))
    *_, last, end = terminal.getvalue().split("\r\x1b[K")
    assert last.startswith("1 articles, 100%, ") and last.endswith(" a second, 0 s left")
    assert end == "" and "\n" not in terminal.getvalue()


def test_a_notebook_shows_it_too_and_clears_it(monkeypatch, capsys):
    cleared = []
    monkeypatch.setattr(progress, "_is_notebook", lambda: True)
    monkeypatch.setattr("IPython.display.clear_output", lambda wait=False: cleared.append(wait))
    show = progress.shown(io.StringIO())
    show(Progress(5, 5, 1, 10.0, 0.5))
    show(None)
    assert capsys.readouterr().out == "5 articles, 1 failed, 50%, 0.5 a second, 10 s left\n"
    assert cleared == [True, False]
