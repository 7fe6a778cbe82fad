"""What else a name may be: the `flags` column of the gazetteers."""

import re

import hunspell

ARTICLE = re.compile("(Le |La |Les |L’)(?=[A-ZÀ-Ý])")


def flags_of(name):
    """common: an ordinary word too; firstname, surname: of people; article: opens with one."""
    found = []
    if name.lower() in hunspell.common_words():
        found.append("common")
    if name in hunspell.names("prn"):
        found.append("firstname")
    if name in hunspell.names("patr"):
        found.append("surname")
    return found


def without_article(name):
    """« Le Mans » -> « Mans » (for « au Mans »); nothing where that leaves a common word.

    « La » and « L’ » do not contract, so that they need it less: « La Défense » has no « Défense ».
    """
    match = ARTICLE.match(name)
    bare = name[match.end():] if match else ""
    if match and match.group() in ("La ", "L’") and "common" in flags_of(bare):
        return ""
    return bare


def variants_and_flags(name, variants):
    """The variants with that without the article first, and all flags, as cells."""
    bare = without_article(name)
    flags = sorted(set(flags_of(name) + (["article"] + flags_of(bare) if bare else [])))
    return "|".join([bare] * bool(bare) + [v for v in variants if v != bare]), "|".join(flags)
