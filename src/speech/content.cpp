#include "speech/content.h"

#include "lex/nearby.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// The token after the quotation that begins here, or the next one.
TokenIndex step(const Reading& reading, TokenIndex token) {
  const auto* quote = reading.text.annotations.find(token, PhraseClass::quote);
  return quote != nullptr ? std::max(quote->range.last, token + 1) : token + 1;
}

// « avant de », « tout en », « sans », « tandis que »: the reporter's words.
bool takes_over(const Reading& reading, TokenIndex token) {
  return reading.text.tokens[token].word->classes.test(reading.lexicon.get_class("TAKE_OVER"));
}

// « ce que l'armée dément »; « ce qui porte le bilan à dix » is still said
bool opens_remark(const Reading& reading, TokenIndex token, TokenRange sentence) {
  if (token + 1 >= sentence.last) return false;
  const Tokens& tokens = reading.text.tokens;
  const Analysis* analysis = tokens[token].analysis();
  const bool demonstrative = tokens[token].word->folded == "ce" && analysis != nullptr;
  return demonstrative && tokens[token + 1].pos == Pos::que;
}

// « un effectif | que le Pentagone évalue à dix mille »: somebody else's words about it.
bool is_claimed(const Reading& reading, TokenIndex que, TokenRange sentence) {
  if (reading.text.tokens[que].pos != Pos::que || que + 1 >= sentence.last) return false;
  const NounGroup* who = reading.noun_group_at(que + 1);
  if (who == nullptr || who->range.last >= sentence.last) return false;
  if (!who->title && !who->body && who->name.empty()) return false;
  const VerbGroup* verb = reading.verb_group_at(who->range.last);
  if (verb == nullptr || verb->range.last > sentence.last) return false;
  const ClassId claiming = reading.lexicon.get_class("CLAIM_VERB");
  return verb->report || reading.text.tokens[verb->main].word->classes.test(claiming);
}

// « …, objectif que le syndicat juge vague », « …, une lettre dont Le Soir publie un bout »: the
// reporter takes up what was said with a noun of its own.
bool sums_up(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const NounGroup* group = reading.noun_group_at(token);
  if (group == nullptr || group->range.last >= sentence.last) return false;
  if (reading.text.tokens[group->head].pos != Pos::noun) return false;  // « ce qui porte »
  const Token& next = reading.text.tokens[group->range.last];
  if (next.pos != Pos::que && next.pos != Pos::relative) return false;
  if (!group->name.empty() || group->title || group->body || !group->number.empty()) return false;
  const auto& classes = reading.text.tokens[group->head].word->classes;
  const bool said = classes.test(reading.lexicon.get_class("REPORT_NOUN"));
  if (group->features.has(Feature::bare_noun)) return true;
  return group->features.has(Feature::indefinite) &&
         (said || is_claimed(reading, group->range.last, sentence));
}

// A reporting verb that goes on with the same speaker: « précisant que », « mais assure que ».
bool reports_on(const Reading& reading, TokenIndex token, TokenRange sentence) {
  TokenIndex at = token;
  const bool joined = at < sentence.last && reading.text.tokens[at].pos == Pos::conjunction;
  if (joined) ++at;
  if (at >= sentence.last) return false;
  const VerbGroup* verb = reading.verb_group_at(at);
  if (verb == nullptr || !verb->report || verb->range.last > sentence.last) return false;
  if (verb->features.has(Feature::passive) || verb->features.has(Feature::bare)) return false;
  return joined || verb->features.has(Feature::gerund);
}

// « …, visait le Hezbollah, | qui parle d'un mensonge »: whoever is named last speaks, to the end.
bool is_answered(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const TokenIndex next = token + 1;
  if (next + 1 >= sentence.last || reading.text.tokens[next].pos != Pos::relative) return false;
  if (!is_word(reading.text.tokens, next, "qui")) return false;
  const VerbGroup* verb = reading.verb_group_at(next + 1);
  if (verb == nullptr || !verb->report || !verb->subject_group) return false;
  if (verb->features.has(Feature::passive) || verb->features.has(Feature::negative)) return false;
  const NounGroup& who = reading.nouns[*verb->subject_group];
  if (!who.title && !who.body && who.name.empty()) return false;
  constexpr TokenIndex kReach = 60;
  const TokenIndex limit = std::min(sentence.last, next + kReach);
  bool quoted = false;
  for (TokenIndex at = next; at < limit; at = step(reading, at)) {
    quoted = quoted || reading.text.annotations.find(at, PhraseClass::quote) != nullptr;
    if (is_sign(reading.text, at, ",")) return false;
  }
  return quoted;
}

// A semicolon, or a comma that the reporter's own words follow.
bool ends_clause(const Reading& reading, TokenIndex token, TokenRange sentence) {
  if (is_sign(reading.text, token, ";")) return true;
  const TokenIndex next = token + 1;
  if (!is_sign(reading.text, token, ",") || next >= sentence.last) return false;
  return reports_on(reading, next, sentence) || takes_over(reading, next) ||
         opens_remark(reading, next, sentence) || sums_up(reading, next, sentence) ||
         is_answered(reading, token, sentence);
}

}  // namespace

TokenRange cut_remark(const Reading& reading, TokenRange range) {
  for (TokenIndex token = range.first; token + 1 < range.last; token = step(reading, token)) {
    if (token == range.first || !is_sign(reading.text, token, ",")) continue;
    const bool remark = opens_remark(reading, token + 1, range) ||
                        sums_up(reading, token + 1, range) || is_answered(reading, token, range);
    if (remark) return {range.first, token};
  }
  return range;
}

TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence) {
  for (TokenIndex token = begin; token < sentence.last; token = step(reading, token)) {
    const bool opens = token == begin && is_sign(reading.text, token, ",");
    if (!opens && ends_clause(reading, token, sentence)) return {begin, token};
  }
  return {begin, sentence.last};
}

std::vector<TokenIndex> clause_ends(const Reading& reading, TokenRange sentence) {
  std::vector<TokenIndex> ends;
  for (TokenIndex token = sentence.first; token < sentence.last; token = step(reading, token)) {
    if (ends_clause(reading, token, sentence)) ends.push_back(token);
  }
  return ends;
}

TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence,
                      const std::vector<TokenIndex>& ends) {
  auto end = std::ranges::lower_bound(ends, begin);
  const bool opens = end != ends.end() && *end == begin && is_sign(reading.text, begin, ",");
  if (opens) ++end;
  return {begin, end == ends.end() ? sentence.last : *end};
}

namespace {

// « l'état du blessé « reste préoccupant » »: the verb stands in marks, its subject before them.
bool leans_outside(const Reading& reading, TokenRange marks) {
  for (TokenIndex token = marks.first; token < marks.last; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr || reading.text.tokens[verb->finite].pos != Pos::verb) continue;
    return verb->subject_group && reading.nouns[*verb->subject_group].range.last <= marks.first;
  }
  return false;
}

// « …, rappelle l'agence, soit 12 % de plus »: what explains the number before is still said.
bool adds_figure(const Reading& reading, TokenIndex token, TokenRange sentence) {
  constexpr TokenIndex kReach = 4;
  const ClassId adding = reading.lexicon.get_class("ADDED_FIGURE");
  if (!reading.text.tokens[token].word->classes.test(adding)) return false;
  const TokenIndex limit = std::min(sentence.last, token + kReach);
  for (TokenIndex at = token + 1; at < limit; ++at) {
    if (reading.number_at(at) != nullptr) return true;
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
      token = step(reading, token);
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
    token = verb != nullptr ? verb->range.last : step(reading, token);
  }
  return false;
}

bool resumes_content(const Reading& reading, TokenIndex token, TokenRange sentence, bool open) {
  const Tokens& tokens = reading.text.tokens;
  if (token + 1 >= sentence.last || !is_sign(reading.text, token, ",")) return false;
  const TokenIndex next = token + 1;
  if (takes_over(reading, next)) return false;
  if (adds_figure(reading, next, sentence)) return true;
  const bool verb = has_main_verb(reading, {next, cut_clause(reading, next, sentence).last});
  switch (tokens[next].pos) {
    case Pos::relative:
    case Pos::gerund: return false;
    case Pos::conjunction:
    case Pos::subordinator: return open && verb;
    case Pos::adverb:  // « , a-t-il dit, visiblement ému »
      return !has_pos(tokens, next + 1, Pos::participle) &&
             !has_pos(tokens, next + 1, Pos::adjective);
    case Pos::negation: return true;
    default: break;
  }
  if (const VerbGroup* group = reading.verb_group_at(next)) {
    if (group->features.has(Feature::gerund)) return false;
    if (group->features.has(Feature::bare)) return open;  // « il a, dit-il, vendu »
  }
  return verb;
}

bool completes_verb(const Reading& reading, TokenRange before, TokenIndex token,
                    TokenRange sentence) {
  if (before.empty() || token + 1 >= sentence.last || !is_sign(reading.text, token, ","))
    return false;
  const Tokens& tokens = reading.text.tokens;
  for (TokenIndex at = before.first; at < before.last; ++at) {
    // « « Le bus a brûlé », a dit, selon la radio, le préfet »
    if (tokens[at].kind == TokenKind::mark) return false;
  }
  const Pos last = tokens[before.last - 1].pos;
  const bool ends = last == Pos::verb || last == Pos::infinitive || last == Pos::participle;
  const Pos next = tokens[token + 1].pos;
  // « risquerait, selon lui, de conduire à une crise »
  const bool tie = next == Pos::de || next == Pos::preposition;
  if (ends && tie && has_pos(tokens, token + 2, Pos::infinitive)) return true;
  if (!ends || (next != Pos::determiner && next != Pos::number)) return false;
  const NounGroup* object = reading.noun_group_at(token + 1);
  if (object == nullptr) return false;
  // « , selon Jean Roc, 29 ans, qui dirige l'usine »
  const TokenIndex end = object->range.last;
  const bool age = is_one_of(tokens, object->head, {"an", "ans"});
  return !age || end >= sentence.last || !is_sign(reading.text, end, ",");
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
  for (TokenIndex token = range.first; token < range.last; token = step(reading, token)) {
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

TokenRange last_segment(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = back_from(range.last, kReach, range.first);
  for (TokenIndex token = range.last; token-- > limit;) {
    if (is_sign(reading.text, token, ",")) return {token + 1, range.last};
  }
  return range;
}

TokenRange last_clause(const Reading& reading, TokenRange range, bool after_colon) {
  for (TokenIndex token = range.first; token < range.last; token = step(reading, token)) {
    const bool cuts =
        is_sign(reading.text, token, ";") || (after_colon && is_sign(reading.text, token, ":"));
    if (cuts) range.first = token + 1;
  }
  return range;
}

}  // namespace greffier
