"""lexicon/metonym.tsv: places and nicknames that stand for a power, a body or a country."""

from tables import DATA, HAND, read_table, write_table

COMMENTS = [
    "Names that stand for another. kind: seat (of power, nearly always the institution), host (seldom), capital",
    "(for the government of the country named, as subject of speech or will), nickname (the same",
    "place or body under another name). Own compilation, 2026-11-24 (import/hand/metonym.tsv,",
    "country.tsv); CC0-1.0. Written by import/metonym.py."]

FORMER = {"SU", "YU", "CS", "DD"}
# Capitals that a reader would not take for a government: words of the language, disputed ones.
NOT_TAKEN = {"Sucre", "Roseau", "Malé", "Jérusalem-Est", "Guatemala Ciudad", "West Island"}


def main():
    names = {row["iso2"]: row["name"] for row in read_table(DATA / "gazetteer/country.tsv")}
    rows = {}
    for row in read_table(HAND / "country.tsv"):
        for capital in filter(None, row["capitals"].split("|")):
            country = names[row["iso2"]]
            known = row["adjectives"] and row["iso2"] not in FORMER and capital not in NOT_TAKEN
            if known and capital != country:
                rows.setdefault(capital, (country, "capital", row["iso2"]))
    for row in read_table(HAND / "metonym.tsv"):
        rows[row["name"]] = (row["stands_for"], row["kind"], row["country"])
    write_table("lexicon/metonym.tsv", COMMENTS, ["name", "stands_for", "kind", "country"],
                [(name, *rest) for name, rest in rows.items()])


if __name__ == "__main__":
    main()
