"""lexicon/currency.tsv: names, symbols and codes of money."""

from tables import HAND, NPM, clean, read_json, read_table, write_table

COMMENTS = [
    "Money: every name, plural, symbol and code. code is ISO 4217 (XBT XET for bitcoin and ether),",
    "several, likeliest first, where the word alone does not tell; factor: what the number is",
    "multiplied by (0.01 for centimes, 1000000 for M€); before: yes where it may stand before the",
    "number, as signs and codes do. The case of symbols counts.",
    "Sources: names of currencies in use from Unicode CLDR 48.2 (npm cldr-numbers-full, cldr-core;",
    "Unicode-3.0, © Unicode, Inc.); the rest from import/hand/currency.tsv (CC0-1.0).",
    "Taken 2026-11-24 by import/currency.py."]

LOCALE = NPM / "cldr-numbers-full/main/fr/currencies.json"
REGIONS = NPM / "cldr-core/supplemental/currencyData.json"


def codes_in_use():
    regions = read_json(REGIONS)["supplemental"]["currencyData"]["region"].values()
    return {code for periods in regions for period in periods
            for code, dates in period.items()
            if "_to" not in dates and dates.get("_tender") != "false"}


def main():
    names = read_json(LOCALE)["main"]["fr"]["numbers"]["currencies"]
    rows = {}
    for code in sorted(codes_in_use()):
        entry = names[code]
        for key in ("displayName-count-one", "displayName-count-other"):
            rows[clean(entry.get(key, entry["displayName"]))] = (code, "1", "")
        rows[code] = (code, "1", "yes")
    for row in read_table(HAND / "currency.tsv"):
        rows[row["form"]] = (row["code"], row["factor"], row["before"])
    write_table("lexicon/currency.tsv", COMMENTS, ["form", "code", "factor", "before"],
                [(form, *rest) for form, rest in rows.items()])


if __name__ == "__main__":
    main()
