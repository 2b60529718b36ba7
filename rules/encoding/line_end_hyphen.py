"""ENC019: a word still divided as it was at the end of a printed line."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_DIVIDED = pattern(r"(?<![\w-])([A-Za-z]?[a-z]{1,14})[-\u00ad\u2010][ \t]*(?:\r?\n[ \t]*|[ ])([a-z]{2,14})(?![\w-])")
# Second halves that are no words of their own, so that the hyphen can only be a printer's.
_ENDINGS = frozenset(
    """ance ances ancy antly ated ates ating ation ational ations ber bers bility ble bly cades ceed ceeded ceeding
    ceive ceived ceiving cember cept cepted ception cial cially cian cians curity dential ditional ducted duction
    ductive ence ences encies ency ently eral erally erence erences erent ernment ernments ficial ficials ficient
    ficiently fied fying gress gressional gressive ically ified ify ifying ing ingly ings isation ised ished ishes
    ishing ising ister isterial isters ities ity ive ively ives ization izations ized izing lished lishing lishment
    mation mendation mended ment ments nal nally ness nesses nomic nomical nomics nomy ograph ography ologist
    ologists ology ous ously plete pleted pletely pletion ploy ployed ployee ployees ployment rities rity sible sion
    sional sions taries tary tember ternational tial tially tible tical tically tigate tigating tigation tion tional
    tionally tions tive tively tives tories tory ture tured tures turing tween ulation ulations vember versities
    versity vestment vestments vestor vestors vidual viduals zation zations""".split()
)


class LineEndHyphen(Rule):
    """A word is still divided as it was at the end of a printed line.

    Text from PDF files and scans keeps the printer's hyphens: "govern- ment". A hyphen before a space or a line break
    counts when the second half is no word of its own, or when the whole word stands elsewhere in the text. Real
    compounds and suspended hyphens ("pre- and post-war") are left alone.

    Fix: unsafe; the halves are joined.
    """

    code = "ENC019"
    name = "line-end-hyphen"
    severity = Severity.WARNING
    gathers = 2
    terms = ("- ", "-\n", "-\r", "\u00ad\n", "\u00ad\r", "\u00ad ")
    bad = {
        "The [[govern- ment]] resigned.": "The government resigned.",
        "The [[inves-\ntigation]] goes on.": "The investigation goes on.",
        "The harbour is shut. The [[har- bour]] opens in May.": "The harbour is shut. The harbour opens in May.",
    }
    good = (
        "The pre- and post-war years.",
        "A long- \nterm plan in the short- to medium-term.",
        "He was a well- \nknown man - ing or not.",
        "First- or second-class; one- two- three.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        words: set[str] = set()
        for hit in doc.hits(self):
            start = hit.span.start
            while start > 0 and doc.text[start - 1].isalpha():
                start -= 1
            match = _DIVIDED.match(doc.text, start)
            if not match or doc.is_code(start):
                continue
            first, second = match.groups()
            if second not in _ENDINGS:
                words = words or {doc[span].lower() for span in doc.words}
                if (first + second).lower() not in words:
                    continue
            whole = first + second
            span = Span(*match.span())
            shown = " ".join(match.group().split())
            yield Finding(span, f'"{shown}" is "{whole}", divided as at the end of a line', (replace(span, whole),))
