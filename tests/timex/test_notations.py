"""Notations of dates, times, lengths and sets, and what only looks like one; published on Wednesday, May 15, 2024."""

from __future__ import annotations

import pytest

NOTATIONS = [
    # Days and months
    ("It was signed on 15 may 2021.", [("15 may 2021", "2021-05-15")]),
    ("It opened in march 2020.", [("march 2020", "2020-03")]),
    ("It was filed on 15-May-21.", [("15-May-21", "2021-05-15")]),
    ("It was filed on 15 May '21.", [("15 May '21", "2021-05-15")]),
    ("It was filed on 2021-5-15.", [("2021-5-15", "2021-05-15")]),
    ("It was signed on this 3rd day of June, 2020.", [("this 3rd day of June, 2020", "2020-06-03")]),
    ("He wrote on 3d May 1862.", [("3d May 1862", "1862-05-03")]),
    ("He taught there in 1999/00.", [("1999", "1999"), ("00", "2000")]),
    ("He taught there '20-'21.", [("'20", "2020"), ("'21", "2021")]),
    ("It rained in the 1840s and '50s.", [("the 1840s", "184"), ("'50s", "185")]),
    ("It grew in the 16th-18th centuries.", [("the 16th", "15"), ("18th centuries", "17")]),
    ("It stood in the third millennium BC.", [("the third millennium BC", "BC2")]),
    ("He will leave in the week w/c 6 May.", [("6 May", "2024-05-06")]),
    ("They will meet three Fridays from now.", [("three Fridays from now", "2024-05-31")]),
    ('It is dated "5 June 2011".', [("5 June 2011", "2011-06-05")]),
    ("It covers 2023-05 alone.", [("2023-05", "2023-05")]),
    ("It covers the seasons of 2004-05.", [("2004", "2004"), ("05", "2005")]),
    ("It was due in 2021-W05, on 2021-W05-2.", [("2021-W05", "2021-W05"), ("2021-W05-2", "2021-W05-2")]),
    ("It is there from May/2021.", [("May/2021", "2021-05")]),
    ("The summer of '69 was hot.", [("The summer of '69", "1969-SU")]),
    ("In the year 476 it fell.", [("the year 476", "0476")]),
    ("It stood from 800 to 950 AD.", [("800", "0800"), ("950 AD", "0950")]),
    ("It was settled between 70 and 135 CE.", [("70", "0070"), ("135 CE", "0135")]),
    ("It rained on the last Friday of the month.", [("the last Friday of the month", "2024-05-31")]),
    ("It rained on the 3rd of the month.", [("the 3rd of the month", "2024-05-03")]),
    ("It was week 53 of 2021.", [("2021", "2021")]),
    # Quarters, halves and fiscal years
    ("It grew in Q3, they said.", [("Q3", "2023-Q3")]),
    ("It grew in 2021's third quarter.", [("2021's third quarter", "2021-Q3")]),
    ("It led the 2005 year-end chart.", [("2005 year-end", "2005")]),
    ("It grew in first-half 2022.", [("first-half 2022", "2022-H1")]),
    ("It grew in the fiscal year 2021.", [("the fiscal year 2021", "2021")]),
    # Times
    ("Posted: 15/05/2021 2:30 PM", [("15/05/2021 2:30 PM", "2021-05-15T14:30")]),
    ("It sank at 9 a.m. on 2021-05-15.", [("9 a.m. on 2021-05-15", "2021-05-15T09:00")]),
    ("Sat May 15 14:30:00 UTC 2021", [("Sat May 15 14:30:00 UTC 2021", "2021-05-15T14:30")]),
    ("It sank on Friday at ten to six.", [("Friday at ten to six", "2024-05-10T05:50")]),
    ("It sank at 20 past three.", [("20 past three", "2024-05-15T03:20")]),
    ("It sank at five minutes to midnight.", [("five minutes to midnight", "2024-05-15T23:55")]),
    ("It burned late on Monday night.", [("late on Monday night", "2024-05-13TNI")]),
    ("It burned in the early hours of Monday.", [("the early hours of Monday", "2024-05-13TMO")]),
    ("It burned the night before last.", [("the night before last", "2024-05-13TNI")]),
    (
        "From 9 a.m. to 5 p.m. on Monday it was shut.",
        [("9 a.m.", "2024-05-13T09:00"), ("5 p.m. on Monday", "2024-05-13T17:00")],
    ),
    ("He called the other day.", [("the other day", "PAST_REF")]),
    # Lengths
    ('It is called the "Ten Year\'s War".', [("Ten Year", "P10Y")]),
    ("They stayed for three weekends.", [("three weekends", "P3W")]),
    ("It took two and one-half years.", [("two and one-half years", "P2Y6M")]),
    ("It took nine and three-quarter hours.", [("nine and three-quarter hours", "PT9H45M")]),
    ("It takes 5 to 10 business days.", [("5 to 10 business days", "PXD")]),
    ("It ran for 48 h, then 6 wks.", [("48 h", "PT48H"), ("6 wks", "P6W")]),
    # Sets
    ("They meet every second Tuesday.", [("every second Tuesday", "XXXX-WXX-2")]),
    ("They meet every few years.", [("every few years", "PXY")]),
    ("They meet every 4th of July.", [("every 4th of July", "XXXX-07-04")]),
    ("It is paid on the 15th of each month.", [("the 15th of each month", "XXXX-XX-15")]),
    ("It is paid semi-annually.", [("semi-annually", "P6M")]),
    ("It is paid twice-yearly.", [("twice-yearly", "P1Y")]),
    # Feasts
    ("They danced on Nowruz 2023.", [("Nowruz 2023", "2023-03-21")]),
    ("They danced on Holi 2023.", [("Holi 2023", "2023-03-08")]),
    ("It began on Trinity Sunday 1549.", [("Trinity Sunday 1549", "1549-06-16")]),
]


