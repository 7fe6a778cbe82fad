#include "link/office.h"

#include "lex/agreement.h"
#include "lex/rows.h"
#include "link/native.h"
#include "name/actors.h"
#include "structure/entry_map.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <array>
#include <set>

namespace greffier {
namespace {

// The kind of the office that a land has one of; with a nationality « le président » is no club's.
std::string_view highest_office(std::string_view category, bool nationality) {
  static constexpr std::array<std::string_view, 2> kHighest{"head_of_state", "head_of_government"};
  for (const std::string_view office : kHighest) {
    if (category == office || (nationality && category.starts_with(office))) return office;
  }
  return {};
}

}  // namespace

Offices::Offices(const Reading& reading, const ActorBook& book)
    : reading_(reading), tokens_(reading.text.tokens), book_(book),
      title_(reading.lexicon.get_class("TITLE")),
      resumptive_(reading.lexicon.get_class("RESUMPTIVE_NOUN")),
      demonym_(reading.lexicon.get_class("DEMONYM")),
      civility_(reading.lexicon.get_class("CIVILITY")),
      person_(reading.lexicon.get_class("PERSON")) {}

std::optional<Index> Offices::holder_of(const NounGroup& group) const {
  constexpr int kReach = 60;  // mentions looked back at
  const auto& named = book_.by_token();
  std::set<Index> seen;
  int steps = 0;
  for (auto at = named.lower_bound(group.range.first); at != named.begin() && steps < kReach;
       ++steps) {
    --at;
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != ActorKind::person || !seen.insert(at->second).second) continue;
    const bool same = entry.offices.empty() ? leads(group, entry) : holds(group, entry);
    if (same && agrees(group, at->second)) return at->second;
  }
  return std::nullopt;
}

std::optional<Index> Offices::holder_below(const NounGroup& group) const {
  const auto place = entry_of(reading_.outline, group.core.first);
  if (!place) return std::nullopt;
  const EntryRange& around = reading_.outline.entries[*place];
  if (!around.title.contains(group.core.first)) return std::nullopt;
  return holder_ahead(group);
}

std::optional<Index> Offices::holder_ahead(const NounGroup& group) const {
  const auto place = entry_of(reading_.outline, group.core.first);
  if (!place) return std::nullopt;
  const EntryRange& around = reading_.outline.entries[*place];
  constexpr int kReach = 60;  // mentions looked ahead at
  const auto& named = book_.by_token();
  int steps = 0;
  for (auto at = named.lower_bound(group.range.last);
       at != named.end() && at->first < around.range.last && steps < kReach; ++at, ++steps) {
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != ActorKind::person) continue;
    if (holds(group, entry) && agrees(group, at->second)) return at->second;
  }
  return std::nullopt;
}

// « le chef de l'État » after « Emmanuel Macron », whose office everybody knows; a bare « le
// président » may be a club's.
bool Offices::leads(const NounGroup& group, const ActorBook::Entry& entry) const {
  const auto title = title_at(group.head);
  if (!title) return false;
  const std::string country = country_of(group);
  const std::string_view highest =
      highest_office(reading_.lexicon.cell(*title, "category"), !country.empty());
  for (const ClassRow& row : entry.rows) {
    if (row.id != person_) continue;
    if (!country.empty() && country != reading_.lexicon.cell(row.row, "country")) return false;
    const std::string_view office = reading_.lexicon.cell(row.row, "role");
    if (leads_party(group, name_key(office))) return true;
    if (highest.empty()) return is_office(group, name_key(office));
    if (const auto known = find_row(reading_.lexicon, office, title_)) {
      return reading_.lexicon.cell(*known, "category").find(highest) != std::string_view::npos;
    }
  }
  return false;
}

// « le président américain », « le président | des États-Unis »
std::string Offices::country_of(const NounGroup& group) const {
  std::string country = country_shown(reading_, group.base);
  const ClassId land = reading_.lexicon.get_class("COUNTRY");
  for (TokenIndex token = group.head + 1; country.empty() && token < group.range.last; ++token) {
    const NamePhrase* name = reading_.name_at(token);
    if (name == nullptr) continue;
    for (const ClassRow& row : name->rows) {
      if (row.id == land) country = reading_.lexicon.cell(row.row, "iso2");
    }
  }
  return country;
}

