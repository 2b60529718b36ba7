"""Markdown: what rules read, what they do not, and that fixes land in the right place."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.formats import markdown
from copydesk.lint.linter import Linter
from copydesk.lint.segment import Kind
from hypothesis import given
from hypothesis import strategies as st


def text(source: str) -> str:
    return markdown.read(source.encode(), "a.md").text


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("# A title\n", "A title\n"),
        ("A **bold** and *slanted* word, __so__ _too_.", "A bold and slanted word, so too."),
        ("See [the page](https://example.org/a_(b)) now.", "See the page now."),
        ("See [the *page*](x.html) and [`x`](y).", "See the page and \ufffc."),
        ("See <https://example.org/a>, or ask.", "See \ufffc, or ask."),
        ("See [the page][1] now.\n\n[1]: https://example.org\n", "See the page now.\n\n\n"),
        ("See [it](https://a.org/?utm_source=b) now.", "See it\ufffc?utm_source=b now."),
        ("It is at <https://a.org/>.", "It is at \ufffc."),
        ("Run `pip install x , y` now.", "Run \ufffc now."),
        ("{{< figure src=a >}} {% if b %}{{ page.c }}{{ 'd' | e }}", "\ufffc \ufffc\ufffc\ufffc"),
        ("Dear {{name}},", "Dear {{name}},"),
        ("![A pier](pier.jpg) The pier.", "\ufffc The pier."),
        ("---\ntitle: a , b\n---\nText.\n", "\nText.\n"),
        ('+++\ntitle = "a , b"\n+++\nText.\n', "\nText.\n"),
        ("Text.\n\n$$ a , b $$\n\nMore.\n", "Text.\n\n\ufffc\n\nMore.\n"),
        ("Text.\n\n$$\na , b\n$$\n\nMore.\n", "Text.\n\n\ufffc\n\nMore.\n"),
        ("$$ is cheap.\n\nThe Swan costs $$\n", "$$ is cheap.\n\nThe Swan costs $$\n"),
        ("Text.\n\n```sh\na , b\n```\n\nMore.\n", "Text.\n\n\ufffc\n\nMore.\n"),
        ("Text.\n\n    a , b\n    c , d\n\nMore.\n", "Text.\n\n\ufffc\nMore.\n"),
        ("Text.<!-- a , b -->\n", "Text.\n"),
        ("> He said\n", "He said\n"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        (r"A \*star\* and 5 \_", "A *star* and 5 _"),
        ("Line <br> and <b>bold</b>.", "Line and bold."),
        ("One<br>two</p><p>three<b>s</b><br/>\n<td>four</td>", "One two threes\nfour"),
        ("***Both*** of ~~them~~ **_were_** there.", "Both of them were there."),
        ("It is so.[^1]\n\n[^1]: See *there*.\n[^two]: And here.\n", "It is so.\n\nSee there.\nAnd here.\n"),
        ("Tide\n: The sea rises.\n", "Tide\nThe sea rises.\n"),
        ("The pier was\nshut on [the\nday](x.html).\n", "The pier was shut on the day.\n"),
        ("- The pier was shut,\n  he said.\n- It is open.\n", "- The pier was shut, he said.\n- It is open.\n"),
        ("> The pier\n> was shut.\n\nAgain the\nPier.\n", "The pier was shut.\n\nAgain the Pier.\n"),
        ("The pier  \nis shut\\\nnow.\n", "The pier  \nis shut\\\nnow.\n"),
        ("Share\nTweet\nMore news\n", "Share\nTweet\nMore news\n"),
        ("| the |\n| pier |\n\nA\n```\nx\n```\nb\n", "| the |\n| pier |\n\nA\n\ufffc\nb\n"),
        ("Unclosed ``` is text.\n", "Unclosed ``` is text.\n"),
        ("The pier was\nshut on the\n\f\nday\n", "The pier was shut on the\n\f\nday\n"),
    ],
)
def test_rules_read_the_prose_only(source: str, read: str) -> None:
    assert text(source) == read


def test_every_verbatim_character_has_its_place_in_the_source() -> None:
    source = "# A *b* `c`\n\nText with [a link](x.html), **bold** , and more.\n\n- one\n- two\n"
    doc = markdown.read(source.encode(), "a.md")
    for piece in doc.map.pieces:
        if piece.verbatim:
            assert doc[piece.text] == source[piece.source.start : piece.source.end]


def test_blocks_have_the_kinds_that_markup_declares() -> None:
    source = "# Storm\n\nThe harbour was closed.\n\nTides\n-----\n\n> We wait.\n\n- one\n\n"
    source += "| a | b |\n|---|---|\n\n```\nx\n```\n"
    kinds = [block.kind for block in markdown.read(source.encode(), "a.md").blocks]
    assert kinds == [Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE, Kind.ITEM, Kind.CELL, Kind.CELL, Kind.CODE]


def test_a_name_is_found_across_a_line_break() -> None:
    source = b"The crowd saw Kim Jong Un and the band. When Kim\nJong-un left, nobody saw that\nthe band was gone. "
    source += b"Nor was\nKim Jong Un seen again, they said, and\nthe square was empty.\n"
    found = Linter(Config(select=("TRN",))).check(markdown.read(source, "a.md")).diagnostics
    assert [(item.code, item.start.row, item.end.row) for item in found] == [("TRN002", 1, 2)]


def test_a_heading_may_have_two_lines() -> None:
    doc = markdown.read(b"Tides of\nthe sea\n=======\n\nThey rise.\n", "a.md")
    assert [block.kind for block in doc.blocks] == [Kind.HEADING, Kind.PARAGRAPH]


def test_a_chatbot_is_named_in_the_target_of_a_link_of_any_form() -> None:
    source = (
        "Rents [rose](https://a.org/?utm_source=chatgpt.com), said [Reuters][1] and <https://b.org/?utm_source=openai>.\n"
        "\n[1]: https://c.org/x?utm_source=chatgpt.com&id=4 'Rents'\n[2]: https://d.org/?utm_source=newsletter\n"
    )
    fixed = fix(Linter(Config()), source.encode(), "a.md", Safety.SAFE)
    assert fixed.data.decode() == (
        "Rents [rose](https://a.org/), said [Reuters][1] and <https://b.org/>.\n"
        "\n[1]: https://c.org/x?id=4 'Rents'\n[2]: https://d.org/?utm_source=newsletter\n"
    )
    assert not fixed.checked.diagnostics


def test_a_fix_changes_the_source_beside_its_marks() -> None:
    source = "It *rained* , and `a , b` snowed , too.\n"
    fixed = fix(Linter(Config(select=("TYP001",))), source.encode(), "a.md", Safety.SAFE)
    assert fixed.data.decode() == "It *rained*, and `a , b` snowed, too.\n"


LINES = [
    "## [Pier](x.html) opens\n",
    "Tides\n-----\n",
    "> The *pier* is open.\n",
    "* [Home](/)\n",
    "The pier was shut and\nthe [town](y) was not.\n",
    "<!-- a note -->\n",
    "***\n",
    "[1]: https://example.org\n",
    "`code` and **bold**\n",
    "```\nx\n```\n",
]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=6), st.booleans(), st.data())
def test_a_removed_line_takes_its_marks_along_and_nothing_else(
    parts: list[str], ended: bool, data: st.DataObject
) -> None:
    source = "\n".join(parts) if ended else "\n".join(parts)[:-1]
    doc = markdown.read(source.encode(), "a.md")
    lines = [line for line in doc.lines if doc[line].strip()]
    if not lines:
        return
    line = data.draw(st.sampled_from(lines))
    for edit in doc.removals([line]):
        span, writable = doc.to_source(edit)
        assert writable
        left = source[: span.start] + source[span.end :]
        kept = [doc[other] for other in lines if other != line]
        read = markdown.read(left.encode(), "a.md")
        assert [read[other] for other in read.lines if read[other].strip()] == kept
        for hidden in ("<!-- a note -->", "[1]: https://example.org"):
            assert left.count(hidden) == source.count(hidden)


def test_a_line_in_which_a_comment_ends_is_not_removed() -> None:
    doc = markdown.read(b"Pier.\n<!-- a\nb --> Advertisement\nTide.\n", "a.md")
    (edit,) = doc.removals([doc.lines[1]])
    assert doc[doc.lines[1]].strip() == "Advertisement"
    assert not doc.to_source(edit)[1]


def test_line_ends_of_windows_make_no_difference() -> None:
    source = (
        "---\nlang: de\n---\n\nTides\n=====\n\nA `b`\nand c,\nd.  \nE \nf.\n\n```\nx\n```\n\n| a |\n|---|\n\n> q\n> r\n"
    )
    docs = [markdown.read(source.replace("\n", end).encode(), "a.md") for end in ("\n", "\r\n", "\r")]
    assert [block.kind.value for block in docs[0].blocks] == [
        "heading",
        *["paragraph"] * 2,
        "code",
        *["cell"] * 2,
        "quote",
    ]
    for doc in docs:
        assert [(block.kind, doc[block.span]) for block in doc.blocks] == [
            (block.kind, docs[0][block.span]) for block in docs[0].blocks
        ]
        assert doc.lang == "de"


def test_a_line_of_a_hard_space_parts_paragraphs() -> None:
    doc = markdown.read("- Pier closed (#1)\n\u00a0\n- The tide rose and\n  fell.\n".encode(), "a.md")
    assert [doc[block.span] for block in doc.blocks] == ["- Pier closed (#1)", "- The tide rose and fell."]


def test_prose_with_code_in_its_sentences_is_documentation() -> None:
    source = "Use `a` with `b`, then call `c`.\n\nThe tool also reads `d`.\n\n## See also\n\n* [Next](next.md)\n"
    assert markdown.read(source.encode(), "a.md").kind == "docs"
    assert markdown.read(b"The ship left on Monday. See <https://example.org>.\n", "a.md").kind == "news"


def test_comments_in_code_are_not_for_us() -> None:
    source = "It rained , too.\n\n```\n<!-- copydesk: ignore-file -->\n```\n"
    checked = Linter(Config(select=("TYP001",))).check(markdown.read(source.encode(), "a.md"))
    assert [item.code for item in checked.diagnostics] == ["TYP001"]
    silent = "It rained , too. <!-- copydesk: ignore -->\n"
    assert not Linter(Config(select=("TYP001",))).check(markdown.read(silent.encode(), "a.md")).diagnostics
