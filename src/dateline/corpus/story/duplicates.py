"""The same article printed twice: wire copies and updates, found by MinHash, the earliest kept as source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dateline.corpus.story.views import rows_of

if TYPE_CHECKING:
    from datasketch import MinHash
    from duckdb import DuckDBPyConnection

COLUMNS = ("article_id", "published", "repeats", "first_published", "likeness")
ALIKE = 0.5  # share of the runs of words that two articles have in common
RUN = 4  # words
PERMUTATIONS, SEED = 128, 1
WORD = re.compile(r"\w+")


def duplicates_in(corpus: DuckDBPyConnection, *, alike: float = ALIKE) -> pd.DataFrame:
    """List the articles that repeat an earlier one: which it repeats, both days, and the estimated likeness (0 to 1).

    The earliest published is the source (the first article_id of a day; articles without a day come last). Each
    article is looked up among the sources only, by locality-sensitive hashing: no comparison of all pairs.
    """
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=alike, num_perm=PERMUTATIONS)
    sketches: dict[str, tuple[np.datetime64, MinHash]] = {}
    rows = []
    for article_id, published, sketch in _sketches(corpus):
        found = [(sketch.jaccard(sketches[key][1]), key) for key in sorted(index.query(sketch))]
        likeness, source = max(found, key=lambda pair: pair[0], default=(0.0, ""))
        if likeness >= alike:
            rows.append((article_id, published, source, sketches[source][0], round(likeness, 2)))
        else:
            index.insert(article_id, sketch)
            sketches[article_id] = (published, sketch)
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.astype({"published": "datetime64[us]", "first_published": "datetime64[us]", "likeness": "float64"})


def runs(text: str) -> set[bytes]:
    """Return the runs of four words of a text, without case and punctuation; a shorter text is one run."""
    words = [word.lower() for word in WORD.findall(text)]
    last = max(1, len(words) - RUN + 1)
    return {" ".join(words[start : start + RUN]).encode() for start in range(last)} if words else set()


def _sketches(corpus: DuckDBPyConnection) -> Iterator[tuple[str, np.datetime64, MinHash]]:
    from datasketch import MinHash

    blank = MinHash(num_perm=PERMUTATIONS, seed=SEED)
    query = "SELECT article_id, published, text FROM articles ORDER BY published NULLS LAST, article_id"
    for article_id, published, text in rows_of(corpus, query):
        if found := runs(text or ""):
            sketch = blank.copy()  # the permutations are drawn once
            sketch.update_batch(sorted(found))
            yield article_id, np.datetime64(published) if published is not None else np.datetime64("NaT"), sketch
