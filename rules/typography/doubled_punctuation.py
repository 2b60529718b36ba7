"""TYP006: two marks stand where one belongs."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_PAIR = pattern(r"[,;:.!?][ \u00a0]?[,;:.](?![,;:.!?\w/)(])")
_BEFORE = pattern(r"[^\W_]+[)\"'”’]?\Z")
# What is spoken of keeps its own mark: "the interjection huh?."
_MENTIONED = pattern(
    r"\b(?:called|entitled|titled|words?|phrase|interjection|question|expression|reply|song|film|book|play|novel|show|"
    r"album|single|slogan|motto)(?: [^\W\d_][\w’'-]*){1,4}\Z"
)
_ENTITY = pattern(r"&#?\w{1,31}$")
_ONE = {
    ",,": ",",
    ";;": ";",
    ",.": ".",
    ";.": ".",
    ":.": ".",
    ",;": ";",
    ";,": ";",
    ":,": ",",
    ",:": ":",
    "..": ".",
    "?.": "?",
    "!.": "!",
}


class DoubledPunctuation(Rule):
    """Two punctuation marks stand where one belongs.

    An edit leaves ",," or ",." behind. Ellipses, abbreviations before a comma ("Inc.,"), "?!", names that end in a mark
    ("Yahoo!."), low German quotation marks typed as commas, emoticons and paths are left alone.

    Fix: safe where the same mark stands twice after a word and only one is possible (",,"); else unsafe.
    """

    code = "TYP006"
    name = "doubled-punctuation"
    languages = ()
    not_in = ("docs",)
    terms = (*_ONE, *(f"{pair[0]} {pair[1]}" for pair in _ONE))
    bad = {
        "The mayor[[,,]] who is ill, stayed away.": "The mayor, who is ill, stayed away.",
        "They left at dawn[[,.]] Nobody saw them.": "They left at dawn. Nobody saw them.",
        "The shop is closed[[..]]\n\nIt opens on Monday.": "The shop is closed.\n\nIt opens on Monday.",
        "Who will pay for it[[?.]] Nobody knows.": "Who will pay for it? Nobody knows.",
    }
    good = (
        "He paused... then left. And so on, etc.. Acme Inc., of Ohio, agreed.",
        "She works for Yahoo!. What?! Really?",
        "He utters the interjection huh?. The song who dunnit?. was a hit.",
        "He wrote ,,Hallo and left.",
        "Go to ../files and see.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            match = _PAIR.match(doc.text, hit.span.start)
            if not match or match.end() != hit.span.end:
                continue
            pair = match.group().replace(" ", "").replace("\u00a0", "")
            one = _ONE[pair]
            before = _BEFORE.search(doc.text, max(0, match.start() - 30), match.start())
            if before is None:
                continue
            word = before.group()
            if pair[0] == ";" and _ENTITY.search(doc.text, max(0, match.start() - 32), match.start()):
                continue
            if pair[0] in "!?" and (
                word[0].isupper() or _MENTIONED.search(doc.text, max(0, match.start() - 60), match.start())
            ):
                continue
            if pair == ".." and (len(match.group()) > 2 or word == "etc"):
                continue
            span = Span(*match.span())
            safety = Safety.SAFE if pair == ",," else Safety.UNSAFE
            yield Finding(span, f'doubled mark: "{match.group()}" for "{one}"', (replace(span, one, safety=safety),))
