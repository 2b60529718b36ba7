"""The tables of the family in the shape its analysis asks: groups of spellings, ordinary words, places, given names."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from copydesk.lint.dictionary import is_word
from copydesk.lint.document import Document, Row
from copydesk.lint.rule import Rule

from ._fold import plain

# --- groups of spellings ---------------------------------------------------------------------------------------------


class Group(NamedTuple):
    """One name with the spellings listed for it. `former` are names of other words that it replaced."""

    form: str
    spellings: frozenset[str]
    former: frozenset[str]
    kind: str
    system: str
    keep: tuple[str, ...]

    def has(self, form: str) -> bool:
        """True if a form is listed in this group."""
        form = form.replace("’", "'")
        return form == self.form or form in self.spellings or form in self.former

    def status(self, form: str, keep: str) -> str:
        """What a form is, as a clause to be followed by the form that is kept."""
        if keep in self.former and form not in self.former:
            return "the present name of"
        if plain(keep) != plain(self.form):
            return "another spelling of"
        if form in self.former:
            return "the former name of"
        if self.kind == "place" and form in self.spellings:
            if form in _AFTER_RUSSIAN:
                return "the Russian-based spelling of"
            return _OLDER.get(self.system, "another spelling of")
        return "another spelling of"


# Systems of which every other spelling that a row lists is an older one; rows with newer ones too name no system.
_OLDER = {
    "korean": "the older (McCune-Reischauer) spelling of",
    "chinese": "the older (postal or Wade-Giles) spelling of",
    "indonesian": "the older (Dutch) spelling of",
    "southeast-asian": "an older spelling of",
    "indic": "the older (British) spelling of",
}

_AFTER_RUSSIAN = frozenset(
    """Aleshki Avdeevka Avdeyevka Balakleya Belorussia Bobruisk Borisov Chernigov Chernovtsy Donbass
    Energodar Gomel Grodno Gulyaypole Ivano-Frankovsk Kharkov Khmelnitsky Kiev Kishinev Konstantinovka
    Kremennaya Kurakhovo Lisichansk Lugansk Lvov Mirnograd Mogilev Molodechno Nezhin Nikolaev Nikolayev Novogrudok
    Novopolotsk Ocheretino Odessa Orekhov Ostrovets Polotsk Rabotino Rovno Selidovo Severodonetsk Seversk Slavyansk
    Soligorsk Ternopol Ugledar Uzhgorod Vinnitsa Volchansk Zaporozhye Zhitomir Zhodino""".split()
) | {"Belaya Tserkov", "Krivoy Rog", "Novaya Kakhovka", "Velikaya Novoselka"}


class Groups:
    """The groups by every listed spelling, with a straight apostrophe; a group is made when it is asked for."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._rows = {
            form: row for row in rows for form in f"{row['form']}|{row['spellings']}|{row['former']}".split("|") if form
        }
        self._made: dict[str, Group] = {}

    def get(self, form: str) -> Group | None:
        """The group that lists a form."""
        row = self._rows.get(form)
        if row is None:
            return None
        if row["form"] not in self._made:
            spellings, former, keep = (row[column].split("|") for column in ("spellings", "former", "keep"))
            self._made[row["form"]] = Group(
                row["form"],
                frozenset(spellings) - {""},
                frozenset(former) - {""},
                row["kind"],
                row["system"],
                tuple(phrase for phrase in keep if phrase),
            )
        return self._made[row["form"]]


# --- places and peoples ----------------------------------------------------------------------------------------------


class Places:
    """Countries, peoples and cities, folded; the row of a letter is taken apart when a name asks for it."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._rows = {row["letter"]: row["names"] for row in rows}
        self._entries: dict[str, dict[str, str]] = {}

    def entry(self, name: str) -> str:
        """The table's entry for a name, jeddah=jedda=jidda, or an empty string."""
        letter = name[:1]
        if letter not in self._entries:
            entries = self._rows.get(letter, "").split("|")
            self._entries[letter] = {entry.split("=", 1)[0]: entry for entry in entries}
        return self._entries[letter].get(name, "")


def first_names(rows: tuple[Row, ...]) -> frozenset[str]:
    """Common given names, folded."""
    return frozenset(name for row in rows for name in row["names"].split("|"))


def rows_of(rows: tuple[Row, ...]) -> dict[str, frozenset[int]]:
    """Given names, folded, with the numbers of the rows they stand in: names of one row are one name in two
    languages.
    """
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(rows):
        for form in row["names"].split("|"):
            key = plain(form)
            found[key] = found.get(key, frozenset()) | {number}
    return found


class Tables:
    """The tables of the family, each read when it is first asked for."""

    def __init__(self, doc: Document, rule: Rule) -> None:
        """The tables that a rule of the family declares, lent by a document."""
        self._doc = doc
        self._rule = rule
        self._known: dict[str, bool] = {}  # whether a name is a place's

    @cached_property
    def groups(self) -> Groups:
        """Groups by every listed spelling."""
        return self._doc.table(self._rule, "groups.tsv", Groups)

    @cached_property
    def _places(self) -> tuple[Places, ...]:
        return self._doc.table(self._rule, "places.tsv", Places), self._doc.table(self._rule, "peoples.tsv", Places)

    @cached_property
    def _one_name(self) -> dict[str, frozenset[int]]:
        return self._doc.table(self._rule, "given.tsv", rows_of)

    @cached_property
    def _one_sound(self) -> dict[str, frozenset[int]]:
        return self._doc.table(self._rule, "given_spellings.tsv", rows_of)

    @cached_property
    def _first_names(self) -> frozenset[str]:
        return self._doc.table(self._rule, "first_names.tsv", first_names)

    @cached_property
    def _distinct(self) -> dict[str, frozenset[int]]:
        return self._doc.table(self._rule, "distinct.tsv", rows_of)

    def is_ordinary(self, word: str) -> bool:
        """True if a word is in the dictionary in lower case, inflected or not."""
        return is_word(word.lower())

    def is_place(self, folded: str) -> bool:
        """True if a folded name is that of a country, people or city, and no common given name."""
        return not self.is_given_name(folded) and self.names_place(folded)

    def names_place(self, folded: str) -> bool:
        """True if a folded name is that of a country, people or city."""
        if folded not in self._known:
            self._known[folded] = any(table.entry(folded) for table in self._places)
        return self._known[folded]

    def one_place(self, one: str, other: str) -> bool:
        """True if one of two folded names is a place and the other is a listed spelling of it, but no place itself."""
        if self.names_place(one) == self.names_place(other):
            return False
        return any(
            other in table.entry(one).split("=") or one in table.entry(other).split("=") for table in self._places
        )

    def one_given_name(self, one: str, other: str) -> bool:
        """True if two folded given names are one name in two languages or romanisations."""
        return bool(self._one_name.get(one, frozenset()) & self._one_name.get(other, frozenset()))

    def spelled_alike(self, one: str, other: str) -> bool:
        """True if two folded given names are one European name in two spellings: Stephan, Stefan."""
        return bool(self._one_sound.get(one, frozenset()) & self._one_sound.get(other, frozenset()))

    def distinct(self, one: str, other: str) -> bool:
        """True if two folded names are listed as two that only look alike."""
        return bool(self._distinct.get(one, frozenset()) & self._distinct.get(other, frozenset()))

    def is_given_name(self, folded: str) -> bool:
        """True if a folded word is a common given name."""
        return folded in self._one_name or folded in self._first_names

    def is_first_name(self, folded: str) -> bool:
        """True if a folded word is so common a given name that to share it means little: Thomas, Maria."""
        return folded in self._first_names
