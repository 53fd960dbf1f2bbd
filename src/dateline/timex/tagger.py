"""From a Doc to its time expressions: find, object, resolve in reading order, tie durations to their start."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Doc

from dateline.days import later
from dateline.timex import Timex
from dateline.timex.anchors import AHEAD, Resolved
from dateline.timex.atoms import Atoms, atoms_of
from dateline.timex.bounds import Day, Span, year_month
from dateline.timex.context import Context, carried_on, comes_after_tomorrow, direction
from dateline.timex.datelines import dateline_day, hung_on
from dateline.timex.earlyyears import EARLY, early_years, in_their_era
from dateline.timex.find import Found, matches
from dateline.timex.idioms import as_idiom
from dateline.timex.lengths import tied
from dateline.timex.notdates import objection
from dateline.timex.numeric import MONTH_FIRST, month_first
from dateline.timex.pattern import symbols_of
from dateline.timex.quoted import told_in_quotes
from dateline.timex.ranges import completed, is_month_pair, is_start_of, is_weekday_pair
from dateline.timex.resolve import resolve
from dateline.timex.story import Story, is_history
from dateline.timex.trimming import attributive, broken, without_edge, without_following, without_over, without_stop
from dateline.timex.value import Value, value_of
from dateline.timex.writing import day_value, explicit_span

_DASHES = ("-", "–", "—", "to")
_TURNS = {
    "no later than": "before", "no earlier than": "after", "on or before": "before", "on or after": "after",
}  # fmt: skip
_FIGURES = symbols_of("numeric")
_YEARS, _BULLETS = ("year", "year_early", "year_era"), " \t\r.:•*#=-–—"
_NEAR = 40  # characters beside a year that heads its line
_IN_PASSING = frozenset(("since", "of", "("))
_SIDES = {"since": "after", "until": "before", "till": "before"}
_PERIODS = frozenset("week weeks month months quarter half year years season period term".split())
_STOP = re.compile(r"[.!?]")
_STARTING = frozenset("starting beginning commencing effective".split())


def timexes_of(doc: Doc, published: Day | None) -> list[Timex]:
    """Return the time expressions of a text in reading order."""
    context = Context(doc, atoms_of(doc.text))
    found = found_in(context)
    sentences = _sentences(context.atoms, found)
    ways = _ways(context, found, sentences)
    dateline = dateline_day(context.atoms, found, published)
    story = Story(dateline[1] if dateline else published, is_history(found, published, ways))
    ahead = _ahead(found) if story.history else [[] for _ in found]
    timexes: list[Timex] = []
    dated: Timex | None = None
    for number, match in enumerate(found):
        story.sentence, story.ahead = sentences[number], ahead[number]
        side = _side(context.atoms, match, found[number - 1] if number else None)
        resolved = resolve(match.reading, story, ways[number], side)
        if resolved is None:
            continue
        if number and timexes and is_start_of(context.atoms, found[number - 1], match):
            timexes[-1] = _before(timexes[-1], found[number - 1], resolved.value, story)
        if number and timexes and is_weekday_pair(context.atoms, found[number - 1], match):
            timexes[-1], value = _in_turn(timexes[-1], resolved.value, ways[number])
            resolved = replace(resolved, value=value)
        if number and timexes and is_month_pair(context.atoms, found[number - 1], match):
            resolved = _month_after(timexes[-1], match, story) or resolved
        date_id, (start, end) = f"d{len(timexes) + 1}", context.atoms.span(match.first, match.last)
        text = context.atoms.text[start:end]
        timexes.append(Timex(date_id, start, end, text, resolved.value, resolved.anchor, match.rule, resolved.note))
        dated = timexes[-1] if dateline and number == dateline[0] else dated
        role = _role(context.atoms, match)
        story.tell(date_id, match.reading, resolved.value, ways[number], resolved.anchor, role)
    timexes = tied(context.atoms.text, told_in_quotes(context.atoms.text, timexes, story.now))
    return timexes if dated is None else hung_on(timexes, dated)


def _role(atoms: Atoms, match: Found) -> str:
    """Return what a date is to those around it: the heading of its lines, opening its sentence, told in passing."""
    if match.rule in _YEARS:
        start, end = atoms.span(match.first, match.last)
        around = atoms.text[max(start - _NEAR, 0) : start], atoms.text[end : end + _NEAR]
        line = around[0].rpartition("\n")[2] + around[1].partition("\n")[0]
        if not line.strip(_BULLETS) and len(atoms.text) > end + 2:
            return "heading"
        lead = [atoms.word(match.first - step) for step in (1, 2, 3)]
        if lead[0] in _IN_PASSING or (lead[2] == "(" and lead[0] in _DASHES):
            return "passing"
    return "opening" if _opens(atoms, match.first) else ""


def _opens(atoms: Atoms, first: int) -> bool:
    """Tell whether a match opens its sentence, behind a preposition: In 2016 he left."""
    return atoms.word(first - 1) in ("in", "during") and atoms.word(first - 2) in ("", ".", "!", "?", '"', "”")


def _before(start: Timex, match: Found, end: Value, story: Story) -> Timex:
    """Return the start of a range no later than its end, where both were told without their year."""
    if None in (start.value.earliest, end.earliest) or start.value.earliest <= end.earliest:  # type: ignore[operator]
        return start
    year = year_month(start.value.earliest).year - 1  # type: ignore[arg-type]
    resolved = resolve(replace(match.reading, year=year), story)
    return start if resolved is None else replace(start, value=resolved.value)


def _month_after(one: Timex, match: Found, story: Story) -> Resolved | None:
    """Return the month that follows on one told side by side with it: in October or November."""
    if one.value.earliest is None:
        return None
    first = year_month(one.value.earliest)
    return resolve(replace(match.reading, year=first.year + ((match.reading.month or 0) < first.month)), story)


def _in_turn(one: Timex, other: Value, way: str) -> tuple[Timex, Value]:
    """Return two weekdays in the order in which they are told: they meet on Tuesday and Wednesday."""
    first, last = one.value.earliest, other.earliest
    if first is None or last is None or one.value.type != "DATE" or not 0 < int((first - last).astype(int)) < 7:
        return one, other
    if way in AHEAD or not way:  # the pair lies about today
        return one, value_of("DATE", day_value(later(last, 7)), other.mod)
    return replace(one, value=value_of("DATE", day_value(later(first, -7)), one.value.mod)), other


def found_in(context: Context) -> list[Found]:
    """Return what the rules find in a text and nothing speaks against, ranges with both ends, in reading order."""
    atoms = context.atoms

    def is_date(match: Found) -> bool:
        return not (broken(atoms, match) or objection(context, match))

    found = matches(atoms, is_date)
    eras = early_years(context, found)
    if any(match.rule in EARLY and match.first not in eras for match in found):
        found = matches(atoms, lambda match: (match.rule not in EARLY or match.first in eras) and is_date(match))
    found = in_their_era(found, eras)
    found = [without_edge(atoms, without_over(atoms, without_stop(atoms, match))) for match in read_alike(atoms, found)]
    found = [without_following(atoms, match) for match in found]
    found = completed(atoms, found, lambda index: context.tag(index).startswith(("NN", "CD", "JJ")))
    return [as_idiom(context, attributive(context, match)) for match in found]


def _ways(context: Context, found: list[Found], sentences: list[int]) -> list[str]:
    """Return for each match whether it speaks of past or future; a date goes on as the one before it in its clause."""
    ways: list[str] = []
    for number, match in enumerate(found):
        follows = (
            number > 0 and sentences[number - 1] == sentences[number] and ways[-1] in ("future", "then", "perhaps")
        )
        if number and comes_after_tomorrow(context, found[number - 1], match):
            ways.append("future")
            continue
        carried = follows and carried_on(context, found[number - 1], match)
        ways.append(ways[-1] if carried else direction(context, match))
    for number in range(1, len(found)):  # 9 a.m. to 5 p.m. on Monday: both of the same Monday
        start, end = found[number - 1], found[number]
        clocks = start.reading.clock and end.reading.clock and end.first - start.last == 1
        if clocks and start.reading.weekday is not None and start.reading.weekday == end.reading.weekday:
            ways[number] = ways[number - 1]
    for number, match in enumerate(found):  # an end of a range looks where the end does from which it was completed
        if match.rule == "range" and number + 1 < len(found) and found[number + 1].first - match.last == 1:
            ways[number] = ways[number + 1]
        elif match.rule == "range" and number and match.first - found[number - 1].last == 1:
            ways[number] = ways[number - 1]
    return ways


def _ahead(found: list[Found]) -> list[list[Span]]:
    """Return for each match the next two dates after it that are told with their year."""
    ahead: list[list[Span]] = []
    coming: list[Span] = []
    for match in reversed(found):
        ahead.append(coming)
        span = explicit_span(match.reading)
        coming = [span, *coming[:1]] if span is not None else coming
    return ahead[::-1]


def _side(atoms: Atoms, match: Found, before: Found | None) -> str:
    """Return `after` where only a start is told (since 1985, from 1985 on), `before` for an end; nothing in a range."""
    word = atoms.word(match.first - 1)
    if before is not None and before.last == match.first - 1:
        return ""
    if atoms.word(match.last) in _DASHES and atoms.word(match.last + 1) in ("present", "now", "today", "date"):
        return "after"  # 1984–present
    if word == "from" and atoms.word(match.last) in ("on", "onward", "onwards"):
        return "after"
    at = match.first - (2 if word in ("on", "in") else 1)
    if atoms.word(at) in _STARTING and atoms.word(at - 1) not in _PERIODS:
        return "after"  # starting Monday; but: the year beginning July 1
    lead = f"{atoms.word(match.first - 2)} {word}"
    to_a_day = word == "through" and not (match.reading.day is None and match.reading.weekday is None)
    turn = f"{atoms.word(match.first - 3)} {lead}".replace("not ", "no ")
    return "before" if to_a_day or lead == "up to" else _TURNS.get(turn) or _SIDES.get(word, "")


def read_alike(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches with dates in figures read the month first, where another of the text can be read only so."""
    rules = ("date_in_figures", "figures_at_clock")
    figures = [atoms.worth[at] for match in found if match.rule in rules
               for at in range(match.first, match.last) if atoms.kinds[at] == _FIGURES]  # fmt: skip
    if not month_first(figures):
        return found
    return [
        replace(
            match, reading=replace(match.reading, day=match.reading.month, month=match.reading.day, note=MONTH_FIRST)
        )
        if match.reading.note and match.rule in rules
        else match
        for match in found
    ]


def _sentences(atoms: Atoms, found: list[Found]) -> list[int]:
    """Return the number of the sentence of each match, counted by full stops that end one."""
    inside = {index for match in found for index in range(match.first, match.last)}
    signs = ((sign.start(), bisect_left(atoms.starts, sign.start())) for sign in _STOP.finditer(atoms.text))
    words = (index for start, index in signs if atoms.starts[index : index + 1] == [start])  # but: at 3.5 percent
    stops = [index for index in words if index not in inside and not atoms.glued(index + 1)]
    return [bisect_left(stops, match.first) for match in found]
