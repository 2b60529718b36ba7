"""Mentions of names: runs of capitalised words with the particles that join them, found in one pass.

A mention is what stands in the text, without the titles before it ("Foreign Minister"), the function word that opens
its sentence, or the possessive after it. Whether two mentions are one person is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .patterns import pattern
from .segment import Block, Kind
from .spans import Span


class Mention(NamedTuple):
    """One name where it stands in the text: its span and the text of that span.

    `opens` is true where it stands first in a sentence or line, so that its capital may be no sign of a name;
    `titled` where a title of a person (Mr, President, Mullah) stood before it.
    """

    span: Span
    text: str
    opens: bool = False
    titled: bool = False


_UPPER = "A-Z" + "".join(char for char in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if char.isupper())
_APOSTROPHE = "'’‘ʼʻʿʾʹ`´"
_ARTICLE = "(?:(?:[Uu]l|[AaEe](?:l|sh?|t|d|r|z|n))-|d['’])"
# Small words inside names.
PARTICLES = frozenset(
    """al el ul bin bint ibn ben abu ag arap au es van von der den de da di del della dos das du la le ter ten e i
    y""".split()
)
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES))})(?![\w.])"
_DOTTED = "|".join(  # an abbreviation after its first letter, which the pattern has already taken
    f"(?<={first}){rest}"
    for first, rests in {
        "S": "t te gt ens?", "M": "t r rs s aj", "F": "t", "D": "r", "G": "ens? ovs?", "L": "t", "C": "ols? apt mdr",
        "R": "eps? ev", "P": "rof", "H": "on", "A": "dm",
    }.items()
    for rest in rests.split()
)  # fmt: skip
_TAIL = rf"(?:(?:{_DOTTED})\.(?=[ \u00a0])|\.(?:-?[A-Z]\.)*|\w*(?:[{_APOSTROPHE}‐‑-]\w+)*)"
_WORD = rf"(?:{_ARTICLE}[{_APOSTROPHE}]?)?[{_UPPER}]{_TAIL}"
# The pattern starts with a plain set of characters, which the engine looks for fast; what may stand before is seen to
# after.
_RUN = pattern(
    rf"[{_UPPER}](?<![\w@#/&.].)(?<!\w[{_APOSTROPHE}].){_TAIL}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0-]){{0,2}}{_WORD})*"
)
_JOINED = ("al", "el", "bin", "ibn", "abu", "van", "von", "de", "der", "du", "da", "di")
_PREFIX = pattern(rf"(?<![\w-])(?:{_ARTICLE}[{_APOSTROPHE}]?|(?:{'|'.join(_JOINED)})[ \u00a0])$")
_OWNER = pattern(r"['’]s[ \u00a0]")
_SUFFIX = pattern(
    r"-(?:based|born|led|backed|style|wide|era|like|area|bound|held|owned|run|made|ruled|trained|educated|controlled|"
    r"allied|listed|language|speaking|funded|sponsored|occupied|supplied|built|only|esque|turned|friendly|friend|"
    r"to|and|or|(?<! Jae-)(?<! Hye-)in|on|of|for|the|the-art|type|class|mile|hour|day|week|month|year|old|plus|elect|"
    r"designate)\b[^A-Z]*$"
)

_OFFICE = pattern(
    r"(?: (?:Acting|Deputy|Vice|Foreign|Prime|Crown|Defen[cs]e|Interior|Finance|Attorney|Lieutenant|Chief))*"
    r" (?:President|Minister|Premier|Chancellor|Governor|Gov\.|Senator|Sen\.|Secretary|General|Gen\.|Ambassador|Prince|"
    r"Princess|Pope|Mayor|Judge|Justice|Coach|Captain|Colonel|Col\.|Marshal|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir) (?!Jr|Sr)"
)

# A capital on these is the sentence's, the calendar's or an office's, not a name's.
_OPENERS = frozenset(
    """a an the this that these those it its he his him she her they their them we our us you your i my in on at by for
    from with without within to of off out up down over under about above after before since until till during while
    when whenever where wherever why how who whom whose what which whether if unless although though because as and but
    or nor so yet then thus there here also even just only both either neither each every all any some many much most
    more less few several no not none nobody nothing now today tomorrow yesterday tonight once still already again
    however meanwhile moreover furthermore instead otherwise besides despite according among amid amidst across against
    along around behind below beneath beside between beyond like near past through throughout toward towards upon
    via versus last next later earlier former one two three four five six seven eight nine ten another other others
    such same been being is are was were be do does did has have had can could may might must shall should will would
    let says said say asked told yes oh well perhaps maybe indeed following speaking asked given based dear hello
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())  # or given names: Jan Novak, Jun Endo
_GIVEN = frozenset("said will".split())  # given names, and words that open a sentence
_FAMILIES = frozenset("an do he no so".split())  # of one syllable, and words that open a sentence
_SYLLABLES = pattern(r"[A-Z]\w [A-Z]\w+-[a-z]+\b|He [A-Z][a-z]+\b")
_PERSON_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur herr frau sen sens senator senators
    rep reps gov governor gen general col colonel maj major lt lieutenant capt captain sgt sergeant cmdr commander adm
    admiral marshal brigadier corporal private president vice-president premier chancellor prime minister foreign
    defence
    defense finance interior home justice health education secretary deputy vice ambassador judge justice chief
    commissioner director chairman chairwoman chairperson chair ceo coach manager detective inspector superintendent
    constable officer mayor congressman congresswoman congressperson mp king queen prince princess pope cardinal
    archbishop bishop reverend rev father rabbi imam sheikh shaikh sheik ayatollah mullah maulana mufti emir sultan
    crown duke duchess count countess baron baroness emperor empress hon pres attorney acting first second""".split()
)
# Words right before a name that tell a person, in lower case: titles, offices and callings.
OFFICES = _PERSON_TITLES | frozenset(
    """leader leaders boss secretary spokesman spokeswoman spokesperson lawmaker envoy ruler dictator striker midfielder
    defender goalkeeper forward player champion singer actor actress author founder executive billionaire candidate
    analyst professor lawyer""".split()
)
_STRIPPED = _PERSON_TITLES - frozenset("sheikh shaikh sheik ayatollah mullah emperor prince pope count major".split())


def mentions(text: str, blocks: Sequence[Block]) -> tuple[Mention, ...]:
    """The name mentions of all blocks but code, in order."""
    return tuple(mention for block in blocks if block.kind is not Kind.CODE for mention in _in_block(text, block.span))


def _in_block(text: str, span: Span) -> Iterator[Mention]:
    for match in _RUN.finditer(text, span.start, span.end):
        start, end = match.span()
        if start > span.start:
            before = text[start - 1]
            joined = text.endswith(_JOINED, span.start, start - 1) if before in " \u00a0" else before in "-'’"
            if joined and (prefix := _PREFIX.search(text, max(span.start, start - 5), start)):
                start = prefix.start()
        if end < span.end and text[end] in ".@" and text[end + 1 : end + 2].islower():  # Example.com
            continue
        if "s " in match.group():  # "Kofi Annan's Geneva" is two mentions
            for owner in _OWNER.finditer(text, start, end):
                yield from _mention(text, span, start, owner.start(), False)
                start = owner.end()
        yield from _mention(text, span, start, end, True)


def _mention(text: str, line: Span, start: int, end: int, last: bool) -> Iterator[Mention]:
    """The mentions in one run, if anything is left of it; `last` where the run ends there."""
    run = text[start:end]
    titled = False
    while True:
        cut = run.find(" ")
        low = run[: cut if cut >= 0 else len(run)].rstrip(".").lower()
        if low in _GIVEN and cut >= 0 and not _opens(text, line.start, start):
            break  # "with Said Nuri"
        if low in _OPENERS:
            if cut == 1 and low in "ai" and not _opens(text, line.start, start):
                break  # an initial: "Holt, A Berg"
            if low in _FAMILIES and _SYLLABLES.match(run) and (low != "he" or not _opens(text, line.start, start)):
                break  # a family: "An Ji-won", "minister He Lifeng"
            titled = False
            if cut < 0:
                return
        elif cut < 0 and low in _MONTHS:
            return
        elif low in _STRIPPED and cut >= 0:
            titled = True
        else:
            break
        run = run[cut + 1 :]
        start += cut + 1
    if last:
        if cut >= 0 and run.endswith(" I"):  # the pronoun: "for Jonas Holm I will speak"
            run = run[:-2]
            end -= 2
        if run.endswith(("'s", "’s")):
            run = run[:-2]
        elif end < line.end and text[end] in "'’" and _soft_sign(text, line.start, start, end):
            run = text[start : end + 1]
    if "-" in run:
        tail = _SUFFIX.search(run)
        if tail:
            run = run[: tail.start()]
    opens = _opens(text, line.start, start)
    if cut >= 0 and (office := _OFFICE.search(run)):  # "Russian President Vladimir Putin" is two mentions
        yield Mention(Span(start, start + office.start()), run[: office.start()], opens)
        yield Mention(Span(start + office.end(), start + len(run)), run[office.end() :], titled=True)
    else:
        yield Mention(Span(start, start + len(run)), run, opens, titled or _titled(run))


def _titled(run: str) -> bool:
    first = run.split(" ", 1)[0].rstrip(".").lower()
    return first in _PERSON_TITLES


_BEFORE = pattern(r"""(?:^|[.!?…:;•|–—-]["”’')\]]*\s+|\s{2,})["“‘'(\[]*$""")


def _opens(text: str, line: int, at: int) -> bool:
    """True where a capital is owed to the place: first in a line or sentence, after a colon or an opening quote."""
    if at == line:
        return True
    before = text[at - 1]
    if before in "\"“‘'([":
        return True
    if before == " " and text[at - 2].isalnum():
        return False
    return before in " \u00a0" and bool(_BEFORE.search(text, max(line, at - 6), at))


_SINGLE_QUOTE = pattern(r"(?<![\w])['‘](?=\w)")


def _soft_sign(text: str, line: int, start: int, end: int) -> bool:
    """True where the apostrophe at `end` belongs to the word (Perm', Tver'): it closes no quotation, owns nothing."""
    if end >= len(text) or text[end] not in "'’" or text[end - 1] not in "dlmnprtz":
        return False
    if end + 1 < len(text) and text[end + 1].isalnum():
        return False
    return not _SINGLE_QUOTE.search(text, line, start + 1) and text.count('"', line, start) % 2 == 0
