"""The plot of precision against recall: the same bytes every time, well formed, and told in words too."""

from xml.etree import ElementTree

import pandas as pd
import pytest

from dateline.output.precision import as_shown, precision_plot

SVG = "{http://www.w3.org/2000/svg}"


def rules(**places: tuple[int, float, float]) -> pd.DataFrame:
    """Make a table like `Scores.by_rule`: found, precision by value, recall."""
    return pd.DataFrame.from_dict(places, orient="index", columns=["found", "value", "recall"])


RULES = rules(weekday=(40, 90.0, 18.0), clock=(9, 50.0, 2.0), ago=(1, 100.0, 0.5), feast=(1, 100.0, 0.5), era=(3, 0, 0))


def drawn(by_rule: pd.DataFrame, **options) -> ElementTree.Element:
    return ElementTree.fromstring(as_shown(precision_plot(by_rule, **options), "Rules <&>", "Five").html)


def words(svg: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]


def test_every_place_has_a_label_and_rules_at_one_place_share_it():
    shown = words(drawn(RULES, overall=82.4))
    assert {"weekday", "clock", "era", "2 rules", "all rules: 82"} <= set(shown)
    assert not {"ago", "feast"} & set(shown)


def test_title_and_description_are_said():
    svg = drawn(RULES)
    assert svg.get("role") == "img"
    said = {element.get("id"): element.text for element in svg if element.get("id")}
    assert [said[name] for name in svg.get("aria-labelledby", "").split()] == ["Rules <&>", "Five"]


def test_the_same_bytes_every_time():
    one, two = (as_shown(precision_plot(RULES, overall=50), "a", "b").html for _ in range(2))
    assert one == two
    assert "date>" not in one and "Matplotlib" not in one


@pytest.mark.parametrize("by_rule", [RULES.iloc[:0], rules(era=(3, 0.0, 0.0)), rules(day=(1, 100.0, 100.0))])
def test_few_rules_are_drawn_too(by_rule):
    assert [name for name in by_rule.index if name not in words(drawn(by_rule, overall=0.0))] == []


def test_labels_do_not_run_into_each_other():
    crowd = rules(**{f"a_rule_with_a_long_name_{n}": (n + 1, 90 + n / 10, 1 + n / 50) for n in range(40)})
    ax = precision_plot(crowd)
    ax.figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in ax.texts]
    assert len(boxes) > 1
    assert not any(a.overlaps(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_a_dollar_is_a_dollar():
    assert "a$b$c" in words(drawn(rules(**{"a$b$c": (5, 50.0, 5.0)})))
