#include "name/places.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/around.h"
#include "name/house.h"
#include "name/mere_thing.h"
#include "name/part_of_name.h"
#include "name/place_check.h"
#include "name/place_kind.h"
#include "name/road.h"
#include "reading/named_countries.h"

#include <algorithm>
#include <iterator>

namespace greffier {
namespace {

class PlaceFinder {
 public:
  PlaceFinder(const Reading& reading, const std::vector<NameReading>& names)
      : reading_(reading), names_(names), check_(reading, names), things_(reading),
        place_(reading.lexicon.get_class("PLACE")), commune_(reading.lexicon.get_class("COMMUNE")),
        country_(reading.lexicon.get_class("COUNTRY")),
        facility_word_(reading.lexicon.get_class("FACILITY_WORD")),
        demonym_(reading.lexicon.get_class("DEMONYM")),
        whereabouts_(reading.lexicon.get_class("WHEREABOUTS")), countries_(reading) {}

  std::vector<PlaceMention> find(const RuleSet& rules) {
    for (const TokenRange piece : reading_.sentences.pieces) {
      for (const Match& match : rules.match(reading_.text, piece)) take_pattern(match);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const NameKind kind = names_[i].kind;
      // « transporté au CHU de Rocval »: a known body where it is but a house.
      const bool house =
          kind == NameKind::organization && is_mere_house(reading_, reading_.names[i].range);
      if (house || kind == NameKind::place || kind == NameKind::state) take_name(i);
    }
    std::ranges::move(find_roads(reading_), std::back_inserter(mentions_));
    for (PlaceMention& mention : mentions_) find_around(reading_, mention);
    drop_inner();
    return std::move(mentions_);
  }

 private:
  void take_pattern(const Match& match) {
    if (check_.misleads(match)) return;
    const std::string_view kind = match.rule->setting("kind");
    const TokenRange place = match.capture("place");
    PlaceMention mention{.range = place.empty() ? before_person(match.range) : place,
                         .kind = place_kind(kind).value_or(PlaceKind::city),
                         .rule = match.rule->name};
    // A type word before a name of another kind: « le maire de Rocval » where Rocval is a firm.
    const Annotation* name = reading_.text.annotations.find(mention.range.first, PhraseClass::name);
    if (!place.empty() && name != nullptr) {
      mention.range = name->range;
      if (things_.contains(reading_.names[name->payload])) return;  // « la maire du XIVe »
      const bool land = names_[name->payload].kind == NameKind::state;
      if (land && !is_home_of(match, reading_.names[name->payload])) return;
      if (names_[name->payload].kind == NameKind::person) return;
      mention.rows = rows_of(reading_.names[name->payload]);
      const bool part = match.rule->setting("part") == "yes";  // of a town, not the town
      std::erase_if(mention.rows, [&](const ClassRow& row) {
        return (land && row.id == country_) || (part && !is_area(row));
      });
    }
    const TokenIndex last = mention.range.last;
    mentions_.push_back(std::move(mention));
    if (!place.empty() && is_plural(reading_.text.tokens[match.range.first]))
      take_more(match, last);
  }

  // « le fleuve Sénégal », « la province de Luxembourg », but « l'État du Niger »: a part of a land
  // that has its name.
  bool is_home_of(const Match& match, const NamePhrase& name) const {
    if (match.rule->setting("kind") == "water") return true;
    return reading_.text.tokens[match.range.first].word->folded != "etat" &&
           has_cell(reading_.lexicon, name.rows, place_, "kind", match.rule->setting("kind"));
  }

  bool is_area(const ClassRow& row) const {
    return row.id == place_ && reading_.lexicon.cell(row.row, "kind") == "area";
  }

  // « les provinces de Liège, | Namur et de Luxembourg »: each of the kind.
  void take_more(const Match& match, TokenIndex last) {
    const Tokens& tokens = reading_.text.tokens;
    while (is_sign(reading_.text, last, ",") || is_one_of(tokens, last, {"et", "ou"})) {
      TokenIndex next = last + 1;
      if (has_pos(tokens, next, Pos::de)) ++next;
      if (has_pos(tokens, next, Pos::determiner)) ++next;
      const NamePhrase* name = next < tokens.size() ? reading_.name_at(next) : nullptr;
      if (name == nullptr || name->range.first != next) return;
      // « les habitants du Kerdic et les Américains »
      if (reading_.text.tokens[next].word->classes.test(demonym_)) return;
      const auto number = static_cast<std::size_t>(name - reading_.names.data());
      const NameKind known = names_[number].kind;
      const bool part =
          known == NameKind::place || known == NameKind::none || is_home_of(match, *name);
      if (!part) return;
      last = name->range.last;
      PlaceMention mention{.range = name->range,
                           .kind = mentions_.back().kind,
                           .rows = rows_of(*name),
                           .rule = match.rule->name};
      std::erase_if(mention.rows, [&](const ClassRow& row) { return row.id == country_; });
      mentions_.push_back(std::move(mention));
    }
  }

