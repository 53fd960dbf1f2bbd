from itertools import pairwise

import numpy as np

from dateline.days import later
from dateline.output.axis import Part, number_of, parts, scale, ticks


def day(text):
    return number_of(np.datetime64(text))


def points(*texts):
    return [(day(text), day(text)) for text in texts]


def test_days_before_christ_are_numbers_like_all_others():
    assert day("0001-01-01") - day("0000-12-31") == 1
    assert day("-0499-01-01") < day("-0498-01-01") < day("1970-01-01") == 0


def test_an_even_spread_is_not_cut():
    assert len(parts(points("2020-01-01", "2020-06-01", "2020-11-10", "2023-09-01", "2025-12-31"), 10, 400)) == 1


def test_an_outlier_beside_a_crowd_is_cut_off_and_the_crowd_gets_most_of_the_axis():
    laid = parts(points("1968-07-01", "2022-03-01", "2022-03-02", "2022-03-05", "2022-03-08"), 10, 400)
    assert [len(laid), laid[0].left, round(laid[-1].right)] == [2, 10, 400]
    assert laid[1].right - laid[1].left > 2 * (laid[0].right - laid[0].left)
    to_points, _ = scale(laid)
    assert to_points(day("2022-03-02")) - to_points(day("2022-03-01")) > 10


def test_two_outliers_are_cut_off_from_a_crowd():
    crowd = [f"2021-03-{d:02}" for d in range(1, 15)]
    laid = parts(points("1943-06-01", "1968-07-01", *crowd), 10, 400)
    assert [(round(part.first / 365.25 + 1970), round(part.last / 365.25 + 1970)) for part in laid] == [
        (1943, 1969),
        (2021, 2021),
    ]


def test_a_long_span_does_not_hide_a_crowd_at_its_end():
    crowd = points(*[f"2022-03-{d:02}" for d in range(1, 15)])
    assert len(parts([(day("1915-01-01"), day("2022-03-20")), *crowd], 10, 400)) == 2


def test_two_far_events_alone_are_not_cut():
    assert len(parts(points("1968-07-01", "2022-03-01"), 10, 400)) == 1


def test_a_single_day_has_a_place_in_the_middle():
    laid = parts(points("2022-03-01"), 0, 400)
    assert scale(laid)[0](day("2022-03-01")) == 200


def test_the_scale_goes_back_and_forth_and_on_beyond_its_ends():
    to_points, to_days = scale(parts(points("1968-07-01", "2022-03-01", "2022-03-09", "2022-04-02"), 10, 400))
    for at in (0.0, 10.0, 60.0, 250.0, 432.0):
        assert abs(to_points(to_days(at)) - at) < 1e-6


def labels(first, last):
    part = Part(day(first), day(last), 0, 400)
    return [(tick.label, tick.below) for tick in ticks(part, lambda word: 6.0 * len(word), low=-20, high=420)]


def test_ticks_are_round_and_say_their_year_once():
    assert labels("2020-01-01", "2025-12-31")[0] == ("2020", "")
    assert labels("2022-03-01", "2022-06-30") == [("Mar", "2022"), ("Apr", ""), ("May", ""), ("Jun", "")]
    assert labels("2022-12-30", "2023-01-03") == [
        ("30 Dec", "2022"), ("31 Dec", ""), ("1 Jan", "2023"), ("2 Jan", ""), ("3 Jan", ""),
    ]  # fmt: skip


def test_ticks_before_christ_are_round_as_people_write_them():
    before = [label for label, _ in labels("-0700-01-01", "0700-01-01") if label.endswith("BC")]
    assert before == ["600 BC", "400 BC", "200 BC"]


def test_the_labels_of_ticks_keep_apart():
    for years in (1, 3, 10, 40, 100, 700, 5000):
        first, last = "1000-01-01", str(later(np.datetime64("1000-01-01"), 365 * years))
        part = Part(day(first), day(last), 0, 400)
        chosen = ticks(part, lambda word: 6.0 * len(word), low=-20, high=420)
        assert chosen
        to_points, _ = scale([part])
        for left, right in pairwise(chosen):
            room = to_points(right.day) - to_points(left.day)
            assert room >= 3.0 * (max(map(len, (left.label, left.below))) + max(map(len, (right.label, right.below))))


def test_every_part_of_a_cut_axis_says_its_year():
    laid = parts(points("1968-07-01", "2021-12-28", "2021-12-30", "2022-01-02", "2022-01-05"), 40, 440)
    assert len(laid) == 2
    for part, years in zip(laid, ({"1968"}, {"2021", "2022"}), strict=True):
        made = ticks(part, lambda text: 6.0 * len(text), low=0, high=480)
        said = {tick.below or tick.label for tick in made if tick.below or tick.label == tick.year}
        assert said == {tick.year for tick in made} == years


def test_a_year_alone_in_its_part_is_said_without_a_month():
    laid = parts([(day("1873-01-01"), day("1873-12-31")), *points("2001-03-01", "2001-09-01", "2002-05-06")], 40, 440)
    (tick,) = ticks(laid[0], lambda text: 60.0, low=30, high=200)
    assert (tick.label, tick.below) == ("1873", "")


def test_a_day_alone_in_its_part_is_said_itself():
    laid = parts(points("1930-02-14", "2021-03-01", "2021-03-02", "2021-03-05", "2021-03-08"), 10, 400)
    (tick,) = ticks(laid[0], lambda word: 5.0 * len(word), low=0, high=laid[0].right + 10)
    assert (tick.label, tick.below, tick.day) == ("14 Feb", "1930", day("1930-02-14"))


def test_a_month_alone_in_its_part_is_said_without_odd_days():
    month = (day("1897-02-01"), day("1897-02-28"))
    crowd = points(*[f"2021-03-{d:02}" for d in range(1, 15)])
    laid = parts([month, *crowd], 10, 700)
    (tick,) = ticks(laid[0], lambda word: 6.0 * len(word), low=0, high=laid[0].right + 10)
    assert (tick.label, tick.below) == ("Feb", "1897")


def test_months_are_said_rather_than_odd_days_between_them():
    part = Part(day("2024-01-20"), day("2024-06-30"), 0, 700)
    made = ticks(part, lambda word: 6.0 * len(word), low=0, high=700)
    assert [(tick.label, tick.below) for tick in made] == [
        ("Feb", "2024"), ("Mar", ""), ("Apr", ""), ("May", ""), ("Jun", ""),
    ]  # fmt: skip
    part = Part(day("2024-05-06"), day("2024-05-12"), 0, 700)
    made = ticks(part, lambda word: 6.0 * len(word), low=0, high=700)
    assert [tick.label for tick in made] == ["7 May", "8 May", "9 May", "10 May", "11 May"]


def test_a_century_that_is_as_wide_as_the_empty_years_does_not_keep_them_on_the_axis():
    century = (day("1200-01-01"), day("1299-12-31"))
    crowd = points("1354-03-02", "1453-04-05", "1453-04-07", "1453-04-20", "1453-05-29")
    assert [part.first > day("1400-01-01") for part in parts([century, *crowd], 10, 400)] == [False, True]
