"""What several articles tell is one happening; every source is kept, and what they differ in is shown."""

from __future__ import annotations

import pytest

from dateline.corpus import story
from dateline.corpus.story.differences import number
from dateline.corpus.story.quantities import quantities
from dateline.corpus.story.wording import names_in, stem, stems


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
    ],
)
def test_quantities(text, counted):
    assert [(quantity.thing, quantity.value) for quantity in quantities(text)] == counted


def test_stems():
    assert {stem(word) for word in ("collapse", "collapses", "collapsed", "collapsing")} == {"collaps"}
    assert stem("sank") == stem("sinking") == "sink"
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
