"""lexicon/form.tsv: every inflected form of French with its readings."""

import re
from collections import defaultdict

import hunspell
from tables import DATA, HAND, read_table, write_table

COMMENTS = [
    "Inflected forms of French and their readings, likeliest kind first; closed classes stand in",
    "function_word.tsv. A reading is TAG=lemma, or TAG where the lemma is the form itself.",
    "N noun, A adjective, K past participle, each with gender m f e and number s p i;",
    "W infinitive, G present participle, R adverb, B numeral, I interjection, T civil title,",
    "M first name with m f e, S surname, L other proper name; finite verbs: V, mood (i present,",
    "q imperfect, p simple past, f future, c conditional, s subjunctive, y imperative), persons.",
    "Source: Debian hunspell-fr-comprehensive 1:7.0-1 (Dicollecte, Grammalecte 7.0), expanded.",
    "Licence: MPL-2.0; this file is Source Code Form under it, http://mozilla.org/MPL/2.0/.",
    "Taken 2026-11-24 by import/form.py."]

ORDER = "BNAKGWTVRIMSL"
MOODS = {"ipre": "i", "iimp": "q", "ipsi": "p", "ifut": "f", "cond": "c", "spre": "s", "impe": "y"}
PERSONS = {"1sg": "1s", "2sg": "2s", "3sg": "3s", "3pe": "3s", "1pl": "1p", "2pl": "2p",
           "3pl": "3p", "3pl!": "3p", "1pe": "1s", "2pe": "2s"}
RARER = {row["verb"] for row in read_table(HAND / "rarer_verb.tsv")}
OWN_NOUNS = {row["noun"]: (row["noun"], row["gender"] or "f")
             for row in read_table(HAND / "own_noun.tsv")}
OWN_NOUNS |= {noun + "s": known for noun, known in OWN_NOUNS.items()}
SECOND_PERSON = set("être avoir aller faire dire vouloir pouvoir devoir savoir voir".split())
RARE = {"i2p", "q1s", "q1p", "q2p", "f1s", "f1p", "f2p", "c1s", "c1p", "c2p", "s1p", "s2p", "y2p"}
NEWS_VERBS = {re.sub("^(se |s’(en )?)", "", row["verb"]).split()[0]
              for name in ("report_verb", "event_verb")
              for row in read_table(DATA / f"lexicon/{name}.tsv")}
CLASSES = {"adv": "R", "loc.adv": "R", "loc.adj": "R", "interj": "I", "nb": "B", "titr": "T",
           "patr": "S", "npr": "L"}
DROPPED = {"err", "sign", "ponc", "pfx", "sfx", "div", "nbro"}


def agreement(tags):
    gender = next((hunspell.GENDERS[tag] for tag in tags if tag in hunspell.GENDERS), "e")
    number = next((hunspell.NUMBERS[tag] for tag in tags if tag in hunspell.NUMBERS), "i")
    return gender, number


def is_used(mood, person, lemma, described):
    """Whether news may say it: not « tu », nor « je » and « nous » in the past of rare verbs."""
    if mood == "p":
        return person[0] == "3"
    if person == "2s":
        return lemma in SECOND_PERSON
    return mood + person not in RARE or described or lemma in NEWS_VERBS


def finite_tags(kinds, lemma):
    """« portait » -> Vq3s. Of rare verbs the dictionary does not state the auxiliary (« zz »)."""
    described = not any(kind.endswith("zz") for kind in kinds)
    persons = sorted({PERSONS[kind] for kind in kinds if kind in PERSONS})
    for mood in (MOODS[kind] for kind in kinds if kind in MOODS):
        kept = [person for person in persons if is_used(mood, person, lemma, described)]
        if kept:
            yield "V" + mood + "".join(kept)


def verb_tags(kinds, tags, lemma):
    if "infi" in kinds:
        yield "W"
    if "ppre" in kinds:
        yield "G"
    if "ppas" in kinds:
        yield "K" + "".join(agreement(tags))
    if "simp" not in kinds:
        yield from finite_tags(kinds, lemma)


def tags_of(tags, lemma):
    kinds = [tag[3:] for tag in tags if tag.startswith("po:")]
    if DROPPED & set(kinds):
        return
    if any(kind[0] == "v" and kind[1:2].isdigit() for kind in kinds):
        yield from verb_tags(kinds, tags, lemma)
        return
    gender, number = agreement(tags)
    closed = "mg" in kinds or "negadv" in kinds
    for kind in kinds:
        if kind == "nom":
            yield "N" + gender + number
        elif kind == "adj":
            yield "A" + gender + number
        elif kind == "prn":
            yield "M" + gender
        elif kind in CLASSES and not closed:
            yield CLASSES[kind]


def is_word(text):
    """No symbols, numerals (« 2CV », « XVIᵉ »), single letters, capitals inside (« kW »)."""
    letters = re.sub("[-’.]", "", text)
    return letters.isalpha() and not re.search("[ʰ-˿ᴀ-ᶿⁱⁿ]", text) and (
        len(letters) > 1 and (text[1:].islower() or text[0].isupper()))


def rank(reading):
    """Likelier kinds first, and in a kind the commoner verb."""
    tag, _, lemma = reading.partition("=")
    return ORDER.index(tag[0]), lemma in RARER, reading


def with_own_noun(form, found):
    """« baie », « baies », « BRI » as nouns of their own: Nfs=bai -> Nfs."""
    noun, gender = OWN_NOUNS.get(form, (None, ""))
    if noun is None:
        return found
    replaced = "N" if gender == "e" else "N" + gender
    others = {reading for reading in found if not reading.startswith(replaced)}
    return others | {f"N{gender}s" if form == noun else f"N{gender}p={noun}"}


def main():
    readings = defaultdict(set)
    for form, lemma, tags in hunspell.entries():
        for tag in tags_of(tags, lemma):
            if is_word(form) or tag[0] == "V":
                readings[form].add(tag if lemma == form else f"{tag}={lemma}")
    for noun, _ in OWN_NOUNS.values():
        readings[noun].update()  # one that the dictionary lacks
    rows = [(form, " ".join(sorted(with_own_noun(form, found), key=rank)))
            for form, found in readings.items()]
    write_table("lexicon/form.tsv", COMMENTS, ["form", "analyses"], rows)


if __name__ == "__main__":
    main()
