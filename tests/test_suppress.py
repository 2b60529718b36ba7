"""Inline comments: what they silence, and that useless ones are told."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.formats import plain
from copydesk.lint.linter import Linter


def codes(text: str, *select: str) -> list[tuple[str, int]]:
    checked = Linter(Config(select=select or ("TYP001", "TYP002"))).check(plain.read(text.encode(), "a.txt"))
    return [(item.code, item.start.row) for item in checked.diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        "It rained , and snowed. <!-- copydesk: ignore[TYP001] as sung -->\n",
        "It rained , and snowed. <!-- copydesk: ignore -->\n",
        "<!-- copydesk: ignore-next[space-before-punctuation] -->\n\nIt rained , and snowed.\n",
        "First line.\n<!-- copydesk: ignore-file[TYP] -->\nIt rained , and snowed , too.\n",
    ],
)
def test_a_comment_silences_its_rule(text: str) -> None:
    assert codes(text) == []


def test_a_comment_silences_no_other_line_and_no_other_rule() -> None:
    assert codes("It rained. <!-- copydesk: ignore -->\nIt snowed , too.\n") == [("CPD003", 1), ("TYP001", 2)]
    assert codes("It rained , too. <!-- copydesk: ignore[TYP002] -->\n") == [("TYP001", 1), ("CPD003", 1)]


def test_a_comment_for_a_rule_that_is_not_run_is_not_told() -> None:
    assert codes("It rained. <!-- copydesk: ignore[TYP002] -->\n", "TYP001") == []


def test_an_unknown_verb_or_rule_is_told_and_silences_nothing() -> None:
    assert codes("It rained , too. <!-- copydesk: ignore[TYP001x] -->\n") == [("TYP001", 1), ("CPD004", 1)]
    assert codes("It rained , too. <!-- copydesk: silence -->\n") == [("TYP001", 1), ("CPD004", 1)]


def test_rules_do_not_read_the_comment_and_fixes_keep_it() -> None:
    text = "It rained. <!-- copydesk: ignore[TYP002] no,no --> Then it snowed , too.\n"
    fixed = fix(Linter(Config(select=("TYP001",))), text.encode(), "a.txt", Safety.SAFE)
    assert fixed.data.decode() == text.replace("snowed ,", "snowed,")
