"""Members of zip and tar archives, one at a time and in memory: nothing is ever written to where a member says."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import PurePosixPath
from typing import BinaryIO, cast

Member = tuple[str, BinaryIO]


def zip_members(stream: BinaryIO) -> Iterator[Member]:
    """Give the name and the open bytes of each file in a zip archive, in its order.

    Raises RuntimeError for an encrypted member.
    """
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                with archive.open(info) as member:
                    yield inside(info.filename), cast(BinaryIO, member)


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """Give the name and the open bytes of each ordinary file in a tar archive, packed or not, in its order.

    Links and devices are passed over.
    """
    with tarfile.open(fileobj=stream, mode="r:*") as archive:
        for info in archive:
            member = archive.extractfile(info) if info.isreg() else None
            if member is not None:
                with closing(member):
                    yield inside(info.name), cast(BinaryIO, member)
                archive.members = []  # type: ignore[attr-defined]  # else it remembers every member it has passed


def inside(name: str) -> str:
    """Return a member's name as a path that stays inside its archive: no root, no drive, no step up."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in ("/", "..", ".") and not part.endswith(":")) or "unnamed"


def in_memory(stream: BinaryIO, most: int) -> BinaryIO:
    """Return a member that can be read in any order; bounded.

    Raises ValueError where it is larger than `most` bytes.
    """
    data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError(f"larger than {most // 2**20} MB")
    return io.BytesIO(data)
