"""What one chronology costs at 1, 4 and 16 times the articles: `python tests/bench_story.py`.

The articles are invented towns with their ferry, bridge and strike, each told by three papers; more articles mean
more towns in the same weeks, so that every block of time grows too. Tables are made at once, without a model.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pandas as pd

from dateline.corpus import story
from dateline.corpus.story.views import views_of_frames

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TOWNS, TIMES, ROUNDS = 100, (1, 4, 16), 3
START = pd.Timestamp("2021-03-01")
PAPERS = ("gazette", "courier", "post")
TOLD = (
    ("The ferry of {town} ran aground", "happened", 0, "{count} people were hurt."),
    ("The bridge at {town} was closed", "happened", 2, "It had cost £{count} million."),
    ("Dockers in {town} will strike", "scheduled", 9, "The union has {count} members."),
)
SYLLABLES = "ar bel cor dun el far gim hol ist jor kel lor mar nor ost pel quin ros sel tor ul ver wes yar zel".split()


def town_name(number: int) -> str:
    """Return an invented name, another for each number."""
    parts = []
    for _ in range(3):
        number, part = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[part])
    return "".join(parts).capitalize()


def articles(towns: int) -> Iterator[tuple[str, pd.Timestamp, str, str, list[tuple[str, str, pd.Timestamp]]]]:
    """Give id, day, town, text and events of each article."""
    for number in range(towns):
        town, day = town_name(number), START + pd.Timedelta(days=number % 28)
        for place, paper in enumerate(PAPERS):
            events, lines = [], []
            for headline, status, later, counted in TOLD:
                told = headline.format(town=town)
                events.append((told, status, day + pd.Timedelta(days=later + (place == 2 and later == 0))))
                lines.append(f"{told}. {counted.format(count=number + place)}")
            yield f"{town}-{paper}.txt", day + pd.Timedelta(days=1 + place), town, " ".join(lines), events


def corpus_of(towns: int) -> DuckDBPyConnection:
    """Make the tables of three articles a town."""
    rows, events, entities, mentions, dates = [], [], [], [], []
    for article_id, published, town, text, told in articles(towns):
        fields = {"published": published, "source": article_id, "words": len(text.split()), "text": text}
        rows.append({"article_id": article_id, **fields})
        entity = {"entity_id": "e1", "name": town, "label": "GPE", "mentions": len(told), "first": text.index(town)}
        entities.append({"article_id": article_id, **entity})
        for at, (headline, status, day) in enumerate(told, 1):
            start = text.index(headline)
            span = {"start": start, "end": start + len(headline) + 1}
            days = {"earliest": day, "latest": day, "edtf": str(day.date())}
            fact = {"event_id": f"ev{at}", "headline": headline, "status": status, "text": headline, **span, **days}
            events.append({"article_id": article_id, **fact})
            dates.append({"article_id": article_id, "date_id": f"d{at}", "type": "DATE", **span, **days})
            place = text.index(town, start)
            mention = {
                "mention_id": f"m{at}",
                "entity_id": "e1",
                "text": town,
                "start": place,
                "end": place + len(town),
            }
            mentions.append({"article_id": article_id, **mention})
    told_rows = {"articles": rows, "events": events, "entities": entities, "mentions": mentions, "dates": dates}
    return views_of_frames({name: pd.DataFrame(cells) for name, cells in told_rows.items()})


def seconds(towns: int) -> tuple[float, int, int]:
    """Time one chronology from its tables; return the articles and the happenings of several articles too."""
    corpus = corpus_of(towns)
    started = time.perf_counter()
    copies = story.duplicates_in(corpus)
    people = story.people_in(corpus)
    merged = story.happenings_in(corpus, people, copies)
    story.ranked(merged, people, story.days_that_matter(corpus, copies))
    taken = time.perf_counter() - started
    return taken, towns * len(PAPERS), int((merged.happenings.articles > 1).sum())


def bench_story() -> None:
    """Print what one chronology costs an article at 1, 4 and 16 times the articles: it should stay the same."""
    seconds(10)  # what is loaded once
    costs = {}
    for times in TIMES:
        taken, number, several = min(seconds(TOWNS * times) for _ in range(ROUNDS))
        costs[times] = taken / number
        print(
            f"chronology of {number:>5} articles: {taken:.2f} s, {costs[times] * 1e3:.2f} ms an article, "
            f"{several} happenings in several"
        )
    ratio = costs[TIMES[-1]] / costs[TIMES[0]]
    print(f"an article at {TIMES[-1]} times costs {ratio:.2f} of what it costs at once (reach 1.25 or less)")


if __name__ == "__main__":
    bench_story()
