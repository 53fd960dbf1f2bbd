"""Verbs and their helpers, by what they say of time: what plans, moves a date, lasts, or is told in the present."""

from __future__ import annotations

MODALS_AHEAD = frozenset("will shall 'll ’ll wo would may must can should".split())
MODALS_OPEN = frozenset(("could", "might"))
PLANS = frozenset(
    "expected scheduled due set planned slated supposed likely expects plans hopes intends wants planning expecting "
    "hoping arranged booked".split()
)
# Plans only where a verb of being helps: rain is forecast for Sunday; the bank forecast on Monday that …
FORESEEN = frozenset("forecast predicted projected tipped billed pencilled".split())
# Words whose infinitive lies ahead of them: they agreed to meet on Friday, his plan to leave in May. After others it
# does not: they voted to lift it on Saturday, she declined to comment on Friday.
LOOKS_AHEAD = frozenset(
    "agreed agreement arranged asked bailed bound deadline deal decided decision demanded due expected hoped hopes "
    "intended intention invitation invited likely offered ordered planned planning plans plan pledged pledge prepared "
    "preparing promised promise proposed ready released remanded required scheduled set slated subpoenaed summoned "
    "threatened told urged vowed vow wanted".split()
)
# Verbs that move a date or give one: extended to Friday, postponed until May, jailed until June.
MOVES = frozenset(
    "adjourned adjourning booked deferred deferring delayed delaying extended extending moved moving postponed "
    "postponing prolonged prolonging pushed pushing renewed renewing rescheduled rescheduling "
    "scheduled".split()
)
# Verbs that give a time which runs on: suspended, jailed until May.
GRANTS = frozenset(
    "allowed appointed banned barred blocked cancelled canceled closed contracted detained elected froze frozen gave "
    "given granted halted imprisoned jailed loaned lent ordered promised remanded sentenced shut signed suspended "
    "told".split()
)
# Verbs of what lasted and is over: it was, stayed, lasted until May.
STAYS = frozenset(
    "was were been had lasted ran remained stayed continued lived worked served ruled reigned waited fought played "
    "used did kept taught met talked argued debated negotiated haggled bargained spoke raged burned slept sat partied "
    "danced sang marched searched lingered".split()
)
# Verbs whose past looks like their present.
ONE_FORM = frozenset(
    "beat bet bid burst cast cost cut forecast hit hurt let put quit read set shed shut split spread".split()
)
# Verbs whose present tells what lies ahead on a day: they meet on Monday. Others show what happened: police arrest two.
SCHEDULED = frozenset(
    f"{verb}{ending}"
    for verb in "address begin celebrate close compete decide end elect expire face fall fly go head hold host kick "
    "lapse last launch leave mature meet open play plan premiere reopen resume retire return run speak start step take "
    "travel turn visit vote expect hope intend want have need be become finish arrive continue conclude depart proceed "
    "come stay remain move chair air graduate".split()
    for ending in ("", "s", "es")
) | {"flies"}
# Verbs that taggers take for nouns.
TAKEN_FOR_NOUNS = frozenset("resume reopen reconvene convene expire adjourn".split())
REPORTS = frozenset(
    "says say said report is are has have 's ’s tells reports adds follows follow comes come marks compares compare "
    "shows show stems recalls believes believe thinks think".split()
)
HELPERS = frozenset(
    "be been being have has had is are was were am 's ’s 've ’ve 're ’re 'd ’d do does did n't n’t not to".split()
)
CLAUSE_STARTS = frozenset("though although but while whereas because".split())
HAD = frozenset(("had", "'d", "’d"))
HAVE = frozenset(("have", "'ve", "’ve", "has"))
WAS = frozenset(("was", "were"))
NOT = frozenset(("not", "n't", "n’t", "never"))
IS = frozenset(("is", "are", "'re", "’re", "am"))
PREPOSITIONS = frozenset("given compared based according following including regarding depending".split())
