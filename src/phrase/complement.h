// Where a complement of a noun group begins.
//   « le préfet du | Gard », « la ministre à | la Mer »; « a confié le ministre à des amis »: none
#pragma once

#include "lex/lexicon.h"
#include "phrase/noun_group.h"
#include "phrase/noun_sense.h"
#include "phrase/sentence_tokens.h"

namespace greffier {

class ComplementFinder {
 public:
  // `sentence` is its reader's, which moves from one sentence to the next.
  ComplementFinder(const SentenceTokens& sentence, const Lexicon& lexicon);

  // The token after the preposition that ties a complement at `token`; `token` where none does.
  [[nodiscard]] TokenIndex find(TokenIndex token, const NounGroup& group) const;

 private:
  [[nodiscard]] bool opens_many(TokenIndex token, const NounGroup& group) const;
  [[nodiscard]] bool opens_sayers(TokenIndex token, const NounGroup& group) const;
  [[nodiscard]] bool is_addressee(TokenIndex token) const;
  [[nodiscard]] bool is_paper(TokenIndex token) const;
  [[nodiscard]] bool is_medium(TokenIndex token) const;

  const SentenceTokens& here_;
  const Lexicon& lexicon_;
  NounSense sense_;
  ClassId title_;
  ClassId agency_;
  ClassId report_noun_;
  ClassId body_;
  ClassId organization_;
  ClassId aside_;
  ClassId audience_;
  ClassId number_word_;
  Column body_type_;
  Column organization_type_;
};

}  // namespace greffier
