// The classes that the program itself makes, as numbers: word classes first (in the order of Pos),
// then the phrases that several tokens make. The tables of data/ follow them (lexicon.h).
#pragma once

#include "lex/word.h"

#include <array>
#include <string_view>

namespace greffier {

// What rules call the word classes, in the order of Pos.
inline constexpr std::array<std::string_view, kPosCount> kPosNames{
    "NOUN", "ADJ", "PARTICIPLE", "VERB",    "INFINITIVE", "GERUND", "ADV",  "NEG",
    "DET",  "DE",  "PREP",       "SUBJECT", "CLITIC",     "PRON",   "REL",  "QUE",
    "CONJ", "SUB", "NUMERAL",    "CAPITAL", "INTERJ",     "PUNCT",  "MARK",
};

constexpr ClassId class_of(Pos pos) { return static_cast<ClassId>(pos); }

// Phrases: one annotation (annotation.h) over several tokens each.
enum class PhraseClass : ClassId {
  number = kPosCount,  // « trois mille », « 2,5 millions »
  clock,               // « 14h30 », « 14 heures »
  day_number,          // « 1er », « 26 », « vingt-six »: may be the day of a month
  year,                // « 2022 », « deux mille vingt-deux »
  numeric_date,        // « 27/12/2022 »
  date,                // a date expression, read by data/rules/date.rules
  figure,              // a figure, read by data/rules/figure.rules
  name,                // a run of capitals
  noun_group,
  verb_group,
  quote,  // text between quotation marks
};
inline constexpr std::array<std::string_view, 11> kPhraseNames{
    "NUMBER", "CLOCK", "DAY_NUMBER", "YEAR",       "NUMERIC_DATE", "DATE",
    "FIGURE", "NAME",  "NOUN_GROUP", "VERB_GROUP", "QUOTE",
};

constexpr ClassId class_of(PhraseClass phrase) { return static_cast<ClassId>(phrase); }

}  // namespace greffier
