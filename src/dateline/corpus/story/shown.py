"""What the corpus notebook shows: the timeline of what matters with the density of articles under it, and tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.dateselection import spoken_of
from dateline.days import when
from dateline.output.shown import LITERAL, Shown, escape
from dateline.output.svg import timeline_svg

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from dateline.corpus.story.happenings import Happenings

WIDTH, HEIGHT, EDGE, LINE = 432.0, 66.0, 6.0, 14.0  # points, as the timeline above it
NOTHING = "No happening lies in this time and is about this name."
STYLE = (
    ".density text { font: 9.5px system-ui, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; fill: #595959 } "
    ".density rect { fill: #0072b2 } .density line { stroke: #595959; stroke-width: .8 }"
)


def masthead(corpus: DuckDBPyConnection, merged: Happenings, duplicates: pd.DataFrame) -> Shown:
    """Show what a corpus holds: articles, from when to when, copies, failures, events, and what they come to."""
    facts = corpus.execute("SELECT count(*), min(published), max(published) FROM articles").fetchone()
    events = corpus.execute("SELECT count(*) FROM events").fetchone()
    failures = corpus.execute("SELECT count(*) FROM failures").fetchone()
    assert facts and events and failures
    differing = merged.differences.happening_id.nunique()
    several = int((merged.happenings.articles > 1).sum())
    told = [
        f"{facts[0]:,} articles, {when('', facts[1], facts[2])}",
        f"{len(duplicates):,} of them repeat an earlier one",
        f"{failures[0]:,} could not be read",
        f"{events[0]:,} events told, {len(merged.happenings):,} happenings, {several:,} of them in several articles",
        f"{differing:,} on which sources differ",
    ]
    title = "One chronology of many articles"
    html = f'<div class="{LITERAL} masthead"><p class="facts">{escape(" · ".join(told))}</p></div>'
    return Shown(html, f"{title}. {'. '.join(told)}.", {"title": title, "language": "en"})


def figure(corpus: DuckDBPyConnection, chosen: pd.DataFrame, *, links: Mapping[str, str] | None = None) -> Shown:
    """Show happenings as a timeline with a lane for each story, and under it how many articles speak of each time.

    `links` leads from an event_id to a page. Days or months are counted over the time that the happenings span.
    """
    if chosen.empty:
        return Shown(f'<p class="{LITERAL} nothing">{escape(NOTHING)}</p>', NOTHING)
    svg = timeline_svg(chosen, lanes="lane", links=links, title="Timeline of what the articles tell")
    ends = np.concatenate([chosen[end].dropna().to_numpy().astype("datetime64[D]") for end in ("earliest", "latest")])
    spoken, unit = spoken_of(corpus, ends.min(), ends.max())
    words = f"Timeline: {len(chosen)} happenings, with the articles that speak of each {unit} under it"
    return Shown(f'<figure class="{LITERAL} figure">\n{svg}{density_svg(spoken, unit)}</figure>', words)


def density_svg(spoken: pd.DataFrame, unit: str) -> str:
    """Draw a bar for each day or month, as high as there are articles that speak of it; the same bytes every time."""
    if spoken.empty:
        return ""
    names, counts = list(spoken.time), [int(count) for count in spoken.articles]
    most, step = max([*counts, 1]), (WIDTH - 2 * EDGE) / len(names)
    foot, room = HEIGHT - LINE, HEIGHT - 2 * LINE - 4
    bars = "".join(
        f'<rect x="{EDGE + at * step:.2f}" y="{foot - room * count / most:.2f}" width="{max(step * 0.85, 0.5):.2f}" '
        f'height="{room * count / most:.2f}"><title>{name}: {count}</title></rect>'
        for at, (name, count) in enumerate(zip(names, counts, strict=True))
        if count
    )
    title = f"Articles that speak of each {unit}"
    told = f"{names[0]} to {names[-1]}; at most {most}, in {names[counts.index(most)]}" if any(counts) else "none"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="density" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" '
        f'aria-label="{title}: {told}" style="display: block; width: 100%; max-width: 40rem; height: auto; '
        f'background: #fff"><style>{STYLE}</style><text x="{EDGE:g}" y="{LINE - 3:g}">{title}, at most {most}</text>'
        f'{bars}<line x1="{EDGE:g}" x2="{WIDTH - EDGE:g}" y1="{foot:g}" y2="{foot:g}"/>'
        f'<text x="{EDGE:g}" y="{HEIGHT - 3:g}">{names[0]}</text>'
        f'<text x="{WIDTH - EDGE:g}" y="{HEIGHT - 3:g}" text-anchor="end">{names[-1]}</text></svg>\n'
    )


def reported(merged: Happenings, chosen: pd.DataFrame) -> pd.DataFrame:
    """Return what each source says of the chosen happenings that several tell, with the day it was reported."""
    several = chosen[chosen.articles > 1]
    order = {event_id: place for place, event_id in enumerate(several.event_id)}
    told = merged.tellings[merged.tellings.happening_id.isin(order)]
    headlines = dict(zip(several.event_id, several.headline, strict=True))
    told = told.assign(place=told.happening_id.map(order), happening=told.happening_id.map(headlines))
    return told.sort_values(["place", "published", "article_id"], ignore_index=True).drop(columns="place")


def who_is_who(people: pd.DataFrame) -> pd.DataFrame:
    """Return the people, places and organisations of several articles: name, label, also called, articles, mentions."""
    named = people.groupby("who_id", sort=False).agg(
        name=("name", "first"), label=("label", "first"), aliases=("as_named", _others),
        articles=("article_id", "nunique"), mentions=("mentions", "sum"),
        rules=("rule", lambda rules: ", ".join(sorted(set(rules)))),
    )  # fmt: skip
    named["aliases"] = [
        "; ".join(alias for alias in aliases.split("; ") if alias != name) or None
        for name, aliases in zip(named.name, named.aliases, strict=True)
    ]
    several = named[named.articles > 1]
    return several.sort_values(["articles", "mentions", "name"], ascending=[False, False, True], ignore_index=True)


def _others(names: pd.Series) -> str:
    return "; ".join(sorted(set(names)))
