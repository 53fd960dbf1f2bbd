"""Archives of articles, and packed files: the same members from each, none outside, none too large."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from .reading import BRIDGE, FERRY, PAGE, read, written


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def parquet_bytes() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": [BRIDGE]}), buffer)
    return buffer.getvalue()


MEMBERS = {
    "news/ferry.txt": FERRY.encode(),
    "table.csv": f"text\n{BRIDGE}\n".encode(),
    "t.parquet": parquet_bytes(),
    "storm.html": PAGE.encode(),
    "lines.jsonl": json.dumps({"text": FERRY, "date": "2024-05-04"}).encode(),
    "inner.zip": b"PK\x03\x04",
    "__MACOSX/._ferry.txt": b"\0\1",
}


@pytest.mark.parametrize("name", ["pile.zip", "pile.tar", "pile.tar.gz", "pile.tgz", "pile.tar.bz2", "pile.tar.xz"])
def test_archives_give_the_same_members(tmp_path, name):
    path = tmp_path / name
    if name == "pile.zip":
        zipped(path, MEMBERS)
    else:
        with tarfile.open(path, f"w:{path.suffix[1:].replace('tgz', 'gz').replace('tar', '')}") as archive:
            for member, data in MEMBERS.items():
                info = tarfile.TarInfo(member)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
            archive.addfile(link)
    found = read(path)
    assert [name for name, _, _ in found] == [
        f"{name}/news/ferry.txt",
        f"{name}/table.csv#1",
        f"{name}/t.parquet#1",
        f"{name}/storm.html",
        f"{name}/lines.jsonl#1",
        f"{name}/inner.zip",
    ]
    assert [text for _, text, _ in found[:3]] == [FERRY, BRIDGE, BRIDGE]
    assert "two hundred windows" in found[3][1] and found[3][2] == date(2024, 5, 4)
    assert found[4][1:] == (FERRY, date(2024, 5, 4))
    assert "an archive inside an archive" in found[5][1]


def test_no_member_gets_a_name_outside_its_archive(tmp_path):
    path = zipped(tmp_path / "p.zip", {"../../etc/ferry.txt": FERRY.encode(), "/abs.txt": BRIDGE.encode()})
    assert [name for name, _, _ in read(path)] == ["p.zip/etc/ferry.txt", "p.zip/abs.txt"]
    assert sorted(tmp_path.rglob("*")) == [path]


def test_a_member_that_swells_is_refused_without_being_held(tmp_path):
    zipped(tmp_path / "p.zip", {"bomb.txt": b"0" * (65 * 2**20), "line.csv": b"text\n" + b"0" * (65 * 2**20)})
    zipped(tmp_path / "q.zip", {"ferry.txt": FERRY.encode()})
    found = read(tmp_path)
    assert [text for _, text, _ in found] == [
        "! larger than 64 MB",
        "! a line is longer than 64 MB, which no article is",
        FERRY,
    ]


def test_packed_tables_and_texts_are_unpacked(tmp_path):
    written(tmp_path / "a.csv.gz", gzip.compress(f"text\n{FERRY}\n".encode()))
    written(tmp_path / "b.txt.bz2", bz2.compress(BRIDGE.encode()))
    assert read(tmp_path) == [("a.csv#1", FERRY, None), ("b.txt", BRIDGE, None)]
