"""A headline of a clause or of a noun that happens: at most 90 characters that read as English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Span, Token

from dateline.events.draft import Dates, Draft, draft_of_clause, draft_of_noun
from dateline.events.shorten import ever_shorter
from dateline.events.verbs import SUBJECTS, is_finite, is_verb
from dateline.events.wording import CONTENT, cut, write

LIMIT = 90  # characters
TIME_PREPOSITIONS = frozenset("in on at by during since until till from through for after before of as".split())
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})  # a date that no clause can do without: "lost August"
RELATIVE = frozenset("which who whose whom".split())  # of a clause whose noun was not found
VAGUE = frozenset("it this that they we i you there".split())  # with two words more they tell nothing: "That was"
FEW = 3  # words with a meaning: a noun with fewer says more together with its verb


def headline(
    head: Token,
    dates: Sequence[Span],
    hidden: Sequence[Span],
    names: Callable[[], Callable[[Token], str]],
    others: Iterable[int] = (),
) -> str:
    """Write the headline of the clause or noun phrase under `head`, without those of its `dates` that are `hidden`.

    `names` makes what gives the name that stands behind a pronoun, or nothing; `others` are the places of the words of
    all dates of the Doc. A noun that would stand alone keeps its date.
    """
    where = Dates(head.doc, dates, others)
    dates = [date for date in hidden if date.root.dep_ not in PARTS]
    draft = draft_of_clause(head, where) if is_verb(head) else _draft_of_noun(head, where, dates)
    timeless = (
        draft if draft.kept else Draft(_without_dates(draft.words, dates), draft.before_of, draft.after_of, draft.core)
    )
    text = ""
    for words in ever_shorter(timeless.words, timeless.core):
        text = write(words, names(), timeless.before_of, timeless.after_of)
        if len(text) <= LIMIT:
            break
    if _says_nothing(text):
        text = " ".join(head.sent.text.split())
    return text if len(text) <= LIMIT else cut(text, LIMIT)


def _says_nothing(text: str) -> bool:
    """Tell whether a reader would ask what is meant, so that the sentence itself says it better: "That was"."""
    first, *rest = text.lower().split() or [""]
    return not first or first in RELATIVE or (first in VAGUE and len(rest) < FEW)


def _draft_of_noun(noun: Token, where: Dates, dates: Sequence[Span]) -> Draft:
    """Return the words of a noun; of one that says little the clause it is the subject of: "fighting drove 800 out"."""
    draft = draft_of_noun(noun, where)
    left = _without_dates(draft.words, dates)
    telling = [word for word in left if word.pos_ in CONTENT]
    if (
        len(telling) < FEW
        and noun.dep_ in SUBJECTS
        and is_verb(noun.head)
        and is_finite(noun.head)
        and noun.head.lemma_ != "be"
    ):
        return draft_of_clause(noun.head, where)
    draft.kept = len([word for word in left if word.is_alpha]) < 4
    return draft


def _without_dates(words: list[Token], dates: Sequence[Span]) -> list[Token]:
    """Leave out time expressions and the prepositions that hold nothing else."""
    gone = {token.i for date in dates for token in date}
    gone |= {date.start - 1 for date in dates if date.start and date.doc[date.start - 1].lower_ in TIME_PREPOSITIONS}
    gone |= {date.end for date in dates if date.end < len(date.doc) and date.doc[date.end].tag_ == "POS"}
    there = {word.i for word in words}
    while True:
        empty = {
            word.i
            for word in words
            if word.i not in gone and word.pos_ in ("ADP", "SCONJ", "CCONJ", "ADV") and _holds_only(word, gone, there)
        }
        if not empty:
            return [word for word in words if word.i not in gone]
        gone |= empty


def _holds_only(word: Token, gone: set[int], there: set[int]) -> bool:
    """Tell whether of the words below a word none is left but its dates; `there` are the words of the headline."""
    if word.pos_ == "CCONJ":  # the "and" between two dates
        return word.i - 1 in gone and word.i + 1 in gone
    below = [token for token in word.subtree if token.i != word.i and token.i in there]
    return any(token.i in gone for token in below) and all(
        token.i in gone or token.is_punct or token.dep_ == "cc" for token in below
    )
