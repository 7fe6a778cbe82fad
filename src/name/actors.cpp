#include "name/actors.h"

#include "name/acronym.h"
#include "name/acting.h"
#include "name/around.h"
#include "name/body.h"
#include "name/body_extent.h"
#include "name/body_rows.h"
#include "name/home_capital.h"
#include "name/house.h"
#include "name/household.h"
#include "name/purpose.h"
#include "name/quoted_body.h"
#include "name/role.h"
#include "name/shared_surname.h"
#include "name/staff.h"
#include "name/work_title.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace greffier {
namespace {

class ActorFinder {
 public:
  ActorFinder(const Reading& reading, const std::vector<NameReading>& names, std::string_view home)
      : reading_(reading), tokens_(reading.text.tokens), names_(names), home_(home),
        home_capital_(reading, home), body_rows_(reading),
        metonym_(reading.lexicon.get_class("METONYM")),
        civility_(reading.lexicon.get_class("CIVILITY")),
        first_name_(reading.lexicon.get_class("FIRST_NAME")) {}

  std::vector<ActorMention> find() {
    const std::vector<AcronymPair> acronyms = find_acronyms(reading_);
    for (const AcronymPair& pair : acronyms) acronyms_.insert(key_of(pair.acronym));
    for (const TokenRange thing : find_thing_acronyms(reading_)) things_.insert(key_of(thing));
    for (std::size_t i = 0; i < names_.size(); ++i) take_name(i);
    for (const NounGroup& group : reading_.nouns) {
      if (names_body(reading_, group)) take_body(group);
      if (is_capital_body(reading_, group)) take_capital_body(group);
      if (auto staff = find_staff(reading_, group)) mentions_.push_back(std::move(*staff));
    }
    for (const Quotation& quotation : reading_.quotations) {
      if (auto body = find_quoted_body(reading_, quotation)) mentions_.push_back(std::move(*body));
    }
    std::erase_if(mentions_,
                  [&](const ActorMention& body) { return is_mere_house(reading_, body.range); });
    for (const AcronymPair& pair : acronyms) take_acronym(pair);
    drop_inner();
    stretch_roles();
    drop_persons_in_titles(reading_, mentions_);
    share_surnames(reading_, mentions_);
    return std::move(mentions_);
  }

 private:
  void take_name(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const NameReading& reading = names_[i];
    ActorMention mention{.range = name.range, .rows = name.rows, .head = name.range.last - 1};
    switch (reading.kind) {
      case NameKind::person:
        if (auto household = find_household(reading_, name)) {
          mentions_.push_back(std::move(*household));
          return;
        }
        mention.kind = ActorKind::person;
        if (!reading.role.empty()) take_role(reading.role, mention);
        if (!reading.second.empty())
          mention.second = whole_office(reading_, reading.second, name.range).range;
        take_gender(mention);
        break;
      case NameKind::organization:
        if (name.rows.empty() && things_.contains(key_of(name.range))) return;
        mention.kind = ActorKind::organization;
        mention.rows = body_rows_.of(name);
        take_article(mention);
        mention.range.last = end_of_body_name(reading_, names_, mention);
        break;
      case NameKind::group: mention.kind = ActorKind::group; break;
      case NameKind::state:
        if (!acts(reading_, name.range)) return;
        mention.kind = ActorKind::state;
        mention.country = reading_.lexicon.cell(*reading.country, "iso2");
        keep_country(*reading.country, mention);
        break;
      case NameKind::place:
        if (!is_capital(name) || !acts_as_government(reading_, name.range)) return;
        mention.kind = ActorKind::state;
        mention.form = MentionForm::metonym;
        mention.country = cell_of(name, metonym_, "country");
        if (mention.country == home_ && !home_capital_.governs(name.range)) return;
        if (is_told_as_region(reading_, name.range)) return;  // « Deux-Sèvres et Vienne ont »
        break;
      case NameKind::none:  // « le Craag », once it has stood behind the long form
        if (!acronyms_.contains(key_of(name.range))) return;
        mention.kind = ActorKind::organization;
        mention.rows.clear();  // what else is called so
        break;
    }
    if (mention.kind == ActorKind::organization && !cell_of(name, metonym_, "kind").empty()) {
      mention.form = MentionForm::metonym;
    }
    mentions_.push_back(std::move(mention));
  }

  std::string key_of(TokenRange range) const { return name_key(reading_.text.surface(range)); }

  // « le Congo »: of the states of one name the one meant.
  static void keep_country(RowRef country, ActorMention& mention) {
    std::erase_if(mention.rows, [&](const ClassRow& row) {
      return row.row.table == country.table && row.row != country;
    });
  }

  // The whole office beside a name: « chirurgien à l'hôpital saoudien ».
  void take_role(TokenRange title, ActorMention& mention) const {
    const Office office = whole_office(reading_, title, mention.range);
    mention.role = office.range;
    if (office.group == nullptr) return;
    mention.features = office.group->features;
    mention.country = country_shown(reading_, office.group->base);
  }

  // « Mme Pardon », « Kenza Ben Slimane »: the civility says it, else the first name.
  void take_gender(ActorMention& mention) const {
    mention.features.set(Feature::singular);
    mention.features.clear(Feature::plural);
    const TokenIndex first = mention.range.first;
    if (first > 0 && take_agreement(first - 1, civility_, "agreement", mention)) return;
    const bool known =
        mention.features.has(Feature::masculine) != mention.features.has(Feature::feminine);
    if (!known) take_agreement(first, first_name_, "gender", mention);
    // « le docteur Zoé Lin »: the noun is masculine, and she may not be
    ActorMention named{.range = mention.range};
    if (known && take_agreement(first, first_name_, "gender", named)) {
      mention.features |= named.features;
    }
  }

