"""ENC004: an HTML entity left in text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import speaks_of_markup

_ENTITY = pattern(
    r"&(?:amp;)*(?:#\d{2,7};|#[xX][0-9a-fA-F]{2,6};|[A-Za-z][A-Za-z0-9]{1,30};|nbsp\b"
    r"|(?:amp|[lr]dquo|[lr]squo|hellip|[mn]dash)(?=[\s.,]|[A-Z][a-z]|$))"
    r"|& ?(?:amp|nbsp|quot|apos|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|# ?39) ?;"
)


class HtmlEntity(Rule):
    """An HTML entity such as `&nbsp;` or `&#8217;` stands in the text.

    It was escaped twice, or pasted from source code into a field that takes plain text; readers see the code. Entities
    broken by a translation engine (`& quot ;`) are known too. Only names that HTML defines count. Markdown, where
    entities are legal, code, and sentences on markup are left alone.

    Fix: safe; each entity becomes its character, a no-break space becomes a plain one.
    """

    code = "ENC004"
    name = "html-entity"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("&",)
    bad = {
        "The Ni[[&ntilde;]]o years were dry.": "The Niño years were dry.",
        "Johnson [[&amp;amp;]] Sons don[[&#8217;]]t agree.": "Johnson & Sons don’t agree.",
        "He said [[&ldquo]]No[[&rdquo]] to tea [[&amp]] milk.": "He said “No” to tea & milk.",
        "Open daily[[&nbsp;]]until six [[& quot ;]]or later[[& quot ;]].": 'Open daily until six "or later".',
    }
    good = (
        "Johnson & Sons; AT&T, M&A.",
        "See example.org/?a=1&copy=2 and R&D; both work.",
        "In HTML an ampersand is &amp; and a no-break space &nbsp; or &#160;.",
        "Write `&nbsp;` between the number and the unit.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.format == "markdown":
            return
        for match in _ENTITY.finditer(doc.text):
            meant = _meaning(match.group())
            if not meant or doc.is_code(match.start()) or speaks_of_markup(doc, match.start()):
                continue
            span = Span(*match.span())
            plain = _plain(doc, span, meant)
            fix = replace(span, plain, "" if plain.strip() else "Remove the entity", Safety.SAFE)
            yield Finding(span, f'HTML entity "{match.group()}" for {_named(meant)}', (fix,))


def _named(meant: str) -> str:
    """What an entity stands for, in words where it cannot be seen."""
    if meant.isspace():
        return "a space"
    return f'"{meant}"' if meant.isprintable() else "an invisible character"


def _plain(doc: Document, span: Span, meant: str) -> str:
    """What is written instead of an entity: nothing for an invisible one, one plain space at most for a space."""
    if not meant.isspace():
        return meant if meant.isprintable() else ""
    around = doc.text[max(0, span.start - 1) : span.start] + doc.text[span.end : span.end + 1]
    return "" if len(around) < 2 or any(char.isspace() for char in around) else " "


def _meaning(entity: str) -> str:
    """The characters an entity stands for; an empty string when HTML knows no such entity."""
    from html import unescape

    code = entity.replace(" ", "")
    if not code.endswith(";"):
        code += ";"
    for _ in range(4):
        plain = unescape(code)
        if plain == code:
            return ""
        code = plain
        if not (code.startswith("&") and code.endswith(";")):
            return "" if "&" in code and len(code) > 1 else code
    return ""
