"""What the words around a date make of it: the stamp of a comment is no telling, an entry of a chronology is two."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dateline.corpus import story
from dateline.corpus.story.dateselection import AFAR, REACH, facts_of, scores_of, spread
from dateline.corpus.story.daymentions import Mention, Told, is_entry, is_stamp, is_told, weighed

DATE = re.compile(r"\[([^\]]+)\]")


def told(text: str) -> list[Told]:
    """Return the dates in brackets of a text, as an article without the brackets has them."""
    parts = DATE.split(text)
    return [
        Told(1, 1, parts[at], "".join(parts[:at])[-80:], "".join(parts[at + 1 :])[:80])
        for at in range(1, len(parts), 2)
    ]


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("The dam was old. \n[March 3, 2021 at 7:41 pm] | Reply Nobody listened to us. ", True),
        ("At 09:01 [23rd Jun 2021], riverman wrote: what a mess.", True),
        ("[3 March 2021] Last updated at 11:40 GMT", True),
        ("-Article last amended: [Mar 5 at 12:05:19] UTC (history) Please see the talk page first.", True),
        ("The ferry left Marnvik [on 3 May 2021 at 9:45] with fifty people on board.", False),
        ("The ferry sank [on Monday at 9:45].", False),
        ("[March 3, 2021]", False),  # the heading of a chronology
    ],
)
def test_stamps(text, stamp):
    assert [is_stamp(one) for one in told(text)] == [stamp]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("The flood in short:\n[3 May] - The dam at Orrest breaks.", True),
        ("The bridge is shut.\n* [June 14, 2021] -- It is opened again.", True),
        ("The bridge was shut [on 3 May] - a day after the storm.", False),
        ("[Monday] - a day for a walk.", False),
        ("[3 May] was a dark day.", False),
    ],
)
def test_entries(text, entry):
    assert [is_entry(one) for one in told(text)] == [entry]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The dam at Orrest broke [on Monday].", True),
        ("It opened again [in June].", True),
        ("[On Monday] the mayor said she would go.", True),
        ("The talks are to be held [on Monday].", False),
        ("The ferry sank. The hearing is [on Monday].", False),  # another sentence's verb
        ("The hearing is [on Monday]. The ferry sank.", False),
        ("Boats in the harbour of Marnvik, [3 May 2021]", False),
        ("They need the United Nations [by Monday].", False),
    ],
)
def test_what_is_told_beside_a_date_is_past(text, past):
    assert [is_told(one) for one in told(text)] == [past]


def test_a_date_with_nothing_past_beside_it_counts_half():
    text = "The dam broke [on Monday]. The talks are [on Friday].\n[3 May] - The bridge opens."
    assert [m.weight for m in weighed("a", 9, told(text))] == [1.0, 0.5, 2.0]


def test_what_follows_comments_counts_half():
    comments = "".join(f"\n[March {day}, 2021 at 7:41 pm] | Reply Well said." for day in (3, 4, 5))
    weights = [m.weight for m in weighed("a", 9, told(f"It broke [on 2 March]. {comments} It was so [in 1999], too."))]
    assert weights == [1.0, 0.0, 0.0, 0.0, 0.5]
    assert [m.weight for m in weighed("a", 9, told("[March 3, 2021 at 7:41 pm] | Reply It was so [in 1999]."))] == [
        0.0,
        1.0,
    ]


def test_a_stamp_speaks_for_no_day():
    assert facts_of([Mention("a", 9, 8, 8, full=True, weight=0.0)], {}) == {}
    assert facts_of([Mention("a", 9, 8, 8, weight=2.0)], {})[8].articles == {"a": 2.0}


def test_stamps_in_a_corpus(corpus_of):
    tables = corpus_of(
        {
            "a.txt": (
                "2021-03-08",
                "The dam at Orrest broke on 2 March 2021.\n\nMarch 6, 2021 at 7:41 pm | Reply\n\nSad.",
            ),
            "b.txt": ("2021-03-09", "The dam at Orrest broke on 2 March 2021. Police came."),
        }
    )
    assert [str(day.date()) for day in story.days_that_matter(tables).day] == ["2021-03-02"]


def test_a_day_of_quiet_weeks_stands_out():
    busy = {f"b{at}": at % 5 for at in range(50)}
    mentions = [Mention("b0", 0, 2, 2), Mention("q", 400, 399, 399), Mention("q", 400, -50, -50)]
    scores = scores_of(facts_of(mentions, {}), {**busy, "q": 400}, {})
    assert scores[399] > scores[2] > 0
    assert scores[-50] == pytest.approx((1 + AFAR) * np.log(2))  # before the first article nothing is known: no gain


def test_articles_fade_with_the_days_between():
    printed = spread({0: 2.0, 1: 1.0})
    assert printed[0] == pytest.approx(2 + np.exp(-1 / 20))
    assert printed[REACH + 2] == 0
