"""What the corpus notebook shows: the timeline of what matters with the density of articles under it, and tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.dateselection import spoken_of
from dateline.corpus.story.tellings import told_apart
from dateline.days import when
from dateline.output.findings import in_time
from dateline.output.shown import LITERAL, Shown, escape
from dateline.output.svg import SWITCH, timeline_svg
from dateline.output.timeline import WIDE, WIDTH

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from dateline.corpus.story.happenings import Happenings

HEIGHT, EDGE, LINE = 66.0, 6.0, 14.0  # points, as the timeline above it
TO_THE_DAY = r"\d{4}-\d\d-\d\d"  # an end of an interval that is told to the day
NOTHING = "No happening lies in this time and is about this name."
STYLE = (
    ".density { display: block } .density.narrow { display: none } "
    "@media screen and (max-width: 48rem) { .density.wide { display: none } .density.narrow { display: block } } "
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
        f"{facts[0]:,} article{'' if facts[0] == 1 else 's'}, {when('', facts[1], facts[2])}",
        f"{_some(len(duplicates))} of them {'repeats' if len(duplicates) == 1 else 'repeat'} an earlier one",
        f"{failures[0]:,} could not be read" if failures[0] else "all could be read",
        f"{events[0]:,} events told, {len(merged.happenings):,} happenings, {_some(several)} in several articles",
        f"{_some(differing)} on which sources differ",
    ]
    title = "One chronology of many articles"
    html = f'<div class="{LITERAL} masthead"><p class="facts">{escape(" · ".join(told))}</p></div>'
    return Shown(html, f"{title}. {'. '.join(told)}.", {"title": title, "language": "en"})


def figure(corpus: DuckDBPyConnection, chosen: pd.DataFrame, *, links: Mapping[str, str] | None = None) -> Shown:
    """Show happenings as a timeline with a lane for each story, and under it how many articles speak of each time.

    `links` leads from an event_id to a page. It is drawn twice, for wide screens and paper and for narrow ones. Days
    or months are counted over the time that the happenings span.
    """
    if chosen.empty:
        return Shown(f'<p class="{LITERAL} nothing">{escape(NOTHING)}</p>', NOTHING)
    title = "Timeline of what the articles tell"
    both = [timeline_svg(chosen, lanes="lane", links=links, title=title, width=width) for width in (WIDE, WIDTH)]
    ends = np.concatenate([chosen[end].dropna().to_numpy().astype("datetime64[D]") for end in ("earliest", "latest")])
    spoken, unit = spoken_of(corpus, ends.min(), ends.max())
    words = f"Timeline: {len(chosen)} happenings, with the articles that speak of each {unit} under it"
    both += [density_svg(spoken, unit, width) for width in (WIDE, WIDTH)]
    return Shown(f'<figure class="{LITERAL} figure">\n{SWITCH}\n{"".join(both)}</figure>', words)


def density_svg(spoken: pd.DataFrame, unit: str, width: float = WIDTH) -> str:
    """Draw a bar for each day or month, as high as there are articles that speak of it; the same bytes every time."""
    if spoken.empty:
        return ""
    names, counts = list(spoken.time), [int(count) for count in spoken.articles]
    most, step = max([*counts, 1]), (width - 2 * EDGE) / len(names)
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
        f'<svg xmlns="http://www.w3.org/2000/svg" class="density {"wide" if width == WIDE else "narrow"}" '
        f'viewBox="0 0 {width:g} {HEIGHT:g}" role="img" aria-label="{title}: {told}" style="width: 100%; '
        f'max-width: {"none" if width == WIDE else "40rem"}; height: auto; background: #fff">'
        f'<style>{STYLE}</style><text x="{EDGE:g}" y="{LINE - 3:g}">{title}, at most {most}</text>'
        f'{bars}<line x1="{EDGE:g}" x2="{width - EDGE:g}" y1="{foot:g}" y2="{foot:g}"/>'
        f'<text x="{EDGE:g}" y="{HEIGHT - 3:g}">{names[0]}</text>'
        f'<text x="{width - EDGE:g}" y="{HEIGHT - 3:g}" text-anchor="end">{names[-1]}</text></svg>\n'
    )


def reported(merged: Happenings, chosen: pd.DataFrame) -> pd.DataFrame:
    """Return what each source says of the chosen happenings that several tell, with the day it was reported.

    Where several articles are of one source, each is named.
    """
    several = chosen[chosen.articles > 1]
    order = {event_id: place for place, event_id in enumerate(several.event_id)}
    told = merged.tellings[merged.tellings.happening_id.isin(order)]
    headlines = dict(zip(several.event_id, several.headline, strict=True))
    told = told.assign(
        place=told.happening_id.map(order),
        happening=told.happening_id.map(headlines),
        source=told_apart(list(told.source), list(told.article_id)),
    )
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


def chronology(ranked: pd.DataFrame) -> pd.DataFrame:
    """Return the happenings in the order of the timeline: what has no beginning stands where it ends."""
    return in_time(ranked).reset_index(drop=True)


def days_told(days: pd.DataFrame, merged: Happenings, ranked: pd.DataFrame, *, top: int = 20) -> pd.DataFrame:
    """Return the days that matter most, each with what is told of it: of the happenings that a source dates so, or
    where there is none of those that begin or end with it, the one that stands highest.
    """
    place = {event_id: place for place, event_id in enumerate(ranked.event_id)}
    told = merged.tellings.assign(place=merged.tellings.happening_id.map(place))
    on_it = told[told.earliest.eq(told.latest)].groupby("earliest").place.min()
    ends = [told[told.edtf.fillna("").str.fullmatch(at)] for at in (TO_THE_DAY + "/.*", ".*/" + TO_THE_DAY)]
    beside = pd.concat(rows.groupby(end).place.min() for rows, end in zip(ends, ("earliest", "latest"), strict=True))
    first = days.head(top).reset_index(drop=True)
    at = first.day.map(on_it).fillna(first.day.map(beside.groupby(level=0).min()))
    named = [(None, None) if pd.isna(one) else tuple(ranked.loc[int(one), ["headline", "event_id"]]) for one in at]
    return first.assign(headline=[headline for headline, _ in named], event_id=[event_id for _, event_id in named])


def _some(count: int) -> str:
    return f"{count:,}" if count else "none"


def _others(names: pd.Series) -> str:
    return "; ".join(sorted(set(names)))
