"""Analyse an article: the layers of its Doc become tables."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from dateline.article import Article
from dateline.checks import check_rows
from dateline.language import MODEL, docs_of, load_pipeline
from dateline.publication import publication_day
from dateline.tables import table

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Analysis:
    """What an article says: its five tables, as `tables.COLUMNS` describes them, and the Doc they come from.

    A table is made when it is first asked for: whoever wants the dates of ten thousand articles pays for no other.
    """

    def __init__(self, article: Article, doc: Doc) -> None:
        self.article = article
        self.doc = doc

    @cached_property
    def entities(self) -> pd.DataFrame:
        """Return a row for each person, place, organisation."""
        return table("entities", entity_rows(self.doc))

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """Return a row for each mention of an entity, in reading order."""
        return table("mentions", mention_rows(self.doc, Sentences.of(self.doc)))

    @cached_property
    def dates(self) -> pd.DataFrame:
        """Return a row for each expression of time, in reading order."""
        return table("dates", date_rows(self.doc, Sentences.of(self.doc)))

    @cached_property
    def events(self) -> pd.DataFrame:
        """Return a row for each dated happening, in reading order."""
        return table("events", event_rows(self.doc))

    @cached_property
    def checks(self) -> pd.DataFrame:
        """Return a row for each thing that a reader should know."""
        return table("checks", check_rows(self.article, self.doc))

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """Name the five tables, in the order of the page."""
        return {name: getattr(self, name) for name in ("events", "dates", "entities", "mentions", "checks")}


def analyse(article: Article | str, *, published: datetime.date | str | None = None, model: str = MODEL) -> Analysis:
    """Analyse one article, or a plain text with its day of publication.

    Raises ValueError where the model is not installed, or the day is none.
    """
    return next(analyse_all([article], published=published, model=model))


def analyse_all(
    articles: Iterable[Article | str], *, published: datetime.date | str | None = None, model: str = MODEL
) -> Iterator[Analysis]:
    """Analyse many articles, in their order and in batches through `nlp.pipe`."""
    day, nlp = publication_day(published), load_pipeline(model)
    for article, doc in docs_of(nlp, (as_article(article, day) for article in articles)):
        yield Analysis(article, doc)


def as_article(article: Article | str, published: datetime.date | None) -> Article:
    """Return the article itself, or one of a plain text; `published` given here goes before what the article says."""
    if isinstance(article, str):
        return Article(article, published=published, published_from="parameter" if published else "")
    return article if published is None else replace(article, published=published, published_from="parameter")


class Sentences:
    """The sentences of a Doc by where they start: call with an offset to get the sentence's number, from 1."""

    def __init__(self, starts: list[int]) -> None:
        self.starts = starts

    @classmethod
    def of(cls, doc: Doc) -> Sentences:
        """Return the sentences of a Doc; one without sentences is one sentence."""
        return cls([sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0])

    def __call__(self, offset: int) -> int:
        return max(1, bisect_right(self.starts, offset))


def mention_rows(doc: Doc, sentence_of: Sentences) -> Iterator[dict]:
    """Give a row for each mention, in reading order."""
    for mention in doc._.mentions:
        yield {
            "mention_id": mention.mention_id,
            "entity_id": mention.entity_id,
            "text": mention.text,
            "label": mention.label,
            "model_label": mention.model_label,
            "rule": mention.rule,
            "start": mention.start,
            "end": mention.end,
            "sentence": sentence_of(mention.start),
        }


def entity_rows(doc: Doc) -> Iterator[dict]:
    """Give a row for each entity; `mentions` counts them, `first` is the offset of the first."""
    start_of = {mention.mention_id: mention.start for mention in doc._.mentions}
    for entity in doc._.entities:
        yield {
            "entity_id": entity.entity_id,
            "name": entity.name,
            "label": entity.label,
            "role": entity.role,
            "aliases": "; ".join(entity.aliases),
            "mentions": len(entity.mentions),
            "first": min(start_of[mention] for mention in entity.mentions),
            "country": entity.country,
            "latitude": entity.latitude,
            "longitude": entity.longitude,
            "disputed": entity.disputed,
        }


def date_rows(doc: Doc, sentence_of: Sentences) -> Iterator[dict]:
    """Give a row for each time expression, in reading order."""
    for timex in doc._.timexes:
        value = timex.value
        yield {
            "date_id": timex.date_id,
            "text": timex.text,
            "type": value.type,
            "value": value.value,
            "mod": value.mod,
            "edtf": value.edtf,
            "earliest": value.earliest,
            "latest": value.latest,
            "granularity": value.granularity,
            "anchor": timex.anchor,
            "rule": timex.rule,
            "start": timex.start,
            "end": timex.end,
            "sentence": sentence_of(timex.start),
        }


def event_rows(doc: Doc) -> Iterator[dict]:
    """Give a row for each event; people and places by their entities' names; `also` holds its other sentences."""
    names = {entity.entity_id: entity.name for entity in doc._.entities}
    events = doc._.events
    text = doc.text if any(event.told_again for event in events) else ""  # it joins all tokens at every call
    for event in events:
        yield {
            "event_id": event.event_id,
            "date_id": event.date_id,
            "headline": event.headline,
            "earliest": event.earliest,
            "latest": event.latest,
            "edtf": event.edtf,
            "status": event.status,
            "cue": event.cue,
            "who": "; ".join(names[entity] for entity in event.who),
            "what": event.what,
            "whom": "; ".join(names[entity] for entity in event.whom),
            "where": "; ".join(names[entity] for entity in event.where),
            "said_by": event.said_by,
            "quoted": event.quoted,
            "text": event.text,
            "start": event.start,
            "end": event.end,
            "also": " … ".join(text[start:end] for start, end in event.told_again),
        }
