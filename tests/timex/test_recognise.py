"""What is recognised in running text, with its value; published on Wednesday, May 15, 2024, unless said otherwise."""

from __future__ import annotations

import pytest

from dateline.timex import timeml
from dateline.timex.value import parse, write

SENTENCES = [
    # Every common notation
    ("The talks opened on 15 May 2024.", ["2024-05-15"]),
    ("The talks opened on Friday, May 10th, 2024.", ["2024-05-10"]),
    ("The bridge was closed on the 3rd of June, 2019.", ["2019-06-03"]),
    ("The stamp says 2019-06-03T14:30.", ["2019-06-03T14:30"]),
    ("The form is dated 25/12/2020.", ["2020-12-25"]),
    ("The form is dated 12/25/2020 and 03/04/2021.", ["2020-12-25", "2021-03-04"]),
    ("A plan of FY2021 was dropped in Q3 2022 and 1H23.", ["2021", "2022-Q3", "2023-H1"]),
    ("The class of '99 met again.", ["1999"]),
    (
        "The deed of 15-May-2024 follows those of 01/Aug/2019 and Sep-23-2020.",
        ["2024-05-15", "2019-08-01", "2020-09-23"],
    ),
    ("It has stood empty since 11/2016.", ["2016-11"]),
    ("Sales fell in 2019 Q1, in Q2-2021 and in 2016H2.", ["2019-Q1", "2021-Q2", "2016-H2"]),
    ("They will be back in calendar year 2025.", ["2025"]),
    ("The nineteen-seventies and the noughties were kind to them.", ["197", "200"]),
    # Relative to publication
    ("It happened a year ago today, and he died six years ago this week.", ["2023-05-15", "2018-W20"]),
    ("She fell two weeks ago Monday and will be home a week from Friday.", ["2024-04-29", "2024-05-24"]),
    ("He came yesterday, went last Friday and returns next week.", ["2024-05-14", "2024-05-10", "2024-W21"]),
    ("The ship sank, it was said 30 min ago.", ["2024-05-15TXX"]),
    ("She left two weeks ago and was back this month.", ["2024-W18", "2024-05"]),
    ("Rents rose in the past three years.", ["P3Y"]),
    ("A second bridge will open later this year.", ["2024"]),
    ("It froze last winter and on 21 October last year.", ["2023-WI", "2023-10-21"]),
    ("The day before yesterday he fell; the week after next he will play.", ["2024-05-13", "2024-W22"]),
    ("This past weekend it rained, as the past week it snowed.", ["2024-W19-WE", "P1W"]),
    ("It was open from Friday through Sunday.", ["2024-05-10", "2024-05-12"]),
    # Relative to the story
    ("They wed in June 2010; two years before, they had met.", ["2010-06", "2008"]),
    ("They wed in 2010. The following year they left.", ["2010", "2011"]),
    (
        "The dam broke on May 3, 2019. That day 40 died; two days later, help came.",
        ["2019-05-03", "2019-05-03", "2019-05-05"],
    ),
    ("He arrived in May 2019. The same month she left.", ["2019-05", "2019-05"]),
    ("Profits rose in the third quarter of 2023 from a year earlier.", ["2023-Q3", "2022-Q3"]),
    ("Sales rose in the quarter ended Feb. 29.", ["2024-Q1", "2024-02-29"]),
    (
        "Sales rose in the first quarter. After a flat fourth quarter they were up from a year earlier.",
        ["2024-Q1", "2023-Q4", "2023-Q1"],
    ),
    (
        "It lost money in the first half of 2023, twice as much as in the same period of last year.",
        ["2023-H1", "2022-H1"],
    ),
    ("Fourth-quarter profit fell, the group said; sales rose from a year earlier.", ["2023-Q4", "2022-Q4"]),
    (
        "They voted on the first Tuesday of November 2022 and the last Friday in March 2023.",
        ["2022-11-01", "2023-03-31"],
    ),
    # Weeks, quarters, ages of the world
    ("Over the weekend it rained.", ["2024-W19-WE"]),
    ("It was low in the first half of 2021 and in fiscal 2022.", ["2021-H1", "2022"]),
    ("The mill of the late 19th century burnt in mid-May.", ["18", "2024-05"]),
    ("Caesar died in 44 B.C., Pliny in AD 79.", ["BC0044", "0079"]),
    ("The league fought in the 470s BC.", ["BC047"]),
    ("The 18th and 19th centuries were cold.", ["17", "18"]),
    # Times of the day
    ("The offer runs until 5 p.m. EST Nov. 9.", ["2024-11-09T17:00"]),
    ("The quake struck at 6:20 a.m. on March 3.", ["2024-03-03T06:20"]),
    ("They will meet at half past eight on Monday.", ["2024-05-20T08:30"]),
    (
        "The alarm rang at 22:15 local time (2015 UTC) on Tuesday.",
        ["2024-05-14T22:15", "2024-05-14T20:15", "2024-05-14"],
    ),
    ("He arrived on Sunday morning.", ["2024-05-12TMO"]),
    ("The news is read at 0910 local time.", ["2024-05-15T09:10"]),
    ("In the morning the army attacked.", ["2024-05-15TMO"]),
    ("The bus crashed at about 8:10 am this morning.", ["2024-05-15T08:10"]),
    ("He left last night at 9.30 p.m.", ["2024-05-14T21:30"]),
    ("At noon on Friday the siren will sound.", ["2024-05-17T12:00"]),
    # Durations
    ("It lasted two and a half years, not 2 1/2 months.", ["P2Y6M", "P2.5M"]),
    ("It took a couple of weeks, several months, half an hour.", ["P2W", "PXM", "PT30M"]),
    ("The 44-day siege was followed by a year-long truce.", ["P44D", "P1Y"]),
    ("He died aged 91.", ["P91Y"]),
    ("It took two-and-a-half years and the final three months.", ["P2Y6M", "P3M"]),
    ("He waited for decades.", ["PXDE"]),
    ("The order came hours after the vote.", ["PTXH"]),
    ("Rents rose over the past years, most in the past year and a half.", ["PXY", "P1Y6M"]),
    ("It will be ready within weeks or months, in the years ahead.", ["PXW", "PXY"]),
    ("The last month of the war fell in a three-year period of drought.", ["P1M", "P3Y"]),
    ("Net of the nine months compares with a loss in the year-earlier nine months.", ["P9M", "P9M"]),
    # Sets
    ("They meet twice a week, every other day and on Fridays.", ["P1W", "P2D", "XXXX-WXX-5"]),
    ("The rent is paid annually, the tax is paid quarterly.", ["P1Y", "P1Q"]),
    ("The bar opens every Tuesday night.", ["XXXX-WXX-2TNI"]),
    # Ranges
    ("He ruled from 1961 to 1967.", ["1961", "1967"]),
    ("The fair on May 3-5 was wet.", ["2024-05-03", "2024-05-05"]),
    ("The fair of 6-7 January 1916 was dry.", ["1916-01-06", "1916-01-07"]),
    ("Between June 2009 and May 2011 it stood empty.", ["2009-06", "2011-05"]),
    ("It rained between June and August 2009.", ["2009-06", "2009-08"]),
    ("The 2020–21 season was lost.", ["2020", "2021"]),
    ("The war (264 to 241 BC) was long.", ["BC0264", "BC0241"]),
    ("The fast lasted from the 13th to the 19th of October 2019.", ["2019-10-13", "2019-10-19"]),
    ("It fell in the second and third quarters of 2023.", ["2023-Q2", "2023-Q3"]),
    ("He spent a good part of 2019 at sea.", ["2019"]),
    ("She left at 4 in the morning on Monday.", ["2024-05-13T04:00"]),
    ("The fair is held September 3rd - 5th.", ["2024-09-03", "2024-09-05"]),
    ("In early to mid June it rained.", ["2024-06"]),
    ("He came in March 2023, and at month's end he left.", ["2023-03", "2023-03"]),
    ("It earned more in the fiscal year ended Jan. 31.", ["P1Y", "2024-01-31"]),
    # Feasts
    ("we met at christmas and on Inauguration Day 2021.", ["2023-12-25", "2021-01-20"]),
    ("It rained on the Labor Day weekend of 2019 and on Thanksgiving weekend.", ["2019-W35-WE", "2023-W47-WE"]),
    ("They wed on Christmas Eve 2021.", ["2021-12-24"]),
    ("The march was held on Good Friday.", ["2024-03-29"]),
    ("Stores will close on Thanksgiving.", ["2024-11-28"]),
    ("The fast ended on Yom Kippur 2021.", ["2021-09-16"]),
    # Lengths between two numbers, and without a break
    ("He was jailed for between five and seven years, not five to seven days.", ["PXY", "PXD"]),
    ("It rained for three straight days.", ["P3D"]),
    ("At the present time it is shut.", ["PRESENT_REF"]),
    # References
    ("He is now ill, but will be well soon.", ["PRESENT_REF", "FUTURE_REF"]),
    ("Sales rose 5% over 2021.", ["2021"]),
    ("In this day and age few write letters.", ["PRESENT_REF"]),
    ("In the past he recently lied.", ["PAST_REF", "PAST_REF"]),
]


