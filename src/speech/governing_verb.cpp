#include "speech/governing_verb.h"

#include "lex/nearby.h"
#include "reading/subject.h"

#include <algorithm>

namespace greffier {

const VerbGroup* GoverningVerb::find(TokenIndex quote) const {
  constexpr int kReach = 40;  // words, and quotations as one word
  const VerbGroup* finite = nullptr;
  int steps = 0;
  for (TokenIndex token = quote; token-- > sentence_.first && steps < kReach; ++steps) {
    if (const auto inner = marked_.ending_at(token + 1)) {
      const TokenIndex first = reading_.quotations[*inner].range.first;
      if (first < token && first >= sentence_.first) token = first;
      continue;
    }
    if (reading_.text.surface(token) == ";") break;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || verb->range.last > quote) continue;
    // « dit avoir été avisé « trop tard » »: nobody says who advised
    const bool undergone =
        verb->features.has(Feature::passive) && verb->features.has(Feature::infinitive);
    const bool done = (!verb->features.has(Feature::bare) && !undergone) || has_agent(*verb, quote);
    if (verb->report && done && !is_inserted(*verb, finite)) {
      const VerbGroup* charging = find_charging(*verb);
      return charging != nullptr ? charging : verb;
    }
    if (finite == nullptr && tokens_[verb->finite].pos == Pos::verb) finite = verb;
  }
  return finite;
}

// « Le conseil charge le maire de présenter « au plus vite » un plan »: whoever charges him says
// so.
const VerbGroup* GoverningVerb::find_charging(const VerbGroup& done) const {
  const TokenIndex tie = done.range.first - 1;
  if (!done.features.has(Feature::infinitive) || done.range.first < sentence_.first + 3) {
    return nullptr;
  }
  if (!is(tie, Pos::de) && tokens_[tie].word->folded != "a") return nullptr;
  const NounGroup* object = find_group_ending_at(reading_, tie, sentence_);
  if (object == nullptr || object->range.first == sentence_.first) return nullptr;
  const VerbGroup* verb = reading_.verb_group_at(object->range.first - 1);
  const bool charges = verb != nullptr && verb->range.last == object->range.first &&
                       tokens_[verb->finite].pos == Pos::verb && verb->subject_group;
  return charges ? verb : nullptr;
}

// « La plateforme, qui exige du temps, est hébergée sur un « nuage »: the verb of a relative clause
// between the main verb and its subject.
bool GoverningVerb::is_inserted(const VerbGroup& verb, const VerbGroup* main) const {
  if (main == nullptr || !main->subject_group || main->range.first <= verb.range.last) return false;
  const TokenIndex subject = reading_.nouns[*main->subject_group].range.last;
  return subject <= verb.range.first && reading_.text.surface(main->range.first - 1) == ",";
}

// « jugée par le syndicat « inacceptable » »; not « le plafond cité par X « une fable » », where
// the quotation is a noun group that hangs on another verb.
bool GoverningVerb::has_agent(const VerbGroup& verb, TokenIndex quote) const {
  // « le maire, interrogé par la radio, « n'y croit pas »: whoever asks does not say so.
  if (verb.report && reading_.lexicon.cell(*verb.report, "sense") == "ask") return false;
  if (verb.range.last == quote && has_agent_behind(quote)) return true;
  const TokenIndex first = quote + 1;
  const bool group = first < sentence_.last && tokens_[first].pos == Pos::determiner;
  return !group && find_agent(reading_, {verb.range.last, quote}).has_value();
}

// « jugée « indécente » par le syndicat »
bool GoverningVerb::has_agent_behind(TokenIndex quote) const {
  const auto quotation = marked_.at(quote);
  if (!quotation) return false;
  const TokenIndex end = reading_.quotations[*quotation].range.last;
  return end + 1 < sentence_.last && find_agent(reading_, {end, end + 2}).has_value();
}

bool GoverningVerb::names_object(const VerbGroup& verb, TokenIndex quote) const {
  if (quote == sentence_.first || verb.range.last + 1 != quote) return false;
  const bool definite =
      is(quote - 1, Pos::determiner) && determiner_kind(tokens_, quote - 1) != 'i';
  if (!definite || !verb.report) return definite;
  if (!verb.features.has(Feature::quote_only)) return false;
  const std::string_view sense = reading_.lexicon.cell(*verb.report, "sense");
  return sense == "say" || sense == "request";
}

