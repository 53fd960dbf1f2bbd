"""A headline of a clause or of a noun that happens: at most 90 characters that read as English."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Span, Token

from dateline.events.clause import subject
from dateline.events.clefts import without_openers
from dateline.events.datespans import behind_preposition
from dateline.events.draft import Dates, Draft, draft_of_clause, draft_of_noun
from dateline.events.lexicon import BODIES, OCCASION_WORDS, PERSON_NOUNS, SPEECH
from dateline.events.ranges import links_of
from dateline.events.roles import without_roles
from dateline.events.shorten import ever_shorter
from dateline.events.verbs import SUBJECTS, TENSED, commands, is_finite, is_verb, own_subject, participle_alone
from dateline.events.wording import CONTENT, cut, write

LIMIT = 90  # characters
LONGEST = 80  # words of a sentence that is shortened as a whole: longer ones are lists
TIME_PREPOSITIONS = frozenset("in on at by during since until till from through for after before of as between".split())
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})  # a date that no clause can do without: "lost August"
LATER = frozenset({"later", "earlier", "back", "sometime"})
HOURS = frozenset({"hours", "hour", "time"})
FRACTIONS = frozenset("much most part half rest all some bulk remainder".split())  # "spent much of August"
CLOCK = frozenset("am pm a.m. p.m. a.m p.m noon midnight hours time".split())
RELATIVE = frozenset("which who whose whom how why what".split())  # of a clause whose noun was not found
OF_WHICH = frozenset({"which", "whom"})  # "Most of which are from May"
VAGUE = frozenset("it this that they we i you there".split())  # with two words more they tell nothing: "That was"
UNENDED = frozenset("is was were are be been being has have had very more".split())  # a line that ends so lost its end
SAYING = frozenset("say report announce add state".split())
CLAUSES = frozenset({"ccomp", "csubj"})  # before a sentence: "The bridge is safe, she said"
UNENDING = SUBJECTS | {"aux", "auxpass"}  # of a verb that opens a sentence: "Forces loyal to him", taken for one
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB", "IN"})
OF_TIME = frozenset({"DATE", "TIME"})
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
OPENING_NOUN = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
FEW = 3  # words with a meaning: a noun with fewer says more together with its verb


def headline(
    head: Token,
    dates: Sequence[Span],
    hidden: Sequence[Span],
    names: Callable[[], Callable[[Token], str]],
    others: Sequence[int] = (),
) -> str:
    """Write the headline of the clause or noun phrase under `head`, without those of its `dates` that are `hidden`.

    `names` makes what gives the name that stands behind a pronoun, or nothing; `others` are the places of the words of
    all dates of the Doc. A noun that would stand alone keeps its date.
    """
    sentence = head.sent  # nothing beyond it hangs on the head: a long text has many dates
    others = others[bisect_left(others, sentence.start) : bisect_left(others, sentence.end)]
    where = Dates(head.doc, dates, others)
    dates = [date for date in hidden if not _is_part(date)]
    draft = draft_of_clause(head, where) if is_verb(head) else _draft_of_noun(head, where, dates)
    timeless = (
        draft if draft.kept else Draft(_without_dates(draft.words, dates), draft.before_of, draft.after_of, draft.core)
    )
    text = ""
    words: list[Token] = []
    for version in (timeless, draft.inner):
        if version is None or (text and len(text) <= LIMIT and not _only_says(words)):
            continue
        there = {word.i for word in version.words}
        gone = (date for date in dates if date.start not in there)
        owned = (i for date in gone if (i := _owned(date)) is not None)
        articles = {i: "the" for i in owned if head.doc[i].pos_ in ("NOUN", "ADJ", "ADV", "VERB")}
        for words in _shorter(version):
            text = write(words, names(), articles | version.before_of, _marks(version, draft.inner, words))
            if len(text) <= LIMIT:
                break
    broken = is_verb(head) and (_speaks(head) if draft.before_of else _is_fragment(timeless.words))
    broken = broken or head.lower_ in CLOCK  # "posting at 12:54 am local time": the parser took the clock for a verb
    broken = broken or (is_verb(head) and not draft.before_of and _only_says(words))
    if _says_nothing(text) or broken:
        whole = without_openers(" ".join(head.sent.text.split()))
        named = not draft.before_of and head.lower_ not in CLOCK and _names_something(text, timeless.words)
        text = whole if len(whole) <= LIMIT else text if named else _shortened(head, dates) or whole
    return text if len(text) <= LIMIT else cut(text, LIMIT)


def _shortened(head: Token, dates: Sequence[Span]) -> str:
    """Return the sentence around a word without its dates, cut where a phrase ends; or nothing, if it is none."""
    sentence = head.sent
    if len(sentence) > LONGEST:
        return ""
    aside = any(w.dep_ == "parataxis" or (w.dep_ in CLAUSES and w.i < sentence.root.i) for w in sentence)
    if aside or any(word.text in ('"', "“", ";") for word in sentence):
        return ""
    core = {sentence.root.i, head.i, *(word.i for word in head.ancestors)}
    core |= {child.i for i in core for child in head.doc[i].children if child.dep_ in SUBJECTS}
    words = [word for word in sentence if not word.is_space]
    for fewer in ever_shorter(_without_dates(words, dates) if dates else words, core):
        text = without_openers(write(fewer, lambda word: "", {}, {}))
        if len(text) <= LIMIT:
            return "" if _is_fragment(fewer) or _says_nothing(text) else text
    return ""


def _shorter(version: Draft) -> Iterator[list[Token]]:
    """Give ever shorter versions of a draft, at last those without the roles before names."""
    yield from ever_shorter(version.words, version.core)
    bare = without_roles(version.words)
    if bare and len(bare) < len(version.words):
        yield from ever_shorter(bare, version.core)


def _marks(draft: Draft, inner: Draft | None, words: Sequence[Token]) -> dict[int, str]:
    """Return the marks to write behind words: a colon whose word was left out stands behind the one before."""
    said = inner.words[0].i if inner is not None and inner.words else -1
    place = next((k for k, word in enumerate(words) if word.i == said), 0)
    lost = [i for i, mark in draft.after_of.items() if mark == ": " and all(word.i != i for word in words)]
    return draft.after_of | {words[place - 1].i: ": "} if lost and place else draft.after_of


def _says_nothing(text: str) -> bool:
    """Tell whether a reader would ask what is meant, so that the sentence itself says it better: "That was"."""
    first, *rest = text.lower().split() or [""]
    if not first or first in RELATIVE or first == "you" or set(rest[:2]) & OF_WHICH or (rest and rest[-1] in UNENDED):
        return True
    return first in VAGUE and len(rest) < FEW


def _only_says(words: Sequence[Token]) -> bool:
    """Tell whether a headline says no more than that somebody spoke: "The spill official said"."""
    last = words[-1] if words else None
    if last is None or last.lemma_ not in SAYING or last.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    return not any(child.dep_ in ("auxpass", "nsubjpass") for child in last.children)


def _is_fragment(words: Sequence[Token]) -> bool:
    """Tell whether words are no sentence: without a verb that has a tense, or beginning with it and no order."""
    verb = next((word for word in words if _makes_a_sentence(word)), None)
    if verb is None or (words[0].pos_ == "AUX" and not words[0].ent_type_ and words[0].tag_ in TENSED):
        return True  # "Has been shut"
    return verb.i == words[0].i and not commands(verb) and verb.dep_ not in UNENDING


def _speaks(participle: Token) -> bool:
    """Tell whether a participle is a verb of saying in truth: "It will be sold, the two firms announced on Monday"."""
    if participle.lemma_.lower() not in SPEECH or any(_is_agent(child) for child in participle.children):
        return False
    last = participle.right_edge
    if last.i + 1 < len(last.doc) and last.nbor().lower_ == "that":  # "A witness reported on Tuesday that …"
        return participle_alone(participle)
    noun = subject(participle)
    people = noun is not None and (noun.ent_type_ in SPEAKERS or noun.lemma_.lower() in PERSON_NOUNS | BODIES)
    return people and participle_alone(participle)


def _is_agent(by: Token) -> bool:
    """Tell whether somebody stands behind "by": not in "The city estimated by 9 pm, …"."""
    return by.dep_ == "agent" and not any(word.pos_ == "NUM" or word.ent_type_ in OF_TIME for word in by.subtree)


def _makes_a_sentence(word: Token) -> bool:
    """Tell whether a verb has a tense, or the parser took it for a participle: "the valley warmed by 2 degrees"."""
    if word.tag_ in TENSED:
        return True
    if not is_verb(word):
        return False
    alone = word.dep_ == "acl" and word.head.dep_ == "ROOT"
    return commands(word) or is_finite(word) or (word.tag_ == "VBN" and (alone or own_subject(word) is not None))


def _names_something(text: str, words: Sequence[Token]) -> bool:
    """Tell whether a fragment is a noun with what belongs to it: "an option to buy the striker for €11m"."""
    telling = [word for word in words if word.pos_ in CONTENT]
    if len(telling) < FEW or words[0].pos_ not in OPENING_NOUN or words[-1].pos_ in ("VERB", "AUX", "ADV"):
        return False
    return not (_says_nothing(text) or any(word.dep_ in ("neg", "auxpass") or word.tag_ == "PRP" for word in words))


def _is_part(date: Span) -> bool:
    """Tell whether a clause cannot do without a date: "lost August", "spent much of August"."""
    root = date.root
    if any(
        c.dep_ == "relcl" and c.left_edge.tag_ not in RELATIVE_TAGS for c in root.children
    ):  # "the day Ghana had its first"
        return True
    fraction = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else root
    if fraction.dep_ not in PARTS:
        return False
    return fraction.lower_ in FRACTIONS if fraction.i != root.i else not behind_preposition(root)


def _draft_of_noun(noun: Token, where: Dates, dates: Sequence[Span]) -> Draft:
    """Return the words of a noun; of one that says little the clause it is the subject of: "fighting drove 800 out"."""
    draft = draft_of_noun(noun, where)
    left = _without_dates(draft.words, dates)
    telling = [word for word in left if word.pos_ in CONTENT]
    verb = _verb_of(noun) if len(telling) < FEW else None
    if verb is not None:
        return draft_of_clause(verb, where)
    draft.kept = len([word for word in left if word.is_alpha]) < 4
    return draft


def _verb_of(noun: Token) -> Token | None:
    """Return the verb that a noun says little without: "fighting drove 800 out", "was at a conference"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in OCCASION_WORDS:
        verb = noun.head.head
        return verb if verb.lemma_ == "be" and verb.tag_ in ("VBD", "VBZ", "VBP") and is_verb(verb) else None
    verb = noun.head
    told = noun.dep_ in SUBJECTS and is_verb(verb) and is_finite(verb) and verb.lemma_ != "be"
    return verb if told else None


