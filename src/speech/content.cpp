#include "speech/content.h"

#include "lex/nearby.h"
#include "speech/clause_end.h"
#include "structure/entry_map.h"
#include "structure/sign.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// « l'état du blessé « reste préoccupant » »: the verb stands in marks, its subject before them.
bool leans_outside(const Reading& reading, TokenRange marks) {
  for (TokenIndex token = marks.first; token < marks.last; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr || reading.text.tokens[verb->finite].pos != Pos::verb) continue;
    // « il « revit la scène » »
    if (marks.first > 0 && has_pos(reading.text.tokens, marks.first - 1, Pos::subject_pronoun))
      return true;
    return verb->subject_group && reading.nouns[*verb->subject_group].range.last <= marks.first;
  }
  return false;
}

}  // namespace

bool has_main_verb(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  bool subordinate = false;
  bool apart = false;  // a comma opened the subordinate clause
  for (TokenIndex token = range.first; token < range.last;) {
    if (const auto* quote = reading.text.annotations.find(token, PhraseClass::quote)) {
      if (leans_outside(reading, quote->range)) return true;
      token = reading.next_outside(token);
      continue;
    }
    const Pos pos = tokens[token].pos;
    if (pos == Pos::relative || pos == Pos::subordinator || pos == Pos::que) {
      subordinate = true;
      apart = token > range.first && is_sign(reading.text, token - 1, ",");
    } else if (apart && is_sign(reading.text, token, ",")) {
      subordinate = false;  // « , dont un tiers à l'étranger, »
    }
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr && tokens[verb->finite].pos == Pos::verb) {
      if (!subordinate) return true;
      subordinate = false;
    }
    token = verb != nullptr ? verb->range.last : reading.next_outside(token);
  }
  return false;
}

bool only_counts(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kReach = 3;  // « entre 25 et 30 », « au moins dix »
  range = trim_content(reading, range);
  const TokenIndex limit = std::min(range.last, range.first + kReach);
  bool number = false;
  for (TokenIndex token = range.first; token < limit; ++token) {
    number = number || reading.number_at(token) != nullptr;
  }
  return number && !has_main_verb(reading, range);
}

TokenRange trim_content(const Reading& reading, TokenRange range) {
  static constexpr std::array<std::string_view, 12> kJunk{",", ":", ";", "-", "–", "—",
                                                          "•", ">", ".", "*", "…", "/"};
  const auto junk = [&](TokenIndex token) {
    return std::ranges::find(kJunk, reading.text.surface(token)) != kJunk.end();
  };
  while (!range.empty() && junk(range.first)) ++range.first;
  // « …, et le pont a tenu, selon le maire »
  const bool joined = range.first + 1 < range.last && range.first > 0 &&
                      reading.text.tokens[range.first].pos == Pos::conjunction &&
                      !reading.text.tokens[range.first].capitalised;
  if (joined) ++range.first;
  while (!range.empty() && junk(range.last - 1)) --range.last;
  // « a indiqué qu'il partait et » before « a précisé que »
  while (!range.empty() && reading.text.tokens[range.last - 1].pos == Pos::conjunction) {
    --range.last;
    while (!range.empty() && junk(range.last - 1)) --range.last;
  }
  return range;
}

TokenRange without_kicker(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kLongest = 5;  // tokens before the colon
  if (range.empty() || reading.sentence_at(range.first).first != range.first) return range;
  for (TokenIndex token = range.first; token < std::min(range.last, range.first + kLongest);
       ++token) {
    if (reading.verb_group_at(token) != nullptr) return range;
    if (reading.text.annotations.find(token, PhraseClass::quote) != nullptr) return range;
    if (!is_sign(reading.text, token, ":")) continue;
    const TokenRange rest{token + 1, range.last};
    return token > range.first && has_main_verb(reading, rest) ? rest : range;
  }
  return range;
}

bool is_connective(const Reading& reading, TokenRange range) {
  range = trim_content(reading, range);
  if (range.empty()) return false;
  const auto* aside =
      reading.text.annotations.find(range.first, reading.lexicon.get_class("ASIDE"));
  if (aside != nullptr && aside->range.last >= range.last) return true;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Pos pos = reading.text.tokens[token].pos;
    if (pos != Pos::adverb && pos != Pos::conjunction) return false;
  }
  return true;
}

