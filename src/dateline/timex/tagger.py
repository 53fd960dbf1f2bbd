"""From a Doc to its time expressions: find, object, resolve in reading order, tie durations to their start."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from spacy.tokens import Doc

from dateline.timex import Timex
from dateline.timex.atoms import Atoms, atoms_of
from dateline.timex.bounds import Day, Span
from dateline.timex.context import Context, carried_on, direction
from dateline.timex.find import Found, matches
from dateline.timex.lengths import tied
from dateline.timex.notdates import attributive, objection, without_stop
from dateline.timex.numeric import MONTH_FIRST, month_first
from dateline.timex.ranges import completed
from dateline.timex.resolve import resolve
from dateline.timex.story import Story, is_history
from dateline.timex.writing import explicit_span

_SIDES = {"since": "after", "until": "before", "till": "before"}


def timexes_of(doc: Doc, published: Day | None) -> list[Timex]:
    """Return the time expressions of a text in reading order."""
    atoms = atoms_of(doc.text)
    context = Context(doc, atoms)
    found = matches(atoms, lambda match: not objection(context, match))
    found = [without_stop(atoms, match) for match in read_alike(atoms, found)]
    found = completed(atoms, found, lambda index: context.tag(index).startswith(("NN", "CD", "JJ")))
    found = [attributive(context, match) for match in found]
    story = Story(published, is_history(found, published))
    timexes: list[Timex] = []
    way = ""
    sentences = _sentences(atoms, found)
    explicit = _explicit(found) if story.history else deque()
    for index, (match, sentence) in enumerate(zip(found, sentences, strict=True)):
        story.sentence = sentence
        while explicit and explicit[0][0] <= index:
            explicit.popleft()
        story.ahead = [explicit[i][1] for i in range(min(2, len(explicit)))]
        side = _side(atoms, match, found[index - 1] if index else None)
        before = found[index - 1] if index and sentences[index - 1] == sentence else None
        way = (
            "future" if way == "future" and before and carried_on(context, before, match) else direction(context, match)
        )
        resolved = resolve(match.reading, story, way, side)
        if resolved is None:
            continue
        date_id = f"d{len(timexes) + 1}"
        start, end = atoms.starts[match.first], atoms.ends[match.last - 1]
        timexes.append(
            Timex(
                date_id, start, end, atoms.text[start:end], resolved.value, resolved.anchor, match.rule, resolved.note
            )
        )
        story.tell(date_id, match.reading, resolved.value)
    return tied(atoms.text, timexes)


def _side(atoms: Atoms, match: Found, before: Found | None) -> str:
    """Return `after` where only a start is told (since 1985, from 1985 on), `before` for an end; nothing in a range."""
    word = atoms.word(match.first - 1)
    if before is not None and before.last == match.first - 1:
        return ""
    if word == "from" and atoms.word(match.last) in ("on", "onward", "onwards"):
        return "after"
    return _SIDES.get(word, "")


def read_alike(atoms: Atoms, found: list[Found]) -> list[Found]:
    """Return the matches with dates in figures read the month first, where another of the text can be read only so."""
    figures = [atoms.worth[match.first] for match in found if match.rule == "date_in_figures"]
    if not month_first(figures):
        return found
    return [
        replace(
            match, reading=replace(match.reading, day=match.reading.month, month=match.reading.day, note=MONTH_FIRST)
        )
        if match.reading.note and match.rule == "date_in_figures"
        else match
        for match in found
    ]


def _explicit(found: list[Found]) -> deque[tuple[int, Span]]:
    """Return the dates that are told with their year, each with its index among the matches."""
    spans = [(index, explicit_span(match.reading)) for index, match in enumerate(found)]
    return deque([(index, span) for index, span in spans if span is not None])


def _sentences(atoms: Atoms, found: list[Found]) -> list[int]:
    """Return the number of the sentence of each match, counted by full stops that end one."""
    numbers, sentence, position = [], 0, 0
    for match in found:
        for index in range(position, match.first):
            if atoms.word(index) in (".", "!", "?") and not atoms.glued(index + 1):
                sentence += 1
        position = match.last
        numbers.append(sentence)
    return numbers
