"""gazetteer/country.tsv: countries and territories under their French names."""

import re

from tables import (DEBIAN, HAND, NPM, clean, fold, read_json, read_mo, read_table, unique,
                    write_table)

COMMENTS = [
    "Countries and territories. article: le la l’ les, empty where none; adjectives: masculine",
    "singular (every form in lexicon/demonym.tsv); lat, lon: middle of the largest piece of land.",
    "SU YU CS DD XK are no current ISO 3166-1 codes.",
    "Sources: names from Unicode CLDR 48.2 (npm cldr-localenames-full; Unicode-3.0, © Unicode,",
    "Inc.); codes and formal names from Debian iso-codes 4.15.0 (LGPL-2.1+, facts only); Wikidata",
    "ids from npm @rapideditor/country-coder 5.6.1 (ISC); shapes from npm world-atlas 2.0.2",
    "(Natural Earth, public domain); the rest from import/hand/country.tsv (CC0-1.0).",
    "Taken 2026-11-24 by import/country.py."]
COLUMNS = ["name", "variants", "article", "iso2", "iso3", "capital", "adjectives", "lat", "lon",
           "wikidata"]

NAMES = NPM / "cldr-localenames-full/main/fr/territories.json"
ISO = DEBIAN / "iso-codes/usr/share/iso-codes/json/iso_3166-1.json"
ISO_FRENCH = DEBIAN / "iso-codes/usr/share/locale/fr/LC_MESSAGES/iso_3166-1.mo"
CODER = NPM / "country-coder/src/data/borders.json"
ATLAS = NPM / "world-atlas/countries-50m.json"


def ring_centre(ring):
    """Area and centroid of a closed ring, in degrees (the shoelace formula)."""
    if max(x for x, _ in ring) - min(x for x, _ in ring) > 300:  # across the antimeridian
        ring = [(x % 360, y) for x, y in ring]
    area = lon = lat = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        cross = x1 * y2 - x2 * y1
        area += cross / 2
        lon += (x1 + x2) * cross / 6
        lat += (y1 + y2) * cross / 6
    return abs(area), lat / area, lon / area


def decode_arcs(topology):
    """The arcs of a quantized TopoJSON file as lists of (longitude, latitude)."""
    (scale_x, scale_y), (start_x, start_y) = (
        topology["transform"]["scale"], topology["transform"]["translate"])
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + start_x, y * scale_y + start_y))
        yield points


def read_centres():
    """ISO 3166-1 numeric code, or name -> (latitude, longitude): middle of its largest polygon."""
    topology = read_json(ATLAS)
    arcs = list(decode_arcs(topology))
    found = {}
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings = [[point for i in polygon[0] for point in (arcs[i] if i >= 0 else arcs[~i][::-1])]
                 for polygon in polygons]
        _, lat, lon = max(map(ring_centre, rings))
        code = country.get("id", country["properties"]["name"])
        found.setdefault(code, (f"{lat:.2f}", f"{lon:.2f}"))
    return found


def read_wikidata():
    """ISO 3166-1 alpha-2 code -> Wikidata id."""
    features = (feature["properties"] for feature in read_json(CODER)["features"])
    return {feature["iso1A2"]: feature["wikidata"] for feature in features if "iso1A2" in feature}


def read_formal_names():
    """Alpha-2 code -> (alpha-3, numeric code, French names without inversion or note)."""
    french = dict(read_mo(ISO_FRENCH))
    found = {"XK": ("XKX", "Kosovo", [])}  # not in ISO 3166-1
    for entry in read_json(ISO)["3166-1"]:
        names = [clean(french.get(entry[key], "")) for key in
                 ("name", "common_name", "official_name") if key in entry]
        found[entry["alpha_2"]] = (entry["alpha_3"], entry["numeric"], [
            name for name in names if name[:1].isupper() and not re.search("[,(]", name)])
    return found


def with_elision(article, name):
    vowel = fold(name)[:1] in "aeiou" and not name.startswith("Yémen")
    return "l’" if article in ("le", "la") and vowel else article


def main():
    cldr = read_json(NAMES)["main"]["fr"]["localeDisplayNames"]["territories"]
    iso, wikidata, centres = read_formal_names(), read_wikidata(), read_centres()
    rows = []
    for row in read_table(HAND / "country.tsv"):
        code = row["iso2"]
        alpha_3, numeric, formal = iso.get(code, ("", "", []))
        cldr_names = [clean(cldr[key]) for key in (code, f"{code}-alt-short", f"{code}-alt-variant")
                      if key in cldr]
        name = row["name"] or cldr_names[0]
        variants = [v for v in unique(row["variants"].split("|") + cldr_names + formal)
                    if fold(v) != fold(name) and not re.search("[(]|chinoise de", v)]
        adjectives = [pair.split("/")[0] for pair in row["adjectives"].split("|") if pair]
        rows.append((name, "|".join(variants), with_elision(row["article"], name), code, alpha_3,
                     row["capitals"].split("|")[0], "|".join(adjectives),
                     *centres.get(numeric, ("", "")), row["wikidata"] or wikidata.get(code, "")))
    write_table("gazetteer/country.tsv", COMMENTS, COLUMNS, rows)


if __name__ == "__main__":
    main()
