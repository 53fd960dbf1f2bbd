import numpy as np
import pytest

from dateline.days import day_in_words, when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-09-27", "27 September 2020"),
        ("2023-09", "September 2023"),
        ("2025", "2025"),
        ("2020-09-27/2020-11-10", "27 September – 10 November 2020"),
        ("2020-05-01/2020-05-05", "1–5 May 2020"),
        ("2020-05/2020-09", "May–September 2020"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("1990/1993", "1990–1993"),
        ("2017-22", "summer 2017"),
        ("2021-34", "second quarter of 2021"),
        ("2021-41", "second half of 2021"),
        ("196X", "1960s"),
        ("12XX", "13th century"),
        ("-04XX", "5th century BC"),
        ("-0499", "500 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0476", "AD 476"),
        ("0000", "1 BC"),
        ("1915~", "around 1915"),
        ("1984?", "1984 (uncertain)"),
        ("2004-06%", "around June 2004 (uncertain)"),
        ("2024-05-16T14:00:00", "16 May 2024, 14:00"),
        ("2024-05-16T14:00:00Z", "16 May 2024, 14:00 UTC"),
        ("2024-05-16T14:00:00+04:00", "16 May 2024, 14:00 UTC+4"),
        ("2024-05-16T14:00:00-03:30", "16 May 2024, 14:00 UTC-3:30"),
        ("1914-24", "winter 1914–15"),
        ("1999-24", "winter 1999–2000"),
        ("../2023-09", "until September 2023"),
        ("2023-09/..", "since September 2023"),
        ("Y17000", "Y17000"),
    ],
)
def test_edtf_in_words(edtf, words):
    assert when(edtf) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2020-01-01", "2020-12-31", "2020"),
        ("2023-09-01", "2023-09-30", "September 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("1990-01-01", "1993-12-31", "1990–1993"),
        ("2020-05-03", "2020-05-03", "3 May 2020"),
        ("2020-05-03", "2021-06-01", "3 May 2020 – 1 June 2021"),
        ("-0499-01-01", "-0499-12-31", "500 BC"),
        (None, "2023-09-30", "until 30 September 2023"),
        ("2023-09-30", "NaT", "since 30 September 2023"),
        ("NaT", None, "undated"),
    ],
)
def test_bounds_alone_in_words(earliest, latest, words):
    assert when("", earliest, latest) == words


def test_an_unknown_form_falls_back_on_its_bounds():
    assert when("[1667,1668]", "1667-01-01", "1668-12-31") == "1667–1668"


def test_a_missing_day_is_no_words():
    assert day_in_words(None) == day_in_words(np.datetime64("NaT", "D")) == ""
