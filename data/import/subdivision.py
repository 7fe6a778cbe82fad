"""First-level divisions of countries: what place.py writes of them, and how towns find theirs."""

import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from functools import lru_cache

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
# Countries whose first level is of communes or quarters, and those renumbered between the sources.
LEFT_OUT = set("SI LV MT MK SM LI NR PW AZ LT BS SC MD ME KN AG BB GD DM LC VC EE MC UM WS"
               " IR UG".split())
SECOND_LEVEL = {"FR", "BE", "ES"}
# Countries whose own names of divisions are romanized in ways the French press does not use.
NOT_LATIN = set("UA RU BY BG CN GR IR KZ KG JP KR MN MK GE AM TJ TH KH LA MM NP BT".split())


def core(name):
    """« Oblast de Donetsk » -> « Donetsk », but « Région du Nord » stays."""
    bare = HEAD.sub("", name, count=1) if HEAD.match(name) else name
    return name if COMPASS.fullmatch(bare.lower()) else bare


def read_cldr(language):
    root = ElementTree.parse(NAMES / f"{language}.xml").getroot()
    return {node.get("type"): clean(node.text) for node in root.iter("subdivision")}


def bare_name(text):
    """Without notes in brackets, footnote figures and asterisks."""
    return clean(re.sub(r"[\[(].*|[¹²³*]", "", text))


class Subdivision:
    """One division: its code, names (the first is the one to show) and GeoNames code."""

    def __init__(self, code, names, geonames_code):
        self.code = code
        self.country = code[:2]
        self.names = names
        self.geonames_code = geonames_code


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


@lru_cache(maxsize=None)
def subdivisions():
    french, english = read_cldr("fr"), read_cldr("en")
    iso_french = dict(read_mo(ISO_FRENCH))
    hand = {row["code"]: row for row in read_table(HAND / "subdivision.tsv")}
    index = index_geonames()
    found = []
    for entry in filter(is_wanted, read_json(ISO)["3166-2"]):
        code = entry["code"]
        key = code.replace("-", "").lower()
        extra = hand.get(code, {"geonames": "", "variants": ""})
        names = [bare_name(french.get(key, "")), bare_name(iso_french.get(entry["name"], ""))]
        if code[:2] not in NOT_LATIN:
            names.append(bare_name(entry["name"]))
        names = [name[:1].upper() + name[1:] for name in names if name] or [
            english.get(key) or bare_name(entry["name"])]
        names = [part for name in names for part in (core(name), name)]
        joined = next((index[code[:2]][fold(name)] for name in names
                       if fold(name) in index[code[:2]]), "")
        names = unique(names[:2] + extra["variants"].split("|") + names[2:])
        found.append(Subdivision(code, names, extra["geonames"] or joined))
    return found


@lru_cache(maxsize=None)
def code_of(country, admin1, admin2):
    """The ISO 3166-2 code of a town's division, empty where none is known."""
    codes = {division.code for division in subdivisions()}
    if country in SECOND_LEVEL and f"{country}-{admin2}" in codes:
        return f"{country}-{admin2}"
    for division in subdivisions():
        if division.country == country and division.geonames_code == admin1 != "":
            return division.code
    code = f"{country}-{admin1}"
    return code if code in codes and admin1.isalpha() else ""
