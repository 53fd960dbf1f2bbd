"""Headlines of what is said, and what is no telling at all: comparisons, stamps, relatives."""

import pytest


def rows(analysis):
    return [(row.headline, str(row.latest)[:10]) for row in analysis.events.itertuples()]


@pytest.mark.parametrize(
    "sentence, headline",
    [
        (
            "There can be no fast solution to the campaign in Libya, the Russian foreign minister said Thursday.",
            "The Russian foreign minister said there can be no fast solution to the campaign in Libya",
        ),
        (
            "The ministry fears a war, the general warned in an interview on Monday.",
            "The general warned in an interview the ministry fears a war",
        ),
        (
            "Hungry microbes feasting on spilled oil caused a drop in oxygen levels in the Gulf of Mexico, scientists "
            "reported on Tuesday.",
            "Scientists reported hungry microbes feasting on spilled oil caused a drop in oxygen levels",
        ),
        (
            "The head of the opposition told reporters Saturday he welcomed a call by Norway.",
            "The head of the opposition told reporters he welcomed a call by Norway",
        ),
    ],
)
def test_who_says_it_is_told_with_what_is_said(analyse, sentence, headline):
    assert rows(analyse(sentence, "2020-06-17"))[0][0] == headline


def test_a_quotation_has_one_colon(analyse):
    text = (
        'On Tuesday seismologist Joan Berg told the Leith Express newspaper: "We need to be prepared because it is '
        "better to prepare and it doesn't happen, than we don't prepare and it does.\""
    )
    assert (
        rows(analyse(text, "2020-06-17"))[0][0] == "Joan Berg told the Leith Express newspaper: We need to be prepared"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A pandemic similar to that of 1918 would be a catastrophic event.",
        "The unit posted revenues of 2.3 billion euros, up 8 percent from last year.",
        "(Updated at 11:20 a.m. on Friday)",
        "I am confused by the comparison to 1918 in the papers.",
    ],
)
def test_a_comparison_or_a_stamp_is_no_row(analyse, sentence):
    assert rows(analyse(sentence, "2020-06-17")) == []


def test_two_states_veto_not_the_opposition_from_them(analyse):
    text = "Sanctions are seen as unlikely given opposition from Russia and China, which last month vetoed a draft."
    assert rows(analyse(text, "2020-06-17"))[0][0] == "Russia and China vetoed a draft"


def test_no_headline_begins_with_most_of_which(analyse):
    text = "The yard is filled with old arms, most of which are from the 1940s."
    assert all(not headline.startswith("Most of which") for headline, _ in rows(analyse(text, "2020-06-17")))


def test_what_has_been_going_on_this_year_is_not_to_come(analyse):
    [row] = analyse("The seasonal flu viruses have been circulating this year.", "2020-06-17").events.itertuples()
    assert row.status == "ongoing"


@pytest.mark.parametrize(
    "sentence, headline",
    [
        (
            "Deputy Foreign Minister Khalid Khaim confirmed on Tuesday reports that Abdelati Obeidi is the "
            "nation's new minister.",
            "Khalid Khaim confirmed reports that Abdelati Obeidi is the nation's new minister",
        ),
        (
            "England's transport secretary, Grant Berg, announced on Tuesday that wearing a face covering would become "
            "compulsory.",
            "Grant Berg announced that wearing a face covering would become compulsory",
        ),
        (
            "The alleged ringleader of the northern gang of thieves Tom Berg told the court on Monday he had never "
            "been there.",
            "The alleged ringleader of the northern gang of thieves Tom Berg told the court on Monday…",
        ),
        ("Minister Obaidul Berg said on Monday he was tired.", "Minister Obaidul Berg said he was tired"),
    ],
)
def test_a_role_gives_way_before_what_is_told(analyse, sentence, headline):
    assert rows(analyse(sentence, "2020-06-17"))[0][0] == headline


def test_a_day_behind_said_on_names_no_thing(analyse):
    assert rows(analyse("Obaidul Berg said on Monday public transport would be shut down.", "2020-06-17")) == [
        ("Obaidul Berg said public transport would be shut down", "2020-06-15")
    ]


def test_the_day_of_what_is_said_stays_its_own(analyse):
    assert rows(analyse("Lund said Monday's explosion killed two people.", "2020-06-17")) == [
        ("The explosion killed two people", "2020-06-15")
    ]


@pytest.mark.parametrize(
    "sentence, headline, status",
    [
        (
            "The party is the third oldest, having been established in 1869.",
            "The party had been established",
            "happened",
        ),
        (
            "The hall's closure has been moved up from May 2029 to December 31, 2021.",
            "The hall's closure has been moved up from May 2029 to December 31, 2021",
            "happened",
        ),
        (
            "The bank reported cases of what the agency declared a pandemic in May.",
            "The agency declared a pandemic",
            "happened",
        ),
        (
            "BP is also on track to start a rig on Sunday evening that can siphon oil.",
            "BP is also on track to start a rig",
            "scheduled",
        ),
        (
            "The only person convicted in connection with the bombing, Abdel Ali Mohmed al Megrahi, was freed in 2009.",
            "The only person convicted in connection with the bombing was freed",
            "happened",
        ),
        ("It is not likely that civilians were hurt on Monday.", "Civilians were hurt", "possible"),
    ],
)
def test_headline_and_status_of_turns_of_phrase(analyse, sentence, headline, status):
    row = next(analyse(sentence, "2020-06-17").events.itertuples())
    assert (row.headline, row.status) == (headline, status)


def test_two_years_in_one_word_are_one_span(analyse):
    [row] = analyse("They gave her some coaching in 2012–13.", "2020-06-17").events.itertuples()
    assert (str(row.earliest)[:10], str(row.latest)[:10]) == ("2012-01-01", "2013-12-31")


def test_the_last_time_before_a_year_is_no_row(analyse):
    assert rows(analyse("The ticket was the last time before 2016 that a third party won.", "2020-06-17")) == []


def test_neither_a_thing_nor_an_ocean_speaks(analyse):
    text = "The Atlantic claimed that during a 2018 trip to France, Tom Berg refused to visit a cemetery."
    assert next(analyse(text, "2020-06-17").events.itertuples()).said_by == "The Atlantic"
    text = 'The push began on Monday, when "heavy tanks start attacking us -- the bombs falling here," said Ida.'
    assert all(row.said_by != "bombs" for row in analyse(text, "2020-06-17").events.itertuples())


@pytest.mark.parametrize(
    "sentence, headline",
    [
        ("The rallies were peaceful, but clashes broke out by the evening hours.", "Clashes broke out"),
        ("Berg was projected on May 7 to have won the vote.", "Berg was projected to have won the vote"),
        (
            "A wall of cement was lost. It emerged on Wednesday a part of the slick had entered the current.",
            "It emerged on Wednesday a part of the slick had entered the current.",
        ),
    ],
)
def test_what_a_verb_cannot_do_without(analyse, sentence, headline):
    assert rows(analyse(sentence, "2020-06-17"))[-1][0] == headline


def test_a_condition_is_possible_even_where_it_is_denied(analyse):
    [row] = analyse("If the tool does not meet a need today, they can help.", "2020-06-17").events.itertuples()
    assert (row.status, row.cue) == ("possible", "If")


def test_an_act_named_by_its_year_is_no_row_as_a_subject(analyse):
    assert rows(analyse("The Oil Pollution Act of 1990 requires people to contact the firms.", "2020-06-17")) == []
