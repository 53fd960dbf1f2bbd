"""How the model multiplies matrices: by numpy's BLAS on one thread, and the same whichever texts stand beside one.

spaCy multiplies by BLIS, which has kernels for some processors and a slow one for the rest; numpy's BLAS knows more.
It takes other ways for few rows than for many, so few are filled up: a short text gives the same bits alone and in a
batch.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.backends.numpy_ops import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language

STEADY = 256  # rows: measured, above a handful to two dozen the bits of a row no longer depend on their number


class SteadyOps(NumpyOps):
    """The operations of a model on the processor, with products by numpy."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """Return the product of two matrices, each transposed on demand."""
        if trans1 or out is not None or len(x) >= STEADY:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        filled = np.zeros((STEADY, x.shape[1]), dtype=x.dtype)
        filled[: len(x)] = x
        return super().gemm(filled, y, trans2=trans2)[: len(x)]


def with_numpys_products(nlp: Language) -> Language:
    """Let the models of a pipeline multiply by numpy, where they run on the processor by spaCy's own operations."""
    ops = SteadyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
    return nlp


def one_thread() -> AbstractContextManager:
    """Return a block in which BLAS runs on one thread: several gain little on a model's small matrices."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().limit(limits=1, user_api="blas")  # looks anew: libraries come with time
