"""The page of the chronology: the corpus notebook, run on the results and exported as an article's page is."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from dateline import paths
from dateline.corpus import story
from dateline.corpus.links import REPORT
from dateline.corpus.pages import is_current, write_page
from dateline.errors import DatelineError
from dateline.output.inprocess import CellError, executed
from dateline.output.report import page

if TYPE_CHECKING:
    from dateline.corpus.outcome import Outcome
    from dateline.corpus.story.parameters import Asked

NOTEBOOK = paths.NOTEBOOKS / "corpus.ipynb"


def write_chronology(asked: Asked, outcome: Outcome, pages: str) -> Path:
    """Write OUT/report.html: what is asked, its timeline and tables leading to the articles' pages; return its path.

    Nothing is analysed again: the notebook reads the tables of the outcome. Where the page is there and made from the
    same, it stays: `pages` names the partitions' tables of pages.
    """
    place = outcome.out / REPORT
    made_from = hashlib.sha256(f"{asked}\0{pages}\0{_told_by()}".encode()).hexdigest()[:32]
    if not is_current(place, made_from):
        write_page(place, chronology_page(asked, outcome), made_from)
    return place


def _told_by() -> str:
    """Return a hash of the code that makes one chronology of the tables, and of the notebook that shows it."""
    digest = hashlib.sha256()
    for file in sorted(Path(story.__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    for cell in load_notebook_node(str(NOTEBOOK)).cells:
        digest.update(f"{cell.cell_type}\0{cell.source}\0".encode())
    return digest.hexdigest()


def chronology_page(asked: Asked, outcome: Outcome) -> str:
    """Return the page of the results of a source."""
    notebook = load_notebook_node(str(NOTEBOOK))
    given = {field.name: value for field in fields(asked) if (value := getattr(asked, field.name))}
    given = {name: value if isinstance(value, int) else str(value) for name, value in given.items()}
    try:
        return page(executed(parameterize_notebook(notebook, given), {"asked": asked, "outcome": outcome}))
    except CellError as error:
        raise DatelineError(f"{NOTEBOOK.name}, {error}; the tables and the articles' pages are whole") from error
