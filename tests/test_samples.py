"""The articles in samples/: each has its report beside it, and the clean ones stay silent.

To accept a change of the reports after reading it: `COPYDESK_ACCEPT=1 pytest tests/test_samples.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Checked
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.formats import format_of
from copydesk.lint.linter import Linter
from copydesk.lint.reports import Run, report

SAMPLES = Path(__file__).parent.parent / "samples"
ARTICLES = sorted(SAMPLES.glob("*.txt"))
CLEAN = sorted((SAMPLES / "clean").glob("*.txt"))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config())


def check(linter: Linter, file: Path) -> Checked:
    return linter.check(format_of(file.name).read(file.read_bytes(), f"samples/{file.name}"))


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_the_report_of_an_article_is_the_one_beside_it(linter: Linter, file: Path) -> None:
    shown = report("full").render(Run([check(linter, file)], width=100))
    beside = file.with_suffix(".report")
    if os.environ.get("COPYDESK_ACCEPT"):
        beside.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == beside.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", CLEAN, ids=lambda file: file.stem)
def test_a_clean_article_stays_silent(linter: Linter, file: Path) -> None:
    assert [(item.code, item.start.row, item.message) for item in check(linter, file).diagnostics] == []


@pytest.mark.parametrize("file", [*ARTICLES, *CLEAN], ids=lambda file: file.stem)
@pytest.mark.parametrize("safety", [Safety.SAFE, Safety.UNSAFE])
def test_fixing_twice_is_fixing_once(linter: Linter, file: Path, safety: Safety) -> None:
    once = fix(linter, file.read_bytes(), file.name, safety)
    again = fix(linter, once.data, file.name, safety)
    assert again.data == once.data
    assert not again.applied


def test_the_fixed_aircraft_carrier_has_no_leftovers(linter: Linter) -> None:
    file = SAMPLES / "aircraft-carrier.txt"
    fixed = fix(linter, file.read_bytes(), file.name, Safety.UNSAFE).data.decode()
    for leftover in (
        "Please enter",
        "Share post",
        "More like this",
        "PRO Palestinian",
        "Kim Jong Un:The",
        "Pusan",
        "Jong-un",
    ):
        assert leftover not in fixed, leftover
    assert "\n\n\n\n" not in fixed
    assert fixed.rstrip().endswith("bilateral relations in all aspects.")
