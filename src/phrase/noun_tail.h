// What stands behind the head of a noun group and needs no preposition: the rest of its locution,
// adjectives, a second noun, a name.
//   « conseiller | financier », « la directrice | générale adjointe », « le quotidien | L'Écho »
#pragma once

#include "lex/lexicon.h"
#include "phrase/noun_group.h"
#include "phrase/noun_sense.h"
#include "phrase/sentence_tokens.h"
#include "phrase/title_end.h"

namespace greffier {

class NounTail {
 public:
  // `sentence` is its reader's, which moves from one sentence to the next.
  NounTail(const SentenceTokens& sentence, const Lexicon& lexicon);

  // The end of what belongs to a group whose head is read; sets the name that it finds.
  TokenIndex read(NounGroup& group) const;

 private:
  [[nodiscard]] TokenIndex end_of_locution(TokenIndex head) const;
  [[nodiscard]] bool is_person_apart(TokenIndex at, const NounGroup& group) const;
  [[nodiscard]] bool bears_name(TokenIndex noun) const;
  [[nodiscard]] TokenIndex read_modifier(TokenIndex at, const NounGroup& group) const;
  [[nodiscard]] TokenIndex read_participle(TokenIndex at, const NounGroup& group) const;
  [[nodiscard]] TokenIndex read_noun(TokenIndex at, const NounGroup& group) const;
  [[nodiscard]] bool is_nationality(TokenIndex token) const;
  [[nodiscard]] bool governs(TokenIndex token) const;

  const SentenceTokens& here_;
  const Lexicon& lexicon_;
  NounSense sense_;
  ClassId title_;
  ClassId body_;
  ClassId demonym_;
  ClassId first_name_;
  ClassId place_;
  ClassId place_head_;
  ClassId named_noun_;
  TitleEnd title_end_;
};

}  // namespace greffier
