"""The words that tell a happening, made comparable: no case, endings or small words, irregular verbs by their stem."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SMALL = frozenset(
    """a an the and or but nor of in on at to for from by with without into onto over under after before between during
    since until about against than as if that which who whom whose what when where while because so not no its his her
    their our my your it he she they we you i this these those there here all any some each both more most other
    another such only also just very too then now will would can could may might shall should must do does did done
    has have had having be is are was were been being said say says told tell tells according up down out off again
    new last next first one two three per via mr mrs ms dr""".split()
)
# The stems of titles and of being planned: to share them is not to tell the same.
WEAK = frozenset(
    """president vic prim minister secretary chief executiv chairman senator governor general king queen leader
    due plan schedul expect""".split()
)
# What opens a headline that says nothing by itself, or was cut out of the middle of a sentence.
POINTING = frozenset("it this that these those they he she we you i there his her their its such which who".split())
OPENING_VERBS = frozenset("is are was were be been has have had will would can could may might must should do".split())
BROKEN = re.compile(r"…|\b(?:and|or|but) (?:in|on|at|with|for|of|by|to)\b|\A['’]s\b|\A\W*\Z|\bwrote:")
CAPITALS = re.compile(r"(?:\b[A-Z]{2,}\b[ ,:]*){4,}")  # the heading that the text has run into
# Irregular verbs of news: the stem, then the forms that stand for it.
IRREGULAR = {
    form: line.split()[0]
    for line in """
    begin began begun
    break broke broken
    blow blew blown blast blasts
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    come came
    cut cutting
    die died dead death deaths dying
    drive drove driven
    drown drowned
    fall fell fallen
    fight fought
    find found
    flee fled
    fly flew flown
    get got gotten
    give gave given
    go went gone
    grow grew grown
    hang hung
    hide hid hidden
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
    put putting
    quit quitting
    resign resigned resignation
    ride rode ridden
    rise rose risen
    run ran running
    see saw seen
    sell sold
    send sent
    shake shook shaken
    shoot shot shooting shootings
    sink sank sunk sinking
    speak spoke spoken
    stand stood
    steal stole stolen
    stop stopped stopping
    strike struck
    swear swore sworn
    take took taken
    tear tore torn
    throw threw thrown
    win won winning
    withdraw withdrew withdrawn withdrawal
    write wrote written
    """.strip().splitlines()
    for form in line.split()
}
# What makes a noun of a verb: "explosion" is what exploded, "election" what elected, "agreement" what was agreed.
NOUNS = (("sion", "d", 4), ("tion", "t", 3), ("ment", "", 4))
ENDINGS = ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s", "e")


def stem(word: str) -> str:
    """Return what the forms of a word have in common: "collapsed", "collapses" and "collapse" are "collaps"."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in IRREGULAR:
        return IRREGULAR[word]
    word = _verb_of(word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            bare = word[: -len(ending)] + ("y" if ending == "ies" else "")
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lsz"
            return bare[:-1] if doubled and ending in ("ing", "ed") else bare
    return word


def _verb_of(word: str) -> str:
    """Return what the noun of a verb has in common with it: "explosions" gives "explod"; another word as it is."""
    bare = word.removesuffix("s")
    for ending, instead, least in NOUNS:
        if bare.endswith(ending) and len(bare) - len(ending) >= least and not bare.endswith("ssion"):
            return bare[: -len(ending)] + instead
    return word


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning."""
    found = (word for word in WORD.findall(text) if word.lower() not in SMALL)
    return frozenset(stem(word) for word in found if len(word) > 1)


def is_clear(headline: str) -> bool:
    """Tell whether a headline says by itself who or what it is about: "It was completed" does not."""
    words = [word.lower() for word in WORD.findall(headline)[:1]]
    opening = not words or words[0] in POINTING or words[0] in OPENING_VERBS
    return not (opening or BROKEN.search(headline) or CAPITALS.search(headline))


def names_in(text: str) -> frozenset[str]:
    """Return the stems of the words in capitals that do not begin the text: names, whoever labelled them."""
    later = [match[0] for match in WORD.finditer(text)][1:]
    return frozenset(stem(word) for word in later if word[0].isupper() and word.lower() not in SMALL and len(word) > 1)
