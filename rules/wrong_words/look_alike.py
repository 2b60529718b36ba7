"""WRD008: a word in a phrase that allows only its look-alike."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._phrases import finding, slips

_TITLE = pattern(r"[A-Z]\w*(?: (?:the|an?|of|and|or|in|on|for|to))+ [A-Z]")


class Lookalike(Rule):
    """A word stands in a fixed phrase that has only its look-alike.

    "Pubic school", "the untied States", "went on trail", "the general manger", "free reign": real words, so that no
    spelling checker minds them, in frames where the dictionaries of usage know only the other word. Words that are used
    in their own right in such a place ("pubic hair", "in a manger", "a hole new to him") and titles are left alone.

    Source: the table's head. Fix: unsafe, the word of the phrase.
    """

    code = "WRD008"
    name = "look-alike"
    terms = ("lookalikes.tsv",)
    bad = {
        "She teaches at a [[pubic]] school in Leeds.": "She teaches at a public school in Leeds.",
        "He works for the [[Untied]] Nations in Geneva.": "He works for the United Nations in Geneva.",
        "Two men will [[stand trail]] in May.": "Two men will stand trial in May.",
        "The crash left him out for three [[weaks]].": "The crash left him out for three weeks.",
        "The mayor gave builders [[free reign]].": "The mayor gave builders free rein.",
        "Rents are [[higher then]] last year.": "Rents are higher than last year.",
        "The guards at the [[boarder]] crossing waved.": "The guards at the border crossing waved.",
        "A petrol bomb hit the [[patrol]] station.": "A petrol bomb hit the petrol station.",
    }
    good = (
        "The child lay in a manger.",
        "Pubic hair was found on the coat.",
        "The cyclists stopped on a trail in the hills.",
        "Prices went higher, then fell.",
        "He studied a hole in the road.",
        "The sails of the yacht were red.",
        "The boarder paid her rent and crossed the hall.",
        "Those too want to take part, and they have too much to lose.",
        "She bred a mare called Tow the Line.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            if _TITLE.match(doc[slip.phrase]) and doc.sentence_at(slip.phrase.start).start < slip.phrase.start:
                continue  # a horse named Tow the Line
            yield finding(doc, slip, "{written} where the usual phrase is {right}")
