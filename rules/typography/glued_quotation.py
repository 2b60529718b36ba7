"""TYP025: a word is glued to the outside of a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# Each begins with the mark itself, which the search can skip to.
_OPENS = pattern(r"“(?<=[\w,;:.!?%)]“)(?=\w)")
_CLOSES = pattern(r"”(?<=[\w%)]”)(?=[^\W\d_]{2})")
_STRAIGHT = pattern(r'"(?<=[^\W\d_]"|[,;:.!?%)]")(?=[^\W\d_]{2}|[AaI]\b)')
_TURNED = pattern(r':" (?=[^\W\d_])')  # few quotations close behind a colon
_WORD_BEFORE = pattern(r"[^\W\d_]{2,}[,;:.!?%)]?\Z|\d%\Z")
_WORD_AFTER = pattern(r"[^\W\d_]+")
# A word in quotation marks may take an ending: the “A”s, “hard”ness, "google"d.
_ENDINGS = frozenset("s es ed er ers ing ness ish ly like d th st nd rd type style esque".split())
_MACHINE = pattern(r"[=<>{}\\/\[\]_@#&|^~]|\",\"|\"\"")


class GluedQuotation(Rule):
    """A word is glued to the outside of a quotation.

    Copy from languages without spaces, and text joined by a program, comes as `He said:“We are ready”and left`. Curly
    marks tell which side is outside; a straight mark does so by its place among the marks of its paragraph, and counts
    only where these are even in number. Endings of a quoted word (“yes”es), inches, code and tables are left alone.

    Fix: safe beside a comma or a colon, where no word can go on; unsafe elsewhere; a space, or the space that stands
    on the wrong side.
    """

    code = "TYP025"
    name = "glued-quotation"
    gathers = 5
    not_in = ("docs",)
    bad = {
        "The mayor praised the crews[[:]]“They worked day and night.”": (
            "The mayor praised the crews: “They worked day and night.”"
        ),
        'She said[[,]]"We are proud. It was hard[["]]and left.': 'She said, "We are proud. It was hard" and left.',
        "They call it “the end[[”]]and hope for a so-calle[[d]]“miracle”.": (
            "They call it “the end” and hope for a so-called “miracle”."
        ),
        'The minister told reporters[[:" ]]We need time."': 'The minister told reporters: "We need time."',
    }
    good = (
        "The mayor said: “They worked (“day and night”) — “hard”, too.”",
        'The “yes”es have it; all “A”s went to Olm, and a 24"x36" print did, too.',
        'He typed name="Olm" and saw "a","b" in the list.',
        'It was a "first"-class match, and "fair"ly long.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        if "“" in text or "”" in text:
            for match in _OPENS.finditer(text):
                yield from _before(doc, match.start())
            for match in _CLOSES.finditer(text):
                yield from _after(doc, match.start())
        if '"' in text:
            for match in _STRAIGHT.finditer(text):
                at = match.start()
                opens = _opens(doc, at)
                if opens is not None:
                    yield from _before(doc, at) if opens else _after(doc, at)
            for match in _TURNED.finditer(text):
                at = match.start() + 1
                if _opens(doc, at) and _is_prose(doc, at):
                    span = Span(at - 1, at + 2)
                    fix = replace(span, f'{text[at - 1]} "', "Move the space before the mark", Safety.SAFE)
                    yield Finding(span, "the space stands behind the opening quotation mark", (fix,), sure=0.95)


def _before(doc: Document, at: int) -> Iterator[Finding]:
    """The finding for an opening mark with no space before it."""
    if not _WORD_BEFORE.search(doc.text, max(0, at - 24), at) or not _is_prose(doc, at):
        return
    safety = Safety.SAFE if doc.text[at - 1] in ",;:" else Safety.UNSAFE
    span = Span(at - 1, at)
    fix = replace(span, f"{doc[span]} ", "Add the space", safety)
    yield Finding(span, "no space before the opening quotation mark", (fix,), sure=0.95)


def _after(doc: Document, at: int) -> Iterator[Finding]:
    """The finding for a closing mark with no space after it."""
    word = _WORD_AFTER.match(doc.text, at + 1)
    if word is None or word.group() in _ENDINGS or not _is_prose(doc, at):
        return
    safety = Safety.SAFE if doc.text[at - 1] in ",.!?" else Safety.UNSAFE
    span = Span(at, at + 1)
    fix = replace(span, f"{doc[span]} ", "Add the space", safety)
    yield Finding(span, f'no space between the quotation and "{word.group()}"', (fix,), sure=0.95)


def _opens(doc: Document, at: int) -> bool | None:
    """True if a straight mark opens a quotation, False if it closes one; None where its paragraph does not tell."""
    block = doc.block_at(at)
    if block is None or doc.text.count('"', *block.span) % 2:
        return None
    return doc.text.count('"', block.span.start, at) % 2 == 0


def _is_prose(doc: Document, at: int) -> bool:
    """False in code and where the characters around a mark look like a table or a program."""
    left, right = at, at + 1
    while left > 0 and at - left < 60 and not doc.text[left - 1].isspace():
        left -= 1
    while right < len(doc.text) and right - at < 60 and not doc.text[right].isspace():
        right += 1
    return not _MACHINE.search(doc.text, left, right) and not doc.is_code(at)
