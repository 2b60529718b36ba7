"""WRD001: the only use of one side of an opposition, where the same thing is told with the other side."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._events import contradictions


class EventContradiction(Rule):
    """One event is told with a word and, once, with its opposite.

    "The departure of the carrier" in a report that tells its arrival three times is a slip of the writer or of a
    translation, and it turns the story round. A word is reported when it is the only use of its side, and two or more
    uses of the other side stand by the same noun or name, or form the same compound ("coffee imports" in a report on
    coffee exports). One such use is enough where the other side is told three times or more, and for a word with its
    article that takes for granted what was told nowhere ("the closure of the bridge"). The table is short on purpose:
    it leaves out most opposites that an article may well tell one after the other, such as arrest and release.

    Left alone: both sides in one sentence; negation, contrast, condition, plans and other times near the word; a word
    in a quotation where the other side is never quoted; compounds with an owner of their own ("Europe's gas imports").

    Fix: shown only; which of the two happened is a question of fact.
    """

    code = "WRD001"
    name = "event-contradiction"
    not_in = ("fiction", "docs", "recipe", "transcript", "listing", "letter")
    terms = ("oppositions.tsv",)
    bad = {
        "An aircraft carrier arrived in Busan on Monday.\n\nThe carrier's arrival drew a crowd.\n\n"
        "The [[departure]] of the carrier comes amid new tests.": None,
        "The ferry arrived in Rota on Friday. It arrives in Rota each week.\n\n"
        "After the [[departure]] in Rota on Friday there was a feast.": None,
        "A bank merger of this size is rare.\n\nUnions oppose the bank merger.\n\n"
        "The regulator said the bank [[demerger]] needs approval.": None,
        "Zaire limits coffee exports this year.\n\nCoffee exports fell in May.\n\n"
        "The ministry set coffee [[imports]] at 20,000 tonnes.": None,
        "Two bank failures shook Seoul in May. A third bank failure is feared.\n\n"
        "It would be the first bank [[success]] since 1998, the regulator said.": None,
        "A bridge was opened in Sorrel. The mayor opened the bridge.\n\nThe [[closure]] of the bridge was fun.": None,
        "Peacekeepers withdrew from Aran. The withdrawal of the 900 soldiers was quiet.\n\n"
        "Some fear that the [[deployment]] of the soldiers was rash.": None,
        "Russian imports of cocoa rose. Cocoa imports are taxed.\n\nMoscow put [[exports]] of cocoa at $3m.": None,
        "Roth and Moe agreed to merge. The merger is large. Brokers like the merger.\n\n"
        "Unions say the [[demerger]] of Roth and Moe was hasty. The merger of Roth and Moe needs approval.": None,
    }
    good = (
        "A bridge was opened in Sorrel. The mayor opened the bridge.\n\nAfter the closure of the bridge, ferries ran.",
        "A bridge was opened in Sorrel. The mayor opened the bridge.\n\nThe closure of the tunnel goes on.",
        "The mayor opened the bridge, opened in May. It was shut at once.\n\nThe closure of the bridge was brief.",
        "The army freed Tolo. The release of ten men was a relief.\n\nTalks came before the capture of the men.",
        "The ferry arrived in Rota on Friday. It arrives in Rota each week.\n\nAfter the departure from Rota they ate.",
        "The ferry's arrival was late. The ferry's departure was on time.",
        "The carrier arrived on Monday. The carrier's arrival drew a crowd.\n\n"
        "Before the carrier departs, sailors will visit schools.",
        "Police arrested the singer on Friday. The singer was arrested at home.\n\nThe singer was released.",
        "Moscow lives on exports. Exports rose. Oil exports fell. Gas exports to Europe rose. Exports pay.\n\n"
        "Russia sells 60 percent of Europe's gas imports.",
        "Coffee exports rose. Coffee exports are taxed.\n\nOil imports fell.",
        "The majority leader spoke. A majority leader praised the majority.\n\nSenate Minority Leader Ed Poe left.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from contradictions(doc, self)
