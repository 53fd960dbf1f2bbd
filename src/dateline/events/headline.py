"""A headline of a clause: at most 90 characters that read as English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Span, Token

from dateline.events.clause import OTHER_CLAUSES, is_verb, phrase, says, subject

LIMIT = 90  # characters
# What a noun in a headline can do without: "the bridge, which …", "Lund, a teacher"
ASIDES = frozenset({"relcl", "appos", "acl", "parataxis", "advcl", "ccomp"})
OPTIONAL = frozenset({"prep", "agent", "npadvmod", "advmod", "acl", "relcl", "appos", "advcl", "conj"})
DROPPED = frozenset('"“”«»„‟.!?')  # marks that a headline has no use for; an abbreviation keeps its point
BRACKETS = frozenset("(["), frozenset(")]")
TIME_PREPOSITIONS = frozenset("in on at by during since until till from through for after before of".split())
RELATIVE = frozenset({"WDT", "WP", "WRB"})


def headline(head: Token, dates: Sequence[Span], name_of: Callable[[Token], str] = lambda token: "") -> str:
    """Write the headline of the clause or noun phrase under `head`, without its dates.

    `name_of` gives the name that stands behind a pronoun, or nothing. A noun that would stand alone keeps its date.
    """
    words = _clause_words(head) if is_verb(head) else phrase(head, ASIDES - {"acl"})
    timeless = _without_dates(words, dates)
    if not is_verb(head) and len([word for word in timeless if word.is_alpha]) < 4:
        timeless = words
    text = ""
    for shorter in _ever_shorter(timeless, head):
        text = write(shorter, name_of, _copula(head))
        if len(text) <= LIMIT:
            return text
    return text[: LIMIT - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


def _clause_words(verb: Token) -> list[Token]:
    """Return the words of a clause: its subject, then the verb with what belongs to it, then what stood in front."""
    top = verb
    while top.dep_ in ("xcomp", "acomp") and top.head.i != top.i:
        top = top.head
    told = next((child for child in top.children if child.dep_ == "ccomp"), None)
    if (
        told is not None and told.i < top.i and says(top)
    ):  # "the bridge is safe, she said" -> "she said the bridge is …"
        who = subject(top)
        about = phrase(who, ASIDES) if who is not None else []
        return [*about, top, *_clause_words(told)]
    words = phrase(top, OTHER_CLAUSES if told is None or told.i < top.i else OTHER_CLAUSES - {"ccomp"})
    words = [word for word in words if word.tag_ not in RELATIVE and not _is_attribution(word, top)]
    who = subject(top)
    about = phrase(who, ASIDES) if who is not None else []
    taken = {word.i for word in (*about, *(who.subtree if who is not None and who.head.i == top.i else ()))}
    rest = [word for word in words if word.i not in taken]
    front = [word for word in rest if about and word.i < about[0].i and about[0].i in {w.i for w in words}]
    behind = [word for word in rest if word not in front]
    while front and behind and behind[-1].is_punct:
        behind.pop()
    return [
        *about,
        *_borrowed_auxiliary(top),
        *behind,
        *(word for word in front if not word.is_punct and not _links(word)),
    ]


def _links(word: Token) -> bool:
    """Tell whether a word only leads over from the sentence before: "then", "however"."""
    return word.dep_ in ("advmod", "cc") and not list(word.children)


def _copula(head: Token) -> dict[int, str]:
    """Return the "was" or "were" that makes a sentence of a noun with its participle: "talks (were) held in May"."""
    if head.dep_ != "acl" or head.tag_ != "VBN" or any(child.dep_ in ("aux", "auxpass") for child in head.children):
        return {}
    noun = subject(head)
    if noun is None:
        return {}
    return {head.i: "were" if noun.tag_ in ("NNS", "NNPS") or noun.conjuncts else "was"}


def _borrowed_auxiliary(verb: Token) -> list[Token]:
    """Return the "was" of "was built and enlarged" for its second verb."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBG", "VB"):
        return []
    if any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in verb.children):
        return []
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    return [child for child in first.children if child.dep_ in ("aux", "auxpass")] if first.tag_ == verb.tag_ else []


def _is_attribution(word: Token, top: Token) -> bool:
    """Tell whether a word stands in "according to …", which is not part of what happened."""
    while word.i != top.i and word.head.i != word.i:
        if word.lower_ == "according" or word.dep_ == "parataxis":
            return True
        word = word.head
    return False


