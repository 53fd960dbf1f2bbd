"""Repair the extent of mentions: trim what is no part of a name, split what the model glued together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.entities import words as w
from dateline.entities.people import is_title
from dateline.entities.text import Draft, Words

LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
SMALL_TAGS = frozenset({"CC", "DT", "IN", "JJ", "RB", "TO", "VBD", "VBG", "VBN", "VBZ"})


def shaped(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts cut at breaks, split at possessors, titles and places, and trimmed; empty ones fall away."""
    return [
        piece
        for draft in drafts
        for whole in _unbroken(words, draft)
        for name in _trimmed(words, whole)
        for part in _split(words, name)
        for piece in _trimmed(words, part)
    ]


def _unbroken(words: Words, draft: Draft) -> Iterator[Draft]:
    """Yield the stretches of a draft between line breaks and brackets that open or close inside it."""
    if draft.label == "PERSON" and _has_nickname(words, draft):
        yield draft
        return
    start = draft.start
    for index in range(draft.start, draft.end):
        if _breaks(words, draft, index):
            yield from _piece(draft, start, index, "break")
            start = index + 1
    yield from _piece(draft, start, draft.end, "break")


def _has_nickname(words: Words, draft: Draft) -> bool:
    """Tell whether a name has another in brackets or quotation marks inside it: "Robert (Bob) Dudley"."""
    inside = words.texts[draft.start : draft.end]
    for opening, closing in (("(", ")"), ('"', '"'), ("“", "”")):
        if inside.count(opening) >= 1 and "\n" not in "".join(inside):
            first, last = (
                inside.index(opening),
                len(inside) - 1 - inside[::-1].index(closing) if closing in inside else 0,
            )
            return 0 < first < last < len(inside) - 1 and last - first == 2
    return False


def _breaks(words: Words, draft: Draft, index: int) -> bool:
    text = words.texts[index]
    if text == "the" and index > draft.start:
        return words.gazetteer.get(words.plain(draft.start, index)) is not None
    if text == "/" and draft.start < index < draft.end - 1:
        return all(
            word[0].isupper() and word[1:].islower() for word in (words.texts[index - 1], words.texts[index + 1])
        )
    if text == "," and draft.label == "ORG" and words.lowers[index - 1] in w.ORG_ENDINGS - w.CORPORATE:
        return words.lowers[draft.end - 1] in w.ORG_ENDINGS - w.CORPORATE
    return "\n" in text or text in {"(", ")", "-LRB-", "-RRB-", "[", "]", "{", "}", ";", "|", "•", "“", "”", '"'}


def _piece(draft: Draft, start: int, end: int, rule: str, label: str = "") -> Iterator[Draft]:
    if (start, end) == (draft.start, draft.end):
        yield draft.became(rule, label) if label and label != draft.label else draft
    elif start < end:
        yield Draft(start, end, draft.label, draft.model_label, list(draft.rules)).became(rule, label)


def _split(words: Words, draft: Draft) -> Iterator[Draft]:
    for rule in (_at_possessive, _at_title, _at_places, _at_seat, _after_state):
        if pieces := rule(words, draft):
            for piece in pieces:
                yield from _split(words, piece)
            return
    yield draft


def _at_possessive(words: Words, draft: Draft) -> list[Draft]:
    """Part a place from what it has: "Azerbaijan's Karabakh"."""
    for index in range(draft.start + 1, draft.end - 1):
        if words.texts[index] in w.POSSESSIVES and (
            words.gazetteer.get(words.plain(draft.start, index))
            or words.gazetteer.get(words.plain(index + 1, draft.end))
        ):
            label = _label(words, draft.start, index)
            return [
                *_piece(draft, draft.start, index, "possessive", label),
                *_piece(draft, index + 1, draft.end, "possessive"),
            ]
    return []


def _label(words: Words, start: int, end: int) -> str:
    found = words.gazetteer.get(words.plain(start, end))
    return found.label if found else ""


