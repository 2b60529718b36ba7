"""WRD006: a verb or adjective that does not go with its noun."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._phrases import finding, slips


class WrongCollocation(Rule):
    """A verb or an adjective does not go with its noun.

    English makes a decision, commits a crime, pays a visit and has heavy rain; "do a decision" or "strong rain" is
    understood and reads as a translation. Doubled comparatives ("more better") are here too. "Some more better
    known names", "strong traffic growth" and the like are left alone.

    Source: the table's head. Fix: unsafe, the usual word where there is one.
    """

    code = "WRD006"
    name = "wrong-collocation"
    not_in = ("fiction",)
    terms = ("collocations.tsv",)
    bad = {
        "The label has [[arrested a new album]] by the band.": "The label has released a new album by the band.",
        "[[One of the biggest city]] in the north is closed.": None,
        "It [[will do a decision]] on the plant in May.": "It will make a decision on the plant in May.",
        "Flights were cancelled because of [[strong snow]].": "Flights were cancelled because of heavy snow.",
        "The city wants more [[electrical buses]].": "The city wants more electric buses.",
        "The envoy [[calls for a truce and release]] all hostages.": (
            "The envoy calls for a truce and the release of all hostages."
        ),
        "Batteries are [[more cheaper]] than in 2015.": None,
    }
    good = (
        "Police arrested the album's producer, one of the biggest city traders of his time.",
        "The airport reported strong traffic growth.",
        "An electrical fault stopped the buses.",
        "How do decisions like this come about?",
        "They want more, better paid jobs.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            yield finding(doc, slip, "{written} is not the usual wording; English has {right}")
