"""Where the articles come from: a folder, a table, an archive; walked in a fixed order, an article at a time."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from dateline import paths
from dateline.corpus.archives import in_memory, tar_members, zip_members
from dateline.corpus.items import ADDRESS, Columns, Item, file_item, record_item, unreadable
from dateline.corpus.rows import (
    MOST,
    MissingColumnError,
    NoArticlesError,
    csv_items,
    json_lines_items,
    parquet_items,
)
from dateline.errors import ArticleError, ParameterError
from dateline.reading.decoding import decoded

TEXTS = frozenset({"", ".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".rtf", ".odt", ".epub"})  # articles by intent, refused with a reason
TABLES = {
    ".csv": csv_items, ".tsv": csv_items, ".jsonl": json_lines_items, ".ndjson": json_lines_items,
    ".parquet": parquet_items, ".pq": parquet_items,
}  # fmt: skip
ARCHIVES = {".zip": zip_members, ".tar": tar_members, ".tgz": tar_members, ".tbz2": tar_members, ".txz": tar_members}
PACKED: dict[str, Any] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
LISTS = ("articles", "items", "results", "data", "docs")  # where a JSON object keeps its articles
MOST_TABLE = 1024 * 1024 * 1024  # bytes of a Parquet table inside an archive, which has to be read in any order
BROKEN = (
    ArticleError, OSError, EOFError, UnicodeError, ValueError, RuntimeError, NotImplementedError,
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError,
)  # fmt: skip  # what a damaged, encrypted or mistaken file raises


@dataclass(frozen=True, slots=True)
class File:
    """A file of the source: its name below the source, where it is opened, its size in bytes."""

    name: str
    path: str
    size: int


class Source:
    """A pile of articles at an address: a path, or any that fsspec can open; read in a fixed order, never as a whole.

    `read` and `size` are bytes, for progress; `skipped` counts the files that hold no articles, by ending.
    Raises ParameterError where nothing is at the address.
    """

    def __init__(self, address: str | os.PathLike[str], columns: Columns | None = None, leave_out: Path | None = None):
        import fsspec
        from fsspec.implementations.local import LocalFileSystem

        self.address = os.fspath(address)
        self.columns = columns or Columns()
        self.leave_out = str(leave_out) if leave_out else None
        self.skipped: Counter[str] = Counter()
        self._barred: list[OSError] = []
        self._done = 0
        self._open: BinaryIO | None = None
        try:
            if not self.address.strip():
                raise ValueError("'': no path")
            self.fs, self.root = fsspec.core.url_to_fs(self.address if ADDRESS.match(self.address) else _found(address))
            self.local = isinstance(self.fs, LocalFileSystem)
            self.is_folder = self.fs.isdir(self.root)
            if not self.is_folder and not self.fs.exists(self.root):
                raise FileNotFoundError(f"{self.address}: nothing is there")
        except (OSError, ValueError, ImportError) as error:
            named = "" if self.address in str(error) else f"{self.address!r}: "
            raise ParameterError(
                f"source = {named}{error}; accepted are a folder, a table, an archive or an article"
            ) from None
        self.size = sum(file.size for file in self.files())

    @property
    def read(self) -> int:
        """How many bytes have been read so far."""
        try:
            return self._done + (self._open.tell() if self._open and not self._open.closed else 0)
        except (OSError, ValueError):
            return self._done

    def files(self) -> Iterator[File]:
        """Give the files of the source in a fixed order; what is hidden, and the results themselves, are left out."""
        if not self.is_folder:
            yield File(PurePosixPath(self.root).name, self.root, self.fs.size(self.root) or 0)
            return
        for folder, names in self._local_folders() if self.local else self._remote_folders():
            for name in names:
                path = f"{folder}/{name}"
                if not _hidden(name) and (size := self._size(path)) is not None:
                    yield File(path.removeprefix(self.root).lstrip("/"), path, size)

    def items(self) -> Iterator[Item]:
        """Give every article of the source, and an item with a reason for what could not be taken out.

        Raises ParameterError where the source is one table and has not the columns it takes.
        """
        self._barred.clear()
        for file in self.files():
            try:
                with self._opened(file) as self._open:
                    yield from self._items_of(file.name, self._open)
            except BROKEN as error:
                if isinstance(error, MissingColumnError) and not self.is_folder:
                    raise ParameterError(f"source = {self.address!r}: {_reason(error, file.name)}") from None
                yield unreadable(file.name, file.name, _reason(error, file.name))
            self._open = None
            self._done += file.size
        for barred in self._barred:  # folders that may not be looked into
            name = str(barred.filename).removeprefix(self.root).lstrip("/")
            yield unreadable(name, name, _reason(barred, name))

    def _items_of(self, name: str, stream: BinaryIO, *, inner: bool = False) -> Iterator[Item]:
        """Give the items of a file by the ending of its name; `inner` for a member of an archive."""
        path = PurePosixPath(name)
        suffix = path.suffix.lower()
        if suffix in PACKED and PurePosixPath(path.stem).suffix.lower() != ".tar":
            with PACKED[suffix](stream) as unpacked:
                yield from self._items_of(str(path.with_suffix("")), unpacked, inner=True)
        elif suffix in ARCHIVES or suffix in PACKED:
            if inner:
                raise ArticleError(f"{name}: an archive inside an archive; unpack it")
            yield from self._members(name, ARCHIVES.get(suffix, tar_members)(stream))
        elif suffix in TABLES:
            seekable = in_memory(stream, MOST_TABLE) if inner and TABLES[suffix] is parquet_items else stream
            try:
                yield from TABLES[suffix](seekable, name, self.columns)
            except NoArticlesError:
                self.skipped[suffix] += 1
        elif suffix == ".json":
            yield from self._json_items(name, _whole(stream))
        elif suffix in TEXTS | DOCUMENTS or not (self.is_folder or inner):
            yield file_item(name, _whole(stream))
        else:
            self.skipped[suffix] += 1

    def _members(self, name: str, members: Iterator[tuple[str, BinaryIO]]) -> Iterator[Item]:
        for member, stream in members:
            if any(map(_hidden, member.split("/"))):
                continue
            inner = f"{name}/{member}"
            try:
                yield from self._items_of(inner, stream, inner=True)
            except BROKEN as error:
                yield unreadable(inner, inner, _reason(error, inner))

    def _json_items(self, name: str, data: bytes) -> Iterator[Item]:
        """Give the article of a JSON object, or those of a list, which may stand in an object."""
        try:
            holds = json.loads(decoded(data, name)[0])
        except (ArticleError, json.JSONDecodeError, RecursionError):
            yield file_item(name, data)  # reading it says what is wrong with it
            return
        if isinstance(holds, dict):
            listed = next((holds[key] for key in LISTS if isinstance(holds.get(key), list)), None)
            if listed is None or not all(isinstance(record, dict) for record in listed[:1]):
                yield record_item(holds, name, "", self.columns)
                return
            holds = listed
        if not isinstance(holds, list) or (holds and not any(isinstance(record, dict) for record in holds)):
            self.skipped[".json"] += 1
            return
        for number, record in enumerate(holds, 1):
            if isinstance(record, dict):
                yield record_item(record, name, f"#{number}", self.columns)
            else:
                yield unreadable(f"{name}#{number}", name, f"record {number} is no JSON object")

    def _opened(self, file: File) -> BinaryIO:
        """Open a file. Raises OSError, also for what another protocol has errors of its own for."""
        if self.local:
            return Path(file.path).open("rb")
        try:
            return fetched(self.fs, file.path) if _is_web(self.fs) else cast(BinaryIO, self.fs.open(file.path, "rb"))
        except OSError:
            raise
        except Exception as error:  # of aiohttp and its like, which need not be installed
            raise OSError(f"{type(error).__name__}: {error}") from error

    def _size(self, path: str) -> int | None:
        """Return the size of a file in bytes; None for what is no ordinary file."""
        if not self.local:
            return self.fs.size(path) or 0
        return Path(path).stat().st_size if Path(path).is_file() else (0 if Path(path).is_symlink() else None)

    def _local_folders(self) -> Iterator[tuple[str, list[str]]]:
        for folder, folders, names in os.walk(self.root, onerror=self._barred.append):
            folders[:] = sorted(name for name in folders if not _hidden(name) and f"{folder}/{name}" != self.leave_out)
            yield folder, sorted(names)

    def _remote_folders(self) -> Iterator[tuple[str, list[str]]]:
        for folder, folders, names in self.fs.walk(self.root):
            folders.sort()
            if not any(map(_hidden, folder.removeprefix(self.root).split("/"))):
                yield folder, sorted(names)


def fetched(fs: Any, path: str) -> BinaryIO:
    """Return a file of the web, fetched in one piece to a file without a name: few servers give parts of one."""
    whole = tempfile.TemporaryFile()  # noqa: SIM115  # who asked for it closes it
    with fs.open(path, "rb", block_size=0) as stream:
        shutil.copyfileobj(stream, whole)
    whole.seek(0)
    return cast(BinaryIO, whole)


def _is_web(fs: Any) -> bool:
    return "http" in ((fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol)


def _found(address: str | os.PathLike[str]) -> str:
    return str(paths.find(os.fspath(address)).resolve())


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name == "__MACOSX"


def _whole(stream: BinaryIO) -> bytes:
    return in_memory(stream, MOST).read()


def _reason(error: Exception, name: str) -> str:
    """Return what went wrong in a line, without the name that stands beside it."""
    message = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    return message.removeprefix(f"{name}: ") or type(error).__name__
