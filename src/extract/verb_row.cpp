#include "extract/verb_row.h"

#include "text/fold.h"

namespace greffier {

std::optional<RowRef> find_word_row(const Reading& reading, TokenIndex token, ClassId list) {
  if (const auto* locution = reading.text.annotations.find(token, list)) return locution->row;
  for (const ClassRow& row : reading.text.tokens[token].word->rows) {
    if (row.id == list) return row.row;
  }
  return std::nullopt;
}

std::optional<RowRef> find_verb_row(const Reading& reading, const VerbGroup& verb, ClassId list) {
  if (verb.features.has(Feature::pronominal)) {
    LexicalIndex::Found found;
    reading.lexicon.find(name_key(verb.lemma), found);
    for (const RowRef row : found.rows) {
      if (reading.lexicon.class_of_table(row.table) == list) return row;
    }
  }
  return find_word_row(reading, verb.main, list);
}

}  // namespace greffier
