"""A notebook run in this process."""

import pytest

from dateline.output.inprocess import CellError, executed


def test_a_notebook_in_this_process_gives_what_a_kernel_gives():
    from nbformat.v4 import new_code_cell, new_notebook

    sources = ["x: int = 1\ny = 2", "print('hello', x + y)\nx + y", "assert x", "z = x"]
    done = executed(new_notebook(cells=[new_code_cell(source) for source in sources]), {"x": 40})
    assert [cell.execution_count for cell in done.cells] == [1, 2, 3, 4]
    printed, result = done.cells[1].outputs
    assert (printed.output_type, printed.text) == ("stream", "hello 42\n")
    assert (result.output_type, result.data["text/plain"], result.execution_count) == ("execute_result", "42", 2)
    with pytest.raises(CellError, match=r"^cell 1: ZeroDivisionError: division by zero$"):
        executed(new_notebook(cells=[new_code_cell("1 / 0")]), {})
