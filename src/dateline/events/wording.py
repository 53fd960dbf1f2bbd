"""From words to a line of text: spaces, marks, capitals, names for pronouns."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
DROPPED = frozenset('"“”«»„‟.!?')  # marks that a headline has no use for; an abbreviation keeps its point
BRACKETS = frozenset("(["), frozenset(")]")
COMMAS = frozenset({",", ";", "–", "—", "-", "--", "----"})
CLAUSES = frozenset({"acl", "relcl"})
OPENING = frozenset({"DET", "PRON", "ADP", "ADV", "SCONJ", "NUM", "AUX", "VERB"})
# Words on which no line may end
LEADING = frozenset(
    "a an the of in on at by for to with from and or that which between into its their his her as".split()
)


def write(
    words: list[Token], name_of: Callable[[Token], str], before_of: dict[int, str], after_of: dict[int, str]
) -> str:
    """Join words as they were written, names for pronouns, without quotation marks and commas that lost their part.

    `before_of` and `after_of` give what to add, by the place of the word it comes before or after.
    """
    aside = _bracketed(words)
    kept = [word for word in words if not (_has_no_use(word) or word.is_space or word.i in aside)]
    kept = [word for i, word in enumerate(kept) if word.text not in COMMAS or _stands_between(kept, i, before_of)]
    closes = _ends_of_asides(kept)
    parts: list[str] = []
    for i, word in enumerate(kept):
        before = kept[i - 1] if i else None
        if word.text == ":" and before is not None and after_of.get(before.i) == ": ":
            continue
        beside = before is not None and before.i + 1 == word.i
        if parts and before is not None and (before.whitespace_ if beside else not word.is_punct):
            parts.append(" ")
        if word.i in before_of:
            parts.append(before_of[word.i] + " ")
        parts.append(name_of(word) or _article(word, kept[i + 1 :]) or _cased(word, first=not parts))
        if word.i in closes and i + 1 < len(kept) and not kept[i + 1].is_punct:
            parts.append(",")
        parts.append(after_of.get(word.i, ""))
    text = " ".join("".join(parts).split()).strip(" ,;:-–—")
    return text[:1].upper() + text[1:]


def cut(text: str, limit: int) -> str:
    """Cut a line that no rule could shorten behind a word that can end it."""
    words = text[: limit - 1].split(" ")[:-1] or [text[: limit - 1]]  # one long word: an address
    while len(words) > 1 and words[-1].lower().strip(",;:") in LEADING:
        words.pop()
    return " ".join(words).rstrip(" ,;:-–—") + "…"


def _ends_of_asides(kept: list[Token]) -> set[int]:
    """Return the places of the words after which an apposition ends that a comma opened."""
    there = {word.i for word in kept}

    def last(aside: Token) -> int:
        i = aside.left_edge.i
        while i + 1 in there and i < aside.right_edge.i:
            i += 1
        return i - aside.doc[i].is_punct

    asides = (word for word in kept if word.dep_ == "appos" or (word.dep_ in CLAUSES and _closed(word)))
    asides = (word for word in asides if {word.left_edge.i - 1, word.left_edge.i - 2} <= there)
    return {last(word) for word in asides if word.doc[word.left_edge.i - 1].text == ","}


def _closed(clause: Token) -> bool:
    """Tell whether a comma ends a clause in the text."""
    after = clause.right_edge.i + 1
    return after < len(clause.doc) and clause.doc[after].text == ","


def _has_no_use(mark: Token) -> bool:
    """Tell whether a headline has no use for a mark; the point of "No. 7966" stays."""
    return mark.text in DROPPED and not numbers(mark)


def numbers(mark: Token) -> bool:
    """Tell whether a point belongs to "No. 7966"."""
    return mark.text == "." and mark.i > 0 and mark.nbor(-1).lower_ == "no"


def _article(word: Token, behind: list[Token]) -> str:
    """Return "a" or "an" as the next word wants it, where another stood between: "an April 20 blast" -> "a blast"."""
    if word.lower_ not in ("a", "an") or not behind or behind[0].i == word.i + 1 or not behind[0].is_alpha:
        return ""
    after = behind[0].lower_
    vowel = after[0] in "aeiou" and not after.startswith(("uni", "use", "eu", "one"))
    return "an" if vowel or after.startswith(("hour", "honest", "honour", "heir")) else "a"


def _bracketed(words: list[Token]) -> set[int]:
    """Return the places of the words that stand in brackets: "(1625 UTC)"; of "[the] mayor" only the brackets."""
    inside: set[int] = set()
    if not any(word.is_bracket for word in words):
        return inside
    depth = 0
    for word in sorted(words, key=lambda word: word.i):
        if _edited(word):
            inside |= {word.i} if word.is_bracket else set()
            continue
        depth = max(0, depth - (word.text in BRACKETS[1]))
        if depth or word.is_bracket:
            inside.add(word.i)
        depth += word.text in BRACKETS[0]
    return inside


def _edited(word: Token) -> bool:
    """Tell whether a word or bracket is of one word that an editor put in: "[Israeli]", not "[1]" or "[...]"."""
    doc, i = word.doc, word.i + (word.text == "[") - (word.text == "]")
    return 0 < i < len(doc) - 1 and doc[i - 1].text == "[" and doc[i + 1].text == "]" and doc[i].is_alpha


def _cased(word: Token, *, first: bool) -> str:
    """Return a word as it stands inside a sentence: what only opened one loses its capital."""
    opens = word.is_sent_start and word.is_title and not first and (word.pos_ in OPENING or _is_common(word))
    return word.lower_ if opens and word.text != "I" else word.text


def _is_common(word: Token) -> bool:
    """Tell whether a word that opens a sentence is no name: "Hungry microbes", "Officers"."""
    return word.tag_ in ("JJ", "NN", "NNS") and not word.ent_type_


def _stands_between(kept: list[Token], i: int, before_of: dict[int, str]) -> bool:
    """Tell whether a mark still stands between the words it stood between, or parts the members of a list."""
    if not 0 < i < len(kept) - 1 or kept[i + 1].i in before_of:
        return False
    if kept[i - 1].i + 1 == kept[i].i == kept[i + 1].i - 1:
        return True
    return kept[i].text == "," and kept[i].i < kept[i + 1].i and _opens_member(kept[i + 1])


def _opens_member(word: Token) -> bool:
    """Tell whether a word is the first of a member of a list: "Egypt (in May), Greece and Cyprus"."""
    while word.left_edge.i == word.i or word.dep_ in ("det", "compound", "amod", "nummod", "poss"):
        if word.dep_ == "conj":
            return True
        if word.dep_ not in ("det", "compound", "amod", "nummod", "poss") or word.head.left_edge.i != word.left_edge.i:
            return False
        word = word.head
    return False
