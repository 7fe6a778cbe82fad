#include "figure/after_de.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

// « 75 000 euros d'amende », « 382 mm de pluie »; « à 300 km de la capitale » measures no capital.
std::optional<Item> AfterDe::find(const FigureMention& figure, TokenRange sentence) const {
  const NounGroup* group = counted_.group_after_de(figure, sentence);
  // « 7,62 mm de type kalachnikov »
  if (group != nullptr && is_word(tokens_, group->head, "type")) return std::nullopt;
  if (group == nullptr) {
    auto ages = of_ages(figure, sentence);
    return ages ? ages : of_fraction(figure, sentence);
  }
  const bool bare = group->features.has(Feature::bare_noun) && group->name.empty() &&
                    !is_one_of(tokens_, group->range.first - 1, {"du", "des"});
  if (is_length(figure) && !bare) return std::nullopt;
  // « un moteur de deux litres de 320 chevaux »
  const bool measured = !group->number.empty() && tokens_[group->head].word->classes.test(unit_);
  if (figure.kind == FigureKind::measure && measured) return std::nullopt;
  if (is_share(figure) && is_round(reading_, *group)) return std::nullopt;
  // « deux francs de l'heure »: how often, not what for
  const auto unit = find_word_row(reading_, group->head, unit_);
  const bool often = figure.kind == FigureKind::money && unit &&
                     reading_.lexicon.cell(*unit, "kind") == "duration" &&
                     group->features.has(Feature::definite) && group->range.last == group->head + 1;
  if (often) return std::nullopt;
  // « à 11 kilomètres de profondeur »: along what it is measured
  if (is_length(figure) && tokens_[group->head].word->classes.test(extent_)) return std::nullopt;
  // « pointe à 71 secondes du premier »: how far, as lengths
  const bool away = figure.kind == FigureKind::duration && figure.range.first > sentence.first &&
                    is_word(tokens_, figure.range.first - 1, "a");
  if (away && !bare) return std::nullopt;
  // « cinq mètres de haut »
  if (is_length(figure) && tokens_[group->head].word->may_be(Pos::adjective)) return std::nullopt;
  if (figure.kind == FigureKind::money && group->only_name()) return std::nullopt;
  return counted_.item_of(*group, 0, sentence);
}

// « 64 % des plus de 65 ans », « 12 % des 18-24 ans »: those of that age.
std::optional<Item> AfterDe::of_ages(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kMost = 7;  // « plus de 65 ans », « 18-24 ans »
  const TokenIndex des = figure.range.last;
  if (!is_share(figure) || !is_word(tokens_, des, "des")) return std::nullopt;
  const TokenIndex limit = std::min(sentence.last, des + kMost);
  bool number = false;
  for (TokenIndex token = des + 1; token < limit; ++token) {
    if (number && is_word(tokens_, token, "ans")) {
      return Item{.words = {des + 1, token + 1}, .head = token};
    }
    const bool counts = reading_.number_at(token) != nullptr;
    number = number || counts;
    const bool passes = counts || is_one_of(tokens_, token, {"plus", "moins", "de"}) ||
                        tokens_[token].kind == TokenKind::punctuation ||
                        is_sign(reading_.text, token, "-");
    if (!passes) return std::nullopt;
  }
  return std::nullopt;
}

// « deux tiers des cantons », « la moitié des clients », « un quart de mineurs ».
std::optional<Item> AfterDe::of_fraction(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex next = figure.range.last;
  if (next + 1 >= sentence.last || !has_pos(tokens_, next, Pos::de)) return std::nullopt;
  // « 2 mètres 40 de haut »
  if (is_length(figure) && tokens_[next + 1].word->may_be(Pos::adjective)) return std::nullopt;
  const NounGroup* group = counted_.group_of(figure, sentence);
  if (group != nullptr && group->head > next) return counted_.item_of(*group, next + 1, sentence);
  // « 61 % de non »
  if (is_share(figure) && is_word(tokens_, next + 1, "non")) return item_of_word(next + 1);
  const Token& noun = tokens_[next + 1];
  // « 15 % de proportionnelle »: an adjective to the lexicon
  const bool named = noun.word->may_be(Pos::noun) || has_pos(tokens_, next + 1, Pos::adjective);
  if (noun.gap > Gap::blank || !named || has_pos(tokens_, next + 1, Pos::number) ||
      is_one_of(tokens_, next + 1, {"plus", "moins", "moyenne"})) {
    return std::nullopt;
  }
  if (!is_share(figure)) return std::nullopt;
  return item_of_word(next + 1);
}

}  // namespace greffier
