"""Say who a person is, in the words of the article: titles and offices before the name, appositions behind it."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.merge import Group
from dateline.entities.people import is_title
from dateline.entities.text import Draft, Words

NO_BRACKETS = str.maketrans("", "", "()[]{}")


def role(words: Words, group: Group) -> str:
    """Return the ranks and offices that the article gives a person, "; " between them; empty where it gives none."""
    if group.label != "PERSON":
        return ""
    roles: list[str] = []
    for draft in group.drafts:
        for text in _roles_of(words, draft):
            if text and not any(text.lower() in known.lower() for known in roles):
                roles = [known for known in roles if known.lower() not in text.lower()] + [text]
    return "; ".join(roles)


def _roles_of(words: Words, draft: Draft) -> list[str]:
    titles, start = _title_before(words, draft.start)
    ranks = [title for title in titles if title.lower().split()[0] not in w.COURTESY]
    return [*ranks, *_rank_behind(words, draft.end), _office_before(words, start), _office_behind(words, draft.end)]


def _title_before(words: Words, start: int) -> tuple[list[str], int]:
    """Return the title right before a name, and where it begins: "Colonel", "Azerbaijani Foreign Minister"."""
    begin = start
    while begin > 0 and _in_title(words, begin - 1, begin == start):
        begin -= 1
    while begin < start and words.lowers[begin] in w.DETERMINERS:
        begin += 1
    if begin == start or not any(is_title(words, index) for index in range(begin, start)):
        return [], start
    return [words.plain(begin, start)], begin


def _in_title(words: Words, index: int, nearest: bool) -> bool:
    lower = words.lowers[index]
    if is_title(words, index):
        return True
    return not nearest and (
        lower in w.OFFICE_MODIFIERS or (words.capital(index) and words.tag(index) in {"JJ", "NNP", "NNPS"})
    )


def _rank_behind(words: Words, end: int) -> list[str]:
    """Return the rank that follows a name after a comma: "Zakir Hasanov, Colonel General"."""
    if words.word(end) != ",":
        return []
    last = end + 1
    while words.capital(last) and words.lower(last) in w.RANKS:
        last += 1
    return [words.plain(end + 1, last)] if last > end + 1 else []


def _office_before(words: Words, start: int) -> str:
    """Return the office that stands before a name or its title: "the Ministry's spokesman, Colonel …"."""
    end = start - 1 if words.word(start - 1) == "," else start
    phrase = _noun_phrase(words, end)
    if phrase is None:
        return ""
    begin, _ = phrase
    possessor = _possessor(words, begin)
    of = words.plain(begin, end).translate(NO_BRACKETS)
    return f"{of} of {possessor}" if possessor else of


def _noun_phrase(words: Words, end: int) -> tuple[int, int] | None:
    """Return the begin and the head of the office that ends before word `end`: "minister of defense [of Azerbaijan"."""
    head = end - 1
    while head >= 0 and end - head < 10 and words.lowers[head] not in w.OFFICES:
        if not (
            words.capital(head)
            or words.lowers[head] in {"of", "for", "and", "the", "at"} | w.PORTFOLIOS | {"[", "affairs"}
        ):
            return None
        head -= 1
    if (
        head < 0
        or words.lowers[head] not in w.OFFICES
        or (words.lower(head + 1) not in {"of", "for", ",", "at", ""} and head != end - 1)
    ):
        return None
    begin = head
    while begin > 0 and words.lowers[begin - 1] in w.OFFICE_MODIFIERS:
        begin -= 1
    return begin, head


def _possessor(words: Words, begin: int) -> str:
    """Return whom an office belongs to when it stands before it: "the Azerbaijani Defense Ministry's"."""
    if words.word(begin - 1) not in w.POSSESSIVES:
        return ""
    start = begin - 1
    while start > 0 and words.capital(start - 1):
        start -= 1
    name = words.plain(start, begin - 1)
    return f"the {name}" if len(name.split()) > 1 else name


def _office_behind(words: Words, end: int) -> str:
    """Return the office in the apposition behind a name: ", the country's foreign minister,"."""
    if words.word(end) != ",":
        return ""
    index = end + 1
    while index < min(end + 14, len(words)) and words.texts[index] not in {",", ".", ";", "—", ")"}:
        index += 1
    apposition = range(end + 1, index)
    if not any(words.lowers[place] in w.OFFICES for place in apposition) or words.lower(end + 1) in {
        "and",
        "who",
        "but",
        "said",
    }:
        return ""
    if any(words.tag(place) in {"VBD", "VBZ", "VBP", "MD"} for place in apposition):
        return ""
    start = end + 1
    while words.lower(start) in w.DETERMINERS:
        start += 1
    return words.plain(start, index)
