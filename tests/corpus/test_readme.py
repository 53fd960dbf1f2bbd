"""What the README says of many articles is so: its queries run on results, its commands are ones that are accepted."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import duckdb
import pytest

from dateline.__main__ import parser
from dateline.corpus import corpus
from dateline.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
(SQL,) = re.findall(r"```sql\n(.*?)```", README, flags=re.DOTALL)
QUERIES = [query for query in SQL.split(";") if query.strip()]


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    """Return the results of the small corpus."""
    return corpus(ROOT / "tests" / "corpus_articles", tmp_path_factory.mktemp("readme") / "out").out


@pytest.mark.parametrize("query", QUERIES, ids=[query.strip().splitlines()[0].strip("- ") for query in QUERIES])
def test_each_query_of_the_readme_has_an_answer(query, out, monkeypatch):
    monkeypatch.chdir(out)
    assert len(duckdb.sql(query).fetchall()) > 2


def test_there_are_three_queries():
    assert len(QUERIES) == 3


COMMANDS = re.findall(r"^ {4}\S*python -m dateline (.+?)(?: +#.*)?$", README, flags=re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_of_the_readme_is_accepted(command):
    assert parser().parse_args(shlex.split(command)).run


def test_the_readme_shows_pages_workers_and_a_scheduler():
    told = " ".join(command for command in COMMANDS if command.startswith("corpus"))
    assert all(option in told for option in ("--pages", "--workers 2", "--scheduler tcp://HOST:8786", "--text-column"))
