"""Where sources differ about one event: its day, its numbers, its status, each with who says so."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dateline.corpus.story.quantities import OUTCOMES
from dateline.corpus.story.tellings import Telling
from dateline.days import when

VOICES = 4  # who says so, named for each value; the tellings have them all
SAME_MEASURE = 5.0  # how far apart two numbers of one measure lie at most: 15,000 and 4.9 million barrels are two
ALWAYS_ONE_MEASURE = frozenset({*OUTCOMES.values(), "people"})
DIFFERENCES = ("about", "side_by_side", "sources")
Difference = tuple[str, str, int]


def differences_of(told: Sequence[Telling]) -> Iterator[Difference]:
    """Give what the tellings of one event differ in: what it is about, the values side by side, how many sources.

    "3 May 2021 (Marnvik Harbour Authority) / 4 May 2021 (evening courier)". Nothing is averaged or dropped.
    """
    days: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted((t for t in told if t.to_the_day), key=lambda t: t.first):
        days[_in_words(np.datetime64(telling.first, "D"))].append(telling)
    statuses: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        statuses[telling.status].append(telling)
    numbers = [(f"number: {thing}", values) for thing, values in _measures(told)]
    for about, values in [("date", days), ("status", statuses), *numbers]:
        if len(values) > 1:
            yield about, _side_by_side(values), len(told)


def _in_words(day: np.datetime64) -> str:
    return when("", day, day)


def _measures(told: Sequence[Telling]) -> Iterator[tuple[str, dict[str, list[Telling]]]]:
    """Give the numbers of each thing that is counted, with who says so, the smallest first.

    What became of people may differ by any factor; of other things, numbers far apart are of two measures.
    """
    nouns = {quantity.thing: quantity.noun for telling in reversed(told) for quantity in telling.counted}
    for thing, values in _counted(told).items():
        before, group = math.inf, dict[str, list[Telling]]()
        for value in sorted(values):
            if thing not in ALWAYS_ONE_MEASURE and value > SAME_MEASURE * before:
                yield nouns[thing], group
                group = {}
            group[number(value)] = values[value]
            before = value
        yield nouns[thing], group


def _counted(told: Sequence[Telling]) -> dict[str, dict[float, list[Telling]]]:
    """Return the tellings by value by the thing that is counted; two numbers of one telling cannot be compared."""
    counted: dict[str, dict[float, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in told:
        values: dict[str, set[float]] = defaultdict(set)
        for quantity in telling.counted:
            values[quantity.thing].add(quantity.value)
        for thing, found in values.items():
            if len(found) == 1:
                counted[thing][found.pop()].append(telling)
    return counted


def _side_by_side(values: Mapping[str, Sequence[Telling]]) -> str:
    """Write each value with who says so; with the day of report too, where one voice says both."""
    voices = [telling.voice for tellings in values.values() for telling in {t.voice: t for t in tellings}.values()]
    shown = []
    for value, tellings in values.items():
        names = (
            t.voice if voices.count(t.voice) == 1 or np.isnat(t.published) else f"{t.voice}, {_in_words(t.published)}"
            for t in tellings
        )
        named = list(dict.fromkeys(names))
        more = [f"{len(named) - VOICES} more"] if len(named) > VOICES else []
        shown.append(f"{value} ({'; '.join(named[:VOICES] + more)})")
    return " / ".join(shown)


def number(value: float) -> str:
    """Write a number as people do: 9, 1,250, 40 million."""
    for size, word in ((10**9, "billion"), (10**6, "million")):
        if value >= size:
            return f"{value / size:g} {word}"
    return f"{value:,.10g}" if value == int(value) else f"{value:g}"
