#include "link/claims.h"

#include "link/figure_certainty.h"
#include "reading/subject.h"
#include "reading/verb_row.h"
#include "speech/certainty.h"
#include "speech/frame_speaker.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 40;  // tokens from a claiming verb to its last figure

bool is_sign(const Reading& reading, TokenIndex token, std::string_view sign) {
  return token < reading.text.tokens.size() && reading.text.surface(token) == sign;
}

}  // namespace

Claims::Claims(const Reading& reading, const std::vector<Quote>& quotes, Speakers& speakers)
    : reading_(reading), tokens_(reading.text.tokens), quotes_(quotes), claims_(reading, speakers),
      phrases_(reading, speakers), claim_verb_(reading.lexicon.get_class("CLAIM_VERB")),
      tense_(reading.lexicon.get_column("CLAIM_VERB", "tense")) {}

Claim Claims::find(const FigureMention& figure, const std::optional<Item>& item) {
  const TokenRange sentence = reading_.sentence_at(figure.range.first);
  if (sentence != sentence_) {
    sentence_ = sentence;
    counted_ = false;
    phrases_.enter(sentence);
  }
  phrases_.pass(figure);
  const Quote* quote = innermost_quote(reading_.text.span(figure.range));
  if (figure.kind == FigureKind::score) return {};
  if (figure.kind == FigureKind::age) {
    return {.certainty = quote != nullptr ? quote->certainty
                                          : certainty_of(reading_, figure, item, sentence_)};
  }
  if (phrases_.names_source(figure)) return {};
  // « ont confirmé deux sources »: how many they are
  if (item && tokens_[item->head].word->folded == "sources") return {};
  if (auto claim = agent_of(figure, item)) return *claim;
  if (quote != nullptr && quote->speaker && !is_hearsay(*quote->speaker)) {
    if (auto inner = told_inside(figure, *quote)) return *inner;
    return {.source = quote->speaker, .via = quote->via, .certainty = quote->certainty};
  }
  Claim claim;
  if (auto found = gapped(figure)) {
    claim = *found;
  } else if (auto phrase = phrases_.find(figure)) {
    claim = *phrase;
  } else if (auto incise = by_incise(figure)) {
    claim = *incise;
  } else if (auto toll = of_toll(figure)) {
    claim = *toll;
  } else if (auto counting = counting_subject(figure)) {
    claim = *counting;
    counted_ = claim.source.has_value();
  }
  // « a dit que 300 postes fermeraient »: no rumour, which the quotation knows.
  if (quote != nullptr) {
    claim.certainty = quote->certainty;
  } else if (claim.certainty == Certainty::stated) {
    claim.certainty = certainty_of(reading_, figure, item, sentence_);
  }
  return claim;
}

// « Le député rappelle que la Cour signalait un trou de 3 millions »: who is said to have said it.
std::optional<Claim> Claims::told_inside(const FigureMention& figure, const Quote& quote) {
  if (quote.kind != QuoteKind::indirect) return std::nullopt;
  for (TokenIndex at = figure.range.first; at-- > sentence_.first;) {
    if (tokens_[at].span.begin < quote.span.begin || is_sign(reading_, at, ",")) break;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > figure.range.first) continue;
    const bool tells = gives_number(*verb) && verb->report && verb->subject_group &&
                       !verb->features.has(Feature::subjunctive) && !verb->subject;
    if (!tells) break;
    const NounGroup& subject = reading_.nouns[*verb->subject_group];
    if (reading_.text.span(subject.range).begin < quote.span.begin) break;
    auto claim = claims_.named_by(subject.range, sentence_);
    return claim && claim->source->actor ? claim : std::nullopt;
  }
  return std::nullopt;
}

