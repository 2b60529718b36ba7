"""Quarters and halves: which one the results of an article are of, and when another contradicts it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._attributes import WORD, Use, root
from ._clauses import names_in

_QUARTERS = ("first", "second", "third", "fourth")


_COMPARED = pattern(r";|\b(?:from|than|compared|versus|vs)\b")
_FUTURE = pattern(
    r"\b(?:will|would|should|could|may|might|expect\w*|forecast\w*|outlook|guidance|predict\w*|estimat\w+|anticipat\w+"
    r"|see|sees|plan\w*|aim\w*|next|ahead|coming|target\w*)\b",
    re.IGNORECASE,
)
_EXPECTED = pattern(r"\b(?:expect|predict|anticipat|will|would)", re.IGNORECASE)
# "had expected": of the results that are told now
_HAD_EXPECTED = pattern(r"\bhad (?:\w+ )?(?:been )?(?:expected|forecast|predicted|estimated|projected|pencilled in)\b")
_AHEAD = pattern(r"\b(?:will|would|should|could|may|might|next|ahead|coming|later|warn\w*|now)\b", re.IGNORECASE)
_REPORTED = pattern(r"\b(?:reported|posted|announced|unveiled)(?: [\w.,'’\"“”$£%-]+){0,5} $")
_MOVED = pattern(
    r"(?: [\w-]+){1,4} (?:rose|fell|jumped|surged|climbed|dropped|slid|grew|slipped|soared|tumbled|came in)\b"
)
_OTHER_TIME = pattern(
    r"\b(?:had|ago|(?:19|20)\d\d|last year|year-ago|year earlier|previous\w*|after|since|when|while|compared|than"
    r"|from)\b"
)
_AFTER = pattern(r"\b(?:after|since|following|despite)(?: \w+)? $")
_WHICH_YEAR = pattern(r"\b(?:next|last|previous|prior|coming|current|that|earlier|year)\b|\d", re.IGNORECASE)
_REPORTED_BEFORE = pattern(r"\bhad (?:already )?(?:reported|posted|announced|made|earned|lost|recorded)\b")
_COMPANY = pattern(r"\b(?:[Tt]he (?:company|group|firm|bank|carmaker|retailer|airline|maker)|[Ii]ts?)\b")


def looks_back(doc: Document, use: Use, others: Sequence[Use], here: Span) -> bool:
    """True for what "had been expected" of a time other than the one whose results open the article."""
    if "result" not in use.nouns or not _HAD_EXPECTED.search(doc[here]) or _AHEAD.search(doc[here]):
        return False
    lead = doc.body[1].span.end if len(doc.body) > 1 else 0
    return any("result" in other.nouns and other.span.start < lead for other in others)


def quarters_clash(doc: Document, use: Use, others: Sequence[Use], shared: Sequence[Use], here: Span) -> bool:
    """True where a quarter is told of which the text's results are not, and the sentence does not look elsewhere."""
    if "-" not in doc[use.span]:
        return False
    if not any("result" in other.nouns for other in shared):  # the quarters of a match are told one after the other
        return False
    there = doc.sentence_at(shared[0].span.start)
    if _REPORTED_BEFORE.search(doc[there]):
        return False
    if len(others) == 1 and not names_in(doc, here) & names_in(doc, there):
        return False
    step = (_QUARTERS.index(use.member) - _QUARTERS.index(others[0].member)) % 4
    looks_ahead = bool(_FUTURE.search(doc[here]))
    before = doc.text[max(here.start, use.span.start - 15) : use.span.start]
    if step == 3 and (not _EXPECTED.search(doc[here]) or _AFTER.search(before)):
        return False  # the quarter before, looked back at
    if step == 1 and not looks_ahead and _COMPARED.search(doc[here]):
        return False
    if step == 1 and looks_ahead:
        ahead = sum(bool(_FUTURE.search(doc[doc.sentence_at(other.span.start)])) for other in others)
        return 2 * ahead > len(others)
    return True


def is_far_quarter(doc: Document, use: Use, usual: str) -> bool:
    """True for the result of a quarter that lies two from the usual one.

    It is neither the quarter before, with which that is compared, nor the one that is expected next; and another year
    would be told beside it.
    """
    step = (_QUARTERS.index(use.member) - _QUARTERS.index(usual)) % 4
    before = doc.text[max(0, use.span.start - 25) : use.span.start]
    return step == 2 and "-" in doc[use.span] and "result" in use.nouns and not _WHICH_YEAR.search(before)


def reported_now(doc: Document, use: Use) -> bool:
    """True where a result is reported with its time: "posted third-quarter profit", "third-quarter sales rose"."""
    sentence = doc.sentence_at(use.span.start)
    if "result" not in use.nouns or _OTHER_TIME.search(doc.text, sentence.start, use.span.end + 5):
        return False
    before = _REPORTED.search(doc.text, max(sentence.start, use.span.start - 70), use.span.start)
    return bool(before or _MOVED.match(doc.text, use.span.end))


def opens_with(doc: Document, use: Use) -> bool:
    """True for the time whose results the first paragraph tells: "its earnings rose in the first quarter"."""
    lead = doc.body[0].span if doc.body else Span(0, 0)
    if not lead.start <= use.span.start < lead.end:
        return False
    sentence = doc.sentence_at(use.span.start)
    return not _OTHER_TIME.search(doc.text, *sentence) and any(
        root(word) == "result" for word in WORD.findall(doc.text, sentence.start, use.span.start)
    )


def one_company(doc: Document, here: Span, others: Sequence[Use]) -> bool:
    """True where a sentence names the one that reports elsewhere, or speaks of "the company"."""
    if _COMPANY.search(doc.text, *here):
        return True
    return any(names_in(doc, here) & names_in(doc, doc.sentence_at(other.span.start)) for other in others)
