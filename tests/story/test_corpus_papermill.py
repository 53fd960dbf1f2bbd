"""The corpus notebook on other articles and with every parameter, run by papermill from any folder."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from dateline.paths import NOTEBOOKS

ARTICLES = Path(__file__).parent.parent / "corpus_articles"


@pytest.fixture
def papermill(tmp_path):
    """Return `papermill(name=value, …)`: the finished process and the notebook it wrote."""

    def papermill(**parameters: object) -> tuple[subprocess.CompletedProcess, nbformat.NotebookNode]:
        given = [word for name, value in parameters.items() for word in ("-p", name, str(value))]
        command = [sys.executable, "-m", "papermill", "--no-progress-bar", NOTEBOOKS / "corpus.ipynb", "done.ipynb"]
        done = subprocess.run([*command, *given], cwd=tmp_path, capture_output=True, text=True)
        return done, nbformat.read(tmp_path / "done.ipynb", as_version=4)

    return papermill


def test_every_parameter_counts(papermill, tmp_path):
    done, notebook = papermill(
        source=ARTICLES, out="results", top=3, since="2021-09-01", until="2021-12-31", about="Margaret Thorne"
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "results" / "events").glob("*.parquet"))) == 1
    shown = "".join(str(output) for cell in notebook.cells for output in cell.get("outputs", []))
    wide = re.search(r'<svg[^>]*class="timeline wide".*?</svg>', shown, re.DOTALL)
    days = re.findall(r'class="mark [^>]*>(?:\\n|\s)*<title>([^<]*)', wide[0])
    assert len(days) == 3 and all("2021" in day and "Solveig" not in day for day in days), days


def test_a_wrong_one_stops_it_before_anything_is_read(papermill, tmp_path):
    done, _ = papermill(source=ARTICLES, out="results", since="nonsense")
    assert done.returncode == 1
    assert "since = 'nonsense': no day of the calendar; accepted is a day as YYYY-MM-DD" in done.stderr
    assert not (tmp_path / "results").exists()
