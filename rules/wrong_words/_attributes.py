"""The attributes of things: which set one belongs to, and the nouns, words and figures that stand by it."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.lint.document import Document, Hit
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._clauses import STOP, stem

_OPEN = pattern(r"[\w’']+$")  # the first element of an open compound: "nuclear" before "-armed"
_NUMBERS = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_COUNT = pattern(rf"\d+|full|half|{'|'.join(_NUMBERS)}")
WORD = pattern(r"[\w’'&-]+")
_NEAR = 6  # words before and behind an attribute that tell whether two speak of the same thing
_NEXT = pattern(r"[ \u00a0]([\w’'&-]+)")
_EVIDENCE = {"plain": 2, "contrast": 3}  # words that tell the same, by how often the members of a set meet
_FIGURE = pattern(r"(?<![\w.,])\d+(?:[.,]\d+)+|(?<![\w.,])\d{2,}(?![\w,.]*\d)")
_YEARISH = pattern(r"(?:19|20)\d\d")
_LIKE = {  # nouns that stand for one another in reports, under one of them
    noun: nouns.split()[0]
    for nouns in (
        "result earning profit revenue sale loss figure income net turnover report performance",
        "company enterprise firm business corporation employer",
        "deal contract agreement arrangement pact accord",
        "ban suspension",
        "goal target aim objective",
        "contact meeting talk visit dialogue exchange",
        "country nation area region territory",
        "competitor rival competition",
        "camp politician legislator lawmaker party coalition activist movement publisher candidate",
        "programme program scheme plan project initiative",
        "airline carrier operator",
        "ship vessel warship",
        "plane aircraft jet airliner",
        "law bill legislation",
        "protest demonstration rally",
        "protester demonstrator",
        "flight route service",
        "missile rocket",
        "submarine sub",
        "rate cost price fee charge",
        "job work employment position",
        "sentence term",
        "strike walkout stoppage",
        "truce ceasefire",
        "deficit shortfall gap",
        "drug medicine treatment therapy",
        "car vehicle",
        "trip tour",
        "worker employee staff",
    )
    for noun in nouns.split()
}
_ROOT = 6  # letters that nouns of one root share: "competition" and "competitors", "investment" and "investors"


class Use(NamedTuple):
    """One attribute where it stands, the member of its set it is, and the nouns it describes.

    `doubtful` marks the one that is the likelier slip; `contrasted` a set whose members often meet in one article;
    `evidence` is asked for of an adjective that stands by itself."""

    span: Span
    member: str
    nouns: tuple[str, ...]
    doubtful: bool
    contrasted: bool
    evidence: int


def use_of(doc: Document, hit: Hit) -> tuple[str, Use] | None:
    """The set a hit belongs to, and the use; None where it is no attribute."""
    start, end = hit.span
    key, member = hit.row["set"], hit.row["member"]
    if hit.form.startswith("-"):
        first = _OPEN.search(doc.text, max(0, start - 20), start)
        if not first or (key != "fit" and not _COUNT.fullmatch(first.group().lower())):
            return None
        start = first.start()
        if key == "count":
            key, member = f"{key} {member}", _NUMBERS.get(first.group().lower(), first.group())
        else:
            key = f"{key} {first.group().lower()}"
    if hit.form.endswith("-"):
        second = WORD.match(doc.text, end)
        if not second:
            return None
        key, end = f"{key} {second.group().lower()}", second.end()
    if doc.text[start - 1 : start] == "-" or doc.text[end : end + 1] == "-":
        return None
    nouns = _nouns(doc, end)
    if key.startswith("fit"):  # what is armed or powered is no airline
        nouns = tuple(root("ship") if noun == root("carrier") else noun for noun in nouns)
    return key, Use(
        Span(start, end),
        member,
        nouns,
        bool(hit.row["doubt"]),
        bool(hit.row["meet"]),
        _EVIDENCE.get(hit.row["meet"], 0),
    )


def _nouns(doc: Document, at: int) -> tuple[str, ...]:
    """The stems of the nouns (at most four) that follow an attribute."""
    found: list[str] = []
    while len(found) < 4 and (match := _NEXT.match(doc.text, at)):
        word = match.group(1)
        if word.lower() in STOP or word.endswith("day"):
            break
        found.append(root(word))
        at = match.end()
    return tuple(found)


def root(word: str) -> str:
    """The root that a noun shares with those that stand for it."""
    return _LIKE.get(stem(word), stem(word))[:_ROOT]


def figures(doc: Document, use: Use) -> set[str]:
    """The figures in the sentence of a use that tell one thing from others: "4.1", "201", "41,200"."""
    sentence = doc.sentence_at(use.span.start)
    return {found for found in _FIGURE.findall(doc.text, *sentence) if not _YEARISH.fullmatch(found)}


def words_by(doc: Document, use: Use) -> set[str]:
    """The roots of the telling words within a few words of a use, in its sentence."""
    sentence = doc.sentence_at(use.span.start)
    before = WORD.findall(doc.text, sentence.start, use.span.start)[-_NEAR:]
    after = WORD.findall(doc.text, use.span.end, sentence.end)[:_NEAR]
    return {root(word) for word in (*before, *after) if word.lower() not in STOP and not word.isdigit()}
