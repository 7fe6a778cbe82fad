"""First-level divisions of countries: what place.py writes of them, and how towns find theirs."""

import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

import geonames
from tables import DEBIAN, HAND, clean, fold, read_json, read_mo, read_table, unique

NAMES = DEBIAN / "unicode-cldr-core/usr/share/unicode/cldr/common/subdivisions"
ISO = DEBIAN / "iso-codes/usr/share/iso-codes/json/iso_3166-2.json"
ISO_FRENCH = DEBIAN / "iso-codes/usr/share/locale/fr/LC_MESSAGES/iso_3166-2.mo"

HEAD = re.compile(
    "(?i:oblast|province|région|district|département|comté|canton|gouvernorat|préfecture|"
    "municipalité|voïvodie|kraï|raïon|république|wilaya|état|ville|commune|paroisse|division|"
    "circonscription|comitat|judets?|land)"
    "(?: (?:autonome|fédérale?|métropolitaine?|spéciale?|municipale?|indépendante?|capitale))*"
    " (?:de la |de l’|du |des |de |d’)(?=[A-ZÉÈÎÂÔ])")
COMPASS = re.compile(
    "(?:extrême-)?(?:nord|sud|est|ouest|centre|central|centrale|littoral|plateaux?|lacs?|lagunes|"
    "montagnes|savanes|cascades|hauts-bassins|maritime|boucle|rivières?|capitale)(?:[- ].*)?")
# Countries whose first level is of communes or quarters; those of Iran stand in hand/place.tsv.
LEFT_OUT = set("SI LV MT MK SM LI NR PW AZ LT BS SC MD ME KN AG BB GD DM LC VC EE MC UM WS"
               " IR UG".split())
RENUMBERED = {"MA"}  # between CLDR 41 and ISO 3166-2
SECOND_LEVEL = {"FR", "BE", "ES"}
# Countries whose own names of divisions are romanized in ways the French press does not use.
NOT_LATIN = set("UA RU BY BG CN GR IR KZ KG JP KR MN MK GE AM TJ TH KH LA MM NP BT".split())


def core(name):
    """« Oblast de Donetsk » -> « Donetsk », but « Région du Nord » stays."""
    bare = HEAD.sub("", name, count=1) if HEAD.match(name) else name
    return name if COMPASS.fullmatch(bare.lower()) else bare


def read_cldr(language):
    root = ElementTree.parse(NAMES / f"{language}.xml").getroot()
    return {f"{key[:2]}-{key[2:]}".upper(): clean(node.text)
            for node in root.iter("subdivision") for key in [node.get("type")]}


def bare_name(text):
    """Without notes in brackets, footnote figures and asterisks."""
    return clean(re.sub(r"[\[(].*|[¹²³*]", "", text))


class Subdivision(NamedTuple):
    """One division: its code, names (the first is the one to show) and GeoNames code."""

    code: str
    names: list
    geonames_code: str

    @property
    def country(self):
        return self.code[:2]


def is_wanted(entry):
    code, country = entry["code"], entry["code"][:2]
    if country == "FR" and re.search("Overseas (region|collect|terr)|Depend", entry["type"]):
        return False
    return country not in LEFT_OUT and ("parent" not in entry or country in SECOND_LEVEL) and (
        code not in ("US-UM", "FR-75", "FR-75C", "FR-69M"))


def index_geonames():
    """Country -> folded French name -> GeoNames admin1 code."""
    index = defaultdict(dict)
    for key, name in geonames.french_names().items():
        if isinstance(key, str):
            for known in (name, core(name)):
                index[key[:2]].setdefault(fold(known), key[3:])
    return index


def names_of(entry, french, iso_french, english):
    """The French names of a division without their type words, else its own or English name."""
    code, native = entry["code"], bare_name(entry["name"])
    names = [bare_name(iso_french.get(entry["name"], ""))]
    if code[:2] not in RENUMBERED:
        names.insert(0, bare_name(french.get(code, "")))
    if code[:2] not in NOT_LATIN:
        names.append(native)
    names = [name[:1].upper() + name[1:] for name in names if name]
    return unique(map(core, names or [english.get(code) or native]))


@lru_cache(maxsize=None)
def subdivisions():
    french, english = read_cldr("fr"), read_cldr("en")
    iso_french = dict(read_mo(ISO_FRENCH))
    hand = {row["code"]: row for row in read_table(HAND / "subdivision.tsv")}
    index = index_geonames()
    found = []
    for entry in filter(is_wanted, read_json(ISO)["3166-2"]):
        code = entry["code"]
        own = hand.get(code, {"name": "", "geonames": "", "variants": ""})
        names = names_of(entry, french, iso_french, english)
        joined = next((index[code[:2]][fold(name)] for name in names
                       if fold(name) in index[code[:2]]), "")
        names = unique([own["name"], names[0], *own["variants"].split("|"), *names[1:]])
        if code[:2] == "CH":
            names.append(code[3:])
        found.append(Subdivision(code, names, own["geonames"] or joined))
    return found


@lru_cache(maxsize=None)
def codes_by_geonames():
    """All ISO codes, and those by (country, GeoNames admin1 code)."""
    return ({division.code for division in subdivisions()},
            {(division.country, division.geonames_code): division.code
             for division in subdivisions() if division.geonames_code})


@lru_cache(maxsize=None)
def code_of(country, admin1, admin2):
    """The ISO 3166-2 code of a town's division, empty where none is known."""
    codes, joined = codes_by_geonames()
    second = f"{country}-{admin2}"
    if country in SECOND_LEVEL and second in codes:
        return second
    first = f"{country}-{admin1}"
    return joined.get((country, admin1)) or (first if first in codes and admin1.isalpha() else "")
