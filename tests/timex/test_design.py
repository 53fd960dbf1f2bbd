"""The conventions for values, each in a sentence; and the dates of the seed article."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dateline.paths import ROOT

ROWS = [
    (
        "It ended in September last year.",
        "September last year",
        "DATE",
        "2023-09",
        "",
        "2023-09",
        "2023-09-01",
        "2023-09-30",
    ),
    (
        "The raid, begun on 2020-09-27, was over within 44 days.",
        "44 days",
        "DURATION",
        "P44D",
        "",
        "2020-09-27/2020-11-10",
        "2020-09-27",
        "2020-11-10",
    ),
    (
        "Prices rose in the early 1990s.",
        "the early 1990s",
        "DATE",
        "199",
        "START",
        "1990/1993",
        "1990-01-01",
        "1993-12-31",
    ),
    ("They married in summer 2017.", "summer 2017", "DATE", "2017-SU", "", "2017-22", "2017-06-01", "2017-08-31"),
    (
        "Sales fell in the second quarter of 2021.",
        "the second quarter of 2021",
        "DATE",
        "2021-Q2",
        "",
        "2021-34",
        "2021-04-01",
        "2021-06-30",
    ),
    (
        "The nave is of the thirteenth century.",
        "the thirteenth century",
        "DATE",
        "12",
        "",
        "12XX",
        "1200-01-01",
        "1299-12-31",
    ),
    ("The town was burnt in 500 BC.", "500 BC", "DATE", "BC0500", "", "-0499", "-0499-01-01", "-0499-12-31"),
    ("The mill was built around 1915.", "around 1915", "DATE", "1915", "APPROX", "1915~", "1915-01-01", "1915-12-31"),
    (
        "She resigned last week.",
        "last week",
        "DATE",
        "2024-W19",
        "",
        "2024-05-06/2024-05-12",
        "2024-05-06",
        "2024-05-12",
    ),
    (
        "The barn burnt down last night.",
        "last night",
        "TIME",
        "2024-05-14TNI",
        "",
        "2024-05-14",
        "2024-05-14",
        "2024-05-14",
    ),
    (
        "The court will sit at 2 p.m. on Thursday.",
        "2 p.m. on Thursday",
        "TIME",
        "2024-05-16T14:00",
        "",
        "2024-05-16T14:00:00",
        "2024-05-16",
        "2024-05-16",
    ),
    (
        "The strike began in 1950. Three years later it was over.",
        "Three years later",
        "DATE",
        "1953",
        "",
        "1953",
        "1953-01-01",
        "1953-12-31",
    ),
    ("The choir sings every Friday.", "every Friday", "SET", "XXXX-WXX-5", "", "", None, None),
    ("The house is empty now.", "now", "DATE", "PRESENT_REF", "", "", None, None),
    ("Nobody goes there these days.", "these days", "DATE", "PRESENT_REF", "", "", None, None),
]


@pytest.mark.parametrize(("sentence", "text", "type_", "value", "mod", "edtf", "earliest", "latest"), ROWS)
def test_value(tag, sentence, text, type_, value, mod, edtf, earliest, latest):
    found = next(timex for timex in tag(sentence) if timex.text == text)
    days = [None if day is None else np.datetime64(day) for day in (earliest, latest)]
    assert (found.value.type, found.value.value, found.value.mod, found.value.edtf) == (type_, value, mod, edtf)
    assert [found.value.earliest, found.value.latest] == days


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs May spoke first.",
        "They may leave.",
        "The crowd will march on the capital.",
        "A 22-year-old was hurt.",
        "He fought in the second war.",
        "The 44-page report was long.",
        "They won 3-2 and then lost 21:14.",
        "Call 1-800-555-1984.",
        "It cost $1,990 and then $2000.",
        "He lives in room 1984, behind flight 1549.",
        "He was charged under section 1983 of the code.",
        "The Sun reported it.",
        "Prices fall when a fall in demand comes.",
    ],
)
def test_no_date(tag, sentence):
    assert [timex.text for timex in tag(sentence)] == []


SEED = [
    ("May 15", "DATE", "2024-05-15", "2024-05-15", "2024-05-15", "published"),
    ("September last year", "DATE", "2023-09", "2023-09-01", "2023-09-30", "published"),
    ("May 15", "DATE", "2024-05-15", "2024-05-15", "2024-05-15", "published"),
    ("September 27, 2020", "DATE", "2020-09-27", "2020-09-27", "2020-09-27", ""),
    ("44 days", "DURATION", "P44D", "2020-09-27", "2020-11-10", "d4"),
    ("2020", "DATE", "2020", "2020-01-01", "2020-12-31", ""),
    ("September 2023", "DATE", "2023-09", "2023-09-01", "2023-09-30", ""),
    ("September 2023", "DATE", "2023-09", "2023-09-01", "2023-09-30", ""),
    ("November 10, 2020", "DATE", "2020-11-10", "2020-11-10", "2020-11-10", ""),
    ("2025", "DATE", "2025", "2025-01-01", "2025-12-31", ""),
]


def test_seed_article(tag):
    text = (ROOT / "seeds" / "khojaly-2024-05-15.txt").read_text(encoding="utf-8")
    body = re.sub(r"^ date \S+ ", lambda header: " " * len(header.group()), text)
    rows = [
        (t.text, t.value.type, t.value.value, str(t.value.earliest), str(t.value.latest), t.anchor) for t in tag(body)
    ]
    assert rows == SEED
