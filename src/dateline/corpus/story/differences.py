"""Where sources differ about one event: its day, its numbers, its status, each with who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from dateline.corpus.story.tellings import Telling
from dateline.days import when

DIFFERENCES = ("about", "side_by_side", "sources")
Difference = tuple[str, str, int]


def differences_of(told: Sequence[Telling]) -> Iterator[Difference]:
    """Give what the tellings of one event differ in: what it is about, the values side by side, how many sources.

    "3 May 2021 (Marnvik Harbour Authority) / 4 May 2021 (evening-courier)". Nothing is averaged or dropped.
    """
    days: dict[str, list[str]] = defaultdict(list)
    for telling in sorted((t for t in told if t.to_the_day), key=lambda t: t.first):
        days[_day(telling)].append(telling.voice)
    yield from _shown("date", days, len(told))
    statuses: dict[str, list[str]] = defaultdict(list)
    for telling in told:
        statuses[telling.status].append(telling.voice)
    yield from _shown("status", statuses, len(told))
    for thing, values in _counted(told).items():
        voices = {number(value): values[value] for value in sorted(values)}
        yield from _shown(f"number: {thing}", voices, len(told))


def _day(telling: Telling) -> str:
    day = np.datetime64(telling.first, "D")
    return when("", day, day)


def _counted(told: Sequence[Telling]) -> dict[str, dict[float, list[str]]]:
    """Return the voices by value by the thing that is counted; two numbers of one telling cannot be compared."""
    counted: dict[str, dict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    for telling in told:
        values: dict[str, set[float]] = defaultdict(set)
        for quantity in telling.counted:
            values[quantity.thing].add(quantity.value)
        for thing, found in values.items():
            if len(found) == 1:
                counted[thing][found.pop()].append(telling.voice)
    return counted


def number(value: float) -> str:
    """Write a number as people do: 9, 1,250, 40 million."""
    for size, word in ((10**9, "billion"), (10**6, "million")):
        if value >= size:
            return f"{value / size:g} {word}"
    return f"{value:,.10g}" if value == int(value) else f"{value:g}"


def _shown(about: str, voices: dict[str, list[str]], sources: int) -> Iterator[Difference]:
    if len(voices) > 1:
        shown = (f"{value} ({'; '.join(dict.fromkeys(names))})" for value, names in voices.items())
        yield about, " / ".join(shown), sources
