"""Who says so: quotations over several paragraphs, indirect speech, "according to"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.events.clause import says, span_at
from dateline.events.lexicon import ACCUSING, CLAIMS, FINDING, SPEECH, SPEECH_OF_ONES_OWN
from dateline.events.names import Names
from dateline.events.speaker import paragraph_before, speaker_name
from dateline.events.transcript import person_labelled, turns
from dateline.events.verbs import SUBJECTS

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
        self.quotations = _with_turns(list(_quotations(doc, names)), doc.text, names)

    def who_says(self, head: Token) -> tuple[str, bool]:
        """Return who says what `head` tells (empty: the article itself) and whether it stands in quotation marks."""
        i = bisect_left(self.quotations, head.idx + 1, key=lambda quotation: quotation.start) - 1
        if i >= 0 and head.idx < self.quotations[i].end:
            quotation = self.quotations[i]
            return self._indirect(head, within=quotation) or quotation.speaker, True
        return self._indirect(head), False

    def speaker_at(self, place: int) -> str:
        """Return who speaks at a place of the text, by character, where it is direct speech; else nothing."""
        i = bisect_left(self.quotations, place + 1, key=lambda quotation: quotation.start) - 1
        return self.quotations[i].speaker if i >= 0 and place < self.quotations[i].end else ""

    def _indirect(self, head: Token, within: Quotation | None = None) -> str:
        for verb in _reporting_verbs(head):
            if within is None or within.start <= verb.idx < within.end:
                return _speaker_of(verb, self.names)
        if within is None and (source := source_of(head)) is not None:
            return speaker_name(source, self.names)
        return ""


def source_of(head: Token) -> Token | None:
    """Return the noun behind "according to" in the clause of `head`, which is not itself a word about that source.

    "…, according to Tamburini, who went through the records": that he did so is not his word. A semicolon ends it.
    """
    if _is_aside(head):
        return None
    sentence = head.sent
    for token in sentence:
        if token.lower_ != "according" or token.i + 1 >= sentence.end or token.nbor(1).lower_ != "to":
            continue
        low, high = sorted((token.i, head.i))
        if token.is_ancestor(head) or any(word.text == ";" for word in token.doc[low:high]):
            continue
        objects = [word for word in token.subtree if word.dep_ == "pobj" and word.i > token.i]
        return objects[0] if objects else None
    return None


def is_reported(head: Token) -> bool:
    """Tell whether a clause is told as somebody's word."""
    return next(_reporting_verbs(head), None) is not None or source_of(head) is not None


def _is_aside(head: Token) -> bool:
    """Tell whether a clause only describes a noun: "Kernow Ports, which dismissed him in 2013", "closed since May"."""
    while head.dep_ == "conj":
        head = head.head
    return head.dep_ in ("relcl", "acl")


def _reporting_verbs(head: Token) -> Iterator[Token]:
    """Give the verbs of speech that a clause stands under or beside, the nearest first."""
    token, below = head, head
    for _ in range(12):
        for child in token.children:
            aside = child.dep_ == "parataxis" or (child.dep_ == "ccomp" and child.i > token.i)  # "…, he warned, …"
            if not aside or child.i == below.i or not says(child) or _own_subject(child) is None:
                continue
            if not any(own.dep_ == "ccomp" for own in child.children):
                yield child
        parent = token.head
        if parent.i == token.i:
            return
        if _says_it(token, parent):
            yield parent
        if _describes(token):
            return
        token, below = parent, token


def _describes(clause: Token) -> bool:
    """Tell whether a clause is the article's own word about a noun, wherever that stands; not "claims that", "with"."""
    noun = clause.head
    told = noun.lemma_.lower() in CLAIMS or (noun.dep_ == "pobj" and noun.head.lower_ == "with")
    return clause.dep_ == "relcl" or (clause.dep_ == "acl" and not told)


def _says_it(told: Token, verb: Token) -> bool:
    """Tell whether a verb says what hangs on it: a clause, "denied taking", "accused of", "blamed a strike"."""
    lemma = verb.lemma_.lower()
    if _own_subject(verb) is None or (told.i < verb.i and any(child.lower_ == "about" for child in verb.children)):
        return False  # "I sold it, and some neighbours complained about it"
    if told.dep_ in ("ccomp", "parataxis", "csubj"):
        return says(verb) or (told.dep_ == "ccomp" and lemma in FINDING)
    if told.dep_ == "xcomp":
        return lemma in SPEECH_OF_ONES_OWN
    if told.dep_ in ("prep", "dobj"):
        noun = told.lemma_.lower() in CLAIMS or lemma in ACCUSING
        return noun and (lemma in ACCUSING or says(verb))
    return False


