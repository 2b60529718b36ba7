"""WRD011: a country's name set right before the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_PERSON = pattern(r"[ \u00a0]([A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){1,2})(?=[ \u00a0][a-z])")
_TITLE = (
    r"\b(?:leaders?|president|premier|chancellor|minister|king|queen|prince|princess|mr\.?|mrs\.?|ms\.?|dr\.?|gen\.?"
    r"|general|secretary|ruler|dictator|singer|actor|actress|player|coach|captain|champion)[ \u00a0]"
)


class MissingPossessive(Rule):
    """A country's name stands right before a person's full name.

    "North Korea Kim Jong Un exchanged messages" lacks the possessive of "North Korea's Kim Jong Un"; translation of a
    headline leaves it so. Reported at the start of a sentence, where the same person stands with a title elsewhere in
    the text, which tells the name from that of a firm or a paper ("China Daily").

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
        "Talks ended. [[Chile Ana Ruiz]] wants more time.\n\nForeign minister Ana Ruiz left at noon.": (
            "Talks ended. Chile's Ana Ruiz wants more time.\n\nForeign minister Ana Ruiz left at noon."
        ),
    }
    good = (
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
            titled = re.compile(_TITLE + r"[ \u00a0-]".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
            elsewhere = titled.search(doc.text)
            if elsewhere:
                mark = "’s" if "’" in doc.text else "'s"
                span = Span(hit.span.start, match.end())
                right = doc[hit.span] + mark + doc.text[hit.span.end : match.end()]
                fix = Fix(f'Write "{right}"', (Edit(Span(hit.span.end, hit.span.end), mark),))
                related = Related(Span(*elsewhere.span()), "the person")
                yield Finding(
                    span, f'"{doc[span]}" runs a country and a person together: "{right}"', (fix,), (related,)
                )
