#include "structure/line.h"

#include "lex/nearby.h"
#include "structure/sign.h"
#include "text/utf8.h"

#include <algorithm>

namespace greffier {
namespace {

// « …le préfet. (14:20) »: the sign that closes a time in brackets.
bool closes_time(const AnnotatedText& text, TokenIndex token) {
  const std::string_view sign = text.surface(token);
  return (sign == ")" || sign == "]") && token > 1 &&
         text.tokens[token - 1].kind == TokenKind::clock;
}

bool is_closing(const AnnotatedText& text, TokenIndex token) {
  const std::string_view sign = text.surface(token);
  return text.tokens[token].kind == TokenKind::mark || sign == ")" || sign == "]";
}

// « …ce soir.12 juin 2025 à 18:42Deux ponts »: a day and its time, behind a stop or a word.
bool opens_glued_day(const AnnotatedText& text, TokenIndex token) {
  constexpr TokenIndex kLongest = 5;  // tokens up to the time
  const Tokens& tokens = text.tokens;
  if (tokens[token].kind != TokenKind::number || tokens[token].span.size() > 2) return false;
  if (!is_stop(text, token - 1) && tokens[token - 1].kind != TokenKind::word) return false;
  const TokenIndex last = std::min(token + kLongest, static_cast<TokenIndex>(tokens.size()));
  for (TokenIndex at = token + 1; at < last; ++at) {
    if (tokens[at].kind == TokenKind::clock) return at > token + 1;
    const bool month = at == token + 1 && tokens[at].kind == TokenKind::word;
    const bool year = tokens[at].kind == TokenKind::number && tokens[at].span.size() == 4;
    const bool between =
        tokens[at].kind == TokenKind::punctuation || tokens[at].word->folded == "a";
    if (tokens[at].gap >= Gap::line || !(month || year || between)) return false;
  }
  return false;
}

// « 4 mars 2025|18h16 », « 04/03/2025|18h16 »: a day before its time.
bool ends_day(const AnnotatedText& text, TokenIndex token) {
  constexpr std::size_t kYear = 4;  // figures
  const Tokens& tokens = text.tokens;
  if (tokens[token].kind == TokenKind::date) return true;
  return token > 1 && tokens[token].kind == TokenKind::number &&
         tokens[token].span.size() == kYear && tokens[token - 1].kind == TokenKind::word &&
         tokens[token - 2].kind == TokenKind::number;
}

// A time that opens an entry may be glued to what stands before it, unless that opens a bracket or
// binds the time to it: « (14h30 », « 12h-14h30 », « 11/09:30 ».
bool opens_glued_time(const AnnotatedText& text, TokenIndex token) {
  const bool clock_next =
      token + 2 < text.tokens.size() && text.tokens[token + 1].kind == TokenKind::clock;
  const bool bracket = clock_next && is_sign(text, token, "[") && is_sign(text, token + 2, "]");
  const bool stop = is_stop(text, token - 1);
  const bool round =
      clock_next && stop && is_sign(text, token, "(") && is_sign(text, token + 2, ")");
  const bool dated = stop && text.tokens[token].kind == TokenKind::date;
  // « …en chef.(14/01/2026 : 12:47) »
  const bool footer = stop && token + 2 < text.tokens.size() && is_sign(text, token, "(") &&
                      text.tokens[token + 1].kind == TokenKind::date;
  const bool clock = text.tokens[token].kind == TokenKind::clock;
  if (round || dated || footer) return true;
  if ((!clock && !bracket) || ends_day(text, token - 1)) return false;
  const TokenKind before = text.tokens[token - 1].kind;
  if (before == TokenKind::word || before == TokenKind::number || before == TokenKind::code ||
      before == TokenKind::clock || before == TokenKind::date || before == TokenKind::initials)
    return true;
  const std::string_view sign = text.surface(token - 1);
  return is_stop(text, token - 1) || sign == "»" || sign == "\"" || sign == "”" || sign == ")" ||
         sign == "]" || sign == "%";
}

// « 00h12 : Séance levée“Il est minuit »: the title behind a time, and a quotation that opens the
// text; but « a dit“Nous partons” ».
bool ends_title(const AnnotatedText& text, TokenIndex mark) {
  constexpr TokenIndex kLongest = 14;  // tokens
  const auto& tokens = text.tokens;
  if (tokens[mark - 1].kind != TokenKind::word || mark + 1 >= tokens.size()) return false;
  if (!tokens[mark + 1].capitalised) return false;
  for (TokenIndex token = mark; token-- > 0 && token + kLongest > mark;) {
    if (tokens[token].kind == TokenKind::clock) return true;
    if (is_stop(text, token)) return false;
  }
  return false;
}

// A capital after a figure or a closing sign, nothing between: « 11,4%Le », « 06:58Mis », « )Le ».
bool opens_glued_word(const AnnotatedText& text, TokenIndex token) {
  const Token& here = text.tokens[token];
  // « 19h31« Je n'ai jamais vu ça », « 17h10A l'hôpital »
  const std::string_view surface = text.surface(token);
  const bool after_clock = text.tokens[token - 1].kind == TokenKind::clock;
  // « 19h31"Je n'ai », but not « à 19h31", a dit »
  const bool straight = surface == "\"" && token + 1 < text.tokens.size() &&
                        text.tokens[token + 1].gap == Gap::none &&
                        text.tokens[token + 1].capitalised;
  const bool opens = surface == "«" || surface == "“" || straight || surface == "A" ||
                     surface == "À" || here.kind == TokenKind::address;
  if (after_clock && opens) return true;
  const bool opening = surface == "«" || surface == "“";
  const bool after_time = closes_time(text, token - 1);
  if (opening && (after_time || ends_title(text, token))) return true;
  const bool word = here.kind == TokenKind::word || here.kind == TokenKind::elision;
  if (!word || !here.capitalised || here.shape == Shape::upper || here.span.size() < 2)
    return false;
  const Token& before = text.tokens[token - 1];
  const std::string_view sign = text.surface(token - 1);
  if (before.kind == TokenKind::clock || before.kind == TokenKind::date) return true;
  if (sign == "%" || sign == ")" || sign == "»" || after_time) return true;
  // « 2015Publié », « 1reIl », but « 5Mo », « 12Mbit »: the lexicon must know the word.
  const bool figure = before.kind == TokenKind::ordinal ||
                      (before.kind == TokenKind::number && here.span.size() > 2);
  return figure && !here.word->analyses.empty();
}

// « …au repos.78' : But », « …à dix.84e : Carton », « Le direct88' - Fini »: the minutes of a
// match, behind a sentence or a word.
bool opens_glued_minute(const AnnotatedText& text, TokenIndex token) {
  const auto& tokens = text.tokens;
  const Token& here = tokens[token];
  const bool figure = here.kind == TokenKind::number && here.span.size() <= 3;
  if (!figure && here.kind != TokenKind::ordinal) return false;
  const bool word = tokens[token - 1].kind == TokenKind::word;
  if (!word && !is_stop(text, token - 1) && !is_closing(text, token - 1)) return false;
  constexpr TokenIndex kReach = 5;  // tokens: « 90 ' + 5 : »
  const TokenIndex last = std::min(token + kReach, static_cast<TokenIndex>(tokens.size()));
  bool minute = !figure;
  for (TokenIndex at = token + 1; at < last; ++at) {
    const std::string_view sign = text.surface(at);
    const bool title = at + 1 < tokens.size() && tokens[at + 1].capitalised;
    if (sign == ":" || (is_dash(sign) && title)) return minute;
    minute = minute || sign == "'" || sign == "’" || sign == "′";
    const bool extra = sign.starts_with('+') || tokens[at].kind == TokenKind::number;
    if (!minute || (!extra && sign != "'" && sign != "’" && sign != "′")) return false;
  }
  return false;
}

bool opens_glued_bullet(const AnnotatedText& text, TokenIndex token) {
  const std::string_view sign = text.surface(token);
  const bool dash = is_dash(sign) && closes_time(text, token - 1);
  return (sign == ">" || sign == "•" || dash) && token + 1 < text.tokens.size() &&
         text.tokens[token + 1].gap <= Gap::blank && !is_sign(text, token - 1, sign);
}

// « …dans le bourg. 08:58 - La Vouze monte »: posts run on in one line.
bool opens_post_inside(const AnnotatedText& text, TokenIndex token) {
  if (text.tokens[token].kind != TokenKind::clock || text.tokens[token].gap != Gap::blank ||
      token + 2 >= text.tokens.size() || !is_stop(text, token - 1)) {
    return false;
  }
  const std::string_view sign = text.surface(token + 1);
  const bool parts = is_dash(sign) || sign == ":" || sign == "|";
  return parts && text.tokens[token + 2].capitalised && text.tokens[token + 2].gap == Gap::blank;
}

bool is_joint(const AnnotatedText& text, TokenIndex token) {
  return opens_glued_time(text, token) || opens_glued_word(text, token) ||
         opens_glued_bullet(text, token) || opens_glued_day(text, token) ||
         opens_glued_minute(text, token);
}

// « …biélorusse.Les forces… »: a sentence ends and the next word touches it. A straight mark
// between them belongs to the one or the other: `…pays."Le ministre`, `…l'agence."Hier`; whether an
// odd number of them has been seen tells.
bool is_glued_sentence(const AnnotatedText& text, TokenIndex token, bool odd) {
  const Token& here = text.tokens[token];
  if (here.gap != Gap::none) return false;
  if (is_sign(text, token, "\"")) return odd && is_stop(text, token - 1);
  if (!here.capitalised) return false;
  if (token > 1 && !odd && is_sign(text, token - 1, "\"")) {
    return here.kind == TokenKind::word && text.tokens[token - 1].gap == Gap::none &&
           is_stop(text, token - 2);
  }
  if (here.kind != TokenKind::word && here.kind != TokenKind::elision) return false;
  return is_stop(text, token - 1) && text.tokens[token - 1].kind != TokenKind::abbreviation;
}

// Where the bracket opens that closes the range: « …dit le préfet. (14:20) ».
TokenIndex open_last_bracket(const AnnotatedText& text, TokenRange range) {
  constexpr TokenIndex kLongest = 10;  // tokens from bracket to bracket
  const std::string_view close = text.surface(range.last - 1);
  if (close != ")" && close != "]") return range.last;
  for (TokenIndex at = range.last - 1; at-- > range.first && at + kLongest > range.last;) {
    const std::string_view sign = text.surface(at);
    if (sign == "(" || sign == "[") return at;
  }
  return range.last;
}

// « …quatre heures. MRO/ATS », « …selon la même source. Fin »: a stop, then who wrote it.
bool ends_with_signature(const AnnotatedText& text, TokenRange range) {
  constexpr std::size_t kLongest = 9;  // letters
  const TokenIndex last = range.last - 1;
  TokenIndex token = last;
  const auto signs = [&](TokenIndex at) {
    const bool short_ =
        text.tokens[at].shape == Shape::upper && text.tokens[at].span.size() <= kLongest;
    return short_ || text.surface(at) == "/" || (at == last && text.surface(at) == "Fin");
  };
  while (token > range.first && signs(token)) --token;
  return token < last && is_stop(text, token);
}

// « …par les pompiers de Brive. L.V. », « L'hôpital manque de sang. Il reste dix poches du groupe
// O. »: behind another sentence; « Le procès de Marc T. » is a title.
bool ends_with_initials(const AnnotatedText& text, TokenRange range) {
  const TokenIndex last = range.last - 1;
  if (last == range.first || text.tokens[last].kind != TokenKind::initials) return false;
  for (TokenIndex token = range.first; token < last; ++token) {
    if (is_stop(text, token)) return true;
  }
  return false;
}

// « …du procès. ⬇️ »: a picture behind the stop.
bool is_picture(const AnnotatedText& text, TokenIndex token) {
  constexpr char32_t kFirst = U'\u2190';  // arrows, and all pictures behind them
  return text.tokens[token].kind == TokenKind::punctuation &&
         character_at(text.text, text.tokens[token].span.begin) >= kFirst;
}

bool ends_sentence(const AnnotatedText& text, TokenRange range) {
  TokenIndex last = range.last - 1;
  while (last > range.first && (is_closing(text, last) || is_picture(text, last))) --last;
  return is_stop(text, last) || ends_with_initials(text, {range.first, last + 1}) ||
         ends_with_signature(text, range);
}

void finish(const AnnotatedText& text, Line& line) {
  constexpr int kMost = 3;  // brackets: « …d'un demi-point.[2][3] »
  TokenRange told = line.range;
  line.ended = ends_sentence(text, told);
  for (int i = 0; i < kMost && !line.ended && !told.empty(); ++i) {
    const TokenIndex bracket = open_last_bracket(text, told);
    if (bracket == told.first || bracket == told.last) break;
    told.last = bracket;
    line.ended = ends_sentence(text, told);
  }
  line.characters = count_characters(text.surface(line.range));
  std::size_t words = 0;
  bool lower = false;
  for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
    const Shape shape = text.tokens[token].shape;
    lower = lower || shape == Shape::lower || shape == Shape::mixed ||
            (shape == Shape::capital && text.tokens[token].kind == TokenKind::word &&
             count_characters(text.surface(token)) > 1);
    words += shape == Shape::upper;
  }
  line.upper = words > 0 && !lower;
}

}  // namespace

