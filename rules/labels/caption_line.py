"""LBL020: the caption of a picture stands between the paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._credits import TERMS, Line, credits
from ._garbled import garbled
from ._shared import body, has_picture

_OTHER = {Kind.HEADING, Kind.ITEM}
_SHORTEST = 3  # spaces in the shortest caption
_SHOWN_LENGTH = 60  # characters of a caption that a message quotes
_NEAR = 24  # characters before a credit in which a colon makes them its label
_SCENE = 45  # words of the longest caption that is told by its wording alone
_BRIEFS = 3  # so many paragraphs that end with the bare name of an agency are briefs that name their source
_SPEECH = pattern(r"\b(?:said|says|told|according to|announced|reported|reports|added|warned|statement)\b")
_SIDE = (
    r"(?:(?:far|top|bottom|front|back|upper|lower|second from|third from|second|third) )?"
    r"(?:left|right|cent(?:er|re)|L|R|C|above|below|middle|foreground|background)"
)
_PLACED = pattern(
    rf"[\w’'.]+,? \((?:pictured(?: (?:left|right|above|below|cent(?:er|re)|here))?|seen here|{_SIDE}|from {_SIDE})\)"
    rf"|[A-Z][\w’'.-]+, (?:second from (?:the )?)?(?:far )?(?:left|right|cent(?:er|re)), "
)
_PAST = pattern(r"\b(?:was|were|had|did|won|lost)\b")
_SHOWN = pattern(
    r"(?:In (?:this|an?) (?:\w+\.?,? ){0,2}(?:\d{1,2},? )?(?:\d{4},? )?(?:\w+ ){0,2}"
    r"(?:photo|photograph|picture|image|handout|screengrab|frame|grab|still)"
    r"(?:,| (?:taken|released|provided|made|from|by|dated|obtained|distributed|supplied)\b)"
    r"|(?:This|An?|The) (?:[\w-]+ ){0,3}(?:photo|photograph|picture|image|screengrab|handout|frame grab)"
    r" (?:\w+ ){0,4}(?:shows|taken|released|provided|distributed|obtained)\b"
    r"|(?:Undated |Aerial |File |Combo |Combination )?[Pp]hoto (?:taken|shows|released|provided)\b"
    r"|.{3,240}\bin (?:this|an?) (?:[\w-]+ ){0,3}(?:photo|picture|image|handout|screengrab)"
    r" (?:released|taken|provided|obtained|distributed)\b"
    r"|[^.,]{3,60}, pictured (?:in|on|at|here|with|above|during)\b[^.]{2,60}$"
    r"|In the (?:photo|picture|image|video): "
    r"|(?:Clockwise from|From left)\b|(?:Pictured|Above|File (?:photo|picture|image)|Seen here) ?[:,(])"
)
_NUMBERED = pattern(r"(?:Fig(?:ure|\.)|Table|Plate|Map|Box|Chart|Exhibit) ?\d")
_MARKS = 4  # so many different marks in brackets at the end of paragraphs are no pictures' credits
_QUESTIONS = 3  # so many paragraphs that ask make an interview, which keeps its pictures in their places

# The paragraphs of the examples.
_ABOVE = "Ferries were cancelled for the second day running, and hundreds of people waited."
_BELOW = "The mayor asked the government for tents, blankets and soup for those who wait."


class CaptionLine(Rule):
    """The caption of a picture stands between the paragraphs.

    Copied without its picture, a caption reads like a sentence that repeats the story: "Protesters march in Seoul on
    Monday. [Yonhap]". It is told by the credit at its end, or by words that only make sense beside a picture: "Anna
    Bell (left)", "In this photo taken...". An agency's name alone in brackets, which also names the source of a brief,
    counts behind one sentence in which nobody says anything. Texts with as many captions as paragraphs, numbered
    figures and captions beside a picture are left alone; above and below the text, and in an interview, a caption is
    information.

    Fix: unsafe; the line is removed, or the credit alone where the line tells what somebody says.
    """

    code = "LBL020"
    name = "caption-line"
    not_in = ("docs", "fiction", "listing", "recipe", "transcript")
    terms = TERMS
    always = True
    bad = {
        f"{_ABOVE}\n\n[[Passengers sleep in the terminal on Monday. [Yonhap]]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[Anna Bell (left) speaks to fishermen in Lenz. Photo: AP]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\nShe said the pier was safe. [[(Photo: AP)]]\n\n{_BELOW}": (
            f"{_ABOVE}\n\nShe said the pier was safe.\n\n{_BELOW}"
        ),
        f"{_ABOVE}\n\n[[A tanker passes the pier of Lenz. — APP/File]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[In the photo: the wet pier of Lenz.]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[In this photo taken from a boat, the pier is wet.]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
    }
    good = (
        f"{_ABOVE}\n\nShe turned left, then right (and left again), and was gone.\n\n{_BELOW}",
        f"{_ABOVE}\n\nThe bank cut its rate, it said in a statement. (Reuters)\n\n{_BELOW}",
        f"{_ABOVE}\n\nFigure 2 A copper penny (left) before and after it was cut\n\n{_BELOW}",
        f"{_ABOVE}\n\nShe joined the Petra News Agency (PNA) in 1999.\n\n{_BELOW}",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = [
            (line, bool(line.credit and line.credit.bare))
            for line in doc.memo(credits, self)
            if line.block.kind not in _OTHER and not line.alone and self._is_caption(line)
        ]
        marks = {line.text.rpartition("[")[2] for line, _ in found if line.text[-1] == "]"}
        if len(marks) >= _MARKS:  # paragraphs that name their sources in brackets
            found = [item for item in found if item[0].text[-1] != "]"]
        bare = sum(item[1] for item in found)
        paragraphs = sum(block.kind is Kind.PARAGRAPH for block in doc.blocks)
        if not found or len(found) * 2 > paragraphs + len(found):
            return
        asked = sum(doc.text[block.span.end - 1] == "?" for block in doc.blocks)
        inside = doc.memo(body) if asked < _QUESTIONS else range(0)
        for line, is_bare in found:
            if not (is_bare and bare >= _BRIEFS) and not has_picture(doc, line.number):
                yield self._finding(doc, line, stray=line.number in inside)

    def _is_caption(self, line: Line) -> bool:
        text = line.text
        if text[0] in "FTPMBCE" and _NUMBERED.match(text):
            return False
        if line.credit and self._is_told(text, line.credit.start):
            return not line.credit.bare or self._is_scene(text[: line.credit.start])
        return self._is_placed(text)

    @staticmethod
    def _is_told(text: str, credit: int) -> bool:
        """True if a line tells something before its credit, and another rule does not say that the credit is wrong."""
        return (
            text.count(" ", 0, credit) >= _SHORTEST
            and ":" not in text[max(0, credit - _NEAR) : credit]
            and not garbled(text)
        )

    @staticmethod
    def _is_scene(text: str) -> bool:
        """True for one sentence that shows something and in which nobody says anything."""
        return text.count(" ") < _SCENE and not _SPEECH.search(text) and ". " not in text.strip(" .|–—-")[24:]

    @staticmethod
    def _is_placed(text: str) -> bool:
        """True if a line says where in a picture somebody stands, or what a picture shows."""
        if text.count(" ") >= _SCENE or text[0] in "\"“‘'" or _SPEECH.search(text) or _PAST.search(text):
            return False
        return _SHOWN.match(text) is not None or _PLACED.search(text) is not None

    @staticmethod
    def _finding(doc: Document, line: Line, *, stray: bool) -> Finding:
        span = line.block.span
        if line.credit and _SPEECH.search(line.text):  # what somebody says is text; only the credit is too much
            credit = Span(span.start + line.credit.start, span.end)
            before = span.start + len(line.text[: line.credit.start].rstrip())
            fix = Fix("Remove the credit", (Edit(Span(before, span.end), ""),))
            message = f'"{doc[credit]}" is the credit of a picture'
        else:
            credit = span
            fix = Fix("Remove the line", doc.removals([span]))
            shown = line.text if len(line.text) <= _SHOWN_LENGTH else line.text[: _SHOWN_LENGTH - 1].rstrip() + "…"
            message = f'"{shown}" is the caption of a picture'
        return Finding(credit, message, (fix,), sure=0.8, severity=None if stray else Severity.INFO)