def _without_dates(words: list[Token], dates: Sequence[Span]) -> list[Token]:
    """Leave out time expressions and the prepositions that hold nothing else."""
    gone = {token.i for date in dates for token in date}
    gone |= {date.start - 1 for date in dates if date.start and date.doc[date.start - 1].lower_ in TIME_PREPOSITIONS}
    while True:
        empty = {
            word.i
            for word in words
            if word.i not in gone and word.pos_ in ("ADP", "SCONJ", "CCONJ") and _holds_only(word, gone)
        }
        if not empty:
            return [word for word in words if word.i not in gone]
        gone |= empty


def _holds_only(word: Token, gone: set[int]) -> bool:
    if word.pos_ == "CCONJ":  # the "and" between two dates
        return word.i - 1 in gone and word.i + 1 in gone
    below = [token for token in word.subtree if token.i != word.i]
    return any(token.i in gone for token in below) and all(
        token.i in gone or token.is_punct or token.dep_ == "cc" for token in below
    )


def _ever_shorter(words: list[Token], head: Token) -> Iterator[list[Token]]:
    """Give ever shorter versions: without the deepest optional phrase, then the next, the last one first.

    Who it was goes last: "the former vice president, Joe Biden" does not lose his name first.
    """
    while True:
        yield words
        optional = [word for word in words if word.dep_ in OPTIONAL and word.i != head.i and head not in word.subtree]
        optional = [word for word in optional if not _hyphenated(word)]
        if not optional:
            return
        unnamed = [word for word in optional if not _names_subject(word, head)]
        least = max(unnamed or optional, key=lambda word: (_depth(word, head), word.i))
        under = {token.i for token in least.subtree}
        words = [word for word in words if word.i not in under]


def _hyphenated(word: Token) -> bool:
    """Tell whether a word is part of one with a hyphen: "UK-based"."""
    last = word.right_edge
    return not last.whitespace_ and last.i + 1 < len(last.doc) and last.nbor(1).text in ("-", "–")


def _names_subject(word: Token, head: Token) -> bool:
    return word.i < head.i and any(token.ent_type_ == "PERSON" for token in word.subtree)


def _depth(word: Token, head: Token) -> int:
    """Count the words between a word and the head of its clause or of its subject."""
    depth = 0
    while word.i != head.i and word.head.i != word.i and word.dep_ not in ("nsubj", "nsubjpass"):
        depth, word = depth + 1, word.head
        if not is_verb(head) or head.dep_ not in ("acl", "relcl"):
            continue
        if word.i == getattr(subject(head), "i", None):
            break
    return depth


def write(words: list[Token], name_of: Callable[[Token], str], before_of: dict[int, str]) -> str:
    """Join words as they were written, names for pronouns, without quotation marks and commas that lost their part.

    `before_of` gives words to add, by the place of the word they come before.
    """
    aside = _bracketed(words)
    kept = [word for word in words if not (word.text in DROPPED or word.is_space or word.i in aside)]
    parts: list[str] = []
    for i, word in enumerate(kept):
        before = kept[i - 1] if i else None
        beside = before is not None and before.i + 1 == word.i
        if word.is_punct and word.text in (",", ";", "–", "—", "-") and not _stands_between(kept, i, before_of):
            continue
        if parts and before is not None and (before.whitespace_ if beside else not word.is_punct):
            parts.append(" ")
        if word.i in before_of:
            parts.append(before_of[word.i] + " ")
        parts.append(name_of(word) or _cased(word, first=not parts))
    text = "".join(parts).strip(" ,.;:-–—")
    return text[:1].upper() + text[1:]


def _bracketed(words: list[Token]) -> set[int]:
    """Return the places of the words that stand in brackets: "(1625 UTC)"."""
    inside: set[int] = set()
    depth = 0
    for word in sorted(words, key=lambda word: word.i):
        depth = max(0, depth - (word.text in BRACKETS[1]))
        if depth or word.is_bracket:
            inside.add(word.i)
        depth += word.text in BRACKETS[0]
    return inside


def _cased(word: Token, *, first: bool) -> str:
    """Return a word as it stands inside a sentence: what only opened one loses its capital."""
    opens = word.is_sent_start and word.pos_ not in ("PROPN", "NOUN", "ADJ") and word.is_title and not first
    return word.lower_ if opens and word.text != "I" else word.text


def _stands_between(kept: list[Token], i: int, before_of: dict[int, str]) -> bool:
    """Tell whether a mark still stands between the words it stood between."""
    if not 0 < i < len(kept) - 1 or kept[i + 1].i in before_of:
        return False
    return kept[i - 1].i + 1 == kept[i].i == kept[i + 1].i - 1
