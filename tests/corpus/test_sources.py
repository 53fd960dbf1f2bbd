"""Every form a pile can have: folders, tables, archives; and what is broken in them."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.corpus.chunks import MOST_BYTES, chunks, size_at, unique
from dateline.corpus.items import Columns, Item, file_item
from dateline.corpus.partition import read_item
from dateline.corpus.sources import Source
from dateline.errors import ArticleError, ParameterError

FERRY = "The ferry left Bergen on 3 May. It came to no harm."
BRIDGE = "The bridge in Porto was closed on Monday. Nobody knows why."
PAGE = (
    "<html><head><title>Storm</title><meta property='article:published_time' content='2024-05-04'></head><body>"
    "<article><h1>Storm</h1><p>A storm reached Riga on Friday and broke two hundred windows in the old town.</p>"
    "<p>The mayor said on Saturday that schools would stay closed until the glass was cleared away.</p>"
    "</article></body></html>"
)


def read(source: Path | str, **columns) -> list[tuple[str, str, date | None]]:
    """Return id, text and day of each article; the text of one that cannot be read is its reason, with a mark."""
    found = []
    for item in Source(source, Columns(**columns)).items():
        try:
            article = read_item(item, None)
            found.append((item.article_id, article.text, article.published))
        except ArticleError as error:
            found.append((item.article_id, f"! {error}", None))
    return found


def written(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_folder_is_read_with_its_folders_in_order(tmp_path):
    written(tmp_path / "b.txt", FERRY)
    written(tmp_path / "a" / "deep" / "z.html", PAGE)
    written(tmp_path / "a" / "one.json", json.dumps({"text": BRIDGE, "date": "2024-05-07"}))
    written(tmp_path / ".hidden" / "no.txt", FERRY)
    written(tmp_path / ".no.txt", FERRY)
    written(tmp_path / "style.css", "p {}")
    found = read(tmp_path)
    assert [name for name, _, _ in found] == ["b.txt", "a/one.json", "a/deep/z.html"]
    assert found[0][1] == FERRY
    assert found[1][1:] == (BRIDGE, date(2024, 5, 7))
    assert "two hundred windows" in found[2][1]
    assert found[2][2] == date(2024, 5, 4)


def test_files_that_hold_no_articles_are_counted_by_their_ending(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "b.css", "p {}")
    written(tmp_path / "keywords.json", '["ferry", "harbour"]')
    written(tmp_path / "days.jsonl", '[["2024-05-03", ["The ferry left"]]]\n')
    source = Source(tmp_path)
    assert [item.article_id for item in source.items()] == ["a.txt"]
    assert source.skipped == {".css": 1, ".json": 1, ".jsonl": 1}


def test_one_article_is_a_pile_of_one(tmp_path):
    assert read(written(tmp_path / "ferry.txt", FERRY)) == [("ferry.txt", FERRY, None)]


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


def test_an_id_that_comes_twice_is_told_apart():
    twice = [file_item(name, b"x") for name in ("a", "b", "a", "a~2", "a")]
    assert [item.article_id for item in unique(twice)] == ["a", "b", "a~2", "a~2~2", "a~3"]


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


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def parquet_bytes() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table({"text": [BRIDGE]}), buffer)
    return buffer.getvalue()


MEMBERS = {
    "news/ferry.txt": FERRY.encode(),
    "table.csv": f"text\n{BRIDGE}\n".encode(),
    "t.parquet": parquet_bytes(),
    "storm.html": PAGE.encode(),
    "lines.jsonl": json.dumps({"text": FERRY, "date": "2024-05-04"}).encode(),
    "inner.zip": b"PK\x03\x04",
    "__MACOSX/._ferry.txt": b"\0\1",
}


@pytest.mark.parametrize("name", ["pile.zip", "pile.tar", "pile.tar.gz", "pile.tgz", "pile.tar.bz2", "pile.tar.xz"])
def test_archives_give_the_same_members(tmp_path, name):
    path = tmp_path / name
    if name == "pile.zip":
        zipped(path, MEMBERS)
    else:
        with tarfile.open(path, f"w:{path.suffix[1:].replace('tgz', 'gz').replace('tar', '')}") as archive:
            for member, data in MEMBERS.items():
                info = tarfile.TarInfo(member)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
            archive.addfile(link)
    found = read(path)
    assert [name for name, _, _ in found] == [
        f"{name}/news/ferry.txt",
        f"{name}/table.csv#1",
        f"{name}/t.parquet#1",
        f"{name}/storm.html",
        f"{name}/lines.jsonl#1",
        f"{name}/inner.zip",
    ]
    assert [text for _, text, _ in found[:3]] == [FERRY, BRIDGE, BRIDGE]
    assert "two hundred windows" in found[3][1] and found[3][2] == date(2024, 5, 4)
    assert found[4][1:] == (FERRY, date(2024, 5, 4))
    assert "an archive inside an archive" in found[5][1]


def test_no_member_gets_a_name_outside_its_archive(tmp_path):
    path = zipped(tmp_path / "p.zip", {"../../etc/ferry.txt": FERRY.encode(), "/abs.txt": BRIDGE.encode()})
    assert [name for name, _, _ in read(path)] == ["p.zip/etc/ferry.txt", "p.zip/abs.txt"]
    assert sorted(tmp_path.rglob("*")) == [path]


def test_a_member_that_swells_is_refused_without_being_held(tmp_path):
    zipped(tmp_path / "p.zip", {"bomb.txt": b"0" * (65 * 2**20), "line.csv": b"text\n" + b"0" * (65 * 2**20)})
    zipped(tmp_path / "q.zip", {"ferry.txt": FERRY.encode()})
    found = read(tmp_path)
    assert [text for _, text, _ in found] == [
        "! larger than 64 MB",
        "! a line is longer than 64 MB, which no article is",
        FERRY,
    ]


def test_what_is_broken_is_a_failure_and_the_next_file_is_read(tmp_path):
    written(tmp_path / "a.zip", b"PK\x03\x04 and no more")
    written(tmp_path / "b.tar", b"no archive at all" * 100)
    written(tmp_path / "c.parquet", b"PAR1 no")
    written(tmp_path / "d.csv.gz", gzip.compress(f"text\n{FERRY}\n".encode())[:-9])
    written(tmp_path / "e.pdf", b"%PDF-1.7")
    written(tmp_path / "f.txt", b"")
    written(tmp_path / "g.txt", b"The ferry\0left.")
    (tmp_path / "h.txt").symlink_to(tmp_path / "nowhere")
    written(tmp_path / "i.txt", FERRY)
    found = {name: text for name, text, _ in read(tmp_path)}
    assert found.pop("i.txt") == FERRY
    assert found.pop("d.csv#1") == FERRY  # what can be read of it is
    assert all(text.startswith("! ") for text in found.values()), found
    assert "binary" in found["g.txt"]
    assert "PDF" in found["e.pdf"]
    assert "No such file" in found["h.txt"]
    assert {name.partition("#")[0] for name in found} >= {"a.zip", "b.tar", "c.parquet", "f.txt"}


def test_a_folder_that_may_not_be_looked_into_is_a_failure(tmp_path, monkeypatch):
    import os

    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "shut" / "b.txt", BRIDGE)
    look = os.scandir

    def scandir(path):  # root, who runs tests in containers, may look everywhere
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert read(tmp_path) == [("a.txt", FERRY, None), ("shut", "! Permission denied", None)]


def test_packed_tables_and_texts_are_unpacked(tmp_path):
    written(tmp_path / "a.csv.gz", gzip.compress(f"text\n{FERRY}\n".encode()))
    written(tmp_path / "b.txt.bz2", bz2.compress(BRIDGE.encode()))
    assert read(tmp_path) == [("a.csv#1", FERRY, None), ("b.txt", BRIDGE, None)]


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


def test_names_that_no_text_can_hold_are_mended(tmp_path):
    written(Path(str(tmp_path) + "/caf\udce9.txt"), FERRY)
    assert read(tmp_path) == [("caf\ufffd\ufffd\ufffd.txt", FERRY, None)]


def test_the_results_inside_the_source_are_left_out(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    written(tmp_path / "out" / "b.txt", BRIDGE)
    assert [item.article_id for item in Source(tmp_path, leave_out=tmp_path / "out").items()] == ["a.txt"]


def test_a_source_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ParameterError, match=r"nowhere: no such file .* accepted are a folder"):
        Source(tmp_path / "nowhere")
    with pytest.raises(ParameterError, match=r"source = '': no path; accepted are a folder"):
        Source("")
    with pytest.raises(ParameterError, match=r"Protocol not known: wire; accepted are a folder"):
        Source("wire://news")


def test_an_address_that_fsspec_opens(tmp_path):
    written(tmp_path / "a.txt", FERRY)
    assert read(f"file://{tmp_path}") == [("a.txt", FERRY, None)]


def test_an_address_elsewhere_is_walked_like_a_folder():
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.pipe({"/pile/b.txt": FERRY.encode(), "/pile/a/t.csv": f"text\n{BRIDGE}\n".encode(), "/pile/.x/c.txt": b"no"})
    assert read("memory://pile") == [("b.txt", FERRY, None), ("a/t.csv#1", BRIDGE, None)]


def numbered(count: int) -> list[Item]:
    return [file_item(f"{number}.txt", b"text") for number in range(count)]


def test_one_article_more_changes_one_partition_or_two():
    before = list(chunks(numbered(1000)))
    after = list(chunks([*numbered(500), file_item("new.txt", b"text"), *numbered(1000)[500:]]))
    assert [item for chunk in before for item in chunk] == numbered(1000)
    assert len(set(after) - set(before)) <= 2
    assert len(before) > 30


def test_partitions_grow_with_the_pile_and_are_bounded():
    assert [size_at(number) for number in (0, 1000, 5000, 50_000, 10**7)] == [16, 16, 64, 512, 1024]
    heavy = [file_item(f"{number}.txt", b"x" * (MOST_BYTES // 3)) for number in range(7)]
    assert max(len(chunk) for chunk in chunks(heavy)) <= 4
