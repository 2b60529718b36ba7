"""LBL018: a byline stands in the middle of the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.rule import Rule

from ._bylines import Byline, bylines
from ._shared import body

_ABOVE_IT = 2  # paragraphs above a late byline; above one in its place may stand a line that sums the text up
_BIO = 2  # blocks above and below a byline in which its author may be introduced

# The paragraphs of the examples.
_LEDE = "Ferries were cancelled for the second day running, and hundreds of people waited in the hall."
_ABOVE = (
    f"Ferry late again\n\n{_LEDE}\n\nNobody could say when the storm would end, or when the next ferry would leave."
)
_BELOW = "The mayor asked the government for tents, blankets and soup for those who wait in the cold."


class LateByline(Rule):
    """A byline stands in the middle of the text.

    A byline belongs above the text. Copied with a box or with the next article, "By: Anna Bell" comes between two
    paragraphs. Left alone are texts with bylines of several writers, a byline below a title of its own or above a date,
    and one beside a note about the writer. Below the text, where some houses print it, a byline without another above
    is information.

    Fix: unsafe; the line is removed.
    """

    code = "LBL018"
    name = "late-byline"
    languages = ()
    not_in = ("docs", "fiction", "listing", "recipe", "transcript")
    bad = {
        f"{_ABOVE}\n\n[[By: Anna Bell]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[By Anna Bell, Harbour Wire]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
    }
    good = (
        f"By Anna Bell\n\n{_ABOVE}\n\n{_BELOW}",
        f"Ferry late again\n\n{_LEDE}\n\nBy Anna Bell\n\n{_BELOW}\n\nThe sea is calm by now.",
        f"{_ABOVE}\n\nBy Public Transport\n\n{_BELOW}",
        f"{_ABOVE}\n\nThe Other Ferry\n\nBy Anna Bell\n\n{_BELOW}",
        f"{_ABOVE}\n\nBy Anna Bell\n\nAnna Bell writes about the sea. {_BELOW}",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = doc.memo(bylines)
        if len(found) != 1:  # several are several articles, or a repetition
            return
        line = found[0]
        inside = doc.memo(body)
        above = sum(block.kind is Kind.PARAGRAPH for block in doc.blocks[inside.start - 1 : line.number])
        if line.number < inside.start or above < _ABOVE_IT or self._belongs(doc, line):
            return
        late = line.number in inside
        if late or doc.blocks[line.number - 1].kind is Kind.PARAGRAPH:
            fix = Fix("Remove the byline", doc.removals([line.span]))
            message = f'byline "{doc[line.span]}" stands {"inside" if late else "below"} the text'
            yield Finding(line.span, message, (fix,), sure=0.8, severity=None if late else Severity.INFO)

    @staticmethod
    def _belongs(doc: Document, line: Byline) -> bool:
        """True below a title, above a line with the date, and beside a paragraph about the writer."""
        beside = {block.kind for block in doc.blocks[line.number - 1 : line.number + 2 : 2]}
        if not beside.isdisjoint({Kind.SHORT, Kind.HEADING, Kind.TITLE}):
            return True
        name = line.who.split(" and ")[0]
        around = doc.blocks[max(0, line.number - _BIO) : line.number + 1 + _BIO]
        return any(name in doc[block.span].casefold() for block in around if block.span != line.span)
