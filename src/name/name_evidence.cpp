#include "name/name_evidence.h"

#include "lex/rows.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <string_view>

namespace greffier {

NameEvidence::NameEvidence(const Reading& reading)
    : reading_(reading), lexicon_(reading.lexicon), form_(reading), body_form_(reading, form_),
      person_(lexicon_.get_class("PERSON")), organization_(lexicon_.get_class("ORGANIZATION")),
      country_(lexicon_.get_class("COUNTRY")), place_(lexicon_.get_class("PLACE")),
      commune_(lexicon_.get_class("COMMUNE")), metonym_(lexicon_.get_class("METONYM")),
      head_(lexicon_.get_class("ORGANIZATION_HEAD")) {}

NameScores NameEvidence::read(const NamePhrase& name, bool about_sport) const {
  NameScores scores{};
  for (const ClassRow& row : name.rows) add_row(row, name, about_sport, scores);
  form_.add(name, scores);
  of(scores, NameKind::organization) += body_form_.weigh(name);
  return scores;
}

// ---------------------------------------------------------------- the gazetteer
// A name that is also an ordinary word counts little where every word has a capital.
void NameEvidence::add_row(const ClassRow& row, const NamePhrase& name, bool about_sport,
                           NameScores& scores) const {
  constexpr int kStray = 5;  // « NE PAS FERMER » is no Neuchâtel, nor a body
  const auto at_least = [&](NameKind kind, int weight) {
    of(scores, kind) = std::max(of(scores, kind), weight);
  };
  if (row.id == person_) {
    // « Champagne pour tous »: a family name that opens a sentence as a word may be just that.
    of(scores, NameKind::person) += is_word(name) && opens(name) ? 1 : 6;
  } else if (row.id == organization_) {
    const bool group = lexicon_.cell(row.row, "kind") == "group";
    at_least(group ? NameKind::group : NameKind::organization, body_weight(row, name, about_sport));
  } else if (row.id == country_) {
    of(scores, NameKind::state) += 12;
  } else if (row.id == place_) {
    if (is_sigle_before_town(name, row)) return;
    if (is_bracketed_division(row, name)) {
      of(scores, NameKind::place) += 9;
    } else if (name.initialism && has_flag(row, "abbreviation")) {
      of(scores, NameKind::none) += kStray;
    } else {
      at_least(NameKind::place, place_weight(row, name));
    }
  } else if (row.id == commune_) {
    at_least(NameKind::place, 1);
  } else if (row.id == metonym_) {
    const std::string_view kind = lexicon_.cell(row.row, "kind");
    if (kind == "nickname") return;  // what it stands for is among the rows
    const bool seat = kind == "seat";
    of(scores, seat ? NameKind::organization : NameKind::place) += seat ? 9 : 4;
  }
}

bool NameEvidence::has_flag(const ClassRow& row, std::string_view flag) const {
  return lexicon_.cell(row.row, "flags").find(flag) != std::string_view::npos;
}

bool NameEvidence::opens(const NamePhrase& name) const {
  return form_.opens_sentence(name.range.first);
}

// One word that may be a common noun.
bool NameEvidence::is_word(const NamePhrase& name) const {
  return name.range.last == name.range.first + 1 &&
         reading_.text.tokens[name.range.first].word->may_be(Pos::noun);
}

int NameEvidence::body_weight(const ClassRow& row, const NamePhrase& name, bool about_sport) const {
  const bool one_word = name.range.last == name.range.first + 1;
  // « Total » may be a word, « TotalEnergies » is none.
  const bool variant =
      has_flag(row, "common-variant") &&
      name_key(lexicon_.cell(row.row, "name")) == name_key(reading_.text.surface(name.range));
  if (one_word && has_flag(row, "common") && !variant) return opens(name) ? 1 : 3;
  // « Lens », « Eupen »: the town, unless the words beside it tell of the club.
  const bool town = !about_sport && lexicon_.cell(row.row, "type") == "sport" &&
                    has_flag(row, "place") && has_row(name.rows, place_);
  return town ? 4 : 7;
}

// « La Fouly (VS) »
bool NameEvidence::is_bracketed_division(const ClassRow& row, const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  if (!name.initialism || first < 2 || !has_flag(row, "abbreviation")) return false;
  const std::string_view sign = reading_.text.surface(first - 1);
  if (sign != "(" && sign != "/") return false;  // « Monthey/VS »
  // « Amnesty International (AI) »
  const auto end_of = [](const NamePhrase& other) { return other.range.last; };
  const auto before = std::ranges::lower_bound(reading_.names, first - 1, {}, end_of);
  return before == reading_.names.end() || before->range.last != first - 1 ||
         !has_row(before->rows, organization_);
}

int NameEvidence::place_weight(const ClassRow& row, const NamePhrase& name) const {
  constexpr std::size_t kDigits = 4;  // of the population of a small town
  const Word& word = *reading_.text.tokens[name.range.first].word;
  const bool one_word = name.range.last == name.range.first + 1;
  const bool opening = opens(name);
  const bool common = one_word && has_flag(row, "common");
  const bool city = lexicon_.cell(row.row, "kind") == "city";
  // « le Brent », « carton Rouge »: towns have no article, and small ones are other words first.
  const bool own = has_flag(row, "article");
  const bool odd = city && form_.has_article(name) && !own;
  const bool small = city && lexicon_.cell(row.row, "population").size() <= kDigits;
  const bool head = word.classes.test(head_);
  // « une usine du | Locle »: a town that has its article.
  if (city && own && !opening && !head && form_.has_article(name)) return 5;
  // « pesé par Vauclin »: the town is « le Vauclin »
  const bool bare =
      city && own && !form_.follows_article(name.range.first) &&
      name_key(lexicon_.cell(row.row, "name")) != name_key(reading_.text.surface(name.range));
  if (bare) return 1;
  // « Chair collaboratrice » is no Čair.
  const bool foreign =
      opening && is_word(name) && name_key(lexicon_.cell(row.row, "name")) != word.key;
  const bool other_word = small && ((one_word && word.may_be(Pos::adjective)) ||
                                    ((opening || odd || head) && is_word(name)));
  if ((common || foreign || other_word) && (opening || odd || small)) return 1;
  if (has_flag(row, "name")) return 2;  // somebody's too
  return common || odd ? 3 : 5;
}

// « CIDE » is no Cide, « OMS » no Oms: towns of few people have small letters.
bool NameEvidence::is_sigle_before_town(const NamePhrase& name, const ClassRow& row) const {
  constexpr std::size_t kLongestSigle = 4;  // letters: « LENS » may head a dispatch
  constexpr std::size_t kDigits = 6;        // of a town's population
  return name.initialism && lexicon_.cell(row.row, "kind") == "city" &&
         lexicon_.cell(row.row, "population").size() <= kDigits && !opens(name) &&
         !form_.is_shouted(name) &&
         count_characters(reading_.text.surface(name.range)) <= kLongestSigle;
}

bool NameEvidence::is_among_regions(std::size_t name) const {
  constexpr TokenIndex kReach = 4;  // « , dans la », « et en »
  const NamePhrase& here = reading_.names[name];
  const auto joined = [&](std::size_t left, std::size_t right) {
    const TokenIndex end = reading_.names[left].range.last;
    const TokenIndex next = reading_.names[right].range.first;
    return end < next && end + kReach > next &&
           (reading_.text.tokens[end].pos == Pos::conjunction || reading_.text.surface(end) == ",");
  };
  const auto region_of = [&](const NamePhrase& other) -> std::string_view {
    if (has_row(other.rows, country_)) return {};
    for (const ClassRow& row : other.rows) {
      if (row.id == place_ && lexicon_.cell(row.row, "kind") == "region") {
        return lexicon_.cell(row.row, "country");
      }
    }
    return {};
  };
  std::string_view around;
  if (name > 0 && joined(name - 1, name)) around = region_of(reading_.names[name - 1]);
  if (around.empty() && name + 1 < reading_.names.size() && joined(name, name + 1)) {
    around = region_of(reading_.names[name + 1]);
  }
  return !around.empty() && std::ranges::any_of(here.rows, [&](const ClassRow& row) {
    return row.id == place_ && lexicon_.cell(row.row, "kind") == "region" &&
           lexicon_.cell(row.row, "country") == around;
  });
}

bool NameEvidence::is_reached(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = name.range.first;
  if (first < 2 || tokens[first].gap > Gap::blank) return false;
  const Token& tie = tokens[first - 1];
  return tie.pos == Pos::preposition && tie.word->folded == "a" &&
         tokens[first - 2].word->classes.test(lexicon_.get_class("WHEREABOUTS_VERB"));
}

bool NameEvidence::is_hamlet(const NamePhrase& name) const {
  constexpr std::size_t kDigits = 5;
  return !name.rows.empty() && std::ranges::all_of(name.rows, [&](const ClassRow& row) {
    return (row.id == commune_ || row.id == place_) && lexicon_.cell(row.row, "kind") == "city" &&
           lexicon_.cell(row.row, "population").size() <= kDigits;
  });
}

}  // namespace greffier
