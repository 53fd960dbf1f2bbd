"""Reasons why a number is no year: room 1984, 1984 people, 1-800-555-1984, version 2021.12.1."""

from __future__ import annotations

from itertools import pairwise

from dateline.timex.lexicon import LEXICON
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_NUMBERED = frozenset(
    "$ £ € ¥ # § no nos number room flight section sections article articles page pages chapter verse highway route "
    "interstate channel apartment suite building model boeing airbus serial paragraph rule title code bus gate unit "
    "directive regulation windows lot locker cell box plot seat platform bed case docket resolution resolutions bill "
    "prop proposition port error bug russell opus op rfc pep grade size phone tel fax extension".split()
)
_NUMBERED_SHORT = frozenset("no nos art sec ch fig vol p pp par prop".split())
_COUNTED = frozenset(
    "percent per % people persons patients cases deaths soldiers troops men women children votes dollars pounds euros "
    "block miles kilometers kilometres km m mi ft kg g mg ml mm cm hz khz mhz ghz mb gb tb kb kw mw gw hp bhp cc rpm "
    "mph kph lb lbs oz cal kcal yen yuan rupees rupiah rubles roubles nautical square cubic seats runs goals feet "
    "meters metres tons tonnes points degrees barrels acres pages words homes houses jobs workers employees shares "
    "units cars killed dead wounded injured".split()
)
_AMOUNTING = frozenset("is are was were be been reached totaled totalled numbered exceeded total".split())
_MORE_OR_LESS = frozenset("over under more less fewer up than".split())
_NOT_EXACTLY = frozenset("about around roughly approximately some nearly almost".split())
_REPORTERS = frozenset("c s r".split())  # U.S.C. 1983, C.F.R. 1910, Pa.C.S. 1516


def number_of_things(seen: Surroundings) -> bool:
    """Room 1984; $2000; 1984 people; flight AA 1984; Bob1979; in a live report, 1917: The minister enters."""
    if (seen.atoms.glued(seen.found.first) and seen.before.isalpha()) or (seen.context.live and seen.after == ":"):
        return True
    if seen.written[0].isupper() and seen.before.isalpha() and seen.length == 1:  # she read Nineteen Eighty-Four
        return True
    if (
        _code(seen)
        or seen.before in _NUMBERED
        or (seen.before == "." and seen.word(-2) in _NUMBERED_SHORT)
        or seen.code_before
    ):
        return True
    if (seen.before.isdigit() and seen.word(-2).isdigit()) or (seen.after == "or" and seen.word(2) == "so"):
        return True  # +44 20 7946 1999; 2000 or so fled
    if seen.before in ("-", "–") and (seen.word(-3) in _NUMBERED or seen.word(-4) in _NUMBERED_SHORT):
        return seen.word(-2).isdigit()  # pp. 1900-1910, pages 1984-1990
    if seen.length > 1 and seen.found.rule == "year":
        return False
    if seen.after == "(" and LEXICON.get(seen.word(3), ("",))[0] == "zone":  # at 1653 (2153 GMT)
        return True
    if seen.before == "-" and len(seen.word(-2)) == 4 and seen.word(-2)[0] == "0":  # 0900-1300 on Saturdays
        return True
    if seen.before == "(" and seen.after == ")" and LEXICON.get(seen.word(-2), ("",))[0] == "weekday":  # Sunday (1500)
        return True
    year = seen.found.reading.year or 0
    if seen.after in ("llc", "ltd", "plc", "inc", "gmbh"):
        return True
    dead = seen.after in _COUNTED and not (
        seen.before == "in" and seen.tag_after in ("VBD", "VBN")
    )  # a blast in 2005 killed 9
    if not 1000 <= year <= 2199 or dead or seen.after[:1].isdigit():
        return True
    if seen.atoms.glued(seen.found.last) and seen.after[:1].isalpha():
        return True
    if seen.before == "-" and seen.word(-2) in ("pre", "post"):
        return False
    if _counted_already(seen) or _roughly(seen):
        return True
    if seen.before in DATE_LEADS:
        sums = seen.before == "of" and seen.word(-2)[:1].isdigit()
        return seen.tag_after == "NNS" and (sums or seen.before in (",", "(", "and", "or"))
    told = seen.before in ("is", "was") and seen.word(-2) == "it" and not seen.tag_after.startswith(("NN", "JJ"))
    if (seen.before in _AMOUNTING and not told) or (
        seen.after == "-" and seen.word(2).isalpha() and seen.atoms.glued(seen.found.last)
    ):
        return True
    return seen.tag_after == "NNS" or not (1400 <= year <= 2100 or seen.of_a_life)


