"""Parameters of the notebook: checked, and wrong ones named with what is accepted."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from dateline import paths
from dateline.errors import ParameterError
from dateline.language import MODEL
from dateline.parameters import LANES, NAMES, Parameters, check, check_names
from dateline.publication import publication_day, stated_day

SEED = "seeds/khojaly-2024-05-15.txt"


@pytest.mark.parametrize(
    ("given", "day"),
    [
        (None, None),
        ("", None),
        ("  ", None),
        ("2024-05-15", "2024-05-15"),
        (" 2024-02-29 ", "2024-02-29"),
        ("2024-05-15T23:59:59Z", "2024-05-15"),
        ("2024-05-15T09:30:00.25+04:00", "2024-05-15"),
        ("2024-05-15 09:30", "2024-05-15"),
        (datetime.date(2024, 5, 15), "2024-05-15"),
        (datetime.datetime(2024, 5, 15, 23), "2024-05-15"),
        (pd.Timestamp("2024-05-15 23:00"), "2024-05-15"),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_days_of_publication(given: object, day: str | None) -> None:
    assert publication_day(given) == (day and datetime.date.fromisoformat(day))
    assert type(publication_day(given)) in (datetime.date, type(None))


@pytest.mark.parametrize(
    "given",
    ["2024-02-30", "2023-02-29", "tomorrow", "0000-01-01", "2024-5-15", "20240515", "15/05/2024", "May 15, 2024",
     "2024-05-15 and more", "2024-W20-3", "٢٠٢٤-٠٥-١٥", 20240515, 2024, 1.5, True, pd.NaT, ["2024-05-15"]],
)  # fmt: skip
def test_days_that_cannot_be(given: object) -> None:
    with pytest.raises(ParameterError) as error:
        publication_day(given)
    assert str(error.value).startswith(f"published = {given!r}: ")
    assert "YYYY-MM-DD" in str(error.value)


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2021-03-03T10:00:00Z", "2021-03-03"),
        ("Wed, 03 Mar 2021 10:00:00 +0000", "2021-03-03"),
        ("Sept. 3rd, 2021", "2021-09-03"),
        ("3 JUNE 2021", "2021-06-03"),
        (0, "1970-01-01"),
        (-86400, "1969-12-31"),
        (1614765600000.0, "2021-03-03"),
        ("20210303T100000Z", "2021-03-03"),
        ("2021/03/03", "2021-03-03"),
        (20210303, "2021-03-03"),
        (20210303.0, "2021-03-03"),
        (20210231, None),
        ("March 3", None),
        ("2021", None),
        ("June 31, 2021", None),
        ("Dismay 3, 2021", None),
        (float("nan"), None),
        (float("inf"), None),
        (None, None),
        (False, None),
    ],
)
def test_days_that_metadata_state(given: object, day: str | None) -> None:
    assert stated_day(given) == (day and datetime.date.fromisoformat(day))


def test_checked_parameters(tmp_path: Path) -> None:
    assert check(article=SEED) == Parameters(SEED, None, MODEL, "", None)
    checked = check(
        article=SEED, published="2024-05-16", model=MODEL, lanes=" person ", out=str(tmp_path / "new" / "folder")
    )
    assert checked == Parameters(SEED, datetime.date(2024, 5, 16), MODEL, "person", tmp_path / "new" / "folder")
    assert not (tmp_path / "new").exists()


def test_a_folder_to_write_counts_from_the_root_inside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(paths.ROOT / "notebooks")
    assert check(article=SEED, out="data/x").out == paths.ROOT / "data/x"
    monkeypatch.chdir(tmp_path)
    assert check(article=SEED, out="data/x").out == tmp_path / "data/x"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"article": ""}, "article = ''"),
        ({"article": "   "}, "article = '   '"),
        ({"article": None}, "article = None"),
        ({"article": 7}, "article = 7"),
        ({"article": "gone.txt"}, "article = gone.txt: no such file in"),
        ({"article": "notebooks"}, "article = 'notebooks': a folder"),
        ({"published": "2024-02-30"}, "published = '2024-02-30'"),
        ({"published": 20240515}, "published = 20240515"),
        ({"model": "en_no_such_model"}, "model = 'en_no_such_model'"),
        ({"model": ""}, "model = ''"),
        ({"model": "numpy"}, "model = 'numpy'"),
        ({"model": "."}, "model = '.'"),
        ({"model": None}, "model = None"),
        ({"lanes": "speaker"}, "lanes = 'speaker': no such grouping; accepted are 'status', 'person', 'place', or ''"),
        ({"lanes": "Status"}, "lanes = 'Status'"),
        ({"lanes": 1}, "lanes = 1"),
        ({"out": 7}, "out = 7"),
        ({"out": f"{SEED}/tables"}, "khojaly-2024-05-15.txt is a file"),
    ],
)
def test_a_wrong_value_is_named(wrong: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(paths.ROOT)
    with pytest.raises(ParameterError) as error:
        check(**{"article": SEED, **wrong})  # type: ignore[arg-type]
    assert message in str(error.value)
    assert "accepted" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("given", "lanes"), [("", ""), ("  ", ""), (None, ""), *((lane, lane) for lane in LANES)])
def test_lanes(given: str | None, lanes: str) -> None:
    assert check(article=SEED, lanes=given).lanes == lanes


def test_the_installed_models_are_named() -> None:
    with pytest.raises(ParameterError, match=MODEL):
        check(article=SEED, model="en_core_web_smm")


def test_a_model_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    assert check(article=SEED, model=str(tmp_path)).model == str(tmp_path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a superuser may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(ParameterError, match="cannot be written"):
        check(article=SEED, out=tmp_path / "closed" / "tables")


def test_names_of_parameters() -> None:
    assert NAMES == ("article", "published", "model", "lanes", "out")
    check_names(NAMES)
    check_names([])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("publishd", "publishd: no such parameter; did you mean published?"),
        ("ARTICLE", "ARTICLE: no such parameter; did you mean article?"),
        ("modle", "modle: no such parameter; did you mean model?"),
        ("colour", "colour: no such parameter; the parameters are article, published, model, lanes, out"),
    ],
)
def test_a_misspelt_name(name: str, message: str) -> None:
    with pytest.raises(ParameterError) as error:
        check_names(["article", name])
    assert str(error.value) == message


def test_names_of_another_notebook() -> None:
    check_names(["source"], known=["source", "out"])
    with pytest.raises(ParameterError, match="did you mean source"):
        check_names(["sorce", "out"], known=["source", "out"])


def test_checking_loads_no_spacy() -> None:
    code = (
        f"import sys; from dateline.parameters import check; check(article={SEED!r}); "
        "print(*sorted({'spacy', 'pandas', 'numpy', 'trafilatura'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=paths.ROOT)
    assert done.stdout.strip() == ""
