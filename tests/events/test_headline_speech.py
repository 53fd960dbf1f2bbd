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
    text = 'On Monday Joan Berg told the Leith Express newspaper: "We need to be prepared for the worst of all floods."'
    headlines = [headline for headline, _ in rows(analyse(text, "2020-06-17"))]
    assert headlines and not any(": :" in headline or "::" in headline for headline in headlines)


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
