#include "reading/verb_row.h"

#include "text/fold.h"

#include <algorithm>
#include <string>

namespace greffier {

std::optional<RowRef> find_word_row(const Reading& reading, TokenIndex token, ClassId list) {
  if (token >= reading.text.tokens.size()) return std::nullopt;
  if (const auto* locution = reading.text.annotations.find(token, list)) return locution->row;
  for (const ClassRow& row : reading.text.tokens[token].word->rows) {
    if (row.id == list) return row.row;
  }
  return std::nullopt;
}

std::optional<VerbLocution> find_verb_locution(const Reading& reading, TokenIndex verb,
                                               ClassId list) {
  constexpr TokenIndex kMostWords = 5;
  const Tokens& tokens = reading.text.tokens;
  const Analysis* analysis = tokens[verb].analysis();
  if (analysis == nullptr) return std::nullopt;
  std::string key = name_key(analysis->lemma);
  std::optional<VerbLocution> best;
  LexicalIndex::Found found;
  const auto end = std::min(static_cast<TokenIndex>(tokens.size()), verb + 1 + kMostWords);
  for (TokenIndex token = verb + 1; token < end; ++token) {
    reading.lexicon.find(key, found);
    if (!found.longer || tokens[token].gap > Gap::blank) break;
    key += ' ' + tokens[token].word->key;
    reading.lexicon.find(key, found);
    for (const RowRef row : found.rows) {
      const bool same = reading.lexicon.class_of_table(row.table) == list &&
                        name_key(reading.lexicon.row(row).cell(0)) == key;
      if (same) best = VerbLocution{.row = row, .last = token + 1};
    }
  }
  return best;
}

std::optional<RowRef> find_verb_row(const Reading& reading, const VerbGroup& verb, ClassId list) {
  if (const auto locution = find_verb_locution(reading, verb.main, list)) return locution->row;
  const bool several = verb.lemma.find(' ') != std::string::npos;
  if (several || verb.features.has(Feature::pronominal)) {
    LexicalIndex::Found found;
    reading.lexicon.find(name_key(verb.lemma), found);
    for (const RowRef row : found.rows) {
      if (reading.lexicon.class_of_table(row.table) == list) return row;
    }
  }
  return find_word_row(reading, verb.main, list);
}

}  // namespace greffier
