"""Which articles have been analysed before, by what they are: asked for each that is new in its place."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.corpus.items import Item
from dateline.corpus.store import Store


class Known:
    """The articles of earlier partitions of the same recipe, by a hash of their content; on disk, filled when asked."""

    def __init__(self, store: Store, recipe: Mapping[str, Any]) -> None:
        self.store = store
        self.recipe = recipe
        self.table: sqlite3.Connection | None = None

    def places(self, items: Iterable[Item]) -> dict[str, tuple[str, str]]:
        """Return where the rows of items are that were analysed before: partition and id, by article_id."""
        table = self.table or self._filled()
        ask = "SELECT partition, article_id FROM known WHERE content = ?"
        found = {item.article_id: table.execute(ask, (_digest(item.content),)).fetchone() for item in items}
        return {name: place for name, place in found.items() if place}

    def _filled(self) -> sqlite3.Connection:
        self.table = sqlite3.connect("")  # without a name: a temporary file
        self.table.execute("PRAGMA journal_mode = OFF")
        self.table.execute(
            "CREATE TABLE known (content BLOB PRIMARY KEY, partition TEXT, article_id TEXT) WITHOUT ROWID"
        )
        for key in sorted(self.store.keys() | self.store.staged()):
            record = self.store.record(key)
            if record["recipe"] == self.recipe:
                rows = [(_digest(content), key, article_id) for article_id, content in record["items"]]
                self.table.executemany("INSERT OR IGNORE INTO known VALUES (?, ?, ?)", rows)
        return self.table


def _digest(content: str) -> bytes:
    return hashlib.blake2b(content.encode("utf-8"), digest_size=16).digest()
