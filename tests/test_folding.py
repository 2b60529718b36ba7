"""Texts made comparable keep their offsets."""

from __future__ import annotations

from copydesk.lint.folding import fold, shape
from hypothesis import given
from hypothesis import strategies as st


@given(st.text(st.characters()))
def test_folding_and_shape_keep_the_length(text: str) -> None:
    assert len(fold(text)) == len(shape(text)) == len(text)


def test_shape_tells_letters_marks_and_what_is_beyond() -> None:
    assert shape("“Né at 5²?”\n") == "?Al aa -l.? "
