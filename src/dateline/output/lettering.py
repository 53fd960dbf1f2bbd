"""Lettering of the timeline: how wide words are, and how they break into lines, without drawing them."""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font

FAMILY = "DejaVu Sans"  # comes with matplotlib, and is wider than what browsers put in its place


@cache
def _advance(letter: str, weight: str) -> float:
    """How far one letter moves the pen, in parts of the size; one that the font lacks takes more than a square."""
    font = get_font(findfont(FontProperties(family=FAMILY, weight=weight)))
    if not font.get_char_index(ord(letter)):
        return 1.25
    font.set_size(100, 72)
    return font.load_char(ord(letter)).linearHoriAdvance / 65536 / 100


def width_of(text: str, size: float, weight: str = "normal") -> float:
    """Return the width of a line of text in points, a hair more than it takes."""
    return sum(_advance(letter, weight) for letter in text) * size * 1.01


def wrap(text: str, width: float, size: float, *, weight: str = "normal", most: int = 2) -> list[str]:
    """Break text into at most `most` lines of `width` points; what does not fit ends in an ellipsis."""
    lines = [""]
    words = text.split()
    while words:
        word = words.pop(0)
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size, weight) <= width:
            lines[-1] = longer
        elif lines[-1]:
            lines.append("")
            words.insert(0, word)
        else:
            fits = next(n for n in range(len(word) - 1, -1, -1) if n < 2 or width_of(word[:n], size, weight) <= width)
            lines[-1] = word[: max(fits, 1)]
            words.insert(0, word[max(fits, 1) :])
        if len(lines) > most:
            return [*lines[: most - 1], _shortened(lines[most - 1], width, size, weight)]
    return lines


def _shortened(line: str, width: float, size: float, weight: str) -> str:
    while " " in line and width_of(line + " …", size, weight) > width:
        line = line.rsplit(" ", 1)[0]
    while line and width_of(line + " …", size, weight) > width:
        line = line[:-1]
    return line.rstrip(" ,;:–-") + " …"