// « Trois morts, deux blessés : c'est le bilan dressé par les pompiers »
std::optional<Claim> Claims::of_toll(const FigureMention& figure) {
  TokenIndex colon = figure.range.last;
  const TokenIndex limit = std::min(sentence_.last, colon + kReach);
  while (colon < limit && !is_sign(reading_, colon, ":")) ++colon;
  for (TokenIndex token = colon + 1; token + 2 < std::min(sentence_.last, colon + kReach);
       ++token) {
    const auto noun = find_word_row(reading_, token, report_noun_);
    if (!noun || reading_.lexicon.cell(*noun, role_) != "count") continue;
    if (tokens_[token + 1].pos == Pos::de) {
      const NounGroup* group = reading_.noun_group_at(token + 2);
      return group == nullptr ? std::nullopt : claims_.named_by(group->range, sentence_);
    }
    const auto agent = find_agent(reading_, {token + 1, std::min(sentence_.last, token + 6)});
    return agent ? claims_.named_by(agent->range, sentence_) : std::nullopt;
  }
  return std::nullopt;
}

const Quote* Claims::innermost_quote(Span span) {
  while (next_quote_ < quotes_.size() && quotes_[next_quote_].span.begin <= span.begin) {
    open_quotes_.push_back(&quotes_[next_quote_++]);
  }
  std::erase_if(open_quotes_, [&](const Quote* q) { return q->span.end <= span.begin; });
  for (auto quote = open_quotes_.rbegin(); quote != open_quotes_.rend(); ++quote) {
    if ((*quote)->span.contains(span)) return *quote;
  }
  return nullptr;
}

// « selon nos informations »: nobody in particular.
bool Claims::is_hearsay(const Claimant& claimant) const {
  if (claimant.actor) return false;
  const auto first = std::ranges::lower_bound(tokens_, claimant.span.begin, {},
                                              [](const Token& token) { return token.span.begin; });
  const auto begin = static_cast<TokenIndex>(first - tokens_.begin());
  for (TokenIndex token = begin; token < tokens_.size(); ++token) {
    if (!claimant.span.contains(tokens_[token].span)) break;
    const bool several = tokens_[token].features.has(Feature::plural);
    if (several && tokens_[token].word->classes.test(report_noun_)) return true;
  }
  return false;
}

// « Le total s'élève à 611, relève l'institut », where no quotation was read.
std::optional<Claim> Claims::by_incise(const FigureMention& figure) {
  const TokenIndex limit = std::min(sentence_.last, figure.range.last + kReach);
  for (TokenIndex comma = figure.range.last; comma + 2 < limit; ++comma) {
    if (is_sign(reading_, comma, ";")) return std::nullopt;
    if (!is_sign(reading_, comma, ",")) continue;
    const VerbGroup* verb = reading_.verb_group_at(comma + 1);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb || verb->subject) continue;
    const bool tells = (verb->report || gives_number(*verb)) &&
                       !verb->features.has(Feature::passive) &&
                       !verb->features.has(Feature::negative);
    if (!tells) continue;
    const auto subject = find_inverted_subject(reading_, verb->range.last, sentence_);
    if (!subject || subject->group == nullptr || subject->group->features.has(Feature::counted)) {
      continue;
    }
    // « À Rocval, où dix écoles servent d'abri, “on dort par terre”, soupire une élève »
    const bool of_quote = tokens_[comma - 1].kind == TokenKind::mark && comma > figure.range.last;
    if (of_quote && has_clause({figure.range.last, comma})) return std::nullopt;
    // « X dénombre 57 morts, un chiffre “appelé à monter”, prévient Y »
    if (auto own = of_quote ? counting_subject(figure) : std::nullopt; own && own->source) {
      return own;
    }
    return claims_.named_by(subject->group->range, sentence_);
  }
  return std::nullopt;
}

// Whether a verb stands between quotation marks in the range.
bool Claims::has_clause(TokenRange range) const {
  bool marked = false;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (tokens_[token].kind == TokenKind::mark) marked = !marked;
    if (marked && tokens_[token].pos == Pos::verb) return true;
  }
  return false;
}

