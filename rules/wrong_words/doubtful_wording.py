"""WRD012: a wording that guides of usage advise against and edited text has now and then."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.rule import Rule

from ._phrases import finding, slips


class DoubtfulWording(Rule):
    """A wording that guides of usage advise against.

    "The amount of people", "less cars", "comprised of", "on the territory of Poland", "a historical visit": often a
    slip or a translation, but edited text has them too, so that this rule reports in the strict profile only.

    Source: the table's head. Fix: unsafe, the wording the guides prefer where there is one.
    """

    code = "WRD012"
    name = "doubtful-wording"
    severity = Severity.INFO
    terms = ("doubtful.tsv",)
    bad = {
        "[[The amount of people]] at the fair doubled.": "The number of people at the fair doubled.",
        "There are [[less]] cars in the centre.": "There are fewer cars in the centre.",
        "The council [[is comprised of]] nine members.": "The council is made up of nine members.",
        "They met [[on the territory of]] Poland.": "They met in Poland.",
    }
    good = (
        "The amount of rain doubled.",
        "He earns less than she does.",
        "The council comprises nine members.",
        "The historical society met in May.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            yield finding(doc, slip, "{written}: guides of usage prefer {right}")
