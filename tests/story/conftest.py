"""The small corpus: ten articles of our own about two events, with deliberate disagreements, and an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.analysis import analyse_all
from dateline.corpus import story
from dateline.errors import ArticleError
from dateline.reading import read_bytes

ARTICLES = Path(__file__).parent.parent / "corpus_articles"


@pytest.fixture(scope="session")
def tables():
    """Return the tables of the small corpus; an article is called by its file's name."""
    articles, failures = [], []
    for path in sorted(ARTICLES.glob("*.txt")):
        try:
            articles.append(read_bytes(path.read_bytes(), path.name))
        except ArticleError as error:
            failures.append((path.name, str(error)))
    return story.views_of_analyses(analyse_all(articles), failures)


@pytest.fixture(scope="session")
def copies(tables):
    return story.duplicates_in(tables)


@pytest.fixture(scope="session")
def people(tables):
    return story.people_in(tables)


@pytest.fixture(scope="session")
def merged(tables, people, copies):
    return story.happenings_in(tables, people, copies)


@pytest.fixture(scope="session")
def days(tables, copies):
    return story.days_that_matter(tables, copies)


@pytest.fixture(scope="session")
def ranked(merged, people, days):
    return story.ranked(merged, people, days)


@pytest.fixture
def corpus_of():
    """Return `corpus_of({name: (day, text)})`: the tables of articles written in a test."""

    def corpus_of(articles: dict[str, tuple[str, str]]):
        read = [read_bytes(text.encode(), name, published=day) for name, (day, text) in articles.items()]
        return story.views_of_analyses(analyse_all(read))

    return corpus_of
