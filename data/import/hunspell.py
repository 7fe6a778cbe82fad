"""The French dictionary of Debian's hunspell-fr-comprehensive, affixes applied."""

import re
from functools import lru_cache

from tables import DEBIAN

FOLDER = DEBIAN / "hunspell-fr-comprehensive/usr/share/hunspell"
GENDERS = {"is:mas": "m", "is:fem": "f", "is:epi": "e"}
NUMBERS = {"is:sg": "s", "is:pl": "p", "is:inv": "i"}


def flags(text):
    return [text[i:i + 2] for i in range(0, len(text), 2)]


def read_suffixes():
    """Flag -> its suffix rules: (what to strip, what to add, condition, further flags, tags)."""
    suffixes = {}
    for line in (FOLDER / "fr.aff").read_text("utf-8").split("\n"):
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX":
            continue
        flag, strip, addition, condition = parts[1:5]
        addition, _, further = addition.partition("/")
        suffixes.setdefault(flag, []).append((
            strip.replace("0", ""), addition.replace("0", ""),
            re.compile(f"(?:{condition})$"), flags(further), parts[5:]))
    return suffixes


def apply(word, rules):
    for strip, addition, condition, further, tags in rules:
        if word.endswith(strip) and condition.search(word):
            yield word[:len(word) - len(strip)] + addition, further, tags


def merge(tags, more):
    """The tags of an inflected form: the suffix's number, and gender if it has one, replace."""
    if not more:
        return tags
    replaced = set(NUMBERS)
    if GENDERS.keys() & set(more):
        replaced |= set(GENDERS)
    return [tag for tag in tags if tag not in replaced] + more


def inflect(lemma, entry_flags, tags, suffixes):
    if "{}" in entry_flags:
        return
    if "()" not in entry_flags:
        yield lemma, tags
    for flag in entry_flags:
        for form, further, more in apply(lemma, suffixes.get(flag, ())):
            form_tags = merge(tags, more)
            yield form, form_tags
            for next_flag in further:
                for second, _, last in apply(form, suffixes.get(next_flag, ())):
                    yield second, form_tags + last


@lru_cache(maxsize=None)
def entries():
    """Every (form, lemma, tags) of the dictionary."""
    suffixes = read_suffixes()
    found = []
    for line in (FOLDER / "fr.dic").read_text("utf-8").split("\n")[1:]:
        parts = line.split()
        if parts:
            lemma, _, entry_flags = parts[0].replace("'", "’").partition("/")
            found += [(form.replace("'", "’"), lemma, tags) for form, tags in
                      inflect(lemma, flags(entry_flags), parts[1:], suffixes)]
    return found


@lru_cache(maxsize=None)
def common_words():
    """Lower-case forms that are anything but proper names."""
    return frozenset(form for form, _, _ in entries() if form.islower())


@lru_cache(maxsize=None)
def names(kind):
    """The proper names tagged prn (first names) or patr (surnames)."""
    return frozenset(form for form, _, tags in entries() if f"po:{kind}" in tags)
