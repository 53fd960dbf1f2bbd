"""Who a word stands for: entities by token, pronouns and "the minister" by what went before."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from dateline.entities import Entity

PERSONAL = frozenset({"he", "she"})
# Nouns for an organisation already named: "the company said"
COMPANIES = frozenset(
    "company firm group airline operator bank club agency carrier maker retailer newspaper paper".split()
)
RECENT = 30  # mentions: nobody goes further back for whom "he" stands for
ORGANISED = frozenset({"ORG", "GPE", "NORP"})
# Nouns for a person already named: "the official pointed out"
PERSON_NOUNS = frozenset(
    """official spokesman spokeswoman spokesperson minister president premier chancellor general colonel officer
    commander mayor governor senator lawmaker deputy director chairman chairwoman chief head leader lawyer attorney
    prosecutor judge doctor professor researcher scientist author historian analyst economist coach player captain
    manager executive founder owner politician diplomat ambassador envoy secretary man woman""".split()
)


class Names:
    """The entities of a Doc by where they are mentioned."""

    def __init__(self, doc: Doc) -> None:
        entities: dict[str, Entity] = {entity.entity_id: entity for entity in doc._.entities}
        self.entity_at: dict[int, Entity] = {}
        self.persons: list[tuple[int, Entity]] = []
        self.groups: list[tuple[int, Entity]] = []
        for mention in doc._.mentions:
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None or mention.entity_id not in entities:
                continue
            entity = entities[mention.entity_id]
            for token in span:
                self.entity_at[token.i] = entity
            if entity.label == "PERSON":
                self.persons.append((span.start, entity))
            elif entity.label in ORGANISED:
                self.groups.append((span.start, entity))

    def among(self, tokens: list[Token]) -> list[Entity]:
        """Return the entities among some words, each once, in reading order; pronouns count as whom they stand for."""
        found = (self.entity_at.get(token.i) or self.person_behind(token) for token in tokens)
        return list(dict.fromkeys(entity for entity in found if entity is not None))

    def person_behind(self, token: Token) -> Entity | None:
        """Return the person that "he", "she" or "the official" stands for: the last one named before it."""
        pronoun = token.lower_ in PERSONAL
        noun = token.lemma_.lower() in PERSON_NOUNS and any(child.lower_ == "the" for child in token.children)
        if not (pronoun or noun):
            return None
        last = bisect_left(self.persons, token.i, key=lambda pair: pair[0])
        before = [entity for _, entity in self.persons[max(0, last - RECENT) : last]]
        if noun:
            named = [entity for entity in before if token.lemma_.lower() in entity.role.lower()]
            alone = before if len({entity.entity_id for entity in before}) == 1 else []
            before = named or alone
        return before[-1] if before else None

    def name(self, token: Token) -> str:
        """Return the name behind a pronoun, or nothing: what a headline writes in its place."""
        entity = self.person_behind(token) if token.lower_ in PERSONAL else None
        return entity.name if entity else ""
