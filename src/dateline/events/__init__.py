"""Events: dated happenings, their status, and who says so.

`Doc._.events` is the layer this package adds: a list of `Event` in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True)
class Event:
    """One dated happening, from the clause that holds its date; ids refer to the other layers."""

    event_id: str
    date_id: str
    headline: str
    start: int
    end: int
    text: str
    earliest: np.datetime64 | None = None
    latest: np.datetime64 | None = None
    edtf: str = ""
    status: str = "unknown"
    cue: str = ""
    who: tuple[str, ...] = ()
    what: str = ""
    whom: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    said_by: str = ""
    quoted: bool = False
    told_again: tuple[tuple[int, int], ...] = field(default=())
