"""What stands around an expression: the words and tags that tell past from future.

Only tags are needed; without them (a blank pipeline) the words alone decide. Where the text is parsed, the tree says
which verb an expression belongs to. No named entities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found
from dateline.timex.named import reports_figures, sets_a_date, way_named
from dateline.timex.tense import (
    SENTENCE_ENDS,
    Governor,
    governor,
    has_done,
    is_put_off,
    looks_ahead,
    moves_a_date,
    runs_on,
    stays,
)

# Words right before a date that look ahead, whatever the verb; that do where no verb says otherwise; that look back.
_DUE = frozenset("due effective payable upcoming".split())
_SURELY_AHEAD = frozenset("until till through expected scheduled planned slated".split())
_AHEAD = frozenset("by next begin begins beginning starts starting deadline proposed forthcoming redeemable".split())
_SURELY_BACK = frozenset("since ended dated".split())
_MOVED_TO = frozenset("to until till through for".split())
_LEADS = {
    "since": "since", "ahead": "ahead", "until": "until", "till": "until", "after": "after", "following": "after",
    "aftermath": "after", "wake": "after",
}  # fmt: skip
# What has its day before it comes.
_FIXTURES = frozenset(
    "match game tie fixture final semifinal race derby summit vote election elections referendum hearing debate "
    "meeting launch qualifier".split()
)
_CHANGED = frozenset("originally initially previously first".split())
_PLANNED = frozenset("scheduled planned set due expected slated".split())
_COPULAS = frozenset(("is", "are"))
_COUNTED = frozenset("days weeks months quarters years".split())
_IFS = frozenset("if unless once until when".split())
_MAY_NAMED = re.compile(r"\b(?:Theresa|Brian|Mrs\.?|Mr\.?|Ms\.?|Dr\.?|Prime Minister) May\b(?! [0-9])")
_WAITS = frozenset("until once when".split())  # not before he has met her on Wednesday
_STAMP, _STAMPS = re.compile(r"^((?:[01][0-9]|2[0-3])[0-5][0-9]) ?:", re.MULTILINE), 5


@dataclass(slots=True)
class Context:
    """A Doc beside its words of time."""

    doc: Doc
    atoms: Atoms
    offsets: list[int] = field(init=False)
    parsed: bool = field(init=False)
    live: bool = field(init=False)
    may_named: bool = field(init=False)

    def __post_init__(self) -> None:
        self.offsets = self.doc.to_array("IDX").tolist()
        self.parsed = self.doc.has_annotation("DEP")
        self.live = is_live(self.atoms.text)
        self.may_named = _MAY_NAMED.search(self.atoms.text) is not None

    def token_at(self, offset: int) -> int:
        """Return the index of the token that holds a character."""
        return max(bisect_right(self.offsets, offset) - 1, 0)

    def tag(self, atom: int) -> str:
        """Return the fine tag of the word of time at an index; empty where the pipeline has no tagger."""
        if not 0 <= atom < len(self.atoms.starts):
            return ""
        return self.doc[self.token_at(self.atoms.starts[atom])].tag_

    def words_before(self, found: Found, count: int) -> list[str]:
        """Return up to `count` words before an expression, the nearest first, within its sentence."""
        words = []
        for index in range(found.first - 1, max(found.first - 1 - count, -1), -1):
            word = self.atoms.word(index)
            if word in SENTENCE_ENDS and not self.atoms.glued(index + 1):
                break
            words.append(word)
        return words


def is_live(text: str) -> bool:
    """Tell whether a text is a live report, whose lines begin with the time: 1917: The minister enters.

    A chronicle has years there: a report has some time that is no year near, before ten or after twenty to nine.
    """
    stamps = _STAMP.findall(text)
    return len(stamps) >= _STAMPS and any(stamp[0] == "0" or stamp >= "2040" for stamp in stamps)


def direction(context: Context, found: Found) -> str:
    """Return past, present or future for the time an expression speaks of; `surely past` where a word says so.

    Weaker are `perhaps` (it could end in March, it hopes to end in March), `ahead` (closed until March), `until` (open
    until March), `planned` (it was due in March), `open` (it was to end in March) and `by` (done by March); `then` is a
    future seen from what was told (it would end in March).
    """
    before = context.words_before(found, 4)
    if before[:3] == ["about", "or", "on"]:  # payable on or about August 15
        before = context.words_before(found, 7)[3:]
    if before[:1] and before[0] in _SURELY_BACK:
        return "surely past"
    doc = context.doc
    start = context.token_at(context.atoms.starts[found.first])
    possessive = context.atoms.word(found.last) in ("'s", "’s")
    lead = _lead(doc, start, possessive)
    if lead == "since":
        return "surely past"
    end = context.token_at(context.atoms.ends[found.last - 1] - 1)
    governing = governor(doc, start, end, context.parsed)
    tense = governing.tense
    if way := way_named(context.atoms, found, doc[governing.verb].lower_ if governing.verb >= 0 else ""):
        return way
    if (
        lead == "ahead"
        or sets_a_date(before)
        or (before[:2] == ["in", "later"] and tense not in ("past", "before then"))
        or (lead == "until" and moves_a_date(doc, governing.verb))
        or _is_fixture(context, found, before)
    ):
        return "future"
    if lead == "after" and tense in ("", "present", "showing", "open", "perhaps"):
        return "past"
    if lead == "after" and tense == "then" and found.reading.day and context.tag(found.last) == "NN":
        return "" if context.atoms.word(found.last) in _FIXTURES else "past"  # would spread after the April 20 blowout
    if not (_PLANNED.isdisjoint(before[:2]) or _CHANGED.isdisjoint(before[1:])):  # originally due on April 3, but moved
        return "planned"
    if not possessive and _holds_from(context, found, governing, before):
        return "future"
    if found.reading.weekday is not None and not possessive and reports_figures(doc, start):
        return "future"
    if before[:2] == ["in", "back"] and tense not in ("future", "perhaps", "then"):
        return "surely past"
    if before[:1] and _lies_ahead(doc, governing, before, start):
        return "future"
    if tense == "before then":
        return "past"
    moved_from = before[:1] == ["from"] and -1 < governing.verb < start and moves_a_date(doc, governing.verb)
    if tense == "planned" or moved_from or (before[:1] and _was_due(doc, governing, before)):
        return "future" if is_put_off(doc, governing.verb) else "planned"
    if any(word in _DUE for word in before[:2]) or before[:2] == ["as", "soon"]:
        return "future"
    if _ends_count(before) and tense not in ("future", "then", "planned"):
        return "past"
    if any(word in _SURELY_AHEAD for word in before[:2]):  # but: until Wednesday it was open
        if tense != "past":
            return "future"
        if governing.verb > end or stays(doc, governing.verb):
            return "past"
        return "ahead" if runs_on(doc, governing.verb) else "until"
    if before[:1] == ["if"] or (tense in ("present", "showing") and _IFS.intersection(context.words_before(found, 15))):
        return "future"
    if tense in ("past", "before then") and _is_aim(context, found, before):
        return "perhaps" if found.reading.weekday is not None else "open"
    if tense == "past" and before[:1] == ["by"] and found.reading.month and not found.reading.day:  # done by August
        return "by"
    awaited = tense == "past" and found.reading.weekday is not None and has_done(doc, governing.verb)
    if awaited and _WAITS.intersection(context.words_before(found, 15)):
        return "future"
    if tense in ("past", "future", "perhaps", "then"):
        return tense
    if any(word in _AHEAD for word in before):
        return "future"
    return "present" if tense == "present" and not possessive else "open" if tense == "open" else ""


def _lead(doc: Doc, start: int, possessive: bool) -> str:
    """Return what leads to the noun that a date belongs to: since the May 3 blast, ahead of talks on Friday.

    One of since, ahead, until and after; empty where a verb or comma stands before such a word.
    """
    for index in range(start - 1, max(start - 10, -1), -1):
        token = doc[index]
        word = token.lower_
        if word == "of" and index and doc[index - 1].lower_ in _LEADS:
            lead = _LEADS[doc[index - 1].lower_]
            return lead if start - index > 1 or lead != "ahead" else ""
        if word == "after" and index and doc[index - 1].lower_ == "until":  # not until after talks on Friday
            return "ahead"
        if word in _LEADS and word not in ("ahead", "aftermath", "wake"):
            of_it = possessive and _LEADS[word] == "after"  # after Friday's attack
            return _LEADS[word] if start - index > 1 or of_it else ""
        if token.tag_.startswith(("VB", "MD")) or token.is_space or token.is_punct:
            return ""
    return ""


def _is_fixture(context: Context, found: Found, before: list[str]) -> bool:
    """Tell whether somebody gets ready for what is to come: fit for Sunday's match."""
    possessive = context.atoms.word(found.last) in ("'s", "’s")
    if not possessive or before[:1] != ["for"] or found.reading.weekday is None:
        return False
    return any(context.atoms.word(found.last + step) in _FIXTURES for step in (1, 2, 3))


