"""Score entities against a CoNLL file: the bare model beside the project, in one run.

A file has a token a line, its tag (BIO, IOB or BILOU, of any spelling of the types) in the last column, a blank line
between sentences, and `-DOCSTART-` between documents. Types are read as PER, ORG and LOC, places of any kind as LOC;
others are left out on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.language import MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TYPES = {
    "PER": "PER", "PERSON": "PER",
    "ORG": "ORG", "ORGANISATION": "ORG", "ORGANIZATION": "ORG",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC", "FAC": "LOC", "GEO": "LOC",
}  # fmt: skip
EXPECTED = "accepted is a CoNLL file: a token a line, its BIO tag last (PER, ORG, LOC)"
# Sentences: a file without document marks is read in pieces of so many, for neighbours are mostly of one article.
PIECE = 25
ONE_DOCUMENT = 200  # with no more sentences than this it is one article

Spans = set[tuple[int, int, str]]


@dataclass(slots=True)
class Gold:
    """One annotated document: its text, and its spans as (start, end, type) in characters."""

    text: str = ""
    spans: Spans = field(default_factory=set)


def score_entities(path: Path, *, model: str = MODEL) -> list[dict[str, object]]:
    """Score a CoNLL file: a row for PER, ORG, LOC and all, of the bare model and of the project.

    Columns: system, type, precision, recall, f1 (percent, spans and types exact), gold, found, right.
    Raises ValueError where the file holds no token with a tag.
    """
    golds = list(read_conll(path))
    if not any(gold.text for gold in golds):
        raise ValueError(f"{path}: no line with a token and its tag; {EXPECTED}")
    if not any(gold.spans for gold in golds):
        raise ValueError(f"{path}: no tag is that of a person, an organisation or a place; {EXPECTED}")
    bare, project = predictions([gold.text for gold in golds], model)
    found = {"bare model": bare, "dateline": project}
    return [
        _row(system, kind, golds, spans) for system, spans in found.items() for kind in ("PER", "ORG", "LOC", "all")
    ]


def predictions(texts: list[str], model: str = MODEL) -> tuple[list[Spans], list[Spans]]:
    """Return the spans of the bare model and of the project in each text, from one pass of the model."""
    nlp = _pipeline(model)
    bare, project = [], []
    component = nlp.get_pipe("dateline_entities")
    with nlp.select_pipes(disable=["dateline_entities"]):
        for doc in nlp.pipe(texts):
            bare.append(_spans(doc))
            project.append(_spans(component(doc)))
    return bare, project


def _pipeline(model: str) -> Language:
    import spacy

    import dateline.entities.component  # noqa: F401

    nlp = spacy.load(model)
    nlp.add_pipe("dateline_entities")
    return nlp


def _spans(doc: Doc) -> Spans:
    """Return the names of a Doc: "the Libyan government", which ends in a common noun, is a description of one."""
    return {
        (span.start_char, span.end_char, TYPES[span.label_])
        for span in doc.ents
        if span.label_ in TYPES and not span[-1].text[0].islower()
    }


def _row(system: str, kind: str, golds: list[Gold], predicted: list[Spans]) -> dict[str, object]:
    gold = {(number, *span) for number, one in enumerate(golds) for span in one.spans if kind in {"all", span[2]}}
    found = {(number, *span) for number, spans in enumerate(predicted) for span in spans if kind in {"all", span[2]}}
    right = len(gold & found)
    precision, recall = right / len(found) if found else 0.0, right / len(gold) if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    percent = {
        name: round(100 * value, 2) for name, value in (("precision", precision), ("recall", recall), ("f1", f1))
    }
    return {"system": system, "type": kind, **percent, "gold": len(gold), "found": len(found), "right": right}


def read_conll(path: Path) -> Iterator[Gold]:
    """Read the documents of a CoNLL file, a sentence a line, the blanks between the words as in running text."""
    documents = list(_documents(_lines(path)))
    if len(documents) == 1 and len(documents[0]) > ONE_DOCUMENT:
        sentences = documents[0]
        documents = [sentences[start : start + PIECE] for start in range(0, len(sentences), PIECE)]
    # Where words keep their hyphens ("self-rule"), a hyphen by itself is a dash.
    dashes = any(HYPHENED.match(token) for document in documents for sentence in document for token, _ in sentence)
    for document in documents:
        yield _gold(document, dashes=dashes)


def _lines(path: Path) -> list[str]:
    """Return the lines of a file. Raises ValueError, naming it, where it is none or no text in UTF-8."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no text in UTF-8"
        raise ValueError(f"{path}: {reason}; {EXPECTED}") from None


