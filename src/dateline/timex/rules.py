"""The rules by which time expressions are recognised: data, each with a name and an example.

A pattern is written in the notation of `pattern.py`; what it keeps is read by a function of `readers.py`,
`shifts.py` or `durations.py`. At every place the longest match wins, and of equal ones the first in these lists.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timex import durations as lasts
from dateline.timex import readers as read
from dateline.timex import shifts as shift
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
    "halfof": "the? ( ORD | LATTER | QSTEP ) HALF of",
    "soon": "SOON ( in | on )? the?",
    # Which one: last, this, the following, that same, this past, this coming.
    "which": "( THE? STEP past? | this ( COMING | past ) | the? CURRENT | the? COMING | the? very? TOLD same? )",
    "whichyear": "( of | in )? ( the? STEP | the? TOLD same? | the? CURRENT | this past ) year",
    "weekday": "( WEEKDAY | SHORTDAY .? ) ,? the?",
    "monthday": "MONTH .? the? DAYTH",
    "daymonth": "the? DAYTH of? MONTH .?",
    "year": "( ,? of? YEAR ERA? | ,? ANYYEAR ERA )",
    "date": "( <weekday> )? ( <monthday> | <daymonth> ) <year>?",
    "day": "( <date> | <which>? WEEKDAY | RELDAY | the? ( TOLD | same ) CALENDAR )",
    "plainclock": (
        "( CLOCK ( AMPM | units )? | HOUR AMPM | MINUTES AMPM | HOUR OCLOCK | HOUR OCLOCK? in the PART "
        "| HOUR? NOON | HHMM ( HOURSIGN | ZONE | local time ) | HHMM (?= open HHMM ZONE close ) | WORDCLOCK AMPM? "
        "| ( HALF | a? QUARTER ) ( past | TO ) HOUR AMPM? )"
    ),
    "zone": "( ( ZONE | local time | ZONEWORD ( standard | daylight )? time ) | open ( ZONE | ZONEWORD time ) close )",
    "approx": (
        "( APPROX | not? NO? MORE than | LESS than | FEWER than | at LEAST | at MOST | OVER | UNDER | up to | "
        "closing to | a little ( MORE | LESS ) than )"
    ),
    "count": (
        "( COUNT | COUNT -? PLUS | a? FEW COUNT? | a mere COUNT | a COUPLE of? | COUPLE of | a NUMBER of "
        "| HALF a | HALF a COUNT )"
    ),
    "hundreds": "( tensof of | hundreds of )? ( hundreds | thousands | millions | dozens | scores )",
    "fraction": "( NUMERATOR slash DENOMINATOR | -? and -? a? -? HALF | ONEHALF )",
    "amount": (
        "( <count> <fraction>? ( more | additional | other | full | long | MORE | onend )? SPAN "
        "| A ( full | single | mere )? UNIT ( and a HALF )? )"
    ),
}

DATES = (
    Rule("century_of_two",
         "<early>? the? ORD (?= ( and | to | or ) ( early | the )* ( ordinal | nth | second ) -? ( century | "
         "centuries ) )",
         read.century, "the late 19th and early 20th centuries"),
    Rule("quarter_of_two", "the? ORD (?= ( and | or | to ) the? ORD quarters ( ( of | in )? YEAR )? )",
         read.quarter, "the second and fourth quarters"),
    Rule("iso_date", "ISO", read.iso, "2024-05-15"),
    Rule("date_in_figures", "NUMERIC", read.numeric, "15/05/2024"),
    Rule("day_between_signs", "( DAYTH - MONTH - YEAR | DAYTH / MONTH / YEAR | MONTH - DAYTH - YEAR )",
         read.point, "15-May-2024"),
    Rule("month_in_figures", "MONTHNUMBER / YEAR", read.month_in_figures, "05/2024"),
    Rule("day", "<early>? <date>", read.point, "Friday, May 15, 2024"),
    Rule("week_of_day", "the week of <date>", read.week_of, "the week of March 6"),
    Rule("coming_day", "this COMING <date>", read.point, "this coming Sunday, March 8"),
    Rule("day_of_relative_year", "( <weekday> )? ( <monthday> | <daymonth> ) ,? <whichyear>",
         read.within_year, "21 October last year"),
    Rule("day_nth_of_month", "the ( NTH | QSTEP ) day of MONTH .? <year>?",
         read.day_of_month, "the first day of May 2021"),
    Rule("weekday_of_month", "the ( ORD | QSTEP ) WEEKDAY ( of | in ) MONTH .? <year>?",
         read.weekday_of_month, "the first Tuesday of November"),
    Rule("nth_of_relative_month", "the NTH of ( STEP | TOLD ) month", read.nth_of_month, "the 5th of last month"),
    Rule("weekday_nth", "<weekday> DAYNTH", read.point, "Mon 13th"),
    Rule("weekday_of_week", "WEEKDAY ( of | in )? ( STEP | TOLD ) week",
         read.weekday_of_week, "Tuesday of last week"),
    Rule("weekday_short", "SHORTDAY .?", read.point, "Tue"),
    Rule("month", "( <early> | <halfof> )? MONTH .? <year>?", read.point, "the end of May 2024"),
    Rule("month_of_relative_year", "<early>? MONTH .? ,? <whichyear>", read.within_year, "September last year"),
    Rule("month_told", "<early>? <which> MONTH .? (?! DAYTH )", read.point, "last May"),
    Rule("month_short_year", "MONTH .? apostrophe YY", read.year_short, "May '99"),
    Rule("weekday", "( <early> | EARLY on )? <which>? WEEKDAY", read.point, "last Friday"),
    Rule("nth", "the DAYNTH", read.point, "the 20th"),
    Rule("relative_day", "( <early> | SOON )? RELDAY", read.point, "yesterday"),
    Rule("season", "( <early> | SOON in the )? ( <which> | the )? SEASON ( of? YEAR | of? ANYYEAR ERA )?",
         read.point, "the early summer of 1943"),
    Rule("year_season", "the? YEAR SEASON", read.point, "1982 summer"),
    Rule("season_of_relative_year", "<early>? the? SEASON <whichyear>", read.within_year, "the spring of that year"),
    Rule("year", "( <early> | <soon> | the year | the? calendar year? )? YEAR", read.point, "early 1990"),
    Rule("year_approximate", "( <approx> | APPROX .? | C .? ) YEAR", read.point, "around 1915"),
    Rule("year_era", "( <early> | APPROX .? )? ( ANYYEAR ERA | ERA ANYYEAR )", read.point, "500 BC"),
    Rule("season_short_year", "SEASON apostrophe YY", read.year_short, "summer '09"),
    Rule("year_short", "<early>? apostrophe YY", read.year_short, "'99"),
    Rule("fiscal_year", "<early>? ( FISCAL year? | FY ) apostrophe? ( YEAR | YY )", read.fiscal_year, "fiscal 1989"),
    Rule("decade", "( <early> | <halfof> )? the? apostrophe? DECADES ERA?", read.decade, "the early 1990s"),
    Rule("decade_bc", "<early>? the? SHORTDECADES ERA", read.decade, "the 470s BC"),
    Rule("decade_word", "<early>? the TENSPLURAL", read.decade_word, "the sixties"),
    Rule("decade_in_words", "<early>? the? HUNDREDSTH -? TENSPLURAL", read.decade_word, "the eighteen-nineties"),
    Rule("century", "( <early> | <halfof> )? the? ORD -? ( CENTURY | CENTURIES ) ERA?",
         read.century, "the thirteenth century"),
    Rule("quarters", "the? ORD quarters ( ( of | in )? YEAR )?", read.quarter, "fourth quarters"),
    Rule("quarter", "<early>? the? FISCAL? -? ORD -? FISCAL? quarter ( ( of | in )? FISCAL? YEAR )?",
         read.quarter, "the second quarter of 2021"),
    Rule("year_quarter", "the? YEAR FISCAL? -? ORD -? quarter", read.quarter, "the 1988 second quarter"),
    Rule("quarter_of_relative_year", "<early>? the? ORD -? quarter <whichyear>",
         read.quarter, "the first quarter of last year"),
    Rule("quarter_sign", "FISCAL? q SMALL ,? ( of | fy | apostrophe | - )? ( YEAR | YY )?", read.quarter, "Q3 2021"),
    Rule("year_quarter_sign", "YEAR ,? -? ( q SMALL | H SMALL | SMALL H )", read.quarter, "2021 Q3"),
    Rule("quarter_sign_year", "SMALL q apostrophe? ( YEAR | YY )?", read.quarter, "3Q21"),
    Rule("half", "the? ( ORD | LATTER | QSTEP ) HALF of FISCAL? YEAR", read.quarter, "the first half of 2021"),
    Rule("half_of_relative_year", "the? ( ORD | LATTER | QSTEP ) HALF <whichyear>",
         read.quarter, "the first half of this year"),
    Rule("half_sign", "( SMALL H | H SMALL ) apostrophe? ( YY | YEAR )", read.quarter, "1H22"),
    Rule("feast", "<which>? FEAST ( ,? of? YEAR )?", read.point, "Christmas 1963"),
    Rule("feast_part", "FEAST PART", read.point, "Christmas night"),
    Rule("feast_weekend", "<which>? FEAST holiday? WEEKEND ( ,? of? YEAR )?", read.feast_weekend, "Labor Day weekend"),
)  # fmt: skip

STEPS = (
    Rule("length_last_of", "the QSTEP CALENDAR (?= of )", lasts.length_one, "the last month of the war"),
    Rule("relative_unit",
         "( <early> | <soon> )? ( THE? ( STEP | CURRENT | COMING | this COMING ) | this PAST ) FISCAL? "
         "CALENDAR",
         read.step, "last week"),
    Rule("story_unit", "( <early> | <soon> )? ( the? very? TOLD same? | this same ) FISCAL? CALENDAR",
         read.step, "the following year"),
    Rule("year_end", "( APPROX | the )? FISCAL? YEARUNIT possessive? -? EDGE", read.told_period, "year's end"),
    Rule("year_end_of", "YEARUNIT -? EDGE YEAR", read.point, "year-end 1989"),
    Rule("month_end", "MONTHUNIT possessive EDGE", read.told_period, "month's end"),
    Rule("period_edge", "( <early> | <soon> ) CALENDAR", read.told_period, "the end of the month"),
    Rule("quarter_told", "the full? QUARTER", read.told_period, "the quarter"),
    Rule("unit_ended",
         "the full? FISCAL? ( YEARUNIT | MONTHUNIT | WEEKUNIT ) "
         "(?= ended | ending | to the? ( monthname | n1 | n10 | n13 | n25 ) )",
         lasts.length_one, "the year ended"),
    Rule("year_told", "the ( full | FISCAL | full FISCAL ) YEARUNIT", read.told_period, "the fiscal year"),
    Rule("before_last", "the CALENDAR BEFORE QSTEP", read.before_last, "the week before last"),
    Rule("after_next", "the CALENDAR AFTER NEXT", read.after_next, "the week after next"),
    Rule("day_but_one", "the day ( AFTER | BEFORE ) RELDAY", read.day_but_one, "the day before yesterday"),
    Rule("week_number", "week WHOLE ( of YEAR )?", read.week_number, "week 31 of 2021"),
    Rule("week_now", "the WEEKUNIT", read.told_period, "the week"),
    Rule("year_now", "the YEARUNIT", read.told_period, "the year"),
    Rule("weekend_past", "the PAST WEEKEND", read.step, "the past weekend"),
    Rule("weekend_told", "the WEEKEND", read.told_period, "the weekend"),
    Rule("same_period_year_ago",
         "the ( same | comparable ) ( period | QUARTER ) "
         "( ( of | in )? QSTEP YEARUNIT | a YEARUNIT ( ago | earlier ) )",
         read.year_ago, "the same period of last year"),
    Rule("same_period_of_year", "the ( same | comparable ) ( period | QUARTER ) ( of | in )? YEAR",
         read.period_of_year, "the same period of 1988"),
    Rule("year_ago_period", "( the comparable? | a )? year - ( ago | earlier ) ( quarter | period )?",
         read.year_ago, "the year-ago quarter"),
    Rule("period_year_ago", "the quarter a year ( ago | earlier )", read.year_ago, "the quarter a year ago"),
    Rule("latest_period", "the? latest FISCAL? ( QUARTER | PERIOD )", read.latest_period, "the latest period"),
    Rule("period_of_year", "the YEAR period", read.period_of_year, "the 1988 period"),
    Rule("latest_year", "the? latest FISCAL? YEARUNIT", read.latest_year, "the latest fiscal year"),
    Rule("ago", "<approx>? ( <amount> | COUNT SIGNUNIT .? ) ago", shift.ago, "two weeks ago"),
    Rule("ago_to_the_day", "<amount> ago ( this CALENDAR | RELDAY )", shift.ago_to_the, "a year ago today"),
    Rule("ago_weekday", "<amount> ago on? WEEKDAY", shift.ago_weekday, "two weeks ago Monday"),
    Rule("weeks_from_weekday", "<amount> FROM WEEKDAY", shift.from_weekday, "a week from Friday"),
    Rule("weekday_week", "WEEKDAY week", shift.from_weekday, "Thursday week"),
    Rule("month_ago", "A? MONTH PART? <amount> ago", shift.month_ago, "a March evening 20 years ago"),
    Rule("from_now", "<approx>? <amount> ( FROM ( presentref | FROMDAY ) | HENCE )", shift.ago, "two weeks from now"),
    Rule("later", "<approx>? <amount> ( later | EARLIER | PREVIOUSLY | PRIOR (?! to ) )",
         shift.later, "three years later"),
    Rule("just_before", "<approx>? <amount> ( BEFORE | AFTER ) (?= , | . )", shift.later, "two weeks before."),
    Rule("day_before", "the CALENDAR ( BEFORE | AFTER | FOLLOWING )", shift.later, "the day before"),
    Rule("units_later", "APPROX? UNITS ( later | EARLIER | AGO )", shift.units_later, "days later"),
    Rule("ago_or", "<approx>? COUNT ( or | to | - ) COUNT UNITS ( later | EARLIER | AGO )", shift.units_later,
         "seven or eight years ago"),
    Rule("ages_ago", "<approx>? <hundreds> of UNITS ( later | EARLIER | AGO )",
         shift.units_later, "thousands of years ago"),
)  # fmt: skip

TIMES = (
    Rule("clock", "<approx>? <plainclock> ( ,? <zone> )?", read.point, "7:15 p.m."),
    Rule("clock_of_day",
         "<approx>? <plainclock> ( ,? <zone> )? ,? ( on | of )? ( the PART of )? ( <early>? <day> PART? | "
         "<which> PART | <date> PART | TONIGHT )",
         read.point, "5 p.m. EST on Nov. 9"),
    Rule("day_at_clock",
         "( <day> PART? | ( STEP | TOLD same? ) PART ) ,? ( at ( APPROX | exactly )? )? <plainclock> ( ,? <zone> )?",
         read.point, "Thursday at 2 p.m."),
    Rule("part_of_day", "<early>? <day> ,? -? EARLY? -? PART", read.point, "Thursday evening"),
    Rule("day_of_part", "( <early> the? )? the? EARLY? PART s? units? ( of | on ) <day>",
         read.point, "the morning of May 3"),
    Rule("part_and_day", "<early>? -? PART RELDAY", read.point, "mid-afternoon yesterday"),
    Rule("part", "( <early> | SOON )? THE? ( STEP | TOLD same? ) PART", read.part_of_day, "last night"),
    Rule("part_of_some_day", "EARLY -? PART", read.part_of_day, "early morning"),
    Rule("part_before", "the PART ( BEFORE | AFTER )", read.part_before, "the night before"),
    Rule("part_told", "<early>? the PART", read.part_of_day, "the morning"),
    Rule("overnight_day", "OVERNIGHT on? <day> | <day> OVERNIGHT", read.point, "overnight Sunday"),
    Rule("at_night", "night", read.at_night, "night"),
    Rule("part_bare", "PART", read.part_of_day, "dawn"),
    Rule("tonight", "( EARLY | SOON )? TONIGHT", read.point, "tonight"),
    Rule("overnight", "OVERNIGHT", read.part_of_day, "overnight"),
)  # fmt: skip

LENGTHS = (
    Rule("length", "( <approx> | another | an additional )? <amount>", lasts.length, "two and a half years"),
    Rule("length_of_span",
         "( at LEAST | APPROX )? the? ( STEP | PAST | TOLD | COMING | LATEST | FIRST ) <count> ( more | full "
         ")? SPAN",
         lasts.length, "the past three years"),
    Rule("length_within", "the? ( FIRST | QSTEP ) <count> UNITS of ( ( MONTH .? of? )? YEAR | MONTH )",
         lasts.length_within, "the first ten months of 1915"),
    Rule("the_length", "the COUNT UNITS", lasts.length, "the nine months"),
    Rule("length_joined", "<approx>? ( COUNT <fraction>? - SPAN ( -? long )? | COUNT SPAN -? long )",
         lasts.length, "44-day"),
    Rule("length_period", "( a | an | the same? | this | that )? COUNT <fraction>? -? SPAN ( period | term )",
         lasts.length, "a three-year period"),
    Rule("length_year_ago", "the? year - ( ago | earlier ) COUNT UNITS", lasts.length, "the year-earlier nine months"),
    Rule("length_another", "( another | an additional ) SPAN", lasts.length_one, "another week"),
    Rule("length_whole", "( all | whole | full | entire ) -? WHOLEUNIT", lasts.length_one, "all day"),
    Rule("length_half", "half -? an? HALFUNIT", lasts.length_half, "half an hour"),
    Rule("length_sign", "COUNT SIGNUNIT .?", lasts.length, "30 min"),
    Rule("lengths_long", "UNITS - long", lasts.length_many, "months-long"),
    Rule("length_long", "SPAN - long", lasts.length_one, "year-long"),
    Rule("lengths_past", "the past UNITS", lasts.length_many, "the past years"),
    Rule("length_past_unit", "the past SPAN ( and a HALF )?", lasts.length_one, "the past decade"),
    Rule("length_or_two", "the? ( STEP | PAST ) UNIT or COUNT", lasts.length_or_two, "the next day or two"),
    Rule("length_and_half", "the? STEP UNIT and a HALF", lasts.length_one, "the last year and a half"),
    Rule("length_or_so", "the? STEP SPAN or SO", read.step_or_so, "the next year or so"),
    Rule("lengths_told", "the TOLD UNITS", lasts.length_many, "the following days"),
    Rule("week_of_month", "the? ( ORD | QSTEP ) week of MONTH .? <year>?",
         lasts.week_of_month, "the last week of August"),
    Rule("lengths_of", "<hundreds> of UNITS", lasts.length_many, "hundreds of years"),
    Rule("lengths", "UNITS ( ( or | and ) UNITS )?", lasts.length_many, "weeks or months"),
    Rule("length_between",
         "( <approx> | the? ( STEP | PAST ) )? ( COUNT ( - | to ) COUNT | between COUNT and COUNT ) UNITS "
         "( old | of age )?",
         lasts.length_many, "10-20 years"),
    Rule("length_or", "( <approx> | the? ( STEP | PAST ) )? COUNT or COUNT UNITS", lasts.length_or,
         "three or four days"),
    Rule("lengths_first", "the ( FIRST | QSTEP ) UNITS", lasts.lengths_first, "the first days"),
    Rule("lengths_ahead", "( the )? UNITS ahead", lasts.length_many, "the weeks ahead"),
    Rule("age", "( aged | <approx> )? COUNT UNITS ( old | of age )", lasts.age, "18 years old"),
    Rule("aged", "AGED COUNT UNITS?", lasts.age, "aged 91"),
)  # fmt: skip

SETS = (
    Rule("often", "OFTEN", lasts.repeated, "daily"),
    Rule("each_day", "EACH ( WEEKDAY | MONTH | SEASON | FEAST ) PART?", lasts.repeated, "every Friday"),
    Rule("each_workday", "EACH workday", lasts.each_workday, "every weekday"),
    Rule("nth_of_each", "the ( ORD | QSTEP ) ( WEEKDAY | day ) of EACH CALENDAR", lasts.repeated,
         "the first Monday of each month"),
    Rule("weekends", "( ON | all )? WEEKENDS", lasts.repeated, "weekends"),
    Rule("parts", "( the )? PARTS", lasts.repeated, "the mornings"),
    Rule("each_half", "EACH half -? HALFUNIT", lasts.each_half, "every half hour"),
    Rule("every_other", "EACH OTHER ( CALENDAR | WEEKDAY )", lasts.every_other, "every other day"),
    Rule("each_unit", "EACH ( WHOLE | ORD )? ( SPAN | WEEKEND | PART )", lasts.repeated, "every three weeks"),
    Rule("each_so_many", "EACH WHOLE ( to | - | or ) WHOLE UNITS", lasts.each_so_many, "every 15 to 20 minutes"),
    Rule("per_unit", "per SPAN", lasts.repeated, "per week"),
    Rule("times_a_unit", "( TIMES | ONCE | ( COUNT | FEW ) TIMES | COUNT UNITS ) ( a | an | per | EACH ) SPAN",
         lasts.repeated, "twice a week"),
    Rule("often_times", "( TIMES | ONCE | COUNT TIMES ) OFTEN", lasts.repeated, "twice daily"),
    Rule("weekdays", "WEEKDAYS ( PARTS | PART )?", lasts.repeated, "Fridays"),
    Rule("weekdays_at", "WEEKDAYS at <plainclock> ( ,? <zone> )?", lasts.weekdays_at, "Sundays at 10 a.m."),
    Rule("weekday_parts", "WEEKDAY PARTS", lasts.repeated, "Tuesday nights"),
)  # fmt: skip

REFERENCES = (
    Rule("present", "( right )? PRESENT", lasts.reference("PRESENT_REF"), "now"),
    Rule("current", "CURRENT", lasts.reference("PRESENT_REF"), "current"),
    Rule("present_day", "( present | modern ) -? day", lasts.reference("PRESENT_REF"), "present-day"),
    Rule("these_days", "these UNITS", lasts.these_days, "these days"),
    Rule("this_time", "this time | ( the )? present time | present | the moment",
         lasts.reference("PRESENT_REF"), "this time"),
    Rule("day_and_age", "( this | present ) day and age", lasts.reference("PRESENT_REF"), "this day and age"),
    Rule("time_being", "the time being", lasts.reference("PRESENT_REF"), "the time being"),
    Rule("recently", "RECENTLY", lasts.reference("PAST_REF"), "recently"),
    Rule("recent", "recent", lasts.reference("PAST_REF"), "recent"),
    Rule("recent_units", "( the )? ( most )? recent UNITS ( ( or | and ) UNITS )?",
         lasts.reference("PAST_REF"), "recent years"),
    Rule("the_past", "the ( recent | distant )? past", lasts.reference("PAST_REF"), "the past"),
    Rule("soon", "SOONER", lasts.reference("FUTURE_REF"), "soon"),
    Rule("future", "( the )? ( near | foreseeable | distant | immediate )? future",
         lasts.reference("FUTURE_REF"), "the near future"),
    Rule("term", "the ( near | short | long | medium ) term", lasts.reference("FUTURE_REF"), "the near term"),
    Rule("coming_units", "the? COMING UNITS", lasts.length_many, "coming months"),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*DATES, *STEPS, *TIMES, *LENGTHS, *SETS, *REFERENCES)
