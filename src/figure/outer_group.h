// The noun group that words before a figure belong to, with all that it holds.
//   « le rendement de la taxe sur les ventes à 250 millions » -> « le rendement »
#pragma once

#include "reading/reading.h"

#include <optional>

namespace greffier {

class OuterGroups {
 public:
  explicit OuterGroups(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  // The outermost group of a sentence whose words reach to `end`; null where there is none.
  [[nodiscard]] const NounGroup* until(TokenIndex end, TokenRange sentence) const {
    return find(end, sentence, false);
  }
  // The same, but what « un » brings in has its own measure: « l'idée d'une zone de 30 km ».
  [[nodiscard]] const NounGroup* introduced_until(TokenIndex end, TokenRange sentence) const {
    return find(end, sentence, true);
  }
  // The group that « de » ties to a group, before `end`; null where there is none.
  [[nodiscard]] const NounGroup* complement_of(const NounGroup& group, TokenIndex end) const;

 private:
  [[nodiscard]] const NounGroup* find(TokenIndex end, TokenRange sentence, bool introduced) const;
  [[nodiscard]] std::optional<TokenIndex> before_pair(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] bool in_verb(TokenIndex noun) const;
  [[nodiscard]] bool is_dated(const NounGroup& group) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId currency_ = reading_.lexicon.get_class("CURRENCY");
};

}  // namespace greffier
