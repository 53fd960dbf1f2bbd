"""The dates of an article as what speaks for a day; the words around it say how much, and what is told of the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING

import numpy as np

from dateline.corpus.story.relevance import content_words
from dateline.corpus.story.views import day_number, rows_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
    from spacy.tokens import Doc

AROUND = 160  # characters on either side that tell what a date is there for
STAMPED = 3  # stamps in an article, after which readers' comments are taken to follow
ENTRY, COMMENT = 2.0, 0.5  # how much an entry of a chronology counts, and a date in comments
LONG, IN_LONG = 110, 2.0  # characters; how much a date counts in a sentence of as many, which says who did what and why
UNTOLD = 0.5  # how much a date counts with no word of the past beside it: a plan, a caption, a habit
IN_FULL = 0.7  # how much a date told by its month counts: papers and pictures have such, what is news has its weekday
FEW = 2  # words beside a stamp, such as a reader's name
MONTH = re.compile(r"\b(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)", re.IGNORECASE)
ISO = re.compile(r"\d{4}-\d\d-\d\d|\d+/\d+/\d+")
CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
AMENDED = re.compile(r"\blast (?:amended|updated|modified|edited|changed)\W*(?:on )?\Z", re.IGNORECASE)
NEAR = 24  # characters between the clock and the day of a stamp
STOP = re.compile(r"[.!?|](?:\s|\Z)|\n|\b(?:wrote|writes):")
WORD = re.compile(r"[^\W\d_]+")
NO_PAST = "hundred|speed|indeed|exceed|proceed|succeed|planned|scheduled|expected"
PAST = re.compile(
    rf"(?<!\bbe )\b(?:(?!{NO_PAST})[a-z]{{3,}}ed"
    r"|(?i:was|were|had|did|said|told|began|begun|blew|broke|brought|built|bought|came|caught"
    r"|chose|drew|drove|fell|felt|fled|flew|fought|found|gave|given|got|grew|held|hid|hit|hurt|kept|knew|laid|led|left"
    r"|lost|made|met|paid|ran|rode|rose|sank|saw|sent|shook|shot|sold|sought|spent|spoke|stole|stood|struck|stuck|swept"
    r"|swore|taken|taught|threw|thrown|took|tore|went|withdrew|woke|won|written|wrote|became))\b"
)
DASH = re.compile(r"\s*(?:[-:–—]|--)\s")
BEFORE_ENTRY = " \"'“(*•-–"
# What stands beside a stamp and tells nothing.
FURNITURE = frozenset(
    """reply report abuse updated posted last comment comments share print email permalink recommend wrote writes
    gmt utc est edt et bst pst pdt cet ist am pm monday tuesday wednesday thursday friday saturday sunday
    mon tue wed thu fri sat sun at on by the of as and to in local time today""".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One date in one article; days are counted since 1970. `published` is None where the day is not known.

    `full` says that it is told by its month, not as a weekday or yesterday; `weight` how much it counts; `words` are
    those of its sentence.
    """

    article: str
    published: int | None
    first: int
    last: int
    full: bool = False
    weight: float = 1.0
    words: frozenset[str] = frozenset()

    @property
    def is_own(self) -> bool:
        """Tell whether it only says when the article was published: "Thu Jun 3, 2010" in its opening."""
        return self.full and self.first == self.last == self.published


@dataclass(frozen=True)
class Told:
    """A date as an article has it: the first and last day, its words, and what stands around them."""

    first: int
    last: int
    words: str
    before: str
    after: str

    @cached_property
    def beside(self) -> tuple[str, str]:
        """Return what stands before and behind it in its sentence."""
        return STOP.split(self.before)[-1], STOP.split(self.after, 1)[0]


def is_full(words: str) -> bool:
    """Tell whether a date is told by its month: "3 May", "2020-05-03", not "on Monday"."""
    return bool(MONTH.search(words) or ISO.search(words))


