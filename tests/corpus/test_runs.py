"""A run of the corpus in one process: its tables, and what it does with the worst of a pile."""

from __future__ import annotations

import json
from datetime import datetime

import duckdb
import pyarrow.parquet as pq

from dateline import tables
from dateline.corpus.schema import SCHEMAS, TABLES, described

from .piles import articles, files, ids, rows, sentence


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


def test_the_manifest_ties_partitions_to_articles_and_recipe(run, write_pile):
    outcome = run(write_pile(articles(40)))
    manifest = json.loads((outcome.out / "manifest.json").read_text())
    assert manifest["articles"] == 40
    assert set(manifest["recipe"]) == {"layout", "code", "spacy", "model", "aliases", "parameters"}
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
