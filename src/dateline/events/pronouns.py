"""What a pronoun stands for: a person for "he", the subject before it for "it" and "they"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dateline.entities import Entity
from dateline.events.clause import antecedent
from dateline.events.lexicon import FEMALE, MALE
from dateline.events.things import (
    HE,
    MANY,
    ONE,
    SHE,
    SUBJECT,
    clause_of,
    human_meant,
    named_thing,
    subjects_before,
    thing_meant,
)

PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
RECENT = 30  # mentions: nobody goes further back for whom "he" stands for
APOSTROPHES = frozenset("'’")
POINTING = frozenset({"this", "that"})
# What somebody does: "This activity lasted until May" says whose it is by the sentence before
DOINGS = frozenset(
    "activity work operation effort campaign mission presence deployment service rule reign stay".split()
)

# Of "I" and of one who is named: "I have kept", "Anna Lund has kept"; an apostrophe stands without a space
VERB_OF_ONE = {"have": "has", "am": "is", "'ve": " has", "’ve": " has", "'m": " is", "’m": " is", "do": "does"}
# What "my" becomes for a man, a woman, and one of whom that is not known
OF_SPEAKER = {
    "my": ("his", "her", "their"),
    "me": ("him", "her", "them"),
    "myself": ("himself", "herself", "themself"),
    "mine": ("his", "hers", "theirs"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A person at the place where the text names it."""

    start: int
    end: int
    entity: Entity


def gender_of(named: Sequence[Named], doc: Doc) -> dict[str, str]:
    """Return m or f for the persons whose titles, kin or given names tell."""
    found: dict[str, str] = {}
    for person in named:
        words = [token.lower_.strip(".") for token in doc[max(0, person.start - 2) : person.end]]
        words += [word.lower().strip(".,") for word in person.entity.role.split()]
        words += [noun.lemma_.lower() for noun in _beside_name(doc[person.start : person.end])]
        told = {"f" for word in words if word in FEMALE} | {"m" for word in words if word in MALE}
        if len(told) == 1:
            found.setdefault(person.entity.entity_id, told.pop())
    return found


def _beside_name(name: Span) -> list[Token]:
    """Return the nouns in apposition to a name: "his daughter, Ines Calder"."""
    root = name.root
    above = [root.head] if root.dep_ in ("appos", "conj") and root.head.pos_ == "NOUN" else []
    return above + [child for child in root.children if child.dep_ == "appos"]


class Persons:
    """The persons of a Doc in the order of their names, to ask whom "he" or "she" means."""

    def __init__(self, doc: Doc, named: Sequence[Named]) -> None:
        self.doc = doc
        self.named = named
        self.genders = gender_of(named, doc)
        self.speaker_at: Callable[[int], str] = lambda i: ""

    def meant(self, pronoun: Token) -> Entity | None:
        """Return the person a pronoun means: of those named before the last subject, or a later one of its gender."""
        last = bisect_left(self.named, pronoun.i, key=lambda person: person.start)
        before = self.named[max(0, last - RECENT) : last]
        fitting = [person for person in before if self._fits(person, pronoun)]
        subjects = [person for person in fitting if _is_subject(self.doc[person.start : person.end])]
        sure = [person for person in fitting if person.entity.entity_id in self.genders]
        if not subjects or not sure:
            return next((person.entity for person in (subjects or sure)[-1:]), None)
        later = sure[-1].start >= self.doc[subjects[-1].start].sent.end
        return (sure if later else subjects)[-1].entity

    def gender_of_name(self, name: str) -> str:
        """Return m or f for a person's name, or "?"."""
        same = (person.entity.entity_id for person in self.named if person.entity.name.lower() == name.lower())
        return next((self.genders[entity_id] for entity_id in same if entity_id in self.genders), "?")

    def _fits(self, person: Named, pronoun: Token) -> bool:
        gender = self.genders.get(person.entity.entity_id)
        if gender is not None and gender != ("f" if pronoun.lower_ in SHE else "m"):
            return False
        if person.entity.name == self.speaker_at(pronoun.idx):  # who speaks of himself says "I"
            return False
        return not (_beside(self.doc[person.start : person.end], pronoun) or _belongs(self.doc[person.start], pronoun))


def _is_subject(span: Span) -> bool:
    root = span.root
    while root.dep_ in ("appos", "compound", "poss") and root.head.i != root.i:
        root = root.head
    return root.dep_ in SUBJECT


