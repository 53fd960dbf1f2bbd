"""What looks like a time expression and is none: Mrs May, room 1984, a quarter of the votes, a 22-year-old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.timex.context import Context, direction
from dateline.timex.find import Found


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason why a match is no date: its name, the rules it concerns (empty: all), the test, and an example."""

    name: str
    rules: frozenset[str]
    holds: Callable[[Context, Found], bool]
    example: str


_TITLES = frozenset("mr mrs ms miss dr sir lady lord judge gen general president minister theresa brian elaine".split())
_NUMBERED = frozenset(
    "$ £ € ¥ # no nos number room flight section sections article articles page pages chapter verse highway route "
    "interstate channel apartment suite building model boeing airbus serial paragraph rule title code bus gate unit "
    "lot case docket resolution bill prop proposition grade size phone tel fax extension".split()
)
_DATE_LEADS = frozenset(
    "in since by until till before after from to during of through and or between circa about around mid early late "
    "the , ( - – — year years for at on as vs ; : that this than throughout his her their its back".split()
)
_COUNTED = frozenset(
    "percent per % people soldiers troops men women children votes dollars pounds euros miles kilometers kilometres km "
    "feet meters metres tons tonnes points degrees barrels acres pages words homes houses jobs workers employees "
    "shares units cars killed dead wounded injured".split()
)
_SEASON_LEADS = frozenset(
    "the this last next in of early late mid by since and during until that following previous each every through before "
    "after or from late- mid- - to a".split()
)
_CLOCK_LEADS = frozenset(
    "at about around by from until till to before after since between and approximately , ( past".split()
)


def _text(context: Context, found: Found) -> str:
    atoms = context.atoms
    return atoms.text[atoms.starts[found.first] : atoms.ends[found.last - 1]]


def _before(context: Context, found: Found) -> str:
    return context.atoms.word(found.first - 1)


def _after(context: Context, found: Found) -> str:
    return context.atoms.word(found.last)


def _verb_or_name(context: Context, found: Found) -> bool:
    """Mrs May; they may; March on Rome."""
    if found.last - found.first > 1 or _text(context, found).lower() not in ("may", "march", "august"):
        return False
    if context.tag(found.first).startswith(("MD", "VB", "JJ")) or _before(context, found).rstrip(".") in _TITLES:
        return True
    if _before(context, found) == "." and context.atoms.word(found.first - 2) in _TITLES:
        return True
    before, after = context.tag(found.first - 1), context.tag(found.last)
    if _text(context, found) == "March":  # the Long March, the March to the sea
        article = _before(context, found) in ("the", "'s", "’s", "a") and not after.startswith(("NN", "JJ"))
        named = context.atoms.text[context.atoms.starts[found.first - 1]].isupper() and found.first and _before(context, found).isalpha()
        if article or (named and len(_before(context, found)) > 3 and _before(context, found) not in _DATE_LEADS):
            return True
    return before in ("NNP", "NNPS") or (after in ("VBZ", "VBD", "MD", "POS") and before in ("", ".", "``"))


def _numbered_thing(context: Context, found: Found) -> bool:
    """Room 1984, flight 1990, $2000, 1,500 and 1984 people."""
    before, after = _before(context, found), _after(context, found)
    if before in _NUMBERED or (before == "." and context.atoms.word(found.first - 2) in _NUMBERED):
        return True
    if (
        before == "."
        and context.atoms.glued(found.first)
        and context.atoms.text[context.atoms.starts[found.first] - 2 : context.atoms.starts[found.first] - 1].isdigit()
    ):
        return True
    if found.last - found.first > 1:
        return False
    year = found.reading.year
    if year is None or not 1000 <= year <= 2199:
        return True
    if after in _COUNTED or after[:1].isdigit():
        return True
    glued_on = context.atoms.glued(found.last) and after[:1].isalpha()
    if glued_on:
        return True
    plural = context.tag(found.last) == "NNS" and before not in _DATE_LEADS
    return plural or (before not in _DATE_LEADS and not 1400 <= year <= 2100)


def _loose_letters(context: Context, found: Found) -> bool:
    """Q 3, H 1, 3 q: a sign must be written in one."""
    return not context.atoms.glued(found.first + 1)


