// Numbers that name a thing and count nothing: « la 167 », « Leopard 2 », « en 1954 », « 1. » at
// the head of a line, « 01 80 20 39 21 ».
#pragma once

#include "figure/figures.h"
#include "reading/reading.h"

namespace greffier {

class LabelReader {
 public:
  explicit LabelReader(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  // `others`: the sentence has a figure before it, so that a name before a number may count too:
  // « la police a compté 300 participants, la CGT 900 ».
  [[nodiscard]] bool is_label(const FigureMention& figure, bool others) const;
  // Whether a noun or adjective that can be counted follows the number.
  [[nodiscard]] bool counts(const FigureMention& figure) const;

 private:
  [[nodiscard]] bool is_number(TokenIndex token) const;
  [[nodiscard]] bool is_name_unit(TokenIndex unit) const;
  [[nodiscard]] bool is_year(const FigureMention& figure) const;
  [[nodiscard]] bool tells_of_noun_before(const FigureMention& figure) const;
  [[nodiscard]] bool opens_list(const FigureMention& figure) const;
  [[nodiscard]] bool follows_article(const FigureMention& figure) const;
  [[nodiscard]] bool follows_name(const FigureMention& figure) const;
  [[nodiscard]] bool stands_in_name(const FigureMention& figure) const;
  [[nodiscard]] bool opens_clause(TokenIndex number) const;
  [[nodiscard]] bool is_listed(const FigureMention& figure) const;
  [[nodiscard]] bool is_department(const FigureMention& figure) const;
  [[nodiscard]] bool is_handle(const FigureMention& figure) const;
  [[nodiscard]] bool is_of_labels(TokenIndex number) const;
  [[nodiscard]] bool is_bis(TokenIndex token) const;
  [[nodiscard]] bool is_enumerated(TokenIndex number) const;
  [[nodiscard]] bool is_dialled(const FigureMention& figure) const;
  [[nodiscard]] bool is_adjective(const FigureMention& figure) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  ClassId commune_ = reading_.lexicon.get_class("COMMUNE");
  ClassId awaited_ = reading_.lexicon.get_class("AWAITED_WORD");
  ClassId label_noun_ = reading_.lexicon.get_class("LABEL_NOUN");
  ClassId counter_ = reading_.lexicon.get_class("COUNTER_ADJECTIVE");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId demonym_ = reading_.lexicon.get_class("DEMONYM");
};

}  // namespace greffier
