"""Expressions compiled at first use behave like compiled ones; and all that rules hold can be compiled."""

from __future__ import annotations

import re

import pytest
from copydesk.lint.patterns import _Pattern, pattern
from copydesk.lint.registry import catalogue


def test_a_pattern_answers_like_a_compiled_one() -> None:
    word = pattern(r"(?P<word>b\w+)", re.IGNORECASE)
    assert word.pattern == r"(?P<word>b\w+)"
    found = word.search("a Bcd bef")
    assert found is not None and found.group("word") == "Bcd"
    assert [match.start() for match in word.finditer("a Bcd bef")] == [2, 6]
    assert word.sub("x", "a Bcd bef") == "a x x"
    assert word.groupindex == {"word": 1}


def test_unicode_scripts_may_be_named() -> None:
    run = pattern(r"\p{Cyrillic}+|\p{Han}+", re.IGNORECASE)
    assert [match.group() for match in run.finditer("a Мир and 木漏 b")] == ["Мир", "木漏"]


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("text")


def test_every_expression_of_every_rule_compiles() -> None:
    import sys

    for entry in catalogue().entries:
        entry.load()
    held = [
        value
        for name, module in sorted(sys.modules.items())
        if name.startswith("copydesk.rules.")
        for value in vars(module).values()
        if isinstance(value, _Pattern)
    ]
    for value in held:
        assert value.pattern
