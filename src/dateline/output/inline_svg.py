"""matplotlib's SVG, reworked for a page: words stay words, pieces become links, the same bytes every time."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from matplotlib import rc_context
from matplotlib.figure import Figure

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
FRACTION = re.compile(r"(\d+\.\d\d)\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What belongs together in a drawing: the strokes of group id `gid`, or in the rectangle `box-` + `gid`.

    It becomes an element with an id, a class and a title, a link where `href` leads somewhere.
    """

    gid: str
    id: str
    css: str
    title: str
    href: str = ""


def written(figure: Figure, salt: str) -> bytes:
    """Return a figure as matplotlib's SVG; ids of shapes depend on `salt`, so that two drawings share no id."""
    file = io.BytesIO()
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": salt, "path.simplify": False}
    with rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")  # the browser's fonts have it
        figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def reworked(
    svg: bytes,
    pieces: Iterable[Piece],
    *,
    css: str,
    name: str,
    title: str,
    description: str,
    style: str,
    widest: str,
    data: Mapping[str, str] | None = None,
) -> str:
    """Return matplotlib's SVG with one element for each piece, in their order, and all else hidden from screen readers.

    `css` is its class, `name` begins the ids of its title and description; no page shows it wider than `widest`.
    `data` are facts for the page's script.
    """
    for prefix, space in (("", SVG), ("xlink", XLINK)):
        ElementTree.register_namespace(prefix, space)
    drawn = ElementTree.fromstring(svg)
    root = ElementTree.Element(
        f"{{{SVG}}}svg",
        {
            "class": css, "viewBox": drawn.attrib["viewBox"], "role": "group",
            "aria-labelledby": f"{name}-title {name}-description",
            **{f"data-{key}": value for key, value in (data or {}).items()},
            "style": f"width: 100%; max-width: {widest}; height: auto; background: #fff",
        },
    )  # fmt: skip
    ElementTree.SubElement(root, f"{{{SVG}}}title", id=f"{name}-title").text = title
    ElementTree.SubElement(root, f"{{{SVG}}}desc", id=f"{name}-description").text = description
    ElementTree.SubElement(root, f"{{{SVG}}}style").text = style
    root.append(_definitions(drawn))
    pieces = list(pieces)
    groups = _groups(drawn, {piece.gid for piece in pieces})
    behind = ElementTree.SubElement(root, f"{{{SVG}}}g", {"aria-hidden": "true"})
    behind.extend(groups.pop("", []))
    root.extend(_element(piece, groups[piece.gid]) for piece in pieces)
    for element in root.iter():
        for attribute in ("d", "x", "y", "transform", "width", "height"):
            if attribute in element.attrib:
                element.set(attribute, " ".join(FRACTION.sub(r"\1", element.attrib[attribute]).split()))
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _groups(drawn: ElementTree.Element, gids: set[str]) -> dict[str, list[ElementTree.Element]]:
    """Return matplotlib's groups in drawing order: by the piece they belong to, and under "" what belongs to none."""
    groups: dict[str, list[ElementTree.Element]] = {gid: [] for gid in gids}
    axes = next(group for group in drawn.iter(f"{{{SVG}}}g") if group.get("id") == "axes_1")
    for group in axes:
        name = group.attrib.pop("id", "")
        is_box = name.startswith("box-")
        gid = name.removeprefix("box-")
        for element in group.iter():
            _tidy(element)
        if is_box:
            group.set("class", "box")
            next(iter(group)).attrib.pop("style")
        groups.setdefault(gid if gid in gids else "", []).append(group)
    return groups


def _tidy(element: ElementTree.Element) -> None:
    """Drop what matplotlib says of every stroke and nobody needs; put soft edges side by side without a seam."""
    for child in [child for child in element if child.tag == f"{{{SVG}}}defs"]:
        element.remove(child)
    if element.get("id") == "paper":
        del element.attrib["id"]
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    if style := element.get("style"):
        element.set("style", style.replace("font-family: 'DejaVu Sans'; ", ""))
        if "opacity" in style:
            element.set("shape-rendering", "crispEdges")


def _definitions(drawn: ElementTree.Element) -> ElementTree.Element:
    """All shapes of markers and hatches in one place."""
    definitions = ElementTree.Element(f"{{{SVG}}}defs")
    for defs in drawn.iter(f"{{{SVG}}}defs"):
        definitions.extend(child for child in defs if child.tag != f"{{{SVG}}}style")
    return definitions


def _element(piece: Piece, strokes: list[ElementTree.Element]) -> ElementTree.Element:
    """One piece: a link around its box, label and mark; a mere group where there is nothing to link to."""
    element = ElementTree.Element(f"{{{SVG}}}a" if piece.href else f"{{{SVG}}}g", {"id": piece.id})
    if piece.href:
        element.set("href", piece.href)
    element.set("class", piece.css)
    ElementTree.SubElement(element, f"{{{SVG}}}title").text = piece.title
    element.extend(strokes)
    return element
