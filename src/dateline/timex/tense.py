"""The verb an expression of time belongs to, and its tense.

The tree decides where the text is parsed; else the nearest verb before the expression in its clause, else the nearest
after it. Tenses are past, `before then` (the pluperfect), present, future, and the weaker ones of `Governor`.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

_MODALS_AHEAD = frozenset("will shall 'll ’ll wo would may must can should".split())
_MODALS_OPEN = frozenset(("could", "might"))
_PLANS = frozenset(
    "expected scheduled due set planned slated supposed likely expects plans hopes intends wants planning expecting "
    "hoping arranged booked".split()
)
# Plans only where a verb of being helps: rain is forecast for Sunday; the bank forecast on Monday that …
_FORESEEN = frozenset("forecast predicted projected tipped billed pencilled".split())
# Words whose infinitive lies ahead of them: they agreed to meet on Friday, his plan to leave in May. After others it
# does not: they voted to lift it on Saturday, she declined to comment on Friday.
_LOOKS_AHEAD = frozenset(
    "agreed agreement arranged asked bound deadline deal decided decision demanded due expected hoped hopes intended "
    "intention invitation invited likely offered ordered planned planning plans plan pledged pledge prepared preparing "
    "promised promise proposed ready scheduled set slated subpoenaed summoned threatened told urged vowed vow "
    "wanted".split()
)
# Verbs that move a date or give one: extended to Friday, postponed until May, jailed until June.
_MOVES = frozenset(
    "adjourned adjourning booked deferred deferring delayed delaying extended extending moved moving postponed "
    "postponing prolonged prolonging pushed pushing renewed renewing rescheduled rescheduling "
    "scheduled".split()
)
# Verbs that give a time which runs on: suspended, jailed until May.
_GRANTS = frozenset(
    "allowed appointed banned barred blocked cancelled canceled closed contracted detained elected froze frozen gave "
    "given granted halted imprisoned jailed loaned lent ordered promised remanded sentenced shut signed suspended "
    "told".split()
)
# Verbs of what lasted and is over: it was, stayed, lasted until May.
_STAYS = frozenset(
    "was were been had lasted ran remained stayed continued lived worked served ruled reigned waited fought played "
    "used did kept taught".split()
)
# Verbs whose past looks like their present.
_ONE_FORM = frozenset(
    "beat bet bid burst cast cost cut forecast hit hurt let put quit read set shed shut split spread".split()
)
# Verbs whose present tells what lies ahead on a day: they meet on Monday. Others show what happened: police arrest two.
_SCHEDULED = frozenset(
    f"{verb}{ending}"
    for verb in "address begin celebrate close compete decide end elect expire face fall fly go head hold host kick "
    "lapse last launch leave mature meet open play plan premiere reopen resume retire return run speak start step take "
    "travel turn visit vote expect hope intend want have need be become finish arrive continue conclude depart proceed "
    "come stay remain move".split()
    for ending in ("", "s", "es")
)
# Verbs that taggers take for nouns.
_TAKEN_FOR_NOUNS = frozenset("resume reopen reconvene convene expire adjourn".split())
_REPORTS = frozenset(
    "says say said report is are has have 's ’s tells reports adds follows follow comes come marks compares compare "
    "shows show stems recalls believes believe thinks think".split()
)
_HELPERS = frozenset(
    "be been being have has had is are was were am 's ’s 've ’ve 're ’re 'd ’d do does did n't n’t not to".split()
)
_CLAUSE_STARTS = frozenset("though although but while whereas because".split())
_HAD = frozenset(("had", "'d", "’d"))
_HAVE = frozenset(("have", "'ve", "’ve", "has"))
_WAS = frozenset(("was", "were"))
_NOT = frozenset(("not", "n't", "n’t", "never"))
_IS = frozenset(("is", "are", "'re", "’re", "am"))
_PREPOSITIONS = frozenset("given compared based according following including regarding depending".split())
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
        return verb
    return _nearest(doc, start, end)


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
    if index < 1 or doc[index].lower_ not in _TAKEN_FOR_NOUNS or not doc[index].tag_.startswith("NN"):
        return False
    return doc[index - 1].tag_ in ("NNS", "NNPS", ",", "CC")


def has_done(doc: Doc, index: int) -> bool:
    """Tell whether a verb is a present perfect: has met."""
    helpers = helpers_of(doc, index) if index >= 0 else set()
    return not helpers.isdisjoint(_HAVE) and helpers.isdisjoint(_MODALS_AHEAD) and "to" not in helpers


def looks_ahead(doc: Doc, index: int) -> bool:
    """Tell whether a verb looks ahead: promised, ordered, agreed."""
    return doc[index].lower_ in _LOOKS_AHEAD


def moves_a_date(doc: Doc, index: int) -> bool:
    """Tell whether a verb gives another date: extended, postponed."""
    put_off = doc[index].lower_ == "put" and index + 1 < len(doc) and doc[index + 1].lower_ in ("off", "back")
    return put_off or doc[index].lower_ in _MOVES


def stays(doc: Doc, index: int) -> bool:
    """Tell whether a verb tells what lasted and is over, or what did not happen until then."""
    return index >= 0 and (doc[index].lower_ in _STAYS or not helpers_of(doc, index).isdisjoint(_NOT))


def runs_on(doc: Doc, index: int) -> bool:
    """Tell whether a verb in the past gives a time that runs on: jailed until May, has been empty until now."""
    word = doc[index].lower_
    return word in _GRANTS or word in _MOVES or not helpers_of(doc, index).isdisjoint(_HAVE)


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
        if token.tag_ not in ("MD", "TO", "RB") and token.lower_ not in _HELPERS and token.lower_ not in _PLANS:
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
        if token.dep_ == "conj" and token.tag_ == "VBN" and helpers_of(doc, token.i) <= _NOT:
            continue  # will be tried and sentenced on Friday
        if token.dep_ == "conj" and token.lower_ in _ONE_FORM and _goes_on(doc, token.i):
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
    return doc[index].tag_ == "VBN" and doc[index].lower_ in _PLANS and not helpers_of(doc, index)


def _nearest(doc: Doc, start: int, end: int) -> Governor:
    """Return the nearest verb before an expression in its clause, else the nearest after it."""
    planned = -1
    for index in range(start - 1, max(start - _FAR, -1), -1):
        token = doc[index]
        if token.text in SENTENCE_ENDS or token.is_space or token.lower_ in _CLAUSE_STARTS:
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
        or not helpers.isdisjoint(_PLANS | _IS | _WAS)
    ):
        return ""
    for at in range(index - 1, max(index - 15, -1), -1):
        token = doc[at]
        if token.text in SENTENCE_ENDS or token.is_space or token.lower_ in _LOOKS_AHEAD or token.tag_ == "MD":
            return ""
        if token.lower_ in _HELPERS and at > index - 4:  # to be infected
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
    if not tag.startswith(("VB", "MD")) or (word in _PREPOSITIONS and tag in ("VBN", "VBG")):
        return ""
    if after and (tag == "MD" or word in _HELPERS) and any(t.tag_.startswith("VB") for t in doc[index + 1 : index + 4]):
        return ""
    if tag == "MD":
        return "future" if word in _MODALS_AHEAD else ""
    helpers = helpers_of(doc, index)
    if not helpers.isdisjoint(_HAD):  # had been due to reopen on Sunday; had left on Sunday
        return "planned" if "been" in helpers and not _PLANS.isdisjoint((*helpers, word)) else "before then"
    if word == "followed" and not helpers and index + 1 < len(doc) and doc[index + 1].lower_ == "by":
        return ""  # as what comes first
    plan = word in _PLANS and (word != "set" or _set_for(doc, index))
    plan = plan or (word in _FORESEEN and not helpers.isdisjoint(_IS | _WAS))
    if not helpers.isdisjoint(_WAS) and (plan or not helpers.isdisjoint(_PLANS)):
        return "planned"  # was due on Monday, was expected to open on Monday
    if plan and (tag == "VBN" or (tag == "VBD" and not after)):
        return "future"
    if tag == "VBD":
        return "past"
    return _tense_by_helpers(tag, word, helpers)


def _tense_by_helpers(tag: str, word: str, helpers: set[str]) -> str:
    """Return the tense of a verb that is no plain past, by the words that help it."""
    if "to" in helpers and not helpers.isdisjoint(_WAS) and helpers.isdisjoint(_PLANS):
        return "past" if not helpers.isdisjoint(_HAVE) else "open"  # was to have opened, was to open
    if tag == "VBN" and not helpers.isdisjoint(_HAVE) and helpers.isdisjoint(("will", "'ll", "’ll", "shall")):
        return "past"  # has left, may have left, is thought to have left
    if not helpers.isdisjoint(_MODALS_AHEAD):
        if "would" in helpers:  # he would not say, on Sunday
            return "then" if helpers.isdisjoint(_NOT) else "open"
        return "future"
    if not helpers.isdisjoint(_MODALS_OPEN):
        return "perhaps" if helpers.isdisjoint(_NOT) else "open"
    if tag in ("VB", "VBN") and "to" in helpers:
        return "future" if not helpers.isdisjoint(_PLANS) or not helpers.isdisjoint(_IS) else "perhaps"
    if tag == "VBN":
        return "" if not helpers.isdisjoint(_IS) or "being" in helpers else "past"
    if tag == "VBG":
        if not helpers.isdisjoint(_IS):
            return "present"
        return "past" if not helpers.isdisjoint(_WAS | _HAVE) else ""  # were starting, have been looking
    if tag == "VBP" and word in _ONE_FORM:  # on Monday they quit
        return "past"
    if tag not in ("VBP", "VBZ") or word in _REPORTS:
        return ""
    return "present" if word in _SCHEDULED else "showing"


def _set_for(doc: Doc, index: int) -> bool:
    """Tell whether `set` plans (set for Friday, set to open); a record is set on a day."""
    return index + 1 < len(doc) and doc[index + 1].lower_ in ("for", "to")
