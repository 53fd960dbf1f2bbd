"""Label names by the noun that describes them: "its director, …,", "the newspaper …", "…, a town in the north"."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.text import Draft, Words, covered

NO_BEGINNING = w.CALENDAR | w.TITLES
NOUNS = ((w.PERSON_NOUNS, "PERSON"), (w.ORG_NOUNS, "ORG"), (w.PLACE_NOUNS, "GPE"))
ENDS = frozenset(
    ", . ; : who that which whose in of at for from with on and based said ) — – - '' \" ” to near was is".split()
)


def by_description(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Give names the label of the noun that describes them."""
    for draft in drafts:
        if draft.label in w.NAMES and words.gazetteer.get(words.plain(draft.start, draft.end)) is None:
            label = description(words, draft.start, draft.end)
            if label and label != draft.label and not (label == "GPE" and draft.label in w.PLACES):
                draft.became("description", label)
    return drafts


def described(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return names that no draft covers and that a noun describes: "Baltavia, the Latvian airline"."""
    taken = covered(drafts)
    found, after = [], 0
    for start in words.capitals:
        if start < after or start in taken or not words.proper(start) or words.lowers[start] in NO_BEGINNING:
            continue
        end = start
        while end not in taken and words.proper(end):
            end += 1
        after = max(end, start + 1)
        if end > start and end not in taken and start - 1 not in taken and (label := description(words, start, end)):
            found.append(Draft(start, end, label).became("description"))
    return found


def description(words: Words, start: int, end: int) -> str:
    """Return the label that a noun before or behind a name gives it; empty where none does."""
    label = _label_before(words, start, end) or _label_behind(words, start, end)
    no_person = w.NO_PERSON.intersection(words.lowers[start:end]) or words.texts[start].isupper()
    return "" if label == "PERSON" and no_person else label


def _label_before(words: Words, start: int, end: int) -> str:
    """Read "the newspaper X" and "its director, X,"."""
    noun = words.lower(start - 1)
    if end - start == 1 and _is_owned(words, start, end):
        return "ORG"
    if noun in w.ORG_NOUNS and not words.capital(start - 1) and _is_determined(words, start - 1):
        return "ORG"
    if noun == "," and words.word(end) in {",", ".", ""} and not words.capital(start - 2):
        noun = words.lower(start - 2)
        if noun in w.PERSON_NOUNS and _is_determined(words, start - 2):
            return "PERSON"
    return ""


def _is_owned(words: Words, start: int, end: int) -> bool:
    """Tell whether a name is a company's for what is done with it: "shares in X", "its rival X", "X was founded in"."""
    before, noun = words.lower(start - 1), words.lower(start - 2)
    shares = before in {"in", "of"} and noun in {"shares", "share", "shareholders", "stake"}
    founded = words.lower(end) == "was" and words.lower(end + 1) == "founded"
    rival = before in {"competitor", "rival", "subsidiary"} and _is_determined(words, start - 1)
    counterpart = before == "at" and noun in {"counterpart", "employees", "executive", "staff", "workers"}
    return shares or founded or rival or counterpart


def _is_determined(words: Words, noun: int) -> bool:
    """Tell whether an article or a possessor stands up to four words before a noun."""
    for index in range(noun - 1, max(noun - 5, -1), -1):
        if words.lowers[index] in w.DETERMINERS or words.lowers[index] in w.POSSESSIVES:
            return True
        if not words.lowers[index][0].isalpha():
            return False
    return False


def _label_behind(words: Words, start: int, end: int) -> str:
    """Read "X, a town in the north", "X, director of the port", and "Xa Yb, who said"."""
    if words.word(end) != ",":
        return ""
    first = words.lower(end + 1)
    if first == "who" and end - start > 1:
        return "PERSON"
    if (
        first in w.PERSON_NOUNS
        and not words.capital(end + 1)
        and words.lower(end + 2) in {"of", "at", "for", "and", ","}
    ):
        return "PERSON"
    if first not in {"a", "an", "the", "its", "his", "her", "their", "one"}:
        return ""
    last = end + 2
    while last < min(end + 8, len(words)) and words.lowers[last] not in ENDS:
        last += 1
    if words.lower(last) == "of" and words.lower(last - 1) == "one":
        return _label_of_many(words, last + 1)
    noun = words.lower(last - 1)
    if words.capital(last - 1) or last == end + 8:
        return ""
    return next((label for nouns, label in NOUNS if noun in nouns), "")


def _label_of_many(words: Words, start: int) -> str:
    """Read "X, one of the ten islands"."""
    for index in range(start, start + 5):
        noun = words.lower(index).removesuffix("s").replace("citie", "city").replace("countie", "county")
        if noun != words.lower(index):
            return next((label for nouns, label in NOUNS if noun in nouns), "")
    return ""
