"""WRD020: a he among the shes of one person, or a she among the hes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._people import first_names, genders, persons

_QUOTED = 4  # with more of both genders, quoted ones included, the text speaks of several people
_RUN = 2  # so many pronouns of the other gender make the odd one odd

# It starts with a plain set of letters, which the engine looks for fast; `m` is found for those of a man.
_PRONOUN = pattern(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:(?P<m>e|is|im(?:self)?)|er(?:s|self)?)|(?<=[Ss])he)\b")
_EITHER = pattern(
    r"\b(?:s?he|his|hers?|him)(?:\s+or\s+|\s*/\s*)(?:s?he|his|hers?|him)\b|\bs/he\b|\(s\)he", re.IGNORECASE
)
_KIN = {
    "f": r"woman|women|girls?|wife|wives|mothers?|mum|mom|sisters?|daughters?|aunts?|nieces?|grandmothers?|widow|lady|"
    r"ladies|actress|actresses|queen|princess|duchess|goddess|female|heroine|hostess|waitress|businesswoman|bride|"
    r"spokeswom[ae]n|chairwoman|congresswoman|policewoman|girlfriend|ex-wife|schoolgirl|nun|midwife|mrs|ms|miss|madam|"
    r"stewardess|landlady|maid|housewife|sportswoman|ballerina|she['’]s",
    "m": r"man|men|boys?|husband|fathers?|dad|brothers?|sons?|uncles?|nephews?|grandfathers?|widower|gentleman|king|"
    r"prince|duke|god|male|hero|host|waiter|businessman|groom|spokesm[ae]n|chairman|congressman|policeman|boyfriend|"
    r"ex-husband|schoolboy|monk|priest|bishop|pope|mr|sir|lord|landlord|sportsman|fireman|gunman|pontiff|imam|rabbi",
}
_SOMEONE = pattern(
    r"\b(?:victims?|complainants?|patients?|defendants?|accused|suspects?|pupils?|students?|teachers?|neighbou?rs?|"
    r"witness(?:es)?|friends?|colleagues?|residents?|players?|child|children|babies|baby|teenagers?|partner|parents?|"
    r"customers?|clients?|workers?|employees?|drivers?|passengers?|nurses?|doctors?|singers?|lovers?|cousins?|someone|"
    r"somebody|anyone|everyone|person|author|reporter|interviewer|officers?|soldiers?|dogs?|cats?|"
    r"horses?|animals?|caller|voter|speaker|judge|lawyer|prosecutor|secretary|assistant|aide|manager|relatives?|members?|"
    r"survivors?|mourners?|spokespersons?|sources?(?=\s(?:said|told|close|familiar|at|in|from)))\b(?!-)"
    r"|\b(?:an?|one|another)\s(?:[\w’'-]+\s){0,3}?(?:said|says|told|added|who)\b",
    re.IGNORECASE,
)
# "Reed said on Monday that" before a pronoun: nobody else can be its subject but one who was spoken of before
_BOUND = pattern(
    r"^(?:, [^.,A-Z\n]{1,50},)?(?: (?:also|later|now|still|then|has|had|has since))?"
    r" (?:said|says|say|added|adds|thinks|thought|believes|believed"
    r"|hopes|hoped|insists|insisted|admits|admitted|claims|claimed|denies|denied|feels|felt|knows|knew|expects|expected"
    r"|explained|argued|argues|promised|announced|revealed|confirmed|stressed|warned|joked|recalled|wants|wanted|wished)"
    r"(?: (?:that|how|when|why|yesterday|today|on [A-Z]\w+day|last \w+|in an? \w+|earlier)){0,3} $"
)
_SHIP = pattern(r"\b(?:ships?|vessels?|boats?|ferry|tanker|liner|yacht|country|nation|HMS|USS)\b", re.IGNORECASE)
_CALLED = {"m": pattern(r"\bMr\b"), "f": pattern(r"\bM(?:r?s|iss)\b")}
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
    """One pronoun of a person is of another gender than all the others.

    "Mr Reed ... he said ... she added": a translation slip or a slip of the pen, and the reader looks for a second
    person. A pronoun is reported when it is the only one of its gender outside quotations, the person named last
    before it is known by an honorific or a given name, and no word nearby (wife, victim, ship, another name) could be
    whom it means. At least two pronouns are of the other gender, or the text is "Mr Reed said she" and names no woman.

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
    }
    good = (
        'Mr Reed opened the mill. He runs it with his wife. "It is loud," he said. "It is dusty," she added.',
        "Ms Okafor sings. She began at nine, she says. Her teacher, Tunde Cole, said he was proud.",
        "She left at noon.",
        "Lena Moe runs the mill. Mr Reed said she was glad.",
        "Mr Reed told his story. He said the victim was afraid. He saw that she ran.",
        'Mr Reed was there. "She is gone," he said. He took his coat and he left.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        tokens = list(_PRONOUN.finditer(doc.text))
        men = sum(match["m"] is not None for match in tokens)
        if min(men, len(tokens) - men) > _QUOTED:
            return
        pronouns = [item for item in _pronouns(doc.text, tokens) if not doc.quoted(item.span.start)]
        for gender, other in (("m", "f"), ("f", "m")):
            odd = [item for item in pronouns if item.gender == gender]
            if len(odd) != 1 or (len(pronouns) <= _RUN and not _CALLED[other].search(doc.text)):
                continue
            person = _meant(doc, odd[0], other, self)
            if person and (len(pronouns) > _RUN or self._is_alone(doc, odd[0], other, person)):
                yield _finding(doc, odd[0].span, person, len(pronouns) - 1)

    def _is_alone(self, doc: Document, odd: _Pronoun, other: str, person: Mention) -> bool:
        """True for "Mr Reed said she" in a text that tells of nobody of the other gender or of an unknown one."""
        if not person.titled or not _BOUND.search(doc.text[person.span.end : odd.span.start]):
            return False
        given = doc.table(self, "first_names.tsv", first_names)
        everybody = persons(doc, genders(doc, given))
        return not re.search(rf"\b(?:{_KIN[odd.gender]})\b", doc.text, re.IGNORECASE) and all(
            gender == other for _, gender in everybody
        )


def _pronouns(text: str, tokens: Sequence[re.Match[str]]) -> Iterator[_Pronoun]:
    """The pronouns of persons, without the pairs that mean anybody ("he or she")."""
    for match in tokens:
        if not _EITHER.search(text, max(0, match.start() - 8), match.end() + 8):
            yield _Pronoun(Span(*match.span()), "m" if match["m"] else "f")


def _meant(doc: Document, odd: _Pronoun, other: str, rule: Rule) -> Mention | None:
    """The person of the other gender that an odd pronoun can only mean."""
    block = doc.block_at(odd.span.start)
    if not block or block.kind in {Kind.TITLE, Kind.HEADING, Kind.SHORT, Kind.CAPTION, Kind.CODE}:
        return None
    start = doc.blocks[max(0, doc.blocks.index(block) - 1)].span.start
    nearby = doc.text[start : block.span.end]
    given = doc.table(rule, "first_names.tsv", first_names)
    if any(given.get(word) == odd.gender for word in re.findall(r"\b[^\W\d_a-z][^\W\d_]+", nearby)):
        return None
    sentence = doc.sentence_at(odd.span.start)
    near = [item for item in persons(doc, genders(doc, given)) if item[0].span.start < sentence.end]
    before = [item for item in near if item[0].span.start < odd.span.start]
    if not before or before[-1][0].span.start < start or before[-1][1] != other:
        return None
    last = before[-1][0]
    if _BOUND.search(doc.text[last.span.end : odd.span.start]):
        start = max(start, _sentence_before(doc, sentence.start))
        nearby = doc.text[start : sentence.end]
    elif _someone(doc, start, odd.span):
        return None
    if re.search(rf"\b(?:{_KIN[odd.gender]})\b", nearby, re.IGNORECASE):
        return None
    return None if any(gender != other for mention, gender in near if mention.span.start >= start) else last


def _sentence_before(doc: Document, at: int) -> int:
    """Where the sentence before the one that starts at `at` starts."""
    return doc.sentence_at(max(0, at - 2)).start


def _someone(doc: Document, start: int, odd: Span) -> bool:
    """True when a word for a person or a ship stands, from `start` on, in the pronoun's sentence or the two before."""
    before = [sentence for sentence in doc.sentences if start <= sentence.start <= odd.start][-3:]
    start = before[0].start if before else start
    if _SHIP.search(doc.text, start, odd.start) and doc[odd].lower() in {"she", "her", "hers"}:
        return True
    return bool(_SOMEONE.search(doc.text, start, odd.start))


def _finding(doc: Document, span: Span, person: Mention, count: int) -> Finding:
    word = doc[span]
    swapped = _OTHER.get(word.lower()) or _her(doc.text, span.end)
    swapped = swapped.capitalize() if word[0].isupper() else swapped
    others = f"all {count} other pronouns are of the other gender; " if count else ""
    message = f'"{word}" here, {others}the person named last is {person.text}'
    return Finding(span, message, (replace(span, swapped),), (Related(person.span, "the person"),), sure=0.8)


def _her(text: str, at: int) -> str:
    """The masculine of "her": "his" before a noun, else "him"."""
    return "his" if _NOUN_NEXT.match(text, at) else "him"
