"""The gold articles are consistent: readable, complete, and every mark sits where the text says."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

GOLD = Path(__file__).parent / "gold"
NAMES = sorted(path.stem for path in GOLD.glob("*.tml"))
COLUMNS = ["earliest", "latest", "headline", "status", "said_by", "quoted", "start", "end"]
STATUSES = {"happened", "ongoing", "scheduled", "overtaken", "possible", "denied", "alleged", "unknown"}
MODS = {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
ATTRIBUTES = {"tid", "type", "value", "mod", "quant", "freq"}

DAY = r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)"
SEASON = r"(?:SP|SU|FA|WI)"
VALUES = {
    "DATE": [
        r"(?:PAST|PRESENT|FUTURE)_REF",
        DAY,  # 2024-05-15, 1961-02-XX
        r"(?:BC)?\d{2,4}",  # a year, decade or century: 2024, 199, 18, BC0217, BC03
        rf"(?:BC)?\d{{4}}-(?:\d\d|Q[1-4]|H[12]|{SEASON}|W\d\d(?:-WE)?)",
    ],
    "TIME": [DAY + r"T(?:MO|MI|AF|EV|NI|\d\d:\d\d)"],
    "DURATION": [r"P(?:\d+|X)[YQMWD]", r"PT(?=\d)(?:\d+H)?(?:\d+M)?"],
    "SET": [r"P\d+[YQMWD]", r"PT\d+[HM]", r"XXXX-WXX-[1-7]", rf"XXXX-(?:\d\d|{SEASON})"],
}


class Article(NamedTuple):
    """The text of one gold article, its day, and its (start, end, attributes) time expressions."""

    text: str
    published: date
    timexes: list[tuple[int, int, dict[str, str]]]


def read(name: str) -> Article:
    root = ET.parse(GOLD / f"{name}.tml").getroot()
    created, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    assert root.findtext("DOCID") == name
    assert created is not None and body is not None
    assert created.get("functionInDocument") == "CREATION_TIME"
    text, timexes = body.text or "", []
    for mark in body:
        start = len(text)
        text += mark.text or ""
        timexes.append((start, len(text), dict(mark.attrib)))
        text += mark.tail or ""
    return Article(text, date.fromisoformat(created.attrib["value"]), timexes)


def events(name: str) -> list[dict[str, str]]:
    with (GOLD / f"{name}.events.csv").open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def ordinal(day: str) -> tuple[int, int, int]:
    """Give (year, month, day); the year may be before 1, where a minus leads. Raises AssertionError on no such day."""
    match = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", day)
    assert match, day
    year, month, number = (int(part) for part in match.groups())
    date(2000 + year % 400, month, number)  # the calendar repeats after 400 years
    return year, month, number


def test_enough_articles_each_with_three_files() -> None:
    assert len(NAMES) >= 12
    for suffix in (".conll", ".events.csv"):
        assert sorted(path.name for path in GOLD.glob(f"*{suffix}")) == [name + suffix for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_article_is_long_enough_and_clean(name: str) -> None:
    article = read(name)
    assert 200 <= len(article.text.split()) <= 400
    assert article.text == article.text.strip()
    assert not re.search(r"[{}\[\]|<>\t]|  ", article.text)


@pytest.mark.parametrize("name", NAMES)
def test_time_expressions_are_well_formed(name: str) -> None:
    article = read(name)
    assert len(article.timexes) >= 10
    for number, (*_, attributes) in enumerate(article.timexes, 1):
        assert attributes["tid"] == f"t{number}"
    for start, end, attributes in article.timexes:
        text = article.text[start:end]
        assert text == text.strip(" ,;") and (text[-1] != "." or text.endswith(".m.")), text
        assert attributes.keys() <= ATTRIBUTES, text
        assert any(re.fullmatch(pattern, attributes["value"]) for pattern in VALUES[attributes["type"]]), attributes
        assert attributes.get("mod", "APPROX") in MODS
        assert not re.match(r"(?:on|in|at(?! least)|by|since|until|from|for|between)\b", text, re.IGNORECASE), text


@pytest.mark.parametrize("name", NAMES)
def test_weekdays_and_months_agree_with_the_values(name: str) -> None:
    article = read(name)
    for start, end, attributes in article.timexes:
        text, value = article.text[start:end], attributes["value"]
        if not re.match(r"\d{4}-\d\d-\d\d", value):
            continue
        day = date.fromisoformat(value[:10])
        assert all(day.strftime("%A") == word for word in re.findall(r"\b[A-Z][a-z]+day\b", text) if word in WEEKDAYS)
        assert all(day.strftime("%B").startswith(word) for word in re.findall(MONTH, text)), (text, value)


WEEKDAYS = {date(2024, 1, number).strftime("%A") for number in range(1, 8)}
MONTH = r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*|\.)\b"


@pytest.mark.parametrize("name", NAMES)
def test_tokens_follow_the_text_and_tags_are_bio(name: str) -> None:
    article, at, before = read(name), 0, "O"
    lines = (GOLD / f"{name}.conll").read_text(encoding="utf8").splitlines()
    assert lines[0] == f"# newdoc id = {name}"
    for line in lines[1:]:
        if not line:
            before = "O"
            continue
        token, tag = line.split("\t")
        while article.text[at].isspace():
            at += 1
        assert article.text.startswith(token, at), (token, article.text[at : at + 20])
        at += len(token)
        assert re.fullmatch(r"O|[BI]-(?:PER|ORG|LOC)", tag)
        assert not tag.startswith("I-") or before[2:] == tag[2:], (token, before, tag)
        before = tag
    assert not article.text[at:].strip()


@pytest.mark.parametrize("name", NAMES)
def test_events_hold(name: str) -> None:
    article, rows = read(name), events(name)
    assert len(rows) >= 8
    assert list(rows[0]) == COLUMNS
    assert [(row["start"], row["end"]) for row in rows] == [
        (row["start"], row["end"]) for row in sorted(rows, key=lambda row: (int(row["start"]), int(row["end"])))
    ]
    for row in rows:
        clause = article.text[int(row["start"]) : int(row["end"])]
        assert clause and clause == clause.strip() and "\n" not in clause, row
        assert row["earliest"] or row["latest"], row
        bounds = [ordinal(row[bound]) for bound in ("earliest", "latest") if row[bound]]
        assert bounds == sorted(bounds), row
        assert 0 < len(row["headline"]) <= 90, row
        assert set(row["status"].split("|")) <= STATUSES, row
        assert row["said_by"] in article.text, row
        assert row["quoted"] in {"yes", "no"}
        assert row["quoted"] == "no" or row["said_by"], row
        assert any(int(row["start"]) <= start and end <= int(row["end"]) for start, end, _ in article.timexes), row