def _at_title(words: Words, draft: Draft) -> list[Draft]:
    """Part a person from the title and the state before the name: "Russian President Vladimir Putin"."""
    if draft.label not in {"PERSON", "ORG", "GPE", "NORP"} or draft.end - draft.start < 2:
        return []
    for index in range(draft.end - 2, draft.start - 1, -1):
        if is_title(words, index) and _name_follows(words, index + 1, draft.end):
            before = index
            while before > draft.start and (
                words.lowers[before - 1] in w.OFFICE_MODIFIERS or is_title(words, before - 1)
            ):
                before -= 1
            name = list(_piece(draft, index + 1, draft.end, "title", "PERSON"))
            found = _label(words, draft.start, before) if before > draft.start else ""
            return [*_piece(draft, draft.start, before, "title", found), *name] if found else name
    return []


def _name_follows(words: Words, start: int, end: int) -> bool:
    return (
        start < end <= start + 5
        and words.capital(start)
        and not is_title(words, start)
        and not w.NO_PERSON.intersection(words.lowers[start:end])
    )


def _at_places(words: Words, draft: Draft) -> list[Draft]:
    """Part places that stand in a row: "Paris, France", "Azerbaijan and Russia"."""
    if draft.label not in w.NAMES:
        return []
    for index in range(draft.start + 1, draft.end - 1):
        if words.lowers[index] == "at" and draft.label in w.PLACES | {"PERSON"}:
            return [
                *_piece(draft, draft.start, index, "places"),
                *_piece(draft, index + 1, draft.end, "places", "GPE"),
            ]
        if words.lowers[index] in {",", "and", "/", "in"}:
            left, right = _label(words, draft.start, index), _label(words, index + 1, draft.end)
            if words.lowers[index] == "," and draft.label in w.PLACES and not (left or right):
                right = "GPE" if words.gazetteer.is_place(words.plain(index + 1, draft.end)) else ""
            both = left in w.PLACES and right in w.PLACES
            if both or (words.lowers[index] == "," and draft.label in w.PLACES and (left or right) in w.PLACES):
                left, right = left or draft.label, right or draft.label
                return [
                    *_piece(draft, draft.start, index, "places", left),
                    *_piece(draft, index + 1, draft.end, "places", right),
                ]
    return []


def _at_seat(words: Words, draft: Draft) -> list[Draft]:
    """Part a company from its seat: "Norte Minerals of Toronto"."""
    for index in range(draft.start + 1, draft.end - 1):
        if words.lowers[index] == "of" and words.lowers[index - 1] in w.COMPANY_ENDINGS:
            left = _piece(draft, draft.start, index, "seat", "ORG")
            return [*left, *_piece(draft, index + 1, draft.end, "seat", "GPE")]
    return []


def _after_state(words: Words, draft: Draft) -> list[Draft]:
    """Part a state from the holder of its office: "the minister of defense of [Azerbaijan] [Zakir Hasanov]"."""
    for middle in range(draft.start + 1, min(draft.end - 1, draft.start + 5)):
        state = words.gazetteer.state(words.plain(draft.start, middle))
        if not state or state.label != "GPE" or not 2 <= draft.end - middle <= 4:
            continue
        capitals = all(
            words.capital(index) or words.lowers[index] in w.NAME_PARTICLES for index in range(middle, draft.end)
        )
        plain = not w.NO_PERSON.intersection(words.lowers[middle : draft.end])
        if capitals and plain and _office_of(words, draft.start):
            return [
                *_piece(draft, draft.start, middle, "office", "GPE"),
                *_piece(draft, middle, draft.end, "office", "PERSON"),
            ]
    return []


def _office_of(words: Words, index: int) -> bool:
    """Tell whether "minister of defense of" or the like stands before `index`."""
    if words.lower(index - 1) != "of":
        return False
    for before in range(index - 2, max(index - 9, -1), -1):
        lower = words.lowers[before]
        if lower in w.OFFICES or lower in w.RANKS:
            return True
        if lower in {".", ";"} or "\n" in words.texts[before]:
            return False
    return False


def _trimmed(words: Words, draft: Draft) -> Iterator[Draft]:
    """Yield the draft without determiners, possessives, punctuation and titles; nothing if nothing is left."""
    start, end = draft.start, draft.end
    while start < end and _no_beginning(words, draft, start, end):
        start += 1
    while start < end and _ends_too_late(words, draft, start, end):
        end -= 1
    if start < end and any(letter.isalpha() for letter in words.span(start, end)):
        yield from _piece(draft, start, end, "trim")