// ------------------------------------------------------------ who counts
// « 116 foyers recensés par la Sopfeu »
std::optional<Claim> Claims::agent_of(const FigureMention& figure,
                                      const std::optional<Item>& item) {
  const TokenIndex end = item && !item->understood ? item->words.last : figure.range.last;
  // « 116 foyers recensés par », « la mort de 12 personnes a été confirmée par »
  constexpr TokenIndex kNear = 5;
  for (TokenIndex token = end > 0 ? end - 1 : end; token < end + kNear; ++token) {
    if (token + 2 >= sentence_.last) break;
    if (tokens_[token].kind == TokenKind::punctuation) break;
    if (tokens_[token].pos != Pos::participle) continue;
    if (!tokens_[token].word->classes.test(claim_verb_)) continue;
    if (tokens_[token + 1].word->folded != "par") continue;
    const NounGroup* group = reading_.noun_group_at(token + 2);
    return group == nullptr ? std::nullopt : claims_.named_by(group->range, sentence_);
  }
  return std::nullopt;
}

// « la CGT 350 000 », « la police, 41 500 », « et la Banque africaine sur 6,2 % »: the verb of the
// figure before goes on.
std::optional<Claim> Claims::gapped(const FigureMention& figure) {
  constexpr TokenIndex kMost = 14;
  if (!counted_) return std::nullopt;
  TokenIndex end = figure.range.first;
  if (end > sentence_.first && tokens_[end - 1].pos == Pos::preposition) --end;
  if (is_sign(reading_, end - 1, ",")) --end;
  // « la Banque africaine de développement (BAD) sur 6,2 % »
  const bool acronym = end > sentence_.first + 3 && is_sign(reading_, end - 1, ")") &&
                       is_sign(reading_, end - 3, "(");
  if (acronym) end -= 3;
  const TokenIndex limit = std::max(sentence_.first, end > kMost ? end - kMost : 0);
  for (TokenIndex token = limit + 1; token < end; ++token) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->range.last != end || !group->number.empty()) continue;
    const bool opens = is_sign(reading_, token - 1, ",") || is_sign(reading_, token - 1, ";") ||
                       tokens_[token - 1].pos == Pos::conjunction;
    if (opens && FrameSpeaker::speaks(*group)) return claims_.named_by(group->range, sentence_);
  }
  return std::nullopt;
}

// The subject of the verb that gives the number out, over participles and infinitives: « la mairie
// dit n'avoir retrouvé que deux lettres ».
std::optional<Claim> Claims::counting_subject(const FigureMention& figure) {
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = std::max(sentence_.first, first > kReach ? first - kReach : 0);
  const VerbGroup* leaning = nullptr;  // the verb that leans on the one that tells
  if (first > sentence_.first && tokens_[first - 1].pos == Pos::determiner) {
    const Analysis* analysis = tokens_[first - 1].analysis();
    if (analysis != nullptr && analysis->kind == 'p') return std::nullopt;  // « ses deux chiens »
  }
  for (TokenIndex at = first; at-- > limit;) {
    if (is_sign(reading_, at, ";")) return std::nullopt;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    const bool described = leaning != nullptr && leaning->features.has(Feature::bare);
    if (described && is_incise(*verb, leaning->range.first)) return std::nullopt;
    if (gives_number(*verb) || revises_own(*verb)) return claim_of_verb(*verb, leaning);
    const bool leans = verb->features.has(Feature::bare) ||
                       verb->features.has(Feature::infinitive) ||
                       verb->features.has(Feature::gerund);
    if (!leans) return of_statement(*verb);
    if (leaning == nullptr || !verb->features.has(Feature::bare)) leaning = verb;
  }
  return std::nullopt;
}

// « …, déclare l'officier, entouré de douze soldats »: whose verb and subject end before `end`.
bool Claims::is_incise(const VerbGroup& verb, TokenIndex end) const {
  if (verb.subject || verb.range.first == sentence_.first) return false;
  if (!is_sign(reading_, verb.range.first - 1, ",")) return false;
  const auto subject = find_inverted_subject(reading_, verb.range.last, sentence_);
  return subject && subject->range.last <= end;
}

