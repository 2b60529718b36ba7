"""Picture credits: what one looks like alone on a line, and at the end of a caption."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from copydesk.lint.document import Block, Document, Kind
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import AGENCIES

# Who sells, lends or shows pictures without being a news agency.
_LENDERS = (
    "Action Images", "Adobe Stock", "AFPTV", "Alamy", "Backgrid", "Bridgeman Images", "CCTV", "CGTN", "Corbis",
    "Creative Commons", "Depositphotos", "Dreamstime", "Facebook", "Flickr", "Getty", "Getty Images",
    "Gettyimagesbank", "gettyimagesbank", "Hulton Archive",
    "Icon Sportswire", "Imago", "Imago Images", "Imagn Images", "INPHO", "Instagram", "iStock", "iStockphoto",
    "Joint Press Corps", "LightRocket", "Magnum", "Magnum Photos", "Maxar", "Maxar Technologies", "NurPhoto", "Pexels",
    "picture alliance", "Pixabay", "Planet Labs", "Pool", "Rex Features", "Shutterstock", "Sipa", "Sipa USA",
    "SOPA Images", "Splash News", "Sportsfile", "TNS", "Unsplash", "USA Today Sports", "VCG", "Wikimedia",
    "Wikimedia Commons", "Zuma", "Zuma Press",
)  # fmt: skip
# Those that mean nothing else, so that the name alone is a credit.
_ALONE = (
    "AAP", "AFP", "Agence France-Presse", "Alamy", "Anadolu", "Anadolu Agency", "ANI", "ANSA", "AP", "Associated Press",
    "Belga", "Bernama", "Canadian Press", "ČTK", "dpa", "EFE", "EPA", "EPA-EFE", "Europa Press", "Getty",
    "Getty Images", "Gettyimagesbank", "gettyimagesbank", "IANS", "Interfax", "iStock",
    "iStockphoto", "Jiji Press", "KCNA", "Kyodo", "Kyodo News", "News1",
    "Newsis", "NurPhoto", "PA Media", "picture alliance", "PTI", "Reuters", "RIA Novosti", "Shutterstock", "Sipa USA",
    "TASS", "Ukrinform", "UPI", "Xinhua", "Yonhap", "Yonhap News", "Zuma Press",
)  # fmt: skip


def _forms(names: Iterable[str]) -> frozenset[str]:
    """The names as written, in capitals, and where they are longer than three letters also as "Ansa"."""
    return frozenset(form for name in names for form in (name, name.upper(), name.title() if len(name) > 3 else name))


_SOURCES = _forms((*AGENCIES, *_LENDERS))
_CLEAR = _forms(_ALONE)
# Every credit and caption holds one of these, but for those that `credits` knows by their brackets and strokes.
TERMS = (
    *sorted({*AGENCIES, *_LENDERS}),
    "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "pic", "pics",
    "illustration", "illustrations", "graphic", "graphics", "infographic", "video", "videos", "screenshot",
    "screengrab", "screen shot", "credit", "credits", "courtesy", "visuals by", "copyright", "©", "(c)", "(file)",
    "(pictured)", "provided by", "supplied by", "social media", "x/", "grab", "purpose", "purposes", "/file",
    "/handout", "/pool", "left)", "right)", "center)", "centre)", "(l)", "(r)", "above)", "below)", "seen here",
    "left,", "right,", "center,", "centre,", "handout", "frame grab", "pictured", "clockwise from", "from left",
    "above:", "/for the", "ai-generated", "ai generated",
)  # fmt: skip
# Words with a small letter that may stand in the name of a source.
_SMALL = frozenset(
    """afp agencies agency al alliance and ap archive archives at author bin by capture cc collection contributor
    courtesy cropped da de del der di dpa du e el epa facebook file flickr for from generated getty handout
    illustrative image images in instagram internet istock la library media news of on open pexels photo photos
    pixabay pool press provided released reports reuters screen screengrab screenshot shutterstock social sources
    staff still submitted supplied taken telegram the twitter unsplash van via video von wire y youtube""".split()
)
_LONGEST = 10  # words of the name of a source
_FILES = (".jpg", ".jpeg", ".png", ".webp", ".gif")  # "Image: boat.png" names a file, not a person
_BY = "by "  # a byline is no credit
_LINE = 420  # characters of a caption with its credit
_STROKE = 40  # characters from the end in which a stroke divides two names
_REACH = 110  # characters from the end in which the credit of a caption begins

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|da|del|di|van|von|der|al|el|bin|and) )*{_WORD}){{0,5}}"
_PICTURE = (
    r"(?:photograph|photo illustration|photo|image|picture|pic|illustration|graphic|infographic|video|screen ?shot|"
    r"screengrab)s?"
)
_LABEL = (
    rf"(?:(?:(?:file|stock|archive|handout|cover|lead|main|featured?|top|aerial|satellite) )?{_PICTURE}"
    r"(?: ?(?:credits?|source|copyright|courtesy(?: of)?|by|from|via|(?:provided|supplied) by))?"
    r"|credits?|courtesy(?: of)?|(?:pictures?|visuals?) by)"
)
_MARK = (
    r"(?:\s?(?:[:：=|/]|\.{3}|…)\s?"
    r"|(?:(?<=\bby)|(?<=courtesy)|(?<=courtesy of)|(?<=via)|(?<=from)|(?<=copyright))\s)"
)
_LABELLED = pattern(rf"(?i:{_LABEL}{_MARK})(?=\S)")
_PLAIN = pattern(
    r"(?i:(?:file|handout|stock|archive|archival|courtesy|submitted|contributed|provided|undated|representational|"
    rf"representative|illustrative) {_PICTURE}|(?:video|screen|frame|tv) grab"
    rf"|AI[- ]generated(?: {_PICTURE})?"
    rf"|{_PICTURE} (?:generated|created|made) (?:with|by|using) (?:AI|artificial intelligence)"
    rf"|{_PICTURE} (?:provided|supplied) (?:by|to) \S+(?: \S+){{0,4}}(?<![.!?])"
    rf"|(?:{_PICTURE} (?:is )?)?(?:used )?(?:only )?for (?:illustrati(?:ve|on)|representati(?:ve|on|onal)|reference)"
    r" purposes?(?: only)?|handout)$"
)
_INSIDE = pattern(
    r"(?i:file|pictured)$|(?i:(?:provided|supplied) by|©|\(c\)|copyright)(?P<who>.{2,60})$"
    rf"|(?:X|Twitter|Facebook|Instagram|Telegram|YouTube|TikTok|Social media)(?:\s?/\s?@?[\w. ]+| (?i:{_PICTURE}))$"
)
_SQUARE = pattern(rf"{_WORD}(?:[ /]{_WORD}){{1,5}}$")
_RIGHTS = pattern(r"(?:©|\([cC]\)|[Cc]opyright)\s?")
_JOINT = pattern(r"\s?([/|])\s?|\s([–—-])\s|(,)\s|\s(?:for|via|through)\s")
_ADDED = pattern(rf"(?:[ -](?i:{_PICTURE}|pool|file|archives?|handout|news agency))+$")
_FILED = pattern(rf"(?i:file(?: {_PICTURE})?|pool|handout)$")
_ONE = pattern(rf"{_NAME}$")
_STRINGER = pattern(rf"{_WORD}(?: {_WORD}){{1,2}} ?/ ?[Ff]or [Tt]he {_NAME}$")  # (Ana Kovac/For The Lenz Post)
_TWO = pattern(rf"{_WORD} {_WORD}$")
_STARTS = pattern(r"(?<=[.!?”\"’)\]] )|(?<=[a-z][.!?])(?=[A-Z])|(?<=[/|–—] )|(?<=[a-z.)/] )(?=[A-Z])|\b(?=via )|(?=©)")
_BETWEEN = pattern(r"[\s/|,;()\[\]–—]+(?:-\s+)?")


class Line(NamedTuple):
    """One line that may hold a credit: the number of its block, the block, its text, whether it is nothing but a
    credit, and the credit that it ends with."""

    number: int
    block: Block
    text: str
    alone: bool
    credit: Credit | None


class Credit(NamedTuple):
    """The credit at the end of a caption: where in the line it begins, and whether it is an agency's name alone."""

    start: int
    bare: bool


