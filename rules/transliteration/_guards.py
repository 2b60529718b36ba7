"""Places where a second spelling is meant: the text explains it, or it is part of another name."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import combinations

from copydesk.lint.document import Document, covering
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._words import Group

NEAR = 45  # characters around a form in which an explanation counts

_LINKS = frozenset(
    """a aka alias also and are as be became become been better both call called calls currently earlier either
    formerly had has have he her his historically in is it its k known later locally meaning more name named nee née
    now official officially often old once or originally other previously properly pronounced renamed respectively
    romanised romanized she sometimes spelled spelt still that the their then they to today transliterated under
    usually variously was were which who whose with word would written arabic chinese english french german hebrew
    japanese korean persian russian turkish ukrainian""".split()
)
_WORDS = pattern(r"[^\W\d_]+")
_NAMING = pattern(
    r"\b(?:formerly|previously|historically|(?:also|then|once|now|still|formerly|better|locally) (?:known as|called|"
    r"named)|where (?:he|she|it) (?:is|was) (?:called|known as)|"
    r"renamed|spelled|spelt|transliterated as|misspelled|misspelt|as it was then|"
    r"still (?:says?|uses?|prefers?)|(?:its|the|their|his|her) "
    r"(?:old|older|former|new|colonial|imperial|soviet|original|official|native|local|birth|\w+(?:ian|ish|ese|an|ch|ic))"
    r" names?,?)\s+(?:the\s+)?[\"“‘(]?$",
    re.IGNORECASE,
)
_RENAMED = pattern(
    r"^[\"”’)]*,?\s*(?:as (?:it|he|she) (?:is|was) (?:also |then |now |still )*(?:known|called)|"
    r"under (?:the |its )?(?-i:[A-Z]\w+s\b|[A-Z]\w+ (?:rule|emperors?|kings?))|"
    r"was (?:later )?renamed|to (?:the|its|their) (?-i:[A-Z]\w+s|[A-Z]\w+(?:ch|sh|ese)))\b",
    re.IGNORECASE,
)

_BECOMES = pattern(r"\b(?:(?:is|was|are|were) now|(?:had|has|have) become|became|turned into|gave way to)[\s\"“‘]*$")
_ABOUT_WORDS = pattern(  # a sentence that speaks of the spelling itself
    r"\b(?:(?:mis)?spell?(?:ed|t|ing|ings)|respelled|renam(?:ed|es|ing)|transliterat\w+|romani[sz](?:ed|ation)\w*|"
    r"pronounced|pronunciation|Latin (?:letters|alphabet|script)|"
    r"[A-Z]\w+-language)\b"
)
_FOREIGN = pattern(r"\((?:from |in )?[A-Z][a-z]+(?: script| transliteration)?: [^()]*$")  # (Arabic: ... Zahā Nādir


def explained(doc: Document, span: Span, others: Sequence[Span]) -> bool:
    """True if the text says at this place that the name has two forms: "Kolkata (Calcutta)", "then called Pusan".

    `others` are the places of the name's other forms, in order.
    """
    text = doc.text
    at = bisect(others, span)
    gaps = [(other.end, span.start) for other in others[max(0, at - 1) : at]]
    gaps += [(span.end, other.start) for other in others[at : at + 1]]
    if any(0 <= end - start <= NEAR and _links(text[start:end]) for start, end in gaps):
        return True
    if _ABOUT_WORDS.search(doc[doc.sentence_at(span.start)]):
        return True
    before = text[max(0, span.start - NEAR) : span.start]
    if _FOREIGN.search(before) or _NAMING.search(before):
        return True
    return bool(_RENAMED.match(text[span.end : span.end + NEAR]))


def _links(between: str) -> bool:
    """True if what stands between two forms says that they are two names of one thing."""
    if any(mark in between for mark in ".;!?\n"):
        return False
    words = _WORDS.findall(between.lower())
    if words:
        return all(word in _LINKS for word in words) or bool(_BECOMES.search(between))
    return any(mark in between for mark in "([/")


_TOLD_APART = pattern(
    r"\b(?:(?:and|is|are|,) no relation\b(?! (?:to the|between|with)\b)|[Nn]amesakes?\b|"
    r"(?:who|[Tt]he (?:two|three) [A-Z]\w+s) (?:are|is|were|was)(?: not|n['’]t| in no way) related\b(?! to the\b)|"
    r"[Uu]nrelated to (?:each|one) other|(?:shares?|bears?) (?:a|the same) (?:family |last )?(?:sur)?name\b)"
)


ABOUT = 300  # characters around such a remark in which it tells of a person


def told_apart(doc: Document) -> list[int]:
    """Where the text says of people that they have like names: "no relation", "her namesake"."""
    return [match.start() for match in _TOLD_APART.finditer(doc.text)]


_AGE = pattern(r"(?:, (?:aged )?| \()(\d{1,2})(?=[,;.)])")
_COUNTRY = pattern(r" \(([A-Z]{3})(?=[,;)])")  # as results give it


def of_two_people(text: str, places: Sequence[Sequence[Span]]) -> bool:
    """True if the text gives the bearers of two forms ages or countries of which none is alike: Hussain, 24, and
    Hussein, 31; Hafnaoui (TUN) and Hafnawi (EGY).

    `places` are those of each form.
    """
    for mark in (_AGE, _COUNTRY):
        marks = [{found[1] for span in spans if (found := mark.match(text, span.end))} for spans in places]
        known = [several for several in marks if several]
        if len(known) > 1 and all(one.isdisjoint(other) for one, other in combinations(known, 2)):
            return True
    return False


_LIES = pattern(r" of (?=([A-Z]\w+))|, (?=([A-Z]\w+(?: [A-Z]\w+)?)[,.;:)\n])")
_LIES_IN = pattern(r" in (?=([A-Z]\w+))")


def of_two_places(text: str, places: Sequence[Sequence[Span]], *, town: bool) -> bool:
    """True if the text says of the bearers of two forms that they are of two places: San Jose, California, and San
    José, Costa Rica; with `town` Cordoba in Argentina too.

    `places` are those of each form.
    """
    lies = (_LIES, _LIES_IN) if town else (_LIES,)
    known = [
        {found[found.lastindex or 1] for span in spans for where in lies if (found := where.match(text, span.end))}
        for spans in places
    ]
    return all(known) and all(one.isdisjoint(other) for one, other in combinations(known, 2))


_AMERICAN = pattern(
    r", (?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|"
    r"Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    r"New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Ontario|Oregon|"
    r"Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)\b"
)


def american(text: str, spans: Sequence[Span]) -> bool:
    """True if the text says of a place that it lies in America: Odessa, Texas, is not Odesa."""
    return any(_AMERICAN.match(text, span.end) for span in spans)


_OF = pattern(r"\b([A-Z]\w+) of (?:the )?$")
_PLACED = frozenset(
    """city port mayor province region state republic governor bishop archbishop government district island town village
    capital people residents inhabitants citizens parts suburbs streets shops hospitals schools north south east west
    northeast northwest southeast southwest outskirts""".split()
)
_FOLLOWS = pattern(
    r" (?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|President|Prime|Premier|Mayor|Governor|Minister|Mr|Mrs|Ms|Dr|The|He|She|It|In|On)\b)"
    r"[A-Z][a-z]+"
)


_NAMED_AFTER = pattern(
    r" (?:[A-Z]\w+ ){0,3}(?:Airport|Arena|Avenue|Award|Boulevard|Bridge|Brigades?|Cent(?:er|re)|College|Dam|Foundation|"
    r"Highway|Hospital|Hotel|Institute|Library|Memorial|Mosque|Museum|Park|Port|Prize|Road|School|Square|Stadium|Street|"
    r"Theat(?:er|re)|Tower|University)\b"
)


def in_phrase(text: str, span: Span, group: Group | None) -> bool:
    """True if a form stands in one of the phrases that its group lists: Peking University, chicken Kiev."""
    if group is None:
        return False
    form = text[span.start : span.end].replace("’", "'")
    at = ((phrase.find(form), phrase) for phrase in group.keep)
    return any(found >= 0 and text.startswith(phrase, span.start - found) for found, phrase in at)


def kept_phrase(text: str, span: Span, group: Group | None) -> bool:
    """True if a form stands in a name in which it is right: Peking University, Treaty of Nanking, Madras Regiment,
    Gaddafi Stadium.
    """
    if group is not None and group.kind == "person":
        return bool(_NAMED_AFTER.match(text, span.end))
    if group is None or text[span.start : span.end].replace("’", "'") == group.form:
        return False
    if in_phrase(text, span, group):
        return True
    if group.kind != "place":
        return False
    before = _OF.search(text, max(0, span.start - 30), span.start)
    if before and before.group(1).lower() not in _PLACED:
        return True
    return bool(_FOLLOWS.match(text, span.end))


_PAST = pattern(
    r"\b(?:1[0-8]\d\d|19[0-8]\d)\b|\b(?:century|colonial|Soviet era|Soviet Union|U\.?S\.?S\.?R|dynasty|British Raj|"
    r"empire|World War|First World|Second World|Korean War|wartime|imperial|"
    r"old(?:er)? (?:maps?|atlas(?:es)?|guidebooks?))\b",
    re.IGNORECASE,
)
_TITLE_WORDS = 8
_SAID = pattern(r",? (?:\w+ ){0,2}(?:said|says|told|asked|wrote|added|recalls?|recalled)\b")


def historic(doc: Document, span: Span, group: Group | None) -> bool:
    """True if a listed name of a place or of former days stands in a sentence about them, or in the title of a work."""
    if group is None or (group.kind != "place" and doc[span] not in group.former):
        return False
    if doc[span] != group.form and _PAST.search(doc[doc.sentence_at(span.start)]):
        return True
    quotation = covering(doc.quotations, span.start)
    if quotation is None or quotation.end - quotation.start <= span.end - span.start + 2:
        return False
    if _SAID.match(doc.text, quotation.end):
        return False  # “I love Calcutta,” she said
    words = _WORDS.findall(doc[quotation])
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= _TITLE_WORDS and words[0][0].isupper() and 2 * capitals > len(words)


_LISTED_BEFORE = pattern(r"(?:[,;:(/]|\band|^)\s*(?:\d+[.:]?\s*)?$")
_LISTED_AFTER = pattern(r"\s*(?:\([^()]{0,40}\)\s*)?(?:[,;/]|and\b|$)")


def in_list(text: str, span: Span) -> bool:
    """True if a name stands between commas or the like, as in a line-up."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - 20)
    return bool(_LISTED_BEFORE.search(text[start : span.start]) and _LISTED_AFTER.match(text, span.end))


_FIRM = pattern(
    r" (?:group|bank|company|firm|brand|foundation|university|institute|stadium|airport|hospital|school|college|hotel|"
    r"prize|award|cup|trophy|brewery|newspaper|magazine|radio|museum)\b",
    re.IGNORECASE,
)


def attributive(text: str, span: Span) -> bool:
    """True if a name stands before a word that makes another thing of it: the Tinkoff group."""
    return bool(_FIRM.match(text, span.end))
