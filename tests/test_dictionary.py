"""What counts as an ordinary English word."""

from __future__ import annotations

import pytest
from copydesk.lint.dictionary import is_word


@pytest.mark.parametrize(
    "word", ["bridge", "bridges", "carried", "carrier", "cove", "cover", "covered", "colour", "color"]
)
def test_words_and_their_inflections_are_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["pany", "ernment", "lindqvist", "busan", "recov"])
def test_pieces_and_names_are_not(word: str) -> None:
    assert not is_word(word)
