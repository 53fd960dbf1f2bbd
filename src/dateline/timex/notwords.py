"""Reasons why words of time are no time expression: Mrs May, the fall of Saigon, a matter of days."""

from __future__ import annotations

from dateline.timex.context import direction
from dateline.timex.lexicon import LEXICON, NUMBERS
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_TITLES = frozenset("mr mrs ms miss dr sir lady lord judge gen general president minister theresa brian".split())
_GAMES = frozenset("olympics olympic paralympics games".split())
_PART_LEADS = frozenset("in during through throughout".split())
_AT = frozenset("at by until till before after since around".split())
_BY = frozenset("by until till since".split())
_PART_TITLES = frozenset("morning night evening".split())
_ARE = frozenset("is are was were be 's ’s still these very".split())
_QUOTES = frozenset("\"“”'‘’`")
_NAMED_DAYS = frozenset("super bloody black fat holy ruby giving blue manic freaky stormy bowl meatless spy a".split())
_FIRST_NAMES = frozenset(("june", "april", "august", "january"))
_MAY_LEADS = frozenset("in since until till last next this by early late mid to through from and of , -".split())
_BEFORE_LASTING = frozenset("to will would could can may might should must and typically usually often only".split())
_PAPERS = frozenset("times telegraph mail mirror express herald post tribune mercury independent star world".split())
_NO_SEASON = frozenset("guy guys onion onions roll rolls cleaning chicken chickens mattress".split())
_SEASON_LEADS = frozenset(
    "the this last next in of early late mid by since and during until that following previous each every through "
    "before after or from - to a".split()
)


def verb_or_name(seen: Surroundings) -> bool:
    """Mrs May; they may; march on Rome; the Long March."""
    name = seen.text.removesuffix(".").rstrip()
    if seen.written.isupper() and len(name) in (3, 4) and name not in ("may", "june", "july"):  # the DEC appeal
        return seen.before not in DATE_LEADS or seen.before in ("the", "(", ",", "his", "her", "their", "its")
    if name not in ("may", "march", "august"):
        return False
    if seen.tag.startswith(("MD", "VB", "JJ")) or seen.before in _TITLES:
        return True
    if name == "may" and seen.context.may_named and (seen.before not in _MAY_LEADS or seen.after in ("'s", "’s")):
        return True  # May's cabinet, where the text tells of Theresa May
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


def first_name(seen: Surroundings) -> bool:
    """Jan Novotny; Dr June Okafor."""
    if not seen.tag_after.startswith("NNP"):
        return False
    if len(seen.text) == 3:
        return True
    listed = seen.before in (",", "and") and not _is_time(seen.word(-2))
    led = seen.before in DATE_LEADS and not (listed and seen.context.tag(seen.found.last + 1) != "NNP")
    return seen.text in _FIRST_NAMES and not led


def _is_time(word: str) -> bool:
    """Tell whether a word is a month, a number or a weekday."""
    return word[:1].isdigit() or LEXICON.get(word, ("",))[0] in ("monthname", "weekday", *NUMBERS)


def acronym(seen: Surroundings) -> bool:
    """The DEC appeal; a committee (DEC)."""
    return len(seen.text.rstrip(".")) == 3 and seen.written.isupper() and seen.before in ("the", "a", "(")


def falling(seen: Surroundings) -> bool:
    """Prices fall; a fall in prices; the fall of Saigon; a mountain spring; the fall-out; the Winter Olympics."""
    if seen.length == 1 and seen.name_before and not seen.tag_after.startswith("NN") and seen.written[0].isupper():
        return True  # Tom Winter
    if seen.after in _GAMES:
        return True
    if not seen.text.endswith(("fall", "spring")):
        return False
    if seen.before in ("arab", "prague"):  # the Arab Spring
        return True
    if (seen.after == "-" and seen.atoms.glued(seen.found.last)) or seen.after in _NO_SEASON:
        return True
    if seen.context.tag(seen.found.last - 1).startswith("VB"):
        return True
    if seen.tag_after.startswith("NN"):  # the spring offensive
        return False
    lead = seen.word(-2) if seen.before == "the" else seen.before if seen.text == "the fall" else "in"
    if seen.after in ("in", "of", "from", "to") and lead not in _SEASON_LEADS:
        return True
    if seen.length == 1 and (seen.before not in _SEASON_LEADS or seen.before == "a"):
        return True
    return seen.after == "of"


