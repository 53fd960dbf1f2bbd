"""Checks: one article each, and the sentence that a reader must find. Published on 15 May 2024."""

import datetime

import pytest

import dateline
from dateline.article import Apart, Article


def messages(analysis, kind):
    return [row.message for row in analysis.checks.itertuples() if row.kind == kind]


def said(analysis, kind, *words):
    """Return the checks of a kind that hold all these words."""
    return [message for message in messages(analysis, kind) if all(word in message for word in words)]


def test_arithmetic_that_agrees(seed):
    [message] = said(seed, "agreement", "27 September 2020 + 44 days", "10 November 2020")
    assert "the two statements agree" in message and "9 November 2020" in message
    rows = next(row.rows for row in seed.checks.itertuples() if row.message == message).split()
    assert set(seed.dates.set_index("date_id").loc[[r for r in rows if r.startswith("d")], "text"]) == {
        "September 27, 2020", "44 days", "November 10, 2020",
    }  # fmt: skip


def test_what_is_counted_from_publication(seed):
    assert said(seed, "assumption", "15 May 2024", "from the header", "“September last year”")


def test_what_was_set_apart(seed):
    assert said(seed, "reading", "page's own words", "Stay up-to-date")


def test_a_disputed_region_is_called_so(seed):
    assert said(seed, "disputed", "Karabakh")


def test_a_weekday_that_is_not_the_dates(analyse):
    assert said(analyse("The court met on Monday, July 4, 2023."), "conflict", "4 July 2023", "Tuesday")
    assert not messages(analyse("The court met on Tuesday, July 4, 2023."), "conflict")


def test_an_age_against_a_year_of_birth(analyse):
    text = "Maria Santos was born in 1915. Maria Santos died in March 2006, aged {}."
    assert said(analyse(text.format(91)), "agreement", "born 1915")
    assert said(analyse(text.format(84)), "conflict", "90 or 91")


CONTRADICTED = [
    ("The blockade began on 1 March 2021 and ended 10 days later, on 15 March 2021.", "11 March 2021", "15 March 2021"),
    ("The siege began on 1 March 2021 and lasted 10 days, until 20 March 2021.", "11 March 2021", "20 March 2021"),
    ("The exhibition ran from 12 June 2023 to 3 May 2023.", "12 June 2023", "would end before it starts"),
    ("The mill stood idle between 1975 and 1957.", "1975 and 1957", "would end before it starts"),
]


@pytest.mark.parametrize(("text", "one", "other"), CONTRADICTED, ids=[case[0] for case in CONTRADICTED])
def test_dates_that_contradict_each_other(analyse, text, one, other):
    [message] = said(analyse(text), "conflict", one, other)
    assert message.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "The blockade began on 1 March 2021 and ended 10 days later, on 11 March 2021.",
        "The siege began on 1 March 2021 and lasted 10 days, until 10 March 2021.",
        "The exhibition ran from 3 May 2023 to 12 June 2023.",
        "The end of support was moved from 31 May 2023 to 1 March 2023.",
        "The strike began on 1 March 2021 and ended two weeks later, on 15 March 2021.",
    ],
)
def test_dates_that_agree_are_no_conflict(analyse, text):
    assert not messages(analyse(text), "conflict")


def test_a_future_told_as_past(analyse):
    assert said(analyse("The bridge opened on 3 June 2024."), "conflict", "after publication") or said(
        analyse("The bridge opened on 3 June 2024."), "assumption"
    )


def test_two_dates_for_one_happening(analyse):
    text = "The ferry sank on 3 May 2023. Nobody slept. The ferry sank on 4 May 2023."
    assert said(analyse(text), "conflict", "The ferry sank", "3 May 2023", "4 May 2023")


def test_one_happening_told_twice_is_one_event(analyse):
    text = "The ferry Aurora sank on 3 May 2023. Divers found the ferry Aurora, which sank on 3 May 2023."
    analysis = analyse(text)
    assert len(analysis.events) == 1
    assert said(analysis, "agreement", "2 sentences")
    assert "Divers found" in analysis.events.also[0]


def test_one_sentence_with_two_dates_for_it_is_not_two_sentences(analyse):
    text = "The regatta was due to start on Saturday, 11 May, but was postponed that morning after a storm at 8.30am."
    analysis = analyse(text)
    assert "postponed" in " ".join(analysis.events.what) and analysis.events.also.fillna("").eq("").all()
    assert not said(analysis, "agreement", "2 sentences")


def test_a_long_gap(analyse):
    text = "The mill was built in 1604. It burned down in 1607. It was rebuilt in 1950."
    assert said(analyse(text), "gap", "1607", "1950")


def test_without_a_day_of_publication_relative_dates_stay_open(analyse):
    analysis = analyse("The bridge was closed yesterday.", published=None)
    assert analysis.dates.earliest.isna().all() and analysis.dates.latest.isna().all()
    assert said(analysis, "unresolved", "“yesterday”", "day of publication is not known")


