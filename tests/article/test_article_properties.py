"""Any text in: no exception, offsets inside, the body as long as the text."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.article import Apart, blanked
from dateline.errors import ArticleError
from dateline.publication import DAY, day_of, nearest_day
from dateline.reading import read_text
from dateline.reading.boilerplate import PATTERNS
from dateline.reading.decoding import decoded
from dateline.reading.opening import LONGEST_HEADLINE

PIECES = st.sampled_from(
    [" date 2024-05-15 ", "date 2024-02-30", "KHOJALY, Azerbaijan, May 15.", "PARIS, March 3 (AFP) — ", "LONDON",
     "(Reuters)", " - ", "--", "—", ":", ".", "\n", "\n\n", "\r\n", "May 15", "4 July 2021", "Feb. 29",
     "The bridge opened.", "# ", "\ud800", "\0", "\u2028", "Mr. ", "“", *[pattern.example for pattern in PATTERNS]]
)  # fmt: skip
TEXTS = st.one_of(st.text(st.characters()), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join))
DAYS = st.none() | st.dates()


@settings(deadline=None, max_examples=300)
@given(TEXTS, DAYS)
def test_any_text(text: str, published: datetime.date | None) -> None:
    try:
        article = read_text(text, published=published)
    except ArticleError:
        assert not text.strip() or text.strip().lower().startswith(("date", "published"))
        return
    assert len(article.body) == len(article.text) == len(text)
    assert article.text.encode("utf-8", "replace") == text.encode("utf-8", "replace") or "\ufffd" in article.text
    assert article.body.strip()
    assert len(article.title) <= LONGEST_HEADLINE
    position = 0
    for part in article.apart:
        assert position <= part.start < part.end <= len(text)
        assert article.body[part.start : part.end].isspace()
        position = part.end
    if line := article.dateline:
        assert 0 <= line.start < line.end <= len(text)
        assert article.text[line.start : line.end].startswith(line.place)
        assert line.day is None or published is None or isinstance(line.day, datetime.date)
    if published:
        assert (article.published, article.published_from) == (published, "parameter")
    assert read_text(text, published=published) == article


@settings(deadline=None)
@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_blanking_keeps_the_length(text: str, spans: list[tuple[int, int]]) -> None:
    apart = tuple(Apart(start, end, "advertisement") for start, end in spans)
    body = blanked(text, apart)
    hidden = {place for start, end in spans for place in range(start, end)}
    assert body == "".join(" " if place in hidden else letter for place, letter in enumerate(text))


@settings(deadline=None)
@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    try:
        text, _ = decoded(data, "story.txt")
    except ArticleError as error:
        assert str(error).startswith("story.txt: ")
    else:
        assert text.strip()
        assert "\r" not in text


@given(st.dates(), st.dates())
def test_a_day_without_year_is_found_near_or_not_at_all(day: datetime.date, near: datetime.date) -> None:
    match = DAY.search(f"{day:%B} {day.day}")
    assert match
    found = nearest_day(match, near, reach=10)
    if abs(day - near).days <= 10:
        assert found == day
    assert found is None or (abs(found - near).days <= 10 and (found.month, found.day) == (day.month, day.day))


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_a_day_is_read_as_it_is_written(day: datetime.date) -> None:
    forms = (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        f"{day:%b}. {day.day}, {day.year}",
        str(day),
    )
    for form in forms:
        match = DAY.fullmatch(form)
        assert match, form
        assert day_of(match) == day
