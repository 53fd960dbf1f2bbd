"""What the words around a date make of it: the stamp of a comment is no telling, a long sentence is two."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dateline.corpus import story
from dateline.corpus.story.dateselection import AFAR, REACH, facts_of, scores_of, spread
from dateline.corpus.story.daymentions import AROUND, Mention, Told, is_entry, is_in_long, is_stamp, is_told, weighed
from dateline.corpus.story.nextday import told_again

DATE = re.compile(r"\[([^\]]+)\]")
LETTERS = "who of the town hall of Orrest knows what stands in the many letters that nobody in the valley answers."
LONG = ", which the engineers of the valley had warned of for years in letters that nobody at the town hall answered"


def told(text: str) -> list[Told]:
    """Return the dates in brackets of a text, as an article without the brackets has them."""
    parts = DATE.split(text)
    return [
        Told(1, 1, parts[at], "".join(parts[:at])[-AROUND:], "".join(parts[at + 1 :])[:AROUND])
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


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("The mill was sold last year. They met [on Monday]. The town paid for it.", False),
        (f"The dam at Orrest broke [on Monday]{LONG}.", True),
        (f"The dam at Orrest broke{LONG}, as the mayor said [on Monday].", True),
    ],
)
def test_a_long_sentence(text, long):
    assert [is_in_long(one) for one in told(text)] == [long]


def test_a_date_counts_by_what_its_sentence_tells():
    def weights(text: str) -> list[float]:
        return [mention.weight for mention in weighed("a", 9, told(text))]

    assert weights(f"The dam broke [on Monday]{LONG}.") == [2.0]
    assert weights("The dam broke [on Monday].") == [1.0]
    plan = f"The engineers are to say [on Friday] {LETTERS}"
    assert weights(plan) == [1.0]
    assert weights("The talks are [on Friday].") == [0.5]
    assert weights(f"The dam broke [on 3 May]{LONG}.") == [1.4]
    assert weights("Told in short:\n[3 May] - The bridge opens.") == [1.4]  # short and of the present, as entries are


def test_the_words_of_a_sentence():
    text = "Rain fell. The dam at Orrest broke [on Monday], and the dam's gates with it. A mill burned."
    assert [mention.words for mention in weighed("a", 9, told(text))] == [
        {"dam", "orrest", "broke", "dam's", "gates"},
    ]


def test_what_follows_comments_counts_half():
    comments = "".join(f"\n[March {day}, 2021 at 7:41 pm] | Reply Well said." for day in (3, 4, 5))
    weights = [m.weight for m in weighed("a", 9, told(f"It broke [on 2 March]. {comments} It was so [in 1999], too."))]
    assert weights == [0.7, 0.0, 0.0, 0.0, 0.5]
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


def test_the_words_of_a_day_are_those_of_each_article_where_it_says_most():
    mentions = [
        Mention("a", 9, 8, 8, weight=0.5, words=frozenset({"rain"})),
        Mention("a", 9, 8, 8, weight=1.0, words=frozenset({"dam", "broke", "orrest", "gates"})),
        Mention("b", 9, 8, 8, weight=0.5, words=frozenset({"dam"})),
        Mention("b", 9, 4, 10, words=frozenset({"week"})),
    ]
    assert facts_of(mentions, {})[8].words == {"dam": 1.0, "broke": 0.5, "orrest": 0.5, "gates": 0.5}


def test_how_far_the_same_is_told_of_the_next_day():
    told = {1: {"dam": 2.0}, 2: {"dam": 1.0}, 3: {"mill": 1.0, "fire": 1.0}, 4: {"mill": 1.0}, 6: {}, 7: {"dam": 1.0}}
    alike = told_again(told)
    assert alike[1] == pytest.approx(1.0)
    assert alike[2] == alike[4] == alike[6] == alike[7] == 0.0
    assert 0.3 < alike[3] < 0.7


def test_the_eve_of_a_day_counts_less():
    def score(of_the_next: str) -> float:
        words = {1: "dam broke", 2: of_the_next, 5: "mill burned"}
        mentions = [Mention("a", 9, day, day, words=frozenset(told.split())) for day, told in words.items()]
        return scores_of(facts_of(mentions, {}), {"a": 9}, {})[1]

    assert score("dam broke") < score("dam opened") < score("boat sank")