def _without_dates(words: list[Token], dates: Sequence[Span]) -> list[Token]:
    """Leave out time expressions and the prepositions that hold nothing else."""
    gone = {token.i for date in dates for token in date} | set(links_of(dates))
    before = {date.start - 1 for date in dates if date.start and _owned(date) is None}
    before = {i for i in before if dates[0].doc[i].lower_ in TIME_PREPOSITIONS}
    starts = before | {date.start for date in dates}
    later = {i - 1 for i in starts if i and dates[0].doc[i - 1].lower_ in LATER}  # "dismissed later on Saturday"
    gone |= before | later
    behind = {date.end for date in dates if date.end < len(date.doc)}
    gone |= {i for i in behind if dates[0].doc[i].tag_ == "POS" or dates[0].doc[i].lower_ == "alone"}
    gone |= {word.i for word in words if _names_zone(word)}
    gone |= {i for date in dates for i in _hours_of(date)}
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


def _hours_of(date: Span) -> list[int]:
    """Return the places of the words around a date that only say that it is one: "by the (evening) hours"."""
    noun = date[-1].head
    if date[-1].dep_ != "compound" or noun.lower_ not in HOURS or noun.i < date.end:
        return []
    preposition = [noun.head.i] if noun.dep_ == "pobj" and noun.head.lower_ in TIME_PREPOSITIONS else []
    return [noun.i, *(child.i for child in noun.children if child.dep_ == "det"), *preposition]


