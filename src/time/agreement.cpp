#include "time/agreement.h"

#include <map>
#include <optional>
#include <utility>

namespace greffier {
namespace {

using Key = std::pair<int, int>;  // month and day, or 0 and a weekday

std::optional<Key> key_of(const DateWords& words) {
  if (words.shift || words.year) return std::nullopt;
  if (words.day && words.month) return Key{*words.month, *words.day};
  if (words.day || !words.weekday) return std::nullopt;
  return Key{0, *words.weekday};
}

class Agreement {
 public:
  Agreement(std::vector<PlacedDate>& places, const DateResolver& resolver)
      : places_(places), resolver_(resolver) {}

  void agree(std::size_t begin, std::size_t end) const {
    std::map<Key, Tense> sure;
    std::map<Key, Tense> told;  // by some verb
    for (std::size_t i = begin; i < end; ++i) {
      const Tense& tense = places_[i].tense;
      const auto key = key_at(i);
      if (!key || tense.verbless) continue;
      told.insert_or_assign(*key, tense);
      if (tense.sure) sure.insert_or_assign(*key, tense);
    }
    for (std::size_t i = begin; i < end; ++i) {
      const auto key = key_at(i);
      if (!key || places_[i].tense.sure) continue;
      const bool weekday = key->first == 0;
      if (const auto other = sure.find(*key); weekday && other != sure.end()) {
        places_[i].tense = other->second;
      } else if (const auto any = told.find(*key); places_[i].tense.verbless && any != told.end()) {
        places_[i].tense = any->second;
      }
    }
  }

 private:
  [[nodiscard]] std::optional<Key> key_at(std::size_t place) const {
    return key_of(resolver_.read(places_[place].match->range));
  }

  std::vector<PlacedDate>& places_;
  const DateResolver& resolver_;
};

}  // namespace

void agree_tenses(std::vector<PlacedDate>& places, const DateResolver& resolver) {
  const Agreement agreement(places, resolver);
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin;
    while (end < places.size() && places[end].entry == places[begin].entry) ++end;
    agreement.agree(begin, end);
    begin = end;
  }
}

}  // namespace greffier
