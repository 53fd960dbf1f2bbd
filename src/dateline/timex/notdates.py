"""What looks like a time expression and is none: Mrs May, room 1984, a quarter of the votes, a 22-year-old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from dateline.timex.atoms import Atoms
from dateline.timex.context import Context, direction
from dateline.timex.find import Found
from dateline.timex.lexicon import LEXICON, NUMBERS, SHORTENED
from dateline.timex.surroundings import DATE_LEADS, Surroundings


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason why a match is no date: its name, the rules it concerns, the test, and an example that has no date."""

    name: str
    rules: frozenset[str]
    holds: Callable[[Surroundings], Any]
    example: str


_TITLES = frozenset("mr mrs ms miss dr sir lady lord judge gen general president minister theresa brian".split())
_NUMBERED = frozenset(
    "$ £ € ¥ # no nos number room flight section sections article articles page pages chapter verse highway route "
    "interstate channel apartment suite building model boeing airbus serial paragraph rule title code bus gate unit "
    "lot locker cell box plot seat platform bed case docket resolution bill prop "
    "proposition grade size phone tel fax extension".split()
)
_COUNTED = frozenset(
    "percent per % people persons patients cases deaths soldiers troops men women children votes dollars pounds euros "
    "miles kilometers kilometres km "
    "feet meters metres tons tonnes points degrees barrels acres pages words homes houses jobs workers employees "
    "shares units cars killed dead wounded injured".split()
)
_AMOUNTING = frozenset("is are was were be been reached totaled totalled numbered exceeded total".split())
_CHILDREN = frozenset("baby babies boy girl son daughter child children infant twins toddler".split())
_QUOTES = frozenset("\"“”'‘’`")
_SUMS = frozenset("% percent million billion trillion dozen dozens hundreds thousands cents dollars".split())
_WORDS_THAT_COUNT = frozenset("ones teens tens hundred thousand dozen w1 w13 w32".split())
_RATE_STOPS = frozenset("in within for after before over every about than last past next first , of".split())
_NAMED_DAYS = frozenset("super bloody fat holy ruby giving a".split())
_SEASON_LEADS = frozenset(
    "the this last next in of early late mid by since and during until that following previous each every through "
    "before after or from - to a".split()
)
_CLOCK_LEADS = frozenset(
    "at about around by from until till to before after since between and approximately , ( past of".split()
)


def _verb_or_name(seen: Surroundings) -> bool:
    """Mrs May; they may; march on Rome; the Long March."""
    name = seen.text.removesuffix(".").rstrip()
    if name not in ("may", "march", "august"):
        return False
    if seen.tag.startswith(("MD", "VB", "JJ")) or seen.before in _TITLES:
        return True
    if seen.before == "." and (seen.word(-2) in _TITLES or len(seen.word(-2)) == 1):
        return True
    if name == "march":
        if seen.after in ("to", "on", "for") and seen.before not in DATE_LEADS and not _month_follows(seen):
            return True  # the March on Rome, the March for Life
        article = seen.before in ("the", "'s", "’s", "a") and not seen.tag_after.startswith(("NN", "JJ"))
        if article or (seen.name_before and len(seen.before) > 3):
            return True
    subject = seen.tag_after in ("VBZ", "VBD", "MD", "POS") and seen.before in (
        "",
        ".",
        "and",
        "but",
        ",",
        '"',
        "“",
        "`",
    )
    return seen.tag_before in ("NNP", "NNPS") or subject


def _month_follows(seen: Surroundings) -> bool:
    return LEXICON.get(seen.word(2), ("",))[0] in ("monthname", *NUMBERS) or seen.word(2)[:1].isdigit()


def _first_name(seen: Surroundings) -> bool:
    """Jan Kavan; Dr June Okafor."""
    if not seen.tag_after.startswith("NNP"):
        return False
    return len(seen.text) == 3 or (seen.text in ("june", "april", "august") and seen.before not in DATE_LEADS)


def _number_of_things(seen: Surroundings) -> bool:
    """Room 1984; $2000; 1984 people; flight AA 1984."""
    if seen.before in _NUMBERED or (seen.before == "." and seen.word(-2) in _NUMBERED) or seen.code_before:
        return True
    if seen.length > 1 and seen.found.rule == "year":
        return False
    year = seen.found.reading.year or 0
    if not 1000 <= year <= 2199 or seen.after in _COUNTED or seen.after[:1].isdigit():
        return True
    if seen.atoms.glued(seen.found.last) and seen.after[:1].isalpha():
        return True
    if _counted_already(seen):
        return True
    if seen.before in DATE_LEADS:
        sums = seen.before == "of" and seen.word(-2)[:1].isdigit()
        return seen.tag_after == "NNS" and (sums or seen.before in (",", "(", "and", "or"))
    if seen.before in _AMOUNTING or (
        seen.after == "-" and seen.word(2).isalpha() and seen.atoms.glued(seen.found.last)
    ):
        return True
    return seen.tag_after == "NNS" or not 1400 <= year <= 2100


