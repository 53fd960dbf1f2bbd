"""The rules by which time expressions are recognised: data, each with a name and an example.

A pattern is written in the notation of `pattern.py`; what it keeps is read by a function of `readers.py`, `ages.py`,
`feastreaders.py`, `numeric.py`, `steps.py`, `shifts.py` or `durations.py`. At every place the longest match wins, and
of equal ones the first in these lists.
"""

from __future__ import annotations

from dateline.timex.rules.dates import DATES
from dateline.timex.rules.lengths import LENGTHS
from dateline.timex.rules.references import REFERENCES
from dateline.timex.rules.rule import PARTS, Rule
from dateline.timex.rules.sets import SETS
from dateline.timex.rules.steps import STEPS
from dateline.timex.rules.times import TIMES

__all__ = ["PARTS", "RULES", "Rule"]

RULES: tuple[Rule, ...] = (*DATES, *STEPS, *TIMES, *LENGTHS, *SETS, *REFERENCES)
