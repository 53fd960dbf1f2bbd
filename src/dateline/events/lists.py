"""Lists of which each member has its date: "ran for Congress in 2008 and 2010, Senate in 2014"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Token

from dateline.events.kept import Dates

BEFORE_DATE = frozenset({"in", "on", "("})
JOINING = frozenset({",", "and", "or", "then", ";", ")"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PUNCT", "PRON", "PART", "CCONJ"})
LONGEST = 14  # words of one member


def member_of_list(verb: Token, dates: Dates) -> list[Token] | None:
    """Return the words behind a verb that its own date belongs to, where it has a list of dated members; else None.

    A member without words ("in 2008 and 2010") is the one before it once more.
    """
    runs = _runs(verb, dates)
    mine = next((k for k, run in enumerate(runs) if set(run) & set(dates.own)), None)
    if mine is None or len(runs) < 2:
        return None
    doc = verb.doc
    ends = [verb.i, *(run[-1] for run in runs)]
    parts = [list(doc[end + 1 : run[0]]) for end, run in zip(ends, runs, strict=False)]
    if not all(_is_member(part) for part in parts[1:]) or not any(
        w.lower_ in ("and", "or") for p in parts[1:] for w in p[:2]
    ):
        return None
    members = [_without_marks(part) for part in parts]
    if not members[0] or not any(members[1:]) or not all(map(_names, filter(None, members))):
        return None
    while mine and not members[mine]:
        mine -= 1
    first, own = members[0], members[mine]
    if own is first:
        return first
    with_preposition = own[0].pos_ == "ADP"
    if with_preposition and own[0].lower_ != first[0].lower_:
        return None
    return [first[0], *own] if first[0].pos_ == "ADP" and not with_preposition else own


def _runs(verb: Token, dates: Dates) -> list[list[int]]:
    """Return the places of the dates behind a verb in its sentence, those of each date together."""
    end = verb.sent.end
    others = dates.others[bisect_right(dates.others, verb.i) : bisect_left(dates.others, end)]
    runs: list[list[int]] = []
    for i in sorted({*others, *(i for i in dates.own if verb.i < i < end)}):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_member(part: list[Token]) -> bool:
    """Tell whether the words between two dates are a member of a list, and no clause of their own."""
    short = 0 < len(part) <= LONGEST and part[0].lower_ in JOINING
    dated = len(part) == 1 or part[-1].lower_ in BEFORE_DATE
    return short and dated and all(word.pos_ in NOMINAL or word.lower_ in JOINING for word in part)


def _names(member: list[Token]) -> bool:
    """Tell whether a member names something: not "and again (on May 3)"."""
    return any(word.pos_ in ("NOUN", "PROPN", "NUM") for word in member)


def _without_marks(part: list[Token]) -> list[Token]:
    while part and part[0].lower_ in JOINING:
        part = part[1:]
    while part and (part[-1].lower_ in BEFORE_DATE or part[-1].is_punct):
        part = part[:-1]
    return part
