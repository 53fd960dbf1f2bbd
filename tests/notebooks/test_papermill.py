"""The article notebook on other articles, run by papermill as a user runs it: from any folder."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.paths import NOTEBOOKS

ARTICLES = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return `run(article)`: the tables that papermill on the notebook writes, each a list of rows."""

    def run(article: Path, **parameters):
        folder = tmp_path_factory.mktemp(article.stem)
        given = {"article": article, "out": folder / "tables", **parameters}
        command = [sys.executable, "-m", "papermill", "--no-progress-bar", NOTEBOOKS / "article.ipynb", "out.ipynb"]
        for name, value in given.items():
            command += ["-p", name, value]
        done = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, env={**os.environ})
        assert done.returncode == 0, done.stderr
        assert (folder / "out.ipynb").exists()
        return {path.stem: rows(path) for path in (folder / "tables").glob("*.csv")}

    return run


def rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def mill(run):
    return run(ARTICLES / "tidal-mill-1998.txt")


@pytest.fixture(scope="module")
def dam(run):
    return run(ARTICLES / "dam-2031.html")


def values(tables):
    return {row["text"]: row["value"] for row in tables["dates"]}


def event(tables, words):
    [found] = [row for row in tables["events"] if words in row["headline"]]
    return found


def test_the_mill_has_its_dates(mill):
    expected = {
        "Nov. 3": "1998-11-03", "next spring": "1999-SP", "Tuesday": "1998-11-03", "1604": "1604",
        "12 August 1931": "1931-08-12", "September last year": "1997-09", "last week": "1998-W44",
        "May 1999": "1999-05", "every Saturday": "XXXX-WXX-6", "2000": "2000",
    }  # fmt: skip
    found = values(mill)
    assert {text: found.get(text) for text in expected} == expected


def test_the_mill_has_its_events(mill):
    built = event(mill, "was built")
    assert (built["earliest"], built["latest"], built["status"]) == ("1604-01-01", "1604-12-31", "happened")
    assert event(mill, "empty")["earliest"] == "1962-01-01" and event(mill, "empty")["status"] == "ongoing"
    assert event(mill, "grant")["status"] == "denied"
    assert event(mill, "corn for four centuries will turn")["status"] == "scheduled"


def test_quotations_in_the_mill_keep_their_speaker(mill):
    assert event(mill, "bought a ruin")["said_by"] == "Catrin Vaughan"
    assert event(mill, "wheel arrived")["said_by"] == "Catrin Vaughan"
    assert event(mill, "wheel arrived")["quoted"] == "True"


def test_the_mill_has_its_people_and_its_place(mill):
    names = {row["name"]: row["label"] for row in mill["entities"]}
    assert names.get("Owen Pryce") == "PERSON" and names.get("Catrin Vaughan") == "PERSON"
    assert names.get("Penmarran") == "GPE"


def test_the_page_of_the_dam_is_dated_by_its_metadata(dam):
    found = values(dam)
    expected = {
        "next month": "2031-05", "Tuesday": "2031-04-15", "9 April": "2031-04-09", "2019": "2019",
        "the first quarter of 2028": "2028-Q1", "Sunday": "2031-04-13", "2 June 2031": "2031-06-02",
    }  # fmt: skip
    assert {text: found.get(text) for text in expected} == expected
    assert "Copyright" not in " ".join(row["text"] for row in dam["events"])


def test_the_dam_has_its_events(dam):
    repaired = event(dam, "repaired")
    assert (repaired["earliest"], repaired["latest"]) == ("2026-06-01", "2027-02-28")
    assert event(dam, "The reservoir behind")["status"] == "scheduled"
    assert event(dam, "ignored two letters")["status"] == "alleged"
    assert event(dam, "hearing")["status"] == "scheduled"


def test_a_wrong_parameter_is_one_clear_line(tmp_path):
    command = [
        sys.executable, "-m", "papermill", "--no-progress-bar", str(NOTEBOOKS / "article.ipynb"), "out.ipynb",
        "-p", "published", "2024-02-30",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode != 0
    assert "published" in done.stderr and "2024-02-30" in done.stderr and "YYYY-MM-DD" in done.stderr
