"""Feasts that move with the moon, that last, and that are told without their year; published on May 15, 2024."""

from __future__ import annotations

import pytest

from dateline.timex.feasts import feast_days

CASES = [
    # The feast, its value, and its first and last day
    ("The truce held during Ramadan.", "Ramadan", "2024-XX", "2024-03-12/2024-04-10"),
    ("The border stayed open during Ramadan 2011.", "Ramadan 2011", "2011-XX", "2011-08-01/2011-08-30"),
    ("It was calm in early Ramadan.", "early Ramadan", "2024-XX", "2024-03-12/2024-03-21"),
    (
        "It stopped at the start of the Muslim holy month of Ramadan.",
        "the start of the Muslim holy month of Ramadan",
        "2024-XX",
        "2024-03-12/2024-03-21",
    ),
    ("They lit candles at Hanukkah.", "Hanukkah", "2023-XX", "2023-12-08/2023-12-15"),
    ("In Holy Week 2019 a roof burned.", "Holy Week 2019", "2019-XX", "2019-04-14/2019-04-20"),
    ("It began the day after Ramadan.", "the day after Ramadan", "2024-04-11", "2024-04-11"),
    ("The second day of Passover was calm.", "The second day of Passover", "2024-04-24", "2024-04-24"),
    ("Crowds gathered on Ashura 2023.", "Ashura 2023", "2023-07-29", "2023-07-29"),
    ("Orthodox Easter was late.", "Orthodox Easter", "2024-05-05", "2024-05-05"),
    ("The Black Monday crash ruined him.", "Black Monday", "1987-10-19", "1987-10-19"),
    ("Nowruz was marked with fires.", "Nowruz", "2024-03-21", "2024-03-21"),
]


@pytest.mark.parametrize(("text", "words", "value", "edtf"), CASES, ids=[case[1] for case in CASES])
def test_feast(parsed, text, words, value, edtf):
    (feast,) = parsed(text)
    assert (feast.text, feast.value.value, feast.value.edtf) == (words, value, edtf)


def test_a_person_named_as_a_feast_is_none(parsed):
    assert parsed("Tariq Ramadan spoke and Ramadan Shallah listened.") == []


def test_a_moon_feast_can_come_twice_a_year_and_last_into_the_next():
    assert [str(day) for day in feast_days("Eid al-Fitr", 2000)] == ["2000-01-08", "2000-12-27"]
    assert [str(day) for day in feast_days("Hanukkah", 2025)] == ["2025-12-15"]


def test_a_day_sighted_by_the_moon_says_so(parsed):
    assert [bool(timex.note) for timex in parsed("Eid al-Adha 2023 came before Christmas 2023.")] == [True, False]
