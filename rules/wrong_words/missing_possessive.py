"""WRD011: a country's name set right before the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Related
from copydesk.lint.names import OFFICES
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._people import names_body

_PERSON = pattern(r"[ \u00a0]([A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){1,2})(?=[ \u00a0][a-z])")
_SPEAKS = r"(?:said|says|told|added|thanked|vowed|warned|tweeted|was born|is survived)\b"


class MissingPossessive(Rule):
    """A country's name stands right before a person's full name.

    "North Korea Kim Jong Un exchanged messages" lacks the possessive of "North Korea's Kim Jong Un"; translation of a
    headline leaves it so. Reported at the start of a sentence, where the text tells elsewhere that this is a person and
    not a firm or a paper ("China Daily"): the name or its last word stands behind a title or an office, or the last
    word speaks ("Olsen said") and the name also stands without the country.

    Left alone: countries after a preposition or inside a longer name, headlines in capitals, tables.

    Fix: unsafe, the possessive; "North Korean leader Kim Jong Un" may be better.
    """

    code = "WRD011"
    name = "missing-possessive"
    not_in = ("listing",)
    terms = ("countries.tsv",)
    bad = {
        "[[Iceland Katrin Olsen]] met bankers on Monday.\n\nPresident Katrin Olsen said the talks went well.": (
            "Iceland's Katrin Olsen met bankers on Monday.\n\nPresident Katrin Olsen said the talks went well."
        ),
        "[[North Korea Kim Jong Un]] exchanged letters with Oslo.\n\nThe leader Kim Jong-un is 41.": (
            "North Korea's Kim Jong Un exchanged letters with Oslo.\n\nThe leader Kim Jong-un is 41."
        ),
        "[[Kenya Grace Atieno]] names a new general.\n\nMs Atieno is 61.": (
            "Kenya's Grace Atieno names a new general.\n\nMs Atieno is 61."
        ),
        "Talks ended. [[Chile Ana Ruiz]] wants more time.\n\nForeign minister Ana Ruiz left at noon.": (
            "Talks ended. Chile's Ana Ruiz wants more time.\n\nForeign minister Ana Ruiz left at noon."
        ),
        "[[Iran Reza Tavakoli]] received an envoy.\n\nReza Tavakoli is in Qom. Tavakoli said he was glad.": (
            "Iran's Reza Tavakoli received an envoy.\n\nReza Tavakoli is in Qom. Tavakoli said he was glad."
        ),
    }
    good = (
        "Israel Electric Corp cut the power.\n\nThe Electric Corp is owned by the state. Electric Corp said no more.",
        "China Daily News reported the sale.\n\nThe paper's president called it fair.",
        "In Chile Ana Ruiz wants more time.\n\nForeign minister Ana Ruiz left at noon.",
        "Chile's Ana Ruiz wants more time.\n\nForeign minister Ana Ruiz left at noon.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            match = _PERSON.match(doc.text, hit.span.end)
            if not match or doc.sentence_at(hit.span.start).start != hit.span.start:
                continue
            words = re.split(r"[ \u00a0-]", match.group(1))
            elsewhere = _person(doc, r"[ \u00a0-]".join(map(re.escape, words)) + r"(?!\w)", words[-1], hit.span)
            if elsewhere:
                mark = "’s" if "’" in doc.text else "'s"
                span = Span(hit.span.start, match.end())
                right = doc[hit.span] + mark + doc.text[hit.span.end : match.end()]
                fix = Fix(f'Write "{right}"', (Edit(Span(hit.span.end, hit.span.end), mark),))
                related = Related(Span(*elsewhere.span()), "the person")
                yield Finding(
                    span, f'"{doc[span]}" runs a country and a person together: "{right}"', (fix,), (related,)
                )


def _person(doc: Document, name: str, last: str, country: Span) -> re.Match[str] | None:
    """Where the text tells that a name is a person's."""
    titled = _titled(doc, f"(?i:{name})")
    if titled or names_body(name):
        return titled
    called = _titled(doc, re.escape(last) + r"(?!\w)")
    if called or not re.search(rf"\b{re.escape(last)} {_SPEAKS}", doc.text):
        return called
    without = re.compile(rf"(?<![\w’'-])(?<!\bthe )(?<!{re.escape(doc[country])} ){name}", re.IGNORECASE)
    return without.search(doc.text)


def _titled(doc: Document, name: str) -> re.Match[str] | None:
    """Where a name stands behind a title or an office."""
    before = re.finditer(rf"\b(\w+)\.?[ \u00a0]{name}", doc.text)
    return next((match for match in before if match[1].lower() in OFFICES), None)
