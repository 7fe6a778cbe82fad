#include "phrase/name_border.h"

#include <algorithm>

namespace greffier {

// « VICTOIRE | DE LHERBIER »: of what is a noun too; not « LINA DE LHERBIER ».
bool NameBorder::is_shouted_of(TokenIndex token) const {
  if (token == sentence_.first || token >= sentence_.last) return false;
  const auto is_upper = [&](TokenIndex at) {
    return tokens_[at].shape == Shape::upper && tokens_[at].span.size() > 1;
  };
  if (!tokens_[token].word->may_be(Pos::de) || !is_upper(token) || !is_upper(token - 1)) {
    return false;
  }
  return std::ranges::any_of(tokens_[token - 1].word->rows, [&](const ClassRow& row) {
    return row.id == first_name_ &&
           lexicon_.cell(row.row, "flags").find("common") != std::string_view::npos;
  });
}

// « LINA VASQUIER A GAGNÉ », « LA DIRECTION PROTESTE »
bool NameBorder::is_shouted_verb(TokenIndex token) const {
  const Token& here = tokens_[token];
  const Token& before = tokens_[token - 1];
  if (before.shape != Shape::upper || before.span.size() < 2) return false;
  const Word& word = *here.word;
  return word.folded == "a" ||
         (here.shape == Shape::upper && (word.may_be(Pos::verb) || word.may_be(Pos::infinitive)) &&
          !word.may_be(Pos::noun));
}

}  // namespace greffier
