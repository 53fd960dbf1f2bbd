"""The clause or noun phrase that a date dates: its head, its subject, its words."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.events.datednouns import befell, follows_on
from dateline.events.datespans import last_date
from dateline.events.lexicon import (
    HAPPENING_ENDINGS,
    HAPPENINGS,
    NO_HAPPENINGS,
    OCCASION_WORDS,
    SPEECH,
    SPEECH_WITH_CLAUSE,
)
from dateline.events.verbs import NAMED_BY, TENSED, commands, is_finite, is_verb, own_subject, taken_for_verb

# Clauses of their own, hanging on a verb: another date may date them
OTHER_CLAUSES = frozenset({"advcl", "parataxis", "relcl", "ccomp", "conj", "csubj", "mark", "cc", "preconj", "intj"})
CONJOINING = frozenset("since after before until".split())  # "since the talks", "since the talks, held here, failed"
APART = frozenset("from by against including like than".split())
ERAS = frozenset("bc bce ad ce b.c. a.d.".split())


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
    if (noun := befell(when)) is not None and is_happening(noun):
        return noun
    while token.head.i != token.i:
        below, token = token, token.head
        inside = when.start <= token.i < when.end
        if not inside and is_verb(token):
            return token
        if not inside and (is_happening(token) or follows_on(token)) and _dates_noun(when, below):
            return _done_at(token) or token
        if _is_aside(token, when):
            return None
    return token if is_verb(token) or (is_happening(token) and not when.start <= token.i < when.end) else None


def _done_at(noun: Token) -> Token | None:
    """Return what was done on an occasion: "In a July 9 speech she unveiled a plan" tells that she unveiled it.

    So does "the 2018 ceremony when she gave the prize".
    """
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if after.lower_ == "when" and is_verb(after.head) and after.head.i > after.i:
        return after.head
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in OCCASION_WORDS or preposition.dep_ != "prep":
        return None
    verb = preposition.head
    told = is_verb(verb) and is_finite(verb) and own_subject(verb) is not None
    stands = verb.lemma_ == "be" or verb.tag_ in ("VBZ", "VBP")  # "the name comes from a strike in 1912"
    return verb if told and not stands else None


def _is_aside(token: Token, when: Span) -> bool:
    """Tell whether a date only belongs to an apposition: "Gray, a lawyer since 1988, founded the bank"."""
    first = token.left_edge.i
    return token.dep_ == "appos" and first > 0 and token.doc[first - 1].text == "," and token.i < when.start


def _names_a_thing(when: Span) -> bool:
    """Tell whether a date is part of a name for a thing, and dates nothing: "the Sunday trading ban"."""
    root = when.root
    noun = root.head
    if root.dep_ not in NAMED_BY or noun.i < when.end or is_happening(noun):
        return False
    if noun.lower_ in ERAS:  # "between 220 and 190 BC"
        return False
    if when.start and when.doc[when.start - 1].pos_ == "ADP":
        before = when.doc[when.start - 1]
        if before.is_sent_start or says(before.nbor(-1)):
            return False  # "In 1913 visitors earned more", "He said on Monday trains would stop": their verbs' date
    between = when.doc[when.end : noun.i]
    return noun.pos_ in ("NOUN", "PROPN") and not any(
        token.pos_ in ("DET", "PRON", "PUNCT", "ADP") for token in between
    )


def _dates_noun(when: Span, below: Token) -> bool:
    """Tell whether the date hangs right on the noun ("the 2020 war", "the statement of May 3"), not deep inside it."""
    return when.start <= below.i < when.end or (
        below.pos_ in ("ADP", "SCONJ") and any(when.start <= child.i < when.end for child in below.children)
    )


def _beside_name(noun: Token) -> Token:
    """Return the name that a noun is said of: "Lund, one of the divers who died in 2004": Lund died."""
    one = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    said = one if one.lower_ == "one" else noun
    name = said.head
    if said.dep_ == "appos" and said.pos_ in ("NOUN", "NUM") and name.pos_ == "PROPN" and name.i < said.i:
        return name
    return said


def antecedent(participle: Token) -> Token:
    """Return the noun that a participle or relative clause speaks of: after a comma, the outermost noun that happens.

    "an event on the withdrawal of the troops, held in May": the event was held, not the troops.
    """
    noun = _beside_name(participle.head)
    if noun.dep_ == "pobj" and noun.head.lower_ == "between" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # "a truce between Lund and the tribes brokered in May"
    if participle.left_edge.i == 0 or participle.left_edge.nbor(-1).text != ",":
        return noun
    if participle.dep_ == "relcl" and is_happening(noun) and noun.tag_ != "NNS":  # "fines from the spill, which began"
        return noun
    best = noun
    outer = noun
    while outer.dep_ in ("pobj", "prep", "poss", "conj") and outer.head.pos_ in ("NOUN", "PROPN", "ADP"):
        outer = outer.head
        if outer.lower_ in APART and noun.ent_type_ in (
            "GPE",
            "ORG",
            "PERSON",
        ):  # "given opposition from Norway, which"
            break
        if outer.pos_ in ("NOUN", "PROPN"):
            best = outer
    return best


def subject(verb: Token) -> Token | None:
    """Return the head of a verb's subject, looked for beside it and above it where it has none of its own."""
    for _ in range(6):
        if (own := own_subject(verb)) is not None:
            return _relative(own, verb)
        if taken_for_verb(verb):
            return _noun_at(verb.doc, verb.i - 2)
        if (beside := noun_before(verb) or _since(verb)) is not None:
            return beside
        if verb.dep_ in ("acl", "relcl", "amod"):
            return antecedent(verb)
        if _lost_subject(verb):
            return None
        if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp", "pcomp") or verb.head.i == verb.i or commands(verb):
            return None
        verb = verb.head.head if verb.dep_ == "pcomp" and verb.head.dep_ == "prep" else verb.head
        if not is_verb(verb) and verb.pos_ not in ("ADJ", "ADP"):
            return None
    return None


