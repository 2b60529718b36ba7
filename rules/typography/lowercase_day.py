"""TYP026: a weekday or month in lower case."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_DAYS = tuple(f"{day}day" for day in "mon tues wednes thurs fri satur sun".split())
_MONTHS = tuple("january february april june july september october november december".split())
# English words that stand before a day or a month; other languages write theirs in lower case.
_BEFORE = pattern(
    r"\b(?:on|in|of|by|since|until|till|before|after|from|to|and|or|last|next|this|every|each|early|late|mid|during|"
    r"between|through|for|the|a|one|most|some)[ \u00a0]\Z"
)
_FEW = 3  # days in lower case; where most of more are so, it is the house's style
_TOUCHES = pattern(r"[\w@/=_-]|\.\w")


class LowercaseDay(Rule):
    """A weekday or month stands in lower case.

    English capitalises Monday and June; "on mondays" and "in june" come from translations and from copy typed in haste.
    "May", "March" and "August", which are words as well, quotations, hashtags, addresses, documentation, fiction, and
    texts and sentences that write without capitals are left alone.

    Fix: unsafe; the word is capitalised.
    """

    code = "TYP026"
    name = "lowercase-day"
    gathers = 5
    not_in = ("docs", "fiction", "transcript", "letter")
    terms = (*_DAYS, *(f"{day}s" for day in _DAYS), *_MONTHS)
    bad = {
        "The clinic is open on [[mondays]] only.": "The clinic is open on Mondays only.",
        "They left in [[june]] and came back in July.": "They left in June and came back in July.",
        "The vote is due next [[friday]].": "The vote is due next Friday.",
    }
    good = (
        "The clinic is open on Mondays only; in may it rains.",
        "we met on monday. it was fun.",
        "She wrote: “see you on friday”. It was posted on #sunday and at monday.com.",
        "The book Brief van 10 december was printed in Ghent on Sunday.",
        "The march began in august company.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits = doc.hits(self)
        low = [hit.span for hit in hits if doc.text[hit.span.start].islower()]
        if 2 * len(low) > len(hits) and len(low) > _FEW:
            return  # the way this text is written
        for span in low:
            if self._counts(doc, span):
                word = doc[span]
                yield Finding(span, f'"{word}" in lower case', (replace(span, word.capitalize()),))

    @staticmethod
    def _counts(doc: Document, span: Span) -> bool:
        sentence = doc.sentence_at(span.start)
        return (
            doc.text[sentence.start].isupper()
            and _BEFORE.search(doc.text, sentence.start, span.start) is not None
            and not _TOUCHES.match(doc.text, span.end)
            and not doc.quoted(span.start)
            and not doc.is_code(span.start)
        )
