import itertools
import warnings

import matplotlib
import numpy as np
import pytest
from matplotlib.figure import Figure

import dateline
from dateline.output.timeline import NOTHING

from .events import STATUSES, events, scattered

matplotlib.use("agg")
WEEK, CENTURY = 7, 36_525


def drawn(table, **options):
    ax = dateline.timeline(table, ax=Figure(figsize=(6, 1)).add_axes((0, 0, 1, 1)), **options)
    ax.figure.canvas.draw()
    return ax


def boxes(ax):
    return [(text.get_text(), text.get_window_extent()) for text in ax.texts]


def assert_legible(ax):
    """Assert that no words leave the figure and that no two overlap."""
    figure = ax.figure.bbox
    for words, box in boxes(ax):
        assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= figure.width and box.y1 <= figure.height, words
    for (words, box), (others, other) in itertools.combinations(boxes(ax), 2):
        assert not box.overlaps(other), (words, others)


@pytest.mark.parametrize("count", [1, 3, 12, 60])
@pytest.mark.parametrize("days", [WEEK, CENTURY])
def test_labels_never_overlap_and_never_leave_the_figure(count, days):
    assert_legible(drawn(scattered(count, days), published="1925-01-05"))


def test_an_outlier_leaves_the_crowded_stretch_legible():
    crowd = [
        (f"Talks, round {d}", f"2022-03-{d:02}", f"2022-03-{d:02}", f"2022-03-{d:02}", "happened") for d in range(1, 20)
    ]
    ax = drawn(
        events(("Treaty signed", "1968-07-01", "1968-07-01", "1968-07-01", "happened"), *crowd), published="2022-03-24"
    )
    assert_legible(ax)
    first, next_day = ax.transData.transform([(np.datetime64(f"2022-03-0{d}").astype(int), 0) for d in (1, 2)])
    assert next_day[0] - first[0] > 5
    assert "axis cut, scale changes" in [words for words, _ in boxes(ax)]


def test_the_figure_grows_with_the_events():
    assert drawn(scattered(3, WEEK)).figure.get_figheight() < drawn(scattered(12, WEEK)).figure.get_figheight()


def words_of(ax):
    return [words for words, _ in boxes(ax)]


def test_dates_are_shown_at_their_own_precision():
    ax = drawn(
        events(
            ("Measures", "2023-09-01", "2023-09-30", "2023-09", "happened"),
            ("Withdrawal", "2025-01-01", "2025-12-31", "2025", "scheduled"),
            ("Deployment", None, "2023-09-30", "../2023-09", "happened"),
        )
    )
    assert {"September 2023", "2025 · scheduled", "until September 2023"} <= set(words_of(ax))
    assert not any("30 September" in words for words in words_of(ax))


def test_every_status_is_told_by_word_and_by_a_shape_of_its_own():
    ax = drawn(events(*[(status, "2022-03-01", "2022-03-01", "2022-03-01", status) for status in STATUSES]))
    assert set(STATUSES) <= set(words_of(ax))
    shapes = {
        (line.get_marker(), line.get_markerfacecolor() == "#ffffff") for line in ax.lines if line.get_marker() != "None"
    }
    assert len(shapes) == len(STATUSES)
    hollow = {
        line.get_gid() for line in ax.lines if line.get_marker() != "None" and line.get_markerfacecolor() == "#ffffff"
    }
    assert "event-ev3" in hollow and "event-ev1" not in hollow


def test_a_day_is_a_point_a_span_a_bar_and_open_ends_fade_beyond_the_known_bound():
    ax = drawn(
        events(
            ("Point", "2020-05-01", "2020-05-01", "2020-05-01", "happened"),
            ("Span", "2020-05-01", "2020-09-01", "2020-05-01/2020-09-01", "happened"),
            ("Open", None, "2020-09-01", "../2020-09-01", "happened"),
        )
    )
    patches = {
        gid: [p for p in ax.patches + ax.artists if p.get_gid() == gid]
        for gid in ("event-ev1", "event-ev2", "event-ev3")
    }
    assert not patches["event-ev1"]
    assert [p.get_alpha() for p in patches["event-ev2"]] == [1.0]
    bound = np.datetime64("2020-09-01").astype(int)
    assert min(p.get_x() for p in patches["event-ev3"]) < bound - 10
    assert len({p.get_alpha() for p in patches["event-ev3"]}) > 5


