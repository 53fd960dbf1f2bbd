"""Repair the label of whole mentions: by gazetteer, by what stands around them, by agreement within the document."""

from __future__ import annotations

from collections import Counter, defaultdict

from dateline.entities import words as w
from dateline.entities.gazetteer import Gazetteer
from dateline.entities.shape import is_title
from dateline.entities.text import Draft, Words

# Rules whose word is stronger than the model's, and holds for the name elsewhere in the document.
STRONG = frozenset(
    {"gazetteer", "ending", "title", "office", "institution", "dateline", "agency", "happening", "full name"}
)


def by_gazetteer(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Give listed names the label of the list: Karabakh is no person."""
    for draft in drafts:
        found = gazetteer.get(words.plain(draft.start, draft.end))
        if found and draft.label != found.label:
            draft.became("gazetteer", found.label)
    return drafts


def by_ending(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Give names the label that their first or last word tells: "… University", "Lake …", "… Airport"."""
    for draft in drafts:
        if draft.end - draft.start > 1 and draft.label not in {"EVENT", "NORP", "LAW", "WORK_OF_ART"}:
            label = _ending_label(words, draft)
            if label and label != draft.label and not (label == "LOC" and draft.label == "GPE"):
                draft.became("ending", label)
    return drafts


def _ending_label(words: Words, draft: Draft) -> str:
    first, last = words.lowers[draft.start], words.lowers[draft.end - 1]
    if last in w.ORG_ENDINGS or f"{first} {words.lower(draft.start + 1)}" in w.ORG_STARTS:
        return "ORG"
    if draft.label in {"PERSON", "ORG"} and (last in w.NATURE or first in w.NATURE_FIRST):
        return "LOC"
    if draft.label == "PERSON" and last in w.FACILITIES:
        return "FAC"
    return ""


def by_context(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Give names the label that the words around them tell: "Colonel …", "in … province", "… , who was born"."""
    for draft in drafts:
        if draft.rules and STRONG & set(draft.rules):
            continue
        if label := _context_label(words, draft):
            draft.became("context", label)
    return drafts


def _context_label(words: Words, draft: Draft) -> str:
    before, after = words.lower(draft.start - 1), words.lower(draft.end)
    length = draft.end - draft.start
    if (
        draft.label in {"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}
        and before in w.COURTESY | w.RANKS
        and length <= 3
    ):
        return "PERSON"
    if draft.label in {"PERSON", "ORG", "PRODUCT"}:
        if length == 1 and after in w.REGION_KINDS - {"state"} and before in w.STRICT_LOCATIVES | {"the", "of", "from"}:
            return "GPE"
        if before == "of" and words.lower(draft.start - 2) in w.REGION_OF and draft.label != "ORG":
            return "GPE"
        if draft.label == "PERSON" and length == 1 and before in w.STRICT_LOCATIVES:
            return "GPE"
    return ""


def by_agreement(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Give every mention of one name the label that the strongest rule, or most of its mentions, gave it."""
    named = defaultdict(list)
    for draft in drafts:
        if draft.label not in {"NORP", "EVENT"}:
            named[words.plain(draft.start, draft.end)].append(draft)
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
        votes[draft.label] += 100 if STRONG & set(draft.rules) else 10 if "context" in draft.rules else 2
    return max(votes, key=lambda label: (votes[label], -[draft.label for draft in group].index(label)))


def repeated(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the mentions that the model missed of names it saw elsewhere, surnames of full names among them."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for draft in drafts:
        name = tuple(words.texts[draft.start : draft.end])
        if draft.label in {"PERSON", "GPE", "ORG", "LOC", "FAC"} and len(name[-1]) > 2:
            known[name[0]].append((name, draft.label))
            if (
                draft.label == "PERSON"
                and len(name) > 1
                and name[-1][0].isupper()
                and name[-1].lower() not in w.NAME_SUFFIXES
            ):
                known[name[-1]].append((name[-1:], "PERSON"))
    taken = {index for draft in drafts for index in range(draft.start, draft.end)}
    found = []
    for index in words.capitals:
        if index in taken or words.texts[index] not in known:
            continue
        for name, label in sorted(known[words.texts[index]], key=lambda item: -len(item[0])):
            end = index + len(name)
            if (
                tuple(words.texts[index:end]) == name
                and not taken & set(range(index, end))
                and _whole(words, index, end)
            ):
                found.append(Draft(index, end, label).became("agreement"))
                taken.update(range(index, end))
                break
    return found


def _whole(words: Words, start: int, end: int) -> bool:
    """Tell whether no capital word stands right beside, so that the name is not a part of another."""
    before, after = words.word(start - 1), words.word(end)
    alone = not (before[:1].isupper() and not words.starts_sentence(start) and not is_title(words, start - 1))
    return alone and not (after[:1].isupper() and words.tag(end) in {"NNP", "NNPS"}) and before != "-" and after != "-"
