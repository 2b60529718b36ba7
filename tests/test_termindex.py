"""Entries of word lists are found alike with and without the automaton, and by every rule that asks."""

from __future__ import annotations

from typing import Any

import pytest
from copydesk.lint import termindex
from copydesk.lint.config import Config
from copydesk.lint.document import Document, House
from copydesk.lint.lexicon import Lexicon
from copydesk.lint.linter import Linter
from copydesk.lint.termindex import TermIndex
from copydesk.lint.terms import read_terms
from hypothesis import given
from hypothesis import strategies as st

FORMS = st.lists(st.text("abé -.'\n1", min_size=1, max_size=9), min_size=1, max_size=12)
LISTS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["word", "stem", "literal"]), FORMS), max_size=4)


def found(lists: Any, text: str, much: int) -> dict[int, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(termindex, "_MUCH", much)
        index = TermIndex.of((slot, Lexicon.of(((form, {}) for form in forms), match)) for slot, match, forms in lists)
        return {slot: [(hit.span, hit.form) for hit in hits] for slot, hits in index.scan(text).items()}


@given(LISTS, st.text("abAÉé -.’\n1", max_size=80))
def test_looking_up_finds_what_the_automaton_finds(lists: Any, text: str) -> None:
    assert found(lists, text, 10**9) == found(lists, text, -1)


def test_a_run_goes_over_to_the_automaton_and_tells_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    linter = Linter(Config())
    text = "The ferry left Pusan at noon.\n\nIt reached Busan at nine. Officials in Busan said so."
    before = linter.check(Document.of(text)).diagnostics
    monkeypatch.setattr(termindex, "_MUCH", 0)
    assert before and linter.check(Document.of(text)).diagnostics == before
    assert "_automaton" in vars(linter.index)


def test_terms_of_the_config_stand_beside_those_of_lists() -> None:
    linter = Linter(Config(house=House(terms=read_terms({"email": ["e-mail"]}))))
    text = "The ferry left Pusan, said an e-mail.\n\nIt reached Busan at nine. Officials in Busan said so."
    codes = {item.code for item in linter.check(Document.of(text)).diagnostics}
    assert {"CON090", "TRN001"} <= codes
