"""The notebook of many articles runs from the committed state and gives the same bytes; nothing goes to stderr."""

from __future__ import annotations

import statistics

import nbformat

from dateline.output.report import refresh
from dateline.paths import NOTEBOOKS

NOTEBOOK = NOTEBOOKS / "corpus.ipynb"


def test_it_gives_the_same_bytes_again(tmp_path):
    copy = tmp_path / NOTEBOOK.name
    copy.write_bytes(NOTEBOOK.read_bytes())
    refresh([copy])
    assert copy.read_bytes() == NOTEBOOK.read_bytes()


def test_it_was_run_from_top_to_bottom_without_a_word_on_stderr():
    code = [cell for cell in nbformat.read(NOTEBOOK, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [output for cell in code for output in cell.outputs if output.get("name") == "stderr"]


def test_it_reads_like_a_notebook_of_this_project():
    cells = nbformat.read(NOTEBOOK, as_version=4).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    assert statistics.median(len(source.splitlines()) for source in code) <= 3
    assert not [source for source in code if "def " in source or "lambda" in source]
    assert [cell.metadata.tags for cell in cells if "tags" in cell.metadata] == [["parameters"]]
