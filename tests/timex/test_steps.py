"""Long runs of figures, separators and names of months: the work grows with the length and no faster."""

from __future__ import annotations

import time

import pytest

from dateline.timex.atoms import atoms_of
from dateline.timex.find import matches

RUNS = {
    "digits": "1234567890" * 20,
    "spaced digits": "12 " * 100,
    "dashes": "1-" * 100,
    "slashes": "1/2/" * 60,
    "dots": "1." * 120,
    "colons": "10:10:" * 40,
    "months": "May " * 60,
    "commas": "May 5, " * 40,
    "words of number": "twenty one " * 30,
    "early": "early late mid-" * 20,
    "the end of": "the end of the " * 20,
    "apostrophes": "'" * 200,
    "units": "two and a half years and a half " * 8,
    "spaces": " " * 300,
    "lines": "\n" * 300,
}


def _seconds(text: str) -> float:
    def once() -> float:
        start = time.process_time()
        matches(atoms_of(text))
        return time.process_time() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS.keys())
def test_work_grows_with_the_length(run):
    matches(atoms_of(run))
    short, long = _seconds(run * 8), _seconds(run * 64)
    assert long < 8 * 6 * short + 0.05  # eight times the text; a square would be sixty-four times the work
