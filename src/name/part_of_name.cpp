#include "name/part_of_name.h"

#include "lex/nearby.h"
#include "lex/rows.h"

namespace greffier {
namespace {

// « député La République en Marche des | Yvelines »: behind a body known, not part of it.
bool ends_body(const Reading& reading, TokenIndex last) {
  constexpr TokenIndex kLongest = 6;  // words of its name
  for (TokenIndex token = last + 1; token-- > back_from(last, kLongest, 0);) {
    const NamePhrase* name = reading.name_at(token);
    if (name != nullptr && name->range.last == last + 1) {
      return has_row(name->rows, reading.lexicon.get_class("ORGANIZATION"));
    }
  }
  return false;
}

}  // namespace

bool is_part_of_name(const Reading& reading, TokenIndex first) {
  const Tokens& tokens = reading.text.tokens;
  if (first < 2 || tokens[first - 1].pos != Pos::de) return false;
  TokenIndex head = first - 2;
  while (head > 0 && tokens[head].pos == Pos::adjective) --head;  // « les Jeux olympiques de »
  const Token& noun = tokens[head];
  if (ends_body(reading, head)) return false;
  const ClassId not_body = reading.lexicon.get_class("NOT_BODY");
  if (has_cell(reading.lexicon, noun.word->rows, not_body, "held", "yes")) return false;
  if (noun.capitalised && noun.word->classes.test(not_body)) return true;
  return has_cell(reading.lexicon, noun.word->rows, not_body, "treaty", "yes");
}

}  // namespace greffier
