"""Content: what a file, a page or a record holds, before it is an Article."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The text of an article and what its page or record states about it; empty where it states nothing."""

    text: str
    title: str = ""
    published: datetime.date | None = None
    author: str = ""
    publisher: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()
