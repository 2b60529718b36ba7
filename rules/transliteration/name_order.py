"""TRN005: a person's names in both orders."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from . import _shared


class NameOrder(Rule):
    """A person's given name and family name stand in both orders.

    Japanese and Hungarian names are written family name first at home and last in much of the press: Shinzo Abe, Abe
    Shinzo. One text needs one order. Left alone are pairs with a place or a word of the dictionary in them (Paris
    Hilton).

    Fix: unsafe, because an index or a quotation may turn a name around on purpose. The order used most often is kept.
    """

    code = "TRN005"
    name = "name-order"
    tables = _shared.TABLES
    bad = {
        "Novelist Naoko Higashi signed books. [[Higashi Naoko]] writes at night. Naoko Higashi is 60.": (
            "Novelist Naoko Higashi signed books. Naoko Higashi writes at night. Naoko Higashi is 60."
        ),
        "Critics praised Imre Kertesz. A film about [[Kertesz Imre]] opens soon. Imre Kertesz died in 2016.": (
            "Critics praised Imre Kertesz. A film about Imre Kertesz opens soon. Imre Kertesz died in 2016."
        ),
        "Voters chose Kenji Morita. [[Morita Kenji]] had led for weeks. A party aide called Kenji Morita calm.": (
            "Voters chose Kenji Morita. Kenji Morita had led for weeks. A party aide called Kenji Morita calm."
        ),
    }
    good = (
        "Paris Hilton slept at the Hilton Paris.",
        "Naoko Higashi met Higashi Kenji.",
        "Morita spoke to Kenji Morita.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from _shared.findings(doc, self)
