"""Tables as a reader sees them: a caption, headings that say what a column holds, days at their own precision."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.days import when
from dateline.output.marks import clean
from dateline.output.shown import LITERAL, Shown, escape
from dateline.tables import COLUMNS, iso

if TYPE_CHECKING:
    from pandas import DataFrame

# What a table shows when no columns are named; "when" is the date in words, made of edtf, earliest and latest.
SHOWN = {
    "events": ("when", "headline", "status", "cue", "who", "where", "said_by"),
    "dates": ("text", "when", "type", "value", "earliest", "latest", "anchor", "rule"),
    "entities": ("name", "label", "role", "aliases", "country", "mentions"),
    "mentions": ("text", "label", "model_label", "rule"),
    "checks": ("kind", "message", "rows"),
}
HEADINGS = {
    "when": "When", "headline": "What happened", "cue": "Words that say so", "who": "Who", "where": "Where",
    "whom": "To whom", "said_by": "Says who", "text": "In the text", "value": "TIMEX3", "earliest": "First day",
    "latest": "Last day", "anchor": "Counted from", "name": "Name", "label": "Kind", "aliases": "Also called",
    "mentions": "Mentions", "model_label": "Kind before repair", "message": "What to know", "rows": "About",
    "edtf": "EDTF", "mod": "Modifier",
}  # fmt: skip
# Those of the tables over many articles.
HEADINGS_OF_MANY = {
    "when": "When", "headline": "What happened", "happening": "What happened", "lane": "Story",
    "reported": "Reported on", "said_by": "Says who", "text": "In its words", "article_id": "Article",
    "label": "Kind", "aliases": "Also called", "rules": "Taken for one by", "reported_that_day": "Published that day",
    "days_of_mention": "Told on days", "farthest": "Farthest, in days",
}  # fmt: skip
KINDS = {
    "PERSON": "person", "GPE": "state or town", "LOC": "place", "ORG": "organisation", "NORP": "people or party",
    "FAC": "building", "EVENT": "event", "PRODUCT": "product", "LAW": "law", "WORK_OF_ART": "work",
}  # fmt: skip
LINKS = {
    "events": ("headline", "date", "date_id"),
    "dates": ("text", "date", "date_id"),
    "entities": ("name", "entity", "entity_id"),
}
PLACES = {"d": "date", "ev": "mark", "e": "entity"}  # by how an id begins
MISSING = '<span class="missing">–</span>'
MOST, MOST_REFERENCES = 300, 12  # rows of a table, ids in a cell
STYLE = """<style>
.dateline.listing { overflow-x: auto; max-width: 100% }
.dateline.listing table { border-collapse: collapse; font-size: .9em; line-height: 1.4; margin: 0; width: auto }
.dateline.listing caption { text-align: left; caption-side: top; font-weight: 600; padding: .5em 0 }
.dateline.listing :is(th, td) { text-align: left; vertical-align: top; padding: .4em 1em .4em 0 }
.dateline.listing tbody tr { background: none }
.dateline.listing tbody tr > * { border-top: 1px solid #dcdcdc }
.dateline.listing thead th { border-bottom: 2px solid currentColor; vertical-align: bottom; font-weight: 600 }
.dateline.listing tbody th { font-weight: 600; min-width: 8em }
.dateline.listing .number { text-align: right; font-variant-numeric: tabular-nums }
.dateline.listing .day { white-space: nowrap; font-variant-numeric: tabular-nums }
.dateline.listing .long { min-width: 16em }
.dateline.listing .when { min-width: 8em }
.dateline.listing tr:target > * { background: #fff3d6; box-shadow: inset 0 2px #b34a00, inset 0 -2px #b34a00 }
</style>"""


def table(
    frame: DataFrame,
    caption: str,
    *,
    columns: Sequence[str] | None = None,
    most: int = MOST,
    names: Sequence[str] = (),
    links: Mapping[str, Sequence[str]] | None = None,
    cells: Mapping[str, Sequence[str]] | None = None,
    keys: Mapping[str, Sequence[str]] | None = None,
    choice: str = "",
    sorted_by: str = "",
) -> Shown:
    """Show a table; missing cells are a dash, days have no time of day, the first column heads its row.

    Of the tables of `tables.COLUMNS` the columns that matter to a reader are chosen where none are named ("when" is
    the date in words); any other frame shows all its columns. At most `most` rows are shown, and the caption says so.

    For every row, in order: `names` are the ids of the rows, `links` where the cells of a column lead, `cells` the
    HTML of a column's cells, `keys` what a column is sorted by instead of its words. With `choice`, the name of a
    column, a reader of the page can sort the rows, search them, and choose one value of that column; `sorted_by` is
    the column whose order the rows are in, if any.
    """
    if frame.empty:
        return Shown(f'<p class="{LITERAL} nothing">{escape(caption)}: none.</p>', f"{caption}: none")
    kind = next((name for name, known in COLUMNS.items() if set(known) <= set(frame.columns)), "")
    columns = list(columns or SHOWN.get(kind, tuple(map(str, frame.columns))))
    rows = frame.head(most)
    links = {column: (links or {}).get(column) or _links(rows, kind, column) for column in columns}
    shown = [
        list(cells[column][:most]) if cells and column in cells else _column(rows, kind, column, links[column][:most])
        for column in columns
    ]
    classes = [_class(frame, column, kind) for column in columns]
    head = "".join(
        f'<th scope="col"{_classed(css)}>{escape(heading(c, kind))}</th>'
        for c, css in zip(columns, classes, strict=True)
    )
    sorting = [list((keys or {}).get(column, ()))[:most] or [""] * len(rows) for column in columns]
    body = "\n".join(
        f"<tr{_attribute('id', name)}>{_row(row, classes, by)}</tr>"
        for row, by, name in zip(
            zip(*shown, strict=True), zip(*sorting, strict=True), list(names)[:most] or [""] * len(rows), strict=True
        )
    )
    live = f' data-choice="{columns.index(choice)}"' if choice else ""
    live += f' data-sorted="{columns.index(sorted_by)}"' if sorted_by else ""
    counted = f"{len(frame):,} row{'' if len(frame) == 1 else 's'}"
    if len(frame) > most:
        counted += f", the first {most} shown"
    caption_html = f"{escape(caption)} <small>({counted})</small>"
    html = (
        f'{STYLE}\n<div class="{LITERAL} listing" role="region" tabindex="0" aria-label="{escape(caption)}">\n'
        f"<table{live}><caption>{caption_html}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )
    return Shown(html, f"{caption} ({counted})")


def heading(column: str, kind: str = "") -> str:
    """Return what stands above a column of one of our tables, or of any other frame."""
    named = (HEADINGS if kind else HEADINGS_OF_MANY).get(column)
    return named or column.replace("_", " ").capitalize()


def _row(cells: Sequence[str], classes: Sequence[str], keys: Sequence[str]) -> str:
    marks = [_classed(css) + _attribute("data-key", key) for css, key in zip(classes, keys, strict=True)]
    rest = "".join(f"<td{mark}>{cell}</td>" for cell, mark in zip(cells[1:], marks[1:], strict=True))
    return f'<th scope="row"{marks[0]}>{cells[0]}</th>{rest}'


def _column(rows: DataFrame, kind: str, column: str, links: Sequence[str]) -> list[str]:
    if column == "when":
        bounds = [rows[end].to_numpy().astype("datetime64[D]") for end in ("earliest", "latest")]
        texts = [when(*date) for date in zip(map(clean, rows["edtf"]), *bounds, strict=True)]
    elif pd.api.types.is_datetime64_any_dtype(rows[column]):
        # numpy's days, because pandas' own Timestamp does not reach years before 1.
        texts = ["" if np.isnat(day) else iso(day) for day in rows[column].to_numpy().astype("datetime64[D]")]
    else:
        texts = [_text(cell, column) for cell in rows[column]]
    if kind and column in ("anchor", "rows"):
        told = dict(zip(rows["date_id"], rows["text"], strict=True)) if kind == "dates" else {}
        return [references(text.split(), told) for text in texts]
    shown = [escape(text) for text in texts]
    if column == "reported":  # days, which break at no hyphen
        shown = [re.sub(r"[\d-]+", r'<span class="day">\g<0></span>', text) for text in shown]
    return [_linked(text, link) if text else MISSING for text, link in zip(shown, links, strict=True)]


def references(names: Sequence[str], told: Mapping[str, str], *, prefix: str = "", between: str = " ") -> str:
    """Return links to what ids of rows stand for: a date in the text, a mark, a name in the text; a dash for none.

    `told` has the words of ids; with a `prefix` all lead to the element of that prefix and the id.
    """
    more = f" and {len(names) - MOST_REFERENCES} more" if len(names) > MOST_REFERENCES else ""
    return between.join(_reference(name, told, prefix) for name in names[:MOST_REFERENCES]) + more or MISSING


def _reference(name: str, told: Mapping[str, str], prefix: str) -> str:
    match = re.fullmatch(r"(d|ev|e)(\d+)", name)
    if not match:
        return escape(name)
    return _linked(escape(clean(told.get(name)) or name), f"#{prefix or PLACES[match[1]] + '-'}{name}")


def _text(cell: object, column: str) -> str:
    if isinstance(cell, float) and not pd.isna(cell):
        return f"{cell:,.3f}".rstrip("0").rstrip(".")
    text = clean(cell)
    if column in ("label", "model_label"):
        return KINDS.get(text, text)
    return text.replace("_", " ") if column == "rule" else text


def _links(rows: DataFrame, kind: str, column: str) -> list[str]:
    """Return the place in the marked article that each cell of a column leads to."""
    linked, prefix, key = LINKS.get(kind, ("", "", ""))
    if column != linked:
        return [""] * len(rows)
    return [f"#{prefix}-{key_of}" if (key_of := clean(cell)) else "" for cell in rows[key]]


def _linked(text: str, link: str) -> str:
    return f'<a href="{escape(link)}">{text}</a>' if link else text


def _class(frame: DataFrame, column: str, kind: str) -> str:
    if column in ("value", "edtf") and kind:
        return "day"
    if column == "when":
        return "when"
    if column not in frame.columns:
        return ""
    if pd.api.types.is_datetime64_any_dtype(frame[column]):
        return "day"
    if pd.api.types.is_numeric_dtype(frame[column]) and not pd.api.types.is_bool_dtype(frame[column]):
        return "number"
    return "long" if column in ("headline", "message", "role") or (column == "text" and not kind) else ""


def _classed(css: str) -> str:
    return _attribute("class", css)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value else ""