def _holds_from(context: Context, found: Found, governing: Governor, before: list[str]) -> bool:
    """Tell whether a weekday is to come by the present alone: the funeral is Friday; from Monday fares rise.

    But: videos from Monday show it.
    """
    if found.reading.weekday is None or not before:
        return False
    if before[0] in _COPULAS:
        return True
    start = context.token_at(context.atoms.starts[found.first])
    opens = start < 2 or context.doc[start - 2].text in SENTENCE_ENDS or context.doc[start - 2].is_space
    now = governing.tense in ("present", "showing", "")
    return before[0] == "from" and now and (opens or -1 < governing.verb < start)


def _ends_count(before: list[str]) -> bool:
    """Tell whether a date ends what was counted: 3 percent in the 12 months through August."""
    counted = before[:1] and before[0] in _MOVED_TO and before[1:2] and before[1] in _COUNTED
    return bool(counted) and "the" in before[2:4]


def _was_due(doc: Doc, governing: Governor, before: list[str]) -> bool:
    """Tell whether something was due: it was due on Monday."""
    return "due" in before and governing.tense == "past" and doc[governing.verb].lower_ in ("was", "were")


def _is_aim(context: Context, found: Found, before: list[str]) -> bool:
    """Tell whether a date is what something was made for: plans for the summer, a strike called for Friday."""
    possessive = context.atoms.word(found.last) in ("'s", "’s")
    told = found.reading.weekday is not None or found.reading.month is not None or bool(found.reading.season)
    return before[:1] == ["for"] and told and not possessive and not context.tag(found.last).startswith("NN")


