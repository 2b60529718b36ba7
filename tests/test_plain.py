"""Plain text: what rules read maps back to the file exactly, directives are cut out, wrapped paragraphs are joined."""

from __future__ import annotations

import textwrap

import pytest
from copydesk.lint.document import Document
from copydesk.lint.formats import plain
from copydesk.lint.formats.plain import from_source
from copydesk.lint.formats.text import decode
from copydesk.lint.spans import Span
from hypothesis import given
from hypothesis import strategies as st

PROSE = (
    "The harbour was closed for two days after a crane fell on the eastern quay. Nobody was hurt, the port authority "
    "said on Friday, but four ships had to wait outside the breakwater until the wreck was cleared. The crane, built "
    "in 1968, had been due for repair this spring. A survey of the other cranes will be finished within a month."
)
PARTS = st.lists(
    st.sampled_from(
        [
            "<!-- copydesk: ignore -->",
            "<!-- copydesk: ignore-next[TYP] as printed -->",
            "<!-- a comment -->",
            "word ",
            "caf\udce9 ",
            "漢字",
            "\n",
            "\r\n",
            "\n\n",
            textwrap.fill(PROSE, 60) + "\n",
            textwrap.fill(PROSE, 72).replace("\n", "\r\n"),
        ]
    ),
    max_size=12,
).map("".join)


@given(PARTS)
def test_verbatim_pieces_are_the_same_in_text_and_source(source: str) -> None:
    document = from_source(source, "a.txt")
    assert document.source == source
    at = reached = 0
    for piece in document.map.pieces:
        assert piece.text.start == at, "no gap in the text"
        assert piece.source.start >= reached, "in order in the source"
        at, reached = piece.text.end, piece.source.end
        text = document.text[piece.text.start : piece.text.end]
        if piece.verbatim:
            assert text == source[piece.source.start : piece.source.end]
        else:
            assert text == " ", "only a joint of two wrapped lines is not verbatim"
            assert source[piece.source.start : piece.source.end].isspace()
    assert at == len(document.text)


@given(PARTS)
def test_only_directives_are_lost(source: str) -> None:
    document = from_source(source, "a.txt")
    rest = source
    for directive in reversed(document.directives):
        rest = rest[: directive.source.start] + rest[directive.source.end :]
    assert document.text.split() == rest.split()
    assert all(source[item.source.start : item.source.end].startswith("<!--") for item in document.directives)


@pytest.mark.parametrize("columns", [50, 65, 72, 80, 98])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_hard_wrapped_paragraph_becomes_one_line(columns: int, end: str) -> None:
    source = f"A headline{end}{end}" + textwrap.fill(PROSE, columns).replace("\n", end) + end
    document = from_source(source, "a.txt")
    assert PROSE in document.text
    for word in ("Nobody", "breakwater", "survey"):
        at = document.text.index(word)
        place, writable = document.map.to_source(Span(at, at + len(word)))
        assert writable
        assert source[place.start : place.end] == word


@pytest.mark.parametrize("columns", [60, 72, 90])
def test_a_short_paragraph_is_wrapped_like_the_others(columns: int) -> None:
    short = "Waldemar Oberhuber, Bartholomew Ruttenstorfer, Konstantin Wallersdorfer and Theodora Ingolstadter sang."
    menu = "Home\nNews\nSport\n\nPort of Olm opens\nBridge closed for a week"
    source = "\n\n".join((textwrap.fill(PROSE, columns), textwrap.fill(short, columns), menu))
    text = from_source(source, "a.txt").text
    assert short in text
    assert menu in text
    assert short not in from_source(textwrap.fill(short, columns), "a.txt").text, "nothing tells how wide the text is"


def test_an_edit_over_a_joint_of_two_lines_is_not_written_back() -> None:
    source = textwrap.fill(PROSE, 60)
    document = from_source(source, "a.txt")
    joint = source.index("\n")
    assert document.text[joint] == " "
    assert document.map.to_source(Span(joint - 3, joint + 3))[1] is False


@pytest.mark.parametrize(
    "source",
    [
        "The woods are lovely, dark and deep,\nBut I have promises to keep,\nAnd miles to go before I sleep,\n",
        "\n".join(f"- item {number} of a list that is fairly long, as such items are" for number in range(6)),
        "\n".join(f"Paragraph {number} stands on a line of its own and ends in a full stop." for number in range(6)),
        "\n".join(f"{number} Main Street, Springfield, where the old library used to stand" for number in range(6)),
        PROSE,
    ],
    ids=["poem", "list", "paragraphs", "addresses", "one line"],
)
def test_lines_that_are_lines_stay_lines(source: str) -> None:
    assert from_source(source, "a.txt").text == source


# --- bytes -----------------------------------------------------------------------------------------------------------


def read(data: bytes) -> Document:
    return plain.read(data, "a.txt")


@given(st.text(max_size=80), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"]))
def test_every_encoding_with_a_mark_comes_back_byte_for_byte(text: str, encoding: str) -> None:
    if encoding == "utf-8" and ("\0" in text or text.startswith("\ufeff")):
        return
    if encoding == "utf-16" and text.startswith("\0"):
        return  # its first four bytes are the mark of UTF-32
    data = (b"\xfe\xff" if encoding == "utf-16-be" else b"") + text.encode(encoding)
    document = read(data)
    assert document.source == text
    assert plain.write(data, document.source) == data


@given(st.binary(max_size=80))
def test_whatever_can_be_read_can_be_written_back_byte_for_byte(data: bytes) -> None:
    try:
        source, _ = decode(data)
    except plain.bytes_text.UnreadableError:
        return
    assert plain.write(data, source) == data
