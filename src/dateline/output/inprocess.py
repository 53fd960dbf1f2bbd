"""A notebook executed in this process, without a kernel: many pages in a row, each of what is known already.

A kernel costs seconds to start, and reads, loads and analyses what this process has at hand. The cells run as they
stand; only assignments to names that are given are left out, so that what was analysed once is not analysed again.
"""

from __future__ import annotations

import ast
import contextlib
import io
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError

if TYPE_CHECKING:
    from nbformat import NotebookNode


class CellError(DatelineError):
    """A cell that raised: `str()` names it and what it raised, in a line; `__cause__` is what it raised."""


def executed(notebook: NotebookNode, given: Mapping[str, Any]) -> NotebookNode:
    """Return a copy of a notebook with its outputs, executed with the names in `given` as they are.

    For notebooks of plain Python, as this project's are. Not for two threads at a time: what a cell prints is what
    the process prints. Raises CellError for the first cell that raises.
    """
    import nbformat

    done = nbformat.from_dict(notebook)
    namespace: dict[str, Any] = {"__name__": "__main__", **given}
    for number, cell in enumerate((cell for cell in done.cells if cell.cell_type == "code"), 1):
        try:
            printed, value = _run(cell.source, namespace, frozenset(given))
            cell.outputs = list(_outputs(printed, value, number))
        except Exception as error:
            raise CellError(f"cell {number}: {type(error).__name__}: {error}") from error
        cell.execution_count = number
    return done


def _run(source: str, namespace: dict[str, Any], given: frozenset[str]) -> tuple[str, Any]:
    """Run a cell; return what it printed, and the value of its last line, where that is an expression."""
    body, last = _compiled(source, given)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(body, namespace)
        value = None if last is None else eval(last, namespace)
    return printed.getvalue(), value


@cache
def _compiled(source: str, given: frozenset[str]) -> tuple[Any, Any]:
    """Compile a cell without the assignments to what is given, its last line apart where that is an expression."""
    statements = [statement for statement in ast.parse(source).body if not _assigns(statement, given)]
    last = statements.pop() if statements and isinstance(statements[-1], ast.Expr) else None
    body = compile(ast.Module(statements, type_ignores=[]), "<cell>", "exec")
    return body, compile(ast.Expression(last.value), "<cell>", "eval") if isinstance(last, ast.Expr) else None


def _assigns(statement: ast.stmt, given: frozenset[str]) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return all(isinstance(target, ast.Name) and target.id in given for target in targets)


def _outputs(printed: str, value: Any, number: int):
    """Give a cell's outputs as a kernel would."""
    from nbformat.v4 import new_output

    if printed:
        yield new_output("stream", name="stdout", text=printed)
    if value is not None:
        data, metadata = _formatter().format(value)
        yield new_output("execute_result", data=data, metadata=metadata, execution_count=number)


@cache
def _formatter():
    from IPython.core.formatters import DisplayFormatter

    return DisplayFormatter()
