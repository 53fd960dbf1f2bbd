"""Datelines, headlines and titles: literal openings and what must come of them."""

from __future__ import annotations

import datetime

import pytest

from dateline.reading import read
from dateline.reading.opening import LONGEST_TITLE, shortened

PUBLISHED = "2021-03-04"

DATELINES = [  # opening, place, day in a text of 2021-03-04
    ("KHOJALY, Azerbaijan, March 3.", "KHOJALY, Azerbaijan", "2021-03-03"),
    ("LONDON (Reuters) -", "LONDON", None),
    ("PARIS, March 3 (AFP) —", "PARIS", "2021-03-03"),
    ("Washington, 4 July 2019 —", "Washington", "2019-07-04"),
    ("NEW YORK, N.Y., Jan. 5, 2003 (AP) --", "NEW YORK, N.Y.", "2003-01-05"),
    ("NEW YORK, March 3, 2021 /PRNewswire/ --", "NEW YORK", "2021-03-03"),
    ("SAN FRANCISCO--(BUSINESS WIRE)--", "SAN FRANCISCO", None),
    ("MOSCOW, March 3. /TASS/.", "MOSCOW", "2021-03-03"),
    ("MOSCOW. March 3 (Interfax) -", "MOSCOW", "2021-03-03"),
    ("GENEVA (4 March 2021) –", "GENEVA", "2021-03-04"),
    ("Geneva, 2021-03-02 –", "Geneva", "2021-03-02"),
    ("REDMOND, Wash. — March 1, 2021 —", "REDMOND, Wash.", "2021-03-01"),
    ("WASHINGTON —", "WASHINGTON", None),
    ("WASHINGTON (AP) _", "WASHINGTON", None),
    ("CANBERRA, Australia (AP)_", "CANBERRA, Australia", None),
    ("WINDHOEK, 28 FEB 2021 (Nampa) -", "WINDHOEK", "2021-02-28"),
    ("SÃO PAULO, Sept 3 -", "SÃO PAULO", None),
    ("GAZA/JERUSALEM (Reuters) -", "GAZA/JERUSALEM", None),
    ("THE HAGUE, Netherlands (AP) --", "THE HAGUE, Netherlands", None),
    ("St. John's, Newfoundland, March 3, 1921 —", "St. John's, Newfoundland", "1921-03-03"),
    ("LONDON, Wednesday, March 3 —", "LONDON", "2021-03-03"),
    ("RIO DE JANEIRO, 3rd March:", "RIO DE JANEIRO", "2021-03-03"),
    ("Rio de Janeiro, March 3 (AFP) —", "Rio de Janeiro", "2021-03-03"),
    ("NEW DELHI:", "NEW DELHI", None),
    ("March 3 (UPI) --", "", "2021-03-03"),
    ("LIMA | Wed Mar 3, 2021 3:21 pm EST LIMA (Reuters) -", "LIMA", "2021-03-03"),
    ("The Vale has a bridge LIMA | Wed Mar 3, 2021 3:21 pm EST LIMA, March 3 (Reuters) -", "LIMA", "2021-03-03"),
    ("Wed Mar 3, 2021 3:21 pm EST (Adds a comment) LIMA (Reuters) -", "LIMA", "2021-03-03"),
]


@pytest.mark.parametrize(("opening", "place", "day"), DATELINES)
def test_a_dateline_becomes_data(opening: str, place: str, day: str | None) -> None:
    text = f"{opening} The bridge over the Vale was opened again."
    line = read(text, published=PUBLISHED).dateline
    assert line is not None
    assert text[line.start : line.end] == opening
    assert (line.place, line.day) == (place, day and datetime.date.fromisoformat(day))


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_dateline_on_a_line_of_its_own(between: str) -> None:
    article = read(f"BAKU, Azerbaijan, March 3{between}The bridge was opened again.", published=PUBLISHED)
    assert article.dateline is not None
    assert (article.dateline.start, article.dateline.end) == (0, 25)
    assert article.title == "The bridge was opened again."


