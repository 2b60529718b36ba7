"""MTR006: quotation marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_GAP = "[ \u00a0\u202f\u2009]?"
_QUOTED = pattern(
    f"((?<!«)«(?!«){_GAP})([^«»\n]{{1,400}}?)({_GAP}»(?!»))|(»)(?=\\w)([^«»\n]{{1,400}}?)(?<=\\S)(«)"
    "|(„|(?<![\\w,]),,(?=\\w))([^„“”\"\n]{1,400}?)([“”\"]|(?<=\\w)'')|(‚)(?=\\w)([^‚‘’\n]{1,400}?)(?<=\\S)([‘’])(?!\\w)"
)
# "The French write « so » in guillemets."
_SUBJECT = pattern(
    r"\b(?:guillemets|(?:quotation|quote) marks|inverted commas|(?:quotes?|quotations?) (?:opens?|begins?|starts?))\b",
    re.IGNORECASE,
)


class ForeignQuotationMarks(Rule):
    """A quotation stands in quotation marks of another language, as in „so“ or «so».

    German, French, Russian, Polish and others have their own marks; English copy has “so” or "so". Only a complete pair
    around text counts, so arrows in page paths (Home » News, « Back) are left alone, and so are code, sentences on
    quotation marks, and documentation.

    Fix: safe; the marks become English ones, curly where the text has curly marks.
    """

    code = "MTR006"
    name = "foreign-quotation-marks"
    severity = Severity.WARNING
    gathers = 3
    not_in = ("docs",)
    terms = ("„", "«", "‚", ",,")
    bad = {
        "He called it [[„a disgrace“]] and left.": 'He called it "a disgrace" and left.',
        "He called it a [[,,disgrace'']] and left.": 'He called it a "disgrace" and left.',
        "The paper [[« Le Soir »]] said “no”.": "The paper “Le Soir” said “no”.",
        "She read [[»the river«]] and [[«the sea»]].": 'She read "the river" and "the sea".',
    }
    good = (
        'He called it "a disgrace" and left.',
        "Go to Home » News » World to read it.",
        "It is 3 < 4, and page 7 « back",
        "The French write « bonjour » in guillemets, the Germans „guten Tag“.",
        "Use `«x»` in French.",
        "Small ones «« cost 3 euros, large ones »» cost 4; a German quotation opens „low“.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        others = _QUOTED.sub("", doc.text)
        curly = any(mark in others for mark in "“”’")
        for match in _QUOTED.finditer(doc.text):
            line = doc[doc.line_at(match.start())]
            if doc.told_around(_SUBJECT, match.start()):
                continue
            if doc.is_code(match.start()) or (line.strip() == match.group() and line[1:2].isspace()):
                continue  # "« Previous  Next »" is a page's, not a quotation
            first = next(number for number in (1, 4, 7, 10) if match.group(number))
            single = match.group(first)[0] in "‚"
            left, right = ("‘’" if single else "“”") if curly else ("''" if single else '""')
            edits = (Edit(Span(*match.span(first)), left), Edit(Span(*match.span(first + 2)), right))
            shown = f"{match.group(first).strip()}...{match.group(first + 2).strip()}"
            yield Finding(
                Span(*match.span()),
                f"quotation marks {shown} of another language; English has {left}...{right}",
                (Fix(f"Use {left}...{right}", edits, Safety.SAFE),),
            )
