"""CON003: one compound with a hyphen in one place and without in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_SECOND = r"([a-z]+)(?![\w@/‐‑-])"  # the second half of a compound
_HYPHEN = pattern(f"-{_SECOND}")
_ANY_HYPHEN = pattern(f"[-‐‑]{_SECOND}")  # three times as slow
_WORD = pattern(r"[^\W\d_]+")
_LONG = 50_000  # characters
_LONGEST = 24  # letters in the first half of a compound
_TWO_MEANINGS = frozenset(
    """react recall recollect recount recover recreate redress reform release relay remark remit remove repair replace
    report represent represented represents representing repress rescind resent reserve reserved reserves resign
    resigned resigns resigning resort resorted resound restore restrain retire retired retreat return review coop copy
    unionised unionized everyday maybe onto into already altogether anyone everyone someone sometime sometimes overall
    upset today nowhere underway apart around about another account soon proclaim prescribe prosecute progress propose
    relate realise realize rebound redeem refine refined refuse reject relent reply reprove repute require research
    resolve resolved respect response result resume retain reveal reverse revert revise revolve reward""".split()
)


class HyphenMix(Rule):
    """One compound stands with a hyphen in one place and as one word in another.

    "Cease-fire" and "ceasefire", "e-mail" and "email": the reader sees two hands. Any compound counts, by its letters,
    not by a list. Pairs that mean two things ("re-sign", "resign"), names, quotations, parts of longer chains
    ("state-of-the-art"), house terms and documentation, where options bear such names, are left alone. The form used
    less often is reported; where both are used equally often, the later one.

    Fix: unsafe; the other form.
    """

    code = "CON003"
    name = "hyphen-mix"
    not_in = ("docs",)
    bad = {
        "The ceasefire holds. A second [[cease-fire]] failed. The ceasefire is old.": (
            "The ceasefire holds. A second ceasefire failed. The ceasefire is old."
        ),
        "Send an e-mail. Every e-mail is read. No [[email]] is lost.": (
            "Send an e-mail. Every e-mail is read. No e-mail is lost."
        ),
        "The start-up grew. [[Startups]] need money. Two start-ups closed.": (
            "The start-up grew. Start-ups need money. Two start-ups closed."
        ),
    }
    good = (
        "She may re-sign for two years; he will resign.",
        "Wal-Mart was Walmart before. A state-of-the-art hall and art.",
        "The ceasefire holds. He said: “We want a cease-fire.”",
        "The take-off was late; they take off at noon.",
        "The rules are at opensource.example and openly/opensource. An open-source licence is free.",
    )
    examples = (
        Example(
            "The [[cease-fire]] holds. The ceasefire is old.",
            "The ceasefire holds. The ceasefire is old.",
            {"prefer": "closed"},
        ),
    )
    prefer: Literal["majority", "closed", "hyphen"] = "majority"  # which form to keep in a mix

    def check(self, doc: Document) -> Iterator[Finding]:
        compounds: dict[str, list[Span]] = {}
        settled = doc.memo(_settled)
        hyphen = _ANY_HYPHEN if "‑" in doc.text or "‐" in doc.text else _HYPHEN
        for match in hyphen.finditer(doc.text):
            first = _first(doc.text, match.start())
            key = (first + match[1]).lower()
            stem = key.removesuffix("s")
            if first and len(key) >= 5 and key not in _TWO_MEANINGS and stem not in settled:
                compounds.setdefault(stem, []).append(Span(match.start() - len(first), match.end()))
        if not compounds:
            return
        text = doc.folded
        if len(text) > _LONG:  # looking for each compound in the whole of a long text would take too long
            words = set(_WORD.findall(text))
            compounds = {stem: spans for stem, spans in compounds.items() if stem in words or stem + "s" in words}
        for stem, spans in compounds.items():
            closed = [span for span in _whole_words(text, stem) if _counts(doc, span)]
            if closed:
                yield from self._compared(doc, [span for span in spans if _counts(doc, span)], closed)

    def _compared(self, doc: Document, hyphened: list[Span], closed: list[Span]) -> Iterator[Finding]:
        if not hyphened:
            return
        if self.prefer != "majority":
            rare, kept = (hyphened, closed) if self.prefer == "closed" else (closed, hyphened)
        else:
            rare, kept = sorted((hyphened, closed), key=lambda side: (len(side), -side[0].start))
        at = next(i for i, char in enumerate(doc[hyphened[0]]) if char in "-‐‑")
        for span in rare:
            shown = doc[span]
            better = shown[:at] + shown[at + 1 :] if rare is hyphened else f"{shown[:at]}-{shown[at:]}"
            places = f"in {len(kept)} other places" if len(kept) > 1 else "elsewhere"
            yield Finding(
                span,
                f'"{shown}" here, "{doc[kept[0]]}" {places}',
                (replace(span, better),),
                (Related(kept[0], "the other form"),),
                sure=0.9,
            )


def _closed(word: str) -> str:
    """A word without its hyphens and capitals."""
    return word.replace("-", "").replace("‐", "").replace("‑", "").lower()


def _settled(doc: Document) -> frozenset[str]:
    """The compounds of which the house's own rules report one form."""
    words = [word for term in (*doc.house.terms, *doc.house.avoided) for word in term.forms]
    return frozenset(
        _closed(word).removesuffix("s") for word in (*words, *(word for pair in doc.house.either for word in pair))
    )


def _first(text: str, hyphen: int) -> str:
    """The first half of a compound; empty where there is none or the chain is longer."""
    first = text[max(0, hyphen - _LONGEST) : hyphen].rpartition(" ")[2].lstrip("(\"'“‘")
    counts = len(first) < _LONGEST and first.isalpha() and (first.islower() or first.istitle())
    return first if counts else ""


def _whole_words(text: str, stem: str) -> Iterator[Span]:
    """Where `stem` or its plural stands as a word of its own."""
    at = text.find(stem)
    while at >= 0:
        end = at + len(stem)
        end += text[end : end + 1] == "s"
        beside = text[max(0, at - 1) : at] + text[end : end + 1]
        address = text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum()
        if not address and not any(char.isalnum() or char in "-_/@" for char in beside):
            yield Span(at, end)
        at = text.find(stem, end)


def _counts(doc: Document, span: Span) -> bool:
    """True for a word in lower case, or capitalised at the start of its sentence, outside quotations."""
    shown = doc[span]
    if doc.quoted(span.start) or not shown[1:].islower():
        return False
    return shown.islower() or doc.sentence_at(span.start).start == span.start
