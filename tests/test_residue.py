"""What copydesk promises about leftovers of encodings, translation engines and chatbots."""

from __future__ import annotations

from copydesk.lint.document import Document, Kind
from copydesk.lint.formats import plain
from copydesk.lint.lexicon import TermIndex
from copydesk.lint.segment import Block
from copydesk.lint.spans import Span


def test_terms_are_found_beside_undecodable_bytes() -> None:
    document = plain.read("Café, caf".encode() + b"\xe9 and pusan.", "a.txt")
    index = TermIndex([(0, "word", [("Pusan", {})])])
    (hit,) = index.scan(document.text, document.lines)[0]
    assert document.text[hit.span.start : hit.span.end] == "pusan"


def test_code_is_known_by_block_and_by_backticks() -> None:
    text = "Set `a` or b.\n`left open\ncode"
    document = Document(text, text, Document.of(text).map, declared_blocks=(Block(Kind.CODE, Span(25, 29)),))
    assert [document.is_code(text.index(part)) for part in ("a", "b.", "left", "code")] == [True, False, False, True]
