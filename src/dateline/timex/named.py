"""What the noun that a day or month names says of it: the Saturday deadline lies ahead, Friday's attack is over."""

from __future__ import annotations

from spacy.tokens import Doc

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found

# What befalls people: whoever names it by its day looks back, whatever the verb.
_BEFALLEN = frozenset(
    "accident ambush assassination assault attack attacks blast blasts blaze bloodshed bombing bombings carnage "
    "collapse collision coup crash defeat derailment disaster earthquake eruption explosion explosions fire flood "
    "flooding floods incident killing killings loss massacre murder murders quake raid raids riot riots shooting "
    "shootings stabbing storm tragedy tsunami violence win".split()
)
_DELIVERED = frozenset("delivery settlement futures contract contracts expiry".split())
_TRADED = frozenset(
    "crude gasoline diesel gold silver copper platinum corn wheat soybeans soybean cotton sugar coffee cocoa cattle "
    "hogs lumber brent bunds".split()
)
_CLOSES = frozenset("and as at by for from in of on that the to".split())
_GIVES_OUT = frozenset(
    "report reports release releases issue issues publish publishes deliver delivers unveil unveils serves announces "
    "announce".split()
)
_FIGURES = frozenset(
    "data decision earnings figures minutes update results sales statistics survey tally outlook accounts".split()
)
_SETS = frozenset("set sets gave given imposed faced faces face extended agreed".split())


def noun_named(atoms: Atoms, found: Found) -> str:
    """Return the noun that a date names, of those that say when it is; empty where there is none of them."""
    last = found.last + (atoms.word(found.last) in ("'s", "’s"))
    for index in range(last, last + 3):
        word = atoms.word(index)
        if word in _BEFALLEN or word in _DELIVERED or word == "deadline":
            return word
        if not word.isalpha() or word in _CLOSES:
            return ""
    return ""


def way_named(atoms: Atoms, found: Found, verb: str) -> str:
    """Return future or past by the noun that a date names, under a verb: they set a Saturday deadline."""
    reading = found.reading
    if reading.kind != "point" or reading.year is not None or reading.step is not None:
        return ""
    month = reading.month is not None and reading.day is None
    if month and atoms.word(found.last) in _TRADED and atoms.word(found.first - 1) not in ("in", "since", "from", "by"):
        return "future"  # July crude rose
    noun = noun_named(atoms, found)
    if noun in _DELIVERED:
        return "future" if month else ""
    if noun == "deadline":
        return "future" if verb in _SETS else ""
    dated = reading.weekday is not None or (reading.month is not None and reading.day is not None)
    return "past" if noun and dated else ""


def reports_figures(doc: Doc, start: int) -> bool:
    """Tell whether somebody gives figures out in the present right before a date: Walmart reports earnings Thursday."""
    figures = False
    for index in range(start - 1, max(start - 12, -1), -1):
        token = doc[index]
        if token.tag_ in ("VBZ", "VBP"):
            return figures and token.lower_ in _GIVES_OUT
        if token.tag_.startswith(("VB", "MD")) or token.text in (".", "!", "?", ";", ":"):
            return False
        figures = figures or token.lower_ in _FIGURES
    return False


def sets_a_date(before: list[str]) -> bool:
    """Tell whether the words before a date, the nearest first, give one: a trial date of March 4."""
    leads = before[:1] in (["of"], ["for"]) and before[1:2] in (["date"], ["deadline"])
    return leads and not {"birth", "death", "today"}.intersection(before[2:3])