def _falling(context: Context, found: Found) -> bool:
    """Prices fall; a fall in prices; the fall of Saigon; a mountain spring."""
    text = _text(context, found).lower()
    if not text.endswith(("fall", "spring")):
        return False
    if context.tag(found.last - 1).startswith("VB"):
        return True
    if context.tag(found.last).startswith("NN"):  # the spring offensive
        return False
    if found.last - found.first == 1 and _before(context, found) not in _SEASON_LEADS:
        return True
    return _after(context, found) == "of" or (text in ("fall", "spring") and _before(context, found) == "a")


def _fraction(context: Context, found: Found) -> bool:
    """A quarter of the votes; three quarters of a mile; a second war; a second time."""
    text = _text(context, found).lower()
    if found.reading.unit == "Q" and not found.reading.step:
        return text in ("a quarter", "quarters", "one quarter") or _after(context, found) in ("of", "to", "past")
    return found.reading.unit == "s" and text.endswith("second") and not text.endswith(("one second", "-second"))


def _age(context: Context, found: Found) -> bool:
    """A 22-year-old; a 12-year-old's book."""
    return _after(context, found) == "-" and context.atoms.word(found.last + 1) in ("old", "olds")


def _score(context: Context, found: Found) -> bool:
    """John 3:16; won 21:14."""
    hour, colon, _ = _text(context, found).partition(":")
    if found.last - found.first > 1:
        return False
    return _before(context, found) not in _CLOCK_LEADS or (bool(colon) and int(hour) > 24)


def _ordinal_of_things(context: Context, found: Found) -> bool:
    """The 20th anniversary; the 38th parallel."""
    return context.tag(found.last).startswith(("NN", "JJ", "CD")) or _after(context, found) in ("-", "century")


def _money_rate(context: Context, found: Found) -> bool:
    """$5 an hour is a sum."""
    return False


def _not_adjective(context: Context, found: Found) -> bool:
    """The current of the river; a currency future."""
    tag = context.tag(found.first)
    return bool(tag) and not tag.startswith(("JJ", "RB")) and found.last - found.first == 1


def _figure_before(context: Context, found: Found) -> bool:
    """The last figures of a longer number: 1-800-555-1234, 12.30.45."""
    atoms = context.atoms
    before = _before(context, found)
    return (
        before in (".", "-", "/", ",")
        and atoms.glued(found.first)
        and atoms.text[atoms.starts[found.first] - 2 : atoms.starts[found.first] - 1].isdigit()
        and atoms.word(found.first)[:1].isdigit()
    )


def _soon_after(context: Context, found: Found) -> bool:
    """Soon after the war; as soon as possible; it soon ended."""
    if "past" in direction(context, found):
        return True
    return _after(context, found) in ("after", "before", "as", "thereafter", "enough") or _before(context, found) == "as"


def _regular_thing(context: Context, found: Found) -> bool:
    """The annual meeting; a quarterly dividend."""
    word = _text(context, found).lower()
    return word in ("annual", "quarterly", "yearly", "biennially") and not context.tag(found.first).startswith("RB")


def _not_at(context: Context, found: Found) -> bool:
    """A night at the opera; the night watch."""
    return _before(context, found) not in ("at", "by")


def _of_something(context: Context, found: Found) -> bool:
    """The day after the battle; the week before he left."""
    return context.tag(found.last).startswith(("DT", "NN", "PRP", "JJ", "CD", "WP", "WRB", "VBG"))


def _any_year(context: Context, found: Found) -> bool:
    """The year is told only after for, of, during, or before ended."""
    leads, ends = ("for", "of", "during", "throughout", "over"), ("ended", "ending", "end")
    if context.atoms.text[context.atoms.ends[found.last - 1] - 4] == "Y":  # Man of the Year
        return True
    return _before(context, found) not in leads and _after(context, found) not in ends or _after(context, found) == "-"


def _first_name(context: Context, found: Found) -> bool:
    """Jan Kavan; Mar Vista."""
    return len(_text(context, found)) == 3 and context.tag(found.last).startswith("NNP")


