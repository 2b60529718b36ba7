"""ENC012: an escape sequence of a programming language left in text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ESCAPE = pattern(
    r"(?P<code>(?<!\\)(?:\\++u[0-9a-fA-F]{4})+|(?<!\\)\\++U000[0-9a-fA-F]{5})"
    r"|(?P<bytes>(?:\\x[c-f][0-9a-fA-F](?:\\x[89ab][0-9a-fA-F])+)+)"
    r"|(?P<quote>(?<!\\)\\++[\"'“”’](?!\w*\\))|(?P<quoted>(?<!\\)\\++[\"'](?=\w))"
    r"|(?P<line>(?<![:\\\w])(?:\\r)?\\n(?=\\[rn]|\s|[A-Z“\"]|$)(?:(?:\\r)?\\n)*|(?:(?<=[a-z])|(?<=[a-z]:))(?:(?:\\r)?\\n){2,}(?=[A-Z“\"]"
    r"|$))"
)
_HEX = pattern(r"[0-9a-fA-F]{4,8}")
# Data on show, whose escapes are part of it.
_JSON = pattern(r"\{\s*\\*\"|\"\s*:\s*[\\\"\d\[{]")
_TEX = pattern(r"\\(?:begin|end|text\w+|frac|emph|section|cite|ref|label|usepackage|[a-z]{3,})\{")


class EscapeSequence(Rule):
    r"""An escape sequence such as \u2019, \n or \" stands in the text.

    Copy that passed through JSON, a database or a script unparsed keeps the escapes. File paths, LaTeX, lines of
    JSON, Markdown (where a backslash is a mark of its own), documentation and code are left alone.

    Fix: safe for escaped characters and quotation marks; a line break is unsafe.
    """

    code = "ENC012"
    name = "escape-sequence"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("\\",)
    bad = {
        r"They don[[\u2019]]t know.": "They don’t know.",
        r"She said [[\"]]no[[\"]] twice.": 'She said "no" twice.',
        r"He said:[[\n\n]]“No.”": "He said:\n\n“No.”",
        r"The end.[[\n\n]]A new start in caf[[\xc3\xa9]]s.": "The end.\n\nA new start in cafés.",
    }
    good = (
        r"Save it in C:\news\notes and C:\Users\nina.",
        r"Write `\n` for a line break, or \emph{text} in LaTeX.",
        r'The server answers "{\"id\": 7, \"name\": \"Ann\"}" and closes.',
        r"The share is \\server\news or and\or.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.format == "markdown" or _TEX.search(doc.text):
            return
        shown_data: dict[Span, bool] = {}
        for match in _ESCAPE.finditer(doc.text):
            if doc.is_code(match.start()):
                continue
            line = doc.line_at(match.start())
            if line not in shown_data:
                shown_data[line] = _JSON.search(doc.text, *line) is not None
            if not shown_data[line] and (fix := _fix(match)):
                shown = match.group() if len(match.group()) < 40 else match.group()[:36] + " ..."
                yield Finding(fix.edits[0].span, f'escape sequence "{shown}" in text', (fix,))


def _fix(match: re.Match[str]) -> Fix | None:
    """The repair of one escape; None when its code points are no text."""
    span, text = Span(*match.span()), match.group()
    if match.lastgroup == "line":
        return replace(span, "\n" * text.count("n"), "Use a line break")
    if match.lastgroup == "code":
        units = [int(unit, 16) for unit in _HEX.findall(text)]
        if max(units) > 0xFFFF:
            meant = "".join(map(chr, units)) if max(units) <= 0x10FFFF else ""
        else:
            data = b"".join(unit.to_bytes(2, "big") for unit in units)
            meant = data.decode("utf-16-be", "ignore")
    elif match.lastgroup == "bytes":
        meant = bytes.fromhex(text.replace("\\x", "")).decode("utf-8", "ignore")
    else:
        meant = text[-1]
    return replace(span, meant, safety=Safety.SAFE) if meant and meant.isprintable() else None
