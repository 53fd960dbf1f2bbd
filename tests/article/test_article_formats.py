"""Saved pages and JSON records: their text, and what they state about themselves."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from dateline.article import Article
from dateline.errors import ArticleError
from dateline.reading import read, read_record

HEAD = """<title>Bridge opens | The Vale Post</title>
<meta property="og:title" content="Bridge opens after nine years"><meta property="og:site_name" content="The Vale Post">
<meta name="author" content="Ada Quill"><link rel="canonical" href="https://vale.example/2021/bridge">"""
DATE = '<meta property="article:published_time" content="2021-03-03T23:30:00-05:00">'
STORY = """<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge opens after nine years</h1>
<p>HARTON, March 3 (AFP) — The bridge over the Vale opened on Monday,
nine years after <b>work</b> began &amp; stopped.</p>
<p>Engineers found cracks in 2017.<br>They repaired them in 2019.</p>
<ul><li>First came the steel</li><li>Then came the stone</li></ul>
<blockquote><p>"We waited," the mayor said.</p></blockquote><p>It costs $5 &lt;b&gt; a day.</p>
<p>Subscribe to our newsletter</p></article><script>document.title = "gone"</script>
<footer>© 2021 The Vale Post</footer>"""


def page(
    folder: Path, head: str = HEAD + DATE, body: str = STORY, name: str = "page.html", encoding: str = "utf-8"
) -> Path:
    path = folder / name
    path.write_bytes(f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return path


def test_the_text_of_a_page_keeps_its_paragraphs(tmp_path: Path) -> None:
    assert read(page(tmp_path)).text.split("\n\n") == [
        "Bridge opens after nine years",
        "HARTON, March 3 (AFP) — The bridge over the Vale opened on Monday, nine years after work began & stopped.",
        "Engineers found cracks in 2017.",
        "They repaired them in 2019.",
        "- First came the steel\n- Then came the stone",
        '"We waited," the mayor said.',
        "It costs $5 <b> a day.",
        "Subscribe to our newsletter",
    ]


def test_what_a_page_states(tmp_path: Path) -> None:
    article = read(page(tmp_path))
    assert (article.title, article.author, article.publisher) == (
        "Bridge opens after nine years",
        "Ada Quill",
        "The Vale Post",
    )
    assert article.url == "https://vale.example/2021/bridge"
    assert (article.published, article.published_from) == (datetime.date(2021, 3, 3), "metadata")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.day) == ("HARTON", datetime.date(2021, 3, 3))
    assert [article.text[part.start : part.end] for part in article.apart] == ["Subscribe to our newsletter"]
    assert article.notes == ()


def test_a_page_without_a_date_is_not_given_one_from_its_text(tmp_path: Path) -> None:
    head = "<title>Bridge opens</title>"
    article = read(page(tmp_path, head=head))
    assert (article.published, article.published_from) == (None, "")
    assert read(page(tmp_path, head=head), published="2021-03-05").published_from == "parameter"


@pytest.mark.parametrize("day", ["1969-07-21", "1890-01-02"])
def test_a_page_of_long_ago(tmp_path: Path, day: str) -> None:
    article = read(page(tmp_path, head=HEAD + f'<meta name="date" content="{day}">'))
    assert article.published == datetime.date.fromisoformat(day)


def test_the_date_of_json_ld(tmp_path: Path) -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-02-29T08:00:00Z"}</script>'
    )
    assert read(page(tmp_path, head=head)).published == datetime.date(2020, 2, 29)


def test_a_page_under_another_name_is_still_a_page(tmp_path: Path) -> None:
    assert "<p>" not in read(page(tmp_path, name="page.txt")).text


def test_a_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    head = '<meta charset="windows-1250">' + HEAD + DATE
    story = "<article><p>Mayor Hanuš Dvořák opened the bridge on Monday, nine years after the work began.</p></article>"
    article = read(page(tmp_path, head=head, body=story, encoding="cp1250"))
    assert "Hanuš Dvořák" in article.text
    assert article.notes == ()


def test_markup_in_a_text_file_is_text(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The <b>bridge</b> <script>alert(1)</script> $x$ opened.", encoding="utf-8")
    assert read(path).text == "The <b>bridge</b> <script>alert(1)</script> $x$ opened."


def test_reading_a_page_prints_nothing(tmp_path: Path) -> None:
    code = f"from dateline.reading import read; read({str(page(tmp_path, body='<p>Tiny page, &#xD800; unclosed'))!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def record(folder: Path, data: object) -> Article:
    path = folder / "story.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return read(path)


TEXT = "The bridge opened on Monday.\n\nIt had been closed since 2011."


def test_a_json_record(tmp_path: Path) -> None:
    article = record(
        tmp_path,
        {"title": "Bridge opens", "text": TEXT, "date": "2021-03-03", "author": "Ada Quill", "url": "https://vale.example/1",
         "publisher": "The Vale Post"},
    )  # fmt: skip
    assert (article.text, article.title, article.author) == (TEXT, "Bridge opens", "Ada Quill")
    assert (article.published, article.published_from) == (datetime.date(2021, 3, 3), "metadata")
    assert (article.url, article.publisher) == ("https://vale.example/1", "The Vale Post")


@pytest.mark.parametrize(
    "data",
    [
        {"headline": "Bridge opens", "articleBody": TEXT, "datePublished": "2021-03-03T10:00:00Z",
         "author": {"@type": "Person", "name": "Ada Quill"}},
        {"Title": "Bridge opens", "Body": TEXT, "Publish-Date": "March 3, 2021", "authors": ["Ada Quill"]},
        {"title": {"rendered": "Bridge opens"}, "content": TEXT.split("\n\n"), "published_at": 1614765600,
         "by": "Ada Quill"},
        {"name": "Bridge opens", "content": {"rendered": TEXT}, "time": 1614765600000, "byline": "Ada  Quill"},
        [{"title": "Bridge opens", "text": TEXT, "body": "", "pubDate": "Wed, 03 Mar 2021 10:00:00 +0000",
          "creator": "Ada Quill"}],
    ],
)  # fmt: skip
def test_other_names_of_fields(tmp_path: Path, data: object) -> None:
    article = record(tmp_path, data)
    assert (article.title, article.text, article.author) == ("Bridge opens", TEXT, "Ada Quill")
    assert article.published == datetime.date(2021, 3, 3)


def test_html_in_a_record_becomes_paragraphs(tmp_path: Path) -> None:
    article = record(
        tmp_path, {"content": "<p>The bridge opened &amp; closed.</p><p>It was old.</p>", "date": "2021-03-03"}
    )
    assert article.text == "The bridge opened & closed.\n\nIt was old."


@pytest.mark.parametrize("date", ["2021-02-30", "soon", "May 2021", True, 1e300])
def test_a_date_that_cannot_be_read_is_told(tmp_path: Path, date: object) -> None:
    article = record(tmp_path, {"text": TEXT, "date": date})
    assert article.published is None
    assert str(date) in article.notes[0]


def test_half_a_letter_in_a_record(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text('{"text": "The \\ud83d bridge."}', encoding="utf-8")
    assert read(path).text == "The \ufffd bridge."


@pytest.mark.parametrize("missing", [None, "", float("nan"), pd.NaT, pd.NA])
def test_a_missing_cell_is_missing(missing: object) -> None:
    article = read_record({"text": TEXT, "title": missing, "date": missing, "url": missing}, published="2021-03-03")
    assert (article.title, article.url, article.notes) == ("The bridge opened on Monday.", "", ())


def test_a_record_of_a_table() -> None:
    article = read_record({"text": TEXT, "title": "Bridge opens", "date": "2021-03-03"}, source="rows.csv:7")
    assert (article.source, article.published_from) == ("rows.csv:7", "metadata")
    with pytest.raises(ArticleError, match=r"rows\.csv:8: the record has no text"):
        read_record({"title": "Bridge opens"}, source="rows.csv:8")
