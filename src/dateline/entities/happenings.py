"""Find happenings that have a name of their own: wars, elections, treaties."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.text import Draft, Words

BEFORE = w.HAPPENING_MODIFIERS | {"-", "–"}
NOT_BEFORE = w.DETERMINERS | w.OFFICES | w.CALENDAR


def happenings(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the named happenings: "the second Karabakh war", "World War II", "the Treaty of Versailles"."""
    found = []
    owner = {index: draft for draft in drafts for index in range(draft.start, draft.end)}
    for index, lower in enumerate(words.lowers):
        if lower in w.HAPPENINGS_FIRST and words.capital(index) and _opens_name(words, index):
            end = index + 2
            while words.proper(end) and lower == "operation":
                end += 1
            found.append(Draft(index, end, "EVENT").became("happening"))
        elif lower in w.HAPPENINGS:
            start, end = _name_before(words, index), _name_behind(words, index)
            if _is_named(words, start, index, end) and not _is_listed_otherwise(words, owner.get(index), end, index):
                found.append(Draft(start, end, "EVENT").became("happening"))
    return found


def _opens_name(words: Words, index: int) -> bool:
    """Tell whether a word begins a name of two words: "Operation Barbarossa", not "Emergency Operation Centre"."""
    inside = words.proper(index - 1) and not words.starts_sentence(index)
    return words.proper(index + 1) and not inside and words.lower(index + 1) not in w.NO_PERSON | w.NO_STORM


def _name_before(words: Words, head: int) -> int:
    """Return where the name of the happening whose noun is at `head` begins."""
    start = head
    while start > 0 and (words.lowers[start - 1] in BEFORE or _proper(words, start - 1)):
        start -= 1
    while start < head and words.lowers[start] in {"-", "–"}:
        start += 1
    return start


def _proper(words: Words, index: int) -> bool:
    name = words.proper(index) or index in words.listed or (words.capital(index) and words.word(index + 1) == "-")
    return name and words.lowers[index] not in NOT_BEFORE


def _name_behind(words: Words, head: int) -> int:
    """Return where the name ends: "World War II", "Battle of Kursk"."""
    end = head + 1
    if words.lowers[head] == "war" and words.word(end) in w.NUMERALS:
        return end + 1
    of = words.capital(head) and words.lowers[head] in w.HAPPENINGS_OF and words.lower(end) == "of"
    if of and words.proper(end + 1):
        end += 2
        while words.proper(end):
            end += 1
    return end


def _is_named(words: Words, start: int, head: int, end: int) -> bool:
    """Tell a name from a description: a capital head beside a name, or a war of a place, or one with a number."""
    lower = words.lowers[head]
    if words.capital(head):
        if end > head + 1:
            return True
        return lower not in w.HAPPENINGS_OF - {"war"} and any(words.capital(index) for index in range(start, head))
    names = [index for index in range(start, head) if words.capital(index)]
    if not names or lower not in w.SMALL_HAPPENINGS:
        return False
    numbered = any(words.lowers[index] in w.HAPPENING_MODIFIERS - {"general"} for index in range(start, head))
    alias = words.gazetteer.get(words.plain(names[0], names[-1] + 1))
    hyphened = any(words.texts[index] in {"-", "–"} or "-" in words.texts[index] for index in range(start, head))
    return numbered or hyphened or bool(alias and alias.label != "NORP" and alias.label != "ORG")


def _is_listed_otherwise(words: Words, known: Draft | None, end: int, head: int) -> bool:
    """Tell whether the model knows it as an organisation or a law, or its noun is only part of a longer name."""
    if words.proper(end) and words.tag(end):
        return True
    if known is None or known.label not in {"ORG", "PRODUCT", "WORK_OF_ART", "LAW"}:
        return False
    return words.lowers[head] in w.WEAK_HAPPENINGS or known.end > end