HYPHENED = re.compile(r"[a-z]+-[a-z]+$")


def _documents(lines: list[str]) -> Iterator[list[list[tuple[str, str]]]]:
    """Yield the documents: sentences of (token, tag)."""
    column = _token_column(lines)
    document: list[list[tuple[str, str]]] = [[]]
    for line in lines:
        columns = line.split()
        if columns[:1] == ["-DOCSTART-"] or line.startswith(("# newdoc", "#begin document")):
            if any(document):
                yield [sentence for sentence in document if sentence]
            document = [[]]
        elif not columns:
            document.append([])
        elif len(columns) > column + 1 and not COMMENT.match(line):
            document[-1].append((columns[column], columns[-1]))
    if any(document):
        yield [sentence for sentence in document if sentence]


COMMENT = re.compile(r"#\s+\w+(\s\w+)?\s*=")  # "# sent_id = 4", but not the token "#"


def _token_column(lines: list[str]) -> int:
    """Return the column of the token: the second where the first counts the tokens of a sentence."""
    first: list[str] = []
    for line in lines:
        if not line.split() and len(first) > 2:
            break
        if len(line.split()) > 2 and not COMMENT.match(line) and "-DOCSTART-" not in line:
            first.append(line.split()[0])
    return int(len(first) > 2 and first in ([str(n) for n in range(k, k + len(first))] for k in (0, 1)))


def _kind(tag: str) -> str:
    """Return the type that a tag names: "PER" of "B-PER", "U-person" and a bare "PER"; empty outside."""
    _, _, name = tag.partition("-")
    return TYPES.get(name.upper(), name) or TYPES.get(tag.upper(), "")


def _gold(document: list[list[tuple[str, str]]], *, dashes: bool) -> Gold:
    gold = Gold()
    for sentence in document:
        gold.text += "\n" if gold.text else ""
        open_span: tuple[int, int, str] | None = None
        blanks = _blanks([token for token, _ in sentence], dashes=dashes)
        for (token, tag), blank in zip(sentence, blanks, strict=True):
            gold.text += " " if blank else ""
            start = len(gold.text)
            gold.text += token
            position, kind = tag.partition("-")[0], _kind(tag)
            if open_span and (not kind or kind != open_span[2] or position in {"B", "U", "S"}):
                gold.spans.add(open_span)
                open_span = None
            if kind:
                open_span = (open_span[0] if open_span else start, len(gold.text), kind)
        if open_span:
            gold.spans.add(open_span)
    gold.spans = {span for span in gold.spans if span[2] in {"PER", "ORG", "LOC"}}
    return gold


CLINGING = frozenset(". , ; : ! ? ) ] % 's ’s n't ' ’ '' ”".split())
OPENING = frozenset("( [ $ `` “ ‘ £ €".split())
CONTRACTED = frozenset("s t re ve ll d m".split())


def _blanks(tokens: list[str], *, dashes: bool) -> Iterator[bool]:
    """Yield whether a blank stands before each token."""
    quoted, before = False, ""
    for token in tokens:
        opens = token == '"' and not quoted
        clings = token in CLINGING or token.startswith("'") or (token == '"' and quoted)
        contracted = before == "’" and token in CONTRACTED
        hyphen = not dashes and "-" in {before, token}
        yield bool(before) and not (clings or contracted or hyphen or before in OPENING)
        if token == '"':
            quoted = not quoted
        before = "" if opens else token
