"""Reasons why figures and sums are no time expression: room 1984, a 22-year-old, $500 million a year."""

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
_DEGREES = frozenset("temperatures temperature highs lows mercury degrees readings".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_OVER = frozenset("over above older under below younger".split())
_CHILDREN = frozenset("baby babies boy girl son daughter child children infant twins toddler".split())
_SUMS = frozenset("% percent million billion trillion dozen dozens hundreds thousands cents dollars".split())
_WORDS_THAT_COUNT = frozenset("ones teens tens hundred thousand dozen w1 w13 w32".split())
_RATE_STOPS = frozenset("in within for after before over every about than last past next first ,".split())
_CLOCK_LEADS = frozenset(
    "at about around by from until till to before after since between and approximately , ( past of".split()
)
_WORD_CLOCK_LEADS = frozenset("at about around by from until till before after since".split())


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


_REPORTERS = frozenset("c s r".split())  # U.S.C. 1983, C.F.R. 1910, Pa.C.S. 1516


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


def vote(seen: Surroundings) -> bool:
    """Ten to six in favour, at five to ten dollars; but: at ten to six, five minutes to midnight."""
    words = seen.text.replace("-", " ").split()
    if "to" not in words or "half" in words or "quarter" in words or "minutes" in words:
        return False
    followed = seen.tag_after.startswith(("NN", "JJ", "CD", "$")) or seen.after == "%"
    odd = words[0] not in ("five", "ten", "twenty", "twenty-five")
    return odd or followed or seen.before not in ("at", "by", "around", "about", "until", "till")


def number_of_a_paper(seen: Surroundings) -> bool:
    """Regulation 11/2016; No. 5/2014; but: since 11/2016, (11/2016)."""
    return seen.before not in DATE_LEADS and seen.before not in ("", ":", "|", "“", '"')


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


def longer_number(seen: Surroundings) -> bool:
    """1-800-555-1984; a year may end a range (1915-1984)."""
    atoms, at = seen.atoms, seen.found.first
    behind = atoms.glued(seen.found.last) and seen.after[:1].isdigit()
    if seen.found.rule == "length_sign" and (behind or (atoms.glued(at) and seen.before.isalpha())):
        return True  # 17h30, q6h
    if not atoms.glued(at) or seen.before not in (".", "-", "/", ",") or not seen.text[0].isdigit():
        return False
    other = seen.word(-2)
    if other in ("pre", "post") and seen.found.rule == "length":  # pre-1914 days
        return True
    return atoms.glued(at - 1) and other[-1:].isdigit() and not (len(other) == 4 and len(atoms.word(at)) == 4)


def letters_apart(seen: Surroundings) -> bool:
    """Q 3; H 1; 3 q: such a sign is written in one."""
    first = seen.found.first + (seen.text.startswith(("fiscal", "financial")))
    return not seen.atoms.glued(first + 1)


def fraction(seen: Surroundings) -> bool:
    """A quarter of the votes; three quarters of a mile; a second war."""
    if seen.found.reading.unit == "Q" and not seen.found.reading.step:
        part = seen.text.replace("-", " ").endswith(("three quarters", "3 quarters")) and seen.after == "of"
        if seen.text in ("many quarters", "various quarters"):  # in many quarters of the town
            return seen.before in ("in", "from")
        one = seen.text == "quarters" or seen.text.endswith(("a quarter", "one quarter", "1 quarter"))
        return part or one or seen.after in ("to", "past")
    second = seen.found.reading.unit == "s" and seen.text.endswith("second")
    return second and not seen.text.endswith(("one second", "-second"))


def age_of_a_child(seen: Surroundings) -> bool:
    """A week-old baby, a 22-year-old; but: a week-old strike."""
    return seen.before == "-" or seen.after in _CHILDREN or seen.after in ("", ".", ",", "and", "is", "was", "who")


def age(seen: Surroundings) -> bool:
    """A 22-year-old, a six-month-old baby; but a six-month-old war has lasted so long."""
    if seen.after in ("old", "olds") and seen.text.endswith("year"):  # a 15 year old
        return True
    if seen.after != "-":
        return False
    young = seen.word(2) == "old" and seen.word(3).removeprefix("-") in _CHILDREN
    return (
        seen.word(2) == "long"
        or young
        or (seen.word(2) in ("old", "olds") and seen.found.reading.unit in ("Y", "DE", "CE"))
    )


def distance(seen: Surroundings) -> bool:
    """A town two hours east of Tripoli."""
    return seen.after in _COMPASS


def ages_of_many(seen: Surroundings) -> bool:
    """Children aged 0-14 years; people aged 65 and over."""
    if seen.found.rule == "length_between":
        return seen.before == "aged"
    return seen.after in ("-", "–", "to", "years") or (seen.after in ("and", "or") and seen.word(2) in _OVER)


def score(seen: Surroundings) -> bool:
    """They won 21:14; High Noon; five AM stations; they shot four in the morning."""
    if seen.written.endswith("AM") and seen.text[0].isalpha():
        return True
    if (
        (" in the " in seen.text or seen.text.endswith(" at night"))
        and "clock" not in seen.text
        and ":" not in seen.text
    ):
        return seen.before not in _CLOCK_LEADS
    if seen.text[0].isalpha() and seen.length == 1 and seen.text not in ("noon", "midday", "midnight"):
        return seen.before not in _WORD_CLOCK_LEADS or seen.after == "-"  # five fifty-cent coins
    hour, colon, _ = seen.text.partition(":")
    lasts = seen.before == "(" and seen.after == ")" and len(hour) == 1  # a song (3:42)
    return seen.length == 1 and (lasts or seen.before not in _CLOCK_LEADS or (bool(colon) and int(hour) > 24))


def ordinal_of_things(seen: Surroundings) -> bool:
    """The 20th anniversary; the 38th parallel; the 3rd of the brothers."""
    if seen.after == "of" and seen.word(2)[:1].isalpha() and seen.word(2) not in ("this", "that", "last", "next"):
        return True
    listed = seen.after in ("or", "and") and seen.word(2)[:1].isdigit() and not seen.word(2).isdigit()
    other = seen.context.tag(seen.found.last + 2) if listed else ""  # the 5th or 6th worst place
    opens = seen.found.rule == "nth" and seen.before == "on" and seen.word(-2) in ("", ".")
    if opens and seen.tag_after == "NNP":  # On the 31st Johnston attacked
        return not seen.context.tag(seen.found.last + 1).startswith(("VBD", "VBZ", "MD"))
    return seen.tag_after.startswith(("NN", "JJ", "CD")) or seen.after in ("-", "century") or other[:2] in ("NN", "JJ")


def rate(seen: Surroundings) -> bool:
    """Four flights a week; $500 million a year; 20 percent annually."""
    if seen.found.rule == "often":
        return seen.tag.startswith("RB") and _amount_before(seen)
    return seen.text.split()[0] in ("a", "an") and seen.length == 2 and _amount_before(seen)


def _amount_before(seen: Surroundings) -> bool:
    """Tell whether the word before is a number or sum, or what a number counts."""
    words = seen.context.words_before(seen.found, 6)
    if not words or words[0] in DATE_LEADS:
        return False
    figures = [
        word in _SUMS or word[:1].isdigit() or LEXICON.get(word, ("",))[0] in _WORDS_THAT_COUNT for word in words
    ]
    counted = seen.tag_before in ("NNS", "CD", "NN", "$") or words[0][:1].isdigit()
    return counted and any(figures[:4]) and not any(word in _RATE_STOPS for word in words[: figures.index(True) + 1])


def first_time(seen: Surroundings) -> bool:
    """The blast in April first drew notice."""
    last = seen.context.tag(seen.found.last - 1)
    ordinal = seen.written.split()[-1]
    if ordinal[0].isupper() and LEXICON.get(ordinal.lower(), ("",))[0] in ("ordinal", "second"):
        return seen.tag_after.startswith("NNP")  # in December the Third Army marched
    return seen.text.endswith(("first", "second")) and (last == "RB" or seen.tag_after.startswith("VB"))


def somebodys_age(seen: Surroundings) -> bool:
    """She is in her 30s; temperatures in the 80s."""
    if not _DEGREES.isdisjoint(seen.context.words_before(seen.found, 9)):
        return True
    digits = seen.text.replace("-", " ").split()[-1].removesuffix("s").rstrip("'’")
    if not digits.isdigit() or len(digits) > 3:
        return False
    return seen.before in ("his", "her", "their", "my", "your") or not seen.text.startswith("the")


def short_year_of_things(seen: Surroundings) -> bool:
    """'60 Minutes."""
    unit = LEXICON.get(seen.after, ("",))[0] in ("units", "quarters", "centuries")
    counted = seen.tag_after in ("NNS", "NNPS", "CD") and seen.after not in ("-", "–")  # but: in '20-'21
    return unit or counted or not seen.atoms.glued(seen.found.last - 1)


def hours_of_the_clock(seen: Surroundings) -> bool:
    """Between 0800 and 1800 hours."""
    figures = [word for word in seen.text.split() if word.isdigit()]
    return seen.text.endswith("hours") and any(len(word) == 4 and word[0] == "0" for word in figures)


def year_on_a_day(seen: Surroundings) -> bool:
    """In Rio 2016 on Monday; but: at 1800 yesterday, by 0300 on Monday."""
    return seen.before not in ("at", "by", "before", "after", "until", "around", "about") or seen.text[3:4] not in "05"
