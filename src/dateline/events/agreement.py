"""The auxiliary that a headline needs: "was" or "were", shared or added; and what a relative clause lacks."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.events.lexicon import WITHOUT_OBJECT
from dateline.events.verbs import TENSED, own_subject, participle_alone, passive_first

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def auxiliaries(verb: Token) -> list[Token]:
    """Return the "was" of "was built and enlarged" for its second verb, where number and form agree."""
    first = passive_first(verb)
    if first is None or (own_subject(verb) is not None and not _agree(first, verb)):
        return []
    return [child for child in first.children if child.dep_ in ("aux", "auxpass")]


def _agree(first: Token, second: Token) -> bool:
    a, b = own_subject(first), own_subject(second)
    if any(child.tag_ == "MD" for child in first.children):
        return True
    return a is not None and b is not None and is_plural(a) == is_plural(b)


def copula(top: Token, who: Token | None) -> str:
    """Return the "was" or "were" that makes a sentence of a noun with its participle: "talks (were) held in May"."""
    if who is None or passive_first(top) is not None:
        return ""
    if top.dep_ == "acl" and top.tag_ == "VBG":
        return _going_on(top, who)
    if not participle_alone(top) or (top.dep_ == "acl" and top.lemma_.lower() in WITHOUT_OBJECT and _led(who)):
        return ""  # "after two storms rampaged across the valley"
    return "were" if is_plural(who) else "was"


def _led(noun: Token) -> bool:
    """Tell whether a noun may be the subject of a clause that its preposition leads: "after two storms …"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("after", "before", "since", "until", "as")


def _going_on(participle: Token, who: Token) -> str:
    """Return what makes a sentence of "workers board a truck (is) trying to leave", in the tense of its sentence."""
    if any(child.dep_ in ("aux", "auxpass") for child in participle.children):
        return ""
    above = next((word for word in participle.ancestors if word.pos_ in ("VERB", "AUX") and word.tag_ in TENSED), None)
    if above is None or above.tag_ == "MD":
        return ""
    past = above.tag_ == "VBD"
    return ("were" if past else "are") if is_plural(who) else ("was" if past else "is")


def is_plural(noun: Token) -> bool:
    """Tell whether a noun takes "were": by its tag, by what is coordinated with it, or as it opens a sentence."""
    if noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children):
        return True
    if noun.dep_ == "nsubj" and any(
        word.tag_ == "VBP" for word in (noun.head, *noun.head.children) if word.pos_ == "AUX"
    ):
        return True  # "Digs led by the institute have weakened the case"
    opens = bool(noun.is_sent_start) and not noun.ent_type_ and noun.pos_ == "PROPN"
    return opens and noun.lower_.endswith("s") and not noun.lower_.endswith("ss")


def has_object(verb: Token) -> bool:
    """Tell whether nothing is missing behind a verb of a relative clause: an object, or a preposition or "where"."""
    for child in verb.children:
        if (
            child.dep_ in ("dobj", "dative", "attr", "ccomp", "xcomp", "acomp", "nsubjpass")
            and child.tag_ not in RELATIVE
        ):
            return True
        if child.tag_ == "WRB" or (child.dep_ == "prep" and any(c.tag_ in RELATIVE for c in child.children)):
            return True
    return False
