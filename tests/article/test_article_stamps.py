"""Lines above a story that say when it was published or changed: literal ones, and what must come of them."""

from __future__ import annotations

import datetime

import pytest

from dateline.reading import read

STORY = "The bridge over the Vale fell yesterday."

STAMPS = [  # a line above the story, and the rule that sets it apart
    ("Published: 21 June 2023", "published_line"),
    ("First published on Wed 21 Jun 2023 at 10.30 BST", "published_line"),
    ("Posted June 21, 2023, 9:04 pm EDT.", "published_line"),
    ("Date: 21st of June 2023", "published_line"),
    ("Updated 22 June 2023 | Published 21 June 2023", "published_line"),
    ("By Ada Quill | 21 June 2023", "dated_byline"),
    ("By Ada Quill and Tom Hill, June 21, 2023 10:30am", "dated_byline"),
    ("LISBON | Wed Jun 21, 2023 7:51 pm BST", "dated_place"),
    ("Port of Aldmere, Norland | 21 June 2023", "dated_place"),
    ("Wed 21 Jun 2023 12.22 CEST", "day_line"),
    ("2023-06-21", "day_line"),
]


@pytest.mark.parametrize(("line", "rule"), STAMPS)
@pytest.mark.parametrize("opening", ["", "Bridge falls\n", "Bridge falls\n\nA wet week in the Vale\n\n"])
def test_a_line_above_the_story_gives_the_day_and_is_set_apart(opening: str, line: str, rule: str) -> None:
    text = f"{opening}{line}\n\n{STORY}"
    article = read(text)
    assert (article.published, article.published_from) == (datetime.date(2023, 6, 21), "first lines")
    assert [(text[part.start : part.end], part.kind, part.rule) for part in article.apart] == [(line, "header", rule)]
    assert article.title == ("Bridge falls" if opening else STORY)


def test_a_headline_before_a_bar_and_a_day_stays_the_title() -> None:
    article = read(f"Ferry sinks in fog | 21 June 2023\n\n{STORY}")
    assert (article.title, article.apart) == ("Ferry sinks in fog | 21 June 2023", ())


def test_a_byline_below_a_headline_is_no_part_of_the_title() -> None:
    assert read(f"Bridge falls\nBy Ada Quill\n\n{STORY}").title == "Bridge falls"


@pytest.mark.parametrize("line", ["Updated: 22 June 2023, 09:15", "Last modified on Sat 24 Jun 2023 09.01 CEST"])
def test_the_day_of_a_change_is_set_apart_and_is_no_day_of_publication(line: str) -> None:
    article = read(f"Bridge falls\n{line}\n\n{STORY}")
    assert (article.published, [part.rule for part in article.apart]) == (None, ["changed_line"])


@pytest.mark.parametrize(
    "text",
    [
        "Diary\n\n21 June 2023\nRain all day.\n\n22 June 2023\nSun at last.",  # the days of a diary
        "The court ruled in Harton on\n21 June 2023\nthat the bridge was safe.",  # lines of one width
        "The court ruled in Harton, on Wednesday,\n21 June 2023.\n\nIt sat for an hour.",
        "Bridge falls\n21 June\n\nIt fell at noon.",
        "Bridge falls\nPublished in June 2023, the report was ignored.\n\nIt fell at noon.",
        "Bridge falls\n1914\n\nThe war came.",
        "By 21 June 2023 the bridge was open.\n\nIt fell at noon.",
        "Published: 21 June 2023",
        "A week of rain came to the Vale and stayed.\nIt fell.\n\nPublished: 21 June 2023\n\nIt rose.",
    ],
)
def test_what_is_no_stamp(text: str) -> None:
    article = read(text)
    assert (article.published, article.apart) == (None, ())


def test_the_metadata_come_first_and_a_line_at_odds_is_told(tmp_path) -> None:
    meta = '<meta property="article:published_time" content="2023-06-20T22:00:00Z">'
    body = (
        "<h1>Bridge falls</h1><p>Published: 21 June 2023</p>" + f"<p>{STORY} Nobody was on it, the police said.</p>" * 3
    )
    (tmp_path / "page.html").write_text(
        f"<html><head>{meta}</head><body><article>{body}</article></body></html>", encoding="utf-8"
    )
    article = read(tmp_path / "page.html")
    assert (article.published, article.published_from) == (datetime.date(2023, 6, 20), "metadata")
    assert "The article states 2023-06-21 as its day; 2023-06-20, from the metadata, is used." in article.notes


def test_a_header_comes_before_a_line_below_it() -> None:
    article = read(f"date 2023-06-23\n\nBridge falls\nPublished: 21 June 2023\n\n{STORY}")
    assert (article.published, article.published_from) == (datetime.date(2023, 6, 23), "header")
    assert [part.rule for part in article.apart] == ["date_header", "published_line"]
