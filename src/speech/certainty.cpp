#include "speech/certainty.h"

#include "reading/subject.h"

#include <algorithm>

namespace greffier {
namespace {

std::string_view cell_of(const Reading& reading, const Frame& frame, std::string_view column) {
  if (frame.verb == nullptr || !frame.verb->report) return {};
  return reading.lexicon.cell(*frame.verb->report, column);
}

bool is_past(const VerbGroup& verb) {
  return verb.features.has(Feature::compound) || verb.features.has(Feature::imperfect) ||
         verb.features.has(Feature::past);
}

// Whether the words are told from a past moment, where the simple conditional is a future: « a
// prévenu que le pont fermerait ». A participle shares its auxiliary, a gerund and an infinitive
// lean on what was done.
bool is_told_in_past(const Frame& frame) {
  if (frame.verb == nullptr) return false;
  const Features features = frame.verb->features;
  return is_past(*frame.verb) || features.has(Feature::bare) || features.has(Feature::gerund) ||
         features.has(Feature::infinitive);
}

// « devrait rouvrir », « aurait pu rouvrir »; but « aurait voulu rouvrir » is one.
bool excludes_rumour(const Reading& reading, const Word& word, bool past) {
  const ClassId modal = reading.lexicon.get_class("MODAL_VERB");
  return std::ranges::any_of(word.rows, [&](const ClassRow& row) {
    return row.id == modal && !(past && reading.lexicon.cell(row.row, "past") == "rumour");
  });
}

// `ahead`: the simple conditional is of what lies ahead.
bool tells_rumour(const Reading& reading, TokenRange range, bool ahead) {
  if (is_hypothesis(reading, range)) return false;
  for (TokenIndex token = range.first; token < range.last;) {
    if (const auto* quote = reading.text.annotations.find(token, PhraseClass::quote)) {
      // What stands in marks is the speaker's own conditional, unless all of the verb does.
      token = std::max(quote->range.last, token + 1);
      continue;
    }
    const VerbGroup* verb = reading.verb_group_at(token);
    ++token;
    if (verb == nullptr || !is_rumour(reading, *verb)) continue;
    if (verb->features.has(Feature::compound) || !ahead) return true;
  }
  return false;
}

}  // namespace

// « si la pluie continuait, le pont céderait »: what would follow, no rumour.
bool is_hypothesis(const Reading& reading, TokenRange range) {
  const ClassId condition = reading.lexicon.get_class("CONDITION");
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (reading.text.tokens[token].pos != Pos::subordinator &&
        reading.text.tokens[token].pos != Pos::preposition) {
      continue;
    }
    // « sans être remplacées » says only how.
    const bool manner = token + 1 < range.last && reading.verb_group_at(token + 1) != nullptr;
    if (manner && reading.text.tokens[token].pos == Pos::preposition) continue;
    if (reading.text.tokens[token].word->classes.test(condition)) return true;
  }
  return false;
}

bool is_rumour(const Reading& reading, const VerbGroup& verb) {
  if (!verb.features.has(Feature::conditional)) return false;
  const bool past = verb.features.has(Feature::compound);
  for (TokenIndex token = verb.range.first; token < verb.range.last; ++token) {
    const Token& here = reading.text.tokens[token];
    const bool verbal = here.pos == Pos::verb || here.pos == Pos::participle;
    if (verbal && excludes_rumour(reading, *here.word, past)) return false;
  }
  return true;
}

bool says_nothing(const Reading& reading, const Frame& frame) {
  if (frame.kind != FrameKind::clause || frame.verb == nullptr) return false;
  if (!frame.verb->features.has(Feature::negative)) return false;
  const std::string_view sense = cell_of(reading, frame, "sense");
  const bool denies = cell_of(reading, frame, "polarity") == "deny" || sense == "deny";
  return !denies && sense != "think";
}

Certainty certainty_of(const Reading& reading, const Frame& frame,
                       const std::vector<TokenRange>& parts) {
  if (frame.verb != nullptr) {
    if (is_rumour(reading, *frame.verb)) return Certainty::conditional;
    const bool negative = frame.verb->features.has(Feature::negative);
    const bool denies = cell_of(reading, frame, "polarity") == "deny";
    const bool doubts = negative && cell_of(reading, frame, "sense") == "think";
    if (frame.kind == FrameKind::clause && (doubts || (denies && !negative))) {
      return Certainty::denied;
    }
  }
  // « juge qu'un échec renverrait les électeurs aux urnes »: what one thinks would follow
  const bool supposed = frame.verb != nullptr && cell_of(reading, frame, "sense") == "think";
  const bool ahead = is_told_in_past(frame) || supposed;
  const bool rumour = std::ranges::any_of(
      parts, [&](TokenRange part) { return tells_rumour(reading, part, ahead); });
  return rumour ? Certainty::conditional : Certainty::stated;
}

}  // namespace greffier
