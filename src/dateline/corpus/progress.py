"""How far a run is: counts, rate and time left, as a line in a terminal or a notebook; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

PAUSE = 0.25  # seconds between two lines, which nobody reads faster


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `share` is of the source, 0 to 1; `rate` in articles analysed a second; `left` in seconds.

    With `what` = "pages" it is pages that are counted.
    """

    articles: int
    analysed: int
    failures: int
    seconds: float
    share: float
    what: str = "articles"

    @property
    def rate(self) -> float:
        return self.analysed / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        return self.seconds * (1 - self.share) / self.share if self.share else None

    def __str__(self) -> str:
        left = "" if self.left is None else f", {duration(self.left)} left"
        failed = f", {self.failures} failed" if self.failures else ""
        return f"{self.articles:,} {self.what}{failed}, {self.share:.0%}, {self.rate:.1f} a second{left}"


Report = Callable[[Progress | None], None]  # called with None when the run is over


def duration(seconds: float) -> str:
    """Write a duration as a person says it: 40 s, 3 min, 2 h 5 min."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def shown(stream: TextIO | None = None) -> Report | None:
    """Return what shows progress here: a line in a terminal, or in a notebook that a person sees; else None."""
    stream = sys.stderr if stream is None else stream
    if stream.isatty():
        return _paced(_line_in(stream))
    return _paced(_in_notebook) if _is_notebook() else None


def _line_in(stream: TextIO) -> Report:
    def show(progress: Progress | None) -> None:
        stream.write("\r\x1b[K" + ("" if progress is None else str(progress)))
        stream.flush()

    return show


def _in_notebook(progress: Progress | None) -> None:
    from IPython.display import clear_output

    if progress is None:
        clear_output()
    else:
        clear_output(wait=True)
        print(progress)


def _is_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return hasattr(shell, "kernel")


def _paced(show: Report) -> Report:
    last = 0.0

    def paced(progress: Progress | None) -> None:
        nonlocal last
        if progress is None or time.monotonic() - last >= PAUSE:
            last = time.monotonic()
            show(progress)

    return paced