def _lost_subject(verb: Token) -> bool:
    """Tell whether a tensed clause cannot share the subject above it: "Since the licence … expired, it has stopped"."""
    if verb.dep_ == "advcl":
        return verb.tag_ in TENSED and any(child.dep_ == "mark" for child in verb.children)
    return verb.dep_ == "ccomp" and says(verb.head) and verb.i > verb.head.i and is_finite(verb) and not commands(verb)


def _since(verb: Token) -> Token | None:
    """Return the noun of "since the rig, leased by a bank, exploded", whose verb the parser tied to the main clause."""
    if verb.dep_ != "conj" or verb.tag_ not in TENSED or not verb.i or verb.nbor(-1).text != ",":
        return None
    for child in verb.head.children:
        if child.lower_ in CONJOINING and child.dep_ == "prep" and verb.head.i < child.i < verb.i:
            noun = next((below for below in child.children if below.dep_ == "pobj"), None)
            if noun is not None and noun.right_edge.i in (verb.i - 1, verb.i - 2):
                return noun if any(below.dep_ in ("acl", "relcl", "appos") for below in noun.children) else None
    return None


def _noun_at(doc: Doc, i: int) -> Token | None:
    """Return the outermost noun of the phrase that ends at a place."""
    word = doc[i]
    noun = word if word.pos_ in ("NOUN", "PROPN") else None
    while word.right_edge.i == i and word.head.i < i and word.head.pos_ in ("NOUN", "PROPN", "ADP"):
        word = word.head
        noun = word if word.pos_ in ("NOUN", "PROPN") else noun
        if word.head.i == word.i:
            break
    return noun


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
    last = last_date(doc, sentence.start, end)
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
    return sorted(words_of(head, without), key=lambda token: token.i)


def words_of(head: Token, without: frozenset[str] = OTHER_CLAUSES) -> Iterator[Token]:
    """Give the words of a phrase from its head down, in no order to rely on."""
    below = [head]
    while below:
        word = below.pop()
        yield word
        below.extend(child for child in word.children if child.dep_ not in without)


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
