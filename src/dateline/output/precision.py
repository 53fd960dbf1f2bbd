"""Precision against recall, a point for each rule: which rules carry the result, and which to mend first."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from matplotlib import rc_context
from matplotlib.figure import Figure

from dateline.output.lettering import width_of
from dateline.output.shown import Shown, escape

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

WIDTH, HEIGHT = 504.0, 360.0  # points
SIZE = 9.0
INK, GREY, RULE, COLOUR = "#1a1a1a", "#595959", "#d9d9d9", "#0072b2"
STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": SIZE,
    "text.usetex": False,
    "text.parse_math": False,
}
SVG: dict[Any, Any] = {
    "svg.hashsalt": "dateline",
    "svg.fonttype": "none",
}  # the same bytes every time; words stay words
FRACTION = re.compile(r"(\d\.\d\d)\d+")  # coordinates to a hundredth of a point, on every machine alike
TICKS = (0, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)  # percent
LEFT = 0.1  # share of the width, for the numbers
Box = tuple[float, float, float, float]


def precision_plot(by_rule: DataFrame, *, overall: float | None = None) -> Axes:
    """Draw each rule at the share it got right of the gold (recall) and of what it found (precision), both by value.

    `by_rule` is `Scores.by_rule`; `overall`, the precision of all rules together, is drawn as a line. The area of
    a point is the number of expressions found; rules at one place share a point. Labels go to the biggest points
    first, as far as there is room.
    """
    with rc_context(STYLE):
        ax = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72).add_axes((LEFT, 0.13, 0.98 - LEFT, 0.86))
        points = _points(by_rule)
        _frame(ax, [recall for _, recall, _, _ in points if recall > 0], overall)
        ax.scatter(
            [recall for _, recall, _, _ in points],
            [precision for _, _, precision, _ in points],
            s=[_area(found) for *_, found in points],
            color=COLOUR, alpha=0.65, edgecolor="white", linewidth=0.8, zorder=3, clip_on=False,
        )  # fmt: skip
        for x, y, words in _labels(ax, points):
            ax.annotate(
                words, (x, y), xycoords="figure points", color=INK, va="center", annotation_clip=False, zorder=2.5,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
            )  # fmt: skip
    return ax


def as_shown(ax: Axes, title: str, description: str) -> Shown:
    """Return a figure with its SVG inline, and its title and description for those who hear the page."""
    assert isinstance(ax.figure, Figure)
    with rc_context(STYLE | SVG), io.StringIO() as file:
        ax.figure.savefig(file, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
        svg = FRACTION.sub(r"\1", file.getvalue())
    inner = svg[svg.index(">", svg.index("<svg")) + 1 :].replace('css">*{', 'css">.precision *{')
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="precision" '
        f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" aria-labelledby="precision-title precision-description" '
        'style="display: block; width: 100%; max-width: 45rem; height: auto; background: #fff">'
    )
    titles = (
        f'<title id="precision-title">{escape(title)}</title>\n'
        f'<desc id="precision-description">{escape(description)}</desc>'
    )
    return Shown(f"{opening}\n{titles}{inner}", f"{title}. {description}")


def _points(by_rule: DataFrame) -> list[tuple[str, float, float, int]]:
    """Return name, recall, precision and number found of each place where a rule is, the biggest first."""
    places: dict[tuple[float, float], list[tuple[str, int]]] = {}
    for name, row in by_rule.iterrows():
        place = round(float(row["recall"]), 3), round(float(row["value"]), 1)
        places.setdefault(place, []).append((str(name), int(row["found"])))
    points = [
        (rules[0][0] if len(rules) == 1 else f"{len(rules)} rules", *place, sum(found for _, found in rules))
        for place, rules in places.items()
    ]
    return sorted(points, key=lambda point: (-point[3], point[0]))


def _area(found: int) -> float:
    return 16 + 4 * found**0.75


def _frame(ax: Axes, recalls: list[float], overall: float | None) -> None:
    least, most = min(recalls, default=1.0), max(recalls, default=100.0)
    ax.set_xscale("symlog", linthresh=least / 2, linscale=0.3)
    ax.set_xlim(-least / 4, most * 1.6)
    ax.set_ylim(-4, 105)
    ticks = [tick for tick in TICKS if tick == 0 or least / 2 <= tick <= most * 1.6]
    ax.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_xticks([], minor=True)
    ax.set_yticks(range(0, 101, 20))
    ax.set_xlabel("recall: of every 100 expressions in the gold, found by this rule with the right value", color=GREY)
    ax.set_ylabel("precision: of every 100 it found, right", color=GREY)
    ax.tick_params(colors=GREY, length=0)
    ax.grid(color=RULE, linewidth=0.6)
    ax.spines[:].set_visible(False)
    if overall is not None:
        ax.axhline(overall, color=INK, linewidth=1, linestyle=(0, (3, 2)), zorder=2)
        ax.annotate(f"all rules: {overall:.0f}", (0.01, overall), xycoords=("axes fraction", "data"), va="bottom")


def _labels(ax: Axes, points: list[tuple[str, float, float, int]]) -> Iterator[tuple[float, float, str]]:
    """Give the labels that find room beside their points: left end and middle in points of the page, and the words."""
    marks = []
    for _, recall, precision, found in points:
        x, y = ax.transData.transform((recall, precision))
        reach = _area(found) ** 0.5 / 2
        marks.append((float(x) - reach, float(y) - reach, float(x) + reach, float(y) + reach))
    taken = list(marks)
    for (words, *_), (left, bottom, right, top) in zip(points, marks, strict=True):
        wide, middle = width_of(words, SIZE), (bottom + top) / 2
        for x, y in (
            (right + 2, middle),
            (left - 2 - wide, middle),
            ((left + right - wide) / 2, top + SIZE / 2 + 1),
            ((left + right - wide) / 2, bottom - SIZE / 2 - 1),
        ):
            box = (x, y - SIZE / 2, x + wide, y + SIZE / 2)
            if (
                x > LEFT * WIDTH
                and x + wide < WIDTH
                and box[3] < HEIGHT
                and not any(_overlap(box, other) for other in taken)
            ):
                taken.append(box)
                yield x, y, words
                break


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