def named_day(seen: Surroundings) -> bool:
    """Super Tuesday; Bloody Sunday; it was a Monday; the Sunday Times; Fox News Sunday; but: for a Monday meeting."""
    if seen.before == "a" and seen.tag_after in ("NN", "NNS"):
        return False
    if seen.before in _QUOTES and seen.word(2) in _QUOTES and seen.after in _PART_TITLES:
        return True
    if seen.before == "news" and seen.name_before and seen.context.tag(seen.found.first - 2).startswith("NNP"):
        return True
    return seen.length == 1 and (seen.before in _NAMED_DAYS or (seen.after in _PAPERS and seen.tag_after[:3] == "NNP"))


def to_last(seen: Surroundings) -> bool:
    """It is meant to last thirty years."""
    return seen.text.startswith("last ") and (seen.tag.startswith("VB") or seen.before in _BEFORE_LASTING)


def last_of_days(seen: Surroundings) -> bool:
    """The last day to vote; but: in the last day."""
    return seen.text == "the last day" or (seen.text == "last day" and seen.before == "the")


def than(seen: Surroundings) -> bool:
    """Three weeks earlier than the average."""
    return seen.after == "than"


def somebodys_future(seen: Surroundings) -> bool:
    """Talks on its future; future earnings."""
    whose = seen.before in ("its", "his", "her", "their", "our", "my", "your", "'s", "’s", "a")
    return whose or (seen.text == "future" and (seen.tag == "JJ" or seen.tag_after.startswith("NN")))


def before_last_what(seen: Surroundings) -> bool:
    """The day before last Tuesday."""
    return seen.tag_after.startswith("NN")


_FEAST_THINGS = frozenset(
    "tree trees card cards carol carols present presents gift gifts decorations lights pudding cake turkey egg eggs "
    "bunny candy costume costumes movie song songs album island islands jumper stocking stockings".split()
)


def figure_of_feast(seen: Surroundings) -> bool:
    """Father Christmas; a Christmas tree, which may stand there in May."""
    return seen.before in ("father", "white", "merry", "happy") or seen.after in _FEAST_THINGS


_RESULTS = frozenset(
    "profit profits result results earnings sales revenue revenues loss losses net income turnover output growth "
    "dividend figures production exports deliveries".split()
)


def half_of_a_game(seen: Surroundings) -> bool:
    """A first-half goal; but: first-half profit, second-half net profit."""
    return seen.after not in _RESULTS and seen.word(2) not in _RESULTS


def as_recently(seen: Surroundings) -> bool:
    """As recently as last year."""
    return "as" in (seen.before, seen.after)


def of_a_clause(seen: Surroundings) -> bool:
    """The night the bridge fell, the night shift; but: in the morning the army attacked."""
    if seen.text == "the night" and seen.tag_after in ("NN", "NNS"):
        return True
    return seen.tag_after.startswith(("DT", "PRP", "WRB")) and seen.before not in _PART_LEADS


def soon_after(seen: Surroundings) -> bool:
    """Soon after the war; as soon as possible; it soon ended; what would soon become."""
    if seen.tag_after == "VBD" or seen.before == "would" or "past" in direction(seen.context, seen.found):
        return True
    return seen.after in ("after", "before", "as", "thereafter", "enough") or seen.before == "as"


def a_recent_thing(seen: Surroundings) -> bool:
    """A recent estimate: of some time, and nobody asks of which."""
    return seen.before == "a"


def matter_of(seen: Surroundings) -> bool:
    """It is a matter of days; but: it fell in a matter of days."""
    return seen.before == "of" and seen.word(-2) == "matter" and seen.word(-4) not in ("in", "within", "took")


def title_of_work(seen: Surroundings) -> bool:
    """The programme "60 Minutes"."""
    last = seen.written.split()[-1]
    quoted = seen.before in _QUOTES and (
        seen.after in _QUOTES or (seen.after in (",", ".") and seen.word(2) in _QUOTES)
    )
    return quoted and seen.length > 1 and last[0].isupper() and last[1:].islower()


def regular_thing(seen: Surroundings) -> bool:
    """The annual meeting; a quarterly dividend; the daily Clarion."""
    if seen.written in ("Daily", "Weekly", "Monthly") and (seen.name_before or seen.before in ("'s", "’s")):
        return True  # the China Daily
    adjective = seen.text.split("-")[-1] in ("annual", "quarterly", "yearly", "biennially", "semiannual")
    return seen.tag_after.startswith("NNP") or (adjective and not seen.tag.startswith("RB"))


def now_and_then(seen: Surroundings) -> bool:
    """He writes now and then; every now and again."""
    return seen.after == "and" and seen.word(2) in ("then", "again")


