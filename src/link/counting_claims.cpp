#include "link/counting_claims.h"

#include "lex/nearby.h"
#include "link/recount.h"
#include "reading/subject.h"
#include "reading/verb_row.h"
#include "speech/certainty.h"
#include "speech/frame_speaker.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 40;  // tokens from a claiming verb to its last figure

}  // namespace

CountingClaims::CountingClaims(const Reading& reading, Speakers& speakers)
    : reading_(reading), tokens_(reading.text.tokens), claims_(reading, speakers),
      claim_verb_(reading.lexicon.get_class("CLAIM_VERB")),
      tense_(reading.lexicon.get_column("CLAIM_VERB", "tense")),
      modal_(reading.lexicon.get_class("MODAL_VERB")),
      change_verb_(reading.lexicon.get_class("CHANGE_VERB")),
      revising_verb_(reading.lexicon.get_class("REVISING_VERB")) {}

// « la CGT 350 000 », « la police, 41 500 », « et la Banque africaine sur 6,2 % »: the verb of the
// figure before goes on.
std::optional<Claim> CountingClaims::gapped(const FigureMention& figure, TokenRange sentence) {
  sentence_ = sentence;
  constexpr TokenIndex kMost = 14;
  TokenIndex end = figure.range.first;
  if (end > sentence_.first &&
      (has_pos(tokens_, end - 1, Pos::preposition) || has_pos(tokens_, end - 1, Pos::de)))
    --end;
  if (is_sign(reading_.text, end - 1, ",")) --end;
  // « la Banque africaine de développement (BAD) sur 6,2 % »
  const bool acronym = end > sentence_.first + 3 && is_sign(reading_.text, end - 1, ")") &&
                       is_sign(reading_.text, end - 3, "(");
  if (acronym) end -= 3;
  const TokenIndex limit = back_from(end, kMost, sentence_.first);
  for (TokenIndex token = limit + 1; token < end; ++token) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->range.last != end || !group->number.empty()) continue;
    const bool opens = is_sign(reading_.text, token - 1, ",") ||
                       is_sign(reading_.text, token - 1, ";") ||
                       tokens_[token - 1].pos == Pos::conjunction;
    if (opens && can_speak(*group)) return claims_.named_by(group->range, sentence_);
  }
  return std::nullopt;
}

// The subject of the verb that gives the number out, over participles and infinitives: « la mairie
// dit n'avoir retrouvé que deux lettres ».
std::optional<Claim> CountingClaims::of_subject(const FigureMention& figure, TokenRange sentence) {
  sentence_ = sentence;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence_.first);
  const VerbGroup* leaning = nullptr;  // the verb that leans on the one that tells
  // « ses deux chiens »; but « 43 magasins sur ses 128 »
  const bool theirs = determiner_kind(tokens_, first - 1) == 'p';
  if (theirs && !is_word(tokens_, first - 2, "sur")) return std::nullopt;
  for (TokenIndex at = first; at-- > limit;) {
    if (is_sign(reading_.text, at, ";")) return std::nullopt;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    const bool described = leaning != nullptr && leaning->features.has(Feature::bare);
    if (described && is_incise(*verb, leaning->range.first)) return std::nullopt;
    if (tells_of_speaker(*verb, first)) return std::nullopt;
    if (gives_number(*verb) || revises_own(*verb)) {
      auto claim = claim_of_verb(*verb, leaning);
      // « Un bilan publié par la préfecture fait état de neuf morts »
      const bool nobody = !claim || !claim->source;
      if (auto own = nobody ? of_statement(*verb, figure) : std::nullopt) return own;
      return claim;
    }
    const bool leans = verb->features.has(Feature::bare) ||
                       verb->features.has(Feature::infinitive) ||
                       verb->features.has(Feature::gerund) || goes_on(*verb) || follows_from(*verb);
    if (!leans) return of_statement(*verb, figure);
    if (leaning == nullptr || !verb->features.has(Feature::bare)) leaning = verb;
  }
  return std::nullopt;
}

// « recense 12 cas, ce qui porte le total à 63 »: still what the first verb gives out.
bool CountingClaims::follows_from(const VerbGroup& verb) const {
  const TokenIndex first = verb.range.first;
  return find_verb_row(reading_, verb, change_verb_).has_value() && first > sentence_.first + 2 &&
         is_word(tokens_, first - 1, "qui") && is_word(tokens_, first - 2, "ce") &&
         is_sign(reading_.text, first - 3, ",");
}

// « avoir repoussé l'attaque et détruit 16 chars »: a participle that looks like a present.
bool CountingClaims::goes_on(const VerbGroup& verb) const {
  const TokenIndex first = verb.range.first;
  return verb.range.last == first + 1 && !verb.subject && first > sentence_.first &&
         has_pos(tokens_, first - 1, Pos::conjunction) &&
         tokens_[first].word->may_be(Pos::participle);
}

