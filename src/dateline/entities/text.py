"""The words of a Doc as plain lists, and the spans that the rules work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Words:
    """The tokens of a Doc as lists, read once: rules look at them many times."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        tokens = list(doc)
        self.texts = [token.text for token in tokens]
        self.starts = [token.idx for token in tokens]
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lowers(self) -> list[str]:
        """The words in lower case."""
        return [text.lower() for text in self.texts]

    @cached_property
    def tags(self) -> list[str]:
        """Penn tags; empty strings where the pipeline has no tagger."""
        return [token.tag_ for token in self._tokens]

    @cached_property
    def capitals(self) -> list[int]:
        """The indices of the words that begin with a capital letter."""
        return [index for index, text in enumerate(self.texts) if text[0].isupper()]

    def lower(self, index: int) -> str:
        """Return the word at `index` in lower case; empty outside the text."""
        return self.lowers[index] if 0 <= index < len(self.texts) else ""

    def word(self, index: int) -> str:
        """Return the word at `index`; empty outside the text."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def tag(self, index: int) -> str:
        """Return the tag at `index`; empty outside the text."""
        return self.tags[index] if 0 <= index < len(self.texts) else ""

    def end(self, index: int) -> int:
        """Return the offset behind the last character of the word before `index`."""
        return self.starts[index - 1] + len(self.texts[index - 1])

    def span(self, start: int, end: int) -> str:
        """Return the text from word `start` to before word `end`, as it is written."""
        return self.text[self.starts[start] : self.end(end)] if start < end else ""

    def plain(self, start: int, end: int) -> str:
        """Return the same with every run of white space as one blank."""
        return " ".join(self.span(start, end).split())

    def capital(self, index: int) -> bool:
        """Tell whether the word at `index` begins with a capital letter."""
        return self.word(index)[:1].isupper()

    def starts_sentence(self, index: int) -> bool:
        """Tell whether the word at `index` opens a sentence, a paragraph or a quotation."""
        before = index - 1
        return before < 0 or self.texts[before].isspace() or self.texts[before] in {".", "!", "?", '"', "“", ":", "‘"}


@dataclass(slots=True)
class Draft:
    """A mention in the making: words `start` to before `end`; `rules` names what changed it, in order."""

    start: int
    end: int
    label: str
    model_label: str = ""
    rules: list[str] = field(default_factory=list)

    def became(self, rule: str, label: str = "") -> Draft:
        """Note that `rule` made or changed this mention, and gave it `label`."""
        if rule not in self.rules:
            self.rules.append(rule)
        self.label = label or self.label
        return self
