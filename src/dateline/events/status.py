"""Whether it happened: the status of a clause, with the words that decided it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import numpy as np
from spacy.tokens import Span, Token

from dateline.events import lexicon
from dateline.events.clause import chain, is_verb


def negated(head: Token) -> bool:
    """Tell whether a clause says that something did not or will not happen."""
    return is_verb(head) and bool(_negations([head]))


def not_until(head: Token, when: Span) -> bool:
    """Tell whether something had not happened before a date, and then did: "did not arrive until May"."""
    before = when.doc[when.start - 1].lower_ if when.start else ""
    return before in ("until", "till") and negated(head)


def put_off(head: Token, when: Span) -> str:
    """Return what puts something off to a date: "adjourned until Monday", "put off until May"."""
    before = when.doc[when.start - 1].lower_ if when.start else ""
    if before not in ("until", "till", "to") or not is_verb(head):
        return ""
    particle = next((child.lower_ for child in head.children if child.dep_ == "prt"), "")
    lemma = f"{head.lemma_} {particle}".strip()
    return head.text if lemma in lexicon.PUT_OFF else ""


def status_of(
    head: Token, when: Span, latest: np.datetime64 | None, published: datetime.date | None
) -> tuple[str, str]:
    """Return the status of what `head` tells of the date `when` and its cue; `latest` is the last day it can have been.

    In this order: denied and alleged (who says it doubts it or may not know), possible, planned, ongoing, happened.
    """
    if cue := put_off(head, when):
        return "scheduled", cue
    if not_until(head, when) and not _possible([head]) and not _plan([head]):
        return "happened", "not until"
    words = list(chain(head))
    ahead = None if latest is None or published is None else bool(latest > np.datetime64(published, "D"))
    for status, cue in (
        ("denied", _reported(head, lexicon.DENIAL)),
        ("denied", _negation(words)),
        ("alleged", _reported(head, lexicon.ALLEGATION) or _near(words, lexicon.ALLEGED_WORDS)),
        ("possible", _possible(words)),
    ):
        if cue and not (status == "denied" and cue in _negations(words) and ahead):
            return status, cue
    if undone := _undone(words):
        return "overtaken", undone
    if plan := _plan(words) or _planned_for(head, when):
        return ("overtaken" if _past_plan(words) and ahead is False else "scheduled"), plan
    if ahead and not _finite_past(words[0]):
        return "scheduled", "after publication"
    if cue := _ongoing(words):
        return "ongoing", cue
    if ahead is None and not _past(words):
        return "unknown", ""
    return "happened", _past(words)


def _children(words: list[Token]) -> Iterator[Token]:
    for word in words:
        yield from word.children


def _reported(head: Token, verbs: frozenset[str]) -> str:
    """Return the verb among `verbs` that the clause depends on: "denied that troops crossed"."""
    token = head
    for _ in range(8):
        parent = token.head
        if parent.i == token.i:
            break
        if parent.lemma_ in verbs and token.dep_ in ("ccomp", "xcomp", "dobj", "prep", "pcomp", "pobj", "acl"):
            return parent.text
        token = parent
    parataxis = [child for child in head.children if child.dep_ in ("parataxis", "ccomp") and child.lemma_ in verbs]
    return parataxis[0].text if parataxis and parataxis[0].i > head.i else ""


def _near(words: list[Token], cues: frozenset[str]) -> str:
    return next((child.text for child in _children(words) if child.lower_ in cues), "")


def _negations(words: list[Token]) -> list[str]:
    return [child.text for child in _children(words) if child.dep_ == "neg" or child.lower_ in ("not", "never", "n't")]


def _negation(words: list[Token]) -> str:
    if not is_verb(words[0]):
        return ""
    return next(iter(_negations(words)), "")


def _possible(words: list[Token]) -> str:
    for child in _children(words):
        modal = child.tag_ == "MD" and child.lower_ in lexicon.MODAL_POSSIBLE
        condition = child.dep_ == "mark" and child.lower_ in lexicon.CONDITION
        if modal or condition or child.lower_ in lexicon.POSSIBLE_WORDS:
            return child.text
    return ""


def _plan(words: list[Token]) -> str:
    for child in _children(words):
        if child.tag_ == "MD" and (child.lower_ in lexicon.MODAL_FUTURE or child.lower_ in ("would", "'d", "’d")):
            return child.text
        if child.dep_ in ("amod", "acl") and child.lower_ in lexicon.PLANNED_WORDS:
            return child.text
    for word in words[1:]:
        if word.lemma_.lower() in lexicon.PLAN:
            return word.text
        if word.lemma_ == "be" and any(child.lower_ == "to" for child in words[0].children):
            return f"{word.text} to"
    head = words[0]
    if head.dep_ in ("pobj", "dobj", "nsubjpass", "prep") and not is_verb(head):
        above = head.head.head if head.dep_ == "pobj" else head.head
        if above.lemma_ in lexicon.PLAN and above.pos_ in ("VERB", "ADJ"):
            return above.text
    if is_verb(head) and head.lemma_ in ("schedule", "plan", "slate", "expect") and head.tag_ == "VBN":
        return head.text
    return ""


def _undone(words: list[Token]) -> str:
    """Return what says that a plan did not come to be: "was to have begun", "was planned but never built"."""
    head = words[0]
    if not is_verb(head):
        return ""
    have = next((child for child in head.children if child.lower_ == "have" and child.dep_ == "aux"), None)
    lead = next(
        (c for c in head.children if c.dep_ == "aux" and c.lower_ in ("to", "should", "would", "'d", "’d")), None
    )
    if have is not None and lead is not None:
        return f"{lead.text} have {head.text}"
    if head.lemma_ in lexicon.PLAN and head.tag_ in ("VBN", "VBD"):
        for other in head.conjuncts:
            if cue := next(iter(_negations([other])), ""):
                return f"{head.text} … {cue}"
    return ""


def _planned_for(head: Token, when: Span) -> str:
    """Return the verb of "was promised for 1852": the thing, not the promise, has the date."""
    before = when.doc[when.start - 1].lower_ if when.start else ""
    return head.text if before == "for" and head.lemma_ in lexicon.PLAN and head.tag_ == "VBN" else ""


def _past_plan(words: list[Token]) -> bool:
    """Tell whether the plan is told as a thing of the past: "was due to open", "had been scheduled"."""
    tensed = [word for top in words for word in (top, *top.children) if word.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return bool(tensed) and all(word.tag_ == "VBD" for word in tensed)


def _ongoing(words: list[Token]) -> str:
    head = words[0]
    if not is_verb(head):
        return ""
    auxiliaries = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries):
        if head.tag_ == "VBG":
            return f"{auxiliaries[-1].text} {head.text}"
        since = next((child.text for child in head.children if child.lower_ == "since"), "")
        if since:
            return since
    if head.tag_ in ("VBZ", "VBP") and head.lemma_ in lexicon.LASTING:
        return head.text
    return ""


def _finite_past(head: Token) -> bool:
    """Tell whether a verb tells the past by its form: "opened", "was opened"; a check names such a future."""
    tensed = [child.tag_ for child in head.children if child.dep_ in ("aux", "auxpass")] or [head.tag_]
    return is_verb(head) and tensed[0] == "VBD" and head.lemma_ != "be"


def _past(words: list[Token]) -> str:
    """Return the word that tells the past: the finite verb or the participle."""
    for word in words:
        for auxiliary in word.children:
            if auxiliary.dep_ in ("aux", "auxpass") and auxiliary.tag_ in ("VBD", "VBZ", "VBP"):
                return f"{auxiliary.text} {word.text}"
        if word.tag_ in ("VBD", "VBN"):
            return word.text
    return ""
