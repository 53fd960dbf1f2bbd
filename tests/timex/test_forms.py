"""Forms that English has for times, a sentence for each; published on Wednesday, May 15, 2024."""

from __future__ import annotations

import pytest

FORMS = [
    # Fractions and lengths in several units
    ("It sank 3½ years ago.", [("3½ years ago", "2020-11")]),
    ("It took 2½ hours and 2¼ days.", [("2½ hours", "PT2H30M"), ("2¼ days", "P2DT6H")]),
    ("It lasted one-and-a-quarter hours.", [("one-and-a-quarter hours", "PT1H15M")]),
    ("He slept for three-quarters of an hour.", [("three-quarters of an hour", "PT45M")]),
    ("It took a quarter of a century.", [("a quarter of a century", "P25Y")]),
    ("A quarter century ago it began.", [("A quarter century ago", "1999")]),
    ("It grew over the past quarter-century.", [("the past quarter-century", "P25Y")]),
    ("A quarter of a million people came.", []),
    ("He was jailed for two years and three months.", [("two years and three months", "P2Y3M")]),
    ("It lasted an hour and 20 minutes.", [("an hour and 20 minutes", "PT1H20M")]),
    ("It took 2 hours 35 minutes.", [("2 hours 35 minutes", "PT2H35M")]),
    ("A weeklong strike ended.", [("weeklong", "P1W")]),
    ("A decade-old law fell.", [("decade-old", "P1DE")]),
    ("He left a year and two months ago.", [("a year and two months ago", "2023-03")]),
    (
        "She was born on 3 May 2011 and found eight years, two months and three days later.",
        [("3 May 2011", "2011-05-03"), ("eight years, two months and three days later", "2019-07-06")],
    ),
    # Weekdays and weekends counted
    ("They left two Fridays ago.", [("two Fridays ago", "2024-05-03")]),
    ("It closes on the Monday after next.", [("the Monday after next", "2024-05-27")]),
    ("It closed on the Friday before last.", [("the Friday before last", "2024-05-03")]),
    ("It opens on the first weekend in August.", [("the first weekend in August", "2024-W31-WE")]),
    ("It burned on the last weekend of May 2021.", [("the last weekend of May 2021", "2021-W21-WE")]),
    ("It rained this past Saturday.", [("this past Saturday", "2024-05-11")]),
    ("It rained this past March.", [("this past March", "2024-03")]),
    ("Over the past summer it rained.", [("the past summer", "2023-SU")]),
    ("Over the weekend of May 4-5 they met.", [("the weekend of May 4-5", "2024-W18-WE")]),
    ("They met on the weekend of 1 and 2 June 2019.", [("the weekend of 1 and 2 June 2019", "2019-W22-WE")]),
    # Parts of a year that a word tells, and quarters compared with
    ("It opens in next year's first quarter.", [("next year's first quarter", "2025-Q1")]),
    ("It fell in 2023's second half.", [("2023's second half", "2023-H2")]),
    ("They met in last year's December.", [("last year's December", "2023-12")]),
    ("It was quiet last year's summer.", [("last year's summer", "2023-SU")]),
    ("It earned less in the year-earlier first quarter.", [("the year-earlier first quarter", "2023-Q1")]),
    ("It earned less in the third quarter a year ago.", [("the third quarter a year ago", "2023-Q3")]),
    ("It earned less in the 1988 quarter.", [("the 1988 quarter", "1988")]),
    ("It earned less in the year-before quarter.", [("the year-before quarter", "2023")]),
    ("It earned less in the year ago period.", [("the year ago period", "2023")]),
    ("It lost money in the like 2023 period.", [("the like 2023 period", "2023")]),
    ("First-half profit rose.", [("First-half", "2024-H1")]),
    ("He scored a second-half goal.", []),
    ("The year's second half will be weak.", [("The year's second half", "2024-H2")]),
    ("It will lose money in the current third quarter.", [("the current third quarter", "2024-Q3")]),
    ("December wheat was flat.", [("December", "2024-12")]),
    ("In December wheat was flat.", [("December", "2023-12")]),
    ("In the summer months it is hot.", [("the summer months", "2024-SU")]),
    # Lengths with an adjective, in many units, and vague ones
    ("It fell for eight trading days.", [("eight trading days", "P8D")]),
    ("They fought for three long and bitter years.", [("three long and bitter years", "P3Y")]),
    ("It fell in the past five trading days.", [("the past five trading days", "P5D")]),
    ("They signed a multi-year deal.", [("multi-year", "PXY")]),
    ("The week-old strike went on.", [("week-old", "P1W")]),
    ("The week-old baby met a two-year-old.", []),
    ("It fell in 2020's third quarter.", [("2020's third quarter", "2020-Q3")]),
    ("He waited an hour or two.", [("an hour or two", "PTXH")]),
    ("In the early months of the war it was calm.", [("the early months", "PXM")]),
    ("He died within hours.", [("hours", "PTXH")]),
    ("It ended after hours of talks.", [("hours", "PTXH")]),
    ("It got under way hours after the vote.", [("hours", "PTXH")]),
    ("They keep office hours.", []),
    ("It fell in a matter of minutes.", [("minutes", "PTXM")]),
    ("It is a matter of days.", []),
    ("It rose the very next day.", [("the very next day", "2024-05-16")]),
    # Years that are no sums and no titles
    ("The team that in 1984 won four cups is gone.", [("1984", "1984")]),
    ("Toyota's 1989 was better.", [("1989", "1989")]),
    # Years that are counted otherwise, and what lies beside them
    ("It rose this calendar year.", [("this calendar year", "2024")]),
    ("It fell in the last school year.", [("the last school year", "2023")]),
    ("The year before 2015 was calm.", [("The year before 2015", "2014")]),
    ("The winter of 1946–47 was hard.", [("The winter of 1946–47", "1946-WI")]),
    ("They will leave in the next fortnight.", [("the next fortnight", "P2W")]),
    # Around feasts
    ("We danced on new year's eve.", [("new year's eve", "2023-12-31")]),
    ("Eid ul-Azha 2023 was quiet.", [("Eid ul-Azha 2023", "2023-06-29")]),
    ("The first Sunday after Easter was quiet.", [("The first Sunday after Easter", "2024-04-07")]),
    ("They met on the Friday before Christmas 2020.", [("the Friday before Christmas 2020", "2020-12-18")]),
    ("He left the day after Christmas.", [("the day after Christmas", "2023-12-26")]),
    ("The week before Easter was wet.", [("The week before Easter", "2024-W12")]),
    ("On Christmas Day, 25 December 1914, they sang.", [("Christmas Day, 25 December 1914", "1914-12-25")]),
    ("On Victory Day they marched.", [("Victory Day", "2024-05-09")]),
    # Decades and centuries
    ("The mid-nineties were good.", [("mid-nineties", "199")]),
    ("She is in her mid-forties.", []),
    (
        "The closing years of the 18th century were lean.",
        [("The closing years of the 18th century", "17")],
    ),
    # Times of the clock
    ("The night before last it snowed.", [("The night before last", "2024-05-13TNI")]),
    ("At 7:15 in the morning he rose.", [("7:15 in the morning", "2024-05-15T07:15")]),
    ("It closed at 10 at night.", [("10 at night", "2024-05-15T22:00")]),
    ("The patrol shot 10 at night.", [("night", "XXXX-XX-XXTNI")]),
    ("It opens at half past eight every weekday.", [("half past eight every weekday", "XXXX-XX-XXT08:30")]),
    ("They sing every Friday at 8 p.m.", [("every Friday at 8 p.m.", "XXXX-WXX-5T20:00")]),
    ("It runs daily at 9 a.m.", [("daily at 9 a.m.", "XXXX-XX-XXT09:00")]),
    ("It was 23.45 local time.", [("23.45 local time", "2024-05-15T23:45")]),
    # Halves, quarters and what comes next
    ("It will grow in the second half of the year.", [("the second half of the year", "2024-H2")]),
    ("It fell in the final quarter of 2023.", [("the final quarter of 2023", "2023-Q4")]),
    ("It fell in the first half of the decade.", [("the first half of the decade", "202")]),
    ("It rained in the second half of last month.", [("the second half of last month", "2024-04")]),
    ("It will double within the next decade.", [("the next decade", "P1DE")]),
    ("It burned two summers ago.", [("two summers ago", "2022-SU")]),
    ("He left a week or two ago.", [("a week or two ago", "PAST_REF")]),
    ("It took a month or so.", [("a month or so", "P1M")]),
    ("It was paid at month-end.", [("month-end", "2024-05")]),
    (
        "It struck at 5.27am local time (2127 GMT Thursday), he said.",
        [("5.27am local time", "2024-05-10T05:27"), ("2127 GMT Thursday", "2024-05-09T21:27")],
    ),
    ("The trial will begin and last three weeks.", [("three weeks", "P3W")]),
    ("It rose in the week through May 10.", [("the week", "P1W"), ("May 10", "2024-05-10")]),
    (
        "It rumbled for two days from Friday evening until early on Sunday.",
        [("two days", "P2D"), ("Friday evening", "2024-05-10TEV"), ("early on Sunday", "2024-05-12")],
    ),
    ("In December the Third Army marched.", [("December", "2023-12")]),
    ("It was cut in 1979, winter.", [("1979, winter", "1979-WI")]),
    (
        "In August 2019 he was warned, and on the 28th he left.",
        [("August 2019", "2019-08"), ("the 28th", "2019-08-28")],
    ),
    (
        "They hope to have power by tomorrow evening. A man was killed shortly after 3pm.",
        [("tomorrow evening", "2024-05-16TEV"), ("3pm", "2024-05-15T15:00")],
    ),
    (
        "It is shut from Monday to Friday next week.",
        [("Monday", "2024-05-20"), ("Friday next week", "2024-05-24")],
    ),
    # Lists
    (
        "They met on July 3, 5 and 7, 2023.",
        [("July 3", "2023-07-03"), ("5", "2023-07-05"), ("7, 2023", "2023-07-07")],
    ),
    ("On July 3, 5 men and 7 dogs were found.", [("July 3", "2023-07-03")]),
    # What was told before
    (
        "It rained on Friday, 3 May. On the Saturday it snowed.",
        [("Friday, 3 May", "2024-05-03"), ("Saturday", "2024-05-04")],
    ),
    (
        "Exports rose in April from the same month a year earlier.",
        [("April", "2024-04"), ("the same month a year earlier", "2023-04")],
    ),
    (
        "She won in November 2016 and took office that January.",
        [("November 2016", "2016-11"), ("that January", "2017-01")],
    ),
    # Days that a deed has made known
    ("The Sept. 11 attacks changed it.", [("Sept. 11", "2001-09-11")]),
    ("A January 6 committee was formed.", [("January 6", "2021-01-06")]),
    ("It rained on January 6.", [("January 6", "2024-01-06")]),
    (
        "A bomb went off today. Two days earlier, on Saturday, a bus was hit.",
        [("today", "2024-05-15"), ("Two days earlier", "2024-05-11"), ("Saturday", "2024-05-11")],
    ),
    # Plans that were changed
    (
        "The hearing, originally scheduled for April 3, was moved to May 22.",
        [("April 3", "2024-04-03"), ("May 22", "2024-05-22")],
    ),
    # The present that looks ahead
    ("The funeral is Friday.", [("Friday", "2024-05-17")]),
    ("Nothing will be decided until after he has met the board on Friday.", [("Friday", "2024-05-17")]),
    ("After Friday's vote the party will split.", [("Friday", "2024-05-17")]),
    ("The reason is Friday's attack.", [("Friday", "2024-05-10")]),
    ("From Friday's attack nobody is safe.", [("Friday", "2024-05-10")]),
    ("From Saturday the museum is free.", [("Saturday", "2024-05-18")]),
    ("The rules apply from Monday.", [("Monday", "2024-05-20")]),
    ("Video from Monday shows it.", [("Monday", "2024-05-13")]),
    ("Rain is forecast for Sunday.", [("Sunday", "2024-05-19")]),
    # Names that hold words of time
    ("The Yom Kippur War began it.", []),
    ("The Good Friday Agreement held.", []),
    ("The July Crisis led to it.", []),
    ("He read the Saturday Evening Post.", []),
    ("They watched Friday Night Lights.", []),
    ("Ms. Summers met Mr. Friday.", []),
    ("The band played with June Carter and August Wilson.", []),
    ("She works at 1600 Pennsylvania Avenue.", []),
    ("Theresa May left. It split May's cabinet after the rains of May 2019.", [("May 2019", "2019-05")]),
    ("He flew to Mar-a-Lago.", []),
    ("She grew up in Fall River.", []),
    ("He sang on the Tonight Show.", []),
    # Figures
    ("Call +44 20 7946 1999.", []),
    ("Directive 2003/88 applies.", []),
    ("The club won in 2023/24.", [("2023", "2023"), ("24", "2024")]),
    # Kinds of things
    ("It was a day-to-day affair.", []),
    ("It was a day trip.", []),
    ("She took the overnight train.", []),
    ("He taught Sunday school.", []),
    ("They meet on the second Tuesday.", []),
    # Turns of speech
    ("It was the third fire in as many months.", []),
    ("Wait a minute.", []),
    ("One day he left.", []),
    ("It blew at 120 km per hour.", []),
    ("It was lost in week 3 of the season.", []),
]


