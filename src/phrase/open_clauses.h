// The clauses of a sentence that are open at a token, the innermost last, and what ends them.
//   « le maire, qui parle bas, | dit »: the second comma ends the relative clause
//   « quand il pleut | le fleuve monte »: the second verb ends the first clause
#pragma once

#include "phrase/clause_subject.h"
#include "phrase/noun_group.h"
#include "phrase/sentence_tokens.h"
#include "phrase/verb_group.h"

#include <utility>
#include <vector>

namespace greffier {

class OpenClauses {
 public:
  // Opens the main clause.
  OpenClauses(const SentenceTokens& sentence, const std::vector<NounGroup>& nouns)
      : here_(sentence), nouns_(nouns), subjects_(sentence, nouns) {}

  [[nodiscard]] Clause& innermost() { return open_.back(); }
  [[nodiscard]] const Clause& innermost() const { return open_.back(); }
  [[nodiscard]] bool is_main() const { return open_.size() == 1; }
  void open(Clause clause) { open_.push_back(std::move(clause)); }

  // « Alors que des voix s'élèvent en Asie, | Jean Roc (lui-même) a parlé »: whether a group with
  // its verb right behind it stands behind a clause that opened the sentence.
  [[nodiscard]] bool opens_main(const NounGroup& group, const std::vector<VerbGroup>& verbs) const;

  // Ends what the sign at a token ends.
  void close_at_sign(TokenIndex token);
  // Ends what a finite verb that begins at `first` ends.
  void close_before_verb(const VerbGroup& verb, TokenIndex first);

 private:
  [[nodiscard]] bool ends_at_comma(TokenIndex comma) const;
  [[nodiscard]] bool has_holder(const Clause& clause) const;
  [[nodiscard]] bool speaks(const Clause& clause) const;
  void close_finished();
  void close_disagreeing(const VerbGroup& verb);

  const SentenceTokens& here_;
  const std::vector<NounGroup>& nouns_;
  SubjectChoice subjects_;
  std::vector<Clause> open_ = std::vector<Clause>(1);
};

}  // namespace greffier