def is_stamp(told: Told) -> bool:
    """Tell whether a date with its clock stands by itself: "March 3, 2021 at 7:41 pm | Reply"; or is a page's."""
    if not is_full(told.words):
        return False
    if AMENDED.search(told.before):
        return True
    before, after = told.beside
    if not CLOCK.search(f"{before[-NEAR:]}{told.words}{after[:NEAR]}"):
        return False
    beside = [word.lower() for word in WORD.findall(f"{before} {after}")]
    return sum(word not in FURNITURE for word in beside) <= FEW


def is_entry(told: Told) -> bool:
    """Tell whether a date opens an entry of a chronology: "3 May - The dam breaks"."""
    opens = not told.beside[0].strip(BEFORE_ENTRY)
    return opens and is_full(told.words) and bool(DASH.match(told.after))


def is_told(told: Told) -> bool:
    """Tell whether something past is told beside a date: "the dam broke on Monday", not "the talks are on Monday"."""
    return bool(PAST.search(" ".join(told.beside)))


def is_in_long(told: Told) -> bool:
    """Tell whether a date stands in a long sentence: one that says who met whom and why, not "They met on Monday."."""
    return len(told.words) + sum(map(len, told.beside)) >= LONG


def weighed(article: str, published: int | None, told: Iterable[Told]) -> Iterator[Mention]:
    """Give the dates of one article, in the order of its text, with what each counts; those that count nothing too."""
    told = list(told)
    stamps = {at for at, one in enumerate(told) if is_stamp(one)}
    comments = min(stamps) if len(stamps) >= STAMPED else len(told)
    for at, one in enumerate(told):
        full = is_full(one.words)
        weight = (0.0 if at in stamps else COMMENT if at > comments else 1.0) * (IN_FULL if full else 1.0)
        if is_entry(one):  # which may be short and in the present
            weight *= ENTRY
        else:
            weight *= (1.0 if is_told(one) else UNTOLD) * (IN_LONG if is_in_long(one) else 1.0)
        words = frozenset(map(intern, content_words(" ".join(one.beside))))  # most of them stand beside many dates
        yield Mention(article, published, one.first, one.last, full, weight, words)


def mentions_of(article: str, published: int | None, doc: Doc) -> Iterator[Mention]:
    """Give the dates of an analysed text."""
    text = doc.text  # made anew at every call
    told = [
        Told(
            days_since_1970(timex.value.earliest),
            days_since_1970(timex.value.latest),
            timex.text,
            text[max(0, timex.start - AROUND) : timex.start],
            text[timex.end : timex.end + AROUND],
        )
        for timex in doc._.timexes
        if timex.value.type in ("DATE", "TIME") and timex.value.earliest is not None and timex.value.latest is not None
    ]
    return weighed(article, published, told)


def mentions_in(corpus: DuckDBPyConnection) -> Iterator[Mention]:
    """Give the dates of a corpus, an article after the other."""
    query = f"""
        SELECT d.article_id, {day_number("a.published")}, {day_number("d.earliest")}, {day_number("d.latest")},
               coalesce(d.text, ''),
               coalesce(substr(a.text, greatest(d.start - {AROUND}, 0) + 1, least(d.start, {AROUND})), ''),
               coalesce(substr(a.text, d."end" + 1, {AROUND}), '')
        FROM dates d JOIN articles a USING (article_id)
        WHERE d.type IN ('DATE', 'TIME') AND d.earliest IS NOT NULL AND d.latest IS NOT NULL
        ORDER BY d.article_id, d.start
    """
    article, published, told = "", None, list[Told]()
    for article_id, day, *cells in rows_of(corpus, query):
        if article_id != article:
            yield from weighed(article, published, told)
            article, published, told = article_id, day, []
        told.append(Told(*cells))
    yield from weighed(article, published, told)


def days_since_1970(day: object) -> int:
    """Return a day as a number."""
    return int(np.datetime64(day, "D").astype(int))  # type: ignore[call-overload]
