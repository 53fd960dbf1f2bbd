"""One run at a time on one folder of results."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import DatelineError

LOCK = ".lock"


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock of a folder, made if it is missing; the system lets go of it when its owner dies, however it dies.

    Raises DatelineError where another run holds it.
    """
    import fcntl

    out.mkdir(parents=True, exist_ok=True)
    with (out / LOCK).open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DatelineError(
                f"{out}: another run is writing here ({_owner(out)}); wait for it, or name another --out"
            ) from None
        file.truncate(0)
        json.dump({"process": os.getpid(), "host": socket.gethostname()}, file)
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _owner(out: Path) -> str:
    try:
        owner = json.loads((out / LOCK).read_text(encoding="utf-8"))
        return f"process {owner['process']} on {owner['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a moment ago"
