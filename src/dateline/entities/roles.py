"""Say who a person is, in the words of the article: titles and offices before the name, appositions behind it."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.joins import is_hyphened
from dateline.entities.merge import Group
from dateline.entities.people import is_title
from dateline.entities.text import Draft, Words

QUALIFIERS = w.OFFICE_MODIFIERS | w.PORTFOLIOS | {"ministry", "government", "department", "council", "team", "union"}
NO_BRACKETS = str.maketrans("", "", "()[]{}")
ADJECTIVES = frozenset({"JJ", "NNP", "NNPS", "VBN", "VBG", "HYPH", "NN"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
INSIDE = w.PORTFOLIOS | {"of", "for", "and", "the", "at", "[", "affairs", "general", "-"}
OPENERS = w.DETERMINERS | w.OFFICE_MODIFIERS | w.PERSON_NOUNS
STOPS = frozenset({",", ".", ";", "—", "–", ")", "]", "\n", "\n\n", '"', "”"})
LONGEST = 14  # words of an apposition
BE = frozenset({"is", "was", "became", "becomes", "remains", "remained"})
MADE = frozenset({"appointed", "elected", "named", "re-elected", "sworn"})
ADVERBS = frozenset({"also", "as", "currently", "in", "now", "once", "previously", "then"})
WITH_COMPLEMENT = frozenset({"of", "for", "at"})
# Nouns that say what somebody is in this story only, or whose.
PASSING = w.FAMILY | frozenset(
    "boyfriend candidate champion girlfriend graduate gunman man official owner resident survivor suspect victim "
    "winner witness woman".split()
)


def role(words: Words, group: Group, taken: dict[int, int], people: set[int]) -> str:
    """Return the ranks and offices that the article gives a person, "; " between them; empty where it gives none.

    `taken` has the first word of the mention that each word belongs to: no role begins in the middle of a name.
    `people` has the words of which the names of people are made.
    """
    if group.label != "PERSON":
        return ""
    roles: list[str] = []
    for draft in group.drafts:
        for text in _roles_of(words, draft, taken, people):
            if text and not any(text.lower() in known.lower() for known in roles):
                roles = [known for known in roles if known.lower() not in text.lower()] + [text]
    return "; ".join(roles)


def _roles_of(words: Words, draft: Draft, taken: dict[int, int], people: set[int]) -> list[str]:
    start = _title_start(words, draft.start)
    start = taken.get(start, start) if start < draft.start else start
    title = words.plain(start, draft.start)
    if start < draft.start and words.lowers[start] in w.COURTESY:
        title = ""
    elif title and (possessor := _possessor(words, start, people)):
        title = f"{title} of {possessor}"
    behind = _behind_age(words, draft.end)
    rank = _rank_behind(words, behind)
    office = "" if rank else _office_behind(words, behind, people) or _office_said(words, behind, people)
    return [title, rank, _office_before(words, start, draft, people), office]


def _title_start(words: Words, end: int) -> int:
    """Return where the title right before a name begins: "Colonel", "French President", "NATO Secretary-General"."""
    if not _is_title_word(words, end - 1):
        return end
    return _without_determiners(words, _widened(words, end - 1, small=False), end)


def _is_title_word(words: Words, index: int) -> bool:
    """Tell whether a word is a title, the full stop of one ("Lt."), or the last part of one ("Secretary-General")."""
    return is_title(words, index) or (words.word(index) == "." and words.lower(index - 1) + "." in w.RANKS | w.COURTESY)


def _widened(words: Words, begin: int, *, small: bool) -> int:
    """Return where the noun phrase of an office begins: its modifiers, names before it, and small adjectives too."""
    while begin > 0:
        before = begin - 1
        lower, tag = words.lowers[before], words.tags[before]
        name = words.capital(before) and tag in {"JJ", "NNP", "NNPS", ""} and lower not in w.CALENDAR
        joined = lower == "-" and words.texts[before - 1][:1].isalpha()
        qualifies = _is_title_word(words, before) or lower in QUALIFIERS or name or joined
        if not qualifies and not (small and tag in ADJECTIVES and lower[:1].isalpha()):
            break
        begin -= 1
    return begin - 1 if is_hyphened(words, begin) else begin


def _without_determiners(words: Words, begin: int, end: int) -> int:
    while begin < end and (words.lowers[begin] in w.DETERMINERS or not words.texts[begin][0].isalnum()):
        begin += 1
    return begin


def _behind_age(words: Words, end: int) -> int:
    """Return where the name ends, an age behind it taken in: "Ana Reyes, 34, a nurse"."""
    aged = words.word(end) == "," and words.word(end + 1).isdigit() and words.word(end + 2) == ","
    return end + 2 if aged else end


def _rank_behind(words: Words, end: int) -> str:
    """Return the rank that follows a name after a comma: "Zakir Hasanov, Colonel General"."""
    last = end + 1
    while words.word(end) == "," and words.capital(last) and words.lower(last) in w.RANKS:
        last += 1
    return words.plain(end + 1, last) if last > end + 1 else ""


def _office_before(words: Words, start: int, draft: Draft, people: set[int]) -> str:
    """Return the office that stands before a name or its title: "the Ministry's spokesman, Colonel …"."""
    comma = words.word(start - 1) == ","
    end = start - 1 if comma else start
    head = _office_head(words, end)
    if head is None or (not comma and head == end - 1) or words.lowers[end - 1] in WITH_COMPLEMENT:
        return ""
    if people.intersection(range(head, end)):
        return ""
    begin = _widened(words, head, small=False)
    owned = _widened(words, head, small=True)
    if words.word(owned - 1) in w.POSSESSIVES:
        begin = owned
    possessor = _possessor(words, begin, people)
    begin = _without_determiners(words, begin, end)
    # "After meeting the minister, Sandu said": no apposition without a mark behind the name.
    if comma and not possessor and start == draft.start and words.word(draft.end) not in {",", ".", ";", ")", "—", "–"}:
        return ""
    office = words.plain(begin, end).translate(NO_BRACKETS)
    return f"{office} of {possessor}" if possessor else office


def _office_head(words: Words, end: int) -> int | None:
    """Return the noun of the office that ends before word `end`: "minister" in "minister of defense [of Azerbaijan"."""
    for head in range(end - 1, max(end - 10, -1), -1):
        lower = words.lowers[head]
        if lower in w.PERSON_NOUNS:
            return head if head == end - 1 or words.lowers[head + 1] in {"of", "for", "at", "-"} else None
        if not (words.capital(head) or lower in INSIDE):
            return None
    return None


def _possessor(words: Words, begin: int, people: set[int]) -> str:
    """Return whom an office belongs to when it stands before it: "the Azerbaijani Defense Ministry's"."""
    if words.word(begin - 1) not in w.POSSESSIVES:
        return ""
    start = begin - 1
    while start > 0 and (words.capital(start - 1) or words.lowers[start - 1] in {"of", "for", "and"}):
        start -= 1
    if start == begin - 1:  # "the mine's manager"
        start -= 1
        return f"the {words.plain(start, begin - 1)}" if words.lower(start - 1) == "the" else ""
    start = _without_determiners(words, start, begin - 1)
    if begin - 2 in people:
        while words.lowers[start] in w.COURTESY:
            start += 1
        return words.plain(start, begin - 1)
    name = words.plain(start, begin - 1)
    return f"the {name}" if len(name.split()) > 1 else name


def _office_behind(words: Words, end: int, people: set[int]) -> str:
    """Return the office in the apposition behind a name: ", the foreign minister," or "(head of the union)"."""
    if words.word(end) not in {",", "("}:
        return ""
    start, last = end + 1, end + 1
    while last < min(start + LONGEST, len(words)) and words.texts[last] not in STOPS:
        last += 1
    opens = words.lower(start) in OPENERS or any(text in w.POSSESSIVES for text in words.texts[start + 1 : start + 4])
    opens = opens or (words.word(end) == "(" and words.word(last) == ")")
    if not opens or any(words.tags[place] in VERBS for place in range(start, last)):
        return ""
    head = _head(words, start, last)
    if head is None or (people.intersection(range(start, last)) and words.lowers[head] not in w.FAMILY):
        return ""
    return words.plain(_without_determiners(words, start, last), last)


def _head(words: Words, start: int, last: int) -> int | None:
    """Return the noun of a person in a phrase, before its first "of", "for" or the like."""
    for place in range(start, last):
        if words.lowers[place] in {"of", "for", "from", "at", "in"}:
            return None
        if words.lowers[place] in w.PERSON_NOUNS:
            return place
    return None


def _office_said(words: Words, end: int, people: set[int]) -> str:
    """Return the office that a sentence gives a person: "Sandu is the president of Moldova", ", who was mayor"."""
    verb = end + 2 if words.word(end) == "," and words.lower(end + 1) == "who" else end
    if words.lower(verb) not in BE:
        return ""
    start = verb + 1
    while words.lower(start) in ADVERBS or words.lower(start) in MADE:
        start += 1
    start = _without_determiners(words, start, min(start + 2, len(words)))
    last = start
    while last < min(start + 6, len(words)) and words.tags[last] in ADJECTIVES:
        last += 1
    head = next((place for place in range(last - 1, start - 1, -1) if words.lowers[place] in w.PERSON_NOUNS), None)
    if head is None or words.lowers[head] in PASSING or people.intersection(range(start, head)):
        return ""
    last = head + 1
    if words.lower(last) in WITH_COMPLEMENT:
        complement = last + 1
        while complement < min(last + 8, len(words)) and _in_complement(words, complement):
            complement += 1
        last = complement if complement > last + 1 else last
    return words.plain(start, last)


def _in_complement(words: Words, index: int) -> bool:
    """Tell whether a word goes on with the name of what an office is of: "the Ministry of Health"."""
    inside = words.lowers[index] in {"the", "of", "'s", "’s", "and", "&"} and words.capital(index + 1)
    return inside or (words.capital(index) and words.lowers[index] not in w.CALENDAR) or words.tags[index] == "NN"