def credits(doc: Document, rule: Rule) -> tuple[Line, ...]:
    """The lines below the headline that may hold a credit, in order: those with a hit of the terms, and those that end
    in a square bracket or behind a stroke. The rules that ask, through `doc.memo`, have the terms `TERMS`."""
    text = doc.text
    hit = {block.span.start for item in doc.hits(rule) if (block := doc.block_at(item.span.start)) is not None}
    found = []
    for number, block in enumerate(doc.blocks):
        start, end = block.span
        if number == 0 or end - start > _LINE or block.kind in {Kind.CODE, Kind.CELL}:
            continue
        if start in hit or text[end - 1] == "]" or "/" in text[max(start, end - _STROKE) : end]:
            line = text[start:end]
            alone = end - start <= _REACH and whole(line)
            found.append(Line(number, block, line, alone, None if alone else at_end(line)))
    return tuple(found)


def whole(text: str) -> bool:
    """True if a line is nothing but a picture credit."""
    if text[-1] in "!?" or text[:3].lower() == _BY:
        return False
    inner = text.strip("()[]<>/—– ")
    if not inner:
        return False
    if _LABELLED.match(inner):
        return _is_labelled(inner.rstrip(".")) or _PLAIN.match(inner) is not None
    rights = _RIGHTS.match(inner)
    bare = inner[rights.end() :] if rights else inner
    return (
        is_named(bare)
        or _STRINGER.match(bare) is not None
        or _PLAIN.match(bare) is not None
        or (inner[0] == "©" and _ONE.match(bare) is not None)
        or (inner != text and _is_inside(inner))
    )


