"""Check of ages against births: "born in 1915 … died aged 91"; "Ida Holm, 84, was born in 1930"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dateline.article import Article
from dateline.checks.found import Check, Layers
from dateline.days import when

if TYPE_CHECKING:
    from dateline.events import Event

AGED = re.compile(r"\b(?:aged|at the age of)\s+(\d{1,3})\b(?!\s*[-–%])")
BESIDE = re.compile(r",\s(\d{1,3}),")  # behind a name: "Ida Holm, 84, said"
DEATHS = re.compile(r"\b(?:died|dies|killed|murdered|drowned|buried)\b")


class Age(NamedTuple):
    """An age told somewhere in the text; `date_id` is that of its row in the table of dates, if it has one."""

    years: int
    start: int
    date_id: str


def ages(article: Article, layers: Layers) -> Iterator[Check]:
    """Check an age at a dated event, or beside a name, against the birth that the article gives."""
    born = {
        person: event
        for event in layers.events
        if re.search(r"\bborn\b", event.what) and event.earliest is not None and event.latest is not None
        for person in (*event.who, *event.whom)
    }
    if not born:
        return
    for age in _told(layers):
        for event in layers.events:
            person = next((person for person in (*event.who, *event.whom) if person in born), None)
            if person is None or event is born[person] or not event.start <= age.start < event.end:
                continue
            if event.earliest is not None and event.latest is not None:
                yield _verdict(event.headline, age, born[person], event.earliest, event.latest, event.event_id)
    yield from _beside_names(article, layers, born)


def _told(layers: Layers) -> list[Age]:
    """Return the ages at which somebody did something, each once."""
    text = layers.text
    found = {match.start(1): Age(int(match[1]), match.start(1), "") for match in AGED.finditer(text)}
    for timex in layers.timexes:
        years = re.fullmatch(r"P(\d+)Y", timex.value.value)
        if years and re.search(r"\b(aged?|age of)\b", text[max(0, timex.start - 12) : timex.end]):
            found = {at: age for at, age in found.items() if not timex.start <= at < timex.end}
            found[timex.start] = Age(int(years[1]), timex.start, timex.date_id)
    return list(found.values())


def _beside_names(article: Article, layers: Layers, born: dict[str, Event]) -> Iterator[Check]:
    """Check the age beside a name against the day of publication, unless the article tells of a death."""
    dead = {person for e in layers.events if DEATHS.search(e.what) for person in (*e.who, *e.whom)}
    if article.published is None:
        return
    today = np.datetime64(article.published, "D")
    for mention in layers.mentions:
        years = BESIDE.match(layers.text, mention.end)
        if years and mention.entity_id in born and mention.entity_id not in dead:
            age = Age(int(years[1]), mention.end, "")
            yield _verdict(f"{mention.text}, {years[1]}", age, born[mention.entity_id], today, today, mention.entity_id)


def _verdict(told: str, age: Age, birth: Event, first: np.datetime64, last: np.datetime64, row: str) -> Check:
    """Return what a birth makes of an age that somebody has between two days."""
    assert birth.earliest is not None and birth.latest is not None  # as chosen in `ages`
    least, most = _years(birth.latest, first), _years(birth.earliest, last)
    fits = least <= age.years <= most
    year = str(last.astype("datetime64[Y]"))
    expected = f"{least}" if least == most else f"{least} or {most}" if most == least + 1 else f"{least} to {most}"
    verdict = "the two agree" if fits else f"that would make {expected}"
    message = f"“{told}”: born {when(birth.edtf, birth.earliest, birth.latest)}, {age.years} in {year}; {verdict}."
    rows = tuple(filter(None, (age.date_id, birth.event_id, row)))
    return Check("agreement" if fits else "conflict", message, rows)


def _years(birth: np.datetime64, day: np.datetime64) -> int:
    """Return how old somebody born on one day is on another."""
    (year, month, of), (then, its_month, its_day) = (_parts(one) for one in (birth, day))
    return then - year - ((its_month, its_day) < (month, of))


def _parts(day: np.datetime64) -> tuple[int, int, int]:
    month = day.astype("datetime64[M]")
    year = int(day.astype("datetime64[Y]").astype(int)) + 1970
    return year, int(month.astype(int)) % 12 + 1, int((day - month.astype("datetime64[D]")).astype(int)) + 1
