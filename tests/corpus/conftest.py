"""What the tests of the corpus share: small articles of our own writing, models that are quick or break on purpose."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import spacy

from dateline.corpus import Outcome, corpus

COMPONENT = '''
"""A spaCy component that does what articles ask of it: the worst."""
import os, signal, time
from spacy.language import Language

@Language.factory("obedient")
def make(nlp, name):
    def obey(doc):
        if "end your worker" in doc.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "raise an error" in doc.text:
            raise RuntimeError("as it was asked to")
        if "take your time" in doc.text:
            time.sleep(0.03)
        return doc
    return obey
'''


@pytest.fixture(scope="session")
def small_model(tmp_path_factory) -> str:
    """Return the path of a model that only finds sentences: the rules work without more, and it loads at once."""
    folder = tmp_path_factory.mktemp("models") / "small"
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="session")
def obedient_model(tmp_path_factory) -> Iterator[str]:
    """Return the path of a model with a component that ends its process, raises or sleeps where the text says so."""
    folder = tmp_path_factory.mktemp("obedient")
    (folder / "obedient_component.py").write_text(COMPONENT)
    info = folder / "obedient_component-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: obedient-component\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[spacy_factories]\nobedient = obedient_component:make\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)
        importlib.import_module("obedient_component")  # other processes find it by its entry point
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        nlp.add_pipe("obedient")
        nlp.to_disk(folder / "model")
        yield str(folder / "model")
    sys.modules.pop("obedient_component", None)


@pytest.fixture
def write_pile(tmp_path) -> Callable[..., Path]:
    """Return `write_pile(texts, name="pile.jsonl")`: a JSON Lines table of articles with ids, their path."""

    def write_pile(texts: dict[str, str], name: str = "pile.jsonl") -> Path:
        rows = [{"id": key, "published": "2024-05-15", "text": text} for key, text in texts.items()]
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write_pile


@pytest.fixture
def run(tmp_path, small_model):
    """Return `run(source, out="out", **options)`: a run with the small model."""

    def run(source, out="out", **options) -> Outcome:
        return corpus(source, tmp_path / out, **({"model": small_model} | options))

    return run
