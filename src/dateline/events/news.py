"""Whether what a date dates is news: no question, small talk, name of what comes round, or day that passes."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

from dateline.events.clause import subject
from dateline.events.lexicon import ALL_OF_US, CLAIMS, JUDGED, PASSING, PUBLISHED_PARTS, REACHING, SERIES
from dateline.events.verbs import NAMED_BY, OBJECTS, SUBJECTS, is_verb, own_subject

CLOSING = frozenset("\"'”’)] ")
COMMENTING = frozenset({"wrote", "said", "posted", "commented"})
PERIODS = frozenset("day week month quarter half year decade period season".split())
NOWADAYS = frozenset({"today", "this year", "now"})
EDGES = frozenset("end start beginning close middle turn".split())
STAMPING = frozenset({"post", "update", "publish"})
SHIFTING = frozenset({"shift", "turn", "head"})
LAWS = frozenset({"act", "bill", "law", "amendment"})
ALONE = 12  # words: a sentence with nothing but who spoke and when
SIGNATURE = 10  # words: so short is the line that signs a comment


def is_news(head: Token, when: Span, anchored: bool, speaker: str, quoted: bool) -> bool:
    """Tell whether the word that a date dates tells something that happened or is to happen.

    `anchored`: the date is told from another day ("today", "on Friday"); `speaker`: who says it, if anybody is named;
    `quoted`: it stands in quotation marks.
    """
    if _asks(head) or _ends_period(head) or _only_names(head, when) or _signs(head, when):
        return False
    if _only_does(head) or _is_left_open(head) or _is_as_it_is(head, when) or _is_edge(head, when):
        return False
    if not is_verb(head):
        return not _is_bare_report(head, when)
    if _only_speaks(head, when) or _day_passes(head, when) or _presents_itself(when):
        return False
    return not (anchored and quoted and _only_judges(head)) and not _small_talk(head, anchored, speaker)


def _asks(head: Token) -> bool:
    """Tell whether a word stands in a question: "Did you get any help last month?"."""
    sentence = head.sent
    last = sentence.end - 1
    while last > sentence.start and (head.doc[last].text in CLOSING or head.doc[last].is_space):
        last -= 1
    return head.doc[last].text.endswith("?")


def _signs(verb: Token, when: Span) -> bool:
    """Tell whether a date only signs a reader's comment: "At 2:45 pm on 18 Jan 2010, Reader7 wrote: …".

    So does "February 27th, 2011 1:45 am ET" with nothing that ties it to a sentence.
    """
    clock = any(":" in word.text and word.text[0].isdigit() for word in when)
    if clock and verb.lemma_.lower() in STAMPING and verb.i - when.sent.start < 3 and own_subject(verb) is None:
        return True  # "(Updated at 11:20 a.m."
    if clock and _is_stamp(when):
        return True
    if not clock or when.start > when.sent.start + 3:
        return False
    behind = when.doc[when.end : when.end + SIGNATURE]
    return any(a.lower_ in COMMENTING and b.text == ":" for a, b in pairwise(behind)) or verb.lower_ == "posting"


def _is_stamp(when: Span) -> bool:
    """Tell whether a date is of day, year, clock and zone, without a preposition before it or a mark behind."""
    before = when.doc[when.start - 1] if when.start else None
    year = any(len(word) == 4 and word.is_digit for word in when)
    half = any(word.lower_ in ("am", "pm") for word in when)
    behind = when.doc[when.end] if when.end < len(when.doc) else None
    tied = before is not None and (before.pos_ == "ADP" or before.text == "(")
    return year and half and not tied and (behind is None or not (behind.is_punct or behind.pos_ == "ADP"))


def _only_names(head: Token, when: Span) -> bool:
    """Tell whether a date only names what comes round, or a law: "the 2016 election", "the 1869 Act".

    As the subject of a verb such a name has its news beside it: "the 2016 election was won by …".
    """
    if is_verb(head):
        return False
    if head.lemma_.lower() in LAWS and head.pos_ == "PROPN" and when.root.head.lower_ == "of":
        return True  # "the Oil Act of 1990"
    if head.dep_ in SUBJECTS:
        return False
    inside = when.root.dep_ in NAMED_BY | {"poss"} and when.start < head.i
    if head.lemma_.lower() in SERIES:
        return inside
    return head.ent_type_ == "LAW" and (inside or when.root.ent_type_ == "LAW")


def _only_speaks(verb: Token, when: Span) -> bool:
    """Tell whether a sentence says no more than that somebody spoke: "General Lund said on Tuesday." """
    if verb.lemma_ not in ("say", "write", "add") or verb.dep_ != "ROOT":
        return False
    below = [child for child in verb.children if child.dep_ not in ("nsubj", "punct", "dep") and not child.is_space]
    alone = all(when.start <= child.right_edge.i < when.end for child in below)
    return alone and verb.right_edge.i - verb.left_edge.i < ALONE


def _is_left_open(verb: Token) -> bool:
    """Tell whether a clause does not say what was done: "for what they did in 1989", "as to how it went last week"."""
    if not is_verb(verb) or verb.dep_ not in ("ccomp", "pcomp", "pobj", "csubj", "relcl", "dobj"):
        return False
    told = any(child.dep_ in ("oprd", "attr", "acomp", "dobj") and child.lower_ != "what" for child in verb.children)
    what = any(child.lower_ == "what" and child.dep_ in SUBJECTS | OBJECTS for child in verb.children)
    return what and not told  # "what the agency declared a pandemic in May"


def _is_as_it_is(verb: Token, when: Span) -> bool:
    """Tell whether somebody only judges what things are like nowadays: "It is a poor country today"."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ not in ("be", "have") or when.text.lower() not in NOWADAYS:
        return False
    return any(child.dep_ in ("attr", "dobj") and child.pos_ == "NOUN" for child in verb.children)


