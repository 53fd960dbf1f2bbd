"""What the tests share: articles of our own writing, and Dateline's public interface."""

from __future__ import annotations

import datetime

import pytest

import dateline

PUBLISHED = datetime.date(2024, 5, 15)


@pytest.fixture(scope="session")
def analyse():
    """Return `analyse(text, published=2024-05-15)`: the real pipeline, loaded once."""

    def analyse(text: str, published: datetime.date | None = PUBLISHED):
        return dateline.analyse(text, published=published)

    return analyse


@pytest.fixture(scope="session")
def seed():
    """Return the analysis of the seed article."""
    return dateline.analyse(dateline.read("seeds/khojaly-2024-05-15.txt"))
