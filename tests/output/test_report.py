import json
import os
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from dateline import paths
from dateline.errors import DatelineError
from dateline.output import report as module
from dateline.output.files import save, write_whole
from dateline.output.report import page, refresh, report

FILES = {
    "report.html", "report.ipynb", "timeline.svg",
    "entities.csv", "mentions.csv", "dates.csv", "events.csv", "checks.csv",
}  # fmt: skip
STORY = (
    "The river bridge at Aldmere was closed on 3 March 2019 after the flood. It reopened in June 2020, "
    "the mayor, Anna Brandt, said. A second bridge will be built in 2022. Tickets cost $5 and $x^2$."
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make one report, and give its folder."""
    folder = tmp_path_factory.mktemp("report")
    article = folder / "bridge.txt"
    article.write_text(STORY, encoding="utf-8")
    return report(article, out=folder / "out", published="2020-07-01").parent


def test_everything_is_in_a_folder_named_like_the_article_and_nothing_else(made):
    assert made.name == "bridge"
    assert {file.name for file in made.iterdir()} == FILES
    assert [file.name for file in made.parent.iterdir()] == ["bridge"]


def test_the_tables_hold_what_the_article_says(made):
    dates = pd.read_csv(made / "dates.csv", dtype=str)
    assert {"3 March 2019": "2019-03-03", "June 2020": "2020-06", "2022": "2022"}.items() <= dict(
        zip(dates["text"], dates["value"], strict=True)
    ).items()


def test_the_page_needs_nothing_but_itself(made):
    text = (made / "report.html").read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert not re.search(r"""(src|href)=["'](?!#|data:)""", text)
    assert "@import" not in text and "url(" not in re.sub(r"url\(#\w+\)", "", text)
    assert re.search(r"""Content-Security-Policy["'].*|default-src 'none'""", text)
    assert text.count("<script>") == 1
    assert "<title>The river bridge" in text and '<html lang="en">' in text and text.count("<h1") == 1


def test_headings_come_in_order_and_are_listed(made):
    text = (made / "report.html").read_text(encoding="utf-8")
    levels = [int(level) for level in re.findall(r"<h([1-6])", text)]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    for name in re.findall(r'<h2 id="([^"]+)"', text):
        assert f'<a href="#{name}">' in text


def test_the_executed_notebook_tells_of_its_place_and_not_of_the_one_it_was_made_in(made):
    text = (made / "report.ipynb").read_text(encoding="utf-8")
    assert json.dumps(str(made))[1:-1] in text
    assert f".{made.name}." not in text


def test_an_error_leaves_an_earlier_report_as_it_was(made, tmp_path):
    before = {file.name: file.read_bytes() for file in made.iterdir()}
    article = tmp_path / "bridge.txt"
    article.write_bytes(b"\x00\x01\x02\x03 not a text \xff\xfe")
    with pytest.raises(DatelineError):
        report(article, out=made.parent)
    assert {file.name: file.read_bytes() for file in made.iterdir()} == before
    assert [file.name for file in made.parent.iterdir()] == ["bridge"]


def test_an_error_of_the_notebook_names_its_cell_in_one_line_and_leaves_no_page(tmp_path, monkeypatch):
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("article = out = ''", metadata={"tags": ["parameters"]}),
            nbformat.v4.new_code_cell("1 / 0"),
        ],
        metadata={"kernelspec": module.KERNEL},
    )
    nbformat.write(notebook, tmp_path / "broken.ipynb")
    monkeypatch.setattr(module, "NOTEBOOK", tmp_path / "broken.ipynb")
    with pytest.raises(DatelineError, match=r"^broken.ipynb, cell \d: ZeroDivisionError: division by zero$"):
        report(paths.ROOT / "seeds/khojaly-2024-05-15.txt", out=tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("article", "parameters", "named"),
    [
        ("seeds/no-such.txt", {}, "no-such.txt"),
        ("seeds", {}, "seeds"),
        ("seeds/khojaly-2024-05-15.txt", {"publised": "2024-05-15"}, "published"),
        ("seeds/khojaly-2024-05-15.txt", {"published": "2024-02-30"}, "2024-02-30"),
        ("seeds/khojaly-2024-05-15.txt", {"model": "no_such_model"}, "no_such_model"),
    ],
)
def test_what_cannot_be_is_named_before_anything_runs(article, parameters, named, tmp_path):
    with pytest.raises(DatelineError, match=re.escape(named)) as caught:
        report(article, out=tmp_path / "out", **parameters)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    for out in (tmp_path / "file", tmp_path / "file" / "deeper"):
        with pytest.raises(DatelineError, match="cannot be written"):
            report("seeds/khojaly-2024-05-15.txt", out=out)
    (tmp_path / "khojaly-2024-05-15").write_text("in the way")
    with pytest.raises(DatelineError, match="cannot be written"):
        report("seeds/khojaly-2024-05-15.txt", out=tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(DatelineError, match="cannot be written"):
        report("seeds/khojaly-2024-05-15.txt", out=tmp_path)


def test_a_refreshed_notebook_is_the_same_bytes_and_tells_of_no_machine(tmp_path):
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(
                "print('hello')\n6 * 7", id="a", metadata={"tags": ["kept"], "papermill": {"x": 1}}
            )
        ],
        metadata={"papermill": {"start_time": "now"}, "language_info": {"name": "python", "version": "3.0"}},
    )
    path = tmp_path / "small.ipynb"
    nbformat.write(notebook, path)
    assert refresh([path]) == [path]
    first = path.read_bytes()
    refresh([path])
    assert path.read_bytes() == first
    done = nbformat.read(path, as_version=4)
    assert done.metadata == {"kernelspec": module.KERNEL, "language_info": {"name": "python"}}
    assert done.cells[0].metadata == {"tags": ["kept"]} and done.cells[0].execution_count == 1
    assert not re.search(rb"execut(ion|ed)_?(time|at)|timestamp|3\.\d+\.\d+", first)