// « …, déclare l'officier, entouré de douze soldats »: whose verb and subject end before `end`.
bool CountingClaims::is_incise(const VerbGroup& verb, TokenIndex end) const {
  if (verb.subject || verb.range.first == sentence_.first) return false;
  if (!is_sign(reading_.text, verb.range.first - 1, ",")) return false;
  const auto subject = find_inverted_subject(reading_, verb.range.last, sentence_);
  return subject && subject->range.last <= end;
}

// « …, raconte l'éleveuse, dont la ferme est à deux kilomètres », « …, raconte Zoé Lin, 40 ans,
// mère de trois enfants »: the bulletin's own words of her.
bool CountingClaims::tells_of_speaker(const VerbGroup& verb, TokenIndex end) const {
  if (!is_incise(verb, end)) return false;
  const TokenIndex comma = find_inverted_subject(reading_, verb.range.last, sentence_)->range.last;
  if (!is_sign(reading_.text, comma, ",")) return false;
  if (has_pos(tokens_, comma + 1, Pos::relative)) return true;
  // « …, affirme la CGT, | majoritaire avec 54 % des voix »
  const bool described =
      has_pos(tokens_, comma + 1, Pos::adjective) || has_pos(tokens_, comma + 1, Pos::participle);
  if (described && reading_.noun_group_at(comma + 1) == nullptr) return true;
  const NumberPhrase* age = reading_.number_at(comma + 1);
  const bool aged = age != nullptr && is_one_of(tokens_, age->range.last, {"an", "ans"});
  const TokenIndex next = aged ? age->range.last + 1 : comma;
  if (!is_sign(reading_.text, next, ",")) return false;
  const NounGroup* group = reading_.noun_group_at(next + 1);
  return group != nullptr && group->features.has(Feature::bare_noun) &&
         group->features.has(Feature::human);
}

// « bilan », « étude »: what gives numbers out.
bool CountingClaims::counts(TokenIndex noun) const {
  const std::string_view role = claims_.role_of(noun);
  return role == "count" || role == "study";
}

// « relève d'un demi-point sa prévision », « révise son bilan : deux morts ».
bool CountingClaims::revises_own(const VerbGroup& verb) const {
  constexpr TokenIndex kFar = 12;
  if (!verb.subject && !verb.subject_group) return false;
  if (verb.features.has(Feature::passive) || verb.features.has(Feature::bare)) return false;
  const TokenIndex limit = std::min(sentence_.last, verb.range.last + kFar);
  for (TokenIndex token = verb.range.last; token + 1 < limit; ++token) {
    if (is_sign(reading_.text, token, ",") || reading_.verb_group_at(token) != nullptr) break;
    if (determiner_kind(tokens_, token) != 'p') continue;
    return counts(token + 1);
  }
  return revises_toll(verb);
}

// « a revu à la hausse, lundi, le bilan de l'embuscade : onze morts »
bool CountingClaims::revises_toll(const VerbGroup& verb) const {
  constexpr TokenIndex kFar = 16;
  const auto row = find_verb_row(reading_, verb, revising_verb_);
  const TokenIndex limit = std::min(sentence_.last, verb.range.last + kFar);
  for (TokenIndex token = verb.range.last; row && token + 1 < limit; ++token) {
    if (is_sign(reading_.text, token, ":") || reading_.verb_group_at(token) != nullptr) break;
    const NounGroup* group = reading_.noun_group_at(token);
    const bool toll = group != nullptr && group->features.has(Feature::definite) &&
                      claims_.role_of(group->head) == "count";
    if (toll) return true;
  }
  return false;
}

bool CountingClaims::gives_number(const VerbGroup& verb) const {
  const VerbGroup* joined = find_joined(reading_, verb, sentence_);
  const bool bare = verb.features.has(Feature::bare) && joined == nullptr;
  if (verb.features.has(Feature::passive) || bare) return false;
  // « ils sont 69 % à se dire inquiets »
  if (verb.features.has(Feature::infinitive) && verb.features.has(Feature::pronominal))
    return false;
  // « ont avancé de 12 km », « a relevé de 3 points »: by how much
  const bool moves = find_verb_row(reading_, verb, change_verb_).has_value();
  if (moves && is_word(tokens_, verb.range.last, "de")) return false;
  // « qu'il a fallu rappeler à l'ordre à quatre reprises »: nobody tells
  const Analysis* finite = tokens_[verb.finite].analysis();
  if (finite != nullptr && finite->lemma == "falloir") return false;
  const TokenIndex before = verb.range.first - 1;
  if (verb.features.has(Feature::infinitive) &&
      is_one_of(tokens_, before, {"faut", "fallu", "fallait", "faudra", "faudrait"}))
    return false;
  if (tokens_[verb.finite].word->classes.test(modal_))
    return false;  // « devrait relever ses taux »
  auto row = find_verb_row(reading_, verb, claim_verb_);
  // « deux cents agents s'ajoutent aux 350 »: they claim nothing, « s'en tiennent à » do
  const auto plain = find_word_row(reading_, verb.main, claim_verb_);
  const bool own = row && row != plain;
  if (verb.features.has(Feature::pronominal) && !verb.report && !own) return false;
  // « dit ne plus disposer que de »
  if (!row && verb.report) row = find_word_row(reading_, verb.finite, claim_verb_);
  if (!row) return false;
  return reading_.lexicon.cell(*row, tense_) != "past" || verb.features.has(Feature::compound) ||
         joined != nullptr || verb.features.has(Feature::past) ||
         recounts(reading_, verb, sentence_);
}

