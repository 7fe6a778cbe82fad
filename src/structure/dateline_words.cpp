#include "structure/dateline_words.h"

namespace greffier {

DatelineWords::DatelineWords(const AnnotatedText& text, const DateReader& reader,
                             const Lexicon& lexicon)
    : text_(text), reader_(reader), agency_(lexicon.get_class("NEWS_AGENCY")) {}

bool DatelineWords::is_agency(TokenIndex token) const {
  return text_.tokens[token].word->classes.test(agency_) ||
         text_.annotations.find(token, agency_) != nullptr;
}

bool DatelineWords::only_date(TokenRange range) const {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Token& here = text_.tokens[token];
    const bool word = here.kind == TokenKind::word && here.word->folded != "a" &&
                      here.word->folded != "le" && here.word->folded != "h" &&
                      here.word->folded != "heures" && !is_agency(token);
    if (!word) continue;
    const DateWords words = reader_.read({token, token + 1});
    const bool date = words.weekday || words.month || words.day || here.shape == Shape::upper;
    if (!date) return false;
  }
  return true;
}

}  // namespace greffier
