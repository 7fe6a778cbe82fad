#include "link/bodies.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "link/back_reference.h"
#include "name/actors.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <string>
#include <vector>

namespace greffier {

Bodies::Bodies(const Reading& reading, const ActorBook& book, const Offices& offices,
               const Referents& referents)
    : reading_(reading), tokens_(reading.text.tokens), book_(book), offices_(offices),
      referents_(referents), organization_(reading.lexicon.get_class("ORGANIZATION")),
      body_types_(reading.lexicon.get_class("BODY_TYPE")),
      head_(reading.lexicon.get_class("ORGANIZATION_HEAD")),
      demonym_(reading.lexicon.get_class("DEMONYM")),
      body_type_(reading.lexicon.get_column("ORGANIZATION_HEAD", "type")) {}

std::optional<Index> Bodies::same(const NounGroup& group) const {
  constexpr int kReach = 200;  // mentions looked over
  const auto& named = book_.by_token();
  const auto here = named.lower_bound(group.core.first);
  int steps = 0;
  for (auto at = here; at != named.begin() && steps < kReach; ++steps) {
    --at;
    if (!is_same(group, at->second)) continue;
    // « MSF a compté dix cas. L'organisation … », where another post told of the Organisation
    // mondiale de la santé
    const bool other = is_elsewhere(group, at->first);
    const auto near = other && may_resume(group) ? last_of_type(group) : std::nullopt;
    return near ? std::nullopt : std::optional(at->second);
  }
  // « La préfecture déplore trois morts. … selon la préfecture », which was read before
  for (auto at = here; at != named.end() && steps < kReach && !is_elsewhere(group, at->first);
       ++at, ++steps) {
    if (is_same(group, at->second)) return at->second;
  }
  return std::nullopt;
}

// Whether a body of that noun may be the one meant.
bool Bodies::is_same(const NounGroup& group, Index actor) const {
  const auto& entry = book_.entries()[actor];
  const bool body = entry.kind == ActorKind::organization || entry.kind == ActorKind::group;
  if (!body || entry.mentions.empty()) return false;
  const std::string head = noun_lemma(tokens_[group.head]);
  const ActorMention& first = entry.mentions.front();
  // « la Cour » for the Cour d'appel de Nîmes, whose name ends in its town
  const bool opens =
      tokens_[first.range.first].capitalised && noun_lemma(tokens_[first.range.first]) == head;
  if (!opens && noun_lemma(tokens_[first.head]) != head) return false;
  return offices_.complement_fits(group, first.range);
}

bool Bodies::is_elsewhere(const NounGroup& group, TokenIndex token) const {
  return entry_of(reading_.outline, token) != entry_of(reading_.outline, group.core.first);
}

std::optional<Index> Bodies::opened_by(const NounGroup& group) const {
  const bool noun = group.name.first == group.head && is_bare(reading_, group) &&
                    tokens_[group.head].word->classes.test(head_);
  return noun ? same(group) : std::nullopt;
}

std::string_view Bodies::type_of(const ActorBook::Entry& entry) const {
  std::string_view type;
  for (const ClassRow& row : entry.rows) {
    if (row.id == organization_) type = reading_.lexicon.cell(row.row, "type");
  }
  return type;
}

// The type that the noun of a body tells: « le syndicat », « le syndicat | Vega ».
std::string_view Bodies::head_type_of(const ActorBook::Entry& entry) const {
  if (entry.mentions.empty()) return {};
  // « le groupe de réflexion » is no « groupe »
  const ActorMention& first = entry.mentions.front();
  auto row = find_word_row(reading_, first.head, head_);
  const bool apposed = first.range.first > 0 && tokens_[first.range.first].gap <= Gap::blank;
  if (!row && apposed) row = find_word_row(reading_, first.range.first - 1, head_);
  return row ? reading_.lexicon.cell(*row, body_type_) : std::string_view();
}

// « l'organisation » for an NGO, « le groupe » for a bank
bool Bodies::may_mean(std::string_view type, std::string_view known) const {
  if (known.empty() || type == known) return !known.empty();
  const auto row = find_row(reading_.lexicon, type, body_types_);
  const auto others =
      row ? split(reading_.lexicon.cell(*row, "resumes"), '|') : std::vector<std::string_view>();
  return std::ranges::find(others, known) != others.end();
}

// « l'avionneur européen » is no American.
bool Bodies::fits_country(const NounGroup& group, const ActorBook::Entry& entry) const {
  const std::string shown = country_shown(reading_, group.base);
  return shown.empty() || std::ranges::none_of(entry.rows, [&](const ClassRow& row) {
           if (row.id != organization_) return false;
           const std::string_view country = reading_.lexicon.cell(row.row, "country");
           return !country.empty() && country != shown;
         });
}

// « le club stéphanois » is no club of another town.
bool Bodies::fits_town(const NounGroup& group, const ActorBook::Entry& entry) const {
  for (TokenIndex token = group.base.first; token < group.base.last; ++token) {
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id != demonym_ || reading_.lexicon.cell(row.row, "kind") != "city") continue;
      return has_town(entry, name_key(reading_.lexicon.cell(row.row, "place")));
    }
  }
  return true;
}