def test_a_dateline_below_headline_and_byline() -> None:
    text = "Bridge opens again\n\nBy Ada Quill\n\nHARTON, March 3 (AFP) — The bridge opened on Monday."
    article = read(text, published=PUBLISHED)
    assert article.dateline is not None
    assert text[article.dateline.start :].startswith("HARTON")
    assert article.title == "Bridge opens again"


@pytest.mark.parametrize(
    "opening",
    [
        "NATO — the alliance of thirty states — met.",
        "BREAKING — The president resigned.",
        "EXCLUSIVE: The bank is for sale.",
        "SMITHSON: I never saw the letter.",
        "Merkel (CDU) - the chancellor - left.",
        "He left Rome on May 15. The police followed.",
        "Friday, May 15 — The conference opens.",
        "On May 15, the court ruled.",
        "Published May 15, 2020 - The court ruled.",
        "OPEC (Organization of the Petroleum Exporting Countries) - the group - met.",
        "UNICEF (the fund for children) — Aid is late.",
        "COVID-19 - The virus spread.",
        "AL-QAIDA leaders fled.",
        "U.S. - Chinese relations cooled.",
        "May 15, 2020",
        "John Smith, 44, said no.",
        "MALAYSIA's plan failed.",
    ],
)
def test_what_is_no_dateline(opening: str) -> None:
    assert read(f"{opening} And so on.\n\nLONDON (Reuters) - too late.", published=PUBLISHED).dateline is None


def test_a_day_without_year_needs_publication() -> None:
    line = read("PARIS, March 3 (AFP) — The bridge opened.").dateline
    assert line is not None
    assert line.day is None


def test_a_day_without_year_is_the_nearest_over_new_year() -> None:
    line = read("PARIS, Dec. 31 (AFP) — The bridge opened.", published="2021-01-02").dateline
    assert line is not None
    assert line.day == datetime.date(2020, 12, 31)


def test_a_day_far_from_publication_is_not_guessed_but_told() -> None:
    article = read("PARIS, March 3 (AFP) — The bridge opened.", published="2021-09-01")
    assert article.dateline is not None
    assert article.dateline.day is None
    assert "The dateline says March 3, which is more than 10 days from" in article.notes[0]


@pytest.mark.parametrize("day", ["Feb. 29", "February 30"])
def test_a_day_that_the_year_does_not_have(day: str) -> None:
    line = read(f"PARIS, {day} (AFP) — The bridge opened.", published="2021-03-01").dateline
    assert line is not None
    assert line.day is None


def test_a_dateline_with_its_year_gives_the_day_of_publication() -> None:
    article = read("Geneva, 12 May 2020 – The agency met.")
    assert (article.published, article.published_from) == (datetime.date(2020, 5, 12), "dateline")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bridge opens again\n\nIt had been closed since 2011.", "Bridge opens again"),
        ("Is the bridge safe?\n\nIt had been closed since 2011.", "Is the bridge safe?"),
        ("# Bridge opens again\n\nIt had been closed since 2011.", "Bridge opens again"),
        ("Bridge opens again\r\n\r\nIt had been closed.", "Bridge opens again"),
        ("Bridge opens again\nIt had been closed.", "Bridge opens again It had been closed."),
        ("The bridge opened.\n\nIt had been closed.", "The bridge opened."),
        ("By Ada Quill\n\nThe bridge opened. It is free.", "The bridge opened."),
        ("Mr. Quill of the U.S. Army opened it. He left.", "Mr. Quill of the U.S. Army opened it."),
        ("“We waited.” He left.", "“We waited.”"),
        (" date 2020-01-01 Bridge opens again\n\nIt was closed.", "Bridge opens again"),
    ],
)
def test_the_title_of_a_text(text: str, title: str) -> None:
    assert read(text).title == title


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    title = read("LONDON (Reuters) - " + "The bridge over the river Vale, " * 10 + "opened.").title
    assert title == "The bridge over the river Vale, " * 3 + "The bridge over the…"
    assert len(title) <= LONGEST_TITLE + 1


def test_one_endless_word_is_cut_too() -> None:
    assert shortened("a" * 200) == "a" * (LONGEST_TITLE - 1) + "…"
