#include "phrase/number_words.h"

#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace greffier {
namespace {

constexpr std::int64_t kNoLimit = 1'000'000'000;

std::int64_t value_in(std::string_view digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct NumberWord {
  std::int64_t value = 0;
  std::string_view role = {};
};

std::optional<NumberWord> find_number_word(std::string_view word, const Lexicon& lexicon,
                                           Column value, Column role) {
  LexicalIndex::Found found;
  lexicon.find(name_key(word), found);
  for (const RowRef row : found.rows) {
    if (lexicon.class_of_table(row.table) != value.table) continue;
    return NumberWord{.value = value_in(lexicon.cell(row, value)), .role = lexicon.cell(row, role)};
  }
  return std::nullopt;
}

// Adds up number words from the left. A word must be smaller than what is still free: after
// « vingt » a unit, after « cent » anything below a hundred. Grevisse, Le bon usage, § 595.
class Composer {
 public:
  bool take(const NumberWord& word) {
    if (word.role == "ten" || (word.role == "teen" && word.value == 10))
      return take_ten(word.value);
    if (word.role == "unit" || word.role == "teen") return take_small(word.value);
    if (word.role == "hundred") return take_hundred();
    if (word.role == "thousand") return take_power(1000);
    if (word.role == "magnitude") return take_power(word.value);
    return false;
  }

  // « vingt et un », « soixante et onze »: only after a ten.
  bool take_and() {
    and_ = tens_ >= 20 && room_ > 1;
    return and_;
  }

  [[nodiscard]] std::int64_t value() const { return total_ + group_; }

 private:
  bool take_small(std::int64_t value) {
    if (value == 0) {
      limit_ = 0;
      return group_ + total_ == 0 && std::exchange(room_, 0) == kNoLimit;
    }
    if (value >= room_ || (and_ && value != 1 && value != 11)) return false;
    // « dix-sept », but not « dix deux ».
    if (tens_ == 10 && value < 7) return false;
    group_ += value;
    room_ = 1;
    last_unit_ = value;
    tens_ = 0;
    and_ = false;
    return true;
  }

  bool take_ten(std::int64_t value) {
    if (value == 20 && last_unit_ == 4 && group_ % 100 == 4) {  // « quatre-vingts »
      group_ += 76;
      tens_ = 80;
      room_ = 20;
      last_unit_ = 0;
      return true;
    }
    // « soixante-dix », « quatre-vingt-dix »: ten fits where twenty are free.
    if (value >= room_ || (value != 10 && room_ <= 20)) return false;
    group_ += value;
    const bool twenties = value == 60 || value == 80;
    tens_ = value;
    room_ = twenties ? 20 : 10;
    last_unit_ = 0;
    return true;
  }

  bool take_hundred() {
    const std::int64_t tail = group_ % 1000;
    if (room_ <= 100 && tail == 0 && group_ != 0) return false;
    // « dix cents » are coins
    if (tail >= 20 || tail == 10 || and_ || room_ == 0) return false;
    group_ = group_ - tail + (tail == 0 ? 1 : tail) * 100;
    room_ = 100;
    tens_ = last_unit_ = 0;
    return true;
  }

  bool take_power(std::int64_t power) {
    // « cinquante mille milliards »: the thousands are the number of the power
    std::int64_t times = group_;
    if (power > limit_ && limit_ == 1000 && power < wider_) {
      times += std::exchange(thousands_, 0);
      total_ -= times - group_;
    } else if (power >= limit_) {
      return false;
    } else if (power == 1000) {
      times = std::max<std::int64_t>(group_, 1);
      wider_ = limit_;
      thousands_ = times * power;
    }
    if (times == 0) return false;
    std::int64_t product = 0;
    if (__builtin_mul_overflow(times, power, &product)) return false;
    if (__builtin_add_overflow(total_, product, &total_)) return false;
    limit_ = power;
    group_ = tens_ = last_unit_ = 0;
    room_ = power == 1000 ? 1000 : kNoLimit;
    return true;
  }

  std::int64_t total_ = 0;
  std::int64_t group_ = 0;  // below the next « mille » or « million »
  std::int64_t room_ = kNoLimit;
  std::int64_t limit_ = std::numeric_limits<std::int64_t>::max();  // powers must fall
  std::int64_t wider_ = 0;      // what the limit was before « mille »
  std::int64_t thousands_ = 0;  // what « mille » has added last
  std::int64_t tens_ = 0;       // the ten just taken
  std::int64_t last_unit_ = 0;  // the unit just taken: « quatre » of « quatre-vingts »
  bool and_ = false;
};

// The role of the cardinal that an ordinal of this value is made from: « trentième » -> ten.
std::string_view cardinal_role(std::int64_t value) {
  if (value < 10) return "unit";
  if (value < 20) return "teen";
  if (value < 100) return "ten";
  if (value == 100) return "hundred";
  return value == 1000 ? "thousand" : "magnitude";
}

enum class LastWord : std::uint8_t { cardinal, ordinal };

std::optional<std::int64_t> compose(const std::vector<std::string_view>& words,
                                    const Lexicon& lexicon, LastWord last) {
  const Column value = lexicon.get_column("NUMBER_WORD", "value");
  const Column role = lexicon.get_column("NUMBER_WORD", "role");
  Composer composer;
  for (const auto& word : words) {
    if (name_key(word) == "et") {
      if (!composer.take_and()) return std::nullopt;
      continue;
    }
    auto known = find_number_word(word, lexicon, value, role);
    if (last == LastWord::ordinal && &word == &words.back()) {
      if (!known || known->role != "fraction") return std::nullopt;
      known->role = cardinal_role(known->value);
      if (words.size() == 1) return known->value;
    }
    if (!known || !composer.take(*known)) return std::nullopt;
  }
  if (words.empty() || name_key(words.back()) == "et") return std::nullopt;
  return composer.value();
}

}  // namespace

std::optional<std::int64_t> NumberWords::find(const Token& token,
                                              std::initializer_list<std::string_view> roles) const {
  for (const ClassRow& row : token.word->rows) {
    if (row.id != id_) continue;
    const std::string_view role = lexicon_.cell(row.row, role_);
    if (std::ranges::find(roles, role) == roles.end()) continue;
    return value_in(lexicon_.cell(row.row, value_));
  }
  return std::nullopt;
}

std::optional<std::int64_t> compose_number(const std::vector<std::string_view>& words,
                                           const Lexicon& lexicon) {
  return compose(words, lexicon, LastWord::cardinal);
}

std::optional<std::int64_t> compose_denominator(const std::vector<std::string_view>& words,
                                                const Lexicon& lexicon) {
  return compose(words, lexicon, LastWord::ordinal);
}

}  // namespace greffier
