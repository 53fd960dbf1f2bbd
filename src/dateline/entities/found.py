"""Find the names that the model did not see: listed names, datelines, institutions, agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.entities import words as w
from dateline.entities.names import GIVEN_NAMES
from dateline.entities.text import Draft, Words, covered

DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def listed(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the listed names that no draft covers, and those that are longer than the draft: "Nagorno-Karabakh"."""
    owner = {index: draft for draft in drafts for index in range(draft.start, draft.end)}
    found, after = [], 0
    for index, (end, alias) in sorted(words.listed.items()):
        inside = {id(owner[place]): owner[place] for place in range(index, end) if place in owner}.values()
        same = any((draft.start, draft.end) == (index, end) for draft in inside)
        longer = not same and all(index <= draft.start and draft.end <= end for draft in inside)
        if index >= after and (longer if inside else _stands_alone(words, index, end)):
            found.append(Draft(index, end, alias.label).became("gazetteer"))
            after = end
    return found


def _stands_alone(words: Words, start: int, end: int) -> bool:
    """Tell whether a listed name is a name here, and no part of a longer one ("Turkey Creek")."""
    if words.lower(end) in {"dollar", "dollars"} or words.lower(start - 1) in w.NEW_WORLD:
        return False
    if words.word(start - 1) == "-" and words.word(start - 2) in {"D", "R"}:  # "Ted Cruz, R-Texas"
        return False
    text = words.span(start, end)
    if text in w.WORDS_IN_CAPITALS and words.word(start - 1).isupper() and words.word(end).isupper():
        return False
    one_word = end - start == 1 and words.tag(start) in {"NNP", "NNPS"} and not text.isupper()
    goes_on = words.proper(end) and words.tag(end) and words.lower(end) not in w.TITLE_WORDS
    # "Armenian Apostolic", but not "Christian Bale".
    demonym = words.listed[start][1].label == "NORP" and words.lowers[start] not in GIVEN_NAMES
    return not (one_word and goes_on and not demonym)


