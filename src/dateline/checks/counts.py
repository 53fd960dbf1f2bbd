"""Checks of counting: lengths against the days around them, weekdays against dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dateline.article import Article
from dateline.checks.found import ONE_DAY, Check, Layers, is_day
from dateline.days import day_in_words, when

if TYPE_CHECKING:
    from dateline.timex import Timex

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LENGTH = re.compile(r"P(\d+)([DWMY])")
UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
NEAR = 200  # characters: so near stand a length and its two ends
# What stands right before a start, an end and a length: "began on", "ended on", "lasted"
STARTED = re.compile(r"\b(?:began|begun|started|starting|beginning|broke out|from)\b[^.;]{0,20}$", re.IGNORECASE)
ENDED = re.compile(r"\b(?:ended|ending|finished|concluded|stopped|to|until|till)\b[^.;]{0,20}$", re.IGNORECASE)
LASTED = re.compile(r"\b(?:lasted|lasting|took|raged for|ran for|went on for|continued for)\s+$", re.IGNORECASE)
# Between a count and the day that repeats it: "10 days later, on 15 March", "lasted 10 days, until 15 March"
SAME_DAY = re.compile(r",?\s+(?:(?:and\s+)?(?:ended\s+on|ending\s+on|until|till)|on)\s+|,\s+", re.IGNORECASE)
# A deadline "moved from 2029 to 2021" is another date, no stretch of time
MOVED = re.compile(
    r"\b(?:chang|mov|shift|bring|brought|cut|shorten|postpon|revis|advanc|reduc|drop|go|going|went)", re.IGNORECASE
)


def arithmetic(article: Article, layers: Layers) -> Iterator[Check]:
    """Check what a duration counted from a date gives against the other dates of the text.

    "27 September 2020 + 44 days is 10 November 2020, the day of the statement."
    """
    timexes = layers.timexes
    by_id = {timex.date_id: timex for timex in timexes}
    on_day: dict[str, list[str]] = {}  # the ids of days named and of what happened on them
    for timex in timexes:
        if is_day(timex):
            on_day.setdefault(str(timex.value.earliest), []).append(timex.date_id)
    named = frozenset(on_day)
    counted = counted_from_days(layers)
    compared = {lasting.length.date_id for lasting in _lasting(layers)}  # said by the check of lengths
    for event in layers.events:
        if event.earliest is not None and event.earliest == event.latest:
            on_day.setdefault(str(event.earliest), []).append(event.event_id)
    for timex in timexes:
        anchor = by_id.get(timex.anchor)
        first, last = timex.value.earliest, timex.value.latest
        if timex.value.type != "DURATION" or anchor is None or first is None or last is None:
            continue
        if timex.date_id not in counted or timex.date_id in compared:
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


def counted_from_days(layers: Layers) -> frozenset[str]:
    """Return the ids of the days and weeks that are counted from a day; the arithmetic says from which."""
    days = {timex.date_id for timex in layers.timexes if is_day(timex)}
    return frozenset(
        timex.date_id
        for timex in layers.timexes
        if timex.value.type == "DURATION" and timex.anchor in days and re.fullmatch(r"P\d+[DW]", timex.value.value)
    )


def _inclusive(first: np.datetime64, last: np.datetime64, forward: bool) -> str:
    day = last - ONE_DAY if forward else first + ONE_DAY
    return f"Counted with the day it {'begins' if forward else 'ends'}, it would be {day_in_words(day)}."


class Lasting(NamedTuple):
    """A length told with both its ends: "lasted 10 days, from 1 June to 10 June"."""

    length: Timex
    start: Timex
    end: Timex


def lengths(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that a length fits the start and the end told with it; counted with the first day or without.

    "began on 3 March 2021. It lasted 12 days and ended on 20 March 2021": 17 days.
    """
    for length, start, end in _lasting(layers):
        match = LENGTH.fullmatch(length.value.value)
        first, last = start.value.earliest, end.value.latest
        if match is None or first is None or last is None:
            continue
        count = int(match[1])
        between = _units_between(first, last, match[2])
        rows = (start.date_id, length.date_id, end.date_id)
        ends = (
            f"{when(start.value.edtf, first, start.value.latest)} and {when(end.value.edtf, end.value.earliest, last)}"
        )
        if abs(between - count) <= 1:
            yield Check("agreement", f"“{length.text}” and the two ends, {ends}, agree.", rows)
        else:
            told = f"“{length.text}” does not fit the two ends, {ends}: these are {between} {UNITS[match[2]]} apart."
            yield Check("conflict", told, rows)


def _lasting(layers: Layers) -> Iterator[Lasting]:
    """Give the lengths with the start and the end that two sentences around them name."""
    dates = [timex for timex in layers.timexes if timex.value.type == "DATE" and timex.value.latest is not None]
    starts = [timex for timex in dates if _follows(timex, STARTED, layers.text)]
    ends = [timex for timex in dates if _follows(timex, ENDED, layers.text)]
    for length in layers.timexes:
        if not LENGTH.fullmatch(length.value.value) or not _follows(length, LASTED, layers.text):
            continue
        pairs = [
            Lasting(length, start, end)
            for start in starts
            for end in ends
            if start.start < end.start and start.date_id != end.date_id
            and _close((length, start, end), layers.text)
        ]  # fmt: skip
        if len(pairs) == 1:
            yield pairs[0]


def _follows(timex: Timex, words: re.Pattern[str], text: str) -> bool:
    return words.search(text[max(0, timex.start - 40) : timex.start]) is not None


def _close(timexes: tuple[Timex, ...], text: str) -> bool:
    """Tell whether some expressions stand in one sentence or in two that follow each other."""
    start, end = min(timex.start for timex in timexes), max(timex.end for timex in timexes)
    return end - start <= NEAR and len(re.findall(r"[.!?]\s+(?=[A-Z])|\n", text[start:end])) <= 1


def _units_between(first: np.datetime64, last: np.datetime64, unit: str) -> int:
    """Return how many days, weeks, months or years lie between two days, rounded to the nearest."""
    days = int((last - first).astype(int))
    return round(days / {"D": 1, "W": 7, "M": 30.44, "Y": 365.25}[unit])


def counted_otherwise(article: Article, layers: Layers) -> Iterator[Check]:
    """Check that a count and the day given right after it agree: "began on 1 March … 10 days later, on 15 March".

    A day more or less is a matter of counting with or without the first, and no conflict.
    """
    by_id = {timex.date_id: timex for timex in layers.timexes}
    for count, named in pairwise(layers.timexes):
        anchor, first, last, day = by_id.get(count.anchor), count.value.earliest, count.value.latest, named.value.latest
        if anchor is None or named.anchor or not is_day(anchor) or first is None or last is None or day is None:
            continue
        if named.value.granularity != "day" or not SAME_DAY.fullmatch(layers.text[count.end : named.start]):
            continue
        if count.value.type == "DURATION":  # it reaches from its start to its end, and the end is what is named
            first = last
        if first == day == last and count.value.type == "DATE":
            told = f"“{count.text}” from {day_in_words(anchor.value.earliest)} is {day_in_words(day)}"
            rows = (anchor.date_id, count.date_id, named.date_id)
            yield Check("agreement", f"{told}, which the article names too: the two statements agree.", rows)
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