// « appelle les autorités à ouvrir | « sans délai » »: behind what is to be done.
TokenIndex GoverningVerb::end_of_request(const VerbGroup& verb, TokenIndex quote) const {
  const bool asks = verb.report && reading_.lexicon.cell(*verb.report, "sense") == "request";
  for (TokenIndex token = verb.range.last; asks && token + 1 < quote; ++token) {
    const VerbGroup* done = reading_.verb_group_at(token + 1);
    const bool tied = is(token, Pos::de) || tokens_[token].word->folded == "a";
    if (tied && done != nullptr && done->features.has(Feature::infinitive) &&
        done->range.last <= quote) {
      return done->range.last;
    }
  }
  return verb.range.last;
}

// « a concédé avoir tiré sur lui, | « sans réfléchir » »: still what is conceded.
bool GoverningVerb::is_in_infinitive(const VerbGroup& verb, TokenIndex quote) const {
  const TokenIndex first = verb.range.last;
  const VerbGroup* said = first < quote ? reading_.verb_group_at(first) : nullptr;
  if (!verb.report || said == nullptr || !said->features.has(Feature::infinitive)) return false;
  for (TokenIndex token = said->range.last; token < quote; ++token) {
    if (is(token, Pos::verb) || is(token, Pos::relative) || is(token, Pos::conjunction))
      return false;
  }
  return true;
}

bool GoverningVerb::leads_to(const VerbGroup& verb, TokenIndex quote) const {
  if (is_in_infinitive(verb, quote)) return true;
  TokenIndex last = quote;
  while (last > verb.range.last && is(last - 1, Pos::determiner)) --last;
  const bool governed =
      last > verb.range.last && (is(last - 1, Pos::preposition) || is(last - 1, Pos::de));
  for (TokenIndex token = end_of_request(verb, quote); token < quote; ++token) {
    if (const auto inner = marked_.at(token)) {
      token = reading_.quotations[*inner].range.last - 1;
      continue;
    }
    // « parle d'un climat « délétère » »
    const NounGroup* group = reading_.noun_group_at(token);
    const bool described =
        group != nullptr && group->range.last == quote &&
        (group->features.has(Feature::indefinite) || group->features.has(Feature::bare_noun));
    if (group != nullptr && (governed || described) && group->range.last <= quote) {
      token = group->range.last - 1;
      continue;
    }
    switch (tokens_[token].pos) {
      case Pos::conjunction:
      case Pos::number:
      case Pos::determiner:
      case Pos::de:
      case Pos::preposition:
      case Pos::adverb:
      case Pos::negation:
      case Pos::object_pronoun: break;
      default: return false;
    }
  }
  return true;
}

bool GoverningVerb::names_nobody(const VerbGroup& verb) const {
  const Analysis* finite = tokens_[verb.finite].analysis();
  if (finite == nullptr) return false;
  return finite->lemma == "falloir" ||
         (finite->lemma == "agir" && is_word(tokens_, verb.finite - 1, "s'"));
}

bool GoverningVerb::describes(const VerbGroup& verb, const NounGroup& subject) const {
  const Analysis* finite = tokens_[verb.finite].analysis();
  const bool is = finite != nullptr && finite->lemma == "être";
  const bool many = subject.features.has(Feature::plural) &&
                    !subject.features.has(Feature::singular) && subject.name.empty();
  const bool family =
      subject.title && reading_.lexicon.cell(*subject.title, "category") == "family";
  return is && many && (family || !subject.title) && !subject.body;
}

std::optional<TokenRange> pronoun_before(const Reading& reading, const Quotation& quoted,
                                         TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex pronoun = quoted.range.first - 1;
  if (quoted.range.first == sentence.first || quoted.content.empty()) return std::nullopt;
  const VerbGroup* verb = reading.verb_group_at(quoted.content.first);
  if (verb == nullptr || verb->range.first != quoted.content.first || !verb->report) {
    return std::nullopt;
  }
  const bool somebody = is_one_of(tokens, pronoun, {"il", "elle", "ils", "elles"});
  return somebody ? std::optional(TokenRange{pronoun, pronoun + 1}) : std::nullopt;
}

}  // namespace greffier
