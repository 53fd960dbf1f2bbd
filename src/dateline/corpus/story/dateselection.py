"""Which days matter in a pile of articles, and how well that agrees with journalists' own timelines."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.relevance import relevances
from dateline.corpus.story.views import day_number, month_number, rows_of, year_number
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

WIDEST = 31  # days: a longer time says nothing of one of its days
TOPIC_FILES = ("articles.jsonl", "timelines.jsonl")
CENTRAL = 1.5  # how much more an article counts that is about what the corpus is about
SAME_DAY, AFAR = 0.5, 0.5  # what the articles of the day itself, and those from afar, add to all that speak of it
FAR = 30  # days
COLUMNS = ("day", "score", "articles", "reported_that_day", "days_of_mention", "farthest")
MONTH = re.compile(r"\b(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.IGNORECASE)
ISO = re.compile(r"\d{4}-\d\d-\d\d|\d+/\d+/\d+")
TOKENS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
SPACE_BEFORE = re.compile(r" +(?=[,.;:?!%)\]}]|'(?:s|re|ve|ll|d|m)\b|'\s|n't\b)")
SPACE_AFTER = re.compile(r"(?<=[(\[{$#]) +")


# What the articles are counted by, up to how many days, and its number since 1970 as SQL.
UNITS: tuple[tuple[str, float, Callable[[str], str]], ...] = (
    ("day", 92, day_number),
    ("month", 3_660, month_number),
    ("year", math.inf, year_number),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One date in one article; days are counted since 1970. `published` is None where the day is not known.

    `full` says that it is told by its month, not as a weekday or yesterday.
    """

    article: str
    published: int | None
    first: int
    last: int
    full: bool = False

    @property
    def is_own(self) -> bool:
        """Tell whether it only says when the article was published: "Thu Jun 3, 2010" in its opening."""
        return self.full and self.first == self.last == self.published


@dataclass(slots=True)
class DayFacts:
    """What speaks for a day: the articles that mention it, by their weight; those of the day, those from afar; when."""

    articles: dict[str, float] = field(default_factory=dict)
    that_day: dict[str, float] = field(default_factory=dict)
    afar: dict[str, float] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)

    @property
    def score(self) -> float:
        """Return how much the day matters: the order of magnitude of each of the three."""
        every, same, far = (math.log1p(sum(group.values())) for group in (self.articles, self.that_day, self.afar))
        return every + SAME_DAY * same + AFAR * far


def days_that_matter(corpus: DuckDBPyConnection, duplicates: pd.DataFrame | None = None) -> pd.DataFrame:
    """Rank the days that a corpus speaks of, the most important first.

    `score` grows with the articles that mention the day (each by how central it is to the corpus, a wider time spread
    over its days), those published on it and those published a month or more after it; `days_of_mention` counts the
    days on which it was mentioned and `farthest` is the longest time in days from it to a mention.
    """
    repeated = set() if duplicates is None else set(duplicates.article_id)
    query = "SELECT article_id, text FROM articles WHERE text IS NOT NULL ORDER BY article_id"
    facts = facts_of(
        (mention for mention in _mentions(corpus) if mention.article not in repeated),
        relevances(lambda: rows_of(corpus, query)),
    )
    rows = [
        (np.datetime64(day, "D"), round(one.score, 4), len(one.articles), len(one.that_day), len(one.days),
         max((abs(told - day) for told in one.days), default=None))
        for day, one in facts.items()
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"farthest": "Int64"})
    frame["day"] = frame["day"].astype("datetime64[us]")
    return frame.sort_values(["score", "day"], ascending=[False, True], ignore_index=True)


def spoken_of(corpus: DuckDBPyConnection, first: np.datetime64, last: np.datetime64) -> tuple[pd.DataFrame, str]:
    """Count the articles that speak of each day between two, or of each month or year where they are far apart.

    The columns are `time` (2021-05-03, 2021-05 or 2021) and `articles`; a time that no article speaks of counts 0. A
    date counts where it lies within one such unit, whose name is returned too.
    """
    apart = int((last.astype("datetime64[D]") - first.astype("datetime64[D]")).astype(int))
    unit, number = next((unit, number) for unit, most, number in UNITS if apart <= most)
    code = f"datetime64[{unit[0].upper()}]"
    every = np.arange(first.astype(code), last.astype(code) + np.timedelta64(1, code[-2]))  # type: ignore[call-overload]
    query = f"""
        SELECT {number("earliest")} AS time, count(DISTINCT article_id) AS articles FROM dates
        WHERE type IN ('DATE', 'TIME') AND {number("earliest")} = {number("latest")} GROUP BY ALL
    """
    counted = dict(rows_of(corpus, query))
    articles = [counted.get(int(time), 0) for time in every.astype(int)]
    return pd.DataFrame({"time": every.astype(str), "articles": articles}), unit