def _somebodys_age(context: Context, found: Found) -> bool:
    """He is in his 30s; temperatures in the 80s are no decade without an apostrophe or `the`."""
    digits = _text(context, found).lower().removeprefix("the ").removesuffix("s").rstrip("'’")
    short = digits.isdigit() and len(digits) < 4
    return short and (_before(context, found) in ("his", "her", "their", "my", "your") or not _text(context, found).lower().startswith("the"))


def _year_of_things(context: Context, found: Found) -> bool:
    """'60 Minutes."""
    return context.tag(found.last) in ("NNS", "NNPS", "CD") or not context.atoms.glued(found.last - 1)


def _short_lengths(context: Context, found: Found) -> bool:
    """Minutes apart; 60 Minutes; the early hours."""
    return found.reading.unit in ("s", "m", "h") or _before(context, found) in ("old", "these", "those")


def _newspaper(context: Context, found: Found) -> bool:
    """The daily Granma; the Weekly Standard."""
    return context.tag(found.last).startswith("NNP")


OBJECTIONS: tuple[Objection, ...] = (
    Objection("a verb or a name", frozenset({"month"}), _verb_or_name, "Mrs May may march on Sunday."),
    Objection("a number of things", frozenset({"year"}), _numbered_thing, "He lives in room 1984."),
    Objection("letters apart", frozenset({"quarter_sign", "quarter_sign_year", "half_sign"}), _loose_letters, "Q 3"),
    Objection("falling", frozenset({"season"}), _falling, "Prices fall."),
    Objection(
        "a fraction",
        frozenset({"length", "lengths", "the_length", "length_joined", "relative_unit"}),
        _fraction,
        "A quarter of it.",
    ),
    Objection("an age", frozenset({"length", "length_joined"}), _age, "A 22-year-old man."),
    Objection("a score", frozenset({"clock"}), _score, "They won 21:14."),
    Objection("an ordinal of things", frozenset({"nth"}), _ordinal_of_things, "The 20th anniversary."),
    Objection("soon after", frozenset({"soon"}), _soon_after, "Soon after the war he left."),
    Objection("a regular thing", frozenset({"often"}), _regular_thing, "The annual meeting."),
    Objection("any year", frozenset({"year_now"}), _any_year, "The year he left."),
    Objection("no night", frozenset({"at_night"}), _not_at, "A night at the opera."),
    Objection("after what", frozenset({"day_before"}), _of_something, "The day after the battle."),
    Objection("a first name", frozenset({"month"}), _first_name, "Jan Kavan spoke."),
    Objection("an age", frozenset({"decade"}), _somebodys_age, "She is in her 30s."),
    Objection("a number", frozenset({"year_short", "month_short_year"}), _year_of_things, "'60 Minutes."),
    Objection("short lengths", frozenset({"lengths"}), _short_lengths, "They came minutes apart."),
    Objection("a newspaper", frozenset({"often"}), _newspaper, "The daily Granma."),
    Objection("no adjective", frozenset({"current", "recent"}), _not_adjective, "The current swept him away."),
)


_NO_ARTICLE = frozenset({"season", "quarter", "day", "month", "year_ago_period", "range"})


def attributive(context: Context, found: Found) -> Found:
    """Return a match without its article where that belongs to the noun after it: the [summer] offensive."""
    if found.rule not in _NO_ARTICLE or _before_word(context, found) or found.last - found.first < 2:
        return found
    tag, capital = context.tag(found.last), _text(context, found).split()[-1][:1].isupper()
    if found.rule == "year_ago_period":
        noun = not _text(context, found).endswith(("period", "quarter"))
        return replace(found, first=found.first + 1) if noun else found
    noun = tag in ("NN", "NNS") or (tag == "NNP" and capital and found.rule == "season")
    return replace(found, first=found.first + 1) if noun else found


def _before_word(context: Context, found: Found) -> bool:
    return context.atoms.word(found.first) not in ("the", "a", "an")


def objection(context: Context, found: Found) -> str:
    """Return the name of the reason why a match is no date; empty where there is none."""
    for reason in OBJECTIONS:
        if (not reason.rules or found.rule in reason.rules) and reason.holds(context, found):
            return reason.name
    return ""
