"""The pronouns of persons, and the words that tell of a person of one gender or of none that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

# It starts with a plain set of letters, which the engine looks for fast; `m` is found for those of a man.
_PRONOUN = pattern(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:(?P<m>e|is|im(?:self)?)|er(?:s|self)?)|(?<=[Ss])he)\b")
_EITHER = pattern(
    r"\b(?:s?he|his|hers?|him)(?:\s+or\s+|\s*/\s*)(?:s?he|his|hers?|him)\b|\bs/he\b|\(s\)he", re.IGNORECASE
)
KIN = {
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
_THEIR = r"\b(?:his|her)\s(?:[\w’'-]+\s){0,2}?"  # "his coach", who may be anybody
ANY = r"\b(?:an?|one|another|each|every|the|this|that|his|her|their|its|our|my|your)\s(?:[\w’'-]+\s){0,3}?"
ROLES = (
    r"(?:singer|author|speaker|prosecutor|secretary|manager|member|spokesperson|source|writer|artist|dancer|leader"
    r"|minister|president|director|owner|candidate|star|champion|pilot|captain|official|expert|analyst|researcher"
    r"|scientist|professor|editor|journalist|coach|cook|chef|farmer|boss|country|nation|city|machine|car|church|moon"
    r")\b(?!-)"
)
STRANGER = pattern(  # one whose gender the text does not tell, or a ship
    rf"{ANY}(?:victim|complainant|patient|defendant|accused|suspect|pupil|student|teacher|neighbou?r|witness|friend"
    r"|colleague|resident|player|child|baby|infant|toddler|teenager|adult|partner|parent|customer|client|worker"
    r"|employee|driver|passenger|nurse|doctor|lover|cousin|person|reporter|interviewer|officer|soldier|dog|cat|horse"
    r"|animal|caller|voter|judge|lawyer|assistant|aide|relative|survivor|mourner|tenant|guest|visitor|team-?mate"
    r"|opponent|rival|successor|predecessor|juror|guard|twin|heir|migrant|refugee|activist|protester|prisoner|inmate"
    r"|detainee|hostage|shopper|cyclist|pedestrian|motorist|runner|swimmer|climber|skier|tourist|volunteer|nanny|cashier"
    r"|clerk|receptionist|attendant|bystander|babysitter|cleaner|surgeon|dentist|therapist|instructor|shopkeeper|operator"
    rf"|ship|vessel|boat|ferry|tanker|liner|yacht|carrier)\b(?!-)|{_ONE}{ROLES}|{_THEIR}{ROLES}"
    rf"|{_ONE}(?:said|says|told|added|who)\b"
    r"|\b(?:someone|somebody|anyone|everyone|anybody|everybody|nobody|whoever|whom)\b",
    re.IGNORECASE,
)


class Pronoun(NamedTuple):
    """A pronoun where it stands, and its gender."""

    span: Span
    gender: str


def pronouns_in(text: str) -> Iterator[Pronoun]:
    """The pronouns of persons, without the pairs that mean anybody ("he or she")."""
    for match in _PRONOUN.finditer(text):
        if not _EITHER.search(text, max(0, match.start() - 8), match.end() + 8):
            yield Pronoun(Span(*match.span()), "m" if match["m"] else "f")
