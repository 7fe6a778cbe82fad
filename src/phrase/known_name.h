// Which entries of the lexicon and the gazetteer name somebody, a body or a place, and how far such
// a name reaches.
//   « La Croix », « franceinfo », « la place Beauvau »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/locution.h"

#include <array>
#include <vector>

namespace greffier {

// Each reads the entries that begin at one token (find_entities), and answers 0 where none counts.
class KnownNames {
 public:
  KnownNames(const AnnotatedText& text, const Lexicon& lexicon);

  // Whether the word at a token alone is such an entry.
  [[nodiscard]] bool is_entity(TokenIndex token) const;
  // Whether entries of a class are names.
  [[nodiscard]] bool is_of_names(ClassId id) const;
  // Whether an entry is a body or seat of power whose name is no ordinary word, nor a town's club.
  [[nodiscard]] bool is_body(const Entity& entity) const;

  // The end of the longest name. An entry that is also an ordinary word counts only where the token
  // is read as a name.
  [[nodiscard]] TokenIndex end_of_longest(const std::vector<Entity>& entities) const;
  // « la place Beauvau », « la zone euro », « les gilets jaunes »: of those that open with a common
  // noun. Without an article a seat of power is an address: « au siège, boulevard de l'Empereur ».
  [[nodiscard]] TokenIndex end_of_common(TokenIndex first, const std::vector<Entity>& entities,
                                         bool article) const;
  // Where an organization of several words, or in capitals, ends that begins at `first`.
  [[nodiscard]] TokenIndex end_of_body(TokenIndex first, const std::vector<Entity>& entities) const;
  // Whether a name has accents that the row's name has not.
  [[nodiscard]] bool has_own_accents(std::string_view name, RowRef row) const;
  // Whether the row is of a body that is written in capitals.
  [[nodiscard]] bool is_shouted_row(const ClassRow& row) const;

  // Whether a name in lower case has a prefix that says something of somebody.
  [[nodiscard]] bool is_prefixed(TokenIndex token) const;

 private:
  [[nodiscard]] bool is_common_body(TokenIndex first, const Entity& entity) const;

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  ClassId organization_;
  ClassId place_;
  ClassId head_;
  ClassId demonym_;
  ClassId metonym_;
  std::array<ClassId, 6> classes_;  // of names
};

}  // namespace greffier
