"""From the notebook to a page: run by papermill, exported by nbconvert, put in place only when all of it is done."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import tempfile
import threading
from collections.abc import Iterable
from functools import cache, partial
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline import paths
from dateline.errors import DatelineError
from dateline.output.sheets import with_slices

if TYPE_CHECKING:
    from nbconvert.exporters import HTMLExporter
    from nbformat import NotebookNode

HERE = Path(__file__).parent
NOTEBOOK = paths.NOTEBOOKS / "article.ipynb"
OWN_ERRORS = ("DatelineError", "ArticleError", "ParameterError")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
COLOURED = re.compile(r"\x1b\[[0-9;]*m")


class ReportError(DatelineError):
    """A page that could not be made."""


def report(article: str | os.PathLike[str], out: str | os.PathLike[str] | None = None, **parameters: Any) -> Path:
    """Run the article notebook on an article and return the path of its page, `report.html`.

    The page, the executed notebook, timeline.svg and the tables as CSV go into a folder named like the article, in
    `out` (data/ where none is given). `parameters` are the notebook's. Everything is made beside its place first: an
    error leaves an earlier report as it was. Raises ParameterError for a parameter that is unknown or cannot be,
    ReportError for anything else that stopped it; each is one line.
    """
    from dateline.parameters import check, check_names

    check_names(parameters)
    checked = check(article=article, **parameters)
    source = paths.find(checked.article)
    folder = Path(out or paths.DATA).expanduser().absolute() / source.stem
    staged = _stage(folder)
    try:
        given = {name: str(value) for name, value in parameters.items() if value is not None}
        _run(NOTEBOOK, staged, folder, {**given, "article": _movable(source)})
        _put_in_place(staged, folder)
    except OSError as error:
        raise ReportError(f"{folder}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return folder / "report.html"


def refresh(notebooks: Iterable[Path] | None = None) -> list[Path]:
    """Re-execute notebooks in place (all the committed ones by default), and return their paths.

    What changes from run to run or from machine to machine is left out: times, papermill's notes, versions. A
    notebook that fails stays as it was, and ReportError names its cell.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    from dateline.output.files import write_whole

    done = []
    for path in sorted(notebooks or paths.NOTEBOOKS.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        where = {"metadata": {"path": str(path.parent)}}
        client = NotebookClient(
            notebook, record_timing=False, kernel_name="python3", timeout=None, resources=where, config=_quiet()
        )
        try:
            client.execute()
        except CellExecutionError as error:
            raise ReportError(f"{path.name}: {error.ename}: {error.evalue}") from None
        _leave_out_what_varies(notebook)
        done.append(write_whole(path, partial(nbformat.write, notebook)))
    return done


def page(notebook: NotebookNode, up: tuple[str, str] = ("", "")) -> str:
    """Return an executed notebook as one HTML page that loads nothing from elsewhere.

    `up` is where a link at its head leads, and its words, where the page is one of many.
    """
    rest, facts = _page_facts(notebook)
    text, _ = _exporter().from_notebook_node(rest, resources={"page": facts | {"up": up[0], "up_words": up[1]}})
    # In JupyterLab the links of the figure are xlink:href (see `svg.figure`); elsewhere href is the newer form.
    return with_slices(_with_contents(re.sub(r'(<a [^<>]*?)xlink:href="', r'\1href="', text)))


@cache
def _exporter() -> HTMLExporter:
    """Make the exporter once a process: it compiles its template when it is first used."""
    from nbconvert.exporters import HTMLExporter

    exporter = HTMLExporter(template_name="template", extra_template_basedirs=[str(HERE)], exclude_anchor_links=True)
    exporter.register_preprocessor("nbconvert.preprocessors.CSSHTMLHeaderPreprocessor", enabled=False)
    return exporter


def _stage(folder: Path) -> Path:
    """Make an empty folder beside the place of the report."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists() and not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
            raise PermissionError(0, "no folder that can be written", str(folder))
        return Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        reason = error.strerror or "no access"
        raise ReportError(
            f"{folder}: cannot be written ({reason}); accepted is a folder that can: --out DIR"
        ) from error


def _run(notebook: Path, staged: Path, folder: Path, parameters: dict[str, Any]) -> None:
    """Execute a notebook into a folder and export it there."""
    # While the kernel works this process only waits: time to load what the export needs.
    import papermill

    loading = threading.Thread(target=import_module, args=("nbconvert.exporters",))
    loading.start()
    executed = staged / "report.ipynb"
    try:
        papermill.execute_notebook(
            notebook,
            executed,
            {**parameters, "out": str(staged)},
            kernel_name="python3",
            progress_bar=False,
            request_save_on_cell_execute=False,
            config=_quiet(),
        )
    except papermill.PapermillExecutionError as error:
        raise ReportError(_told(error)) from None
    finally:
        loading.join()
    import nbformat

    # The run wrote beside the place of the report; what it says of that folder shall hold once it is there.
    text = executed.read_text(encoding="utf-8").replace(_in_json(staged), _in_json(folder))
    executed.write_text(text, encoding="utf-8", newline="\n")
    whole = page(nbformat.reads(text, as_version=4))
    (staged / "report.html").write_text(whole, encoding="utf-8", newline="\n")


def _quiet() -> Any:
    """Return settings of the kernel: its messages encrypted, which it else warns of; its log for what is fatal only."""
    from traitlets.config import Config

    return Config(
        {
            "KernelManager": {"transport_encryption": "auto"},
            "NotebookClient": {"extra_arguments": ["--IPKernelApp.log_level=50"]},
        }
    )


def _put_in_place(staged: Path, folder: Path) -> None:
    """Move every file to its place, each in one step, the page last."""
    folder.mkdir(exist_ok=True)
    for file in sorted(staged.iterdir(), key=lambda file: (file.suffix == ".html", file.name)):
        file.replace(folder / file.name)


def _movable(path: Path) -> str:
    """Return the path from the project's root where it lies in it, so that the executed notebook runs elsewhere too."""
    if path.is_relative_to(paths.ROOT):
        inside = str(path.relative_to(paths.ROOT))
        if paths.find(inside) == path:
            return inside
    return str(path)


def _in_json(path: Path) -> str:
    return json.dumps(str(path), ensure_ascii=False)[1:-1]


def _told(error: Any) -> str:
    """Say what stopped a run, in a line: our own errors speak for themselves, others name their cell."""
    message = COLOURED.sub("", str(error.evalue))
    if error.ename in OWN_ERRORS:
        return message
    return f"{NOTEBOOK.name}, cell {error.exec_count}: {error.ename}: {message}"


def _leave_out_what_varies(notebook: NotebookNode) -> None:
    """Keep of the metadata only what every machine says alike."""
    notebook.metadata = type(notebook.metadata)({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    for cell in notebook.cells:
        tags = cell.metadata.get("tags")
        cell.metadata = type(cell.metadata)({"tags": tags} if tags else {})


def _page_facts(notebook: NotebookNode) -> tuple[NotebookNode, dict[str, Any]]:
    """Return the notebook without what its header takes from it, and that: title, language, lede, masthead.

    The title is what the run says of the article (`masthead`), else the notebook's own first heading.
    """
    rest = notebook.copy()
    rest.cells = [type(cell)({**cell}) for cell in notebook.cells]
    heading, lede = _opening(rest)
    title, language, masthead = heading, "en", ""
    for cell in rest.cells:
        for output in cell.get("outputs", []):
            if facts := output.get("metadata", {}).get("dateline"):
                title, language, masthead = facts["title"], facts["language"], output["data"]["text/html"]
                cell["outputs"] = [other for other in cell["outputs"] if other is not output]
    _fold_prose_of_code(rest.cells)
    script = (HERE / "template" / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return rest, {
        "title": title or "Dateline",
        "language": language,
        "kicker": heading if heading != title else "",
        "lede": lede,
        "masthead": masthead,
        "style": (HERE / "template" / "style.css").read_text(encoding="utf-8"),
        "script": script,
        "script_hash": f"sha256-{digest}",
    }


def _fold_prose_of_code(cells: list[NotebookNode]) -> None:
    """Fold prose away with the code that it introduces, where that code shows nothing to a reader of the page."""
    for place, cell in enumerate(cells):
        following = list(takewhile(lambda other: other.cell_type == "code", cells[place + 1 :]))
        shown = any(output.get("name") != "stderr" for other in following for output in other.outputs)
        cell["folded"] = cell.cell_type == "markdown" and bool(following) and not shown


def _opening(notebook: NotebookNode) -> tuple[str, str]:
    """Take the first cell's heading, and the prose below it up to the next heading, out of the notebook."""
    first = notebook.cells[0] if notebook.cells else None
    match = re.match(r"#\s+(.+?)\s*(?:\n|\Z)((?:(?!#).*(?:\n|\Z))*)", first.source) if first else None
    if first is None or match is None or first.cell_type != "markdown":
        return "", ""
    first["source"] = first.source[match.end() :]
    return match[1], match[2].strip()


def _with_contents(page: str) -> str:
    """Give each section's heading an id, and the page's header a list of them."""
    names: dict[str, str] = {}

    def with_id(match: re.Match[str]) -> str:
        words = re.sub(r"<[^>]+>|&\w+;", "", match[1])
        name = "section-" + re.sub(r"\W+", "-", words.lower()).strip("-")
        if name in names:
            name = f"{name}-{len(names)}"
        names[name] = words
        return f'<h2 id="{name}">{match[1]}</h2>'

    page = re.sub(r"(?<=<div class=\"prose\">)<h2>(.*?)</h2>", with_id, page, flags=re.DOTALL)
    links = "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in names.items())
    contents = f'<nav aria-label="Sections"><ul>{links}</ul></nav>' if links else ""
    return page.replace("<!-- contents -->", contents, 1)
