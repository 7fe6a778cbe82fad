#include "name/around.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/actors.h"
#include "phrase/before_name.h"
#include "text/fold.h"

#include <algorithm>
#include <optional>
#include <string>

namespace greffier {
namespace {

class AroundFinder {
 public:
  explicit AroundFinder(const Reading& reading)
      : reading_(reading), lexicon_(reading.lexicon), tokens_(reading.text.tokens),
        before_(reading.lexicon), place_(lexicon_.get_class("PLACE")),
        commune_(lexicon_.get_class("COMMUNE")), country_(lexicon_.get_class("COUNTRY")) {}

  void find(PlaceMention& mention) const {
    mention.region = is_told_as_region(mention.range);
    TokenIndex token = mention.range.last;
    if (token + 1 >= tokens_.size()) return;
    take_nation(token, mention);
    const bool bracket = is_sign(reading_.text, token, "(");
    if (bracket && take_number(token + 1, mention)) return;
    if (bracket || is_sign(reading_.text, token, ",")) ++token;
    if (is_facility(mention) && is_word(tokens_, token, "a")) {
      return take_town(token + 1, mention);
    }
    const bool tied = before_.is_around(tokens_[token]);
    if (!tied && !bracket) return;
    if (tied) ++token;
    if (has_pos(tokens_, token, Pos::determiner)) ++token;
    const NamePhrase* around = token < tokens_.size() ? reading_.name_at(token) : nullptr;
    if (around == nullptr) return;
    // « en Afrique (Angola, Gabon) »
    if (!bracket || is_sign(reading_.text, around->range.last, ")")) take_lands(*around, mention);
  }

  [[nodiscard]] bool is_told_as_region(TokenRange range) const {
    return fills_bracket(range) || is_beside_region(range);
  }

 private:
  // « le Littoral | camerounais »: of several places of a name the one of that land.
  void take_nation(TokenIndex token, PlaceMention& mention) const {
    const Token& here = tokens_[token];
    const Token& last = tokens_[token - 1];
    if (here.gap != Gap::blank || here.capitalised || last.pos != Pos::name) return;
    mention.nation = country_shown(reading_, {token, token + 1});
    if (!mention.nation.empty()) mention.around = {{.country = mention.nation}};
  }

  [[nodiscard]] bool is_facility(const PlaceMention& mention) const {
    return mention.kind == PlaceKind::facility ||
           has_cell(lexicon_, mention.rows, place_, "kind", "facility");
  }

  // « la gare du Nord, à | Bruxelles »: a town that is the only large one of its name.
  void take_town(TokenIndex token, PlaceMention& mention) const {
    constexpr std::size_t kDigits = 5;  // of its population
    const NamePhrase* town = token < tokens_.size() ? reading_.name_at(token) : nullptr;
    if (town == nullptr) return;
    std::string_view country;
    for (const ClassRow& row : town->rows) {
      const bool large = is_place(row) && lexicon_.cell(row.row, "population").size() >= kDigits;
      if (!large) continue;
      const std::string_view land = lexicon_.cell(row.row, "country");
      if (!country.empty() && land != country) return;
      country = land;
    }
    if (!country.empty()) mention.around = {{.country = std::string(country)}};
  }

  // « Vienne (86) », « Rouillé (86) »: the number of the French département.
  bool take_number(TokenIndex token, PlaceMention& mention) const {
    if (!is_sign(reading_.text, token + 1, ")")) return false;
    const std::string division = "FR-" + std::string(reading_.text.surface(token));
    const bool known = std::ranges::any_of(mention.rows, [&](const ClassRow& row) {
      return is_place(row) && lexicon_.cell(row.row, "admin1") == division;
    });
    if (known) mention.around = {{.country = "FR", .division = division}};
    return known;
  }

  void take_lands(const NamePhrase& around, PlaceMention& mention) const {
    const std::string written = name_key(reading_.text.surface(around.range));
    for (const ClassRow& row : around.rows) {
      if (row.id == country_) {
        mention.around = {{.country = std::string(lexicon_.cell(row.row, "iso2"))}};
        return;
      }
      if (!is_region(row) || name_key(lexicon_.cell(row.row, "name")) != written) continue;
      mention.around.push_back({.country = std::string(lexicon_.cell(row.row, "country")),
                                .division = std::string(lexicon_.cell(row.row, "admin1"))});
    }
  }

  // « Rouillé | (Vienne) »
  [[nodiscard]] bool fills_bracket(TokenRange range) const {
    if (range.first < 2 || !is_sign(reading_.text, range.first - 1, "(") ||
        !is_sign(reading_.text, range.last, ")")) {
      return false;
    }
    const NamePhrase* town = name_before(range.first - 1);
    return town != nullptr && std::ranges::any_of(town->rows, [&](const ClassRow& row) {
             return is_place(row) && lexicon_.cell(row.row, "kind") == "city";
           });
  }

  // « Creuse, | Vienne et Deux-Sèvres »: beside one that can be nothing else, or has its article.
  [[nodiscard]] bool is_beside_region(TokenRange range) const {
    constexpr TokenIndex kTie = 2;  // « , la », « et »
    for (TokenIndex token = range.last; token < range.last + kTie + 1; ++token) {
      const NamePhrase* next = token < tokens_.size() ? reading_.name_at(token) : nullptr;
      if (token > range.last && next != nullptr && is_tie(range.last)) return is_only_region(*next);
    }
    if (range.first == 0 || !is_tie(range.first - 1)) return false;
    const NamePhrase* before = name_before(range.first - 1);
    return before != nullptr && is_only_region(*before);
  }

  [[nodiscard]] bool is_tie(TokenIndex token) const {
    return has_pos(tokens_, token, Pos::conjunction) || is_sign(reading_.text, token, ",");
  }

  [[nodiscard]] bool is_only_region(const NamePhrase& name) const {
    bool region = false;
    for (const ClassRow& row : name.rows) {
      if (!is_place(row)) return false;
      region = region || is_region(row);
      if (lexicon_.cell(row.row, "kind") == "city") return false;
    }
    return region;
  }

  [[nodiscard]] const NamePhrase* name_before(TokenIndex end) const {
    constexpr TokenIndex kLongest = 6;  // words of a name
    for (TokenIndex token = end; token-- > 0 && token + kLongest > end;) {
      const NamePhrase* name = reading_.name_at(token);
      if (name != nullptr && name->range.last == end) return name;
    }
    return nullptr;
  }

  [[nodiscard]] bool is_place(const ClassRow& row) const {
    return row.id == place_ || row.id == commune_;
  }

  [[nodiscard]] bool is_region(const ClassRow& row) const {
    return row.id == place_ && lexicon_.cell(row.row, "kind") == "region";
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  const Tokens& tokens_;
  BeforeName before_;
  ClassId place_;
  ClassId commune_;
  ClassId country_;
};

}  // namespace

void find_around(const Reading& reading, PlaceMention& mention) {
  AroundFinder(reading).find(mention);
}

bool is_told_as_region(const Reading& reading, TokenRange name) {
  return AroundFinder(reading).is_told_as_region(name);
}

}  // namespace greffier
