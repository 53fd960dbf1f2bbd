"""Dateline turns news articles into a checked chronology.

    article = dateline.read("seeds/khojaly-2024-05-15.txt")
    analysis = dateline.analyse(article)
    dateline.timeline(analysis.events)

The three names load what they need when they are first used: a command that only prints its help stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.analysis import analyse
    from dateline.output.timeline import timeline
    from dateline.reading import read

__all__ = ["analyse", "read", "timeline"]
_HOME = {"analyse": "dateline.analysis", "read": "dateline.reading", "timeline": "dateline.output.timeline"}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
