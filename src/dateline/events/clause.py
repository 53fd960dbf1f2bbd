"""The clause or noun phrase that a date dates: its head, its subject, its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.events.lexicon import (
    HAPPENING_ENDINGS,
    HAPPENINGS,
    NO_HAPPENINGS,
    SPEECH,
    SPEECH_WITH_CLAUSE,
    WITHOUT_OBJECT,
)

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "dative", "oprd", "acomp", "iobj"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Clauses of their own, hanging on a verb: another date may date them
OTHER_CLAUSES = frozenset({"advcl", "parataxis", "relcl", "ccomp", "conj", "csubj", "mark", "cc", "preconj", "intj"})


def is_verb(token: Token) -> bool:
    """Tell whether a token can head a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod", "compound", "prep")


def is_happening(token: Token) -> bool:
    """Tell whether a noun names something that happens: by the model's EVENT, the list of such nouns, or its ending."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if token.ent_type_:
        return token.ent_type_ in ("EVENT", "LAW") or (lemma in HAPPENINGS and token.ent_type_ not in ("PERSON", "ORG"))
    return lemma in HAPPENINGS or (lemma.endswith(HAPPENING_ENDINGS) and lemma not in NO_HAPPENINGS and len(lemma) > 6)


def says(verb: Token) -> bool:
    """Tell whether a verb speaks: "said", or "reported that …"."""
    lemma = verb.lemma_.lower()
    if lemma not in SPEECH:
        return False
    if verb.pos_ not in ("VERB", "AUX"):  # a rare verb that the tagger took for a noun: "lawyers allege that …"
        return any(child.dep_ == "ccomp" for child in verb.children)
    return lemma not in SPEECH_WITH_CLAUSE or verb.dep_ in ("parataxis", "ROOT", "ccomp")


def governor(when: Span) -> Token | None:
    """Return the verb or noun that a time expression dates: the first one above it that can happen."""
    token = when.root
    if _names_a_thing(when):
        return None
    while token.head.i != token.i:
        below, token = token, token.head
        inside = when.start <= token.i < when.end
        if not inside and (is_verb(token) or (is_happening(token) and _dates_noun(when, below))):
            return token
    return token if is_verb(token) or (is_happening(token) and not when.start <= token.i < when.end) else None


def _names_a_thing(when: Span) -> bool:
    """Tell whether a date is part of a name for a thing, and dates nothing: "the Sunday trading ban"."""
    root = when.root
    noun = root.head
    if root.dep_ not in ("compound", "amod", "nmod", "nummod") or noun.i < when.end or is_happening(noun):
        return False
    if when.start and when.doc[when.start - 1].pos_ == "ADP" and when.doc[when.start - 1].is_sent_start:
        return False  # "In 1913 visitors earned more": not the visitors of that year
    between = when.doc[when.end : noun.i]
    return noun.pos_ in ("NOUN", "PROPN") and not any(
        token.pos_ in ("DET", "PRON", "PUNCT", "ADP") for token in between
    )


def _dates_noun(when: Span, below: Token) -> bool:
    """Tell whether the date hangs right on the noun ("the 2020 war", "the statement of May 3"), not deep inside it."""
    return when.start <= below.i < when.end or (
        below.pos_ in ("ADP", "SCONJ") and any(when.start <= child.i < when.end for child in below.children)
    )


def antecedent(participle: Token) -> Token:
    """Return the noun that a participle or relative clause speaks of: after a comma, the outermost noun that happens.

    "an event on the withdrawal of the troops, held in May": the event was held, not the troops.
    """
    noun = participle.head
    if participle.left_edge.i == 0 or participle.left_edge.nbor(-1).text != ",":
        return noun
    best = noun
    outer = noun
    while outer.dep_ in ("pobj", "prep", "poss", "conj") and outer.head.pos_ in ("NOUN", "PROPN", "ADP"):
        outer = outer.head
        if outer.pos_ in ("NOUN", "PROPN"):
            best = outer
    return best


def own_subject(verb: Token) -> Token | None:
    """Return the head of the subject that a verb itself has: of two, as in a broken parse, the first noun before it."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    nouns = [child for child in found if child.i < verb.i and child.pos_ != "PRON"]
    whole = [noun for noun, after in zip(nouns, [*nouns[1:], verb], strict=False) if not _breaks_off(noun, after)]
    return next(iter(whole or nouns or found), None)


