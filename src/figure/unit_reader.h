// What the words beside a number make of it: its unit or money, its modifier.
//   « km/h » -> kilometer-per-hour; « 70 centimes » -> 0.7 EUR; « plus de » -> more-than
#pragma once

#include "figure/currency_sense.h"
#include "figure/figures.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>

namespace greffier {

class UnitReader {
 public:
  // `home` is where ambiguous currencies are taken to be at home.
  UnitReader(const Reading& reading, const Home& home);

  // Gives the figure the unit or money that the match captured. False where the word after the
  // number is no unit here.
  bool read(const Match& match, FigureMention& figure) const;
  // Gives it the bound that a modifier says.
  void read_modifier(TokenRange words, FigureMention& figure) const;
  // Gives a fraction the unit whose name it is: « onze centièmes » -> 0.11 second.
  void read_fraction(TokenRange number, FigureMention& figure) const;
  // Where the unit or money that begins at a token ends; the token itself where none does.
  [[nodiscard]] TokenIndex end_of_unit(TokenIndex token) const;
  // Whether the word at a token is a unit of that identifier.
  [[nodiscard]] bool is_of(TokenIndex token, std::string_view unit) const;
  // « un demi-point »: the article counts halves.
  [[nodiscard]] bool is_half(TokenRange unit) const;
  // « deux ans et demi », « un mètre et demi »: the half stands behind the unit.
  [[nodiscard]] bool has_half(TokenRange unit) const;

 private:
  [[nodiscard]] std::optional<RowRef> find_row(TokenIndex token, ClassId id) const;
  [[nodiscard]] bool counts_points(TokenRange unit) const;
  void apply_unit(RowRef row, FigureMention& figure) const;
  [[nodiscard]] bool is_money(RowRef row, TokenRange words, const FigureMention& figure) const;
  void apply_currency(RowRef row, TokenIndex at, FigureMention& figure) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  CurrencySense currencies_;
  ClassId modifier_;
  ClassId unit_;
  ClassId currency_;
  ClassId everyday_;
  Column codes_;
  ClassId counter_;
  ClassId count_noun_;
};

}  // namespace greffier