@pytest.mark.parametrize(("sentence", "values"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_values(tag, sentence, values):
    assert [timex.value.value for timex in tag(sentence)] == values


SETS = [
    ("They meet every Friday.", "XXXX-WXX-5", "EVERY", ""),
    ("Each month they eat together.", "P1M", "EACH", ""),
    ("They meet on the first Monday of each month.", "P1M", "EACH", ""),
    ("The ferry sails daily.", "P1D", "EVERY", ""),
    ("They train twice a week.", "P1W", "", "2X"),
    ("He is paid once a year.", "P1Y", "", "1X"),
    ("She works four days a week.", "P1W", "", "4D"),
    ("They vote three times every year.", "P1Y", "EVERY", "3X"),
    ("It rings every half hour.", "PT30M", "EVERY", ""),
    ("They meet several times a year.", "P1Y", "", ""),
    ("He swims on Sundays.", "XXXX-WXX-7", "", ""),
]


@pytest.mark.parametrize(("sentence", "value", "quant", "freq"), SETS, ids=[sentence for sentence, *_ in SETS])
def test_sets_say_how_often(tag, sentence, value, quant, freq):
    (timex,) = tag(sentence)
    assert (timex.value.type, timex.value.value) == ("SET", value)
    assert (timex.value.quant, timex.value.freq) == (quant, freq)
    assert parse(write(timex.value)) == timex.value


def test_how_often_is_written_to_timeml(tag):
    text = "They meet every Friday and train twice a week."
    friday, twice = timeml.parse(timeml.write(text, tag(text))).timexes
    assert (friday.quant, friday.freq) == ("EVERY", "")
    assert (twice.quant, twice.freq) == ("", "2X")


NO_DATES = [
    "1846 persons were treated and 1720 had already been sent home.",
    "The plan would save $500 million a year.",
    "Sales will rise 8.5% annually.",
    "The town imports about three-quarters of its food.",
    "The book tells of the Long March.",
    "They joined the annual March for Life.",
    "They came with their six-month-old son.",
    "He slept at the Days Inn.",
    "The chain sold its roughly 2000 Thai stores.",
    "The town lies two hours east of Tripoli.",
    "The fall-out was worse.",
    "She won gold at the Winter Olympics.",
    "He works the night shift.",
    "After all these centuries it still stands.",
    "It plays music from over 1000 different services.",
    "No more than 1500 came.",
    "People aged 65 and over may enter.",
    "The calm soon turned into a storm.",
    "Regulation 11/2016 applies, as does Law 5/2014.",
    "The Christmas tree was still there, and the Easter eggs.",
    "Thirteen twenties lay on the table.",
    "Bob1979 wrote that the sequel of Euro2012 was poor.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_looks_like_a_date_and_is_none(tag, sentence):
    assert [timex.text for timex in tag(sentence)] == []


DIRECTIONS = [
    ("The minister said on Thursday that he knew.", "2024-05-09"),
    ("The minister will speak on Thursday.", "2024-05-16"),
    ("The report is due Thursday.", "2024-05-16"),
    ("The court ruled on Wednesday.", "2024-05-15"),
    ("It had been due to expire on Friday.", "2024-05-17"),  # the nearest
    ("It had been due to open on Tuesday.", "2024-05-14"),
    ("The talks scheduled for Monday were held.", "2024-05-13"),
    ("The talks are scheduled for Monday.", "2024-05-20"),
    ("Until Friday, the road was open.", "2024-05-10"),
    ("The road will be closed until Friday.", "2024-05-17"),
    ("The shop opened in March.", "2024-03"),
    ("The shop will open in March.", "2025-03"),
    ("The dividend is payable Dec. 1.", "2024-12-01"),
    ("The fire broke out on Dec. 1.", "2023-12-01"),
    ("Sales have grown since November.", "2023-11"),
    # A chronology tells in the present
    ("April 2 - The minister visits the coast.", "2024-04-02"),
    ("The season runs from April 1.", "2024-04-01"),
    # An infinitive lies ahead only of a verb that looks ahead
    ("The cabinet voted to lift it on Saturday afternoon.", "2024-05-11TAF"),
    ("He rejected calls to resign on Monday.", "2024-05-13"),
    ("She declined to comment on Friday.", "2024-05-10"),
    ("They were forced to leave on Friday.", "2024-05-10"),
    ("He agreed to meet them on Friday.", "2024-05-17"),
    ("The court ordered him to appear on Friday.", "2024-05-17"),
    ("They were planning to march on Friday.", "2024-05-17"),
    ("If the grant lapses in March, the bridge stays open.", "2025-03"),
    ("The new status follows the body's decision in January to declare an emergency.", "2024-01"),
    ("The record was set on Aug. 6.", "2023-08-06"),
    ("It is below its record high set on Aug. 6.", "2023-08-06"),
]


@pytest.mark.parametrize(("sentence", "value"), DIRECTIONS, ids=[sentence for sentence, _ in DIRECTIONS])
def test_direction(tag, sentence, value):
    assert [timex.value.value for timex in tag(sentence)] == [value]


def test_history_hangs_on_what_was_told(tag):
    told = tag(
        "The revolt broke out on 3 May 1791. By August the towns had risen. In December 1791 the king fled, and in "
        "January he was caught. A law of 1905 forgave him. On 4 March he was tried; two days later he died. "
        "The following year his son was crowned, on 9 July 1793.",
        "2009-12-19",
    )
    assert [timex.value.value for timex in told] == [
        "1791-05-03", "1791-08", "1791-12", "1792-01", "1905", "1792-03-04", "1792-03-06", "1793", "1793-07-09",
    ]  # fmt: skip


def test_two_digits_in_a_history_are_of_its_century(tag):
    told = tag(
        "The club was founded in May 1789. In June 1791 it split, in 1792 it was closed, and in 1793 it opened again. "
        "The men of '89 had left it.",
        "2009-12-19",
    )
    assert told[-1].value.value == "1789"


def test_a_length_without_the_word_before_it(tag):
    paid, lasted = tag("It will be paid over three years. It lasted for over two months.")
    assert [(t.text, t.value.mod) for t in (paid, lasted)] == [("three years", ""), ("over two months", "MORE_THAN")]


def test_news_with_old_dates_is_no_history(tag):
    told = tag(
        "On Friday the poet died. He was born in 1940, went to school in 1946, wrote his first book in 1960, his "
        "second in 1970 and his last in 2015."
    )
    assert told[0].value.value == "2024-05-10"


def test_news_that_opens_with_the_year_of_publication_is_no_history(tag):
    told = tag(
        "This is the first report on the election of 2024. The party won in 1986, 1991, 1996, 2001, 2006 and 2016. It "
        "chose its candidate on 2 May."
    )
    assert told[-1].value.value == "2024-05-02"


def test_a_live_report_has_times_where_a_chronicle_has_years(tag):
    lines = ("Doors open.", "The minister enters.", "She takes her seat.", "The vote begins.", "It is over.")
    live = "\n".join(f"{time}: {line}" for time, line in zip((1905, 1914, 1917, 2001, 2102), lines, strict=True))
    assert tag(live) == []
    chronicle = live.replace("2102", "2020")
    assert [timex.value.value for timex in tag(chronicle)] == ["1905", "1914", "1917", "2001", "2020"]


def test_without_a_day_of_publication(tag):
    yesterday, march, year = tag("He left yesterday. She came on 3 March. They met in 2019.", None)
    assert (yesterday.value.value, yesterday.value.earliest, bool(yesterday.note)) == ("PAST_REF", None, True)
    assert (march.value.value, march.value.latest, bool(march.note)) == ("XXXX-03-03", None, True)
    assert (year.value.value, year.note) == ("2019", "")


def test_open_intervals(tag):
    since, until = tag("It has been empty since 1985 and will stay so until May 2030.")
    assert (since.value.edtf, since.value.latest) == ("1985/..", None)
    assert (until.value.edtf, until.value.earliest) == ("../2030-05", None)


def test_both_ends_told_are_no_open_interval(tag):
    assert [timex.value.edtf for timex in tag("It ran from 1 July 2023 until 30 June 2025.")] == [
        "2023-07-01",
        "2025-06-30",
    ]


@pytest.mark.parametrize(
    ("sentence", "edtf", "anchor"),
    [
        ("The strike began on 1 March 2024 and lasted three weeks.", "2024-03-01/2024-03-22", "d1"),
        ("The lockdown started in March 2020 and lasted two months.", "2020-03/2020-05", "d1"),
        ("He worked there for three years from May 2011.", "2011-05/2014-05", "d2"),
        ("Sales fell in the three months to June 2023.", "2023-04/2023-06", "d2"),
        ("It earned more in the year ended 31 March 2021.", "2020-04/2021-03", "d2"),
        ("In the week to 12 May 2024 it rained.", "2024-05-06/2024-05-12", "d2"),
        ("He was in jail for five years until May 2019.", "2014-05/2019-05", "d2"),
        ("Rents rose in the past two weeks.", "2024-05-01/2024-05-15", "published"),
        ("It rained in the first ten months of 1915.", "1915-01/1915-10", ""),
        ("It rained in the last two weeks of February 1951.", "1951-02-15/1951-02-28", ""),
    ],
)
def test_duration_beside_its_start_or_end(tag, sentence, edtf, anchor):
    lasting = next(timex for timex in tag(sentence) if timex.value.type == "DURATION")
    assert (lasting.value.edtf, lasting.anchor) == (edtf, anchor)


def test_two_readings_are_told(tag):
    assert "day first" in tag("It was signed on 03/04/2021.")[0].note


def test_offsets_count_characters(tag):
    text = "Zürich – 🙂 – on 3 May 2019, again."
    (timex,) = tag(text)
    assert text[timex.start : timex.end] == timex.text == "3 May 2019"