  // « le directeur de l'hôpital Saint-Louis | Paul Roc »: another name, of somebody; not « le
  // restaurant M. Roc ».
  TokenRange before_person(TokenRange facility) const {
    const Tokens& tokens = reading_.text.tokens;
    const ClassId civility = reading_.lexicon.get_class("CIVILITY");
    for (TokenIndex token = facility.first + 2; token < facility.last; ++token) {
      const Annotation* name = reading_.text.annotations.find(token, PhraseClass::name);
      const bool person = name != nullptr && names_[name->payload].kind == NameKind::person;
      if (!person || !has_pos(tokens, token - 1, Pos::name)) continue;
      if (!tokens[token - 1].word->classes.test(civility)) return {facility.first, token};
    }
    return facility;
  }

  void take_name(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    if (is_part_of_name(reading_, name.range.first)) return;
    const NamePhrase& known = names_[i].town ? reading_.names[*names_[i].town] : name;
    PlaceMention mention{.range = name.range, .rows = rows_of(known), .rule = "place.gazetteer"};
    if (names_[i].kind == NameKind::state) {
      mention.kind = PlaceKind::country;
      std::erase_if(mention.rows, [&](const ClassRow& row) {  // « le Congo »: of two the one meant
        return row.id == country_ && row.row != *names_[i].country;
      });
    } else {
      std::erase_if(mention.rows, [&](const ClassRow& row) { return row.id == country_; });
    }
    if (mention.rows.empty()) {
      mention.rule = "place.context";
      const Word& last = *reading_.text.tokens[name.range.last - 1].word;
      const bool house = names_[i].kind == NameKind::organization;
      if (house || last.classes.test(facility_word_)) mention.kind = PlaceKind::facility;
    }
    mentions_.push_back(std::move(mention));
  }

  std::vector<ClassRow> rows_of(const NamePhrase& name) const {
    std::vector<ClassRow> rows;
    for (const ClassRow& row : name.rows) {
      const bool located = row.id == place_ || row.id == commune_ || row.id == country_;
      if (located && !is_far_direction(name, row)) rows.push_back(row);
    }
    return rows;
  }

  // « la région du Sud-Ouest »: a part of France, that of Burkina Faso only where something else is
  // of that country.
  bool is_far_direction(const NamePhrase& name, const ClassRow& row) const {
    const Tokens& tokens = reading_.text.tokens;
    const bool part = has_cell(reading_.lexicon, name.rows, place_, "kind", "area");
    if (!part || !tokens[name.range.first].word->classes.test(whereabouts_)) return false;
    if (row.id != place_ || reading_.lexicon.cell(row.row, "kind") != "region") return false;
    const auto named = countries_.all().find(reading_.lexicon.cell(row.row, "country"));
    return named == countries_.all().end() ||
           std::ranges::all_of(named->second, [&](TokenIndex token) {
             return tokens[token].word->classes.test(whereabouts_);
           });
  }

  // The longest of overlapping mentions stays; of equal ones, the pattern's.
  void drop_inner() {
    std::ranges::stable_sort(mentions_, [](const PlaceMention& a, const PlaceMention& b) {
      return a.range.first != b.range.first ? a.range.first < b.range.first
                                            : a.range.last > b.range.last;
    });
    std::vector<PlaceMention> kept;
    for (PlaceMention& mention : mentions_) {
      if (!kept.empty() && mention.range.first < kept.back().range.last) continue;
      kept.push_back(std::move(mention));
    }
    mentions_ = std::move(kept);
  }

  const Reading& reading_;
  const std::vector<NameReading>& names_;
  PlaceCheck check_;
  MereThings things_;
  ClassId place_;
  ClassId commune_;
  ClassId country_;
  ClassId facility_word_;
  ClassId demonym_;
  ClassId whereabouts_;
  NamedCountries countries_;
  std::vector<PlaceMention> mentions_;
};

}  // namespace

std::vector<PlaceMention> find_places(const Reading& reading, const RuleSet& rules,
                                      const std::vector<NameReading>& names) {
  return PlaceFinder(reading, names).find(rules);
}

}  // namespace greffier
