"""How well the choice of days agrees with journalists' own timelines: topics of articles with their timelines."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.corpus.story.dateselection import facts_of, scores_of
from dateline.corpus.story.daymentions import Mention, days_since_1970, mentions_of
from dateline.corpus.story.relevance import relevances
from dateline.errors import DatelineError

TOPIC_FILES = ("articles.jsonl", "timelines.jsonl")
TOKENS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
SPACE_BEFORE = re.compile(r" +(?=[,.;:?!%)\]}]|'(?:s|re|ve|ll|d|m)\b|'\s|n't\b)")
SPACE_AFTER = re.compile(r"(?<=[(\[{$#]) +")


def score_timeline(folder: str | Path, *, model: str | None = None) -> list[dict[str, object]]:
    """Score the choice of days against journalists' timelines: a row each with topic, timeline, days, right and f1.

    `folder` is a topic (articles.jsonl with id, time and text; timelines.jsonl) or holds topics. As many days are
    chosen as the timeline has, between its first and its last. Raises DatelineError where there is no topic.
    """
    folder = Path(folder)
    topics = [folder] if (folder / "articles.jsonl").exists() else sorted(folder.glob("*/"))
    topics = [topic for topic in topics if all((topic / name).exists() for name in TOPIC_FILES)]
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
    published = {key: days_since_1970(day) for key, day, _ in articles}
    scores = scores_of(facts_of(_tagged(articles, model), weight), published, weight)
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
            yield {days_since_1970(datetime.date.fromisoformat(day[:10])) for day, _ in json.loads(line)}


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
        published = None if article.published is None else days_since_1970(article.published)
        yield from mentions_of(article.source, published, doc)
