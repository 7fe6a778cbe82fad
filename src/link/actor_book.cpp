#include "link/actor_book.h"

#include "lex/rows.h"
#include "link/alias.h"
#include "name/nickname.h"
#include "text/fold.h"

#include <algorithm>
#include <unordered_set>

namespace greffier {
namespace {

bool is_person(const ActorMention& mention) { return mention.kind == ActorKind::person; }

std::size_t count_words(TokenRange range) { return range.last - range.first; }

}  // namespace

ActorBook::ActorBook(const Reading& reading, const std::vector<ActorMention>& mentions)
    : reading_(reading) {
  // Full names first, so that a family name alone finds its owner wherever it stands: « Le Pen »
  // after « Marine Le Pen », and nobody where there are two.
  std::unordered_set<std::string> family_names;
  std::unordered_set<std::string> shortened;
  for (const ActorMention& mention : mentions) {
    if (!is_person(mention)) continue;
    for (const std::string& name : parts_of(mention)) family_names.insert(name);
    for (const std::string& name : nicknames_of(reading_, mention.range)) family_names.insert(name);
    shortened.insert(without_middle(mention.range));
  }
  const auto is_full = [&](const ActorMention& mention) {
    if (mention.form == MentionForm::description) return count_words(mention.range) > 1;
    if (!is_person(mention)) return true;
    const std::string name = key(mention.range);
    if (!mention.surname.empty()) return true;
    if (shortened.contains(name)) return false;
    return has_first_name(mention.range) ||
           (count_words(mention.range) > 1 && !family_names.contains(name));
  };
  for (const ActorMention& mention : mentions) {
    if (is_full(mention)) take(mention);
  }
  for (const ActorMention& mention : mentions) {
    if (!is_full(mention)) take(mention);
  }
}

std::string ActorBook::key(TokenRange range) const {
  return name_key(reading_.text.surface(range));
}

// « Igor et Zoé Roc »: « igor roc ».
std::string ActorBook::full_key(const ActorMention& mention) const {
  return mention.surname.empty() ? key(mention.range)
                                 : key(mention.range) + " " + key(mention.surname);
}

// Everything under which a mention's actor may be known already.
std::vector<std::string> ActorBook::keys_of(const ActorMention& mention) const {
  std::vector<std::string> keys;
  if (mention.kind == ActorKind::state) {
    const ClassId metonym = reading_.lexicon.get_class("METONYM");
    for (const ClassRow& row : mention.rows) {
      // « Québec » for its government is no « Ottawa ».
      if (row.id != metonym) continue;
      const std::string_view meant = reading_.lexicon.cell(row.row, "stands_for");
      if (meant.starts_with("gouvernement ")) return {"state " + std::string(meant)};
    }
    return {"state " + mention.country};
  }
  keys.push_back("name " + full_key(mention));
  for (const ClassRow& row : mention.rows) {
    const Table& table = reading_.lexicon.table(row.id);
    if (table.find_column("role") || table.find_column("type")) {
      keys.push_back("row " + std::to_string(row.row.table) + " " + std::to_string(row.row.offset));
    }
  }
  if (!mention.acronym.empty()) keys.push_back("name " + key(mention.acronym));
  if (!is_person(mention) && count_words(mention.range) > 2) {
    keys.push_back("body" + key_without_articles(reading_, mention.range));
  }
  if (mention.form == MentionForm::description && !mention.country.empty()) {
    keys.push_back("head " + head_key(mention) + " " + mention.country);
  }
  return keys;
}

// The noun of a description; « l'armée de l'air », which is not the army.
std::string ActorBook::head_key(const ActorMention& mention) const {
  const ClassId head = reading_.lexicon.get_class("ORGANIZATION_HEAD");
  const Annotation* whole = reading_.text.annotations.find(mention.head, head);
  const Token& noun = reading_.text.tokens[mention.head];
  const bool longer = whole != nullptr && whole->range.last <= mention.range.last &&
                      !is_plural(noun) && reading_.text.tokens[mention.head + 1].pos == Pos::de;
  return longer ? key(whole->range) : noun_lemma(noun);
}

std::optional<Index> ActorBook::find(const ActorMention& mention) const {
  const bool named = is_person(mention) && mention.form == MentionForm::name &&
                     mention.surname.empty() && !has_first_name(mention.range);
  if (named && by_family_name_.contains(key(mention.range))) return find_family(mention);
  for (const std::string& key : keys_of(mention)) {
    const auto known = by_key_.find(key);
    if (known != by_key_.end() && entries_[known->second].kind == mention.kind)
      return known->second;
  }
  if (const auto known = by_key_.find(alias_keys(reading_, mention).find); known != by_key_.end()) {
    return known->second;
  }
  if (mention.form == MentionForm::description) return find_told_apart(mention);
  if (mention.kind == ActorKind::organization) return find_shortened(mention);
  if (!is_person(mention) || mention.form != MentionForm::name) return std::nullopt;
  if (const auto longer = find_without_middle(mention)) return longer;
  return find_misspelt(mention);
}

// « l'armée » beside « l'armée congolaise », the only one named.
std::optional<Index> ActorBook::find_told_apart(const ActorMention& mention) const {
  if (count_words(mention.range) > 1) return std::nullopt;
  const std::string head = head_key(mention);
  const auto known = by_head_.find(head);
  const bool one = known != by_head_.end() && known->second != kSeveral;
  return one ? std::optional(known->second) : std::nullopt;
}

// « le Grand Conseil » beside « le Grand Conseil vaudois », the only one named, whichever is first.
std::optional<Index> ActorBook::find_shortened(const ActorMention& mention) const {
  const auto longer = by_short_.find(key(mention.range));
  if (longer != by_short_.end() && longer->second != kSeveral) return longer->second;
  const std::string opening = opening_of(reading_, mention);
  if (opening.empty()) return find_by_noun(mention);
  if (by_short_.contains(opening)) return std::nullopt;
  const auto known = by_key_.find("name " + opening);
  return known != by_key_.end() && entries_[known->second].kind == mention.kind
             ? std::optional(known->second)
             : std::nullopt;
}

// « l'Assemblée » beside « l'Assemblée nationale », « la cour d'appel » after « la cour d'appel de
// Lyon »: the latest.
std::optional<Index> ActorBook::find_by_noun(const ActorMention& mention) const {
  const std::string noun = opening_noun(reading_, mention);
  if (noun.empty()) return std::nullopt;
  const auto longer = by_noun_.find(noun);
  if (key(mention.range) == noun) {
    return longer != by_noun_.end() ? std::optional(longer->second) : std::nullopt;
  }
  const auto known = by_key_.find("name " + noun);
  if (longer != by_noun_.end() || known == by_key_.end()) return std::nullopt;
  // « l'Ordre des médecins » of a land is not « l'ordre des médecins de Mornay »
  const Entry& first = entries_[known->second];
  const bool own = noun.find(' ') != std::string::npos &&
                   has_row(first.rows, reading_.lexicon.get_class("ORGANIZATION"));
  return first.kind == mention.kind && !own ? std::optional(known->second) : std::nullopt;
}

std::string ActorBook::key_at(TokenIndex token) const { return key({token, token + 1}); }

void ActorBook::learn(Index actor, const ActorMention& mention) {
  for (const std::string& key : keys_of(mention)) by_key_.try_emplace(key, actor);
  if (const std::string alias = alias_keys(reading_, mention).learn; !alias.empty()) {
    by_key_.try_emplace(alias, actor);
  }
  if (const std::string opening = opening_of(reading_, mention); !opening.empty()) {
    const auto [known, is_new] = by_short_.try_emplace(opening, actor);
    if (!is_new && known->second != actor) known->second = kSeveral;
  }
  if (std::string noun = opening_noun(reading_, mention);
      !noun.empty() && noun != key(mention.range)) {
    by_noun_.insert_or_assign(std::move(noun), actor);
  }
  if (mention.form == MentionForm::description && count_words(mention.range) > 1) {
    const std::string head = head_key(mention);
    const auto [known, is_new] = by_head_.try_emplace(head, actor);
    if (!is_new && known->second != actor) known->second = kSeveral;
  }
  if (!is_person(mention) || mention.form != MentionForm::name) return;
  constexpr std::size_t kMostAlike = 40;
  if (has_first_name(mention.range)) {
    auto& like = by_opening_[key_at(mention.range.last - 1).substr(0, 2)];
    const bool is_new = std::ranges::find(like, actor) == like.end();
    if (is_new && like.size() < kMostAlike) like.push_back(actor);
  }
  for (const std::string& name : parts_of(mention)) {
    std::vector<Index>& family = by_family_name_[name];
    const bool is_new = std::ranges::find(family, actor) == family.end();
    if (is_new && family.size() < kMostAlike) family.push_back(actor);
  }
  for (const std::string& name : nicknames_of(reading_, mention.range)) {
    by_key_.try_emplace("name " + name, actor);
  }
  const std::string ends = without_middle(mention.range);
  if (ends.empty()) return;
  const auto [known, is_new] = by_first_and_last_.try_emplace(ends, actor);
  if (!is_new && known->second != actor) known->second = kSeveral;
}

Index ActorBook::take(const ActorMention& mention) {
  const auto known = find(mention);
  if (!known) return add_actor(mention);
  add_mention(*known, mention);
  return *known;
}

Index ActorBook::add_actor(const ActorMention& mention) {
  const auto actor = static_cast<Index>(entries_.size());
  entries_.push_back({.kind = mention.kind});
  add_mention(actor, mention);
  return actor;
}

void ActorBook::add_mention(Index actor, const ActorMention& mention) {
  Entry& entry = entries_[actor];
  entry.mentions.push_back(mention);
  if (entry.country.empty()) entry.country = mention.country;
  if (entry.role.empty()) entry.role = mention.role;
  for (const TokenRange office : {mention.role, mention.second}) {
    if (!office.empty()) entry.offices.push_back(office);
  }
  // A family name alone, « Traoré », may be known as another's.
  const bool family =
      is_person(mention) && entry.mentions.size() > 1 && count_words(mention.range) == 1;
  // « Brest », and later « le Stade brestois »
  const ClassId body = reading_.lexicon.get_class("ORGANIZATION");
  const bool fuller = !has_row(entry.rows, body) && has_row(mention.rows, body);
  if ((entry.rows.empty() || fuller) && !family) entry.rows = mention.rows;
  entry.features |= mention.features;
  entry.named = entry.named || mention.form == MentionForm::name;
  if (by_token_.try_emplace(mention.range.first, actor).second) {
    ends_[mention.range.first] = mention.range.last;
  }
  learn(actor, mention);
  if (mention.acronym.empty()) return;
  entry.mentions.push_back({.range = mention.acronym, .kind = mention.kind});
  by_token_.try_emplace(mention.acronym.first, actor);
  ends_[mention.acronym.first] = mention.acronym.last;
}

void ActorBook::take_office(Index person, TokenRange role, Features shown) {
  Entry& entry = entries_[person];
  if (entry.role.empty()) entry.role = role;
  entry.offices.push_back(role);
  for (const Feature gender : {Feature::masculine, Feature::feminine}) {
    if (shown.has(gender)) entry.features.set(gender);
  }
}

std::optional<Index> ActorBook::at(TokenIndex token) const {
  auto after = by_token_.upper_bound(token);
  if (after == by_token_.begin()) return std::nullopt;
  --after;
  return token < ends_.at(after->first) ? std::optional(after->second) : std::nullopt;
}

std::optional<Index> ActorBook::within(TokenRange range) const {
  const auto found = by_token_.lower_bound(range.first);
  if (found == by_token_.end() || found->first >= range.last) return std::nullopt;
  return found->second;
}

}  // namespace greffier
