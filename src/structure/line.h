// The lines of a bulletin: what stands between line ends, and between the joints where an extractor
// lost one: « …dans le rougeLe CAC 40… », « …11,4%Le titre… », « …tures.8h41 - Le… ».
#pragma once

#include "lex/annotation.h"

#include <cstdint>
#include <vector>

namespace greffier {

// What a line is, told by data/rules/layout.rules (kind `layout`) or by its shape.
enum class LineRole : std::uint8_t {
  text,
  masthead,      // byline, « Publié le … », share buttons, captions, adverts, credits
  related_head,  // « À lire aussi »: what follows it up to the next text is no bulletin either
  advert_head,   // « PUBLICITÉ » alone: what touches it may be what is sold
  summary_head,  // « L'essentiel », « Ce qu'il faut retenir »
  notice,        // « Bonjour et bienvenue », « Ce direct est terminé »
  rubric,        // « POUR APPROFONDIR »: a rubric beside the time, no title
  agenda_head,   // « L'agenda du jour », where a list of what is to come stands below it
  live_head,     // « EN DIRECT », « minute par minute »: the page is a live, not an article
};

inline constexpr std::size_t kLongestTitle = 170;     // characters
inline constexpr std::size_t kLongestQuestion = 110;  // of a title that ends in « ? » or « ! »

struct Line {
  TokenRange range = {};
  LineRole role = LineRole::text;
  bool after_blank = false;  // an empty line, or the start of the text, stands before it
  bool glued = false;        // no line end stands before it
  bool ended = false;        // ends like a sentence
  bool upper = false;        // all its letters are capitals, and there are some words
  std::size_t characters = 0;
};

// Whether a line tells something: no name of a page, no title.
[[nodiscard]] bool tells(const Line& line);

// Marks the joints in the text (Token::glued), so that no sentence runs over one.
void mark_joints(AnnotatedText& text);

// Ends a line before a token: what stands behind is no bulletin.
void cut_line(const AnnotatedText& text, Line& line, TokenIndex last);

// The lines of the text; joints must be marked. Roles are `text` still.
std::vector<Line> find_lines(const AnnotatedText& text);

}  // namespace greffier
