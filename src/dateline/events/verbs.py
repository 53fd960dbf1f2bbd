"""Verbs and participles: which has a tense, a subject, an auxiliary of its own."""

from __future__ import annotations

from spacy.tokens import Token

from dateline.events.datespans import behind_preposition, in_date
from dateline.events.lexicon import PLAN, WITH_PARTICIPLE, WITHOUT_OBJECT
from dateline.events.seams import begins

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "dative", "oprd", "acomp", "iobj"})
NAMED_BY = frozenset({"compound", "amod", "nmod", "nummod"})  # of a noun: "the 2016 election"
UNDER_WAY = frozenset("track course verge brink pace way schedule".split())
DASHES = frozenset({"—", "–", "--"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_verb(token: Token) -> bool:
    """Tell whether a token can head a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod", "compound", "prep")


def own_subject(verb: Token) -> Token | None:
    """Return the head of the subject that a verb itself has: of two, as in a broken parse, the first noun before it."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    if len(found) > 1 and found[0].i < found[-1].i < verb.i and behind_preposition(found[0]):
        found = [child for child in found if not in_date(child)]  # "By mid-May most were ill"
    nouns = [child for child in found if child.i < verb.i and child.pos_ != "PRON"]
    if len(nouns) > 1 and any(begins(word) for word in verb.doc[nouns[0].i : nouns[-1].i]):
        nouns = nouns[-1:]  # "NEW CAP FOR THE WELL In June, the firm placed a cap"
    whole = [noun for noun, after in zip(nouns, [*nouns[1:], verb], strict=False) if not _breaks_off(noun, after)]
    own = next(iter(whole or nouns or found), None)
    return _in_front(nouns[-1] if nouns else own) or own if own is not None else None


def _in_front(noun: Token) -> Token | None:
    """Return the subject that the parser tied to a date or a place of filing: "LEITH, Fife — A crane fell"."""
    if noun.ent_type_ != "DATE" and not (noun.is_upper and len(noun) > 2):
        return None
    marks = {","} if noun.ent_type_ == "DATE" else DASHES
    asides = (child for child in noun.children if child.dep_ == "appos" and child.left_edge.i > noun.i)
    return next((aside for aside in asides if aside.left_edge.nbor(-1).text in marks), None)


def _breaks_off(noun: Token, after: Token) -> bool:
    """Tell whether a noun is no subject: its "and" joins nothing, or a dash parts it from the next: "X — Police …"."""
    below = {child.dep_ for child in noun.children}
    dash = after.pos_ != "VERB" and any(token.text in DASHES for token in noun.doc[noun.i : after.i])
    return dash or ("cc" in below and "conj" not in below)


def is_finite(verb: Token) -> bool:
    """Tell whether a verb has a tense or commands: "built", "was built", "will build"; not "to build", "building"."""
    if commands(verb):
        return True
    if any(child.dep_ in ("aux", "auxpass") and child.tag_ in TENSED for child in verb.children):
        return True
    return verb.tag_ in TENSED or _one_of_three(verb)


def _one_of_three(verb: Token) -> bool:
    """Tell whether a verb has the tense of the first of a list: "joined in May, scored twice and left in June"."""
    if verb.tag_ != "VBN" or verb.dep_ != "conj" or verb.head.tag_ != "VBD" or verb.head.lemma_ == "be":
        return False
    auxiliaries = any(child.dep_ in ("aux", "auxpass") for child in (*verb.children, *verb.head.children))
    return not auxiliaries and any(child.dep_ == "cc" for child in verb.children)


def commands(verb: Token) -> bool:
    """Tell whether a verb is an imperative: "Keep away tonight", he said."""
    bare = verb.tag_ == "VB" and verb.dep_ in ("ROOT", "ccomp", "parataxis")
    return bare and not any(child.dep_ in ("aux", "auxpass") or child.dep_ in SUBJECTS for child in verb.children)


def participle_alone(verb: Token) -> bool:
    """Tell whether a participle stands on its noun without "was": "talks held in May", "the case, due to be heard"."""
    if any(child.dep_ in ("aux", "auxpass", "mark", "ccomp") for child in verb.children):
        return False  # "the judge, a Tory, ordered that …": active, whatever the tagger says
    if taken_for_verb(verb):
        return True
    if own_subject(verb) is not None:
        return False
    if verb.pos_ == "ADJ":
        return verb.dep_ in ("amod", "acl") and any(child.dep_ == "xcomp" for child in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN":
        return participle_alone(verb.head)
    if verb.dep_ == "acl" and _is_top(verb.head):  # a sentence without another verb: "The valley warmed"
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBD":  # "First started by two nuns in 1908, the clinic is the oldest"
        return verb.i < verb.head.i and any(child.dep_ == "agent" for child in verb.children)
    return (verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")) or (verb.dep_ == "advcl" and verb.tag_ == "VBN")


def _is_top(noun: Token) -> bool:
    """Tell whether a noun is a sentence's root, or hangs on a date that is: "Between 1 and 3 May the armies fought"."""
    return noun.dep_ == "ROOT" or (noun.dep_ == "appos" and noun.head.dep_ == "ROOT" and in_date(noun.head))


def taken_for_verb(verb: Token) -> bool:
    """Tell whether a participle between commas was taken for the verb: "The match, set for May, has been put off"."""
    if verb.tag_ not in ("VBD", "VBN") or verb.i < 2 or verb.nbor(-1).text != ",":
        return False
    if any(child.dep_ in OBJECTS and child.ent_type_ != "DATE" for child in verb.children):
        return False
    own = own_subject(verb)
    if own is not None:
        return own.i < verb.i and any(c.dep_ == "conj" and is_finite(c) and not _joined(c) for c in verb.children)
    if verb.dep_ in ("ROOT", "advcl") and verb.tag_ == "VBN":  # "At the first debate, held in Leeds, …"
        before = verb.nbor(-2)
        set_for = verb.lemma_ in PLAN and before.pos_ == "PROPN"  # "met at the fair in Leith, scheduled for May"
        return before.dep_ == "pobj" and ((before.pos_ == "NOUN" and not before.ent_type_) or set_for)
    if any(child.dep_ == "cc" for child in verb.children):  # the second of three: "joined, scored twice and left"
        return False
    beside = [child for child in verb.head.children if child.dep_ == "conj"]
    return verb.dep_ == "conj" and bool(beside) and not any(_joined(child) for child in beside) and _ends(verb)


def _joined(member: Token) -> bool:
    """Tell whether "and" or "but" stands before a coordinated verb."""
    return any(child.dep_ == "cc" and child.i < member.i for child in member.head.children)


def _ends(verb: Token) -> bool:
    last = verb.right_edge.i + 1
    return last < len(verb.doc) and verb.doc[last].text in (",", ".", ";")


def passive_first(verb: Token) -> Token | None:
    """Return the verb whose auxiliary a coordinated one shares: "was built" for "and enlarged"."""
    if verb.dep_ not in ("conj", "advcl") or any(child.dep_ in ("aux", "auxpass", "mark") for child in verb.children):
        return None
    first = verb.head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if taken_for_verb(verb):
        return None
    auxiliaries = {child.dep_ for child in first.children if child.dep_ in ("aux", "auxpass")}
    if not auxiliaries:
        return None
    if verb.dep_ == "advcl":  # "was founded, sold by the state and bought": one of a list
        listed = any(child.dep_ == "conj" and child.i > verb.i for child in first.children)
        return first if listed and verb.tag_ == "VBN" and verb.i > first.i and "auxpass" in auxiliaries else None
    if verb.tag_ == first.tag_ and verb.tag_ in ("VBN", "VBG", "VB"):
        return first
    active = any(child.dep_ in OBJECTS or child.dep_ in ("xcomp", "ccomp") for child in verb.children)
    mistaken = verb.tag_ == "VBD" and "auxpass" in auxiliaries and not active and own_subject(verb) is None
    return first if mistaken and verb.lemma_.lower() not in WITHOUT_OBJECT else None


def is_anterior(verb: Token) -> bool:
    """Tell whether a clause tells by "having" or "being" what came before: "Lund died after being diagnosed"."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    after = verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "since", "despite", "following")
    aux = (child for child in verb.children if child.dep_ in ("aux", "auxpass"))
    return any(child.lower_ == "having" or (after and child.lower_ == "being") for child in aux)


def finite_above(verb: Token) -> Token:
    """Return the verb that makes a sentence of what a verb tells: itself, or the tensed one it completes."""
    token = verb
    for _ in range(6):
        bare = any(child.lower_ == "to" for child in token.children if child.dep_ == "aux")  # "for them to be"
        if (
            is_finite(token)
            or (own_subject(token) is not None and not bare and not _small_clause(token))
            or participle_alone(token)
            or passive_first(token)
            or is_anterior(token)
        ):
            return token
        above = _completed(token)
        if above is None:
            return token
        token = above
    return token


def _small_clause(verb: Token) -> bool:
    """Tell whether a participle completes "had" or "saw" above it: "most homes had their water restored"."""
    above = verb.head
    return (
        verb.dep_ == "ccomp"
        and verb.tag_ in ("VBN", "VBG")
        and above.lemma_ in WITH_PARTICIPLE
        and verb.i > above.i
        and not any(child.dep_ in ("aux", "auxpass", "mark") for child in verb.children)
    )


def _completed(token: Token) -> Token | None:
    """Return the verb or adjective above an infinitive or a gerund, past the preposition between them."""
    noun = token.head  # "will be the first to land", "is on track to land"
    first_to = token.tag_ == "VB" and (noun.dep_ == "attr" or (noun.lower_ in UNDER_WAY and noun.head.lower_ == "on"))
    if token.dep_ == "acl" and not first_to and (token.tag_ != "VBG" or token.head.dep_ not in SUBJECTS):
        return None  # "an agreement to build": the noun stands for it
    for _ in range(4):
        if token.head.i == token.i or token.dep_ == "appos" or (token.dep_ == "relcl" and not first_to):
            return None
        token = token.head
        if is_verb(token) or participle_alone(token):
            return token
    return None
