"""Reasons why figures are no time of the clock: ten to six in favour, they won 21:14, Rio 2016 on Monday."""

from __future__ import annotations

from dateline.timex.surroundings import Surroundings

_CLOCK_LEADS = frozenset(
    "at about around by from until till to before after since between and approximately , ( past of".split()
)
_WORD_CLOCK_LEADS = frozenset("at about around by from until till before after since".split())


def vote(seen: Surroundings) -> bool:
    """Ten to six in favour, at five to ten dollars; but: at ten to six, five minutes to midnight."""
    words = seen.text.replace("-", " ").split()
    if "to" not in words or "half" in words or "quarter" in words or "minutes" in words:
        return False
    followed = seen.tag_after.startswith(("NN", "JJ", "CD", "$")) or seen.after == "%"
    odd = words[0] not in ("five", "ten", "twenty", "twenty-five")
    return odd or followed or seen.before not in ("at", "by", "around", "about", "until", "till")


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


def hours_of_the_clock(seen: Surroundings) -> bool:
    """Between 0800 and 1800 hours."""
    figures = [word for word in seen.text.split() if word.isdigit()]
    return seen.text.endswith("hours") and any(len(word) == 4 and word[0] == "0" for word in figures)


def year_on_a_day(seen: Surroundings) -> bool:
    """In Rio 2016 on Monday; but: at 1800 yesterday, by 0300 on Monday."""
    return seen.before not in ("at", "by", "before", "after", "until", "around", "about") or seen.text[3:4] not in "05"
