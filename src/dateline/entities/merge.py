"""Merge the mentions of an article into entities: one for each person, place, organisation or named happening."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from dateline.entities import words as w
from dateline.entities.gazetteer import Alias, Gazetteer
from dateline.entities.text import Draft, Words


@dataclass(slots=True)
class Group:
    """The mentions of one entity. `name` is how it is called, `alias` what the gazetteer knows of it."""

    name: str
    label: str
    drafts: list[Draft] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    alias: Alias | None = None

    def add(self, draft: Draft, *surfaces: str) -> None:
        """Take a mention in, with the surface forms it stands in."""
        self.drafts.append(draft)
        for surface in surfaces:
            if surface and surface not in self.surfaces:
                self.surfaces.append(surface)


def merged(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Group]:
    """Return the groups of mentions, in the order of their first mention."""
    groups: list[Group] = []
    by_label = defaultdict(list)
    for draft in drafts:
        by_label[_kind(draft.label)].append(draft)
    for kind, members in by_label.items():
        groups += _people(words, members) if kind == "PERSON" else _others(words, members, gazetteer)
    groups = _acronyms(groups)
    return sorted(groups, key=lambda group: min(draft.start for draft in group.drafts))


def _kind(label: str) -> str:
    return "PLACE" if label in w.PLACES | {"NORP"} else label


def _people(words: Words, drafts: list[Draft]) -> list[Group]:
    """Merge people: full names first, then the parts of one name that fit one person only."""
    groups: list[Group] = []
    singles = []
    for draft in drafts:
        name = _name_words(words, draft)
        if len(name) == 1:
            singles.append(draft)
            continue
        group = next((group for group in groups if _same_person(group.name.split(), name)), None)
        if group is None:
            group = Group(" ".join(name), "PERSON")
            groups.append(group)
        elif len(" ".join(name)) > len(group.name):
            group.name = " ".join(name)
        group.add(draft, words.plain(draft.start, draft.end))
    for draft in singles:
        lone = _name_words(words, draft)[0]
        fitting = [group for group in groups if fold(lone) == fold(group.name.split()[-1])] or [
            group for group in groups if fold(lone) == fold(group.name.split()[0])
        ]
        if len(fitting) == 1:
            fitting[0].add(draft, words.plain(draft.start, draft.end))
        else:
            alone = next((group for group in groups if group.name == lone), None)
            if alone is None:
                alone = Group(lone, "PERSON")
                groups.append(alone)
            alone.add(draft, words.plain(draft.start, draft.end))
    return groups


def _name_words(words: Words, draft: Draft) -> list[str]:
    texts = words.plain(draft.start, draft.end).split()
    return [text for text in texts if text.lower() not in w.NAME_SUFFIXES] or texts


def _same_person(one: list[str], other: list[str]) -> bool:
    """Tell whether two full names can be one person's: the surname and the first name agree, or an initial does."""
    if fold(one[-1]) != fold(other[-1]):
        return False
    first, second = fold(one[0]).rstrip("."), fold(other[0]).rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def fold(text: str) -> str:
    """Return a name as it is compared: lower case, without marks, spellings of one sound made one."""
    import unicodedata

    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return plain.replace("’", "'").replace("ə", "a").replace("ı", "i").replace("ø", "o").replace("ł", "l")


def _others(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Group]:
    groups: dict[str, Group] = {}
    for draft in drafts:
        surface = words.plain(draft.start, draft.end)
        alias = gazetteer.get(surface) if draft.label in w.PLACES | {"NORP", "ORG"} else None
        name, label = surface, draft.label
        if alias and (alias.label != "NORP" or _for_state(words, draft)):
            state = gazetteer.get(alias.canonical) or alias
            name, label, alias = alias.canonical, state.label, state
        group = groups.setdefault(_key(name, label), Group(name, label, alias=alias))
        group.add(draft, surface, wrapped(words, draft))
    return list(groups.values())


def _for_state(words: Words, draft: Draft) -> bool:
    """Tell whether a demonym stands for the state: it qualifies a noun ("the Armenian prime minister")."""
    tag = words.tag(draft.end - 1)
    if words.lowers[draft.end - 1].endswith("s") and tag in {"NNS", "NNPS"}:
        return False
    return words.tag(draft.end)[:2] in {"NN", "JJ", "VB", "HY"} or words.word(draft.end) == "-" or tag == "JJ"


def _key(name: str, label: str) -> str:
    text = fold(name).replace("defence", "defense").replace("the ", "", 1 if name.lower().startswith("the ") else 0)
    return ("PLACE " if label in w.PLACES else label + " ") + text


def wrapped(words: Words, draft: Draft) -> str:
    """Return the name with the word of place around it: "Karabakh region", "territory of Azerbaijan"; or nothing."""
    if draft.label in w.PLACES:
        if words.lower(draft.end) in w.REGION_KINDS and not words.capital(draft.end):
            return words.plain(draft.start, draft.end + 1)
        if (
            words.lower(draft.start - 1) == "of"
            and words.lower(draft.start - 2) in w.REGION_OF
            and words.lower(draft.start - 3) != "of"
        ):
            return words.plain(draft.start - 2, draft.end)
    if draft.label == "EVENT" and len(words.word(draft.start - 1)) == 4 and words.word(draft.start - 1).isdigit():
        return words.plain(draft.start - 1, draft.end)
    return ""


def _acronyms(groups: list[Group]) -> list[Group]:
    """Merge an acronym into the organisation whose initials it is."""
    named: dict[str, Group] = {}
    for group in groups:
        if group.label == "ORG" and len(group.name.split()) > 1:
            for initials in _initials(group.name):
                named.setdefault(initials, group)
    kept = []
    for group in groups:
        full = named.get(group.name.replace(".", "")) if group.name.isupper() and len(group.name) > 1 else None
        if full is None or full is group:
            kept.append(group)
            continue
        for draft in group.drafts:
            full.add(draft, *group.surfaces)
    return kept


def _initials(name: str) -> set[str]:
    texts = [text for text in name.replace("-", " ").split() if text[0].isalnum()]
    letters = "".join(text[0].upper() for text in texts)
    return {letters, "".join(text[0] for text in texts if text[0].isupper())}
