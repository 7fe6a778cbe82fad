#include "link/native.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace greffier {
namespace {

// « espagnol » for « Espagnole »; empty for other words.
std::string_view people_of(const Reading& reading, TokenIndex token) {
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  for (const ClassRow& row : reading.text.tokens[token].word->rows) {
    if (row.id == demonym) return reading.lexicon.cell(row.row, "lemma");
  }
  return {};
}

// « l'Espagnol | Iker Roc », « le pilote espagnol | Iker Roc »
std::string_view people_beside(const Reading& reading, const ActorMention& mention) {
  if (mention.form != MentionForm::name || mention.range.first == 0) return {};
  return people_of(reading, mention.range.first - 1);
}

}  // namespace

std::optional<Index> native_before(const Reading& reading, const ActorBook& book,
                                   const NounGroup& group) {
  constexpr int kReach = 60;  // mentions looked back at
  const std::string_view people = people_of(reading, group.head);
  if (people.empty()) return std::nullopt;
  const auto& named = book.by_token();
  int steps = 0;
  for (auto at = named.lower_bound(group.core.first); at != named.begin() && steps < kReach;
       ++steps) {
    --at;
    const ActorBook::Entry& entry = book.entries()[at->second];
    if (entry.kind != ActorKind::person || at->first == 0) continue;
    if (people_of(reading, at->first - 1) == people) return at->second;
  }
  return std::nullopt;
}

bool is_from_elsewhere(const Reading& reading, const ActorBook& book, const NounGroup& group,
                       Index person) {
  constexpr std::size_t kMost = 20;  // mentions: where somebody is from is told early
  const std::string_view people = people_of(reading, group.head);
  const std::vector<ActorMention>& mentions = book.entries()[person].mentions;
  for (std::size_t i = 0; i < std::min(kMost, mentions.size()); ++i) {
    const std::string_view told = people_beside(reading, mentions[i]);
    if (!told.empty()) return told != people;
  }
  return false;
}

}  // namespace greffier
