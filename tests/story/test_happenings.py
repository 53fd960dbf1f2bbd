"""What several articles tell is one happening; every source is kept, and what they differ in is shown."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.corpus import story
from dateline.corpus.story.differences import number
from dateline.corpus.story.happenings import merged as merge
from dateline.corpus.story.happenings import same
from dateline.corpus.story.quantities import quantities
from dateline.corpus.story.tellings import Telling, told_apart
from dateline.corpus.story.wording import is_clear, names_in, stem, stems


def happening(merged, headline: str):
    """Return the only happening of that headline."""
    found = merged.happenings[merged.happenings.headline == headline]
    assert len(found) == 1, merged.happenings.headline.tolist()
    return found.iloc[0]


def differences(merged, headline: str) -> dict[str, str]:
    """Return what the sources of a happening differ in."""
    rows = merged.differences[merged.differences.happening_id == happening(merged, headline).event_id]
    return dict(zip(rows.about, rows.side_by_side, strict=True))


SANK = "The ferry Solveig sank off Marnvik"


def test_the_ferry_sank_on_one_of_two_days(merged):
    sank = happening(merged, SANK)
    assert (sank.articles, sank.copies, sank.edtf) == (4, 1, "[2021-05-03,2021-05-04]")
    assert (str(sank.earliest.date()), str(sank.latest.date())) == ("2021-05-03", "2021-05-04")
    assert sank.reported == "2021-05-05; 2021-05-13; 2022-05-03"


def test_day_and_number_stand_side_by_side(merged):
    assert differences(merged, SANK) == {
        "date": "3 May 2021 (Marnvik Harbour Authority; Halvorsen) / 4 May 2021 (evening courier)",
        "number: missing": "9 (Marnvik Harbour Authority) / 12 (evening courier)",
    }


def test_articles_of_one_source_are_named_and_a_source_of_one_or_of_days_alone_is_not():
    pairs = [
        ("post.example", "https://post.example/2021/ferry-sinks.html"),
        ("post.example", "https://post.example/2021/ferry-raised/"),
        ("courier", "2021-05-04-courier.txt"),
        ("courier", "2021-05-13-courier.txt"),
        ("gazette.example", "https://gazette.example/1"),
        ("post.example", "https://post.example/2021/ferry-sinks.html"),
    ]
    assert told_apart(*zip(*pairs, strict=True)) == [
        "post.example: ferry sinks", "post.example: ferry raised", "courier", "courier", "gazette.example",
        "post.example: ferry sinks",
    ]  # fmt: skip


def test_the_injured_of_the_bridge(merged):
    bridge = next(headline for headline in merged.happenings.headline if "bridge at Kelby collapsed" in headline)
    assert happening(merged, bridge).articles == 4
    assert differences(merged, bridge) == {
        "number: injured": "2 (Wessex County Council; valley herald) / 4 (Wessex Ambulance Service)"
    }


def test_a_plan_and_what_came_of_it_are_one(merged):
    visit = happening(merged, "Prime Minister Erna Solbakken visited Marnvik")
    assert (visit.status, visit.articles) == ("happened", 2)
    assert differences(merged, visit.headline) == {"status": "scheduled (evening courier) / happened (harbour gazette)"}


def test_a_plan_that_came_days_late_shows_both_days(merged):
    opened = merged.differences[merged.differences.side_by_side.str.contains("8 March 2023")]
    assert opened.about.tolist() == ["date"]
    assert opened.side_by_side.tolist()[0].startswith("1 March 2023 (")


def test_every_source_is_kept_with_its_sentence_and_day(merged):
    told = merged.tellings[merged.tellings.happening_id == happening(merged, SANK).event_id]
    assert told.source.tolist() == ["evening courier", "harbour gazette", "harbour gazette", "evening courier"]
    assert [str(day.date()) for day in told.earliest] == ["2021-05-04", "2021-05-03", "2021-05-03", "2021-05-04"]
    assert told.text.str.contains("ferry").all()
    assert set(merged.happenings.event_id) == set(merged.tellings.happening_id)


def test_a_copy_is_no_source(merged):
    assert "2021-05-06-coast-radio.txt" not in set(merged.tellings.article_id)


def test_two_events_of_one_day_stay_two(corpus_of):
    tables = corpus_of(
        {
            "a.txt": ("2022-02-02", "A train derailed near Ashford on 1 February 2022."),
            "b.txt": ("2022-02-02", "A shop was robbed in Ashford on 1 February 2022."),
        }
    )
    merged = story.happenings_in(tables, story.people_in(tables))
    assert merged.happenings.articles.tolist() == [1, 1]


def test_the_same_words_a_year_apart_stay_two(corpus_of):
    tables = corpus_of(
        {
            "a.txt": ("2022-02-02", "The Ashford marathon was won by Ruth Okello on 1 February 2022."),
            "b.txt": ("2023-02-02", "The Ashford marathon was won by Ruth Okello on 1 February 2023."),
        }
    )
    assert story.happenings_in(tables, story.people_in(tables)).happenings.articles.tolist() == [1, 1]


def telling(at: int, headline: str, first: int, last: int | None = None, actors: str = "") -> Telling:
    """Return a telling of an article of its own, between two days since 1970."""
    return Telling(
        f"a{at}", "ev1", headline, first, first if last is None else last, "", "", "happened", "", headline, "",
        np.datetime64("1970-02-01"), f"paper {at}", frozenset({"w1"}), frozenset(), stems(headline),
        names_in(headline), stems(actors), (),
    )  # fmt: skip


def days_of(*told: Telling) -> list[list[int]]:
    """Return the first days of the tellings of each happening that they make up."""
    return sorted(sorted(t.first for t in one.tellings) for one in merge(told, {}))


def test_three_days_in_a_row_are_not_one():
    sank = "The tanker Solveig sank off Marnvik"
    assert days_of(telling(1, sank, 7), telling(2, sank, 8)) == [[7, 8]]
    assert days_of(telling(1, sank, 7), telling(2, sank, 8), telling(3, sank, 9)) == [[7, 8], [9]]


def test_a_time_does_not_join_two_days_in_it():
    sank = "The tanker Solveig sank off Marnvik"
    assert days_of(telling(1, sank, 7), telling(2, sank, 7, 9), telling(3, sank, 9)) == [[7, 7], [9]]


def test_what_is_only_known_by_its_year_is_matched_in_that_year():
    left, sold = "Tom Reiss left the Marnvik shipyard", "Tom Reiss sold the Marnvik shipyard"
    one, other, later = telling(1, left, 0, 364), telling(2, left, 0, 364), telling(3, left, 365, 729)
    assert days_of(one, other, later, telling(4, left, 0, 90)) == [[0], [0, 0], [365]]
    assert days_of(one, telling(2, sold, 0, 364)) == [[0], [0]]


def test_what_others_do_is_another_thing():
    spoke = "{} spoke to the Marnvik Gazette"
    anna, paul = (telling(at, spoke.format(who), 7, actors=who) for at, who in enumerate(("Anna", "Paul")))
    assert days_of(anna, paul) == [[7], [7]]
    assert days_of(anna, telling(2, spoke.format("Bell"), 7)) == [[7, 7]]  # whose doing it is, is not said


def test_a_title_is_nothing_in_common():
    opened, flew = "President Anna Bell opened a school", "President Anna Bell flew home"
    assert days_of(telling(1, opened, 7), telling(2, opened, 7)) == [[7, 7]]
    assert same(telling(1, opened, 7), telling(2, flew, 7), {"open": 0.1, "fly": 0.1}) == 0


def test_an_explosion_is_what_exploded():
    exploded, explosion = "The tug Northern Star exploded", "An explosion on the Northern Star"
    assert days_of(telling(1, exploded, 7), telling(2, explosion, 7)) == [[7, 7]]


def test_numbers_of_two_measures_are_no_difference(corpus_of):
    leak = "The pipeline at Orrest broke on 1 October 2021."
    tables = corpus_of(
        {
            "a.txt": ("2021-10-02", f"{leak} It lost 900 barrels."),
            "b.txt": ("2021-10-09", f"{leak} It lost 1,200 barrels."),
            "c.txt": ("2021-11-09", f"{leak} It had carried 40 million barrels."),
        }
    )
    differing = story.happenings_in(tables, story.people_in(tables)).differences
    assert list(zip(differing.about, differing.side_by_side, strict=True)) == [
        ("number: barrels", "900 (a) / 1,200 (b)")
    ]


def test_many_voices_are_counted(corpus_of):
    articles = {f"paper-{at}.txt": ("2021-10-02", "The bridge at Orrest broke on 1 October 2021.") for at in range(6)}
    late = {"late.txt": ("2021-10-09", "The bridge at Orrest broke on 2 October 2021.")}
    differing = story.happenings_in(
        *(lambda tables: (tables, story.people_in(tables)))(corpus_of(articles | late))
    ).differences
    assert differing.side_by_side.tolist() == [
        "1 October 2021 (paper 0; paper 1; paper 2; paper 3; 2 more) / 2 October 2021 (late)"
    ]


@pytest.mark.parametrize(
    ("headline", "clear"),
    [
        ("The ferry Solveig sank off Marnvik", True),
        ("Ruth Okello won and left", True),
        ("It was completed at noon", False),
        ("Is quickly approaching", False),
        ("Votes and in Orrest were held", False),
        ("NEW CAP FOR LEAKING WELL The firm placed a cap", False),
        ("The move followed a row that…", False),
    ],
)
def test_clear_headlines(headline, clear):
    assert is_clear(headline) == clear


def test_a_clear_headline_is_chosen(corpus_of):
    tables = corpus_of(
        {
            "a.txt": (
                "2021-10-02",
                "The bridge works began in May. They were completed on 1 October 2021 at Orrest.",
            ),
            "b.txt": ("2021-10-03", "They were completed on 1 October 2021 at Orrest, the mayor said."),
            "c.txt": ("2021-10-04", "The works were completed on 1 October 2021 at Orrest."),
        }
    )
    found = story.happenings_in(tables, story.people_in(tables)).happenings
    assert found.headline[found.articles > 1].str.startswith("The works").all()
    assert found.articles.max() == 3


def test_an_empty_corpus(corpus_of):
    tables = corpus_of({})
    people = story.people_in(tables)
    merged = story.happenings_in(tables, people, story.duplicates_in(tables))
    assert merged.happenings.empty
    assert story.ranked(merged, people, story.days_that_matter(tables)).empty


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Nine people are missing and 41 were rescued.", [("missing", 9), ("rescued", 41)]),
        ("sank with the loss of 12 people", [("dead", 12)]),
        ("Twenty-one people were killed on 3 May 2021", [("dead", 21)]),
        ("would cost £40 million, or $1,250m", [("£", 40e6), ("$", 1250e6)]),
        ("58 cars, a 22-year-old, at 21:40, two hours later", [("car", 58)]),
        ("50 miles off Orrest, along 100 miles of coast", [("mil coast", 100)]),
        ("Updated 12:54 GMT, 9 Jun 2021: 3.5 million barrels", [("barrel", 3.5e6)]),
    ],
)
def test_quantities(text, counted):
    assert [(quantity.thing, quantity.value) for quantity in quantities(text)] == counted


def test_stems():
    assert {stem(word) for word in ("collapse", "collapses", "collapsed", "collapsing")} == {"collaps"}
    assert stem("sank") == stem("sinking") == "sink"
    assert stem("explosions") == stem("exploded")
    assert stem("election") == stem("elected")
    assert stem("agreement") == stem("agreed")
    assert stem("mission") == "mission"
    assert stems("The old bridge had been closed") == {"old", "bridg", "clos"}
    assert names_in("The ferry Solveig sank off Marnvik") == {"solveig", "marnvik"}


def test_numbers_as_people_write_them():
    assert [number(value) for value in (9.0, 1250.0, 4e7, 2.5)] == ["9", "1,250", "40 million", "2.5"]


def test_one_paper_that_says_two_things_is_told_apart_by_the_day(corpus_of):
    tables = corpus_of(
        {
            "2022-02-02-post.txt": ("2022-02-02", "The Ashford tunnel will open on 5 February 2022."),
            "2022-02-07-post.txt": ("2022-02-07", "The Ashford tunnel opened on 6 February 2022."),
        }
    )
    merged = story.happenings_in(tables, story.people_in(tables))
    assert dict(zip(merged.differences.about, merged.differences.side_by_side, strict=True)) == {
        "date": "5 February 2022 (post, 2 February 2022) / 6 February 2022 (post, 7 February 2022)",
        "status": "scheduled (post, 2 February 2022) / happened (post, 7 February 2022)",
    }
