"""Blocks, sentences, words and quotations."""

from __future__ import annotations

import pytest
from copydesk.lint import segment
from copydesk.lint.document import Document
from copydesk.lint.segment import Kind
from copydesk.lint.spans import Span


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in segment.sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. Navy left at 5 a.m. on Monday.", "Mr. Obi stayed."],
        ["Dr. A. B. Lindgren arrived.", "She was late."],
        ["He works for Brown Bros. Ltd. in York.", "She does not."],
        ["“We won.”", "The crowd sang."],
        ["Is it true?", "Yes!", "“Really?” she asked."],
        ["It rose to 3.5 per cent.", "In 2019 it fell."],
        ["He paused ... and went on.", "Nobody moved."],
        ["They met in the U.S.", "The talks failed."],
        ["It was Gen. Sir John Hackett vs. St. Mary’s.", "That was all."],
        ["See Fig. 3 and No. 7.", "Then stop."],
        ["He was born on Jan. 5 in Wash. state.", "She was not."],
        ["J. K. Rowling wrote it.", "R. R. Martin did not."],
        ["He lives on St. James St.", "It is quiet."],
        ["你好。", "世界很大。"],
        ["It costs $4.50.", "(That is a lot.)", "We paid."],
        ["Vitamin C.", "That was it."],
    ],
    ids=lambda parts: parts[0][:20],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    joined = "".join(parts) if parts[0] == "你好。" else " ".join(parts)
    assert sentences(joined) == parts


def test_blocks_know_what_a_line_is() -> None:
    text = (
        "Storm closes the harbour\n\nThe harbour of Port Ellery was closed on Monday, the board said.\n"
        "A wave breaks over the pier. (AP Photo/Jane Roe)\n- the pier\n2. the quay\nWeather and tides\n"
    )
    kinds = [block.kind for block in Document.of(text).blocks]
    assert kinds == [Kind.TITLE, Kind.PARAGRAPH, Kind.CAPTION, Kind.ITEM, Kind.ITEM, Kind.SHORT]


def test_a_lone_line_is_no_headline() -> None:
    assert [block.kind for block in Document.of("Nobody was hurt.").blocks] == [Kind.PARAGRAPH]


def quotes(text: str) -> list[str]:
    doc = Document.of(text)
    return [doc[span] for span in doc.quotations]


def test_quotations_of_all_kinds() -> None:
    assert quotes('Title\nHe said "yes", she said “no”.') == ['"yes"', "“no”"]
    assert quotes("Title\nEr sagte „ja“ und ging.") == ["„ja“"]
    assert quotes("Title\nIt’s the ‘old’ road, isn’t it?") == ["‘old’"]


def test_a_speech_may_open_every_paragraph_and_close_the_last() -> None:
    text = "Title\n“The wall is long.\n“It is high.”\nHe sat down."
    assert quotes(text) == ["“The wall is long.", "“It is high.”"]


def test_a_stray_mark_does_not_quote_the_rest() -> None:
    assert quotes("Title\nThe pipe is 5” wide and “long.\nNext one.") == []


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("A.\n\nShare\nTweet\n", ["Share", "Tweet"], "A.\n"),
        ("A.\n\nShare\nTweet", ["Share", "Tweet"], "A.\n"),
        ("A.\n\nShare\n\nB.\n", ["Share"], "A.\n\nB.\n"),
        ("Share\n\nA.\n", ["Share"], "A.\n"),
        ("A.\nShare\nB.\n", ["Share"], "A.\nB.\n"),
        ("A.\nShare\n\nTweet\n\nB.\n", ["Share", "Tweet"], "A.\n\nB.\n"),
        ("A.\r\n\r\nShare\r\n\r\nB.\r\n", ["Share"], "A.\r\n\r\nB.\r\n"),
        ("A.\n\nShare\n\n\nTweet\n\n\n", ["Share", "Tweet"], "A.\n"),
        ("Share\n", ["Share"], ""),
        ("A.\n\nShare\n\nB.\n\nTweet", ["Share", "Tweet"], "A.\n\nB."),
    ],
)
def test_removing_lines_leaves_no_blank_lines_behind(text: str, gone: list[str], left: str) -> None:
    doc = Document.of(text)
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in gone]
    edits = doc.removals(spans)
    assert len(edits) == len(spans)
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == left
