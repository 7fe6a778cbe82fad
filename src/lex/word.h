// What the lexicon knows of a word form, apart from any sentence: its readings and its classes.
// « porte » -> noun (porte), verb (porter); « déclare » -> verb (déclarer), class REPORT_VERB.
#pragma once

#include "text/index.h"

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// Word classes (parts of speech). A token has one after tagging (phrase/word_class.h).
enum class Pos : std::uint8_t {
  noun,
  adjective,
  participle,  // past: « tués »
  verb,        // finite
  infinitive,
  gerund,  // present participle: « ajoutant »
  adverb,
  negation,  // ne, pas, plus, jamais
  determiner,
  de,  // de, du, des: preposition or article
  preposition,
  subject_pronoun,  // il, on, c'
  object_pronoun,   // clitic: le, lui, se, y, en
  pronoun,          // celui-ci, lui, certains
  relative,         // qui, dont, lequel
  que,
  conjunction,   // et, ou, mais
  subordinator,  // si, lorsque
  number,
  name,
  interjection,
  punctuation,
  mark,  // quotation mark
};
inline constexpr std::size_t kPosCount = 23;

enum class Gender : std::uint8_t { none, masculine, feminine, either };
enum class Number : std::uint8_t { none, singular, plural, either };

// Mood and tense of a finite verb.
enum class Mood : std::uint8_t {
  none,
  present,
  imperfect,
  past,
  future,
  conditional,
  subjunctive,
  imperative
};

struct Analysis {
  Pos pos = Pos::noun;
  Gender gender = Gender::none;
  Number number = Number::none;
  Mood mood = Mood::none;
  std::uint8_t persons = 0;  // bit p for person p: 1 << 3 is a third person
  char kind = 0;             // subtype letter of determiners and pronouns (function_word.tsv)
  std::string_view lemma = {};
};

// A class of words or phrases: a word class, a table of data/, or a phrase that several tokens
// make. Numbered by ClassNames (lexicon.h).
using ClassId = std::uint8_t;
using ClassSet = std::bitset<192>;

// The word stands in the table of class `id`, in this row.
struct ClassRow {
  ClassId id = 0;
  RowRef row = {};
};

struct Word {
  std::string surface = {};
  std::string folded = {};              // fold(surface): what rules compare literal words with
  std::string key = {};                 // name_key(surface)
  std::vector<Analysis> analyses = {};  // likeliest first; empty for an unknown word
  std::vector<ClassRow> rows = {};      // single-word entries of the lexicon and the gazetteer
  ClassSet classes = {};                // the same, as a set
  // Numbers of this word among those that rules name, 0 if none: folded, and with its accents. A
  // rule's « ne » is « ne » and « né », its « né » only « né ».
  std::uint16_t literal = 0;
  std::uint16_t accented = 0;
  bool opens_locution = false;  // longer keys of the index begin with this word
  bool compound = false;        // no entry of its own: read from a part of it

  [[nodiscard]] bool may_be(Pos pos) const {
    for (const Analysis& analysis : analyses) {
      if (analysis.pos == pos) return true;
    }
    return false;
  }
};

}  // namespace greffier
