"""How hard a text is to read: textstat's figures for the body of a document.

textstat and its dependencies are imported at the first measurement, never before. It would download a pronouncing
dictionary from the network; `syllables.txt` holds the same counts and is put in its place, so that a figure never
depends on the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from .patterns import pattern

_ENOUGH = 20  # words
_PACE = 238 / 60  # words a second, silently: Brysbaert (2019); textstat's own reading time comes to 760 words a minute
_BANDS = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "plain"),
    (50, "fairly difficult"),
    (30, "difficult"),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What an editor knows a text by. Sentence lengths are in words, `seconds` is the time to read it silently.

    `flesch` is the Flesch reading ease (higher is easier); `grade` (Flesch-Kincaid), `fog` (Gunning) and `smog` are
    years of school. Those four are textstat's; they are for English, and None for other languages and for fewer than
    20 words, where they would be chance.
    """

    words: int = 0
    sentences: int = 0
    mean: float = 0.0
    longest: int = 0
    seconds: int = 0
    flesch: float | None = None
    grade: float | None = None
    fog: float | None = None
    smog: float | None = None

    @property
    def band(self) -> str:
        """Flesch's word for the reading ease; empty where there is none."""
        if self.flesch is None:
            return ""
        return next((word for least, word in _BANDS if self.flesch >= least), "very difficult")


_WORD = pattern(r"(?<![^\s—–/])(?:(?!\w)[^\s—–/])*+\w[^\s—–/]*+")  # tried only where it may begin


def length(sentence: str) -> int:
    """The words of a sentence as an editor counts them: "U.S.", "3.5" and "well-known" are one each."""
    return sum(1 for _ in _WORD.finditer(sentence))


def measure(spoken: Sequence[str], english: bool = True) -> Figures:
    """The figures of a text given as its sentences."""
    lengths = [length for length in map(length, spoken) if length]
    if not lengths:
        return Figures()
    words = sum(lengths)
    scores = scored(plain(spoken)) if english and words >= _ENOUGH else ()
    return Figures(words, len(lengths), words / len(lengths), max(lengths), round(words / _PACE), *scores)


def scored(text: str) -> tuple[float, float, float, float]:
    """Flesch reading ease, Flesch-Kincaid grade, Gunning fog and SMOG of an English text, from textstat."""
    count = _textstat()
    return (
        count.flesch_reading_ease(text),
        count.flesch_kincaid_grade(text),
        count.gunning_fog(text),
        count.smog_index(text),
    )


_INNER = pattern(r"[.!?]+")
_JOINS = pattern(r"[—–/]|(?<=\w)\.\.+(?=\w)")


def plain(spoken: Iterable[str]) -> str:
    """The sentences as textstat reads them rightly: it ends a sentence at every stop, joins words around a dash, and
    knows only the straight apostrophe.
    """
    lines = (_INNER.sub("", _JOINS.sub(" ", sentence.replace("’", "'"))).strip() for sentence in spoken)
    return "\n".join(f"{line}." for line in lines if line)


@lru_cache(maxsize=1)
def syllables() -> dict[str, int]:
    """The syllables of English words, from `syllables.txt`."""
    found: dict[str, int] = {}
    for line in (Path(__file__).parent / "syllables.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            count, _, words = line.partition(" ")
            found.update(dict.fromkeys(words.split(" "), int(count)))
    return found


@lru_cache(maxsize=1)
def _textstat() -> Any:
    """textstat, set to English and given our syllable counts in place of its download."""
    import textstat
    from textstat.backend.counts import _count_syllables as counting

    phones = {count: [["0"] * count] for count in set(syllables().values())}  # textstat counts phones with a digit
    pronunciations = {word: phones[count] for word, count in syllables().items()}
    counting.get_cmudict = lambda lang: pronunciations if lang.startswith("en") else None
    textstat.textstat.set_lang("en_US")
    return textstat.textstat
