"""The words of a Doc as plain lists, and the spans that the rules work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dateline.entities.words import CLAUSE_OPENERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dateline.entities.gazetteer import Alias, Gazetteer


class Words:
    """The tokens of a Doc as lists, read once: rules look at them many times.

    A word outside the text is the empty string, so that rules may look beyond both ends.
    """

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        strings = doc.vocab.strings
        array = doc.to_array(["ORTH", "IDX", "TAG", "SPACY"])
        self.texts = [strings[orth] for orth in array[:, 0]]
        self.starts = array[:, 1].tolist()
        # Penn tags; empty strings where the pipeline has no tagger.
        self.tags = [strings[tag] for tag in array[:, 2]]
        blanks = array[:, 3].tolist()
        self.text = "".join(text + " " if blank else text for text, blank in zip(self.texts, blanks, strict=True))
        self.lowers = [text.lower() for text in self.texts]
        # The indices of the words that begin with a capital letter.
        self.capitals = [index for index, text in enumerate(self.texts) if text[0].isupper()]

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def listed(self) -> dict[int, tuple[int, Alias]]:
        """Return the longest listed name that begins at each word: where it ends, and what it stands for."""
        found = {}
        # A few listed names begin small: al-Qaeda.
        small = [index for index, lower in enumerate(self.lowers) if lower == "al" or lower.startswith("al-")]
        for index in self.capitals + small:
            for end in range(min(index + self.gazetteer.longest(self.texts[index]), len(self)), index, -1):
                if alias := self.gazetteer.get(self.plain(index, end)):
                    found[index] = end, alias
                    break
        return found

    @cached_property
    def small(self) -> frozenset[str]:
        """Return the words that the text has in small letters."""
        return frozenset(text for text, lower in zip(self.texts, self.lowers, strict=True) if text == lower)

    @cached_property
    def inside(self) -> frozenset[str]:
        """Return the words that stand with a capital inside a sentence."""
        return frozenset(self.texts[index] for index in self.capitals if not self.starts_sentence(index))

    def lower(self, index: int) -> str:
        """Return the word at `index` in lower case."""
        return self.lowers[index] if 0 <= index < len(self.texts) else ""

    def word(self, index: int) -> str:
        """Return the word at `index`."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def tag(self, index: int) -> str:
        """Return the tag at `index`."""
        return self.tags[index] if 0 <= index < len(self.texts) else ""

    def end(self, index: int) -> int:
        """Return the offset behind the last character of the word before `index`."""
        return self.starts[index - 1] + len(self.texts[index - 1])

    def span(self, start: int, end: int) -> str:
        """Return the text from word `start` to before word `end`, as it is written."""
        return self.text[self.starts[start] : self.end(end)] if start < end else ""

    def plain(self, start: int, end: int) -> str:
        """Return the same with every run of white space as one blank."""
        if end - start == 1:
            return self.texts[start]
        return " ".join(self.span(start, end).split())

    def capital(self, index: int) -> bool:
        """Tell whether the word at `index` begins with a capital letter."""
        return self.word(index)[:1].isupper()

    def proper(self, index: int) -> bool:
        """Tell whether the word at `index` can be part of a name: a capital, and a proper noun where tags are known."""
        return self.capital(index) and self.tag(index) in {"NNP", "NNPS", ""}

    def starts_sentence(self, index: int) -> bool:
        """Tell whether the word at `index` opens a sentence, a paragraph or a quotation."""
        before = self.word(index - 1)
        return before in CLAUSE_OPENERS or before.isspace()


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


def covered(drafts: list[Draft]) -> set[int]:
    """Return the indices of the words that some draft covers."""
    return {index for draft in drafts for index in range(draft.start, draft.end)}
