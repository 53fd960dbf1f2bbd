"""Reasons why words are no day and no part of one: Super Tuesday, the night the bridge fell, the day after the war."""

from __future__ import annotations

from dateline.timex.lexicon import LEXICON
from dateline.timex.surroundings import QUOTES, Surroundings

_PART_LEADS = frozenset("in during through throughout".split())
_AT = frozenset("at by until till before after since around".split())
_BY = frozenset("by until till since".split())
_PART_TITLES = frozenset("morning night evening".split())
_NAMED_DAYS = frozenset("super bloody black fat holy ruby giving blue manic freaky stormy bowl meatless spy a".split())
_PAPERS = frozenset("times telegraph mail mirror express herald post tribune mercury independent star world".split())


def named_day(seen: Surroundings) -> bool:
    """Super Tuesday; Bloody Sunday; it was a Monday; the Sunday Times; Fox News Sunday; but: for a Monday meeting."""
    if seen.before == "a" and seen.tag_after in ("NN", "NNS"):
        return False
    if seen.before in QUOTES and seen.word(2) in QUOTES and seen.after in _PART_TITLES:
        return True
    if seen.before == "news" and seen.name_before and seen.context.tag(seen.found.first - 2).startswith("NNP"):
        return True
    return seen.length == 1 and (seen.before in _NAMED_DAYS or (seen.after in _PAPERS and seen.tag_after[:3] == "NNP"))


def short_weekday(seen: Surroundings) -> bool:
    """The Sun reported; he Sat down."""
    return seen.before not in ("on", "last", "next", "this", "until", "by") or seen.written == "Sun"


def a_counted_weekday(seen: Surroundings) -> bool:
    """They meet once a month, on the second Tuesday; for the third Sunday running."""
    return seen.length == 1 and LEXICON.get(seen.before, ("",))[0] in ("ordinal", "second")


def of_a_clause(seen: Surroundings) -> bool:
    """The night the bridge fell, the night shift; but: in the morning the army attacked."""
    if seen.text == "the night" and seen.tag_after in ("NN", "NNS"):
        return True
    return seen.tag_after.startswith(("DT", "PRP", "WRB")) and seen.before not in _PART_LEADS


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


def before_last_what(seen: Surroundings) -> bool:
    """The day before last Tuesday."""
    return seen.tag_after.startswith("NN")
