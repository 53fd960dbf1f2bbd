"""Checks: agreements, conflicts, gaps and assumptions, each a sentence a reader understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from dateline.article import Article
from dateline.checks.ages import ages
from dateline.checks.counts import arithmetic, counted_from_days, counted_otherwise, ends, lengths, weekdays
from dateline.checks.found import Check, Layers
from dateline.checks.story import contradictions, gaps, once_only, order, told_twice
from dateline.days import day_in_words
from dateline.reading.opening import shortened

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dateline.timex import Timex


def check_rows(article: Article, doc: Doc) -> Iterator[dict]:
    """Give a row for each thing a reader should know; `rows` names the rows of other tables it speaks of."""
    layers = Layers(doc._.timexes, doc._.entities, doc._.mentions, doc._.events, article.body)
    found = [found for check in CHECKS for found in check(article, layers)]
    for i, check in enumerate(found, 1):
        yield {"check_id": f"c{i}", "kind": check.kind, "message": check.message, "rows": " ".join(check.rows)}


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
    elif article.published is None and not any("day of publication is not known" in note for note in article.notes):
        yield Check("unresolved", "The day of publication is not known; name it with the parameter `published`.")


# Expressions that count from a day, if in a number that is not told: a few days ago, weeks later.
_COUNTED = frozenset(("ago", "from_now", "later", "just_before", "units_later", "ago_or", "ages_ago"))


def _is_open(timex: Timex) -> bool:
    """Tell whether a date should have a place in time and has none; "now" and "recently" have none by nature."""
    value = timex.value
    placeless = value.earliest is None and value.latest is None and value.type in ("DATE", "TIME")
    by_nature = value.value.endswith("_REF") and timex.rule not in _COUNTED
    return placeless and (bool(timex.note) or not by_nature)


def notes(article: Article, layers: Layers) -> Iterator[Check]:
    """Pass on what the tagger assumed, expression by expression, the same note once."""
    rows: dict[str, list[str]] = {}
    counted = counted_from_days(layers)  # said by the arithmetic
    for timex in layers.timexes:
        if timex.note and timex.date_id not in counted and not _is_open(timex):
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


def disputed(article: Article, layers: Layers) -> Iterator[Check]:
    """Name the places whose belonging is disputed."""
    for entity in layers.entities:
        if entity.disputed:
            message = f"{entity.name} is disputed, or was; its country here is the one most states recognise."
            yield Check("disputed", message, (entity.entity_id,))


def places(article: Article, layers: Layers) -> Iterator[Check]:
    """Say which places of several of one name were chosen where the article does not say which it means."""
    chosen = [entity for entity in layers.entities if entity.note]
    if chosen:
        words = "; ".join(entity.name + entity.note for entity in chosen)
        ids = tuple(entity.entity_id for entity in chosen)
        yield Check(
            "assumption", f"Placed on the map by name and size, for the article does not say more: {words}.", ids
        )


def reading(article: Article, layers: Layers) -> Iterator[Check]:
    """Say what was noticed and set apart when the article was read."""
    for note in article.notes:
        yield Check("reading", note)
    apart = [article.text[part.start : part.end] for part in article.apart if part.kind != "header"]
    if apart:
        words = _listed([f"“{shortened(text, 80)}”" for text in apart])
        yield Check("reading", f"Set apart as the page's own words, not the story's, and not analysed: {words}.")
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
    reading, arithmetic, lengths, counted_otherwise, ends, weekdays, ages, told_twice, order, contradictions,
    once_only, unresolved, notes, anchors, gaps, places, disputed,
)  # fmt: skip