def _own_subject(verb: Token, outside: tuple[int, int] = (0, 0)) -> Token | None:
    """Return the subject of a verb of saying, or its agent where it is passive; never a word of the quotation."""
    while True:
        found = [child for child in verb.children if child.dep_ in SUBJECTS]
        if any(child.dep_ == "nsubjpass" for child in found):
            by = next((child for child in verb.children if child.dep_ == "agent"), None)
            return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
        found = [child for child in found if not outside[0] <= child.idx < outside[1]]
        if not found and verb.dep_ == "acl" and verb.head.dep_ == "ROOT":  # "Anna Rao, prosecuting, alleged that …"
            return verb.head
        if found or verb.dep_ != "conj":
            return found[0] if found else None
        verb = verb.head


def _speaker_of(verb: Token, names: Names, outside: tuple[int, int] = (0, 0)) -> str:
    subject = _own_subject(verb, outside)
    if subject is None:
        return ""
    return _group_before(verb, names) if subject.lower_ in ("it", "they") else speaker_name(subject, names)


def _group_before(verb: Token, names: Names) -> str:
    """Return whom "it added" means: the last that spoke before and is no person."""
    for i in range(verb.i - 1, paragraph_before(verb) - 1, -1):
        earlier = verb.doc[i]
        subject = _own_subject(earlier) if says(earlier) else None
        if subject is None or subject.pos_ == "PRON":
            continue
        name = speaker_name(subject, names)
        if name and not any(entity.name == name for _, entity in names.persons):
            return name
    return ""


def _quotations(doc: Doc, names: Names) -> Iterator[Quotation]:
    text = doc.text
    spans = [(start, end) for start, end in quoted_spans(text) if len(text[start:end].split()) >= WORDS]
    speaker, last_end = "", 0
    for i, (start, end) in enumerate(spans):
        next_start = spans[i + 1][0] if i + 1 < len(spans) else len(text)
        first = max(last_end, text.rfind("\n", max(0, start - NEAR), start) + 1, start - NEAR)
        break_ = PARAGRAPH.search(text, end, end + NEAR)
        last = min(next_start, break_.start() if break_ else len(text), end + NEAR)
        verb = _verb_beside(text, start, end, _verbs(doc, first, start), _verbs(doc, end, last))
        if verb is not None:
            speaker = _speaker_beside(verb, names, (start, end))
        elif topic := _topic_before(doc, text, first, start, names):
            speaker = topic
        elif not _goes_on(text[last_end:start]):  # nobody's, rather than a guess
            speaker = ""
        yield Quotation(start, end, speaker)
        last_end = end


def _with_turns(quotations: list[Quotation], text: str, names: Names) -> list[Quotation]:
    """Return the quotations of a text and the turns of its transcript, where it has one; a turn holds its own."""
    spoken = list(turns(text))
    if not spoken:
        return quotations
    known = {entity.name for _, entity in names.persons} | {t.label.title() for t in spoken if " " in t.label}
    found = [Quotation(turn.start, turn.end, person_labelled(turn.label, known)) for turn in spoken]
    ends = [turn.end for turn in spoken]  # in order, as turns are
    first = [bisect_right(ends, quotation.start) for quotation in quotations]  # the turn that may hold a quotation
    outside = [q for q, i in zip(quotations, first, strict=True) if i == len(spoken) or spoken[i].start >= q.end]
    return sorted([*outside, *found], key=lambda quotation: quotation.start)


def _goes_on(between: str) -> bool:
    """Tell whether a quotation without a verb goes on with the one before: no paragraph of other words lies between."""
    _, *later = re.split(r"\n\s*", between)
    return not any(part.strip() for part in later)


def _topic_before(doc: Doc, text: str, start: int, end: int, names: Names) -> str:
    """Return the person whom the sentence right before a quotation is about: "The mayor, Ida Holm, shook her head." """
    if start >= end or text[start:end].rstrip()[-1:] not in (".", ":"):
        return ""
    words = [token for token in span_at(doc, start, end) if start <= token.idx < end and not token.is_space]
    sentence = words[-1].sent if words else ()
    subject = next((word for word in sentence if word.dep_ == "nsubj" and word.head.dep_ == "ROOT"), None)
    if subject is None or not start <= subject.idx < end:
        return ""
    name = speaker_name(subject, names)
    return name if any(entity.name == name for _, entity in names.persons) else ""


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


def _speaker_beside(verb: Token, names: Names, outside: tuple[int, int]) -> str:
    """Return the subject of a verb of speech beside a quotation; where the parse has none, the name next to it."""
    if found := _speaker_of(verb, names, outside):
        return found
    sentence = verb.sent
    beside = [
        *range(verb.i + 1, min(verb.i + 6, sentence.end)),
        *range(verb.i - 1, max(verb.i - 6, sentence.start) - 1, -1),
    ]
    outer = (i for i in beside if not outside[0] <= verb.doc[i].idx < outside[1])
    return next((names.entity_at[i].name for i in outer if i in names.entity_at), "")
