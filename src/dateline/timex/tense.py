"""The verb an expression of time belongs to, and its tense.

The tree decides where the text is parsed; else the nearest verb before the expression in its clause, else the nearest
after it. Tenses are past, `before then` (the pluperfect), present, future, and the weaker ones of `Governor`.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from dateline.timex.verbs import (
    CLAUSE_STARTS,
    FORESEEN,
    GRANTS,
    HAD,
    HAVE,
    HELPERS,
    IS,
    LOOKS_AHEAD,
    MODALS_AHEAD,
    MODALS_OPEN,
    MOVES,
    NOT,
    ONE_FORM,
    PLANS,
    PREPOSITIONS,
    REPORTS,
    SCHEDULED,
    STAYS,
    TAKEN_FOR_NOUNS,
    WAS,
)

SENTENCE_ENDS = frozenset((".", "!", "?", "\n\n", ";"))
_FAR = 25  # words: a verb further off does not govern
_UP = 12  # steps up the tree


class Governor(NamedTuple):
    """The verb that governs an expression: its tense and its token; an empty tense and -1 where there is none.

    `showing` is the present of a headline. Weaker tenses: `perhaps` for an infinitive that lies ahead or what could be,
    `then` for what would be, `planned` for what was due, `open` for what was to be.
    """

    tense: str = ""
    verb: int = -1


def governor(doc: Doc, start: int, end: int, parsed: bool) -> Governor:
    """Return the verb that governs the tokens `start` to `end` (inclusive); what was planned and then told is past."""
    if _taken_for_noun(doc, start - 1):
        return Governor("present", start - 1)
    possessive = end + 1 < len(doc) and doc[end + 1].tag_ == "POS"
    if not possessive and (said := _said_before(doc, start)) >= 0:
        return Governor(_tense_at(doc, said), said)
    if parsed and (verb := _governor_in_tree(doc, start, end)).tense:
        told = _told_of_somebody(doc, start) if verb.verb > end and not possessive else -1
        return verb if told < 0 else Governor(_tense_at(doc, told), told)
    return _nearest(doc, start, end)


def _told_of_somebody(doc: Doc, start: int) -> int:
    """Return the past verb of a clause that runs up to a date: anyone who was there on Friday should call.

    Parsers hang such a date on what is to be done. -1 where there is none.
    """
    for index in range(start - 1, max(start - 15, 0), -1):
        if doc[index].is_punct or doc[index].is_space or doc[index].tag_ in ("MD", "TO"):
            return -1
        if doc[index].tag_ == "VBD":
            return index if doc[index - 1].lower_ in ("who", "that", "which") else -1
    return -1


def _said_before(doc: Doc, start: int) -> int:
    """Return the verb of speech that a date stands right behind: said on Thursday it would go, told Reuters Monday.

    Parsers hang such a date on what is said. -1 where there is none.
    """
    index = start - 1
    if index > 0 and doc[index].lower_ in ("on", "in"):
        index -= 1
    while index > 0 and start - index < 5 and doc[index].tag_ in ("NNP", "NNS", "PRP", "RB"):
        index -= 1
    if index < 0 or doc[index].tag_ not in ("VBD", "VBN") or doc[index].lower_ not in ("said", "told", "announced"):
        return -1
    direct = doc[index].lower_ == "told" or all(token.tag_ in ("IN", "RB") for token in doc[index + 1 : start])
    return index if direct and _tense_at(doc, index) in ("past", "before then") else -1


def _taken_for_noun(doc: Doc, index: int) -> bool:
    """Tell whether a noun is a verb: the talks, broken off in May, resume Tuesday."""
    if index < 1 or doc[index].lower_ not in TAKEN_FOR_NOUNS or not doc[index].tag_.startswith("NN"):
        return False
    return doc[index - 1].tag_ in ("NNS", "NNPS", ",", "CC")


def has_done(doc: Doc, index: int) -> bool:
    """Tell whether a verb is a present perfect: has met."""
    helpers = helpers_of(doc, index) if index >= 0 else set()
    return not helpers.isdisjoint(HAVE) and helpers.isdisjoint(MODALS_AHEAD) and "to" not in helpers


def looks_ahead(doc: Doc, index: int) -> bool:
    """Tell whether a verb looks ahead: promised, ordered, agreed."""
    return doc[index].lower_ in LOOKS_AHEAD


def moves_a_date(doc: Doc, index: int) -> bool:
    """Tell whether a verb gives another date: extended, postponed."""
    put_off = doc[index].lower_ == "put" and index + 1 < len(doc) and doc[index + 1].lower_ in ("off", "back")
    return put_off or doc[index].lower_ in MOVES


def stays(doc: Doc, index: int) -> bool:
    """Tell whether a verb tells what lasted and is over, or what did not happen until then."""
    if index > 0 and doc[index - 1].lower_ in ("stayed", "remained"):  # it stayed closed until Tuesday
        return True
    return index >= 0 and (doc[index].lower_ in STAYS or not helpers_of(doc, index).isdisjoint(NOT))


def runs_on(doc: Doc, index: int) -> bool:
    """Tell whether a verb in the past gives a time that runs on: jailed until May, has been empty until now."""
    word = doc[index].lower_
    return word in GRANTS or word in MOVES or not helpers_of(doc, index).isdisjoint(HAVE)


def is_put_off(doc: Doc, index: int) -> bool:
    """Tell whether what was due is still to come: it was due on Sunday, but will now open later."""
    rest = [token.lower_ for token in doc[index + 1 : index + _FAR]]
    after = rest[rest.index("but") :] if "but" in rest else []
    return not {"will", "'ll", "wo"}.isdisjoint(after[: after.index(".")] if "." in after else after)


def helpers_of(doc: Doc, index: int) -> set[str]:
    """Return the helping words that stand before a verb without a break: had been due to."""
    words: set[str] = set()
    for at in range(index - 1, max(index - 8, -1), -1):
        token = doc[at]
        if token.tag_ not in ("MD", "TO", "RB") and token.lower_ not in HELPERS and token.lower_ not in PLANS:
            break
        words.add(token.lower_)
    return words


def _governor_in_tree(doc: Doc, start: int, end: int) -> Governor:
    """Return the first verb with a tense above an expression; none at a plan, which the next verb decides."""
    token = doc[start : end + 1].root
    for _ in range(_UP):
        if token.head.i == token.i:
            break
        token = token.head
        if not token.tag_.startswith(("VB", "MD")):
            continue
        if _bare_plan(doc, token.i):
            break
        if token.i > end and token.tag_ == "VB" and doc[token.i - 1].tag_ == "TO":  # an effort in May to close it
            continue
        if token.dep_ == "conj" and token.tag_ == "VBN" and helpers_of(doc, token.i) <= NOT:
            continue  # will be tried and sentenced on Friday
        if token.dep_ == "conj" and token.lower_ in ONE_FORM and _goes_on(doc, token.i):
            continue
        if tense := _tense_of_infinitive(doc, token.i) or _tense_at(doc, token.i):
            return Governor(tense, token.i)
    return Governor()


def _goes_on(doc: Doc, index: int) -> bool:
    """Tell whether a verb of one form looks ahead as the one it is linked with: will be kept now and cut in May."""
    own = any(child.dep_.startswith("nsubj") for child in doc[index].children)
    return not own and _tense_at(doc, doc[index].head.i) in ("future", "then", "perhaps")


def _bare_plan(doc: Doc, index: int) -> bool:
    """Tell whether a token is a plan without a verb: the talks scheduled for Monday."""
    return doc[index].tag_ == "VBN" and doc[index].lower_ in PLANS and not helpers_of(doc, index)


def _nearest(doc: Doc, start: int, end: int) -> Governor:
    """Return the nearest verb before an expression in its clause, else the nearest after it."""
    planned = -1
    for index in range(start - 1, max(start - _FAR, -1), -1):
        token = doc[index]
        if token.text in SENTENCE_ENDS or token.is_space or token.lower_ in CLAUSE_STARTS:
            break
        if tense := _tense_of_infinitive(doc, index) or _tense_at(doc, index):
            if tense == "future" and _bare_plan(doc, index):
                planned = index
                break
            return Governor(tense, index)
    for index in range(end + 1, min(end + 15, len(doc))):
        token = doc[index]
        if token.text in SENTENCE_ENDS or token.is_space:
            break
        if token.tag_ == "VB" and doc[index - 1].tag_ == "TO":  # the decision in January to close it
            continue
        if tense := _tense_at(doc, index, after=True):
            put_off = planned >= 0 and (tense != "past" or not helpers_of(doc, index).isdisjoint(("has", "have")))
            return Governor("future" if put_off else tense, index)
    return Governor("future", planned) if planned >= 0 else Governor()


def _tense_of_infinitive(doc: Doc, index: int) -> str:
    """Return the tense of an infinitive by what governs it: past under a past verb that does not look ahead."""
    if (
        doc[index].tag_ not in ("VB", "VBN")
        or "to" not in (helpers := helpers_of(doc, index))
        or not helpers.isdisjoint(PLANS | IS | WAS)
    ):
        return ""
    for at in range(index - 1, max(index - 15, -1), -1):
        token = doc[at]
        if token.text in SENTENCE_ENDS or token.is_space or token.lower_ in LOOKS_AHEAD or token.tag_ == "MD":
            return ""
        if token.lower_ in HELPERS and at > index - 4:  # to be infected
            continue
        if token.tag_.startswith("VB") and (tense := _tense_at(doc, at)):  # a gerund goes by the verb before it
            return "past" if tense in ("past", "before then") else ""
    return ""


def _tense_at(doc: Doc, index: int, *, after: bool = False) -> str:
    """Return the tense of a token where it is a verb, else nothing.

    A helping verb that stands `after` the expression is passed over for the verb it helps.
    """
    token = doc[index]
    tag, word = token.tag_, token.lower_
    if not tag.startswith(("VB", "MD")) or (word in PREPOSITIONS and tag in ("VBN", "VBG")):
        return ""
    if after and (tag == "MD" or word in HELPERS) and any(t.tag_.startswith("VB") for t in doc[index + 1 : index + 4]):
        return ""
    if tag == "MD":
        return "future" if word in MODALS_AHEAD else ""
    helpers = helpers_of(doc, index)
    if not helpers.isdisjoint(HAD):  # had been due to reopen on Sunday; had left on Sunday
        return "planned" if "been" in helpers and not PLANS.isdisjoint((*helpers, word)) else "before then"
    if word == "followed" and not helpers and index + 1 < len(doc) and doc[index + 1].lower_ == "by":
        return ""  # as what comes first
    plan = word in PLANS and (word != "set" or _set_for(doc, index))
    plan = plan or (word in FORESEEN and not helpers.isdisjoint(IS | WAS))
    if not helpers.isdisjoint(WAS) and (plan or not helpers.isdisjoint(PLANS)):
        return "planned"  # was due on Monday, was expected to open on Monday
    if plan and (tag == "VBN" or (tag == "VBD" and not after)):
        return "future"
    if tag == "VBD":
        return "past"
    return _tense_by_helpers(tag, word, helpers)


def _tense_by_helpers(tag: str, word: str, helpers: set[str]) -> str:
    """Return the tense of a verb that is no plain past, by the words that help it."""
    if "to" in helpers and not helpers.isdisjoint(WAS) and helpers.isdisjoint(PLANS):
        return "past" if not helpers.isdisjoint(HAVE) else "open"  # was to have opened, was to open
    if tag == "VBN" and not helpers.isdisjoint(HAVE) and helpers.isdisjoint(("will", "'ll", "’ll", "shall")):
        return "past"  # has left, may have left, is thought to have left
    if not helpers.isdisjoint(MODALS_AHEAD):
        if "would" in helpers:  # he would not say, on Sunday
            return "then" if helpers.isdisjoint(NOT) else "open"
        return "future"
    if not helpers.isdisjoint(MODALS_OPEN):
        return "perhaps" if helpers.isdisjoint(NOT) else "open"
    if tag == "VB" and "did" in helpers:
        return "past"
    if tag in ("VB", "VBN") and "to" in helpers:
        return "future" if not helpers.isdisjoint(PLANS) or not helpers.isdisjoint(IS) else "perhaps"
    if tag == "VBN":
        return "" if not helpers.isdisjoint(IS) or "being" in helpers else "past"
    if tag == "VBG":
        if not helpers.isdisjoint(IS):
            return "present"
        return "past" if not helpers.isdisjoint(WAS | HAVE) else ""  # were starting, have been looking
    if tag == "VBP" and word in ONE_FORM:  # on Monday they quit
        return "past"
    if tag not in ("VBP", "VBZ") or word in REPORTS:
        return ""
    return "present" if word in SCHEDULED else "showing"


def _set_for(doc: Doc, index: int) -> bool:
    """Tell whether `set` plans (set for Friday, set to open); a record is set on a day."""
    return index + 1 < len(doc) and doc[index + 1].lower_ in ("for", "to")
