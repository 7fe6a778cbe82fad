#include "structure/opener.h"

#include "structure/heading.h"
#include "structure/item_number.h"
#include "structure/sign.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;  // openers of one make

class OpenerFinder {
 public:
  explicit OpenerFinder(const Page& page)
      : page_(page), subjects_{page.lexicon.get_class("PLACE"), page.lexicon.get_class("COMMUNE"),
                               page.lexicon.get_class("COUNTRY"),
                               page.lexicon.get_class("PAGE_SECTION")} {}

  [[nodiscard]] std::vector<std::size_t> find() const {
    auto numbered = collect([this](std::size_t line) { return is_numbered(line); });
    if (counts_up(numbered) && heads_page(numbered) && !are_orders(numbered)) return numbered;
    auto rubrics = collect([this](std::size_t line) { return rubric_end(line) > 0; });
    if (are_distinct(rubrics) && heads_page(rubrics)) return with_titles(rubrics);
    auto items = collect([this](std::size_t line) { return opens_with_subject(line); });
    if (are_distinct(items) && are_most(items) && heads_page(items)) return with_titles(items);
    auto bullets = collect([this](std::size_t line) { return is_bullet(line); });
    if (are_alike(bullets) && are_posts(bullets) && heads_page(bullets)) return bullets;
    return {};
  }

