"""What reading unseen news turned up, each class with a sentence of its own; published on Wednesday, May 15, 2024."""

from __future__ import annotations

import pytest

SPANS = [
    # Lengths
    ("It will take three or four days.", [("three or four days", "PXD")]),
    ("It took ten or fifteen years.", [("fifteen years", "P15Y")]),
    ("They hope to settle it in the next day or two.", [("the next day or two", "PXD")]),
    ("It has grown over the last year and a half.", [("the last year and a half", "P1Y6M")]),
    ("They ended a decades-old feud.", [("decades", "PXDE")]),
    ("After four long years he left.", [("four long years", "P4Y")]),
    (
        "It grew over the past 20-plus months and for 30+ years.",
        [("the past 20-plus months", "P20M"), ("30+ years", "P30Y")],
    ),
    ("It sold 90 cars in the first 10 days of October.", [("the first 10 days of October", "P10D")]),
    ("It was bought 7 or 8 years ago.", [("7 or 8 years ago", "PAST_REF")]),
    # Sets
    ("It is open every weekday.", [("every weekday", "P1D")]),
    ("A bus leaves every 15 to 20 minutes.", [("every 15 to 20 minutes", "PTXM")]),
    ("It is broadcast on Sundays at 10 a.m.", [("Sundays at 10 a.m.", "XXXX-WXX-7T10:00")]),
    # Times of the clock
    ("It began at ten o'clock this morning.", [("ten o'clock this morning", "2024-05-15T10:00")]),
    ("At three thirty this afternoon it was over.", [("three thirty this afternoon", "2024-05-15T15:30")]),
    ("We are back tomorrow night at six thirty.", [("tomorrow night at six thirty", "2024-05-16T18:30")]),
    ("He paid with five fifty-cent coins.", []),
    ("It fell at 4:42 on Thursday afternoon.", [("4:42 on Thursday afternoon", "2024-05-09T16:42")]),
    ("It hit at 1653 (2153 GMT).", [("1653", "2024-05-15T16:53"), ("2153 GMT", "2024-05-15T21:53")]),
    ("It sank at 11:28 a.m. local time Saturday.", [("11:28 a.m. local time Saturday", "2024-05-11T11:28")]),
    # Points
    ("They will meet on Thursday week.", [("Thursday week", "2024-05-23")]),
    ("It began on a March evening 20 years ago.", [("a March evening 20 years ago", "2004-03TEV")]),
    ("He flew in for a Saturday meeting.", [("Saturday", "2024-05-11")]),
    ("Its best close of the year came on Monday.", [("the year", "2024"), ("Monday", "2024-05-13")]),
    (
        "It airs at 10:57 UK time on Friday, 10 May 2024.",
        [("10:57 UK time on Friday, 10 May 2024", "2024-05-10T10:57")],
    ),
    ("They left for the Memorial Day holiday weekend.", [("Memorial Day holiday weekend", "2024-W21-WE")]),
    # No dates
    ("The DEC appeal raised $5.", []),
    ("He is in his late 20s.", []),
    ('She sat on the "Today" show and in NBC\'s Today show.', []),
    ("He was made the fall guy.", []),
    ("He is disliked in many quarters of the party.", []),
    ("It is the 5th or 6th worst town.", []),
    ("It breaks resolutions 1970.", []),
]


@pytest.mark.parametrize(("sentence", "found"), SPANS, ids=[sentence for sentence, _ in SPANS])
def test_what_is_found(tag, sentence, found):
    assert [(timex.text, timex.value.value) for timex in tag(sentence)] == found


DIRECTIONS = [
    # The word that leads to the noun of a date
    ("He will return for the first time since the May 25 blast.", "2023-05-25"),
    ("Oil is continuing to leak following the blast in February.", "2024-02"),
    ("The suits are thought to be the first in the aftermath of February's blast.", "2024-02"),
    ("Ahead of hearings on Tuesday, they released a letter.", "2024-05-21"),
    ("The decision was put off until a second summit on Friday.", "2024-05-17"),
    ("He is fit for Sunday's league match, his manager said.", "2024-05-19"),
    ("They were blamed for Sunday's attack.", "2024-05-12"),
    ("The firm said the wells are on course for completion by August.", "2024-08"),
    ("The disease spread, and by December, measures were taken.", "2023-12"),
    # Tenses
    ("By Tuesday evening they were starting to leave.", "2024-05-14TEV"),
    ("The firm agreed to supply more gas from March.", "2024-03"),
    # A weekday chooses the year of its day
    ("A well blew in 1981. See it on Wednesday 15 May.", "2024-05-15"),
    ("On Friday, Dec. 15, he left.", "2023-12-15"),
    # The year that opens a sentence; the day that has begun elsewhere
    ("In 2009 they banned it until June.", "2009-06"),
    ("The vote of 2009 was lost, and he left in March.", "2024-03"),
    ("Rebels took two towns on Wednesday. Blasts were heard early Thursday.", "2024-05-16"),
    ("Blasts were heard early Thursday.", "2024-05-09"),
]


@pytest.mark.parametrize(("story", "value"), DIRECTIONS, ids=[story for story, _ in DIRECTIONS])
def test_where_it_looks(tag, story, value):
    assert tag(story)[-1].value.value == value


QUOTED = [
    ('"We vote today," she told reporters on Monday.', "2024-05-13"),
    ("On Monday he said: “We leave tomorrow.”", "2024-05-14"),
    ('She said "we won today" and left on Monday.', "2024-05-15"),
    ('"They have gone," he said. It rained today, said a man who came on Monday.', "2024-05-15"),
]


@pytest.mark.parametrize(("story", "value"), QUOTED, ids=[story for story, _ in QUOTED])
def test_a_day_in_a_quotation_is_counted_from_the_day_of_speech(tag, story, value):
    assert value in [timex.value.value for timex in tag(story) if timex.text in ("today", "tomorrow")]


def test_the_quotation_hangs_on_the_day_of_speech(tag):
    today, monday = tag('"We vote today," she told reporters on Monday.')
    assert (today.anchor, today.note) == (monday.date_id, "Said on Monday.")


@pytest.mark.parametrize(
    ("sentence", "published", "values"),
    [
        ("Shares are up 3% for the week.", "2024-05-17", ["2024-W20"]),
        ("Shares ended the week at 5.", "2024-05-20", ["2024-W20"]),
        ("He came in the week of the flood.", "2024-05-17", []),
    ],
)
def test_the_week(tag, sentence, published, values):
    assert [timex.value.value for timex in tag(sentence, published)] == values


def test_a_verb_that_is_taken_for_a_noun(parsed):
    assert parsed("The talks, suspended in March, resume Friday in Geneva.")[-1].value.value == "2024-05-17"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The ministry said on Thursday it would send a bill to the firm.", "2024-05-09"),
        ("The board announced Tuesday it will cut jobs.", "2024-05-14"),
        ("The minister told reporters on Thursday he would go.", "2024-05-09"),
        ("He said the talks on Friday will be hard.", "2024-05-17"),
    ],
)
def test_a_date_behind_a_verb_of_speech_belongs_to_it(parsed, sentence, value):
    assert [timex.value.value for timex in parsed(sentence)] == [value]
