"""Repair the label of whole mentions: by gazetteer, by what stands around them, by agreement within the document."""

from __future__ import annotations

from collections import Counter, defaultdict

from dateline.entities import words as w
from dateline.entities.names import GIVEN_NAMES
from dateline.entities.text import Draft, Words

# Rules whose word is stronger than the model's, and holds for the name elsewhere in the document.
STRONG = frozenset(
    {
        "gazetteer", "ending", "title", "office", "institution", "dateline", "agency", "happening", "full name",
        "given name", "description", "city", "acronym",
    }
)  # fmt: skip

LARGE = 200_000  # people of a city whose name is taken for the city's and not for a person's


def by_gazetteer(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give listed names the label of the list: Karabakh is no person."""
    for draft in drafts:
        if STRONG.intersection(draft.rules):
            continue
        found = words.gazetteer.get(words.plain(draft.start, draft.end))
        if found and draft.label != found.label and not _is_namesake(words, draft):
            draft.became("gazetteer", found.label)
    return drafts


def _is_namesake(words: Words, draft: Draft) -> bool:
    """Tell whether the model's person only shares a name with a place: "Jordan scored", not "in Jordan"."""
    person = draft.label == "PERSON" and words.lowers[draft.start] in w.PLACES_AND_PEOPLE
    return person and words.lower(draft.start - 1) not in w.LOCATIVES


def by_ending(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give names the label that their first or last word tells: "… University", "Lake …", "… Airport"."""
    for draft in drafts:
        named = draft.end - draft.start > 1 and draft.label not in {"EVENT", "NORP", "LAW", "WORK_OF_ART"}
        if named and words.gazetteer.get(words.plain(draft.start, draft.end)) is None:
            label = _ending_label(words, draft)
            if label and label != draft.label and not {label, draft.label} <= w.PLACES:
                draft.became("ending", label)
    return drafts


def _ending_label(words: Words, draft: Draft) -> str:
    first, last = words.lowers[draft.start], words.lowers[draft.end - 1]
    if words.texts[draft.end - 2] == "-":
        return ""
    road = last in {"avenue", "boulevard", "highway", "road"}
    if draft.label == "PERSON" and first in GIVEN_NAMES and draft.end - draft.start == 2 and not road:
        return ""  # Danielle Steel, Robert Post
    small = next(
        (index for index in range(draft.start + 1, draft.end) if words.lowers[index] in {"of", "for", "on"}), 0
    )
    if small > draft.start + 1 and words.lowers[small - 1] in w.ORG_ENDINGS:
        return "ORG"  # "National Institute for Medical Research"
    if last in w.ORG_ENDINGS or f"{first} {words.lower(draft.start + 1)}" in w.ORG_STARTS:
        return "ORG"
    if road:
        return "FAC"
    if first in GIVEN_NAMES:
        return ""
    if draft.label in {"PERSON", "ORG"} and (last in w.NATURE or first in w.NATURE_FIRST):
        return "LOC"
    if last in (w.FACILITIES if draft.label == "PERSON" else w.BUILT):
        return "FAC"
    return ""


def by_context(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give names the label that the words around them tell: "in … province", "the village of …", "in …"."""
    people = _name_parts(words, drafts)
    for draft in drafts:
        if STRONG.intersection(draft.rules) or (draft.end - draft.start == 1 and words.lowers[draft.start] in people):
            continue
        if label := _context_label(words, draft):
            draft.became("context", label)
    return drafts


def _context_label(words: Words, draft: Draft) -> str:
    before, after = words.lower(draft.start - 1), words.lower(draft.end)
    one_word = draft.end - draft.start == 1
    if draft.label in {"GPE", "LOC", "FAC", "PRODUCT"} and _speaks(words, draft):
        return "PERSON"
    if one_word and draft.label in {"PERSON", "GPE"} and before == "the" and after in w.TEAM_WORDS:
        return "" if words.gazetteer.state(words.texts[draft.start]) else "ORG"
    if draft.label in {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"}:
        if after in w.FACILITIES and not words.capital(draft.end) and _is_building(words, draft):
            return "FAC"
        if after in w.NATURE and not words.capital(draft.end) and words.lower(draft.start - 1) == "the":
            return "LOC"
        if one_word and after in w.REGION_KINDS - {"state", "city", "town"} and not words.texts[draft.start].isupper():
            return "GPE"
        if before == "of" and words.lower(draft.start - 2) == "," and words.word(draft.end) == ",":
            return "GPE"  # "Kyle Brannigan, of Bulwell, pleaded guilty"
        if before == "of" and words.lower(draft.start - 2) in w.OF_PLACES and not words.texts[draft.start].isupper():
            return "GPE"
        if one_word and words.word(draft.end) == "," and (place := words.listed.get(draft.end + 1)):
            ends = words.word(place[0]) in {",", ".", ")", "-", "–", "—"}
            if ends and place[1].label == "GPE" and _is_city(words, draft, place[1].country):
                return "GPE"
        owner = words.word(draft.end) in w.POSSESSIVES
        if before in w.STRICT_LOCATIVES and draft.end - draft.start < 3 and draft.label == "PERSON" and not owner:
            return "GPE"
    return ""


def _is_large(words: Words, draft: Draft) -> bool:
    """Tell whether a name of several words is a large city's: "Ciudad Juarez"."""
    cities = words.gazetteer.cities.named(words.plain(draft.start, draft.end))
    return bool(cities) and cities[0].population >= LARGE


def _is_building(words: Words, draft: Draft) -> bool:
    """Tell whether "the … bridge" names a building: of an organisation it may be the property ("the FBI hospital")."""
    before = words.lower(draft.start - 1)
    if draft.label == "PERSON":
        return before == "the"
    return before in w.POSSESSIVES | {"the", "at"} and words.lower(draft.end) in w.BUILDINGS


def by_city(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make a place of a city's name behind a word of place or beside a place: "from Rotterdam", "Oslo and Bergen"."""
    places = {draft.end: draft for draft in drafts if draft.label in w.PLACES}
    people = _name_parts(words, drafts)
    for draft in drafts:
        if draft.label in {"PERSON", "ORG", "FAC", "PRODUCT"} and not STRONG.intersection(draft.rules):
            away = words.lower(draft.start - 1) in w.AWAY
            listed = words.lower(draft.start - 1) in {",", "and", "or"} and draft.start - 1 in places
            whole = draft.label == "PERSON" and draft.end - draft.start > 1 and _is_large(words, draft)
            if (away or listed or whole) and words.lowers[draft.start] not in people and _is_city(words, draft):
                places[draft.end] = draft.became("city", "GPE")
    return drafts


def _name_parts(words: Words, drafts: list[Draft]) -> frozenset[str]:
    """Return the words, in lower case, of which the full names of the article's people are made, and given names."""
    people = [draft for draft in drafts if draft.label == "PERSON" and draft.end - draft.start > 1]
    return GIVEN_NAMES.union(*(words.lowers[draft.start : draft.end] for draft in people))


def _speaks(words: Words, draft: Draft) -> bool:
    """Tell whether an unknown name is the subject of a verb of saying, as few towns are: "Boccaletti said"."""
    name = words.plain(draft.start, draft.end)
    if words.lower(draft.end) not in w.SAYING or name.isupper() or draft.end - draft.start > 3:
        return False
    if words.lower(draft.start - 1) in w.LOCATIVES | {"of"}:  # "the chief of Chisasibi said"
        return False
    known = words.gazetteer.get(name) is not None or w.NO_PERSON.intersection(words.lowers[draft.start : draft.end])
    return not known and not _is_city(words, draft)


def _is_city(words: Words, draft: Draft, country: str = "") -> bool:
    name = words.plain(draft.start, draft.end)
    if name.isupper():
        return False
    if any(not country or city.country == country for city in words.gazetteer.cities.named(name)):
        return True
    region = words.gazetteer.region(name)
    return bool(region) and region == (country or region)


def by_agreement(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give every mention of one name the label that the strongest rule, or most of its mentions, gave it."""
    named = defaultdict(list)
    for draft in drafts:
        name = words.plain(draft.start, draft.end)
        if draft.label != "EVENT" and not (draft.label == "NORP" and words.gazetteer.get(name)):
            named[name.title() if "dateline" in draft.rules else name].append(draft)
    for group in named.values():
        if len({draft.label for draft in group}) > 1:
            label = _agreed(group)
            for draft in group:
                if draft.label != label:
                    draft.became("agreement", label)
    return drafts


def _agreed(group: list[Draft]) -> str:
    votes: Counter[str] = Counter()
    for draft in group:
        strength = 20 if STRONG.intersection(draft.rules) else 4 if "context" in draft.rules else 2
        # A name of several words that is now a person and now something else is a person more often than not.
        votes[draft.label] += (
            strength
            - (draft.label in w.UNLIKELY | {"NORP"})
            + (draft.label == "PERSON" and draft.end - draft.start > 1)
        )
    first = [draft.label for draft in group]
    return max(votes, key=lambda label: (votes[label], -first.index(label)))