def facts_of(mentions: Iterable[Mention], weight: dict[str, float]) -> dict[int, DayFacts]:
    """Return what speaks for each day that is mentioned; an article counts once a day, by its weight."""
    facts: dict[int, DayFacts] = defaultdict(DayFacts)
    for mention in mentions:
        length = mention.last - mention.first + 1
        if not 1 <= length <= WIDEST or mention.is_own:
            continue
        share = weight.get(mention.article, 1.0) ** CENTRAL / length
        for day in range(mention.first, mention.last + 1):
            one = facts[day]
            one.articles[mention.article] = max(share, one.articles.get(mention.article, 0.0))
            if mention.published is not None:
                one.days.add(mention.published)
            if length == 1 and mention.published == day:
                one.that_day[mention.article] = share
            if length == 1 and mention.published is not None and mention.published - day > FAR:
                one.afar[mention.article] = share
    return dict(facts)


def score_timeline(folder: str | Path, *, model: str | None = None) -> list[dict[str, object]]:
    """Score the choice of days against journalists' timelines: a row each with topic, timeline, days, right and f1.

    `folder` is a topic (articles.jsonl with id, time and text; timelines.jsonl) or holds topics. As many days are
    chosen as the timeline has, between its first and its last. Raises DatelineError where there is no topic.
    """
    folder = Path(folder)
    topics = [folder] if (folder / "articles.jsonl").exists() else sorted(folder.glob("*/"))
    topics = [
        topic for topic in topics if all((topic / f"{name}.jsonl").exists() for name in ("articles", "timelines"))
    ]
    if not topics:
        raise DatelineError(f"{folder}: no articles.jsonl with timelines.jsonl here or one folder below")
    return [row for topic in topics for row in _topic_rows(topic, model)]


def macro_f1(rows: Iterable[dict[str, object]]) -> float:
    """Return the mean of the timelines' F1."""
    values = [float(str(row["f1"])) for row in rows]
    return sum(values) / len(values)


def print_timelines(rows: Iterable[dict[str, object]]) -> None:
    """Print a line for each timeline, and the macro average over them."""
    rows = list(rows)
    for row in rows:
        print(f"{row['topic']} {row['timeline']}: {row['right']} of {row['days']} days, F1 {float(str(row['f1'])):.3f}")
    print(f"{len(rows)} timelines, macro F1 {macro_f1(rows):.3f}")


def chosen_days(scores: dict[int, float], number: int, first: int, last: int) -> set[int]:
    """Return the `number` days of highest score between two days, both included; of equals the earlier."""
    days = range(first, last + 1)
    return set(sorted(days, key=lambda day: (-scores.get(day, 0.0), day))[:number])


def _topic_rows(topic: Path, model: str | None) -> Iterator[dict[str, object]]:
    articles = list(_read_articles(topic / "articles.jsonl"))
    weight = relevances(lambda: ((key, text) for key, _, text in articles))
    scores = {day: one.score for day, one in facts_of(_tagged(articles, model), weight).items()}
    for number, timeline in enumerate(_read_timelines(topic / "timelines.jsonl"), 1):
        right = len(chosen_days(scores, len(timeline), min(timeline), max(timeline)) & timeline)
        f1 = round(right / len(timeline), 4)
        yield {"topic": topic.name, "timeline": number, "days": len(timeline), "right": right, "f1": f1}


def _read_articles(path: Path) -> Iterator[tuple[str, datetime.date, str]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            day = datetime.date.fromisoformat(article["time"][:10])
            yield f"{number}:{article['id']}", day, untokenised(article["text"])


def _read_timelines(path: Path) -> Iterator[set[int]]:
    """Give the days of each timeline: pairs of a day and its sentences, a timeline a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield {_number(datetime.date.fromisoformat(day[:10])) for day, _ in json.loads(line)}


def untokenised(text: str) -> str:
    """Return text that was cut into tokens as people write it: brackets, quotation marks, no space before a comma."""
    text = re.sub(r"-[LR][RSC]B-|``|''", lambda token: TOKENS[token[0]], text)
    return SPACE_AFTER.sub("", SPACE_BEFORE.sub("", text))


def _tagged(articles: list[tuple[str, datetime.date, str]], model: str | None) -> Iterator[Mention]:
    from dateline.article import Article
    from dateline.language import MODEL
    from dateline.tagging import tagged

    read = (Article(text, published=day, source=key) for key, day, text in articles)
    for article, doc in tagged(read, model=model or MODEL):
        published = None if article.published is None else _number(article.published)
        for timex in doc._.timexes:
            value = timex.value
            if value.type in ("DATE", "TIME") and value.earliest is not None and value.latest is not None:
                first, last = _number(value.earliest), _number(value.latest)
                yield Mention(article.source, published, first, last, is_full(timex.text))


def _mentions(corpus: DuckDBPyConnection) -> Iterator[Mention]:
    query = f"""
        SELECT d.article_id, {day_number("a.published")}, {day_number("d.earliest")}, {day_number("d.latest")},
               coalesce(d.text, '')
        FROM dates d JOIN articles a USING (article_id)
        WHERE d.type IN ('DATE', 'TIME') AND d.earliest IS NOT NULL AND d.latest IS NOT NULL
    """
    for article_id, published, earliest, latest, text in rows_of(corpus, query):
        yield Mention(article_id, published, earliest, latest, is_full(text))


def is_full(text: str) -> bool:
    """Tell whether a date is told by its month: "3 May", "2020-05-03", not "on Monday"."""
    return bool(MONTH.search(text) or ISO.search(text))


def _number(day: object) -> int:
    return int(np.datetime64(day, "D").astype(int))  # type: ignore[call-overload]