def _counted_already(seen: Surroundings) -> bool:
    """1846 persons were treated and 1720 had been sent home; but 1914 and 1915 were bad."""
    if not seen.text.isdigit() or not seen.tag_after.startswith(("VB", "MD")) or seen.word(-2).isdigit():
        return False
    before = seen.context.words_before(seen.found, 25)
    return any(number.isdigit() and thing in _COUNTED for thing, number in pairwise(before))


def _longer_number(seen: Surroundings) -> bool:
    """1-800-555-1984; a year may end a range (1915-1984)."""
    atoms, at = seen.atoms, seen.found.first
    if not atoms.glued(at) or seen.before not in (".", "-", "/", ",") or not seen.text[0].isdigit():
        return False
    other = seen.word(-2)
    return atoms.glued(at - 1) and other[-1:].isdigit() and not (len(other) == 4 and len(atoms.word(at)) == 4)


def _letters_apart(seen: Surroundings) -> bool:
    """Q 3; H 1; 3 q: such a sign is written in one."""
    first = seen.found.first + (seen.text.startswith(("fiscal", "financial")))
    return not seen.atoms.glued(first + 1)


def _falling(seen: Surroundings) -> bool:
    """Prices fall; a fall in prices; the fall of Saigon; a mountain spring."""
    if seen.length == 1 and seen.name_before and not seen.tag_after.startswith("NN") and seen.written[0].isupper():
        return True  # Tom Winter
    if not seen.text.endswith(("fall", "spring")):
        return False
    if seen.context.tag(seen.found.last - 1).startswith("VB"):
        return True
    if seen.tag_after.startswith("NN"):  # the spring offensive
        return False
    if seen.length == 1 and (seen.before not in _SEASON_LEADS or seen.before == "a"):
        return True
    return seen.after == "of"


def _fraction(seen: Surroundings) -> bool:
    """A quarter of the votes; three quarters of a mile; a second war."""
    if seen.found.reading.unit == "Q" and not seen.found.reading.step:
        part = seen.text.replace("-", " ").endswith(("three quarters", "3 quarters")) and seen.after == "of"
        one = seen.text == "quarters" or seen.text.endswith(("a quarter", "one quarter", "1 quarter"))
        return part or one or seen.after in ("to", "past")
    second = seen.found.reading.unit == "s" and seen.text.endswith("second")
    return second and not seen.text.endswith(("one second", "-second"))


def _named_day(seen: Surroundings) -> bool:
    """Super Tuesday; Bloody Sunday; it was a Monday."""
    return seen.length == 1 and seen.before in _NAMED_DAYS


def _to_last(seen: Surroundings) -> bool:
    """It is meant to last thirty years."""
    return seen.text.startswith("last ") and (seen.tag.startswith("VB") or seen.before in ("to", "will", "would"))


def _than(seen: Surroundings) -> bool:
    """Three weeks earlier than the average."""
    return seen.after == "than"


def _somebodys_future(seen: Surroundings) -> bool:
    """Talks on its future; future earnings."""
    whose = seen.before in ("its", "his", "her", "their", "our", "my", "your", "'s", "’s", "a")
    return whose or (seen.text == "future" and seen.tag_after in ("NN", "NNS"))


def _before_last_what(seen: Surroundings) -> bool:
    """The day before last Tuesday."""
    return seen.tag_after.startswith("NN")


def _figure_of_feast(seen: Surroundings) -> bool:
    """Father Christmas."""
    return seen.before in ("father", "white", "merry", "happy")


def _age(seen: Surroundings) -> bool:
    """A 22-year-old, a six-month-old baby; but a six-month-old war has lasted so long."""
    if seen.after in ("old", "olds") and seen.text.endswith("year"):  # a 15 year old
        return True
    if seen.after != "-":
        return False
    young = seen.word(2) == "old" and seen.word(3).removeprefix("-") in _CHILDREN
    return seen.word(2) == "long" or young or (seen.word(2) in ("old", "olds") and seen.found.reading.unit == "Y")


def _score(seen: Surroundings) -> bool:
    """They won 21:14; High Noon; five AM stations."""
    if seen.written.endswith("AM") and seen.text[0].isalpha():
        return True
    hour, colon, _ = seen.text.partition(":")
    return seen.length == 1 and (seen.before not in _CLOCK_LEADS or (bool(colon) and int(hour) > 24))


