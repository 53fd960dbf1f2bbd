"""Find the places that the model did not see, and the names that it saw only elsewhere in the document."""

from __future__ import annotations

from collections import defaultdict

from dateline.entities import words as w
from dateline.entities.names import GIVEN_NAMES
from dateline.entities.people import is_title
from dateline.entities.text import Draft, Words, covered

CITY = 100_000  # people: a smaller place is not taken for one on the strength of a preposition alone


def cities(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the cities that no draft covers, behind a word of place: "in Tunis"."""
    taken = covered(drafts)
    found = []
    for index in words.capitals:
        if index in taken or not words.proper(index) or words.lower(index - 1) not in w.LOCATIVES:
            continue
        end = index
        while words.proper(end) and end not in taken:
            end += 1
        draft = Draft(index, end, "GPE")
        if end in taken or words.lowers[index] in GIVEN_NAMES or words.lowers[index] in w.CALENDAR:
            continue
        known = words.gazetteer.cities.named(words.plain(index, end))
        if known and known[0].population >= CITY:
            found.append(draft.became("city"))
    return found


def regions(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the names that no draft covers and a kind of place stands beside: "the eastern Sharqiyah province"."""
    taken = covered(drafts)
    found, after = [], 0
    for index in words.capitals:
        if index < after or index in taken or not words.proper(index) or words.lowers[index] in w.CALENDAR:
            continue
        end = index
        while words.proper(end) and end not in taken:
            end += 1
        after = end
        kind = words.lower(end) in w.REGIONS or words.lower(end) in w.NATURE - {"falls", "canal", "delta", "peak"}
        of = words.lower(index - 1) == "of" and words.lower(index - 2) in w.SETTLEMENTS
        if end in taken or index - 1 in taken or not (kind or of) or words.starts_sentence(index):
            continue
        if not w.NO_PERSON.intersection(words.lowers[index:end]) and words.lowers[index] not in w.TITLE_WORDS:
            found.append(Draft(index, end, "LOC" if words.lower(end) in w.NATURE else "GPE").became("context"))
    return found


def repeated(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the mentions that the model missed of names it saw elsewhere, surnames of full names among them."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for draft in drafts:
        name = tuple(words.texts[draft.start : draft.end])
        if draft.label in {"PERSON", "GPE", "ORG", "LOC", "FAC"} and len(name[-1]) > 2 and name[-1][0].isupper():
            known[name[0]].append((name, draft.label))
            if draft.label == "PERSON" and len(name) > 1 and name[-1].lower() not in w.NAME_SUFFIXES:
                known[name[-1]].append((name[-1:], "PERSON"))
    taken = covered(drafts)
    found = []
    for index in words.capitals:
        if index in taken or words.texts[index] not in known or words.word(index - 1) in w.POSSESSIVES:
            continue
        if words.lowers[index] in w.CALENDAR and not is_title(words, index - 1):
            continue
        for name, label in sorted(known[words.texts[index]], key=lambda item: -len(item[0])):
            end = index + len(name)
            same = tuple(words.texts[index:end]) == name and not taken.intersection(range(index, end))
            if same and _whole(words, index, end):
                found.append(Draft(index, end, label).became("agreement"))
                taken.update(range(index, end))
                break
    return found


def _whole(words: Words, start: int, end: int) -> bool:
    """Tell whether no capital word stands right beside, so that the name is not a part of another."""
    before, after = words.word(start - 1), words.word(end)
    alone = not (words.proper(start - 1) and not words.starts_sentence(start) and not is_title(words, start - 1))
    if end - start == 1 and words.tag(start) not in {"NNP", "NNPS", ""} and not words.texts[start].isupper():
        return False
    return alone and not (words.proper(end) and words.tag(end)) and before != "-" and after != "-"