def _ends_too_late(words: Words, draft: Draft, start: int, end: int) -> bool:
    """Tell whether the last word is no part of a name: a mark, letters behind a person's name, a score."""
    last = words.lowers[end - 1]
    if _no_ending(words, end - 1) or words.texts[end - 1] in w.SMALL_WORDS:
        return True
    if last in w.CAPTIONS and words.word(end) == ":" and end - start > 1:
        return True
    if last[0].isdigit() and end - start > 1 and draft.label in {"PERSON", "GPE", "LOC"}:
        return words.lowers[end - 2] not in w.NUMBERED
    return last in w.LAST_LETTERS and end - start > 2


def kept(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that are names: with a capital, no bare title, no common word that opens a sentence."""
    return [draft for draft in drafts if not _is_no_name(words, draft)]


def _is_no_name(words: Words, draft: Draft) -> bool:
    start, end = draft.start, draft.end
    text, lowers = words.plain(start, end), words.lowers[start:end]
    if (
        not LATIN.search(text)
        or text.islower()
        or text.lower() in w.NO_NAMES
        or lowers[-1] in w.CALENDAR - w.MONTH_NAMES
    ):
        return True
    days = w.CALENDAR_SHORT.intersection(lowers)
    if days and (any(lower.isdigit() for lower in lowers) or (end - start > 1 and len(days) == end - start)):
        return True
    if draft.label in {"PERSON", "GPE", "LOC", "NORP"} and w.TITLE_WORDS.issuperset(lowers):
        return True
    portfolio = draft.label == "ORG" and words.capital(end) and words.lower(end) in w.PORTFOLIO_HOLDERS
    if portfolio and not text.isupper() and lowers[-1] not in w.ORG_ENDINGS and words.gazetteer.get(text) is None:
        return True  # "Civil Aviation Minister"
    if words.lower(end + 1) == "day" and words.texts[end] in w.POSSESSIVES:
        return True
    if end - start > 1 or words.gazetteer.get(text):
        return False
    if lowers[0] in w.DAYS_OF_NOTE and words.lower(end) in w.WEEKDAYS:
        return True
    if lowers[0].endswith(("ism", "phobia", "sexuality")) and len(text) > 6:
        return True
    if lowers[0] in w.CALENDAR and words.lower(start - 1) in {"until", "since", "in", "by", "last", "next", "this"}:
        return True
    if lowers[0] in w.PORTFOLIOS | w.OFFICE_MODIFIERS and is_title(words, end):
        return True
    if words.starts_sentence(start) and lowers[0] in words.small and text not in words.inside:
        return True  # "Protests spread", where the article has "protests"
    if draft.label == "PERSON" and text.isupper() and len(text) < 4 and words.word(end)[:1].isdigit():
        return True
    common = words.tag(start) not in {"NNP", "NNPS", "NN", ""} and draft.label != "NORP"
    return common and words.starts_sentence(start) and not text.isupper()


def _no_beginning(words: Words, draft: Draft, index: int, end: int) -> bool:
    lower = words.lowers[index]
    if index < end - 1 and (lower in w.TRIM_FIRST or (lower in w.SENTENCE_OPENERS and words.starts_sentence(index))):
        return True
    if lower in w.DETERMINERS and (
        lower in {"the", "this"} or words.starts_sentence(index) or not words.capital(index)
    ):
        return words.lower(index + 1) != "-" and not (
            lower == "the" and words.capital(index) and words.lower(index + 1) == "hague"
        )
    if draft.label == "PERSON" and is_title(words, index) and index < end - 1:
        return True
    if index < end - 1 and _qualifies(words, draft, index, end):
        return True
    return lower in w.POSSESSIVES or not any(letter.isalnum() for letter in lower)


def _qualifies(words: Words, draft: Draft, index: int, end: int) -> bool:
    """Tell whether a word only qualifies the name behind it: "national Constitution Party", "Multiple Iranian"."""
    if draft.label == "NORP":
        found = words.gazetteer.get(words.plain(index + 1, end))
        return found is not None and found.label == "NORP" and words.gazetteer.get(words.plain(index, end)) is None
    small = words.texts[index].islower() and words.texts[index].isalpha() and words.capital(index + 1)
    return small and words.tag(index) in SMALL_TAGS and words.lowers[index] not in w.NAME_PARTICLES


def _no_ending(words: Words, index: int) -> bool:
    text = words.texts[index]
    return text in w.POSSESSIVES or not any(letter.isalnum() for letter in text)
