"""FCT011: a count that names one place twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_COMMA = pattern(rf",(?!\s(?:{'|'.join(_ORDINALS)})\b)")  # "Second, third and fourth came" counts no points
_PLACE = {word: place for place, word in enumerate(_ORDINALS, 1)}
_PLACE |= {f"{word}ly": place for word, place in list(_PLACE.items())}


class DuplicateOrdinal(Rule):
    """A list of points counts one place twice: First, Second, Second.

    A point was moved or put in and the count was not mended. Read are ordinals that open a sentence and are followed by
    a comma, in one run that starts with "First"; quoted counts are left alone.

    Fix: unsafe, because the points after it must be counted on too: the next ordinal.
    """

    code = "FCT011"
    name = "duplicate-ordinal"
    terms = tuple(_PLACE)
    bad = {
        "First, boil the rice. Second, chop the leeks. [[Second]], fry them.": (
            "First, boil the rice. Second, chop the leeks. Third, fry them."
        ),
        "Firstly, the road is narrow. Secondly, it floods. [[Secondly]], nobody mends it.": (
            "Firstly, the road is narrow. Secondly, it floods. Thirdly, nobody mends it."
        ),
        "First, we ask. Second, we listen. Third, we vote. [[Third]], we leave.": (
            "First, we ask. Second, we listen. Third, we vote. Fourth, we leave."
        ),
    }
    good = (
        "First, boil the rice. Second, chop the leeks. Third, fry them.",
        "Second, the road floods. Later he came second, and second, she said, is good.",
        "First, boil the rice. Second, chop. For the sauce: First, melt butter. Second, stir.",
        "First, Ann spoke. First, we thought, she was angry.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        last: tuple[int, Span] | None = None
        for hit in doc.hits(self):
            if not _opens(doc, hit.span):
                continue
            place = _PLACE[hit.form]
            if last and place == last[0] > 1:
                word = doc[hit.span]
                following = _ORDINALS[place] + ("ly" if word.lower().endswith("ly") else "") if place < 10 else ""
                fixes = (replace(hit.span, following.capitalize()),) if following else ()
                related = (Related(last[1], f'the other "{doc[last[1]]}"'),)
                yield Finding(
                    hit.span, f'"{word}" again, after "{doc[last[1]]}" in line {doc.row(last[1].start)}', fixes, related
                )
            counts_on = last and place == last[0] + 1
            last = (place, hit.span) if place == 1 or counts_on else None


def _opens(doc: Document, span: Span) -> bool:
    """True for an ordinal that opens a sentence, with its comma."""
    if not _COMMA.match(doc.text, span.end) or not doc.text[span.start].isupper():
        return False
    before = doc.text[max(0, span.start - 4) : span.start]
    return bool(re.search(r"(?:^|[.!?:;]\s|\n)\s*$", before)) and not doc.quoted(span.start)
