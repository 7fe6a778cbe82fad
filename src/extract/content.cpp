#include "extract/content.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

bool is(const Reading& reading, TokenIndex token, std::string_view surface) {
  return token < reading.text.tokens.size() && reading.text.surface(token) == surface;
}

bool is_word(const Reading& reading, TokenIndex token, std::string_view folded) {
  return token < reading.text.tokens.size() && reading.text.tokens[token].word->folded == folded;
}

// « avant de », « tout en », « sans », « tandis que », « alors que », « avant d' »: the reporter's
// words.
bool opens_aside(const Reading& reading, TokenIndex token) {
  static constexpr std::array<std::string_view, 9> kOpeners{
      "avant", "tout", "sans", "tandis", "alors", "apres", "lors", "selon", "au"};
  const std::string& word = reading.text.tokens[token].word->folded;
  return std::ranges::find(kOpeners, word) != kOpeners.end();
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

}  // namespace

TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence) {
  for (TokenIndex token = begin; token < sentence.last;) {
    if (const auto* quote = reading.text.annotations.find(token, PhraseClass::quote)) {
      token = std::max(quote->range.last, token + 1);
      continue;
    }
    if (is(reading, token, ";")) return {begin, token};
    const bool comma = is(reading, token, ",");
    if (comma && token + 1 < sentence.last && token > begin) {
      const TokenIndex next = token + 1;
      if (reports_on(reading, next, sentence)) return {begin, token};
      if (opens_aside(reading, next) && !is_word(reading, next, "au")) return {begin, token};
      if (is_word(reading, next, "ce") && next + 1 < sentence.last &&
          reading.text.tokens[next + 1].pos == Pos::que) {
        return {begin, token};
      }
    }
    ++token;
  }
  return {begin, sentence.last};
}

TokenIndex skip_source(const Reading& reading, TokenIndex begin, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = std::min(sentence.last, begin + kReach);
  bool relative = false;
  for (TokenIndex token = begin; token < limit; ++token) {
    if (reading.text.annotations.find(token, PhraseClass::quote) != nullptr) return begin;
    if (tokens[token].pos == Pos::relative) relative = true;
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr && tokens[verb->finite].pos == Pos::verb && !relative) return begin;
    if (!is(reading, token, ",")) continue;
    const TokenIndex next = token + 1;
    if (next >= sentence.last) return begin;
    // « , qui … , », « , expert près la cour d'appel, », « , un réseau de bénévoles, »
    if (tokens[next].pos == Pos::relative) {
      relative = true;
      continue;
    }
    const NounGroup* group = reading.noun_group_at(next);
    const bool apposed = group != nullptr && token == begin &&
                         group->features.has(Feature::bare_noun) && group->title.has_value();
    if (!apposed) return next;
  }
  return begin;
}

bool resumes_content(const Reading& reading, TokenIndex token, TokenRange sentence, After after) {
  const Tokens& tokens = reading.text.tokens;
  if (token >= sentence.last || !is(reading, token, ",")) return false;
  const TokenIndex next = token + 1;
  if (next >= sentence.last) return false;
  const bool adverb = tokens[next].pos == Pos::adverb || tokens[next].pos == Pos::negation;
  if (after == After::named_speaker && !adverb) return false;
  if (opens_aside(reading, next)) return false;
  switch (tokens[next].pos) {
    case Pos::relative:
    case Pos::gerund:
    case Pos::conjunction:
    case Pos::subordinator: return false;
    default: break;
  }
  if (const VerbGroup* verb = reading.verb_group_at(next)) {
    if (verb->features.has(Feature::gerund) || verb->features.has(Feature::bare)) return false;
  }
  return true;
}

TokenRange trim_content(const Reading& reading, TokenRange range) {
  static constexpr std::array<std::string_view, 12> kJunk{",", ":", ";", "-", "–", "—",
                                                          "•", ">", ".", "*", "…", "/"};
  const auto junk = [&](TokenIndex token) {
    return std::ranges::find(kJunk, reading.text.surface(token)) != kJunk.end();
  };
  while (!range.empty() && junk(range.first)) ++range.first;
  while (!range.empty() && junk(range.last - 1)) --range.last;
  return range;
}

}  // namespace greffier
