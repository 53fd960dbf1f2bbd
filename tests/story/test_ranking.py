"""What matters first: told by more articles, from farther away; chosen by time and name; and what is shown of it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dateline.corpus import story
from dateline.corpus.story.dateselection import facts_of, spoken_of
from dateline.corpus.story.daymentions import Mention
from dateline.corpus.story.ranking import wanted
from dateline.corpus.story.shown import density_svg


def test_what_most_articles_tell_comes_first(ranked):
    first_two = set(ranked.headline.head(2))
    assert "The ferry Solveig sank off Marnvik" in first_two
    assert any("bridge at Kelby collapsed" in headline for headline in first_two)
    assert ranked.score.is_monotonic_decreasing


def test_each_story_is_a_lane(ranked):
    assert set(ranked.lane) == {"Solveig", "Kelby"}


def test_the_distance_to_the_last_report_in_days(ranked):
    sank = ranked[ranked.headline == "The ferry Solveig sank off Marnvik"].iloc[0]
    assert sank.distance == 364


def test_choosing_by_time_and_name(ranked, people):
    chosen = story.chosen(ranked, people, top=3, since="2021-06-01", about="Kelby")
    assert len(chosen) == 3
    assert (chosen.lane == "Kelby").all()
    assert (chosen.latest >= np.datetime64("2021-06-01")).all()
    assert chosen.earliest.is_monotonic_increasing
    assert story.chosen(ranked, people, top=3, about="Nobody Known").empty
    assert (story.chosen(ranked, people, top=99, until="2021-05-31").earliest.dropna() < "2021-06-01").all()


def test_each_end_of_the_time_is_a_limit_by_itself(ranked, people):
    later = story.chosen(ranked, people, top=100, since="2021-12-01")
    assert 0 < len(later) < len(ranked) and later["latest"].fillna(later.earliest).min() >= pd.Timestamp("2021-12-01")
    sooner = story.chosen(ranked, people, top=100, until="2021-05-03")
    assert 0 < len(sooner) < len(ranked) and sooner.earliest.fillna(sooner["latest"]).max() <= pd.Timestamp(
        "2021-05-03"
    )


def test_what_a_higher_one_tells_is_not_told_again(ranked, people):
    left_out = set(ranked.event_id) - set(story.chosen(ranked, people, top=100).event_id)
    assert ranked[ranked.event_id.isin(left_out)].headline.tolist() == [
        "The Marnvik Harbour Authority said the ferry Solveig sank off Marnvik on 3 May 2021"
    ]


def test_to_share_months_is_not_to_tell_the_same(ranked, people):
    day = ranked.earliest.dropna().iloc[0]
    headlines = ["Strikes in June, July and August", "Floods in June, July and August"]
    two = ranked.head(2).assign(headline=headlines, earliest=day, latest=day, status="happened")
    assert len(story.chosen(two, people, top=2)) == 2


def test_a_name_as_an_article_has_it(ranked, people):
    chosen = story.chosen(ranked, people, top=99, about="Thorne")
    assert "Margaret Thorne resigned as leader of Wessex County Council" in chosen.headline.tolist()


@pytest.mark.parametrize("about", ["Margaret Thorne", "Thorne", "thorne", "Mrs Thorne"])
def test_every_way_to_name_somebody(ranked, people, about):
    chosen = story.chosen(ranked, people, top=99, about=about)
    assert "Margaret Thorne resigned as leader of Wessex County Council" in chosen.headline.tolist()
    assert len(chosen) == len(story.chosen(ranked, people, top=99, about="Margaret Thorne"))


def test_a_name_of_the_alias_file(corpus_of):
    tables = corpus_of(
        {"a.txt": ("2021-03-09", "The United Kingdom closed its border on 2 March 2021. Peru opened one on 4 March.")}
    )
    people = story.people_in(tables)
    ranked = story.ranked(story.happenings_in(tables, people), people)
    assert wanted(people, "uk") == wanted(people, "UK") == wanted(people, "United Kingdom") != set()
    assert "closed" in story.chosen(ranked, people, top=1, about="UK").headline[0]


def test_whom_one_of_many_tellings_mentions_is_not_in_it(corpus_of):
    told = {f"{at}.txt": ("2021-03-09", f"The dam in London broke on 2 March 2021. Page {at}.") for at in range(5)}
    tables = corpus_of({**told, "z.txt": ("2021-03-10", "The dam in London broke on 2 March 2021, Ruth Okello said.")})
    people = story.people_in(tables)
    merged = story.happenings_in(tables, people)
    assert merged.happenings.articles.max() == 6
    assert not wanted(people, "Okello") & set(" ".join(merged.happenings.who_ids.dropna()).split())


def test_days_by_the_articles_that_mention_them(days):
    top = [str(day.date()) for day in days.day.head(4)]
    assert {"2021-09-14", "2021-05-03", "2021-05-04"} < set(top)
    bridge = days[days.day == "2021-09-14"].iloc[0]
    assert (bridge.articles, bridge.days_of_mention, bridge.farthest) == (4, 4, 541)


def test_an_article_counts_once_a_day_and_a_week_little_for_each_of_its_days():
    told = [Mention("a", 10, 8, 8), Mention("a", 10, 8, 8), Mention("b", 8, 8, 8), Mention("a", 10, 1, 7)]
    facts = facts_of(told, {"a": 1.0, "b": 0.25})
    assert facts[8].articles == {"a": 1.0, "b": 0.125}  # 1, and a quarter to the power of 1.5
    assert facts[8].that_day == {"b": 0.125}
    assert facts[3].articles == {"a": 1 / 7}
    assert facts_of([Mention("a", 10, 0, 365), Mention("a", 10, 3, 2)], {}) == {}


def test_the_most_central_article_counts_no_more_than_a_central_one():
    facts = facts_of([Mention("a", 10, 8, 8), Mention("b", 10, 8, 8)], {"a": 1.2, "b": 4.0})
    assert facts[8].articles["a"] == facts[8].articles["b"] == pytest.approx(1.2**1.5)


def test_what_is_more_than_six_days_ahead_is_a_plan():
    assert set(facts_of([Mention("a", 10, 16, 16), Mention("a", 10, 17, 17)], {})) == {16}
    assert set(facts_of([Mention("a", None, 17, 17)], {})) == {17}


def test_an_article_that_names_the_month_does_not_name_the_day():
    facts = facts_of([Mention("a", 10, 8, 8), Mention("b", 12, 1, 9)], {})
    assert (facts[8].to_the_day, set(facts[8].articles), facts[8].days) == ({"a"}, {"a", "b"}, {10})


def test_density_counts_an_article_once_a_month(tables):
    spoken, unit = spoken_of(tables, np.datetime64("2021-01-01"), np.datetime64("2021-09-30"))
    assert unit == "month"
    assert len(spoken) == 9
    assert dict(zip(spoken.time, spoken.articles, strict=True))["2021-04"] == 0
    assert spoken.articles.max() <= 10
    spoken, unit = spoken_of(tables, np.datetime64("2021-05-01"), np.datetime64("2021-05-07"))
    assert (unit, len(spoken)) == ("day", 7)


def test_the_figure_has_lanes_and_density(tables, ranked, people):
    shown = story.figure(tables, story.chosen(ranked, people, top=5))
    assert "Solveig" in shown.html
    assert shown.html.count("<svg") == 4  # wide and narrow, the articles under each
    assert 'class="density wide" viewBox="0 0 720 66"' in shown.html
    assert "<script" not in shown.html
    assert story.figure(tables, ranked.head(0)).words.startswith("No happening")


def test_a_density_without_times_is_nothing(tables):
    spoken, unit = spoken_of(tables, np.datetime64("2021-05-01"), np.datetime64("2021-05-07"))
    assert density_svg(spoken.head(0), unit) == ""


def test_one_old_story_told_once_does_not_come_first(corpus_of):
    told = "Ruth Okello won the Ashford marathon on 5 March 2022."
    tables = corpus_of(
        {
            "a.txt": ("2022-03-06", f"{told} The town was founded by Edmund Ash in 1281."),
            "b.txt": ("2022-03-07", told + " Thousands watched."),
            "c.txt": (
                "2022-03-08",
                told + " It rained all day, and the roads were closed until the evening.",
            ),
        }
    )
    people = story.people_in(tables)
    ranked = story.ranked(story.happenings_in(tables, people), people, story.days_that_matter(tables))
    assert "marathon" in ranked.headline[0]
    assert ranked.articles[0] == 3


def test_a_second_happening_of_a_day_stands_behind_another_day(corpus_of):
    tables = corpus_of(
        {
            "a.txt": (
                "2021-03-09",
                "The dam in London broke on 2 March 2021. A school in London closed on 2 March 2021.",
            ),
            "b.txt": (
                "2021-03-10",
                "The dam in London broke on 2 March 2021, too. A school in London closed on 2 March 2021, too.",
            ),
            "c.txt": ("2021-03-11", "Trains to London were stopped on 4 March 2021."),
            "d.txt": ("2021-03-12", "Trains to London were stopped on 4 March 2021."),
        }
    )
    people = story.people_in(tables)
    merged = story.happenings_in(tables, people)
    ranked = story.ranked(merged, people, story.days_that_matter(tables))
    assert [str(day.date()) for day in ranked.earliest] == ["2021-03-02", "2021-03-04", "2021-03-02"]
    assert ranked.articles.tolist() == [2, 2, 2]


def test_a_sentence_printed_again_and_again_is_one_wording(corpus_of):
    printed = {
        f"p{at}.txt": ("2021-03-09", f"The mill in London burned on 2 March 2021. Page {at}.") for at in range(3)
    }
    told = {
        "a.txt": ("2021-03-09", "The dam at London broke on 4 March 2021."),
        "b.txt": ("2021-03-09", "The dam at London broke on 4 March 2021, police said."),
        "c.txt": ("2021-03-09", "At London, the dam broke in the night of 4 March 2021."),
    }
    tables = corpus_of(printed | told)
    people = story.people_in(tables)
    ranked = story.ranked(story.happenings_in(tables, people), people)
    assert ranked.articles.tolist()[:2] == [3, 3]
    assert "dam" in ranked.headline[0]


def test_the_day_of_publication_told_in_full_is_no_mention_of_it():
    own = Mention("a", 10, 10, 10, full=True)
    assert facts_of([own], {}) == {}
    assert set(facts_of([Mention("a", 10, 10, 10)], {})) == {10}


def test_days_before_christ(corpus_of):
    killed = "Julius Caesar was killed in Rome on 15 March 44 BC."
    tables = corpus_of(
        {
            "a.txt": ("2021-05-04", f"{killed} Scholars met in Rome on 3 May 2021."),
            "b.txt": ("2021-05-05", f"{killed} The first temple was built in 1500 BC."),
        }
    )
    people = story.people_in(tables)
    ranked = story.ranked(story.happenings_in(tables, people), people, story.days_that_matter(tables))
    caesar = ranked[ranked.edtf == "-0043-03-15"].iloc[0]
    assert caesar.articles == 2
    assert caesar.earliest.to_numpy() == np.datetime64("-0043-03-15")
    assert "15 March 44 BC" in story.figure(tables, ranked).html
    spoken, unit = spoken_of(tables, np.datetime64("-1499-01-01"), np.datetime64("2021-05-03"))
    assert unit == "year"
    assert dict(zip(spoken.time, spoken.articles, strict=True))["-043"] == 2


def test_a_corpus_without_a_date(corpus_of):
    tables = corpus_of({"a.txt": (None, "Nothing here has a date."), "b.txt": (None, "Nor has this.")})
    people = story.people_in(tables)
    ranked = story.ranked(story.happenings_in(tables, people), people, story.days_that_matter(tables))
    assert story.figure(tables, story.chosen(ranked, people, top=3)).words.startswith("No happening")


def test_the_chronology_is_in_the_order_of_time_also_where_a_beginning_is_open(ranked):
    told = story.chronology(ranked)
    ends = told.earliest.fillna(told.latest)
    assert ends.is_monotonic_increasing and sorted(told.event_id) == sorted(ranked.event_id)
    (until,) = told.index[told.headline.str.contains("stay closed until Monday")]
    assert told.earliest.isna()[until] and 0 < until < len(told) - 1


def test_a_day_is_shown_with_what_is_told_of_it(merged, ranked):
    days = ["2021-09-14", "2021-05-03", "2021-05-04", "2021-12-25"]
    told = story.days_told(pd.DataFrame({"day": pd.to_datetime(days)}), merged, ranked, top=4)
    assert told.headline[0] == "The road bridge at Kelby collapsed"
    assert told.headline[1] == told.headline[2] == "The ferry Solveig sank off Marnvik"
    assert list(ranked.headline[ranked.event_id == told.event_id[0]]) == [told.headline[0]]
    assert told.headline.isna()[3]  # only "before Christmas"


def test_a_day_on_which_something_began_or_ended_is_told_by_that(corpus_of):
    text = "The two men stayed at a hotel in Bath from 3 to 9 March 2016. In May 2016 they left Bath for Oslo."
    tables = corpus_of({"a.txt": ("2016-06-15", text)})
    people, copies = story.people_in(tables), story.duplicates_in(tables)
    merged, days = story.happenings_in(tables, people, copies), story.days_that_matter(tables, copies)
    ranked = story.ranked(merged, people, days)
    asked = pd.DataFrame({"day": pd.to_datetime(["2016-03-03", "2016-03-09", "2016-03-05", "2016-05-01"])})
    told = story.days_told(asked, merged, ranked)
    assert told.headline[0] == told.headline[1] and "hotel in Bath" in told.headline[0]
    assert told.headline[2:].isna().all()  # within it, and the first day of what is known by its month


def test_the_masthead_says_none_and_all_rather_than_0(corpus_of):
    tables = corpus_of({"a.txt": ("2024-05-15", "The bridge at Aldmere fell on 9 May 2024.")})
    people, copies = story.people_in(tables), story.duplicates_in(tables)
    words = repr(story.masthead(tables, story.happenings_in(tables, people, copies), copies))
    assert "1 article, 15 May 2024. none of them repeat an earlier one. all could be read" in words
