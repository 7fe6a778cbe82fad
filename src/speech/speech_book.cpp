#include "speech/speech_book.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "speech/certainty.h"
#include "speech/content.h"
#include "speech/frame_speaker.h"
#include "speech/governing_verb.h"

#include <algorithm>

namespace greffier {

Speech SpeechBook::start(const Frame& frame, std::vector<TokenRange> parts) const {
  Speech speech{.parts = std::move(parts),
                .cue = frame.cue,
                .via = frame.via,
                .speaker = frame.speaker,
                .named = frame.named,
                .carry = frame.carried ? Carry::last : Carry::no,
                .rule = frame.rule->name};
  if (frame.verb != nullptr) {
    speech.cue_lemma = frame.verb->lemma;
    const bool says = frame.kind == FrameKind::before || frame.kind == FrameKind::source;
    if (!frame.verb->report && !says) speech.cue = {};
    if (is_rumour(reading_, *frame.verb)) speech.certainty = Certainty::conditional;
  } else if (!frame.cue.empty()) {
    speech.cue_lemma = reading_.text.tokens[frame.cue.first].word->folded;
  }
  return speech;
}

void SpeechBook::say(const Frame& frame, std::vector<TokenRange> parts) {
  for (TokenRange& part : parts) part = trim_content(reading_, part);
  std::erase_if(parts, [&](TokenRange part) { return !has_word(part); });
  if (parts.empty()) return;
  if (parts.size() == 1) {
    const auto* quote = reading_.text.annotations.find(parts[0].first, PhraseClass::quote);
    if (quote != nullptr && quote->range.last >= parts[0].last) {
      return say_quotation(quote->range, frame);
    }
  }
  Speech speech = start(frame, parts);
  speech.kind = QuoteKind::indirect;
  speech.certainty = certainty_of(reading_, frame, parts);
  speech_.push_back(std::move(speech));
  for (const TokenRange part : parts) say_fragments(frame, part);
}

bool SpeechBook::has_word(TokenRange range) const {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const TokenKind kind = reading_.text.tokens[token].kind;
    if (kind != TokenKind::punctuation && kind != TokenKind::mark) return true;
  }
  return false;
}

void SpeechBook::say_fragments(const Frame& frame, TokenRange range) {
  const Setting inside = setting_of(frame, range);
  const VerbGroup* verb = nullptr;  // the finite one before the token
  const bool source = frame.kind == FrameKind::source;
  TokenIndex seen = range.first;
  for (TokenIndex token = range.first; token < range.last;) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    if (quote == nullptr) {
      ++token;
      continue;
    }
    for (; seen < token; ++seen) {
      const VerbGroup* here = reading_.verb_group_at(seen);
      const bool finite = here != nullptr && reading_.text.tokens[here->finite].pos == Pos::verb;
      const bool leans = here != nullptr && here->features.has(Feature::gerund) && source;
      if (finite || leans) verb = here;
    }
    const bool whole = quote->range.last <= range.last;
    if (whole && !(verb != nullptr && is_told_by_other(*verb, range.first, token, source))) {
      say_quotation(quote->range, frame, token > range.first ? inside : Setting{});
    }
    token = std::max(quote->range.last, token + 1);
  }
}

// « il aurait tiré « pour rien », dit-on »: the verb outside tells how sure they are.
Setting SpeechBook::setting_of(const Frame& frame, TokenRange words) const {
  return {.woven = true, .certainty = certainty_of(reading_, frame, {words})};
}

// « Le député rappelle que la préfète parlait d'un « risque » »: whoever the verb before the
// quotation belongs to.
bool SpeechBook::is_told_by_other(const VerbGroup& verb, TokenIndex first, TokenIndex quote,
                                  bool source) const {
  const Features& features = verb.features;
  const TokenRange sentence = reading_.sentence_at(first);
  const bool later = features.has(Feature::future) || features.has(Feature::conditional);
  const bool sure = !later && !features.has(Feature::quote_only);
  const bool tells = verb.report && !features.has(Feature::passive) &&
                     !features.has(Feature::negative) &&
                     (sure || (source && is_passed_on(verb, quote, sentence)));
  // « Dénonçant un « abus », la mairie a fermé le pont, selon la radio »
  const auto leading = tells && features.has(Feature::gerund)
                           ? find_subject(reading_, verb, sentence)
                           : std::nullopt;
  if (leading) return leading->group != nullptr && can_speak(*leading->group);
  if (!tells) return false;
  const bool pronoun = source && verb.subject && *verb.subject >= first && !verb.subject_group &&
                       is_one_of(reading_.text.tokens, *verb.subject, {"il", "elle"});
  if (!verb.subject_group) return pronoun;
  const NounGroup& subject = reading_.nouns[*verb.subject_group];
  return subject.range.first >= first && subject.range.last <= verb.range.first &&
         can_speak(subject);
}

// « Selon la radio, il aurait parlé d'un « complot » »: rumoured, but his words.
bool SpeechBook::is_passed_on(const VerbGroup& verb, TokenIndex quote, TokenRange sentence) const {
  const Features& features = verb.features;
  const bool later = features.has(Feature::future) ||
                     (features.has(Feature::conditional) && !features.has(Feature::compound));
  const std::string_view sense = reading_.lexicon.cell(*verb.report, "sense");
  const bool asks = sense == "request" && !features.has(Feature::quote_only);
  const bool speaks = sense == "say" || sense == "criticise" || asks;
  const bool leads = !features.has(Feature::quote_only) ||
                     GoverningVerb(reading_, marked_, sentence).leads_to(verb, quote);
  return !later && speaks && leads && reading_.text.tokens[verb.main].pos != Pos::infinitive;
}

void SpeechBook::say_quotation(TokenRange marks, const Frame& frame, Setting setting) {
  const auto quotation = marked_.at(marks.first);
  if (!quotation) return;
  add_marked(frame, *quotation, {reading_.quotations[*quotation].content}, setting);
}

void SpeechBook::add_marked(const Frame& frame, std::uint32_t quotation,
                            std::vector<TokenRange> parts, Setting setting) {
  if (!marked_.is_free(quotation) || parts.front().empty()) return;
  marked_.use(quotation);
  Speech speech = start(frame, std::move(parts));
  speech.kind = marked_.kind_of(quotation, setting.woven);
  speech.quotation = quotation;
  const bool rumour = setting.certainty == Certainty::conditional;
  if (rumour && speech.kind == QuoteKind::partial) speech.certainty = setting.certainty;
  by_quotation_.emplace(quotation, speech_.size());
  speech_.push_back(std::move(speech));
}

Speech* SpeechBook::of(std::uint32_t quotation) {
  const auto known = by_quotation_.find(quotation);
  return known == by_quotation_.end() ? nullptr : &speech_[known->second];
}

}  // namespace greffier
