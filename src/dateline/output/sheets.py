"""The timeline on paper where no script runs: slices of the drawing, a row each, between which a sheet may end.

With scripts page.js parts it better, its axis on each sheet. Slices only refer to the drawing: a few words a row.
"""

from __future__ import annotations

import re
from itertools import pairwise

DRAWING = re.compile(r'<svg (?=[^>]*class="timeline wide")(?=[^>]*data-edges=")[^>]*>')
STYLE = """<style>
.slices { display: none }
@media print {
  .slices { display: block }
  .slices svg { display: block; width: 100%; break-inside: avoid }
  svg.timeline.wide { position: absolute; width: 0 !important; height: 0 !important }
}
</style>"""


def with_slices(page: str) -> str:
    """Return a page with slices of each timeline in a `noscript`, for paper."""
    names = iter(range(1, 1 + len(DRAWING.findall(page))))
    return DRAWING.sub(lambda match: _sliced(match[0], f"drawing-{next(names)}"), page)


def _sliced(opening: str, name: str) -> str:
    """Return the slices of a drawing, and its opening tag with the name that they use."""
    _, _, width, height = map(float, _attribute(opening, "viewbox").split())
    inner = [float(edge) for edge in _attribute(opening, "data-edges").split()][:-1]
    edges = [0.0, *inner, height]  # the legend and the axis, the rows, and what stands below the last
    slices = "".join(
        f'<svg viewBox="0 {top:g} {width:g} {bottom - top:g}">'
        f'<use href="#{name}" width="{width:g}" height="{height:g}"/></svg>'
        for top, bottom in pairwise(edges)
    )
    return f'<noscript>{STYLE}<div class="slices" aria-hidden="true">{slices}</div></noscript>' + opening.replace(
        "<svg ", f'<svg id="{name}" ', 1
    )


def _attribute(opening: str, name: str) -> str:
    match = re.search(rf'(?i:\b{name})="([^"]*)"', opening)
    return match[1] if match else ""
