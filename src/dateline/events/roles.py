"""What a headline too long can do without: the role before a name, "Deputy Foreign Minister Khalid Khaim"."""

from __future__ import annotations

from spacy.tokens import Token

NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART", "NUM"})
JOINING = frozenset({"of", "from", "for", "at"})  # "the Senator from Vermont Bernie Sanders"
UNTRUE = frozenset("alleged suspected former then acting would-be self-styled no".split())  # a role that is none now
SHORTEST = 2  # words of a name that can stand alone: "President Putin" stays


def without_roles(words: list[Token]) -> list[Token]:
    """Return the words of a headline without the roles before names in full: "(England's secretary,) Tom Berg(,) said".

    Nothing is left out before a surname alone, nor a role that somebody is only said to have.
    """
    gone: set[int] = set()
    for k, word in enumerate(words):
        if word.ent_type_ != "PERSON" or (k and words[k - 1].ent_type_ == "PERSON"):
            continue
        end = k
        while end < len(words) and words[end].ent_type_ == "PERSON":
            end += 1
        title = _role_start(words, k - 1)
        aside = title > 1 and words[title - 1].text == "," and end < len(words) and words[end].text == ","
        first = _role_start(words, title - 2) if aside else title
        if end - k < SHORTEST or (aside and first):
            continue
        role = words[first:k]
        if not _is_role([word for word in role if not word.is_punct]):
            continue
        gone |= {other.i for other in role} | ({words[end].i} if aside else set())
    return [word for word in words if word.i not in gone]


def _role_start(words: list[Token], last: int) -> int:
    """Return where the noun phrase begins that ends at a place; past "of" only where it begins the headline."""
    first = whole = last + 1
    for k in range(last, -1, -1):
        if words[k].pos_ in NOMINAL:
            whole = k
        elif words[k].lower_ not in JOINING:
            return first
        if all(word.pos_ in NOMINAL for word in words[k : last + 1]):
            first = k
    return whole if whole == 0 else first


def _is_role(words: list[Token]) -> bool:
    """Tell whether words are a role: they end in a noun, name nobody else, and say nothing that may not be so."""
    if not words or words[-1].pos_ not in ("NOUN", "PROPN") or words[-1].ent_type_ == "PERSON":
        return False
    return not any(word.ent_type_ == "PERSON" or word.lower_ in UNTRUE for word in words)
