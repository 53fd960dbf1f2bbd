"""Who a word stands for: entities by token, pronouns and "the minister" by what went before."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Span, Token

from dateline.entities import Entity
from dateline.events.bounds import is_goal
from dateline.events.lexicon import PERSON_NOUNS
from dateline.events.pronouns import HE, RECENT, SHE, Named, Persons, Stand
from dateline.events.verbs import NAMED_BY
from dateline.timex import Timex

PERSONAL = HE | SHE
# Nouns for an organisation already named: "the company said"
COMPANIES = frozenset(
    "company firm group airline operator bank club agency carrier maker retailer newspaper paper".split()
)
ORGANISED = frozenset({"ORG", "GPE", "NORP"})


class Names:
    """The entities of a Doc by where they are mentioned."""

    def __init__(self, doc: Doc) -> None:
        entities: dict[str, Entity] = {entity.entity_id: entity for entity in doc._.entities}
        self.entity_at: dict[int, Entity] = {}
        self.persons: list[tuple[int, Entity]] = []
        named: list[Named] = []
        self.groups: list[tuple[int, Entity]] = []
        self.doc = doc
        self.date_words = [i for timex in doc._.timexes if _is_day(timex) for i in _places(doc, timex.start, timex.end)]
        for mention in doc._.mentions:
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None or mention.entity_id not in entities:
                continue
            entity = entities[mention.entity_id]
            for token in span:
                self.entity_at[token.i] = entity
            if entity.label == "PERSON":
                self.persons.append((span.start, entity))
                named.append(Named(span.start, span.end, entity))
            elif entity.label in ORGANISED:
                self.groups.append((span.start, entity))
        self.meant = Persons(doc, named)

    def leave_names(self, told: set[int]) -> None:
        """Take no more for dates those that date nothing but name a thing: "her mate in the 2016 election".

        `told`: where the dates begin that date something, by character.
        """
        idle = [timex for timex in self.doc._.timexes if timex.start not in told and _is_day(timex)]
        parts = (_places(self.doc, timex.start, timex.end) for timex in idle)
        spans = (self.doc[places.start : places.stop] for places in parts if places)
        named = {token.i for span in spans if _names(span) or is_goal(span) for token in span}
        self.date_words = [i for i in self.date_words if i not in named]

    def among(self, tokens: list[Token]) -> list[Entity]:
        """Return the entities among some words, each once, in reading order; pronouns count as whom they stand for."""
        found = (self.entity_at.get(token.i) or self.person_behind(token) for token in tokens)
        return list(dict.fromkeys(entity for entity in found if entity is not None))

    def person_behind(self, token: Token) -> Entity | None:
        """Return the person that "he", "she" or "the official" stands for: the last one named before it."""
        pronoun = token.lower_ in PERSONAL
        noun = token.lemma_.lower() in PERSON_NOUNS and any(child.lower_ == "the" for child in token.children)
        if pronoun:
            return self.meant.meant(token)
        if not noun:
            return None
        last = bisect_left(self.persons, token.i, key=lambda pair: pair[0])
        before = [entity for _, entity in self.persons[max(0, last - RECENT) : last]]
        named = [entity for entity in before if token.lemma_.lower() in entity.role.lower()]
        alone = before if len({entity.entity_id for entity in before}) == 1 else []
        return next(iter((named or alone)[-1:]), None)

    def standing_in(self, speaker: str = "") -> Stand:
        """Return what writes names for the pronouns of one headline; `speaker` says it in direct speech."""
        return Stand(self.meant, self.entity_at, speaker)


def _names(date: Span) -> bool:
    """Tell whether a date stands before the noun that it names: "the 2016 election"."""
    return date.root.dep_ in NAMED_BY and date.root.head.i >= date.end


def _is_day(timex: Timex) -> bool:
    """Tell whether a time expression is a day, month or year that may date something: not "8.30am", "44 days"."""
    kind = timex.value.type
    return kind == "DATE" or (kind == "TIME" and any(letter.isupper() for letter in timex.text))


def _places(doc: Doc, start: int, end: int) -> range:
    """Return the places of the words between two characters."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(0)