def test_days_counted_without_a_number_stay_open_but_recently_is_no_gap(analyse):
    analysis = analyse("The mayor resigned a few days ago. Weeks later he fell ill. He was recently seen.")
    assert said(analysis, "unresolved", "“a few days ago”", "“Weeks later”")
    assert not said(analysis, "unresolved", "“recently”")


def test_a_missing_day_of_publication_is_told_once(analyse):
    article = dateline.read("The bridge was closed on 3 May 2020 and opened on 5 May 2021.")
    messages = dateline.analyse(article).checks.message
    assert messages.str.contains("day of publication is not known").sum() == 1


def test_an_article_without_a_date_or_a_name(analyse):
    analysis = analyse("the cat sat on the mat.")
    assert said(analysis, "reading", "no expression of time")
    assert said(analysis, "reading", "No person, place or organisation")


@pytest.mark.parametrize("published", [datetime.date(2024, 5, 15), None])
def test_what_is_set_apart_is_not_analysed(published):
    text = "The bridge opened in 2019.\n\nSubscribe before 3 June 2030!"
    article = Article(text, published=published, apart=(Apart(28, len(text), "advertisement"),))
    assert dateline.analyse(article).dates.text.tolist() == ["2019"]


def test_a_length_against_its_two_ends(analyse):
    text = "The siege began on 3 March 2021. It lasted {} days and ended on 20 March 2021."
    assert said(analyse(text.format(12)), "conflict", "“12 days”", "17 days apart")
    assert said(analyse(text.format(17)), "agreement", "“17 days”", "3 March 2021 and 20 March 2021, agree")
    text = "The march lasted {} days, from 1 June 2021 to 10 June 2021."
    assert said(analyse(text.format(10)), "agreement", "“10 days”")
    assert said(analyse(text.format(20)), "conflict", "“20 days”", "9 days apart")
    [event] = analyse(text.format(20)).events.itertuples()
    assert (str(event.earliest)[:10], str(event.latest)[:10]) == ("2021-06-01", "2021-06-10")


def test_years_and_months_have_their_own_measure(analyse):
    text = "The war began in March 1914. It lasted {} years and ended in March 1918."
    assert said(analyse(text.format("four")), "agreement", "“four years”")
    assert said(analyse(text.format("nine")), "conflict", "4 years apart")


def test_a_count_that_the_day_behind_it_repeats(analyse):
    text = "The siege began on 3 March 2021 and ended 12 days later, on 15 March 2021."
    assert said(analyse(text), "agreement", "“12 days later” from 3 March 2021 is 15 March 2021")


def test_what_the_arithmetic_says_is_no_assumption_once_more(analyse):
    found = said(analyse("The siege began on 3 March 2021 and lasted 12 days."), "assumption", "3 March 2021")
    assert len(found) == 1 and "15 March 2021" in found[0]


def test_an_age_at_a_death_told_with_the_birth_is_not_that_of_the_birth(analyse):
    analysis = analyse("Maria Santos, born in 1950, died on 3 May 2020 aged 69.")
    assert said(analysis, "agreement", "born 1950, 69 in 2020") and not messages(analysis, "conflict")


def test_an_age_is_counted_to_the_day(analyse):
    text = "Maria Santos was born on 3 June 1950. She died on 3 May 2020 at the age of {}."
    assert said(analyse(text.format(69)), "agreement", "69 in 2020")
    assert said(analyse(text.format(70)), "conflict", "that would make 69.")


def test_an_age_beside_a_name_is_that_of_publication(analyse):
    text = "Maria Santos, {}, was born in 1930."
    assert said(analyse(text.format(94)), "agreement", "94 in 2024")
    assert said(analyse(text.format(84)), "conflict", "93 or 94")


def test_one_death_with_two_dates(analyse):
    text = "Maria Santos died in Porto in March 2006. The poet Maria Santos died on 5 April 2007, her agent said."
    assert said(analyse(text), "conflict", "March 2006", "5 April 2007")
    assert not messages(analyse(text.replace("died", "sang")), "conflict")


def test_which_of_several_places_of_one_name_was_taken(analyse):
    assert said(analyse("Troops entered Tripoli on 3 May 2011."), "assumption", "Tripoli, Libya (others: Lebanon)")
    assert said(analyse("He left Danzig for Berlin in 1919."), "assumption", "Danzig as Gdańsk, Poland")
    told = analyse("Troops entered Tripoli in northern Lebanon on 3 May 2011.")
    assert not said(told, "assumption", "Tripoli") and "LB" in set(told.entities["country"])
    assert not said(analyse("Libya's army left Tripoli on 3 May 2011."), "assumption", "Tripoli")


def test_a_city_that_is_called_so_in_another_language_alone_is_no_guess(analyse):
    galata = analyse("In Galata, a district of Istanbul, a bomb exploded on 3 May 2016.").entities.set_index("name")
    assert galata.loc["Istanbul", "country"] == "TR" and galata["latitude"].isna()["Galata"]
