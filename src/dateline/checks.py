"""Checks: agreements, conflicts, gaps and assumptions, each a sentence a reader understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from dateline.article import Article
from dateline.days import day_in_words, when

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dateline.entities import Entity
    from dateline.events import Event
    from dateline.timex import Timex

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Dated = tuple[np.datetime64, np.datetime64, str]  # first day, last day, event_id
ONE_DAY = np.timedelta64(1, "D")
LONG_GAP = np.timedelta64(365, "D")
MOST = 20  # of one kind of conflict: more tell of a page that is no article
# Between a count and the day that repeats it: "10 days later, on 15 March", "lasted 10 days, until 15 March"
SAME_DAY = re.compile(r",?\s+(?:(?:and\s+)?(?:ended\s+on|ending\s+on|until|till)|on)\s+|,\s+", re.IGNORECASE)
# A deadline "moved from 2029 to 2021" is another date, no stretch of time
MOVED = re.compile(
    r"\b(?:chang|mov|shift|bring|brought|cut|shorten|postpon|revis|advanc|reduc|drop|go|going|went)", re.IGNORECASE
)
GAP_SHARE = 0.5  # of the whole stretch told: a gap that is most of the story is worth a word


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
    events: list[Event]
    text: str


def check_rows(article: Article, doc: Doc) -> Iterator[dict]:
    """Give a row for each thing a reader should know; `rows` names the rows of other tables it speaks of."""
    layers = Layers(doc._.timexes, doc._.entities, doc._.events, doc.text)
    found = [found for check in CHECKS for found in check(article, layers)]
    for i, check in enumerate(found, 1):
        yield {"check_id": f"c{i}", "kind": check.kind, "message": check.message, "rows": " ".join(check.rows)}


def arithmetic(article: Article, layers: Layers) -> Iterator[Check]:
    """Check what a duration counted from a date gives against the other dates of the text.

    "27 September 2020 + 44 days is 10 November 2020, the day of the statement."
    """
    timexes = layers.timexes
    by_id = {timex.date_id: timex for timex in timexes}
    on_day: dict[str, list[str]] = {}  # the ids of days named and of what happened on them
    for timex in timexes:
        if _is_day(timex):
            on_day.setdefault(str(timex.value.earliest), []).append(timex.date_id)
    named = frozenset(on_day)
    for event in layers.events:
        if event.earliest is not None and event.earliest == event.latest:
            on_day.setdefault(str(event.earliest), []).append(event.event_id)
    for timex in timexes:
        anchor = by_id.get(timex.anchor)
        first, last = timex.value.earliest, timex.value.latest
        if timex.value.type != "DURATION" or anchor is None or first is None or last is None:
            continue
        if not re.fullmatch(r"P\d+[DW]", timex.value.value) or not _is_day(anchor):
            continue
        forward = first == anchor.value.earliest
        here, there = (first, last) if forward else (last, first)
        told = f"{day_in_words(here)} {'+' if forward else '−'} {timex.text} is {day_in_words(there)}"
        if str(there) in named:
            yield Check(
                "agreement",
                f"{told}, which the article names too: the two statements agree. {_inclusive(first, last, forward)}",
                (anchor.date_id, timex.date_id, *on_day[str(there)]),
            )
        else:
            yield Check("assumption", f"{told}. {_inclusive(first, last, forward)}", (anchor.date_id, timex.date_id))


def _inclusive(first: np.datetime64, last: np.datetime64, forward: bool) -> str:
    day = last - ONE_DAY if forward else first + ONE_DAY
    return f"Counted with the day it {'begins' if forward else 'ends'}, it would be {day_in_words(day)}."


def _is_day(timex: Timex) -> bool:
    return timex.value.earliest is not None and timex.value.earliest == timex.value.latest


def counted_otherwise(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that a count and the day given right after it agree: "began on 1 March … 10 days later, on 15 March".

    A day more or less is a matter of counting with or without the first, and no conflict.
    """
    by_id = {timex.date_id: timex for timex in layers.timexes}
    for count, named in pairwise(layers.timexes):
        anchor, first, last, day = by_id.get(count.anchor), count.value.earliest, count.value.latest, named.value.latest
        if anchor is None or named.anchor or not _is_day(anchor) or first is None or last is None or day is None:
            continue
        if named.value.granularity != "day" or not SAME_DAY.fullmatch(layers.text[count.end : named.start]):
            continue
        if count.value.type == "DURATION":  # it reaches from its start to its end, and the end is what is named
            first = last
        if first - ONE_DAY <= day <= last + ONE_DAY:
            continue
        told = f"“{count.text}” from {day_in_words(anchor.value.earliest)} is {when('', first, last)}"
        yield Check(
            "conflict",
            f"{told}, but the article names {day_in_words(day)}.",
            (anchor.date_id, count.date_id, named.date_id),
        )


