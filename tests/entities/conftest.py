"""The small model with the entity layer behind it."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

import dateline.entities.component  # noqa: F401
from dateline.language import MODEL


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the model once, with nothing behind it but the entity layer."""
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe("dateline_entities")
    return pipeline
