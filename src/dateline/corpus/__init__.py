"""Many articles, one chronology: read a pile of articles, analyse each once, keep the results as Parquet.

from dateline.corpus import corpus

    outcome = corpus("articles/", "data/corpus", workers=2)
"""

from __future__ import annotations

from dateline.corpus.links import Links
from dateline.corpus.outcome import Outcome
from dateline.corpus.run import corpus

__all__ = ["Links", "Outcome", "corpus"]
