"""Where a reading hangs: on the day of publication, or on a date told before it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timex.bounds import Day, Span
from dateline.timex.story import Story
from dateline.timex.value import Value

# Directions that look ahead, from sure to weak.
AHEAD = ("future", "then", "present", "ahead", "perhaps")
NO_DAY = "The day of publication is not known, so this stays open."


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, the anchor it hangs on (`published`, a date_id, or empty), and a note for the reader."""

    value: Value
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """Where a reading hangs: the first and last day of the anchor, and its name."""

    span: Span
    name: str

    @property
    def day(self) -> Day:
        """The first day of the anchor."""
        return self.span.first


def base_of(story: Story, base: str, *granularities: str) -> Base | None:
    """Return the anchor: publication for news, the last date told for a history or a word such as `that`."""
    told = story.last(*granularities)
    if (base == "told" or story.history) and told is not None:
        return Base(told.span, told.date_id)
    if story.now is None:
        return Base(told.span, told.date_id) if told is not None else None
    if story.history and story.ahead:
        return Base(story.ahead[0], "")
    return Base(Span(story.now, story.now, "day"), "published")


def why_open(story: Story) -> str:
    """Return the note of a value that stays open: what it lacks to hang on."""
    return NO_DAY if story.now is None else "The text tells no date before this on which it could hang."
