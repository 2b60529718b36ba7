"""Compiled expressions that are kept between runs do what they did, and what is spoilt is compiled anew."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from copydesk.lint import cache, programs
from copydesk.lint.patterns import _Pattern
from copydesk.lint.registry import catalogue

TEXT = (Path(__file__).parent.parent / "samples" / "aircraft-carrier.txt").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(programs, "_old", None)
    monkeypatch.setattr(programs, "_new", {})
    yield


def another_run(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.keep()
    monkeypatch.setattr(programs, "_old", None)
    monkeypatch.setattr(programs, "_new", {})


def test_every_expression_of_every_rule_does_the_same_when_it_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in catalogue().entries:
        entry.load()
    found = {
        (value._source, int(value._flags))
        for name, module in sorted(sys.modules.items())
        if name.startswith("copydesk.")
        for value in vars(module).values()
        if isinstance(value, _Pattern) and r"\p{" not in value._source
    }
    assert len(found) > 400
    for source, flags in found:
        programs.compiled(source, flags)
    another_run(monkeypatch)
    monkeypatch.setattr(programs.re, "compile", None)  # nothing is compiled again
    for source, flags in found:
        kept, new = programs.compiled(source, flags), re._compiler.compile(source, flags)  # type: ignore[attr-defined]
        assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
            source,
            new.flags,
            new.groups,
            new.groupindex,
        )
        assert [match.regs for match in kept.finditer(TEXT)] == [match.regs for match in new.finditer(TEXT)]


def test_names_of_groups_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.compiled(r"(?P<day>\d+) (\w+)(?: (?P<year>\d{4}))?")
    another_run(monkeypatch)
    match = programs.compiled(r"(?P<day>\d+) (\w+)(?: (?P<year>\d{4}))?").search("on 3 May 2021")
    assert match is not None
    assert (match.groupdict(), match.lastgroup) == ({"day": "3", "year": "2021"}, "year")


@pytest.mark.parametrize("numbers", [b"", b"\xff\xff\xff\x7f" * 9, b"odd"])
def test_a_spoilt_program_is_compiled_anew(monkeypatch: pytest.MonkeyPatch, numbers: bytes) -> None:
    spoilt = {("a+", 0): (32, numbers, 0, {})}
    cache.save("programs", "", programs._state(), spoilt)
    assert programs.compiled("a+").findall("aab") == ["aa"]


def test_programs_of_another_interpreter_are_not_taken() -> None:
    other = re.compile("b+")
    cache.save("programs", "", ("3.0", 1), {("a+", 0): (other.flags, b"", 0, {})})
    assert programs.compiled("a+").findall("aab") == ["aa"]
    assert list(programs._new) == [("a+", 0)]


def test_too_many_programs_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_MOST", 2)
    for source in ("a", "b"):
        programs.compiled(source)
    another_run(monkeypatch)
    programs.compiled("c")
    another_run(monkeypatch)
    programs.compiled("c")
    assert list(programs._old or ()) == [("c", 0)]


def test_a_malformed_expression_is_told_of() -> None:
    with pytest.raises(re.error):
        programs.compiled("(")
