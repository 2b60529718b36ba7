"""TYP002: the next word is glued to a comma, a stop or another mark."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_MARK = pattern(r"\.(?=[Aal?])")  # in the shape of a text
_GLUED = pattern(r"[,;:!?.]”?(?=[^\W\d_])")
_BEFORE = pattern(r"([^\W_²³]+(?:[’'-][^\W_²³]+)*)[²³]?[)\]”\"]?\Z")
_AFTER = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENTITY = pattern(r"&#?\w{1,31}$")
_MACHINE = pattern(r"://|www\.|[@#\\_=<>{}|&~^*/]|::|\(\)|\]\(")
_DOMAINS = frozenset(
    "com org net edu gov mil int info biz io co ai app dev tv me uk us eu de fr ru cn jp in au ca news html htm php "
    "asp aspx jsp js ts py rb rs go md txt pdf doc docx xls xlsx ppt pptx csv jpg jpeg png gif mp3 mp4 zip exe dll xml "
    "json yaml toml cfg ini log bat sh sql vue java".split()
)
_FUNCTION = frozenset(
    "a an the and or but nor so yet if when while as at by for from in into of on onto to with without after before "
    "since until than that this these those there then i he she it we they you his her its our their my your who whom "
    "whose which what why how where is are was were be been has have had will would can could may might must should "
    "shall do does did not no all both each every some any most many more one two also however meanwhile about "
    "according because during despite although though over under between".split()
)
_ABBREVIATED = frozenset("mr mrs ms dr st prof gen col sgt capt lt rev hon no vs fig vol".split())


class MissingSpaceAfterPunctuation(Rule):
    """A word is glued to the punctuation mark before it.

    Content systems and translation programs lose the space where two pieces were joined: "at noon;the ships". Web
    addresses, file names, initials, entities, code, times, brand names that hold a mark ("Yahoo!News"), lists in one
    token ("a,b,c") and labels such as "std:Vector" are left alone.

    Fix: safe where the second word is a function word ("the", "and", "it") that no name or address ends in; unsafe
    otherwise.
    """

    code = "TYP002"
    name = "missing-space-after-punctuation"
    gathers = 5
    not_in = ("docs",)
    bad = {
        "The harbour closed at noon[[;]]the ferries waited.": "The harbour closed at noon; the ferries waited.",
        "That was the end[[.]]The crowd went home.": "That was the end. The crowd went home.",
        "Anna Berg[[:]]The museum opens in May.": "Anna Berg: The museum opens in May.",
        "She is due on June 3[[;]]the trial starts in May.": "She is due on June 3; the trial starts in May.",
        "Apples are cheap[[,]]pears are not.": "Apples are cheap, pears are not.",
        "It opened in 2019[[.]]The roof leaks (badly)[[.]]They know.": (
            "It opened in 2019. The roof leaks (badly). They know."
        ),
        "The lake covers 40 km²[[.]]The river is long.": "The lake covers 40 km². The river is long.",
        "“We are ready[[.”]]The minister left.": "“We are ready.” The minister left.",
    }
    good = (
        "Visit example.com or write to desk@example.com; see notes.Txt for more.",
        "J.K. Rowling met U.S. officials at 7:30 on a 2:1 vote, e.g. by phone.",
        "TL;DR: the Ph.D. thesis cites std:Vector and Re:Zero.",
        "Choose from red,green,blue in the menu.",
        "The rings of N,N-dimethyl compounds and Booking.com were discussed.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for mark in _MARK.finditer(doc.shape):
            at = mark.start()
            match = _GLUED.match(text, at)
            if match is None:
                continue
            left, right = _token(text, at)
            before, after = _BEFORE.search(text, left, at), _AFTER.match(text, match.end())
            if before is None or after is None or _MACHINE.search(text, left, right):
                continue
            sure = _certain(match.group(), before.group(1), after.group(), text[left:right], text[left:at])
            if sure is None:
                continue
            span = Span(*match.span())
            yield Finding(
                span,
                f'no space after "{match.group()}" in "{before.group()}{match.group()}{after.group()}"',
                (_fix(span, match.group(), sure),),
                sure=0.98 if sure else 0.85,
            )


def _token(text: str, at: int) -> tuple[int, int]:
    """The run of characters without white space around an offset, at most 60 to each side."""
    left = right = at
    while left > 0 and at - left < 60 and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and right - at < 60 and not text[right].isspace():
        right += 1
    return left, right


def _certain(mark: str, before: str, after: str, token: str, head: str) -> bool | None:
    """True: surely a lost space; False: most likely one; None: not one."""
    function = after.lower() in _FUNCTION and (after.islower() or after.istitle() or after == "I")
    title = len(after) >= 2 and after[0].isupper() and after[1:].islower()
    if not before[0].isalpha():  # "in 2019.The", "June 3;the", but not "3.The" or "1,a"
        if mark == ";" and function and len(after) > 1 and before.isdigit():
            return True
        return True if mark in {".", ";"} and function and title and len(before) > 2 and before.isdigit() else None
    if len(before) == 1 and before not in {"a", "I"}:  # initials, options, formulas
        return None
    if mark.endswith("”"):
        return function if after.islower() or title or function else None
    if mark == ";":
        if _ENTITY.search(head) or (len(after) == 1 and not function) or after.isupper():
            return None
        return function
    if mark == ",":
        if token.count(",") > 1 or (len(after) == 1 and not function) or before.lower() == after.lower():
            return None
        return function
    if mark == ":":
        known_label = token.count(":") == 1 and (title or after in {"A", "I"})
        return True if function and known_label and len(before) >= 2 and not before.isupper() else None
    if not title or not before[-1].islower() or len(before) < 2:
        return None
    if mark in "!?":
        return function or None
    if after.lower() in _DOMAINS and not function:
        return None
    if before.lower() in _ABBREVIATED or token.count(".") > 2 or (before[0].isupper() and not function):
        return None
    return function if len(before) >= 3 or function else None


def _fix(span: Span, mark: str, sure: bool) -> Fix:
    return replace(span, mark + " ", "Add the space", Safety.SAFE if sure else Safety.UNSAFE)
