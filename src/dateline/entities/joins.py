"""Join the pieces that the model makes of one name."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.text import Draft, Words


def whole(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Join a mention that ends in "of" and the one behind it: [Plains of] [Abraham]; and the halves of ABS-CBN."""
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        last = kept[-1] if kept else None
        if last and last.end >= draft.end:
            continue
        if last and last.end == draft.start and words.lowers[last.end - 1] == "of" and last.label in w.NAMES:
            last.end = draft.end
            last.became("joined")
            continue
        if is_hyphened(words, draft.start - 1) and (last is None or last.end < draft.start - 1):
            draft.start -= 2
            draft.became("joined")
        following = drafts[number + 1].start if number + 1 < len(drafts) else len(words)
        if is_hyphened(words, draft.end) and following > draft.end:
            draft.end += 2
            draft.became("joined")
        kept.append(draft)
    return kept


def is_hyphened(words: Words, hyphen: int) -> bool:
    """Tell whether a hyphen stands inside an acronym: "ABS-CBN", but not "US-EU"."""
    if words.word(hyphen) != "-" or not 0 < hyphen < len(words) - 1 or words.end(hyphen) != words.starts[hyphen]:
        return False
    halves = words.texts[hyphen - 1], words.texts[hyphen + 1]
    return all(half.isupper() and len(half) > 1 and words.gazetteer.get(half) is None for half in halves)


def joined(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Join two people that stand side by side with nothing between them: [Wanda] [Jean Pruitt]."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and last.end == draft.start and last.label == draft.label == "PERSON" and draft.end - last.start <= 4:
            last.end = draft.end
            last.became("joined")
        else:
            kept.append(draft)
    return kept
