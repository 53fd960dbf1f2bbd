"""The files of a run: the tables as CSV and the timeline as SVG, each written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.analysis import Analysis

TABLES = ("entities", "mentions", "dates", "events", "checks")


def save(analysis: Analysis, folder: str | Path | None, *, lanes: str = "") -> list[Path]:
    """Write the five tables and timeline.svg into a folder, made if it is missing; return their paths.

    `lanes` groups the rows of the timeline. With None as folder nothing is written. Raises OSError
    where the folder cannot be written.
    """
    from dateline.output.svg import svg_of
    from dateline.tables import write_csv

    if folder is None:
        return []
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    svg = svg_of(analysis, lanes=lanes)
    writers: dict[str, Callable[[Path], object]] = {
        f"{name}.csv": partial(write_csv, getattr(analysis, name)) for name in TABLES
    }
    writers["timeline.svg"] = lambda path: path.write_text(svg, encoding="utf-8", newline="\n")
    return [write_whole(folder / name, write) for name, write in writers.items()]


def write_whole(path: Path, write: Callable[[Path], object]) -> Path:
    """Let `write` write a file beside its place, then put it there in one step; return its path."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path
