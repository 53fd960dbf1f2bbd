"""What the page shows of an analysis as tables: rows in the order of time, each linked to its sentence, and back.

A row's id is `row-` and the id of what it stands for; the marked article and the checks link to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dateline.output.html_table import references, table
from dateline.output.marked import mention_ids, sentence_ids
from dateline.output.marks import clean, in_order, marks_of
from dateline.output.shown import Shown, escape

if TYPE_CHECKING:
    from pandas import DataFrame

    from dateline.analysis import Analysis

MOST_MENTIONS = 40  # links in one cell
STYLE = """<style>
.dateline.listing details summary { cursor: pointer; white-space: nowrap; font-variant-numeric: tabular-nums }
.dateline.listing td:has(> details) { text-align: left }
.dateline.listing .mentions { margin: .25em 0 0; padding: 0; list-style: none; min-width: 12em }
</style>"""


def chronology(analysis: Analysis) -> Shown:
    """Show the events in the order of the timeline, those without a bound last; each leads to its sentence.

    The page makes the table sortable and gives it a search box and a choice of status.
    """
    events = in_time(analysis.events)
    links = {event_id: f"#{sentence}" for event_id, sentence in sentence_ids(analysis).items()}
    return table(events, "What happened when", links={"headline": [links[one] for one in events["event_id"]]},
                 names=_row_names(events["event_id"]), keys={"when": [str(place) for place in range(len(events))]},
                 choice="status", sorted_by="when")  # fmt: skip


def in_time(events: DataFrame) -> DataFrame:
    """Return the events in the order of the timeline, those that have no place on it last."""
    order = [mark.event_id for mark in in_order(marks_of(events))]
    rows = dict(zip(map(clean, events["event_id"]), range(len(events)), strict=True))
    first = [rows[event_id] for event_id in order]
    return events.iloc[first + sorted(set(rows.values()) - set(first))]


def dates(analysis: Analysis) -> Shown:
    """Show every expression of time, in reading order; each leads to its words in the article."""
    return table(analysis.dates, "Expressions of time, in reading order", names=_row_names(analysis.dates["date_id"]))


def entities(analysis: Analysis) -> Shown:
    """Show people, places and organisations, each with its mentions to unfold; a mention leads to its words."""
    rows = analysis.entities
    shown = table(rows, "People, places, organisations", names=_row_names(rows["entity_id"]),
                  cells={"mentions": _mentions(analysis)})  # fmt: skip
    return Shown(STYLE + shown.html, shown.words)


def checks(analysis: Analysis) -> Shown:
    """Show what to check; what a check speaks of is named in the article's words, and leads to its row."""
    told = {
        **dict(zip(analysis.dates["date_id"], analysis.dates["text"], strict=True)),
        **{mark.event_id: f"{mark.words}: {mark.headline}" for mark in marks_of(analysis.events)},
        **dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True)),
    }
    names = [clean(cell).split() for cell in analysis.checks["rows"]]
    about = [references(ids, told, prefix="row-", between=" · ") for ids in names]
    shown = table(analysis.checks, "Agreements, conflicts, assumptions", cells={"rows": about})
    return Shown(STYLE + shown.html, shown.words)


def _row_names(ids: Iterable[object]) -> list[str]:
    return [f"row-{clean(one)}" for one in ids]


def _mentions(analysis: Analysis) -> list[str]:
    """For each entity its count, to unfold into a list of links: the words of each mention, and its sentence."""
    places = mention_ids(analysis)
    by_entity: dict[str, list[str]] = {}
    for row in analysis.mentions.to_dict("records"):
        words = f"{escape(clean(row['text']))} <small>(sentence {row['sentence']})</small>"
        link = f'<li><a href="#{escape(places[row["mention_id"]])}">{words}</a></li>'
        by_entity.setdefault(row["entity_id"], []).append(link)
    return [_unfolding(by_entity.get(entity_id, [])) for entity_id in analysis.entities["entity_id"]]


def _unfolding(links: list[str]) -> str:
    more = f"<li>and {len(links) - MOST_MENTIONS} more</li>" if len(links) > MOST_MENTIONS else ""
    items = "".join(links[:MOST_MENTIONS]) + more
    return f'<details><summary>{len(links)}</summary><ul class="mentions">{items}</ul></details>'
