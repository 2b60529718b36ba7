"""Writes rules/consistency/spelling.tsv: words that American and British English spell differently, and nothing else.

The pairs come from the package `breame` (0.1.2, Apache-2.0). Left out are pairs of which either spelling is also an
ordinary word, or an accepted spelling, in the other English (program, practice, tire, install, catalogue, cancelled):
they prove no mix. Words in -ise/-ize are a group of their own, because both belong to British English, though not to
one text. Run: pip install breame, then python tools/spelling_pairs.py
"""

from __future__ import annotations

import re
from pathlib import Path

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

TARGET = Path(__file__).parent.parent / "rules" / "consistency" / "spelling.tsv"
HEAD = """\
# match: word
# source: the package breame 0.1.2 (Apache-2.0), chosen and grouped by tools/spelling_pairs.py
form\tamerican\tbritish\tgroup
"""
# Beginnings of American spellings whose pair is left out.
OPEN = tuple(
    """adverti advis airplane almanac analog archeo artifact ax balk banister batt behoov benefit bevy bias bougain
    breathaly cancel catalog check chili chimer chas circumcis compris connect corbel despis devis dialog
    disguis disk distill draft encyclop eon epaulet epilog esthet excis exercis fetal fetid fetus filet filter
    flutist focus fuze gage glamor gasses busses minibus gram griffin groin groveling homeo improvis inflection install
    instill jail judgment kilogram kidnap license likab louver medieval merchandis meter micrometer milligram
    miter monolog omelet outrival pederast pharmaco phony pizzazz pouf practice presidium primeval prolog
    program pummel reconnoiter refuel revis rigor saber sheik siphon siz sulf supervis surmis surpris
    technicolor televis tire toxem ton tranquil travelog videodis wagon wool worship yogurt centigram aerogram
    dra connexion storey pajama licens practic binging bussing gaging gluing misspelled etiology
    analyzes paralyzes psychoanalyzes""".split()
)


def group(american: str, british: str) -> str:
    """ "ize" for words that differ only in -ise and -ize, else "us-uk"."""
    return "ize" if re.sub("(?<=i)z", "s", american) == british else "us-uk"


def main() -> None:
    rows = set()
    for british, american in BRITISH_ENGLISH_SPELLINGS.items():
        plain = british.isascii() and british.isalpha() and american.isalpha()
        if plain and not american.startswith(OPEN) and british != american:
            rows.add((f"{american}|{british}", american, british, group(american, british)))
    seen: set[str] = set()
    kept = []
    for row in sorted(rows):
        if seen.isdisjoint(row[1:3]):  # a word with three spellings has no clear pair
            kept.append(row)
            seen.update(row[1:3])
    TARGET.write_text(HEAD + "".join("\t".join(row) + "\n" for row in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
