"""Lists of which each member has its date: a row a member, with the words that belong to it."""

import pytest

LISTS = [
    ("Ida Holm ran for Congress in 2008 and 2010, Senate in 2014.",
     ["Ida Holm ran for Congress", "Ida Holm ran for Congress", "Ida Holm ran for Senate"]),
    ("Ida Holm won the Berg Prize in 1971, the George Hall Prize in 1987, the Lind Prize in Botany in 1998 and the "
     "Ross Prize in 2000.",
     ["Ida Holm won the Berg Prize", "Ida Holm won the George Hall Prize", "Ida Holm won the Lind Prize in Botany",
      "Ida Holm won the Ross Prize"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_member_of_a_list_has_its_row(analyse, text, expected):
    assert analyse(text).events.headline.tolist() == expected