def test_the_legend_tells_an_open_end_from_a_span_that_is_only_known_about():
    ax = drawn(
        events(
            ("Month", "2020-05-01", "2020-05-31", "2020-05", "happened"),
            ("Open", "2020-06-01", None, "2020-06-01/..", "happened"),
        )
    )
    drawn_with = [p for p in ax.patches + ax.artists if p.get_gid() == "legend" and p.get_alpha()]
    pieces = sorted((p.get_x(), p.get_alpha()) for p in drawn_with)
    gap = max(range(1, len(pieces)), key=lambda i: pieces[i][0] - pieces[i - 1][0])
    within, open_end = ([strength for _, strength in part] for part in (pieces[:gap], pieces[gap:]))
    assert within == within[::-1] and len(within) > 3
    assert open_end[-3:] == sorted(open_end[-3:], reverse=True) and max(open_end) > 4 * open_end[-1]
    assert open_end != open_end[::-1]


def test_years_before_christ_are_drawn_in_their_order():
    ax = drawn(
        events(
            ("Fall", "0476-09-04", "0476-09-04", "0476-09-04", "happened"),
            ("Battle", "-0489-01-01", "-0489-12-31", "-0489", "happened"),
            ("Founding", "-0752-04-21", "-0752-04-21", "-0752-04-21", "happened"),
        )
    )
    assert_legible(ax)
    assert [w for w in words_of(ax) if w in ("Founding", "Battle", "Fall")] == ["Founding", "Battle", "Fall"]
    assert {"21 April 753 BC", "490 BC", "4 September AD 476", "500 BC"} <= set(words_of(ax))


def test_without_an_event_that_can_be_placed_there_is_a_sentence_and_no_frame():
    for table in (scattered(3, WEEK).iloc[:0], events(("Someday", None, None, None, "possible"))):
        ax = drawn(table, published="2024-05-15")
        assert words_of(ax) == [NOTHING]
        assert not ax.axison and not ax.lines
        assert_legible(ax)


def test_dollars_and_markup_are_words():
    ax = drawn(
        events(("Costs $5 and $x^2$, <b>bold</b> \\frac{1}{2} \x00", "2022-03-01", "2022-03-01", "", "happened"))
    )
    assert "Costs $5 and $x^2$, <b>bold</b> \\frac{1}{2}" in " ".join(words_of(ax))


def test_lanes_group_the_rows():
    table = scattered(6, WEEK).assign(where=["Vienna", "Geneva", "Vienna", None, "Geneva", "Vienna"])
    ax = drawn(table, lanes="where")
    assert_legible(ax)
    assert [w for w in words_of(ax) if w in ("Vienna", "Geneva", "not said")].count("Vienna") == 1


def test_a_crowd_is_cut_off_with_a_word():
    ax = drawn(scattered(30, CENTURY), most=10)
    assert "and 20 more, not drawn here: see the table of events" in words_of(ax)
    assert_legible(ax)


def test_letters_that_the_font_lacks_still_fit():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert_legible(drawn(events(("Treffen in 北京 und 東京 " * 9, "2022-03-01", "2022-03-01", "", "happened"))))


def test_it_draws_into_an_axes_of_a_larger_figure():
    figure = Figure(figsize=(10, 2))
    _, right = figure.subplots(1, 2)
    dateline.timeline(scattered(12, WEEK), ax=right)
    figure.canvas.draw()
    for words, box in boxes(right):
        assert right.bbox.x0 <= box.x0 and box.x1 <= right.bbox.x1 + 1, words
    for (words, box), (others, other) in itertools.combinations(boxes(right), 2):
        assert not box.overlaps(other), (words, others)


def test_without_an_axes_it_makes_a_figure_of_its_own_that_notebooks_show():
    from matplotlib import pyplot

    ax = dateline.timeline(scattered(3, WEEK))
    assert pyplot.gcf() is ax.figure and ax.figure.get_figheight() > 2
    pyplot.close(ax.figure)


def test_the_line_of_publication_strikes_through_no_label():
    ax = drawn(scattered(12, 60), published="1925-01-20")
    lines = [line.get_window_extent() for line in ax.lines if line.get_gid() == "published"]
    labels = [text.get_window_extent() for text in ax.texts if text.get_gid().startswith("event-")]
    assert len(lines) > 1 and any(label.x0 < lines[0].x0 < label.x1 for label in labels)
    assert not any(line.overlaps(label) for line, label in itertools.product(lines, labels))
