"""Which dates only give something to compare with: "than in 2012", "the highest since 2008"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from dateline.events.verbs import is_verb

SINCE = 7  # words: so near before its date a "since" stands, "since the ferry's last trip in July 2001"
RECORD = 11  # words: a superlative is so near to its "since"
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
EARLIER = frozenset({"earlier", "before", "previously"})
AROUND = frozenset(
    {"more", "less", "than", "over", "around", "about", "roughly", "nearly", "almost", "some", "$", "%", "per"}
)
FIGURES = frozenset({"NUM", "SYM", "NOUN", "ADV"})
# What figures count without being things: "430 million euros", "9 per cent", "a peak of 9"
UNITS = frozenset("hundred thousand million billion trillion m bn % percent cent percentage point".split())
UNITS |= frozenset("euro dollar pound yen crown krone franc rupee yuan".split())
LEVELS = frozenset("peak high low record total average level rate".split())
CHANGING = frozenset("rise fall grow climb drop increase decrease decline jump slip shrink surge plunge soar".split())
CHANGED = frozenset("cut raise lift reduce lower widen narrow improve".split())  # what somebody changes "to" a figure
FIGURE = 6  # words: so long is a figure with its unit
COMPARING = frozenset({"than", "against", "compared", "versus", "unlike"})


def compares(when: Span, head: Token) -> bool:
    """Tell whether a date only gives something to compare with: "against €11 a year ago", "than we were in 2012"."""
    if _second_figure(when):
        return True
    between = [above for above in when.root.ancestors if above.i != head.i and head.is_ancestor(above)]
    if any(above.lower_ in COMPARING or above.lemma_ == "comparison" or _second_as(above) for above in between):
        return True
    if when.root.head.lower_ == "of" and when.root.head.head.lower_ in ("that", "those"):  # "similar to that of 1918"
        return True
    before = [child for child in head.children if child.i < head.i]
    return any(child.lower_ == "than" and child.dep_ in ("mark", "prep") for child in before)


def _second_figure(when: Span) -> bool:
    """Tell whether a date is that of the figure before: "rose to 9 from 8 percent in 2010", "from a year earlier"."""
    doc, i = when.doc, when.start - 1
    if i > 0 and doc[i].lower_ == "from":
        return when[-1].lower_ in EARLIER or any(word.lower_ in ("up", "down") for word in doc[max(0, i - 3) : i])
    i -= doc[i].lower_ in ("in", "at", "for") if i > 0 else 0
    last = i
    while i > max(0, last - FIGURE) and (doc[i].pos_ in FIGURES or doc[i].lower_ in AROUND or _levels(doc[i])):
        i -= 1
    if doc[i].lower_ not in ("from", "against"):
        return False
    figure = doc[i + 1 : last + 1]
    return any(word.like_num or word.tag_ == "CD" for word in figure) and (
        _is_bare(figure) or _is_second(doc[i], figure)
    )


def _levels(word: Token) -> bool:
    """Tell whether a word is of "a peak of", before a figure."""
    return word.lower_ in ("a", "an", "the", "of") and word.head.lemma_ in LEVELS


def _is_bare(figure: Span) -> bool:
    """Tell whether a figure counts no things of its own: "from 8 million in 2019"; not "from 12 towns in May"."""
    return all(word.pos_ != "NOUN" or word.lemma_.lower() in UNITS | LEVELS for word in figure)


def _is_second(preposition: Token, figure: Span) -> bool:
    """Tell whether a figure follows one of the same things, or the verb of a change: "fell to 30 from 60 ships"."""
    things = {word.lemma_ for word in figure if word.pos_ == "NOUN"}
    if any(word.lemma_ in things for word in preposition.doc[preposition.sent.start : preposition.i]):
        return True
    verb = next((word for word in preposition.ancestors if word.pos_ == "VERB"), None)
    if verb is None or preposition.lower_ != "from":
        return False
    to = any(child.lower_ == "to" and child.dep_ == "prep" for child in verb.children)
    return verb.lemma_ in CHANGING or (verb.lemma_ in CHANGED and to)


def _second_as(word: Token) -> bool:
    """Tell whether a word is the second "as" of "twice as much as in 2012"."""
    return word.lower_ == "as" and any(before.lower_ == "as" for before in word.doc[max(0, word.i - 4) : word.i])


def is_record(when: Span, head: Token) -> bool:
    """Tell whether a date only says how long nothing like it had been: "the highest since 2008"."""
    first = when.sent.start
    near = reversed(when.doc[max(first, when.start - SINCE) : when.start])
    since = next((word for word in (*when.root.ancestors, *near) if word.lower_ in ("since", "before")), None)
    if since is None or not first <= since.i < when.start or since.is_ancestor(head):
        return False
    before = when.doc[max(first, since.i - RECORD) : since.i]
    best = next((word for word in reversed(before) if _is_superlative(word)), None)
    if best is None or (since.lower_ == "before" and best.nbor().lower_ != "time"):  # "the last time before 2016"
        return False
    between = (word for word in before if word.i > best.i and is_verb(word) and word.tag_ in FINITE)
    return all(_relative_to(word, best) for word in between)


def _is_superlative(word: Token) -> bool:
    before = word.nbor(-1).lower_ if word.i else ""
    if word.lower_ in ("least", "most"):
        return before == "the"
    return word.tag_ in ("JJS", "RBS") or (
        word.lower_ in ("first", "last", "only", "second", "third") and before == "the"
    )


def _relative_to(verb: Token, best: Token) -> bool:
    """Tell whether a verb only tells of the noun that is the best: "the closest vote that Duluth has seen"."""
    while verb.dep_ in ("conj", "xcomp", "aux", "auxpass"):
        verb = verb.head
    return verb.dep_ == "relcl" and verb.head.i > best.i
