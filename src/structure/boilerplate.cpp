#include "structure/boilerplate.h"

#include "text/utf8.h"

#include <algorithm>
#include <map>

namespace greffier {
namespace {

constexpr std::size_t kLongestRelated = 160;  // characters of a link to another article

bool is_letters(std::string_view text, std::size_t most, bool upper) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const char32_t c = take_character(text, at);
    if (!is_letter(c) || is_upper(c) != upper) return false;
  }
  return count > 0 && count <= most;
}

// « bh-mlo/emd/dch », « ats/awp/lca », « MD/OID »: groups of up to four letters, slashes between.
bool is_initials(std::string_view line, bool upper) {
  std::size_t groups = 0;
  for (std::size_t begin = 0; begin <= line.size(); ++groups) {
    const std::size_t end = std::min(line.find_first_of("/-", begin), line.size());
    if (!is_letters(line.substr(begin, end - begin), 4, upper)) return false;
    begin = end + 1;
  }
  return groups >= 2 && line.find('/') != std::string_view::npos;
}

bool is_signature(std::string_view line) {
  return is_initials(line, false) || is_initials(line, true);
}

// « -0- », « -30- », as agencies end a dispatch.
bool is_end_sign(std::string_view line) {
  if (line.size() < 3 || line.front() != '-' || line.back() != '-') return false;
  return line == "-30-" || line.find_first_not_of("-0") == std::string_view::npos;
}

// « - », « * », « | »: what a list leaves behind.
bool is_only_signs(const AnnotatedText& text, const Line& line) {
  for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
    const TokenKind kind = text.tokens[token].kind;
    if (kind != TokenKind::punctuation && kind != TokenKind::mark && kind != TokenKind::ellipsis) {
      return false;
    }
  }
  return true;
}

// « 21:29France - … », « 13/11Sports - … »: lines of a rail, a time glued to a section.
bool is_rail(const AnnotatedText& text, const Line& line, const Line& next) {
  TokenIndex first = line.range.first;
  if (text.surface(first) == "-" && first + 1 < line.range.last) ++first;
  const TokenKind kind = text.tokens[first].kind;
  if (kind != TokenKind::clock && kind != TokenKind::date) return false;
  if (line.range.last != first + 1 || !next.glued) return false;
  for (TokenIndex token = next.range.first + 1; token < next.range.last; ++token) {
    const std::string_view sign = text.surface(token);
    if (sign == "-" || sign == "–") return token <= next.range.first + 3;
  }
  return false;
}

void mark_rails(const AnnotatedText& text, std::vector<Line>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!is_rail(text, lines[i], lines[i + 1])) continue;
    lines[i].role = lines[i + 1].role = LineRole::masthead;
  }
}

// What follows « À lire aussi » alone on its line: links, up to the next paragraph that is a text
// and the next time; at the foot of the page they may have times: « 17:20 Un téléphérique pour
// Mornay ».
void mark_related(const AnnotatedText& text, std::vector<Line>& lines) {
  const auto last_told = std::find_if(lines.rbegin(), lines.rend(), [](const Line& line) {
    return line.ended && line.role == LineRole::text;
  });
  const auto foot = static_cast<std::size_t>(lines.rend() - last_told);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != LineRole::related_head) continue;
    const bool alone = lines[i].range.last - lines[i].range.first <= 5;
    lines[i].role = LineRole::masthead;
    if (!alone) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].role == LineRole::text &&
           lines[next].characters <= kLongestRelated &&
           (!lines[next].ended || text.surface(lines[next].range.last - 1) == "?") &&
           (i >= foot || text.tokens[lines[next].range.first].kind != TokenKind::clock) &&
           !(next > i + 1 && lines[next].after_blank)) {
      lines[next++].role = LineRole::masthead;
    }
    i = next - 1;
  }
}

