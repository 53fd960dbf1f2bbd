"""What stands around an expression: the words and tags that tell past from future.

Only tags are needed; without them (a blank pipeline) the words alone decide. No parse, no named entities.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.timex.atoms import Atoms
from dateline.timex.find import Found

# Words right before a date that look ahead, whatever the verb; that do where no verb says otherwise; that look back.
_DUE = frozenset("due effective payable upcoming".split())
_SURELY_AHEAD = frozenset("until till through expected scheduled planned slated".split())
_AHEAD = frozenset("by next begin begins beginning starts starting deadline proposed forthcoming redeemable".split())
_SURELY_BACK = frozenset("since ended dated".split())
_MODALS_AHEAD = frozenset("will shall 'll ’ll wo would may must can should".split())
_PLANS = frozenset(
    "expected scheduled due set planned slated supposed likely expects plans hopes intends wants planning expecting "
    "hoping arranged booked".split()
)
# Words whose infinitive lies ahead of them: they agreed to meet on Friday, his plan to leave in May. After others it
# does not: they voted to lift it on Saturday, she declined to comment on Friday.
_LOOKS_AHEAD = frozenset(
    "agreed agreement arranged asked bound deadline deal decided decision demanded due expected hoped intended "
    "intention invitation invited likely offered ordered planned planning plans plan pledged pledge prepared preparing "
    "promised promise proposed ready scheduled set slated subpoenaed summoned threatened told urged vowed vow "
    "wanted".split()
)
_SAYS = frozenset(
    "says say said report is are has have 's ’s tells reports adds follows follow comes come marks".split()
)
_IFS = frozenset("if unless once until".split())
_HELPERS = frozenset(
    "be been being have has had is are was were am 's ’s 've ’ve 're ’re 'd ’d do does did n't n’t to".split()
)
_CLAUSE_STARTS = frozenset("though although but while whereas because".split())
_HAD = frozenset(("had", "'d", "’d"))
_SENTENCE_ENDS = frozenset((".", "!", "?", "\n\n", ";"))


@dataclass(slots=True)
class Context:
    """A Doc beside its words of time."""

    doc: Doc
    atoms: Atoms
    offsets: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.offsets = self.doc.to_array("IDX").tolist()

    def token_at(self, offset: int) -> int:
        """Return the index of the token that holds a character."""
        return max(bisect_right(self.offsets, offset) - 1, 0)

    def tag(self, atom: int) -> str:
        """Return the fine tag of the word of time at an index; empty where the pipeline has no tagger."""
        if not 0 <= atom < len(self.atoms.starts):
            return ""
        return self.doc[self.token_at(self.atoms.starts[atom])].tag_

    def words_before(self, found: Found, count: int) -> list[str]:
        """Return up to `count` words before an expression, the nearest first, within its sentence."""
        words = []
        for index in range(found.first - 1, max(found.first - 1 - count, -1), -1):
            word = self.atoms.word(index)
            if word in _SENTENCE_ENDS and not self.atoms.glued(index + 1):
                break
            words.append(word)
        return words


def direction(context: Context, found: Found) -> str:
    """Return past, present or future for the time an expression speaks of; `surely past` where a word says so."""
    before = context.words_before(found, 4)
    if before and before[0] in _SURELY_BACK:
        return "surely past"
    tense, verb_after = _tense(context, found)
    if tense == "before then":
        return "past"
    if any(word in _DUE for word in before[:2]) or before[:2] == ["as", "soon"]:
        return "future"
    if any(word in _SURELY_AHEAD for word in before[:2]):  # but: until Wednesday it was open
        return "future" if tense != "past" else "past" if verb_after else "ahead"
    if before[:1] == ["if"] or (tense == "present" and _IFS.intersection(context.words_before(found, 15))):
        return "future"
    if tense in ("past", "future"):
        return tense
    possessive = context.atoms.word(found.last) in ("'s", "’s")
    if any(word in _AHEAD for word in before):
        return "future"
    return "present" if tense == "present" and not possessive else ""


def carried_on(context: Context, before: Found, found: Found) -> bool:
    """Tell whether no verb stands between two expressions, so that the second looks where the first does."""
    if before.reading.month is None or found.reading.month is None:
        return False
    start = context.token_at(context.atoms.ends[before.last - 1])
    end = context.token_at(context.atoms.starts[found.first])
    return end - start < 15 and not any(token.tag_.startswith(("VB", "MD")) for token in context.doc[start:end])


def _tense(context: Context, found: Found) -> tuple[str, bool]:
    """Return the tense of the verb that governs an expression, and whether it stands after it.

    That is the nearest before it in its clause, else the nearest after it; what was planned and then told (the games
    scheduled for Wednesday were held) is past.
    """
    doc = context.doc
    start = context.token_at(context.atoms.starts[found.first])
    end = context.token_at(context.atoms.ends[found.last - 1] - 1)
    planned = False
    for index in range(start - 1, max(start - 25, -1), -1):
        token = doc[index]
        if token.text in _SENTENCE_ENDS or token.is_space or token.lower_ in _CLAUSE_STARTS:
            break
        if tense := _tense_of_infinitive(doc, index) or _tense_at(doc, index):
            planned = tense == "future" and token.tag_ == "VBN" and not _helpers(doc, index)
            if not planned:
                return tense, False
            break
    for index in range(end + 1, min(end + 15, len(doc))):
        token = doc[index]
        if token.text in _SENTENCE_ENDS or token.is_space:
            break
        if doc[index].tag_ == "VB" and doc[index - 1].tag_ == "TO":  # the decision in January to close it
            continue
        if tense := _tense_at(doc, index, after=True):
            put_off = planned and (tense != "past" or not _helpers(doc, index).isdisjoint(("has", "have")))
            return ("future" if put_off else tense), True
    return ("future" if planned else ""), False


def _tense_of_infinitive(doc: Doc, index: int) -> str:
    """Return past where a token is an infinitive under a past verb that does not look ahead; else nothing."""
    if doc[index].tag_ != "VB" or "to" not in (helpers := _helpers(doc, index)) or not helpers.isdisjoint(_PLANS):
        return ""
    for at in range(index - 1, max(index - 15, -1), -1):
        token = doc[at]
        if token.text in _SENTENCE_ENDS or token.is_space or token.lower_ in _LOOKS_AHEAD or token.tag_ == "MD":
            return ""
        if token.tag_.startswith("VB"):
            return "past" if _tense_at(doc, at) in ("past", "before then") else ""
    return ""


def _tense_at(doc: Doc, index: int, *, after: bool = False) -> str:
    """Return the tense of a token where it is a verb: past, present, future, or `before then` for the pluperfect.

    A helping verb that stands `after` the expression is passed over for the verb it helps.
    """
    token = doc[index]
    tag, word = token.tag_, token.lower_
    if not tag.startswith(("VB", "MD")):
        return ""
    if after and (tag == "MD" or word in _HELPERS) and any(t.tag_.startswith("VB") for t in doc[index + 1 : index + 4]):
        return ""
    if tag == "MD":
        return "future" if word in _MODALS_AHEAD else ""
    helpers = _helpers(doc, index)
    if not helpers.isdisjoint(_HAD):
        return "before then"
    if word in _PLANS and (tag == "VBN" or (tag == "VBD" and not after)) and (word != "set" or _set_for(doc, index)):
        return "future"
    if tag == "VBD":
        return "past"
    if "to" in helpers and not helpers.isdisjoint(("was", "were")) and helpers.isdisjoint(_PLANS):  # was to open
        return "past"
    if not helpers.isdisjoint(_MODALS_AHEAD) or (tag in ("VB", "VBN") and "to" in helpers):
        return "future"
    if tag == "VBN":
        return "" if not helpers.isdisjoint(("is", "are", "'re", "could", "might")) else "past"
    if tag == "VBG":
        return "present" if not helpers.isdisjoint(("is", "are", "'re", "’re", "am")) else ""
    return "present" if tag in ("VBP", "VBZ") and word not in _SAYS else ""


def _set_for(doc: Doc, index: int) -> bool:
    """Tell whether `set` plans (set for Friday, set to open); a record is set on a day."""
    return index + 1 < len(doc) and doc[index + 1].lower_ in ("for", "to")


def _helpers(doc: Doc, index: int) -> set[str]:
    """Return the helping words that stand before a verb without a break: had been due to."""
    words: set[str] = set()
    for at in range(index - 1, max(index - 8, -1), -1):
        token = doc[at]
        if token.tag_ not in ("MD", "TO", "RB") and token.lower_ not in _HELPERS and token.lower_ not in _PLANS:
            break
        words.add(token.lower_)
    return words
