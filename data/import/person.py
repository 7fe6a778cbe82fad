"""gazetteer/person.tsv: people in public office and in the news."""

from tables import DATA, HAND, fold, read_table, write_table

COMMENTS = [
    "People in public office and in the news. A variant of one word is a surname: to be believed",
    "after the full name or a title. role: last or best known office, as the press names it.",
    "Sources: own compilation (import/hand/person.tsv; CC0-1.0); heads of state and government",
    "2015-2026 from the CIA World Factbook (public domain; English spellings); deputies of the",
    "French National Assembly of December 2025 from Datan.fr (Licence Ouverte 2.0).",
    "Taken 2026-11-24; written by import/person.py."]
COLUMNS = ["name", "variants", "country", "role", "gender", "wikidata"]


def first_name_genders():
    rows = read_table(DATA / "lexicon/first_name.tsv")
    return {fold(row["name"]): row["gender"] for row in rows if row["gender"] != "mf"}


def main():
    genders = first_name_genders()
    people = {}
    for row in read_table(HAND / "person.tsv"):
        people[fold(row["name"])] = (*row.values(), "")
    for row in read_table(HAND / "leader.tsv"):
        gender = {"roi": "m", "reine": "f"}.get(row["role"]) or genders.get(
            fold(row["name"].split()[0]), "")
        people.setdefault(fold(row["name"]), (
            row["name"], "", row["country"], row["role"], gender, ""))
    for row in read_table(HAND / "deputy.tsv"):
        role = "députée" if row["gender"] == "f" else "député"
        people.setdefault(fold(row["name"]), (row["name"], "", "FR", role, row["gender"], ""))
    write_table("gazetteer/person.tsv", COMMENTS, COLUMNS, list(people.values()))


if __name__ == "__main__":
    main()
