"""Which articles share a partition: a matter of the pile alone, so that a change touches the partitions around it.

A partition ends behind an article whose id happens to hash so (content-defined chunking): an article more or less
shifts no other boundary, as counting would. Partitions grow with the pile, so that ten million articles are some ten
thousand files a table, and a hundred still keep two workers busy.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from dateline.corpus.items import Item, with_id

SMALLEST, LARGEST = 16, 1024  # articles of a partition, on average
GROWTH = 64  # a partition holds at most this part of the articles before it
MOST_BYTES = 8 * 1024 * 1024  # of a partition's articles: what a worker is sent at once


def chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Give the items in runs that become a partition each, in their order."""
    chunk: list[Item] = []
    weight = 0
    for number, item in enumerate(items):
        size = size_at(number)
        chunk.append(item)
        weight += len(item.data)
        full = len(chunk) >= 4 * size or weight >= MOST_BYTES
        if full or (len(chunk) * 4 >= size and _digest(item.article_id) % size == 0):
            yield tuple(chunk)
            chunk, weight = [], 0
    if chunk:
        yield tuple(chunk)


def size_at(number: int) -> int:
    """Return how many articles a partition has on average behind the first `number`: a power of two."""
    return min(LARGEST, max(SMALLEST, 1 << (number // GROWTH).bit_length() >> 1))


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest())


def unique(items: Iterable[Item]) -> Iterator[Item]:
    """Give the items with ids that are unique: the second of a name becomes `name~2`. Known ids are kept on disk."""
    with closing(sqlite3.connect("")) as seen:  # a database without a name is a temporary file, and small ones memory
        seen.execute("PRAGMA journal_mode = OFF")
        seen.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID")
        for item in items:
            name, times = item.article_id, _times(seen, item.article_id)
            while times > 1:
                name = f"{item.article_id}~{times}"
                times = 1 if _times(seen, name) == 1 else times + 1
            yield item if name == item.article_id else with_id(item, name)


def _times(seen: sqlite3.Connection, name: str) -> int:
    """Note a name; return how many times it has been seen, this time with it."""
    key = hashlib.blake2b(name.encode("utf-8"), digest_size=16).digest()
    note = "INSERT INTO seen VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times"
    return seen.execute(note, (key,)).fetchone()[0]
