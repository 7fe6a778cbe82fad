"""lexicon/title.tsv: every form of the functions, trades and roles of persons."""

import re

from tables import HAND, plural, read_table, unique, write_table

COMMENTS = [
    "Functions, trades and roles of persons, every form. canonical: the masculine singular, or the",
    "feminine where there is no masculine; agreement: ms fs mp fp, es ep for either gender;",
    "category: head_of_state head_of_government minister parliament local_official official leader",
    "diplomat spokesperson party justice suspect police military combatant rescue health expert",
    "executive activist media sport culture religious royalty education worker civilian victim",
    "witness source family relation; speaks yes: the press cites such a person alone (« a dit le",
    "préfet »).",
    "Own compilation, 2026-11-24 (import/hand/title.tsv); CC0-1.0. Written by import/title.py."]
COLUMNS = ["form", "canonical", "agreement", "category", "speaks"]

# What does not inflect: « chefs de l’État », « hommes d’affaires », « numéros deux ».
COMPLEMENT = re.compile(r"^(?:(?:de|du|des|à|au|aux|en|par|sans)$|[dl]’)")
AS_THEY_ARE = set("""
    un deux trois et communication presse moto black France porte-parole porte-voix trois-quarts
    sans-papiers sans-abri""".split())
PREFIXES = set("vice sous contre ex demi arrière anti primo cyber top dalaï".split())
IRREGULAR = {
    "ayant droit": "ayants droit", "rugbyman": "rugbymen", "rugbywoman": "rugbywomen",
    "tennisman": "tennismen", "cameraman": "cameramen", "barman": "barmen", "vieil": "vieux",
    "nouveau-né": "nouveau-nés"}


def plural_word(word):
    if word in AS_THEY_ARE or word in IRREGULAR or word.isupper() or word.isdigit():
        return IRREGULAR.get(word, word)
    prefix, hyphen, rest = word.partition("-")
    if hyphen and prefix in PREFIXES:
        return f"{prefix}-{plural_word(rest)}"
    return "-".join(map(plural, word.split("-")))


def plural_phrase(phrase):
    """The noun and its adjectives inflect, up to the first complement."""
    if phrase in IRREGULAR:
        return IRREGULAR[phrase]
    words = phrase.split()
    end = next((i for i, word in enumerate(words) if COMPLEMENT.match(word)), len(words))
    return " ".join([*map(plural_word, words[:end]), *words[end:]])


def forms(masculine, feminine):
    """(form, agreement) of a title; « - » is no form."""
    genders = {"e": masculine} if masculine == feminine else {"m": masculine, "f": feminine}
    for gender, form in genders.items():
        if form != "-":
            yield form, gender + "s"
            yield plural_phrase(form), gender + "p"


def main():
    rows = {}
    for row in read_table(HAND / "title.tsv"):
        canonical = row["feminine"] if row["masculine"] == "-" else row["masculine"]
        for form, agreement in forms(row["masculine"], row["feminine"]):
            cells = (canonical, agreement, row["category"], row["speaks"])
            merged = rows.setdefault(form, cells)
            if merged is not cells:
                agreements = unique([*merged[1].split("|"), agreement])
                rows[form] = (merged[0], "|".join(agreements), *merged[2:])
    write_table("lexicon/title.tsv", COMMENTS, COLUMNS,
                [(form, *cells) for form, cells in rows.items()])


if __name__ == "__main__":
    main()
