"""The words of a headline before it is shortened: a subject, its verb and what belongs to them, in the text's order."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.events.agreement import RELATIVE, auxiliaries, copula, has_object, is_plural
from dateline.events.clause import antecedent, noun_before, says, subject
from dateline.events.datespans import behind_preposition
from dateline.events.kept import Dates, words_below
from dateline.events.lists import member_of_list
from dateline.events.seams import seams, whole_dates, whole_words
from dateline.events.verbs import (
    commands,
    finite_above,
    is_anterior,
    is_finite,
    own_subject,
    participle_alone,
)
from dateline.events.wording import numbers

PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "off", "outside"})
QUOTES = frozenset('"“«„')
PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True)
class Draft:
    """Words in the order of the headline, words to add before some of them, and those that no shortening may take."""

    words: list[Token]
    before_of: dict[int, str] = field(default_factory=dict)
    after_of: dict[int, str] = field(default_factory=dict)
    core: set[int] = field(default_factory=set)
    kept: bool = False  # whether its dates stay in it
    inner: Draft | None = None  # of "she said the bridge is safe": what is said, where both are too long


def draft_of_clause(verb: Token, dates: Dates) -> Draft:
    """Return the words of the clause that tells what a verb tells; the finite one above it, where it has no subject."""
    if (next_one := _that_follows(verb)) is not None:
        return draft_of_noun(next_one, dates)
    if verb.lemma_ == "date" and participle_alone(verb):  # "a letter dated 3 May"
        draft = draft_of_noun(antecedent(verb), dates)
        draft.kept = True
        return draft
    top = finite_above(verb)
    path = set()
    token = verb
    while token.i != top.i:
        path.add(token.i)
        token = token.head
    draft = _main(top, path, dates)
    draft.words = whole_dates(whole_words(_in_one_sentence(draft.words, top)), set(dates.own))
    if len(draft.words) > 1 and draft.words[0].lower_ == "that" and draft.words[0].tag_ in ("IN", "WDT"):
        draft.words.pop(0)  # "told reporters that troops …", the parser reads a "that" for a subject
    draft.core |= path | {top.i}
    return draft


def _in_one_sentence(words: list[Token], top: Token) -> list[Token]:
    """Return the words on their verb's side of a full stop or seam, where the parser took two sentences for one."""
    doc = top.doc
    sentence = top.sent
    stops = [
        token.i
        for token in sentence
        if token.text == "."
        and 0 < token.i < sentence.end - 1
        and doc[token.i - 1].is_lower
        and token.nbor().text[:1].isupper()
    ]
    glued = seams(sentence)
    first = max((i for i in [*stops, *(seam - 1 for seam in glued)] if i < top.i), default=-1)
    last = min((i for i in [*stops, *glued] if i > top.i), default=len(doc))
    return [word for word in words if first < word.i < last] if stops or glued else words


