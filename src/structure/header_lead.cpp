#include "structure/header_lead.h"

#include "lex/nearby.h"
#include "phrase/rare_clock.h"
#include "structure/ago.h"
#include "structure/sign.h"

#include <algorithm>

namespace greffier {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

HeaderLead::HeaderLead(const Page& page)
    : page_(page), text_(page.text), tokens_(page.text.tokens), reader_(page.reader),
      stamp_(page.lexicon.get_class("STAMP_WORD")) {}

// « Ce contenu a été | publié sur 4 mars 2025 - 18:16 »
TokenIndex HeaderLead::skip_stamped(TokenRange range) const {
  constexpr TokenIndex kLongest = 5;  // tokens up to the participle
  if (determiner_kind(tokens_, range.first) != 'd') return range.first;
  const TokenIndex last = std::min(range.last, range.first + kLongest);
  for (TokenIndex token = range.first + 1; token < last; ++token) {
    if (tokens_[token].word->classes.test(stamp_) && is_word(tokens_, token - 1, "ete"))
      return token;
  }
  return range.first;
}

// « Publié à 18h16 », « Mis à jour : 18h16 », « Publié le 4 mars à 18h16 ».
TokenIndex HeaderLead::skip_stamp(TokenRange range) const {
  if (range.empty()) return range.first;
  TokenIndex at = skip_stamped(range);
  const bool stamp = std::ranges::any_of(tokens_[at].word->rows,
                                         [this](const ClassRow& row) { return row.id == stamp_; });
  if (!stamp) return range.first;
  while (at < range.last && !begins_clock(at, range.last)) {
    if (reader_.skip_day_word(at, range.last) > at) return at;
    if (read_ago(page_, {at, range.last})) return at;
    const bool led = is_one_of(tokens_, at, {"a", "le", "jour", "sur"}) ||
                     is_sign(text_, at, ":") || tokens_[at].word->classes.test(stamp_);
    if (!led) return range.first;
    ++at;
  }
  return at < range.last ? at : range.first;
}

// « Par Lina Vasquier, le », « Lina Vasquier et Marc Teyssier | »: names up to a day; « Par Lina
// Vasquier – », « La rédaction | »: a dash up to a time.
TokenIndex HeaderLead::skip_byline(TokenRange range) const {
  constexpr TokenIndex kLongest = 14;  // tokens
  constexpr TokenIndex kMaker = 4;     // tokens up to « par »
  const TokenIndex last = std::min(range.last, range.first + kLongest);
  bool aside = false;  // « Lina Vasquier (stagiaire) »
  bool made = false;  // « Message par lina-k80 » mar. 5 déc. »: members of a forum have any name
  TokenIndex first = range.first;
  for (TokenIndex at = range.first; at < std::min(last, range.first + kMaker); ++at) {
    if (tokens_[at].word->folded != "par") continue;  // « information fournie par AFP • »
    first = at;
    made = true;
  }
  for (TokenIndex at = first; at < last; ++at) {
    const Token& here = tokens_[at];
    aside = text_.surface(at) == "(" || (aside && text_.surface(at) != ")");
    if (aside) continue;
    if (begins_clock(at, range.last)) {
      return at > range.first + 1 && is_divider(text_.surface(at - 1)) ? at : range.first;
    }
    if (reader_.skip_day_word(at, range.last) > at) return at;
    const bool between = here.kind == TokenKind::punctuation || here.pos == Pos::preposition ||
                         here.pos == Pos::determiner || here.pos == Pos::conjunction;
    const bool stamp = here.word->classes.test(stamp_);  // « Article publié le »
    const bool desk = at == range.first + 1 && tokens_[range.first].pos == Pos::determiner;
    if (!here.capitalised && !between && !stamp && !desk && !made) return range.first;
  }
  return range.first;
}

// « BETTERAVES · 11/10/2019 à 09h15 », « Grand Est | 4 mars, 18h16 », « Rocval, 4 mars, 18h16 »,
// « TAP027 ECO 11/06/2024 10:35 ».
TokenIndex HeaderLead::skip_rubric(TokenRange range) const {
  constexpr TokenIndex kLongest = 5;  // tokens
  TokenIndex token = range.first;
  bool code = true;
  while (token < range.last && token < range.first + kLongest) {
    const Token& here = tokens_[token];
    const bool figures = here.kind == TokenKind::number && token > range.first && code;
    code = code && std::ranges::none_of(text_.surface(token), is_small);
    const bool named = here.capitalised && (here.kind == TokenKind::word || code);
    if (!figures && !named) break;
    ++token;
  }
  if (token == range.first || token == range.last) return range.first;
  if (code && tokens_[token].kind == TokenKind::date) return token;
  const std::string_view mark = text_.surface(token);
  const bool parts = is_dash(mark) || mark == "·" || mark == "|" || mark == "•" || mark == ">" ||
                     mark == "/" || mark == ",";
  const DateWords words = reader_.read({range.first, token});  // « Aujourd'hui, 18h16 »
  const bool day = words.weekday || words.month || words.from_entry;
  return parts && !day ? token + 1 : range.first;
}

// « Bamako Infos 24, [17/09/2024 05:41] »
TokenIndex HeaderLead::skip_channel(TokenRange range) const {
  constexpr TokenIndex kLongest = 12;  // tokens in the brackets
  if (range.empty() || text_.surface(range.last - 1) != "]") return range.first;
  for (TokenIndex at = range.last - 1; at-- > range.first && at + kLongest > range.last;) {
    if (text_.surface(at) != "[") continue;
    return at > range.first && text_.surface(at - 1) == "," ? at : range.first;
  }
  return range.first;
}

bool HeaderLead::is_second_stamp(TokenRange range) const {
  return range.first + 1 < range.last && tokens_[range.first].kind == TokenKind::punctuation &&
         tokens_[range.first + 1].word->classes.test(stamp_);
}

bool HeaderLead::begins_clock(TokenIndex token, TokenIndex last) const {
  if (token >= last) return false;
  if (text_.annotations.find(token, PhraseClass::clock) != nullptr) return true;
  const auto rare = read_rare_clock(text_.surface(token));
  return rare && rare->form == ClockForm::seconds;
}

}  // namespace greffier
