"""What a run came to: counts, the first reasons of what failed, and what is said of it in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow.parquet as pq

from dateline.corpus.links import REPORT
from dateline.corpus.store import Store

SOME_FAILED = 3  # the exit status of a run that came to its end and has failures to show
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to. `articles` and `failures` are in the results; `analysed` of them now, the others before.

    `skipped` counts the files that hold no articles by the ending of their name; `reasons` are those of the first
    failures. `pages` are the pages of articles that are there, None where none were asked for, `pages_made` those made
    now; `outdated` says that report.html was taken away because the results have changed, `nothing_shown` that nothing
    is on its timeline. `status` is the exit status.
    """

    out: Path
    articles: int
    failures: int
    analysed: int
    partitions: int
    words: int
    seconds: float
    skipped: Mapping[str, int] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    pages: int | None = None
    pages_made: int = 0
    pages_failed: int = 0
    outdated: bool = False
    nothing_shown: bool = False

    @property
    def status(self) -> int:
        return SOME_FAILED if self.failures or self.pages_failed else 0

    def __str__(self) -> str:
        """Say it in a few lines."""
        kept = self.articles - self.analysed
        now = f"{self.analysed:,} analysed now, {kept:,} kept from before"
        lines = [f"{_counted(self.articles, 'article')} in {self.out}: {now}"]
        if not self.articles + self.failures:
            lines.append("the source holds nothing to read: no text, HTML, JSON, CSV, JSON Lines, Parquet, zip or tar")
        if self.failures:
            lines.append(f"{self.failures:,} could not be read or analysed; the failures table says why")
            lines += [f"  {reason}" for reason in self.reasons]
            if self.failures > len(self.reasons):
                lines.append(f"  and {self.failures - len(self.reasons):,} more")
        if self.skipped:
            endings = ", ".join(
                f"{count} {ending or 'without ending'}" for ending, count in sorted(self.skipped.items())
            )
            lines.append(f"files that hold no articles were passed over: {endings}")
        if self.pages is not None:
            lines.append(
                f"{_counted(self.pages, 'page')}, {self.pages_made:,} made now; the chronology: {self.out / REPORT}"
            )
        elif self.outdated:
            lines.append("the results have changed since their pages were made; --pages makes them anew")
        if self.nothing_shown:
            lines.append("its timeline is empty: no happening lies in this time and is about this name")
        if self.pages_failed:
            lines.append(f"{_counted(self.pages_failed, 'article')} without a page; the pages table says why")
        return "\n".join(lines)


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


def reasons_in(store: Store, partitions: Mapping[str, Mapping[str, int]]) -> tuple[str, ...]:
    """Return the reasons of the first failures, each with the article it is about."""
    return tuple(
        islice(_reasons(store, (key for key, counts in partitions.items() if counts["failures"])), MOST_REASONS)
    )


def _reasons(store: Store, keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        table = pq.read_table(store.file("failures", key), columns=["article_id", "reason"])
        for row in table.to_pylist():
            yield f"{row['article_id']}: {row['reason']}"
