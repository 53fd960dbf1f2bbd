"""Score time expressions against gold `.tml` files, by the definition of TempEval-3.

Strict: the same span. Relaxed: spans that overlap. Type and value: relaxed, and the same type or value besides. The
day of creation (DCT) is left out, and all documents are counted together (micro average).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from dateline.article import Article
from dateline.errors import ParameterError
from dateline.language import MODEL
from dateline.matching import ERRORS, MEASURES, PAIRS, Span, compare
from dateline.paths import find
from dateline.tagging import tagged
from dateline.timex import Timex, timeml

ACCEPTED = "the path of a folder of .tml files, or of one such file, is accepted"


@dataclass(frozen=True)
class Scores:
    """How well a folder was tagged: `pairs` has a row (columns `PAIRS`) for each gold and found expression, matched
    or alone; everything else is counted from it. `seconds` is the time of the pipeline, model loaded; `undated` are
    the documents that name no day of creation."""

    name: str
    documents: int
    words: int
    seconds: float
    pairs: pd.DataFrame
    undated: int = 0

    @cached_property
    def total(self) -> pd.DataFrame:
        """Return the four measures: precision, recall and f1 in percent, with the counts they are made of."""
        return figures(self.pairs)

    @cached_property
    def by_type(self) -> pd.DataFrame:
        """Return the four F1, in percent, for each type: precision over what was found as it, recall over gold."""
        wanted, given = self.pairs.groupby("gold_type"), self.pairs.groupby("found_type")
        recall, precision = wanted[list(MEASURES)].mean().align(given[list(MEASURES)].mean(), fill_value=0.0)
        f1 = (precision * recall * 200 / (precision + recall)).fillna(0.0)
        f1.insert(0, "gold", wanted.size().reindex(f1.index, fill_value=0))
        f1.insert(1, "found", given.size().reindex(f1.index, fill_value=0))
        return f1.rename_axis("of_type")

    @cached_property
    def by_rule(self) -> pd.DataFrame:
        """Return the share right by each measure, in percent, of what a rule found (precision), the commonest first.

        A missed expression has no rule, so `recall` is the share of the whole gold that the rule got right by value.
        """
        found = self.pairs.groupby("rule")
        table = found[list(MEASURES)].mean() * 100
        table.insert(0, "found", found.size())
        table["recall"] = found["value"].sum() * 100 / max(int(self.pairs["gold_text"].notna().sum()), 1)
        return table.sort_values("found", ascending=False, kind="stable")

    @cached_property
    def errors(self) -> pd.DataFrame:
        """Return the rows of `pairs` that are wrong, by class: the classes in the order of `ERRORS`."""
        wrong = self.pairs[self.pairs["error"] != ""].fillna("")
        return wrong.sort_values("error", key=lambda kinds: kinds.map(_rank), kind="stable").reset_index(drop=True)

    @cached_property
    def classes(self) -> pd.DataFrame:
        """How many errors there are of each class, and what it means."""
        counts = self.errors["error"].value_counts(sort=False)
        return pd.DataFrame({"errors": counts, "meaning": counts.index.map(meaning_of)}).rename_axis("class")

    @property
    def words_per_second(self) -> float:
        """Return the speed of the pipeline."""
        return self.words / max(self.seconds, 1e-9)


def score(folder: str | Path, *, model: str = MODEL) -> Scores:
    """Tag every `.tml` file of a folder (or one file) with the pipeline and score the result.

    Raises DatelineError where there is none or one cannot be read.
    """
    golds = read_gold(folder)
    articles = [Article(gold.text, published=gold.published) for gold in golds]
    for _ in tagged([Article("The first text wakes the model up on Monday.")], model=model):
        pass
    started = time.perf_counter()
    found = [doc._.timexes for _, doc in tagged(articles, model=model)]
    seconds = time.perf_counter() - started
    return compare_all(golds, found, name=find(folder).name, seconds=seconds)


def read_gold(folder: str | Path) -> list[timeml.TimeML]:
    """Read the `.tml` files of a folder, in the order of their names, or the one file that is named.

    A relative path is looked for in the current folder, then in the project's root. Raises DatelineError where there
    is none or one cannot be read.
    """
    try:
        place = find(folder)
    except (FileNotFoundError, TypeError) as error:
        raise ParameterError(f"gold = {str(folder)!r}: there is no such folder; {ACCEPTED}") from error
    files = [place] if place.is_file() else [file for file in place.glob("*.tml") if not file.name.startswith(".")]
    if not files:
        raise ParameterError(f"gold = {str(folder)!r}: no .tml file is in it; {ACCEPTED}")
    golds, unread = [], []
    for file in sorted(files):
        try:
            golds.append(timeml.read(file))
        except timeml.TimeMLError as error:  # all of them are named: the figures of a part would be no figures
            unread.append(str(error))
    if unread:
        raise timeml.TimeMLError("; ".join(unread))
    return golds


def compare_all(
    golds: Sequence[timeml.TimeML], found: Sequence[Iterable[Timex]], *, name: str = "", seconds: float = 0.0
) -> Scores:
    """Score what was found in each document against its gold."""
    rows = [
        row
        for gold, timexes in zip(golds, found, strict=True)
        for row in compare(
            [Span(tag.start, tag.end, tag.type, tag.value) for tag in gold.timexes],
            [Span(t.start, t.end, t.value.type, t.value.value, t.rule) for t in timexes],
            gold.text,
            document=gold.name,
        )
    ]
    words = sum(len(gold.text.split()) for gold in golds)
    columns = dict.fromkeys(PAIRS, "str") | dict.fromkeys(MEASURES, "bool")
    pairs = pd.DataFrame(rows, columns=list(PAIRS)).astype(columns)
    undated = sum(gold.published is None for gold in golds)
    return Scores(name, len(golds), words, seconds, pairs, undated)


def figures(pairs: pd.DataFrame) -> pd.DataFrame:
    """Make the four measures of a table of pairs: precision, recall and f1 in percent, and the counts."""
    gold, found = int(pairs["gold_text"].notna().sum()), int(pairs["found_text"].notna().sum())
    right = pairs[list(MEASURES)].sum().astype(int)
    return pd.DataFrame(
        {
            "precision": right * 100 / max(found, 1),
            "recall": right * 100 / max(gold, 1),
            "f1": right * 200 / max(found + gold, 1),
            "right": right,
            "found": found,
            "gold": gold,
        }
    ).rename_axis("measure")


def meaning_of(error: str) -> str:
    """Say what a class of error means."""
    return ERRORS.get(error) or f"a {error.replace(' for ', ' where the gold has a ')}"


def _rank(kind: str) -> str:
    known = list(ERRORS)
    return f"{known.index(kind if kind in ERRORS else 'duration for date'):02} {kind}"


def print_scores(scores: Scores, *, errors: bool = False) -> None:
    """Print the figures, and with `errors` each error behind them, by class and with its sentence."""
    gold, found = (int(scores.total[side].iloc[0]) for side in ("gold", "found"))
    print(f"{scores.name}: {_count(scores.documents, 'document')}, {gold:,} expressions in the gold, {found:,} found")
    if scores.undated:
        print(f"{_count(scores.undated, 'document')} without a day of creation (DCT): what hangs on it stays open")
    print()
    print(f"{'':10}{'precision':>10}{'recall':>10}{'F1':>10}")
    for row in scores.total.itertuples():
        print(f"{row.Index:10}{row.precision:10.2f}{row.recall:10.2f}{row.f1:10.2f}")
    print(f"\n{scores.words:,} words, {scores.words_per_second:,.0f} words per second")
    for kind, rows in scores.errors.groupby("error", sort=False) if errors else ():
        print(f"\n{kind} ({len(rows):,}): {meaning_of(str(kind))}")
        for row in rows.itertuples():
            print("", row.document, f"{row.gold_value} -> {row.found_value}", row.rule, row.sentence, sep="\t")


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
