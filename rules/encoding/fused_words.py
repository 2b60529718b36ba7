"""ENC020: words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_FIRST = "of in to on at by for from with and as that was is were are had has have been than into between under".split()
_SECOND = "the this these their there they them his her its which what when where who our".split()
_WORDS = frozenset("asher hasher isher washer".split())  # words and names of their own
_PAIRS = {first + second: (first, second) for first in _FIRST for second in _SECOND if first + second not in _WORDS}
_CAPITAL = pattern(r"A(?<=aA)")  # in the shape of a text, after a small letter
# The first word of a sentence, with a word behind it.
_OPENING = pattern(
    r"(?:Th(?:e|is|at|ese|ere|ey)|Wh(?:en|ile)|B(?:ut|efore|ecause)|However|A(?:fter|ccording|lthough)|Meanwhile) "
    r"(?=[a-z])"
)
_WORD = pattern(r"(?<![\w@#./-])[A-Za-z][a-z]{2,}\Z")


class FusedWords(Rule):
    """Two words lost the space between them, as in "ofthe" and "councilThe".

    PDF files, columns joined by a program and deleted line breaks leave words that touch. Pairs of function words that
    make no word count ("ofthe", "inthe"), and a word in lower case that runs into the capitalised first word of a
    sentence. Addresses, hash tags, code and documentation are left alone.

    Fix: safe for function words; unsafe for sentences, where a full stop is put in.
    """

    code = "ENC020"
    name = "fused-words"
    gathers = 2
    not_in = ("docs",)
    terms = tuple(_PAIRS)
    always = True
    bad = {
        "The price [[ofthe]] land rose.": "The price of the land rose.",
        "[[Inthe]] year 1950 he moved [[tothe]] coast.": "In the year 1950 he moved to the coast.",
        "The plan was dropped by the [[councilThe]] mayor is angry.": (
            "The plan was dropped by the council. The mayor is angry."
        ),
    }
    good = (
        "The price of the land rose, and they sang the anthem.",
        "Follow #ofthe and write to ofthe@example.org or example.org/inthe.",
        "The app iThe is old; AThe, BBCThe and parseThe() are none.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            start, end = hit.span
            beside = doc.text[max(0, start - 1) : start] + doc.text[end : end + 1]
            if any(char in "@#./-_" for char in beside.removesuffix(".")) or doc.is_code(start):
                continue
            shown = doc[hit.span]
            if shown[1:].islower():
                first = len(_PAIRS[hit.form][0])
                apart = f"{shown[:first]} {shown[first:]}"
                fix = replace(hit.span, apart, safety=Safety.SAFE)
                yield Finding(hit.span, f'"{shown}" is "{apart}" without its space', (fix,))
        for capital in _CAPITAL.finditer(doc.shape):
            match = _OPENING.match(doc.text, capital.start())
            word = match and _WORD.search(doc.text, max(0, match.start() - 24), match.start())
            if match and word and not doc.is_code(match.start()):
                span = Span(word.start(), match.end() - 1)
                fix = replace(span, f"{word.group()}. {match.group().strip()}")
                yield Finding(span, f'"{doc[span]}": two sentences touch', (fix,))