bool tells(const Line& line) {
  constexpr std::size_t kSentence = 30;  // characters
  constexpr std::size_t kParagraph = 120;
  if (line.role == LineRole::masthead) return false;
  return line.characters >= kParagraph || (line.ended && line.characters >= kSentence);
}

void cut_line(const AnnotatedText& text, Line& line, TokenIndex last) {
  line.range.last = last;
  finish(text, line);
}

void mark_joints(AnnotatedText& text) {
  for (TokenIndex token = 1; token < text.tokens.size(); ++token) {
    const bool joint = text.tokens[token].gap == Gap::none ? is_joint(text, token)
                                                           : opens_post_inside(text, token);
    if (joint) text.tokens[token].glued = true;
  }
}

std::vector<Line> find_lines(const AnnotatedText& text) {
  std::vector<Line> lines;
  bool odd = false;  // straight marks so far
  for (TokenIndex token = 0; token < text.tokens.size(); ++token) {
    const Token& here = text.tokens[token];
    if (is_sign(text, token, "\"")) odd = !odd;
    const bool broken = here.gap >= Gap::line;
    const bool glued = token > 0 && (here.glued || is_glued_sentence(text, token, odd));
    if (token == 0 || broken || glued) {
      lines.push_back({.range = {token, token},
                       .after_blank = token == 0 || here.gap == Gap::paragraph,
                       .glued = token > 0 && !broken});
    }
    lines.back().range.last = token + 1;
  }
  for (Line& line : lines) finish(text, line);
  return lines;
}

}  // namespace greffier
