"""MTR029: a sentence of another language in English copy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CLOSE = 120  # code points in which three function words must meet
_WORD = pattern(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """the of and to in is was for that on with as at by it he she they from are were be has have had this not an or his
    her their its but who which will would said we you i what when there than been if about after""".split()
)


class UntranslatedSentence(Rule):
    """A whole sentence is in another language that uses the Latin alphabet.

    A translation engine skips a sentence, or a paragraph of the original is pasted along. A sentence of six words or
    more counts when three or more of its words are function words of one other language, a fifth of all, and at most
    one is English. Names with "de los" or "van der", quotations, lines in a language that markup declares, and texts
    with more than four such sentences (which are bilingual) are left alone.

    Fix: none; the sentence has to be translated.
    """

    code = "MTR029"
    name = "untranslated-sentence"
    severity = Severity.WARNING
    not_in = ("docs", "listing")
    terms = ("untranslated_sentence.tsv",)
    bad = {
        "The mayor left at noon. [[Die Polizei hat den Mann nach der Tat nicht gefunden.]] The hunt goes on.": None,
        "[[Le maire est parti à midi avec les membres du conseil.]] The hunt goes on.": None,
        "The vote is on Sunday. [[El alcalde salió por la puerta de atrás con sus hijos para no hablar.]]": None,
    }
    good = (
        "The Universidad de los Andes and the Museo de la Ciudad de México are open.",
        '"Le maire est parti à midi avec les membres du conseil," he said.',
        "Ludwig van Beethoven and Vincent van der Berg met in the Hague.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        hits: dict[Span, list[tuple[str, str]]] = defaultdict(list)
        for lang, close in _dense(doc, self).items():
            for hit in close:
                hits[doc.sentence_at(hit.span.start)].append((lang, hit.form))
        found = []
        for sentence, marks in hits.items():
            lang, _ = Counter(lang for lang, _ in marks).most_common(1)[0]
            forms = [form for other, form in marks if other == lang]
            if len(forms) < 3 or len(set(forms)) < 3 or doc.quoted(sentence.start) or doc.is_code(sentence.start):
                continue
            words = [word.lower() for word in _WORD.findall(doc.text, *sentence)]
            english = sum(word in _ENGLISH for word in words)
            if len(words) < 6 or len(forms) * 5 < len(words) or english > 1:
                continue
            if any(quote.overlaps(sentence) for quote in doc.quotations):
                continue
            found.append((sentence, lang))
        if len(found) <= 4:
            for sentence, lang in found:
                yield Finding(sentence, f"a sentence in {_NAMES[lang]} stands untranslated")


def _dense(doc: Document, rule: Rule) -> dict[str, list[Hit]]:
    """The hits in lower case of each language that has three of them close together somewhere."""
    by_lang: dict[str, list[Hit]] = defaultdict(list)
    for hit in doc.hits(rule):
        if doc[hit.span].islower():
            for lang in hit.row["lang"].split():
                by_lang[lang].append(hit)
    return {
        lang: hits
        for lang, hits in by_lang.items()
        if any(third.span.start - first.span.end < _CLOSE for first, third in zip(hits, hits[2:], strict=False))
    }


_NAMES = {
    "cs": "Czech",
    "da": "Danish or Norwegian",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian or Malay",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "sv": "Swedish",
    "tr": "Turkish",
}