def _code(seen: Surroundings) -> bool:
    """D-1050 Berlin, C++2011, P.L.1618, 42 U.S.C. 1983, S.I. 2010/1158, SI 1999/1849; but: c. 1983, DEC-2019."""
    atoms, at = seen.atoms, seen.found.first
    first = -3 if seen.before == "-" and seen.word(-2).isdigit() else -1  # 18 U.S.C. 1961-1968
    stop, letter = seen.word(first), seen.word(first - 1)
    if stop == "." and letter in _REPORTERS and seen.word(first - 2) == "." and atoms.glued(at + first):
        return True
    if seen.before == "/" and seen.word(-2).isdigit() and len(seen.word(-2)) == 4 and seen.word(-2) > seen.text:
        return True
    if seen.after == "/" and seen.word(2).isdigit() and len(seen.word(2)) == 4 and seen.word(2) < seen.text:
        return True
    if not atoms.glued(at):
        return False
    if seen.before == "." and len(seen.word(-2)) == 1 and seen.word(-2).isalpha() and seen.word(-2) != "c":
        return True
    name = atoms.text[atoms.starts[at - 2] : atoms.ends[at - 2]] if at > 1 else ""
    dashed = seen.before == "-" and atoms.glued(at - 1) and name.isupper() and name.isalpha() and len(name) < 5
    return seen.before == "+" or (dashed and name.lower() not in LEXICON)


def _roughly(seen: Surroundings) -> bool:
    """Roughly 2000 Thai stores; more than 1500; but: in roughly 2000, about 1915, 5% over 1988."""
    counted = seen.tag_after.startswith(("JJ", "NN"))
    if seen.found.rule == "year_approximate":
        word, lead = seen.text.split()[0], seen.before
        if not _MORE_OR_LESS.isdisjoint(seen.text.split()):
            return True
    else:
        word, lead = seen.before, seen.word(-2)
        if word in _MORE_OR_LESS:
            return counted or (word == "than" and lead in _MORE_OR_LESS)
    return word in _NOT_EXACTLY and (counted or (word not in ("about", "around") and lead not in DATE_LEADS))


def _counted_already(seen: Surroundings) -> bool:
    """1846 persons were treated and 1720 had been sent home; but 1914 and 1915 were bad."""
    if not seen.text.isdigit() or not seen.tag_after.startswith(("VB", "MD")) or seen.word(-2).isdigit():
        return False
    before = seen.context.words_before(seen.found, 25)
    return any(number.isdigit() and thing in _COUNTED for thing, number in pairwise(before))


def version(seen: Surroundings) -> bool:
    """V1.12.2019, foo@2021.4.1, release 2021.12.1; but: on 1.12.2019."""
    if "." not in seen.text:
        return False
    if seen.atoms.glued(seen.found.first) and (seen.before.isalpha() or seen.before in ("@", "_", "=", "-", "+")):
        return True
    return seen.before in ("version", "release", "v", "tag", "build")


def apart(seen: Surroundings) -> bool:
    """2020 - 10: a year and a month are written in one, and no further number follows."""
    atoms, last = seen.atoms, seen.found.last
    more = seen.after in ("-", "/", ".") and atoms.glued(last) and atoms.glued(last + 1)
    return not (atoms.glued(last - 1) and atoms.glued(last - 2)) or more or atoms.text[atoms.starts[last - 2]] != "-"


def number_of_a_paper(seen: Surroundings) -> bool:
    """Regulation 11/2016; No. 5/2014; but: since 11/2016, (11/2016)."""
    return seen.before not in DATE_LEADS and seen.before not in ("", ":", "|", "“", '"')


def longer_number(seen: Surroundings) -> bool:
    """1-800-555-1984; a year may end a range (1915-1984)."""
    atoms, at = seen.atoms, seen.found.first
    behind = atoms.glued(seen.found.last) and seen.after[:1].isdigit()
    if seen.found.rule == "length_sign" and (behind or (atoms.glued(at) and seen.before.isalpha())):
        return True  # 17h30, q6h
    if not atoms.glued(at) or seen.before not in (".", "-", "/", ",") or not seen.text[0].isdigit():
        return False
    if seen.before == "," and len(atoms.word(at)) == 4:  # on June 3 and 4,1989
        return False
    other = seen.word(-2)
    if other in ("pre", "post") and seen.found.rule == "length":  # pre-1914 days
        return True
    return atoms.glued(at - 1) and other[-1:].isdigit() and not (len(other) == 4 and len(atoms.word(at)) == 4)


def letters_apart(seen: Surroundings) -> bool:
    """Q 3; H 1; 3 q: such a sign is written in one."""
    first = seen.found.first + (seen.text.startswith(("fiscal", "financial")))
    return not seen.atoms.glued(first + 1)


def short_year_of_things(seen: Surroundings) -> bool:
    """'60 Minutes."""
    unit = LEXICON.get(seen.after, ("",))[0] in ("units", "quarters", "centuries")
    counted = seen.tag_after in ("NNS", "NNPS", "CD") and seen.after not in ("-", "–")  # but: in '20-'21
    return unit or counted or not seen.atoms.glued(seen.found.last - 1)
