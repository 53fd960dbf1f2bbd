"""Lanes: the rows of the timeline grouped by status, by person or by place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dateline.output.marks import STYLES, clean

if TYPE_CHECKING:
    from pandas import DataFrame

    from dateline.analysis import Analysis

COLUMN = "lane"  # and lane_rank
# Each kind: the columns of events to look in, in this order, the labels of entities that count, and the last lane.
COLUMNS = {
    "person": (("who", "whom", "said_by"), {"PERSON"}, "no person named"),
    "place": (("where",), {"GPE", "LOC", "FAC"}, "no place named"),
}


def in_lanes(analysis: Analysis, lanes: str) -> DataFrame:
    """Return the events with the columns `lane` and `lane_rank`: the status, or the first person or place named.

    Statuses rank as in the legend; of persons and places only what has none ranks last. Raises ValueError where
    `lanes` is none of status, person, place.
    """
    events = analysis.events
    if lanes == "status":
        named = [status if status in STYLES else "unknown" for status in map(clean, events["status"])]
        return events.assign(lane=named, lane_rank=[list(STYLES).index(status) for status in named])
    if lanes not in COLUMNS:
        raise ValueError(f"lanes = {lanes!r}: accepted are status, person, place")
    columns, labels, without = COLUMNS[lanes]
    known = set(analysis.entities.loc[analysis.entities["label"].isin(labels), "name"])
    rows = events[list(columns)].to_dict("records")
    named = [_first((row[column] for column in columns), known) for row in rows]
    return events.assign(lane=[lane or without for lane in named], lane_rank=[int(not lane) for lane in named])


def _first(cells: Iterable[object], known: set[str]) -> str:
    """Return the first of the names in these cells ("Anna Brandt; Aldmere") that is known; empty where none is."""
    names = (name for cell in cells for name in clean(cell).split("; "))
    return next((name for name in names if name in known), "")
