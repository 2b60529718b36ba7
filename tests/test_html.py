"""HTML: what rules read, what they do not, and that a fix breaks no tag."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.formats import html
from copydesk.lint.linter import Linter
from copydesk.lint.segment import Kind
from hypothesis import given
from hypothesis import strategies as st

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>a , b</title><style>a , b {}</style></head><body>
<nav><a href="/">Home , again</a></nav>
<h1>The pier
  opens</h1>
<p>It <b>rained</b> , and then&nbsp;it snowed , he said.</p><p>Fish &amp; chips cost &pound;5 .</p>
<!-- copydesk: ignore-next[TYP001] as printed -->
<p>It is open , again.</p>
<pre>a , b</pre>
<img src="a.jpg" alt="a , b">
<ul><li>One<li>Two</ul>
<blockquote><p>We won.</p></blockquote><table><tr><td>Five</td></tr></table>
<script>var a = "a , b";</script>
<footer>All rights reserved , 2024.</footer>
</body></html>
"""


def text(source: str) -> str:
    return html.read(source.encode(), "a.html").text


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("<p>A <b>bold</b>\n  word.</p>", "A bold word."),
        ("<p>One<br>two</p><p>three</p>", "One\ntwo\nthree"),
        ("<p>One</p>\n\n  <div>\n\t<p>two</p></div>\n", "One\ntwo\n"),
        ("<P CLASS='a > b'>Up</P >", "Up"),
        ('<p class=it\'s>Up</p><p title="a 5" tv">it</p>', "Up\nit"),
        ("a <!-- b --> c <span></span> d  e", "a c d e"),
        ("Fish &amp; chips&#8212;&pound;5 &nope; & AT&T", "Fish & chips—£5 &nope; & AT&T"),
        ("Dou&shy;ble&nbsp;room\xad &shy; <wbr>here", "Double\xa0room here"),
        ("If a < b and c > d, stop.", "If a < b and c > d, stop."),
        ("Run <code>a , b</code> now, CO<sub>2</sub>.", "Run \ufffc now, CO2."),
        (
            "Five m<sup>2</sup>, so.<sup><a href='#1'>[1]</a></sup> The 1<sup>st</sup> one.",
            "Five m\ufffc, so.\ufffc The 1st one.",
        ),
        ("It costs <del>five</del> six <s>six</s> euros.", "It costs six euros."),
        (
            "He said <i lang='fr'>si : non</i> and <b lang=en-US>so</b> , then left.",
            "He said \ufffc and so , then left.",
        ),
        (
            "<p lang='fr'>Il dit : oui !</p>Up, he said, and up he went, and so on to the top.",
            "\ufffc\nUp, he said, and up he went, and so on to the top.",
        ),
        ("<div lang='fr'>Il dit : oui !</div>", "Il dit : oui !"),
        ("<html lang='fr'><p lang='fr-CA'>Oui</p><p lang='en'>Yes</p></html>", "Oui\n\ufffc"),
        ("He said <q>so</q>.", "He said “so”."),
        ("<button>Go</button>Up <svg><title>x</title></svg>it <span hidden>went</span>.", "Up it ."),
        ("<i aria-hidden='true'>x</i>Up", "Up"),
        ("<p hidden=''>x</p><div STYLE='color:red; Display: none'>x</div>Up", "Up"),
        ("<p title='a hidden truth' class='a hidden b'>Up</p>", "Up"),
        ("Where <math><mi>a</mi></math> and <math><mi>b</mi></math> and so on.", "Where \ufffc and \ufffc and so on."),
        ("<nav>Home<p>Up", "Home\nUp"),
        ("<script src='a'>a , b", ""),
        ("<textarea><p>a</textarea>b", "b"),
        ("<a <b>x</b>", "<a x"),
        ("---\ntitle: a , b\n---\n<p>Up</p>", "Up"),
        ("---\r\ntitle: a , b\r\n---\r\n<p>Up</p>", "Up"),
        ("{% if a %}Dear {{ name }}, {{ a.b }}.", "\ufffcDear {{ name }}, \ufffc."),
        ("Dear <?php a > b ?>, <%= c %> <? d", "Dear \ufffc, \ufffc \ufffc"),
        ("<?xml:namespace prefix = o ns = 'urn:a' /><![if !b]>Under <% of it<![endif]>", "Under <% of it"),
        ("See <a href='/a?utm_source=b'>it</a>.", "See \ufffc?utm_source=b\ufffcit."),
        ("See <a href='/a?c&amp;utm_source=b&amp;d'>it</a>.", "See \ufffc&utm_source=b&\ufffcit."),
    ],
)
def test_rules_read_the_words_only(source: str, read: str) -> None:
    assert text(source) == read


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("<body><nav>Home</nav><p>Up</p><aside>More</aside><footer>By us</footer></body>", "Up"),
        ("<body><p>Home</p><main><nav>Parts</nav><p>Up</p><aside>More</aside></main><p>End</p></body>", "Up\nMore"),
        ("<html><p>Home</p><article>One</article><p>x</p><article>Two</article></html>", "One\nTwo"),
        ("<html><article>One<article>Reply</article></article><p>x</p></html>", "One\nReply"),
        ("<html><main hidden>x</main><p>Up</p></html>", "Up"),
        ("<html><main><p>Up", "Up"),
        ("<p>Home</p><article><nav>Up</nav></article>", "Home\nUp"),
        ("<nav>Home</nav><!-- <body> --><script>'<html>'</script>", "Home"),
        ("<!DOCTYPE html><nav>Home</nav><p>Up", "Up"),
        ("<body><form><nav>Home</nav><h1>Up</h1></form><form>Find</form></body>", "Up"),
    ],
)
def test_of_a_page_only_the_article_is_read_and_all_of_a_fragment(source: str, read: str) -> None:
    assert text(source) == read


