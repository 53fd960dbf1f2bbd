"""Headlines of clauses that lean on others: participles, asides, event nouns, glued captions, sentences cut whole."""

import pytest


def rows(analysis):
    return [(row.headline, str(row.latest)[:10]) for row in analysis.events.itertuples()]


@pytest.mark.parametrize(
    "sentence, told",
    [
        (
            "Despite signs of recovery on Sunday, he suffered a stroke on Monday and died, officials stated.",
            [("Signs of recovery on Sunday", "2020-06-14"), ("He suffered a stroke", "2020-06-15")],
        ),
        ("The fund fell after Norway's request last week for aid.", [("Norway's request for aid", "2020-06-14")]),
        ("The rocket fell into the sea nine minutes after the quick liftoff on May 3, 2005.", None),
    ],
)
def test_a_date_behind_an_event_preposition_dates_its_noun(analyse, sentence, told):
    found = rows(analyse(sentence, "2020-06-17"))
    assert found == (told or [("The rocket fell into the sea nine minutes after the quick liftoff", "2005-05-03")])


def test_having_done_something_is_told_with_had(analyse):
    text = "The president, Tom Berg, returned to Leith for the hearing, having already faced questions last week."
    assert rows(analyse(text, "2020-06-17")) == [("The president, Tom Berg, had already faced questions", "2020-06-14")]


def test_the_first_to_do_something_keeps_its_verb(analyse):
    text = "There is a chance that Norway will be the first country to ban the fuel before the end of 2021."
    [row] = rows(analyse(text, "2020-06-17"))
    assert row[0].startswith("Norway will be the first country to ban the fuel")


def test_a_verb_behind_since_keeps_its_own_subject(analyse):
    text = (
        "Oil has been spilling since the rig Deep Star, leased by oil giant BP, exploded off the coast of Norway "
        "on 20 April and sank two days later."
    )
    assert rows(analyse(text, "2020-06-17")) == [
        ("The rig Deep Star exploded off the coast of Norway", "2020-04-20"),
        ("The rig Deep Star sank", "2020-04-22"),
    ]


def test_what_is_planned_behind_a_name_is_the_thing_not_the_subject(analyse):
    text = "The Green Party met at its convention in Leith, scheduled for July 11."
    [(headline, _)] = rows(analyse(text, "2020-06-17"))
    assert headline == "The Green Party's convention in Leith was scheduled"


@pytest.mark.parametrize(
    "sentence, kept, lost",
    [
        (
            "On Friday, officials in the town of Leith arrested a man in connection with the theft of an old statue "
            "from the museum by the harbour.",
            "arrested a man",
            "connection",
        ),
        (
            "Yesterday, the transport secretary, Tom Berg, announced that wearing a face covering would become "
            "compulsory while riding public transport in all of England.",
            "face covering",
            "",
        ),
        (
            "Last month, a study conducted by the historian Dr. Anna Lund and other researchers concluded Neanderthals "
            "living in Europe were far more sophisticated than previously thought.",
            "study",
            "conducted concluded",
        ),
    ],
)
def test_no_phrase_is_cut_in_half(analyse, sentence, kept, lost):
    [(headline, _)] = rows(analyse(sentence, "2020-06-17"))
    assert kept in headline and len(headline) <= 90
    assert not lost or (lost not in headline.removesuffix("…") or f"{lost} with" in headline)


def test_a_sentence_that_stands_for_a_broken_clause_loses_its_date_before_its_end(analyse):
    text = (
        "The minister, Tom Berg, announced on Facebook on Tuesday there were suspects in custody in the northern "
        "town of Leith."
    )
    assert (
        rows(analyse(text, "2020-06-17"))[0][0] == "The minister, Tom Berg, announced on Facebook there were suspects"
    )


@pytest.mark.parametrize(
    "sentence, headline",
    [
        (
            "The Courier (TC) reported in mid-2019, 62 Tesco outlets had closed within a year.",
            "The Courier (TC) reported in mid-2019, 62 Tesco outlets had closed within a year.",
        ),
        (
            "For this country's censors, this week has been a busy time.",
            "For this country's censors, this week has been a busy time.",
        ),
    ],
)
def test_no_headline_only_says_or_begins_with_has(analyse, sentence, headline):
    assert rows(analyse(sentence, "2020-06-17"))[0][0] == headline


@pytest.mark.parametrize(
    "sentence",
    [
        "It is wrong what Norway did on June 4th 1989, said Anna Lund.",
        "It is a poor country today.",
        "The firm may be sued under the Clean Water Act and the Oil Pollution Act of 1990.",
        "The firm is upgrading its lines, though as of reports on Tuesday it had not moved.",
    ],
)
def test_what_tells_nothing_of_its_date_is_no_row(analyse, sentence):
    assert rows(analyse(sentence, "2020-06-17")) == []


@pytest.mark.parametrize(
    "sentence, headline",
    [
        (
            "Oil covered the vegetation in the wetlands Also on Wednesday, Norway said it was having talks.",
            "Norway said it was having talks",
        ),
        (
            "NEW CAP FOR LEAKING OIL WELL In June, the firm placed a cap over the top of the rig.",
            "The firm placed a cap over the top of the rig",
        ),
    ],
)
def test_a_caption_is_no_part_of_the_sentence_it_is_glued_to(analyse, sentence, headline):
    assert rows(analyse(sentence, "2020-06-17"))[0][0] == headline


def test_a_noun_that_says_little_is_told_with_its_verb(analyse):
    assert rows(analyse("Anna Lund was at a conference in 2017, and she was tired.", "2020-06-17"))[0][0] == (
        "Anna Lund was at a conference"
    )


def test_starting_in_a_year_is_no_part_of_the_headline(analyse):
    [(headline, _), *_] = rows(
        analyse("Starting in 1982, Norway began to pay all its aid in a lump sum.", "2020-06-17")
    )
    assert headline == "Norway began to pay all its aid in a lump sum"


def test_what_somebody_joins_with_and_is_not_what_he_says(analyse):
    text = 'I posted the "old" photo in May 2019, and I had a lot of trouble and a lot of neighbours — '
    text += "some neighbours complained about it."
    assert [row.said_by for row in analyse(text, "2020-06-17").events.fillna({"said_by": ""}).itertuples()] == [""]