 private:
  template <class Opens>
  [[nodiscard]] std::vector<std::size_t> collect(const Opens& opens) const {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      const bool told = line.role == LineRole::text || line.role == LineRole::agenda_head;
      const bool text = told && !line.glued && !page_.summary[i] && !page_.agenda[i];
      if (text && opens(i)) lines.push_back(i);
    }
    return lines;
  }

  // Enough of them, and nothing told above the first but a greeting: a list stands in an article.
  [[nodiscard]] bool heads_page(const std::vector<std::size_t>& lines) const {
    if (lines.size() < kFewest) return false;
    std::size_t lead = 0;
    for (std::size_t i = 0; i < lines.front(); ++i) {
      lead += is_prose(page_, page_.lines[i]) && !page_.summary[i];
      if (page_.lines[i].role == LineRole::summary_head && i + 1 == lines.front()) return false;
    }
    return lead <= 1;
  }

  // « Un chalutier à la dérive⏎AUDIERNE. – Victime d'une avarie »: right above each stands a title.
  [[nodiscard]] std::vector<std::size_t> with_titles(std::vector<std::size_t> lines) const {
    const auto titled = [this](std::size_t line) {
      if (line == 0 || page_.lines[line].after_blank) return false;
      const Line& above = page_.lines[line - 1];
      return above.role == LineRole::text && !above.ended && above.characters <= kLongestTitle;
    };
    if (!std::ranges::all_of(lines, titled)) return lines;
    for (std::size_t& line : lines) --line;
    return lines;
  }

  // ------------------------------------------------------------ numbers
  [[nodiscard]] bool is_numbered(std::size_t i) const {
    const Line& line = page_.lines[i];
    const auto number = read_item_number(page_.text, line.range);
    if (!number || number->last >= line.range.last) return false;
    return page_.text.tokens[number->last].capitalised &&
           (is_prose(page_, line) || line.role == LineRole::agenda_head);
  }

  // Most begin with what the reader is to do.
  [[nodiscard]] bool are_orders(const std::vector<std::size_t>& lines) const {
    const auto many = std::ranges::count_if(lines, [this](std::size_t line) {
      const auto number = read_item_number(page_.text, page_.lines[line].range);
      const Pos first = page_.text.tokens[number->last].pos;
      return first == Pos::verb || first == Pos::infinitive;
    });
    return 2 * static_cast<std::size_t>(many) > lines.size();
  }

  [[nodiscard]] bool counts_up(const std::vector<std::size_t>& lines) const {
    std::size_t expected = 0;
    return std::ranges::all_of(lines, [&](std::size_t line) {
      return read_item_number(page_.text, page_.lines[line].range)->value == ++expected;
    });
  }

  // ------------------------------------------------------------ rubrics
  // « ÉNERGIE. », « ROCVAL – », « SANTÉ | »: the token after its sign, where a title or a text
  // stands behind it; 0 where none opens the line.
  [[nodiscard]] TokenIndex rubric_end(std::size_t i) const {
    constexpr TokenIndex kLongest = 6;  // tokens
    const Line& line = page_.lines[i];
    const auto& tokens = page_.text.tokens;
    const TokenIndex most = std::min(line.range.last, line.range.first + kLongest);
    std::size_t letters = 0;
    for (TokenIndex token = line.range.first; token + 1 < most; ++token) {
      const std::string_view sign = page_.text.surface(token);
      const bool dash = is_dash(sign) && tokens[token].gap != Gap::none;
      const bool apart = tokens[token + 1].gap != Gap::none && tokens[token + 1].gap < Gap::line;
      if ((dash || sign == "." || sign == ":" || sign == "|") && apart) {
        const bool told = is_prose(page_, line) || has_prose_below(page_, i);
        return letters > 2 && told ? token + 1 : 0;
      }
      if (tokens[token].shape == Shape::upper) letters += tokens[token].span.size();
      const bool small = tokens[token].shape == Shape::lower ||
                         tokens[token].shape == Shape::mixed ||
                         (tokens[token].shape == Shape::capital && tokens[token].span.size() > 2);
      if (small) return 0;
    }
    return 0;
  }

  // « Brioude. Une voiture a fini sa course dans l'Allier. », « Football – Tulle a gagné. »
  [[nodiscard]] bool opens_with_subject(std::size_t i) const {
    const Line& line = page_.lines[i];
    const TokenIndex end = subject_end(line.range);
    if (end == line.range.first || end + 1 >= line.range.last || !is_prose(page_, line)) {
      return false;
    }
    const std::string_view sign = page_.text.surface(end);
    const bool dash = is_dash(sign) && page_.text.tokens[end].gap != Gap::none;
    const bool parts = dash || sign == "." || sign == ":" || sign == "|";
    const Token& next = page_.text.tokens[end + 1];
    return parts && next.gap != Gap::none && (next.capitalised || sign == ":");
  }

  [[nodiscard]] TokenIndex subject_end(TokenRange line) const {
    for (const ClassId subject : subjects_) {
      const Annotation* longer = page_.text.annotations.find(line.first, subject);
      if (longer != nullptr) return longer->range.last;
      if (page_.text.tokens[line.first].word->classes.test(subject)) return line.first + 1;
    }
    return line.first;
  }

  // Of the texts of the page two thirds open so.
  [[nodiscard]] bool are_most(const std::vector<std::size_t>& lines) const {
    const auto told = std::ranges::count_if(
        page_.lines, [this](const Line& line) { return is_prose(page_, line); });
    return 3 * lines.size() >= 2 * static_cast<std::size_t>(told);
  }

  // In an interview the same two names take turns.
  [[nodiscard]] bool are_distinct(const std::vector<std::size_t>& lines) const {
    std::set<std::string_view> rubrics;
    for (const std::size_t line : lines) {
      const TokenRange range = page_.lines[line].range;
      const TokenIndex end = std::max(rubric_end(line), subject_end(range));
      rubrics.insert(page_.text.surface({range.first, end}));
    }
    return rubrics.size() * 3 >= lines.size() * 2;
  }

  // ------------------------------------------------------------ bullets
  [[nodiscard]] bool is_bullet(std::size_t i) const {
    constexpr std::size_t kShortest = 80;  // characters
    const Line& line = page_.lines[i];
    if (!line.after_blank || line.characters < kShortest || !is_prose(page_, line)) return false;
    if (page_.text.tokens[line.range.first].kind != TokenKind::punctuation) return false;
    const std::string_view sign = page_.text.surface(line.range.first);
    return sign != "(" && sign != "[" && sign != ".";
  }

  // Most are of two sentences at least: no items of a list.
  [[nodiscard]] bool are_posts(const std::vector<std::size_t>& lines) const {
    const auto many = std::ranges::count_if(lines, [this](std::size_t line) {
      const TokenRange range = page_.lines[line].range;
      for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
        if (is_stop(page_.text, token) && page_.text.tokens[token + 1].gap != Gap::none) {
          return true;
        }
      }
      return false;
    });
    return 2 * static_cast<std::size_t>(many) >= lines.size();
  }

  [[nodiscard]] bool are_alike(const std::vector<std::size_t>& lines) const {
    return std::ranges::all_of(lines, [&](std::size_t line) {
      return page_.text.surface(page_.lines[line].range.first) ==
             page_.text.surface(page_.lines[lines.front()].range.first);
    });
  }

  const Page& page_;
  std::array<ClassId, 4> subjects_;
};

}  // namespace

std::vector<std::size_t> find_openers(const Page& page) { return OpenerFinder(page).find(); }

}  // namespace greffier
