"""`copydesk names`: the inventory of spellings across files."""

from __future__ import annotations

import csv
import json
import tomllib
from pathlib import Path

import pytest
from copydesk.lint import cli

ARTICLES = {
    "monday.txt": "Kyiv waits. Trains to Kiev ran late, and Kyiv is calm.\n",
    "tuesday.txt": "Pavel Zaytsev spoke in Kyiv. Zaytsev left.\n",
    "wednesday.txt": "A fan of Robert Kilroy-Silk met Kilroy-Silk. In Kiev it rained.\n",
    "thursday.txt": "Robert Kilroy Silk is tired. Mr Zaitsev, a baker, is not.\n",
}


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        cli.main(["names", *arguments])
    return int(ended.value.code or 0), capfd.readouterr().out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_table_counts_each_spelling_over_all_files(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out = run(capfd, "--isolated", ".")
    rows = [line.split("  ") for line in out.splitlines() if line.strip()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert code == 0
    assert ["Kyiv", "3 uses", "2 files", "monday.txt:1:1", "keep"] in cells
    assert ["Kiev", "2 uses", "2 files", "monday.txt:1:23", "mixed-spelling"] in cells
    assert ["wednesday.txt:1:49"] in cells
    assert ["Robert Kilroy Silk", "1 use", "1 file", "thursday.txt:1:1", "mixed-name-form"] in cells


def test_a_spelling_of_many_files_shows_five(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(8):
        (folder / f"x{number}.txt").write_text(
            "Trains to Kiev ran late. Kyiv is calm, and Kyiv is big.\n", encoding="utf-8"
        )
    lines = run(capfd, "--isolated", ".")[1].splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("  Kiev"))
    shown = [line.split()[-1] for line in lines[at + 1 : at + 5]]
    assert shown == ["wednesday.txt:1:49", "x0.txt:1:11", "x1.txt:1:11", "x2.txt:1:11"]
    assert lines[at + 5].strip() == "and 5 more files"


def test_surnames_of_two_files_are_not_taken_for_one_person(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert "Zaitsev" not in run(capfd, "--isolated", ".")[1]


def test_json_and_csv_hold_the_same_rows(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    names = json.loads(run(capfd, "--isolated", "--output-format", "json", ".")[1])
    rows = list(csv.DictReader(run(capfd, "--isolated", "--output-format", "csv", ".")[1].splitlines()))
    spellings = [(name["name"], item["form"], item["uses"]) for name in names for item in name["spellings"]]
    assert spellings == [(row["name"], row["spelling"], int(row["uses"])) for row in rows]


def test_the_suggested_house_style_is_a_config_that_reports_the_other_spellings(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    table = run(capfd, "--isolated", "--suggest-house-style", ".")[1]
    assert tomllib.loads(table)["names"]["Kyiv"] == ["Kiev"]
    (folder / "names.toml").write_text(table, encoding="utf-8")
    (folder / "copydesk.toml").write_text('extend = "names.toml"\n', encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "wednesday.txt", "--output-format", "json"])
    assert ended.value.code == 1
    assert [item["code"] for item in json.loads(capfd.readouterr().out)] == ["TRN006"]


def test_the_house_spelling_is_the_one_to_keep(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "copydesk.toml").write_text('[names]\n"Kiev" = ["Kyiv"]\n', encoding="utf-8")
    first = json.loads(run(capfd, "--output-format", "json", ".")[1])[0]
    assert [item["form"] for item in first["spellings"]] == ["Kiev", "Kyiv"]


def test_a_folder_without_texts_is_an_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "--isolated", str(tmp_path))[0] == 2
