"""CON090: a word that house style writes otherwise, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Hit, Kind, Term, covering
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.folding import fold
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

from ._shared import addresses

_HEADLINES = (Kind.TITLE, Kind.HEADING)


class HouseTerm(Rule):
    """A word that house style writes otherwise or avoids.

    The words come from the tables `[terms]` and `[avoid]` of the config, or of packs named in `extend`. A form matches
    whole words in any capitals unless its entry says otherwise; a form that differs from the house's own in capitals
    alone is matched as written. Quotations (unless the entry says `quotes = true`), addresses, hash tags, code, the
    entry's exceptions, and the parts of hyphenated words are left alone.

    Fix: as the entry says (`fix = "safe"`, `"unsafe"` or `"shown"`), unsafe unless it says; capitals follow the text.
    """

    code = "CON090"
    name = "house-term"
    languages = ()
    terms = ("[terms]", "[avoid]")
    examples = (
        Example(
            "Send an [[e-mail]]. [[E-mail]] is quick.",
            "Send an email. Email is quick.",
            house={"terms": (Term(("email",), ("e-mail",)),)},
        ),
        Example(
            "We use [[github]] and GitHub daily.",
            "We use GitHub and GitHub daily.",
            house={"terms": (Term(("GitHub",), (), case="fixed"),)},
        ),
        Example(
            "It was a [[game changer]] for us.",
            None,
            house={"avoided": (Term((), ("game changer",), "a cliché"),)},
        ),
        Example(
            "They [[utilise]] it.",
            "They use it.",
            house={"avoided": (Term(("use", "employ"), ("utilise",)),)},
        ),
        Example(
            "The Health Care Act passed; [[health care]] costs rose.",
            "The Health Care Act passed; healthcare costs rose.",
            house={"terms": (Term(("healthcare",), ("health care",), exceptions=("Health Care Act",)),)},
        ),
        Example(
            "He said: “Send an e-mail.” See e-mail.com for the pre-e-mail age.",
            house={"terms": (Term(("email",), ("e-mail",)),)},
        ),
        Example("The cease-fire holds.", house={"avoided": (Term((), ("fire",)),)}),
        Example("Follow #github and @github.", house={"terms": (Term(("GitHub",), (), case="fixed"),)}),
        Example("An email came late.", house={"terms": (Term(("email",), ("e-mail",)),)}),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        for hit in sorted(doc.hits(self), key=lambda hit: (hit.span.start, -hit.span.end)):
            term: Term = hit.row["term"]
            if hit.span.start < end or not _applies(doc, hit, term):
                continue
            end = hit.span.end
            yield _finding(doc, hit.span, term)


def _applies(doc: Document, hit: Hit, term: Term) -> bool:
    span = hit.span
    shown = doc[span]
    if shown in term.use or not _case_fits(doc, hit, term):
        return False
    if not term.quotes and doc.quoted(span.start):
        return False
    if " " not in hit.form and _hyphenated(doc.text, span):
        return False
    block = doc.block_at(span.start)
    if block and (
        block.kind is Kind.CODE
        or (term.where == "headlines" and block.kind not in _HEADLINES)
        or (term.where == "text" and block.kind in _HEADLINES)
    ):
        return False
    if any(_covers(doc.text, span, hit.form, phrase) for phrase in term.exceptions):
        return False
    return covering(addresses(doc), span.start) is None


def _case_fits(doc: Document, hit: Hit, term: Term) -> bool:
    """True where the hit's capitals make it one of the forms that are reported."""
    shown, form = doc[hit.span], hit.form
    house = next((word for word in term.use if fold(word) == fold(form)), "")
    if house:  # it differs from what the house writes in capitals alone
        opening = doc.sentence_at(hit.span.start).start == hit.span.start
        if opening and shown == house[:1].upper() + house[1:]:
            return False
    if term.case == "fixed":
        return not (house and shown.isupper())
    return shown == form or (term.case == "ignore" and not house)


def _hyphenated(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return before in {"-", "‑"} or (after in {"-", "‑"} and text[span.end + 1 : span.end + 2].isalnum())


def _covers(text: str, span: Span, form: str, phrase: str) -> bool:
    """True when the hit stands inside an exception that stands here."""
    folded = fold(phrase)
    at = folded.find(fold(form))
    while at >= 0:
        start = span.start - at
        if start >= 0 and fold(text[start : start + len(phrase)]) == folded:
            return True
        at = folded.find(fold(form), at + 1)
    return False


def _finding(doc: Document, span: Span, term: Term) -> Finding:
    shown = doc[span]
    safety = Safety[term.fix.upper()]
    fixes = tuple(
        Fix(f'Use "{text}"', (Edit(span, text),), safety) for word in term.use for text in [_dressed(word, shown, term)]
    )
    message = f'"{shown}": house style writes {_listed(term.use)}' if term.use else f'"{shown}": house style avoids it'
    if term.message:
        message += f" ({term.message})"
    return Finding(span, message, fixes, severity=Severity[term.severity.upper()])


def _dressed(word: str, shown: str, term: Term) -> str:
    """The house's word with the capitals of the one it replaces, unless it has its own."""
    if word != word.lower() or term.case == "fixed":
        return word
    if shown.isupper() and len(shown) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if shown[0].isupper() else word


def _listed(words: tuple[str, ...]) -> str:
    quoted = [f'"{word}"' for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else quoted[0]