// Whether a body is called after a town, or is a club known to be from there.
bool Bodies::has_town(const ActorBook::Entry& entry, const std::string& town) const {
  // « Olympique de Marseille », « Paris Saint-Germain »
  const auto holds = [&](std::string_view name) {
    const std::string key = " " + name_key(name) + " ";
    const std::string whole = " " + town + " ";
    return key.starts_with(whole) || key.ends_with(whole);
  };
  if (holds(reading_.text.surface(entry.mentions.front().range))) return true;
  const ClassId club_town = reading_.lexicon.get_class("CLUB_TOWN");
  return std::ranges::any_of(entry.rows, [&](const ClassRow& row) {
    if (row.id != organization_) return false;
    const std::string_view name = reading_.lexicon.cell(row.row, "name");
    if (holds(name)) return true;
    const auto known = find_row(reading_.lexicon, name, club_town);
    return known && name_key(reading_.lexicon.cell(*known, "town")) == town;
  });
}

std::optional<Index> Bodies::last_of_type(const NounGroup& group) const {
  constexpr int kReach = 40;
  const std::string_view type = reading_.lexicon.cell(*group.body, body_type_);
  const auto& named = book_.by_token();
  const auto post = entry_of(reading_.outline, group.core.first);
  // « les secours » are no single body that nobody knows the type of
  const bool many = group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  // « les syndicats » are no single union
  if (many && reading_.lexicon.cell(*group.body, "kind") != "group") return std::nullopt;
  // « l'ONG », « l'association de défense du fleuve » are no body that nobody knows to be one
  // nor « l'opposition », « la majorité »
  const bool people = reading_.lexicon.cell(*group.body, "kind") == "group";
  const bool sure = is_named_by_noun(group) || people || type == "litigant" ||  // « l'accusation »
                    (type == "ngo" && (!reading_.lexicon.cell(*group.body, "named").empty() ||
                                       (is_told_by_trade(group) && !is_bare(reading_, group))));
  std::optional<Index> last;
  int steps = 0;
  for (auto at = named.lower_bound(group.core.first); at != named.begin() && steps < kReach;
       ++steps) {
    --at;
    if (entry_of(reading_.outline, at->first) != post) break;
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != ActorKind::organization || referents_.quotation_of(at->first)) continue;
    if (type == "sport" && !fits_town(group, entry)) continue;
    const std::string_view known = type_of(entry);
    if (may_mean(type, known) && fits_country(group, entry)) return at->second;
    if (!known.empty()) continue;
    const std::string_view told = head_type_of(entry);
    if (may_mean(type, told)) return at->second;
    const bool other = !told.empty() && type == "company";  // « le syndicat » is no « groupe »
    if (!last && !other && !many && !sure) last = at->second;
  }
  return last;
}

