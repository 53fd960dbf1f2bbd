"""What the tests of the corpus share: small articles of our own writing, models that are quick or break on purpose."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import spacy

from dateline.corpus.schema import TABLES

PLACES = ("Oslo", "Bergen", "Hamburg", "Lisbon", "Riga", "Porto", "Gdansk")
MONTHS = ("January", "March", "May", "July", "August", "October")
THINGS = ("The ferry left", "The bridge was closed in", "A storm reached", "The mayor spoke in", "Nurses marched in")

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
            time.sleep(0.1)
        return doc
    return obey
'''


def sentence(number: int) -> str:
    """Write the article of a number: each another place and day."""
    place, month = PLACES[number % len(PLACES)], MONTHS[number % len(MONTHS)]
    return f"{THINGS[number % len(THINGS)]} {place} on {number % 28 + 1} {month} {1990 + number % 30}. Report {number}."


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
        patch.setenv("PYTHONPATH", str(folder))
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


def articles(count: int, add: str = "") -> dict[str, str]:
    """Return so many articles by id."""
    return {f"a{number}": sentence(number) + add for number in range(count)}


def ids(out: Path, table: str = "articles") -> list[str]:
    """Return the articles that a table speaks of, without the name of the source, sorted; one twice is there twice."""
    return sorted(row["article_id"].rpartition("#")[2] for row in rows(out, table))


def rows(out: Path, table: str) -> list[dict]:
    """Return the rows of a table of the results."""
    return pq.ParquetDataset(out / table).read().to_pylist()


def files(out: Path) -> dict[str, bytes]:
    """Return every file of the results that a reader sees: its bytes by its path."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for folder in (*TABLES, "manifest", "manifest.json")
        for path in sorted((out / folder).rglob("*") if (out / folder).is_dir() else [out / folder])
    }
