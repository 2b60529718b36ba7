"""MTR001: text that was cut in the middle and ends in dots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# Dots set off by a space are a writer's pause, not a cut: only those in brackets may stand so.
_DOTS = pattern(r"((?:[^\s.…]+\s+){0,2}[^\s.…]+)(?:(\.{2,}|…)|\s?([\[(](?:\.{3}|…)[\])]))$")
_CUTS = ("..", "…", "..]", "…]", "..)", "…)")
_AT_END = pattern(r"[.…)\]]*[ \t\u00a0]*(?:[\r\n]|$)")
_GOES_ON = pattern(r"\s*(?:\.{2,}|…)")
_TAIL = 120  # how far back the last words are looked for
_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
# Words after which an English sentence cannot end, not even one that trails off in thought.
_OPEN = frozenset(
    """the a an of for from with into onto at by as than which whose their its our my your his be been have has had is
    are was were will would can could should must and or to in on""".split()
)
_NAMES_ONLY = pattern(r"(?:The|A|An)? ?[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,3}\s?$")


class TruncatedText(Rule):
    """A line is cut in the middle of a sentence and ends in dots.

    Feeds and related-story boxes cut a text after so many characters; so do translation engines. A line counts as cut
    when it repeats the line above it (a headline and its teaser), when its last word cannot end a sentence ("have
    been..."), when its last sentence is a bare name that the text knows, or when it ends in "[...]". Thoughts that
    trail off, headlines, quotations, fiction and transcripts are left alone.

    Fix: none; the rest of the text is not here.
    """

    code = "MTR001"
    name = "truncated-text"
    severity = Severity.WARNING
    not_in = ("fiction", "transcript", "docs")
    terms = ("...", "…")
    bad = {
        "Flood over\n\nThe agency lifted its warning after the river had [[fallen to the...]]": None,
        "More\n\nVienna tram strike ends today.\n\nVienna tram strike ends: VIENNA. [[The Union...]]": None,
        "Markets rose on Friday as traders shrugged off weak data from [[factories and shops […]]]": None,
        "A bridge for Olm\n\nThe mayor opened it. Crowds cheered Ines Prado. [[Ines Prado...]]\n\nRain.": None,
    }
    good = (
        "He opened the door, and then he saw it...\n\nNobody spoke for a long time after that.",
        '"I thought we could go to the..." She stopped and looked away from him.',
        "The list goes on: pears, plums, quinces...\n\nThe market closes at noon on every day but Sunday.",
        "And now for a plan\n\nBy the end of the week you will know what you are ready for …\n\nA boat.",
        "Waiting for the...\n\nA story about buses that never arrive in the small town of Olm.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(_AT_END.match(doc.text, hit.span.end) for hit in doc.hits(self)):
            return
        above: Block | None = None
        for block in doc.blocks:
            start, end = block.span
            if doc.text.endswith(_CUTS, start, end) and block.kind not in {Kind.TITLE, Kind.CODE, Kind.HEADING}:
                match = _DOTS.search(doc.text, max(start, end - _TAIL), end)
                if match and not doc.quoted(match.end() - 1) and not _GOES_ON.match(doc.text, end):
                    reason = _reason(doc, block, above, match)
                    if reason:
                        yield Finding(Span(*match.span()), f'"{match.group()}": {reason}')
            above = block


def _reason(doc: Document, block: Block, above: Block | None, match: re.Match[str]) -> str:
    """Why the block is cut, or an empty string when it may just trail off."""
    words = _WORD.findall(doc.text, block.span.start, match.end(1))
    if above and len(words) <= 60 and _repeats(words, _WORD.findall(doc.text, *above.span)):
        return "a teaser of the line above, cut short"
    if len(words) < 8:
        return ""
    if words[-1] in _OPEN:
        return f'the text is cut after "{words[-1]}"'
    if match.group(3) and match.group(1)[-1] not in '!?:;”"':
        return "the text is an excerpt, cut short"
    last = doc.text[doc.sentence_at(match.end(1) - 1).start : match.end(1)]
    named = last.startswith(("The ", "A ", "An ")) or doc.text.count(last) > 1
    if named and _NAMES_ONLY.fullmatch(last) and " " in last and len(last) < len(doc[block.span]) - 20:
        return "the text is cut after a name"
    return ""


def _repeats(words: list[str], above: list[str]) -> bool:
    """True when a line says most of the line above it again."""
    if len(above) < 4 or len(words) < 4:
        return False
    said = {word.lower() for word in words}
    return sum(word.lower() in said for word in above) >= 0.6 * len(above)
