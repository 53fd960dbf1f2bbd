"""Where the text tells a dated happening: each date with the word it dates, starts joined with their ends."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from spacy.tokens import Doc, Span, Token

from dateline.events.bounds import Bounds, bounds_of, is_goal, side_of
from dateline.events.clause import governor, span_at, subject
from dateline.events.clefts import led_up_to
from dateline.events.status import negated, not_until, put_off
from dateline.events.verbs import is_finite, is_verb
from dateline.timex import Timex

THROUGH = frozenset({"through", "until", "till"})  # "Wednesday through Friday"
PROLONGING = frozenset({"extend", "prolong", "renew", "lengthen"})
SINCE = 7  # words: so near before its date a "since" stands, "since the ferry's last trip in July 2001"
RECORD = 11  # words: a superlative is so near to its "since"
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
EARLIER = frozenset({"earlier", "before", "previously"})
AROUND = frozenset({"more", "less", "than", "over", "around", "about", "roughly", "nearly", "almost", "some", "$", "%"})
FIGURE = 6  # words: so long is a figure with its unit
COMPARING = frozenset({"than", "against", "compared", "versus", "unlike"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One date, the word it dates, and the bounds it gives; `dates` are the spans that a headline leaves out."""

    timex: Timex
    when: Span
    head: Token
    bounds: Bounds
    side: str
    dates: tuple[Span, ...]


def tellings(doc: Doc) -> list[Telling]:
    """Return the tellings of a Doc in reading order; a date that dates nothing is none."""
    found = list(_one_by_one(doc))
    for narrow in (_joined_ends, _without_starts_of_durations, _without_wider, _without_prolonged):
        found = narrow(found)
    return found


def _one_by_one(doc: Doc) -> Iterator[Telling]:
    line, published = doc._.dateline if Doc.has_extension("dateline") else None, doc._.published
    for timex in doc._.timexes:
        value = timex.value
        if value.type == "SET" or (value.earliest is None and value.latest is None):
            continue
        if line and line[0] <= timex.start < line[1]:  # the day of filing dates the story, not its first words
            continue
        when = span_at(doc, timex.start, timex.end)
        above = governor(when)
        head = _decided(led_up_to(above, when) if above is not None else None, timex, published)
        if head is not None and not (_compares(when, head) or _is_record(when, head) or _is_order(head)):
            side = "then" if above is not None and not_until(above, when) else _side(when, value.type, head)
            hidden = () if side or value.type == "DURATION" else (when,)
            yield Telling(timex, when, head, bounds_of(timex, side), side, hidden)
            if side in ("start", "end", "then") and (then := _then(when)) is not None:
                yield Telling(timex, when, then, bounds_of(timex, "then"), "", (when,))


def _decided(head: Token | None, timex: Timex, published: datetime.date | None) -> Token | None:
    """Return the verb above an infinitive for a day that is past: "was convicted of a plot to rob banks in 2006"."""
    if head is None or head.dep_ != "acl" or not any(child.lower_ == "to" for child in head.children):
        return head
    latest = timex.value.latest
    if published is None or latest is None or not latest < np.datetime64(published, "D"):
        return head
    above = next((word for word in head.ancestors if is_verb(word)), None)
    return above if above is not None and is_finite(above) and above.tag_ in ("VBD", "VBN") else head


def _then(when: Span) -> Token | None:
    """Return the verb of what happened at one end of something longer: "until 1869, when the mine flooded"."""
    for token in when:
        for child in token.children:
            if child.dep_ == "relcl" and is_verb(child) and any(word.lower_ == "when" for word in child.children):
                return child
    return None


def _side(when: Span, kind: str, head: Token) -> str:
    """Return which end a date gives to what its head tells; "not before Saturday" is a start, "not until" no end."""
    if kind == "DURATION":
        return ""
    if not_until(head, when) or put_off(head, when):
        return "then"
    side = side_of(when, kind)
    if kind == "TIME" and when.start and when.doc[when.start - 1].lower_ == "by" and _is_simple_past(head):
        return ""  # "By 5 pm the city issued a warning": that day
    return "start" if side == "before" and negated(head) else side


