"""Dates of histories and lives, which hang on what was told before; published on Wednesday, May 15, 2024."""

from __future__ import annotations

import pytest

EARLY = [
    ("In 476 the last emperor was deposed.", [("476", "0476")]),
    ("It was so in 476 cases.", []),
    ("By AD 395 it was split. Of 476 towns it lost 410.", [("AD 395", "0395")]),
    ("By 395 BC they sent 700-800, and 250 of them fled.", [("395 BC", "BC0395")]),
    ("Sales rose by 250, from 300 in 2019.", [("2019", "2019")]),
    ("The vote passed (180-250) on Tuesday.", [("Tuesday", "2024-05-14")]),
    ("Leo (750-780) ruled, and his son from 780 to 797.",
     [("750", "0750"), ("780", "0780"), ("780", "0780"), ("797", "0797")]),
    ("Agis, king (235–222), fell.", []),
    ("It began in 431 BC, and in 404 it ended.", [("431 BC", "BC0431"), ("404", "BC0404")]),
    ("A truce of 423 bc fell with the war (415–413).", [("423 bc", "BC0423"), ("415", "BC0415"), ("413", "BC0413")]),
    ("He died in 44 BC. In 410 the Goths came.", [("44 BC", "BC0044"), ("410", "0410")]),
    ("They came on 24 August 410.", [("24 August 410", "0410-08-24")]),
    ("On 24 August 410 people came.", [("24 August", "2023-08-24")]),
    ("In the summer of 455 they came.", [("the summer of 455", "0455-SU")]),
    ("In the year 800 he was crowned (d. 814).", [("the year 800", "0800"), ("814", "0814")]),
    ("476 ce: The empire ends.", [("476 ce", "0476")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), EARLY, ids=[sentence for sentence, _ in EARLY])
def test_years_of_three_figures(tag, sentence, found):
    assert [(timex.text, timex.value.value) for timex in tag(sentence)] == found
