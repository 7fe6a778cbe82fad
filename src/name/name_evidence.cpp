#include "name/name_evidence.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <string_view>

namespace greffier {

NameEvidence::NameEvidence(const Reading& reading)
    : reading_(reading), lexicon_(reading.lexicon), form_(reading),
      person_(lexicon_.get_class("PERSON")), organization_(lexicon_.get_class("ORGANIZATION")),
      country_(lexicon_.get_class("COUNTRY")), place_(lexicon_.get_class("PLACE")),
      commune_(lexicon_.get_class("COMMUNE")), metonym_(lexicon_.get_class("METONYM")),
      head_(lexicon_.get_class("ORGANIZATION_HEAD")) {}

NameScores NameEvidence::read(const NamePhrase& name, bool about_sport) const {
  NameScores scores{};
  for (const ClassRow& row : name.rows) add_row(row, name, about_sport, scores);
  form_.add(name, scores);
  return scores;
}

// ---------------------------------------------------------------- the gazetteer
// A name that is also an ordinary word counts little where every word has a capital.
void NameEvidence::add_row(const ClassRow& row, const NamePhrase& name, bool about_sport,
                           NameScores& scores) const {
  const bool opens = form_.opens_sentence(name.range.first);
  const bool one_word = name.range.last == name.range.first + 1;
  const std::string_view flags = lexicon_.cell(row.row, "flags");
  const bool common = one_word && flags.find("common") != std::string_view::npos;
  const bool of_person = flags.find("name") != std::string_view::npos;
  // « Champagne pour tous »: a family name that opens a sentence as a word may be just that.
  const bool plain_word =
      one_word && opens && reading_.text.tokens[name.range.first].word->may_be(Pos::noun);
  if (row.id == person_) of(scores, NameKind::person) += plain_word ? 1 : 6;
  if (row.id == organization_) {
    const bool group = lexicon_.cell(row.row, "kind") == "group";
    int& score = of(scores, group ? NameKind::group : NameKind::organization);
    // « Lens », « Eupen »: the town, unless the words beside it tell of the club.
    const bool town = !about_sport && lexicon_.cell(row.row, "type") == "sport" &&
                      flags.find("place") != std::string_view::npos &&
                      NameForm::has_row(name, place_);
    score = std::max(score, common && opens ? 1 : common ? 3 : town ? 4 : 7);
  }
  if (row.id == country_) of(scores, NameKind::state) += 12;
  if (row.id == place_) {
    int& score = of(scores, NameKind::place);
    if (is_sigle_before_town(name, row)) return;
    // « La Fouly (VS) »
    const bool bracketed =
        name.range.first > 0 && reading_.text.surface(name.range.first - 1) == "(";
    if (bracketed && name.initialism && flags.find("abbreviation") != std::string_view::npos) {
      score += 9;
      return;
    }
    const bool city = lexicon_.cell(row.row, "kind") == "city";
    // « le Brent », « carton Rouge »: towns have no article, and small ones are other words first.
    const bool own = flags.find("article") != std::string_view::npos;
    const bool odd = city && form_.has_article(name) && !own;
    const bool hamlet = city && lexicon_.cell(row.row, "population").size() < 5;
    const Word& word = *reading_.text.tokens[name.range.first].word;
    const bool head = reading_.text.tokens[name.range.first].word->classes.test(head_);
    // « Chair collaboratrice » is no Čair.
    const bool foreign = opens && one_word && word.may_be(Pos::noun) &&
                         name_key(lexicon_.cell(row.row, "name")) != word.key;
    const bool other =
        common || foreign ||
        (one_word && hamlet &&
         (word.may_be(Pos::adjective) || ((opens || odd || head) && word.may_be(Pos::noun))));
    // « une usine du | Locle »: a town that has its article.
    const bool whole = city && own && !opens && !head && form_.has_article(name);
    const int weight = whole                               ? 5
                       : other && (opens || odd || hamlet) ? 1
                       : of_person                         ? 2
                       : common || odd                     ? 3
                                                           : 5;
    score = std::max(score, weight);
  }
  if (row.id == commune_) {
    int& score = of(scores, NameKind::place);
    score = std::max(score, 1);
  }
  if (row.id == metonym_) {
    const std::string_view kind = lexicon_.cell(row.row, "kind");
    if (kind == "nickname") return;  // what it stands for is among the rows
    const bool seat = kind == "seat";
    of(scores, seat ? NameKind::organization : NameKind::place) += seat ? 9 : 4;
  }
}

// « CIDE » is no Cide, « OMS » no Oms: towns of few people have small letters.
bool NameEvidence::is_sigle_before_town(const NamePhrase& name, const ClassRow& row) const {
  constexpr std::size_t kLongestSigle = 4;  // letters: « LENS » may head a dispatch
  constexpr std::size_t kDigits = 6;        // of a town's population
  return name.initialism && lexicon_.cell(row.row, "kind") == "city" &&
         lexicon_.cell(row.row, "population").size() <= kDigits &&
         !form_.opens_sentence(name.range.first) && !form_.is_shouted(name) &&
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
    if (NameForm::has_row(other, country_)) return {};
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

bool NameEvidence::is_hamlet(const NamePhrase& name) const {
  constexpr std::size_t kDigits = 5;
  return !name.rows.empty() && std::ranges::all_of(name.rows, [&](const ClassRow& row) {
    return (row.id == commune_ || row.id == place_) && lexicon_.cell(row.row, "kind") == "city" &&
           lexicon_.cell(row.row, "population").size() <= kDigits;
  });
}

}  // namespace greffier
