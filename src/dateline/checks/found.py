"""One check, and the layers of a document that the checks read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dateline.entities import Entity, Mention
    from dateline.events import Event
    from dateline.timex import Timex

ONE_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing a reader should know. `kind` is agreement, conflict, unresolved, assumption, gap, disputed or reading.

    `rows` are the ids of the rows it speaks of, in any table.
    """

    kind: str
    message: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a Doc, each made once: a Doc keeps plain data and makes the objects at every call."""

    timexes: list[Timex]
    entities: list[Entity]
    mentions: list[Mention]
    events: list[Event]
    text: str


def is_day(timex: Timex) -> bool:
    """Tell whether a date is one single day."""
    return timex.value.earliest is not None and timex.value.earliest == timex.value.latest
