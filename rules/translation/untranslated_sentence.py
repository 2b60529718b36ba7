"""MTR029: a sentence of another language in English copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copydesk.lint.document import Document, Row
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_WORD = pattern(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """the of and to in is was for that on with as at by it he she they from are were be has have had this not an or his
    her their its but who which will would said we you i what when there than been if about after""".split()
)


class UntranslatedSentence(Rule):
    """A whole sentence is in another language that uses the Latin alphabet.

    A translation engine skips a sentence, or a paragraph of the original is pasted along. A sentence of six words or
    more counts when three or more of its words are function words of one other language, a fifth of all, and at most
    one in eight is English. Names in a row ("Museo de la Ciudad de México"), quotations, lines in a language that
    markup declares, and texts with more than four such sentences (which are bilingual) are left alone.

    Fix: none; the sentence has to be translated.
    """

    code = "MTR029"
    name = "untranslated-sentence"
    severity = Severity.WARNING
    not_in = ("docs", "listing")
    terms = ("untranslated_sentence.tsv",)
    tables = ("frequent_words.tsv",)
    bad = {
        "The mayor left at noon. [[Die Polizei hat den Mann nach der Tat nicht gefunden.]] The hunt goes on.": None,
        "[[Le maire est parti à midi avec les membres du conseil.]] The hunt goes on.": None,
        "Rain fell. [[Das teilte die Hafenverwaltung am Dienstag mit.]] Ships wait.": None,
        "The vote is on Sunday. [[El alcalde salió por la puerta de atrás con sus hijos para no hablar.]]": None,
    }
    good = (
        "The Universidad de los Andes and the Museo de la Ciudad de México are open.",
        '"Le maire est parti à midi avec les membres du conseil," he said.',
        "La Universidad de los Andes, el Museo de la Ciudad de México, Teatro Colón.",
        "Ludwig van Beethoven and Vincent van der Berg met in the Hague.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        known = {
            **doc.table(self, "untranslated_sentence.tsv", _languages),
            **doc.table(self, "frequent_words.tsv", _languages),
        }
        hits = (hit.span.start for hit in doc.hits(self) if doc[hit.span].islower())
        found = []
        for sentence in dict.fromkeys(map(doc.sentence_at, hits)):
            words = _WORD.findall(doc.text, *sentence)
            words[0] = words[0].lower()
            marks: dict[str, set[str]] = defaultdict(set)
            for word in words:
                for lang in known.get(word, ()):
                    marks[lang].add(word)
            lang = max(marks, key=lambda tag: len(marks[tag]), default="")
            if len(words) < 6 or not lang or len(marks[lang]) < 3:
                continue
            said = sum(word in marks[lang] for word in words)
            english = sum(word.lower() in _ENGLISH and word not in marks[lang] for word in words)
            if said * 5 < len(words) or english * 8 > len(words):
                continue
            if doc.quoted(sentence.start) or doc.is_code(sentence.start):
                continue
            others = [word for word in words if word not in marks[lang]]
            if sum(map(str.islower, others)) * 2 < len(others) and lang != "de":  # whose nouns have capitals
                continue  # names in a row: Universidad de los Andes, Museo de la Ciudad de México
            if not any(quote.overlaps(sentence) for quote in doc.quotations):
                found.append((sentence, lang))
        if len(found) <= 4:
            for sentence, lang in found:
                yield Finding(sentence, f"a sentence in {_NAMES[lang]} stands untranslated")


def _languages(rows: tuple[Row, ...]) -> dict[str, tuple[str, ...]]:
    """The languages of each word."""
    return {row["form"]: tuple(row["lang"].split()) for row in rows}


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
