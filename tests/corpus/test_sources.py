"""Where a pile can lie: a folder, a file, an address; and what is broken in it."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import ClassVar

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from dateline.corpus.sources import Source
from dateline.errors import ParameterError

from .reading import BRIDGE, FERRY, PAGE, read, written


def test_a_folder_is_read_with_its_folders_in_order(tmp_path):
    written(tmp_path / "b.txt", FERRY)
    written(tmp_path / "a" / "deep" / "z.html", PAGE)
    written(tmp_path / "a" / "one.json", json.dumps({"text": BRIDGE, "date": "2024-05-07"}))
    written(tmp_path / ".hidden" / "no.txt", FERRY)
    written(tmp_path / ".no.txt", FERRY)
    written(tmp_path / "style.css", "p {}")
    found = read(tmp_path)
    assert [name for name, _, _ in found] == ["b.txt", "a/one.json", "a/deep/z.html"]
    assert found[0][1] == FERRY
    assert found[1][1:] == (BRIDGE, date(2024, 5, 7))
    assert "two hundred windows" in found[2][1]
    assert found[2][2] == date(2024, 5, 4)


def test_files_that_hold_no_articles_are_counted_by_their_ending(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "b.css", "p {}")
    written(tmp_path / "keywords.json", '["ferry", "harbour"]')
    written(tmp_path / "days.jsonl", '[["2024-05-03", ["The ferry left"]]]\n')
    source = Source(tmp_path)
    assert [item.article_id for item in source.items()] == ["a.txt"]
    assert source.skipped == {".css": 1, ".json": 1, ".jsonl": 1}


def test_one_article_is_a_pile_of_one(tmp_path):
    assert read(written(tmp_path / "ferry.txt", FERRY)) == [("ferry.txt", FERRY, None)]


def test_what_is_broken_is_a_failure_and_the_next_file_is_read(tmp_path):
    written(tmp_path / "a.zip", b"PK\x03\x04 and no more")
    written(tmp_path / "b.tar", b"no archive at all" * 100)
    written(tmp_path / "c.parquet", b"PAR1 no")
    written(tmp_path / "d.csv.gz", gzip.compress(f"text\n{FERRY}\n".encode())[:-9])
    written(tmp_path / "e.pdf", b"%PDF-1.7")
    written(tmp_path / "f.txt", b"")
    written(tmp_path / "g.txt", b"The ferry\0left.")
    (tmp_path / "h.txt").symlink_to(tmp_path / "nowhere")
    written(tmp_path / "i.txt", FERRY)
    found = {name: text for name, text, _ in read(tmp_path)}
    assert found.pop("i.txt") == FERRY
    assert found.pop("d.csv#1") == FERRY  # what can be read of it is
    assert all(text.startswith("! ") for text in found.values()), found
    assert "binary" in found["g.txt"]
    assert "PDF" in found["e.pdf"]
    assert "No such file" in found["h.txt"]
    assert {name.partition("#")[0] for name in found} >= {"a.zip", "b.tar", "c.parquet", "f.txt"}


@pytest.fixture
def shut():
    """Make a folder that may not be looked into, in one that may; root, who may look everywhere, becomes nobody."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    (folder / "shut").mkdir()
    yield folder / "shut"
    (folder / "shut").chmod(0o755)
    shutil.rmtree(folder)


def test_what_may_not_be_looked_into_or_read_is_a_failure(shut):
    written(shut.parent / "a.txt", FERRY)
    written(shut.parent / "b.txt", BRIDGE).chmod(0)
    written(shut / "c.txt", BRIDGE)
    shut.chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        found = read(shut.parent)
    finally:
        if is_root:
            os.seteuid(0)
    assert found == [
        ("a.txt", FERRY, None),
        ("b.txt", "! Permission denied", None),
        ("shut", "! Permission denied", None),
    ]


def test_names_that_no_text_can_hold_are_mended(tmp_path):
    written(Path(str(tmp_path) + "/caf\udce9.txt"), FERRY)
    assert read(tmp_path) == [("caf\ufffd\ufffd\ufffd.txt", FERRY, None)]


