"""Tell a team from its town: in a report of a match "Leeds beat Hull 2-1" names two clubs, "in Leeds" a town."""

from __future__ import annotations

import re

from dateline.entities import words as w
from dateline.entities.names import GIVEN_NAMES
from dateline.entities.text import Draft, Words, covered


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Two of these tell that a text is about a match, a season or a table.
SPORT = _words(
    "baseball basketball batsman bowler bowling championship championships coach cricket cup defender equaliser "
    "equalizer fixtures football goalkeeper goals halftime hockey inning innings league match matches midfielder "
    "mlb nba nfl nhl off-spinner penalty pitcher playoff playoffs quarterback rugby scored season soccer "
    "standings striker tournament umpire unbeaten wicket wickets winger"
)
# What a team does, and a town does not.
DOES = _words(
    "advanced beat beats clinched closed conceded crashed defeated drew equalised equalized face faced finished held "
    "kept lead led leads lost made outplayed reached scored stepped thrashed tied took trailed trounced will win won"
)
# What stands before a team: "against Hull", "lost to Hull" is told by the verb and the "to".
BEFORE = _words("against beat beating defeated defeating dismiss hammered overcame rivals thrashed v versus vs vs.")
TO = _words("fell lose loses losing lost")
OF = _words("captain coach defender forward goalkeeper manager midfielder owner player players striker winger")
# Parts of a country that play as countries do.
NATIONS = frozenset({"England", "Northern Ireland", "Scotland", "Wales"})
SCORE = re.compile(r"\d{1,3}(-\d{1,3})?$")


def teams(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make organisations of the towns and counties that play, in a text about a match; countries stay countries."""
    if len(SPORT.intersection(words.lowers)) < 2:
        return drafts
    people = {words.texts[draft.end - 1] for draft in drafts if draft.label == "PERSON" and draft.end - draft.start > 1}
    people -= _sides(words, drafts)
    drafts = sorted([*drafts, *_unseen(words, drafts)], key=lambda draft: draft.start)
    towns = [draft for draft in drafts if _can_be_team(words, draft, people)]
    playing, after = set(), -1
    for draft in towns:
        name = words.plain(draft.start, draft.end)
        listed = after == draft.start - 1 and words.lower(draft.start - 1) in {",", "and", "or"}
        if listed or name in playing or _plays(words, draft):
            playing.add(name)
            after = draft.end
    for draft in towns:
        if words.word(draft.end) == ":":
            draft.became("team", "GPE")  # where it was played
        elif words.plain(draft.start, draft.end) in playing and not _is_where(words, draft):
            draft.became("team", "ORG")
    return [draft for draft in drafts if draft.label]


def _sides(words: Words, drafts: list[Draft]) -> set[str]:
    """Make organisations of the clubs that the model takes for people, and return their last words: "the Vale side"."""
    last = {
        words.texts[draft.end - 1]
        for draft in drafts
        if draft.label == "PERSON"
        and words.lower(draft.start - 1) in {"a", "the"}
        and words.lower(draft.end) in w.TEAM_WORDS
    }
    for draft in drafts:
        club = words.texts[draft.end - 1] in last and words.lowers[draft.start] not in GIVEN_NAMES
        if club and draft.end - draft.start < 3:
            draft.became("team", "ORG")
    return last


def _unseen(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the names of places that no draft covers, as drafts without a label: it is given to those that play."""
    taken = covered(drafts)
    found = [
        Draft(index, index + 1, "")
        for index in words.capitals
        if index not in taken and words.proper(index) and len(words.texts[index]) > 3
        if not words.proper(index - 1) and not words.proper(index + 1) and words.lowers[index] not in w.CALENDAR
    ]
    return [draft for draft in found if words.gazetteer.is_place(words.texts[draft.start])]


def _can_be_team(words: Words, draft: Draft, people: set[str]) -> bool:
    """Tell whether a name is a place's that is no country and no surname of the article."""
    name = words.plain(draft.start, draft.end)
    if (
        draft.label not in {"", "GPE", "LOC", "FAC", "PRODUCT", "PERSON"}
        or draft.end - draft.start > 3
        or name in people
    ):
        return False
    listed = words.gazetteer.get(name)
    if listed:  # the team of a country is the country
        state = words.gazetteer.states.get(listed.country)
        return (
            listed.label == "GPE"
            and listed.canonical not in NATIONS
            and state is not None
            and state.canonical != listed.canonical
        )
    return draft.label == "GPE" or words.gazetteer.is_place(name)


def _is_where(words: Words, draft: Draft) -> bool:
    """Tell whether a name says where: "at Leeds", "in Leeds"."""
    return words.lower(draft.start - 1) in w.LOCATIVES - {"to", "from"} or words.word(draft.end) == ":"


def _plays(words: Words, draft: Draft) -> bool:
    """Tell whether the words around a name tell that it plays: a verb, a score, "against"."""
    before, after = words.lower(draft.start - 1), words.lower(draft.end)
    if _is_where(words, draft):
        return False
    if after in DOES or after in OF or before in BEFORE or (before == "to" and words.lower(draft.start - 2) in TO):
        return True
    if words.word(draft.end) in w.POSSESSIVES and words.lower(draft.end + 1) in OF:
        return True
    return bool(SCORE.match(after))
