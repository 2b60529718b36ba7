"""TRN002: a name written with and without its hyphens, spaces, accents or inner capitals."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Example, Rule

from . import _shared


class MixedNameForm(Rule):
    """One name is written in two ways: hyphens, spaces, capitals, accents or apostrophes differ.

    Kim Jong Un and Kim Jong-un, Kilroy-Silk and Kilroy Silk, Mbappé and Mbappe: both forms are in use, but not in one
    text. Each person is looked at alone: an unhyphenated Northern and a hyphenated Southern name are right side by
    side. Left alone are ordinary words (North-West, Vice-President), names in all capitals, capitals that open a
    sentence, curly beside straight apostrophes, and in documentation the words of a name that code has in one
    (PerformanceEntry).

    Fix: unsafe, because a quotation may keep its own form. The form used most often is kept.
    """

    code = "TRN002"
    name = "mixed-name-form"
    tables = _shared.TABLES
    bad = {
        "Kim Jong Un spoke. Later [[Kim Jong-un]] left, and Kim Jong Un was seen at sea.": (
            "Kim Jong Un spoke. Later Kim Jong Un left, and Kim Jong Un was seen at sea."
        ),
        "Robert Kilroy-Silk stood. Voters knew [[Kilroy Silk]] from television, but Kilroy-Silk lost.": (
            "Robert Kilroy-Silk stood. Voters knew Kilroy-Silk from television, but Kilroy-Silk lost."
        ),
        "A pass by Kylian Mbappé won it. [[Mbappe]] was tired, and Mbappé left early.": (
            "A pass by Kylian Mbappé won it. Mbappé was tired, and Mbappé left early."
        ),
        "The jets, all of them F-16, fly at night. An [[F16]] was hit. Two F-16 jets came back.": (
            "The jets, all of them F-16, fly at night. An F-16 was hit. Two F-16 jets came back."
        ),
        "Pupils of Saint Agnes School sang. A bus to [[St. Agnes School]] was late. Saint Agnes School is small.": (
            "Pupils of Saint Agnes School sang. A bus to Saint Agnes School was late. Saint Agnes School is small."
        ),
        "The carrier INS Vikrant sailed. [[INS-Vikrant]] was built in Kochi. INS Vikrant is grey.": (
            "The carrier INS Vikrant sailed. INS Vikrant was built in Kochi. INS Vikrant is grey."
        ),
    }
    good = (
        "Kim Jong Un met Moon Jae-in.",
        "The Vice President spoke. The Vice-President of the bank did not.",
        "The mayor of San Jose, California, met the mayor of San José, Costa Rica.",
        "The parish of St. Agnes is old. Saint Agnes is shown with a lamb.",
        "The basilica of Saint-Denis is full. St Denis was a bishop.",
        "BOGOTA, Colombia (AP) — The mayor of Bogotá spoke. Bogotá is cold.",
        "KIM JONG UN SPEAKS\nKim Jong Un spoke.",
    )
    examples = (
        Example(
            "The Performance Entry is kept. A PerformanceEntry has a start. Read the Performance Entry of it.",
            kind="docs",
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from _shared.findings(doc, self)