def _breaks_off(noun: Token, after: Token) -> bool:
    """Tell whether a noun is no subject: its "and" joins nothing, or a dash parts it from the next: "X — Police …"."""
    below = {child.dep_ for child in noun.children}
    dash = after.pos_ != "VERB" and any(token.text in ("—", "–", "--") for token in noun.doc[noun.i : after.i])
    return dash or ("cc" in below and "conj" not in below)


def subject(verb: Token) -> Token | None:
    """Return the head of a verb's subject, looked for beside it and above it where it has none of its own."""
    for _ in range(6):
        if (own := own_subject(verb)) is not None:
            return _relative(own, verb)
        if _taken_for_verb(verb):
            return _noun_at(verb.doc, verb.i - 2)
        if (beside := noun_before(verb)) is not None:
            return beside
        if verb.dep_ in ("acl", "relcl", "amod"):
            return antecedent(verb)
        if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp", "pcomp") or verb.head.i == verb.i or commands(verb):
            return None
        verb = verb.head
        if not is_verb(verb) and verb.pos_ not in ("ADJ", "ADP"):
            return None
    return None


def _noun_at(doc: Doc, i: int) -> Token | None:
    """Return the outermost noun of the phrase that ends at a place."""
    noun = doc[i]
    while (
        noun.right_edge.i == i
        and noun.head.i != noun.i
        and noun.head.i < i
        and noun.head.pos_ in ("NOUN", "PROPN", "ADP")
    ):
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") else None


def noun_before(verb: Token) -> Token | None:
    """Return the noun between a date and a tensed verb that the parser left without a subject.

    "In 209 BC a drought came": a small model takes the drought for a part of the date.
    """
    if (
        verb.dep_ not in ("ROOT", "conj", "ccomp")
        or not is_finite(verb)
        or commands(verb)
        or own_subject(verb) is not None
    ):
        return None
    doc, sentence = verb.doc, verb.sent
    end = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i)])
    last = _last_date(doc, sentence.start, end)
    if last is None:
        return None
    words = list(doc[last.end : end])
    while words and words[0].text == ",":
        words.pop(0)
    if not words or words[0].pos_ not in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"):
        return None
    if any(word.tag_ in TENSED or word.pos_ == "CCONJ" for word in words) or words[-1].pos_ in ("ADP", "ADV", "PUNCT"):
        return None
    there = {word.i for word in words}
    return next((word for word in words if word.pos_ in ("NOUN", "PROPN", "PRON") and word.head.i not in there), None)


def _last_date(doc: Doc, start: int, end: int) -> Span | None:
    """Return the last time expression between two words; by bisection, as every verb of a long text may ask."""
    dates = doc.spans.get("timex") or ()
    i = bisect_left(dates, end, key=lambda span: span.start) - 1
    while i >= 0 and dates[i].start >= start and dates[i].end > end:
        i -= 1
    return dates[i] if i >= 0 and dates[i].start >= start else None


def is_finite(verb: Token) -> bool:
    """Tell whether a verb has a tense or commands: "built", "was built", "will build"; not "to build", "building"."""
    if commands(verb):
        return True
    if any(child.dep_ in ("aux", "auxpass") and child.tag_ in TENSED for child in verb.children):
        return True
    return verb.tag_ in TENSED


def commands(verb: Token) -> bool:
    """Tell whether a verb is an imperative: "Keep away tonight", he said."""
    bare = verb.tag_ == "VB" and verb.dep_ in ("ROOT", "ccomp", "parataxis")
    return bare and not any(child.dep_ in ("aux", "auxpass") or child.dep_ in SUBJECTS for child in verb.children)


