#include "name/road.h"

#include "lex/rows.h"
#include "phrase/before_name.h"

#include <optional>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kMostDigits = 4;
constexpr std::string_view kDigits = "0123456789";

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits &&
         text.find_first_not_of(kDigits) == std::string_view::npos;
}

class RoadFinder {
 public:
  explicit RoadFinder(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), before_(reading.lexicon),
        letter_(reading.lexicon.get_class("ROAD_LETTER")),
        place_head_(reading.lexicon.get_class("PLACE_HEAD")) {}

  std::vector<PlaceMention> find() const {
    std::vector<PlaceMention> roads;
    for (TokenIndex token = 0; token < tokens_.size(); ++token) {
      const auto range = read_at(token);
      if (!range) continue;
      roads.push_back({.range = *range, .kind = PlaceKind::facility, .rule = "place.road_number"});
    }
    return roads;
  }

 private:
  std::optional<TokenRange> read_at(TokenIndex token) const {
    const std::string_view here = reading_.text.surface(token);
    if (tokens_[token].kind == TokenKind::code) {
      const std::size_t digits = here.find_first_of(kDigits);
      const bool road = digits != std::string_view::npos && is_number(here.substr(digits)) &&
                        are_letters(here.substr(0, digits));
      return road ? with_noun({token, token + 1}) : std::nullopt;
    }
    const bool letters =
        tokens_[token].shape == Shape::upper || (tokens_[token].capitalised && here.size() == 1);
    if (!letters || !tokens_[token].word->classes.test(letter_)) return std::nullopt;
    const bool number = token + 1 < tokens_.size() && tokens_[token + 1].gap <= Gap::blank &&
                        tokens_[token + 1].kind == TokenKind::number &&
                        is_number(reading_.text.surface(token + 1));
    return number ? with_noun({token, token + 2}) : std::nullopt;
  }

  bool are_letters(std::string_view letters) const {
    const auto row = find_row(reading_.lexicon, letters, letter_);
    return row && reading_.lexicon.row(*row).cell(0) == letters;
  }

  // « l'| A 13 », « l'| autoroute A13 »; « RN 12 » is nothing else wherever it stands.
  std::optional<TokenRange> with_noun(TokenRange road) const {
    const TokenIndex first = road.first;
    const bool sure = road.last == first + 2 && reading_.text.surface(first).size() > 1;
    if (first == 0 || tokens_[first].gap > Gap::blank)
      return sure ? std::optional(road) : std::nullopt;
    const Token& before = tokens_[first - 1];
    if (before.pos == Pos::noun && before.word->classes.test(place_head_)) {
      return TokenRange{first - 1, road.last};
    }
    const bool article = before.pos == Pos::determiner || !before_.article(before).empty();
    return sure || article ? std::optional(road) : std::nullopt;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  BeforeName before_;
  ClassId letter_;
  ClassId place_head_;
};

}  // namespace

std::vector<PlaceMention> find_roads(const Reading& reading) { return RoadFinder(reading).find(); }

}  // namespace greffier