// « Bercy, où l'on évoquait 200 millions »: those who are there.
std::optional<Claim> CountingClaims::of_house(const VerbGroup& verb) const {
  constexpr TokenIndex kNear = 3;
  const TokenIndex first = verb.range.first;
  if (!verb.subject || tokens_[*verb.subject].word->folded != "on") return std::nullopt;
  for (TokenIndex at = *verb.subject; at-- > sentence_.first && first - at <= kNear + 1;) {
    if (tokens_[at].word->folded != "ou" || tokens_[at].pos != Pos::relative) continue;
    if (at < sentence_.first + 2 || !is_sign(reading_.text, at - 1, ",")) return std::nullopt;
    const TokenIndex limit = back_from(at, kReach, sentence_.first);
    for (TokenIndex start = at - 1; start-- > limit;) {
      const NounGroup* group = reading_.noun_group_at(start);
      if (group == nullptr || group->range.last != at - 1) continue;
      return claims_.named_by(group->range, sentence_);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// « La préfecture a communiqué un bilan : 43 personnes sont impliquées, deux enfants ont été
// transportés »: what stands behind the colon, with its own verbs.
std::optional<Claim> CountingClaims::before_colon(const FigureMention& figure,
                                                  TokenRange sentence) {
  sentence_ = sentence;
  if (announced_ != sentence) find_announcement();
  if (announcer_ == nullptr || figure.range.first < colon_) return std::nullopt;
  return claim_of_verb(*announcer_, nullptr);
}

// Once a sentence: the colon, and the verb before it that gives a toll.
void CountingClaims::find_announcement() {
  announced_ = sentence_;
  announcer_ = nullptr;
  bool toll = false;
  const VerbGroup* gives = nullptr;
  for (TokenIndex token = sentence_.first; token < sentence_.last;
       token = reading_.next_outside(token)) {
    if (is_sign(reading_.text, token, ":")) {
      colon_ = token;
      announcer_ = toll ? gives : nullptr;
      return;
    }
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr && tokens_[verb->finite].pos == Pos::verb) gives = verb;
    const bool said = gives != nullptr && gives->subject_group &&
                      can_speak(reading_.nouns[*gives->subject_group]);
    toll = said && (toll || claims_.role_of(token) == "count");
  }
}

// « dément avoir tué 12 civils » denies; « a nié les faits et refusé d'accepter les 13 conditions »
// does not deny them.
std::optional<Claim> CountingClaims::claim_of_verb(const VerbGroup& verb,
                                                   const VerbGroup* leaning) {
  if (auto house = of_house(verb)) return house;
  Frame frame{.range = verb.range, .cue = verb.range, .verb = &verb};
  FrameSpeaker(reading_, sentence_).take_speaker({}, frame);
  // « On y dénombre quatre morts du Covid-19 »: nobody in particular; « Du côté de la mairie, on
  // chiffre le coût à » is the town hall
  const bool anyone = verb.subject && is_word(tokens_, *verb.subject, "on");
  if (anyone && (!frame.speaker || frame.speaker->range.last > verb.range.first))
    return std::nullopt;
  auto claim = claims_.named_by(frame, sentence_);
  if (!claim) return std::nullopt;
  const bool denies = verb.report && reading_.lexicon.cell(*verb.report, "polarity") == "deny" &&
                      !verb.features.has(Feature::negative);
  const bool apart = leaning != nullptr && leaning->range.first > verb.range.last + 1;
  if (denies && apart) return std::nullopt;
  if (denies) claim->certainty = Certainty::denied;
  if (is_rumour(reading_, verb)) claim->certainty = Certainty::conditional;
  return claim;
}

// « Un bilan communiqué par une source hospitalière s'élevait à cinq morts »: whose statement the
// subject is.
std::optional<Claim> CountingClaims::of_statement(const VerbGroup& verb,
                                                  const FigureMention& figure) {
  const auto subject = find_subject(reading_, verb, sentence_);
  if (!subject || subject->group == nullptr) return std::nullopt;
  if (!counts(subject->group->head)) return std::nullopt;
  // « La liste de Jean Roux arrive en tête avec 34 % »: no list of what is counted
  const bool listed = claims_.role_of(subject->group->head) == "count" && is_share(figure);
  if (listed && !gives_number(verb)) return std::nullopt;
  Frame frame{.range = subject->range};
  FrameSpeaker(reading_, sentence_).take_speaker(subject->range, frame);
  if (frame.speaker && frame.speaker->group == subject->group) {
    const auto agent = find_agent(reading_, {subject->range.last, verb.range.first});
    if (!agent) return std::nullopt;
    frame.speaker = agent;
    frame.via = subject->group->core;
  }
  return claims_.named_by(frame, sentence_);
}

}  // namespace greffier
