"""Rows of tables, one at a time: CSV, JSON Lines, Parquet; each line bounded, whatever the file holds."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from dateline.corpus.items import USUAL, Columns, Item, plain, record_item, unreadable
from dateline.errors import ArticleError
from dateline.reading.decoding import MARKS
from dateline.reading.record import TEXT

MOST = 64 * 1024 * 1024  # characters of one row and bytes of one article: beyond that it is no news article
BATCH = 64  # rows of a Parquet file that are in memory at once
DELIMITERS = ",;\t|"


class NoArticlesError(Exception):
    """The file is in order and holds something else than articles."""


class MissingColumnError(ArticleError):
    """A table has not the columns it would take to read articles from it."""


def csv_items(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    """Give an item for each row of a CSV (or TSV) table with a header.

    Raises ArticleError where no column holds a text, or a row has no end.
    """
    text = lines(stream)
    head = next(text, "")
    delimiter = max(DELIMITERS, key=head.count)
    csv.field_size_limit(MOST)
    header = next(csv.reader([head], delimiter=delimiter), [])
    check_columns(header, name, columns)
    rows = csv.reader(text, delimiter=delimiter)
    number = 0
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise ArticleError(f"{name}: row {number + 1}: {error}") from None
        if row is None:
            return
        if row:
            number += 1
            yield record_item(dict(zip(header, row, strict=False)), name, f"#{number}", columns)


def json_lines_items(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    """Give an item for each line of JSON; a line that is no object is one that cannot be read.

    Raises NoArticlesError where the first line is JSON and no object.
    """
    number = 0
    for line in lines(stream):
        if not line.strip():
            continue
        number += 1
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            yield unreadable(
                f"{name}#{number}", name, f"row {number} is not JSON: {error}", line.encode("utf-8", "replace")
            )
            continue
        if isinstance(record, dict):
            yield record_item(record, name, f"#{number}", columns)
        elif number == 1:
            raise NoArticlesError
        else:
            yield unreadable(
                f"{name}#{number}", name, f"row {number} is no JSON object", line.encode("utf-8", "replace")
            )


def parquet_items(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    """Give an item for each row of a Parquet file, whose other columns are not read."""
    import pyarrow.parquet as pq

    table = pq.ParquetFile(stream)
    names = list(table.schema_arrow.names)
    check_columns(names, name, columns)
    wanted = [column for column in names if plain(column) in USUAL or column in columns.named.values()]
    number = 0
    for batch in table.iter_batches(batch_size=BATCH, columns=wanted):
        for record in batch.to_pylist():
            number += 1
            yield record_item(record, name, f"#{number}", columns)


def check_columns(header: list[str], name: str, columns: Columns) -> None:
    """Check that the table has the columns that were named, and one that holds the text. Raises MissingColumnError."""
    has = f"the columns are {', '.join(header)[:200] or 'none'}"
    for usual, given in columns.named.items():
        if given not in header:
            raise MissingColumnError(f"{name}: no column {given!r}, which was named for the {usual}; {has}")
    if not columns.text and not {plain(column) for column in header} & set(map(plain, TEXT)):
        raise MissingColumnError(
            f"{name}: no column has a usual name for the text ({', '.join(TEXT[:3])} …); {has}; --text-column names it"
        )


def lines(stream: BinaryIO) -> Iterator[str]:
    """Give the lines of a text: UTF-8, or UTF-16 and UTF-32 by their mark; other bytes as `surrogateescape` does.

    Raises ArticleError for a line that is longer than an article can be.
    """
    peeked = stream if hasattr(stream, "peek") else io.BufferedReader(stream)  # type: ignore[type-var]
    start = peeked.peek(4)[:4]
    encoding = next((encoding for mark, encoding in MARKS if start.startswith(mark)), "utf-8")
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(peeked, encoding=encoding, errors=errors, newline="")
    while line := text.readline(MOST):
        if len(line) >= MOST:
            raise ArticleError(f"a line is longer than {MOST // 2**20} MB, which no article is")
        yield line
