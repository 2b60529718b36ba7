"""Fixes: which are applied together, what they make of the source, and that they come to rest."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from copydesk.lint import fixer
from copydesk.lint.diagnostic import Change, Checked, Diagnostic, Position, Remedy
from copydesk.lint.document import Document
from copydesk.lint.finding import Safety, Severity
from copydesk.lint.fixer import FixError, apply, fix, fixed_by, write
from copydesk.lint.spans import Span
from hypothesis import given
from hypothesis import strategies as st

START = Position(1, 1)


def change(start: int, end: int, content: str = "") -> Change:
    return Change(Span(start, end), START, START, content)


def finding(
    *changes: Change, safety: Safety = Safety.SAFE, group: str = "", code: str = "AAA001", more: tuple[Remedy, ...] = ()
) -> Diagnostic:
    span = changes[0].span if changes else Span(0, 0)
    fixes = (Remedy("mend", safety, changes, group), *more) if changes else ()
    return Diagnostic("a.txt", code, "a", Severity.WARNING, 1.0, "m", span, START, START, fixes)


class Scripted:
    """A linter whose findings come from a function of the source."""

    def __init__(self, find: Callable[[str], Iterator[Diagnostic]]) -> None:
        self._find = find

    def check(self, document: Document, skip: frozenset[str] = frozenset()) -> Checked:
        return Checked(document.path, document, tuple(self._find(document.source)))


def run(source: str, find: Callable[[str], Iterator[Diagnostic]], safety: Safety = Safety.SAFE) -> fixer.Fixed:
    linter: Any = Scripted(find)
    return fix(linter, source.encode(), "a.txt", safety)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[Change]]:
    """A source and changes of it that do not overlap."""
    source = draw(st.text("abc\n漢", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return source, [change(start, end, draw(st.text("XYZ", max_size=3))) for start, end in pairs]


@given(edits(), st.randoms(use_true_random=False))
def test_changes_replace_their_spans_and_nothing_else(case: tuple[str, list[Change]], random: Any) -> None:
    source, changes = case
    expected = source
    for item in reversed(changes):
        expected = expected[: item.span.start] + item.content + expected[item.span.end :]
    shuffled = list(changes)
    if len({item.span for item in changes}) == len(changes):
        random.shuffle(shuffled)
    assert apply(source, shuffled) == expected


@given(
    st.text("ab ", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4), st.text("XY", max_size=2)), max_size=8),
)
def test_one_round_never_makes_two_changes_that_touch(source: str, wanted: list[tuple[int, int, str]]) -> None:
    found = [
        finding(change(min(start, len(source)), min(start + size, len(source)), text)) for start, size, text in wanted
    ]
    chosen, _ = fixer.choose(found, Safety.SAFE)
    chosen.sort(key=lambda item: item.span)
    assert all(left.span.end < right.span.start for left, right in pairwise(chosen))
    if wanted:
        assert chosen


def test_only_the_first_fix_and_only_at_its_safety_is_applied() -> None:
    def find(source: str) -> Iterator[Diagnostic]:
        if source == "a b c":
            other = Remedy("or", Safety.SAFE, (change(0, 1, "Z"),))
            yield finding(change(0, 1, "A"), more=(other,))
            yield finding(change(2, 3, "B"), safety=Safety.UNSAFE)
            yield finding(change(4, 5, "C"), safety=Safety.SHOWN)

    assert run("a b c", find).data == b"A b c"
    assert run("a b c", find, Safety.UNSAFE).data == b"A B c"


def test_a_group_is_applied_whole_or_not_at_all() -> None:
    first, second = change(0, 2), change(4, 6)
    safe = [finding(first, group="g"), finding(second, group="g")]
    mixed = [finding(first, group="g"), finding(second, group="g", safety=Safety.UNSAFE)]
    assert fixer.choose(safe, Safety.SAFE)[0] == [first, second]
    assert fixer.choose(mixed, Safety.SAFE)[0] == []
    assert fixer.choose(mixed, Safety.UNSAFE)[0] == [first, second]
    assert fixed_by(mixed, Safety.SAFE) == []
    blocked = [finding(change(5, 7, "x"), code="AAA000"), *safe]
    assert fixer.choose(blocked, Safety.SAFE)[0] == [first, second], "the unit that stands first wins whole"


def test_lines_of_one_group_may_touch() -> None:
    lines = [finding(change(0, 2), group="g"), finding(change(2, 4), group="g")]
    chosen, codes = fixer.choose(lines, Safety.SAFE)
    assert apply("a\nb\nc\n", chosen) == "c\n"
    assert codes == {"AAA001": 2}


def test_fixes_that_touch_are_applied_in_later_rounds() -> None:
    def find(source: str) -> Iterator[Diagnostic]:
        at = source.find("  ")
        if at >= 0:
            yield finding(change(at, at + 1))

    fixed = run("a     b", find)
    assert fixed.data == b"a b"
    assert fixed.applied == {"AAA001": 4}
    assert fixed.checked.diagnostics == ()


def test_choosing_among_many_fixes_takes_no_time() -> None:
    found = [finding(change(at * 10, at * 10 + 5)) for at in range(20_000)]
    begun = time.process_time()
    assert len(fixer.choose(found, Safety.SAFE)[0]) == 20_000
    assert time.process_time() - begun < 2


def test_fixes_that_undo_each_other_are_an_error_that_names_the_rules() -> None:
    def find(source: str) -> Iterator[Diagnostic]:
        if source == "grey":
            yield finding(change(2, 3, "a"), code="BBB001")
        else:
            yield finding(change(2, 3, "e"), code="AAA001")

    with pytest.raises(FixError, match="AAA001 -> BBB001"):
        run("grey", find)


def test_a_rule_that_never_comes_to_rest_is_stopped() -> None:
    def find(source: str) -> Iterator[Diagnostic]:
        yield finding(change(0, 0, "x"), code="CCC001")

    with pytest.raises(FixError, match="CCC001"):
        run("", find)


def test_a_character_that_the_encoding_lacks_is_an_error() -> None:
    def find(source: str) -> Iterator[Diagnostic]:
        yield finding(change(0, 1, "漢"))

    linter: Any = Scripted(find)
    with pytest.raises(FixError, match="save the file as UTF-8"):
        fix(linter, "é caf\xe9 na\xefve".encode("cp1252"), "a.txt", Safety.SAFE)


# --- writing ---------------------------------------------------------------------------------------------------------


def test_writing_keeps_the_mode_and_leaves_no_other_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write(str(file), b"new", tmp_path, b"old")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("failure", "raised"), [(OSError(28, "No space left"), FixError), (KeyboardInterrupt(), KeyboardInterrupt)]
)
def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException, raised: type[BaseException]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise failure

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(raised):
        write(str(file), b"new", tmp_path, b"old")
    assert file.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_a_read_only_file_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(FixError, match="read-only"):
        write(str(file), b"new", tmp_path, b"old")
    assert file.read_bytes() == b"old"


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"edited by someone")
    with pytest.raises(FixError, match="changed"):
        write(str(file), b"new", tmp_path, b"old")
    assert file.read_bytes() == b"edited by someone"


def test_a_link_is_followed_inside_the_tree_only(tmp_path: Path) -> None:
    tree, outside = tmp_path / "tree", tmp_path / "outside.txt"
    tree.mkdir()
    outside.write_bytes(b"old")
    inside = tree / "real.txt"
    inside.write_bytes(b"old")
    (tree / "out.txt").symlink_to(outside)
    (tree / "in.txt").symlink_to(inside)
    write(str(tree / "in.txt"), b"new", tree, b"old")
    assert inside.read_bytes() == b"new"
    assert (tree / "in.txt").is_symlink()
    with pytest.raises(FixError, match="outside"):
        write(str(tree / "out.txt"), b"new", tree, b"old")
    assert outside.read_bytes() == b"old"


def test_a_file_below_a_linked_folder_that_leads_out_is_not_written(tmp_path: Path) -> None:
    tree, outside = tmp_path / "tree", tmp_path / "outside"
    tree.mkdir()
    outside.mkdir()
    (outside / "a.txt").write_bytes(b"old")
    (tree / "linked").symlink_to(outside)
    with pytest.raises(FixError, match="outside"):
        write(str(tree / "linked" / "a.txt"), b"new", tree, b"old")
    assert (outside / "a.txt").read_bytes() == b"old"
