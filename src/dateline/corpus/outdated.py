"""Pages that no longer show the results: they go when the tables change, and a note stands in place of report.html."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dateline.corpus.links import PAGES, REPORT, page_name

NOTE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta content="Dateline" name="generator">
<title>Out of date</title></head>
<body style="font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem">
<h1>This chronology was out of date</h1>
<p>The results in this folder have changed since their page was made, so it was taken away.
To make it anew: <code>python -m dateline corpus SOURCE --out THIS_FOLDER --pages</code></p>
</body></html>
"""
GENERATOR = b'<meta content="Dateline" name="generator"'  # in the head of every page, and of the note
PAGE = re.compile(
    r"([0-9a-f]{2})/(?:.*-)?\1[0-9a-f]{14}\.html|part-[0-9a-f]{16}\.parquet|[^/]*/?\.unfinished-.*", re.DOTALL
)
Record = Mapping[str, Any]  # of a partition: its recipe and its articles


def remove_outdated(out: Path, leaving: Iterable[Record], arriving: Iterable[Record]) -> None:
    """Remove the pages of articles that change or leave, and the page over all, before their tables do.

    `leaving` and `arriving` are the records of the partitions that leave the results, and of those that come.
    """
    if (out / REPORT).exists():
        (out / REPORT).unlink()
        try:
            (out / REPORT).write_text(NOTE, encoding="utf-8")
        except OSError:  # a disk that is full has room for no note
            (out / REPORT).unlink(missing_ok=True)
    if not (out / PAGES).is_dir():
        return
    gone = False
    with closing(sqlite3.connect("")) as staying:  # a temporary file: all articles may change at once
        staying.execute("PRAGMA journal_mode = OFF")
        staying.execute("CREATE TABLE staying (article BLOB PRIMARY KEY) WITHOUT ROWID")
        for record in arriving:
            staying.executemany("INSERT OR IGNORE INTO staying VALUES (?)", [(one,) for _, one in _articles(record)])
        for record in leaving:
            for article_id, one in _articles(record):
                if staying.execute("SELECT 1 FROM staying WHERE article = ?", (one,)).fetchone() is None:
                    (out / PAGES / page_name(article_id)).unlink(missing_ok=True)
                    gone = True
    if gone:
        for table in (out / PAGES).glob("part-*.parquet"):
            if is_ours(table.name) and not has_its_pages(out, table):
                table.unlink()


def has_its_pages(out: Path, table: Path) -> bool:
    """Say whether every page that a table of pages names is there."""
    pages = pq.read_table(table, columns=["page"])["page"].to_pylist()
    return all((out / page).exists() for page in pages if page)


def is_outdated(out: Path) -> bool:
    """Say whether the page over all was taken away because the results have changed."""
    try:
        return (out / REPORT).read_text(encoding="utf-8") == NOTE
    except (OSError, ValueError):
        return False


def is_report(page: Path) -> bool:
    """Say whether a file in the place of report.html is a page of Dateline, or the note, and nobody else's."""
    with page.open("rb") as file:
        head = file.read(4096)
    return not head or GENERATOR in head


def is_ours(name: str) -> bool:
    """Say whether a file in the folder of pages, by its path below it, is one that a run has written."""
    return PAGE.fullmatch(name) is not None


def _articles(record: Record) -> Iterator[tuple[str, bytes]]:
    """Give the articles of a partition, each with a hash of what its page is made from."""
    recipe = json.dumps(record["recipe"], sort_keys=True)
    for article_id, content in record["items"]:
        yield article_id, hashlib.blake2b(f"{recipe}\0{article_id}\0{content}".encode(), digest_size=16).digest()
