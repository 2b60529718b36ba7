"""GRM001: what LanguageTool finds, without what it gets wrong in edited copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Remark
from copydesk.lint.finding import Finding, Fix, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.readability import syllables
from copydesk.lint.rule import Example, Rule
from copydesk.lint.segment import Block, Kind
from copydesk.lint.spans import Span

from ._spelling import is_spelling, misspelt, slips
from ._weight import OURS, is_mistake, is_only_written

_PRONOUNS = frozenset("he she it this that who which there i you we they what one".split())
_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING, Kind.SHORT})
_FULL_STOP = pattern(r"\.[)\]\"'”’»]*\s*$")
_SPEECH = frozenset({"transcript", "fiction", "listing"})
_VERBS = pattern("AGR|^MD_")  # rules about the form of a verb after its subject or a modal
_BEHIND = pattern(r"\s+(?:(?P<amount>\w{0,2}[$£€¥₩₹])|(?P<name>[A-Z][a-z]+)\b)")  # what an article stands before
_LAST_WORD = pattern(r"([^\W\d_]+)[’']?\W*$")


def _kept(text: str, rule: str, category: str, *options: str, fixed: bool = False) -> Example:
    """An example in which LanguageTool remarks on the marked words, and is believed, also in its first option."""
    plain, spans = Example(text).parse()
    said = tuple(Remark(span, rule, category, "", "A remark.", options) for span in spans)
    mended = plain[: spans[0].start] + options[0] + plain[spans[0].end :] if fixed else None
    return Example(text, mended, meta={"languagetool": said})


def _dropped(text: str, rule: str, category: str, *options: str) -> Example:
    """An example in which LanguageTool remarks on the marked words, and is not believed."""
    kept = _kept(text, rule, category, *options)
    return Example(kept.parse()[0], meta=kept.meta)


class LanguageTool(Rule):
    """LanguageTool finds a mistake of grammar, a confused word or a misspelling.

    Runs only with `--grammar` or `[grammar] enabled = true`. The message ends with LanguageTool's own id, as in
    `lt:EN_A_VS_AN`; ids and categories listed in `[grammar] disable` are dropped.

    Raw LanguageTool reports some twenty times in 1,000 words of edited English, nearly always wrongly. Reported here
    are wrong forms and confused words outside headlines, and unknown words that are one slip away from a common one.
    Its remarks on commas, hyphens, capitals, accents, style and usage are info; so is what people are quoted as saying,
    unless it can be wrong in writing alone ("its" for "it's"). Left out are names and what agrees with them ("England
    have"), coinages, words that come twice or are spoken of, the other variety of English, code, house words, and what
    the rules of copydesk look for themselves.

    Fix: unsafe where LanguageTool offers one word, or only one that is a slip away; with more to choose from they are
    only shown.
    """

    code = "GRM001"
    name = "languagetool"
    languages = ()
    needs = "languagetool"
    examples = (
        _kept("The museum [[have]] opened its doors to visitors.", "HE_VERB_AGR", "GRAMMAR", "has", "had"),
        _kept("She bought [[a]] umbrella on the way home.", "EN_A_VS_AN", "MISC", "an", fixed=True),
        _kept(
            "The choir will [[recieve]] a prize.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "receive", "relieve", fixed=True
        ),
        _kept("The lake is deeper [[then]] the map had shown.", "COMP_THAN", "CONFUSED_WORDS", "than", fixed=True),
        _dropped("The choir sang in [[Gyumri]] and came home.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "Gym"),
        _dropped("The choir praised its [[colour]] and its tone.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "color"),
        _dropped("A [[zarf]] holds the cup, and each zarf is brass.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "scarf"),
        _dropped("Run `git [[comit]]` and wait for the answer.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "commit"),
        _dropped("Council [[met]] on Monday\n\nThe mayor stayed away from it.", "SHE_LIVE", "GRAMMAR", "meets"),
        _kept("Council [[have]] met.\n\nThe mayor stayed away from it.", "HE_VERB_AGR", "GRAMMAR", "has", "had"),
        _dropped("The game [[Halo]] sold out on the first day.", "HALO_HALLO", "CONFUSED_WORDS", "Hallo"),
        _dropped("They met on Monday [[ ]]in London.", "CONSECUTIVE_SPACES", "TYPOGRAPHY", ""),
        _dropped("The bank buys [[A shares]] on behalf of its clients.", "A_NNS", "GRAMMAR", "A share"),
        _dropped("The plain [[skyr]] is eaten with berries.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "sky"),
        _dropped("It found [[an]] £8bn hole in the budget.", "EN_A_VS_AN", "MISC", "a"),
        _dropped("They sold [[a]] Ubisoft game by mistake.", "EN_A_VS_AN", "MISC", "an"),
        _dropped("We walked for a [[couple]] hours.", "IF_OF", "TYPOS", "couple of"),
        _kept("“We sat down and [[its]] been fine since then,” he said.", "IT_IS", "TYPOS", "it’s", "it has"),
        _kept("The roof [[ofthe]] hall is older.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "of the", fixed=True),
        _kept("The lamps are [[licenced]] to a firm.", "MORFOLOGIK_RULE_EN_GB", "TYPOS", "licence", "license"),
        _dropped("Both [[bldgs]] were sold again.", "MORFOLOGIK_RULE_EN_GB", "TYPOS", "blogs"),
        _dropped("They are what he called [[skillz]] in it.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "skills"),
        _dropped("The moss Tortula [[forti]] grows on it.", "MORFOLOGIK_RULE_EN_US", "TYPOS", "fort"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for remark in doc.meta["languagetool"]:
            severity = _severity(doc, remark)
            if severity is None:
                continue
            fixes = _fixes(doc, remark, severity)
            message = f"{' '.join(remark.message.split())} (lt:{remark.rule})"
            yield Finding(remark.span, message, fixes, severity=severity, url=remark.url)


def _fixes(doc: Document, remark: Remark, severity: Severity) -> tuple[Fix, ...]:
    """What LanguageTool offers; it is applied only where we believe the remark and it leaves no choice."""
    offered = slips(doc, remark) if is_spelling(remark) else remark.replacements
    if (
        len(offered) != 1
        or severity < Severity.WARNING
        or (is_spelling(remark) and _has_new_end(doc, remark, offered[0]))
    ):
        return tuple(replace(remark.span, text, safety=Safety.SHOWN) for text in remark.replacements)
    others = (text for text in remark.replacements if text != offered[0])
    return (
        replace(remark.span, offered[0], safety=Safety.UNSAFE),
        *(replace(remark.span, text, safety=Safety.SHOWN) for text in others),
    )


def _has_new_end(doc: Document, remark: Remark, word: str) -> bool:
    """True when two words end in different letters: they may be forms of one ("licenced", "licence")."""
    return doc[remark.span][-1:] != word[-1:]


def _severity(doc: Document, remark: Remark) -> Severity | None:
    """How much a remark matters here; None: it is dropped."""
    start = remark.span.start
    if remark.rule in OURS or doc.is_code(start):
        return None
    if is_spelling(remark):
        return Severity.WARNING if misspelt(doc, remark) else None
    block = doc.block_at(start)
    if block is None or _is_headline(doc, block) or _is_name(doc, remark.span):
        return None
    if _sounds_otherwise(doc, remark) or _is_usage(doc, remark):
        return None
    if doc.kind in _SPEECH or not is_mistake(remark.rule, remark.category):
        return Severity.INFO
    if doc.quoted(start) and not is_only_written(remark.rule, remark.category):
        return Severity.INFO
    return Severity.INFO if _VERBS.search(remark.rule) and _after_name(doc, start) else Severity.WARNING


def _is_headline(doc: Document, block: Block) -> bool:
    """True for headlines, which drop articles and verbs; a first line that ends like a sentence is none."""
    return block.kind in _HEADLINES and not (block.kind is Kind.TITLE and _FULL_STOP.search(doc[block.span]))


def _is_name(doc: Document, span: Span) -> bool:
    """True for "A shares", and for one word that stands, or elsewhere stands, capitalised inside a sentence."""
    word = doc[span]
    if word.startswith("A ") and re.search(r"[a-z,] $", doc.text[max(0, span.start - 2) : span.start]):
        return True
    if not word[:1].isupper() or " " in word or word.lower() in {"a", "an", "i"} | _PRONOUNS:
        return False
    return re.search(rf"[a-z,;]['’\"”]? {re.escape(word)}\b", doc.text) is not None


def _after_name(doc: Document, start: int) -> bool:
    """True when the word before is capitalised and no pronoun: a team, a band, a company."""
    word = _LAST_WORD.search(doc.text, max(0, start - 40), start)
    return word is not None and word[1][0].isupper() and word[1].lower() not in _PRONOUNS


def _sounds_otherwise(doc: Document, remark: Remark) -> bool:
    """True for an article before what LanguageTool reads by its letters: an amount ("an £8bn hole"), "a Uefa Cup"."""
    if remark.rule != "EN_A_VS_AN":
        return False
    behind = _BEHIND.match(doc.text, remark.span.end)
    if behind is None:
        return False
    return behind["amount"] is not None or (behind["name"] is not None and behind["name"].lower() not in syllables())


def _is_usage(doc: Document, remark: Remark) -> bool:
    """True for "a couple minutes", which American dictionaries allow."""
    return remark.rule == "IF_OF" and doc[remark.span].lower() == "couple"
