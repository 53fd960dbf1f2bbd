"""Every committed notebook was run, in order, without a warning. (What it shows is compared by nbval.)"""

import ast

import nbformat
import pytest

from dateline.paths import NOTEBOOKS

COMMITTED = sorted(NOTEBOOKS.glob("*.ipynb"))
LINES_AT_THE_MEDIAN = 4


@pytest.fixture(params=COMMITTED, ids=lambda path: path.name)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code_of(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_notebooks():
    assert "article.ipynb" in [path.name for path in COMMITTED]


def test_it_was_run_from_the_first_cell_to_the_last(notebook):
    assert [cell.execution_count for cell in code_of(notebook)] == list(range(1, len(code_of(notebook)) + 1))


def test_nothing_went_to_stderr(notebook):
    outputs = [output for cell in code_of(notebook) for output in cell.outputs]
    assert not [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]


def test_it_shows_something(notebook):
    assert any("text/html" in output.get("data", {}) for cell in code_of(notebook) for output in cell.outputs)


def test_no_path_or_time_of_the_machine_that_ran_it(notebook):
    text = nbformat.writes(notebook)
    assert "/home/" not in text and "/tmp/" not in text and str(NOTEBOOKS.parent) not in text
    assert "papermill" not in notebook.metadata and not any("execution" in c.metadata for c in code_of(notebook))


def test_it_reads_like_an_article(notebook):
    code = code_of(notebook)
    assert notebook.cells[0].source.startswith("# ")
    assert sum("parameters" in cell.metadata.get("tags", ()) for cell in code) == 1
    lines = sorted(len(cell.source.splitlines()) for cell in code)
    assert lines[len(lines) // 2] <= LINES_AT_THE_MEDIAN
    defined = [node for cell in code for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.FunctionDef)]
    assert not defined
