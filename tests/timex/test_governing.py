"""Which verb a date belongs to, and so past or future; published on Wednesday, May 15, 2024, unless said otherwise."""

from __future__ import annotations

import pytest

SENTENCES = [
    # A verb that moves or gives a date
    ("The mayor extended the curfew to June 1.", ["2024-06-01"]),
    ("The board had postponed the vote until Oct. 3.", ["2024-10-03"]),
    ("The state rescheduled its primary to September 9.", ["2024-09-09"]),
    ("He was jailed until November.", ["2024-11"]),
    ("The striker has signed on loan until March.", ["2025-03"]),
    ("It ruled until March.", ["2024-03"]),
    ("The loss was not noticed until March 7.", ["2024-03-07"]),
    # What was to be, could be, would be
    ("His term was to end in August.", ["2024-08"]),
    ("The ship was to have arrived by June 30.", ["2023-06-30"]),
    ("The leak could be closed by Sunday.", ["2024-05-19"]),
    ("The owners may ask for it back in October.", ["2024-10"]),
    ("On Thursday they agreed that the ban would begin on Saturday.", ["2024-05-09", "2024-05-11"]),
    ("The party promised a vote by February.", ["2025-02"]),
    # A perfect tense looks back, whatever helps it
    ("They are believed to have been involved in the raid in January.", ["2024-01"]),
    ("According to the police on Monday, the flood may have killed two.", ["2024-05-13"]),
    # An infinitive goes by its verb
    ("She dropped out after failing to win any of the contests on August 3.", ["2023-08-03"]),
    ("They used to meet back in November.", ["2023-11"]),
    # What a date is for, or comes ahead of
    ("Little was heard ahead of Thursday's hearing.", ["2024-05-16"]),
    ("They have called a strike for Friday.", ["2024-05-17"]),
    # The present of a plan, of a headline, of a report
    ("His term ends Jan. 7.", ["2025-01-07"]),
    ("Police arrest two men on Monday.", ["2024-05-13"]),
    ("Two ministers quit on Monday.", ["2024-05-13"]),
    ("The rate compares with 5% in November.", ["2023-11"]),
    # What was due: the nearest
    ("The tests were due on Monday but were delayed.", ["2024-05-13"]),
    ("He was expected to return on Friday.", ["2024-05-17"]),
    ("They had been expected to leave on Friday.", ["2024-05-17"]),
    ("The school was due to open on Sunday, but will stay closed.", ["2024-05-19"]),
    ("In an interview on Sunday she would not rule it out.", ["2024-05-12"]),
    ("A man was found to be infected on Saturday.", ["2024-05-11"]),
]


