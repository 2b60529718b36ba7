"""ENC013: percent codes of web addresses left in text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CODES = pattern(r"(?:%[0-9A-Fa-f]{2})+")
# A space or a mark, coded between two words, as in the name of a page.
_COMMON = pattern(r"(?<=[A-Za-z,.])%(?:20|2[Cc]|27)(?=[A-Za-z])")
_ADDRESS = pattern(r"[/=?&#@]|^www\.|\.\w{2,5}$")


class PercentEncoding(Rule):
    """Percent codes of a web address, such as %E2%80%93, stand in running text.

    A title taken from an address keeps its codes. Codes that make up a character outside ASCII count, and a space,
    a comma or an apostrophe between two letters; addresses, file names and code are left alone.

    Fix: safe; the codes become the character.
    """

    code = "ENC013"
    name = "percent-encoding"
    severity = Severity.WARNING
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("percent_encoding.tsv",)
    bad = {
        "The match 1996[[%E2%80%93]]97 was lost.": "The match 1996–97 was lost.",
        "S[[%C3%A3]]o Paulo won.": "São Paulo won.",
        "It is called Rains[[%20]]delay[[%20]]harvest.": "It is called Rains delay harvest.",
        "The caf[[%C3%A9]] and the na[[%c3%af]]ve man.": "The café and the naïve man.",
    }
    good = (
        "See https://example.org/S%C3%A3o_Paulo for more.",
        "The file is Caf%C3%A9.pdf today.",
        "Some 40%C2 and 30%E1 remained.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for match in _CODES.finditer(text):
            line = doc.line_at(match.start())
            start = max(text.rfind(" ", line.start, match.start()) + 1, line.start)
            end = text.find(" ", match.end(), line.end)
            word = text[start : end if end >= 0 else line.end].strip(".,;:!?()\"'")
            meant = _decoded(match.group())
            if _COMMON.match(text, match.start()):
                meant = bytes.fromhex(match.group()[1:3]).decode()
            if not meant or _ADDRESS.search(word) or doc.is_code(match.start()):
                continue
            span = Span(*match.span())
            fix = replace(span, meant, safety=Safety.SAFE)
            yield Finding(span, f'"{match.group()}" is the web-address code of "{meant}"', (fix,))


def _decoded(codes: str) -> str:
    """The text of a run of percent codes; an empty string when it is not UTF-8 beyond ASCII."""
    try:
        meant = bytes.fromhex(codes.replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if meant.isascii() or not meant.isprintable() else meant