def ends(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that "from … to …" and "between … and …" end after they start, where both dates have their year."""
    for start, end in pairwise(layers.timexes):
        before, between = layers.text[max(0, start.start - 8) : start.start], layers.text[start.end : end.start]
        spans = re.search(r"\bfrom\s+$", before, re.IGNORECASE) and re.fullmatch(r"\s+(?:to|until|till)\s+", between)
        both = re.search(r"\bbetween\s+$", before, re.IGNORECASE) and re.fullmatch(r"\s+and\s+", between)
        moved = MOVED.search(layers.text[max(0, start.start - 80) : start.start].rsplit(".", 1)[-1])
        first, last = start.value.earliest, end.value.latest
        dated = all(re.search(r"\b\d{4}\b", timex.text) for timex in (start, end))
        if (both or (spans and not moved)) and dated and first is not None and last is not None and last < first:
            told = f"“{layers.text[start.start : end.end]}” would end before it starts."
            yield Check("conflict", told, (start.date_id, end.date_id))


def weekdays(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that a weekday named with a date is the weekday of that date: "Monday, July 4, 2023" was a Tuesday."""
    for timex in layers.timexes:
        named = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", timex.text)]
        date = timex.value.earliest
        if len(named) != 1 or date is None or date != timex.value.latest or not re.search(r"\d", timex.text):
            continue
        actual = WEEKDAYS[int((date.astype("datetime64[D]").astype(int) + 3) % 7)]
        if actual != named[0]:
            day = day_in_words(date)
            yield Check("conflict", f"The article says “{timex.text}”, but {day} is a {actual}.", (timex.date_id,))


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


def unresolved(article: Article, layers: Layers) -> Iterator[Check]:
    """Name the expressions of time whose place in time the article does not give."""
    open_ones = [timex for timex in layers.timexes if _is_open(timex)]
    if open_ones:
        words = _listed([f"“{timex.text}”" for timex in open_ones])
        reason = "" if article.published else " The day of publication is not known, so relative dates stay open."
        yield Check(
            "unresolved",
            f"No place in time could be found for {words}.{reason}",
            tuple(timex.date_id for timex in open_ones),
        )
    elif article.published is None:
        yield Check("unresolved", "The day of publication is not known; name it with the parameter `published`.")


def _is_open(timex: Timex) -> bool:
    """Tell whether a date should have a place in time and has none; "now" and "recently" have none by nature."""
    value = timex.value
    placeless = value.earliest is None and value.latest is None and value.type in ("DATE", "TIME")
    return placeless and (bool(timex.note) or not value.value.endswith("_REF"))


def notes(article: Article, layers: Layers) -> Iterator[Check]:
    """Pass on what the tagger assumed, expression by expression, the same note once."""
    rows: dict[str, list[str]] = {}
    for timex in layers.timexes:
        if timex.note and not _is_open(timex):
            rows.setdefault(timex.note, []).append(timex.date_id)
    for note, ids in rows.items():
        yield Check("assumption", note, tuple(ids))


def anchors(article: Article, layers: Layers) -> Iterator[Check]:
    """Say which dates are counted from the day of publication, and where that day comes from."""
    hung = [timex for timex in layers.timexes if timex.anchor == "published"]
    if hung and article.published:
        words = _listed(list(dict.fromkeys(f"“{timex.text}”" for timex in hung)))
        source = f" (from the {article.published_from})" if article.published_from else ""
        yield Check(
            "assumption",
            f"Counted from the day of publication, {day_in_words(np.datetime64(article.published))}{source}: {words}.",
            tuple(timex.date_id for timex in hung),
        )


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


def ages(article: Article, layers: Layers) -> Iterator[Check]:
    """Check an age at a dated event against the year of birth that the article gives: "born in 1915 … died aged 91"."""
    born = {
        person: event
        for event in layers.events
        if re.search(r"\bborn\b", event.what) and event.earliest is not None
        for person in (*event.who, *event.whom)
    }
    text, events = layers.text, layers.events
    for timex in layers.timexes:
        age = re.fullmatch(r"P(\d+)Y", timex.value.value)
        if not age or not re.search(r"\b(aged?|age of)\b", text[max(0, timex.start - 12) : timex.end]):
            continue
        for event in events:
            people = [person for person in (*event.who, *event.whom) if person in born]
            if not (event.start <= timex.start < event.end) or not people or event.latest is None:
                continue
            birth = born[people[0]]
            years = int(str(event.latest)[:4]) - int(str(birth.earliest)[:4])
            fits = years - 1 <= int(age[1]) <= years
            told = f"born {when(birth.edtf, birth.earliest, birth.latest)}, {age[1]} in {str(event.latest)[:4]}"
            verdict = "the two agree" if fits else f"that would make {years - 1} or {years}"
            yield Check(
                "agreement" if fits else "conflict",
                f"“{event.headline}”: {told}; {verdict}.",
                (timex.date_id, birth.event_id, event.event_id),
            )


def disputed(article: Article, layers: Layers) -> Iterator[Check]:
    """Name the places whose belonging is disputed."""
    for entity in layers.entities:
        if entity.disputed:
            message = f"{entity.name} is disputed, or was; its country here is the one most states recognise."
            yield Check("disputed", message, (entity.entity_id,))


def reading(article: Article, layers: Layers) -> Iterator[Check]:
    """Say what was noticed and set apart when the article was read."""
    for note in article.notes:
        yield Check("reading", note)
    for part in article.apart:
        if part.kind != "header":
            words = " ".join(article.text[part.start : part.end].split())
            shown = words if len(words) <= 80 else words[:79].rsplit(" ", 1)[0] + "…"
            yield Check("reading", f"Set apart as {part.kind} and not analysed: “{shown}”.")
    if not layers.timexes:
        yield Check("reading", "The article holds no expression of time.")
    if not layers.entities:
        yield Check("reading", "No person, place or organisation was found in the article.")


def _listed(words: list[str], most: int = 8) -> str:
    """Join words as a list in a sentence, the rest as a number."""
    shown, rest = words[:most], len(words) - most
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]


CHECKS = (
    reading, arithmetic, counted_otherwise, ends, weekdays, ages, told_twice, order, contradictions, unresolved, notes,
    anchors, gaps, disputed,
)  # fmt: skip
