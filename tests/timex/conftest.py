"""What the tests of time expressions share: a pipeline without parser and names, as the component must hold without."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language

import dateline.timex.component  # noqa: F401
from dateline.language import MODEL
from dateline.timex import Timex

Tag = Callable[..., list[Timex]]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The model's tagger and our component, no parser and no entity recogniser."""
    pipeline = spacy.load(MODEL, exclude=["parser", "ner", "lemmatizer"])
    pipeline.add_pipe("dateline_timex")
    return pipeline


@pytest.fixture(scope="session")
def tag(nlp: Language) -> Tag:
    """Return a function: text and day of publication (None: unknown) -> time expressions."""
    return _tagging(nlp)


@pytest.fixture(scope="session")
def parsed() -> Tag:
    """Return the same function over a pipeline with the model's parser."""
    pipeline = spacy.load(MODEL, exclude=["ner", "lemmatizer"])
    pipeline.add_pipe("dateline_timex")
    return _tagging(pipeline)


def _tagging(nlp: Language) -> Tag:
    def tagged(text: str, published: str | None = "2024-05-15") -> list[Timex]:
        doc = nlp.make_doc(text)
        doc._.published = datetime.date.fromisoformat(published) if published else None
        return nlp(doc)._.timexes

    return tagged
