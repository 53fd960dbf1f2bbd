"""What a person sees or another program reads: the timeline, the marked article, tables, the page, files.

    from dateline import output

    output.masthead(analysis)                              # title, publication, source
    output.figure(analysis)                                # the timeline, each mark a link to its sentence
    output.chronology(analysis)                            # its events in order, each linked to its sentence
    output.table(frame, "What is in it")                   # any table
    output.marked_article(analysis)                        # the article with what was found in it
    output.save(analysis, folder)                          # the tables as CSV, timeline.svg

The names load what they need when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.output.files import save
    from dateline.output.findings import checks, chronology, dates, entities
    from dateline.output.html_table import table
    from dateline.output.marked import marked_article, masthead
    from dateline.output.placed import place_map
    from dateline.output.provenance import made
    from dateline.output.svg import figure, timeline_svg

__all__ = [
    "checks", "chronology", "dates", "entities", "figure", "made", "marked_article", "masthead", "place_map", "save",
    "table", "timeline_svg",
]  # fmt: skip
_HOME = {
    "checks": "findings",
    "chronology": "findings",
    "dates": "findings",
    "entities": "findings",
    "figure": "svg",
    "made": "provenance",
    "marked_article": "marked",
    "masthead": "marked",
    "place_map": "placed",
    "save": "files",
    "table": "html_table",
    "timeline_svg": "svg",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(f"dateline.output.{_HOME[name]}"), name)
    raise AttributeError(f"module 'dateline.output' has no attribute {name!r}")
