"""The same event in several articles: suggested merges, every source kept, what they differ in side by side."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from dateline.corpus.story.differences import DIFFERENCES, differences_of
from dateline.corpus.story.tellings import WIDEST, Telling, tellings
from dateline.corpus.story.wording import WEAK, is_clear

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# How much of the shorter telling's words (by their rarity) the other must share, by what else speaks for it.
ALIKE, ALIKE_WIDE, ALIKE_YEAR, ALIKE_OTHER_DAY, ALIKE_PLAN = 0.5, 0.6, 0.85, 0.6, 0.75
UNNAMED, OTHER_ACTORS = 0.1, 0.3  # how much more where no name is shared, or others are said to do it
NEXT_DAY = 1  # days by which two sources may differ about one event
PLAN = 14  # days by which a plan and what came of it may differ
COMMON = 200  # a word that this many open happenings share finds nothing
RIVALS = 12  # happenings that are looked at closely
COMPARED = 8  # tellings of a happening that a new one is compared with
PLANNED = frozenset({"scheduled", "possible"})
CLEAR = {True: 1.0, False: 0.5}  # how much a headline's likeness to the others counts
HAPPENINGS = (
    "event_id", "headline", "earliest", "latest", "edtf", "status", "articles", "copies", "first_reported",
    "last_reported", "reported", "where", "who_ids", "said_by", "differences",
)  # fmt: skip
TELLINGS = (
    "happening_id", "article_id", "event_id", "published", "source", "said_by", "headline", "earliest", "latest",
    "edtf", "status", "text",
)  # fmt: skip


class Happenings(NamedTuple):
    """What several articles tell: a row a happening, a row a telling of it, a row a difference between tellings."""

    happenings: pd.DataFrame
    tellings: pd.DataFrame
    differences: pd.DataFrame


@dataclass(slots=True)
class Happening:
    """Tellings that are suggested to be of one event."""

    number: int
    tellings: list[Telling] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    until: int = 0

    def take(self, telling: Telling) -> None:
        """Take a telling for this one."""
        self.tellings.append(telling)
        self.articles.add(telling.article_id)
        self.until = max(self.until, telling.last)


def happenings_in(
    corpus: DuckDBPyConnection, people: pd.DataFrame, duplicates: pd.DataFrame | None = None
) -> Happenings:
    """Merge the events that several articles tell, and show where their sources differ.

    Two tellings are taken for one event where their bounds are compatible (or a day apart, or a plan and what came of
    it; more than a month wide, the same), a name is shared, and the rarer words of their headlines are. An
    article that repeats another one is counted as a copy, not as a source. `people` and `duplicates` are what
    `people_in` and `duplicates_in` return.
    """
    repeats = {} if duplicates is None else dict(zip(duplicates.article_id, duplicates.repeats, strict=True))
    own = [telling for telling in tellings(corpus, people) if telling.article_id not in repeats]
    found = list(merged(own, rarities(telling.words for telling in own)))
    copies = Counter(repeats.values())
    found.sort(key=lambda one: (min(t.first for t in one.tellings), one.number))
    return _tables(found, copies)


def rarities(words: Iterable[frozenset[str]]) -> dict[str, float]:
    """Return how much each word says: the fewer tellings have it, the more."""
    total, counts = 0, Counter[str]()
    for total, found in enumerate(words, 1):  # noqa: B007
        counts.update(found)
    return {word: math.log(1 + total / count) for word, count in counts.items()}


def merged(found: Iterable[Telling], rarity: dict[str, float]) -> Iterator[Happening]:
    """Give the happenings that tellings in the order of time make up.

    They come by their last day, so that those told to the day are there before the ones told by week or month. A
    telling is only compared with happenings that are still open at its time and share a name or a rarer word with it:
    the work grows with the number of tellings, not with its square.
    """
    open_now: dict[int, Happening] = {}
    by_word: dict[str, set[int]] = defaultdict(set)
    closing: list[tuple[int, int]] = []  # a heap of last day and number; a day that was put off stands in it twice
    for number, telling in enumerate(found, 1):
        while closing and closing[0][0] + PLAN + WIDEST < telling.last:
            until, closed = heapq.heappop(closing)
            if closed in open_now and open_now[closed].until == until:
                one = open_now.pop(closed)
                for word in _keys(one.tellings):
                    by_word[word].discard(closed)
                yield one
        best = _best(telling, open_now, by_word, rarity)
        if best is None:
            best = open_now[number] = Happening(number)
        best.take(telling)
        heapq.heappush(closing, (best.until, best.number))
        for word in _keys([telling]):
            by_word[word].add(best.number)
    yield from open_now.values()


def _keys(told: Iterable[Telling]) -> set[str]:
    return {key for telling in told for key in (*telling.words, *telling.who)}


def _best(
    telling: Telling, open_now: dict[int, Happening], by_word: dict[str, set[int]], rarity: dict[str, float]
) -> Happening | None:
    """Return the happening that a telling is one of, the likeliest where several could be."""
    shared: Counter[int] = Counter()
    for word in sorted(_keys([telling])):
        if len(by_word[word]) <= COMMON:
            shared.update(dict.fromkeys(by_word[word], 1))
    likeliest, most = None, 0.0
    for key, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:RIVALS]:
        one = open_now[key]
        if telling.article_id in one.articles or not _agree(telling, one):
            continue
        likeness = max(same(telling, other, rarity) for other in one.tellings[:COMPARED])
        if likeness > most:
            likeliest, most = one, likeness
    return likeliest


def _agree(telling: Telling, one: Happening) -> bool:
    """Tell whether a telling's day is one of a happening's, or next to it: else a week could join two days in it."""
    if not telling.to_the_day or telling.status in PLANNED:
        return True
    days = {other.first for other in one.tellings if other.to_the_day and other.status not in PLANNED}
    return all(abs(telling.first - day) <= NEXT_DAY for day in days)


def same(one: Telling, other: Telling, rarity: dict[str, float]) -> float:
    """Return how likely two tellings are of one event: 0 where they cannot be, else the share of words in common."""
    if one.side != other.side:
        return 0.0
    named = one.who & other.who or one.names & other.names
    around = one.around & other.around
    if not (named or around):
        return 0.0
    apart = max(one.first, other.first) - min(one.last, other.last)
    needed = _needed(one, other, apart)
    common = one.words & other.words
    told = common - one.names - other.names - one.actors - other.actors - WEAK
    if not needed or not told or len(common) < 2:
        return 0.0
    weight = min(sum(rarity.get(word, 1.0) for word in words) for words in (one.words, other.words))
    likeness = sum(rarity.get(word, 1.0) for word in common) / weight
    needed += 0 if named else UNNAMED
    if one.actors and other.actors and not one.actors & other.actors:
        needed += OTHER_ACTORS
    return likeness if likeness >= needed else 0.0


def _needed(one: Telling, other: Telling, apart: int) -> float:
    """Return how alike two tellings must be that lie `apart` days from each other; 0 where no likeness is enough."""
    if max(one.last - one.first, other.last - other.first) > WIDEST:  # known by the year: of the same year
        return ALIKE_YEAR if (one.first, one.last) == (other.first, other.last) else 0.0
    if apart <= 0:
        return ALIKE if one.to_the_day and other.to_the_day else ALIKE_WIDE
    if not (one.to_the_day and other.to_the_day):
        return 0.0
    if apart <= NEXT_DAY:
        return ALIKE_OTHER_DAY
    planned = (one.status in PLANNED) != (other.status in PLANNED)
    return ALIKE_PLAN if planned and apart <= PLAN else 0.0


def _tables(found: list[Happening], copies: Counter[str]) -> Happenings:
    rows, told, differing = [], [], []
    for number, one in enumerate(found, 1):
        happening_id = f"h{number}"
        by_report = sorted(one.tellings, key=lambda t: (np.isnat(t.published), t.published, t.article_id))
        differences = list(differences_of(by_report))
        row = _row(happening_id, by_report, differences, copies)
        differing += [(happening_id, row[1], *difference) for difference in differences]
        told += [_told(happening_id, telling) for telling in by_report]
        rows.append(row)
    days = ["earliest", "latest", "published"]
    return Happenings(
        _typed(pd.DataFrame(rows, columns=HAPPENINGS), ["earliest", "latest", "first_reported", "last_reported"]),
        _typed(pd.DataFrame(told, columns=TELLINGS), days),
        pd.DataFrame(differing, columns=("happening_id", "headline", *DIFFERENCES)),
    )


def _row(happening_id: str, told: list[Telling], differences: list, copies: Counter[str]) -> tuple:
    """One happening in a row: its bounds hold every source's, its headline is a clear one most like all the others."""
    typical = _typical(told)
    best = max(told, key=lambda t: (t.status not in PLANNED, typical(t) * CLEAR[is_clear(t.headline)], len(t.words)))
    first, last, edtf = _bounds(told)
    reported = sorted({t.published for t in told if not np.isnat(t.published)})
    return (
        happening_id, best.headline, first, last, edtf, best.status, len(told),
        sum(copies[t.article_id] for t in told),
        reported[0] if reported else np.datetime64("NaT", "D"), reported[-1] if reported else np.datetime64("NaT", "D"),
        "; ".join(map(str, reported)),
        next((t.where for t in told if t.where), None),
        " ".join(_who(told)) or None,
        "; ".join(dict.fromkeys(t.said_by for t in told if t.said_by)) or None,
        "; ".join(f"{about}: {words}" for about, words, _ in differences) or None,
    )  # fmt: skip


