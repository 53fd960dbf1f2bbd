"""The name of who speaks, from the subject of a verb of saying: "her manager, Jorge Leal", "the ministry", "he"."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Token

from dateline.entities import Entity
from dateline.events.clause import antecedent, phrase
from dateline.events.lexicon import CALLED_HE, CALLED_SHE, SPEECH
from dateline.events.names import COMPANIES, PERSONAL, RECENT, Names
from dateline.events.pronouns import SHE
from dateline.events.verbs import NAMED_BY, SUBJECTS

DASHES = frozenset({"—", "–", "-", "--"})
NOT_ITS_OWN = frozenset({"relcl", "acl", "poss"})
PARAGRAPHS = 2  # "he said" means somebody named in its own paragraph or the one before
APPOSED = 9  # words: so far behind its noun a name in commas may stand, "a spokesman for the ministry, Tom Berg, said"
# What says nothing, though the parser may take it for a speaker: "the bombs falling around us, she said"
THINGS = frozenset(
    """bomb shell missile rocket explosion blast quake earthquake flood storm fire wave banner part result thing number
    figure day week year price share stock market oil water outbreak virus disease drilling car train plane ship
    building house road""".split()
)
# Nouns for sources without a name, said with what tells them from others: "two people close to the talks"
UNNAMED = frozenset("people person source official somebody someone relative witness resident neighbour".split())


def speaker_name(subject: Token, names: Names) -> str:
    """Return who speaks: a person, else an organisation, else the words of the subject; empty for nobody known."""
    if subject.tag_ in ("WP", "WDT") and subject.head.dep_ == "relcl":  # "a lawyer, who said that …"
        subject = antecedent(subject.head)
        while subject.dep_ == "appos":
            subject = subject.head
    if subject.lower_ in PERSONAL:
        person = _person_meant(subject, names)
        return person.name if person else ""
    words = _own_words(subject)
    own = names.entity_at.get((subject if subject in words else words[-1]).i)
    if own is not None and own.label == "PERSON":
        return own.name
    person = _person_beside(subject, words, names) or (names.person_behind(subject) if own is None else None)
    if person is not None:
        return person.name
    if own is not None and own.label in ("LOC", "FAC"):  # a paper or a palace: "The Atlantic", not the ocean
        return " ".join(word.text for word in words)
    if own is not None:
        return own.name
    return _apposed(subject, names) or _group_named(subject, names) or _plain(subject)


def _own_words(subject: Token) -> list[Token]:
    """Return the words of a subject without its relative clauses and its owner; after a dash, only what follows it.

    "the minister's spokesman": not the minister; "DES MOINES, Iowa — Corn Corp. said": not the town.
    """
    words = phrase(subject, NOT_ITS_OWN)
    last_dash = max((k for k, word in enumerate(words) if word.text in DASHES), default=-1)
    return [word for word in words[last_dash + 1 :] if word.pos_ != "PUNCT"] or [subject]


def _person_beside(subject: Token, words: list[Token], names: Names) -> Entity | None:
    """Return the person in or right behind the words of a subject: "her manager, Jorge Leal, said"."""
    doc = subject.doc
    behind = range(subject.i + 1, min(subject.i + APPOSED, subject.sent.end))
    after = 1 + next((i for i in behind if doc[i].text == "," or doc[i].pos_ == "VERB"), subject.i)
    beside = names.entity_at.get(after) if doc[after - 1].text == "," else None
    if beside is not None and beside.label == "PERSON" and _closed(after, names, subject):
        return beside
    found = (names.entity_at.get(word.i) for word in words if not _behind_preposition(word, subject))
    return next((entity for entity in found if entity is not None and entity.label == "PERSON"), None)


def _closed(start: int, names: Names, subject: Token) -> bool:
    """Tell whether a name in apposition ends as one does, with a comma or the verb of saying."""
    doc, end, entity = subject.doc, start, names.entity_at[start]
    while end < len(doc) and names.entity_at.get(end) is entity:
        end += 1
    return end >= len(doc) or doc[end].is_punct or doc[end].lemma_.lower() in SPEECH


def _behind_preposition(word: Token, top: Token) -> bool:
    while word.i != top.i and word.head.i != word.i:
        if word.dep_ == "prep":
            return True
        word = word.head
    return False


def _apposed(subject: Token, names: Names) -> str:
    """Return the name of a thing that speaks: "the newspaper Rita Ekspresis", "the operator, Vestkyst Line"."""
    for child in subject.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            entity = names.entity_at.get(child.i)
            return entity.name if entity else child.doc[child.left_edge.i : child.i + 1].text
    return ""


def _group_named(subject: Token, names: Names) -> str:
    """Return the organisation that "the ministry" stands for: the last one before it with that word in its name."""
    described = [child for child in subject.children if child.dep_ in ("compound", "amod")]
    known = all(child.ent_type_ == "NORP" for child in described)  # "the Spanish club" is the club
    if not known or not any(child.lower_ == "the" for child in subject.children):
        return ""
    word = subject.lower_
    last = bisect_left(names.groups, subject.i, key=lambda pair: pair[0])
    recent = names.groups[max(0, last - RECENT) : last][::-1]
    if word not in COMPANIES:
        return next((entity.name for _, entity in recent if word in entity.name.lower().split()), "")
    organised = [(at, entity) for at, entity in recent if entity.label == "ORG"]
    first = paragraph_before(subject)
    topics = [entity for at, entity in organised if at >= first and _is_topic(subject.doc[at], names)]
    return next((entity.name for entity in (*topics, *(entity for _, entity in organised))), "")


def _plain(subject: Token) -> str:
    """Return the words of an unnamed speaker: "the harbour authority" -> "harbour authority"."""
    if subject.pos_ not in ("NOUN", "PROPN") or subject.lemma_.lower() in THINGS:
        return ""
    kept = [t for t in subject.children if t.dep_ in NAMED_BY and t.i < subject.i]
    words = [*kept, subject]
    owner = next((child for child in subject.children if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
    if owner is not None:  # "Olga Sand's office"
        words += owner.subtree
    if subject.lemma_.lower() in UNNAMED:
        told = [child for child in subject.children if child.dep_ in ("amod", "prep") and child.i > subject.i]
        words += [word for child in told for word in child.subtree]
    words = sorted(set(words), key=lambda token: token.i)
    written = "".join((token.text if token.pos_ == "PROPN" else token.lower_) + token.whitespace_ for token in words)
    return written.strip()


def _person_meant(pronoun: Token, names: Names) -> Entity | None:
    """Return whom "he" or "she" beside a verb of saying means: who spoke last, or whom a sentence was about last.

    Somebody merely named inside what was said ("Rao alleged that Lumb …, she said") is no candidate, and nobody whose
    title or calling is of the other sex.
    """
    last = bisect_left(names.persons, pronoun.i, key=lambda pair: pair[0])
    recent = names.persons[max(0, last - RECENT) : last]
    other = CALLED_HE if pronoun.lower_ in SHE else CALLED_SHE
    strange = {entity.entity_id for at, entity in recent if _called(pronoun.doc[at], names) & other}
    first = paragraph_before(pronoun)
    known = [(at, entity) for at, entity in recent if at >= first and entity.entity_id not in strange]
    for at, entity in reversed(known):
        if _is_topic(pronoun.doc[at], names):
            return entity
    return known[-1][1] if known else names.person_behind(pronoun)


def paragraph_before(token: Token) -> int:
    """Return the index of the first word of the paragraph before a word's own."""
    doc, breaks, at = token.doc, 0, token.i
    while at > 0 and breaks < PARAGRAPHS:
        at -= 1
        breaks += doc[at].is_space and "\n" in doc[at].text
    return at + (breaks == PARAGRAPHS)


