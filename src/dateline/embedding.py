"""The model's own embedding of words, computed once for each kind of word of a batch.

A spaCy model first makes a vector of each word by itself, of its norm, prefix, suffix and shape, and only then looks at
its neighbours. Two words in three are in their batch of articles already, so the distinct ones are computed and their
vectors put wherever they stand: the same numbers to the last bit, in less than half the time (`make bench`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import Model, NumpyOps, Ragged

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

START, END = ["extract_features", "list2ragged"], "ragged2list"
WORD_BY_WORD = frozenset({"ints-getitem", "hashembed", "maxout", "layernorm", "dropout"})  # a row knows no other row


def with_quick_embedding(nlp: Language) -> Language:
    """Let the parts of a model that embed words one by one do so once for each kind of word."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for chain in model.walk() if isinstance(model, Model) else ():
            if (length := length_of_embedding(chain)) and isinstance(chain.ops, NumpyOps):
                chain._func = _by_kind(chain._func, length)  # another node would not be loaded from what is saved
    return nlp


def length_of_embedding(chain: Model) -> int:
    """Return how many layers of a chain, from its first on, embed words one by one; 0 where it does no such thing."""
    names = [layer.name for layer in chain.layers]
    if names[:2] != START or END not in names:
        return 0
    length = names.index(END)
    leaves = {node.name for layer in chain.layers[2:length] for node in layer.walk() if not node.layers}
    return length if leaves <= WORD_BY_WORD else 0


def _by_kind(forward: Callable, length: int) -> Callable:
    """Return the forward pass of a chain whose first layers see each kind of word once; it is trained as before."""

    def by_kind(chain: Model, docs: Sequence[Doc], is_train: bool) -> tuple[Any, Callable]:
        if is_train or not any(map(len, docs)):
            return forward(chain, docs, is_train)
        extract, join, *embed = chain.layers[:length]
        words = join.predict(extract.predict(docs))
        kinds, places = _distinct(words.data)
        for layer in embed:
            kinds = layer.predict(kinds)
        found: Any = Ragged(kinds[places], words.lengths)
        for layer in chain.layers[length:]:
            found = layer.predict(found)
        return found, _not_trained

    return by_kind


def _distinct(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the distinct rows of a table, and for each row which of them it is."""
    rows = np.ascontiguousarray(rows)
    whole = rows.view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).ravel()  # a row as one cell: quick to sort
    _, first, places = np.unique(whole, return_index=True, return_inverse=True)
    return rows[first], places


def _not_trained(gradient: Any) -> Any:
    raise RuntimeError("a prediction has no gradient")
