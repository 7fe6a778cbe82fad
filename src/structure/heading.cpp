#include "structure/heading.h"

#include "structure/sign.h"

namespace greffier {
namespace {

constexpr std::size_t kLongestKicker = 90;  // characters

bool may_head(const Line& line) {
  return line.role == LineRole::text || line.role == LineRole::notice ||
         line.role == LineRole::summary_head;
}

bool has_text_below(const Page& page, std::size_t i) {
  const std::vector<Line>& lines = page.lines;
  for (++i; i < lines.size(); ++i) {
    if (page.is_outside(i)) continue;
    return lines[i].ended || lines[i].characters > kLongestTitle ||
           (i + 1 < lines.size() && lines[i + 1].ended);
  }
  return false;
}

bool is_item(const Page& page, std::size_t line) {
  return is_bullet(page.text.surface(page.lines[line].range.first));
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

bool has_prose_below(const Page& page, std::size_t line) {
  do ++line;
  while (line < page.lines.size() && page.is_outside(line));
  return line < page.lines.size() && is_prose(page, page.lines[line]);
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
  if (line.characters > kLongestTitle) return false;
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
  return rubric && has_prose_below(page, i);
}

bool is_heading(const Page& page, std::size_t i) {
  const Line& line = page.lines[i];
  return may_head(line) && !line.ended && !line.glued && line.characters <= kLongestTitle &&
         line.characters > 8 && has_text_below(page, i);
}

TokenRange title_on(const Page& page, std::size_t line) {
  TokenRange title = page.lines[line].range;
  if (title.last > title.first + 1 && page.text.surface(title.last - 1) == ".") --title.last;
  return title;
}

std::vector<std::size_t> find_digest(const Page& page) {
  const std::vector<Line>& lines = page.lines;
  std::size_t line = 0;
  while (line < lines.size() &&
         (lines[line].role != LineRole::summary_head || !lines[line].after_blank)) {
    ++line;
  }
  std::vector<std::size_t> starts{line};
  std::size_t bullets = 0;
  for (++line; line < lines.size() && is_item(page, line); ++line) ++bullets;
  bool first = true;  // what follows the bullets
  for (; line < lines.size(); ++line) {
    if (page.is_outside(line)) continue;
    const bool title = is_heading(page, line) && lines[line].after_blank &&
                       line + 1 < lines.size() && !lines[line + 1].after_blank &&
                       is_prose(page, lines[line + 1]);
    if (first && !title) return {};
    first = false;
    if (title) starts.push_back(line);
  }
  const std::size_t titles = starts.size() - 1;
  const bool matched = titles + 1 >= bullets && titles <= bullets + 1;
  return titles >= 2 && matched ? starts : std::vector<std::size_t>{};
}

}  // namespace greffier
