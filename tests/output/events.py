"""Tables of events for the tests of the figure, made by hand."""

from __future__ import annotations

import numpy as np

from dateline.days import later
from dateline.tables import table

STATUSES = ("happened", "ongoing", "scheduled", "overtaken", "possible", "alleged", "denied", "unknown")


def events(*rows):
    """Make a table of (headline, earliest, latest, edtf, status) rows."""
    fields = ("headline", "earliest", "latest", "edtf", "status")
    return table(
        "events", [{"event_id": f"ev{i}", **dict(zip(fields, row, strict=True))} for i, row in enumerate(rows, 1)]
    )


def scattered(count: int, days: int, start: str = "1925-01-01"):
    """Make `count` events over so many days: points and spans in turn, with headlines longer than their place."""
    first = np.datetime64(start)
    rows = []
    for i in range(count):
        day = later(first, (i * 7919 % count) * days // max(count - 1, 1))
        last = day if i % 3 else min(later(day, max(days // 9, 1)), later(first, days))
        edtf = str(day) if i % 3 else f"{day}/{last}"
        headline = (
            f"Delegation number {i} crosses the river once more, to general surprise and against all advice given"
        )
        rows.append((headline, day, last, edtf, STATUSES[i % len(STATUSES)]))
    return events(*rows)
