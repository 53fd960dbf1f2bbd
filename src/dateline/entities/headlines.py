"""Names in lines of capitals, where the model guesses: only what the article or the gazetteer confirms stays."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.entities import words as w
from dateline.entities.text import Draft, Words, covered

SHORTEST = 3  # words: a line of fewer is a dateline or an acronym


def headlines(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with those in lines of capitals put right: "STORM HITS LEEDS", with Leeds below."""
    lines = list(_lines_of_capitals(words))
    if not lines:
        return drafts
    capitals = {index for start, end in lines for index in range(start, end)}
    labels = _names_in_small_letters(words, drafts, capitals)
    kept = [draft for draft in drafts if draft.start not in capitals or _is_confirmed(words, draft, labels)]
    taken = covered(kept)
    for start, end in lines:
        for index in range(start, end):
            last = next(
                (last for last in range(min(index + 4, end), index, -1) if words.plain(index, last) in labels), 0
            )
            if last and not taken.intersection(range(index, last)):
                kept.append(Draft(index, last, labels[words.plain(index, last)]).became("headline"))
                taken.update(range(index, last))
    return sorted(kept, key=lambda draft: draft.start)


def _lines_of_capitals(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the first word and the end of every line that has three words or more and no small letter."""
    start = 0
    for index in range(len(words) + 1):
        if index == len(words) or "\n" in words.texts[index]:
            line = words.texts[start:index]
            if sum(len(text) > 1 and text.isupper() for text in line) >= SHORTEST and not any(map(_is_small, line)):
                yield start, index
            start = index + 1


def _is_small(text: str) -> bool:
    return text != text.upper() and text not in w.POSSESSIVES


def _names_in_small_letters(words: Words, drafts: list[Draft], capitals: set[int]) -> dict[str, str]:
    """Return the labels of the names of the running text by the name in capitals, surnames among them."""
    labels = {}
    for draft in drafts:
        if draft.start not in capitals and draft.label not in {"NORP", "EVENT"}:
            name = words.plain(draft.start, draft.end)
            labels[name.upper()] = draft.label
            if draft.label == "PERSON":
                labels.setdefault(name.upper().split()[-1], "PERSON")
    return {name: label for name, label in labels.items() if len(name) > 2}


def _is_confirmed(words: Words, draft: Draft, labels: dict[str, str]) -> bool:
    name = words.plain(draft.start, draft.end)
    if name in labels:
        draft.label = labels[name]
        return True
    known = words.gazetteer.get(name) is not None or "dateline" in draft.rules
    return known or (draft.label == "GPE" and bool(words.gazetteer.cities.named(name.title())))
