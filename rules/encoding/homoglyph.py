"""ENC018: a letter of another alphabet that only looks Latin."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Row
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_OTHER = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u1d00-\u1d2b"
_TOKEN = pattern(rf"[A-Za-z\u00c0-\u024f]*[{_OTHER}][A-Za-z\u00c0-\u024f{_OTHER}]*")
_LATIN = pattern("[A-Za-z\u00c0-\u024f]")
_TRUE = pattern(rf"[{_OTHER}]")


class Homoglyph(Rule):
    """A Cyrillic or Greek letter stands in a Latin word and looks like a Latin one.

    A writer forgot to switch the keyboard, a filter was to be evaded, or an address is forged. The word is not found
    by search and is read wrong by screen readers. Only letters that look the same count (the table follows Unicode's
    confusables), and every foreign letter of the word must be one, so µm, kΩ, β-carotene and KoЯn are left alone. A
    word made of such letters alone ("Vitamin С") counts where the text has no other word in that alphabet.

    Fix: safe in a word that has Latin letters, unsafe in one that has none.
    """

    code = "ENC018"
    name = "homoglyph"
    severity = Severity.ERROR
    languages = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "cs", "ro", "hu", "tr")
    beyond_latin = True
    tables = ("homoglyph.tsv",)
    bad = {
        "Log in to [[pаypal]] today.": "Log in to paypal today.",
        "The [[Нarbour]] and the [[prоject]] are new.": "The Harbour and the project are new.",
        "Take vitamin [[С]] with [[а]] meal.": "Take vitamin C with a meal.",
    }
    good = (
        "A wire of 5 µm and 3 kΩ, with β-carotene and Δx.",
        "The word мир means peace, and а means but.",
        "KoЯn played in Athens (Αθήνα).",
        "Log in to paypal today.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii() or not _TRUE.search(doc.text):
            return
        like = doc.table(self, "homoglyph.tsv", _latin)
        tokens = list(_TOKEN.finditer(doc.text))
        lookalikes = [match for match in tokens if all(char in like or _LATIN.match(char) for char in match.group())]
        only = len(lookalikes) == len(tokens)
        for match in lookalikes:
            word = match.group()
            mixed = bool(_LATIN.search(word))
            if (not mixed and not only) or doc.is_code(match.start()):
                continue
            meant = "".join(like.get(char, char) for char in word)
            span = Span(*match.span())
            odd = next(char for char in word if char in like)
            fix = replace(span, meant, safety=Safety.SAFE if mixed else Safety.UNSAFE)
            script = "Greek" if odd < "\u0400" else "Cyrillic" if odd < "\u0530" else "foreign"
            yield Finding(
                span,
                f'"{meant}" is written with {script} U+{ord(odd):04X}, which only looks like "{like[odd]}"',
                (fix,),
                sure=1.0 if mixed else 0.9,
            )


def _latin(rows: tuple[Row, ...]) -> dict[str, str]:
    """The Latin letter that each letter looks like."""
    return {row["form"]: row["latin"] for row in rows}
