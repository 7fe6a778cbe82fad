// Times behind the words that they date.
//   « Une digue cède à Rocval (18h16) », « … – 18h16 », « …a dit le préfet. [18h16] »,
//   « Bulletin n° 3 du mardi 4 mars 2025 à 18h16 », « …en prison (18h16). »,
//   « …le préfet. (AFP, 18h16) », « …le préfet. Publié à 18h16. »
#pragma once

#include "structure/dateline_words.h"
#include "structure/header_cursor.h"

#include <optional>

namespace greffier {

class HeaderEndReader {
 public:
  explicit HeaderEndReader(const Page& page)
      : page_(page), text_(page.text), cursor_(page), words_(page.text, page.reader, page.lexicon) {
  }

  std::optional<Header> read(std::size_t line);

 private:
  std::optional<Header> read_sign(std::size_t line, TokenRange range, bool inside);
  std::optional<Header> read_day(std::size_t line, TokenRange range);
  std::optional<Header> read_stamp(std::size_t line, TokenRange range);
  void skip_agencies();

  const Page& page_;
  const AnnotatedText& text_;
  HeaderCursor cursor_;
  DatelineWords words_;
};

}  // namespace greffier
