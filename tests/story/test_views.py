"""Results are read where they lie, and the three queries of the README give what they promise."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import duckdb
import pytest

from dateline.corpus import corpus, story
from dateline.errors import DatelineError, ParameterError

ARTICLES = Path(__file__).parent.parent / "corpus_articles"
DAYS = """
SELECT earliest AS day, count(DISTINCT article_id) AS articles
FROM 'dates/*.parquet' WHERE earliest = latest
GROUP BY day ORDER BY articles DESC, day LIMIT 5
"""
PLANS = """
SELECT published, headline, coalesce(earliest, latest) AS day, said_by
FROM 'events/*.parquet' JOIN 'articles/*.parquet' USING (article_id)
WHERE status = 'scheduled' ORDER BY day, published
"""
ABOUT = """
SELECT DISTINCT published, e.headline, e.status, e.text
FROM 'mentions/*.parquet' m
JOIN 'events/*.parquet' e ON e.article_id = m.article_id AND m.start >= e.start AND m."end" <= e."end"
JOIN 'articles/*.parquet' a ON a.article_id = e.article_id
WHERE m.text LIKE '%Halvorsen%' ORDER BY published
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    """Return the results of a real run on the small corpus."""
    folder = tmp_path_factory.mktemp("out")
    outcome = corpus(ARTICLES, folder)
    assert (outcome.articles, outcome.failures) == (10, 1)
    return folder


@pytest.fixture
def query(out, monkeypatch):
    monkeypatch.chdir(out)
    return lambda sql: duckdb.sql(sql).fetchall()


def test_which_days_most_articles_speak_of(query):
    rows = query(DAYS)
    assert (datetime.datetime(2021, 9, 14), 4) in rows[:3]
    assert len(rows) == 5


def test_what_was_planned(query):
    rows = query(PLANS)
    plan = (datetime.datetime(2021, 5, 5), "Prime Minister Erna Solbakken will visit Marnvik")
    assert plan in {row[:2] for row in rows}
    days = [row[2] for row in rows]
    assert days == sorted(days)


def test_everything_told_of_somebody(query):
    rows = query(ABOUT)
    assert {row[0].date().isoformat() for row in rows} >= {"2021-05-13", "2021-06-23", "2022-05-03"}
    assert all("Halvorsen" in row[3] for row in rows)


def test_the_files_give_what_memory_gives(out, merged):
    tables = story.views_of(out)
    people = story.people_in(tables)
    again = story.happenings_in(tables, people, story.duplicates_in(tables))
    assert again.happenings.headline.tolist() == merged.happenings.headline.tolist()
    assert again.differences.side_by_side.tolist() == merged.differences.side_by_side.tolist()
    assert tables.sql("SELECT article_id FROM failures").fetchall() == [("2021-09-17-empty-page.txt",)]


def test_a_folder_without_results(tmp_path):
    with pytest.raises(DatelineError, match="no results of a corpus"):
        story.views_of(tmp_path)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"source": ""}, "source = ''"),
        ({"source": "no/such/folder"}, "source = 'no/such/folder'"),
        ({"source": ARTICLES, "top": "many"}, "top = 'many'.*accepted is 1 to"),
        ({"source": ARTICLES, "top": 0}, "top = 0"),
        ({"source": ARTICLES, "since": "May"}, "since = 'May'"),
        ({"source": ARTICLES, "since": "2021-05-01", "until": "2020-05-01"}, "until = '2020-05-01': before since"),
        ({"source": ARTICLES, "about": 7}, "about = 7"),
        ({"source": ARTICLES, "out": os.devnull}, "a file, not a folder"),
    ],
)
def test_a_wrong_parameter_is_named(wrong, message):
    with pytest.raises(ParameterError, match=message):
        story.check(**wrong)


def test_parameters_as_papermill_gives_them():
    asked = story.check(source=str(ARTICLES), top="5", since="2021-05-01", about=" Erna  Solbakken ")
    assert (asked.top, asked.since, asked.until, asked.about) == (5, datetime.date(2021, 5, 1), None, "Erna Solbakken")
    assert asked.out.name == "corpus_articles"
