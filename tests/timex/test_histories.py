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
    ("In 431 BC, before the railway of 1873, the king (235–222) rode.",
     [("431 BC", "BC0431"), ("1873", "1873"), ("235", "BC0235"), ("222", "BC0222")]),
    ("Ann (m. 1172) ruled from the year 474 AD.", [("1172", "1172"), ("the year 474 AD", "0474")]),
    ("476 ce: The empire ends.", [("476 ce", "0476")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), EARLY, ids=[sentence for sentence, _ in EARLY])
def test_years_of_three_figures(tag, sentence, found):
    assert [(timex.text, timex.value.value) for timex in tag(sentence)] == found


TALES = [
    # A date goes on from the one before it, forward sooner than back
    ("On December 7, 1941, it began. In February the port fell; in June the fleet sailed. In November they landed.",
     ["1941-12-07", "1942-02", "1942-06", "1942-11"]),
    # The year of the other end
    ("The siege began on 3 May and ended on 9 June 2022.", ["2022-05-03", "2022-06-09"]),
    ("The strike began in December and ended in February 1971.", ["1970-12", "1971-02"]),
    ("In 1812 it was war. They left in July and arrived in May 1814.", ["1812", "1813-07", "1814-05"]),
    ("The fair ran from 3 through 9 May 1931.", ["1931-05-03", "1931-05-09"]),
    ("In 1905 they met. The palace fell on 25 October (7 November) 1917.",
     ["1905", "1917-10-25", "1917-11-07", "1917"]),
    ("In 1840 he feared more riots. The March riots of 1839 had been short.", ["1840", "1839-03", "1839"]),
    ("The house was built in 1743-5 and sold in 1851–3.", ["1743", "1745", "1851", "1853"]),
    # The year that a word leads to
    ("In 1812 and 1813 they fought. He left on 2 July the next year.", ["1812", "1813", "1814-07-02"]),
    ("He was caught in April 1951 and freed two years later, in August.", ["1951-04", "1953", "1953-08"]),
    ("He fell on 3 May 1857; on the 5th of the same month he died.", ["1857-05-03", "1857-05-05"]),
    ("In May 1941 he died; he had lived there since 1935. A month later she left.",
     ["1941-05", "1935", "1941-06"]),
    ("In 1861 it was war. In May 1862 he rode out. On the 31st Johnston attacked. On the 5th Avenue side it was quiet.",
     ["1861", "1862-05", "1862-05-31"]),
    # A year that holds what is told after it, decades that lend none, years in brackets
    ("1794\nFebruary: the club is banned.\nJune 3: it reopens.\n1796\nMay: it burns.",
     ["1794", "1794-02", "1794-06-03", "1796", "1796-05"]),
    ("In 1794 they met, and in February they parted. In 1795 they wed.", ["1794", "1794-02", "1795"]),
    ("The line opened on 1 March 1870. It had been planned in the 1810s. On 12 May it closed.",
     ["1870-03-01", "181", "1870-05-12"]),
    ("He left on 3 May 1867, she on 1 January 1869. The house fell on 15 August. The mayor (1861-68) was old.",
     ["1867-05-03", "1869-01-01", "1869-08-15", "1861", "1868"]),
    ("It began in 1812. 1066 (6 January): a king is crowned.", ["1812", "1066-01-06"]),
    ("1948 March 21: a port opens.\n1952 February 21: it burns.\n1954 May: it is mended.",
     ["1948", "1948-03-21", "1952", "1952-02-21", "1954", "1954-05"]),
    # On from the day told, though a word looks from today
    ("They halted on 4 June 1704 and marched on, now in haste. On the 13th they met. Next morning it rained.",
     ["1704-06-04", "PRESENT_REF", "1704-06-13", "1704-06-14TMO"]),
    ("It began in 1891, 1892, 1893 and 1894. On 3 May 1895 the town fell, and the garrison fled overnight.",
     ["1891", "1892", "1893", "1894", "1895-05-03", "1895-05-03TNI"]),
    ("It rained on 20 May 1865. The first battle was fought in May 1866. The attack began at 11 a.m.",
     ["1865-05-20", "1866-05", "1866-05-XXT11:00"]),
    ("The gate closed on 5 March 1912 as it had 540 years ago. On 9 April it opened.",
     ["1912-03-05", "1372", "1912-04-09"]),
    ("They camped on the tenth day of December. On the third day of January, 1708, they left for two days.",
     ["1707-12-10", "1708-01-03", "P2D"]),
    ("It was so from the end of the 1994-1996 war.", ["1994", "1996"]),
    # A year named behind what hangs on another
    ("The following year, 1704, was quiet. Next spring (414 BC) they sailed.", ["1704", "1704", "BC0414-SP", "BC0414"]),
    # Eras before their year, one era for two
    ("He died on 9 June AD 68, she in July AD 69.", ["0068-06-09", "0069-07"]),
    ("He fled c. 195 B.C. to the east.", ["BC0195"]),
    ("They lived in the second and third centuries BC.", ["BC01", "BC02"]),
    # Two calendars
    ("The revolt began on 6 March/21 February 1821.", ["1821-03-06", "1821-02-21"]),
    ("The king died on 30 January 1648/9, his friend on 11 February 1731/32.", ["1649-01-30", "1732-02-11"]),
    ("It was signed on 30 January 1948/9.", ["1948-01-30"]),
    # Parts of the century
    ("It grew in the last quarter of the 18th century and the first decade of the 20th century.", ["17", "190"]),
    ("It was built in 1895. At the turn of the century it burnt.", ["1895", "19"]),
    ("In the first decades of the nineteenth century it was poor.", ["18"]),
    ("The winter of 1708-9 was cold, and on the night of 5/6 June 1710 it froze.", ["1708-WI", "1710-06-05TNI"]),
    ("In the winter of 1917–18 it froze; in the summer of '21 it burnt.", ["1917-WI", "2021-SU"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), TALES, ids=[text for text, _ in TALES])
def test_what_a_tale_hangs_on(tag, text, values):
    assert [timex.value.value for timex in tag(text)] == values


def test_turn_of_a_century_is_not_to_come(tag):
    (turn,) = tag("At the turn of the century it burnt.", "1960-05-15")
    assert (turn.value.value, turn.value.mod) == ("19", "START")


def test_short_year_does_not_lie_far_ahead(tag):
    assert [timex.value.value for timex in tag("The class of '28 met.", "2002-06-10")] == ["1928"]


NO_DATES = [
    "He led the 7th, 8th, and 9th Armies.",
    "It was a town of the Seven Years War.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_DATES)
def test_names_of_wars_and_armies(tag, sentence):
    assert tag(sentence) == []


def test_a_day_told_again_is_of_the_same_year(tag):
    text = (
        "The war began on 2 April 1982. It ended on 14 June 1982. It was short. Nobody had asked. On 14 June they left."
    )
    assert [timex.value.value for timex in tag(text)] == ["1982-04-02", "1982-06-14", "1982-06-14"]


def test_a_sentence_ends_before_war(tag):
    assert [timex.text for timex in tag("They met on 15 July. War followed at once.")] == ["15 July"]