def some_time(seen: Surroundings) -> bool:
    """This time it worked; this time of the year; a present for her; the moment he left."""
    clause = seen.text == "the moment" and seen.tag_after.startswith(("DT", "PRP", "NNP", "WRB"))
    if clause and seen.before == "at" and seen.context.tag(seen.found.last + 1) in ("VBZ", "VBP"):
        return False  # at the moment it is sensitive
    return clause or seen.after == "of" or seen.before not in ("at", "by", "around", "for")


def any_year(seen: Surroundings) -> bool:
    """The year he left; Man of the Year; this time of the year."""
    leads, ends = ("for", "of", "during", "throughout", "over"), ("ended", "ending", "end")
    if seen.tag_after.startswith(("PRP", "DT", "NNP", "WRB", "WDT")) or seen.word(-2) in ("time", "times", "period"):
        return True
    return seen.written.endswith("Year") or seen.after == "-" or (seen.before not in leads and seen.after not in ends)


_SPENT = frozenset("ended ends ending finished finish closed began begins started".split())


def any_week(seen: Surroundings) -> bool:
    """The week he left; the week of the flood; but: up 3% for the week, it ended the week at 5."""
    if seen.before == "of" and seen.word(-2) == "most" and not seen.after.isalpha():  # for most of the month
        return False
    if seen.after in ("of", "ended", "ending", "-", "after", "before", "following", "when", "that", "to", "'s", "’s"):
        return True
    named = seen.tag_after.startswith(("NN", "CD", "PRP", "DT", "WRB"))
    return named or seen.before not in ("for", "during", "throughout", *_SPENT)


def no_time(seen: Surroundings) -> bool:
    """The dusk was grey, a morning paper; but: at dawn, by nightfall, until evening."""
    dawn = seen.text not in ("night", "morning", "afternoon", "evening", "daytime", "nighttime")
    leads = _AT if dawn else _BY
    return seen.before not in leads or seen.tag_after.startswith("NN") or seen.after in ("of", "-")


def not_at(seen: Surroundings) -> bool:
    """A night at the opera; the night watch."""
    return seen.before not in ("at", "by")


def of_something(seen: Surroundings) -> bool:
    """The day after the battle; the week before he left."""
    return seen.tag_after.startswith(("DT", "NN", "PRP", "JJ", "CD", "WP", "WRB", "VBG"))


def not_adjective(seen: Surroundings) -> bool:
    """The current of the river."""
    return bool(seen.tag) and seen.length == 1 and not seen.tag.startswith(("JJ", "RB"))


def short_lengths(seen: Surroundings) -> bool:
    """Minutes apart; these days; the Days Inn; but: it came hours after the vote, it fell within minutes."""
    matter = seen.before == "of" and seen.word(-2) == "matter"
    return (
        (seen.found.reading.unit in ("s", "m") and not (matter or seen.before == "within"))
        or (seen.found.reading.unit == "h" and not (matter or _lasting_hours(seen)))
        or seen.before in ("old", "these", "those", "light", "million")
        or (seen.before == "early" and seen.word(-2) in _ARE)  # it is early days
        or (seen.after[:1].isdigit())
        or (seen.written[0].isupper() and seen.before.isalpha())  # the Days of Rage
    )


def _lasting_hours(seen: Surroundings) -> bool:
    """Within hours, for hours, took hours; hours of talks, hours after the vote; but: working hours, in hours."""
    if seen.before in ("within", "for", "took", "lasted") or seen.after in ("after", "before"):
        return True
    return seen.after == "of" and not seen.tag_before.startswith(("NN", "VBG", "JJ", "PRP$"))


def short_weekday(seen: Surroundings) -> bool:
    """The Sun reported; he Sat down."""
    return seen.before not in ("on", "last", "next", "this", "until", "by") or seen.written == "Sun"


def a_programme(seen: Surroundings) -> bool:
    """He told the "Today" programme; NBC's Today show; the Tonight Show."""
    if seen.written not in ("Today", "Tonight"):
        return False
    if seen.name_before and seen.tag_before == seen.tag == "NNP":
        return True  # USA Today
    after = seen.word(2) if seen.after in _QUOTES else seen.after
    return after in ("programme", "program", "show") or (seen.before in _QUOTES and seen.after in _QUOTES)


def edge_of_another(seen: Surroundings) -> bool:
    """Its 39th record close of the year."""
    return seen.text.split()[0] == "close" and seen.tag_before.startswith(("NN", "JJ"))
