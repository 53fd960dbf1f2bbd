"""Which days matter in a pile of articles, and how many articles speak of each time."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.daymentions import Mention, mentions_in
from dateline.corpus.story.nextday import told_again
from dateline.corpus.story.relevance import relevances
from dateline.corpus.story.views import day_number, month_number, rows_of, year_number

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

WIDEST = 31  # days: a longer time says nothing of one of its days
CENTRAL = 1.5  # how much less an article counts that is not about what the corpus is about
ENOUGH = 1.2  # how central an article need be, where 1 is the middle one: the most central know no more than the others
SAME_DAY, AFAR = 0.1, 0.35  # what the articles of the day itself, and those from afar, add to all that speak of it
AHEAD = 6  # days: what is farther ahead of an article is a plan
FAR = 30  # days
COLUMNS = ("day", "score", "articles", "reported_that_day", "days_of_mention", "farthest")
STANDING_OUT = 0.3  # how much more a day counts that lies in a time of few articles
AGAIN = 0.4  # how much less a day counts of which nothing is told but what is told of the day after
AROUND, REACH = 20.0, 80  # days over which the articles around a day fade, and where they are counted no more

# What the articles are counted by, up to how many days, and its number since 1970 as SQL.
UNITS: tuple[tuple[str, float, Callable[[str], str]], ...] = (
    ("day", 92, day_number),
    ("month", 3_660, month_number),
    ("year", math.inf, year_number),
)


@dataclass(slots=True)
class DayFacts:
    """What speaks for a day: the articles that mention it, by their weight; those of the day, those from afar; when.

    `to_the_day` are the articles that name the day itself, not the week or month it lies in; `words` what they tell of
    it, each word by the weight of those that use it.
    """

    articles: dict[str, float] = field(default_factory=dict)
    that_day: dict[str, float] = field(default_factory=dict)
    afar: dict[str, float] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)
    to_the_day: set[str] = field(default_factory=set)
    words: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @property
    def score(self) -> float:
        """Return how much the day matters: the order of magnitude of each of the three."""
        every, same, far = (math.log1p(sum(group.values())) for group in (self.articles, self.that_day, self.afar))
        return every + SAME_DAY * same + AFAR * far


def days_that_matter(corpus: DuckDBPyConnection, duplicates: pd.DataFrame | None = None) -> pd.DataFrame:
    """Rank the days that a corpus speaks of, the most important first.

    `score` grows with the articles that mention the day (each by how central it is to the corpus, a wider time spread
    over its days, what is told in a long sentence double, what is not told in the past by half, what is told by its
    month by less, a plan of more than six days ahead not at all), those published on it and those published a month or
    more after it; it is more where few articles were published around the day, and less where the same is told of the
    next day. `articles` are those that name the day itself, `days_of_mention` counts the days on which they did and
    `farthest` is the longest time in days from it to a mention. The stamps of comments are no mentions.
    """
    repeated = set() if duplicates is None else set(duplicates.article_id)
    query = "SELECT article_id, text FROM articles WHERE text IS NOT NULL ORDER BY article_id"
    weight = relevances(lambda: rows_of(corpus, query))
    facts = facts_of((mention for mention in mentions_in(corpus) if mention.article not in repeated), weight)
    query = (
        f"SELECT article_id, {day_number('published')} FROM articles WHERE published IS NOT NULL ORDER BY article_id"
    )
    published = {article: day for article, day in rows_of(corpus, query) if article not in repeated}
    scores = scores_of(facts, published, weight)
    rows = [
        (np.datetime64(day, "D"), round(scores[day], 4), len(one.to_the_day), len(one.that_day), len(one.days),
         max((abs(told - day) for told in one.days), default=None))
        for day, one in facts.items()
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"farthest": "Int64"})
    frame["day"] = frame["day"].astype("datetime64[us]")
    return frame.sort_values(["score", "day"], ascending=[False, True], ignore_index=True)


def scores_of(
    facts: Mapping[int, DayFacts], published: Mapping[str, int], weight: Mapping[str, float]
) -> dict[int, float]:
    """Return how much each day matters: what speaks for it, and how quiet it was around it.

    Where much is printed every day has its mentions: a day of the quiet weeks that has as many says more. Nothing is
    known of how much was printed before the first article and after the last, and such a day gains nothing. A day of
    which the same is told as of the next is the eve of what happened, or it was known of only then.
    """
    around: dict[int, float] = defaultdict(float)
    for article, day in published.items():
        around[day] += min(weight.get(article, 1.0), ENOUGH)
    printed = spread(around)
    busiest = max(printed.values(), default=0.0)
    first, last = min(around, default=0), max(around, default=-1)

    def quiet(day: int) -> float:
        return math.log1p(busiest) - math.log1p(printed.get(day, 0.0)) if first <= day <= last else 0.0

    eve = told_again({day: one.words for day, one in facts.items()})
    return {day: one.score * (1 - AGAIN * eve[day]) * (1 + STANDING_OUT * quiet(day)) for day, one in facts.items()}


def spread(counts: Mapping[int, float]) -> dict[int, float]:
    """Return for each day what is counted around it, the farther off the less."""
    printed: dict[int, float] = defaultdict(float)
    for day, count in counts.items():
        for apart in range(-REACH, REACH + 1):
            printed[day + apart] += count * math.exp(-abs(apart) / AROUND)
    return printed


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


def facts_of(mentions: Iterable[Mention], weight: Mapping[str, float]) -> dict[int, DayFacts]:
    """Return what speaks for each day that is mentioned; an article counts once a day, by its weight.

    The mentions of an article come one after the other.
    """
    facts: dict[int, DayFacts] = defaultdict(DayFacts)
    for article, told in groupby(mentions, attrgetter("article")):
        central = min(weight.get(article, 1.0), ENOUGH) ** CENTRAL
        best: dict[int, tuple[float, frozenset[str]]] = {}
        for mention in told:
            length = mention.last - mention.first + 1
            if not 1 <= length <= WIDEST or mention.is_own or not mention.weight:
                continue
            if mention.published is not None and mention.first - mention.published > AHEAD:
                continue
            share = mention.weight * central / length
            for day in range(mention.first, mention.last + 1):
                _raise(facts[day].articles, article, share)
            if length == 1:
                _add(facts[mention.first], mention, share)
                if share > best.get(mention.first, (0.0,))[0]:
                    best[mention.first] = share, mention.words
        for day, (share, words) in best.items():
            for word in words:
                facts[day].words[word] += share / math.sqrt(len(words))
    return dict(facts)


def _add(one: DayFacts, mention: Mention, share: float) -> None:
    """Add a mention of the day itself to what speaks for it."""
    article, day = mention.article, mention.first
    one.to_the_day.add(article)
    if mention.published is None:
        return
    one.days.add(mention.published)
    if mention.published == day:
        _raise(one.that_day, article, share)
    if mention.published - day > FAR:
        _raise(one.afar, article, share)


def _raise(group: dict[str, float], article: str, share: float) -> None:
    group[article] = max(share, group.get(article, 0.0))
