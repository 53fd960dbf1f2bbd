"""Merge the mentions of an article into entities: one for each person, place, organisation or named happening."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from dateline.entities import words as w
from dateline.entities.gazetteer import Alias
from dateline.entities.persons import Name, one_person, part_of
from dateline.entities.spelling import acronyms, folded, is_short_for, significant
from dateline.entities.text import Draft, Words

ALIKE = 92  # of 100: the likeness at which two long spellings of a place or an organisation are one


@dataclass(slots=True)
class Group:
    """The mentions of one entity. `name` is how it is called, `aliases` what the gazetteer says it can be."""

    name: str
    label: str
    drafts: list[Draft] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    person: Name | None = None

    def add(self, draft: Draft, *surfaces: str) -> None:
        """Take a mention in, with the surface forms it stands in."""
        self.drafts.append(draft)
        for surface in surfaces:
            if surface and surface not in self.surfaces:
                self.surfaces.append(surface)

    @property
    def called(self) -> str:
        """Return the name as a reader would write it: not in capitals where a dateline was the only mention."""
        if not self.name.isupper() or self.label not in w.PLACES or self.aliases:
            return self.name
        small = next(
            (surface for surface in self.surfaces if not surface.isupper() and surface.lower() == self.name.lower()), ""
        )
        dateline = any("dateline" in draft.rules for draft in self.drafts) or (
            self.label == "GPE" and len(self.name) > 4
        )
        return small or (self.name.title() if dateline else self.name)

    @property
    def person_surname(self) -> str:
        """Return the surname of a person; empty for what is none."""
        return self.person.last if self.person else ""

    def take(self, other: Group) -> None:
        """Take all of another group in."""
        for draft in other.drafts:
            self.add(draft, *other.surfaces)


def merged(words: Words, drafts: list[Draft]) -> list[Group]:
    """Return the groups of mentions, in the order of their first mention."""
    people = [draft for draft in drafts if draft.label == "PERSON"]
    others = [draft for draft in drafts if draft.label != "PERSON"]
    groups = _people(words, people) + _organisations(words, _places(_named(words, others)))
    for group in groups:
        group.drafts.sort(key=lambda draft: draft.start)
    return sorted(groups, key=lambda group: group.drafts[0].start)


def _people(words: Words, drafts: list[Draft]) -> list[Group]:
    """Merge people: full names first, then the parts of a name that fit one person only."""
    groups: list[Group] = []
    singles: list[tuple[Draft, Name]] = []
    for draft in drafts:
        text = words.plain(draft.start, draft.end)
        name = Name(text)
        if len(name.parts) == 1:
            singles.append((draft, name))
            continue
        group = next((group for group in groups if group.person and one_person(group.person, name)), None)
        if group is None:
            group = Group(name.text, "PERSON", person=name)
            groups.append(group)
        elif group.person and len(name.text) > len(group.person.text):
            group.name, group.person = name.text, name
        group.add(draft, text)
    full = list(groups)
    meant: dict[str, Group] = {}  # whom a lone surname has stood for so far
    for draft, name in singles:
        group = meant.get(name.last)
        if group is None:
            known = full[: bisect_left(full, draft.start, key=lambda group: group.drafts[0].start)]
            group = part_of(name, known) or part_of(name, full)
        group = group or next((group for group in groups[len(full) :] if group.name == name.text), None)
        if group is None:
            group = Group(name.text, "PERSON", person=name)
            groups.append(group)
        elif group in full and name.last == group.person_surname:
            meant[name.last] = group
        group.add(draft, words.plain(draft.start, draft.end))
    return groups


def _named(words: Words, drafts: list[Draft]) -> list[Group]:
    """Merge what has one name, or stands for the same in the gazetteer: "UK", "Britain", "British"."""
    groups: dict[tuple[str, str], Group] = {}
    for draft in drafts:
        surface = words.plain(draft.start, draft.end)
        found = words.gazetteer.candidates(surface) if draft.label in LISTED else []
        found = [alias for alias in found if (alias.label == "ORG") == (draft.label == "ORG")]  # Kent, that plays
        name, label = surface, draft.label
        if found and found[0].label != "NORP":
            name, label = found[0].canonical, found[0].label
        elif found and _for_state(words, draft):
            found = words.gazetteer.candidates(found[0].canonical) or found
            name, label = found[0].canonical, found[0].label
        kind = "PLACE" if label in w.PLACES else label
        key = found[0].canonical if found else folded(name)
        group = groups.setdefault((kind, key), Group(name, label, aliases=list(found)))
        group.add(draft, surface, wrapped(words, draft))
    return list(groups.values())


LISTED = w.PLACES | {"NORP", "ORG"}


def _for_state(words: Words, draft: Draft) -> bool:
    """Tell whether a demonym stands for the state: it qualifies a noun ("the Armenian prime minister")."""
    last = draft.end - 1
    if words.lowers[last].endswith("s") and words.tag(last) in {"NNS", "NNPS"}:
        return False
    return (
        words.tag(draft.end)[:2] in {"NN", "JJ", "VB", "HY"} or words.word(draft.end) == "-" or words.tag(last) == "JJ"
    )


def wrapped(words: Words, draft: Draft) -> str:
    """Return the name with the word of place around it: "Karabakh region", "territory of Azerbaijan"; or nothing."""
    if draft.label in w.PLACES:
        if words.lower(draft.end) in w.REGION_KINDS and not words.capital(draft.end):
            return words.plain(draft.start, draft.end + 1)
        noun = words.word(draft.start - 2)
        if words.lower(draft.start - 1) == "of" and noun in w.WRAPPERS and words.lower(draft.start - 3) != "of":
            return words.plain(draft.start - 2, draft.end)
    if draft.label == "EVENT" and len(words.word(draft.start - 1)) == 4 and words.word(draft.start - 1).isdigit():
        return words.plain(draft.start - 1, draft.end)
    return ""


def _places(groups: list[Group]) -> list[Group]:
    """Merge the spelling variants of a long name of a place: "Zaporizhzhia", "Zaporizhia"."""
    kept: list[Group] = []
    for group in groups:
        same = None
        if group.label in w.PLACES and len(group.name) > 6 and not group.name.isupper():
            same = next((known for known in kept if known.label in w.PLACES and _one_spelling(known, group)), None)
        if same:
            same.take(group)
        else:
            kept.append(group)
    return kept


def _one_spelling(one: Group, other: Group) -> bool:
    if (one.aliases and other.aliases) or abs(len(one.name) - len(other.name)) > 2 or one.name[0] != other.name[0]:
        return False
    return fuzz.ratio(folded(one.name), folded(other.name)) >= ALIKE


def _organisations(words: Words, groups: list[Group]) -> list[Group]:
    """Merge organisations: other orders of the same words, acronyms, and shorter names that fit one only."""
    full: dict[frozenset[str], Group] = {}
    telling = {id(group): _words_of(words, group) for group in groups if group.label == "ORG"}
    merged_into: dict[int, Group] = {}
    organisations = [group for group in groups if group.label == "ORG"]
    for group in organisations:
        same = full.setdefault(telling[id(group)], group)
        if same is not group:
            merged_into[id(group)] = same
    for group in organisations:
        if id(group) not in merged_into and (longer := _longer(words, group, organisations, merged_into, telling)):
            merged_into[id(group)] = longer
    for group in groups:
        if target := merged_into.get(id(group)):
            while id(target) in merged_into:
                target = merged_into[id(target)]
            target.take(group)
    return [group for group in groups if id(group) not in merged_into]


def _words_of(words: Words, group: Group) -> frozenset[str]:
    """Return the words that tell an organisation from another: "Ministry of Defence of Azerbaijan" has three."""
    states, rest = words.gazetteer.states_in(group.name)
    return frozenset(significant(rest)) | {state.canonical for state in states}


def _longer(
    words: Words,
    group: Group,
    organisations: list[Group],
    gone: dict[int, Group],
    telling: dict[int, frozenset[str]],
) -> Group | None:
    """Return the one organisation of which the name of `group` is a shorter form or the acronym."""
    others = [other for other in organisations if other is not group and id(other) not in gone]
    name = group.name
    if len(name) <= 8 and sum(letter.isupper() for letter in name) >= 2 and " " not in name:
        fitting = [other for other in others if _in_brackets(words, group, other)] or [
            other for other in others if name.replace(".", "").upper() in acronyms(other.name)
        ]
        return fitting[0] if len(fitting) == 1 else None
    own = telling[id(group)]
    if group.aliases or name.isupper() or not own:
        return None
    fitting = [other for other in others if own < telling[id(other)] and _ends_or_begins(name, other.name)]
    return fitting[0] if len(fitting) == 1 and (len(own) > 1 or _is_company(fitting[0].name)) else None


def _in_brackets(words: Words, short: Group, full: Group) -> bool:
    """Tell whether the short form is told in brackets behind the full one, and made of its initials: "(MoD)"."""
    ends = {draft.end for draft in full.drafts}
    told = any(words.word(draft.start - 1) == "(" and draft.start - 1 in ends for draft in short.drafts)
    return told and is_short_for(short.name, full.name)


def _ends_or_begins(short: str, long: str) -> bool:
    plain, whole = folded(short), folded(long)
    return whole.startswith(plain + " ") or whole.endswith(" " + plain)


def _is_company(name: str) -> bool:
    return name.lower().split()[-1] in w.COMPANY_ENDINGS
