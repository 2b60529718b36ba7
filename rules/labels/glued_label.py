"""LBL001: a label is glued to the sentence that it stands before."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._labels import Labelled, labelled

_NAME = pattern(r"#?[^\W\d_a-zß-ÿ][\w'’.+&/-]*(?: [\w'’.+&/-]+){0,5}$")
_SENTENCE = pattern(r"[\"“‘'(]{0,2}(?:[^\W\d_a-z][\w’'.-]*|\d[\d,.]* [a-z]+)[ ,]")
_SPEECH = {
    "said",
    "says",
    "asked",
    "asks",
    "added",
    "adds",
    "told",
    "wrote",
    "writes",
    "replied",
    "read",
    "reads",
    "is",
}
_OPENERS = {"the", "a", "an", "in", "on", "at", "for", "with", "after", "before", "see", "use"}
_PRONOUNS = {"he", "she", "they", "we", "i", "it", "you", "who", "this", "that", "here", "there"}
_ENDS = '.!?”"'
_TURNS = 3  # so many glued labels are the turns of an interview that lost their spaces
_WORDS = 4  # of the shortest text behind a label; what is shorter fills in a form
_PARAGRAPH = 8  # words of the shortest text behind a label with spaces on both sides


class GluedLabel(Rule):
    """A label is glued to the sentence that it stands before.

    Search words and topics that a page puts before a text come out glued to it: "Kim Jong Un:The carrier", "Ukraine
    war :The talks". No prose reads so. In English they also come with a space on either side, "Lionel Messi : The
    player...", which counts where the label stands elsewhere in the text. Times, ratios, addresses, namespaces, forms,
    words of speaking and lines of three or more speakers are left alone.

    Fix: unsafe. A label that is named again in the text is removed; else a space is put behind it.
    """

    code = "LBL001"
    name = "glued-label"
    languages = ()
    not_in = ("docs", "transcript")
    bad = {
        "[[Orban Cabinet:]]The vote was put off. Orban did not come.": "The vote was put off. Orban did not come.",
        "Snow closes the pass\n\n[[Simplon:]]Two lorries slid off the road near Simplon.": (
            "Snow closes the pass\n\nTwo lorries slid off the road near Simplon."
        ),
        "[[Background:]]The strike began in May, over pay.": "Background: The strike began in May, over pay.",
        "Doctors warn of a cholera outbreak in Beira\n\n[[Cholera outbreak :]]UN agencies have sent tents.": (
            "Doctors warn of a cholera outbreak in Beira\n\nUN agencies have sent tents."
        ),
        "Ferry fares rise in Split\n\n[[Ferry fares :]] The company that runs the boats asks for five euros more.": (
            "Ferry fares rise in Split\n\nThe company that runs the boats asks for five euros more."
        ),
    }
    good = (
        "Kim Jong Un: The carrier is here. Kim said no.",
        "The train leaves at 7:30 from Platform:9.",
        "Anna: Where is it?\nBen: On the shelf.",
        "Use std:Vector for this.",
        "Price:Free entry\nThe price is low.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = [item for item in doc.memo(labelled) if item.mark in ":：" and self._is_wrong(doc, item)]
        if len(found) >= _TURNS:
            return
        for item in found:
            if doc.text.count(" ", item.rest, item.block.span.end) >= _WORDS - 1:
                yield self._finding(doc, item)

    def _is_wrong(self, doc: Document, item: Labelled) -> bool:
        """True if a label is glued to a sentence, or stands before it with a space on either side of its colon."""
        text = doc.text
        glued = not text[item.rest - 1].isspace()
        if not glued and not (text[item.label.end].isspace() and item.mark == ":"):
            return False
        label = doc[item.label]
        if (label[-1].isdigit() and text[item.rest].isdigit()) or not _NAME.match(label):
            return False
        words = label.lower().split()
        if words[0] in _PRONOUNS or not _SPEECH.isdisjoint(words) or not _SENTENCE.match(text, *self._after(item)):
            return False
        if glued:
            return words[0] not in _OPENERS or self._stands_elsewhere(doc, item)
        return (
            doc.lang == "en"
            and text.count(" ", *self._after(item)) >= _PARAGRAPH - 1
            and text[item.block.span.end - 1] in _ENDS
            and self._stands_elsewhere(doc, item)
        )

    @staticmethod
    def _after(item: Labelled) -> Span:
        return Span(item.rest, item.block.span.end)

    def _finding(self, doc: Document, item: Labelled) -> Finding:
        label = doc[item.label]
        end = item.rest if doc.text[item.rest - 1] == item.mark else item.rest - 1
        span = Span(item.label.start, end)
        removal = delete(Span(span.start, item.rest), "Remove the label")
        if doc.text[end].isspace():
            return Finding(span, f'label "{doc[span]}" stands before the sentence', (removal,), sure=0.85)
        space = Fix("Put a space behind the label", tuple(self._spaces(item, end)))
        if self._named_elsewhere(doc, item):
            return Finding(span, f'label "{label}:" is glued to the sentence behind it', (removal, space), sure=0.95)
        return Finding(span, f'no space between "{label}:" and the sentence behind it', (space, removal), sure=0.9)

    @staticmethod
    def _spaces(item: Labelled, end: int) -> Iterator[Edit]:
        """No space before the colon, one behind it."""
        if item.label.end < end - 1:
            yield Edit(Span(item.label.end, end - 1), "")
        yield Edit(Span(end, end), " ")

    @staticmethod
    def _rest(doc: Document, item: Labelled) -> str:
        return (doc.text[: item.label.start] + doc.text[item.label.end :]).lower()

    def _named_elsewhere(self, doc: Document, item: Labelled) -> bool:
        """True if the label, or a word of one that is a name, stands in the rest of the text."""
        if any(word[0].islower() for word in doc[item.label].split()):
            return self._stands_elsewhere(doc, item)
        rest = self._rest(doc, item)
        return any(word in rest for word in self._content(doc, item))

    def _stands_elsewhere(self, doc: Document, item: Labelled) -> bool:
        """True if every word of the label stands in the rest of the text."""
        rest = self._rest(doc, item)
        words = self._content(doc, item)
        return bool(words) and all(word in rest for word in words)

    @staticmethod
    def _content(doc: Document, item: Labelled) -> list[str]:
        return [word for word in doc[item.label].lower().strip("#").split() if len(word) > 2]