def _ordinal_of_things(seen: Surroundings) -> bool:
    """The 20th anniversary; the 38th parallel."""
    return seen.tag_after.startswith(("NN", "JJ", "CD")) or seen.after in ("-", "century")


def _soon_after(seen: Surroundings) -> bool:
    """Soon after the war; as soon as possible; it soon ended; what would soon become."""
    if seen.tag_after == "VBD" or seen.before == "would" or "past" in direction(seen.context, seen.found):
        return True
    return seen.after in ("after", "before", "as", "thereafter", "enough") or seen.before == "as"


def _a_recent_thing(seen: Surroundings) -> bool:
    """A recent estimate: of some time, and nobody asks of which."""
    return seen.before == "a"


def _rate(seen: Surroundings) -> bool:
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
    counted = seen.tag_before in ("NNS", "CD", "NN", "$")
    return counted and any(figures[:4]) and not any(word in _RATE_STOPS for word in words[: figures.index(True) + 1])


def _matter_of(seen: Surroundings) -> bool:
    """It is a matter of days."""
    return seen.before == "of" and seen.word(-2) == "matter"


def _title_of_work(seen: Surroundings) -> bool:
    """The programme "60 Minutes"."""
    last = seen.written.split()[-1]
    quoted = seen.before in _QUOTES and (
        seen.after in _QUOTES or (seen.after in (",", ".") and seen.word(2) in _QUOTES)
    )
    return quoted and seen.length > 1 and last[0].isupper() and last[1:].islower()


def _regular_thing(seen: Surroundings) -> bool:
    """The annual meeting; a quarterly dividend; the daily Granma."""
    adjective = seen.text in ("annual", "quarterly", "yearly", "biennially", "semiannual")
    return seen.tag_after.startswith("NNP") or (adjective and not seen.tag.startswith("RB"))


def _some_time(seen: Surroundings) -> bool:
    """This time it worked; a present for her; the moment he left."""
    clause = seen.text == "the moment" and seen.tag_after.startswith(("DT", "PRP", "NNP", "WRB"))
    return clause or seen.before not in ("at", "by", "around", "for")


def _any_year(seen: Surroundings) -> bool:
    """The year he left; Man of the Year."""
    leads, ends = ("for", "of", "during", "throughout", "over"), ("ended", "ending", "end")
    if seen.tag_after.startswith(("PRP", "DT", "NNP", "WRB", "WDT")):
        return True
    return seen.written.endswith("Year") or seen.after == "-" or (seen.before not in leads and seen.after not in ends)


def _not_at(seen: Surroundings) -> bool:
    """A night at the opera; the night watch."""
    return seen.before not in ("at", "by")


def _of_something(seen: Surroundings) -> bool:
    """The day after the battle; the week before he left."""
    return seen.tag_after.startswith(("DT", "NN", "PRP", "JJ", "CD", "WP", "WRB", "VBG"))


def _not_adjective(seen: Surroundings) -> bool:
    """The current of the river."""
    return bool(seen.tag) and seen.length == 1 and not seen.tag.startswith(("JJ", "RB"))


def _somebodys_age(seen: Surroundings) -> bool:
    """She is in her 30s; temperatures in the 80s."""
    digits = seen.text.removeprefix("the ").removesuffix("s").rstrip("'’")
    if not digits.isdigit() or len(digits) > 3:
        return False
    return seen.before in ("his", "her", "their", "my", "your") or not seen.text.startswith("the")


def _short_year_of_things(seen: Surroundings) -> bool:
    """'60 Minutes."""
    unit = LEXICON.get(seen.after, ("",))[0] == "units"
    return unit or seen.tag_after in ("NNS", "NNPS", "CD") or not seen.atoms.glued(seen.found.last - 1)


def _short_lengths(seen: Surroundings) -> bool:
    """Minutes apart; these days; the Days Inn."""
    return (
        seen.found.reading.unit in ("s", "m", "h")
        or seen.before in ("old", "these", "those", "light", "million")
        or (seen.after[:1].isdigit())
        or (seen.written[0].isupper() and seen.before.isalpha())  # the Days of Rage
    )


def _short_weekday(seen: Surroundings) -> bool:
    """The Sun reported; he Sat down."""
    return seen.before not in ("on", "last", "next", "this", "until", "by") or seen.written == "Sun"


def _objection(name: str, rules: str, holds: Callable[[Surroundings], Any], example: str) -> Objection:
    return Objection(name, frozenset(rules.split()), holds, example)


