"""What a rule is, and the parts of patterns that rules share."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timex.readings import Reader


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its pattern, the function that reads what it kept, and an example that it matches whole."""

    name: str
    pattern: str
    reads: Reader
    example: str


PARTS: dict[str, str] = {
    # Which part of it: the early 1990s, the end of May, early in 1862, the latter part of the year.
    "early": (
        "( the? very? EARLY ( -? to -? EARLY )? piece? ( of | in | - )? the? | the? EDGE of the? | EDGE - | the? "
        "LATTER piece of the? | ( the | a )? ( rest | good piece ) of the? )"
    ),
    "nearly": "( AROUND | C .? )",
    "years": "the ( EARLY | FINAL | QSTEP | ORD ) COUNT? UNITS of the?",
    "halfof": "the? ( ORD | LATTER | QSTEP ) HALF of",
    "soon": "SOON ( in | on )? the?",
    # Which one: last, this, the following, that same, this past, this coming.
    "which": (
        "( this ( COMING | PAST ) | the PAST | THE? STEP past? | the? CURRENT | the? COMING | the? very? TOLD same? )"
    ),
    "whichyear": "( of | in )? ( THE? STEP | the? TOLD same? | the? CURRENT | this PAST ) year",
    "whoseyear": "( THE? STEP | the? TOLD same? | the? CURRENT | this PAST ) year possessive",
    "yearback": "year - ( ago | earlier | before )",
    "yearago": "( ( of | in )? QSTEP YEARUNIT | ( a | WHOLE ) YEARUNIT ( ago | earlier ) )",
    "weekday": "( WEEKDAY | SHORTDAY .? ) ,? the?",
    "monthday": "MONTH .? the? DAYTH",
    "daymonth": "the? DAYTH of? MONTH .?",
    "year": "( ,? of? YEAR ERA? | ,? ANYYEAR ERA | ,? of? ERA ANYYEAR )",
    "date": "( <weekday> )? ( <monthday> | <daymonth> ) <year>?",
    "day": "( <date> | <which>? WEEKDAY | RELDAY | the? ( TOLD | same ) CALENDAR )",
    "plainclock": (
        "( ( CLOCK | MINUTES | HOUR OCLOCK? ) in the PART | ( CLOCK | HOUR OCLOCK? ) at NIGHT "
        "| CLOCK ( AMPM | units )? | HOUR AMPM | MINUTES ( AMPM | (?= ZONE | local time ) ) | HOUR OCLOCK "
        "| ( HOUR | CLOCK )? NOON | HHMM ( HOURSIGN | ZONE | local time ) | HHMM (?= open HHMM ZONE close ) "
        "| WORDCLOCK AMPM? "
        "| ( HALF | a? QUARTER | MINUTECOUNT UNITS? ) ( past | TO ) ( HOUR | NOON ) AMPM? )"
    ),
    "zone": "( ZONE | local time | ZONEWORD ( standard | daylight )? time | new york city? time "
    "| open ( ZONE | ZONEWORD time ) close )",
    "approx": (
        "( APPROX | not? NO? MORE than | LESS than | FEWER than | at LEAST | at MOST | OVER | UNDER | up to | "
        "closing to | a? little ( MORE | LESS ) than )"
    ),
    "count": (
        "( COUNT | COUNT -? PLUS | a? FEW COUNT? | a ( mere | (?= dozen ) ) COUNT | a COUPLE of? | COUPLE of "
        "| a NUMBER of | HALF a | HALF a COUNT )"
    ),
    "ormore": "or ( ORMORE | ORLESS )",
    "hundreds": "( tensof of | hundreds of )? ( hundreds | thousands | millions | dozens | scores )",
    "fraction": (
        "( -? NUMERATOR slash DENOMINATOR | -? and -? ( a | QUARTERS )? -? ( HALF | ONEFOURTH ) | ONEHALF | ONEQUARTER "
        "| THREEQUARTERS )"
    ),
    "parts": "PARTCOUNT SPAN ( ( ,? PARTCOUNT SPAN )? ( ,? and )? | , )? PARTCOUNT SPAN",
    "fourths": "( a | COUNT )? -? FOURTH ( -? of -? ( a | an ) | - (?= century | hour ) | (?= century ) )",
    # Eight trading days, three long and bitter years.
    "kinds": (
        "( kindofday | working | calendar | fiscal | school | short | long | whole ) "
        "( ( , | and )? ( kindofday | working | calendar | school | short | long ) )?"
    ),
    "amount": (
        "( <count> ( more | full )? <kinds> UNITS "
        "| <count> <ormore> SPAN "
        "| <count> <fraction>? ( more | additional | other | full | long | MORE | onend | working )? SPAN "
        "| <fourths> HALFUNIT | A ( full | single | mere )? UNIT ( and a HALF )? )"
    ),
}
