"""WRD024: "a" before a vowel, "an" before a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.dictionary import is_word
from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

# Words of grammar: "a" before them is a letter or a slip of another kind.
_SMALL = (
    r"(?:i|is|in|on|or|and|as|are|at|am|an|of|off|it|its|if|into|onto|out|over|after|also|about|above|across|again|all|"
    r"any|already|along|among|around|away|each|either|else|even|ever|every|even|us|up|under|until|upon|one|ones|oneself|"
    r"once|ewes?|ewers?|ouija|oui)\b"
)
_PEOPLES = (
    r"(?:American|African|Asian|Arab|Arabic|Australian|Austrian|Albanian|Algerian|Afghan|Armenian|Argentine|Argentinian|"
    r"Angolan|Azerbaijani|English|Egyptian|Estonian|Ethiopian|Eritrean|Italian|Indian|Iranian|Iraqi|Irish|Israeli|"
    r"Indonesian|Icelandic|Islamic|Islamist|Olympic|Orthodox|Omani|Easter|Oscar|Arctic|Antarctic|Atlantic|Alpine)\b"
)
_VOWEL = (
    rf"(?:(?!{_SMALL})(?:[aeio](?!u[a-z]|ne\b|nce\b|\b)[a-z]{{2,}}|eigh\w+|ou[a-z]{{2,}}|au[a-z]{{2,}}|"
    r"un(?:[b-hj-z])[a-z]+|up[a-z]{2,}|ugly|ulti[a-z]+|umbrella|umpire|urgent|urban|usher|utter|"
    rf"(?:hour|hours|hourly|honest|honestly|honou?r|honou?rs|honou?rable|honorary|heir|heiress)\b)|{_PEOPLES}|"
    r"(?:8\d?|11|18)(?=-[a-z]|\s?(?:%|per\s?cent)|th\b))"
)
_CLUSTER = "bl|br|ch|cl|cr|dr|fl|fr|gl|gr|kn|ph|pl|pr|qu|sc|sh|sk|sl|sm|sn|sp|sq|st|sw|th|tr|tw|wh|wr"
_CONSONANT = (
    rf"(?:(?:[bcdfgjklmnprstvwyz][aeiou]|{_CLUSTER})[a-z]+|"
    r"(?:uni(?:versit|que|on|form|ted|t\b|versal)|us(?:e\b|ed\b|eful|er\b|ual)|euro|europ|one\b|one-|once\b)[a-z]*|"
    r"(?:European|British|German|French|Chinese|Russian|Japanese|Korean|Spanish|Turkish|Ukrainian|Polish|Dutch|Swedish|"
    r"Mexican|Brazilian|Canadian|Greek|Portuguese|Pakistani|Palestinian|Saudi|Syrian|US|UK|UN)(?![\w.]|/)|"
    r"(?:[2-79]\d?|1[02-79])(?=-[a-z]|\s?(?:%|per\s?cent)))"
)
_A = pattern(rf"(?<![\w./&'’“\"‘(+*=_#-])a (?={_VOWEL})")
_START = pattern(rf"A (?=[a-z]{{4,}}|{_PEOPLES})(?={_VOWEL})")
_AN = pattern(rf"(?<![\w./&'’“\"‘(+*=_#-])[Aa]n (?={_CONSONANT})")
_WORD = pattern(r"[\w’']+")
# The letter, or a word of another tongue: "vitamin a increases", "y a eu", "an der Oder".
_LETTER = pattern(
    r"\b(?:vitamin|hepatitis|group|class|grade|plan|option|type|letter|point|part|section|y|il|va)\s$", re.I
)
_FOREIGN = frozenset("der die das den dem des de du la le les nan noch sich sin per cara taisce post bord".split())


class WrongArticle(Rule):
    """The article "a" stands before a vowel sound, or "an" before a consonant.

    "A election", "a 18-year-old", "an US carrier", "an unique chance": the noun was changed and its article kept, or a
    translator looked at the letter and not at the sound. Words with an h that some do not sound ("an historic day"),
    abbreviations that may be spelled out, letters used as names and words of other languages are left alone. With
    --grammar this is left to LanguageTool.

    Fix: unsafe, the other article.
    """

    code = "WRD024"
    name = "wrong-article"
    severity = Severity.INFO
    languages = ("en",)
    not_in = ("docs", "fiction", "transcript")
    always = True
    bad = {
        "The party lost [[a]] election in May.": "The party lost an election in May.",
        "She drives [[a]] electric bus for [[a]] Irish firm.": "She drives an electric bus for an Irish firm.",
        "Police held [[a]] 18-year-old man.": "Police held an 18-year-old man.",
        "They met [[an]] US senator and [[an]] young writer.": "They met a US senator and a young writer.",
        "It was [[an]] unique chance for [[an]] European firm.": "It was a unique chance for a European firm.",
        "[[A]] unnamed man called. [[An]] big dog ran off.": "An unnamed man called. A big dog ran off.",
        "He waited for [[a]] hour.": "He waited for an hour.",
    }
    good = (
        "It was an election, a union, a one-off, a European cup and a ewe.",
        "An hour later an heir bought an hotel on an historic day.",
        "An NHS trust has an X-ray and an mp3. A US firm has a UN flag and a unit.",
        "Vitamin A is scarce, and group a includes Spain.",
        "She lives in Frankfurt an der Oder. It is an 80-year-old house, or an 8 per cent rise.",
        "He has a usual place, a eulogy and a unanimous vote.",
        "The letter a every child can write.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if "languagetool" in doc.meta:
            return
        for shape, right in ((_A, "an"), (_START, "An"), (_AN, "a")):
            for match in shape.finditer(doc.text):
                start, end = match.start(), match.end()
                following = _WORD.match(doc.text, end)
                if following is None or _LETTER.search(doc.text, max(0, start - 12), start):
                    continue
                word = following[0]
                if word in _FOREIGN or (word.isalpha() and word.islower() and not is_word(word)):
                    continue
                if shape is _START and doc.sentence_at(start).start != start:
                    continue
                span = Span(start, end - 1)
                better = right.capitalize() if doc.text[start].isupper() else right
                message = f'"{doc[span]} {word}": the sound that follows takes "{better.lower()}"'
                yield Finding(span, message, (replace(span, better),))
