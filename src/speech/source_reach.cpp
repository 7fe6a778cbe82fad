#include "speech/source_reach.h"

#include "lex/nearby.h"
#include "speech/content.h"
#include "speech/frame_speaker.h"

#include <algorithm>

namespace greffier {

SourceReach::SourceReach(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")) {}

bool SourceReach::tells_opinion(TokenRange before) const {
  // « Elle saisit la justice : dix bulletins, | selon elle, n'ont pas été lus »
  before = last_clause(reading_, before, true);
  for (TokenIndex token = before.first; token < before.last; token = reading_.next_outside(token)) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    if (!verb->report || !verb->subject_group || verb->features.has(Feature::passive)) return false;
    return can_speak(reading_.nouns[*verb->subject_group]);
  }
  return false;
}

bool SourceReach::waits_for_verb(TokenRange before) const {
  const Pos last = tokens_[before.last - 1].pos;
  return last == Pos::relative || last == Pos::que;
}

TokenRange SourceReach::told_of_place(TokenRange before, TokenRange after) const {
  if (!has_pos(tokens_, before.first, Pos::preposition) || after.empty()) return {};
  TokenIndex where = before.first;
  while (where < before.last && !has_pos(tokens_, where, Pos::relative)) ++where;
  const TokenRange told{where + 1, before.last};
  const bool tells = where + 1 < before.last && is_word(tokens_, where, "ou") &&
                     is_sign(reading_.text, where - 1, ",") && has_main_verb(reading_, told) &&
                     !has_main_verb(reading_, {before.first, where});
  return tells && has_main_verb(reading_, after) ? told : TokenRange{};
}

bool SourceReach::is_told_by_other(TokenIndex comma, TokenRange range) const {
  if (!is_sign(reading_.text, comma, ",")) return false;
  const NounGroup* group = reading_.noun_group_at(comma + 1);
  if (group == nullptr || !can_speak(*group)) return false;
  const TokenIndex next = group->range.last;
  const VerbGroup* verb = next < range.last ? reading_.verb_group_at(next) : nullptr;
  return verb != nullptr && verb->report && tokens_[verb->finite].pos == Pos::verb &&
         !verb->features.has(Feature::passive);
}

TokenRange SourceReach::first_clause(TokenRange range) const {
  TokenRange clause = range;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote)) {
      token = std::max(quote->range.last, token + 1) - 1;
      continue;
    }
    if (reading_.text.surface(token) == ";" && clause.last == range.last) clause.last = token;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || clause.last == range.last || !verb->report || !verb->subject_group) {
      continue;
    }
    const NounGroup& subject = reading_.nouns[*verb->subject_group];
    if (subject.range.first > clause.last && can_speak(subject)) return clause;
  }
  return range;
}

bool SourceReach::is_admitted(TokenRange content) const {
  for (TokenIndex token = content.first; token < content.last; ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr) continue;
    return verb->report && verb->subject && tokens_[*verb->subject].word->folded == "on";
  }
  return false;
}

bool SourceReach::is_denied(TokenRange range) const {
  for (TokenIndex token = range.last; token-- > range.first;) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    return verb->features.has(Feature::negative);
  }
  return false;
}

TokenRange SourceReach::end_before_main(const Frame& frame, TokenRange content) const {
  const TokenIndex opening = frame.range.first;
  const bool inserted = opening > 0 && is_sign(reading_.text, opening - 1, ",");
  bool closed = false;  // a clause stands before
  for (TokenIndex token = content.first; token < content.last;
       token = reading_.next_outside(token)) {
    switch (tokens_[token].pos) {
      case Pos::relative:
      case Pos::que:
      case Pos::subordinator:
      case Pos::conjunction: closed = false; break;
      default: break;
    }
    const bool comma = token > content.first && is_sign(reading_.text, token - 1, ",");
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    if (closed && !verb->subject && comma == inserted) return {content.first, token};
    closed = true;
  }
  return content;
}

bool SourceReach::adds_complement(TokenIndex comma, TokenRange range) const {
  if (comma + 2 >= range.last || reading_.text.surface(comma) != ",") return false;
  if (tokens_[comma + 1].pos != Pos::preposition) return false;
  const NounGroup* group = reading_.noun_group_at(comma + 2);
  if (group == nullptr) return reading_.number_at(comma + 2) != nullptr;  // « à 2 milliards »
  return !tokens_[group->head].word->classes.test(report_noun_);
}

bool SourceReach::counts_only(TokenRange before, const Frame& frame) const {
  constexpr TokenIndex kMost = 6;
  if (before.last != frame.range.first) return false;
  TokenIndex first = before.last;
  while (first > before.first && reading_.text.surface(first - 1) != ",") --first;
  // « 2 000 selon la police, 6 000 d'après le syndicat, ont défilé », « … et 6 000 d'après … »
  const bool second = first > 0 && (is_sign(reading_.text, first - 1, ",") ||
                                    has_pos(tokens_, first - 1, Pos::conjunction));
  if ((first == before.first && !second) || before.last - first > kMost) return false;
  bool number = false;
  for (TokenIndex token = first; token < before.last; ++token) {
    if (reading_.verb_group_at(token) != nullptr) return false;
    number = number || reading_.number_at(token) != nullptr;
  }
  return number;
}

bool SourceReach::counts_in_relative(TokenRange before, TokenRange between) const {
  const TokenRange counted = last_segment(reading_, before);
  const bool relative = std::any_of(tokens_.begin() + counted.first, tokens_.begin() + counted.last,
                                    [](const Token& token) { return token.pos == Pos::relative; });
  const bool joined = is_sign(reading_.text, between.first, ",") ||
                      has_pos(tokens_, between.first, Pos::conjunction);
  return relative && joined && only_counts(reading_, between);
}

}  // namespace greffier
