"""Accepted findings: what is left out of a check, what is not, and that fixes leave them alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from copydesk.lint import fixer
from copydesk.lint.baseline import Sparing, hide
from copydesk.lint.config import Config
from copydesk.lint.finding import Safety
from copydesk.lint.formats import plain
from copydesk.lint.linter import Linter
from shell import BAD, FIXED, Shell

FILE = "copydesk-baseline.json"


def accept(shell: Shell, *arguments: str) -> str:
    run = shell("baseline", "--isolated", *arguments)
    assert run.returncode == 0, run.stderr
    return run.stdout.decode()


def lines(shell: Shell, *arguments: str) -> list[str]:
    run = shell.check("--baseline", FILE, "--output-format", "concise", *arguments)
    assert run.returncode in {0, 1}, run.stderr
    return run.stdout.decode().splitlines()


def test_only_what_is_new_is_reported(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    assert accept(shell) == f"{FILE}: 1 finding accepted\n"
    assert lines(shell) == []
    shell.write("a.txt", f"A new line above.\n\n{BAD}\nThe bridge is shut , too.\n")
    assert [line.split(" ")[0] for line in lines(shell)] == ["a.txt:5:19:"]


def test_a_finding_that_stands_twice_is_new_once(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    accept(shell)
    shell.write("a.txt", f"{BAD}\n{BAD}")
    assert len(lines(shell)) == 1


def test_a_changed_line_is_looked_at_again(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    accept(shell)
    shell.write("a.txt", BAD.replace("road", "bridge"))
    assert len(lines(shell)) == 1


def test_the_report_says_how_many_were_left_out(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    accept(shell)
    run = shell.check("--baseline", FILE, "a.txt")
    assert (run.returncode, run.stdout.decode()) == (0, "No new findings in 1 file. 1 accepted finding not shown.\n")
    shell.write("a.txt", f"{BAD}\nThe bridge is shut , too.\n")
    assert shell.check("--baseline", FILE, "a.txt").stdout.decode().endswith("1 accepted finding not shown.\n")


def test_the_same_findings_give_the_same_bytes(shell: Shell) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        shell.write(name, BAD)
    accept(shell)
    first = (shell.folder / FILE).read_bytes()
    assert accept(shell, "sub", "b.txt", "./a.txt") == f"{FILE}: 3 findings accepted (0 new, 0 gone)\n"
    assert (shell.folder / FILE).read_bytes() == first
    assert list(json.loads(first)["files"]) == ["a.txt", "b.txt", "sub/c.txt"]


def test_paths_count_from_the_baseline(shell: Shell) -> None:
    shell.write("articles/a.txt", BAD)
    shell.write("ci/readme.md", "Nothing here.\n")
    accept(shell, "articles", "-o", f"ci/{FILE}")
    assert list(json.loads((shell.folder / "ci" / FILE).read_bytes())["files"]) == ["../articles/a.txt"]
    inside = shell(  # from another folder
        "check", "--isolated", "--baseline", str(shell.folder / "ci" / FILE), str(shell.folder / "articles" / "a.txt")
    )
    assert inside.returncode == 0


def test_standard_input_is_known_by_its_name(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    accept(shell)
    known = shell.check("--baseline", FILE, "--stdin-filename", "a.txt", "-", data=BAD.encode())
    other = shell.check("--baseline", FILE, "--stdin-filename", "b.txt", "-", data=BAD.encode())
    assert (known.returncode, other.returncode) == (0, 1)


def test_what_was_not_checked_stays_and_what_is_no_more_goes(shell: Shell) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        shell.write(name, BAD)
    accept(shell)
    shell.write("a.txt", FIXED)
    (shell.folder / "b.txt").unlink()
    assert accept(shell, "a.txt") == f"{FILE}: 1 finding accepted (0 new, 2 gone)\n"
    assert list(json.loads((shell.folder / FILE).read_bytes())["files"]) == ["c.txt"]


def test_a_broken_file_is_told_and_loses_nothing(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    shell.write("b.txt", BAD)
    accept(shell)
    shell.write("a.txt", b"\0\0\0")
    run = shell("baseline", "--isolated")
    assert run.returncode == 2
    assert b"a.txt:1:1: CPD001" in run.stderr
    assert list(json.loads((shell.folder / FILE).read_bytes())["files"]) == ["a.txt", "b.txt"]
    assert shell.check("--baseline", FILE, "a.txt").returncode == 2  # which no baseline hides


def test_a_fix_leaves_alone_what_is_accepted(shell: Shell) -> None:
    accepted = "The road is open , again; the  bridge is shut.\n"
    file = shell.write("a.txt", accepted)
    accept(shell)
    file.write_text(f"{accepted}\nThe ferry sails , at last.\n", encoding="utf-8")
    run = shell.check("--baseline", FILE, "--fix", "a.txt")
    assert run.returncode == 0
    assert file.read_text(encoding="utf-8") == f"{accepted}\nThe ferry sails, at last.\n"
    assert shell.check("--baseline", FILE, "--diff", "a.txt").returncode == 0


def test_a_fix_beside_an_accepted_finding_does_not_uncover_it(shell: Shell) -> None:
    file = shell.write("a.txt", "The road is open , again.\n")
    accept(shell)
    file.write_text("The road is open , again.\n\nThe road is open , again.\n", encoding="utf-8")
    shell.check("--baseline", FILE, "--fix", "a.txt")
    assert file.read_text(encoding="utf-8") == "The road is open , again.\n\nThe road is open, again.\n"


@pytest.mark.parametrize("lines", [1, 3])
def test_a_fix_in_the_line_of_an_accepted_finding_does_not_uncover_it(lines: int) -> None:
    linter = Linter(Config(select=("TYP001", "TYP002")))
    data = b"".join(b"Road %d is open , again;the bridge is shut.\n" % number for number in range(lines))
    found = linter.check(plain.read(data, "a.txt")).diagnostics
    accepted = frozenset(item.fingerprint for item in found if item.code == "TYP001")
    fixed = fixer.fix(Sparing(linter, accepted), data, "a.txt", Safety.SAFE)
    assert fixed.data == data.replace(b";the", b"; the")
    assert hide(fixed.checked, accepted) == (fixed.checked._replace(diagnostics=()), lines)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "no such baseline"),
        (b"{", "not a baseline"),
        (b"[]", "not a baseline"),
        (b"\xff\xfe\0", "not a baseline"),
        (b'{"version": 1, "files": {"a.txt": 3}}', "not a baseline"),
        (b'{"version": 9, "files": {}}', "another version"),
    ],
)
def test_a_file_that_is_no_baseline_ends_the_run(shell: Shell, content: bytes | None, told: str) -> None:
    shell.write("a.txt", BAD)
    if content is not None:
        (shell.folder / FILE).write_bytes(content)
        assert shell("baseline", "--isolated").returncode == 2
        assert (shell.folder / FILE).read_bytes() == content
    run = shell.check("--baseline", FILE, "a.txt")
    assert run.returncode == 2
    assert told in run.stderr.decode()
    assert run.stderr.count(b"\n") == 1


def test_accepted_findings_are_the_same_for_any_number_of_workers(shell: Shell, tmp_path: Path) -> None:
    for number in range(6):
        shell.write(f"{number}.txt", BAD)
    accept(shell, "--jobs", "2")
    two = (tmp_path / FILE).read_bytes()
    accept(shell, "--jobs", "1")
    assert (tmp_path / FILE).read_bytes() == two
    assert lines(shell, "--jobs", "2") == []