def at_end(text: str) -> Credit | None:
    """The credit that a caption ends with, if a line does."""
    if text[:3].lower() == _BY:
        return None
    last = text.rstrip(".")[-1:]
    reach = max(0, len(text) - _REACH)
    if last in ")]":
        at = max(text.rfind("(", reach), text.rfind("[", reach))
        return _in_brackets(text, at) if at > 0 else None
    if last.isalnum() and text[-1] != ".":
        for match in _STARTS.finditer(text, reach):
            if match.start() and _is_tail(text, match.start()):
                rest = text[match.start() :]
                return Credit(match.start(), rest in _CLEAR)
    return None


def _in_brackets(text: str, at: int) -> Credit | None:
    inner = text[at + 1 :].rstrip(".)] ").strip()
    if inner in _CLEAR:
        return None if _stands_for(inner, text[:at]) else Credit(at, text[at] == "(")
    joint = _JOINT.search(inner)
    if (
        _is_labelled(inner)
        or is_named(inner)
        or _STRINGER.match(inner)
        or _PLAIN.match(inner)
        or _is_inside(inner)
        or (joint and joint[1] == "/" and _TWO.match(inner[: joint.start()]) and is_source(inner))
        or (text[at] == "[" and _SQUARE.match(inner))
    ):
        return Credit(at, bare=False)
    return None


def _is_tail(text: str, at: int) -> bool:
    """True if what begins here and ends the line is a credit."""
    rest = text[at:]
    before = text[:at].rstrip()[-1]
    if rest[0] == "©":
        return is_source(rest)
    if rest.startswith("via "):
        return rest[4:] in _SOURCES
    if _is_labelled(rest) or _PLAIN.match(rest) or (rest.startswith("Source:") and is_named(rest[7:].strip())):
        return True
    if before in "/|–—" and _is_inside(rest):
        return True
    if before in '.!?”"’)/|–—':
        joint = _JOINT.search(rest) if before in '.!?”"’' else None
        pair = (
            joint and (joint[1] == "/" or joint[0] == " for ") and _is_pair(rest[: joint.start()], rest[joint.end() :])
        )
        return is_named(rest) or bool(pair and is_source(rest)) or rest.endswith(("/File", "/Handout", "/Pool"))
    return ("/" in rest or "AP Photo" in rest) and is_named(rest)


def _is_pair(first: str, second: str) -> bool:
    """True for a first and a last name on one side of a stroke."""
    return _TWO.match(first) is not None or (first.isupper() and _TWO.match(second) is not None)


def _is_inside(text: str) -> bool:
    """True for what is a credit only in brackets."""
    match = _INSIDE.match(text)
    return match is not None and (not match["who"] or is_source(match["who"]))


def _is_labelled(text: str) -> bool:
    match = _LABELLED.match(text)
    return match is not None and not text.lower().endswith(_FILES) and is_source(text[match.end() :])


def is_source(text: str) -> bool:
    """True if a text names who took, owns or lent a picture: names, and small words that stand between them."""
    words = [word for word in _BETWEEN.split(text) if word]
    return 0 < len(words) <= _LONGEST and all(
        word.lower() in _SMALL or not word.islower() or word[0] in "@©" or "." in word[:-1] for word in words
    )


def is_named(text: str) -> bool:
    """True for "Ana Kovac/AP", "REUTERS/Rui Alves/File Photo", "Saleh / Yonhap via AP", "AP Photo", "Reuters"."""
    if text in _CLEAR:
        return True
    parts: list[str] = []
    at = 0
    for joint in _JOINT.finditer(text):
        if joint[3] and not parts and text[at : joint.start()] in _SOURCES and not _FILED.match(text, joint.end()):
            return False  # "Petra, Jordan"
        parts.append(text[at : joint.start()])
        at = joint.end()
    parts.append(text[at:])
    known = sum(_is_known(part) for part in parts)
    if len(parts) == 1:
        return known > 0 and text not in _SOURCES
    return known > 0 and all(_is_known(part) or _ONE.match(part) or _FILED.match(part) for part in parts)


def _is_known(part: str) -> bool:
    return part in _SOURCES or _ADDED.sub("", part) in _SOURCES


def _stands_for(short: str, before: str) -> bool:
    """True if the words before a name in brackets are what its letters stand for: "Associated Press (AP)"."""
    initials = "".join(word[0] for word in before.replace("-", " ").split()[-6:])
    return initials.upper().endswith(short.upper())
