"""lexicon/title.tsv: every form of the functions and titles of persons."""

import re

from tables import HAND, read_table, unique, write_table

COMMENTS = [
    "Functions, titles, trades and roles of persons. canonical: masculine singular; agreement: gender",
    "m f e and number s p, several joined by |; speaks yes: is often cited alone (« le préfet »).",
    "Own compilation, 2026-11-24; CC0-1.0. Written by import/title.py from import/hand/title.tsv."]
COLUMNS = ["form", "canonical", "agreement", "category", "speaks"]

COMPLEMENT = re.compile(" (?:de|du|des|d’|à|au|aux|en)(?= |(?<=’))")
FIRST_PART_FIXED = ("vice", "sous", "ex", "demi", "mi")
BOTH_PARTS = ("grand", "grande", "haut", "haute", "lieutenant", "lieutenante", "président",
              "présidente", "ministre", "sapeur", "sapeuse", "brigadier", "brigadière", "sergent",
              "sergente", "adjudant", "adjudante", "caporal", "caporale", "infirmier", "infirmière",
              "maître", "maîtresse", "député", "députée", "major", "majore", "enseignant",
              "enseignante", "beau", "belle")


def plural_word(word):
    if "-" in word:
        first, _, rest = word.partition("-")
        rest = plural_word(rest)
        return f"{plural_word(first) if first in BOTH_PARTS else first}-{rest}"
    if word[-1] in "sxz" or word.lower() in FIRST_PART_FIXED:
        return word
    if re.search("[^o]al$", word):
        return word[:-2] + "aux"
    return word + ("x" if re.search("eau$", word) else "s")


def plural(title):
    """« directeur général » -> « directeurs généraux », « chef de l’État » -> « chefs de l’État »."""
    cut = COMPLEMENT.search(title)
    head, rest = (title[:cut.start()], title[cut.start():]) if cut else (title, "")
    return " ".join(plural_word(word) for word in head.split()) + rest


def forms_of(row):
    """(form, agreement) of one row of the hand-made list."""
    title, feminine = row["title"], row["feminine"]
    gender = {"=": "e", "only": "f"}.get(feminine, "m")
    yield title, gender + "s"
    yield row["plural"] or plural(title), gender + "p"
    if feminine not in ("=", "-", "only"):
        for form in feminine.split("|"):
            yield form, "fs"
            yield row["feminine_plural"] or plural(form), "fp"


def main():
    rows = {}
    for row in read_table(HAND / "title.tsv"):
        for form, agreement in forms_of(row):
            _, agreements, *_ = rows.setdefault(
                form.lower(), (form, [], row["title"], row["category"], row["speaks"]))
            agreements.append(agreement)
    write_table("lexicon/title.tsv", COMMENTS, COLUMNS, [
        (form, canonical, "|".join(unique(agreements)), category, speaks)
        for form, agreements, canonical, category, speaks in rows.values()])


if __name__ == "__main__":
    main()
