"""Cyrillic names as the French press writes them: « Лисичанськ » -> Lyssytchansk."""

import re

VOWELS = "аеёиоуыэюяіїєў"
LETTERS = dict(zip("абвгґдежзийклмнопрстуўфхцчшщъыьэюя", (
    "a b v g g d e j z i ï k l m n o p r s t ou ou f kh ts tch ch chtch _ y _ e iou ia").split()))
# What depends on the neighbours; the first pattern that matches at a letter wins.
CONTEXT = {
    "ru": {"г(?=[еиёэы])": "gu", "(?:^|(?<=[ьъ]))е": "ie", "(?<=[аеёоуэюя])е": "ïe",
           "(?<=[жшчщ])ё": "o", "ё": "io", "(?<=[иы])й$": "", "(?<=[аеёоуыэюя])и": "ï",
           "(?<=[иы])я": "a"},
    "uk": {"г": "h", "є": "ie", "^ї": "I", "ї": "ï", "(?<=и)й$": "", "и": "y",
           "(?<=[аеоуюяєиї])і": "ï", "і": "i", "(?<=[іи])я": "a"},
    "be": {"г": "h", "е": "ie", "ё": "io", "(?<=[аеёоуыэюяў])і": "ï", "і": "i", "(?<=і)я": "a"}}
ALPHABETS = {"ru": "[а-яё]", "uk": "[а-щьюяіїєґ]", "be": "[а-зй-шыьэюяёіў]"}


def compile_rules(context):
    rules = {f"(?<=[{VOWELS}])с(?=[{VOWELS}])": "ss", **context,
             f"(?:^|(?<=[^{VOWELS}]))й": "i", f"(?<=[{VOWELS}])я": "ïa"}
    pattern = "|".join(f"({rule})" for rule in rules) + "|."
    return re.compile(pattern), list(rules.values())


RULES = {language: compile_rules(context) for language, context in CONTEXT.items()}


def languages_of(name):
    """Which of ru, uk, be could write this name: its letters decide."""
    letters = re.sub(r"[\s’'ʼ.-]", "", name.lower())
    return [language for language, alphabet in ALPHABETS.items()
            if re.fullmatch(f"{alphabet}+", letters)]


def transcribe(name, language):
    pattern, replacements = RULES[language]

    def replace(match):
        if match.lastindex:
            return replacements[match.lastindex - 1]
        return LETTERS.get(match.group(), match.group()).replace("_", "")

    words = re.split(r"([\s-]+)", re.sub("[’'ʼ]", "", name))
    out = [pattern.sub(replace, word.lower()).replace("kss", "ks") for word in words]
    return "".join(new[:1].upper() + new[1:] if old[:1].isupper() else new
                   for old, new in zip(words, out))


def french_forms(name, languages=("uk", "ru", "be")):
    """Every transcription of a Cyrillic name, « Iou- » also as « You- »."""
    forms = [transcribe(name, language) for language in languages if language in languages_of(name)]
    forms += [re.sub(r"\bI(?=a|ou|e)", "Y", form) for form in forms]
    return list(dict.fromkeys(forms))
