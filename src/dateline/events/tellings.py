"""Where the text tells a dated happening: each date with the word it dates, starts joined with their ends."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

import numpy as np
from spacy.tokens import Doc, Span, Token

from dateline.events.bounds import Bounds, bounds_of, is_goal, side_of
from dateline.events.clause import governor, span_at, subject
from dateline.events.clefts import led_up_to
from dateline.events.comparisons import compares, is_record
from dateline.events.datednouns import stands_aside
from dateline.events.ranges import beside, ends_range, told_after, with_edge
from dateline.events.status import negated, not_until, put_off
from dateline.events.verbs import is_finite, is_verb
from dateline.timex import Timex

THROUGH = frozenset({"through", "until", "till"})  # "Wednesday through Friday"
PROLONGING = frozenset({"extend", "prolong", "renew", "lengthen"})


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
    line = doc._.dateline if Doc.has_extension("dateline") else None
    text = ""  # joined only where two dates stand side by side
    dates = [timex for timex in doc._.timexes if _is_placed(timex)]
    if line:  # the day of filing dates the story, not its first words
        dates = [timex for timex in dates if not line[0] <= timex.start < line[1]]
    ends: Timex | None = None
    for timex, following in zip_longest(dates, dates[1:]):
        if timex is ends:
            continue
        ranges = following is not None and beside(timex, following)
        text = text or doc.text if ranges else text
        if ranges and ends_range(timex, following, text) and (telling := _range(doc, timex, following)) is not None:
            ends = following
            yield telling
            yield from _then(telling.dates[-1], following)
        else:
            yield from _single(doc, timex)


def _is_placed(timex: Timex) -> bool:
    value = timex.value
    return value.type != "SET" and not (value.earliest is None and value.latest is None)


def _range(doc: Doc, start: Timex, end: Timex) -> Telling | None:
    """Return what is told of a range: once, with both its ends."""
    first, last = span_at(doc, start.start, start.end), span_at(doc, end.start, end.end)
    if first.sent.start != last.sent.start:
        return None
    above = governor(first) or governor(last) or told_after(first, last)
    head = _decided(above, end, doc._.published)
    if head is None or compares(first, head) or is_record(first, head) or _is_order(head):
        return None
    if put_off(head, last):  # "postponed from 3 to 9 May": the first is the day given up
        return Telling(end, last, head, bounds_of(end, "then"), "then", (first, last))
    return Telling(start, first, head, bounds_of(start, "start", end), "", (first, last))


def _single(doc: Doc, timex: Timex) -> Iterator[Telling]:
    kind = timex.value.type
    when = with_edge(span_at(doc, timex.start, timex.end))
    above = governor(when) or told_after(when, when)
    head = _decided(led_up_to(above, when) if above is not None else None, timex, doc._.published)
    if head is None or compares(when, head) or is_record(when, head) or _is_order(head):
        return
    side = "then" if above is not None and not_until(above, when) else _side(when, kind, head)
    if side in ("start", "end") and stands_aside(when, head):
        return
    hidden = () if side or kind == "DURATION" else (when,)
    yield Telling(timex, when, head, bounds_of(timex, side), side, hidden)
    if side in ("start", "end", "then"):
        yield from _then(when, timex)


def _decided(head: Token | None, timex: Timex, published: datetime.date | None) -> Token | None:
    """Return the verb above an infinitive for a day that is past: "was convicted of a plot to rob banks in 2006"."""
    if head is None or head.dep_ != "acl" or not any(child.lower_ == "to" for child in head.children):
        return head
    latest = timex.value.latest
    if published is None or latest is None or not latest < np.datetime64(published, "D"):
        return head
    above = next((word for word in head.ancestors if is_verb(word)), None)
    return above if above is not None and is_finite(above) and above.tag_ in ("VBD", "VBN") else head


def _then(when: Span, timex: Timex) -> Iterator[Telling]:
    """Give what happened at one end of something longer: "until 1869, when the mine flooded"."""
    for token in when:
        for child in token.children:
            if child.dep_ == "relcl" and is_verb(child) and any(word.lower_ == "when" for word in child.children):
                yield Telling(timex, when, child, bounds_of(timex, "then"), "", (when,))
                return


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


def _is_order(head: Token) -> bool:
    """Tell whether a verb tells somebody to do something: "Keep away from the shore tonight"."""
    alone = all(child.dep_ not in ("nsubj", "nsubjpass", "aux", "auxpass") for child in head.children)
    return head.tag_ == "VB" and head.dep_ == "ROOT" and alone


def _joined_ends(found: list[Telling]) -> list[Telling]:
    """Join "from X to Y", "between X and Y" and "in 1993 and 1994" into one."""
    joined: list[Telling] = []
    for telling in found:
        last = joined[-1] if joined else None
        if last is not None and telling.when not in last.dates and _is_end_of(last, telling):
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
    if between and linked:
        return True
    return start.side == "start" and end.side == "end" and (linked or end.head.i == start.head.i)


def _without_prolonged(found: list[Telling]) -> list[Telling]:
    """Leave out the day to which something was extended where that was done on a day told: "extended it to 1 May"."""
    told = Counter(telling.head.i for telling in found)
    return [t for t in found if not (told[t.head.i] > 1 and t.head.lemma_ in PROLONGING and is_goal(t.when))]


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
