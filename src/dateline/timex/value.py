"""One value of time: TIMEX3, EDTF, and the first and last day it can mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Value:
    """One normalised value of time.

    `type` is DATE, TIME, DURATION or SET; `value` and `mod` are TIMEX3 (TimeML 1.2.1); `edtf` is ISO 8601-2 / EDTF,
    empty where there is none; `earliest` and `latest` are days (datetime64[D], so that years BC fit) or None.
    """

    type: str
    value: str
    mod: str = ""
    edtf: str = ""
    earliest: np.datetime64 | None = None
    latest: np.datetime64 | None = None
    granularity: str = ""
