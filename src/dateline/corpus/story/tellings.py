"""Each dated event of each article as one telling, with what it takes to compare it with others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np
import pandas as pd

from dateline.corpus.story.quantities import Quantity, quantities
from dateline.corpus.story.views import day_number, rows_of
from dateline.corpus.story.wording import names_in, stems

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

WIDEST = 31  # days: what is only known to lie in a longer time is matched by nothing but that time
LEADING_DAY = re.compile(r"\A\d{4}-\d\d-\d\d[-_ ]?")
SENTENCE_END = (".", "!", "?", "”", '"')
QUERY = f"""
    WITH named AS (
        SELECT v.article_id, v.event_id, string_agg(DISTINCT coalesce(p.who_id, ''), ' ') AS who_ids
        FROM events v JOIN mentions m ON m.article_id = v.article_id AND m.start >= v.start AND m."end" <= v."end"
             JOIN people p ON p.article_id = m.article_id AND p.entity_id = m.entity_id
        GROUP BY ALL
    ), around AS (
        SELECT article_id, string_agg(DISTINCT who_id, ' ') AS around_ids
        FROM people WHERE NOT is_state GROUP BY ALL
    ), following AS (
        SELECT article_id, event_id, min(start) OVER (
            PARTITION BY article_id ORDER BY start RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS next_start FROM events
    )
    SELECT v.article_id, v.event_id, coalesce(v.headline, ''), {day_number("v.earliest")}, {day_number("v.latest")},
           coalesce(v.edtf, ''), v.status,
           coalesce(v.said_by, ''), coalesce(v.text, ''), coalesce(v."where", ''), a.published,
           coalesce(nullif(a.publisher, ''), nullif(a.url, ''), a.article_id),
           coalesce(n.who_ids, ''), coalesce(r.around_ids, ''), coalesce(v.who, ''),
           substr(a.text, v."end" + 1, greatest(0, least(coalesce(f.next_start, v."end" + 300) - v."end", 300)))
    FROM events v JOIN articles a USING (article_id)
         LEFT JOIN named n ON n.article_id = v.article_id AND n.event_id = v.event_id
         LEFT JOIN around r ON r.article_id = v.article_id
         LEFT JOIN following f ON f.article_id = v.article_id AND f.event_id = v.event_id
    WHERE (v.earliest IS NOT NULL OR v.latest IS NOT NULL)
    ORDER BY coalesce(v.latest, v.earliest), coalesce(v.earliest, v.latest), a.published NULLS LAST,
             v.article_id, v.start, v.event_id
"""


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one article tells it. `first` and `last` are days since 1970; `side` says which end is open.

    `who` are the ids of the people, places and organisations in its sentence, `around` those of its article but
    states; `words` are the stems of its headline, `names` those of them in capitals, `actors` those who do it.
    """

    article_id: str
    event_id: str
    headline: str
    first: int
    last: int
    side: str
    edtf: str
    status: str
    said_by: str
    text: str
    where: str
    published: np.datetime64
    source: str
    who: frozenset[str]
    around: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    counted: tuple[Quantity, ...]

    @property
    def voice(self) -> str:
        """Name who says so: the one the article names, else the paper."""
        return self.said_by or self.source

    @property
    def to_the_day(self) -> bool:
        """Tell whether it is told to the day."""
        return self.first == self.last and not self.side


def tellings(corpus: DuckDBPyConnection, people: pd.DataFrame) -> Iterator[Telling]:
    """Give the dated events of a corpus in the order of their last day, few in memory at once.

    The number of a sentence is looked for in it, and in the rest of the story up to the next dated event.
    """
    known = people.assign(is_state=people.rule.eq("aliases.csv") & people.label.eq("GPE"))
    corpus.register("people_frame", known[["article_id", "entity_id", "who_id", "is_state"]])
    corpus.execute("CREATE OR REPLACE TABLE people AS SELECT * FROM people_frame")
    corpus.unregister("people_frame")
    for row in rows_of(corpus, QUERY):
        yield _telling(*row)


def source_name(source: str) -> str:
    """Return what a source is called: an address by its host, a file by its name without folder, day and ending."""
    if "://" in source:
        return urlsplit(source).netloc.removeprefix("www.") or source
    return words_of(source)


def words_of(address: str) -> str:
    """Return the words of an address or a path that are an article's own: its last part without day and ending."""
    path = urlsplit(address).path if "://" in address else address
    name, number_sign, row = path.rstrip("/").rsplit("/", 1)[-1].partition("#")
    bare = LEADING_DAY.sub("", name.rsplit(".", 1)[0]) or name
    return bare.replace("-", " ").replace("_", " ") + number_sign + row


def told_apart(sources: Sequence[str], article_ids: Sequence[str]) -> list[str]:
    """Return what the source of each article is called, with the article's own words where it has several of them."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for source, article_id in zip(sources, article_ids, strict=True):
        words[source][article_id] = words_of(article_id)
    distinct = {source for source, own in words.items() if 1 < len(own) == len(set(own.values()))}
    return [
        f"{source}: {words[source][article_id]}" if source in distinct else source
        for source, article_id in zip(sources, article_ids, strict=True)
    ]


def _telling(
    article_id, event_id, headline, earliest, latest, edtf, status, said_by, text, where, published, source,
    who, around, actors, after,
) -> Telling:  # fmt: skip
    known = [day for day in (earliest, latest) if day is not None]
    return Telling(
        article_id, event_id, headline, known[0], known[-1],
        "before" if earliest is None else "after" if latest is None else "",
        edtf, status or "unknown", said_by, text, where,
        np.datetime64("NaT") if published is None else np.datetime64(published, "D"),
        source_name(source), frozenset(who.split()), frozenset(around.split()),
        stems(headline), names_in(headline), stems(actors), tuple(quantities(f"{text} {_next_sentence(after)}")),
    )  # fmt: skip


def _next_sentence(text: str) -> str:
    """Return the rest of the paragraph's next sentence, which often has the number that belongs to an event."""
    text = text.split("\n", 1)[0].strip()
    ends = [at for mark in SENTENCE_END if (at := text.find(mark + " ")) >= 0]
    return text[: min(ends) + 1] if ends else text