// « la cheffe de file des Verts » leads the party that the gazetteer knows her by.
bool Offices::leads_party(const NounGroup& group, std::string_view office) const {
  const std::string_view category = category_of(group.head);
  const bool heads =
      category == "leader" || category == "party" || key_of(group.head) == "president";
  return heads && tells_complement(group, office);
}

// « la ministre française des Armées » is the « ministre des Armées » that the gazetteer knows.
bool Offices::is_office(const NounGroup& group, std::string_view office) const {
  const auto words = split(office, ' ');
  const auto holds = [&](std::string_view key) {
    return std::ranges::find(words, key) != words.end();
  };
  if (!holds(key_of(group.head)) && !holds(tokens_[group.head].word->key)) return false;
  return tells_complement(group, office);
}

// Whether all words of its complement stand in an office that is known.
bool Offices::tells_complement(const NounGroup& group, std::string_view office) const {
  std::set<std::string_view> words;
  for (const std::string_view word : split(office, ' ')) words.insert(word);
  bool complement = false;
  const Annotation* whole = reading_.text.annotations.find(group.head, title_);  // « chef de file »
  const TokenIndex end = whole != nullptr ? whole->range.last : group.head + 1;
  for (TokenIndex token = end; token < group.range.last; ++token) {
    const Pos pos = tokens_[token].pos;
    if (pos != Pos::noun && pos != Pos::name && pos != Pos::adjective) continue;
    if (tokens_[token].word->classes.test(demonym_)) continue;
    complement = true;
    if (!words.contains(tokens_[token].word->key) && !names_body_in(token, words)) return false;
  }
  return complement;
}

// Whether an office is one of somebody's.
bool Offices::holds(const NounGroup& group, const ActorBook::Entry& entry) const {
  return std::ranges::any_of(entry.offices,
                             [&](TokenRange role) { return same_office(group, role); });
}

bool Offices::same_office(const NounGroup& group, TokenRange role) const {
  const TokenIndex head = head_of(role);
  // « le ministre » is no « ex-ministre » told of before
  if (is_former(head, role) && !is_former(group.head, group.core)) return false;
  // « le capitaine » for the « capitaine des Bleus », which is one title
  const TokenIndex office = office_in(group);
  const bool same_word = tokens_[head].word->key == tokens_[office].word->key;
  if (same_word || key_of(head) == key_of(office)) {
    // « le président américain », « le président des États-Unis »
    const std::string country = country_of(group);
    const bool only = !highest_office(category_of(group.head), true).empty() && !country.empty();
    return complement_fits(group, role) || (only && country == country_shown(reading_, role));
  }
  // « le chef de l'État » and « le président » are one office, « le maire » and « l'élu » are not.
  const bool told = !country_of(group).empty();
  const std::string_view highest = highest_office(category_of(group.head), told);
  return !highest.empty() && category_of(head).find(highest) != std::string_view::npos;
}

bool Offices::complement_fits(const NounGroup& group, TokenRange words) const {
  const std::set<std::string> wanted =
      content_of({group.core.first, std::max(group.range.last, group.core.last)}, group.head);
  const std::set<std::string> known = content_of(words, group.head);
  if (wanted.empty() || known.size() <= 1) return true;
  return std::ranges::any_of(wanted, [&](const std::string& key) { return known.contains(key); });
}

// The words that tell an office apart, and the bodies that they name: « du RN » is « du
// Rassemblement national ».
std::set<std::string> Offices::content_of(TokenRange words, TokenIndex head) const {
  std::set<std::string> keys;
  for (TokenIndex token = words.first; token < words.last; ++token) {
    const Pos pos = tokens_[token].pos;
    const bool counts = pos == Pos::noun || pos == Pos::name || pos == Pos::adjective;
    if (!counts || token == head) continue;
    keys.insert(tokens_[token].word->key);
    const auto actor = book_.at(token);
    const bool body = actor && book_.entries()[*actor].kind == ActorKind::organization;
    if (body && tokens_[token].capitalised) keys.insert("actor " + std::to_string(*actor));
  }
  return keys;
}