def participle_alone(verb: Token) -> bool:
    """Tell whether a participle stands on its noun without "was": "talks held in May", "the case, due to be heard"."""
    if any(child.dep_ in ("aux", "auxpass", "mark") for child in verb.children):
        return False
    if _taken_for_verb(verb):
        return True
    if own_subject(verb) is not None:
        return False
    if verb.pos_ == "ADJ":
        return verb.dep_ in ("amod", "acl") and any(child.dep_ == "xcomp" for child in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN":
        return participle_alone(verb.head)
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":  # a sentence without another verb: "The valley warmed"
        return False
    return (verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")) or (verb.dep_ == "advcl" and verb.tag_ == "VBN")


def _taken_for_verb(verb: Token) -> bool:
    """Tell whether a participle between commas was taken for the verb: "The match, set for May, has been put off"."""
    if verb.tag_ not in ("VBD", "VBN") or verb.i < 2 or verb.nbor(-1).text != ",":
        return False
    if any(child.dep_ in OBJECTS and child.ent_type_ != "DATE" for child in verb.children):
        return False
    own = own_subject(verb)
    if own is not None:
        return own.i < verb.i and any(c.dep_ == "conj" and is_finite(c) and not _joined(c) for c in verb.children)
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
    if _taken_for_verb(verb):
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


def finite_above(verb: Token) -> Token:
    """Return the verb that makes a sentence of what a verb tells: itself, or the tensed one it completes."""
    token = verb
    for _ in range(6):
        bare = any(child.lower_ == "to" for child in token.children if child.dep_ == "aux")  # "for them to be"
        if (
            is_finite(token)
            or (own_subject(token) is not None and not bare)
            or participle_alone(token)
            or passive_first(token)
        ):
            return token
        above = _completed(token)
        if above is None:
            return token
        token = above
    return token


def _completed(token: Token) -> Token | None:
    """Return the verb or adjective above an infinitive or a gerund, past the preposition between them."""
    if token.dep_ == "acl" and (token.tag_ != "VBG" or token.head.dep_ not in SUBJECTS):
        return None  # "an agreement to build": the noun stands for it
    for _ in range(4):
        if token.head.i == token.i or token.dep_ in ("relcl", "appos"):
            return None
        token = token.head
        if is_verb(token) or participle_alone(token):
            return token
    return None


def _relative(child: Token, verb: Token) -> Token:
    """Replace a relative pronoun by the noun it stands for."""
    clause = verb
    while clause.dep_ in ("conj", "xcomp") and clause.head.i != clause.i:
        clause = clause.head
    if child.tag_ in ("WDT", "WP") and clause.dep_ == "relcl":
        return antecedent(clause)
    return child


def chain(verb: Token) -> Iterator[Token]:
    """Give a verb and the words above it that it completes: open <- due <- was."""
    yield verb
    while verb.dep_ in ("xcomp", "acomp", "pcomp", "auxpass", "aux") and verb.head.i != verb.i:
        verb = verb.head
        yield verb


def phrase(head: Token, without: frozenset[str] = OTHER_CLAUSES) -> list[Token]:
    """Return the words below a head, in their order, without the clauses that hang on it."""
    found = [head]
    for child in head.children:
        if child.dep_ not in without:
            found.extend(phrase(child, without))
    return sorted(found, key=lambda token: token.i)


def span_at(doc: Doc, start: int, end: int) -> Span:
    """Return the whole tokens that hold some characters."""
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None  # expand always finds tokens for offsets inside the text
    return span


def sentence_of(doc: Doc, start: int, end: int) -> Span:
    """Return the sentence that holds the characters from `start`, trimmed of white space."""
    sentence = span_at(doc, start, end).sent
    first, last = sentence.start, sentence.end
    while first < last - 1 and doc[first].is_space:
        first += 1
    while last > first + 1 and doc[last - 1].is_space:
        last -= 1
    return doc[first:last]
