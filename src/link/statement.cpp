#include "link/statement.h"

#include "lex/nearby.h"
#include "speech/statement_makers.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <string>

namespace greffier {
namespace {

// « cette enquête réalisée en juin », « le communiqué »; not « le rapport de la Cour ».
bool takes_up(const NounGroup& group) {
  return group.features.has(Feature::definite) && !group.features.has(Feature::possessive) &&
         !group.features.has(Feature::plural) && group.name.empty() && group.number.empty();
}

// « une enquête | de l'institut Vega », « un sondage | Vega »
std::optional<Index> maker_in(const ActorBook& book, const NounGroup& statement) {
  for (TokenIndex token = statement.head + 1; token < statement.range.last; ++token) {
    if (const auto actor = book.at(token)) return actor;
  }
  return std::nullopt;
}

// « Le syndicat l'annonce dans | un communiqué »: whom the sentence is about.
std::optional<Index> sender_of(const Reading& reading, const ActorBook& book,
                               const NounGroup& statement) {
  const TokenIndex first = statement.range.first;
  const TokenRange sentence = reading.sentence_at(first);
  const bool through = first > sentence.first + 1 &&
                       (has_pos(reading.text.tokens, first - 1, Pos::preposition) ||
                        is_one_of(reading.text.tokens, first - 1, {"par", "via", "travers"}));
  if (!through) return std::nullopt;
  constexpr TokenIndex kReach = 40;
  for (TokenIndex token = first; token-- > back_from(first, kReach, sentence.first);) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr || !verb->report || !verb->subject_group) continue;
    const NounGroup& who = reading.nouns[*verb->subject_group];
    if (!sentence.contains(who.range.first)) return std::nullopt;
    return who.name.empty() ? book.at(who.core.first) : book.at(who.name.last - 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Index> maker_of_statement(const Reading& reading, const ActorBook& book,
                                        const NounGroup& group) {
  constexpr int kReach = 150;  // noun groups looked back at
  if (!takes_up(group) || !is_statement(reading, group)) return std::nullopt;
  const std::string noun = noun_lemma(reading.text.tokens[group.head]);
  const auto entry = entry_of(reading.outline, group.range.first);
  auto before = std::ranges::lower_bound(reading.nouns, group.range.first, {},
                                         [](const NounGroup& each) { return each.range.first; });
  for (int steps = 0; before != reading.nouns.begin() && steps < kReach; ++steps) {
    --before;
    if (entry_of(reading.outline, before->range.first) != entry) break;
    if (noun_lemma(reading.text.tokens[before->head]) != noun || takes_up(*before)) continue;
    if (const auto maker = maker_in(book, *before)) return maker;
    return sender_of(reading, book, *before);
  }
  return std::nullopt;
}

}  // namespace greffier