OBJECTIONS: tuple[Objection, ...] = (
    _objection("a verb or a name", "month", _verb_or_name, "Mrs May may leave."),
    _objection("a first name", "month", _first_name, "Jan Kavan spoke."),
    _objection("a number of things", "year year_approximate", _number_of_things, "He lives in room 1984."),
    _objection("a longer number", "year length length_joined length_sign", _longer_number, "Call 1-800-555-1984."),
    _objection("letters apart", "quarter_sign quarter_sign_year half_sign", _letters_apart, "It is plan Q 3."),
    _objection("falling", "season", _falling, "Prices fall."),
    _objection("a fraction", "length lengths the_length length_joined relative_unit", _fraction, "A quarter of it."),
    _objection("an age", "length length_joined", _age, "A 22-year-old man."),
    _objection("a figure of a feast", "feast", _figure_of_feast, "Father Christmas came."),
    _objection("before last what", "before_last", _before_last_what, "It was the day before last month."),
    _objection("to last", "length_of_span", _to_last, "It is meant to last thirty years."),
    _objection("earlier than", "later", _than, "They came three weeks earlier than planned."),
    _objection("somebody's future", "future", _somebodys_future, "They spoke of its future."),
    _objection("a named day", "weekday", _named_day, "It was a Monday."),
    _objection("a score", "clock", _score, "They won 21:14."),
    _objection("an ordinal of things", "nth", _ordinal_of_things, "They crossed the 38th parallel."),
    _objection("soon after", "soon", _soon_after, "Soon after the war he left."),
    _objection("a regular thing", "often", _regular_thing, "It was the annual meeting."),
    _objection("a recent thing", "recent", _a_recent_thing, "He cited a recent estimate."),
    _objection("a rate", "often length", _rate, "They offer 700 seats a week."),
    _objection("a matter of days", "lengths", _matter_of, "It is a matter of days."),
    _objection("a title", "length relative_unit", _title_of_work, 'She spoke on "60 Minutes".'),
    _objection("from one to another", "quarter_told", lambda seen: seen.after == "-", "The quarter-to-quarter rise."),
    _objection("some time", "this_time", _some_time, "This time it worked."),
    _objection("any year", "year_now", _any_year, "He is the Man of the Year."),
    _objection("no night", "at_night", _not_at, "It was a good night."),
    _objection("after what", "day_before part_before", _of_something, "The day after the battle."),
    _objection("no adjective", "current recent", _not_adjective, "The current swept him away."),
    _objection("somebody's age", "decade", _somebodys_age, "She is in her 30s."),
    _objection("a short number", "year_short month_short_year", _short_year_of_things, "He saw '60 Minutes."),
    _objection("short lengths", "lengths", _short_lengths, "They came minutes apart."),
    _objection("a short weekday", "weekday_short", _short_weekday, "The Sun reported it."),
)
_BY_RULE: dict[str, tuple[Objection, ...]] = {
    rule: tuple(reason for reason in OBJECTIONS if rule in reason.rules)
    for rule in sorted({rule for reason in OBJECTIONS for rule in reason.rules})
}


def objection(context: Context, found: Found) -> str:
    """Return the name of the reason why a match is no date; empty where there is none."""
    reasons = _BY_RULE.get(found.rule, ())
    seen = Surroundings(context, found) if reasons else None
    return next((reason.name for reason in reasons if seen is not None and reason.holds(seen)), "")


_BEFORE_NOUNS = frozenset({"season", "quarter", "day", "month", "year_ago_period", "range"})


def without_stop(atoms: Atoms, found: Found) -> Found:
    """Return a match without the full stop that ends its sentence; one that shortens a word stays: Nov."""
    stop = found.last - found.first > 1 and atoms.word(found.last - 1) == "."
    return replace(found, last=found.last - 1) if stop and atoms.word(found.last - 2) not in SHORTENED else found


def attributive(context: Context, found: Found) -> Found:
    """Return a match without its article where that belongs to the noun after it: the [summer] offensive."""
    if found.rule not in _BEFORE_NOUNS or found.last - found.first < 2:
        return found
    seen = Surroundings(context, found)
    if seen.atoms.word(found.first) not in ("the", "a", "an"):
        return found
    if found.rule == "year_ago_period":
        noun = not seen.text.endswith(("period", "quarter"))
    elif found.rule == "quarter" and seen.text.endswith("-quarter"):  # the hyphen says that a noun follows
        noun = True
    else:
        if found.rule == "season" and seen.length > 2:
            return found
        capital = found.rule == "season" and seen.written.split()[-1][:1].isupper()
        noun = seen.tag_after in ("NN", "NNS") or (seen.tag_after == "NNP" and capital)
    return replace(found, first=found.first + 1) if noun else found