@pytest.mark.parametrize(("sentence", "values"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_direction_without_a_parser(tag, sentence, values):
    assert [timex.value.value for timex in tag(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Schools have begun to plan exams as the winter term begins.", "2024-WI"),
        ("The two men will be arrested, tried and sentenced on Friday.", "2024-05-17"),
        ("The originally planned launch on Monday afternoon, local time, was scrubbed.", "2024-05-13TAF"),
        ("Her visit to the flooded towns on Friday to meet those who hope to return calmed the anger.", "2024-05-10"),
    ],
)
def test_the_tree_finds_the_verb(parsed, sentence, value):
    assert [timex.value.value for timex in parsed(sentence)] == [value]


STORIES = [
    ("On Monday two men resigned. The vote of 2016 was recalled. The same day a third left.", "2024-05-13"),
    ("On Friday he won. In 2016 he had lost. Two days later he left.", "2024-05-12"),
    ("Sales fell in mid-April. The shares rose during the morning.", "2024-05-15TMO"),
    ("He made two speeches in March. At the end of the month he left.", "2024-03"),
    ("It earned $3 million last year, up from $2 million a year earlier.", "2022"),
    ("The mill was built in the 1920s. By the end of the decade it was shut.", "192"),
    ("Prices rose to 5% in April from 4% a month earlier. Rents rose to 8% from 7% a month earlier.", "2024-03"),
    ("On the evening of 1 July 1863 they met. The next spring they parted.", "1864-SP"),
    ("He was born in April 1775, and the fire came on 17 June.", "1775-06-17"),
    ("Wednesday, May 15, 2024. In September, a study was published.", "2023-09"),
    ("It sails daily between 1 April and 31 March.", "2024-03-31"),
    ("It fell at 9 p.m. Monday (4 a.m. Tuesday in Baku).", "2024-05-14T04:00"),
    ("In 2016 he lived in Spain, and the next morning he left.", "XXXX-XX-XXTMO"),
]


@pytest.mark.parametrize(("story", "value"), STORIES, ids=[story for story, _ in STORIES])
def test_where_the_last_expression_hangs(tag, story, value):
    assert tag(story)[-1].value.value == value


SPANS = [
    ("He was only five weeks old.", [("five weeks old", "P5W")]),
    ("It took a number of years.", [("a number of years", "PXY")]),
    ("The tools are about 50 thousand years old.", [("about 50 thousand years old", "P50000Y")]),
    ("They lived tens of thousands of years ago.", [("tens of thousands of years ago", "PAST_REF")]),
    ("It was dug up over a hundred years ago.", [("over a hundred years ago", "1924")]),
    ("For the past 25-26 years he slept 4–5 hours.", [("the past 25-26 years", "PXY"), ("4–5 hours", "PTXH")]),
    ("It marked the end to 41 years of rule.", [("41 years", "P41Y")]),
    ("In this June 8, 2010 photo he smiles.", [("June 8, 2010", "2010-06-08")]),
    ("Three lies surfaced in early September. First, he denied it.", [("early September", "2023-09")]),
    ("On Thursday, the 5th Circuit agreed.", [("Thursday", "2024-05-09")]),
    ("Some years ago he left.", [("Some years ago", "PAST_REF")]),
    ("He left two months prior.", [("two months prior", "2024-03")]),
    ("She fell ill three days prior to admission.", [("three days", "P3D")]),
    ("It was quiet overnight Sunday.", [("overnight Sunday", "2024-05-12TNI")]),
    ("They will meet at 7 p.m. tonight.", [("7 p.m. tonight", "2024-05-15T19:00")]),
    ("He fled at dawn on 2 May.", [("dawn on 2 May", "2024-05-02TMO")]),
    ("He must be home by dusk.", [("dusk", "2024-05-15TEV")]),
    ("Back in summer '09 it rained.", [("summer '09", "2009-SU")]),
    ("Take it twice daily.", [("twice daily", "P1D")]),
    ("Sales will rise in the second half of fiscal 2025.", [("the second half of fiscal 2025", "2025-H2")]),
    (
        "Between 9 and 11 p.m. on May 4 he slept.",
        [("9", "2024-05-04T21:00"), ("11 p.m. on May 4", "2024-05-04T23:00")],
    ),
    ("Temperatures will climb into the 30s.", []),
    ("The Arab Spring followed the fall in prices.", []),
    ("It stands to this day.", [("this day", "PRESENT_REF")]),
    ("He will one day be king.", [("one day", "FUTURE_REF")]),
    ("In the first days he slept.", [("the first days", "PXD")]),
    ("He died aged 84 years.", [("aged 84 years", "P84Y")]),
    ("About 200,000 gallons of oil a day were lost.", []),
    ("She writes for the Sunday Times.", []),
    ("It prevents future floods.", []),
    ("The sun never sets at this time of the year.", []),
]


@pytest.mark.parametrize(("sentence", "found"), SPANS, ids=[sentence for sentence, _ in SPANS])
def test_what_belongs_to_an_expression(tag, sentence, found):
    assert [(timex.text, timex.value.value) for timex in tag(sentence)] == found
