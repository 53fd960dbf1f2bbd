"""Durations: two and a half years, the past three years, aged 91."""

from __future__ import annotations

from dateline.timex import durations as lasts
from dateline.timex import steps
from dateline.timex.rules.rule import Rule

LENGTHS: tuple[Rule, ...] = (
    Rule("length",
         "( <approx> | another | an additional )? <amount> ( or SO | <ormore> )?",
         lasts.length, "two and a half years"),
    Rule("length_of_parts", "<approx>? <parts>", lasts.length_of_parts, "eight years, two months and three days"),
    Rule("length_of_span",
         "( at LEAST | APPROX )? the? ( STEP | PAST | TOLD | COMING | LATEST | FIRST ) <count> "
         "( ( more | full )? SPAN | <kinds> UNITS )",
         lasts.length, "the past three years"),
    Rule("length_within", "the? ( FIRST | QSTEP ) <count> UNITS of ( ( MONTH .? of? )? YEAR | MONTH )",
         lasts.length_within, "the first ten months of 1915"),
    Rule("the_length", "the COUNT UNITS", lasts.length, "the nine months"),
    Rule("length_joined", "<approx>? ( COUNT <fraction>? - SPAN ( -? long )? | COUNT SPAN -? long )",
         lasts.length, "44-day"),
    Rule("length_period", "( a | an | the same? | this | that )? COUNT <fraction>? -? SPAN ( period | term )",
         lasts.length, "a three-year period"),
    Rule("length_year_ago", "the? <yearback> COUNT UNITS", lasts.length, "the year-earlier nine months"),
    Rule("length_another", "( another | an additional ) SPAN", lasts.length_one, "another week"),
    Rule("length_whole", "( all | whole | full | entire ) -? WHOLEUNIT", lasts.length_one, "all day"),
    Rule("length_half", "( the? ( STEP | PAST | FIRST ) )? half -? an? HALFUNIT", lasts.length_half, "half an hour"),
    Rule("length_weekends", "<count> ( long | full )? WEEKENDS", lasts.length_weekends, "three weekends"),
    Rule("length_sign", "COUNT SIGNUNIT .?", lasts.length, "30 min"),
    Rule("length_old", "UNIT - old", lasts.length_one, "week-old"),
    Rule("lengths_multi", "multi -? SPAN | MULTIUNIT", lasts.length_many, "multi-year"),
    Rule("lengths_long", "UNITS - long", lasts.length_many, "months-long"),
    Rule("length_long", "SPAN - long | UNITLONG", lasts.length_one, "year-long"),
    Rule("lengths_past", "the past UNITS", lasts.length_many, "the past years"),
    Rule("length_past_unit", "the past SPAN ( and a HALF )?", lasts.length_one, "the past decade"),
    Rule("length_next_unit", "the NEXT ( DECADE | CENTURY )", lasts.next_unit, "the next decade"),
    Rule("length_fortnight", "the? ( STEP | PAST | COMING ) FORTNIGHT", lasts.length, "the next fortnight"),
    Rule("length_past_fourth", "the ( PAST | STEP ) FOURTH -? century",
         lasts.past_quarter_century, "the past quarter-century"),
    Rule("length_or_two", "( the? ( STEP | PAST ) | A ) UNIT or COUNT", lasts.length_or_two, "the next day or two"),
    Rule("length_and_half", "the? STEP UNIT and a HALF", lasts.length_one, "the last year and a half"),
    Rule("length_or_so", "the? STEP SPAN or SO", steps.step_or_so, "the next year or so"),
    Rule("lengths_told", "the TOLD UNITS", lasts.length_many, "the following days"),
    Rule("week_of_month", "the? ( ORD | QSTEP ) week ( of | in ) MONTH .? <year>?",
         lasts.week_of_month, "the last week of August"),
    Rule("lengths_of", "<hundreds> of UNITS", lasts.length_many, "hundreds of years"),
    Rule("lengths", "UNITS ( ( or | and ) UNITS )?", lasts.length_many, "weeks or months"),
    Rule("length_between",
         "( <approx> | the? ( STEP | PAST ) )? "
         "( COUNT <fraction>? ( - | to ) COUNT <fraction>? | between COUNT and COUNT ) "
         "working? UNITS ( old | of age )?",
         lasts.length_many, "10-20 years"),
    Rule("length_between_joined", "COUNT -? ( - | to -? ) COUNT -? SPAN", lasts.length_many, "four- to six-week"),
    Rule("length_or", "( <approx> | the? ( STEP | PAST ) )? COUNT or COUNT UNITS", lasts.length_or,
         "three or four days"),
    Rule("lengths_first", "the ( FIRST | QSTEP | EARLY ) UNITS", lasts.lengths_first, "the first days"),
    Rule("lengths_ahead", "( the )? UNITS ( ahead | to come )", lasts.length_many, "the weeks ahead"),
    Rule("age", "( aged | <approx> )? COUNT UNITS ( old | of age )", lasts.age, "18 years old"),
    Rule("aged", "AGED COUNT UNITS?", lasts.age, "aged 91"),
)  # fmt: skip
