#include "lex/analysis.h"

#include "text/table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace greffier {
namespace {

template <typename Value, std::size_t kSize>
using LetterTable = std::array<std::pair<char, Value>, kSize>;

constexpr LetterTable<Pos, 17> kPos{{
    {'N', Pos::noun},
    {'A', Pos::adjective},
    {'K', Pos::participle},
    {'V', Pos::verb},
    {'W', Pos::infinitive},
    {'G', Pos::gerund},
    {'R', Pos::adverb},
    {'U', Pos::negation},
    {'D', Pos::determiner},
    {'E', Pos::de},
    {'P', Pos::preposition},
    {'Q', Pos::que},
    {'B', Pos::number},
    {'I', Pos::interjection},
    {'M', Pos::name},
    {'S', Pos::name},
    {'L', Pos::name},
}};
constexpr LetterTable<Gender, 3> kGenders{
    {{'m', Gender::masculine}, {'f', Gender::feminine}, {'e', Gender::either}}};
constexpr LetterTable<Number, 4> kNumbers{
    {{'s', Number::singular}, {'p', Number::plural}, {'i', Number::either}, {'e', Number::either}}};
constexpr LetterTable<Mood, 7> kMoods{{{'i', Mood::present},
                                       {'q', Mood::imperfect},
                                       {'p', Mood::past},
                                       {'f', Mood::future},
                                       {'c', Mood::conditional},
                                       {'s', Mood::subjunctive},
                                       {'y', Mood::imperative}}};

template <typename Table>
auto find_letter(const Table& table, char letter) -> std::optional<decltype(table.front().second)> {
  const auto found = std::ranges::find(table, letter, [](const auto& row) { return row.first; });
  if (found == table.end()) return std::nullopt;
  return found->second;
}

Pos pronoun_of(char kind) {
  switch (kind) {
    case 's': return Pos::subject_pronoun;
    case 'o': return Pos::object_pronoun;
    case 'r': return Pos::relative;
    default: return Pos::pronoun;
  }
}

// « 1s3s » -> persons 1 and 3, singular; « 3p » -> plural.
void read_persons(std::string_view letters, Analysis& analysis) {
  for (const char letter : letters) {
    if (letter >= '1' && letter <= '3') {
      analysis.persons = static_cast<std::uint8_t>(analysis.persons | 1U << (letter - '0'));
    } else if (const auto number = find_letter(kNumbers, letter)) {
      analysis.number = *number;
    }
  }
}

void read_agreement(std::string_view letters, Analysis& analysis) {
  if (letters.empty()) return;
  analysis.gender = find_letter(kGenders, letters.front()).value_or(Gender::none);
  if (letters.size() > 1)
    analysis.number = find_letter(kNumbers, letters[1]).value_or(Number::none);
}

char take_letter(std::string_view& letters) {
  if (letters.empty()) return 0;
  const char letter = letters.front();
  letters.remove_prefix(1);
  return letter;
}

std::optional<Analysis> read_tag(std::string_view tag) {
  Analysis analysis;
  const char head = take_letter(tag);
  if (head == 'O') {
    analysis.kind = take_letter(tag);
    analysis.pos = pronoun_of(analysis.kind);
    if (!tag.empty() && tag.front() >= '1' && tag.front() <= '3')
      read_persons(tag.substr(0, 1), analysis);
    if (analysis.persons != 0) tag.remove_prefix(1);
    read_agreement(tag, analysis);
    return analysis;
  }
  if (head == 'C') {
    analysis.pos = take_letter(tag) == 's' ? Pos::subordinator : Pos::conjunction;
    return analysis;
  }
  const auto pos = find_letter(kPos, head);
  if (!pos) return std::nullopt;
  analysis.pos = *pos;
  if (head == 'V') {
    analysis.mood = find_letter(kMoods, take_letter(tag)).value_or(Mood::none);
    read_persons(tag, analysis);
    return analysis;
  }
  if (head == 'D') analysis.kind = take_letter(tag);
  if (head == 'M' || head == 'S' || head == 'L') analysis.kind = head;
  read_agreement(tag, analysis);
  return analysis;
}

}  // namespace

void read_analyses(std::string_view cell, std::string_view form, std::vector<Analysis>& analyses) {
  for (const auto part : split(cell, ' ')) {
    const std::size_t equals = part.find('=');
    auto analysis = read_tag(part.substr(0, equals));
    if (!analysis) continue;
    analysis->lemma = equals == std::string_view::npos ? form : part.substr(equals + 1);
    analyses.push_back(*analysis);
  }
}

}  // namespace greffier
