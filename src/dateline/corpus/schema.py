"""What the Parquet files hold: a pyarrow schema for each table, with a description beside each column."""

from __future__ import annotations

import pyarrow as pa

from dateline import tables

STRING, COUNT, DAY = pa.string(), pa.int64(), pa.timestamp("us")

ARTICLE_ID = "the article: its path, its address, or its table with # and the row; unique in a corpus"
SHA256 = "hash of the file's bytes, or of the record with its names in order"

ARTICLES: dict[str, tuple[pa.DataType, str]] = {
    "article_id": (STRING, ARTICLE_ID),
    "title": (STRING, "headline, as the record, the page or the opening of the text gives it"),
    "published": (DAY, "day of publication"),
    "published_from": (STRING, "where that day was found: parameter, header, metadata, first lines or dateline"),
    "source": (STRING, "the file the article came from, below the source of the corpus"),
    "url": (STRING, "address that the page or the record names"),
    "author": (STRING, "who wrote it, as the page or the record says"),
    "publisher": (STRING, "who published it, as the page or the record says"),
    "sha256": (STRING, SHA256),
    "language": (STRING, "ISO 639 code of the language the text is in"),
    "words": (COUNT, "words, as white space parts them"),
    "notes": (STRING, "what the reader should know of how it was read, a line each"),
    "text": (STRING, "the whole text: start and end of every table count its characters"),
}
FAILURES: dict[str, tuple[pa.DataType, str]] = {
    "article_id": (STRING, ARTICLE_ID),
    "source": (STRING, "the file it is in, below the source of the corpus"),
    "sha256": (STRING, SHA256),
    "kind": (STRING, "unreadable, analysis (it stopped the analysis) or worker (it ended its worker each time)"),
    "reason": (STRING, "what went wrong, in a line"),
}
DESCRIPTIONS: dict[str, str] = {
    "mention_id": "the mention, numbered within its article",
    "entity_id": "the entity, numbered within its article",
    "date_id": "the time expression, numbered within its article",
    "event_id": "the event, numbered within its article",
    "check_id": "the check, numbered within its article",
    "text": "the words of the article",
    "also": "other sentences of the article that tell of the event, parted by an ellipsis",
    "label": "kind of entity: PERSON, GPE, LOC, ORG, NORP, FAC, EVENT, PRODUCT, LAW, WORK_OF_ART",
    "model_label": "the label that the model alone gave; missing where it saw nothing",
    "rule": "name of the rule that fired",
    "start": "offset of the first character in the article's text",
    "end": "offset after the last character in the article's text",
    "sentence": "number of the sentence in its article, from 1",
    "name": "the fullest name the article uses",
    "role": "what the article says the entity is",
    "aliases": "the other names the article uses, parted by semicolons",
    "mentions": "how many mentions the article has of it",
    "first": "offset of its first mention",
    "country": "ISO 3166 alpha-2 code of a place's country",
    "latitude": "degrees north, of a place",
    "longitude": "degrees east, of a place",
    "disputed": "whether it is a place whose belonging is disputed",
    "type": "TIMEX3 type: DATE, TIME, DURATION or SET",
    "value": "TIMEX3 value",
    "mod": "TIMEX3 modifier: APPROX, START, MID, END, BEFORE, AFTER and so on",
    "edtf": "ISO 8601-2 / EDTF form of the value",
    "earliest": "first day it can mean",
    "latest": "last day it can mean",
    "granularity": "how exact it is: day, month, year and so on",
    "anchor": "what it hangs on: published, another date_id, or nothing",
    "headline": "the event in a line",
    "status": "happened, ongoing, scheduled, overtaken, possible, denied, alleged or unknown",
    "cue": "the words that decided the status",
    "who": "names of those who act, parted by semicolons",
    "what": "what is done",
    "whom": "names of those it is done to, parted by semicolons",
    "where": "names of places, parted by semicolons",
    "said_by": "who says so, where the article tells",
    "quoted": "whether it stands in a quotation",
    "kind": "kind of check: agreement, conflict, gap, assumption and so on",
    "message": "the check in a sentence",
    "rows": "ids of the rows it is about",
}


def _type(column: str) -> pa.DataType:
    if column in tables.DAYS:
        return DAY
    if column in tables.COUNTS:
        return COUNT
    if column in tables.DEGREES:
        return pa.float64()
    return pa.bool_() if column in tables.FLAGS else STRING


def schema_of(columns: dict[str, tuple[pa.DataType, str]]) -> pa.Schema:
    """Return the schema of columns given with their type and description."""
    return pa.schema([pa.field(name, kind, metadata={"description": text}) for name, (kind, text) in columns.items()])


SCHEMAS: dict[str, pa.Schema] = {
    "articles": schema_of(ARTICLES),
    **{
        name: schema_of(
            {"article_id": (STRING, ARTICLE_ID)}
            | {column: (_type(column), DESCRIPTIONS.get(column, column)) for column in columns}
        )
        for name, columns in tables.COLUMNS.items()
    },
    "failures": schema_of(FAILURES),
}
TABLES = tuple(SCHEMAS)


def described(table: str) -> dict[str, str]:
    """Return what each column of a table holds, in their order."""
    return {field.name: field.metadata[b"description"].decode() for field in SCHEMAS[table]}
