"""Whether it happened: the status of a clause, with the words that decided it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import numpy as np
from spacy.tokens import Span, Token

from dateline.events import lexicon
from dateline.events.bounds import Bounds
from dateline.events.clause import chain
from dateline.events.clefts import is_label
from dateline.events.doubt import alleged, denied
from dateline.events.speech import source_of
from dateline.events.verbs import is_verb, participle_alone

# What a noun is where "according to" is said of it, and not of the verb above: "The strike of May, according to"
ALLEGED_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "ROOT"})
UNTIL = frozenset({"until", "till", "through"})
NEGATIVE = frozenset({"not", "never", "n't", "neither"})


def negated(head: Token) -> bool:
    """Tell whether a clause says that something did not or will not happen."""
    return is_verb(head) and bool(_negations([head]))


def not_until(head: Token, when: Span) -> bool:
    """Tell whether something had not happened before a date, and then did: "did not arrive until May"."""
    start = when.start - (when.start > 1 and when.doc[when.start - 1].lower_ in ("after", "late", "early"))
    before = when.doc[start - 1].lower_ if start else ""
    return before in ("until", "till") and negated(head)


def put_off(head: Token, when: Span) -> str:
    """Return what puts something off to a date: "adjourned until Monday", "put off until May"."""
    before = when.doc[when.start - 1].lower_ if when.start else ""
    if before not in ("until", "till", "to") or not is_verb(head):
        return ""
    particle = next((child.lower_ for child in head.children if child.dep_ == "prt"), "")
    lemma = f"{head.lemma_} {particle}".strip()
    return head.text if lemma in lexicon.PUT_OFF else ""


def status_of(head: Token, when: Span, bounds: Bounds, published: datetime.date | None) -> tuple[str, str]:
    """Return the status of what `head` tells of the date `when` and its cue; `bounds` are those the date gives.

    In this order: denied and alleged (who says it doubts it or may not know), possible, planned, ongoing, happened.
    """
    if cue := put_off(head, when):
        return "scheduled", cue
    if not_until(head, when) and not _possible([head], when) and not _plan([head]):
        return "happened", "not until"
    words = list(chain(head))
    ahead = _is_ahead(bounds, published)
    for status, cue in (
        ("possible", _condition(head)),
        ("denied", denied(head, when)),
        ("denied", _negation(words)),
        ("alleged", alleged(words)),
        ("possible", _possible(words, when)),
    ):
        if cue and not (status == "denied" and cue in _negations(words) and ahead and not _finite_past(head, when)):
            return status, cue
    if undone := _undone(words):
        return "overtaken", undone
    if ahead and (coming := _coming(when, head)):
        return "scheduled", coming
    done = bool(ahead) and (_done_with_it(words, when) or _done_until(head, when))
    plan = "" if done else _plan(words) or _planned_for(head, when)
    if plan:
        return ("overtaken" if _past_plan(words) and ahead is False else "scheduled"), plan
    if ahead and not done and not _finite_past(head, when) and not _told_as_past(head, bounds, published):
        return "scheduled", "after publication"
    if cue := _ongoing(words):
        return "ongoing", cue
    if source_of(head) is not None and (is_verb(head) or head.dep_ in ALLEGED_NOUNS):
        return "alleged", "according to"
    if head.dep_ == "advcl" and any(child.lower_ == "to" for child in head.children):
        words += chain(head.head)  # "has sent troops to crush it since March"
    if ahead is None and not _past(words):
        return "unknown", ""
    return "happened", _past(words)


def _is_ahead(bounds: Bounds, published: datetime.date | None) -> bool | None:
    """Tell whether something lies after publication; None where that cannot be known."""
    if published is None:
        return None
    today = np.datetime64(published, "D")
    if bounds.latest is None:
        return True if bounds.earliest is not None and bounds.earliest > today else None
    return bool(bounds.latest > today)


def _children(words: list[Token]) -> Iterator[Token]:
    for word in words:
        yield from word.children


def _negations(words: list[Token]) -> list[str]:
    found = [child.text for child in _children(words) if child.dep_ == "neg" or child.lower_ in NEGATIVE]
    nor = words[0].dep_ == "conj" and any(c.lower_ == "nor" and c.i < words[0].i for c in words[0].head.children)
    return [*found, "nor"] if nor else found


def _negation(words: list[Token]) -> str:
    if not is_verb(words[0]):
        return ""
    return next(iter(_negations(words)), "")


def _possible(words: list[Token], when: Span) -> str:
    if likely := _likely(words[0]):
        return likely
    for child in _children(words):
        if when.start <= child.i < when.end:  # "That May her brother sold it"
            continue
        modal = child.tag_ == "MD" and child.lower_ in lexicon.MODAL_POSSIBLE
        condition = child.dep_ == "mark" and child.lower_ in lexicon.CONDITION
        if modal or condition or child.lower_ in lexicon.POSSIBLE_WORDS:
            return child.text
    return ""


def _condition(head: Token) -> str:
    """Return the "if" of a condition, even one that something is not so: "If it does not open today"."""
    return next(
        (child.text for child in head.children if child.dep_ == "mark" and child.lower_ in ("if", "unless")), ""
    )


def _likely(told: Token) -> str:
    """Return the adjective of "It is not likely that anybody was hurt"."""
    if told.dep_ not in ("ccomp", "csubj"):
        return ""
    judged = (told.head, *(child for child in told.head.children if child.dep_ == "acomp"))
    return next((word.text for word in judged if word.pos_ == "ADJ" and word.lower_ in lexicon.POSSIBLE_WORDS), "")


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
    after = head.dep_ == "pobj" and head.head.lower_ in ("after", "since", "following", "before", "during")
    if head.dep_ in ("pobj", "dobj", "nsubjpass", "prep") and not is_verb(head) and not after:
        above = head.head.head if head.dep_ == "pobj" else head.head
        if above.lemma_ in lexicon.PLAN and above.pos_ in ("VERB", "ADJ"):
            return above.text
    if head.lemma_ == "be":  # "was due in Bergen", but not "was due to the storm"
        due = next((child for child in head.children if child.lower_ == "due" and child.dep_ == "acomp"), None)
        if due is not None and due.i + 1 < len(due.doc) and due.nbor(1).lower_ != "to":
            return due.text
    if head.dep_ == "ccomp" and is_label(head.head) and head.head.lemma_ in lexicon.PLAN:
        return head.head.text  # "2026 (planned): Work starts"
    if is_verb(head) and head.lemma_ in ("schedule", "plan", "slate", "expect") and head.tag_ == "VBN":
        return head.text
    if head.lemma_ == "set" and head.tag_ == "VBN" and any(child.dep_ == "xcomp" for child in head.children):
        return head.text  # "Today it is set to announce"
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
    if have is not None and lead is not None and (lead.lower_ != "to" or _was_planned(words[1:])):
        return f"{lead.text} have {head.text}"
    if head.lemma_ in lexicon.PLAN and head.tag_ in ("VBN", "VBD"):
        for other in head.conjuncts:
            if cue := next(iter(_negations([other])), ""):
                return f"{head.text} … {cue}"
    return ""


def _was_planned(above: list[Token]) -> bool:
    """Tell whether "to have opened" hangs on a plan of the past: "was to", "was due to", "had been meant to"."""
    if not above:
        return False
    plan = above[0].lemma_.lower() in lexicon.PLAN | {"be", "mean", "suppose"}
    return plan and any(word.tag_ == "VBD" for top in above for word in (top, *top.children))


def _planned_for(head: Token, when: Span) -> str:
    """Return the verb of "was promised for 1852": the thing, not the promise, has the date."""
    before = when.doc[when.start - 1].lower_ if when.start else ""
    passive = head.tag_ == "VBN" or (head.tag_ == "VBD" and not any(c.dep_ == "dobj" for c in head.children))
    return head.text if before == "for" and head.lemma_ in lexicon.PLAN and passive else ""


def _coming(when: Span, head: Token) -> str:
    """Return the adjective that gives something a date of its own: "declared a dividend, payable on 1 July"."""
    return next(
        (word.text for word in when.root.ancestors if head.is_ancestor(word) and word.lower_ in lexicon.COMING), ""
    )


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
    if head.tag_ in ("VBZ", "VBP") and (head.lemma_ in lexicon.LASTING or head.lemma_ == "be"):
        lasting = (child.text for child in head.children if child.lower_ in lexicon.UNDER_WAY)
        return next(lasting, "" if head.lemma_ == "be" else head.text)
    return ""


def _done_with_it(words: list[Token], when: Span) -> bool:
    """Tell whether an infinitive is told as past by the verb over it, though its date lies ahead: "began to smoke".

    Of "voted to lift it on Saturday" the bare weekday is that of the vote. A check names such a future.
    """
    bare = all(word.lower_ in lexicon.PARTS_OF_A_WEEK for word in when)
    return any(
        _finite_past(word, when) and (word.lemma_ in lexicon.DOING_IT or (bare and word.lemma_ in lexicon.DECIDING))
        for word in words[1:]
    )


def _done_until(head: Token, when: Span) -> bool:
    """Tell whether a participle tells what was done for a time that still runs: "Lund, appointed until 2030, left"."""
    if head.tag_ != "VBN" or head.lemma_ in lexicon.PLAN or not participle_alone(head):
        return False
    return bool(when.start) and when.doc[when.start - 1].lower_ in UNTIL


def _finite_past(head: Token, when: Span) -> bool:
    """Tell whether a verb tells the past by its form: "opened", "was opened", "has opened"."""
    helpers = [child.tag_ for child in head.children if child.dep_ in ("aux", "auxpass") and child not in when]
    tensed = helpers or [head.tag_]
    has = any(child.lemma_ == "have" and child.tag_ in ("VBZ", "VBP") for child in head.children if child.dep_ == "aux")
    if has and (head.tag_ in ("VBN", "VBD") or "VBN" in helpers) and len(helpers) <= 2:
        return True  # "has opened", "has been circulating"
    return is_verb(head) and tensed[0] == "VBD" and head.lemma_ != "be"


def _told_as_past(head: Token, bounds: Bounds, published: datetime.date | None) -> bool:
    """Tell whether a stretch that has begun is told as past: "was down in May", "received 862 notes in 2023"."""
    if published is None or bounds.earliest is None or bounds.earliest > np.datetime64(published, "D"):
        return False
    verb = head if is_verb(head) else head.head
    if not is_verb(head) and head.dep_ not in ("dobj", "nsubj", "nsubjpass"):
        return False
    alone = not any(child.dep_ in ("aux", "auxpass", "xcomp") for child in verb.children)
    return is_verb(verb) and verb.tag_ == "VBD" and alone


def _past(words: list[Token]) -> str:
    """Return the word that tells the past: the finite verb or the participle."""
    for word in words:
        for auxiliary in word.children:
            if auxiliary.dep_ in ("aux", "auxpass") and auxiliary.tag_ in ("VBD", "VBZ", "VBP"):
                return f"{auxiliary.text} {word.text}"
        if word.tag_ in ("VBD", "VBN"):
            return word.text
    return ""
