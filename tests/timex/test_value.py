"""One value: what TIMEX3 means in EDTF and in days; writing and reading back."""

from __future__ import annotations

import numpy as np
import pytest
from edtf import parse_edtf

from dateline.timex.bounds import day_text, iso_week, weeks_in
from dateline.timex.value import Value, parse, value_of, write

VALUES = [
    ("2024-02-29", "", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("2024-02", "", "2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "", "2023-02", "2023-02-01", "2023-02-28"),
    ("2020-W53", "", "2020-12-28/2021-01-03", "2020-12-28", "2021-01-03"),
    ("2020-W53-WE", "", "2021-01-02/2021-01-03", "2021-01-02", "2021-01-03"),
    ("2024-WI", "", "2024-24", "2024-12-01", "2025-02-28"),
    ("2024-H2", "", "2024-07/2024-12", "2024-07-01", "2024-12-31"),
    ("2024-Q4", "", "2024-36", "2024-10-01", "2024-12-31"),
    ("1990", "START", "1990-01/1990-04", "1990-01-01", "1990-04-30"),
    ("1990-05", "MID", "1990-05-11/1990-05-20", "1990-05-11", "1990-05-20"),
    ("198", "END", "1987/1989", "1987-01-01", "1989-12-31"),
    ("2017-SU", "APPROX", "2017-06~/2017-08~", "2017-06-01", "2017-08-31"),
    ("BC047", "", "-0478/-0469", "-0478-01-01", "-0469-12-31"),
    ("BC0001", "", "0000", "0000-01-01", "0000-12-31"),
    ("0001", "", "0001", "0001-01-01", "0001-12-31"),
    ("9999", "", "9999", "9999-01-01", "9999-12-31"),
    ("9999-W52", "", "9999-12-27/9999-12-31", "9999-12-27", "9999-12-31"),
    ("2024-05-15T14:30", "", "2024-05-15T14:30:00", "2024-05-15", "2024-05-15"),
    ("2024-05-15T24:00", "", "2024-05-15T24:00:00", "2024-05-15", "2024-05-15"),
]


@pytest.mark.parametrize(("timex", "mod", "edtf", "earliest", "latest"), VALUES)
def test_meaning(timex, mod, edtf, earliest, latest):
    value = value_of("DATE", timex, mod)
    assert value.edtf == edtf
    assert (day_text(value.earliest), day_text(value.latest)) == (earliest, latest)
    parse_edtf(value.edtf)
    assert parse(write(value)) == value


@pytest.mark.parametrize(
    "timex", ["XXXX-05", "XXXX-WXX-5", "PRESENT_REF", "P44D", "PXY", "2023-02-29", "2024-13", "2021-W53"]
)
def test_what_has_no_days(timex):
    value = value_of("DATE", timex)
    assert (value.edtf, value.earliest, value.latest) == ("", None, None)
    assert parse(write(value)) == value


def test_one_side():
    since, until = value_of("DATE", "1985", side="after"), value_of("DATE", "2025-05", side="before")
    assert (since.edtf, since.earliest, since.latest) == ("1985/..", np.datetime64("1985-01-01"), None)
    assert (until.edtf, until.earliest, until.latest) == ("../2025-05", None, np.datetime64("2025-05-31"))
    parse_edtf(since.edtf)
    parse_edtf(until.edtf)


def test_zone():
    assert value_of("TIME", "1989-11-09T17:00", zone="-05:00").edtf == "1989-11-09T17:00:00-05:00"


def test_iso_weeks():
    assert iso_week(np.datetime64("2021-01-03")) == (2020, 53)
    assert iso_week(np.datetime64("2024-12-30")) == (2025, 1)
    assert [weeks_in(year) for year in (2015, 2020, 2021, 2026)] == [53, 53, 52, 53]


def test_parse_refuses_other_lines():
    with pytest.raises(ValueError):
        parse("DATE 2024")


def test_value_is_one_line():
    assert write(Value("SET", "P1W")) == "SET P1W - - - - -"
