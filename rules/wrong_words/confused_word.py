"""WRD007: a word whose context speaks for another that sounds or looks like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk.lint.document import Document, Hit, Row
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._contexts import REACH, TOPIC_CAP, near, tokens, topic_score, weights
from ._phrases import slips

NEAR = 32  # code points that hold the two nearest tokens of one side
FAR = 140  # and those that hold the topic words
_JOINTS = frozenset("-’'")
_OPENERS = frozenset('\n.!?:"“”‘(')  # what a sentence may start after


class ConfusedWord(Rule):
    """A word stands where the words around it are those of another that sounds or looks like it.

    "A better result then the last", "the plan will effect prices", "who's name": a small model, trained on edited
    text, knows what stands around each word of a pair and speaks up when the context is far more usual for the other.
    The bar of each direction ("then" for "than") is set so that it is crossed less than once in a million words of
    edited text; directions that were seen to err are reported in the strict profile only.

    Left alone: words in capitals, capitalised words inside a sentence, parts of compounds, documentation, and phrases
    that WRD008 knows.

    Source: the head of confusions.tsv. Fix: unsafe, the other word; the context can be odd rather than the word.
    """

    code = "WRD007"
    name = "confused-word"
    not_in = ("fiction", "docs")
    terms = ("confusions.tsv", "lookalikes.tsv")
    tables = ("contexts.tsv",)
    bad = {
        "Nobody could tell [[weather]] it was true.": "Nobody could tell whether it was true.",
        "He walked [[threw]] the door and sat down.": "He walked through the door and sat down.",
        "They waited for hours, and [[than]] they left.": "They waited for hours, and then they left.",
        "She has [[know]] idea where they went.": "She has no idea where they went.",
    }
    good = (
        "The weather was cold and the bridge was closed.",
        "He threw the ball through the door.",
        "The talks brought peace to the valley.",
        "Prices rose, then fell.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        best: dict[Span, tuple[int, Hit]] = {}
        for span, hits in groupby((hit for hit in doc.hits(self) if "limit" in hit.row), key=_span):
            if not plain(doc.text, span):
                continue
            pairs = doc.table(self, "contexts.tsv", _by_pair)
            line = doc.line_at(span.start)
            left, right = _around(doc.text, span, line, NEAR, 2)
            features = near(left, right)
            for hit in hits:
                margin = _margin(doc.text, hit, pairs[hit.row["pair"]], features, line)
                if margin >= 0 and (span not in best or margin > best[span][0]):
                    best[span] = (margin, hit)
        known = [slip.phrase for slip in slips(doc, self)] if best else []
        for span, (margin, hit) in best.items():
            if not any(span.overlaps(phrase) for phrase in known):
                yield _finding(doc, span, hit, margin)


def _by_pair(rows: tuple[Row, ...]) -> dict[str, Row]:
    return {row["pair"]: row for row in rows}


def _span(hit: Hit) -> Span:
    return hit.span


def _margin(text: str, hit: Hit, row: Row, features: Sequence[str], line: Span) -> int:
    """By how much the context's score passes the bar for the other word; negative where it does not."""
    table, sign, limit = weights(row["weights"]), int(hit.row["direction"]), int(hit.row["limit"])
    score = sign * (int(row["bias"]) + sum([table[feature] for feature in features if feature in table]))
    if score + TOPIC_CAP < limit:
        return -1
    left, right = _around(text, hit.span, line, FAR, REACH)
    return score + sign * topic_score(table, left, right) - limit


def _around(text: str, span: Span, line: Span, reach: int, most: int) -> tuple[list[str], list[str]]:
    """The `most` nearest tokens before and after a span, those within `reach` code points of the same line."""
    left, right = (
        text[max(line.start, span.start - reach) : span.start],
        text[span.end : min(line.end, span.end + reach)],
    )
    return tokens(left, slice(-most, None)), tokens(right, slice(most))


def plain(text: str, span: Span) -> bool:
    """False for a word in capitals, a capitalised word inside a sentence, and a part of a compound."""
    start, end = span
    if text[start - 1 : start] in _JOINTS or text[end : end + 1] in _JOINTS:
        return False
    if not text[start].isupper():
        return True
    if text[end + 1 : end + 2].isupper():  # the first word of a name
        return False
    before = text[max(0, start - 2) : start].rstrip(" ")
    return not text[start + 1 : end].isupper() and (not before or before[-1] in _OPENERS)


def _finding(doc: Document, span: Span, hit: Hit, margin: int) -> Finding:
    written, meant = doc[span], hit.row["meant"]
    if written[0].isupper():
        meant = meant.capitalize()
    before, after = _word_before(doc, span.start), _word_after(doc, span.end)
    message = f'"{before}{written}{after}": these words usually surround "{meant}"'
    severity = Severity.INFO if hit.row["severity"] else None
    return Finding(span, message, (replace(span, meant),), sure=min(0.95, 0.7 + margin / 200), severity=severity)


def _word_before(doc: Document, at: int) -> str:
    words = doc.text[max(doc.line_at(at).start, at - NEAR) : at].split()
    return words[-1] + " " if words else ""


def _word_after(doc: Document, at: int) -> str:
    words = doc.text[at : min(doc.line_at(at).end, at + NEAR)].split()
    return " " + words[0].rstrip(".,;:") if words and words[0][0].isalnum() else ""
