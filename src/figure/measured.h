// What a share, price or measure is of.
//   « 60 % des ponts » -> « ponts »; « une amende de 300 euros » -> « amende »;
//   « le taux de chômage a reculé de 0,2 point » -> « taux de chômage »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/outer_group.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class MeasuredReader {
 public:
  explicit MeasuredReader(const Reading& reading);

  // By the words around the figure itself; nothing where they do not say.
  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;
  // « le nombre de victimes »: of what a tally counts; the group itself where it is no tally.
  [[nodiscard]] std::optional<Item> counted_by(const NounGroup& group, TokenIndex end,
                                               TokenRange sentence) const;
  // The group that the figure is told of: « évalue à 17 millions le nombre de victimes », « le
  // nombre d'évacués grimpe à 7 800 ».
  [[nodiscard]] std::optional<Item> find_tally(const FigureMention& figure,
                                               TokenRange sentence) const;
  // The subject of the verb of change before the figure.
  [[nodiscard]] std::optional<Item> find_mover(const FigureMention& figure,
                                               TokenRange sentence) const;

 private:
  [[nodiscard]] bool is(TokenIndex token, Pos pos) const;
  [[nodiscard]] bool is_word(TokenIndex token, std::string_view folded) const;
  [[nodiscard]] bool is_measured(TokenIndex noun, std::string_view role) const;
  [[nodiscard]] std::optional<Item> magnitude_before(TokenIndex first, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> inside(const FigureMention& figure) const;
  [[nodiscard]] std::optional<Item> after_de(const FigureMention& figure,
                                             TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> of_fraction(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> before(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> locution_until(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> in_brackets(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> after_value(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> of_subject(const VerbGroup& verb, const FigureMention& figure,
                                               TokenRange sentence) const;
  [[nodiscard]] std::string_view role_of(const VerbGroup& verb) const;
  [[nodiscard]] Item item_until(const NounGroup& group, TokenIndex end) const;
  [[nodiscard]] std::optional<Item> moved(const NounGroup& movement, TokenIndex end,
                                          TokenRange sentence, bool share) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  OuterGroups outer_;
  ClassId measured_;
  ClassId change_verb_;
  Column role_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId report_noun_ = reading_.lexicon.get_class("REPORT_NOUN");
};

}  // namespace greffier
