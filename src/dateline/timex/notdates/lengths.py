"""Reasons why words are no length of time: a matter of days, one day he left, the third fire in as many months."""

from __future__ import annotations

from dateline.timex.surroundings import Surroundings

_ARE = frozenset("is are was were be 's ’s still these very".split())
_BEFORE_LASTING = frozenset("to will would could can may might should must and typically usually often only".split())


def to_last(seen: Surroundings) -> bool:
    """It is meant to last thirty years."""
    return seen.text.startswith("last ") and (seen.tag.startswith("VB") or seen.before in _BEFORE_LASTING)


def last_of_days(seen: Surroundings) -> bool:
    """The last day to vote; but: in the last day."""
    lead = seen.word(-2) if seen.before == "the" else seen.before
    return seen.text in ("the last day", "last day") and lead not in ("in", "over", "within")


def matter_of(seen: Surroundings) -> bool:
    """It is a matter of days; but: it fell in a matter of days."""
    return seen.before == "of" and seen.word(-2) == "matter" and seen.word(-4) not in ("in", "within", "took")


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


def lasting_from(seen: Surroundings) -> bool:
    """It raged for two days from Friday."""
    return seen.before in ("for", "lasted", "lasting", "lasts", "over")


def day_to_day(seen: Surroundings) -> bool:
    """The day-to-day business, a year-over-year rise."""
    return seen.after == "-" and seen.word(2) in ("to", "over")


def as_many(seen: Surroundings) -> bool:
    """The third time in as many months."""
    return (seen.before == "as" and seen.text.startswith("many")) or (seen.before == "many" and seen.word(-2) == "as")


def of_a_named_war(seen: Surroundings) -> bool:
    """The Seven Years' War."""
    step = 2 if seen.after in ("'", "’") else 1
    return seen.word(step) == "war" and seen.capital(step) and seen.written.split()[-1][0].isupper()


def wait_a_minute(seen: Surroundings) -> bool:
    """Wait a minute."""
    return seen.before == "wait" and seen.found.reading.unit in ("s", "m") and seen.text.startswith("a ")


def one_day(seen: Surroundings) -> bool:
    """One day he left; one day, the wall fell; but: it took one day."""
    opens = seen.before in ("", ".", "!", "?", ";", "and", "but", "“", '"', "when")
    return seen.text == "one day" and opens and seen.tag_after.startswith(("PRP", "DT", "NNP", "EX", "WRB", ",", "IN"))


def than(seen: Surroundings) -> bool:
    """Three weeks earlier than the average."""
    return seen.after == "than"
