"""Events as marks: what the timeline knows of each, and how each status looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.days import when
from dateline.output import axis

if TYPE_CHECKING:
    from pandas import DataFrame

MOST = 150  # marks of a timeline
TO_THE_DAY = re.compile(r"-?\d{4}-\d\d-\d\d(T.*)?")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ud800-\udfff\ufffe\uffff]+|\s+")


@dataclass(frozen=True, slots=True)
class Style:
    """How a status looks: its colour (after Okabe and Ito, darkened for white paper), marker, filling and hatch."""

    colour: str
    marker: str
    filled: bool = True
    hatch: str = ""


STYLES = {
    "happened": Style("#0072b2", "o"),
    "ongoing": Style("#00795a", ">"),
    "scheduled": Style("#b34a00", "D", filled=False),
    "overtaken": Style("#8f4a7c", "X", filled=False, hatch="xxxx"),
    "possible": Style("#4d4d4d", "o", filled=False, hatch="...."),
    "alleged": Style("#7a5c00", "^", filled=False, hatch="////"),
    "denied": Style("#a3122e", "v", filled=False, hatch="----"),
    "unknown": Style("#6b6b6b", "s", filled=False),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as it is drawn. `first` and `last` are days since 1970-01-01, None an open bound.

    An end is sharp where the article names its day ("from 27 September"), soft where only bounds are known ("2025").
    """

    event_id: str
    headline: str
    words: str
    status: str
    first: float | None
    last: float | None
    sharp_first: bool = False
    sharp_last: bool = False
    about: bool = False
    lane: str = ""
    lane_rank: int = 0
    said_by: str = ""
    clock: str = ""

    @property
    def tooltip(self) -> str:
        """Say everything in a sentence: date, headline, status, and who says so."""
        return f"{self.words}: {self.headline} ({self.status}{f', says {self.said_by}' if self.said_by else ''})"

    @property
    def span(self) -> tuple[float, float]:
        """Return its two bounds; an open one stands where the known one does."""
        known = [end for end in (self.first, self.last) if end is not None]
        return known[0], known[-1]

    @property
    def label(self) -> str:
        """Return its date in words, and its status where it is not simply something that happened."""
        return self.words if self.status == "happened" else f"{self.words} · {self.status}"


def marks_of(events: DataFrame, lanes: str | None = None) -> list[Mark]:
    """Return the events that have a bound, in the table's order.

    `lanes` names the column that groups them; a column `lane_rank`, where there is one, puts lanes before others.
    """
    # numpy's days, because pandas' own Timestamp does not reach years before 1.
    bounds = zip(*(events[column].to_numpy().astype("datetime64[D]") for column in ("earliest", "latest")), strict=True)
    rows = events.drop(columns=["earliest", "latest"]).to_dict("records")
    return [
        _mark(row, first, last, lanes)
        for row, (first, last) in zip(rows, bounds, strict=True)
        if not (np.isnat(first) and np.isnat(last))
    ]


def in_order(marks: list[Mark]) -> list[Mark]:
    """Sort marks by lane (by rank, then the lane of the first event first), then by first and last day, and by hour."""
    by_time = sorted(marks, key=lambda mark: (mark.span, mark.first is not None, mark.clock))
    lanes = {lane: place for place, lane in enumerate(dict.fromkeys(mark.lane for mark in by_time))}
    return sorted(by_time, key=lambda mark: (mark.lane_rank, lanes[mark.lane]))


def clean(cell: object) -> str:
    """Return a cell as one line of printable text; a missing cell is empty."""
    return "" if cell is None or cell is pd.NA or cell != cell else UNPRINTABLE.sub(" ", str(cell)).strip()


def _mark(row: dict, first: np.datetime64, last: np.datetime64, lanes: str | None) -> Mark:
    edtf = clean(row["edtf"])
    left, slash, right = edtf.partition("/")
    status = clean(row["status"])
    return Mark(
        event_id=clean(row["event_id"]),
        headline=clean(row["headline"]) or "no headline",
        words=when(edtf, first, last),
        status=status if status in STYLES else "unknown",
        first=None if slash and left in ("", "..") else _number(first),
        last=None if slash and right in ("", "..") else _number(last),
        sharp_first=bool(TO_THE_DAY.fullmatch(left)),
        sharp_last=bool(TO_THE_DAY.fullmatch(right)),
        about="~" in edtf or "%" in edtf,
        lane=(clean(row[lanes]) or "not said") if lanes else "",
        lane_rank=int(row.get("lane_rank", 0)) if lanes else 0,
        said_by=clean(row.get("said_by")),
        clock="" if slash else left.partition("T")[2],
    )


def _number(day: np.datetime64) -> float | None:
    return None if np.isnat(day) else axis.number_of(day)
