"""The stamps above a story: lines that say when it was published or changed, set apart, their day read.

Published: 21 June 2023 | Updated: 22 June 2023, 09:15 BST
By Ada Quill | 21 June 2023
LISBON | Wed Jun 21, 2023 7:51 pm BST          the place before a bar
Wed 21 Jun 2023 12.22 CEST                     only where it is the one such line: a diary has many
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from dateline.article import Apart, blanked
from dateline.publication import DAY, stated_day
from dateline.reading.opening import LONGEST_HEADLINE, opening_lines

TO = r"(?:[ ](?:on|at))?[ ]?[:|–—-]?[ ]?"
PUBLISHED = (
    rf"(?:(?:first|originally)[ ])?(?:published|posted|issued|released|filed|publication[ ]date|date[ ]published"
    rf"|date[ ]of[ ]publication|date){TO}"
)
CHANGED = rf"(?:last[ ])?(?:updated|modified|edited|revised|corrected|changed){TO}"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ])"
CLOCK = (
    r"(?:T[0-9:.+Z-]{4,20}|,?[ ](?:at[ ]|[|·–—-][ ])?[0-2]?[0-9](?:[:.h][0-5][0-9]){1,2}(?:[ ]?[ap]\.?m\.?)?"
    r"(?:[ ]?\(?[A-Z]{2,5}\)?(?:[+-][0-9]{1,2})?)?)"
)
# Each word as a name's is written: "Ferry sinks | 21 June 2023" is a headline.
PLACE = r"(?-i:[A-Z][\w.'’-]+(?:,?[ ](?:[a-z]{2}[ ])?[A-Z][\w.'’-]+){0,4})"
DAY_PATTERN = re.sub(r"\?P<\w+>", "?:", DAY.pattern)
ONE = re.compile(
    rf"(?:(?P<published>{PUBLISHED})|(?P<changed>{CHANGED}))?(?P<day>{WEEKDAY}?{DAY_PATTERN}){CLOCK}?", re.IGNORECASE
)
SINGLE = re.sub(r"\?P<\w+>", "?:", ONE.pattern)
LINE = re.compile(
    rf"(?:(?P<by>by[ ][^|·•\n]{{2,80}}?[ ]?[|·•,–—-][ ]?)|(?P<place>{PLACE}[ ]?[|][ ]))?"
    rf"(?P<stamps>{SINGLE}(?:[ ]?[|·•,;/–—-]?[ ]?{SINGLE}){{0,3}}\.?)",
    re.IGNORECASE,
)

GOES_ON = re.compile(r"(?:,|\b(?:on|of|by|until|till|since|from|to|the|and|or|between|before|after|for|in|at))\Z", re.I)


@dataclass(frozen=True, slots=True)
class Stamps:
    """The stretches of the stamps of a text, and the day of publication that the first of them states, if one does."""

    apart: tuple[Apart, ...] = ()
    day: datetime.date | None = None


def stamps(body: str) -> Stamps:
    """Return the stamps among the first lines of a text; none where nothing else would be left of it."""
    apart: list[Apart] = []
    days: list[datetime.date] = []
    for start, line in opening_lines(body):
        match = LINE.fullmatch(line.rstrip())
        if not match:
            continue
        ones = [*ONE.finditer(match["stamps"])]
        stated = [day for one in ones if not one["changed"] and (day := stated_day(one["day"]))]
        if rule := _rule(match, ones, stated, body, start):
            apart.append(Apart(start, start + match.end(), "header", rule))
            days += stated
    found = Stamps(tuple(apart), days[0] if days else None)
    return found if blanked(body, found.apart).strip() else Stamps()


def _rule(match: re.Match[str], ones: list[re.Match[str]], stated: list[datetime.date], body: str, start: int) -> str:
    """Return the name of what a line is: a stamp that says so, a byline or a place with a day, or one day alone."""
    if not stated:
        return "changed_line" if ones[0]["changed"] else ""
    if match["by"]:
        return "dated_byline"
    if ones[0]["published"] or ones[0]["changed"]:
        return "published_line"
    if match["place"]:
        return "dated_place" if _stands_alone(match, body[:start], body[start + len(match[0]) :]) else ""
    return "day_line" if _stands_alone(match, body[:start], body[start + len(match[0]) :]) and _is_alone(body) else ""


def _stands_alone(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether no sentence runs through a line: one broken into lines of a width leaves such lines too."""
    return not (match[0].endswith(".") or after.lstrip()[:1].islower() or GOES_ON.search(before.rstrip()))


def _is_alone(body: str) -> bool:
    """Return whether a text has one line, and no more, that is nothing but a day."""
    days = 0
    for line in body.splitlines():
        one = ONE.fullmatch(line.strip()) if len(line) <= LONGEST_HEADLINE else None
        days += one is not None and not (one["published"] or one["changed"])
    return days == 1
