"""Tag the time expressions of a text and nothing else: TimeML, JSON or CSV."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from dateline.analysis import Sentences, as_article, date_rows
from dateline.article import Article
from dateline.errors import ParameterError
from dateline.language import COMPONENTS, MODEL, docs_of, load_pipeline
from dateline.tables import COLUMNS
from dateline.timex import timeml

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FORMATS = ("timeml", "json", "csv")
LATER = tuple(name for name in COMPONENTS if name != "dateline_timex")  # layers that dates do not rest on
SPARED = ("ner", "lemmatizer")  # components of a model that no date rests on, where our rules do not require them


def tag(
    article: Article | str,
    *,
    published: datetime.date | None = None,
    format: str = "timeml",
    model: str = MODEL,
) -> str:
    """Tag an article, or a plain text, and return it as `timeml`, or its dates as `json` or `csv`.

    JSON and CSV have the columns of the table `dates`, a missing cell null or empty. Raises DatelineError for another
    format, ValueError for a model that is not installed.
    """
    if format not in FORMATS:
        raise ParameterError(f"format = {format!r}: one of {', '.join(FORMATS)} is accepted")
    [(article, doc)] = tagged([as_article(article, published)], model=model)
    if format == "timeml":
        return timeml.write(article.text, doc._.timexes, published=article.published, name=_name(article))
    return _as_json(article, doc) if format == "json" else _as_csv(doc)


def tagged(articles: Iterable[Article], *, model: str = MODEL) -> Iterator[tuple[Article, Doc]]:
    """Give each article with its Doc, in batches and in their order; of our layers only `Doc._.timexes` is filled.

    The dates are those that `analyse` finds: the parser runs, for the tree tells past from future. What they do not
    rest on stays off. Run it to its end: until then the pipeline stays as it is.
    """
    nlp = load_pipeline(model)
    with nlp.select_pipes(disable=[*LATER, *_spared(nlp)]):
        yield from docs_of(nlp, articles)


def _spared(nlp: Language) -> Iterator[str]:
    required = set(nlp.get_pipe_meta("dateline_timex").requires)
    return (name for name in nlp.pipe_names if name in SPARED and required.isdisjoint(nlp.get_pipe_meta(name).assigns))


def _name(article: Article) -> str:
    return PurePath(article.source).stem or "document"


def _rows(doc: Doc) -> Iterator[dict[str, object]]:
    starts = [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]
    for row in date_rows(doc, Sentences(starts)):
        yield {column: _plain(row[column]) for column in COLUMNS["dates"]}


def _plain(cell: object) -> int | str | None:
    return cell if isinstance(cell, int) else None if cell is None or cell == "" else str(cell)


def _as_json(article: Article, doc: Doc) -> str:
    published = article.published.isoformat() if article.published else None
    tagged = {"name": _name(article), "published": published, "text": article.text, "dates": list(_rows(doc))}
    return json.dumps(tagged, ensure_ascii=False, indent=1) + "\n"


def _as_csv(doc: Doc) -> str:
    lines = io.StringIO()
    writer = csv.DictWriter(lines, COLUMNS["dates"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(doc))
    return lines.getvalue()
