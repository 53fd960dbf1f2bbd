"""What a parser tears or glues: "Oil covered the wetlands Also on Wednesday, …", "re" "-enabled", "mid-" "May"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dateline.events.datespans import in_date

# Words that have a capital only where a sentence begins
BEGINNING = frozenset(
    "also in on at but he she it they we these there when while after as if however meanwhile "
    "thousands hundreds dozens".split()
)
DASHES = frozenset({"—", "–", "--", "-"})
ARTICLES = frozenset({"the", "a", "an", "this"})  # of a name too, where a capital follows: "the band The Who"
BEFORE_SEAM = frozenset({"NOUN", "PROPN", "VERB", "ADV", "ADJ", "NUM"})


def begins(word: Token) -> bool:
    """Tell whether a sentence begins at a word amid what the parser took for one: "the wetlands Also on Wednesday"."""
    if not word.is_title or not word.i or word.is_sent_start:
        return False
    if word.i > 4 and word.nbor(-1).text in DASHES and word.nbor(-2).text == ")" and word.nbor(-4).text == "(":
        return True  # "LEITH (Reuters) - Two people died"
    if word.pos_ == "PROPN":
        return False
    small = word.lower_
    if small not in BEGINNING and small not in ARTICLES:
        return False
    before = word.nbor(-1)
    if before.pos_ not in BEFORE_SEAM or not before.is_alpha or (before.is_title and not before.is_upper):
        return False
    return small in BEGINNING or (word.i + 1 < len(word.doc) and word.nbor().is_lower)


def seams(sentence: Span) -> list[int]:
    """Return the places of the words at which a sentence begins anew, in what the parser took for one."""
    return [word.i for word in sentence if begins(word)]


def whole_words(words: list[Token]) -> list[Token]:
    """Give words back what a hyphen ties to them, where the parser cut: "founded" -> "co-founded"."""
    whole: list[Token] = []
    for word in words:
        doc, first, last = word.doc, word.i, word.i + 1
        while last < len(doc) and _tied(doc[last - 1], doc[last]):
            last += 1
        while first and _tied(doc[first - 1], doc[first]) and not in_date(doc[first - 1]):
            first -= 1
        whole += doc[first:last]
    return list(dict.fromkeys(whole))


def _tied(word: Token, after: Token) -> bool:
    """Tell whether two words stand together without a space, and one of them is a hyphen."""
    return not word.whitespace_ and "-" in (word.text, after.text)


def whole_dates(words: list[Token], own: set[int]) -> list[Token]:
    """Give words back the rest of a date of theirs, where the parser cut it: "by mid-" -> "by mid-January 1915"."""
    if len(own) < 2:
        return words
    lost = own - {word.i for word in words}
    if not lost or len(lost) == len(own):
        return words
    whole: list[Token] = []
    for word in words:
        doc, first, last = word.doc, word.i, word.i
        while first - 1 in lost and word.i in own:
            first -= 1
        while last + 1 in lost and word.i in own:
            last += 1
        whole += doc[first : last + 1]
    return list(dict.fromkeys(whole))
