// Words that say a number (lexicon/number_word.tsv), one by one and put together.
//   « vingt et un » -> 21; « tiers » -> 3, as a denominator
#pragma once

#include "lex/lexicon.h"
#include "lex/token.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

class NumberWords {
 public:
  explicit NumberWords(const Lexicon& lexicon)
      : lexicon_(lexicon), id_(lexicon.get_class("NUMBER_WORD")),
        value_(lexicon.get_column("NUMBER_WORD", "value")),
        role_(lexicon.get_column("NUMBER_WORD", "role")) {}

  [[nodiscard]] bool contains(const Token& token) const { return token.word->classes.test(id_); }
  // The value of the word in one of these roles: « tiers » as "fraction" -> 3.
  [[nodiscard]] std::optional<std::int64_t> find(
      const Token& token, std::initializer_list<std::string_view> roles) const;

 private:
  const Lexicon& lexicon_;
  ClassId id_;
  Column value_;
  Column role_;
};

// Reads the words of a spelled number: "quatre vingt onze" -> 91; nothing where the words do not
// compose (« deux trois »). For one hyphenated token as for several.
std::optional<std::int64_t> compose_number(const std::vector<std::string_view>& words,
                                           const Lexicon& lexicon);

// Reads the words of a denominator, of which the last is an ordinal: "vingt cinquièmes" -> 25.
std::optional<std::int64_t> compose_denominator(const std::vector<std::string_view>& words,
                                                const Lexicon& lexicon);

}  // namespace greffier
