"""Ever shorter versions of a headline, each cut where a phrase ends."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.events.clause import words_of
from dateline.events.lexicon import PERSON_NOUNS
from dateline.events.verbs import OBJECTS, SUBJECTS

OPTIONAL = frozenset({"prep", "agent", "npadvmod", "advmod", "acl", "relcl", "appos", "advcl", "conj"})
# Nouns that say nothing without their "of": "the end of March", "a total of 300 cases"
LIGHT = frozenset(
    """end start beginning part parts piece one some any all none half rest most many total number series set kind type
    lot majority minority group member members percent % quarter third dozens hundreds thousands millions course head
    state case level amount use death loss lack risk threat letter memorandum declaration aftermath wake""".split()
)
# Nouns that say nothing without their infinitive: "the decision to close the pit"
WILLED = frozenset(
    """decision plan attempt effort bid intent intention agreement right ability move call promise offer refusal failure
    order demand proposal pledge vow""".split()
)
ONLY = frozenset({"only", "sole", "first", "last"})
CHIEF = SUBJECTS | {"ROOT", "appos"}
LEADING_IN = frozenset({"up", "just", "right", "shortly", "only"})  # "up until May": nothing without what follows
HYPHENS = ("-", "–")
MOST = 150  # words of a draft: of a longer one, a list or no sentence, no phrase behind them comes to stand
NO_CLAUSES: frozenset[str] = frozenset()  # that are left out


def ever_shorter(words: list[Token], core: set[int]) -> Iterator[list[Token]]:
    """Give ever shorter versions of a draft: without asides, then without its last phrase, and so on.

    What only gives way when nothing else does: an "of" behind its noun, a list, a preposition right behind its verb.
    """
    words = [word for k, word in enumerate(words) if k < MOST or word.i in core]
    for willing in (0, 1, 2):
        while True:
            words = _ended_well(words)
            yield words
            under = _next_to_go(words, core, willing)
            if under is None:
                break
            words = [word for word in words if word.i not in under]


def _next_to_go(words: list[Token], core: set[int], willing: int) -> set[int] | None:
    """Return the places of the phrase to leave out next: an aside, the last phrase, else one within."""
    there = {word.i for word in words}
    options = [(word, under) for word in words if (under := _droppable(word, words, there, core, willing))]
    if not options:
        return None
    last = words[-1].i
    asides = [option for option in options if option[0].dep_ == "appos" and _between_commas(option[0])]
    at_end = [option for option in options if last in option[1]]
    if asides and not any(word.ent_type_ == "PERSON" for word in words_of(asides[-1][0], NO_CLAUSES)):
        return asides[-1][1]
    clauses = [
        option
        for option in options
        if option[0].dep_ in ("relcl", "acl") and len(option[1]) > 4 and last not in option[1]
    ]
    if clauses:
        return clauses[-1][1]
    if relative := [option for option in at_end if option[0].dep_ == "relcl"]:
        return min(relative, key=lambda option: len(option[1]))[1]
    if at_end:
        return min(at_end, key=lambda option: len(option[1]))[1]
    return max(options, key=lambda option: (option[0].dep_ in ("relcl", "acl", "appos"), option[0].i))[1]


def _droppable(word: Token, words: list[Token], there: set[int], core: set[int], willing: int) -> set[int]:
    """Return the places that go with a word when it goes; none where the rest would not read."""
    if word.dep_ not in OPTIONAL or word.i in core or word.head.i not in there:
        return set()
    under = {token.i for token in words_of(word, NO_CLAUSES) if token.i in there}
    if word.dep_ == "acl" and word.head.lemma_.lower() in WILLED and willing < 2:
        return set()
    if word.dep_ in ("acl", "relcl") and any(c.lower_ in ONLY for c in word.head.children):
        return set()  # "the only person convicted of it"
    if under & core or _hyphenated(word) or _inside_name(word, willing) or _names_subject(word, core, willing):
        return set()
    if word.dep_ == "advmod" and (not word.head.i < word.i or len(under) == 1) and not willing:
        return set()
    if word.dep_ == "acl" and word.tag_ == "VBG" and word.i == word.head.i + 1 and len(under) == 1:
        return set()  # "a face covering"
    if word.head.dep_ == "acl" and word.i > word.head.i and willing < 2 and _alone_below(word.head, there):
        return set()  # "a study conducted by the bank": goes as a whole or stays
    if word.dep_ == "conj":
        return _whole_list(word, there) if willing and not _in_subject(word, core) else set()
    if word.dep_ == "prep" and not _free(word, willing):
        return set()
    return under


def _alone_below(participle: Token, there: set[int]) -> bool:
    """Tell whether a participle has but one thing below it left."""
    return sum(child.i in there and not child.is_punct for child in participle.children) == 1


def _free(preposition: Token, willing: int) -> bool:
    """Tell whether what stands before a preposition can do without it."""
    above = preposition.head
    if preposition.lower_ == "of":
        person = above.lemma_.lower() in PERSON_NOUNS and above.dep_ in CHIEF and not _is_named(above)
        return not person and willing > 0 and not {above.lower_, above.lemma_.lower()} & LIGHT and above.pos_ != "NUM"
    if above.dep_ == "pobj" and above.i == above.head.i + 1 and preposition.i == above.i + 1:
        return above.ent_type_ != "" or above.tag_ not in ("NN", "VB")  # "in connection with", "in favour of"
    if willing:
        return True
    if preposition.lower_ in ("into", "onto", "to") or (preposition.lower_ == "as" and above.tag_ == "VBN"):
        return False
    beside = preposition.i == above.i + 1 and above.pos_ in ("VERB", "AUX", "ADJ")
    return not (beside and not any(child.dep_ in OBJECTS or child.dep_ == "nsubjpass" for child in above.children))


def _is_named(noun: Token) -> bool:
    """Tell whether a role has its name without a comma: "the chief of the Coast Guard, Tom Lund" has none."""
    named = [word for word in noun.subtree if word.ent_type_ == "PERSON"]
    if not named:
        return False
    first = named[0]
    while first.i and first.nbor(-1).pos_ == "PROPN" and not first.nbor(-1).ent_type_:  # "Admiral Tom Lund"
        first = first.nbor(-1)
    return first.i > 0 and first.nbor(-1).text != ","


def _whole_list(word: Token, there: set[int]) -> set[int]:
    """Return all members of a list behind its first, with "and"; none of "between A and B"."""
    first = word
    while first.dep_ == "conj":
        first = first.head
    if first.head.lower_ in ("between", "both", "either") or any(
        c.lower_ in ("both", "either") for c in first.children
    ):
        return set()
    if word.head.i == first.i and word.pos_ == first.pos_ == "PROPN" and not list(word.children):  # "Fire and Rescue"
        return set()
    if first.ent_iob_ != "O" and word.ent_iob_ == "I" and first.ent_type_ == word.ent_type_:
        return set()
    gone: set[int] = set()
    for child in first.children:
        if child.dep_ in ("conj", "cc") and child.i > first.i:
            gone |= {token.i for token in words_of(child, NO_CLAUSES) if token.i in there}
    return gone


def _in_subject(word: Token, core: set[int]) -> bool:
    while word.dep_ == "conj":
        word = word.head
    return word.i in core and word.pos_ not in ("VERB", "AUX")


def _between_commas(word: Token) -> bool:
    first = word.left_edge.i
    return first > 0 and word.doc[first - 1].text == ","


def _hyphenated(word: Token) -> bool:
    """Tell whether a word is part of one with a hyphen: "UK-based"."""
    last = word.right_edge
    return not last.whitespace_ and last.i + 1 < len(last.doc) and last.nbor(1).text in HYPHENS


def _inside_name(word: Token, willing: int) -> bool:
    """Tell whether a word belongs to the name before it: "the Commission on Debates", "the website Fizzle"."""
    if word.dep_ == "appos":
        return word.pos_ == "PROPN" and word.left_edge.i == word.head.i + 1
    return willing < 2 and word.dep_ == "prep" and word.ent_iob_ == "I" and word.head.ent_iob_ in ("B", "I")


def _names_subject(word: Token, core: set[int], willing: int) -> bool:
    """Tell whether a part of the subject is what names the person: "the former vice president of the US Joe Biden"."""
    above = word.head
    if willing == 2 and word.lower_ == "between":  # "the only debate between the two"
        return False
    if word.dep_ == "appos" and any(child.lower_ in ONLY for child in above.children):
        return False
    if word.dep_ in ("acl", "relcl"):  # "a study conducted by Anna Lund"
        return False
    if above.i not in core or above.pos_ in ("VERB", "AUX") or above.ent_type_ == "PERSON":
        return False
    return any(token.ent_type_ == "PERSON" for token in words_of(word, NO_CLAUSES))


def _ended_well(words: list[Token]) -> list[Token]:
    """Leave out what dangles at the end: a preposition without its noun, "the", "and", "that", a mark."""
    while words and _dangles(words[-1], words):
        words = words[:-1]
    return words


def _dangles(word: Token, words: list[Token]) -> bool:
    if word.is_punct and word.text not in (")", "%", "]"):
        return True
    if (
        word.pos_ in ("DET", "CCONJ", "SCONJ")
        and word.tag_ != "CD"
        and word.dep_ not in ("pobj", "dobj", "nsubj", "attr")
    ):
        return True
    there = {other.i for other in words}
    if word.lower_ in LEADING_IN and word.head.pos_ == "ADP" and word.head.i not in there:  # "up" of "up until May"
        return True
    if word.lower_ == "along" and not (
        word.i and word.nbor(-1).pos_ == "VERB"
    ):  # "criticised China, along (with Peru)"
        return True
    if word.dep_ != "prep":
        return False
    if not list(word.children):  # "again in" has lost its noun; "the house he was born in" has none
        return not any(above.dep_ in ("relcl", "acl", "ccomp") for above in word.ancestors)
    return any(child.dep_ in ("pobj", "pcomp", "prep") for child in word.children)
