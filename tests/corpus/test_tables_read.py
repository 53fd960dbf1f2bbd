"""Tables of articles: CSV, JSON and Parquet, their columns, their encodings, their broken rows."""

from __future__ import annotations

import csv
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.corpus.partition import read_item
from dateline.corpus.sources import Source
from dateline.errors import ParameterError

from .reading import BRIDGE, FERRY, read, written


def test_rows_of_a_csv_are_found_by_the_usual_names(tmp_path):
    table = f'Title,Date,Body\nFerry,2024-05-04,"{FERRY}"\nBridge,5 May 2024,"{BRIDGE}\n\nMore on Tuesday."\n'
    assert read(written(tmp_path / "t.csv", table)) == [
        ("t.csv#1", FERRY, date(2024, 5, 4)),
        ("t.csv#2", f"{BRIDGE}\n\nMore on Tuesday.", date(2024, 5, 5)),
    ]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_are_seen_from_the_header(tmp_path, delimiter):
    path = tmp_path / "t.csv"
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([["id", "text"], ["x7", FERRY]])
    assert read(path) == [("t.csv#x7", FERRY, None)]


def test_columns_that_a_person_names_go_before_the_usual_ones(tmp_path):
    table = f"text,corps,jour,date\nteaser,{FERRY},2024-05-04,1999-01-01\n"
    path = written(tmp_path / "t.csv", table)
    assert read(path, text="corps", date="jour") == [("t.csv#1", FERRY, date(2024, 5, 4))]
    assert read(path) == [("t.csv#1", "teaser", date(1999, 1, 1))]


def test_a_column_that_is_missing_is_named_with_those_there_are(tmp_path):
    path = written(tmp_path / "t.csv", "kopf,rumpf\na,b\n")
    with pytest.raises(
        ParameterError, match=r"t.csv': no column has a usual name for the text .*--text-column names it"
    ):
        read(path)
    missing = "no column 'leib', which was named for the text; the columns are kopf, rumpf"
    with pytest.raises(ParameterError, match=f"t.csv': {missing}"):
        read(path, text="leib")


def test_a_table_among_others_that_has_not_the_columns_is_a_failure(tmp_path):
    written(tmp_path / "a.csv", "kopf,rumpf\na,b\n")
    written(tmp_path / "b.csv", f"leib\n{FERRY}\n")
    found = read(tmp_path, text="leib")
    assert found[0][1] == "! no column 'leib', which was named for the text; the columns are kopf, rumpf"
    assert found[1] == ("b.csv#1", FERRY, None)


def test_an_address_or_an_id_names_a_row(tmp_path):
    rows = [{"text": FERRY, "url": "https://news.example/1"}, {"text": BRIDGE, "id": 132}, {"text": FERRY}]
    path = written(tmp_path / "t.jsonl", "\n".join(map(json.dumps, rows)) + "\n\n")
    assert [name for name, _, _ in read(path)] == ["https://news.example/1", "t.jsonl#132", "t.jsonl#3"]


def test_json_lines_go_on_after_a_broken_row(tmp_path):
    lines = [
        json.dumps({"text": FERRY}),
        '{"text": "The bri',
        "[1, 2]",
        json.dumps({"title": "no text"}),
        '{"text": "Last."}',
    ]
    found = read(written(tmp_path / "t.jsonl", "\n".join(lines)))
    assert [text[:2] == "! " for _, text, _ in found] == [False, True, True, True, False]
    assert "row 2 is not JSON" in found[1][1]
    assert "row 3 is no JSON object" in found[2][1]
    assert "the record has no text" in found[3][1]


def test_a_json_file_holds_one_article_or_a_list_of_them(tmp_path):
    written(tmp_path / "a.json", json.dumps([{"text": FERRY}, {"text": BRIDGE}]))
    written(tmp_path / "b.json", json.dumps({"articles": [{"id": "x", "text": FERRY}]}))
    written(tmp_path / "c.json", "{broken")
    written(tmp_path / "d.json", json.dumps({"articles": []}))
    found = read(tmp_path)
    assert [name for name, _, _ in found] == ["a.json#1", "a.json#2", "b.json#x", "c.json"]
    assert "not JSON" in found[3][1]


def test_parquet_gives_its_rows_and_days(tmp_path):
    path = tmp_path / "t.parquet"
    days = pa.array([date(2024, 5, 4), None], pa.date32())
    pq.write_table(pa.table({"content": [FERRY, BRIDGE], "published": days, "vector": [[1.0], [2.0]]}), path)
    assert read(path) == [("t.parquet#1", FERRY, date(2024, 5, 4)), ("t.parquet#2", BRIDGE, None)]


def test_encodings_are_told_row_by_row(tmp_path):
    rows = b"text\n" + "Fähre nach Tromsø\n".encode() + "Fähre nach Tromsø – am Kai\n".encode("cp1252")
    found = read(written(tmp_path / "t.csv", rows))
    assert [text for _, text, _ in found] == ["Fähre nach Tromsø", "Fähre nach Tromsø – am Kai"]
    item = list(Source(tmp_path / "t.csv").items())[1]
    assert "read as Windows-1252" in read_item(item, None).notes[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_tables_with_a_mark_are_read_by_it(tmp_path, encoding):
    path = written(tmp_path / "t.csv", f"text\n{FERRY} Tromsø.\n".encode(encoding))
    assert read(path) == [("t.csv#1", f"{FERRY} Tromsø.", None)]


def test_a_nul_byte_in_a_row_costs_a_letter(tmp_path):
    path = written(tmp_path / "t.csv", b"text\nThe ferry\0left.\n")
    assert read(path) == [("t.csv#1", "The ferry\ufffdleft.", None)]


def test_nonsense_for_a_day_leaves_the_day_unknown(tmp_path):
    table = "date,text\n31 February 2024,One.\nyesterday,Two.\n2024-13-45,Three.\n2024-05-04,Four.\n,Five.\n"
    assert [day for _, _, day in read(written(tmp_path / "t.csv", table))] == [None, None, None, date(2024, 5, 4), None]
