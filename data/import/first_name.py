"""lexicon/first_name.tsv: first names of people in the news, of all the world."""

import hunspell
from flags import flags_of
from tables import DATA, HAND, fold, read_table, write_table

COMMENTS = [
    "First names as the French press writes them. gender: m f mf; flags: common (an ordinary word",
    "too), place (a country, region or town of 10 000 people too), surname.",
    "Sources: Debian hunspell-fr-comprehensive 1:7.0-1 (MPL-2.0); import/hand/first_name.tsv from",
    "sigpwned/popular-names-by-country-dataset (CC0-1.0), npm @faker-js/faker 10.6.0 (MIT,",
    "© 2022-2025 Faker, © 2006-2023 Marak Squires) and own compilation (CC0-1.0).",
    "Licence of the file as a whole: MPL-2.0. Taken 2026-11-24 by import/first_name.py."]


def read_places():
    """The folded names of places that a reader would think of."""
    towns = {fold(row["name"]) for row in read_table(DATA / "gazetteer/place.tsv")
             if row["kind"] != "city" or int(row["population"] or 0) >= 10000}
    return towns | {fold(row["name"]) for row in read_table(DATA / "gazetteer/country.tsv")}


def main():
    genders = {}
    for form, _, tags in hunspell.entries():
        if "po:prn" in tags:
            gender = "m" if "is:mas" in tags else "f" if "is:fem" in tags else "mf"
            genders.setdefault(form, set()).update(gender)
    for row in read_table(HAND / "first_name.tsv"):
        genders.setdefault(row["name"], set()).update(row["gender"])
    places = read_places()
    rows = []
    for name, gender in genders.items():
        flags = [flag for flag in flags_of(name) if flag != "firstname"]
        if fold(name) in places:
            flags.insert(0, "place")
        rows.append((name, "mf" if len(gender) > 1 else min(gender), "|".join(sorted(flags))))
    write_table("lexicon/first_name.tsv", COMMENTS, ["name", "gender", "flags"], rows)


if __name__ == "__main__":
    main()