  // « le Parisien », « la CGT »: the article says the gender of a name, or the noun that opens it,
  // « l'équipe de France ».
  void take_article(ActorMention& mention) const {
    const Token& first = tokens_[mention.range.first];
    if (!first.capitalised && first.pos == Pos::noun && first.analysis() != nullptr) {
      mention.features |= features_of(*first.analysis());
      return;
    }
    if (mention.range.first == 0) return;
    const Token& before = tokens_[mention.range.first - 1];
    const Analysis* analysis = before.analysis();
    if (analysis == nullptr || (before.pos != Pos::determiner && before.pos != Pos::preposition))
      return;
    mention.features |= features_of(*analysis);
  }

  // Reads « ms », « f », « mf » from the row that a word has in a table.
  bool take_agreement(TokenIndex token, ClassId id, std::string_view column,
                      ActorMention& mention) const {
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id != id) continue;
      const std::string_view agreement = reading_.lexicon.cell(row.row, column);
      const bool masculine = agreement.find('m') != std::string_view::npos;
      const bool feminine = agreement.find('f') != std::string_view::npos;
      if (masculine == feminine) return false;
      mention.features.clear(masculine ? Feature::feminine : Feature::masculine);
      mention.features.set(masculine ? Feature::masculine : Feature::feminine);
      return true;
    }
    return false;
  }

  std::string cell_of(const NamePhrase& name, ClassId id, std::string_view column) const {
    for (const ClassRow& row : name.rows) {
      if (row.id == id) return std::string(reading_.lexicon.cell(row.row, column));
    }
    return {};
  }

  bool is_capital(const NamePhrase& name) const {
    return cell_of(name, metonym_, "kind") == "capital";
  }

  void take_body(const NounGroup& group) {
    ActorMention mention = body_mention(reading_, group);
    mention.range.last = end_of_fields(reading_, mention.range);
    mentions_.push_back(std::move(mention));
  }

  void take_capital_body(const NounGroup& group) {
    ActorMention mention = body_mention(reading_, group);
    mention.kind = ActorKind::organization;
    mention.form = MentionForm::name;
    mention.range.last = end_of_purpose(reading_, mention.range.last);
    mention.range.last = end_of_fields(reading_, mention.range);
    mentions_.push_back(std::move(mention));
  }

  // The long form takes the kind that its short form has, if that is known: « (RDC) ».
  void take_acronym(const AcronymPair& pair) {
    const Annotation* name = reading_.text.annotations.find(pair.name.first, PhraseClass::name);
    if (name != nullptr && name->range == pair.name) {
      const NameKind kind = names_[name->payload].kind;
      if (kind == NameKind::state || kind == NameKind::person) return;
    }
    mentions_.push_back({.range = pair.name,
                         .kind = ActorKind::organization,
                         .country = country_shown(reading_, pair.name),
                         .acronym = pair.acronym,
                         .head = pair.name.first});
  }

  void drop_inner() {
    // Of equal ones the one that knows its acronym.
    std::ranges::stable_sort(mentions_, [](const ActorMention& a, const ActorMention& b) {
      if (a.range.first != b.range.first) return a.range.first < b.range.first;
      if (a.range.last != b.range.last) return a.range.last > b.range.last;
      return !a.acronym.empty() && b.acronym.empty();
    });
    std::vector<ActorMention> kept;
    for (ActorMention& mention : mentions_) {
      if (!kept.empty() && mention.range.first < kept.back().range.last) continue;
      kept.push_back(std::move(mention));
    }
    mentions_ = std::move(kept);
  }

  // « chef de la Commission pour la paix | contre les armes, Paul Roc »: to the end of the body.
  void stretch_roles() {
    for (ActorMention& person : mentions_) {
      if (person.role.empty()) continue;
      const auto body = std::ranges::lower_bound(mentions_, person.role.last, {},
                                                 [](const auto& one) { return one.range.last; });
      const bool over = body != mentions_.end() && person.role.contains(body->range.first) &&
                        body->range.last > person.role.last;
      if (over && body->kind == ActorKind::organization) person.role.last = body->range.last;
    }
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<NameReading>& names_;
  std::string_view home_;
  HomeCapital home_capital_;
  BodyRows body_rows_;
  ClassId metonym_;
  ClassId civility_;
  ClassId first_name_;
  std::unordered_set<std::string> acronyms_;  // that stand behind their long forms
  std::unordered_set<std::string> things_;    // the same, of what is no body
  std::vector<ActorMention> mentions_;
};

}  // namespace

std::vector<ActorMention> find_actors(const Reading& reading, const std::vector<NameReading>& names,
                                      std::string_view home) {
  return ActorFinder(reading, names, home).find();
}

std::string country_shown(const Reading& reading, TokenRange range) {
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  std::string country;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    for (const ClassRow& row : reading.text.tokens[token].word->rows) {
      if (row.id != demonym) continue;
      const std::string_view shown = reading.lexicon.cell(row.row, "country");
      if (shown.find('|') != std::string_view::npos) return {};
      if (!country.empty() && country != shown) return {};
      country = shown;
    }
  }
  return country;
}

}  // namespace greffier
