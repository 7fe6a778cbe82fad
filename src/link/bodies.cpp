#include "link/bodies.h"

#include <string>

namespace greffier {

Bodies::Bodies(const Reading& reading, const ActorBook& book, const Offices& offices,
               const Referents& referents)
    : reading_(reading), tokens_(reading.text.tokens), book_(book), offices_(offices),
      referents_(referents), organization_(reading.lexicon.get_class("ORGANIZATION")),
      body_type_(reading.lexicon.get_column("ORGANIZATION_HEAD", "type")) {}

std::optional<Index> Bodies::same(const NounGroup& group) const {
  constexpr int kReach = 200;  // mentions looked back at
  const std::string head = noun_lemma(tokens_[group.head]);
  const auto& named = book_.by_token();
  int steps = 0;
  for (auto at = named.lower_bound(group.core.first); at != named.begin() && steps < kReach;
       ++steps) {
    --at;
    const auto& entry = book_.entries()[at->second];
    const bool body = entry.kind == ActorKind::organization || entry.kind == ActorKind::group;
    if (!body || entry.mentions.empty()) continue;
    const ActorMention& first = entry.mentions.front();
    if (noun_lemma(tokens_[first.head]) != head) continue;
    if (offices_.complement_fits(group, first.range)) return at->second;
  }
  return std::nullopt;
}

std::string_view Bodies::type_of(const ActorBook::Entry& entry) const {
  std::string_view type;
  for (const ClassRow& row : entry.rows) {
    if (row.id == organization_) type = reading_.lexicon.cell(row.row, "type");
  }
  return type;
}

std::optional<Index> Bodies::last_of_type(const NounGroup& group) const {
  constexpr int kReach = 40;
  const std::string_view type = reading_.lexicon.cell(*group.body, body_type_);
  const auto& named = book_.by_token();
  std::optional<Index> last;
  int steps = 0;
  for (auto at = named.lower_bound(group.core.first); at != named.begin() && steps < kReach;
       ++steps) {
    --at;
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != ActorKind::organization || referents_.quotation_of(at->first)) continue;
    std::string_view known = type_of(entry);
    if (known == "news_agency") known = type == "media" ? "media" : "agency";
    if (!known.empty() && known == type) return at->second;
    if (known.empty() && !last) last = at->second;
  }
  return last;
}

}  // namespace greffier
