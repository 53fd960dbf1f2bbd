"""The recipe of a result: code, model, aliases, parameters it was made with. Another recipe, another result."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import dateline
from dateline.corpus.items import Item
from dateline.corpus.schema import SCHEMAS
from dateline.entities.gazetteer import digest_of

LAYOUT = 1  # of the files; one more when their meaning changes
# Code that decides no cell of the tables; of `corpus` that is all but what writes the rows.
SHOWN_ONLY = frozenset({"output", "corpus", "__main__.py", "parameters.py", "matching.py"})
SCORING = frozenset({"scoring.py", "event_scoring.py"})
ROWS = "corpus/tabulated.py"


def recipe(model: str, published: datetime.date | None) -> dict[str, Any]:
    """Return what a result depends on beside its article: layout, code, libraries, model, aliases, parameters."""
    return {
        "layout": LAYOUT,
        "code": f"{version('dateline')}+{code_digest()}",
        "spacy": version("spacy"),
        "model": model_identity(model),
        "aliases": digest_of(),
        "parameters": {"published": published.isoformat() if published else None},
    }


@cache
def code_digest() -> str:
    """Return a hash of the code that makes the tables, and of their schema."""
    root = Path(dateline.__file__).parent
    digest = hashlib.sha256(repr([str(schema) for schema in SCHEMAS.values()]).encode())
    for file in sorted(root.rglob("*.py")):
        relative = file.relative_to(root)
        if relative.as_posix() == ROWS or not {relative.parts[0], relative.name} & (SHOWN_ONLY | SCORING):
            digest.update(f"{relative.as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def model_identity(model: str) -> str:
    """Return the version of a model that is a package, or a hash of the files of one that is a path."""
    folder = Path(model).expanduser()
    if not (folder / "meta.json").is_file():
        try:
            return f"{model} {version(model)}"
        except PackageNotFoundError:
            return model
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder).as_posix()}\0{file.stat().st_size}\0".encode())
        if file.suffix in {".json", ".cfg"}:
            digest.update(file.read_bytes())
    return f"{folder.name} {digest.hexdigest()[:12]}"


def partition_key(made_by: dict[str, Any], items: Iterable[Item]) -> str:
    """Return the name of a partition: a hash of the recipe and of its articles, in their order."""
    digest = hashlib.sha256(json.dumps(made_by, sort_keys=True).encode())
    for item in items:
        digest.update(f"\0{item.article_id}\0{item.source}\0{item.content}".encode())
    return digest.hexdigest()[:16]
