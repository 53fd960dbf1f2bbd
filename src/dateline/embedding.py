"""The model's own embedding of words, computed once for each kind of word.

A spaCy model first makes a vector of each word by itself, of its norm, prefix, suffix and shape, and only then looks at
its neighbours. Nine words in ten have been met before, so only new kinds are computed and their vectors kept: the same
numbers to the last bit, in a quarter of the time.
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
MOST_KINDS = 20_000  # some 10 MB for each embedding of the model; beyond that it begins anew
WORD_BY_WORD = frozenset({"ints-getitem", "hashembed", "maxout", "layernorm", "dropout"})  # a row knows no other row


def with_quick_embedding(nlp: Language) -> Language:
    """Let the parts of a model that embed words one by one do so once for each kind of word."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for chain in model.walk() if isinstance(model, Model) else ():
            if (length := length_of_embedding(chain)) and isinstance(chain.ops, NumpyOps):
                chain._func = ByKind(chain._func, length)  # another node would not be loaded from what is saved
    return nlp


def length_of_embedding(chain: Model) -> int:
    """Return how many layers of a chain, from its first on, embed words one by one; 0 where it does no such thing."""
    names = [layer.name for layer in chain.layers]
    if names[:2] != START or END not in names:
        return 0
    length = names.index(END)
    leaves = {node.name for layer in chain.layers[2:length] for node in layer.walk() if not node.layers}
    return length if leaves <= WORD_BY_WORD else 0


class ByKind:
    """The forward pass of a chain whose first layers see each kind of word once; it is trained as before."""

    def __init__(self, forward: Callable, length: int) -> None:
        self.forward, self.length, self.known = forward, length, Vectors()
        self.weights: list[Any] = []  # that the known vectors were made with

    def __call__(self, chain: Model, docs: Sequence[Doc], is_train: bool) -> tuple[Any, Callable]:
        if is_train:
            self.known = Vectors()
        if is_train or not any(map(len, docs)):
            return self.forward(chain, docs, is_train)
        extract, join, *embed = chain.layers[: self.length]
        weights = _weights(embed)
        if len(weights) != len(self.weights) or any(a is not b for a, b in zip(weights, self.weights, strict=True)):
            self.known, self.weights = Vectors(), weights  # as after from_bytes, or where averages are lent
        words = join.predict(extract.predict(docs))
        found: Any = Ragged(self.known.of(words.data, embed), words.lengths)
        for layer in chain.layers[self.length :]:
            found = layer.predict(found)
        return found, _not_trained


def _weights(layers: Sequence[Model]) -> list[Any]:
    nodes = (node for layer in layers for node in layer.walk())
    return [node.get_param(name) for node in nodes for name in node.param_names if node.has_param(name)]


class Vectors:
    """The vectors of the kinds of words met so far."""

    def __init__(self) -> None:
        self._place_of: dict[bytes, int] = {}
        self._vectors = np.empty((0, 0), dtype=np.float32)

    def of(self, words: Any, layers: Sequence[Model]) -> Any:
        """Return the vectors of words, each a row of numbers; `layers` make those of the kinds that are new."""
        words = np.ascontiguousarray(words)
        whole = words.view(np.dtype((np.void, words.itemsize * words.shape[1]))).ravel()  # one cell each, quick to sort
        _, first, kind_of = np.unique(whole, return_index=True, return_inverse=True)
        kinds = [whole[i].tobytes() for i in first]
        if len(self._place_of) > MOST_KINDS:
            self._place_of.clear()
        new = [i for i, kind in zip(first, kinds, strict=True) if kind not in self._place_of]
        if new:
            self._learn(words[new], layers)
        return self._vectors[np.array([self._place_of[kind] for kind in kinds])[kind_of]]

    def _learn(self, words: np.ndarray, layers: Sequence[Model]) -> None:
        """Add the vectors of words of new kinds."""
        made: Any = words
        for layer in layers:
            made = layer.predict(made)
        count = len(self._place_of)
        self._vectors = np.concatenate([self._vectors[:count], made]) if count else made
        self._place_of.update((row.tobytes(), count + i) for i, row in enumerate(words))


def _not_trained(gradient: Any) -> Any:
    raise RuntimeError("a prediction has no gradient")