DATELINES = [  # published a week later, on May 15
    ("WARSAW, May 8 (Agency) -- The minister resigned on Monday.", "2024-05-06"),
    ("MERIDA, Mexico, May 8 - The minister resigned yesterday.", "2024-05-07"),
    ("HAVANA (Agency) _ May 8 - The minister will resign on Friday.", "2024-05-10"),
    ("SOFIA, May 15 (Agency) -- The minister resigned on Monday.", "2024-05-13"),
    ("SOFIA, March 3 (Agency) -- The minister resigned on Monday.", "2024-05-13"),
    ("The minister, born on May 8 (in Rome), resigned on Monday.", "2024-05-13"),
]


@pytest.mark.parametrize(("text", "day"), DATELINES, ids=[text for text, _ in DATELINES])
def test_a_text_hangs_on_the_day_of_its_dateline(parsed, text, day):
    dateline, said = parsed(text)
    assert said.value.value == day
    assert said.anchor == (dateline.date_id if dateline.text == "May 8" and "born" not in text else "published")


HISTORIES = [
    (
        "The siege lasted from late October 1356 until the following January; the town fell on the 6th. By midsummer "
        "the king was back.",
        ["1356-10", "1357-01", "1357-01-06", "1357-SU"],
    ),
    (
        "King Harold, crowned on 6 January 1066, marched north in September. On the 25th he won; three days later "
        "William landed. On Saturday 14 October they met. William was crowned on Christmas Day.",
        ["1066-01-06", "1066-09", "1066-09-25", "1066-09-28", "1066-10-14", "1066-12-25"],
    ),
    (
        "The fleet sailed in May 1588. Storms held it in port until July 22. The survivors came home in September.",
        ["1588-05", "1588-07-22", "1588-09"],
    ),
    (
        "On 16 June 1815 it rained. In the morning of the 18th it stopped. He abdicated four days later and left in "
        "July.",
        ["1815-06-16", "1815-06-18TMO", "1815-06-22", "1815-07"],
    ),
    ("The 1890s brought drought; the decade after, floods.", ["189", "190"]),
]


