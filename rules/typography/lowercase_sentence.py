"""TYP010: a sentence begins in lower case."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LOWER = pattern(
    r"\. ((?:the|he|she|they|it|this|these|those|that|there|we|but|however|in|on|at|after|when|while|his|her|their|its|"
    r"our|an?|i|then|so|also|because|if|my|you|all|some|many|most|now|still|meanwhile)\b)(?! ?[.)])"
)
_BEFORE = pattern(r"(?<![\w.’'-])[^\W\d_]{3,}[)”\"’']?\Z")
_ABBREVIATED = frozenset(
    """etc vol fig approx inc corp ltd dept est max min tel ext ref jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun univ assn bros messrs viz resp trans ibid gen col capt sgt rev hon
    prof jnr snr misc vs rep sen gov cf ave blvd calif mass mich minn ill penn conn fla tex wash govt intl natl mins
    secs hrs""".split()
)


class LowercaseSentence(Rule):
    """A sentence begins in lower case.

    After a full stop a word such as "the" or "he" is capitalised; where it is not, either the stop or the letter is
    wrong. Abbreviations ("Inc. the", "Sept. in"), initials, ellipses, web addresses, list items and texts that write
    without capitals throughout are left alone.

    Fix: unsafe; the word is capitalised.
    """

    code = "TYP010"
    name = "lowercase-sentence"
    gathers = 5
    not_in = ("docs", "fiction", "transcript", "letter")
    bad = {
        "The gate is shut. [[the]] guard has gone home.": "The gate is shut. The guard has gone home.",
        "Prices fell in June. [[but]] nobody bought.": "Prices fell in June. But nobody bought.",
        "She lives in Lyon. [[she]] works in Paris.": "She lives in Lyon. She works in Paris.",
    }
    good = (
        "Acme Inc. the maker of tents, closed. On Sept. in the rain, he ran.",
        "He paused ... then he left.",
        "The gate is shut. The guard has gone home.",
        "we write so. it is our way. the end.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = []
        for match in _LOWER.finditer(doc.text):
            before = _BEFORE.search(doc.text, max(0, match.start() - 30), match.start())
            if not before or before.group().strip(")”\"'’").lower() in _ABBREVIATED:
                continue
            block = doc.block_at(match.start())
            if block is None or block.kind is not Kind.PARAGRAPH or doc.text[block.span.start].islower():
                continue
            found.append(Span(*match.span(1)))
        if len(found) > 3:
            return
        for span in found:
            word = doc[span]
            better = word[0].upper() + word[1:]
            yield Finding(span, f'"{word}" begins a sentence in lower case', (replace(span, better),), sure=0.9)