def _that_follows(verb: Token) -> Token | None:
    """Return what comes next in "the first vote, followed by a second one in May"."""
    if verb.lemma_ != "follow" or verb.tag_ != "VBN" or not participle_alone(verb):
        return None
    by = next((child for child in verb.children if child.lower_ == "by"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _main(top: Token, path: set[int], dates: Dates) -> Draft:
    who = subject(top)
    own = own_subject(top) or noun_before(top)
    about = _with_number(_subject(top, who, path, dates), dates)
    draft = Draft([])
    draft.core |= {who.i} if who is not None else set()
    told = next((child for child in top.children if child.dep_ == "ccomp"), None) or _said_before(top, own)
    led = told is not None and told.i < top.i and says(top) and not seams(top.doc[told.i : top.i])
    if told is not None and led:  # "the bridge is safe, she said": she said the bridge is safe
        return _said(top, about, told, path, dates)
    group = words_below(top, path, dates, without=_subject_words(top))
    if (member := member_of_list(top, dates)) is not None and path <= {top.i}:
        group = [word for word in group if word.i <= top.i] + member
    taken = {word.i for word in about} | _covered(own)
    front_ends = own.left_edge.i if own is not None and own.i < top.i and top.dep_ != "acl" else _group_start(top)
    rest = [word for word in group if word.i not in taken and not _relative(word, top)]
    behind = [word for word in rest if word.i >= front_ends]
    places = _front_places(rest, front_ends, top, dates)
    while places and behind and behind[-1].text in ",.;:":
        behind.pop()
    draft.words = [*about, *auxiliaries(top), *behind, *places]
    if was := copula(top, who):
        draft.before_of[_first_of_group(behind, top)] = was
    if is_anterior(top) and who is not None:
        gone = next(word for word in top.children if word.lower_ in ("having", "being"))
        draft.words = [word for word in draft.words if word.i != gone.i]
        had = "had" if gone.lower_ == "having" else "were" if is_plural(who) else "was"
        been = next((word.i for word in draft.words if word.lower_ == "been" and word.head.i == top.i), None)
        draft.before_of[_first_of_group(draft.words, top) if been is None else been] = had
    if top.dep_ == "relcl" and who is not None and own is not None and who.i == own.i and not has_object(top):
        clause = {token.i for token in top.subtree}
        thing = [word for word in words_below(antecedent(top), path, dates) if word.i not in clause]
        last = max(i for i, word in enumerate(draft.words) if word.i == top.i or word.dep_ == "prt") + 1
        draft.words[last:last] = thing
    if told is not None and told.i > top.i and _opens_quote(told):
        before = [word for word in draft.words if word.i < told.left_edge.i and not word.is_punct]
        draft.after_of = {before[-1].i: ": "} if before else {}
    if front := _participle_in_front(top, path, dates, front_ends):
        draft.words = [*front, *draft.words]
        draft.after_of[front[-1].i] = ","
    return draft


def _said_before(verb: Token, about: Token | None) -> Token | None:
    """Return what is said where the parser hung the verb of saying on it: "There is no way out, the minister said"."""
    if verb.dep_ not in ("conj", "relcl") or about is None or about.i > verb.i or not says(verb):
        return None
    if (root := verb.sent.root).i > about.i:
        return None
    comma = about.left_edge.i > 0 and about.left_edge.nbor(-1).text == ","
    ends = any(child.dep_ in ("dobj", "ccomp", "xcomp") and child.i > verb.i for child in verb.children)
    relative = any(child.tag_ in RELATIVE for child in verb.children)
    return root if comma and not ends and not relative and is_finite(root) and about.i + 1 == verb.i else None


def _opens_quote(told: Token) -> bool:
    """Tell whether a clause begins direct speech."""
    first = told.left_edge.i
    return any(token.text in QUOTES for token in told.doc[max(0, first - 1) : first + 1])


def _subject(top: Token, who: Token | None, path: set[int], dates: Dates) -> list[Token]:
    """Return the words of a subject, without the clause at hand where that hangs on it; "there" counts as one."""
    if who is None:
        return [child for child in top.children if child.dep_ == "expl"] or _words_before(top, dates)
    clause = {token.i for token in top.subtree} if who.is_ancestor(top) else {top.i}
    words = words_below(who, path - clause, dates)
    words = [
        word
        for word in words
        if word.i not in clause and not (word.is_punct and word.text in ".;:" and not numbers(word))
    ]
    while len(words) > 1 and dates.names(words[0]) and behind_preposition(words[0]):
        words = words[1:]  # "In 2019 Brynlow Hall was sold": the year is no part of the name
    if words and words[0].is_upper and (dash := next((i for i, w in enumerate(words[:8]) if w.text in ("—", "–")), 0)):
        words = words[dash + 1 :]  # a dateline: "DES MOINES, Iowa — The company said"
    while words and words[-1].text == "," and not (words[-1].i + 1 == _group_start(top) and _opened(words)):
        words.pop()
    return [word for word in words if word.i < top.i] or words if who.i < top.i else words


def _opened(words: list[Token]) -> bool:
    """Tell whether the comma at the end closes an aside that another one opens: "The youngest, Luis Vidal,"."""
    inside = zip(words, words[1:], words[2:], strict=False)
    return any(comma.text == "," and a.i + 1 == comma.i == b.i - 1 for a, comma, b in inside)


def _words_before(top: Token, dates: Dates) -> list[Token]:
    """Return what stands before a tensed verb that has lost its subject, where that is short: "The US had not, …"."""
    if not is_finite(top) or commands(top):
        return []
    words: list[Token] = []
    for i in range(_group_start(top) - 1, top.sent.start - 1, -1):
        token = top.doc[i]
        if token.text in (";", ":", "—", "–") or token.text in QUOTES:
            break
        words.insert(0, token)
    while words and (words[0].is_punct or words[0].pos_ in ("CCONJ", "ADV", "SCONJ") or dates.names(words[0])):
        words.pop(0)
    short = 0 < len(words) <= 14 and words[0].pos_ != "ADP" and words[-1].pos_ != "CCONJ"
    return words if short and any(word.pos_ in ("NOUN", "PROPN", "PRON") for word in words) else []


def _said(top: Token, about: list[Token], told: Token, path: set[int], dates: Dates) -> Draft:
    draft = Draft([*about])
    draft.words += [
        word
        for word in words_below(top, path, dates, without={told.i} | _subject_words(top))
        if word.i >= _group_start(top)
    ]
    inner = draft.inner = _main(told, path, Dates(top.doc, (), ()))
    draft.words = [word for word in draft.words if word.tag_ == "HYPH" or not (word.is_punct or word.is_space)]
    if _opens_quote(told):
        last = [word for word in draft.words if not dates.names(word) and word.pos_ != "ADP"]
        draft.after_of = {last[-1].i: ": "} if last else {}
    draft.words += inner.words
    draft.before_of = inner.before_of
    draft.after_of |= inner.after_of
    draft.core |= inner.core | {top.i, told.i}
    return draft


def draft_of_noun(noun: Token, dates: Dates) -> Draft:
    """Return the words of a happening that a noun names, without what is coordinated with it."""
    words = words_below(noun, set(), dates, alone=True)
    return Draft(words, core={noun.i})


def _subject_words(top: Token) -> set[int]:
    return {child.i for child in top.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "csubjpass")}


def _covered(own: Token | None) -> set[int]:
    return {token.i for token in own.subtree} if own is not None else set()


def _relative(word: Token, top: Token) -> bool:
    """Tell whether a word only ties the clause to a noun: "of whom", "where"; "where" inside it stays."""
    if word.tag_ == "WP" and word.head.dep_ == "ccomp" and word.head.head.i == top.i:
        return False  # "demolished what he took for a base"
    if word.tag_ in RELATIVE:
        return word.head.i == top.i or word.head.head.i == top.i
    return word.dep_ == "prep" and any(child.tag_ in RELATIVE for child in word.children)


def _group_start(verb: Token) -> int:
    """Return the place of the first word of a verb with its auxiliaries."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < verb.i)])
    while first and verb.doc[first - 1].dep_ == "advmod" and verb.doc[first - 1].head.i == verb.i:
        first -= 1
    return first


def _first_of_group(words: list[Token], top: Token) -> int:
    return next((word.i for word in words if word.dep_ == "advmod" and word.head.i == top.i and word.i < top.i), top.i)


def _with_number(about: list[Token], dates: Dates) -> list[Token]:
    """Give a subject back the number that the parser gave to the date before it: "by the end of March eleven men"."""
    if not about or not about[0].i:
        return about
    before = about[0].nbor(-1)
    in_date = before.head.i in dates.own or before.head.i in dates.others
    free = before.i not in dates.own and before.i not in dates.others
    return [before, *about] if before.dep_ == "nummod" and in_date and free else about


def _front_places(rest: list[Token], end: int, top: Token, dates: Dates) -> list[Token]:
    """Return the place named in front of the subject, which a headline names behind the verb."""
    words: list[Token] = []
    for word in rest:
        if word.i >= end or word.head.i != top.i or word.dep_ not in ("prep", "npadvmod"):
            continue
        below = [token for token in word.subtree if token in rest and not token.is_punct]
        small = all(dates.names(token) or token.pos_ in ("ADP", "SCONJ", "DET") for token in below)
        placed = word.lower_ in PLACE_PREPOSITIONS and any(token.ent_type_ in PLACES for token in below)
        if (small and dates.holds_own(word)) or (placed and len(below) <= 6):  # "Since 2010 the mine has been closed"
            words.extend(below)
    return words


def _participle_in_front(top: Token, path: set[int], dates: Dates, end: int) -> list[Token]:
    """Return the participle clause in front that holds the date: "(After) arriving home (in 1964), he took up law"."""
    for child in top.children:
        if child.i in path and child.dep_ in ("advcl", "prep") and child.right_edge.i < end:
            words = words_below(child, path, dates)
            if child.lemma_ in ("start", "begin") and all(
                w.i == child.i or dates.names(w) or w.pos_ == "ADP" for w in words
            ):
                return []  # "Starting in 1982, the firm gave loans"
            last = max((word.i for word in words if not dates.names(word) and word.pos_ != "ADP"), default=-1)
            return [word for word in words if word.i <= last]
    return []
