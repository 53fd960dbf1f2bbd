"""Piles of small articles of our own writing, and what the results of a run hold."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from dateline.corpus.schema import TABLES

PLACES = ("Oslo", "Bergen", "Hamburg", "Lisbon", "Riga", "Porto", "Gdansk")
MONTHS = ("January", "March", "May", "July", "August", "October")
THINGS = ("The ferry left", "The bridge was closed in", "A storm reached", "The mayor spoke in", "Nurses marched in")


def sentence(number: int) -> str:
    """Write the article of a number: each another place and day."""
    place, month = PLACES[number % len(PLACES)], MONTHS[number % len(MONTHS)]
    return f"{THINGS[number % len(THINGS)]} {place} on {number % 28 + 1} {month} {1990 + number % 30}. Report {number}."


def articles(count: int, add: str = "") -> dict[str, str]:
    """Return so many articles by id."""
    return {f"a{number}": sentence(number) + add for number in range(count)}


def ids(out: Path, table: str = "articles") -> list[str]:
    """Return the articles that a table speaks of, without the name of the source, sorted; one twice is there twice."""
    return sorted(row["article_id"].rpartition("#")[2] for row in rows(out, table))


def rows(out: Path, table: str) -> list[dict]:
    """Return the rows of a table of the results."""
    return pq.ParquetDataset(out / table).read().to_pylist()


def files(out: Path) -> dict[str, bytes]:
    """Return every file of the results that a reader sees: its bytes by its path."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for folder in (*TABLES, "manifest", "manifest.json")
        for path in sorted((out / folder).rglob("*") if (out / folder).is_dir() else [out / folder])
    }
