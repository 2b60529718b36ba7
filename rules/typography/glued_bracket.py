"""TYP015: a bracket is glued to the word beside it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_GLUED = pattern(r"\((?<=[^\W\d_]\()([A-Z\d\"“][^()\n]{1,120}|[a-z]+ [^()\n]{1,120})\)(?=[\s.,;:!?’”\"]|$)")
_CLOSED = pattern(r"\)(?=[^\W\d_]{2})")
_LONGEST = 240
_WORD = pattern(r"(?<![\w.@/#-])[^\W\d_][\w’-]*[^\W\d_]\Z")
_ROMAN = pattern(r"[IVX]+|[A-Z]|\d|TM|SM")  # or the sign of a trade mark
_CODE = pattern(r"[=;{}<>/_]")


class GluedBracket(Rule):
    """A bracket is glued to the word before or behind it.

    Translations from Chinese, Japanese and Korean set no space before a bracket: "World Health Organization(WHO)". It
    counts when a word of three letters or more stands before a bracket whose content begins with a capital, a figure or
    a quotation mark, or a word behind one that holds two words or more. Endings in brackets ("person(s)"), formulas
    and code are left alone.

    Fix: safe; a space is put between them.
    """

    code = "TYP015"
    name = "glued-bracket"
    gathers = 5
    not_in = ("docs",)
    bad = {
        "The World Health Organization[[(]]WHO) met.": "The World Health Organization (WHO) met.",
        "Kim Ji-ho[[(]]45 years old) won.": "Kim Ji-ho (45 years old) won.",
        "It burned on Monday evening[[(]]local time).": "It burned on Monday evening (local time).",
        "The film Parasite[[(]]2019) won, too.": "The film Parasite (2019) won, too.",
        "The mill (built in 1890[[)]]is closed.": "The mill (built in 1890) is closed.",
    }
    good = (
        "The person(s) named (below) met. He pressed f(X) and print(Name).",
        "The World Health Organization (WHO) met.",
        "Call (the main) or (re)open it; (see below)s and (x y)z are no words.",
        "The Lumo(TM) lamp and the Lumo(R) chair are new.",
        "Copper(II) oxide and Fe(OH)3; call open(“a.txt”) now.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _GLUED.finditer(doc.text):
            word = _WORD.search(doc.text, max(0, match.start() - 40), match.start())
            inside = match.group(1)
            if word is None or _ROMAN.fullmatch(inside) or _CODE.search(inside):
                continue
            if word.group().islower() and not (" " in inside or inside.isupper() or inside.isdigit()):
                continue  # a call: print(Name)
            span = Span(match.start(), match.start() + 1)
            fix = replace(span, " (", "Put a space before it", Safety.SAFE)
            yield Finding(span, f'no space between "{word.group()}" and its bracket', (fix,), sure=0.95)
        for match in _CLOSED.finditer(doc.text):
            span = Span(*match.span())
            if _holds_words(doc.text, span.start) and not doc.is_code(span.start):
                fix = replace(span, ") ", "Put a space behind it", Safety.SAFE)
                yield Finding(span, "no space between the bracket and the next word", (fix,), sure=0.95)


def _holds_words(text: str, end: int) -> bool:
    """True if the bracket that closes at `end` stands apart from the word before and holds two words or more."""
    start = text.rfind("(", max(0, end - _LONGEST), end)
    inside = text[start + 1 : end]
    apart = start == 0 or text[start - 1] in ' \t\n"“'
    return start >= 0 and apart and " " in inside and ")" not in inside and not _CODE.search(inside)