// « 12⏎Reposts⏎31⏎J'aime »: how often readers did so.
void mark_counters(const AnnotatedText& text, std::vector<Line>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const TokenRange range = lines[i].range;
    const bool count =
        range.last == range.first + 1 && text.tokens[range.first].kind == TokenKind::number;
    if (count && lines[i + 1].role == LineRole::masthead && !lines[i + 1].after_blank) {
      lines[i].role = LineRole::masthead;
    }
  }
}

// « citer | répondre | signaler », below each post of a page: its buttons.
void mark_buttons(const AnnotatedText& text, std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 80;  // characters
  constexpr std::size_t kFewest = 2;    // times that it stands there
  std::map<std::string_view, std::size_t> bars;
  const auto is_bar = [&text](const Line& line) {
    return line.role == LineRole::text && !line.ended && line.characters <= kLongest &&
           text.surface(line.range).find(" | ") != std::string_view::npos;
  };
  for (const Line& line : lines) {
    if (is_bar(line)) ++bars[text.surface(line.range)];
  }
  for (Line& line : lines) {
    if (is_bar(line) && bars[text.surface(line.range)] >= kFewest) line.role = LineRole::masthead;
  }
}

// « ======⏎PUBLICITÉ⏎Votre courtage dès 3 francs.⏎====== »: the rule that ends it; `line` where
// none stands above and below.
std::size_t find_rule_below(const AnnotatedText& text, const std::vector<Line>& lines,
                            std::size_t line) {
  constexpr std::size_t kLongest = 6;  // lines
  const auto rule = [&](std::size_t at) { return is_rule(text.surface(lines[at].range)); };
  if (line == 0 || !rule(line - 1)) return line;
  const std::size_t last = std::min(lines.size(), line + kLongest);
  for (std::size_t at = line + 1; at < last; ++at) {
    if (rule(at)) return at;
  }
  return line;
}

// « PUBLICITÉ⏎Votre courtage dès 3 francs⏎⏎Le théâtre rouvrira⏎Fermé… »: what is right below the
// word, where the next block has a title of its own.
void mark_adverts(const AnnotatedText& text, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role != LineRole::advert_head) continue;
    lines[i].role = LineRole::masthead;
    const std::size_t rule = find_rule_below(text, lines, i);
    for (std::size_t line = i; line < rule; ++line) lines[line].role = LineRole::masthead;
    if (rule > i || !lines[i].after_blank) continue;
    std::size_t end = i + 1;
    while (end < lines.size() && !lines[end].after_blank && !lines[end].ended) ++end;
    if (end == lines.size() || !lines[end].after_blank || lines[end].ended) continue;
    for (std::size_t line = i + 1; line < end; ++line) lines[line].role = LineRole::masthead;
  }
}

}  // namespace

bool is_rule(std::string_view line) {
  constexpr std::size_t kFewestSigns = 3;
  if (is_end_sign(line)) return true;
  std::size_t signs = 0;
  std::size_t at = 0;
  const char32_t sign = character_at(line, 0);
  while (at < line.size()) {
    const char32_t c = take_character(line, at);
    if (is_space(c)) continue;
    if (c != sign || is_letter(c) || is_digit(c)) return false;
    ++signs;
  }
  return signs >= kFewestSigns;
}

void mark_boilerplate(const AnnotatedText& text, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.role != LineRole::text) continue;
    const std::string_view surface = text.surface(line.range);
    if (is_signature(surface) || is_only_signs(text, line) || is_rule(surface)) {
      line.role = LineRole::masthead;
    }
    // A caption stands twice: once beside the picture, once for those who cannot see it.
    if (i > 0 && line.characters > 20 &&
        text.surface(lines[i - 1].range) == text.surface(line.range)) {
      line.role = lines[i - 1].role = LineRole::masthead;
    }
  }
  mark_buttons(text, lines);
  mark_counters(text, lines);
  mark_adverts(text, lines);
  mark_rails(text, lines);
  mark_related(text, lines);
}

}  // namespace greffier
