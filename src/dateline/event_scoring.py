"""Score events against gold: found, and of those found, bounds, status and speaker right.

Beside an article NAME.tml stands NAME.events.csv with the columns of `COLUMNS`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dateline.analysis import analyse_all
from dateline.article import Article
from dateline.days import iso
from dateline.events import Event
from dateline.language import MODEL
from dateline.paths import find
from dateline.timex import timeml

COLUMNS = ("earliest", "latest", "headline", "status", "said_by", "quoted", "start", "end")


MEASURES = ("bounds", "status", "speaker")


@dataclass(frozen=True, slots=True)
class Told:
    """One event as it is scored: bounds in ISO 8601 (empty: open), statuses that are right, the sentence's offsets."""

    earliest: str
    latest: str
    headline: str
    statuses: frozenset[str]
    said_by: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event with the one found for it; one of the two is None where it was missed or is spurious."""

    gold: Told | None
    found: Told | None

    @property
    def bounds(self) -> bool:
        """Tell whether both bounds are right."""
        return self._both(lambda a, b: (a.earliest, a.latest) == (b.earliest, b.latest))

    @property
    def status(self) -> bool:
        """Tell whether the status is one that the gold accepts."""
        return self._both(lambda a, b: bool(a.statuses & b.statuses))

    @property
    def speaker(self) -> bool:
        """Tell whether the speaker is right: the same last word of the name, or none in both."""
        return self._both(lambda a, b: _last(a.said_by) == _last(b.said_by))

    def _both(self, same: Callable[[Told, Told], bool]) -> bool:
        return self.gold is not None and self.found is not None and same(self.gold, self.found)


def score_events(folder: str | Path, *, model: str = MODEL) -> pd.DataFrame:
    """Match the events of every article of a folder that has gold for them; a row for each pair, matched or alone.

    Columns: document, gold, found (headlines, missing where there is none), bounds, status, speaker (right or not),
    and what was expected and given: times, statuses, speakers.
    """
    place = find(folder)
    files = sorted(place.glob("*.events.csv")) if place.is_dir() else []
    names = [file.name.removesuffix(".events.csv") for file in files]
    texts = [timeml.read(file.with_name(f"{name}.tml")) for file, name in zip(files, names, strict=True)]
    analyses = analyse_all([Article(text.text, published=text.published) for text in texts], model=model)
    rows = [
        _row(name, pair)
        for file, name, analysis in zip(files, names, analyses, strict=True)
        for pair in pairs_of(read_gold_events(file), [_told(event) for event in analysis.doc._.events])
    ]
    return pd.DataFrame(rows, columns=["document", "gold", "found", *MEASURES, "expected", "given"])


def event_figures(pairs: pd.DataFrame) -> dict[str, float]:
    """Return F1 of events found, and the shares of those found with bounds, status and speaker right, in percent."""
    both = pairs[pairs["gold"].notna() & pairs["found"].notna()]
    told = pairs["gold"].notna().sum() + pairs["found"].notna().sum()
    shares = {name: 100 * float(both[name].mean()) if len(both) else 0.0 for name in MEASURES}
    return {"found F1": 200 * len(both) / max(1, int(told)), **shares}


def _row(document: str, pair: Pair) -> dict[str, object]:
    gold, found = pair.gold, pair.found
    return {
        "document": document,
        "gold": gold.headline if gold else None,
        "found": found.headline if found else None,
        "bounds": pair.bounds,
        "status": pair.status,
        "speaker": pair.speaker,
        "expected": _facts(gold),
        "given": _facts(found),
    }


def _facts(told: Told | None) -> str | None:
    if told is None:
        return None
    when = told.earliest if told.earliest == told.latest else f"{told.earliest}/{told.latest}"
    return "; ".join(filter(None, (when, " or ".join(sorted(told.statuses)), told.said_by)))


def _told(event: Event) -> Told:
    first, last = ("" if day is None else iso(day) for day in (event.earliest, event.latest))
    return Told(first, last, event.headline, frozenset({event.status}), event.said_by, event.start, event.end)


def _last(name: str) -> str:
    return name.lower().split()[-1] if name.strip() else ""


def read_gold_events(path: Path) -> list[Told]:
    """Read a gold file: CSV with the columns of `COLUMNS`; statuses that are all right are parted by |."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Told(
                row["earliest"], row["latest"], row["headline"], frozenset(row["status"].split("|")),
                row["said_by"], int(row["start"]), int(row["end"]),
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def pairs_of(gold: Sequence[Told], found: Sequence[Told]) -> list[Pair]:
    """Match gold and found events one to one: sentences and times must meet; equal bounds go first, then like words."""
    candidates = sorted(
        (-_likeness(a, b), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if min(a.end, b.end) > max(a.start, b.start) and _meet(a, b)
    )
    of_gold: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in of_gold and j not in of_gold.values():
            of_gold[i] = j
    matched = [Pair(gold[i], found[j]) for i, j in sorted(of_gold.items())]
    missed = [Pair(event, None) for i, event in enumerate(gold) if i not in of_gold]
    spurious = [Pair(None, event) for j, event in enumerate(found) if j not in of_gold.values()]
    return matched + missed + spurious


def _likeness(a: Told, b: Told) -> float:
    words, others = set(a.headline.lower().split()), set(b.headline.lower().split())
    shared = len(words & others) / max(1, min(len(words), len(others)))
    return 2 * ((a.earliest, a.latest) == (b.earliest, b.latest)) + shared


def _meet(a: Told, b: Told) -> bool:
    """Tell whether two events can be at one time; an open bound meets everything on its side."""
    starts_before = not a.earliest or not b.latest or _key(a.earliest) <= _key(b.latest)
    return starts_before and (not b.earliest or not a.latest or _key(b.earliest) <= _key(a.latest))


def _key(day: str) -> tuple[int, int, int]:
    sign = -1 if day.startswith("-") else 1
    year, month, date = day.lstrip("-").split("-")
    return sign * int(year), int(month), int(date)