def _is_simple_past(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN") and not any(child.dep_ == "aux" for child in verb.children)


def _compares(when: Span, head: Token) -> bool:
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
    while i > max(0, last - FIGURE) and (doc[i].pos_ in ("NUM", "SYM", "NOUN", "ADV") or doc[i].lower_ in AROUND):
        i -= 1
    return doc[i].lower_ in ("from", "against") and any(
        word.like_num or word.tag_ == "CD" for word in doc[i + 1 : last + 1]
    )


def _second_as(word: Token) -> bool:
    """Tell whether a word is the second "as" of "twice as much as in 2012"."""
    return word.lower_ == "as" and any(before.lower_ == "as" for before in word.doc[max(0, word.i - 4) : word.i])


def _is_record(when: Span, head: Token) -> bool:
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


def _is_order(head: Token) -> bool:
    """Tell whether a verb tells somebody to do something: "Keep away from the shore tonight"."""
    alone = all(child.dep_ not in ("nsubj", "nsubjpass", "aux", "auxpass") for child in head.children)
    return head.tag_ == "VB" and head.dep_ == "ROOT" and alone


def _joined_ends(found: list[Telling]) -> list[Telling]:
    """Join "from X to Y", "between X and Y" and "in 1993 and 1994" into one."""
    joined: list[Telling] = []
    for telling in found:
        last = joined[-1] if joined else None
        if last is not None and _is_end_of(last, telling):
            bounds = bounds_of(last.timex, "start", telling.timex)
            joined[-1] = replace(last, bounds=bounds, side="", dates=(last.when, telling.when))
        else:
            joined.append(telling)
    return joined


def _is_end_of(start: Telling, end: Telling) -> bool:
    if start.timex.value.earliest is None or end.timex.value.latest is None:
        return False
    if not start.timex.value.earliest <= end.timex.value.latest or start.when.sent != end.when.sent:
        return False
    if (start.side or end.side) == "" and _touch(start, end):
        return True
    between = start.when.start and start.when.doc[start.when.start - 1].lower_ == "between"
    linked = end.when.start - start.when.end <= 2 and end.when.doc[end.when.start - 1].lower_ in ("and", "to", "–", "-")
    through = start.when.end + 1 == end.when.start and start.when.doc[start.when.end].lower_ in THROUGH
    if through and start.side == "" and end.side == "end":
        return True
    if (between and linked) or _span_of_years(start, end):
        return True
    return start.side == "start" and end.side == "end" and (linked or end.head.i == start.head.i)


def _without_prolonged(found: list[Telling]) -> list[Telling]:
    """Leave out the day to which something was extended where that was done on a day told: "extended it to 1 May"."""
    told = Counter(telling.head.i for telling in found)
    return [t for t in found if not (told[t.head.i] > 1 and t.head.lemma_ in PROLONGING and is_goal(t.when))]


def _span_of_years(start: Telling, end: Telling) -> bool:
    """Tell whether two years with "to" between them are one span: "the expedition of 1819 to 1823"."""
    years = all(re.fullmatch(r"\d{4}", telling.timex.value.value) for telling in (start, end))
    linked = end.when.start - start.when.end == 1 and end.when.doc[start.when.end].lower_ in ("to", "–", "-", "/")
    linked = linked or (end.when.start == start.when.start and end.timex is not start.timex)  # "2012–13" is one word
    return years and linked and not put_off(start.head, end.when)


def _touch(start: Telling, end: Telling) -> bool:
    """Tell whether two dates of one word follow each other without a gap, in the text and in time."""
    last, first = start.timex.value.latest, end.timex.value.earliest
    words = ("and", "or", "–", "-", "/")
    linked = end.when.start - start.when.end == 1 and end.when.doc[start.when.end].lower_ in words
    return linked and last is not None and first is not None and bool(first - last == np.timedelta64(1, "D"))


def _thing(telling: Telling) -> int:
    """Return the place of the thing that a telling is about: its subject, or its noun itself."""
    head = telling.head
    about = subject(head) if is_verb(head) else head
    return (about or head).i


def _without_starts_of_durations(found: list[Telling]) -> list[Telling]:
    """Leave out the date that only gives a duration its start or end: "begun on 27 September … within 44 days"."""
    by_id = {telling.timex.date_id: telling for telling in found}
    gone = set()
    for telling in found:
        anchor = by_id.get(telling.timex.anchor)
        if telling.timex.value.type == "DURATION" and anchor is not None and anchor.when.sent == telling.when.sent:
            same = _thing(anchor) == _thing(telling) or anchor.head.i == telling.head.i
            if same:  # "lasted 10 days, from 1 June to 10 June": both ends say more than a length
                gone.add((telling if len(anchor.dates) > 1 else anchor).timex.date_id)
    return [telling for telling in found if telling.timex.date_id not in gone]


def _without_wider(found: list[Telling]) -> list[Telling]:
    """Of two dates for one word, one inside the other, keep the narrower: "on Friday … in May"."""
    of_word: dict[int, list[Telling]] = {}
    for telling in found:
        of_word.setdefault(telling.head.i, []).append(telling)
    return [
        telling
        for telling in found
        if not any(other is not telling and _inside(other, telling) for other in of_word[telling.head.i])
    ]


def _inside(inner: Telling, outer: Telling) -> bool:
    a, b = inner.bounds, outer.bounds
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    equal = a.earliest == b.earliest and a.latest == b.latest
    within = bool(b.earliest <= a.earliest and a.latest <= b.latest)
    return within and (not equal or inner.when.start < outer.when.start)
