"""Text in a terminal: nothing acts on it, columns are cells, long lines are cut around the span."""

from __future__ import annotations

import os
import re

import pytest
from copydesk.lint import terminal
from copydesk.lint.output import terminal_width
from copydesk.lint.spans import Span
from copydesk.lint.terminal import cells, cut, excerpt, visible, width, wrap
from hypothesis import given
from hypothesis import strategies as st

ACTS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\u202eb", "a‹U+202E›b"),
        ("caf\udce9", "caf‹E9›"),
        ("bell\x07 \x9b2J", "bell␇ ‹U+009B›2J"),
        ("zero\u200bwidth", "zero‹U+200B›width"),
        ("line\nfeed", "line␊feed"),
        ("“curly” — café", "“curly” — café"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
    ],
)
def test_what_would_act_on_a_terminal_is_shown_by_a_stand_in(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert not ACTS.search(visible(text))
    assert not ACTS.search("".join(cell.text for cell in cells(text)))
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("plain", 5),
        ("漢字", 4),
        ("e\u0301", 1),
        ("👨‍👩‍👧", 2),
        ("🇫🇷", 2),
        ("\u0301", 1),
        ("a\tb", 5),
        ("ｆｕｌｌ", 8),
        ("각", 2),
    ],
)
def test_width_counts_terminal_cells(text: str, size: int) -> None:
    assert width(text) == size


def test_ranges_taken_for_one_cell_are_one_cell_wide() -> None:
    from wcwidth import wcwidth

    plain = [chr(code) for code in range(0x3000) if not terminal._ODD.match(chr(code))]
    assert len(plain) > 800
    assert [char for char in plain if wcwidth(char) != 1] == []


@given(ANY_TEXT)
def test_cells_cover_the_text_in_order_and_have_a_width(text: str) -> None:
    at = 0
    for cell in cells(text):
        assert cell.start == at
        assert cell.width >= 1
        at = cell.end
    assert at == len(text)


@given(st.text(st.sampled_from("ab 漢é\u0301👩\t\x1b"), max_size=200), st.data(), st.integers(12, 60))
def test_excerpts_fit_and_mark_what_the_span_covers(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    other = data.draw(st.integers(0, len(text)))
    spans = [Span(start, end), Span(other, data.draw(st.integers(other, len(text))))]
    shown = excerpt(text, Span(0, len(text)), spans, room)
    assert sum(width(part) for part, _ in shown.parts) <= room
    assert shown.marks[0] is not None
    assert shown.marks[0][0] <= room
    column = 0
    for part, owner in shown.parts:
        if owner >= 0:
            assert shown.marks[owner] == (column, width(part))
        column += width(part)


def test_a_long_line_is_cut_at_words_around_the_span() -> None:
    words = " ".join(f"word{number}" for number in range(200))
    at = words.index("word100")
    shown = excerpt(words, Span(0, len(words)), [Span(at, at + 7)], 50)
    (before, _), (marked, number), (after, _), (end, _) = shown.parts[0], *shown.parts[1:3], shown.parts[-1]
    assert (marked, number) == ("word100", 0)
    assert before.startswith("…word")
    assert " word10" in after
    assert end.endswith("…")
    assert len(shown.text) <= 50


def test_a_second_span_is_marked_where_it_is_shown_in_full() -> None:
    line = "one two three four five six seven eight nine ten"
    whole, four = Span(0, len(line)), Span(14, 18)
    assert excerpt(line, whole, [four, Span(4, 7)], 60).marks == ((14, 4), (4, 3))
    assert excerpt(line, whole, [four, Span(45, 48)], 24).marks[1] is None, "it is cut away"
    assert excerpt(line, whole, [four, Span(8, 20)], 60).marks[1] is None, "it overlaps"


def test_an_excerpt_of_a_line_of_ten_megabytes_is_instant() -> None:
    import time

    line = "word " * 2_000_000
    begun = time.process_time()
    for at in range(0, len(line), len(line) // 50):
        excerpt(line, Span(0, len(line)), [Span(at, at + 4)], 80)
    assert time.process_time() - begun < 0.5


def test_wrapping_keeps_words_whole_and_indents() -> None:
    lines = wrap("one two three four five", 12, "  ", "    ")
    assert lines == ["  one two", "    three", "    four", "    five"]
    assert wrap("漢字漢字 漢字", 9) == ["漢字漢字", "漢字"]
    assert cut("a long headline that goes on", 12) == "a long…"


@pytest.mark.parametrize(
    ("columns", "own", "expected"), [("", 120, 120), ("90", 120, 90), ("0", 120, 120), ("wide", 0, 100), ("12", 0, 40)]
)
def test_the_width_is_that_of_columns_or_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: str, own: int, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((own, 24)))
    assert terminal_width() == expected


def test_without_a_terminal_the_width_is_a_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("os.get_terminal_size", none)
    assert terminal_width() == 100