@pytest.mark.parametrize(("text", "values"), HISTORIES, ids=[text[:30] for text, _ in HISTORIES])
def test_a_short_history_tells_on(parsed, text, values):
    assert [timex.value.value for timex in parsed(text)] == values


def test_news_that_name_an_old_year_are_no_history(parsed):
    castle = parsed("The castle, built in 1356, will reopen on 3 June. It was closed on 2 February after a fire.")
    assert [timex.value.value for timex in castle] == ["1356", "2024-06-03", "2024-02-02"]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_form(text, expected, parsed):
    assert [(timex.text, timex.value.value) for timex in parsed(text)] == expected


def test_a_vague_hour_leaves_its_day_sure(parsed):
    (hour,) = parsed("It made landfall at about 4am on Tuesday.")
    assert (hour.value.edtf, hour.value.mod) == ("2024-05-14T04:00:00", "APPROX")


def test_what_lasts_until_the_present_is_open(parsed):
    assert parsed("Director, 1984–present")[0].value.edtf == "1984/.."


def test_a_known_day_is_not_known_before_it(parsed):
    assert [timex.value.value for timex in parsed("The Oct. 7 attack killed four.", "2020-10-12")] == ["2020-10-07"]


def test_the_year_to_date_ends_now(parsed):
    assert parsed("Sales fell 3% in the year to date.")[0].value.edtf == "2024-01-01/2024-05-15"