// « relève d'un demi-point sa prévision », « révise son bilan : deux morts ».
bool Claims::revises_own(const VerbGroup& verb) const {
  constexpr TokenIndex kFar = 12;
  if (!verb.subject && !verb.subject_group) return false;
  if (verb.features.has(Feature::passive) || verb.features.has(Feature::bare)) return false;
  const TokenIndex limit = std::min(sentence_.last, verb.range.last + kFar);
  for (TokenIndex token = verb.range.last; token + 1 < limit; ++token) {
    if (is_sign(reading_, token, ",") || reading_.verb_group_at(token) != nullptr) return false;
    const Analysis* determiner = tokens_[token].analysis();
    if (tokens_[token].pos != Pos::determiner || determiner == nullptr || determiner->kind != 'p') {
      continue;
    }
    const auto noun = find_word_row(reading_, token + 1, report_noun_);
    const std::string_view role = noun ? reading_.lexicon.cell(*noun, role_) : std::string_view();
    return role == "count" || role == "study";
  }
  return false;
}

bool Claims::gives_number(const VerbGroup& verb) const {
  if (verb.features.has(Feature::passive) || verb.features.has(Feature::bare)) return false;
  // « ils sont 69 % à se dire inquiets »
  if (verb.features.has(Feature::infinitive) && verb.features.has(Feature::pronominal))
    return false;
  if (tokens_[verb.finite].word->classes.test(modal_))
    return false;  // « devrait relever ses taux »
  auto row = find_verb_row(reading_, verb, claim_verb_);
  // « dit ne plus disposer que de »
  if (!row && verb.report) row = find_word_row(reading_, verb.finite, claim_verb_);
  if (!row) return false;
  return reading_.lexicon.cell(*row, tense_) != "past" || verb.features.has(Feature::compound) ||
         verb.features.has(Feature::past);
}

// « Bercy, où l'on évoquait 200 millions »: those who are there.
std::optional<Claim> Claims::of_house(const VerbGroup& verb) const {
  constexpr TokenIndex kNear = 3;
  const TokenIndex first = verb.range.first;
  if (!verb.subject || tokens_[*verb.subject].word->folded != "on") return std::nullopt;
  for (TokenIndex at = *verb.subject; at-- > sentence_.first && first - at <= kNear + 1;) {
    if (tokens_[at].word->folded != "ou" || tokens_[at].pos != Pos::relative) continue;
    if (at < sentence_.first + 2 || !is_sign(reading_, at - 1, ",")) return std::nullopt;
    for (TokenIndex start = at - 1; start-- > sentence_.first;) {
      const NounGroup* group = reading_.noun_group_at(start);
      if (group == nullptr || group->range.last != at - 1) continue;
      return claims_.named_by(group->range, sentence_);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// « dément avoir tué 12 civils » denies; « a nié les faits et refusé d'accepter les 13 conditions »
// does not deny them.
std::optional<Claim> Claims::claim_of_verb(const VerbGroup& verb, const VerbGroup* leaning) {
  if (auto house = of_house(verb)) return house;
  Frame frame{.range = verb.range, .cue = verb.range, .verb = &verb};
  FrameSpeaker(reading_, sentence_).take_speaker({}, frame);
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
std::optional<Claim> Claims::of_statement(const VerbGroup& verb) {
  const auto subject = find_subject(reading_, verb, sentence_);
  if (!subject || subject->group == nullptr) return std::nullopt;
  const FrameSpeaker speaker(reading_, sentence_);
  const auto noun = find_word_row(reading_, subject->group->head, report_noun_);
  const std::string_view role = noun ? reading_.lexicon.cell(*noun, role_) : std::string_view();
  if (role != "count" && role != "study") return std::nullopt;
  Frame frame{.range = subject->range};
  speaker.take_speaker(subject->range, frame);
  if (frame.speaker && frame.speaker->group == subject->group) {
    const auto agent = find_agent(reading_, {subject->range.last, verb.range.first});
    if (!agent) return std::nullopt;
    frame.speaker = agent;
    frame.via = subject->group->core;
  }
  return claims_.named_by(frame, sentence_);
}

}  // namespace greffier
