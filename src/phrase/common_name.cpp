#include "lex/agreement.h"
#include "lex/nearby.h"
#include "phrase/body_type.h"
#include "phrase/name_border.h"

#include <algorithm>

namespace greffier {
namespace {

// Whether some reading of one as a noun agrees with one of the other as an adjective.
bool agrees(const Word& noun, const Word& adjective) {
  return std::ranges::any_of(noun.analyses, [&](const Analysis& one) {
    return one.pos == Pos::noun &&
           std::ranges::any_of(adjective.analyses, [&](const Analysis& other) {
             return other.pos == Pos::adjective && agree(features_of(one), features_of(other));
           });
  });
}

}  // namespace

// « l'association | Femmes solidaires |, », « le collectif | Voix citoyenne | appelle »: a name of
// common words, of which the first alone has its capital; nothing of what it is said to be follows.
TokenIndex NameBorder::end_of_common_name(TokenIndex first, TokenIndex end) const {
  const bool alone = end == first + 1 && first > sentence_.first && adjacent(first);
  if (!alone || end >= sentence_.last || !adjacent(end) || tokens_[first].shape != Shape::capital) {
    return end;
  }
  const ClassSet& opener = tokens_[first].word->classes;
  const bool known = opener.test(organization_) || opener.test(place_) || opener.test(country_) ||
                     opener.test(first_name_) || opener.test(demonym_);
  if (known || !is_free_body(first - 1)) return end;
  // « solidaires » behind a capital is mostly read as a noun
  const Token& tells = tokens_[end];
  if (tells.pos != Pos::adjective && tells.pos != Pos::noun) return end;
  if (tells.word->classes.test(demonym_) || !agrees(*tokens_[first].word, *tells.word)) return end;
  const TokenIndex next = end + 1;
  const bool closed = next >= sentence_.last || tokens_[next].kind == TokenKind::punctuation ||
                      tokens_[next].pos == Pos::verb || tokens_[next].pos == Pos::object_pronoun ||
                      tokens_[next].pos == Pos::negation;
  return closed ? next : end;
}

// A body of people who gave it a name: an association, a party, no ministry.
bool NameBorder::is_free_body(TokenIndex noun) const {
  return std::ranges::any_of(tokens_[noun].word->rows, [&](const ClassRow& row) {
    return row.id == head_ && is_body_type(lexicon_, lexicon_.cell(row.row, "type"), "motto");
  });
}

}  // namespace greffier