def _beside(person: Span, pronoun: Token) -> bool:
    """Tell whether a person stands in the pronoun's own clause: "Lund met him" is about two people."""
    return pronoun.tag_ == "PRP" and clause_of(person.root) == clause_of(pronoun)


def _belongs(token: Token, pronoun: Token) -> bool:
    """Tell whether a person is somebody's: "her manager, Jorge Leal" is not she."""
    for _ in range(4):
        owners = [child.lower_ for child in token.children if child.dep_ == "poss" and child.tag_ == "PRP$"]
        if owners:
            return pronoun.lower_ in SHE if owners[0] == "her" else pronoun.lower_ in HE
        if token.dep_ not in ("appos", "compound", "nmod") or token.head.i == token.i:
            return False
        token = token.head
    return False


class Stand:
    """What to write for the pronouns of one headline: each name once, then "he" will do."""

    def __init__(self, persons: Persons, entity_at: dict[int, Entity], speaker: str) -> None:
        self.persons = persons
        self.entity_at = entity_at
        self.speaker = speaker  # of direct speech
        self.written: set[str] = set()
        self.places: set[int] = set()
        self.begun = False
        self.says = False  # whether the speaker's name stands for "I"

    def __call__(self, token: Token) -> str:
        """Return what stands for a word in the headline: a name or noun for a pronoun, or nothing."""
        begun, self.begun = self.begun, True
        self.places.add(token.i)
        if (entity := self.entity_at.get(token.i)) is not None:
            self.written.add(entity.label)
        if token.lower_ in POINTING and not begun and self._doer(token.head) is not None:
            return "The"
        if self.says:
            return self._third(token)
        if self.places == {token.i - 1, token.i} and (doer := self._doer(token)) is not None:
            return f"{token.text} of {named_thing(doer)}"
        if token.tag_ == "WP$" and not begun:
            relative = next((above for above in token.ancestors if above.dep_ == "relcl"), None)
            return f"{named_thing(antecedent(relative))}'s" if relative is not None else ""
        if token.tag_ not in PRONOUN_TAGS or (token.tag_ == "PRP$" and begun):
            return ""
        word = token.lower_
        if not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text[0] in APOSTROPHES:  # "they'd"
            return ""
        if word in HE | SHE:
            return self._person(token)
        if word in ONE | MANY and (not begun or token.dep_ in ("dobj", "pobj") or token.dep_ in SUBJECT):
            noun = thing_meant(token)
            if noun is None or noun.i in self.places:
                return ""
            self.places.add(noun.i)
            return _owning(named_thing(noun), token)
        if word == "i" and self.speaker and token.dep_ in SUBJECT and not begun and _same_form(token.head):
            self.written.add("PERSON")
            self.says = True
            return self.speaker
        return ""

    def _third(self, token: Token) -> str:
        """Return what becomes of "have" and "my" where the speaker's name stands for "I": "has", "her"."""
        if token.tag_ == "VBP" and token.dep_ in ("aux", "auxpass", "ROOT"):
            return VERB_OF_ONE.get(token.lower_, "")
        return OF_SPEAKER.get(token.lower_, ("", "", ""))["mf?".index(self.persons.gender_of_name(self.speaker))]

    def _doer(self, noun: Token) -> Token | None:
        """Return whose doing "this activity" is: the subject of the sentence before; none where a headline is told."""
        points = noun.i and noun.nbor(-1).lower_ in POINTING and noun.nbor(-1).head.i == noun.i
        if not points or noun.lemma_.lower() not in DOINGS or noun.dep_ not in SUBJECT or noun.i < noun.head.i - 3:
            return None
        before = next(iter(subjects_before(noun)), None)
        return before if before is not None and before.pos_ in ("NOUN", "PROPN") else None

    def _person(self, token: Token) -> str:
        if "PERSON" in self.written:
            return ""
        entity = self.persons.meant(token)
        if entity is None:
            noun = human_meant(token) if token.dep_ in SUBJECT else None
            return named_thing(noun) if noun is not None and noun.i not in self.places else ""
        self.written.add("PERSON")
        return _owning(entity.name, token)


def _owning(name: str, token: Token) -> str:
    return f"{name}'{'' if name.endswith('s') else 's'}" if token.tag_ == "PRP$" else name


def _same_form(verb: Token) -> bool:
    """Tell whether a verb is the same for "I" and "she", or known for both: "planted", "may go", "have gone"."""
    first = next((child for child in verb.children if child.dep_ in ("aux", "auxpass")), verb)
    return (first.tag_ in ("VBD", "MD") and first.lower_ != "were") or first.lower_ in VERB_OF_ONE