def _lies_ahead(doc: Doc, governing: Governor, before: list[str], start: int) -> bool:
    """Tell whether words lead ahead of a past verb: extended it to Friday, promised it by May, ahead of Friday."""
    if before[:2] == ["of", "ahead"]:
        return governing.tense != "before then"
    if not -1 < governing.verb < start or governing.tense not in ("past", "before then"):
        return False
    if before[0] in ("least", "sometime", "around", "about"):
        before = before[2 if before[:2] == ["least", "at"] else 1 :] or before
    if before[0] in _MOVED_TO and moves_a_date(doc, governing.verb):
        return True
    return before[0] == "by" and looks_ahead(doc, governing.verb)


def comes_after_tomorrow(context: Context, before: Found, found: Found) -> bool:
    """Tell whether a weekday is linked with a day to come: tomorrow night or Saturday morning."""
    linked = found.first - before.last == 1 and context.atoms.word(before.last) in ("or", "and", "to", "through")
    to_come = before.reading.kind == "step" and before.reading.base == "now" and (before.reading.step or 0) > 0
    return linked and to_come and found.reading.weekday is not None


def carried_on(context: Context, before: Found, found: Found) -> bool:
    """Tell whether no verb stands between two expressions, so that the second looks where the first does."""
    if None in (_month_or_season(before), _month_or_season(found)):
        return False
    start = context.token_at(context.atoms.ends[before.last - 1])
    end = context.token_at(context.atoms.starts[found.first])
    between = context.doc[start:end]
    return len(between) < 15 and not any(
        token.tag_.startswith(("VB", "MD")) for token in between if token.tag_ != "VBG"
    )


def _month_or_season(found: Found) -> int | str | None:
    return found.reading.month or found.reading.season or None
