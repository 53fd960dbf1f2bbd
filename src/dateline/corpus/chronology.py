"""The page of the chronology: the corpus notebook, run on the results and exported as an article's page is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline import paths
from dateline.corpus.links import REPORT
from dateline.corpus.store import written

if TYPE_CHECKING:
    from dateline.corpus.run import Outcome


def write_chronology(outcome: Outcome) -> Path:
    """Write OUT/report.html, whose timeline and tables lead to the pages of the articles; return its path.

    Nothing is analysed again: the notebook reads the tables of the outcome.
    """
    text = chronology_page(outcome)
    return written(outcome.out / REPORT, lambda beside: beside.write_text(text, encoding="utf-8", newline="\n"))


def chronology_page(outcome: Outcome) -> str:
    """Return the page of a corpus whose tables are there."""
    import nbformat

    from dateline.corpus import story
    from dateline.output.inprocess import executed
    from dateline.output.report import page

    notebook = nbformat.read(paths.NOTEBOOKS / "corpus.ipynb", as_version=4)
    asked = story.check(source=".", out=outcome.out, top=TOP)
    return page(executed(notebook, {"asked": asked, "outcome": outcome}))


TOP = 30  # happenings that the timeline shows
