#include "link/actor_book.h"

#include "lex/agreement.h"
#include "text/fold.h"
#include "text/spelling.h"

#include <algorithm>

namespace greffier {
namespace {

std::size_t count_words(TokenRange range) { return range.last - range.first; }

bool is_person(const ActorBook::Entry& entry) { return entry.kind == ActorKind::person; }

}  // namespace

// « Idriss Déby » is a full name beside « Mahamat Idriss Déby »; « Ben Salman » is none.
bool ActorBook::has_first_name(TokenRange range) const {
  const NamePhrase* name = reading_.name_at(range.first);
  const std::string& first = reading_.text.tokens[range.first].word->folded;
  return name != nullptr && name->first_name && count_words(range) > 1 && first != "ben";
}

// What a full name is shortened to: « Ben Salman », « Salman », and the first name « Mohammed ».
std::vector<std::string> ActorBook::parts_of(const ActorMention& mention) const {
  const TokenRange range = mention.range;
  std::vector<std::string> parts;
  if (!mention.surname.empty()) return {key(range), key(mention.surname)};
  for (TokenIndex token = range.first + 1; token < range.last; ++token) {
    if (reading_.text.tokens[token].capitalised) parts.push_back(key({token, range.last}));
  }
  if (count_words(range) < 2) return parts;
  parts.push_back(key({range.first, range.first + 1}));
  // « Traoré » for « Youssouf Traoré-Peeters »
  const std::string_view last = reading_.text.surface(range.last - 1);
  const std::size_t hyphen = last.find('-');
  if (hyphen != std::string_view::npos) parts.push_back(name_key(last.substr(0, hyphen)));
  return parts;
}

// « Inès Roc » for « Inès Maria Roc »; empty where nothing stands between first name and last.
std::string ActorBook::without_middle(TokenRange range) const {
  if (count_words(range) < 3 || !has_first_name(range)) return {};
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (!reading_.text.tokens[token].capitalised) return {};
  }
  return key_at(range.first) + " " + key_at(range.last - 1);
}

// Who bears a family name alone: « M. Roc » is Paul Roc beside Anne Roc; of two whoever is known
// by it, as « Macron » is.
std::optional<Index> ActorBook::find_family(const ActorMention& mention) const {
  const std::string name = key(mention.range);
  const std::vector<Index>& family = by_family_name_.at(name);
  if (family.size() == 1) return family.front();
  const auto is_other = [&](Index person) {
    return !agree_in_gender(mention.features, entries_[person].features);
  };
  std::vector<Index> left = family;
  std::erase_if(left, is_other);
  if (left.size() == 1) return left.front();
  for (const std::string& key : keys_of(mention)) {
    const auto known = by_key_.find(key);
    const bool person = known != by_key_.end() && is_person(entries_[known->second]);
    if (person && !is_other(known->second)) return known->second;
  }
  return std::nullopt;
}

// « Inès Roc » beside « Inès Maria Roc », who are two where one sentence names both.
std::optional<Index> ActorBook::find_without_middle(const ActorMention& mention) const {
  const auto known = by_first_and_last_.find(key(mention.range));
  if (known == by_first_and_last_.end() || known->second == kSeveral) return std::nullopt;
  const TokenRange longer = entries_[known->second].mentions.front().range;
  const bool beside =
      reading_.sentence_at(longer.first) == reading_.sentence_at(mention.range.first);
  return beside ? std::nullopt : std::optional(known->second);
}

// « Vandermeulan » for « Joris Vandermeulen »: long names, the first name the same where both have
// one.
std::optional<Index> ActorBook::find_misspelt(const ActorMention& mention) const {
  constexpr std::size_t kLong = 8;  // letters
  constexpr std::size_t kFairlyLong = 5;
  const bool full = has_first_name(mention.range);
  const std::string family = key({mention.range.last - 1, mention.range.last});
  const std::size_t fewest = full ? kFairlyLong : kLong;
  if (family.size() < fewest || (!full && count_words(mention.range) > 1)) return std::nullopt;
  const auto like = by_opening_.find(family.substr(0, 2));
  if (like == by_opening_.end()) return std::nullopt;
  for (const Index actor : like->second) {
    const TokenRange other = entries_[actor].mentions.front().range;
    // In one sentence they are told apart: « Anne Delacourt et Anne Delacours ».
    if (reading_.sentence_at(other.first) == reading_.sentence_at(mention.range.first)) continue;
    if (!differ_by_a_letter(family, key({other.last - 1, other.last}))) continue;
    const bool same_first = key_at(mention.range.first) == key_at(other.first);
    if (!full || (same_first && count_words(mention.range) == count_words(other))) return actor;
  }
  return std::nullopt;
}

}  // namespace greffier