def test_front_matter_declares_the_language() -> None:
    doc = html.read(b"---\r\nlang: de\r\n---\r\n<p>Auf</p>\r\n", "a.html")
    assert (doc.text, doc.declared_lang) == ("Auf\n", "de")
    assert html.read(b'+++\nlang = "fr"\n+++\n<html lang="de">', "a.html").declared_lang == "de"


def test_tags_declare_the_language_and_the_blocks() -> None:
    doc = html.read(PAGE.encode(), "a.html")
    assert doc.declared_lang == "en-GB"
    assert [(block.kind, doc[block.span]) for block in doc.blocks if block.kind is not Kind.PARAGRAPH] == [
        (Kind.HEADING, "The pier opens"),
        (Kind.CODE, "\ufffc"),
        (Kind.SHORT, "\ufffc"),
        (Kind.ITEM, "One"),
        (Kind.ITEM, "Two"),
        (Kind.QUOTE, "We won."),
        (Kind.CELL, "Five"),
    ]


def test_fixes_leave_tags_entities_scripts_and_silenced_lines_alone() -> None:
    fixed = fix(Linter(Config(profile="strict")), PAGE.encode(), "a.html", Safety.UNSAFE).data.decode()
    assert fixed == PAGE.replace("</b> ,", "</b>,").replace("snowed ,", "snowed,").replace(";5 .", ";5.")


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("<p>It is open.</p>\n<p>Leave a comment</p>\n<p>So.</p>\n", "<p>It is open.</p>\n<p>So.</p>\n"),
        (
            "<p>It is open.</p>\n  <div>\n  <p>Leave a comment</p>\n  </div>\n",
            "<p>It is open.</p>\n  <div>\n  </div>\n",
        ),
        ("<p>It is open.</p>\n<div><p>Leave a comment</p>\n</div><p>So.</p>", None),
        ("<p>It is open.</p><p>Leave a comment</p><p>So.</p>", None),
        ("<p>It is open.</p>\n<p>Leave a comment</p><script>a()</script>\n<p>So.</p>\n", None),
        ("<p>It is open.</p>\n<p>Leave a comment</p><embed src='a.mp4'>\n<p>So.</p>\n", None),
        ("<p>It is open.</p>\n<p>Leave a comment</p><amp-video src='a.mp4'></amp-video>\n<p>So.</p>\n", None),
        ("<p>It is open.</p>\n<p>Leave a comment <img src='a.jpg'></p>\n<p>So.</p>\n", None),
        ("<p>It is open.</p>\n<p>Leave a comment</p><div hidden>So.</div>\n<p>So.</p>\n", None),
        ("<p>It is open.</p>\n<table><tr>\n<td>Leave a comment</td>\n<td>So.</td>\n</tr></table>\n", None),
    ],
)
def test_a_widget_goes_with_its_tags_or_stays(source: str, fixed: str | None) -> None:
    found = fix(Linter(Config()), source.encode(), "a.html", Safety.UNSAFE)
    assert found.data.decode() == (fixed or source)
    assert [item.code for item in found.checked.diagnostics] == ([] if fixed else ["WGT001"])


def test_a_line_that_is_only_shown_to_go_takes_no_other_along() -> None:
    source = "<p>It is open.</p><p>Leave a comment</p>\n<p>So.</p>\n"
    (found,) = Linter(Config()).check(html.read(source.encode(), "a.html")).diagnostics
    (change,) = found.fixes[0].changes
    assert found.fixes[0].safety is Safety.SHOWN
    assert source[slice(*change.span)] == "Leave a comment</p>\n"


