"""MTR012: honorifics of another language on names."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SUFFIX = pattern(r"\b([A-Z][^\W\d_]+)(-(?:san|sama|kun|chan|sensei|senpai|dono|ssi|nim|shi))\b")
_TITLE = pattern(
    r"\b(Herr|Frau|Fräulein|Monsieur|Madame|Mme|Mlle|Señor|Señora|Signor|Signora|Gospodin|Pani|Sayın|Shri|Smt\.|Thiru)"
    r" (?=[A-Z][^\W\d_]+)"
)
_ENGLISH = {"Herr": "Mr", "Monsieur": "Mr", "Señor": "Mr", "Signor": "Mr", "Gospodin": "Mr", "Shri": "Mr"}
# "The restaurant Señor Taco": a name.
_NAMED = pattern(r"\b(?:restaurant|bar|café|cafe|band|duo|singer|film|series|sitcom|novel|musical|song|brand|chain) $")
_REACH = 12
_MOUNTAINS = frozenset(
    "halla baekdu paektu bukhan seorak jiri nam gyeryong mudeung fuji ulleung hwaak inwang gwanak".split()
)


class Honorific(Rule):
    """A name carries an honorific of another language, as in "Mizuno-san" or "Herr Maier".

    Translation engines keep or add them; most news style has none, or Mr and Ms. The rule reports only in the strict
    profile. Mountains (Halla-san), quotations and fiction are left alone.

    Fix: unsafe; the suffix is removed, a title becomes Mr where it is for a man.
    """

    code = "MTR012"
    name = "honorific"
    severity = Severity.INFO
    not_in = ("fiction",)
    terms = ("honorific.tsv",)
    bad = {
        "Mizuno[[-san]] won the race.": "Mizuno won the race.",
        "[[Herr]] Maier denied it.": "Mr Maier denied it.",
        "Reporters asked Kim[[-ssi]] about it.": "Reporters asked Kim about it.",
    }
    good = (
        "They climbed Halla-san at dawn.",
        '"Mizuno-san is fast," he said.',
        "Mr Maier denied it. San Marino won. The band Frau Holle sang.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _SUFFIX.finditer(doc.text):
            if match.group(1).lower() not in _MOUNTAINS and not doc.quoted(match.start()):
                span = Span(*match.span(2))
                yield Finding(span, f'honorific "{match.group(2)}" on "{match.group(1)}"', (delete(span, "Remove it"),))
        for match in _TITLE.finditer(doc.text):
            named = _NAMED.search(doc.text, max(0, match.start() - _REACH), match.start())
            if not named and not doc.quoted(match.start()):
                span = Span(*match.span(1))
                english = _ENGLISH.get(match.group(1))
                fixes = (replace(span, english),) if english else ()
                yield Finding(span, f'"{match.group(1)}" is a title of another language', fixes)
