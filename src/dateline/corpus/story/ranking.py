"""What matters most: happenings ranked by how many articles tell them, from how far away, and how centrally."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.people import key
from dateline.corpus.story.quantities import MONTHS
from dateline.corpus.story.wording import is_clear, stems

if TYPE_CHECKING:
    from dateline.corpus.story.happenings import Happenings

# What is said before a surname alone.
BEFORE_A_NAME = frozenset("mr mrs ms dr sir president minister senator governor general judge mayor king queen".split())
NEXT_DAY = np.timedelta64(1, "D")
TOLD_AGAIN = 0.6  # of the words of a happening, how many a higher one of its time has where it tells the same
WEEK = 7  # days
FAR = 30  # days after which a telling counts as one from afar


def ranked(merged: Happenings, people: pd.DataFrame, days: pd.DataFrame | None = None) -> pd.DataFrame:
    """Rank happenings, the most important first: their columns, with `lane`, `centrality`, `afar`, `distance`, `score`.

    `centrality` is the share of the corpus' articles that speak of the one in it who is most spoken of; `afar` counts
    the articles that tell it a month or more later, `distance` is the longest such time in days; `lane` the name most
    spoken of in the corpus of all that its articles speak of. `days` are those of `days_that_matter`. The score is
    log(1 + wordings) + log(1 + days of report) + log(1 + afar) / 2 + centrality + the score of its day, as a share of
    the highest; a sentence that many articles repeat is one wording. 1 is taken off where the headline says nothing by
    itself, and log(1 + n) where n happenings of the same day stand higher: a day is told before it is told again.
    """
    found = merged.happenings.copy()
    spoken = _spoken_of(people)
    found["lane"] = pd.Series(_lanes(merged, people, spoken), dtype="str")
    found["centrality"] = [max((spoken["share"][who] for who in ids), default=0.0) for ids in _ids(found)]
    later = _later(merged)
    found["afar"] = found.event_id.map((later > FAR).groupby(level=0).sum()).astype("int64")
    found["distance"] = found.event_id.map(later.abs().groupby(level=0).max()).astype("Int64")
    reports = np.array([reported.count(";") + 1 for reported in found.reported], dtype="float64")
    score = (
        np.log1p(_wordings(merged, found))
        + np.log1p(reports)
        + np.log1p(found.afar.to_numpy("float64")) / 2
        + found.centrality.to_numpy("float64")
        + _day_scores(found, days)
        - np.array([not is_clear(headline) for headline in found.headline], dtype="float64")
    )
    found["score"] = (score - np.log1p(_told_before(found, score))).round(3)
    return found.sort_values(["score", "earliest", "event_id"], ascending=[False, True, True], ignore_index=True)


def chosen(
    ranked: pd.DataFrame, people: pd.DataFrame, *, top: int, since: object = None, until: object = None, about: str = ""
) -> pd.DataFrame:
    """Choose the `top` happenings that lie between two days and are about somebody, in the order of time.

    One that says in other words what a higher one says of the same time is passed over: a blast, and that it blew up.
    `about` is a name as the corpus or an article has it, a surname, or what the alias file calls so; it counts where
    the happening names it or is in its lane. Empty or None is no limit.
    """
    first, last = ranked.earliest.fillna(ranked.latest), ranked.latest.fillna(ranked.earliest)
    kept = np.full(len(ranked), True)
    if since:
        kept &= (last >= np.datetime64(str(since))).to_numpy()
    if until:
        kept &= (first <= np.datetime64(str(until))).to_numpy()
    if about:
        ids = wanted(people, about)
        names = set(people.name[people.who_id.isin(ids)])
        named = [bool(ids & set(who)) for who in _ids(ranked)]
        kept &= np.array(named, dtype=bool) | ranked.lane.isin(names).to_numpy()
    apart = ranked[kept].iloc[list(islice(_telling_more(ranked[kept]), top))]
    return apart.sort_values(["earliest", "latest"], na_position="first", ignore_index=True)


def _telling_more(ranked: pd.DataFrame) -> Iterator[int]:
    """Give the places of happenings that are not told, in most of their words, by a higher one of that time."""
    higher: list[tuple[np.datetime64, np.datetime64, str, frozenset[str]]] = []
    firsts, lasts = ranked.earliest.fillna(ranked.latest), ranked.latest.fillna(ranked.earliest)
    rows = zip(firsts.to_numpy(), lasts.to_numpy(), ranked.status, ranked.headline, strict=True)
    for place, (first, last, status, headline) in enumerate(rows):
        words = stems(headline) - MONTHS
        told = (
            words_told
            for first_told, last_told, status_told, words_told in higher
            if status == status_told and first - NEXT_DAY <= last_told and first_told <= last + NEXT_DAY
        )
        if not any(len(words & words_told) >= TOLD_AGAIN * len(words) for words_told in told):
            higher.append((first, last, status, words))
            yield place


def wanted(people: pd.DataFrame, about: str) -> set[str]:
    """Return the who_ids that a name stands for: "UK", "Obama", "President Obama", "Barack Obama"."""
    from dateline.entities.gazetteer import Gazetteer

    known = Gazetteer()
    alias = known.get(about.strip()) or known.get(about.strip().upper())
    asked = {key(about), key(alias.canonical) if alias else ""} - {""}
    surnames = {name.split()[-1] for name in asked if len(name.split()) == 1 or name.split()[0] in BEFORE_A_NAME}
    found: set[str] = set()
    for who, label, *names in people[["who_id", "label", "name", "as_named"]].itertuples(index=False):
        keys = {key(name) for name in names}
        if keys & asked or (label == "PERSON" and {name.split()[-1] for name in keys if name} & surnames):
            found.add(who)
    return found


def _ids(ranked: pd.DataFrame) -> list[list[str]]:
    return [who.split() if isinstance(who, str) else [] for who in ranked.who_ids]


def _spoken_of(people: pd.DataFrame) -> pd.DataFrame:
    """Say of each who_id its name and the share of the articles that speak of it; states say half as much."""
    spoken = people.groupby("who_id", sort=False).agg(
        name=("name", "first"), label=("label", "first"), rule=("rule", "first"), mentions=("mentions", "sum"),
        articles=("article_id", "nunique"),
    )  # fmt: skip
    state = spoken.label.eq("GPE") & spoken.rule.eq("aliases.csv")
    spoken["state"] = state
    spoken["share"] = (spoken.articles / max(1, people.article_id.nunique()) * np.where(state, 0.5, 1.0)).round(3)
    return spoken


def _lanes(merged: Happenings, people: pd.DataFrame, spoken: pd.DataFrame) -> list[str | None]:
    """Return for each happening the name most spoken of in the corpus among all that its articles speak of.

    A state is one only where they speak of nothing else.
    """
    order = spoken.sort_values(["state", "share", "mentions", "name"], ascending=[True, False, False, True])
    place = {str(who): place for place, who in enumerate(order.index)}
    first = people.assign(place=people.who_id.map(place)).groupby("article_id").place.min()
    lanes = merged.tellings.assign(place=merged.tellings.article_id.map(first)).groupby("happening_id").place.min()
    names = list(order.name)
    found = merged.happenings.event_id.map(lanes)
    return [None if pd.isna(at) else names[int(at)] for at in found]


def _told_before(found: pd.DataFrame, score: pd.Series) -> np.ndarray:
    """Count the happenings of higher score that each one shares its day with; of a week or month, none."""
    order = found.assign(score=score).sort_values(["score", "event_id"], ascending=[False, True])
    before = order.groupby(["earliest", "latest"]).cumcount()
    return before.where(order.earliest.eq(order.latest), 0).reindex(found.index).to_numpy("float64")


def _wordings(merged: Happenings, found: pd.DataFrame) -> np.ndarray:
    """Count the sentences in which each happening is told."""
    return found.event_id.map(merged.tellings.groupby("happening_id").text.nunique()).to_numpy("float64")


def _later(merged: Happenings) -> pd.Series:
    """Return how many days after the happening each telling was published, by happening_id."""
    told = merged.tellings
    days = (told.published - told.earliest.fillna(told.latest)).dt.days
    return pd.Series(days.to_numpy("float64", na_value=np.nan), index=told.happening_id)


def _day_scores(ranked: pd.DataFrame, days: pd.DataFrame | None) -> np.ndarray:
    if days is None or days.empty:
        return np.zeros(len(ranked))
    score = days.set_index("day").score / days.score.max()
    ends = [ranked[column].map(score).fillna(0.0).to_numpy("float64") for column in ("earliest", "latest")]
    wide = (ranked.latest - ranked.earliest).dt.days.gt(WEEK).to_numpy()  # the ends of a month are no days of its own
    return np.where(wide, 0.0, np.maximum(*ends))