def _called(mention: Token, names: Names) -> frozenset[str]:
    """Return the words around a person that may tell man from woman: titles before it, callings beside it."""
    start, end = mention.i, _mention_head(mention, names)
    near = {mention.doc[i].lower_.rstrip(".") for i in range(max(0, start - 2), start)}
    return frozenset(near | {child.lemma_.lower() for child in end.children if child.dep_ in ("appos", "nmod")})


def _mention_head(mention: Token, names: Names) -> Token:
    entity, token = names.entity_at.get(mention.i), mention
    while token.head.i > token.i and names.entity_at.get(token.head.i) is entity:
        token = token.head
    return token


def _is_topic(mention: Token, names: Names) -> bool:
    """Tell whether somebody is the subject of a sentence or of a verb of saying, not only of what is said."""
    token = _mention_head(mention, names)
    if token.dep_ in ("appos", "compound", "nmod"):
        token = token.head
    if token.dep_ == "ROOT":  # the parser missed the verb: "Anna Rao, prosecuting, alleged"
        return True
    if token.dep_ not in SUBJECTS and not (token.dep_ == "pobj" and token.head.head.lower_ == "according"):
        return False
    verb = token.head
    return verb.dep_ in ("ROOT", "conj", "parataxis") or verb.lemma_.lower() in SPEECH
