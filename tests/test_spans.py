"""Places in a text: offsets map to the source and back without loss, rows and columns agree with each other."""

from __future__ import annotations

from itertools import pairwise

from copydesk.lint.spans import LineIndex, OffsetMap, Piece, Span, line_spans
from hypothesis import example, given
from hypothesis import strategies as st

LINES = st.text(st.sampled_from("ab é漢\u2028👩\r\n\n\r\x0c"), max_size=40)


@st.composite
def mapped(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """A source, the text read from it, and their map: verbatim runs, dropped runs, and runs that stand for others."""
    source = text = ""
    pieces = []
    for kind, run in draw(st.lists(st.tuples(st.sampled_from("vdr"), st.text("xyz", min_size=1, max_size=5)))):
        if kind == "d":
            source += f"<{run}>"
            continue
        written, read = (run, run) if kind == "v" else (f"&{run};", "e")
        pieces.append(
            Piece(Span(len(text), len(text) + len(read)), Span(len(source), len(source) + len(written)), kind == "v")
        )
        source, text = source + written, text + read
    return source, text, OffsetMap(pieces)


@given(mapped(), st.data())
def test_what_may_be_written_back_is_the_same_text_in_the_source(
    document: tuple[str, str, OffsetMap], data: st.DataObject
) -> None:
    source, text, offsets = document
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place, writable = offsets.to_source(Span(start, end))
    assert 0 <= place.start <= place.end <= len(source)
    if writable:
        assert source[place.start : place.end] == text[start:end]


@given(mapped())
def test_spans_in_order_stay_in_order_in_the_source(document: tuple[str, str, OffsetMap]) -> None:
    _, text, offsets = document
    places = [offsets.to_source(Span(at, at + 1))[0] for at in range(len(text))]
    assert all(left.end <= right.start for left, right in pairwise(places))


@given(mapped())
def test_a_span_covers_all_source_between_its_ends(document: tuple[str, str, OffsetMap]) -> None:
    _, text, offsets = document
    for end in range(1, len(text) + 1):
        whole, _ = offsets.to_source(Span(0, end))
        first, last = offsets.to_source(Span(0, 1))[0], offsets.to_source(Span(end - 1, end))[0]
        assert whole == Span(first.start, last.end)


@given(LINES)
def test_a_text_is_its_own_source_under_the_identity_map(text: str) -> None:
    identity = OffsetMap.identity(len(text))
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert identity.to_source(Span(start, end)) == (Span(start, end), True)


@given(LINES)
@example("a\r\nb\rc\n")
def test_lines_are_the_text_without_its_line_breaks(text: str) -> None:
    lines = line_spans(text)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert [text[line.start : line.end] for line in lines] == plain.split("\n")


@given(LINES)
def test_a_position_counts_from_the_start_of_its_line(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        row, column = index.position(offset)
        line = index.line(row)
        assert line.start <= offset
        assert column == offset - line.start + 1
        assert row == index.row(offset)
