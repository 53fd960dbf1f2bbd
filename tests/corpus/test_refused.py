"""What a run does not do: each refusal is a line, and what was there before stays."""

from __future__ import annotations

import pytest

from dateline.errors import DatelineError, ParameterError

from .piles import articles, files


def test_a_worker_with_other_code_is_told_off(run, write_pile, monkeypatch):
    monkeypatch.setattr("dateline.corpus.partition.code_digest", lambda: "another")
    with pytest.raises(DatelineError, match=r"a worker has another version of the code \(.*\+another\) than this run"):
        run(write_pile(articles(2)))


def test_parameters_that_cannot_be_are_named(run, write_pile, tmp_path):
    pile = write_pile(articles(1))
    with pytest.raises(ParameterError, match="workers = 0"):
        run(pile, workers=0)
    with pytest.raises(ParameterError, match="either workers or a scheduler"):
        run(pile, workers=2, scheduler="tcp://127.0.0.1:1")
    with pytest.raises(ParameterError, match=r"out = .*a file, not a folder"):
        run(pile, out="pile.jsonl")
    with pytest.raises(ParameterError, match="the source itself"):
        run(tmp_path, out=".")
    with pytest.raises(ValueError, match="no such spaCy model"):
        run(pile, model="en_no_such_model")


def test_a_folder_that_cannot_be_written_is_named_in_a_line(run, write_pile, tmp_path):
    (tmp_path / "out" / ".lock").mkdir(parents=True)
    with pytest.raises(DatelineError, match=r"out: cannot be written: .*earlier results are whole"):
        run(write_pile(articles(2)))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("report.html", "<h1>The page of an article</h1>"),
        ("pages/index.html", "<h1>A site</h1>"),
        ("articles/part-0.parquet", "of another tool"),
        ("manifest.json", '{"name": "an app"}'),
        ("manifest.json", "['recipe']"),
        ("manifest.json", '"recipe"'),
        (".run/app.run.xml", "<component/>"),
        (".run", "a script"),
    ],
)
def test_a_folder_that_holds_something_else_is_left_alone(run, write_pile, tmp_path, name, what):
    file = tmp_path / "out" / name
    file.parent.mkdir(parents=True)
    file.write_text(what)
    with pytest.raises(
        ParameterError, match=rf"out = .*: holds {name.partition('/')[0]}, which no run .* accepted is a"
    ):
        run(write_pile(articles(1)))
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [file]
    assert file.read_text() == what


def test_a_column_that_is_not_there_leaves_the_earlier_results(run, tmp_path):
    pile = tmp_path / "pile.csv"
    pile.write_text("body\nThe ferry left on 3 May 2024.\n")
    before = files(run(pile, text_column="body").out)
    with pytest.raises(ParameterError, match="no column 'boddy', which was named for the text; the columns are body"):
        run(pile, text_column="boddy")
    assert files(tmp_path / "out") == before