def _only_does(verb: Token) -> bool:
    """Tell whether "did" only stands for another verb: "The stock fell as much as it did today"."""
    if verb.lemma_ != "do" or verb.dep_ != "advcl":
        return False
    return any(child.dep_ == "mark" and child.lower_ in ("as", "than") for child in verb.children)


def _is_edge(noun: Token, when: Span) -> bool:
    """Tell whether a noun is only the end or beginning of a period itself: "at summer's end"."""
    return noun.lemma_.lower() in EDGES and when.root.head.i == noun.i and when.root.dep_ in ("poss", "compound")


def _is_bare_report(noun: Token, when: Span) -> bool:
    """Tell whether a noun only says that there was talk of something: "as of reports on Tuesday"."""
    if noun.lemma_.lower() not in CLAIMS or noun.dep_ in SUBJECTS:
        return False
    return all(when.start <= child.right_edge.i < when.end or child.dep_ == "det" for child in noun.children)


def _ends_period(verb: Token) -> bool:
    """Tell whether a participle only says when a period ends: "the three months ended Sept. 30"."""
    return verb.lower_ in ("ended", "ending") and verb.dep_ == "acl" and verb.head.lemma_.lower() in PERIODS


def _day_passes(verb: Token, when: Span) -> bool:
    """Tell whether all that happens is that a day comes: "September came to a close", "the campaign reached July"."""
    days = set(range(when.start, when.end))
    if verb.lemma_ in PASSING and any(child.dep_ in SUBJECTS and child.i in days for child in verb.children):
        return not any(child.lower_ == "with" for child in verb.children)
    if (
        verb.lemma_ in SHIFTING
        and when.start
        and when.doc[when.start - 1].lower_ in ("to", "into", "toward", "towards")
    ):
        return not _has_object(verb, days)  # "As the campaign shifted to August"
    bare = when.start and when.doc[when.start - 1].pos_ != "ADP"
    return verb.lemma_ in REACHING and when.root.head.i == verb.i and bool(bare) and not _has_object(verb, days)


def _has_object(verb: Token, days: set[int]) -> bool:
    return any(child.dep_ in OBJECTS and child.i not in days for child in verb.children)


def _presents_itself(when: Span) -> bool:
    """Tell whether a publication speaks of its own part: "this month's edition looks at bees"."""
    noun = when.root.head
    return when.root.dep_ == "poss" and noun.lemma_.lower() in PUBLISHED_PARTS


def _only_judges(verb: Token) -> bool:
    """Tell whether speech says what something was like, and nothing that was done: "It was a hard game today"."""
    about = own_subject(verb)
    plain = not any(child.dep_ in ("aux", "neg") for child in verb.children)
    return verb.lemma_ == "be" and plain and about is not None and about.lower_ in JUDGED


def _small_talk(verb: Token, anchored: bool, speaker: str) -> bool:
    """Tell whether an unnamed speaker tells of a day near by, or somebody says "you": "I took the medicine today"."""
    about = subject(verb)
    if about is None or about.lower_ not in ALL_OF_US:
        return False
    return not speaker and (anchored or about.lower_ == "you")
