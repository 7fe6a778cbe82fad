// A bulletin as lines with what each is, and the means to read days off them: what the finders of
// entries look at.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "structure/line.h"
#include "structure/written_time.h"

#include <optional>
#include <vector>

namespace greffier {

struct Page {
  const AnnotatedText& text;
  const DatePhrases& phrases;
  const Lexicon& lexicon;
  DateReader reader;
  std::vector<Line> lines = {};
  std::vector<std::optional<WrittenTime>> footers = {};  // by line: a day and minute alone
  std::vector<std::optional<WrittenTime>> days = {};     // by line: a day alone
  std::vector<bool> dated = {};    // by line: a day with its place or paper, one of several
  std::vector<bool> summary = {};  // by line: « Ce qu'il faut retenir » and the list below it
  std::vector<bool> agenda = {};   // by line: of the list below « L'agenda du jour »

  [[nodiscard]] bool is_outside(std::size_t line) const {
    return lines[line].role == LineRole::masthead;
  }
};

// Finds the lines that are dates alone or no bulletin. `lines` have the roles of layout.rules.
Page read_page(const AnnotatedText& text, std::vector<Line> lines, const DatePhrases& phrases,
               const Lexicon& lexicon);

}  // namespace greffier