// « l'institution de Francfort », « le constructeur de Boulogne »
bool Bodies::is_told_by_town(const NounGroup& group) const {
  const std::string_view type = reading_.lexicon.cell(*group.body, body_type_);
  if (type != "company" && type != "body") return false;
  const TokenIndex of = group.base.last;
  if (!has_pos(tokens_, of, Pos::de) || of + 1 >= group.range.last || !group.name.empty())
    return false;
  const NamePhrase* name = reading_.name_at(of + 1);
  return group.features.has(Feature::definite) && name != nullptr &&
         name->range.last == group.range.last &&
         has_row(name->rows, reading_.lexicon.get_class("PLACE"));
}

// « le géant du commerce », « le groupe de luxe », « l'ONG de défense des droits »: what a firm
// does, for one named before.
bool Bodies::is_told_by_trade(const NounGroup& group) const {
  const bool definite =
      group.features.has(Feature::definite) && !group.features.has(Feature::possessive);
  if (!definite || !group.name.empty() || !group.number.empty()) return false;
  const std::string_view type = reading_.lexicon.cell(*group.body, body_type_);
  if (type != "company" && type != "ngo" && type != "media") return false;
  for (TokenIndex token = group.base.last; token < group.range.last; ++token) {
    const NounGroup* inner = reading_.noun_group_at(token);
    // « de défense des droits » is of no defence in court, « le site du quotidien » is the paper's
    const bool owner = inner != nullptr &&
                       (!inner->name.empty() || inner->title || (inner->body && type == "company"));
    if (owner) return false;
  }
  return true;
}

bool Bodies::is_named_by_noun(const NounGroup& group) const {
  return reading_.lexicon.cell(*group.body, "named") == "yes";
}

std::optional<Index> Bodies::medium_behind(const NounGroup& group) const {
  const ClassId part = reading_.lexicon.get_class("MEDIUM_PART");
  return tokens_[group.head].word->classes.test(part) ? named_medium(group) : std::nullopt;
}

std::optional<Index> Bodies::medium_of(const NounGroup& group) const {
  const bool medium = reading_.lexicon.cell(*group.body, body_type_) == "media";
  return medium ? named_medium(group) : std::nullopt;
}

std::optional<Index> Bodies::named_medium(const NounGroup& group) const {
  const auto owner = book_.at(group.range.last - 1);
  const bool medium = owner && group.range.last > group.base.last &&
                      book_.entries()[*owner].kind == ActorKind::organization &&
                      type_of(book_.entries()[*owner]) == "media";
  return medium ? owner : std::nullopt;
}

bool Bodies::is_owned(const NounGroup& group) const {
  const TokenIndex of = group.base.last;
  if (of + 1 >= group.range.last || tokens_[of].pos != Pos::de) return false;
  const auto owner = book_.at(group.range.last - 1);
  return owner && book_.entries()[*owner].kind == ActorKind::person;
}

bool Bodies::may_resume(const NounGroup& group) const {
  if (!group.body) return false;  // « le Bureau », read as a name alone: of no type
  const bool people = reading_.lexicon.cell(*group.body, "kind") == "group";
  // « l'opposition », « la majorité », « les socialistes »: no party that was named
  if (people && reading_.lexicon.cell(*group.body, body_type_) == "party") return false;
  // « le syndicat », « l'ONG » for one named before; « la préfecture » is one of its own
  if (is_named_by_noun(group)) {
    const std::string_view type = reading_.lexicon.cell(*group.body, body_type_);
    const auto row = find_row(reading_.lexicon, type, body_types_);
    return is_bare(reading_, group) && row && reading_.lexicon.cell(*row, "apposed") == "yes";
  }
  // « l'entourage de Jean Roc »: people, and no body that is his
  return is_bare(reading_, group) || is_told_by_trade(group) || (is_owned(group) && !people) ||
         is_told_by_town(group);
}

}  // namespace greffier
