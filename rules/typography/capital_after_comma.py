"""TYP004: an ordinary word is capitalised after a comma ("in London, Five people")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_COMMA_CAPITAL = pattern(r", ?([A-Z][a-z]+)(?= ([a-z]+))")
_BEFORE = pattern(r"([^\W\d_]+) ?\Z")
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands""".split()
)
_ORDINARY = frozenset(
    """the these those this he she it they we there and but or so because while after before although though since
    however meanwhile according during his her its their our some many several""".split()
)
_VERSE = pattern(  # several lines of a poem run together
    r"[,;:] (?:The|He|She|It|They|We|And|But|Or|So|Which|Who|Whose|When|Where|That|To|In|Of|With|From|By|For|As|On|At|"
    r"My|Your)\b(?= [a-z])"
)
_WINDOW = 120  # characters to each side that tell what kind of line it is
_GREETINGS = frozenset("dear hello hi good greetings yes".split())
_SPEECH = frozenset(
    """said says say saying asked asks ask asking thought thinks think thinking wondered wonders wonder wrote writes
    read reads reading goes went means told tell tells replied replies answered answers is was be being are adds added
    shouted called dear hello hi yes no oh well why what namely motto question answer amen""".split()
)
_NAMED_VERBS = frozenset("said says is was has had will would which who and or tv news".split())


class CapitalAfterComma(Rule):
    """An ordinary word is capitalised after a comma.

    Two headlines or two sentences were joined by a comma: "protests in London, Five people". Only words that are never
    names count (pronouns, conjunctions, numbers, articles) and only when a lower-case word follows, so that titles of
    works and channels ("Five said") stay out. Verse, headlines in title case, salutations and thoughts after a verb of
    saying ("he asked, Who are they?") are left alone.

    Fix: unsafe; the word in lower case, or a full stop instead of the comma.
    """

    code = "TYP004"
    name = "capital-after-comma"
    not_in = ("fiction", "docs")
    bad = {
        "March in London[[, Five]] people have been arrested.": "March in London, five people have been arrested.",
        "The bank raised its rate[[, The]] markets fell.": "The bank raised its rate, the markets fell.",
        "It rained all night[[, But]] nobody left the square.": "It rained all night, but nobody left the square.",
        "Farmers wait for rain[[, They]] fear a dry year.": "Farmers wait for rain, they fear a dry year.",
    }
    good = (
        "Visit Paris, The Hague and Rome.",
        "Bake the Bread, Then Eat It: Five Rules, The best of all",
        "She asked, Who are they?",
        "On the BBC, Five said no.",
        "Dear Sir, We thank you for your letter of Monday.",
        "The band played Help, Yesterday and Let It Be.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = list(self._findings(doc))
        if found:
            lines = Counter(doc.row(match.start()) for match in _VERSE.finditer(doc.text))
            yield from (finding for finding in found if lines[doc.row(finding.span.start)] < 2)

    def _findings(self, doc: Document) -> Iterator[Finding]:
        for match in _COMMA_CAPITAL.finditer(doc.text):
            word, after = match.group(1), match.group(2)
            low = word.lower()
            if low in _NUMBERS:
                if after in _NAMED_VERBS:
                    continue
            elif low not in _ORDINARY:
                continue
            before = _BEFORE.search(doc.text, max(0, match.start() - 30), match.start())
            line = doc.line_at(match.start())
            head = doc.text[max(line.start, match.start() - _WINDOW) : match.start()]
            if not before or before.group(1).lower() in _SPEECH or _is_greeting(head):
                continue
            if _is_title_case(head + doc.text[match.start() : min(line.end, match.end() + _WINDOW)]):
                continue
            span = Span(match.start(), match.end(1))
            lower = replace(span, f", {low}", f'Write "{low}"')
            stop = replace(span, f". {word}", "Use a full stop")
            yield Finding(span, f'"{word}" is capitalised after a comma', (lower, stop), sure=0.9)


def _is_greeting(head: str) -> bool:
    """True for "Dear readers, We ...": at most four words from the line's start, the first a greeting."""
    words = head.split()
    return 0 < len(words) <= 4 and words[0].lower() in _GREETINGS


def _is_title_case(part: str) -> bool:
    """True when most longer words are capitalised."""
    words = [word for word in part.split() if len(word) > 3 and word[0].isalpha()]
    return 3 * sum(word[0].isupper() for word in words) > 2 * len(words)
