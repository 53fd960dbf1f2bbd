"""Whose name stands behind the subject of a verb of saying. Published on 15 May 2024."""

import pytest

NAMED = [
    ("Ana Lopes's lawyer, Marek Novak, said the workshop failed in 2011.", "Marek Novak"),
    ("A spokeswoman for the Forest Agency, Inge Holm, said the tower burned down in April.", "Inge Holm"),
    ("According to her agent, Marek Novak, she was to have danced in Vienna on 12 March 2020.", "Marek Novak"),
    ("The High Court found that the firm had broken the law in 2019.", "High Court"),
    ("The pool closed in May 2019, Olga Sand's office said.", "Olga Sand's office"),
    ("The deal was signed in March, said two people close to the talks.", "two people close to the talks"),
    ("According to the newspaper Nova Zora, Novak sold the mill in 2019.", "Nova Zora"),
    ("Marek Novak, a Prague lawyer, who said the council closed the pool in 2019, left.", "Marek Novak"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED, ids=[case[0] for case in NAMED])
def test_the_name_beside_the_calling(analyse, text, speaker):
    [event] = analyse(text).events.itertuples()
    assert event.said_by == speaker


def spoken(analysis):
    return dict(zip(analysis.events.headline, analysis.events.said_by.fillna(""), strict=True))


def test_she_is_who_spoke_and_not_whom_she_spoke_of(analyse):
    text = (
        "Marta Lindqvist, prosecuting, alleged that Owen Pryce and a driver emptied the store in May 2023. "
        "The alarm was cut on 24 June 2023, she said."
    )
    assert list(analyse(text).events.said_by) == ["Marta Lindqvist", "Marta Lindqvist"]


def test_he_is_no_woman(analyse):
    text = "Tomas Berg opened the sale. Mrs Ida Holm spoke next. The mill closed in 2011, he said."
    assert list(analyse(text).events.said_by) == ["Tomas Berg"]


def test_it_is_the_body_that_spoke_before(analyse):
    text = "The lift will open on Friday, the Alpine Railway Office said. Trains may stop on Saturday, it added."
    assert list(analyse(text).events.said_by) == ["Alpine Railway Office", "Alpine Railway Office"]
