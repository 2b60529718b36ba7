"""CON004: a common term is capitalised in one place and not in another ("the Internet", "the internet")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_AFTER_THE = pattern(r"\b(?:the|The|this|its) \Z")
_NAME = pattern(r" (?:of |for |and )?[A-Z]")


class TermCapitals(Rule):
    """A common term is capitalised in one place and not in another.

    "The Government" and "the government", "Covid-19" and "COVID-19": each is some house's style, but one text keeps to
    one. Institutions count only after "the", outside names ("the Government of Wales"), quotations and headlines; the
    way used less often is reported, and where both are used equally often, the later one.

    Fix: unsafe; the capitals used elsewhere.
    """

    code = "CON004"
    name = "term-capitals"
    severity = Severity.INFO
    terms = (
        *("internet", "web", "parliament", "government", "cabinet", "senate", "congress", "opposition", "constitution"),
        *("treasury", "council", "earth", "covid", "covid-19", "coronavirus"),
    )
    bad = {
        "He left the [[Government]] in May. Later the government fell, and the government rose.": (
            "He left the government in May. Later the government fell, and the government rose."
        ),
        "Trade on the internet grew. Shops on the [[Internet]] grew too.": (
            "Trade on the internet grew. Shops on the internet grew too."
        ),
        "He had COVID-19. She had COVID-19. I had [[Covid-19]].": "He had COVID-19. She had COVID-19. I had COVID-19.",
    }
    good = (
        "The government fell. He served in the Government of Wales.",
        "In May Congress met; in June a congress of bakers met.",
        "The Internet Archive is on the internet.",
        "The government fell. “The Government lied,” she said.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        ways: dict[str, dict[str, list[Span]]] = {}
        for hit in doc.hits(self):
            block = doc.block_at(hit.span.start)
            if block is None or block.kind is not Kind.PARAGRAPH or doc.quoted(hit.span.start):
                continue
            virus = hit.form.startswith(("covid", "corona"))
            if not virus and not _AFTER_THE.search(doc.text, max(0, hit.span.start - 6), hit.span.start):
                continue
            if _NAME.match(doc.text, hit.span.end) or doc.text[hit.span.end : hit.span.end + 1] in {"-", "’", "'"}:
                continue
            if doc.sentence_at(hit.span.start).start != hit.span.start:
                ways.setdefault(hit.form, {}).setdefault(doc[hit.span], []).append(hit.span)
        for forms in ways.values():
            kept = min(forms, key=lambda form: (-len(forms[form]), forms[form][0].start))
            for form, spans in forms.items():
                if form != kept:
                    for span in spans:
                        related = (Related(forms[kept][0], "the other way"),)
                        yield Finding(span, f'"{form}" here, "{kept}" elsewhere', (replace(span, kept),), related)
