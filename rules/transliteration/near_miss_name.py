"""TRN004: a name that is one or two letters away from the name of the same person."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from . import _shared


class NearMissName(Rule):
    """A name is a letter or two away from the name of the same person elsewhere in the text.

    Mostly a slip of the pen (Lindqvist, Linqvist) or a doubled letter (Abbot, Abbott). The rest of the full name must
    be the same, or the odd form must be a word of seven letters and more (six where a letter is dropped) that stands
    once, without a given name of its own, beside two uses and more of the other, or beside one if two letters are
    swapped or one of many is dropped. A well-known place may be misspelt in the same way (Philadephia). Left alone are
    words of the dictionary, places, and endings that make another name (Johnson and Johnsons).

    Fix: unsafe, because the odd form may be the right one, or another person's.
    """

    code = "TRN004"
    name = "near-miss-name"
    tables = _shared.TABLES
    bad = {
        "Markus Lindqvist resigned. Aides said Markus [[Linqvist]] was tired. Markus Lindqvist agreed.": (
            "Markus Lindqvist resigned. Aides said Markus Lindqvist was tired. Markus Lindqvist agreed."
        ),
        "Ms Thandeka Mkhabela sued. [[Mkhabella]] wants costs. Mkhabela won before. Mkhabela is 50.": (
            "Ms Thandeka Mkhabela sued. Mkhabela wants costs. Mkhabela won before. Mkhabela is 50."
        ),
        "Nora Bruford counts owls. [[Buford]] has found ten, and Bruford hopes for more.": (
            "Nora Bruford counts owls. Bruford has found ten, and Bruford hopes for more."
        ),
        "Henrik Wandowsky runs the lab. “We need rain,” [[Wandwosky]] said.": (
            "Henrik Wandowsky runs the lab. “We need rain,” Wandowsky said."
        ),
        "Lorenzo Castellani draws. The prize went to Lorenzo [[Castelani]]. Lorenzo Castellani smiled.": (
            "Lorenzo Castellani draws. The prize went to Lorenzo Castellani. Lorenzo Castellani smiled."
        ),
        "Premier Cho Jung-tai spoke. [[Cho Jung-tia]] did not stay. Cho Jung-tai left by train.": (
            "Premier Cho Jung-tai spoke. Cho Jung-tai did not stay. Cho Jung-tai left by train."
        ),
        "Trains to Philadelphia ran late. A bridge in [[Philadephia]] was shut, and buses in Philadelphia stood.": (
            "Trains to Philadelphia ran late. A bridge in Philadelphia was shut, and buses in Philadelphia stood."
        ),
    }
    good = (
        "Lleyton Hewitt beat Carl Hewett.",
        "Anna Karlsson and Anna Larsson met.",
        "Boris Johnson met Alan Johnston. Johnston stayed.",
        "The order for the A300s was called off. Two A300s of Ola Airs are old. It asked for A380s.",
        "Park Min-ho and Park Min-ha are brothers.",
        "Trains to Charleston ran late. A pub in Charlestown burned. Charleston is calm.",
        "Buses to Brighton stood still. A farm in Breighton burned.",
        "Lim Jin-ah sang. Lim Jin-ha drew. Lim Jin-ah is ten.",
        "Trains to Lancaster ran late. A pub in Lanchester, County Durham, burned. Lancaster is calm.",
        "Wang Xiaoming and Wang Xiaoling played.",
        "The Xtensa S2 Linux is old. The Xtensa S2 Linux is slow. The Xtensa S3 Linux is neither.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from _shared.findings(doc, self)
