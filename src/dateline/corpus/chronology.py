"""The page of the chronology: the corpus notebook, run on the results and exported as an article's page is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline import paths
from dateline.corpus.links import REPORT
from dateline.corpus.store import written

if TYPE_CHECKING:
    from dateline.corpus.run import Outcome

TOP = 30  # happenings that the timeline shows


def write_chronology(source: str, outcome: Outcome) -> Path:
    """Write OUT/report.html, whose timeline and tables lead to the pages of the articles; return its path.

    Nothing is analysed again: the notebook reads the tables of the outcome.
    """
    text = chronology_page(source, outcome)
    return written(outcome.out / REPORT, lambda beside: beside.write_text(text, encoding="utf-8", newline="\n"))


def chronology_page(source: str, outcome: Outcome) -> str:
    """Return the page of the results of a source."""
    import nbformat
    from papermill.parameterize import parameterize_notebook

    from dateline.corpus.story.parameters import Asked
    from dateline.output.inprocess import executed
    from dateline.output.report import page

    asked = Asked(source, outcome.out, TOP, None, None, "")
    notebook = nbformat.read(paths.NOTEBOOKS / "corpus.ipynb", as_version=4)
    given = {"source": source, "out": str(outcome.out), "top": TOP}
    return page(executed(parameterize_notebook(notebook, given), {"asked": asked, "outcome": outcome}))
