"""Where the results are: partitions of Parquet, a record of each, a manifest of all; staged, then put in place at once.

OUT/<table>/part-<key>.parquet    the tables, a file a partition
OUT/manifest/part-<key>.json      the record of a partition: the hashes of its articles
OUT/manifest.json                 the recipe (code, model, parameters) and the partitions
OUT/.run/                         what the present run, or one that was stopped, has made so far
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from dateline.corpus.links import PAGES, REPORT
from dateline.corpus.outdated import is_report, remove_outdated
from dateline.corpus.schema import TABLES

STAGING = ".run"
JOURNAL = "commit.json"
UNFINISHED = ".unfinished-"
RESERVED = (*TABLES, "manifest", "manifest.json", PAGES, REPORT)


class Store:
    """The folder of the results. Nothing in it changes but by `commit`; the next run completes one that was stopped."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.staging = out / STAGING

    def open(self) -> None:
        """Make the folder, complete a commit that was stopped, and clear away files that were never finished."""
        for name in (*TABLES, "manifest"):
            (self.staging / name).mkdir(parents=True, exist_ok=True)
            for file in (self.staging / name).glob(f"{UNFINISHED}*"):
                file.unlink(missing_ok=True)
        if (self.staging / JOURNAL).exists():
            self._carry_out(_json(self.staging / JOURNAL))
            self.open()

    def keys(self) -> set[str]:
        """Return the keys of the partitions in place; one that lacks a file, because somebody removed it, is none."""
        return set.intersection(*(_keys(self.out / name) for name in (*TABLES, "manifest")))

    def staged(self) -> set[str]:
        """Return the keys of the partitions that are made and not yet in place."""
        return _keys(self.staging / "manifest")

    def manifest(self) -> dict[str, Any]:
        """Return the manifest of the results in place, empty where there is none, or none that can be read."""
        try:
            return _json(self.out / "manifest.json")
        except (FileNotFoundError, ValueError):
            return {}

    def record(self, key: str) -> dict[str, Any]:
        """Return the record of a partition, in place or staged."""
        return _json(self.file("manifest", key))

    def file(self, table: str, key: str) -> Path:
        """Return the file of a partition, in place or else staged."""
        name = file_name(table, key)
        return self.out / table / name if (self.out / table / name).exists() else self.staging / table / name

    def stage(self, table: str, key: str, write: Callable[[Path], object]) -> Path:
        """Let `write` write a file of a partition beside its place in the staging, then put it there in one step."""
        place = self.staging / table / file_name(table, key)
        return written(place, write)

    def commit(self, manifest: Mapping[str, Any]) -> None:
        """Put the staged partitions of the manifest in place, remove those it does not have, then write it."""
        journal = self.staging / JOURNAL
        written(journal, lambda path: path.write_text(dumped(manifest), encoding="utf-8"))
        self._carry_out(manifest)

    def _carry_out(self, manifest: Mapping[str, Any]) -> None:
        """Do what the journal says; doing it twice, or the rest of it, comes to the same."""
        wanted = set(manifest["partitions"])
        leaving, arriving = _keys(self.out / "manifest") - wanted, self.staged() & wanted
        if leaving or arriving:
            remove_outdated(self.out, map(self.record, leaving), map(self.record, arriving))
        for table in (*TABLES, "manifest"):
            (self.out / table).mkdir(exist_ok=True)
            for key in _keys(self.out / table) - wanted:
                (self.out / table / file_name(table, key)).unlink(missing_ok=True)
            for key in _keys(self.staging / table) & wanted:
                (self.staging / table / file_name(table, key)).replace(self.out / table / file_name(table, key))
        written(self.out / "manifest.json", lambda path: path.write_text(dumped(manifest), encoding="utf-8"))
        (self.staging / JOURNAL).unlink(missing_ok=True)
        self.clear()

    def clear(self) -> None:
        """Remove what is staged."""
        shutil.rmtree(self.staging, ignore_errors=True)


def taken_in(out: Path) -> list[str]:
    """Return what stands in a folder where results would go, and is none: it would be written over, or removed."""
    staging, report = out / STAGING, out / REPORT
    taken = [] if _has_results(out) else [name for name in RESERVED if (out / name).exists()]
    if report.exists() and REPORT not in taken and not is_report(report):
        taken.append(REPORT)
    if staging.exists() and not _is_staging(staging):
        taken.append(STAGING)
    return taken


def _has_results(out: Path) -> bool:
    """Tell whether results stand in a folder, or a run was stopped there before it had any."""
    try:
        manifest = _json(out / "manifest.json")
    except (FileNotFoundError, ValueError):  # one that somebody removed or broke: the records are there
        return bool(_keys(out / "manifest")) or ((out / STAGING / "manifest").is_dir() and _is_staging(out / STAGING))
    return isinstance(manifest, dict) and "recipe" in manifest


def _is_staging(folder: Path) -> bool:
    """Tell whether a folder holds nothing but what a run stages; an editor may keep its own in one of this name."""
    ours = (*TABLES, "manifest", JOURNAL)
    return folder.is_dir() and all(path.name in ours or path.name.startswith(UNFINISHED) for path in folder.iterdir())


def written(place: Path, write: Callable[[Path], object]) -> Path:
    """Let `write` write a file beside its place, then put it there in one step; return its path."""
    beside = place.with_name(f"{UNFINISHED}{uuid.uuid4().hex}")
    try:
        write(beside)
        os.replace(beside, place)  # noqa: PTH105
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return place


def file_name(table: str, key: str) -> str:
    """Return the name of a partition's file."""
    return f"part-{key}.json" if table == "manifest" else f"part-{key}.parquet"


def dumped(data: Mapping[str, Any]) -> str:
    """Write JSON for people and for comparing: names in order, a line each."""
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _keys(folder: Path) -> set[str]:
    return {path.stem.removeprefix("part-") for path in folder.glob("part-*")}


def _json(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))
