"""Who says so: quotations over several paragraphs, indirect speech, "according to"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dateline.events.clause import SUBJECTS, says, span_at
from dateline.events.lexicon import SPEECH
from dateline.events.names import Names

MARKS = re.compile('["“”«»„‟]')
PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[\"“«])")
NEAR = 200  # characters between a quotation and the verb that says whose it is
WORDS = 3  # fewer are no speech but a word held up with tongs


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch of direct speech, by character offsets, and whose it is (empty: the text does not say)."""

    start: int
    end: int
    speaker: str


def quoted_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the quoted stretches of a text, marks included.

    A quotation that a paragraph leaves open goes on in the next one, whether that opens with a mark again or not; one
    that never closes ends with its paragraph.
    """
    opened: int | None = None
    for mark in MARKS.finditer(text):
        at = mark.start()
        if opened is None:
            if mark.group() != "”" and _opens(text, at):
                opened = at
        elif mark.group() in "“«„" or (mark.group() == '"' and _opens(text, at) and not _closes(text, at)):
            if not _begins_paragraph(text, at):  # the one before was never closed
                yield opened, _paragraph_end(text, opened)
                opened = at
        else:
            yield opened, mark.end()
            opened = None
    if opened is not None:
        yield opened, _paragraph_end(text, opened)


def _opens(text: str, at: int) -> bool:
    return at + 1 < len(text) and not text[at + 1].isspace() and (at == 0 or not text[at - 1].isalnum())


def _closes(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([—–-"


def _begins_paragraph(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _paragraph_end(text: str, start: int) -> int:
    found = PARAGRAPH.search(text, start)
    return found.start() if found else len(text.rstrip())


class Speech:
    """The direct and indirect speech of a Doc: ask it who says what a word tells."""

    def __init__(self, doc: Doc, names: Names) -> None:
        self.names = names
        self.quotations = list(_quotations(doc, names))

    def who_says(self, head: Token) -> tuple[str, bool]:
        """Return who says what `head` tells (empty: the article itself) and whether it stands in quotation marks."""
        i = bisect_left(self.quotations, head.idx + 1, key=lambda quotation: quotation.start) - 1
        if i >= 0 and head.idx < self.quotations[i].end:
            quotation = self.quotations[i]
            return self._indirect(head, within=quotation) or quotation.speaker, True
        return self._indirect(head), False

    def _indirect(self, head: Token, within: Quotation | None = None) -> str:
        for verb in _reporting_verbs(head):
            if within is None or within.start <= verb.idx < within.end:
                return _speaker_of(verb, self.names)
        if within is None and (source := _according_to(head.sent)) is not None:
            return self.names.speaker(source)
        return ""


def _reporting_verbs(head: Token) -> Iterator[Token]:
    """Give the verbs of speech that a clause stands under or beside, the nearest first."""
    token = head
    for _ in range(12):
        for child in token.children:
            beside = child.dep_ in ("parataxis", "ccomp") and child.i > token.i and says(child) and _own_subject(child)
            if beside and not any(grandchild.dep_ == "ccomp" for grandchild in child.children):
                yield child
        parent = token.head
        if parent.i == token.i:
            return
        if token.dep_ in ("ccomp", "parataxis", "csubj") and says(parent) and _own_subject(parent) is not None:
            yield parent
        token = parent


def _own_subject(verb: Token) -> Token | None:
    while True:
        found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if found is not None or verb.dep_ != "conj":
            return found
        verb = verb.head


def _speaker_of(verb: Token, names: Names) -> str:
    subject = _own_subject(verb)
    return names.speaker(subject) if subject is not None else ""


def _according_to(sentence: Span) -> Token | None:
    for token in sentence:
        if token.lower_ == "according" and token.i + 1 < sentence.end and token.nbor(1).lower_ == "to":
            objects = [word for word in token.subtree if word.dep_ == "pobj" and word.i > token.i]
            return objects[0] if objects else None
    return None


def _quotations(doc: Doc, names: Names) -> Iterator[Quotation]:
    text = doc.text
    spans = [(start, end) for start, end in quoted_spans(text) if len(text[start:end].split()) >= WORDS]
    speaker, last_end = "", 0
    for i, (start, end) in enumerate(spans):
        next_start = spans[i + 1][0] if i + 1 < len(spans) else len(text)
        first = max(last_end, _paragraph_start(text, start), start - NEAR)
        last = min(next_start, _paragraph_end(text, end), end + NEAR)
        verb = _verb_beside(text, start, end, _verbs(doc, first, start), _verbs(doc, end, last))
        between = text[last_end:start].strip(" ")
        if verb is not None:
            speaker = _speaker_beside(verb, names)
        elif "\n" in between and between.strip():  # another paragraph lies between: nobody's, rather than a guess
            speaker = ""
        yield Quotation(start, end, speaker)
        last_end = end


def _verbs(doc: Doc, start: int, end: int) -> list[Token]:
    """Return the verbs of speech between two places of the text."""
    if start >= end:
        return []
    return [
        token
        for token in span_at(doc, start, end)
        if token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in SPEECH and start <= token.idx < end
    ]


def _verb_beside(text: str, start: int, end: int, before: list[Token], after: list[Token]) -> Token | None:
    """Return the verb of speech that a quotation belongs to: behind it, else before it, the nearest."""
    introduced = text[max(0, start - 9) : start].rstrip()[-1:] in (":", ",") if before else False
    goes_on = text[end - 2 : end - 1] == "," or text[end : end + 9].lstrip()[:1].islower()  # "…," she said
    if before and (introduced or not after) and not (after and goes_on):
        return before[-1]
    return after[0] if after else None


def _paragraph_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _speaker_beside(verb: Token, names: Names) -> str:
    """Return the subject of a verb of speech; where the parse has none, the name next to it."""
    if found := _speaker_of(verb, names):
        return found
    sentence = verb.sent
    beside = [
        *range(verb.i + 1, min(verb.i + 6, sentence.end)),
        *range(verb.i - 1, max(verb.i - 6, sentence.start) - 1, -1),
    ]
    return next((names.entity_at[i].name for i in beside if i in names.entity_at), "")
