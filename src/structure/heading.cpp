#include "structure/heading.h"

namespace greffier {
namespace {

constexpr std::size_t kLongestKicker = 90;  // characters
constexpr std::size_t kLongestHeading = 170;

bool may_head(const Line& line) {
  return line.role == LineRole::text || line.role == LineRole::notice ||
         line.role == LineRole::summary_head;
}

bool has_text_below(const Page& page, std::size_t i) {
  const std::vector<Line>& lines = page.lines;
  for (++i; i < lines.size(); ++i) {
    if (page.is_outside(i)) continue;
    return lines[i].ended || lines[i].characters > kLongestHeading ||
           (i + 1 < lines.size() && lines[i + 1].ended);
  }
  return false;
}

}  // namespace

bool is_prose(const Page& page, const Line& line) {
  constexpr std::size_t kShortest = 30;  // characters
  if (line.role != LineRole::text || !line.ended || line.characters < kShortest) return false;
  for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
    if (page.text.tokens[token].pos == Pos::verb) return true;
  }
  return false;
}

bool is_kicker(const Page& page, std::size_t i) {
  const Line& line = page.lines[i];
  return may_head(line) && line.upper && !line.glued && line.characters <= kLongestKicker &&
         line.characters > 2 && has_text_below(page, i);
}

bool is_rubric_title(const Page& page, std::size_t i) {
  constexpr TokenIndex kLongestRubric = 8;
  const Line& line = page.lines[i];
  if (!may_head(line) || line.ended || line.glued || !line.after_blank) return false;
  if (line.characters > kLongestHeading) return false;
  const auto& tokens = page.text.tokens;
  TokenIndex token = line.range.first;
  std::size_t letters = 0;
  for (; token < line.range.last && token < line.range.first + kLongestRubric; ++token) {
    if (page.text.surface(token) == ":") break;
    const bool small = tokens[token].shape == Shape::lower || tokens[token].shape == Shape::mixed ||
                       tokens[token].shape == Shape::capital;
    if (small && tokens[token].span.size() > 1) return false;
    if (tokens[token].shape == Shape::upper) letters += tokens[token].span.size();
  }
  const bool rubric = letters > 2 && token + 1 < line.range.last && page.text.surface(token) == ":";
  std::size_t text = i + 1;
  while (text < page.lines.size() && page.is_outside(text)) ++text;
  return rubric && text < page.lines.size() && is_prose(page, page.lines[text]);
}

bool is_heading(const Page& page, std::size_t i) {
  const Line& line = page.lines[i];
  return may_head(line) && !line.ended && !line.glued && line.characters <= kLongestHeading &&
         line.characters > 8 && has_text_below(page, i);
}

}  // namespace greffier
