"""The same dates one by one, in batches, in other processes, and after a Doc was written and read back."""

from __future__ import annotations

import datetime

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from dateline.timex import Timex

TEXTS = [
    "The ferry sank on Monday. Two days later, on May 8, divers found it.",
    "Nothing here.",
    "The fair was held every spring from 1961 to 1967.",
    "They will vote next week, at 9 a.m. on Tuesday.",
]
PUBLISHED = datetime.date(2019, 5, 9)


@pytest.fixture
def docs(nlp):
    def made():
        for text in TEXTS:
            doc = nlp.make_doc(text)
            doc._.published = PUBLISHED
            yield doc

    return made


@pytest.fixture
def alone(nlp, docs) -> list[list[Timex]]:
    return [nlp(doc)._.timexes for doc in docs()]


def test_found(alone):
    assert [[t.value.value for t in timexes] for timexes in alone] == [
        ["2019-05-06", "2019-05-08", "2019-05-08"],
        [],
        ["XXXX-SP", "1961", "1967"],
        ["2019-W20", "2019-05-14T09:00"],
    ]


def test_batches(nlp, docs, alone):
    assert [doc._.timexes for doc in nlp.pipe(docs(), batch_size=2)] == alone


def test_processes(nlp, docs, alone):
    assert [doc._.timexes for doc in nlp.pipe(docs(), n_process=2, batch_size=1)] == alone


def test_bytes(nlp, docs, alone):
    back = [Doc(nlp.vocab).from_bytes(nlp(doc).to_bytes()) for doc in docs()]
    assert [doc._.timexes for doc in back] == alone
    assert [doc._.published for doc in back] == [PUBLISHED] * len(TEXTS)


def test_docbin(nlp, docs, alone):
    bin_ = DocBin(store_user_data=True, docs=[nlp(doc) for doc in docs()])
    back = DocBin().from_bytes(bin_.to_bytes()).get_docs(nlp.vocab)
    assert [doc._.timexes for doc in back] == alone


def test_span_group(nlp, docs):
    doc = nlp(next(docs()))
    assert [(span.text, span.label_) for span in doc.spans["timex"]] == [
        ("Monday", "DATE"), ("Two days later", "DATE"), ("May 8", "DATE"),
    ]  # fmt: skip


def test_pipeline_without_tags(alone):
    blank = spacy.blank("en")
    blank.add_pipe("dateline_timex")
    doc = blank.make_doc(TEXTS[0])
    doc._.published = PUBLISHED
    assert [t.value.value for t in blank(doc)._.timexes] == ["2019-05-06", "2019-05-08", "2019-05-08"]


def test_before_the_component_has_run(nlp):
    doc = nlp.make_doc("May 5")
    assert (doc._.timexes, doc._.published) == ([], None)
