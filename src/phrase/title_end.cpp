#include "phrase/title_end.h"

#include "lex/nearby.h"

namespace greffier {

TitleEnd::TitleEnd(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), title_(lexicon.get_class("TITLE")),
      head_(lexicon.get_class("ORGANIZATION_HEAD")) {}

TokenIndex TitleEnd::of(TokenIndex token) const {
  const Annotation* office = text_.annotations.find(token, title_);
  if (office == nullptr) return token;
  return opens_body(office->range) ? token + 1 : office->range.last;
}

// « le chef de la Direction | du travail », « … de l'Association | suisse des routiers »; not « la
// secrétaire d'État | de l'Intérieur ».
bool TitleEnd::opens_body(TokenRange office) const {
  const Tokens& tokens = text_.tokens;
  if (office.last < office.first + 3 || office.last >= tokens.size()) return false;
  // « la présidente du | groupe écologiste »
  const Annotation* body = text_.annotations.find(office.last - 1, head_);
  if (body != nullptr && body->range.last > office.last) return true;
  const Token& head = tokens[office.last - 1];
  const Token& article = tokens[office.last - 2];
  const Token& next = tokens[office.last];
  const bool definite = article.pos == Pos::determiner || article.word->folded == "du";
  const bool goes_on = next.pos == Pos::de ||
                       (next.pos == Pos::adjective && has_pos(tokens, office.last + 1, Pos::de));
  return definite && head.capitalised && head.word->classes.test(head_) && goes_on &&
         next.gap <= Gap::blank;
}

}  // namespace greffier