@pytest.mark.parametrize(
    ("part", "can"),
    [
        ("a > b", True),
        ("<p>a</p><br>", True),
        ("<p>a</p><p>", False),
        ("<p>a</p><script", False),
        ("</b><i>a</b></i>", False),
        ("<p>a</p><!-- b -->", False),
        ("<p>a <img src='b'></p>", False),
        ("<p hidden>a</p>", False),
        ("<p title='hidden b'>a</p>", True),
    ],
)
def test_what_is_taken_out_is_text_in_whole_elements(part: str, *, can: bool) -> None:
    assert html.removable(part) is can


LONG = "The council met in the old town hall and agreed to repair the bridge over the Lenz before the winter."


def test_what_is_added_to_a_line_stands_before_its_closing_tags() -> None:
    last = "<p>It will cost the town two million euros, the mayor of Olm said to the council after the <b>vote</b></p>"
    page = f"<p>{LONG}</p>\n<p>{LONG}</p>\n{last}\n"
    linter = Linter(Config(profile="strict", select=("TYP012",)))
    fixed = fix(linter, page.encode(), "a.html", Safety.UNSAFE)
    assert fixed.data.decode() == page.replace("vote</b>", "vote.</b>")


def test_a_fix_that_joins_lines_is_only_shown() -> None:
    broken = "<p>The ferry sails on Monday from the new pier near the</p>\n<p>old hall of Split at noon.</p>"
    page = f"<p>{LONG}</p>\n{broken}\n"
    linter = Linter(Config(profile="strict", select=("TYP012",)))
    fixed = fix(linter, page.encode(), "a.html", Safety.UNSAFE)
    assert fixed.data.decode() == page
    assert [item.code for item in fixed.checked.diagnostics] == ["TYP012"]


def test_the_boxes_of_a_whole_page_are_meant() -> None:
    copy = "<p>The pier is open.</p>\n<p>Leave a comment</p>\n<p>Skip to main content</p>\n"
    assert Linter(Config()).check(html.read(copy.encode(), "a.html")).diagnostics
    assert not Linter(Config()).check(html.read(f"<body>\n{copy}</body>".encode(), "a.html")).diagnostics


def test_a_tracking_parameter_is_taken_out_where_it_stands_as_it_is() -> None:
    linter = Linter(Config(select=("LLM007",)))
    plain = "<a href='/a?utm_source=chatgpt.com&b=1'>x</a>"
    assert fix(linter, plain.encode(), "a.html", Safety.UNSAFE).data.decode() == "<a href='/a?b=1'>x</a>"
    escaped = "<a href='/a?utm_source=chatgpt.com&amp;b=1'>x</a>"
    found = fix(linter, escaped.encode(), "a.html", Safety.UNSAFE)
    assert found.data.decode() == escaped
    assert [item.code for item in found.checked.diagnostics] == ["LLM007"]


def test_what_a_fix_inserts_is_escaped() -> None:
    assert html.encode('a < "b" & c') == 'a &lt; "b" &amp; c'


PARTS = """<p> </p> <b > &amp; &shy; a , Busan Pusan <nav> </nav> <main> </main> <!-- --> ' " <li> <pre> </pre> <code>
    </code> <html> <br/> </div>""".split()


@given(st.lists(st.sampled_from([*PARTS, " ", "\n", "\r\n", "\xa0", "<div hidden>"])))
def test_verbatim_text_is_found_again_in_the_source_and_fixes_end(parts: list[str]) -> None:
    source = "".join(parts)
    doc = html.read(source.encode(), "a.html")
    for piece in doc.map.pieces:
        if piece.verbatim:
            assert doc[piece.text] == doc.source[piece.source.start : piece.source.end]
    assert "".join(doc[piece.text] for piece in doc.map.pieces) == doc.text
    linter = Linter(Config(select=("TRN", "TYP", "WGT", "ENC")))
    fixed = fix(linter, source.encode(), "a.html", Safety.UNSAFE).data
    assert fix(linter, fixed, "a.html", Safety.UNSAFE).data == fixed


@pytest.mark.parametrize(
    "part", ["<", "<a ", "<a '", "<!--", "<p>", "</p", "<nav>", "<script>", "&a", "<%", "\xad", "<li>"]
)
def test_tags_without_end_are_read_in_linear_time(part: str) -> None:
    source = part * (300_000 // len(part))  # by the square of their number it would take minutes
    assert len(html.read(source.encode(), "a.html").source) == len(source)