def test_a_notebook_that_fails_to_refresh_stays_as_it_was(tmp_path):
    path = tmp_path / "small.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0", id="a")]), path)
    before = path.read_bytes()
    with pytest.raises(DatelineError, match=r"small\.ipynb"):
        refresh([path])
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["small.ipynb"]


def test_a_page_of_any_notebook_takes_its_own_title_and_folds_code_away():
    cells = [
        nbformat.v4.new_markdown_cell("# How far it goes\n\nA question of *measure*."),
        nbformat.v4.new_markdown_cell("Only for those who read code."),
        nbformat.v4.new_code_cell("x = 1 < 2"),
        nbformat.v4.new_markdown_cell("## Findings & more\n\nSo it is."),
        nbformat.v4.new_code_cell(
            "x", outputs=[nbformat.v4.new_output("execute_result", {"text/plain": "<True>"}, execution_count=1)]
        ),
        nbformat.v4.new_code_cell("w", outputs=[nbformat.v4.new_output("stream", name="stderr", text="a <warning>")]),
    ]
    text = page(nbformat.v4.new_notebook(cells=cells))
    assert "<title>How far it goes</title>" in text and text.count("How far it goes") == 2
    assert re.search(r'<div class="lede"[^>]*><p>A question of <em>measure</em>', text)
    assert re.search(r'<div class="prose code" hidden="?"?><p>Only for those', text)
    assert re.search(r'<h2 id="section-findings-more">Findings &amp; more</h2>', text)
    assert re.search(r'<pre class="printed mathjax_ignore">&lt;True&gt;</pre>', text)
    assert re.search(r'<pre class="code stderr mathjax_ignore" hidden="?"?>a &lt;warning&gt;</pre>', text)


def test_saved_files_are_whole_or_not_there(seed, tmp_path):
    assert {path.name for path in save(seed, tmp_path / "deep" / "er")} == FILES - {"report.html", "report.ipynb"}
    assert save(seed, None) == []
    target = tmp_path / "kept.txt"
    target.write_text("earlier")

    def fail(path: Path) -> None:
        path.write_text("half")
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        write_whole(target, fail)
    assert target.read_text() == "earlier" and {p.name for p in tmp_path.iterdir()} == {"deep", "kept.txt"}
