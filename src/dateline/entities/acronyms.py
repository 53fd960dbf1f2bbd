"""Find and label acronyms, and the names that they stand for."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.spelling import is_short_for
from dateline.entities.text import Draft, Words, covered

ACTS = frozenset({"VBD", "VBZ", "VBP"})


def by_acronym(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give an acronym in brackets the label of the name before it: "the Defence Ministry (MoD)"."""
    ends = {draft.end: draft for draft in drafts}
    for draft in drafts:
        full = ends.get(draft.start - 1)
        if full and words.texts[draft.start - 1] == "(" and full.end - full.start > 1:
            short = words.plain(draft.start, draft.end)
            if sum(letter.isupper() for letter in short) > 1 and is_short_for(short, words.plain(full.start, full.end)):
                draft.became("acronym", full.label)
    return drafts


def spelled_out(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the names whose initials stand in brackets behind them: "the [Detective Branch] (DB)"."""
    found = []
    labels = {(draft.start, draft.end): draft.label for draft in drafts}
    for index, text in enumerate(words.texts):
        if text != "(" or words.word(index + 2) != ")" or not _is_acronym(words.word(index + 1)):
            continue
        start = _spelled_start(words, index, words.texts[index + 1])
        label = _label_of(words, labels, start, index)
        if label:
            found += [
                Draft(start, index, label).became("acronym"),
                Draft(index + 1, index + 2, label).became("acronym"),
            ]
    return found


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= 8 and text.isupper() and text.isalpha() and text not in w.NO_ORGANISATIONS


def _spelled_start(words: Words, end: int, acronym: str) -> int:
    """Return where the name before word `end` begins whose capitals are the letters of an acronym; `end` if none is."""
    start, letters = end, list(acronym)
    while start > 0 and letters:
        before = words.texts[start - 1]
        if before[0].isupper() and before[0] == letters[-1]:
            letters.pop()
        elif before.lower() not in w.SMALL_WORDS:
            return end
        start -= 1
    return start if not letters and end - start > 1 else end


def _label_of(words: Words, labels: dict[tuple[int, int], str], start: int, end: int) -> str:
    """Return the label of a name that is spelled out: the model's where it saw the whole of it; empty for no name."""
    if start == end or words.lowers[end - 1] in w.HAPPENINGS | w.NO_INITIALS:
        return ""
    listed = words.gazetteer.get(words.plain(start, end))
    whole = labels.get((start, end), "ORG")
    return listed.label if listed else "ORG" if whole == "PERSON" else whole


def acronyms_found(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the acronyms that no draft covers and that act or own something: "the EFCC's report", "the NDLEA said"."""
    taken = covered(drafts)
    return [
        Draft(index, index + 1, "ORG").became("acronym")
        for index in words.capitals
        if index not in taken
        and words.lower(index - 1) == "the"
        and len(words.texts[index]) > 2
        and _is_acronym(words.texts[index])
        and (
            words.lower(index + 1) in w.SAYING or words.word(index + 1) in w.POSSESSIVES or words.tag(index + 1) in ACTS
        )
    ]
