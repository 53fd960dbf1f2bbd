"""What a headline keeps of the words below a word: not the clauses beside it, nor what has a date of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

from dateline.events.verbs import OBJECTS, TENSED, is_finite, is_verb

# In the passive these need their infinitive
HELD_TO = frozenset(
    "project believe say think know find force order ask tell urge expect estimate report allege".split()
)
BESIDE = frozenset({"parataxis", "intj", "advcl", "preconj"})  # never part of what the clause itself tells


class Dates:
    """Where the dates of a Doc stand: those of the happening at hand, and all others."""

    def __init__(self, doc: Doc, own: Iterable[Span], others: Iterable[int]) -> None:
        self.own = sorted({token.i for span in own for token in span})
        mine = set(self.own)
        self.others = [i for i in others if i not in mine]  # in order, as given
        line = doc._.dateline if Doc.has_extension("dateline") else None
        self.line = tuple(line) if line else (-1, -1)

    def holds_own(self, token: Token) -> bool:
        return _within(self.own, token)

    def holds_other(self, token: Token) -> bool:
        return _within(self.others, token)

    def holds_other_itself(self, token: Token) -> bool:
        """Tell whether another date stands under a word, not in a clause there that can be left out."""
        i = bisect_left(self.others, token.left_edge.i)
        while i < len(self.others) and self.others[i] <= token.right_edge.i:
            if _belongs_to(token.doc[self.others[i]], token):
                return True
            i += 1
        return False

    def names(self, token: Token) -> bool:
        return token.i in self.own or token.i in self.others

    def files(self, token: Token) -> bool:
        """Tell whether a word is of the dateline, and no part of a sentence."""
        return self.line[0] <= token.idx < self.line[1]


def _belongs_to(word: Token, above: Token) -> bool:
    """Tell whether a word stands under another, and in no clause between them."""
    for place in (word, *word.ancestors):
        if place.i == above.i or place.dep_ in ("relcl", "acl"):
            return place.i == above.i
    return False  # branches cross: it stands amid the words below the other, and is none of them


def _within(places: list[int], token: Token) -> bool:
    i = bisect_left(places, token.left_edge.i)
    return i < len(places) and places[i] <= token.right_edge.i


def words_below(
    token: Token, path: set[int], dates: Dates, without: Iterable[int] = (), *, alone: bool = False
) -> list[Token]:
    """Return a word and those below it in their order, without clauses beside it and what has a date of its own."""
    found: list[Token] = []
    below = [(token, alone)]  # not by recursion: a list of a thousand names is a tree a thousand words deep
    while below:
        word, single = below.pop()
        word = _dated_instead(word, dates) or word
        found.append(word)
        joints, kept = _below(word, path, dates, frozenset(without), alone=single)
        found += joints
        below += [(child, False) for child in kept]
    return sorted(found, key=lambda word: word.i)


def _below(
    token: Token, path: set[int], dates: Dates, without: frozenset[int], *, alone: bool
) -> tuple[list[Token], list[Token]]:
    """Return the "and" between the members of a list that stay, and the words right below a word that stay with it."""
    joints: list[Token] = []
    kept: list[Token] = []
    members = [] if alone else [child for child in token.children if child.dep_ == "conj"]
    joined = [child.i for child in members if _keeps(child, token, path, dates)]
    for child in token.children:
        if child.i in without or dates.files(child):
            continue
        if child.dep_ == "cc":
            loose = not members and token.dep_ in (
                "nmod",
                "compound",
            )  # "retailer Tesco and maker Berg": one noun
            if loose or any(i > child.i for i in joined):
                joints.extend(child.subtree)  # "as well as"
        elif child.i in joined if child.dep_ == "conj" else _keeps(child, token, path, dates):
            kept.append(child)
    return joints, kept


def _dated_instead(token: Token, dates: Dates) -> Token | None:
    """Return the member of a list that holds the date: "in Fiji on May 3 and Tonga on May 8" -> Tonga."""
    if not dates.own or is_verb(token) or not any(child.dep_ == "conj" for child in token.rights):
        return None
    if not dates.holds_own(token) or not dates.holds_other(token):
        return None
    for member in token.conjuncts:
        if member.i > token.i and token.is_ancestor(member) and dates.holds_own(member):
            own = [child for child in member.children if child.dep_ == "conj" and dates.holds_own(child)]
            if not own:
                return member
    return None


def _keeps(child: Token, parent: Token, path: set[int], dates: Dates) -> bool:
    """Tell whether a headline keeps a word with all below it."""
    dep = child.dep_
    if child.i in path:
        return True
    if dep in BESIDE or child.lower_ == "according":
        return _says_what_for(child, parent) and not dates.holds_other(child)
    if dep == "conj":
        if dates.holds_other(child):
            return False
        if not is_verb(child):
            return not _goes_on(child) and _is_linked(child)
        return not (is_verb(child) and is_verb(parent)) or (not is_finite(child) and parent.dep_ in ("xcomp", "pcomp"))
    if dep in ("relcl", "acl"):
        return not _after_comma(child) and not dates.holds_other(child)
    if dep == "appos":
        named = any(word.pos_ == "PROPN" for word in child.subtree)
        return (named or not _after_comma(child)) and not dates.holds_other(child)
    if dep == "amod" and _after_comma(child) and any(word.dep_ == "xcomp" for word in child.children):
        return False  # "the case, due to be heard in May, was settled"
    if dep == "amod" and child.i > parent.i and _after_comma(child) and _only_dated(child, dates):
        return False  # "the show, open from 3 to 9 May, drew crowds"
    if dep == "mark":
        return not is_finite(parent) or parent.dep_ == "ccomp"
    if dep == "ccomp":
        return child.i > parent.i and not _is_relative(child, parent)
    if dep in ("prep", "npadvmod", "advmod") and is_verb(parent):
        return not dates.holds_other_itself(child) or dates.holds_own(child)
    return True


def _only_dated(adjective: Token, dates: Dates) -> bool:
    """Tell whether an adjective has nothing but the date at hand behind it."""
    behind = (word for word in adjective.subtree if word.i > adjective.i and word.pos_ not in ("ADP", "PUNCT"))
    return dates.holds_own(adjective) and all(dates.names(word) for word in behind)


def _is_relative(clause: Token, verb: Token) -> bool:
    """Tell whether a clause tells of a noun before it: "rocked a district (on Sunday) that houses a division"."""
    has = verb.lemma_ == "be" or any(child.dep_ == "dobj" and child.i < clause.left_edge.i for child in verb.children)
    return has and any(child.tag_ == "WDT" and child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)


def _says_what_for(clause: Token, verb: Token) -> bool:
    """Tell whether a clause is an infinitive right behind its verb: "threatened (on Sunday) to close the mine"."""
    if clause.dep_ != "advcl" or clause.i < verb.i or _after_comma(clause) or is_finite(clause):
        return False
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.children)
    held = verb.lemma_ in HELD_TO  # "was projected (on May 7) to have won"
    return to and not any(c.dep_ in OBJECTS or (c.dep_ == "nsubjpass" and not held) for c in verb.children)


def _is_linked(member: Token) -> bool:
    """Tell whether a list has its "and": one without is none, but two things that the parser took together."""
    first = member
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    chain = [first]
    while chain:
        token = chain.pop()
        if any(child.dep_ == "cc" for child in token.children):
            return True
        chain += [child for child in token.children if child.dep_ == "conj"]
    return False


def _goes_on(member: Token) -> bool:
    """Tell whether the last member of a list is the subject of a clause: "serves Lyon, and the bus will run"."""
    last = member.right_edge.i + 1
    above = next((token for token in member.ancestors if is_verb(token)), None)
    return last < len(member.doc) and member.doc[last].tag_ in TENSED and above is not None and above.i < member.i


def _after_comma(token: Token) -> bool:
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text in (",", "—", "–", "(", "-", "--")
