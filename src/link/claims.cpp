#include "link/claims.h"

#include "lex/nearby.h"
#include "link/figure_certainty.h"
#include "reading/subject.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 60;  // tokens from a claiming verb to its last figure

}  // namespace

Claims::Claims(const Reading& reading, const std::vector<Quote>& quotes, Speakers& speakers)
    : reading_(reading), tokens_(reading.text.tokens), quotes_(quotes), claims_(reading, speakers),
      phrases_(reading, speakers), counting_(reading, speakers),
      claim_verb_(reading.lexicon.get_class("CLAIM_VERB")),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")) {}

Claim Claims::find(const FigureMention& figure, const std::optional<Item>& item) {
  Claim claim = find_any(figure, item);
  if (claim.source && is_of_claimant(*claim.source, figure, item)) {
    claim.source.reset();
    claim.via.reset();
  }
  return claim;
}

// « ajoute cette mère de quatre enfants », « Les jeunes (72 %) disent », « les deux tiers (67 %)
// indiquent »: how many those are who say something.
bool Claims::is_of_claimant(const Claimant& source, const FigureMention& figure,
                            const std::optional<Item>& item) const {
  if (source.span.contains(reading_.text.span(figure.range))) return true;
  if (!is_share(figure)) return false;
  const auto overlaps = [&](Span span) {
    return source.span.begin < span.end && span.begin < source.span.end;
  };
  if (item && overlaps(reading_.text.span(item->words))) return true;
  constexpr TokenIndex kLong = 3;  // « deux tiers »
  const TokenIndex first = reading_.text.tokens_in(source.span).first;
  for (TokenIndex at = back_from(first, kLong, sentence_.first); at < tokens_.size(); ++at) {
    if (tokens_[at].span.begin >= source.span.end) return false;
    const NumberPhrase* number = reading_.number_at(at);
    if (number != nullptr && overlaps(reading_.text.span(number->range))) return true;
    // « Selon Vigie 229, 47 % »: a number in a name counts nobody.
    if (const NamePhrase* name = reading_.name_at(at)) at = name->range.last - 1;
  }
  return false;
}

// « dit avoir alerté à trois reprises »: an infinitive has its subject from the verb that tells.
bool Claims::is_own_deed(const FigureMention& figure) const {
  for (TokenIndex at = figure.range.first;
       at-- > back_from(figure.range.first, kReach, sentence_.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb != nullptr) return verb->features.has(Feature::infinitive);
  }
  return false;
}