def longer_names(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Let a name take in the capital word that ends it, and a company the words before it: [Mtatsminda] Courier."""
    taken = covered(drafts)
    for draft in drafts:
        if draft.label not in w.NAMES:
            continue
        while draft.start not in words.listed and _ends_name(words, draft.end, taken):
            taken.add(draft.end)
            draft.end += 1
            draft.became("longer")
        company = words.lowers[draft.end - 1] in w.COMPANY_ENDINGS
        while company and _free(words, draft.start - 1, taken) and not _opens(words, draft):
            draft.start -= 1
            taken.add(draft.start)
            draft.became("longer", "ORG")
    return drafts


def _ends_name(words: Words, index: int, taken: set[int]) -> bool:
    """Tell whether a word ends the name before it: "Courier", but not the "Press" of "Press Secretary"."""
    return words.lower(index) in w.ENDINGS and _free(words, index, taken) and words.lower(index + 1) not in w.TITLES


def _free(words: Words, index: int, taken: set[int]) -> bool:
    return words.proper(index) and index not in taken


def _opens(words: Words, draft: Draft) -> bool:
    before = words.lowers[draft.start - 1]
    return before in w.TITLES or before in w.CALENDAR or words.listed.get(draft.start - 1) is not None


def datelines(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the places in capitals that open a story: "KHOJALY, Azerbaijan, May 15."."""
    found = []
    for start in _line_starts(words):
        end = start
        while end < len(words) and end - start < 5 and (_in_capitals(words.texts[end]) or words.texts[end] == "-"):
            end += 1
        while end > start and words.texts[end - 1] in w.DASHES:
            end -= 1
        if start < end and _filed(words, end):
            found.append(Draft(start, end, "GPE").became("dateline"))
    return found


def _line_starts(words: Words) -> Iterator[int]:
    """Yield the first word of the text and of every line."""
    opens = True
    for index, text in enumerate(words.texts):
        if opens and not text.isspace():
            yield index
            opens = False
        elif "\n" in text:
            opens = True


def _in_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1 and text.replace(".", "").replace("-", "").isalpha()


def _filed(words: Words, end: int) -> bool:
    """Tell whether what follows makes it a dateline: a dash and a sentence, an agency, or a place and a day."""
    mark = words.word(end)
    if mark in w.DASHES:
        return any(letter.islower() for letter in words.word(end + 1) + words.word(end + 2))
    if mark == "(":
        return any(words.word(end + length) == ")" and words.word(end + length + 1) in w.DASHES for length in (2, 3, 4))
    if DAY.match(mark):
        return True
    if mark != ",":
        return False
    place = words.listed.get(end + 1)
    if place and place[1].label == "GPE":
        return True
    rest = words.texts[end : end + 12]
    last = next((place for place, text in enumerate(rest) if text == "." or text in w.DASHES), 0)
    return last > 0 and all(word[:1].isupper() or word[:1].isdigit() or word == "," for word in rest[:last])


def institutions(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the institutions that a demonym makes of a common noun: "the Armenian armed forces"."""
    found = []
    for index, (end, alias) in sorted(words.listed.items()):
        if alias.label != "NORP" or not alias.country:
            continue
        if last := _institution_end(words, end) or _union_end(words, end):
            found.append(Draft(index, last, "ORG").became("institution"))
    return found


def _institution_end(words: Words, start: int) -> int:
    """Return where the institution that begins at `start` ends; 0 where none does."""
    end = start
    while words.lower(end) in w.PORTFOLIOS or (end > start and words.lower(end) in {"and", "&"}):
        end += 1
    if end > start and words.lower(end) in {"ministry", "department", "committee"}:
        return end + 1
    for length in (3, 2, 1):
        phrase = " ".join(words.lower(index) for index in range(start, start + length))
        if phrase in w.INSTITUTIONS and not _goes_on(words, start + length):
            return start + length
    return 0


def _union_end(words: Words, start: int) -> int:
    """Return where the name of an organisation ends that a demonym opens: "the Danish Seamen's Union"; 0 for none."""
    end = start
    while (
        end < start + 5 and (words.proper(end) or words.word(end) in w.POSSESSIVES) and words.lower(end) not in w.TITLES
    ):
        end += 1
    return end if end > start + 1 and words.lowers[end - 1] in w.ORG_ENDINGS else 0


def _goes_on(words: Words, index: int) -> bool:
    """Tell whether a noun follows, so that the words before only qualify it: "army officer"."""
    return words.tag(index) in {"NN", "NNS", "NNP", "NNPS"}


def organisations(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the names that end or begin as only an organisation's does: "Lagos University Teaching Hospital"."""
    taken = covered(drafts)
    found, after = [], 0
    for start in words.capitals:
        if start < after or start in taken or not words.proper(start) or not words.tag(start):
            continue
        end = start
        while end not in taken and (words.proper(end) or (words.lower(end) == "of" and words.proper(end + 1))):
            end += 1
        after = max(end, start + 1)
        tells = (
            words.lowers[end - 1] in w.ORG_ENDINGS or f"{words.lower(start)} {words.lower(start + 1)}" in w.ORG_STARTS
        )
        if end - start > 1 and tells and end not in taken and start - 1 not in taken:
            found.append(Draft(start, end, "ORG").became("ending"))
    return found


def agencies(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the source that a sentence ends with: ", Trend reports."."""
    taken = covered(drafts)
    found = []
    for index, lower in enumerate(words.lowers):
        if lower not in w.REPORTING or words.word(index + 1) not in {".", ""}:
            continue
        start = index
        while start > 0 and index - start < 4 and words.capital(start - 1) and start - 1 not in taken:
            start -= 1
        if start < index and words.word(start - 1) in {",", "”", '"'} and words.lowers[start] not in w.PRONOUNS:
            found.append(Draft(start, index, "ORG").became("agency"))
    return found
