"""Reasons why words of time refer to none: now and then, Man of the Year, its future, the current of a river."""

from __future__ import annotations

from dateline.timex.context import direction
from dateline.timex.surroundings import Surroundings

_RESULTS = frozenset(
    "profit profits result results earnings sales revenue revenues loss losses net income turnover output growth "
    "dividend figures production exports deliveries".split()
)
_SPENT = frozenset("ended ends ending finished finish closed began begins started".split())


def somebodys_future(seen: Surroundings) -> bool:
    """Talks on its future; future earnings."""
    whose = seen.before in ("its", "his", "her", "their", "our", "my", "your", "'s", "’s", "a")
    return whose or (seen.text == "future" and (seen.tag == "JJ" or seen.tag_after.startswith("NN")))


def soon_after(seen: Surroundings) -> bool:
    """Soon after the war; as soon as possible; it soon ended; what would soon become."""
    if seen.tag_after == "VBD" or seen.before == "would" or "past" in direction(seen.context, seen.found):
        return True
    return seen.after in ("after", "before", "as", "thereafter", "enough") or seen.before == "as"


def as_recently(seen: Surroundings) -> bool:
    """As recently as last year."""
    return "as" in (seen.before, seen.after)


def a_recent_thing(seen: Surroundings) -> bool:
    """A recent estimate: of some time, and nobody asks of which."""
    return seen.before == "a"


def regular_thing(seen: Surroundings) -> bool:
    """The annual meeting; a quarterly dividend; the daily Clarion."""
    if seen.written in ("Daily", "Weekly", "Monthly") and (seen.name_before or seen.before in ("'s", "’s")):
        return True  # the China Daily
    adjective = seen.text.split("-")[-1] in ("annual", "quarterly", "yearly", "biennially", "semiannual")
    return seen.tag_after.startswith("NNP") or (adjective and not seen.tag.startswith("RB"))


def half_of_a_game(seen: Surroundings) -> bool:
    """A first-half goal; but: first-half profit, second-half net profit."""
    return seen.after not in _RESULTS and seen.word(2) not in _RESULTS


def now_and_then(seen: Surroundings) -> bool:
    """He writes now and then; every now and again."""
    return seen.after == "and" and seen.word(2) in ("then", "again")


def some_time(seen: Surroundings) -> bool:
    """This time it worked; this time of the year; a present for her; the moment he left."""
    clause = seen.text == "the moment" and seen.tag_after.startswith(("DT", "PRP", "NNP", "WRB"))
    if clause and seen.before == "at":
        tags = (seen.context.tag(seen.found.last + at) for at in range(1, 5))
        verb = next((tag for tag in tags if tag.startswith(("VB", "MD"))), "")
        clause = verb not in ("VBZ", "VBP")  # at the moment the rules are strict; but: at the moment the bomb fell
    return clause or seen.after == "of" or seen.before not in ("at", "by", "around", "for")


def any_year(seen: Surroundings) -> bool:
    """The year he left; Man of the Year; this time of the year."""
    leads, ends = ("for", "of", "during", "throughout", "over"), ("ended", "ending", "end")
    if seen.tag_after.startswith(("PRP", "DT", "NNP", "WRB", "WDT")) or seen.word(-2) in ("time", "times", "period"):
        return True
    return seen.written.endswith("Year") or seen.after == "-" or (seen.before not in leads and seen.after not in ends)


def any_week(seen: Surroundings) -> bool:
    """The week he left; the week of the flood; but: up 3% for the week, it ended the week at 5."""
    if seen.before == "of" and seen.word(-2) == "most" and not seen.after.isalpha():  # for most of the month
        return False
    if seen.after in ("of", "ended", "ending", "-", "after", "before", "following", "when", "that", "to", "'s", "’s"):
        return True
    named = seen.tag_after.startswith(("NN", "CD", "PRP", "DT", "WRB"))
    return named or seen.before not in ("for", "during", "throughout", *_SPENT)


def not_adjective(seen: Surroundings) -> bool:
    """The current of the river."""
    return bool(seen.tag) and seen.length == 1 and not seen.tag.startswith(("JJ", "RB"))


def past_what(seen: Surroundings) -> bool:
    """The past master; but: in the past people walked."""
    return seen.tag_after == "NN"


def edge_of_another(seen: Surroundings) -> bool:
    """Its 39th record close of the year."""
    return seen.text.split()[0] == "close" and seen.tag_before.startswith(("NN", "JJ"))