Claim Claims::find_any(const FigureMention& figure, const std::optional<Item>& item) {
  const TokenRange sentence = reading_.sentence_at(figure.range.first);
  if (sentence != sentence_) {
    sentence_ = sentence;
    counted_ = false;
    phrases_.enter(sentence);
  }
  phrases_.pass(figure);
  const Quote* quote = innermost_quote(reading_.text.span(figure.range));
  if (figure.kind == FigureKind::score) {
    return quote == nullptr ? Claim{} : Claim{.source = quote->speaker, .via = quote->via};
  }
  if (figure.kind == FigureKind::age) {
    return {.certainty = quote != nullptr ? quote->certainty
                                          : certainty_of(reading_, figure, item, sentence_)};
  }
  if (phrases_.names_source(figure)) return {};
  // « ont confirmé deux sources »: how many they are
  if (item && tokens_[item->head].word->folded == "sources") return {};
  if (auto claim = agent_of(figure, item)) return *claim;
  // « dit avoir alerté à trois reprises »: how often they did so themselves
  const bool often = item && is_word(tokens_, item->head, "reprises");
  if (often && quote == nullptr && is_own_deed(figure)) return {};
  if (quote != nullptr && quote->speaker && !is_hearsay(*quote->speaker)) {
    if (auto inner = told_inside(figure, *quote)) return *inner;
    return {.source = quote->speaker, .via = quote->via, .certainty = quote->certainty};
  }
  Claim claim;
  if (auto found = counted_ ? counting_.gapped(figure, sentence_) : std::nullopt) {
    claim = *found;
  } else if (auto own = phrases_.is_parted(figure) ? counting_.of_subject(figure, sentence_)
                                                   : std::nullopt) {
    claim = *own;
    counted_ = claim.source.has_value();
  } else if (auto phrase = phrases_.find(figure)) {
    claim = *phrase;
  } else if (auto incise = by_incise(figure)) {
    claim = *incise;
  } else if (auto toll = of_toll(figure)) {
    claim = *toll;
  } else if (auto counting = counting_.of_subject(figure, sentence_)) {
    claim = *counting;
    counted_ = claim.source.has_value();
  } else if (auto told = counting_.before_colon(figure, sentence_)) {
    claim = *told;
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
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence_.first);
  for (TokenIndex at = first; at-- > limit;) {
    if (tokens_[at].span.begin < quote.span.begin || is_sign(reading_.text, at, ",")) break;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    const bool tells = counting_.gives_number(*verb) && verb->report && verb->subject_group &&
                       !verb->features.has(Feature::subjunctive) &&
                       !verb->features.has(Feature::conditional) && !verb->subject;
    if (!tells) break;  // « selon la radio, le club en réclamerait 45 »: the radio's
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
  while (colon < limit && !is_sign(reading_.text, colon, ":")) ++colon;
  for (TokenIndex token = colon + 1; token + 2 < std::min(sentence_.last, colon + kReach);
       ++token) {
    if (claims_.role_of(token) != "count") continue;
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
  for (TokenIndex token = reading_.text.tokens_in(claimant.span).first; token < tokens_.size();
       ++token) {
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
    if (is_sign(reading_.text, comma, ";")) return std::nullopt;
    if (!is_sign(reading_.text, comma, ",")) continue;
    const VerbGroup* verb = reading_.verb_group_at(comma + 1);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    if (const Quote* told = verb->subject ? quote_of(*verb) : nullptr) {
      if (opens_clause({figure.range.last, comma})) return std::nullopt;
      return Claim{.source = told->speaker, .via = told->via};
    }
    if (verb->subject) continue;
    // « La mission, qui a 150 agents, a prié les élus »: a verb with its subject before it
    if (verb->subject_group &&
        reading_.nouns[*verb->subject_group].range.last <= verb->range.first &&
        sentence_.contains(reading_.nouns[*verb->subject_group].range.first)) {
      continue;
    }
    const bool tells = (verb->report || counting_.gives_number(*verb)) &&
                       !verb->features.has(Feature::passive) &&
                       !verb->features.has(Feature::negative);
    if (!tells) continue;
    const auto subject = find_inverted_subject(reading_, verb->range.last, sentence_);
    if (!subject || subject->group == nullptr || subject->group->features.has(Feature::counted)) {
      continue;
    }
    // « À Rocval, où dix écoles servent d'abri, “on dort par terre”, soupire une élève »
    const bool of_quote = tokens_[comma - 1].kind == TokenKind::mark && comma > figure.range.last;
    if (of_quote && opens_clause({figure.range.last, comma})) return std::nullopt;
    // « X dénombre 57 morts, un chiffre “appelé à monter”, prévient Y »
    if (auto own = of_quote ? counting_.of_subject(figure, sentence_) : std::nullopt;
        own && own->source) {
      return own;
    }
    return claims_.named_by(subject->group->range, sentence_);
  }
  return std::nullopt;
}

// « 30 kilos, dont deux « cachés dans un mur », | a-t-elle détaillé »: the quote that a verb tells,
// whose speaker is known; null where there is none.
const Quote* Claims::quote_of(const VerbGroup& verb) const {
  const Span cue = reading_.text.span(verb.range);
  for (std::size_t at = next_quote_; at < quotes_.size(); ++at) {
    const Quote& quote = quotes_[at];
    if (quote.span.begin >= cue.begin) return nullptr;
    if (!quote.cue || !quote.speaker) continue;
    if (cue.begin < quote.cue->span.end && quote.cue->span.begin < cue.end) return &quote;
  }
  return nullptr;
}

// Whether a sentence of its own stands between quotation marks in the range: not « dix coups,
// « dont deux auraient suffi » », which goes on with the words before.
bool Claims::opens_clause(TokenRange range) const {
  bool marked = false;
  bool joined = false;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Pos pos = tokens_[token].pos;
    if (tokens_[token].kind == TokenKind::mark) {
      marked = !marked;
      joined = marked && (has_pos(tokens_, token + 1, Pos::relative) ||
                          has_pos(tokens_, token + 1, Pos::que));
    }
    if (marked && !joined && pos == Pos::verb) return true;
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
    // « 27 déclarés morts par l'armée »
    const bool said =
        has_pos(tokens_, token + 1, Pos::adjective) || has_pos(tokens_, token + 1, Pos::participle);
    TokenIndex by = said ? token + 2 : token + 1;
    // « réclamés en août | par la Maison-Blanche »
    const TokenIndex day = has_pos(tokens_, by, Pos::preposition) ? by + 1 : by;
    const auto* date = reading_.text.annotations.find(day, PhraseClass::date);
    if (date != nullptr) by = date->range.last;
    if (!is_word(tokens_, by, "par") || by + 1 >= sentence_.last) continue;
    const NounGroup* group = reading_.noun_group_at(by + 1);
    return group == nullptr ? std::nullopt : claims_.named_by(group->range, sentence_);
  }
  return std::nullopt;
}

}  // namespace greffier
