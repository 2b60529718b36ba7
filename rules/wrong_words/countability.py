"""WRD004: a plural, an article or a number that the noun does not take."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._phrases import finding, slips


class Countability(Rule):
    """A noun has a plural, an article or a number it does not take.

    "Informations", "an advice", "aircrafts", "5 millions people", "a five-years deal": the grammar of number of another
    language. Plurals that a trade uses ("damages" in court, "peoples" of a region, "staffs" of an army) are left
    alone.

    Source: the table's head. Fix: unsafe, the usual form where there is one.
    """

    code = "WRD004"
    name = "countability"
    terms = ("countability.tsv",)
    bad = {
        "The app collects [[informations]] about its users.": "The app collects information about its users.",
        "Two [[aircrafts]] were damaged by hail.": "Two aircraft were damaged by hail.",
        "The strike cost the port [[5 millions of]] dollars.": "The strike cost the port 5 million dollars.",
        "The storm caused [[serious damages]] to the roof.": "The storm caused serious damage to the roof.",
        "They signed a [[five-years contract]].": "They signed a five-year contract.",
    }
    good = (
        "The court awarded him damages of £40,000.",
        "The indigenous peoples of the region are divided.",
        "The museum attracts millions of people a year.",
        "She gave an information desk a coat of paint.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            yield finding(doc, slip, "{written} counts the noun the wrong way; the usual form is {right}")
