"""TYP012: a paragraph breaks off, or the last one ends without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_ENDED = pattern(r"[.!?…:;。！？]\s*(?:[)\]\"'”’»）」』*_]|\[\d+\])*$")
_ADDRESS = pattern(
    r"https?://|www\.|@|\.(?:com|org|net)\b|^by |^(?:also )?(?:read|see|watch|listen)\b[^:.\n]{0,20}:"
    r"|\b(?:photo|image|source|tel|email|phone|editing|reporting|writing)(?:s|graphs?)?(?::| by\b)",
    re.IGNORECASE,
)
_OPEN_WORDS = frozenset(
    """the a an of to in on at by for from with and or but that which who as is are was were be been has have had will
    would could can may his her its their our this these into than when while because if not more very""".split()
)
_LEAST_WORDS = 15
# Words after which nothing ends, not even a headline; a line of so many words that ends in one is no headline anyway.
_NEVER_LAST = frozenset("the a an of and or which whose than because while their its our my your".split())
_OPEN_END = pattern(r"\n(?<=[a-z \t\r\xa0]\n)")  # of a line that ends in a letter or in white space
_BROKEN_WORDS = 8
_BLANK = pattern(r"\s*\Z|[^\S\n]*\n[^\S\n]*\n")
_NEXT = pattern(r"\s+(?=[a-z])")  # of a paragraph that goes on with the sentence
_RUNNING = (Kind.PARAGRAPH, Kind.SHORT)
_MOST_BROKEN = 2  # more of them are a way to set lines


class MissingFinalStop(Rule):
    """A paragraph breaks off, or the last one ends without a full stop.

    The end of a story is where a paste or a length limit cuts it off, and so is the place where an advertisement stood.
    A paragraph of eight words or more that ends in a word such as "the" or "of" is cut. A last paragraph that ends
    otherwise counts when it has fifteen words or more and every other long paragraph is closed. Lines of credit and
    contact, pointers ("Read more: ..."), addresses, lists, captions and verse are left alone.

    A text that breaks off at a word such as "the" or "of" is a warning; else, and where the sentence goes on in the
    next paragraph, it is a remark for the strict profile.

    Fix: unsafe; a full stop where nothing else need be missing, or one paragraph of two.
    """

    code = "TYP012"
    name = "missing-final-stop"
    not_in = ("docs", "listing", "transcript", "recipe", "letter", "fiction")
    bad = {
        "Ferry\n\nThe ferry sails on Monday from the new pier near the old town hall of Split at noon.\n\nThe crew "
        "of twelve has waited since March for the repairs to end and hopes for a good [[summer]]": (
            "Ferry\n\nThe ferry sails on Monday from the new pier near the old town hall of Split at noon.\n\nThe crew "
            "of twelve has waited since March for the repairs to end and hopes for a good summer."
        ),
        "Choir\n\nThe choir of Graz sings in Linz on Friday and in Wels on the day after it, at six.\n\nTickets cost "
        "ten euros at the door and eight euros if they are bought before the first of [[May]]": (
            "Choir\n\nThe choir of Graz sings in Linz on Friday and in Wels on the day after it, at six.\n\nTickets "
            "cost ten euros at the door and eight euros if they are bought before the first of May."
        ),
        "Wheat\n\nThe price of wheat rose by a tenth in June, the office for statistics said in its report.\n\nFarmers "
        "fear that the rain will not come in time for the second harvest of this [[year]]": (
            "Wheat\n\nThe price of wheat rose by a tenth in June, the office for statistics said in its report.\n\n"
            "Farmers fear that the rain will not come in time for the second harvest of this year."
        ),
    }
    examples = (
        Example("Ferry\n\nThe ferry sails on Monday from the new pier near [[the]]\n\nThe fare is five euros."),
        Example(
            "Ferry\n\nThe ferry sails on Monday from the new pier near [[the]]\n\nold hall of Split at noon.",
            "Ferry\n\nThe ferry sails on Monday from the new pier near the old hall of Split at noon.",
        ),
    )
    good = (
        "Ferry\n\nThe ferry sails on Monday from the new pier near the old town hall of Split at noon.",
        "Song\n\nAnd I went down to the river to pray, studying about the\n\ngood old way and who shall wear the "
        "starry crown of the\n\ngood Lord, show me the way, and sisters, let us go down to the\n\nriver to pray.",
        "Ferry\n\nThe ferry sails on Monday from the new pier near the old hall of Split at noon.\n\nPhoto by Ana",
        "Ferry\n\nThe ferry sails on Monday from the new pier near the old hall of Split at noon.\n\nWatch: how the "
        "old pier was built and why so many of those who built it never saw it at work",
        "Ferry\n\nThe ferry sails on Monday from the new pier near the old town hall of Split at noon\n\nThe crew of "
        "twelve has waited since March for the repairs to end and hopes for a good summer",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        broken = [block.span for block in doc.blocks if _is_broken(doc, block)] if _may_break_off(doc.text) else ()
        if broken:
            if len(broken) <= _MOST_BROKEN:
                yield from (_cut(doc, span) for span in broken)
            return
        tail = doc.text.rstrip()
        if _ENDED.search(tail[-8:]):
            return
        if doc.declared_blocks is None and tail.count(" ", tail.rfind("\n") + 1) < _LEAST_WORDS - 1:
            return  # a look that costs less than the blocks
        last = doc.blocks[-1] if doc.blocks else None
        if last is None or last.kind is not Kind.PARAGRAPH or doc[last.span].count(" ") < _LEAST_WORDS - 1:
            return
        text = doc[last.span]
        if _ENDED.search(text) or _ADDRESS.search(text) or not text[-1].isalpha():
            return
        long = [
            block
            for block in doc.blocks[:-1]
            if block.kind is Kind.PARAGRAPH and doc[block.span].count(" ") >= _LEAST_WORDS - 1
        ]
        if not long or not all(_ENDED.search(doc[block.span]) for block in long):
            return
        at = len(text.split()[-1])
        end = last.span.end
        fix = replace(Span(end, end), ".", "Add a full stop")
        yield Finding(
            Span(end - at, end), "the text ends without a full stop", (fix,), severity=_how_bad(text), sure=0.8
        )


def _may_break_off(text: str) -> bool:
    """False for most texts, at little cost."""
    ends = [match.start() for match in _OPEN_END.finditer(text)]
    return any(not _NEVER_LAST.isdisjoint(text[max(0, end - 12) : end].split()[-1:]) for end in (*ends, len(text)))


def _is_broken(doc: Document, block: Block) -> bool:
    """True for a line of text whose last word cannot be its last."""
    text, (start, end) = doc.text, block.span
    if text[text.rfind(" ", start, end) + 1 : end] not in _NEVER_LAST or block.kind not in _RUNNING:
        return False
    long = text.count(" ", start, end) >= _BROKEN_WORDS - 1
    # Else it may be one line of a wrapped text; in HTML tags part the paragraphs, not blank lines.
    return long and (doc.format == "html" or _BLANK.match(text, end) is not None)


def _cut(doc: Document, span: Span) -> Finding:
    start = doc.text.rindex(" ", span.start, span.end) + 1
    word = Span(start, span.end)
    next_word = _NEXT.match(doc.text, span.end)
    if next_word is None:
        return Finding(word, f'the paragraph breaks off after "{doc[word]}"', severity=Severity.WARNING, sure=0.9)
    joint = replace(Span(span.end, next_word.end()), " ", "Join the paragraphs")
    message = f'the sentence is broken after "{doc[word]}" and goes on in the next paragraph'
    return Finding(word, message, (joint,), severity=Severity.INFO, sure=0.9)


def _how_bad(text: str) -> Severity:
    return Severity.WARNING if text.split()[-1].lower() in _OPEN_WORDS else Severity.INFO
