"""What agencies and newspapers write of times, a sentence for each; published on Wednesday, May 15, 2024."""

from __future__ import annotations

import pytest

FORMS = [
    # Fractions, decimals and ranges of lengths
    ("She won in one minute 42.61 seconds.", [("one minute 42.61 seconds", "PT1M42.61S")]),
    ("She ran two hours 20 minutes 42 seconds.", [("two hours 20 minutes 42 seconds", "PT2H20M42S")]),
    ("He joined 4-1/2 years ago.", [("4-1/2 years ago", "2019-11")]),
    ("Herders sat here two thousand years ago.", [("two thousand years ago", "0024")]),
    ("He is out for a 4- to 6-week spell.", [("4- to 6-week", "PXW")]),
    ("She got a two-to-three-year term.", [("two-to-three-year", "PXY")]),
    # Business
    ("It earned less in the prior-year period.", [("the prior-year period", "2023")]),
    (
        "It grew in the quarter ended March 31 from the same quarter one year ago.",
        [("the quarter", "2024-Q1"), ("March 31", "2024-03-31"), ("the same quarter one year ago", "2023-Q1")],
    ),
    ("For the month, the index was down.", [("the month", "2024-05")]),
    ("He left in the month of the flood.", []),
    ("Oil for September delivery fell.", [("September", "2024-09")]),
    ("December futures rose.", [("December", "2024-12")]),
    ("Prices rose in the 12 months through August.", [("the 12 months", "P12M"), ("August", "2023-08")]),
    ("Rates will be kept now and cut in November.", [("now", "PRESENT_REF"), ("November", "2024-11")]),
    ("Prices have risen over the last year.", [("the last year", "P1Y")]),
    ("The last year was good.", [("The last year", "2023")]),
    ("Its March-quarter net rose.", [("March-quarter", "2024-Q1")]),
    ("It lost money in the June quarter of 2019.", [("the June quarter of 2019", "2019-Q2")]),
    ("It lost money in the January quarter of 2019.", [("the January quarter of 2019", "2018-Q4")]),
    ("It grew in the April-June quarter of 2019.", [("the April-June quarter of 2019", "2019-Q2")]),
    ("It made the January quarter-finals.", [("January", "2024-01")]),
    (
        "It earned less in the fourth quarter of fiscal year 2023 than in the same quarter of 2022.",
        [("the fourth quarter of fiscal year 2023", "2023-Q4"), ("the same quarter of 2022", "2022-Q4")],
    ),
    (
        "Prices rose in April from March and from the year-ago month.",
        [("April", "2024-04"), ("March", "2024-03"), ("the year-ago month", "2023-03")],
    ),
    (
        "Prices in April were higher than in the same 2019 month.",
        [("April", "2024-04"), ("the same 2019 month", "2019-04")],
    ),
    ("Its fiscal year ended Jan. 31.", [("fiscal year", "P1Y"), ("Jan. 31", "2024-01-31")]),
    (
        "The quota holds for the year beginning July 1, 2025.",
        [("the year", "P1Y"), ("July 1, 2025", "2025-07-01")],
    ),
    ("It was down from the same time last year.", [("the same time last year", "2023")]),
    ("This time next year it will be shut.", [("This time next year", "2025")]),
    ("It fell in the past three fiscal quarters.", [("the past three fiscal quarters", "P3Q")]),
    ("It is down since last Oct. 13.", [("last Oct. 13", "2023-10-13")]),
    ("The talks are in the third week in June.", [("the third week in June", "P1W")]),
    ("The notes run five years or more.", [("five years or more", "P5Y")]),
    ("It lasts three or more years.", [("three or more years", "P3Y")]),
    ("It takes two and a half to three years.", [("two and a half to three years", "PXY")]),
    ("It fell little more than a year ago.", [("little more than a year ago", "2023")]),
    (
        "The offer expires at 12:00 midnight, New York City time, on Friday, May 31, 2024.",
        [("12:00 midnight, New York City time, on Friday, May 31, 2024", "2024-05-31T24:00")],
    ),
    ("At 9 a.m. London time oil rose.", [("9 a.m. London time", "2024-05-15T09:00")]),
    ("He has led it for a dozen years.", [("a dozen years", "P12Y")]),
    ("There were nine selling days in April.", [("nine selling days", "P9D"), ("April", "2024-04")]),
    ("Business is better than it was this time a year ago.", [("this time a year ago", "2023")]),
    (
        "It began last month and said it would not report until the end of the month.",
        [("last month", "2024-04"), ("the end of the month", "2024-05")],
    ),
    ("It said nothing until after talks on Friday.", [("Friday", "2024-05-17")]),
    (
        "Flights will begin Oct. 27, rising to four in February.",
        [("Oct. 27", "2024-10-27"), ("February", "2025-02")],
    ),
    (
        "First-quarter profit fell from $3 million in the year-ago quarter and $4 million in the previous quarter.",
        [("First-quarter", "2024-Q1"), ("the year-ago quarter", "2023-Q1"), ("the previous quarter", "2023-Q4")],
    ),
    (
        "Output in the week ended May 4 was down from the preceding week and the same week last year.",
        [
            ("the week", "P1W"),
            ("May 4", "2024-05-04"),
            ("the preceding week", "2024-W17"),
            ("the same week last year", "2023-W18"),
        ],
    ),
    ("A dividend is payable on or about June 15.", [("June 15", "2024-06-15")]),
    ("A dividend is payable on or about August 30.", [("August 30", "2024-08-30")]),
    ("On a year-over-year basis margins fell.", []),
    ("They may retire at 55 years or older.", [("55 years or older", "P55Y")]),
    ("They came to the office midafternoon Tuesday.", [("midafternoon Tuesday", "2024-05-14TAF")]),
    ("They left at dawn Monday.", [("dawn Monday", "2024-05-13TMO")]),
    # Broadcasts
    (
        "The strike began on Friday. It is scheduled to end just after midnight.",
        [("Friday", "2024-05-10"), ("midnight", "2024-05-15T24:00")],
    ),
    ("The Senate voted in the past half-hour.", [("the past half-hour", "PT30M")]),
    ("He is still missing at this hour.", [("this hour", "PRESENT_REF")]),
    ("The jury returned just moments ago.", [("just moments ago", "PAST_REF")]),
    ("Four years ago tonight it blew up.", [("Four years ago tonight", "2020-05-15TNI")]),
    ("They agreed in the early morning hours Tuesday.", [("the early morning hours Tuesday", "2024-05-14TMO")]),
    ("It crashed in the predawn hours of April 28.", [("the predawn hours of April 28", "2024-04-28TMO")]),
    (
        "It is due tomorrow night or Friday morning.",
        [("tomorrow night", "2024-05-16TNI"), ("Friday morning", "2024-05-17TMO")],
    ),
    # Weekdays and weekends
    ("It stayed closed until Tuesday.", [("Tuesday", "2024-05-14")]),
    ("They met until the small hours of Tuesday to save it.", [("the small hours of Tuesday", "2024-05-14TMO")]),
    ("Shares sank following Monday's warning.", [("Monday", "2024-05-13")]),
    ("They meet on Tuesday and Wednesday.", [("Tuesday", "2024-05-21"), ("Wednesday", "2024-05-22")]),
    ("It rained on Wednesday and Thursday.", [("Wednesday", "2024-05-08"), ("Thursday", "2024-05-09")]),
    ("It closes for the weekend of Aug. 22.", [("the weekend of Aug. 22", "2024-W34-WE")]),
    ("It could rain over the weekend.", [("the weekend", "2024-W20-WE")]),
    (
        "It was expected to sail on Friday, reaching port over the weekend.",
        [("Friday", "2024-05-17"), ("the weekend", "2024-W20-WE")],
    ),
    # What a noun says of its day
    ("The league set the Saturday deadline.", [("Saturday", "2024-05-18")]),
    ("They sold it all by the Tuesday deadline.", [("Tuesday", "2024-05-14")]),
    ("They vowed to punish those behind Friday's attack.", [("Friday", "2024-05-10")]),
    ("A judge set a trial date of March 4.", [("March 4", "2025-03-04")]),
    ("He gave his birth date as March 4.", [("March 4", "2024-03-04")]),
    ("Oil would spread, they feared, after the April 20 blowout.", [("April 20", "2024-04-20")]),
    ("He slept on the night of the quake.", [("the night", "XXXX-XX-XXTNI")]),
    # What comes later
    ("It is shut in August, followed by repairs later in January.", [("August", "2024-08"), ("January", "2025-01")]),
    (
        "He was at the riot of Jan. 6, 2021. He faces prison when he is sentenced on Sept. 12.",
        [("Jan. 6, 2021", "2021-01-06"), ("Sept. 12", "2024-09-12")],
    ),
    ("He was shot on Jan. 6, 2021. On Sept. 12 he died.", [("Jan. 6, 2021", "2021-01-06"), ("Sept. 12", "2021-09-12")]),
    ("He died on Dec. 28, 2020. On Jan. 3 they met.", [("Dec. 28, 2020", "2020-12-28"), ("Jan. 3", "2021-01-03")]),
    (
        "It put off the launch from mid-September to at least mid-November.",
        [("mid-September", "2024-09"), ("mid-November", "2024-11")],
    ),
    ("Rain will fall overnight.", [("overnight", "2024-05-15TNI")]),
    ("Rain fell overnight.", [("overnight", "2024-05-14TNI")]),
    (
        "Winds are expected to ease on Tuesday night into Wednesday morning.",
        [("Tuesday night", "2024-05-21TNI"), ("Wednesday morning", "2024-05-22TMO")],
    ),
    ("Voting closes in the week starting 10 June.", [("the week starting 10 June", "2024-W24")]),
    # What a verb says
    (
        "Anyone who was here between 10pm on Friday and 2am on Saturday should call.",
        [("10pm on Friday", "2024-05-10T22:00"), ("2am on Saturday", "2024-05-11T02:00")],
    ),
    (
        "On Saturday we did not answer, but we will tomorrow.",
        [("Saturday", "2024-05-11"), ("tomorrow", "2024-05-16")],
    ),
    ("She flies to Paris on Thursday.", [("Thursday", "2024-05-16")]),
    ("Walmart reports earnings Thursday.", [("Thursday", "2024-05-16")]),
    ("Shares fell after earnings on Thursday.", [("Thursday", "2024-05-09")]),
    ("He was remanded to appear in court on 21 June.", [("21 June", "2024-06-21")]),
    ("A vote is likely in October or November.", [("October", "2024-10"), ("November", "2024-11")]),
    ("It rained in December and January.", [("December", "2023-12"), ("January", "2024-01")]),
    ("At the moment it is quiet.", [("the moment", "PRESENT_REF")]),
    ("At the moment he fell it rained.", []),
    ("They have lost since the turn of the year.", [("the turn of the year", "2024")]),
    # Figures
    ("It was 2006 when she left.", [("2006", "2006")]),
    ("It is open 0900-1300 on Saturdays.", [("Saturdays", "XXXX-WXX-6")]),
    ("Noise is allowed between 0800 and 1800 hours.", [("1800 hours", "2024-05-15T18:00")]),
    ("A blast in 2005 killed 15 people.", [("2005", "2005")]),
    ("They came in 2005 wounded and ill.", [("2005", "2005")]),
    ("By 0300 on Monday they had fled.", [("0300 on Monday", "2024-05-13T03:00")]),
    ("Her win in Rio 2016 on Monday was shown.", [("2016", "2016"), ("Monday", "2024-05-13")]),
    ("It lost money in the fiscal 2019 second quarter.", [("the fiscal 2019 second quarter", "2019-Q2")]),
    ("It will grow in the second half of the fiscal year.", [("the second half of the fiscal year", "2024-H2")]),
    ("It sees full-year 2019 growth.", [("full-year 2019", "2019")]),
    ("It rained for most of the month.", [("the month", "2024-05")]),
    ("They failed before the 20 April explosion, which would follow.", [("20 April", "2024-04-20")]),
    ("The number of cases doubled in the last day.", [("the last day", "2024-05-14")]),
    ("At the moment the rules are strict.", [("the moment", "PRESENT_REF")]),
    ("In May Okafor sold it.", [("May", "2024-05")]),
    ("Earthquake 14 July Live updates follow.", [("14 July", "2024-07-14")]),
    ("She sang on May 3 and 4,1989.", [("May 3", "2024-05-03"), ("1989", "1989")]),
    ("Talks on Wednesday or Thursday are open.", [("Wednesday", "2024-05-15"), ("Thursday", "2024-05-16")]),
    # No dates
    ("At the moment the bomb fell they slept.", []),
    ("They live on $2 a day or less.", []),
    ("Songs for 2 - 6 year olds sold well.", []),
    ("The 11-8 second favourite won.", []),
    ("The clip (1:52) shows it.", []),
    ("Harbour Offshore 2007 LLC agreed.", []),
    ("USA Today and the China Daily reported it.", []),
    ("It was the last day to vote.", []),
    ("He writes now and then, or every now and again.", []),
    ("It is still early days for the firm.", []),
    ("He was on Fox News Sunday.", []),
    ('She sang on "Sunday Morning".', []),
    ("Arab Spring unrest spread.", []),
    ("They play Leeds on Sunday (1500).", [("Sunday", "2024-05-19")]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_news(text, expected, parsed):
    assert [(timex.text, timex.value.value) for timex in parsed(text)] == expected


@pytest.mark.parametrize(
    ("published", "quarter"), [("2024-01-25", "2023-Q4"), ("2024-04-25", "2024-Q1"), ("2024-07-25", "2024-Q2"),
                               ("2024-10-24", "2024-Q3")]
)  # fmt: skip
def test_the_quarter_is_the_one_that_has_ended(published, quarter, parsed):
    assert [t.value.value for t in parsed("Profit rose in the quarter.", published)] == [quarter]


def test_who_says_on_sunday_that_it_opens_on_sunday(parsed):
    text = "They said on Wednesday that it would open on Wednesday."
    assert [timex.value.value for timex in parsed(text)] == ["2024-05-15", "2024-05-15"]