@pytest.mark.parametrize(("text", "expected"), NOTATIONS, ids=[text for text, _ in NOTATIONS])
def test_notation(text, expected, tag):
    assert [(timex.text, timex.value.value) for timex in tag(text)] == expected


NO_DATES = [
    # Sections of laws, codes and versions
    "It breaches 42 U.S.C. 1983.",
    "It breaches 18 U.S.C. 1961-1968.",
    "It breaches § 1516 of it.",
    "See SI 1999/1849 and S.I. 2010/1158.",
    "See P.L.1618 for it.",
    "See pp. 1900-1910 and pages 1984-1990.",
    "The Russell 2000 rose.",
    "He lives on the 2000 block of M Street.",
    "Some 1900 stayed and 2000 or so fled.",
    "He moved to D-1050 Berlin.",
    "It listens on port 2020.",
    "It runs v1.12.2019 and foo@2021.4.1.",
    "It lies 1915 m up and draws 1500 kW.",
    # Names and titles
    "April said so, and June told him.",
    "Summer Jones and Autumn Okafor sang.",
    "Donna Summer sang.",
    'She read "1984" twice.',
    'She saw "2001: A Space Odyssey" twice.',
    "She read Nineteen Eighty-Four.",
    'They sang "Yesterday" and left.',
    'They sang "Eight Days a Week" and left.',
    'They sang "Sunday Bloody Sunday" and left.',
    "He wrote for the Mail on Sunday.",
    "The song is called Blue Monday.",
    "They sell it on Monday.com.",
    "They won at March Madness.",
    # Turns of speech
    "They meet every now and then.",
    "They voted ten to six.",
    "It fell to prices at five to ten dollars.",
    "The 3rd of the brothers left.",
    "He is the past master of it.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text, tag):
    assert tag(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It stood in the first half of the 19th century.", "1800/1849"),
        ("It stood in the second half of the 1990s.", "1995/1999"),
        ("It stood in the second half of June 2021.", "2021-06-16/2021-06-30"),
        ("It stood in early summer 2017.", "2017-06"),
        ("It stood in late winter 2017.", "2018-02"),
        ("It stood in the first century BC.", "-0098/0000"),
        ("It stood in around May 1850.", "1850-05~"),
        ("It stood around the 1920s.", "192X~"),
        ("It began at 9 a.m. GMT+2 on 3 May 2021.", "2021-05-03T09:00:00+02:00"),
        ("It rained in the first week of May 2021.", "2021-05-01/2021-05-07"),
        ("It rained in the last week of August 2021.", "2021-08-25/2021-08-31"),
        ("It is shut through Friday.", "../2024-05-17"),
        ("It is shut starting on 20 May 2024.", "2024-05-20/.."),
        ("It was built no later than 1900.", "../1900"),
        ("It was built no earlier than 1900.", "1900/.."),
        ("It was paid on or before 3 May 2021.", "../2021-05-03"),
        ("It stood in the third millennium BC.", "-2998/-1999"),
    ],
)
def test_days_of_a_value(text, edtf, tag):
    assert [timex.value.edtf for timex in tag(text)] == [edtf]


def test_a_day_that_its_month_does_not_have_stays_open(tag):
    (day,) = tag("It was signed on 29 February 2023.")
    assert (day.value.value, day.value.edtf, str(day.value.latest)) == ("2023-02-XX", "2023-02-XX", "2023-02-28")
    assert "no day 29" in day.note
