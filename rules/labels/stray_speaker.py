"""LBL016: a paragraph begins with the name of a person and a colon, as a speaker's turn does."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, delete
from copydesk.lint.names import OFFICES, PARTICLES
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._labels import Labelled, labelled

_PARAGRAPH = 8  # words of the shortest text that is a turn, and no entry of a list
_OTHERS = 4  # more lines with labels than these are a list, or a conversation
# First words of labels that are no person's name: "Photo", and those of titles: "In Our Time".
_LABELS = frozenset(
    "by photo photos image picture credit credits source note editor edited read watch "
    "a all an and at for from how in my no not on our out the this to what when where who why with your".split()
)
_WORDS = 5  # of the longest label
_SAID = pattern(
    r"(?:,[^,.]{2,40},)? (?:said|says|told|added|adds|asked|wrote|argued|warned|replied|insisted|tweeted)\b"
)
_ACTS = pattern(r" (?:\w{2,}ed|was|is|has|had|also|will|would|went|came|took|made|met|spoke|won|lost)\b")
_REACH = 24  # characters before a name in which the word for its office stands
_NO_FIRST_NAMES = frozenset("New North South East West San Santa Saint St. Los Las Port Fort Lake Mount United".split())
_PLACE = ("in", "from", "at", "near", "across")
# The paragraphs of the examples.
_TITLE = "Ferry fares rise in Split"
_LEDE = "The company asks for five euros more on every line to the islands."
_TURN = "We will not pay five euros more for a boat that is always late."


_CUE = pattern(  # what only the text of a play has: a speaker's name in capitals before or above the turn, a direction
    r"[A-Z][A-Z'’-]+(?: [A-Z'’-]+){0,2}(?:$|[.:]? ?\(|[.:] (?=[A-Z]))|[(\[][^()\[\]]+[.!][)\]]$|(?:Enter|Exit|Exeunt)\b"
)
_CUES = 3


def _is_play(doc: Document) -> bool:
    """True if lines of a text are the cues and the directions of a play."""
    return sum(_CUE.match(doc.text, *block.span) is not None for block in doc.blocks) >= _CUES


def _is_told(doc: Document) -> bool:
    """True if somebody tells a story of his own, where a name and a colon may introduce what he read or heard."""
    return doc.text.count(" I ") * 50 > doc.text.count(" ")


class StraySpeaker(Rule):
    """A paragraph begins with the name of a person and a colon, as a speaker's turn does.

    One turn alone is no conversation: it is what is left of an interview, or a search word that a page puts before its
    text ("Kim Jong Un: The carrier..."). The name is one that the text names elsewhere, as somebody who speaks or bears
    a title. Places (a dateline), quotations in quotation marks, lines below a subheading, and texts with more lines of
    the kind are left alone.

    Fix: unsafe; the label is removed.
    """

    code = "LBL016"
    name = "stray-speaker"
    not_in = ("docs", "fiction", "letter", "listing", "recipe", "transcript")
    bad = {
        f"{_TITLE}\n\n[[Anna Bell:]] {_LEDE}\n\nMinister Anna Bell has promised to look into it.": (
            f"{_TITLE}\n\n{_LEDE}\n\nMinister Anna Bell has promised to look into it."
        ),
        f"{_TITLE}\n\n{_LEDE}\n\n[[Hale:]] {_TURN}\n\nThe company, Hale said, could do better.": (
            f"{_TITLE}\n\n{_LEDE}\n\n{_TURN}\n\nThe company, Hale said, could do better."
        ),
    }
    good = (
        f"{_TITLE}\n\nNew Delhi: {_LEDE}\n\nThe boats are built in New Delhi. New Delhi said nothing.",
        f"{_TITLE}\n\nAnna Bell: “{_TURN}”\n\nMinister Anna Bell left.",
        f"{_TITLE}\n\nOn Our Time: {_LEDE}\n\nMany ask for Our Time. Will Time win? Our Time sank.",
        f"{_TITLE}\n\nThe choice: {_TURN}\n\n{_LEDE}",
        f"Anna: {_TURN}\nBen: {_LEDE}\nAnna: {_TURN}",
        f"The Ferry\n\nAnna Bell stands at the rail.\n\nTOM. It is late.\n\n(He sits down.)\n\nAnna Bell: {_TURN}\n\n"
        "TOM. I know that, Mrs Bell.\n\nExit.",
        f"The Ferry\n\nAnna Bell had left. I rose, I dressed, I ran to the pier, and I read:\n\nAnna Bell: {_TURN}\n\n"
        "I wept.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        lines = [item for item in doc.memo(labelled) if item.mark in ":："]
        named = [item for item in lines if self._has_name(doc, item)]
        if len(lines) > _OTHERS or len(named) != 1:
            return
        item = named[0]
        if _is_play(doc) or _is_told(doc):
            return
        if self._is_turn(doc, item) and not self._is_title(doc, item) and self._is_person(doc, doc[item.label]):
            span = Span(item.label.start, item.rest - 1)
            fix = delete(Span(item.label.start, item.rest), "Remove the label")
            yield Finding(span, f'"{doc[span]}" is the turn of a speaker, and the only one', (fix,), sure=0.75)

    @staticmethod
    def _has_name(doc: Document, item: Labelled) -> bool:
        """True for a label of capitalised words with a space behind its colon alone, before a capital or a quote."""
        words = doc[item.label].split()
        return (
            item.label.start == item.block.span.start
            and doc.text[item.rest - 1] == " "
            and doc.text[item.label.end] != " "
            and not doc.text[item.rest].islower()
            and len(words) <= _WORDS
            and words[0].lower() not in _LABELS
            and words[0][0].isupper()
            and all(word[0].isupper() or word.lower() in PARTICLES for word in words)
        )

    @staticmethod
    def _is_turn(doc: Document, item: Labelled) -> bool:
        """True for a label before a paragraph of running text that is not quoted, below no subheading."""
        text = doc.text
        at = doc.blocks.index(item.block)
        end = item.block.span.end
        return (
            at > 0
            and item.block.kind is Kind.PARAGRAPH
            and (at == 1 or doc.blocks[at - 1].kind is not Kind.SHORT)
            and "," not in doc[item.label]
            and text[item.rest].isupper()
            and text[end - 1] in ".!?"
            and text.count(" ", item.rest, end) >= _PARAGRAPH - 1
        )

    @staticmethod
    def _is_title(doc: Document, item: Labelled) -> bool:
        """True if what stands on both sides of the colon stands so elsewhere: the title of a work."""
        word = doc.text.find(" ", item.rest)
        return doc.text.count(doc.text[item.label.start : word]) > 1

    @staticmethod
    def _is_person(doc: Document, label: str) -> bool:
        """True if a name stands elsewhere in the text as that of a person, and nowhere as that of a place."""
        name = label.title() if label.isupper() else label
        parts = name.split()
        if any(f" {word} {part}" in doc.text for part in (name, parts[-1]) for word in _PLACE):
            return False
        for mention in doc.names:
            at, end = mention.span
            alone = len(parts) > 1 and mention.text in {parts[0], parts[-1]}
            acts = not mention.opens or _ACTS.match(doc.text, end) is not None
            if alone and acts and not doc.text.endswith(("the ", "The "), 0, at):
                return True  # "Kim also hoped"
            if mention.text in {name, parts[-1]} or mention.text.endswith(f" {name}"):
                before = doc.text[max(0, at - _REACH) : at].split()
                if len(parts) == 1 and mention.text.count(" ") == 1 and mention.text.split()[0] not in _NO_FIRST_NAMES:
                    return True  # "Anna Bell" elsewhere
                if mention.titled or (before and before[-1].lower() in OFFICES) or _SAID.match(doc.text, end):
                    return True
        return False
