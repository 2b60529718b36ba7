"""LBL002: a line is only names that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._credits import at_end
from ._shared import body

_WORDS = pattern(r"[^\W_]+(?:['’.][^\W_]+)*")
_SMALL = {"of", "the", "and", "in", "for", "to", "de", "la", "al", "von", "van", "bin", "a", "on"}
_LONGEST = 90  # characters of a line of names
_NAMES = 4  # so many words are more than one name
_TOGETHER = 3  # so many words may be two names that no text has side by side
_MOST = 8  # words of a line of names
_HEADINGS = 2  # more lines of this kind than these are the headings of sections


def _is_name(word: str) -> bool:
    """True for a word with a capital and for the small words inside names ("of", "al-Burhan")."""
    return word[0].isupper() or word.split("-")[0].lower() in _SMALL


class LabelLine(Rule):
    """A line is only names that stand elsewhere.

    A page files a picture or an article under names; copied, they become a line of their own: "North Korea Kim Jong
    Un". The words of the line all stand in a headline in sentence case and are more than one name, or the line stands
    above a caption; or it runs names together that the text has apart. Subheadings are left alone: one name, or words
    of a headline in title case.

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
        "Storm shuts the port of Turku\n\nThe ferries to Stockholm stay in Finland.\n\n[[Finland Turku]]\n"
        "A ferry at the quay in Turku (Photo: Jan Kurz / dpa)\n\nLeave A Comment\n\nRelated Articles\n\nShare This": (
            "Storm shuts the port of Turku\n\nThe ferries to Stockholm stay in Finland.\n\n"
            "A ferry at the quay in Turku (Photo: Jan Kurz / dpa)\n\nLeave A Comment\n\nRelated Articles\n\nShare This"
        ),
        "Peru and Chile National Park Service agree on a border trail\n\nIt is 900 km long.\n\n"
        "[[Chile National Park Service]]\n\nIt opens in 2027.": (
            "Peru and Chile National Park Service agree on a border trail\n\nIt is 900 km long.\n\nIt opens in 2027."
        ),
        "Two ministers meet on a ferry\n\nThe talks of Anna Bell of Norway with Ove Holm of Denmark took three hours "
        "and more.\n\n[[Anna Bell Norway Ove Holm]]\n\nNobody said a word afterwards, and the ministers left by the "
        "back door.": (
            "Two ministers meet on a ferry\n\nThe talks of Anna Bell of Norway with Ove Holm of Denmark took three "
            "hours and more.\n\nNobody said a word afterwards, and the ministers left by the back door."
        ),
    }
    good = (
        "Two ministers meet on a ferry\n\nThe talks of Anna Bell with Ove Holm took three hours.\n\nBy Anna Bell\n\n"
        "The talks, by Ove Holm's account, were dull.",
        "Lionel Messi scores three goals in Miami\n\nHe came on late.\n\nLionel Messi\n\nHe was born in Rosario.",
        "How To Build A Better Chicken Coop\n\nIt is easy.\n\nBuild A Better Chicken Coop\n\nTake four posts.",
        "Snow falls in Vienna and Graz\n\nTrams are late.\n\nGraz\n\nThe airport is shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        title = _WORDS.findall(doc.title)
        if len(title) < _NAMES:
            return
        known = {word.lower().removesuffix("'s").removesuffix("’s") for word in title}
        found = [
            (block, following)
            for block, following in pairwise([*doc.blocks[1:], None])
            if block and block.span.end - block.span.start < _LONGEST and self._is_line_of_names(doc, block)
        ]
        if len(found) > _HEADINGS:
            return
        sentence_case = sum(word[0].islower() and word not in _SMALL for word in title[1:]) >= 2
        for block, following in found:
            words = _WORDS.findall(doc[block.span])
            shared = sum(word.lower() in known for word in words)
            if (
                (shared == len(words) >= _NAMES and sentence_case and self._is_loose(doc, block, words))
                or (shared and self._is_caption(doc, following))
                or (len(words) >= _TOGETHER and self._runs_together(doc, block, words))
            ):
                yield self._finding(doc, block)

    @staticmethod
    def _is_line_of_names(doc: Document, block: Block) -> bool:
        words = doc[block.span].split()
        return (
            block.kind in {Kind.SHORT, Kind.PARAGRAPH}
            and len(words) <= _MOST
            and words[0].lower() != "by"  # a byline
            and all(map(_is_name, words))
            and "," not in doc[block.span]
            and doc.text[block.span.end - 1].isalnum()
            and all(doc.text.count(word) > 1 for word in _WORDS.findall(doc[block.span]))
        )

    @staticmethod
    def _is_loose(doc: Document, block: Block, words: list[str]) -> bool:
        """True unless words of the headline are joined anew by small ones: "The Bridge in Lenz" is a subheading."""
        return doc[block.span] in doc.title or not any(word.lower() in _SMALL for word in words)

    @staticmethod
    def _is_caption(doc: Document, block: Block | None) -> bool:
        return block is not None and (block.kind is Kind.CAPTION or at_end(doc[block.span]) is not None)

    @staticmethod
    def _runs_together(doc: Document, block: Block, words: list[str]) -> bool:
        """True if a line between paragraphs holds names of the text, side by side as the text never has them."""
        if block.kind is not Kind.SHORT or doc.blocks.index(block) not in doc.memo(body):
            return False
        if doc.text.count(doc[block.span]) > 1 or any(word.lower() in _SMALL for word in words):
            return False
        named = {
            word
            for mention in doc.names
            if not (mention.opens or block.span.contains(mention.span))
            for word in _WORDS.findall(mention.text)
        }
        return named.issuperset(words)

    @staticmethod
    def _finding(doc: Document, block: Block) -> Finding:
        fix = Fix("Remove the line", doc.removals([block.span]))
        return Finding(block.span, f'"{doc[block.span]}" is only names and says nothing', (fix,), sure=0.8)
