#include "link/place_book.h"

#include "lex/rows.h"
#include "name/place_kind.h"
#include "structure/entry_map.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace greffier {
namespace {

constexpr double kMetropolis = 200'000;  // people of a city known abroad
constexpr double kTown = 20'000;
constexpr double kHome = 1.5;  // a town at home is named before one thirty times as large elsewhere

double to_number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

PlaceBook::PlaceBook(const Reading& reading, const std::vector<PlaceMention>& mentions,
                     const std::string& home)
    : reading_(reading), home_(home), before_(reading.lexicon),
      country_(reading.lexicon.get_class("COUNTRY")),
      whereabouts_(reading.lexicon.get_class("WHEREABOUTS")) {
  count_countries(mentions);
  for (const PlaceMention& mention : mentions) take(mention);
}

// Countries named outright, and those of nationality adjectives and of names that only one country
// has.
void PlaceBook::count_countries(const std::vector<PlaceMention>& mentions) {
  for (const PlaceMention& mention : mentions) {
    for (const ClassRow& row : mention.rows) {
      if (row.id == country_)
        countries_[std::string(reading_.lexicon.cell(row.row, "iso2"))] += 3;
      else if (mention.rows.size() == 1 && !is_of_any_land(mention) &&
               !is_town_with_article(mention)) {
        ++countries_[std::string(reading_.lexicon.cell(row.row, "country"))];
      }
    }
  }
  const ClassId demonym = reading_.lexicon.get_class("DEMONYM");
  for (const Token& token : reading_.text.tokens) {
    if (!token.word->classes.test(demonym)) continue;
    for (const ClassRow& row : token.word->rows) {
      if (row.id != demonym) continue;
      for (const auto country : split(reading_.lexicon.cell(row.row, "country"), '|')) {
        ++countries_[std::string(country)];
      }
    }
  }
}

double PlaceBook::rank(const ClassRow& row, const PlaceMention& mention) const {
  const Lexicon& lexicon = reading_.lexicon;
  const std::string country(lexicon.cell(row.row, row.id == country_ ? "iso2" : "country"));
  const auto people_of = [&](const ClassRow& place) {
    return to_number(lexicon.cell(place.row, "population"));
  };
  double score = std::log10(1 + people_of(row));
  if (row.id == country_) score += 6;
  // « Floride » rather than Florida in Uruguay, which may be called so too.
  const std::string written = name_key(reading_.text.surface(mention.range));
  if (name_key(lexicon.cell(row.row, "name")) == written) score += 2;
  const auto kind = place_kind(lexicon.cell(row.row, "kind"));
  const bool typed = mention.rule != "place.gazetteer" && mention.rule != "place.context";
  if (typed && kind == mention.kind) score += 8;
  if (kind == PlaceKind::region) score += mention.region && country == home_ ? 8 : 3;
  if (kind == PlaceKind::area || kind == PlaceKind::water) score += 2;
  if (kind == PlaceKind::facility) score += 4;  // « Châtelet »: known like a town of ten thousand
  const bool inside = std::ranges::any_of(
      mention.around, [&](const LandAround& land) { return land.country == country; });
  if (inside) score += 10;
  const std::string_view division = lexicon.cell(row.row, "admin1");
  const bool within =
      !division.empty() && std::ranges::any_of(mention.around, [&](const auto& land) {
        return land.division == division;
      });
  if (within) score += 10;
  // « dans le Doubs » is the department, « à Doubs » the town.
  if (kind == PlaceKind::city && has_article(mention.range)) {
    const bool own = lexicon.cell(row.row, "flags").find("article") != std::string_view::npos;
    if (!own) score -= 6;
  }
  // « Doubs : un feu »: a headline opens with a department rather than a town of its name.
  const bool headline = mention.range.last < reading_.text.tokens.size() &&
                        reading_.text.surface(mention.range.last) == ":";
  if (kind == PlaceKind::region && headline && country == home_) score += 2;
  const bool at =
      mention.range.first > 0 && reading_.text.tokens[mention.range.first - 1].word->folded == "a";
  if (kind == PlaceKind::region && at) score -= 6;
  // « en Mayenne »: the département.
  const bool in = mention.range.first > 0 &&
                  before_.where(reading_.text.tokens[mention.range.first - 1]) == "land";
  if (kind == PlaceKind::city && in && !has_article(mention.range)) score -= 6;
  const bool at_home = country == home_ || country.empty();
  const auto named = countries_.find(country);
  const double told = named != countries_.end() ? std::min(named->second, 4) : 0;
  // « la gare du Nord » of Paris, however often Belgium is named
  if (kind == PlaceKind::facility && at_home) score += 1;
  // « Lille » in news of Belgium, which has a small one
  const bool eclipsed = kind == PlaceKind::city && people_of(row) < kTown &&
                        std::ranges::any_of(mention.rows, [&](const ClassRow& other) {
                          return people_of(other) >= kMetropolis;
                        });
  if (eclipsed) return score;
  // « La Haye » is no village of France, however often France is named.
  return score + std::max(at_home ? kHome : 0, std::min(told, kHome));
}

bool PlaceBook::has_article(TokenRange range) const {
  return range.first > 0 && !before_.article(reading_.text.tokens[range.first - 1]).empty();
}

std::optional<ClassRow> PlaceBook::choose(const PlaceMention& mention) const {
  if (mention.rows.empty() || means_none(mention)) return std::nullopt;
  return *std::ranges::max_element(mention.rows, {},
                                   [&](const ClassRow& row) { return rank(row, mention); });
}

// Whether the gazetteer knows only other places of the name.
bool PlaceBook::means_none(const PlaceMention& mention) const {
  const auto country_of = [&](const ClassRow& row) {
    return std::string(reading_.lexicon.cell(row.row, "country"));
  };
  // « la gare du Nord » of another land than the one told of, « le Centre-Est » of one far away.
  const bool foreign = std::ranges::all_of(mention.rows, [&](const ClassRow& row) {
    const std::string country = country_of(row);
    return !country.empty() && country != home_ && !countries_.contains(country);
  });
  // « le Centre burkinabè » is in no other land
  const bool elsewhere = std::ranges::none_of(mention.rows, [&](const ClassRow& row) {
    const std::string country = country_of(row);
    return country.empty() || country == mention.nation;
  });
  if (!mention.nation.empty() && elsewhere && !has_row(mention.rows, country_)) return true;
  if (foreign && (is_of_any_land(mention) || is_town_with_article(mention))) return true;
  // « le quartier du Plateau » is no state of Nigeria: such areas stand in no gazetteer.
  return mention.rule == "place.typed_area" &&
         std::ranges::all_of(mention.rows, [&](const ClassRow& row) {
           const auto kind = place_kind(reading_.lexicon.cell(row.row, "kind"));
           return kind == PlaceKind::region && country_of(row) != home_;
         });
}

// « la Médina »: no Médine, as towns have no article but in their name.
bool PlaceBook::is_town_with_article(const PlaceMention& mention) const {
  return has_article(mention.range) && std::ranges::all_of(mention.rows, [&](const ClassRow& row) {
           const auto kind = place_kind(reading_.lexicon.cell(row.row, "kind"));
           const std::string_view flags = reading_.lexicon.cell(row.row, "flags");
           return kind == PlaceKind::city && flags.find("article") == std::string_view::npos;
         });
}

// Names that many lands have: « gare du Nord », « Centre-Est ».
bool PlaceBook::is_of_any_land(const PlaceMention& mention) const {
  return reading_.text.tokens[mention.range.last - 1].word->classes.test(whereabouts_);
}

Place PlaceBook::describe(const PlaceMention& mention, const std::optional<ClassRow>& row) const {
  Place place{.name = std::string(reading_.text.surface(mention.range)),
              .kind = mention.kind,
              .rule = mention.rule};
  if (!row) {
    const bool at_home = std::ranges::any_of(
        mention.around, [&](const LandAround& land) { return land.country == home_; });
    if (at_home)
      place.country = home_;
    else if (mention.around.size() == 1)
      place.country = mention.around.front().country;
    return place;
  }
  const Lexicon& lexicon = reading_.lexicon;
  place.name = lexicon.cell(row->row, "name");
  place.kind = place_kind(lexicon.cell(row->row, "kind")).value_or(mention.kind);
  const std::string_view country = lexicon.cell(row->row, row->id == country_ ? "iso2" : "country");
  if (!country.empty()) place.country = std::string(country);
  const std::string_view latitude = lexicon.cell(row->row, "lat");
  if (!latitude.empty()) {
    place.at = Coordinates{.latitude = to_number(latitude),
                           .longitude = to_number(lexicon.cell(row->row, "lon"))};
  }
  const std::string_view geonames = lexicon.cell(row->row, "geonames");
  if (!geonames.empty()) place.geonames = static_cast<std::uint32_t>(to_number(geonames));
  const std::string_view wikidata = lexicon.cell(row->row, "wikidata");
  if (!wikidata.empty()) place.wikidata = std::string(wikidata);
  return place;
}

void PlaceBook::take(const PlaceMention& mention) {
  const auto entry = entry_of(reading_.outline, mention.range.first);
  if (!entry) return;
  const auto row = choose(mention);
  // « à l'Est », of no land told of
  const bool direction = mention.range.last == mention.range.first + 1 && is_of_any_land(mention);
  if (direction && !row) return;
  const std::string key =
      row ? "row " + std::to_string(row->row.table) + " " + std::to_string(row->row.offset)
          : "name " + name_key(reading_.text.surface(mention.range));
  const auto [known, is_new] = by_key_.try_emplace(key, static_cast<Index>(places_.size()));
  if (is_new) places_.push_back(describe(mention, row));
  places_[known->second].mentions.push_back(
      {.entry = *entry, .span = reading_.text.span(mention.range), .form = MentionForm::name});
}

}  // namespace greffier
