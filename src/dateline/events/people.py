"""Who does it, to whom, and where: the entities around what a word tells."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dateline.entities import Entity
from dateline.events.clause import OTHER_CLAUSES, is_happening, phrase, subject
from dateline.events.names import Names
from dateline.events.verbs import OBJECTS, is_verb

PLACE_WORDS = frozenset("in at near from to outside off around across inside over within into toward towards".split())
APART = OTHER_CLAUSES - {"conj", "cc"} | {"acl"}
INSIDE = frozenset({"in", "at", "near", "off", "outside"})
STATES = frozenset({"GPE", "NORP", "LOC"})
# What acts for a country: "Turkish troops"
ARMS = frozenset(
    """government army force troop military navy fleet soldier police parliament ministry minister president cabinet
    authority official administration regime senate congress court supreme warplane jet aircraft plane ship warship
    team side state republic people diplomat negotiator delegation intelligence guard leader lawmaker ambassador embassy
    premier king queen prince chancellor crown invasion occupation attack raid strike
    airstrike drone missile bomber embargo sanction offensive war
    air""".split()
)
PLACES = frozenset({"GPE", "LOC", "FAC"})


def who_and_whom(head: Token, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the entities that do something, and those it is done to; in a passive the one behind "by" does it."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in head.children) or head.dep_ == "acl"
    doer = _agent(head) if passive or not is_verb(head) else subject(head)
    done_to = subject(head) if passive and is_verb(head) else None
    objects = [child for child in head.children if child.dep_ in OBJECTS]
    return _ids(names, [doer] if doer else []), _ids(names, ([done_to] if done_to else []) + objects)


def _ids(names: Names, heads: list[Token]) -> tuple[str, ...]:
    """Return the entities that some nouns name, those they are coordinated with too."""
    members = [member for head in heads for member in (head, *head.conjuncts) if member.i >= head.i]
    found = [entity.entity_id for member in members for entity in _named(names, member)]
    return tuple(dict.fromkeys(found))


def _named(names: Names, noun: Token) -> list[Entity]:
    """Return what a noun names: itself, else the person beside it, else what it belongs to: "US troops".

    "The Greek prime minister Kyriakos Mitsotakis" is a person, not Greece.
    """
    own = names.entity_at.get(noun.i) or names.person_behind(noun)
    if own is not None:
        return [own]
    if (beside := _name_at_end(noun, names)) is not None:
        return [beside]
    words = [
        word
        for word in phrase(noun, APART | {"conj", "cc"})
        if not _behind_preposition(word, noun) and word.tag_ != "PRP$"
    ]
    entities = names.among([word for word in words if not _only_of_a_place(word, noun, names)])
    persons = [entity for entity in entities if entity.label == "PERSON"]
    return persons or entities


def _only_of_a_place(word: Token, noun: Token, names: Names) -> bool:
    """Tell whether a country only says whence something is: "Turkish newspapers" are not Turkey, "its troops" are."""
    entity = names.entity_at.get(word.i)
    return entity is not None and entity.label in STATES and noun.lemma_.lower() not in ARMS


def _name_at_end(noun: Token, names: Names) -> Entity | None:
    """Return the person whose name follows another name: "the senator from Vermont Bernie Sanders"."""
    last = names.entity_at.get(noun.right_edge.i)
    if last is None or last.label != "PERSON":
        return None
    first = noun.right_edge.i
    while first > noun.i and names.entity_at.get(first - 1) is last:
        first -= 1
    return last if first > noun.i + 1 and names.entity_at.get(first - 1) is not None else None


def _behind_preposition(token: Token, head: Token) -> bool:
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ == "prep" and token.lower_ != "of":
            return True
        token = token.head
    return False


def _agent(head: Token) -> Token | None:
    by = next((child for child in head.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def places(head: Token, sentence: Span, names: Names, taken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the places of what a word tells: behind "in" or "at", else its sentence's only one, or its dateline's."""
    found = places_among(_behind_place_words(head), names)
    if found:
        return found
    alone = _only_place(sentence, names)
    if alone is not None and alone.entity_id not in taken and not _second_date(sentence, names):
        return (alone.entity_id,)
    return _filed_from(head.doc, sentence, names)


def places_among(words: list[Token], names: Names) -> tuple[str, ...]:
    """Return the places that some words name."""
    return _ids_of(names.among(words))


def _ids_of(entities: list[Entity]) -> tuple[str, ...]:
    return tuple(entity.entity_id for entity in entities if entity.label in PLACES)


def _behind_place_words(head: Token) -> list[Token]:
    prepositions = (t for t in phrase(head) if t.dep_ == "prep" and t.lower_ in PLACE_WORDS)
    return [word for preposition in prepositions for word in phrase(preposition) if not _only_names_a_thing(word)]


def _only_names_a_thing(word: Token) -> bool:
    """Tell whether a place is part of the name of something else: "in the United States presidential election"."""
    while word.dep_ in ("compound", "amod", "poss", "nmod") and word.head.ent_type_ == word.ent_type_:
        word = word.head
    if word.dep_ not in ("compound", "amod", "poss", "nmod") or word.head.ent_type_ in PLACES:
        return False
    return is_happening(word.head) or word.head.ent_type_ in ("ORG", "EVENT", "PERSON")


def _only_place(sentence: Span, names: Names) -> Entity | None:
    """Return the place of a sentence that names one, behind a preposition: "Paris, the capital of France" names two."""
    named = [i for i in range(sentence.start, sentence.end) if i in names.entity_at]
    found = {names.entity_at[i] for i in named if names.entity_at[i].label in PLACES}
    if len(found) != 1:
        return None
    [place] = found
    first = sentence.doc[next(i for i in named if names.entity_at[i] is place)]
    before = {sentence.doc[i].lower_ for i in range(max(sentence.start, first.i - 2), first.i)}
    aside = any(above.dep_ in ("relcl", "advcl") for above in (first, *first.ancestors))
    return place if before & INSIDE and not aside and not _only_names_a_thing(first) else None


def _second_date(sentence: Span, names: Names) -> bool:
    """Tell whether a sentence has two dates, and so may tell two things at two places."""
    first, last = (bisect_left(names.date_words, i) for i in (sentence.start, sentence.end))
    dates = names.date_words[first:last]
    return any(later - earlier > 1 for earlier, later in pairwise(dates))


def _filed_from(doc: Doc, sentence: Span, names: Names) -> tuple[str, ...]:
    """Return the place of the dateline for the sentence right behind it, where that names no place itself."""
    line = doc._.dateline if Doc.has_extension("dateline") else None
    if not line or not line[1] <= sentence.start_char <= line[1] + 5:
        return ()
    span = doc.char_span(line[0], line[1], alignment_mode="contract")
    if span is None or any(_is_place(i, names) for i in range(max(sentence.start, span.end), sentence.end)):
        return ()
    return _ids_of(names.among(list(span)))[:1]


def _is_place(at: int, names: Names) -> bool:
    return at in names.entity_at and names.entity_at[at].label in PLACES
