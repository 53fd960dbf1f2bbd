"""Whether somebody denies or merely says what a clause tells: "denied that", "allege that", "is said to have"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dateline.events import lexicon
from dateline.events.clause import is_happening
from dateline.events.verbs import is_verb


def denied(head: Token, when: Span) -> str:
    """Return the verb of denial over or behind a clause: "denied that …", "rejected claims that", "which he denied"."""
    token = head
    for _ in range(8):
        parent = token.head
        if parent.i == token.i or token.dep_ == "relcl":
            break
        lemma = parent.lemma_.lower()
        if lemma in lexicon.DENIAL and token.dep_ in ("ccomp", "xcomp", "prep", "pcomp"):
            return parent.text
        if lemma in lexicon.DENIAL and token.dep_ == "dobj":
            own = token.i == head.i and lemma in lexicon.DENIAL_OF_THINGS
            return parent.text if own or token.lemma_.lower() in lexicon.CLAIMS else ""
        if token.dep_ == "acl" and parent.lemma_.lower() not in lexicon.CLAIMS:
            break
        token = parent
    for word in head.doc[head.left_edge.i : head.right_edge.i + 1]:  # "Rossi signed in April, which the club denied"
        if word.dep_ != "relcl" or word.lemma_.lower() not in lexicon.DENIAL:
            continue
        if word.i == head.i or head.is_ancestor(word):
            which = next((child for child in word.children if child.dep_ == "dobj"), None)
            if which is not None and which.lower_ == "which" and when.start <= word.head.i < when.end:
                return word.text
    return ""


def alleged(words: list[Token]) -> str:
    """Return what says that somebody merely says so: "allege that", "accused of", "allegedly", "is said to have"."""
    head, token = words[0], words[0]
    for _ in range(8):
        parent = token.head
        lemma = parent.lemma_.lower()
        told = any(child.dep_ in ("mark", "nsubj", "nsubjpass") for child in token.children)  # "claims made in May"
        if token.dep_ == "acl" and lemma in lexicon.UNPROVED and is_verb(head) and told:
            return parent.text
        if parent.i == token.i or token.dep_ in ("relcl", "acl"):
            break
        if lemma in lexicon.ALLEGATION and token.dep_ in ("ccomp", "xcomp", "dobj", "prep", "pcomp"):
            return parent.text
        if lemma in lexicon.CHARGE and token.dep_ == "prep" and is_verb(head):
            return parent.text
        token = parent
    beside = [child for child in head.children if child.dep_ in ("parataxis", "ccomp") and child.i > head.i]
    if cue := next((child.text for child in beside if child.lemma_.lower() in lexicon.ALLEGATION), ""):
        return cue
    if cue := next(
        (
            child.text
            for child in (child for word in words for child in word.children)
            if child.lower_ in lexicon.ALLEGED_WORDS
        ),
        "",
    ):
        return cue
    return _hearsay(words) or _alleged_happening(head)


def _hearsay(words: list[Token]) -> str:
    """Return the verb of "is said to have left", "are thought to have met"."""
    have = any(child.lower_ == "have" and child.dep_ == "aux" for child in words[0].children)
    return next((word.text for word in words[1:] if have and word.lemma_ in lexicon.HEARSAY), "")


def _alleged_happening(head: Token) -> str:
    """Return the adjective of "the alleged attack took place", but not that of "the alleged thief was caught"."""
    noun = head if not is_verb(head) else None
    if head.lemma_ in lexicon.TAKE_PLACE:
        noun = next((child for child in head.children if child.dep_ == "nsubj"), None)
    if noun is None or not is_happening(noun):
        return ""
    return next((child.text for child in noun.children if child.lower_ in lexicon.ALLEGED_ADJECTIVES), "")
