"""Reasons why a word is no month and no season: Mrs May, march on Rome, the DEC, the fall of Saigon."""

from __future__ import annotations

from dateline.timex.lexicon import LEXICON, NUMBERS
from dateline.timex.surroundings import DATE_LEADS, Surroundings

_TITLES = frozenset("mr mrs ms miss dr sir lady lord judge gen general president minister theresa brian".split())
_GAMES = frozenset("olympics olympic paralympics games".split())
_FIRST_NAMES = frozenset(("june", "april", "august", "january", "may"))
_MAY_LEADS = frozenset("in since until till last next this by early late mid to through from and of , -".split())
_NO_SEASON = frozenset("guy guys onion onions roll rolls cleaning chicken chickens mattress".split())
_SEASON_LEADS = frozenset(
    "the this last next in of early late mid by since and during until that following previous each every through "
    "before after or from - to a".split()
)
_HUMAN = frozenset(
    "said says told tells asked asks replied added thinks thought knows knew loves loved smiled laughed nodded wrote "
    "writes wants wanted felt feels sighed shrugged".split()
)


def verb_or_name(seen: Surroundings) -> bool:
    """Mrs May; they may; march on Rome; the Long March."""
    name = seen.text.removesuffix(".").rstrip()
    if seen.written.isupper() and len(name) in (3, 4) and name not in ("may", "june", "july"):  # the DEC appeal
        return seen.before not in DATE_LEADS or seen.before in ("the", "(", ",", "his", "her", "their", "its")
    if name not in ("may", "march", "august"):
        return False
    if seen.tag.startswith(("MD", "VB", "JJ")) or seen.before in _TITLES:
        return True
    if name == "may" and seen.context.may_named and (seen.before not in _MAY_LEADS or seen.after in ("'s", "’s")):
        return True  # May's cabinet, where the text tells of Theresa May
    if seen.before == "." and (seen.word(-2) in _TITLES or len(seen.word(-2)) == 1):
        return True
    if name == "march":
        if seen.after in ("to", "on", "for") and seen.before not in DATE_LEADS and not _month_follows(seen):
            return True  # the March on Rome, the March for Life
        article = seen.before in ("the", "'s", "’s", "a") and not seen.tag_after.startswith(("NN", "JJ"))
        if article or (seen.name_before and len(seen.before) > 3):
            return True
    subject = seen.tag_after in ("VBZ", "VBD", "MD", "POS") and seen.before in (
        "",
        ".",
        "and",
        "but",
        ",",
        '"',
        "“",
        "`",
    )
    return seen.tag_before in ("NNP", "NNPS") or subject


def _month_follows(seen: Surroundings) -> bool:
    return LEXICON.get(seen.word(2), ("",))[0] in ("monthname", *NUMBERS) or seen.word(2)[:1].isdigit()


def first_name(seen: Surroundings) -> bool:
    """Jan Novotny; Dr June Okafor."""
    if not seen.tag_after.startswith("NNP"):
        return False
    if len(seen.text) == 3 and seen.text != "may":
        return True
    listed = seen.before in (",", "and") and not _is_time(seen.word(-2))
    led = seen.before in DATE_LEADS and not (listed and seen.context.tag(seen.found.last + 1) != "NNP")
    return seen.text in _FIRST_NAMES and not led


def _is_time(word: str) -> bool:
    """Tell whether a word is a month, a number or a weekday."""
    return word[:1].isdigit() or LEXICON.get(word, ("",))[0] in ("monthname", "weekday", *NUMBERS)


def acronym(seen: Surroundings) -> bool:
    """The DEC appeal; a committee (DEC)."""
    return len(seen.text.rstrip(".")) == 3 and seen.written.isupper() and seen.before in ("the", "a", "(")


def mar_a_lago(seen: Surroundings) -> bool:
    """Mar-a-Lago, Mar del Plata."""
    return seen.text == "mar" and (
        seen.after in ("vista", "del", "chica") or (seen.after == "-" and seen.word(2) == "a")
    )


def bearer(seen: Surroundings) -> bool:
    """April said so; Summer Jones; but: in April said Mr Brown, Summer Olympics."""
    if seen.length > 1 or not seen.written[0].isupper() or seen.before in DATE_LEADS - {",", "and", "or", "that"}:
        return False
    if seen.after in _HUMAN:
        return seen.tag_after.startswith("VB") and seen.text not in ("spring", "fall", "may", "march")
    season = seen.found.rule == "season" and seen.tag_after == "NNP" and seen.capital(1)
    return season and seen.before in ("", ".", ",", "and", '"', "“", "with", "by", "met", "told", "said")


def falling(seen: Surroundings) -> bool:
    """Prices fall; a fall in prices; the fall of Saigon; a mountain spring; the fall-out; the Winter Olympics."""
    if seen.length == 1 and seen.name_before and not seen.tag_after.startswith("NN") and seen.written[0].isupper():
        return True  # Tom Winter
    if seen.after in _GAMES:
        return True
    if not seen.text.endswith(("fall", "spring")):
        return False
    if seen.before in ("arab", "prague"):  # the Arab Spring
        return True
    if (seen.after == "-" and seen.atoms.glued(seen.found.last)) or seen.after in _NO_SEASON:
        return True
    if seen.context.tag(seen.found.last - 1).startswith("VB"):
        return True
    if seen.tag_after.startswith("NN"):  # the spring offensive
        return False
    lead = seen.word(-2) if seen.before == "the" else seen.before if seen.text == "the fall" else "in"
    if seen.after in ("in", "of", "from", "to") and lead not in _SEASON_LEADS:
        return True
    if seen.length == 1 and (seen.before not in _SEASON_LEADS or seen.before == "a"):
        return True
    return seen.after == "of"
