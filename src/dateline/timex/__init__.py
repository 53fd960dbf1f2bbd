"""Time expressions: recognised, resolved and explained.

`Doc._.published` is the day of publication (datetime.date or None), set before the pipeline runs.
`Doc._.timexes` is the layer this package adds: a list of `Timex` in reading order.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timex.value import Value


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression of a text: where it stands, what it means and why.

    `start` and `end` are character offsets into the text; `anchor` is `published`, another date_id, or empty;
    `rule` names the rule that fired; `note` is a sentence for the reader where something was assumed or stayed open.
    """

    date_id: str
    start: int
    end: int
    text: str
    value: Value
    anchor: str = ""
    rule: str = ""
    note: str = ""