bool Offices::agrees(const NounGroup& group, Index person) const {
  const Features known = book_.entries()[person].features;
  if (!agree_in_gender(group.features, known)) return false;
  const bool plural = group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  return plural == (known.has(Feature::plural) && !known.has(Feature::singular));
}

// The offices of politics.
bool Offices::governs(std::string_view category) {
  static constexpr std::array<std::string_view, 6> kPolitics{
      "minister", "parliament", "local_official", "head_of_government", "head_of_state", "leader"};
  return std::ranges::any_of(kPolitics, [&](std::string_view one) {
    return category.find(one) != std::string_view::npos;
  });
}

bool Offices::may_resume(const NounGroup& group, Index person) const {
  if (!agrees(group, person)) return false;
  const auto& entry = book_.entries()[person];
  const Token& head = tokens_[group.head];
  // « le technicien autrichien » is no Japanese.
  const std::string country = country_shown(reading_, group.base);
  const bool foreign = std::ranges::any_of(entry.rows, [&](const ClassRow& row) {
    return row.id == person_ && reading_.lexicon.cell(row.row, "country") != country;
  });
  if (!country.empty() && foreign) return false;
  // « le Limbourgeois », « la Liégeoise »: by where she comes from.
  if (head.capitalised && head.word->classes.test(demonym_)) {
    return !is_from_elsewhere(reading_, book_, group, person);
  }
  const TokenIndex before = group.core.first;
  const Analysis* determiner = before > 0 ? tokens_[before - 1].analysis() : nullptr;
  if (determiner != nullptr && determiner->kind == 'd') return true;  // « cet agriculteur »
  const bool known = is_known(person);
  const auto resumptive = resumptive_row(group);
  if (names_past_office(head)) return true;  // « l'ex-président »
  // « l'avocat général », « le juge »: of the court, and not who was named before
  const std::string_view office = category_of(group.head);
  const bool of_court = office == "justice" || office == "suspect";
  if (!resumptive) return (!known && !of_court) || holds_known(group, entry);
  const std::string_view any = reading_.lexicon.cell(*resumptive, "any");
  const std::string_view told = category_of(entry);
  // « la libérale flamande » for a minister: whoever holds an office may be of a party
  if (any == "party" && governs(told)) return true;
  if (!any.empty() && any != "party") return true;
  if (entry.role.empty() && told.empty()) return true;
  // « l'avocat » is not the procureur who has spoken
  const bool pleads = key_of(group.head).starts_with("avocat");
  const bool counsel =
      entry.offices.empty() || std::ranges::any_of(entry.offices, [&](TokenRange held) {
        return key_of(head_of(held)).starts_with("avocat");
      });
  if (pleads && !counsel) return false;
  // « la médecin » for « la Dre Lina Roc, directrice de l'agence »
  return share_category(told, office) || share_category(civility_category(entry), office);
}

bool Offices::is_known(Index person) const {
  const auto& entry = book_.entries()[person];
  return !entry.role.empty() || has_row(entry.rows, person_);
}

// « le président » for Emmanuel Macron
bool Offices::holds_known(const NounGroup& group, const ActorBook::Entry& entry) const {
  return std::ranges::any_of(entry.rows, [&](const ClassRow& row) {
    if (row.id != person_) return false;
    const std::string office = name_key(reading_.lexicon.cell(row.row, "role"));
    return office.starts_with(key_of(group.head) + " ");
  });
}

std::optional<RowRef> Offices::resumptive_row(const NounGroup& group) const {
  for (TokenIndex token = group.core.first; token < group.core.last; ++token) {
    if (const auto* locution = reading_.text.annotations.find(token, resumptive_)) {
      return locution->row;
    }
    // « l'avocat général » is an office of its own, « l'ancienne ministre » hers
    const auto* office = reading_.text.annotations.find(token, title_);
    const bool longer = office != nullptr && office->range.last > token + 1;
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id != resumptive_) continue;
      const bool any = !reading_.lexicon.cell(row.row, "any").empty();
      return longer && !any ? std::nullopt : std::optional(row.row);
    }
  }
  return std::nullopt;
}

std::string_view Offices::resumes(const NounGroup& group) const {
  const auto row = resumptive_row(group);
  return row ? reading_.lexicon.cell(*row, "any") : std::string_view();
}

}  // namespace greffier
