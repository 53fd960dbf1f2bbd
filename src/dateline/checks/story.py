"""Checks of the story: its order, what is told twice or with two dates, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from dateline.article import Article
from dateline.checks.found import Check, Layers
from dateline.days import day_in_words, when

if TYPE_CHECKING:
    from dateline.events import Event

Dated = tuple[np.datetime64, np.datetime64, str]  # first day, last day, event_id
LONG_GAP = np.timedelta64(365, "D")
GAP_SHARE = 0.5  # of the whole stretch told: a gap that is most of the story is worth a word
MOST = 20  # of one kind of conflict: more tell of a page that is no article
ONCE = frozenset("born died founded killed murdered assassinated buried drowned sank".split())  # nobody does so twice


def order(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that nothing ends before it starts, and that nothing told as past lies after publication."""
    published = None if article.published is None else np.datetime64(article.published, "D")
    for event in layers.events:
        rows = (event.event_id, event.date_id)
        if event.earliest is not None and event.latest is not None and event.latest < event.earliest:
            yield Check("conflict", f"“{event.headline}” would end before it starts.", rows)
        late = published is not None and event.earliest is not None and event.earliest > published
        if late and event.status == "happened":
            told = when(event.edtf, event.earliest, event.latest)
            yield Check("conflict", f"“{event.headline}” is told as past, yet lies after publication: {told}.", rows)


def gaps(article: Article, layers: Layers) -> Iterator[Check]:
    """Name the longest stretch of which the article tells nothing, where it is most of the story."""
    dated: list[Dated] = sorted(
        (event.earliest, event.latest, event.event_id)
        for event in layers.events
        if event.earliest is not None and event.latest is not None
    )
    if len(dated) < 3:
        return
    reached = list(accumulate(dated, _later_end))
    span = reached[-1][1] - dated[0][0]
    before, after = max(zip(reached, dated[1:], strict=False), key=lambda pair: pair[1][0] - pair[0][1])
    gap = after[0] - before[1]
    if gap > LONG_GAP and gap > GAP_SHARE * span:
        told = f"Nothing is told of the time between {day_in_words(before[1])} and {day_in_words(after[0])}."
        yield Check("gap", told, (before[2], after[2]))


def _later_end(one: Dated, other: Dated) -> Dated:
    return other if other[1] > one[1] else one


def contradictions(article: Article, layers: Layers) -> Iterator[Check]:
    """Name happenings told in nearly the same words with two different days."""
    days = [event for event in layers.events if event.earliest is not None and event.earliest == event.latest]
    told = sorted(
        (event for event in days if len(event.headline.split()) > 2), key=lambda event: event.headline.lower()
    )
    pairs = [
        (first, second)
        for first, second in pairwise(told)
        if first.headline.lower() == second.headline.lower() and first.earliest != second.earliest
    ]
    for first, second in pairs[:MOST]:
        both = f"{day_in_words(first.earliest)} and {day_in_words(second.earliest)}"
        yield Check("conflict", f"“{first.headline}” has two dates: {both}.", (first.event_id, second.event_id))


def told_twice(article: Article, layers: Layers) -> Iterator[Check]:
    """Name the happenings that the article tells in more than one sentence."""
    for event in layers.events:
        if event.told_again:
            count = len(event.told_again) + 1
            yield Check(
                "agreement", f"“{event.headline}” is told in {count} sentences, as one event.", (event.event_id,)
            )


def once_only(article: Article, layers: Layers) -> Iterator[Check]:
    """Name what happens to nobody twice and is told of one and the same with two dates: births, deaths, foundings."""
    told: dict[tuple[str, str], Event] = {}
    for event in layers.events:
        word = next((word for word in event.what.lower().split() if word in ONCE), "")
        people = event.whom or event.who
        if not word or len(people) != 1 or event.status != "happened":
            continue
        first = told.setdefault((word, people[0]), event)
        if first.headline.lower() != event.headline.lower() and _apart(first, event):
            dates = " and ".join(when(one.edtf, one.earliest, one.latest) for one in (first, event))
            yield Check(
                "conflict",
                f"“{first.headline}” and “{event.headline}” tell of one happening with two dates: {dates}.",
                (first.event_id, event.event_id),
            )


def _apart(one: Event, other: Event) -> bool:
    """Tell whether two happenings cannot be of one day."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return bool(one.latest < other.earliest or other.latest < one.earliest)
