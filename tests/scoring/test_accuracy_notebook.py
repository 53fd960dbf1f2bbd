"""The accuracy notebook: run in full when committed, and on any folder of gold."""

import nbformat
import papermill
import pytest

from dateline.paths import NOTEBOOKS, ROOT

NOTEBOOK = NOTEBOOKS / "accuracy.ipynb"
GOLD = """<TimeML><DCT><TIMEX3 tid="t0" value="2024-06-04" functionInDocument="CREATION_TIME">4 June</TIMEX3></DCT>
<TEXT>Rain fell on <TIMEX3 tid="t1" type="DATE" value="2024-06-03">3 June 2024</TIMEX3>. It cost $5 to $10 a day and
<TIMEX3 tid="t2" type="DATE" value="XXXX">some &lt;b&gt;other&lt;/b&gt; time</TIMEX3> nothing.</TEXT></TimeML>"""


def run(tmp_path, monkeypatch, **parameters):
    monkeypatch.chdir(tmp_path)
    return papermill.execute_notebook(NOTEBOOK, "out.ipynb", parameters, kernel_name="python3", progress_bar=False)


def texts(notebook, kind):
    data = [output.data for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    return [shown[kind] for shown in data if kind in shown]


def test_it_was_run_from_top_to_bottom():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [out for cell in code for out in cell.outputs if out.get("name") == "stderr"]
    assert "words per second" not in NOTEBOOK.read_text(encoding="utf-8")
    assert str(ROOT) not in NOTEBOOK.read_text(encoding="utf-8")


def test_it_runs_on_any_folder(tmp_path, monkeypatch):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "rain.tml").write_text(GOLD)
    notebook = run(tmp_path, monkeypatch, gold="gold")
    assert "**50.0** have the same value" in texts(notebook, "text/markdown")[0]
    shown = "".join(texts(notebook, "text/html"))
    assert "[[some &lt;b&gt;other&lt;/b&gt; time]]" in shown
    assert "<b>other" not in shown


@pytest.mark.parametrize(
    ("name", "value"), [("gold", "nowhere"), ("gold", 5), ("gold", ""), ("model", "no_such_model")]
)
def test_a_wrong_parameter_is_named(tmp_path, monkeypatch, name, value):
    with pytest.raises(papermill.PapermillExecutionError) as error:
        run(tmp_path, monkeypatch, **{name: value})
    assert f"{name} = '{value}': " in error.value.evalue
