"""LLM011: Markdown marks in text that is not Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_HEADING = pattern(r"(#{1,6})[ \t]+(?=[^\s#])(.*?)(\s#+)?$")
_STRONG = pattern(r"(?<![\w*\\])(\*\*|__)(?=[^\s*_])([^*\n]{1,160}?)(?<=[^\s*\\])\1(?![\w*])")
_LINK = pattern(r"(!?\[)(?!oai_citation)([^\[\]\n]{1,120})(\]\((?:https?://|mailto:|/)[^)\s]+\))")
_FENCE = pattern(r"(?:```|~~~)\w*$")


class MarkdownInPlain(Rule):
    """Markdown marks stand in text that is not Markdown.

    Chatbots answer in Markdown; pasted into a plain field, "**bold**", "## Heading" and "[name](address)" show as they
    are. Single asterisks (footnotes, emphasis), hash tags, end marks ("###", "***") and rules between sections are left
    alone, as is documentation. Files in Markdown are not looked at.

    Fix: safe; the marks are removed and the words stay. A link loses its address, which is unsafe.
    """

    code = "LLM011"
    name = "markdown-in-plain"
    severity = Severity.WARNING
    gathers = 5
    languages = ()
    not_in = ("docs",)
    formats = ("plain", "html")
    terms = ("markdown_in_plain.tsv", "#")
    bad = {
        "The [[**river**]] rose overnight.": "The river rose overnight.",
        "[[## Why it matters]]\nRents rose.": "Why it matters\nRents rose.",
        "See [[[the report](https://example.org/r)]] for more.": "See the report for more.",
        "[[```html]]\nThe vote is on Sunday.\n[[```]]": "The vote is on Sunday.",
    }
    good = (
        "Rents rose*, as did wages. *Source: statistics office",
        "We are #1 and #winning.\n\n###\n\nMedia contact: Ana Ruiz",
        "Set __init__ and **kwargs, or 2 ** 3 ** 4.",
        "The note [see below](p. 4) is short.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            start = line.start + len(doc[line]) - len(doc[line].lstrip())
            if match := _FENCE.match(doc.text, start, line.end):
                span = Span(*match.span())
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
                yield Finding(span, f'Markdown fence "{match.group()}" in plain text', (fix,))
                continue
            if match := _HEADING.match(doc.text, start, line.end):
                span = Span(*match.span())
                yield _finding(span, "heading", [Span(start, match.start(2)), Span(*match.span(3))])
            for match in _STRONG.finditer(doc.text, *line):
                if match.group(1) == "__" and "_" in match.group(2) + doc.text[match.end() : match.end() + 1]:
                    continue
                if match.group(1) == "__" and " " not in match.group(2) and match.group(2).islower():
                    continue  # a name of a program, such as __init__
                (a, b), (c, d) = match.span(), match.span(2)
                yield _finding(Span(a, b), "bold type", [Span(a, c), Span(d, b)])
            for match in _LINK.finditer(doc.text, *line):
                cuts = [Span(*match.span(1)), Span(*match.span(3))]
                yield _finding(Span(*match.span()), "link", cuts, Safety.UNSAFE)


def _finding(span: Span, what: str, cuts: list[Span], safety: Safety = Safety.SAFE) -> Finding:
    edits = tuple(Edit(cut, "") for cut in cuts if cut.start >= 0 and cut.end > cut.start)
    return Finding(span, f"Markdown {what} in plain text", (Fix("Remove the marks", edits, safety),))
