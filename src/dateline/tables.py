"""The columns of every table, in one place.

`start` and `end` are character offsets into `article.text`, end exclusive. Missing is missing (`NaT`, `NA`).
`earliest` and `latest` are days, as datetime64[us]: pandas 3 holds years before 1 in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from dateline.days import iso

COLUMNS: dict[str, tuple[str, ...]] = {
    "mentions": ("mention_id", "entity_id", "text", "label", "model_label", "rule", "start", "end", "sentence"),
    "entities": (
        "entity_id", "name", "label", "role", "aliases", "mentions", "first", "country", "latitude", "longitude",
        "disputed",
    ),
    "dates": (
        "date_id", "text", "type", "value", "mod", "edtf", "earliest", "latest", "granularity", "anchor", "rule",
        "start", "end", "sentence",
    ),
    "events": (
        "event_id", "date_id", "headline", "earliest", "latest", "edtf", "status", "cue", "who", "what", "whom",
        "where", "said_by", "quoted", "text", "start", "end", "also",
    ),
    "checks": ("check_id", "kind", "message", "rows"),
}  # fmt: skip
DAYS = frozenset({"earliest", "latest"})
COUNTS = frozenset({"start", "end", "sentence", "mentions", "first"})
DEGREES = frozenset({"latitude", "longitude"})
FLAGS = frozenset({"quoted", "disputed"})
NO_DAY = np.datetime64("NaT", "D")


def table(name: str, rows: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """Make the table `name` of `rows`: its columns in their order, each of its own type, empty tables too.

    Raises KeyError where a row has a field that the table does not know.
    """
    rows = list(rows)
    known = frozenset(COLUMNS[name])
    for row in rows:
        if not known.issuperset(row):
            raise KeyError(f"{name} has no column {', '.join(sorted(set(row) - known))}")
    return pd.DataFrame({column: _cells(column, [row.get(column) for row in rows]) for column in COLUMNS[name]})


def _cells(column: str, cells: list) -> Any:
    """Return the cells of a column as an array of its type."""
    if column in DAYS:
        days = [NO_DAY if cell is None else np.datetime64(cell, "D") for cell in cells]
        return np.array(days, dtype="datetime64[D]").astype("datetime64[us]")
    kind: Any = (
        "Int64" if column in COUNTS else "Float64" if column in DEGREES else "boolean" if column in FLAGS else "str"
    )
    if kind == "str":
        cells = [None if cell is None or cell == "" else str(cell) for cell in cells]
    return pd.array(cells, dtype=kind)


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a table as CSV (UTF-8, days in ISO 8601 with four digits of year, missing cells empty)."""
    shown = frame.copy()
    for column in DAYS & set(frame.columns):
        days = frame[column].to_numpy().astype("datetime64[D]")
        shown[column] = ["" if np.isnat(day) else iso(day) for day in days]
    shown.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")
