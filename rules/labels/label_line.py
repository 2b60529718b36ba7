"""LBL002: a line is only words of the headline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_WORDS = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = {"of", "the", "and", "in", "for", "to", "de", "la", "al", "von", "van", "bin", "a", "on"}
_LONGEST = 90  # characters of a line of names
_NAMES = 4  # so many words are more than one name


def _is_name(word: str) -> bool:
    """True for a word with a capital and for the small words inside names ("of", "al-Burhan")."""
    return word[0].isupper() or word.split("-")[0].lower() in _SMALL


class LabelLine(Rule):
    """A line is only words of the headline.

    A page files a picture or an article under names; copied, they become a line of their own: "North Korea Kim Jong
    Un". The line stands word by word in a headline in sentence case, and it holds more than one name or stands above
    a caption. Subheadings are left alone: one name, or words of a headline in title case.

    Fix: unsafe; the line is removed.
    """

    code = "LBL002"
    name = "label-line"
    languages = ()
    not_in = ("docs", "listing", "recipe", "transcript")
    bad = {
        "Sudan Abdel Fattah al-Burhan meets envoys in Cairo\n\nThe talks went on until midnight.\n\n"
        "[[Sudan Abdel Fattah al-Burhan]]\n\nThey will meet again on Friday.": (
            "Sudan Abdel Fattah al-Burhan meets envoys in Cairo\n\nThe talks went on until midnight.\n\n"
            "They will meet again on Friday."
        ),
        "Flood in Lower Saxony cuts off two towns\n\nThe Leine rose by two metres.\n\n"
        "[[Lower Saxony]]\nA boat in the main street (Photo: Jan Kurz / dpa)\n\nHelp is under way.": (
            "Flood in Lower Saxony cuts off two towns\n\nThe Leine rose by two metres.\n\n"
            "A boat in the main street (Photo: Jan Kurz / dpa)\n\nHelp is under way."
        ),
        "Peru and Chile National Park Service agree on a border trail\n\nIt is 900 km long.\n\n"
        "[[Chile National Park Service]]\n\nIt opens in 2027.": (
            "Peru and Chile National Park Service agree on a border trail\n\nIt is 900 km long.\n\nIt opens in 2027."
        ),
    }
    good = (
        "Lionel Messi scores three goals in Miami\n\nHe came on late.\n\nLionel Messi\n\nHe was born in Rosario.",
        "How To Build A Better Chicken Coop\n\nIt is easy.\n\nBuild A Better Chicken Coop\n\nTake four posts.",
        "Snow falls in Vienna and Graz\n\nTrams are late.\n\nGraz\n\nThe airport is shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        title = _WORDS.findall(doc.title)
        if len(title) < _NAMES:
            return
        found = [
            (block, following)
            for block, following in pairwise([*doc.blocks[1:], None])
            if block and self._is_short(block) and self._is_label(doc[block.span], title)
        ]
        if len(found) > 2:  # so many are the headings of sections
            return
        sentence_case = sum(word[0].islower() and word not in _SMALL for word in title[1:]) >= 2
        for block, following in found:
            names = doc[block.span].count(" ") + 1
            if (sentence_case and names >= _NAMES) or (following and following.kind is Kind.CAPTION):
                yield self._finding(doc, block)

    @staticmethod
    def _is_short(block: Block) -> bool:
        return block.kind in {Kind.SHORT, Kind.PARAGRAPH} and block.span.end - block.span.start < _LONGEST

    @staticmethod
    def _is_label(line: str, title: list[str]) -> bool:
        words = line.split()
        if not 2 <= len(words) <= 8 or not all(map(_is_name, words)):
            return False
        size = len(words)
        folded = [word.lower() for word in title]
        mine = [word.lower() for word in _WORDS.findall(line)]
        return len(mine) == size and any(folded[at : at + size] == mine for at in range(len(folded) - size + 1))

    @staticmethod
    def _finding(doc: Document, block: Block) -> Finding:
        fix = Fix("Remove the line", doc.removals([block.span]))
        return Finding(
            block.span, f'"{doc[block.span]}" repeats words of the headline and says nothing', (fix,), sure=0.8
        )
