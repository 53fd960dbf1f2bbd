"""What the words after a telling make of it: plans that came to nothing, claims that somebody denies."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from dateline.events import lexicon
from dateline.events.speech import is_reported
from dateline.events.verbs import SUBJECTS, is_verb

REFERRING = frozenset("it they this that these".split())
PLANS = frozenset("plan project work deal scheme proposal idea event date".split())


def revised(head: Token, status: str, cue: str) -> tuple[str, str]:
    """Return the status of a telling and its cue, with an eye on its own sentence and the one after it.

    "The concert was planned for 12 June. It has been cancelled.": overtaken. "Some say that she left in 1998. Her
    sister denies it.": alleged.
    """
    if status == "scheduled" and (failed := _failed(head)):
        return "overtaken", failed
    if status in ("happened", "ongoing") and is_reported(head) and (denied := _contested(head)):
        return "alleged", denied
    return status, cue


def _failed(head: Token) -> str:
    """Return the verb that says that a plan came to nothing: "was called off", "was never built", "has slipped"."""
    above = _verb_about(head)
    if above is not None and (cue := _failure(above, _plan_only(head))):
        return cue
    for verb in _verbs_beside(head):
        if (cue := _failure(verb)) and (verb.dep_ == "conj" or _subject(verb) is None):
            return cue
    after = _next_sentence(head)
    if after is None:
        return ""
    for verb in _top_verbs(after):
        subject = _subject(verb)
        if subject is not None and _means(subject, head) and (cue := _failure(verb)):
            return cue
    return ""


def _plan_only(head: Token) -> bool:
    """Tell whether a word only tells a plan, so that its sentence may say that nothing came of it: "promised for"."""
    return head.lemma_.lower() in lexicon.PLAN or any(child.lower_ in ("should", "to") for child in head.children)


def _verb_about(head: Token) -> Token | None:
    """Return the verb whose subject a telling describes or is: "the strike, planned for Friday, was called off"."""
    token = head
    while token.dep_ in ("relcl", "acl", "appos", "xcomp", "conj", "prep", "pobj", "compound", "nmod", "npadvmod"):
        token = token.head
        if token.dep_ in SUBJECTS:
            return token.head if is_verb(token.head) else None
    return token.head if token.dep_ in SUBJECTS and is_verb(token.head) and not is_verb(token) else None


def _failure(verb: Token, plan: bool = False) -> str:
    """Return a verb of failing that is told as a fact; after a mere plan also any "never built", "did not arrive"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ == "MD" or child.lower_ == "to" for child in helpers) or verb.tag_ not in ("VBD", "VBN", "VB"):
        return ""
    negation = next((child.text for child in verb.children if child.dep_ == "neg" or child.lower_ == "never"), "")
    if negation:
        return f"{negation} {verb.text}" if plan else ""
    particle = next((child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod")), "")
    lemma = verb.lemma_.lower()
    if f"{lemma} {particle}" in lexicon.FAIL:
        return f"{verb.text} {particle}"
    passive = any(child.dep_ == "auxpass" for child in helpers) or any(c.dep_ == "nsubjpass" for c in verb.children)
    falls = lemma in lexicon.FAIL_BY_ITSELF or (lemma in lexicon.FAIL and (passive or verb.dep_ == "conj"))
    return verb.text if falls else ""


def _verbs_beside(head: Token) -> Iterator[Token]:
    """Give the verbs coordinated with a telling or with the verb that makes it a plan."""
    token = head
    while True:
        yield from token.conjuncts
        if token.dep_ not in ("xcomp", "acomp", "relcl") or token.head.i == token.i:
            return
        token = token.head


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _next_sentence(head: Token) -> Span | None:
    end = head.sent.end
    while end < len(head.doc) and head.doc[end].is_space:
        end += 1
    return head.doc[end].sent if end < len(head.doc) else None


def _top_verbs(sentence: Span) -> list[Token]:
    root = sentence.root
    return [root, *(word for word in root.conjuncts if is_verb(word))]


def _means(subject: Token, head: Token) -> bool:
    """Tell whether a subject takes up what a telling is about: "it", "the plan", or one of its own nouns.

    A noun told apart by its adjective is another thing: "The new bridge will open in May. The old bridge collapsed."
    """
    if subject.lower_ in REFERRING or subject.lemma_.lower() in PLANS:
        return True
    nouns = (word for word in head.sent if word.pos_ in ("NOUN", "PROPN") and _near(word, head))
    same = [word for word in nouns if word.lemma_.lower() == subject.lemma_.lower()]
    own = _adjectives(subject)
    return any(not own or not (others := _adjectives(word)) or own & others for word in same)


def _adjectives(noun: Token) -> set[str]:
    return {child.lower_ for child in noun.children if child.dep_ == "amod" and child.tag_ == "JJ"}


def _near(word: Token, head: Token) -> bool:
    """Tell whether a noun is the telling's own: its head, subject or object, or the noun that it describes."""
    about = _verb_about(head)
    own = {head.i, head.head.i if head.dep_ in ("relcl", "acl", "xcomp", "prep", "pobj") else head.i}
    own |= {about.i} if about is not None else set()
    return word.i in own or (word.head.i in own and (word.dep_ in SUBJECTS or word.dep_ == "dobj"))


def _contested(head: Token) -> str:
    """Return the verb by which somebody denies what a telling tells: "He denied it.", "She rejects the claim."."""
    after = _next_sentence(head)
    verbs = [word for word in head.sent if word.i > head.i] + (_top_verbs(after) if after is not None else [])
    for verb in verbs:
        if verb.lemma_.lower() not in lexicon.DENIAL or any(child.dep_ == "neg" for child in verb.children):
            continue
        thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if thing is not None and (thing.lower_ in REFERRING or thing.lemma_.lower() in lexicon.CLAIMS):
            return verb.text
    return ""
