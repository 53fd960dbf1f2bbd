"""What a timeline is drawn with: words, lines, marks, and bars whose ends are sharp, vague or open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from dateline.output.marks import STYLES, Mark, Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EDGE = 6.0  # nothing is drawn nearer to the border
SIZE, LINE = 10.5, 13.5  # letters, and from one line to the next
BAR, NARROW, SLIM = 9.0, 7.0, 16.0  # the height of a mark, the least width of a span, and one that needs its sides
OPEN, VAGUE = 30.0, 8.0  # how far an open end fades away, and one that is only known about
INK, GREY, RULE, PAPER = "#1a1a1a", "#595959", "#dcdcdc", "#ffffff"


@dataclass
class Pen:
    """Draws on an Axes at points from its top left corner: `at` is where the next line of words begins.

    `to_days` gives what x is on the axis of time at a point.
    """

    ax: Axes
    at: float = field(default=EDGE, kw_only=True)
    to_days: Callable[[Any], Any] = field(init=False)

    def band(self, first: float, last: float, middle: float, mark: Mark, fade: float, *, gid: str) -> None:
        """Draw a span: a cap where an end is sharp, fading inwards where it is vague, outwards where it is open."""
        style = STYLES[mark.status]
        strength = 1.0 if mark.sharp_first and mark.sharp_last else 0.55
        if last - first < NARROW:
            first, last = (first + last - NARROW) / 2, (first + last + NARROW) / 2
        ends = ((first, 1, mark.first is None, mark.sharp_first), (last, -1, mark.last is None, mark.sharp_last))
        inner = []
        for end, inwards, is_open, is_sharp in ends:
            reach = -fade if is_open else -VAGUE if mark.about else 0 if is_sharp else min(VAGUE, (last - first) / 4)
            inner.append(end + inwards * max(reach, 0))
            steps = round(abs(reach) / 2) if reach else 0
            for step in range(steps):
                a, b = (end + inwards * reach * edge / steps for edge in (step, step + 1))
                share = (steps - 0.5 - step if reach < 0 else step + 0.5) / steps
                self.slice(min(a, b), max(a, b), middle, replace(style, hatch=""), strength * share, gid=gid)
        self.slice(inner[0], inner[1], middle, style, strength, gid=gid)
        for end, _, is_open, is_sharp in ends:
            slim = not style.filled and last - first < SLIM and not is_open
            if slim and not is_sharp:  # else nothing but two dashes would be seen of it
                self.line((end, end), (middle - BAR / 2, middle + BAR / 2), style.colour, 0.8, gid=gid, zorder=2.5)
            if is_sharp and not is_open and not mark.about:
                self.line((end, end), (middle - BAR / 2, middle + BAR / 2), style.colour, 1.6, gid=gid, zorder=2.5)

    def slice(self, first: float, last: float, middle: float, style: Style, strength: float, *, gid: str) -> None:
        """Draw a stretch of a bar: full, or hollow between two lines with its hatch."""
        if style.filled:
            self.bar(first, last, middle, strength, style.colour, gid=gid)
            return
        top, bottom = middle - BAR / 2, middle + BAR / 2
        self.rectangle(
            first, last, top, bottom, gid=gid, facecolor=PAPER, edgecolor=style.colour, hatch=style.hatch,
            linewidth=0, alpha=strength, zorder=2, antialiased=False,
        )  # fmt: skip
        for y in (top, bottom):
            self.line((first, last), (y, y), style.colour, 1.4, gid=gid, zorder=2.5, alpha=min(strength * 1.8, 1))

    def bar(self, first: float, last: float, middle: float, strength: float, colour: str, *, gid: str) -> None:
        top, bottom = middle - BAR / 2, middle + BAR / 2
        self.rectangle(
            first,
            last,
            top,
            bottom,
            gid=gid,
            facecolor=colour,
            edgecolor="none",
            alpha=strength,
            zorder=2,
            antialiased=False,
        )

    def rectangle(self, first: float, last: float, top: float, bottom: float, **how) -> None:
        left, right = (float(end) for end in self.to_days([first, last]))
        self.ax.add_artist(Rectangle((left, top), right - left, bottom - top, clip_on=False, **how))

    def line(self, xs: Iterable[float], ys: Iterable[float], colour: str, width: float, *, style="-", **how) -> None:
        self.ax.plot(
            self.to_days(list(xs)), list(ys), color=colour, linewidth=width, linestyle=style, clip_on=False,
            solid_capstyle="butt", **how,
        )  # fmt: skip

    def marker(self, x: float, y: float, style: Style, *, gid: str) -> None:
        self.ax.plot(
            [float(self.to_days(x))], [y], linestyle="none", marker=style.marker, markersize=BAR, markeredgewidth=1.6,
            markerfacecolor=style.colour if style.filled else PAPER, markeredgecolor=style.colour, clip_on=False,
            zorder=4, gid=gid,
        )  # fmt: skip

    def write(
        self, x: float, lines: list[str], *, size: float = SIZE, weight: str = "normal", colour: str = INK,
        ha: str = "left", gid: str = "words", move: bool = True, top: float | None = None,
    ) -> None:  # fmt: skip
        """Write lines below each other from `top`, on white, so that no line of the grid runs through them."""
        top = self.at if top is None else top
        day = float(self.to_days(x))
        for place, line in enumerate(lines):
            if line:
                self.ax.text(
                    day, top + LINE * (place + 0.78), line, fontsize=size, fontweight=weight, color=colour, ha=ha,
                    va="baseline", gid=gid, zorder=5, clip_on=False, parse_math=False,
                    bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.8, "gid": "paper"},
                )  # fmt: skip
        if move:
            self.at = top + LINE * len(lines)
