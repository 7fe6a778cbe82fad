#include "extract/tense.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

constexpr Tense kPast{.direction = Direction::past, .sure = true};
constexpr Tense kFuture{.direction = Direction::future, .sure = true};
constexpr Tense kLikelyPast{.direction = Direction::past};
constexpr Tense kLikelyFuture{.direction = Direction::future};

}  // namespace

TenseReader::TenseReader(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens),
      forward_(reading.lexicon.get_class("FORWARD_VERB")),
      role_(reading.lexicon.get_column("FORWARD_VERB", "role")) {}

Tense TenseReader::tense_at(TokenRange range) const {
  if (range.first > 0) {
    const Tense told = before_preposition(range.first);
    if (told.sure) return told;
  }
  const TokenRange piece = piece_at(range.first);
  const auto& verbs = reading_.verbs;
  const auto after = std::ranges::lower_bound(
      verbs, range.last, {}, [](const VerbGroup& verb) { return verb.range.first; });
  const auto next = static_cast<std::size_t>(after - verbs.begin());
  const bool has_next = next < verbs.size() && verbs[next].range.last <= piece.last;
  // Groups may overlap the expression itself (« dernier » read as a verb): step over them.
  std::size_t before = next;
  while (before > 0 && verbs[before - 1].range.last > range.first) --before;
  const bool has_before = before > 0 && verbs[before - 1].range.first >= piece.first;
  const Tense ahead = range.first > 0 ? before_preposition(range.first) : Tense{};
  Tense tense;
  if (has_before && !parted(verbs[before - 1].range.last, range.first))
    tense = tense_of(before - 1);
  if (tense.direction == Direction::unknown && has_next) tense = tense_of(next);
  if (tense.direction == Direction::unknown && has_before) tense = tense_of(before - 1);
  if (!tense.sure && ahead.direction != Direction::unknown) return ahead;
  return tense;
}

// « jusqu'à vendredi », « d'ici à jeudi » look ahead unless the verb says otherwise; « depuis
// lundi » looks back.
Tense TenseReader::before_preposition(TokenIndex token) const {
  const auto word = [&](TokenIndex at) -> std::string_view { return tokens_[at].word->folded; };
  if (word(token) == "depuis") return kPast;
  TokenIndex at = token;
  if (at > 0 && (word(at - 1) == "le" || word(at - 1) == "la" || word(at - 1) == "l'")) --at;
  if (at == 0) return {};
  const std::string_view before = word(at - 1);
  if (before == "depuis") return kPast;
  const bool until = (before == "a" || before == "au") && at > 1 && word(at - 2) == "jusqu'";
  if (until || before == "avant" || before == "pour" || before == "ici" || word(token) == "d'") {
    return kLikelyFuture;
  }
  return {};
}

// A semicolon or colon between verb and date.
bool TenseReader::parted(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    const std::string_view sign = reading_.text.surface(token);
    if (sign == ";" || sign == ":" || tokens_[token].kind == TokenKind::mark) return true;
  }
  return false;
}

Tense TenseReader::tense_of(std::size_t number) const {
  const VerbGroup& verb = reading_.verbs[number];
  const Features& features = verb.features;
  if (features.has(Feature::bare)) {
    return forward_role(verb.main) == "plan" ? kFuture : kLikelyPast;
  }
  if (features.has(Feature::infinitive)) return tense_of_infinitive(number);
  if (features.has(Feature::gerund)) return features.has(Feature::compound) ? kPast : Tense{};
  if (features.has(Feature::future)) return kFuture;
  if (features.has(Feature::conditional)) {
    return features.has(Feature::compound) ? kPast : kFuture;
  }
  if (features.has(Feature::imperative)) return kLikelyFuture;
  const bool leads = verb.main != verb.finite && forward_role(verb.finite) == "urge";
  if (leads) return features.has(Feature::compound) ? kPast : kFuture;
  if (features.has(Feature::past) || features.has(Feature::imperfect)) {
    return forward_role(verb.main) == "plan" && features.has(Feature::passive) ? kFuture : kPast;
  }
  if (features.has(Feature::compound)) return kPast;
  if (features.has(Feature::passive)) {
    return forward_role(verb.main) == "plan" ? kFuture : Tense{};
  }
  if (features.has(Feature::subjunctive)) return kLikelyFuture;
  return features.has(Feature::present) ? kLikelyFuture : Tense{};
}

// « après avoir tué » is past; « appelle à manifester » and « pour manifester » lie ahead.
Tense TenseReader::tense_of_infinitive(std::size_t number) const {
  const VerbGroup& verb = reading_.verbs[number];
  if (verb.features.has(Feature::compound)) return kPast;
  if (number == 0) return kLikelyFuture;
  const VerbGroup& governor = reading_.verbs[number - 1];
  const bool near = verb.range.first <= governor.range.last + 12;
  if (near && forward_role(governor.main) == "urge") return kFuture;
  return kLikelyFuture;
}

std::string_view TenseReader::forward_role(TokenIndex token) const {
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id == forward_) return reading_.lexicon.cell(row.row, role_);
  }
  return {};
}

TokenRange TenseReader::piece_at(TokenIndex token) const {
  const auto& pieces = reading_.sentences.pieces;
  const auto after = std::ranges::upper_bound(pieces, token, {}, &TokenRange::first);
  if (after == pieces.begin()) return {token, token + 1};
  return *(after - 1);
}

}  // namespace greffier
