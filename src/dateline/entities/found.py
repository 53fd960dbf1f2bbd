"""Find the names that the model did not see: datelines, names of the gazetteer, institutions, agencies, named happenings."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.gazetteer import Alias, Gazetteer
from dateline.entities.text import Draft, Words


def listed(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the names of the aliases that no draft covers: "Khojaly", "Armenian"."""
    taken = covered(drafts)
    found, after = [], 0
    for index in words.capitals:
        if index < after or index in taken:
            continue
        if match := match_at(words, index, gazetteer):
            end, alias = match
            if not any(place in taken for place in range(index, end)) and _stands_alone(words, index, end):
                found.append(Draft(index, end, alias.label).became("gazetteer"))
                after = end
    return found


def match_at(words: Words, index: int, gazetteer: Gazetteer) -> tuple[int, Alias] | None:
    """Return the end of the longest listed name that begins at `index`, and what it stands for."""
    longest = gazetteer.longest(words.texts[index])
    for end in range(min(index + longest, len(words)), index, -1):
        if alias := gazetteer.get(words.plain(index, end)):
            return end, alias
    return None


def covered(drafts: list[Draft]) -> set[int]:
    """Return the indices of the words that some draft covers."""
    return {index for draft in drafts for index in range(draft.start, draft.end)}


def _stands_alone(words: Words, start: int, end: int) -> bool:
    """Tell whether a listed name is no part of a longer name that the model missed: "Turkey Creek", "the Us festival"."""
    text = words.span(start, end)
    if text in {"US", "U.S"} or not text.isupper():
        beside = words.word(end)
        follows = (
            beside[:1].isupper() and words.tag(end) in {"NNP", "NNPS"} and beside.lower() not in w.RANKS | w.OFFICES
        )
        return not (follows and not text.endswith("s") and end - start == 1 and words.tag(start) not in {"JJ", ""})
    return True


def datelines(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the place in capitals that opens a story: "KHOJALY, Azerbaijan, May 15."."""
    start = next((index for index, text in enumerate(words.texts) if not text.isspace()), len(words))
    end = start
    while end < len(words) and end - start < 4 and _in_capitals(words.texts[end]):
        end += 1
    after = words.word(end)
    if start < end < len(words) and (after in w.DASHES or after in {",", "("} or (after == "/" and end - start < 3)):
        return [Draft(start, end, "GPE").became("dateline")] if _filed(words, end) else []
    return []


def _in_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1 and text.replace(".", "").replace("-", "").isalpha()


def _filed(words: Words, end: int) -> bool:
    """Tell whether what follows makes it a dateline: a dash, an agency in brackets, or a place and a day."""
    rest = words.texts[end : end + 12]
    return bool(set(rest) & w.DASHES or "(" in rest[:1] or ("." in rest and rest.index(".") <= 8 and _all_names(rest)))


def _all_names(rest: list[str]) -> bool:
    """Tell whether up to the full stop there are only names, numbers and commas."""
    words = rest[: rest.index(".")]
    return all(word[:1].isupper() or word[:1].isdigit() or word == "," for word in words)


def institutions(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the institutions that a demonym or a state makes of a common noun: "the Armenian armed forces"."""
    found = []
    for index in words.capitals:
        match = match_at(words, index, gazetteer)
        if not match or match[1].label not in {"NORP", "GPE"}:
            continue
        end = match[0]
        if match[1].label == "GPE" and words.lower(end) not in w.PORTFOLIOS | w.INSTITUTIONS:
            continue
        if last := _institution_end(words, end):
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


def _goes_on(words: Words, index: int) -> bool:
    """Tell whether a noun follows, so that the words before only qualify it: "army officer"."""
    return words.tag(index) in {"NN", "NNS", "NNP", "NNPS"}


def agencies(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return the source that a sentence ends with: ", Trend reports."."""
    taken = covered(drafts)
    found = []
    for index in range(2, len(words)):
        if words.lowers[index] not in w.REPORTING or words.word(index + 1) not in {".", "\n", ""}:
            continue
        start = index
        while start > 0 and index - start < 4 and words.capital(start - 1) and start - 1 not in taken:
            start -= 1
        if start < index and words.word(start - 1) in {",", "”", '"'} and words.lowers[start] not in PRONOUNS:
            found.append(Draft(start, index, "ORG").became("agency"))
    return found


PRONOUNS = frozenset("he she it they we i you who this that".split())


def happenings(words: Words, drafts: list[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Return wars, elections, treaties and the like that have a name of their own: "the second Karabakh war"."""
    found = []
    for index, lower in enumerate(words.lowers):
        if lower in w.HAPPENINGS:
            start, end = _name_before(words, index), index + 1
            if lower == "war" and words.word(index + 1) in {"I", "II", "One", "Two"}:
                end += 1
            if start < index and _is_named(words, start, index, end, gazetteer):
                found.append(Draft(start, end, "EVENT").became("happening"))
    return found


def _name_before(words: Words, head: int) -> int:
    """Return where the name of the happening whose noun is at `head` begins."""
    start = head
    while start > 0:
        lower = words.lowers[start - 1]
        if lower in w.HAPPENING_MODIFIERS or lower in w.HAPPENING_ORDINALS or lower in {"-", "–"}:
            start -= 1
        elif words.capital(start - 1) and words.texts[start - 1].isalpha() and lower not in w.DETERMINERS | w.OFFICES:
            start -= 1
        else:
            break
    while start < head and words.lowers[start] in {"-", "–"}:
        start += 1
    return start


def _is_named(words: Words, start: int, head: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell a name from a description: a capital head beside a name, or a war of a place or with an ordinal and a name."""
    names = [index for index in range(start, head) if words.capital(index) and words.lowers[index] not in w.DETERMINERS]
    if (
        not names
        or names == [start] == [head - 1]
        and words.starts_sentence(start)
        and words.texts[start].isalpha() is False
    ):
        return False
    if words.capital(head):
        return words.lowers[head] not in {"conference", "crisis", "conflict"}
    if words.lowers[head] not in {"war", "wars", "revolution", "massacre", "genocide", "uprising", "blockade"}:
        return False
    alias = gazetteer.get(words.plain(names[0], names[-1] + 1))
    qualified = any(words.lowers[index] in w.HAPPENING_ORDINALS | {"civil"} for index in range(start, head))
    return qualified or bool(alias and alias.label != "NORP")
