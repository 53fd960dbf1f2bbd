"""Reasons why what counts is no time: a 22-year-old, $500 million a year, a quarter of the votes, her 30s."""

from __future__ import annotations

from dateline.timex.lexicon import LEXICON
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_DEGREES = frozenset("temperatures temperature highs lows mercury degrees readings".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_OVER = frozenset("over above older under below younger".split())
_CHILDREN = frozenset("baby babies boy girl son daughter child children infant twins toddler".split())
_SUMS = frozenset("% percent million billion trillion dozen dozens hundreds thousands cents dollars".split())
_WORDS_THAT_COUNT = frozenset("ones teens tens hundred thousand dozen w1 w13 w32".split())
_RATE_STOPS = frozenset("in within for after before over every about than last past next first ,".split())


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


def age_of_a_child(seen: Surroundings) -> bool:
    """A week-old baby, a 22-year-old; but: a week-old strike."""
    return seen.before == "-" or seen.after in _CHILDREN or seen.after in ("", ".", ",", "and", "is", "was", "who")


def ages_of_many(seen: Surroundings) -> bool:
    """Children aged 0-14 years; people aged 65 and over."""
    if seen.found.rule == "length_between":
        return seen.before == "aged"
    return seen.after in ("-", "–", "to", "years") or (seen.after in ("and", "or") and seen.word(2) in _OVER)


def somebodys_age(seen: Surroundings) -> bool:
    """She is in her 30s; temperatures in the 80s."""
    if not _DEGREES.isdisjoint(seen.context.words_before(seen.found, 9)):
        return True
    digits = seen.text.replace("-", " ").split()[-1].removesuffix("s").rstrip("'’")
    if not digits.isdigit() or len(digits) > 3:
        return False
    return seen.before in ("his", "her", "their", "my", "your") or not seen.text.startswith("the")


def someones_age(seen: Surroundings) -> bool:
    """She is in her mid-forties."""
    return seen.before in ("his", "her", "their", "my", "your", "our", "its")


def distance(seen: Surroundings) -> bool:
    """A town two hours east of Tripoli."""
    return seen.after in _COMPASS


def a_speed(seen: Surroundings) -> bool:
    """120 km per hour, 300 litres per second; but: twice per hour."""
    return seen.found.reading.unit in ("h", "m", "s") and LEXICON.get(seen.before, ("",))[0] != "times"


def rate(seen: Surroundings) -> bool:
    """Four flights a week; $500 million a year; $2 a day or less; 20 percent annually."""
    if seen.found.rule == "often":
        return seen.tag.startswith("RB") and _amount_before(seen)
    bare = seen.length == 2 or seen.text.endswith((" or less", " or more"))
    return bare and seen.text.split()[0] in ("a", "an") and _amount_before(seen)


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


def _listed(seen: Surroundings) -> int:
    """Return how many words the ordinals take up that go on behind a match: 4 in the 7th, 8th and 9th."""
    step = 0
    while seen.word(step + 1) in ("or", "and", ","):
        ahead = step + 1 + (seen.word(step + 2) in ("or", "and"))
        if not seen.word(ahead + 1)[:1].isdigit() or seen.word(ahead + 1).isdigit():
            break
        step = ahead + 1
    return step


def ordinal_of_things(seen: Surroundings) -> bool:
    """The 20th anniversary; the 38th parallel; the 3rd of the brothers."""
    if seen.after == "of" and seen.word(2)[:1].isalpha() and seen.word(2) not in ("this", "that", "last", "next"):
        return True
    other = seen.context.tag(seen.found.last + _listed(seen))  # the 5th or 6th worst place, the 7th, 8th and 9th Armies
    other = other if _listed(seen) else ""
    opens = seen.found.rule == "nth" and seen.before == "on" and seen.word(-2) in ("", ".")
    if opens and seen.tag_after == "NNP":  # On the 31st Johnston attacked
        return not seen.context.tag(seen.found.last + 1).startswith(("VBD", "VBZ", "MD"))
    return seen.tag_after.startswith(("NN", "JJ", "CD")) or seen.after in ("-", "century") or other[:2] in ("NN", "JJ")


def first_time(seen: Surroundings) -> bool:
    """The blast in April first drew notice."""
    last = seen.context.tag(seen.found.last - 1)
    ordinal = seen.written.split()[-1]
    if ordinal[0].isupper() and LEXICON.get(ordinal.lower(), ("",))[0] in ("ordinal", "second"):
        return seen.tag_after.startswith("NNP")  # in December the Third Army marched
    return seen.text.endswith(("first", "second")) and (last == "RB" or seen.tag_after.startswith("VB"))
