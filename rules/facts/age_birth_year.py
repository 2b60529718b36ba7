"""FCT008: an age that does not follow from the year of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
_AGE = (
    r"(?P<age>\d{1,3})\b(?![\d:%.,]\d|\s*(?:%|per\s?cent|p\.?m|a\.?m|minutes|hours|days|weeks|months|"
    r"years\s+(?:later|after|ago)))"
)
_AGED = r"(?:aged|at\s+the\s+age\s+of|at\s+age|age)"
_BORN = pattern(rf"\bborn\b[^.;()\n]{{0,70}}?\b{_YEAR}", re.IGNORECASE)
_LIVED = pattern(r"\((?P<born>1[5-9]\d\d|20\d\d)\s*[-–—]\s*(?P<year>1[5-9]\d\d|20\d\d)\)")
_AGES = (
    pattern(rf"\bdied\b[^.;\n]{{0,60}}?\b{_YEAR}[^.;\n\d]{{0,25}}?\b{_AGED}\s+{_AGE}", re.IGNORECASE),
    pattern(
        rf"\bdied\b[^.;\n\d]{{0,40}}?\b{_AGED}\s+{_AGE}[^.;\n\d]{{0,25}}?\b(?:in|on)\b[^.;\n\d]{{0,12}}(?:\d{{1,2}},?\s+)?{_YEAR}",
        re.IGNORECASE,
    ),
    pattern(rf"\bin\s+{_YEAR},?\s+(?:{_AGED}|when\s+(?:he|she)\s+was)\s+{_AGE}", re.IGNORECASE),
    pattern(
        rf"\b(?:{_AGED}|(?:he|she)\s+(?:turned|was)|turned)\s+{_AGE}\s+in\s+(?:[A-Z][a-z]+\s+)?{_YEAR}", re.IGNORECASE
    ),
)
_DIED_AT = pattern(rf"\b(?:died|dead|death)\b[^.;\n\d]{{0,40}}?\b{_AGED}\s+{_AGE}", re.IGNORECASE)
_MANY = 12  # a paragraph with more births than this is a list
_OTHERS = pattern(
    r"\b(?:who|whose|wife|husband|sons?|daughters?|mother|father|brothers?|sisters?|child|children|grand\w+|uncle|aunt|"
    r"partner|friend|widow|twins?|b\.|BC)\b",
    re.IGNORECASE,
)


class AgeBirthYear(Rule):
    """An age is more than a year off from the year of birth and the year it is told for.

    "Born in 1950, she died in 2010 aged 72": the span is 60 years. Read are ages tied to a year in the paragraph that
    gives one year of birth, and the years of a life in brackets with the age at death. A paragraph that speaks of
    relatives or of a second birth is left alone.

    Fix: unsafe, because a year may be wrong instead: the age that follows from the years.
    """

    code = "FCT008"
    name = "age-birth-year"
    terms = ("born", "died", "death")
    bad = {
        "Born in 1950 in Cork, she wrote nine novels. She died in 2010 aged [[72]].": (
            "Born in 1950 in Cork, she wrote nine novels. She died in 2010 aged 60."
        ),
        "The painter Otto Lind (1931-1999) died at the age of [[78]].": (
            "The painter Otto Lind (1931-1999) died at the age of 68."
        ),
        "He was born on 3 May 1980. In 2001, aged [[31]], he won his first race.": (
            "He was born on 3 May 1980. In 2001, aged 21, he won his first race."
        ),
        "Lind, born in 1990, turned [[31]] in April 2023.": "Lind, born in 1990, turned 33 in April 2023.",
    }
    good = (
        "Born in 1950 in Cork, she wrote nine novels. She died in 2010 aged 59.",
        "The painter Otto Lind (1931-1999) died at the age of 67.",
        "He was born in 1980. His father, a smith, died in 2001 aged 71.",
        "He was born in 1980 and moved in 2001 at 10 am.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        done = -1
        for hit in doc.hits(self):
            block = doc.block_at(hit.span.start)
            if not block or block.span.start <= done:
                continue
            done = block.span.start
            if not _OTHERS.search(doc.text, block.span.start, block.span.end):
                yield from _ages(doc, block.span)


def _ages(doc: Document, block: Span) -> Iterator[Finding]:
    """The ages of a paragraph against its one year of birth, or those of each sentence against its own."""
    births = [*_BORN.finditer(doc.text, *block), *_LIVED.finditer(doc.text, *block)]
    if len(births) == 1:
        yield from _judged(doc, block, births[0])
    elif len(births) <= _MANY:
        for birth in births:
            sentence = doc.sentence_at(birth.start())
            if sum(sentence.start <= other.start() < sentence.end for other in births) == 1:
                yield from _judged(doc, sentence, birth)


def _judged(doc: Document, where: Span, birth: re.Match[str]) -> Iterator[Finding]:
    """The ages of one stretch of text against one birth."""
    if "born" in birth.re.groupindex:
        match = _DIED_AT.search(doc.text, *where)
        if match:
            yield from _judge(doc, match, Span(*birth.span("born")), int(birth["year"]))
        return
    seen: set[int] = set()
    for shape in _AGES:
        for match in shape.finditer(doc.text, *where):
            if match.start("age") not in seen:
                seen.add(match.start("age"))
                yield from _judge(doc, match, Span(*birth.span("year")), int(match["year"]))


def _judge(doc: Document, match: re.Match[str], birth: Span, year: int) -> Iterator[Finding]:
    born, age = int(doc[birth]), int(match["age"])
    real = year - born
    if real < 0 or age in {real, real - 1}:
        return
    span = Span(*match.span("age"))
    message = f"{year} - {born} is {real}, so the age is {real - 1} or {real}, not {age}"
    yield Finding(span, message, (replace(span, str(real)),), (Related(birth, "the year of birth"),))
