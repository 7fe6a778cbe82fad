// Whether a figure is added to what was counted before.
//   « 620 autres militaires tués », « cinq nouveaux cas », « 64 morts de plus qu'à midi », « (+2) »
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

class AdditionReader {
 public:
  // Figures are those that the mentions became, in the order of the text.
  AdditionReader(const Reading& reading, const std::vector<FigureMention>& mentions,
                 const std::vector<std::optional<Item>>& items, const std::vector<Figure>& figures);

  // Of the figure number `i` of a sentence.
  [[nodiscard]] bool contains(std::size_t i, TokenRange sentence);

 private:
  [[nodiscard]] bool adds(std::size_t i) const;
  [[nodiscard]] bool runs_on(std::size_t i) const;
  [[nodiscard]] std::string_view toll_of(std::string_view category) const;
  [[nodiscard]] bool is_toll(std::string_view category) const { return toll_of(category) != "no"; }
  [[nodiscard]] bool lies_ahead(std::size_t i) const;
  [[nodiscard]] bool is_saved(std::size_t i) const;
  [[nodiscard]] std::string_view more_at(TokenIndex token) const;
  [[nodiscard]] bool is_more(TokenIndex token) const;
  [[nodiscard]] bool says_more(TokenIndex token) const;
  [[nodiscard]] bool is_lately(TokenIndex token) const;
  [[nodiscard]] bool adds_itself(std::size_t i) const;
  [[nodiscard]] bool is_other_fate(std::size_t i) const;
  [[nodiscard]] bool tells_other_fate(std::size_t i) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& mentions_;
  const std::vector<std::optional<Item>>& items_;
  const std::vector<Figure>& figures_;
  ClassId counter_;
  Column more_;
  ClassId count_noun_;
  ClassId being_;
  ClassId title_;
  ClassId event_category_;
  ClassId event_verb_;
  Column toll_;
  ClassId date_word_;
  ClassId relative_day_;
  ClassId day_part_;
  ClassId weekday_;
  TokenRange sentence_ = {};
};

}  // namespace greffier