TokenRange without_dateline(const Reading& reading, TokenRange range) {
  const auto entry = entry_of(reading.outline, range.first);
  if (!entry) return range;
  const TokenRange dateline = reading.outline.entries[*entry].dateline;
  if (dateline.contains(range.first)) range.first = std::min(dateline.last, range.last);
  return range;
}

// « Contrairement à ce que nous écrivions, le pont n'a pas cédé, corrige la mairie »,
// « Contrairement à ce qu'affirmait la mairie, »
TokenRange without_newsroom(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  bool ours = !range.empty() && tokens[range.first].word->folded == "contrairement";
  for (TokenIndex token = range.first; token < range.last; token = reading.next_outside(token)) {
    if (is_sign(reading.text, token, ",")) return ours ? TokenRange{token + 1, range.last} : range;
    const Analysis* analysis = tokens[token].analysis();
    ours = ours || (tokens[token].pos == Pos::subject_pronoun && analysis != nullptr &&
                    (analysis->persons & 1U << 1) != 0);
  }
  return range;
}

// « que le pont tienne, faute de quoi, a-t-elle averti, »: the last words belong to what follows.
TokenRange without_tail(const Reading& reading, TokenRange content) {
  for (TokenIndex token = content.last; token-- > content.first + 1;) {
    if (reading.text.surface(token) != ",") continue;
    const bool clause = has_main_verb(reading, {token + 1, content.last});
    return clause || token + 1 == content.last ? content : TokenRange{content.first, token};
  }
  return content;
}

namespace {

// « Le maire est confiant, mais selon la préfecture, | la digue a cédé »: she says the second.
bool opens_behind_joint(const Reading& reading, TokenRange frame, TokenIndex end) {
  TokenIndex first = frame.first;
  if (first > 0 && is_sign(reading.text, first - 1, ",")) --first;
  if (first == 0 || !has_pos(reading.text.tokens, first - 1, Pos::conjunction)) return false;
  const bool comma = frame.last + 1 < end && is_sign(reading.text, frame.last, ",");
  if (!comma) return false;
  // « Elle est blessée et, à en croire le médecin, « elle a demandé à boire » »
  const bool quoted = reading.text.annotations.find(frame.last + 1, PhraseClass::quote) != nullptr;
  return quoted || main_verb_at(reading, frame.last + 1, {frame.last, end}) != nullptr;
}

// « Vote du budget – selon la presse, il prévoirait un déficit »; « le pont – selon elle – tient »
// has a second dash.
bool opens_behind_dash(const Reading& reading, TokenRange frame) {
  const auto dash = [&](TokenIndex token) { return is_dash(reading.text.surface(token)); };
  return frame.first > 0 && dash(frame.first - 1) &&
         reading.text.tokens[frame.first].gap != Gap::none &&
         !(frame.last < reading.text.tokens.size() && dash(frame.last));
}

// « Les relevés disent le contraire : selon la police, | dix appels ont été passés »
bool opens_behind_colon(const Reading& reading, TokenRange frame, TokenIndex end) {
  if (frame.first == 0 || !is_sign(reading.text, frame.first - 1, ":")) return false;
  const bool comma = frame.last + 1 < end && is_sign(reading.text, frame.last, ",");
  return comma && has_main_verb(reading, {frame.last + 1, end});
}

}  // namespace

bool opens_anew(const Reading& reading, TokenRange frame, TokenIndex end) {
  return opens_behind_dash(reading, frame) || opens_behind_joint(reading, frame, end) ||
         opens_behind_colon(reading, frame, end);
}

std::optional<TokenRange> bracketed_before(const Reading& reading, TokenIndex token,
                                           TokenRange sentence) {
  constexpr TokenIndex kReach = 40;
  for (TokenIndex at = token; at-- > back_from(token, kReach, sentence.first);) {
    const std::string_view sign = reading.text.surface(at);
    if (sign == "(") return TokenRange{at + 1, token};
    if (sign == ")") break;
  }
  return std::nullopt;
}

TokenRange last_segment(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = back_from(range.last, kReach, range.first);
  for (TokenIndex token = range.last; token-- > limit;) {
    if (is_sign(reading.text, token, ",")) return {token + 1, range.last};
  }
  return range;
}

TokenRange last_clause(const Reading& reading, TokenRange range, bool after_colon) {
  for (TokenIndex token = range.first; token < range.last; token = reading.next_outside(token)) {
    const bool cuts =
        is_sign(reading.text, token, ";") || (after_colon && is_sign(reading.text, token, ":"));
    if (cuts) range.first = token + 1;
  }
  return range;
}

}  // namespace greffier