def test_the_results_inside_the_source_are_left_out(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "out" / "b.txt", BRIDGE)
    assert [item.article_id for item in Source(tmp_path, leave_out=tmp_path / "out").items()] == ["a.txt"]


def test_a_source_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ParameterError, match=r"nowhere: no such file .* accepted are a folder"):
        Source(tmp_path / "nowhere")
    with pytest.raises(ParameterError, match=r"source = '': no path; accepted are a folder"):
        Source("")
    with pytest.raises(
        ParameterError, match=r"source = 'wire://news': Protocol not known: wire; accepted are a folder"
    ):
        Source("wire://news")


def test_a_driver_that_is_not_installed_is_named_with_the_address(monkeypatch):
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.delitem(sys.modules, "fsspec.implementations.http", raising=False)
    with pytest.raises(
        ParameterError, match=r"source = 'http://127\.0\.0\.1:9/a': .*\"aiohttp\" to be installed; accep"
    ):
        Source("http://127.0.0.1:9/a")


class Streams(MemoryFileSystem):
    """A stand-in for the web: a file is given from its beginning only, and one is refused."""

    protocol = ("http", "https")
    store: ClassVar[dict] = {}

    @classmethod
    def _strip_protocol(cls, path):
        return super()._strip_protocol(str(path).partition("://")[2] or path)

    def open(self, path, mode="rb", block_size=None, **how):
        if mode != "rb":
            return super().open(path, mode, **how)

        class Stream(io.RawIOBase):
            data = io.BytesIO(self.cat_file(path))

            def readable(self):
                return True

            def readinto(self, room):
                part = self.data.read(len(room))
                room[: len(part)] = part
                return len(part)

        assert block_size == 0
        if "forbidden" in path:
            raise RuntimeError("403, message='Forbidden'")
        return Stream()


def test_files_of_the_web_are_fetched_in_one_piece_and_one_that_is_refused_is_a_failure(monkeypatch):
    monkeypatch.setitem(sys.modules["fsspec.registry"]._registry, "http", Streams)
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [BRIDGE]}), table)
    web = fsspec.filesystem("http")
    web.pipe({"/news.example/a.txt": FERRY.encode(), "/news.example/b.parquet": table.getvalue()})
    web.pipe({"/news.example/c.zip": zipped({"d.txt": FERRY.encode()}), "/news.example/forbidden.txt": b"no"})
    assert read("http://news.example") == [
        ("a.txt", FERRY, None),
        ("b.parquet#1", BRIDGE, None),
        ("c.zip/d.txt", FERRY, None),
        ("forbidden.txt", "! RuntimeError: 403, message='Forbidden'", None),
    ]


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_a_server_of_the_web_is_walked_like_a_folder(tmp_path):
    pytest.importorskip("aiohttp", reason="reading over HTTP needs aiohttp, which Dateline does not ask for")
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "deep" / "b.csv", f"text\n{BRIDGE}\n")
    written(tmp_path / "c.zip", zipped({"d.txt": FERRY.encode()}))
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        assert read(f"{address}/") == [
            ("a.txt", FERRY, None),
            ("c.zip/d.txt", FERRY, None),
            ("deep/b.csv#1", BRIDGE, None),
        ]
        assert read(f"{address}/deep/b.csv") == [("b.csv#1", BRIDGE, None)]
        with pytest.raises(ParameterError, match=r"no.csv: nothing is there"):
            Source(f"{address}/no.csv")
        server.shutdown()


def test_an_address_that_fsspec_opens(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    assert read(f"file://{tmp_path}") == [("a.txt", FERRY, None)]


def test_an_address_elsewhere_is_walked_like_a_folder():
    memory = fsspec.filesystem("memory")
    memory.pipe({"/pile/b.txt": FERRY.encode(), "/pile/a/t.csv": f"text\n{BRIDGE}\n".encode(), "/pile/.x/c.txt": b"no"})
    assert read("memory://pile") == [("b.txt", FERRY, None), ("a/t.csv#1", BRIDGE, None)]
