"""Units of measure: their names and what they are in the SI unit of their quantity.

Factors to metre, kilogram, square metre, litre and metre per second are those of NIST Special Publication 811 (2008),
appendix B.8; the imperial gallon, quart, pint and ounce those of the UK Units of Measurement Regulations 1995. A word
with several meanings (statute and nautical mile, US and imperial gallon, ton) has a factor for each.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from copydesk.lint.patterns import pattern


class Unit(NamedTuple):
    """A unit: the name used in messages, its quantity, the system it belongs to, its factors, and how it is written.

    Two units of one system are never a conversion of each other in copy. `forms` are divided by `|`, in the singular
    and in British spelling; `_spellings` adds plurals and the American "meter" and "liter".
    """

    name: str
    quantity: str
    system: str
    factors: tuple[float, ...]
    forms: str


_MPS = "metre per second|metre a second"
UNITS = (
    Unit("acres", "area", "imperial", (4046.8564,), "acre"),
    Unit("square feet", "area", "imperial", (0.09290304,), "sq ft|sqft|sq feet|square foot|square feet|ft2|ft²"),
    Unit("square inches", "area", "imperial", (0.00064516,), "sq in|sq inch|sq inches|square inch|square inches"),
    Unit("square miles", "area", "imperial", (2589988.11,), "sq mi|sq mile|square mile"),
    Unit("square yards", "area", "imperial", (0.83612736,), "sq yd|sq yard|square yard"),
    Unit("hectares", "area", "metric", (1e4,), "ha|hectare"),
    Unit("sq cm", "area", "metric", (1e-4,), "sq cm|square cm|square centimetre|cm2|cm²"),
    Unit("sq km", "area", "metric", (1e6,), "sq km|square km|square kilometre|km2|km²"),
    Unit("sq m", "area", "metric", (1.0,), "sq m|sqm|sq metre|square m|square metre|m2|m²"),
    Unit("fathoms", "length", "imperial", (1.8288,), "fathom"),
    Unit("feet", "length", "imperial", (0.3048,), "ft|foot|feet|'|’|′"),
    Unit("furlongs", "length", "imperial", (201.168,), "furlong"),
    Unit("inches", "length", "imperial", (0.0254,), "in|inch|inches|\"|”|″|''"),
    Unit("miles", "length", "imperial", (1609.344, 1852.0), "mi|mile"),
    Unit("yards", "length", "imperial", (0.9144,), "yd|yard"),
    Unit("cm", "length", "metric", (0.01,), "cm|centimetre"),
    Unit("km", "length", "metric", (1000.0,), "km|kilometre"),
    Unit("metres", "length", "metric", (1.0,), "m|metre|mtr"),
    Unit("mm", "length", "metric", (0.001,), "mm|millimetre"),
    Unit("nautical miles", "length", "nautical", (1852.0,), "nautical mile|nmi"),
    Unit("ounces", "mass", "imperial", (0.028349523, 0.0311034768), "oz|ounce"),
    Unit("pounds", "mass", "imperial", (0.45359237,), "lb|pound"),
    Unit("stone", "mass", "imperial", (6.35029318,), "stone|st"),
    Unit("grams", "mass", "metric", (0.001,), "g|gm|gram|gramme"),
    Unit("kg", "mass", "metric", (1.0,), "kg|kilo|kilogram|kilogramme"),
    Unit("mg", "mass", "metric", (1e-6,), "mg|milligram"),
    Unit("tons", "mass", "ton", (1000.0, 907.18474, 1016.0469), "t|ton|tonne|metric ton|short ton|long ton"),
    Unit("feet per second", "speed", "imperial", (0.3048,), "feet per second|feet a second|ft/s|fps"),
    Unit("miles per second", "speed", "imperial", (1609.344,), "mile per second|mile a second|miles per second"),
    Unit("mph", "speed", "imperial", (0.44704,), "mph|mile per hour|miles per hour|mile an hour|miles an hour|mi/h"),
    Unit("km per second", "speed", "metric", (1000.0,), "km/s|kilometre per second|kilometres per second"),
    Unit(
        "km/h",
        "speed",
        "metric",
        (1 / 3.6,),
        "km/h|kmh|kph|km/hr|km per hour|km an hour|kilometre per hour|kilometres per hour|kilometre an hour|"
        "kilometres an hour",
    ),
    Unit("m/s", "speed", "metric", (1.0,), f"m/s|{_MPS}|{_MPS.replace('metre', 'metres')}"),
    Unit("knots", "speed", "nautical", (1852 / 3600,), "knot|kt|kn"),
    Unit("C", "temperature", "celsius", (1.0,), "c|°c|° c|º c|ºc|celsius|centigrade|degree c|degrees c|deg c"),
    Unit("degrees Celsius", "temperature", "celsius", (1.0,), "degree celsius|degrees celsius|degrees centigrade"),
    Unit("degrees", "temperature", "degrees", (1.0,), "degree|°|º"),
    Unit("F", "temperature", "fahrenheit", (1.0,), "f|°f|° f|º f|ºf|fahrenheit|degree f|degrees f|deg f"),
    Unit("degrees Fahrenheit", "temperature", "fahrenheit", (1.0,), "degree fahrenheit|degrees fahrenheit"),
    Unit("barrels", "volume", "imperial", (158.98729, 119.24, 163.66), "barrel|bbl"),
    Unit("cubic feet", "volume", "imperial", (28.316847,), "cubic foot|cubic feet|cu ft|ft3|ft³"),
    Unit("cubic yards", "volume", "imperial", (764.55486,), "cubic yard|cu yd"),
    Unit("fluid ounces", "volume", "imperial", (0.02957353, 0.0284130625), "fl oz|fluid ounce"),
    Unit("gallons", "volume", "imperial", (3.785412, 4.54609), "gal|gallon"),
    Unit("pints", "volume", "imperial", (0.4731765, 0.56826125), "pt|pint"),
    Unit("quarts", "volume", "imperial", (0.9463529, 1.1365225), "qt|quart"),
    Unit("cl", "volume", "metric", (0.01,), "cl|centilitre"),
    Unit("cubic cm", "volume", "metric", (0.001,), "cubic cm|cubic centimetre|cc|cm3|cm³"),
    Unit("cubic metres", "volume", "metric", (1000.0,), "cubic metre|cu m|m3|m³"),
    Unit("litres", "volume", "metric", (1.0,), "l|litre"),
    Unit("ml", "volume", "metric", (0.001,), "ml|millilitre"),
)
CELSIUS, FAHRENHEIT = (next(unit for unit in UNITS if unit.name == name) for name in ("C", "F"))


_COUNTERPARTS = (
    ("C", "F"),
    ("degrees Celsius", "degrees Fahrenheit"),
    ("km", "miles"),
    ("metres", "feet"),
    ("cm", "inches"),
    ("kg", "pounds"),
    ("grams", "ounces"),
    ("km/h", "mph"),
    ("hectares", "acres"),
    ("sq km", "square miles"),
    ("sq m", "square feet"),
    ("litres", "gallons"),
)


def counterpart(unit: Unit) -> Unit | None:
    """The unit of the other system in which a measure is usually given again: miles for km, F for C."""
    names = dict(_COUNTERPARTS) | {two: one for one, two in _COUNTERPARTS}
    return next((other for other in UNITS if other.name == names.get(unit.name)), None)


@lru_cache(maxsize=1)
def _spellings() -> tuple[dict[str, Unit], re.Pattern[str]]:
    """Every spelling with its unit, and a pattern for them all."""
    units: dict[str, Unit] = {}
    for unit in UNITS:
        for form in unit.forms.split("|"):
            plurals = (form, f"{form}s") if form[-1].isalpha() and len(form) > 1 else (form,)
            for spelled in plurals:
                units.setdefault(spelled, unit)
                units.setdefault(spelled.replace("metre", "meter").replace("litre", "liter"), unit)
    forms = [
        re.escape(form).replace(r"\ ", r"\.?[\s-]") + (r"(?![^\W_])" if form[-1].isalnum() else "")
        for form in sorted(units, key=len, reverse=True)
    ]
    return units, pattern(rf"[\s-]?\s?({'|'.join(forms)})", re.IGNORECASE)


def unit_at(text: str, at: int) -> tuple[Unit, int] | None:
    """The unit that stands right after a number that ends at `at`, and where the unit ends."""
    units, spelled = _spellings()
    match = spelled.match(text, at)
    return (units[re.sub(r"\.?[\s-]", " ", match[1].lower())], match.end()) if match else None
