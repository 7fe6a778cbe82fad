#include "structure/page.h"

#include "structure/agenda.h"
#include "structure/boilerplate.h"
#include "structure/chronology.h"
#include "structure/day_line.h"
#include "structure/head_day.h"

#include <utility>

namespace greffier {
namespace {

// « L'essentiel », and below it « • Deux morts à Rocval. », up to a blank line.
void mark_summaries(Page& page) {
  page.summary.resize(page.lines.size());
  bool inside = false;
  bool listed = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    const bool item = page.text.tokens[line.range.first].kind == TokenKind::punctuation;
    if (line.role == LineRole::summary_head) {
      inside = true;
      listed = false;
    } else if (inside) {
      inside = item && !(listed && line.after_blank);
      listed = true;
    }
    page.summary[i] = inside;
  }
}

// « …dit la mairie.4 mars 2025 à 18:16Deux ponts coupés »: glued on both sides it heads what
// follows, unless it stands in brackets or behind its agency.
bool heads_glued(const Page& page, std::size_t i) {
  const Line& line = page.lines[i];
  const bool figures = page.text.tokens[line.range.first].kind == TokenKind::number;
  return figures && line.glued && i + 1 < page.lines.size() && page.lines[i + 1].glued;
}

// « AFP - 19/11/2021 - 15:02 » stands under what it dates; where nothing is told above the first
// such line, they all stand above: « Mardi 4 mars, 18h16 ».
void read_footers(Page& page) {
  page.footers.resize(page.lines.size());
  bool told = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    told = told || (tells(line) && !page.summary[i]);
    if (line.role != LineRole::text) continue;
    const auto footer = read_footer(page.text, line, page.reader, page.lexicon);
    if (!footer) continue;
    if (!told || heads_glued(page, i)) return;
    page.footers[i] = footer;
    line.role = LineRole::masthead;
  }
}

// « Mercredi 14 mars » stands above what it dates.
void read_day_lines(Page& page) {
  page.days.resize(page.lines.size());
  for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
    if (page.lines[i].role != LineRole::text || page.lines[i].glued) continue;
    page.days[i] = read_day_line(page.text, page.lines[i], page.reader);
    if (page.days[i]) page.lines[i].role = LineRole::masthead;
  }
}

// « Privas, le 18 octobre 2024 », above each of some communiqués.
void read_dated_lines(Page& page) {
  constexpr std::size_t kFewest = 3;
  page.dated.resize(page.lines.size());
  std::vector<std::pair<std::size_t, WrittenTime>> found;
  for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (line.role != LineRole::text) continue;
    const bool opens = line.after_blank && !page.lines[i + 1].after_blank;
    const auto day = read_dated_line(page.text, line, page.reader, opens);
    if (day) found.emplace_back(i, *day);
  }
  if (found.size() < kFewest) return;
  for (const auto& [line, day] : found) {
    page.days[line] = day;
    page.dated[line] = true;
    page.lines[line].role = LineRole::masthead;
  }
}

// « Publié le 23 novembre 2023 »: page_stamp.h reads it.
bool is_stamp(const Page& page, const Line& line) {
  if (line.role != LineRole::masthead) return false;
  const ClassId stamp = page.lexicon.get_class("STAMP_WORD");
  for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
    if (page.text.tokens[token].word->classes.test(stamp)) return true;
  }
  return false;
}

// « Jeudi 23 novembre 2023 · Temps de lecture : 7 min », above what is told.
void take_head_day(Page& page) {
  constexpr std::size_t kHead = 12;     // lines
  if (has_days_in_front(page)) return;  // « Le Courrier – 03/11/2025 – Deux ponts coupés »
  for (std::size_t i = 0; i + 1 < page.lines.size() && i < kHead; ++i) {
    Line& line = page.lines[i];
    if (page.days[i] || page.footers[i]) return;
    if (line.role == LineRole::text && tells(line)) return;
    if (line.role != LineRole::text && line.role != LineRole::masthead) continue;
    const auto day = read_head_day(page.text, line, page.reader, page.lexicon);
    if (!day) continue;
    if (!is_stamp(page, line)) page.days[i] = day;
    line.role = LineRole::masthead;
    return;
  }
}

}  // namespace

Page read_page(const AnnotatedText& text, std::vector<Line> lines, const DatePhrases& phrases,
               const Lexicon& lexicon) {
  Page page{.text = text,
            .phrases = phrases,
            .lexicon = lexicon,
            .reader = DateReader(text, phrases, lexicon),
            .lines = std::move(lines)};
  mark_boilerplate(text, page.lines);
  mark_summaries(page);
  mark_agendas(page);
  read_footers(page);
  read_day_lines(page);
  read_dated_lines(page);
  take_head_day(page);
  return page;
}

}  // namespace greffier