def _owned(date: Span) -> int | None:
    """Return the place of the word that follows a date it belongs to: "in Tuesday's quake", "in the May session"."""
    doc = date.doc
    if date.end + 1 < len(doc) and doc[date.end].tag_ == "POS":
        return date.end + 1
    last = date[-1]
    inside = len(date) == 2 and date[0].lower_ == "the" and last.dep_ == "compound"
    return date.end if inside and last.head.i >= date.end else None


def _names_zone(word: Token) -> bool:
    """Tell whether a word only says whose clock a time of day is: "at 2am local time"."""
    if word.lower_ == "local" and word.i + 1 < len(word.doc) and word.nbor().lower_ == "time":
        return bool(word.i and (word.nbor(-1).lower_ in CLOCK or word.nbor(-1).text == ","))
    return word.lower_ == "time" and word.i > 1 and word.nbor(-1).lower_ == "local" and _names_zone(word.nbor(-1))


def _holds_only(word: Token, gone: set[int], there: set[int]) -> bool:
    """Tell whether of the words below a word none is left but its dates; `there` are the words of the headline."""
    if word.pos_ == "CCONJ":  # the "and" between two dates
        return word.i - 1 in gone and word.i + 1 in gone
    below = [token for token in word.subtree if token.i != word.i and token.i in there]
    return any(token.i in gone for token in below) and all(
        token.i in gone or token.is_punct or token.dep_ == "cc" for token in below
    )