def _who(told: list[Telling]) -> list[str]:
    """Return who is in it: those whom a quarter of its tellings name, not everybody whom one of many mentions."""
    counts = Counter(who for telling in told for who in telling.who)
    return sorted(who for who, count in counts.items() if 4 * count >= len(told))


def _typical(told: list[Telling]) -> Callable[[Telling], float]:
    """Return what tells how much the words of a telling are those of all: shared words as a share of either's."""
    counts = Counter(word for telling in told for word in telling.words)
    length = sum(counts.values()) / len(told)

    def typical(telling: Telling) -> float:
        common = sum(counts[word] for word in telling.words) / len(told)
        return common / max(1.0, len(telling.words) + length - common)

    return typical


def _bounds(told: list[Telling]) -> tuple[np.datetime64, np.datetime64, str]:
    """Return the bounds in which every source's day lies, those of plans left out where it happened; and as EDTF."""
    real = [t for t in told if t.status not in PLANNED] or told
    exact = [t for t in real if t.to_the_day] or real
    side = exact[0].side
    first, last = min(t.first for t in exact), max(t.last for t in exact)
    forms = list(dict.fromkeys(t.edtf.split("T")[0] for t in sorted(exact, key=lambda t: t.first)))
    edtf = forms[0] if len(forms) == 1 else f"[{','.join(forms)}]" if all(t.to_the_day for t in exact) else ""
    missing = np.datetime64("NaT", "D")
    return (
        missing if side == "before" else np.datetime64(first, "D"),
        missing if side == "after" else np.datetime64(last, "D"),
        edtf,
    )


def _told(happening_id: str, t: Telling) -> tuple:
    first = np.datetime64("NaT", "D") if t.side == "before" else np.datetime64(t.first, "D")
    last = np.datetime64("NaT", "D") if t.side == "after" else np.datetime64(t.last, "D")
    return (
        happening_id, t.article_id, t.event_id, t.published, t.source, t.said_by or None, t.headline, first, last,
        t.edtf or None, t.status, t.text,
    )  # fmt: skip


def _typed(frame: pd.DataFrame, days: list[str]) -> pd.DataFrame:
    for column in days:
        cells = [
            np.datetime64("NaT", "D") if cell is None or cell != cell else np.datetime64(cell, "D")
            for cell in frame[column]
        ]
        frame[column] = pd.Series(np.array(cells, dtype="datetime64[D]").astype("datetime64[us]"))
    return frame
