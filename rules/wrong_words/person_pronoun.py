"""WRD020: a he among the shes of one person, or a she among the hes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._people import bare, first_names, genders, names_body, persons, votes
from ._pronouns import ANY, KIN, ROLES, STRANGER, Pronoun, pronouns_in
from ._speakers import NO_TEXT, slips

_RUN = 2  # so many pronouns of the other gender make the odd one odd
_MANY = 3  # so many, where nobody else in the text is of its gender
_MOST = 3  # so many times as many are of the other gender in a text that speaks of both
_SAID = 60  # characters before a pronoun that hold "said on Monday that"
_AROUND = 1  # paragraph before it, and one behind it, in which nobody of its own gender may stand

# who may well be the person spoken of, unless this is the last word before the pronoun
_ROLE = pattern(rf"{ANY}{ROLES}|\bwho\b", re.IGNORECASE)
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
_SPEAKS = pattern(  # "she was quoted as saying", "she warned": of one who may be named only there
    r" (?:\w+ly |also |later |has |had |is |was )?(?:said|says?|saying|told|tells?|asked|wrote|writes|add(?:s|ed)"
    r"|quoted|warn(?:s|ed)|explain(?:s|ed)|think|thinks|thought|believe[sd]?|argue[sd]|insist(?:s|ed)|claim(?:s|ed)|note[sd]"
    r"|demanded|suggest(?:s|ed)|recall(?:s|ed)|admit(?:s|ted)|continued|commented|concluded|stressed|declared|joked"
    r"|predict(?:s|ed)|acknowledged|observed|remarked|replied|confirmed|hope[sd]|agree[sd]|point(?:s|ed) out)\b"
)
_OTHERS_WORDS = pattern(r"\b(?:[Aa]ccording to|(?:says?|said|told|asked|added)) $")
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


class PersonPronoun(Rule):
    """One pronoun of a person is of another gender than the person.

    "Mr Reed ... he said ... she added": a translation slip or a slip of the pen, and the reader looks for a second
    person. A pronoun is reported when nobody of its gender stands in its paragraph, the one before and the one after:
    no other pronoun, no honorific or given name, no word such as wife or actress; and when the person or pronoun that
    it follows is of the other gender, with nobody in between whose gender the text does not tell ("the victim", a
    family name alone, a ship). At least two pronouns are of the other gender, or the text is "Mr Reed said she" and
    names no woman. "Her" is left alone where the text has other pronouns of women: it may stand for one named far off.

    Where nobody of its gender stands in the whole text, three other pronouns are enough, wherever they stand, as long
    as the pronoun says nothing itself, and nobody whose gender is not told stands in its sentence and the one before
    ("his" and "her": not behind another who stands in the sentence).

    Also reported is a "he" or "she" that says something ("...", she added; Reed said she) or opens its sentence, where
    the last who spoke or acted in the paragraphs before is named and of the other gender by given name, honorific or
    the pronouns elsewhere, and nobody else speaks in between. A person with two such pronouns is left alone, and so is
    the gender with more pronouns in the text.

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
        'Joan Reed left. She is 60. "It was time," said Mark Holt. "We are sad," [[she]] added. He said he cried.': (
            'Joan Reed left. She is 60. "It was time," said Mark Holt. "We are sad," he added. He said he cried.'
        ),
        "The mayor stood for an hour in the rain. He shook hands, he joked, and then [[she]] drove home in his van.": (
            "The mayor stood for an hour in the rain. He shook hands, he joked, and then he drove home in his van."
        ),
        "Mr Reed got a prize in May. He shared it with his crew. In [[her]] speech, he thanked the town.": (
            "Mr Reed got a prize in May. He shared it with his crew. In his speech, he thanked the town."
        ),
        "Ed Rao, a driver, won on Sunday. His car broke down. He mended it. He hopes [[her]] luck will hold.": (
            "Ed Rao, a driver, won on Sunday. His car broke down. He mended it. He hopes his luck will hold."
        ),
    }
    good = (
        "He shouted. His dog barked. His knife fell. The cashier told him to stop as she chased him.",
        "Rao won his race. He lost his car. He is out. Later Kim Sora came in with her team.",
        "Reed won his race. He lost his car. He is out. India is proud despite her losses.",
        'Mr Reed opened the mill. He runs it with his wife. "It is loud," he said. "It is dusty," she added.',
        "Ms Okafor sings. She began at nine, she says. Her teacher, Tunde Cole, said he was proud.",
        "Ed Rao won the race. He trained with his coach, Pat Moe, for a year. He said her advice was good.",
        "She left at noon.",
        "Lena Moe runs the mill. Mr Reed said she was glad.",
        "Mr Reed told his story. He said the victim was afraid. He saw that she ran.",
        'Mr Reed was there. "She is gone," he said. He took his coat and he left.',
        "Mr Reed sailed on Monday. He praised his crew. The Aurora lost her mast, he said, and he prayed.",
        "He met Kim Sora at noon. He asked what she wanted. He paid his bill.",
        'Mr Reed spoke first. He was brief. "It is done," said Mark Holt. A woman in the hall stood up. She left.',
        'Mr Reed spoke first. He was brief. "It is done," said Robin Holt. "We are glad," she added.',
        "He can still smell the perfume she wore. He keeps his door shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        pronouns = list(pronouns_in(doc.text))
        if not pronouns:
            return
        text = _Text(doc, self, pronouns)
        found = {item.span: item for item in _odd(text)}
        for slip in slips(doc, self, pronouns):
            if slip.pronoun.span not in found:
                found[slip.pronoun.span] = _finding(doc, slip.pronoun.span, slip.person, "no woman or no man is near")
        yield from found.values()


def _odd(text: _Text) -> Iterator[Finding]:
    """The pronouns that stand alone among those of the other gender."""
    doc, pronouns = text.doc, text.pronouns
    men = sum(item.gender == "m" for item in pronouns)
    own = {"m": men, "f": len(pronouns) - men}
    may_be_odd = {gender for gender, count in own.items() if count == 1 or len(pronouns) - count >= _RUN}
    if not any(own[gender] for gender in may_be_odd):
        return
    for item in _isolated(doc, pronouns):
        if item.gender in may_be_odd and not doc.quoted(item.span.start) and (found := text.slip(item)):
            yield found


def _around(doc: Document, at: int) -> Span | None:
    """The paragraph of a place with one before and one behind; None where it stands in no running text."""
    block = doc.block_at(at)
    if not block or block.kind in NO_TEXT:
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


def _isolated(doc: Document, pronouns: Sequence[Pronoun]) -> Iterator[Pronoun]:
    """The pronouns around which all others are of the other gender."""
    last: dict[str, int] = {"m": -1, "f": -1}  # the number of the paragraph in which the last of a gender stands
    alone: dict[str, Pronoun] = {}  # that one, if nothing of its gender stands before it
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


def _one_of_kin(gender: str, text: str) -> bool:
    """True where a word tells of one person of a gender; "women" and "wives" tell of nobody."""
    return any(not match.group().lower().endswith(("men", "s")) for match in KIN[gender].finditer(text))


def _is_the(doc: Document, name: Span) -> bool:
    """True for a name with the article: "the Aurora"."""
    return doc.text[max(0, name.start - 4) : name.start].lower() == "the "


def _is_body(name: Mention) -> bool:
    """True for the name of an institution: "the BBC", "the Labour Party"."""
    return names_body(name.text) or any(len(word) > 1 and word.isupper() for word in name.text.split())


class _Text:
    """A text with its persons, asked about one odd pronoun after another."""

    def __init__(self, doc: Document, rule: Rule, pronouns: Sequence[Pronoun]) -> None:
        self.doc = doc
        self.pronouns = pronouns
        self.given = doc.table(rule, "first_names.tsv", first_names)
        self._rule = rule

    @cached_property
    def known(self) -> Mapping[str, str]:
        """Family names with their gender."""
        return self.doc.memo(genders, self._rule)

    @cached_property
    def persons(self) -> list[tuple[Mention, str]]:
        """Mentions of persons with their gender, or an empty string."""
        return list(persons(self.doc, self.known))

    def slip(self, odd: Pronoun) -> Finding | None:
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
        if not before and len(self.pronouns) == len(others) + 1 and len(others) >= _MANY:
            before = self._lonely(odd, others)
        return _finding(self.doc, odd.span, before.span, told) if before and before.gender != odd.gender else None

    def _meets(self, odd: Pronoun) -> bool:
        """True where an odd pronoun stands for a second person: as an object, or beside an object ("she told him")."""
        if self.doc[odd.span].lower() in {"her", "him"}:
            return True
        end = self.doc.sentence_at(odd.span.start).end
        return bool(_OBJECT[odd.gender].search(self.doc.text, odd.span.end, end))

    def _names_one(self, gender: str, around: Span) -> bool:
        """True where a word, an honorific or a given name tells of a person of a gender."""
        text = self.doc.text[around.start : around.end]
        if KIN[gender].search(text):
            return True
        named = [word for word in _CAPITALISED.findall(text) if self.given.get(word) == gender]
        if any(self.known.get(word, gender) == gender for word in named):
            return True
        return any(own == gender and around.start <= item.span.start < around.end for item, own in self.persons)

    def _before(self, odd: Pronoun, around: Span) -> Pronoun | None:
        """The last that an odd pronoun might mean: a person, a pronoun, or, without a gender, somebody or a ship.

        It stands outside quotations, in the pronoun's sentence or the two before. None where there is nobody, or one
        whose gender is unknown: as the last, or in the pronoun's sentence or the one before.
        """
        doc, at = self.doc, odd.span.start
        near = _sentence_before(doc, at)
        start = max(around.start, _sentence_before(doc, near))
        found = [item for item in self.pronouns if start <= item.span.start < at]
        found += [Pronoun(item.span, gender) for item, gender in self.persons if start <= item.span.start < at]
        found += [Pronoun(Span(*match.span()), "") for match in STRANGER.finditer(doc.text, start, at)]
        found = [item for item in found if not doc.quoted(item.span.start)]
        last = max(found, key=lambda item: item.span.start, default=None)
        if not last or not last.gender:
            return None
        unknown = any(not item.gender and item.span.start >= near for item in found)
        if unknown or _ROLE.search(doc.text, last.span.end, at):
            same = doc[odd.span].lower() in {"he", "she"} and _BOUND.search(doc.text[last.span.end : at])
            return last if same else None  # "he said her advice was good": another's
        ship = _is_the(doc, last.span) or self._ship(Span(last.span.end, at), doc[odd.span])
        return None if odd.gender == "f" and ship else last

    def _lonely(self, odd: Pronoun, others: Sequence[Pronoun]) -> Pronoun | None:
        """The last of the other pronouns, where the whole text tells of nobody of the odd one's gender.

        None for one that says something, and where its sentence or the one before speaks of somebody whose gender
        nothing tells, or of a ship or a country.
        """
        doc, at = self.doc, odd.span.start
        start = _sentence_before(doc, at)
        if doc[odd.span].lower() not in {"he", "she"}:
            start = max(self._beside(odd, others), start)
        elif _OBJECT[odd.gender].search(doc.text, start, doc.sentence_at(at).end):
            return None
        if _SPEAKS.match(doc.text, odd.span.end) or _OTHERS_WORDS.search(doc.text, max(0, at - 20), at):
            return None
        strangers = (match.start() for match in STRANGER.finditer(doc.text, start, at))
        if any(not doc.quoted(stranger) and not self._in_apposition(stranger) for stranger in strangers):
            return None
        seen = Counter(vote.family for vote in doc.memo(votes) if vote.at != at)
        families = [(bare(item.text.split()[-1]), gender, item.span.start) for item, gender in self.persons]
        unknown = (family for family, gender, place in families if not gender and start <= place < at)
        sole = len(families) > 1 and len({family for family, _, _ in families}) == 1
        if not sole and any(seen[family] < _RUN for family in unknown):
            return None
        if odd.gender == "f" and self._might_be_she(Span(start, at)):
            return None
        if any(gender == odd.gender for _, gender in self.persons) or _one_of_kin(odd.gender, doc.text):
            return None
        return max(
            (item for item in others if item.span.start < at), key=lambda item: item.span.start, default=others[0]
        )

    def _beside(self, odd: Pronoun, others: Sequence[Pronoun]) -> int:
        """Where the last of the other gender ends in the sentence of an odd pronoun; behind it only may others be."""
        doc, at = self.doc, odd.span.start
        here = doc.sentence_at(at).start
        named = [item.span for item, gender in self.persons if gender and gender != odd.gender]
        subjects = (item.span for item in others if doc[item.span].lower() != "him")
        found = [span for span in (*named, *subjects) if here <= span.start < at]
        return max((span.end for span in found if not doc.quoted(span.start)), default=0)

    def _in_apposition(self, at: int) -> bool:
        """True for what tells of the person named before it: "Reed, a driver"."""
        name = bisect_left(self.doc.names, at - 2, key=lambda item: item.span.end)
        return (
            self.doc.text[at - 2 : at] == ", "
            and name < len(self.doc.names)
            and self.doc.names[name].span.end == at - 2
        )

    def _might_be_she(self, span: Span) -> bool:
        """True where a ship or a country stands in a span: a name with the article, or one that opens a sentence."""
        persons = {item.span for item, _ in self.persons}
        return any(
            item.span not in persons and (item.opens or _is_the(self.doc, item.span))
            for item in self.doc.names
            if span.start <= item.span.start < span.end
        )

    def _ship(self, span: Span, word: str) -> bool:
        """True where a name stands in a span that may be spoken of as "she": of a ship, or for "her" of any place."""
        names = [name for name in self.doc.names if span.start <= name.span.start < span.end]
        return any(word.lower() != "she" or (_is_the(self.doc, name.span) and not _is_body(name)) for name in names)

    def _alone(self, odd: Pronoun, others: int) -> Finding | None:
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
        return _finding(doc, odd.span, before[-1].span, told)


def _finding(doc: Document, span: Span, meant: Span, told: str) -> Finding:
    word = doc[span]
    swapped = _OTHER.get(word.lower()) or _her(doc.text, span.end)
    swapped = swapped.capitalize() if word[0].isupper() else swapped
    message = f'"{word}" here; {told}; the last before it is "{doc[meant]}"'
    return Finding(span, message, (replace(span, swapped),), (Related(meant, "whom it means"),), sure=0.8)


def _her(text: str, at: int) -> str:
    """The masculine of "her": "his" before a noun, else "him"."""
    return "his" if _NOUN_NEXT.match(text, at) else "him"
