"""A run of the corpus in one process: what it keeps, what it does again, what it does with the worst of a pile."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from dateline import tables
from dateline.corpus import Outcome, corpus
from dateline.corpus.progress import Progress, duration, shown
from dateline.corpus.schema import SCHEMAS, TABLES, described
from dateline.errors import DatelineError, ParameterError

from .piles import articles, files, ids, rows, sentence


@pytest.fixture
def run(tmp_path, small_model):
    """Return `run(source, out="out", **options)`: a run with the small model."""

    def run(source, out="out", **options) -> Outcome:
        return corpus(source, tmp_path / out, **({"model": small_model} | options))

    return run


def test_no_article_leaves_tables_that_can_be_read(run, tmp_path):
    (tmp_path / "pile").mkdir()
    outcome = run(tmp_path / "pile")
    assert (outcome.articles, outcome.failures, outcome.status) == (0, 0, 0)
    for table in TABLES:
        assert duckdb.sql(f"SELECT count(*) FROM '{outcome.out}/{table}/*.parquet'").fetchall() == [(0,)]


def test_one_article_has_its_rows(run, tmp_path):
    (tmp_path / "ferry.txt").write_text("The ferry left Bergen on 3 May 2024. It came to no harm.")
    outcome = run(tmp_path / "ferry.txt")
    assert (outcome.articles, outcome.analysed, outcome.status) == (1, 1, 0)
    (article,) = rows(outcome.out, "articles")
    assert article["article_id"] == "ferry.txt"
    assert article["words"] == 13
    assert article["published"] is None
    (day,) = rows(outcome.out, "dates")
    assert (day["article_id"], day["text"], day["edtf"]) == ("ferry.txt", "3 May 2024", "2024-05-03")
    assert article["text"][day["start"] : day["end"]] == "3 May 2024"
    assert day["earliest"] == datetime(2024, 5, 3)


def test_days_before_our_era_and_empty_cells_keep_their_meaning(run, tmp_path):
    (tmp_path / "old.txt").write_text("The wall was built in 500 BC. It fell some day.")
    outcome = run(tmp_path / "old.txt")
    days = duckdb.sql(f"SELECT edtf, year(earliest), mod FROM '{outcome.out}/dates/*.parquet'").fetchall()
    assert days[0] == ("-0499", -499, None)


def test_every_column_is_described_in_the_files(run, write_pile):
    outcome = run(write_pile(articles(3)))
    for table in TABLES:
        (file, *_) = (outcome.out / table).glob("*.parquet")
        schema = pq.read_schema(file)
        assert schema.names == SCHEMAS[table].names
        assert all(len(field.metadata[b"description"]) > 5 for field in schema), table
        assert all(text != name for name, text in described(table).items()), table
    for table, columns in tables.COLUMNS.items():
        assert SCHEMAS[table].names == ["article_id", *columns]


def test_the_same_pile_gives_the_same_bytes(run, write_pile):
    pile = write_pile(articles(60))
    assert files(run(pile).out) == files(run(pile, "again").out)


def test_a_rerun_over_nothing_new_touches_nothing(run, write_pile):
    pile = write_pile(articles(40))
    out = run(pile).out
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"}
    again = run(pile)
    assert (again.articles, again.analysed) == (40, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"} == before


def test_an_article_more_is_the_only_one_analysed(run, write_pile):
    pile = articles(60)
    run(write_pile(pile))
    more = {**dict(list(pile.items())[:20]), "new": "The bridge opened on 9 May 2024.", **dict(list(pile.items())[20:])}
    again = run(write_pile(more))
    assert (again.articles, again.analysed) == (61, 1)
    assert files(again.out) == files(run(write_pile(more), "fresh").out)


def test_a_changed_article_is_the_only_one_analysed(run, write_pile):
    pile = articles(60)
    out = run(write_pile(pile)).out
    again = run(write_pile(pile | {"a30": "The bridge fell on 9 May 2024."}))
    assert (again.articles, again.analysed) == (60, 1)
    assert "The bridge fell on 9 May 2024." in {row["text"] for row in rows(out, "articles")}
    assert sentence(30) not in {row["text"] for row in rows(out, "articles")}
    assert files(out) == files(run(write_pile(pile | {"a30": "The bridge fell on 9 May 2024."}), "fresh").out)


def test_a_removed_article_leaves_every_table(run, write_pile):
    pile = articles(60)
    out = run(write_pile(pile)).out
    del pile["a30"]
    again = run(write_pile(pile))
    assert (again.articles, again.analysed) == (59, 0)
    for table in TABLES:
        assert "a30" not in ids(out, table)
    assert files(out) == files(run(write_pile(pile), "fresh").out)


def test_rows_that_move_down_are_known_by_what_they_say(run, tmp_path):
    texts = [sentence(number) for number in range(30)]
    pile = tmp_path / "pile.csv"
    pile.write_text("\n".join(["text", *texts]))
    run(pile)
    pile.write_text("\n".join(["text", "A new one on top.", *texts]))
    again = run(pile)
    assert (again.articles, again.analysed) == (31, 1)
    assert files(again.out) == files(run(pile, "fresh").out)


def test_a_file_that_somebody_removed_is_made_again(run, write_pile):
    pile = write_pile(articles(40))
    out = run(pile).out
    before = files(out)
    next((out / "events").glob("*.parquet")).unlink()
    (out / "manifest.json").write_text("{half a manif")
    assert 0 < run(pile).analysed < 40
    assert files(out) == before


def test_another_model_analyses_all_anew(run, write_pile, obedient_model):
    pile = write_pile(articles(20))
    run(pile)
    assert run(pile, model=obedient_model).analysed == 20
    assert run(pile, published="2024-06-01").analysed == 20


def test_other_code_analyses_all_anew(run, write_pile, monkeypatch):
    pile = write_pile(articles(20))
    assert run(pile).analysed == 20
    for place in ("recipe", "partition"):
        monkeypatch.setattr(f"dateline.corpus.{place}.code_digest", lambda: "another")
    assert run(pile).analysed == 20
    assert run(pile).analysed == 0


def test_a_worker_with_other_code_is_told_off(run, write_pile, monkeypatch):
    monkeypatch.setattr("dateline.corpus.partition.code_digest", lambda: "another")
    with pytest.raises(DatelineError, match=r"a worker has another version of the code \(.*\+another\) than this run"):
        run(write_pile(articles(2)))


def test_the_manifest_ties_partitions_to_articles_and_recipe(run, write_pile):
    outcome = run(write_pile(articles(40)))
    manifest = json.loads((outcome.out / "manifest.json").read_text())
    assert manifest["articles"] == 40
    assert set(manifest["recipe"]) == {"layout", "code", "spacy", "model", "parameters"}
    assert len(manifest["partitions"]) == outcome.partitions
    listed = []
    for key in manifest["partitions"]:
        record = json.loads((outcome.out / "manifest" / f"part-{key}.json").read_text())
        assert record["recipe"] == manifest["recipe"]
        listed += [(name, content.partition(":")[0]) for name, content in record["items"]]
    assert sorted(listed) == sorted((row["article_id"], row["sha256"]) for row in rows(outcome.out, "articles"))


def test_what_cannot_be_read_is_in_failures_and_decides_the_status(run, tmp_path):
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "a.txt").write_text("The ferry left on 3 May 2024.")
    (pile / "b.txt").write_bytes(b"The ferry\0left.")
    (pile / "c.txt").write_bytes("Die Fähre sank am Kai.".encode("cp1252"))
    (pile / "d.pdf").write_bytes(b"%PDF-1.7")
    (pile / "e.csv").write_text('date,text\nsome day,"It rained on 4 May 2024."\n2024-05-05,\n')
    outcome = run(pile)
    assert ids(outcome.out) == ["1", "a.txt", "c.txt"]
    failures = {row["article_id"]: (row["kind"], row["reason"]) for row in rows(outcome.out, "failures")}
    assert set(failures) == {"b.txt", "d.pdf", "e.csv#2"}
    assert "binary" in failures["b.txt"][1]
    assert "the record has no text" in failures["e.csv#2"][1]
    notes = {row["article_id"]: row["notes"] for row in rows(outcome.out, "articles")}
    assert "Windows-1252" in notes["c.txt"]
    assert "'some day', is no day" in notes["e.csv#1"]
    assert outcome.status == 3
    assert "3 could not be read or analysed; the failures table says why\n  b.txt: " in str(outcome)
    assert "and 1 more" not in str(outcome)
    again = run(pile)
    assert (again.analysed, again.failures, again.status) == (0, 3, 3)


def test_an_article_that_breaks_the_analysis_fails_alone(run, write_pile, obedient_model):
    pile = write_pile(articles(12) | {"bad": "Please raise an error."})
    outcome = run(pile, model=obedient_model)
    assert (outcome.articles, outcome.failures) == (12, 1)
    (row,) = rows(outcome.out, "failures")
    assert (row["kind"], row["reason"]) == ("analysis", "RuntimeError: as it was asked to")


def test_two_thousand_tiny_articles_in_one_csv(run, tmp_path):
    pile = tmp_path / "pile.csv"
    pile.write_text("\n".join(["text", *(f"It rained on {number % 28 + 1} May {number}." for number in range(2000))]))
    outcome = run(pile)
    assert (outcome.articles, outcome.failures) == (2000, 0)
    assert ids(outcome.out) == sorted(str(number) for number in range(1, 2001))
    assert 20 < outcome.partitions < 200


def test_an_article_of_5_mb_among_small_ones(run, write_pile):
    dull = "the water rose again and the people of the valley carried what they could up the hill. "
    large = dull * (5_000_000 // len(dull)) + "On 9 May 2024 it fell."
    outcome = run(write_pile(articles(5) | {"large": large} | {"last": sentence(9)}))
    assert (outcome.articles, outcome.failures) == (7, 0)
    (day,) = (row for row in rows(outcome.out, "dates") if row["article_id"].endswith("#large"))
    assert large[day["start"] : day["end"]] == "9 May 2024"


def test_text_is_never_taken_for_a_path_or_a_command(run, write_pile, tmp_path):
    (tmp_path / "secret.txt").write_text("The secret of 3 May 2024.")
    outcome = run(write_pile({"x": str(tmp_path / "secret.txt"), "y": "$(touch owned) on 4 May 2024"}))
    assert [row["text"] for row in rows(outcome.out, "dates")] == ["4 May 2024"]
    assert not list(tmp_path.rglob("owned"))


def test_a_stopped_commit_is_completed_by_the_next_run(run, write_pile, monkeypatch):
    from dateline.corpus.store import Store

    pile = articles(60)
    out = run(write_pile(pile)).out
    pile = pile | {"a3": "Another text of 9 May 2024.", "more": "One more."}
    moved, move = [], Path.replace

    def dies_halfway(self, target):
        moved.append(target)
        if len(moved) > 3:
            raise KeyboardInterrupt
        return move(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dies_halfway)
        with pytest.raises(KeyboardInterrupt):
            run(write_pile(pile))
    Store(out).open()
    assert files(out) == files(run(write_pile(pile), "fresh").out)
    assert run(write_pile(pile)).analysed == 0


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


def test_what_failed_first_is_told_with_its_reason(run, write_pile):
    told = str(run(write_pile({f"a{number}": " " for number in range(5)})))
    lines = [line.partition(";")[0] for line in told.splitlines()[1:]]
    reasons = [f"  pile.jsonl#a{number}: the record has no text" for number in range(3)]
    assert lines == ["5 could not be read or analysed", *reasons, "  and 2 more"]


def test_a_source_that_holds_nothing_is_said_to(run, tmp_path):
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "style.css").write_text("p {}")
    told = str(run(tmp_path / "pile"))
    assert "the source holds nothing to read: no text, HTML, JSON" in told
    assert "files that hold no articles were passed over: 1 .css" in told


def test_progress_is_told_and_ends(run, write_pile):
    told: list[Progress | None] = []
    run(write_pile(articles(60)), progress=told.append)
    assert told[-1] is None
    steps = [progress for progress in told if progress]
    assert [progress.articles for progress in steps] == sorted(progress.articles for progress in steps)
    assert (steps[-1].articles, steps[-1].share) == (60, 1.0)
    assert re.fullmatch(r"60 articles, 100%, [\d.]+ a second, 0 s left", str(steps[-1]))


def test_progress_is_quiet_where_nobody_looks(capsys, run, write_pile):
    assert shown() is None
    run(write_pile(articles(2)), progress=shown())
    assert capsys.readouterr() == ("", "")


def test_durations_are_said_as_people_do():
    assert [duration(seconds) for seconds in (40, 200, 7500)] == ["40 s", "3 min", "2 h 5 min"]
