"""WRD020: a he among the shes of one person, or a she among the hes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._people import first_names, genders, names_body, persons

_RUN = 2  # so many pronouns of the other gender make the odd one odd
_MOST = 3  # so many times as many are of the other gender in a text that speaks of both
_SAID = 60  # characters before a pronoun that hold "said on Monday that"
_AROUND = 1  # paragraph before it, and one behind it, in which nobody of its own gender may stand

# It starts with a plain set of letters, which the engine looks for fast; `m` is found for those of a man.
_PRONOUN = pattern(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:(?P<m>e|is|im(?:self)?)|er(?:s|self)?)|(?<=[Ss])he)\b")
_EITHER = pattern(
    r"\b(?:s?he|his|hers?|him)(?:\s+or\s+|\s*/\s*)(?:s?he|his|hers?|him)\b|\bs/he\b|\(s\)he", re.IGNORECASE
)
_KIN = {
    "f": pattern(
        r"\b(?:wom[ae]n|girls?|wife|wives|mothers?|mum|mom|mam?a|sisters?|daughters?|aunt|niece|grandmother|granddaughter"
        r"|stepmother|stepdaughter|widow|lady|ladies|actress|queen|princess|duchess|countess|empress|baroness|goddess"
        r"|female|heroine|hostess|waitress|mistress|(?:business|spokes|chair|congress|police|sports|sales)wom[ae]n|bride"
        r"|girlfriend|fiancée|schoolgirl|nun|midwife|madam|stewardess|landlady|maid|housewife|ballerina|virgin|matron"
        r"|governess|prostitute|she['’]s)\b|(?-i:\b(?:Mrs|Ms|Miss|Dame|Mme|Madame|Frau)\b)",
        re.IGNORECASE,
    ),
    "m": pattern(
        r"\b(?:m[ae]n|boys?|husbands?|fathers?|dad|papa?|brothers?|sons?|uncle|nephew|grandfather|grandson|stepfather|stepson"
        r"|widower|gentleman|king|prince|duke|count|emperor|baron|sultan|sheikh|god|male|hero|host|waiter|guy|fellow"
        r"|(?:business|spokes|chair|congress|police|sports|fire|gun)m[ae]n|groom|boyfriend|fiancé|schoolboy|monk|priest"
        r"|(?:arch)?bishop|cardinal|pope|pontiff|imam|rabbi|mullah|ayatollah|lama|lord|landlord|Christ|Jesus)\b"
        r"|(?-i:\b(?:Mr|Sir|Herr)\b)",
        re.IGNORECASE,
    ),
}
_ONE = r"\b(?:an?|one|another)\s(?:[\w’'-]+\s){0,3}?"
_ANY = r"\b(?:an?|one|another|each|every|the|this|that|his|her|their|its|our|my|your)\s(?:[\w’'-]+\s){0,3}?"
_ROLES = (
    r"(?:singer|author|speaker|prosecutor|secretary|manager|member|spokesperson|source|writer|artist|dancer|leader"
    r"|minister|president|director|owner|candidate|star|champion|pilot|captain|official|expert|analyst|researcher"
    r"|scientist|professor|editor|journalist|coach|cook|chef|farmer|boss|country|nation|city|machine|car|church|moon"
    r")\b(?!-)"
)
_STRANGER = pattern(  # one whose gender the text does not tell, or a ship
    rf"{_ANY}(?:victim|complainant|patient|defendant|accused|suspect|pupil|student|teacher|neighbou?r|witness|friend"
    r"|colleague|resident|player|child|baby|infant|toddler|teenager|adult|partner|parent|customer|client|worker"
    r"|employee|driver|passenger|nurse|doctor|lover|cousin|person|reporter|interviewer|officer|soldier|dog|cat|horse"
    r"|animal|caller|voter|judge|lawyer|assistant|aide|relative|survivor|mourner|tenant|guest|visitor|team-?mate"
    r"|opponent|rival|successor|predecessor|juror|guard|twin|heir|migrant|refugee|activist|protester|prisoner|inmate"
    r"|detainee|hostage|shopper|cyclist|pedestrian|motorist|runner|swimmer|climber|skier|tourist|volunteer"
    rf"|ship|vessel|boat|ferry|tanker|liner|yacht|carrier)\b(?!-)|{_ONE}{_ROLES}"
    rf"|{_ONE}(?:said|says|told|added|who)\b"
    r"|\b(?:someone|somebody|anyone|everyone|anybody|everybody|nobody|whoever|whom)\b",
    re.IGNORECASE,
)
# who may well be the person spoken of, unless this is the last word before the pronoun
_ROLE = pattern(rf"{_ANY}{_ROLES}|\bwho\b", re.IGNORECASE)
# "Reed said on Monday that" before a pronoun: nobody else can be its subject but one who was spoken of before
_SAYS = (
    r" (?:said|says|say|added|adds|thinks|thought|believes|believed"
    r"|hopes|hoped|insists|insisted|admits|admitted|claims|claimed|denies|denied|feels|felt|knows|knew|expects|expected"
    r"|explained|argued|argues|promised|announced|revealed|confirmed|stressed|warned|joked|recalled|wants|wanted|wished)"
    r"(?: (?:that|how|when|why|yesterday|today|on [A-Z]\w+day|last \w+|in an? \w+|earlier)){0,3} $"
)
_BOUND = pattern(rf"^(?:, [^.,A-Z\n]{{1,50}},)?(?: (?:also|later|now|still|then|has|had|has since))?{_SAYS}")
_SAYING = pattern(_SAYS)
# the object of a sentence whose subject is the pronoun of the other gender
_OBJECT = {"f": pattern(r"\bhim\b"), "m": pattern(r"\bher\b")}
# "the perfume she wore": a clause without its pronoun brings in another person
_RELATIVE = pattern(
    r"\b(?!(?:and|but|or|nor|so|yet|that|when|while|as|if|because|after|before|since|until|where|how|why|what|whether"
    r"|than|then|though|although|unless|once|which|whom|said|says|also|now|day|year|month|week|time|like|later|is|was"
    r"|did|does|had|has|can|could|will|would|should|may|might|must|do|nor|only)\b)[a-z’'-]{2,} s?he$"
)
_CAPITALISED = pattern(r"\b[^\W\d_a-z][^\W\d_]+")
_OTHER = {
    "he": "she",
    "she": "he",
    "himself": "herself",
    "herself": "himself",
    "his": "her",
    "him": "her",
    "hers": "his",
}


_NOUN_NEXT = pattern(
    r"\s+(?!(?:to|and|that|in|on|at|for|from|with|as|by|an?|the|when|after|before|if|but|or|was|is|he|she|into)\b)[^\W\d_]"
)


class _Pronoun(NamedTuple):
    span: Span
    gender: str


class PersonPronoun(Rule):
    """One pronoun of a person is of another gender than all those around it.

    "Mr Reed ... he said ... she added": a translation slip or a slip of the pen, and the reader looks for a second
    person. A pronoun is reported when nobody of its gender stands in its paragraph, the one before and the one after:
    no other pronoun, no honorific or given name, no word such as wife or actress; and when the person or pronoun that
    it follows is of the other gender, with nobody in between whose gender the text does not tell ("the victim", a
    family name alone, a ship). At least two pronouns are of the other gender, or the text is "Mr Reed said she" and
    names no woman. "Her" is left alone where the text has other pronouns of women: it may stand for one named far off.

    Fix: unsafe, because the text may mean a person it does not name: the pronoun of the other gender.
    """

    code = "WRD020"
    name = "person-pronoun"
    not_in = ("fiction", "transcript")
    terms = ("she", "her", "hers", "herself")
    tables = ("first_names.tsv",)
    bad = {
        'Mr Reed opened the mill in 1990. He runs it still. "It is loud," he said. "It is dusty," [[she]] added.': (
            'Mr Reed opened the mill in 1990. He runs it still. "It is loud," he said. "It is dusty," he added.'
        ),
        "Ms Okafor sings. She began at nine, she says, and [[he]] has toured since. Her records sell.": (
            "Ms Okafor sings. She began at nine, she says, and she has toured since. Her records sell."
        ),
        "The mill is open again. Mr Reed said [[she]] was glad.": "The mill is open again. Mr Reed said he was glad.",
        "Helen Ward left in May. She had led the firm for her last ten years. Ward said [[his]] plan was done.": (
            "Helen Ward left in May. She had led the firm for her last ten years. Ward said her plan was done."
        ),
        "The mayor stood for an hour in the rain. He shook hands, he joked, and then [[she]] drove home in his van.": (
            "The mayor stood for an hour in the rain. He shook hands, he joked, and then he drove home in his van."
        ),
    }
    good = (
        'Mr Reed opened the mill. He runs it with his wife. "It is loud," he said. "It is dusty," she added.',
        "Ms Okafor sings. She began at nine, she says. Her teacher, Tunde Cole, said he was proud.",
        "She left at noon.",
        "Lena Moe runs the mill. Mr Reed said she was glad.",
        "Mr Reed told his story. He said the victim was afraid. He saw that she ran.",
        'Mr Reed was there. "She is gone," he said. He took his coat and he left.',
        "Mr Reed sailed on Monday. He praised his crew. The Aurora lost her mast, he said, and he prayed.",
        "He met Kim Sora at noon. He asked what she wanted. He paid his bill.",
        "He can still smell the perfume she wore. He keeps his door shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        pronouns = list(_pronouns(doc.text))
        men = sum(item.gender == "m" for item in pronouns)
        own = {"m": men, "f": len(pronouns) - men}
        may_be_odd = {gender for gender, count in own.items() if count == 1 or len(pronouns) - count >= _RUN}
        if not any(own[gender] for gender in may_be_odd):
            return
        odd = [
            item for item in _isolated(doc, pronouns) if item.gender in may_be_odd and not doc.quoted(item.span.start)
        ]
        if odd:
            text = _Text(doc, self, pronouns)
            yield from (found for item in odd if (found := text.slip(item)))


def _pronouns(text: str) -> Iterator[_Pronoun]:
    """The pronouns of persons, without the pairs that mean anybody ("he or she")."""
    for match in _PRONOUN.finditer(text):
        if not _EITHER.search(text, max(0, match.start() - 8), match.end() + 8):
            yield _Pronoun(Span(*match.span()), "m" if match["m"] else "f")


def _around(doc: Document, at: int) -> Span | None:
    """The paragraph of a place with one before and one behind; None where it stands in no running text."""
    block = doc.block_at(at)
    if not block or block.kind in {Kind.TITLE, Kind.HEADING, Kind.SHORT, Kind.CAPTION, Kind.CODE}:
        return None
    number = doc.blocks.index(block)
    last = doc.blocks[min(len(doc.blocks) - 1, number + 1)]
    return Span(doc.blocks[max(0, number - _AROUND)].span.start, last.span.end)


def _sentence_before(doc: Document, at: int) -> int:
    """Where the sentence before the one of a place starts; those that begin in a quotation are passed over."""
    number = max(0, bisect_right(doc.sentences, (at, len(doc.text))) - 2)
    while number and doc.quoted(doc.sentences[number].start + 1):
        number -= 1
    return doc.sentences[number].start


def _isolated(doc: Document, pronouns: Sequence[_Pronoun]) -> Iterator[_Pronoun]:
    """The pronouns around which all others are of the other gender."""
    last: dict[str, int] = {"m": -1, "f": -1}  # the number of the paragraph in which the last of a gender stands
    alone: dict[str, _Pronoun] = {}  # that one, if nothing of its gender stands before it
    spans = [block.span for block in doc.blocks]
    for item in pronouns:
        number = max(0, bisect_right(spans, (item.span.start, len(doc.text))) - 1)
        before = alone.pop(item.gender, None)
        if before and spans[min(len(spans) - 1, last[item.gender] + 1)].end <= item.span.start:
            yield before
        if last[item.gender] < 0 or last[item.gender] < number - _AROUND:
            alone[item.gender] = item
        last[item.gender] = number
    yield from alone.values()


def _is_the(doc: Document, name: Span) -> bool:
    """True for a name with the article: "the Aurora"."""
    return doc.text[max(0, name.start - 4) : name.start].lower() == "the "


def _is_body(name: Mention) -> bool:
    """True for the name of an institution: "the BBC", "the Labour Party"."""
    return names_body(name.text) or any(len(word) > 1 and word.isupper() for word in name.text.split())


class _Text:
    """A text with its persons, asked about one odd pronoun after another."""

    def __init__(self, doc: Document, rule: Rule, pronouns: Sequence[_Pronoun]) -> None:
        self.doc = doc
        self.pronouns = pronouns
        self.given = doc.table(rule, "first_names.tsv", first_names)

    @cached_property
    def known(self) -> Mapping[str, str]:
        """Family names with their gender."""
        return genders(self.doc, self.given)

    @cached_property
    def persons(self) -> list[tuple[Mention, str]]:
        """Mentions of persons with their gender, or an empty string."""
        return list(persons(self.doc, self.known))

    def slip(self, odd: _Pronoun) -> Finding | None:
        """The finding on an odd pronoun that can only mean somebody of the other gender."""
        around = _around(self.doc, odd.span.start)
        others = [item for item in self.pronouns if item.gender != odd.gender]
        if not around or _RELATIVE.search(self.doc.text, max(0, odd.span.start - 20), odd.span.end):
            return None
        if len(others) < _RUN:
            return self._alone(odd, len(others))
        told = f"all {len(others)} other pronouns are of the other gender"
        if len(self.pronouns) > len(others) + 1:  # a text that speaks of both
            near = [item for item in others if around.start <= item.span.start < around.end]
            if len(near) < _RUN or len(others) < _MOST * (len(self.pronouns) - len(others)) or self._meets(odd):
                return None
            told = f"the {len(near)} pronouns around it are of the other gender"
        if self._names_one(odd.gender, around):
            return None
        before = self._before(odd, around)
        return _finding(self.doc, odd.span, before, told) if before and before.gender != odd.gender else None

    def _meets(self, odd: _Pronoun) -> bool:
        """True where an odd pronoun stands for a second person: as an object, or beside an object ("she told him")."""
        if self.doc[odd.span].lower() in {"her", "him"}:
            return True
        end = self.doc.sentence_at(odd.span.start).end
        return bool(_OBJECT[odd.gender].search(self.doc.text, odd.span.end, end))

    def _names_one(self, gender: str, around: Span) -> bool:
        """True where a word, an honorific or a given name tells of a person of a gender."""
        text = self.doc.text[around.start : around.end]
        if _KIN[gender].search(text):
            return True
        named = [word for word in _CAPITALISED.findall(text) if self.given.get(word) == gender]
        if any(self.known.get(word, gender) == gender for word in named):
            return True
        return any(own == gender and around.start <= item.span.start < around.end for item, own in self.persons)

    def _before(self, odd: _Pronoun, around: Span) -> _Pronoun | None:
        """The last that an odd pronoun might mean: a person, a pronoun, or, without a gender, somebody or a ship.

        It stands outside quotations, in the pronoun's sentence or the two before. None where there is nobody, or one
        whose gender is unknown: as the last, or in the pronoun's sentence or the one before.
        """
        doc, at = self.doc, odd.span.start
        near = _sentence_before(doc, at)
        start = max(around.start, _sentence_before(doc, near))
        found = [item for item in self.pronouns if start <= item.span.start < at]
        found += [_Pronoun(item.span, gender) for item, gender in self.persons if start <= item.span.start < at]
        found += [_Pronoun(Span(*match.span()), "") for match in _STRANGER.finditer(doc.text, start, at)]
        found = [item for item in found if not doc.quoted(item.span.start)]
        last = max(found, key=lambda item: item.span.start, default=None)
        if not last or not last.gender:
            return None
        unknown = any(not item.gender and item.span.start >= near for item in found)
        if unknown or _ROLE.search(doc.text, last.span.end, at):
            return last if _BOUND.search(doc.text[last.span.end : at]) else None
        ship = _is_the(doc, last.span) or self._ship(Span(last.span.end, at), doc[odd.span])
        return None if odd.gender == "f" and ship else last

    def _ship(self, span: Span, word: str) -> bool:
        """True where a name stands in a span that may be spoken of as "she": of a ship, or for "her" of any place."""
        names = [name for name in self.doc.names if span.start <= name.span.start < span.end]
        return any(word.lower() != "she" or (_is_the(self.doc, name.span) and not _is_body(name)) for name in names)

    def _alone(self, odd: _Pronoun, others: int) -> Finding | None:
        """The finding on "Mr Reed said she" in a text that tells of nobody of the other gender or of an unknown one."""
        doc, at = self.doc, odd.span.start
        if not _SAYING.search(doc.text, max(0, at - _SAID), at):
            return None
        before = [item for item, _ in self.persons if item.span.start < at]
        whole = Span(0, len(doc.text))
        if not before or not before[-1].titled or not _BOUND.search(doc.text[before[-1].span.end : at]):
            return None
        if self._names_one(odd.gender, whole) or any(gender in {odd.gender, ""} for _, gender in self.persons):
            return None
        told = f"all {others} other pronouns are of the other gender" if others else "no other pronoun tells"
        return _finding(doc, odd.span, _Pronoun(before[-1].span, ""), told)


def _finding(doc: Document, span: Span, meant: _Pronoun, told: str) -> Finding:
    word = doc[span]
    swapped = _OTHER.get(word.lower()) or _her(doc.text, span.end)
    swapped = swapped.capitalize() if word[0].isupper() else swapped
    message = f'"{word}" here; {told}; the last before it is "{doc[meant.span]}"'
    return Finding(span, message, (replace(span, swapped),), (Related(meant.span, "whom it means"),), sure=0.8)


def _her(text: str, at: int) -> str:
    """The masculine of "her": "his" before a noun, else "him"."""
    return "his" if _NOUN_NEXT.match(text, at) else "him"
