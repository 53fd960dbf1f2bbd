"""The words that tell a happening, made comparable: no case, endings or small words, irregular verbs by their stem."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SMALL = frozenset(
    """a an the and or but nor of in on at to for from by with without into onto over under after before between during
    since until about against than as if that which who whom whose what when where while because so not no its his her
    their our my your it he she they we you i this that these those there here all any some each both more most other
    another such only also just very too then now will would can could may might shall should must do does did done
    has have had having be is are was were been being said say says told tell tells according up down out off again
    new last next first one two three per via mr mrs ms dr""".split()
)
# Irregular verbs of news: the stem, then the forms that stand for it.
IRREGULAR = {
    form: line.split()[0]
    for line in """
    begin began begun
    break broke broken
    bring brought
    build built
    catch caught
    come came
    cut cutting
    die died dead death deaths dying
    drown drowned
    fall fell fallen
    fight fought
    find found
    flee fled
    fly flew flown
    get got gotten
    give gave given
    go went gone
    hit hitting
    hold held
    kill killed killing killings
    lead led
    leave left
    lose lost loss losses
    make made
    meet met meeting
    open opened opening
    pay paid
    resign resigned resignation
    ride rode ridden
    rise rose risen
    run ran running
    see saw seen
    sell sold
    send sent
    shoot shot shooting shootings
    sink sank sunk sinking
    speak spoke spoken
    stand stood
    steal stole stolen
    stop stopped stopping
    strike struck
    take took taken
    win won winning
    write wrote written
    """.strip().splitlines()
    for form in line.split()
}
ENDINGS = ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s", "e")


def stem(word: str) -> str:
    """Return what the forms of a word have in common: "collapsed", "collapses" and "collapse" are "collaps"."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            bare = word[: -len(ending)] + ("y" if ending == "ies" else "")
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lsz"
            return bare[:-1] if doubled and ending in ("ing", "ed") else bare
    return word


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning."""
    found = (word for word in WORD.findall(text) if word.lower() not in SMALL)
    return frozenset(stem(word) for word in found if len(word) > 1)


def names_in(text: str) -> frozenset[str]:
    """Return the stems of the words in capitals that do not begin the text: names, whoever labelled them."""
    later = [match[0] for match in WORD.finditer(text)][1:]
    return frozenset(stem(word) for word in later if word[0].isupper() and word.lower() not in SMALL and len(word) > 1)
