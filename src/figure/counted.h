// The noun group that a figure counts, and which of its words name the things.
//   « 140 prestataires et de deux hélicoptères » -> « prestataires »
//   « 17 millions de personnes en insécurité » -> « personnes en insécurité »
#pragma once

#include "figure/counted_tail.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class CountedReader {
 public:
  explicit CountedReader(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), tail_(reading) {}

  // The group that the figure's number stands in; null where nothing is counted.
  [[nodiscard]] const NounGroup* group_of(const FigureMention& figure, TokenRange sentence) const;
  // The group after « de »: « 60 % des infrastructures », « cinq de nos collègues », « 43 des 50
  // passagers ».
  [[nodiscard]] const NounGroup* group_after_de(const FigureMention& figure,
                                                TokenRange sentence) const;
  // The words of a group that name things, none before `from`, none of figure after it.
  [[nodiscard]] Item item_of(const NounGroup& group, TokenIndex from, TokenRange sentence) const;
  // Adds a clause right behind the words of a group that tells which things they are.
  void add_clause(const NounGroup& group, Item& item, TokenRange sentence) const {
    item.words.last = tail_.extend_clause(group, item.words.last, sentence);
  }
  // Behind a participle that tells which they are: « camions chargés | de sable |».
  [[nodiscard]] TokenIndex end_of_matter(TokenIndex end, TokenRange sentence) const;
  // « trois autres », « deux judiciaires », « 37 blessées »: the noun is understood.
  [[nodiscard]] bool lacks_noun(const NounGroup& group) const;
  // « autres », « nouveaux », « de »: a word that counts and does not describe.
  [[nodiscard]] bool is_counter(TokenIndex token) const;

 private:
  [[nodiscard]] const NounGroup* after_modifier(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] const NounGroup* with_article(const FigureMention& figure) const;
  [[nodiscard]] TokenIndex noun_behind(const NounGroup& group) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedTail tail_;
  ClassId counter_ = reading_.lexicon.get_class("COUNTER_ADJECTIVE");
  ClassId modifier_ = reading_.lexicon.get_class("MODIFIER");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId house_part_ = reading_.lexicon.get_class("HOUSE_PART");
  ClassId title_ = reading_.lexicon.get_class("TITLE");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
};

}  // namespace greffier
