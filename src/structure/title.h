// The title of an entry: told by a line break, a glued capital, the header's style or a full stop.
//   « 20h05 : Deux ponts coupés⏎La circulation… », « 9h10. Une salle comble. Devant le tribunal… »
#pragma once

#include <greffier/fact.h>

#include "structure/header.h"
#include "structure/line.h"

#include <vector>

namespace greffier {

struct FoundTitle {
  TokenRange title = {};  // empty where the entry has none
  EntryKind kind = EntryKind::post;
};

class TitleFinder {
 public:
  TitleFinder(const AnnotatedText& text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  // Of the entry of lines [first, last), whose header ends before `body`.
  [[nodiscard]] FoundTitle find(std::size_t first, std::size_t last, TokenIndex body,
                                HeaderStyle style) const;

 private:
  [[nodiscard]] TokenRange find_title(std::size_t first, std::size_t last, TokenIndex body,
                                      HeaderStyle style) const;
  [[nodiscard]] TokenRange first_sentence(const Line& line, TokenIndex body, bool more) const;
  [[nodiscard]] TokenIndex skip_marks(TokenRange line) const;
  [[nodiscard]] bool is_signature(TokenRange range) const;
  [[nodiscard]] bool is_title(std::size_t line, TokenIndex from, bool more) const;
  [[nodiscard]] std::size_t next_text(std::size_t line, std::size_t last) const;

  const AnnotatedText& text_;
  const std::vector<Line>& lines_;
};

}  // namespace greffier
