// Whether a figure is what all figures before it add up to.
//   « 20 au total », « porte le bilan à 23 morts », « le nombre d'évacués grimpe à 400 »
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class TotalReader {
 public:
  // Figures are those that the mentions became, in the order of the text.
  TotalReader(const Reading& reading, const std::vector<FigureMention>& mentions,
              const std::vector<std::optional<Item>>& items, const std::vector<Figure>& figures);

  // Of the figure number `i` of a sentence; the series of those before it are known.
  [[nodiscard]] bool contains(std::size_t i, TokenRange sentence);

  // « …, ce qui porte à 12 le nombre de victimes »
  [[nodiscard]] bool carries_up(std::size_t i, TokenRange sentence);

 private:
  [[nodiscard]] bool is_total(std::size_t i) const;
  [[nodiscard]] bool only_words_of(std::size_t i, TokenIndex until) const;
  [[nodiscard]] bool is_tally_moved(const VerbGroup& moved, RowRef row) const;
  [[nodiscard]] bool is_raised_before(TokenIndex colon) const;
  [[nodiscard]] bool is_new(const NounGroup& tally) const;
  [[nodiscard]] bool names_total(std::size_t i) const;
  [[nodiscard]] bool is_risen_to(TokenIndex first) const;
  [[nodiscard]] bool is_by_now(TokenIndex first) const;
  [[nodiscard]] bool carries(std::size_t i) const;
  [[nodiscard]] bool opens_tally(const VerbGroup& verb) const;
  [[nodiscard]] bool is_last_toll(std::size_t i) const;
  [[nodiscard]] bool is_provisional(TokenIndex first) const;
  [[nodiscard]] bool is_carried(std::size_t i) const;
  [[nodiscard]] bool sums_up(const VerbGroup& verb) const;
  [[nodiscard]] bool is_since(TokenIndex until) const;
  [[nodiscard]] bool has_tally(TokenRange range) const;
  [[nodiscard]] bool is_tally(TokenIndex noun) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& mentions_;
  const std::vector<std::optional<Item>>& items_;
  const std::vector<Figure>& figures_;
  ClassId change_verb_;
  Column verb_role_;
  ClassId measured_;
  Column noun_role_;
  TokenRange sentence_ = {};  // the figure's
};

}  // namespace greffier
