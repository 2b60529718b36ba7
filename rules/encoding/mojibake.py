"""ENC001: UTF-8 text that was read in another encoding."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# A UTF-8 sequence read as Latin-1 or Windows-1252: its lead byte and as many more as that asks for; then the same in
# Mac Roman, and what is left where a byte was lost.
_NEXT = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_REACH = 400  # code points of a long line that are judged together
_TRIGGER = pattern(  # the lead byte first: one look at most characters
    f"[\u00c2-\u00f4\u201a\u221a](?:(?<=[\u00c2-\u00df]){_NEXT}|(?<=[\u00e0-\u00ef]){_NEXT}{{2}}"
    f"|(?<=[\u00f0-\u00f4]){_NEXT}{{3}}|(?<=\u00e2)\u20ac|(?<=\u00c3) "
    "|(?<=[\u201a\u221a])[\u00a0-\u00ff\u0192\u222b\u2260\u221e])"
)
# A closing quotation mark whose last byte, which Windows-1252 does not have, was dropped.
_LOST_QUOTE = pattern("\u00e2\u20ac(?=[\\s.,;:!?)\u2014-]|$)")
_OPENED = "\u00e2\u20ac\u0153"


class Mojibake(Rule):
    """Letters or marks that were encoded in UTF-8 and read as something else.

    "don’t" arrives as "donâ€™t", "café" as "cafÃ©". The library ftfy decides whether a line is damaged and what it was:
    it changes a line only when the result is plausible and the original is not, so French and Portuguese text with
    real accents stays as it is. Code is left alone, and so is a document that explains encodings.

    Fix: safe; the characters that were meant are put back.
    """

    code = "ENC001"
    name = "mojibake"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    bad = {
        "They don[[â€™]]t know.": "They don’t know.",
        "The caf[[Ã©]] is shut.": "The café is shut.",
        "She wasn\ufffdt at the caf[[Ã©]].": "She wasn\ufffdt at the café.",
        "It costs [[Â£]]40 in all.": "It costs £40 in all.",
        "The owner, [[ÐœÐ°Ñ€Ð¸Ð½Ð°]], is out.": "The owner, Марина, is out.",
    }
    good = (
        "The château has a pâtisserie, a crêperie and a forêt.",
        "São Paulo and Curitiba; não há pão.",
        "It costs £40, or €46, at 20°.",
        "Run `iconv` when you see `Ã©` in a name.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        done = 0
        for match in _TRIGGER.finditer(doc.text):
            if match.start() < done or doc.is_code(match.start()):
                continue
            part = _part(doc, match.start(), done)
            done = part.end
            yield from _damage(doc[part], part.start)


def _part(doc: Document, offset: int, done: int) -> Span:
    """The stretch of the line around an offset, from `done` on, that is judged as one: comparing is not linear."""
    line = doc.line_at(offset)
    start = max(line.start, offset - _REACH)
    end = doc.text.find(" ", offset + _REACH, line.end)
    if start > line.start:
        start = doc.text.find(" ", start, offset) + 1 or start
    return Span(max(start, done), end if end >= 0 else min(line.end, offset + 2 * _REACH))


def _damage(line: str, offset: int) -> Iterator[Finding]:
    from difflib import SequenceMatcher

    from ftfy import fix_encoding

    for match in _LOST_QUOTE.finditer(line):
        span = Span(offset + match.start(), offset + match.end())
        safety = Safety.SAFE if _OPENED in line[: match.start()] else Safety.UNSAFE
        yield Finding(
            span, f'"{match.group()}" is "”" read in the wrong encoding', (replace(span, "”", safety=safety),)
        )
    line = _LOST_QUOTE.sub("\ufffc\ufffc", line)  # what ftfy leaves as it is
    fixed = fix_encoding(line)
    if fixed == line or fixed.count("\ufffd") > line.count("\ufffd"):
        return
    for tag, a, b, c, d in SequenceMatcher(None, line, fixed, autojunk=False).get_opcodes():
        if tag == "delete":  # name the character that stays, too: "Â£" for "£"
            b, d = b + 1, d + 1
        if tag != "equal":
            was, now = line[a:b], fixed[c:d]
            span = Span(offset + a, offset + b)
            yield Finding(
                span, f'"{was}" is "{now}" read in the wrong encoding', (replace(span, now, safety=Safety.SAFE),)
            )
