"""The timeline: one row an event, drawn at its own precision, its status told by shape, hatch, word and colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from matplotlib import rc_context

from dateline.days import day_in_words
from dateline.output import axis
from dateline.output.lettering import FAMILY, width_of, wrap
from dateline.output.marks import MOST, STYLES, Mark, Style, in_order, marks_of
from dateline.output.pen import BAR, EDGE, GREY, INK, LINE, OPEN, PAPER, RULE, SIZE, Pen

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

WIDTH, WIDE = 432.0, 720.0  # points: narrow enough to be read on a phone, and what a page takes on a wide screen
LABEL, LABEL_SHARE = 420.0, 0.67  # the widest label, in points and as a share of the width
TALL = 500.0  # rows higher than this get the axis below them too
SETTINGS: Any = {"font.family": FAMILY, "text.usetex": False, "text.parse_math": False, "hatch.linewidth": 0.9}
NOTHING = "No event here has a date that could be placed on a timeline."


def timeline(
    events: DataFrame,
    *,
    published: Any = None,
    lanes: str | None = None,
    ax: Axes | None = None,
    most: int = MOST,
) -> Axes:
    """Draw events as rows on an axis of time, and return the matplotlib Axes.

    `events` is the table of events (event_id, headline, earliest, latest, edtf and status are read); rows without any
    bound are left out. `published` is the day of publication, drawn as a line; `lanes` names a column to group the
    rows by. Without `ax` a figure is made; with it, its figure grows until the rows fit. At most `most` rows are
    drawn, the first of the table, and a line says how many are not. x is in days since 1970-01-01 (before Christ
    too), y in points from the top. Where no event can be placed, the Axes holds a sentence that says so and no frame.
    """
    if ax is None:
        from matplotlib import pyplot

        ax = pyplot.figure(figsize=(WIDTH / 72, 1)).add_axes((0, 0, 1, 1))
    painted(ax, marks_of(events, lanes), published=published, most=most)
    return ax


def painted(ax: Axes, marks: list[Mark], *, published: Any = None, most: int = MOST) -> Painter:
    """Draw marks on an Axes, see `timeline`, and return the painter, which knows where its rows are."""
    day = None if pd.isna(published) else axis.number_of(np.datetime64(published))
    painter = Painter(ax, day, day_in_words(published))
    with rc_context(SETTINGS):
        painter.paint(in_order(marks[:most]), max(len(marks) - most, 0))
    return painter


@dataclass
class Painter(Pen):
    """Draws rows from top to bottom: `at` is where the next one begins, every length is in points.

    `edges` are where rows begin and end: the first below the axis, one after each row.
    """

    published: float | None = None
    published_words: str = ""
    lines: int = 3
    width: float = field(init=False)
    words: list[tuple[float, float, float, float]] = field(default_factory=list)  # of rows: left, right, top, bottom
    edges: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        figure = self.ax.get_figure(root=True)
        self.width = self.ax.get_position().width * figure.get_figwidth() * 72  # type: ignore[union-attr]
        self.to_points, self.to_days = axis.scale([axis.Part(0, self.width, 0, self.width)])

    def paint(self, marks: list[Mark], left_out: int = 0) -> None:
        """Draw everything, then make the figure as high as that came out."""
        self.ax.set_axis_off()
        self.ax.set_autoscale_on(False)
        self.lines = 3 if len(marks) <= 12 else 2 if len(marks) <= 30 else 1
        parts = self.lay_out(marks) if marks else []
        self.ax.set_xscale("function", functions=(self.to_points, self.to_days))
        self.ax.set_xlim(*self.to_days([0.0, self.width]))
        if marks:
            self.draw_legend(marks, cut=len(parts) > 1)
            self.draw_ticks(parts)
            top, lane = self.at, ""
            self.edges.append(top)
            for mark in marks:
                if mark.lane != lane:
                    self.draw_lane(lane := mark.lane)
                self.draw_row(mark)
                self.edges.append(self.at)
            self.draw_grid(top)
            if self.at - top > TALL:
                self.at += 2
                self.draw_tick_labels()
        else:
            self.write(EDGE, wrap(NOTHING, self.width - 2 * EDGE, SIZE), colour=GREY)
        if left_out:
            self.at += 4
            self.write(EDGE, [f"and {left_out} more, not drawn here: see the table of events"], colour=GREY)
        self.fit(self.at + EDGE)

    def lay_out(self, marks: list[Mark]) -> list[axis.Part]:
        """Choose the axis: every bound and the day of publication on it, with room for ends that fade away."""
        spans = [mark.span for mark in marks]
        if self.published is not None:
            spans.append((self.published, self.published))
        left = OPEN if any(mark.first is None for mark in marks) else BAR
        right = OPEN if any(mark.last is None for mark in marks) else BAR
        parts = axis.parts(spans, EDGE + left, self.width - EDGE - right)
        self.to_points, self.to_days = axis.scale(parts)
        self.cuts = [(before.right + after.left) / 2 for before, after in pairwise(parts)]
        return parts

    def fit(self, height: float) -> None:
        """Give the Axes its height in points; a figure of several Axes only grows."""
        self.ax.set_ylim(height, 0)
        figure = self.ax.get_figure(root=True)
        share = height / 72 / (self.ax.get_position().height * figure.get_figheight())  # type: ignore[union-attr]
        if len(figure.axes) == 1 or share > 1:  # type: ignore[union-attr]
            figure.set_figheight(figure.get_figheight() * share)  # type: ignore[union-attr]

    # -- the pieces -------------------------------------------------------------------------------------------------

    def draw_legend(self, marks: list[Mark], *, cut: bool) -> None:
        """Say what the marks mean: only those that occur, side by side as far as they fit."""
        x = EDGE
        for key, word in _legend(marks, cut=cut):
            width = 20 + width_of(word, SIZE - 1) + 14
            if x > EDGE and x + width - 14 > self.width - EDGE:
                x, self.at = EDGE, self.at + LINE
            middle = self.at + LINE / 2
            if isinstance(key, Style):
                self.marker(x + 7, middle, key, gid="legend")
            elif key == "cut":
                self.draw_cut(x + 7, middle - 6, middle + 6, gid="legend")
            else:
                sharp, is_open = key == "sharp", key == "open"
                last = None if is_open else 1
                mark = Mark("", "", "", "happened", 0, last, sharp_first=sharp or is_open, sharp_last=sharp)
                self.band(x + 1, x + (6 if is_open else 14), middle, mark, 9, gid="legend")
            self.write(x + 20, [word], size=SIZE - 1, colour=GREY, move=False, top=self.at - 0.5)
            x += width
        self.at += LINE + 6

    def draw_ticks(self, parts: list[axis.Part]) -> None:
        """Draw the axis: round days, months or years at a distance that keeps their labels apart."""
        edges = [EDGE / 2, *self.cuts, self.width - EDGE / 2]  # labels stay between their cuts
        self.ticks = [
            (float(self.to_points(tick.day)), tick)
            for part, (low, high) in zip(parts, pairwise(edges), strict=True)
            for tick in axis.ticks(part, lambda word: width_of(word, SIZE - 1), low=low + 2, high=high - 2)
        ]
        self.draw_tick_labels()
        self.at += 3
        if self.published is not None:
            words = f"published {self.published_words}"
            wide, x = width_of(words, SIZE - 1, "bold"), float(self.to_points(self.published))
            left = min(max(x - wide / 2, EDGE), self.width - EDGE - wide)
            self.write(left, [words], size=SIZE - 1, weight="bold", gid="published")
            self.at += 2

    def draw_tick_labels(self) -> None:
        """Write a row of tick labels."""
        for x, tick in self.ticks:
            self.write(x, [tick.label, tick.below], size=SIZE - 1, colour=GREY, ha="center", gid="axis", move=False)
        self.at += LINE * (2 if any(tick.below for _, tick in self.ticks) else 1)

    def draw_lane(self, lane: str) -> None:
        """Head a group of rows."""
        self.at += 8
        lines = wrap(lane, self.width - 2 * EDGE, SIZE + 1, weight="bold", most=1)
        self.words.append((EDGE, EDGE + width_of(lines[0], SIZE + 1, "bold"), self.at - 1, self.at + LINE + 1))
        self.write(EDGE, lines, size=SIZE + 1, weight="bold")
        self.line((EDGE, self.width - EDGE), (self.at + 1, self.at + 1), INK, 0.8, gid="lane")
        self.at += 2

    def draw_row(self, mark: Mark) -> None:
        """Draw one event: its date and headline, and below them its mark, where the label begins or ends."""
        top, gid = self.at, f"event-{mark.event_id}"
        first, last = (float(self.to_points(end)) for end in mark.span)
        # In the left half the label begins where the mark does, in the right half it ends there: always room for it.
        left_half = first + last < self.width
        x = max(first - BAR / 2, EDGE) if left_half else min(last + BAR / 2, self.width - EDGE)
        room = min(LABEL, LABEL_SHARE * self.width, self.width - EDGE - x if left_half else x - EDGE)
        ha = "left" if left_half else "right"
        label = wrap(mark.label, room, SIZE, weight="bold")
        headline = wrap(mark.headline, room, SIZE, most=self.lines)
        self.at += 7
        above = self.at
        self.write(x, label, weight="bold", ha=ha, gid=gid)
        self.write(x, headline, ha=ha, gid=gid)
        wide = max([width_of(line, SIZE, "bold") for line in label] + [width_of(line, SIZE) for line in headline])
        self.words.append((x if left_half else x - wide, x + wide if left_half else x, above, self.at + 2))
        middle = self.at + 3 + BAR / 2
        self.line((EDGE, self.width - EDGE), (middle, middle), RULE, 0.6, gid="rule", zorder=0)
        if mark.first == mark.last and not mark.about:
            self.marker(first, middle, STYLES[mark.status], gid=gid)
        else:
            self.band(first, last, middle, mark, OPEN, gid=gid)
            for cut in self.cuts:
                if first < cut < last:
                    self.draw_cut(cut, middle - BAR / 2 - 1, middle + BAR / 2 + 1, gid=gid)
        self.at = middle + BAR / 2 + 4
        self.rectangle(1, self.width - 1, top + 1, self.at - 1, gid=f"box-{gid}", facecolor="none", edgecolor="none")

    def draw_grid(self, top: float) -> None:
        """Draw what runs behind the rows: a line at each tick, the day of publication, and the cuts."""
        for x, _ in self.ticks:
            self.line((x, x), (top, self.at), RULE, 0.6, gid="grid", zorder=0)
        if self.published is not None:
            x = float(self.to_points(self.published))
            for start, end in self.free(x, top, self.at):
                self.line((x, x), (start, end), INK, 1.1, gid="published", zorder=1, style=(0, (3, 2)))
        for cut in self.cuts:
            self.draw_cut(cut, top, self.at, gid="cut")

    def free(self, x: float, top: float, bottom: float) -> Iterator[tuple[float, float]]:
        """Give the stretches of an upright line where it strikes through no label, nor runs close beside one."""
        for left, right, above, below in self.words:
            if left - 3 < x < right + 3:
                if above > top:
                    yield top, above
                top = below
        yield top, bottom

    def draw_cut(self, x: float, top: float, bottom: float, *, gid: str) -> None:
        """Draw the two dotted lines of a cut, and nothing between them."""
        behind = gid in ("cut", "legend")
        self.rectangle(x - 3, x + 3, top, bottom, gid=gid, facecolor=PAPER, edgecolor="none", zorder=1 if behind else 3)
        for edge in (x - 3, x + 3):
            self.line((edge, edge), (top, bottom), GREY, 0.8, gid=gid, zorder=1 if behind else 3, style=":")


def _legend(marks: list[Mark], *, cut: bool) -> list[tuple[Style | str, str]]:
    """Give the entries of the legend, in the order of the table of styles."""
    seen = {mark.status for mark in marks}
    entries: list[tuple[Style | str, str]] = [(style, status) for status, style in STYLES.items() if status in seen]
    spans = [mark for mark in marks if mark.first != mark.last]
    if any(mark.sharp_first and mark.sharp_last for mark in spans):
        entries.append(("sharp", "from – to"))
    if any(None not in (mark.first, mark.last) and not (mark.sharp_first and mark.sharp_last) for mark in spans):
        entries.append(("vague", "some time within"))
    if any(None in (mark.first, mark.last) for mark in spans):
        entries.append(("open", "open end"))
    if cut:
        entries.append(("cut", "axis cut, scale changes"))
    return entries
