"""What a notebook shows: a piece of HTML for the page and JupyterLab, and a sentence where only text can be shown."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

# MathJax and Markdown leave an element of these classes alone: an article's "$5 to $10" stays what it is.
LITERAL = "dateline mathjax_ignore tex2jax_ignore"
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """HTML to show, `words` for a reader without HTML, and facts for the page's template (title, language)."""

    html: str
    words: str
    facts: dict = field(default_factory=dict)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> tuple[dict, dict]:
        return {"text/html": self.html, "text/plain": self.words}, {"dateline": self.facts} if self.facts else {}

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.words


def escape(text: object) -> str:
    """Return text that HTML shows as it is, in an element or an attribute; what cannot be printed becomes U+FFFD."""
    return html.escape(UNPRINTABLE.sub("\ufffd", str(text)), quote=True)
