"""lexicon/metonym.tsv: places that stand for an institution or a government."""

from tables import DATA, HAND, fold, read_table, write_table

COMMENTS = [
    "Places that stand for who sits there: « l’Élysée annonce », « Moscou et Kiev négocient ».",
    "kind: seat (of an institution), capital (only where it acts or speaks; otherwise the city),",
    "nickname (another name of a place). country: ISO code.",
    "Own compilation, 2026-11-24 (import/hand/metonym.tsv, country.tsv); CC0-1.0.",
    "Written by import/metonym.py."]
COLUMNS = ["name", "stands_for", "kind", "country"]

# Dependent and former countries, and those whose capital bears the country's name or a word's.
NO_CAPITAL = set("""
    AI AS AW AX BM BQ CK CW CX FK GG GI GU IM JE KY MS NF NU PN PR SH SJ SX TC VG VI EH SU YU CS DD
    BE VA DM""".split())
NOT_SEATS = {"Sucre", "Malé", "Jérusalem-Est", "Guatemala Ciudad", "Bloemfontein"}


def read_capitals():
    names = {row["iso2"]: row["name"] for row in read_table(DATA / "gazetteer/country.tsv")}
    for row in read_table(HAND / "country.tsv"):
        code = row["iso2"]
        for capital in filter(None, row["capitals"].split("|")):
            if (code not in NO_CAPITAL and capital not in NOT_SEATS
                    and fold(capital) != fold(names[code])):
                yield capital, names[code], "capital", code
    yield "Kyiv", names["UA"], "capital", "UA"


def main():
    rows = {row[0]: row for row in read_capitals()}
    rows.update((row["name"], tuple(row.values())) for row in read_table(HAND / "metonym.tsv"))
    write_table("lexicon/metonym.tsv", COMMENTS, COLUMNS, list(rows.values()))


if __name__ == "__main__":
    main()
