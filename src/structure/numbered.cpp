#include "structure/numbered.h"

#include "structure/heading.h"
#include "structure/item_number.h"
#include "structure/sign.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;     // numbered headings
constexpr std::size_t kLongest = 130;  // characters of a heading
constexpr TokenIndex kLongestRubric = 6;

// What a heading says behind its number.
struct Heading {
  std::size_t line = 0;
  std::optional<std::size_t> number = {};
  bool rubric = false;  // « ÉNERGIE – Le réseau tient »
};

class NumberedFinder {
 public:
  explicit NumberedFinder(const Page& page) : page_(page) {}

  [[nodiscard]] std::vector<std::size_t> find() const {
    std::vector<Heading> headings;
    for (std::size_t line = 0; line < page_.lines.size(); ++line) {
      const auto heading = read(line);
      // « LA LETTRE – Lundi 3 mars », above the first, is the name of the page.
      if (heading && (heading->number || !headings.empty())) headings.push_back(*heading);
    }
    std::size_t numbered = 0;
    std::size_t rubrics = 0;
    for (const Heading& heading : headings) {
      if (!heading.number) continue;
      if (*heading.number != ++numbered) return {};
      rubrics += heading.rubric;
    }
    if (numbered < kFewest) return {};
    if (rubrics < numbered && !are_titles(headings)) return {};
    std::vector<std::size_t> lines;
    for (const Heading& heading : headings) lines.push_back(heading.line);
    return lines;
  }

 private:
  // A short line apart that no stop ends, with a text or list of its own below.
  [[nodiscard]] std::optional<Heading> read(std::size_t number) const {
    const Line& line = page_.lines[number];
    const bool agenda = line.role == LineRole::agenda_head;
    const bool parted = line.after_blank || page_.lines[number - 1].ended;
    const bool apart = (agenda || line.role == LineRole::text) && parted && !line.glued;
    if (!apart || line.ended || line.characters > kLongest) return std::nullopt;
    const auto counted = read_item_number(page_.text, line.range);
    Heading heading{.line = number};
    if (counted) heading.number = counted->value;
    const TokenIndex first = counted ? counted->last : line.range.first;
    heading.rubric = opens_with_rubric({first, line.range.last});
    if (!heading.number && !heading.rubric) return std::nullopt;
    return agenda || has_prose_below(page_, number) ? std::optional(heading) : std::nullopt;
  }

  // Capitals, a dash between blanks, and something behind it.
  [[nodiscard]] bool opens_with_rubric(TokenRange range) const {
    const auto& tokens = page_.text.tokens;
    std::size_t letters = 0;
    for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
      if (token > range.first + kLongestRubric) return false;
      const bool dash = is_dash(page_.text.surface(token)) && tokens[token].gap != Gap::none &&
                        tokens[token + 1].gap != Gap::none;
      if (dash) return letters > 2;
      const Shape shape = tokens[token].shape;
      const bool small = shape == Shape::lower || shape == Shape::mixed ||
                         (shape == Shape::capital && tokens[token].span.size() > 2);
      if (small) return false;
      if (shape == Shape::upper) letters += tokens[token].span.size();
    }
    return false;
  }

  // Without rubrics, numbers part an article or a list as well: there the lead is longer, the lines
  // tell the reader what to do, and a ranking has names alone.
  [[nodiscard]] bool are_titles(const std::vector<Heading>& headings) const {
    constexpr std::size_t kLongestGreeting = 2;  // lines
    std::size_t lead = 0;
    for (std::size_t line = 0; line < headings.front().line; ++line) {
      lead += is_prose(page_, page_.lines[line]);
    }
    if (lead > kLongestGreeting) return false;
    return std::ranges::all_of(headings, [this](const Heading& heading) {
      const Line& line = page_.lines[heading.line];
      return !heading.number || heading.rubric || line.role == LineRole::agenda_head ||
             is_title(line.range);
    });
  }

  // « 2. Deux ponts coupés à Rocval »
  [[nodiscard]] bool is_title(TokenRange line) const {
    constexpr std::size_t kFewestWords = 4;
    std::size_t words = 0;
    const TokenIndex first = read_item_number(page_.text, line)->last;
    for (TokenIndex token = first; token < line.last; ++token) {
      const Token& here = page_.text.tokens[token];
      if (token == first && here.pos == Pos::verb) return false;
      words += here.kind == TokenKind::word;
    }
    return words >= kFewestWords;
  }

  const Page& page_;
};

}  // namespace

std::vector<std::size_t> find_numbered(const Page& page) { return NumberedFinder(page).find(); }

}  // namespace greffier
