"""The model's own attribute ruler, which gives words their part of speech, asked once for each kind of word.

spaCy's `AttributeRuler` tries each of its patterns on each word, a tenth of the model's whole time, though most look at
one word, and there at its tag, its dependency and whether it is one of a few words. Words that are alike in these
get alike attributes, so the answer is kept: the result is the same, at a fifth of the time (`make bench`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens._retokenize import set_token_attrs

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SEEN = {"TAG", "DEP", "LOWER", "IS_SPACE"}  # what a kind tells of a word


@Language.factory("dateline_ruler", assigns=["token.pos", "token.morph", "token.lemma"])
def ruler_component(nlp: Language, name: str) -> KindRuler:
    """Make the component, without patterns yet."""
    return KindRuler(nlp.vocab, name)


def with_kind_ruler(nlp: Language) -> Language:
    """Put a `KindRuler` with the same patterns in the place of a model's attribute ruler, where it has one."""
    for name, pipe in list(nlp.pipeline):
        if type(pipe) is AttributeRuler:
            quick = nlp.replace_pipe(name, "dateline_ruler")
            assert isinstance(quick, KindRuler)
            quick.add_patterns(pipe.patterns)
    return nlp


class KindRuler(AttributeRuler):
    """An attribute ruler that keeps what its simple patterns say of each kind of word."""

    def __init__(self, vocab: Vocab, name: str = "attribute_ruler", **settings: Any) -> None:
        super().__init__(vocab, name, **settings)
        self._forget()

    def clear(self) -> None:
        """Remove all patterns."""
        super().clear()
        self._forget()

    def _forget(self) -> None:
        self._simple, self._others, self._words = Matcher(self.vocab), Matcher(self.vocab), set[int]()
        self._kinds: dict[tuple[int, ...], list[int]] = {}

    def add(self, patterns: Any, attrs: dict, index: int = 0) -> None:
        """Add patterns, and the attributes of the word at `index` of what they match."""
        number = str(len(self.attrs))
        super().add(patterns, attrs, index)
        for pattern in patterns:
            simple = is_simple(pattern)
            (self._simple if simple else self._others).add(number, [pattern])
            self._words.update(map(self.vocab.strings.add, words_of(pattern[0]) if simple else ()))
        self._kinds.clear()

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of each word, those of later patterns over those of earlier ones."""
        rules = list(self._of_kinds(doc))
        for key, start, end in self._others(doc, allow_missing=True) if len(self._others) else ():
            number = int(self.vocab.strings[key])
            at = range(start, end)[self.indices[number]]
            rules[at] = sorted([*rules[at], number])
        for token, numbers in zip(doc, rules, strict=True):
            for number in numbers:
                set_token_attrs(token, self.attrs[number])
        return doc

    def _of_kinds(self, doc: Doc) -> Iterator[list[int]]:
        """Give for each word the numbers of the simple patterns that match it, in order."""
        for at, (tag, dep, lower, space) in enumerate(doc.to_array([TAG, DEP, LOWER, IS_SPACE]).tolist()):
            kind = (tag, dep, lower if lower in self._words else 0, space)
            found = self._kinds.get(kind)
            if found is None:
                matches = self._simple(doc[at : at + 1], allow_missing=True) if len(self._simple) else ()
                found = self._kinds[kind] = sorted({int(self.vocab.strings[key]) for key, _, _ in matches})
            yield found


def is_simple(pattern: list[dict[str, Any]]) -> bool:
    """Tell whether a pattern sees no more than the kind of one word: [{"TAG": "NNP"}], [{"LOWER": {"IN": ["it"]}}]."""
    lower = pattern[0].get("LOWER", "")
    return len(pattern) == 1 and pattern[0].keys() <= SEEN and (isinstance(lower, str) or lower.keys() <= {"IN"})


def words_of(shape: dict[str, Any]) -> list[str]:
    """Return the words that a simple pattern names."""
    lower = shape.get("LOWER", [])
    return [lower] if isinstance(lower, str) else lower["IN"] if lower else []
