"""lexicon/demonym.tsv: every form of the adjectives of places, peoples and religions."""

from tables import DATA, HAND, plural, read_table, unique, write_table

COMMENTS = [
    "Adjectives of places, peoples and religions, capitalized for the inhabitant (« les Russes »).",
    "agreement: ms fs mp fp; country: ISO codes, several where the word does not tell (congolais);",
    "kind: country city region continent ethnic religion pro anti historical compound.",
    "Own compilation, 2026-11-24 (import/hand/country.tsv, demonym.tsv); CC0-1.0.",
    "Written by import/demonym.py."]
COLUMNS = ["form", "agreement", "lemma", "place", "country", "kind"]

INVARIABLE = {"ch’ti", "carolo", "carioca", "ni-vanuatu", "rohingya", "conakryka"}


def plural_of(word):
    return word if word in INVARIABLE else plural(word)


def read_adjectives():
    """(masculine, feminine, place, country, kind), those of countries first."""
    names = {row["iso2"]: row["name"] for row in read_table(DATA / "gazetteer/country.tsv")}
    for row in read_table(HAND / "country.tsv"):
        for pair in filter(None, row["adjectives"].split("|")):
            kind = "historical" if row["iso2"] in ("SU", "YU", "CS", "DD") else "country"
            yield (*pair.split("/"), names[row["iso2"]], row["iso2"], kind)
    for row in read_table(HAND / "demonym.tsv"):
        yield tuple(row.values())


def main():
    rows = {}
    for masculine, feminine, *meaning in read_adjectives():
        for form, agreement in ((masculine, "ms"), (feminine, "fs"),
                                (plural_of(masculine), "mp"), (plural_of(feminine), "fp")):
            cells = (agreement, masculine, meaning[0], meaning[1], meaning[2])
            merged = rows.setdefault(form, [[] for _ in cells])
            for values, cell in zip(merged, cells):
                values += cell.split("|")
    write_table("lexicon/demonym.tsv", COMMENTS, COLUMNS, [
        (form, *("|".join(unique(values, key=str)) for values in merged))
        for form, merged in rows.items()])


if __name__ == "__main__":
    main()
