"""Whatever a text holds, no rule fails on it."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.formats import markdown, plain
from copydesk.lint.linter import Linter
from hypothesis import example, given
from hypothesis import strategies as st

WORDS = """
    photo credit by via AP Reuters Getty|Images said the Kim|Jong|Un share tweet Monday 25|July|2019
    5|km (3|miles) million he she Mr http://a.b 10:30 from to rose read|more related comments
    pic.twitter.com/x 100% 2019 source: EDITOR: © ( ) [ ] “ ” " ' ’ – — … . , ; : ! ? / | * # _ ` ~ < >
    = + 0 a ß 中 И é \u200b \u202e \ufeff
""".split()
SPACES = "\u00a0 \u2003 \u3000 \x0b \x0c \x1f \x85 \u2028 \t".split(" ")
LINES = st.lists(st.sampled_from([*(word.replace("|", " ") for word in WORDS), *SPACES]), max_size=8).flatmap(
    lambda words: st.sampled_from([" ", "", ". ", ", ", ": "]).map(lambda joint: joint.join(words))
)
EVERYTHING = Linter(Config(profile="strict"))


@given(st.lists(LINES, max_size=12).map("\n".join))
@example("- One (#1)\n\u00a0\n- Two and a\n  half\n")
@example("Pier\n\n[]\n\nThe pier is open.\n\n()\n")
def test_no_rule_fails(text: str) -> None:
    for reader in (plain, markdown):
        checked = EVERYTHING.check(reader.read(text.encode(), "a.txt"))
        assert not checked.broken, [item.message for item in checked.diagnostics if item.code.startswith("CPD")]


@pytest.mark.parametrize(
    "mark", ["{%", "{{<", "{{.", "![a", "![a](", "[a](", "<!--", "<pre ", "\\", "[", "#", "Share "]
)
def test_marks_without_end_are_read_in_linear_time(mark: str) -> None:
    text = "The pier is open. " + mark * (60_000 // len(mark))  # by the square of their number it would take minutes
    for reader in (plain, markdown):
        assert not EVERYTHING.check(reader.read(text.encode(), "a.txt")).broken
