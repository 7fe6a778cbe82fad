#include "time/tense.h"

#include "lex/nearby.h"
#include "time/date_setting.h"

#include <algorithm>

namespace greffier {
TenseReader::TenseReader(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens), verb_tense_(reading),
      reach_(reading.lexicon.get_class("DATE_REACH")),
      direction_(reading.lexicon.get_column("DATE_REACH", "direction")),
      term_(reading.lexicon.get_class("TERM_VERB")), weekday_(reading.lexicon.get_class("WEEKDAY")),
      part_(reading.lexicon.get_class("DAY_PART")), harm_(reading), quotation_(tokens_.size() + 1),
      ago_(tokens_.size() + 1) {
  for (const Match& match : reading.dates) {
    if (match.rule->setting("as") != "ago") continue;
    for (TokenIndex token = match.range.first; token < match.range.last; ++token)
      ago_[token] = true;
  }
  for (std::uint32_t i = 0; i < reading.quotations.size(); ++i) {
    const TokenRange content = reading.quotations[i].content;
    for (TokenIndex token = content.first; token < content.last; ++token) quotation_[token] = i + 1;
  }
  for (TokenIndex token = 0; token < tokens_.size(); ++token) {
    const std::string_view sign = reading.text.surface(token);
    if (sign == ";" || sign == ":") separators_.push_back(token);
  }
}

Tense TenseReader::tense_at(TokenRange range) const {
  const Tense reach = by_preposition(range);
  if (reach.sure) return reach;
  if (is_compared(reading_, range) || is_reported(reading_, range)) return kPast;
  if (harm_.dates_past(range)) return {.direction = Direction::past, .sure = true, .bound = true};
  const TokenRange piece = reading_.sentence_at(range.first);
  // « Nous fermerons mardi », a dit le maire: the verbs of the quotation, where it has some.
  std::uint32_t quotation = quotation_[range.first];
  Tense tense;
  while (quotation != 0 && tense.direction == Direction::unknown) {
    const Quotation& here = reading_.quotations[quotation - 1];
    tense = tense_in(range, {std::max(piece.first, here.content.first),
                             std::min(piece.last, here.content.last)});
    quotation = here.parent ? *here.parent + 1 : 0;
    if (!tense.sure && reach.direction != Direction::unknown) return reach;
  }
  if (tense.direction == Direction::unknown) {
    // « Sans doute novembre », a martelé le président: not of the verb that reports it.
    const auto outer = verbs_around(range, piece);
    const bool reported = quotation_[range.first] != 0 && !outer.before && outer.after &&
                          reading_.verbs[*outer.after].features.has(Feature::report);
    tense = reported ? Tense{.verbless = true} : tense_in(range, piece);
  }
  if (tense.sure) {
    // « paiera avant le 31 décembre », however far ahead
    const bool both = tense.direction == Direction::future && reach.direction == tense.direction;
    tense.bound = tense.bound || both;
    return tense;
  }
  if (reach.direction != Direction::unknown) return reach;
  if (is_known_event(range, piece)) return {};
  const bool announced = tense.verbless && is_announced(reading_, range);
  return announced || is_agenda(reading_, range) ? kLikelyFuture : tense;
}

Tense TenseReader::tense_in(TokenRange range, TokenRange scope) const {
  const auto [before, after] = verbs_around(range, scope);
  Tense tense{.verbless = !before && !after};
  if (before && !parted(reading_.verbs[*before].range.last, range.first)) {
    tense = plans(*before, range.first) ? kFuture : verb_tense_.of(*before);
  }
  // « a dit que le vote du 26 août sera décisif »: of the verb of its own clause
  const bool inner = before && after &&
                     opens_clause(reading_.verbs[*before].range.last, range.first) &&
                     !opens_clause(range.last, reading_.verbs[*after].range.first) &&
                     !is_inserted(range, reading_.verbs[*after].range.first);
  if (const Tense own = inner ? verb_tense_.of(*after) : Tense{}; own.sure) tense = own;
  if (tense.direction == Direction::unknown && after) tense = verb_tense_.of(*after);
  if (tense.direction == Direction::unknown && before) tense = verb_tense_.of(*before);
  if (before && is_own_day(reading_.verbs[*before], range)) {
    // « affirme mardi que », « explique jeudi l'hôpital », « publié le 1er août »: news tell it
    // when it has been said.
    const VerbGroup& verb = reading_.verbs[*before];
    const Features& features = verb.features;
    const bool present = features.has(Feature::present) && verb.main == verb.finite &&
                         verb.range.last == range.first;
    const bool speaks = !features.has(Feature::quote_only) || closes_quotation(verb.range.first);
    const bool told =
        features.has(Feature::report) && ((present && speaks) || features.has(Feature::bare));
    if (told && verb_tense_.forward_role(verb.main).empty()) tense = kPast;
    tense.own = tense.sure || !features.has(Feature::passive);
  }
  return tense;
}

// « …", conclut lundi la maire », but « Le procès reprend lundi ».
bool TenseReader::closes_quotation(TokenIndex verb) const {
  TokenIndex before = verb;
  while (before > 0 && is_sign(reading_.text, before - 1, ",")) --before;
  return before > 0 && tokens_[before - 1].kind == TokenKind::mark;
}

// Right behind the verb, an article between at most; « entre en vigueur au 1er janvier ».
bool TenseReader::is_own_day(const VerbGroup& verb, TokenRange date) const {
  TokenIndex last = verb.range.last;
  if (last == date.first) return true;
  const bool idiom = is_word(tokens_, last, "en") && has_pos(tokens_, last + 1, Pos::noun);
  if (idiom) last += 2;
  const bool article = is_word(tokens_, last, "le") || (idiom && is_word(tokens_, last, "au"));
  return last == date.first || (last + 1 == date.first && article);
}

// The verb groups next to an expression, those inside other quotations and in « il y a dix ans »
// left out.
TenseReader::Neighbours TenseReader::verbs_around(TokenRange range, TokenRange scope) const {
  constexpr int kMostHidden = 12;  // verbs in quotations to step over: keeps the search bounded
  const auto& verbs = reading_.verbs;
  const auto place = std::ranges::lower_bound(
      verbs, range.last, {}, [](const VerbGroup& verb) { return verb.range.first; });
  const auto next = static_cast<std::size_t>(place - verbs.begin());
  const auto hidden = [&](std::size_t verb) {
    if (ago_[verbs[verb].main] && !ago_[range.first]) return true;
    const std::uint32_t quotation = quotation_[verbs[verb].range.first];
    return quotation != 0 && !reading_.quotations[quotation - 1].content.contains(range.first);
  };
  Neighbours found;
  std::size_t after = next;
  for (int i = 0; i < kMostHidden && after < verbs.size() && hidden(after); ++i) ++after;
  if (after < verbs.size() && verbs[after].range.last <= scope.last && !hidden(after)) {
    found.after = after;
  }
  // Groups may overlap the expression itself (« dernier » read as a verb): step over them, but not
  // over « a refusé lundi d'évoquer », which has it inside.
  const auto clear = [&](std::size_t verb) {
    const VerbGroup& group = verbs[verb];
    const bool inside = group.range.first < range.first && range.last < group.range.last &&
                        group.features.has(Feature::compound);
    return inside || group.range.last <= range.first;
  };
  std::size_t before = next;
  for (int i = 0; i < kMostHidden && before > 0 && (!clear(before - 1) || hidden(before - 1));
       ++i) {
    --before;
  }
  if (before > 0 && verbs[before - 1].range.first >= scope.first && !hidden(before - 1) &&
      clear(before - 1)) {
    found.before = before - 1;
  }
  return found;
}

// « jusqu'à vendredi » looks ahead unless the verb says otherwise, « d'ici à jeudi » in any case;
// « depuis lundi » looks back. What stands inside the expression counts too.
Tense TenseReader::by_preposition(TokenRange range) const {
  constexpr TokenIndex kBack = 4;  // tokens: « jusqu' au », « d' ici à la »
  Tense found;
  const TokenIndex first = range.first > kBack ? range.first - kBack : 0;
  const auto take = [&](RowRef row, TokenRange words) {
    const TokenIndex end = words.last;
    const bool article = end + 1 == range.first && tokens_[end].pos == Pos::determiner;
    if (end < range.first && !article) return;
    const std::string_view direction = reading_.lexicon.cell(row, direction_);
    if (direction == "past") found = kPast;
    if (direction == "future") found = kFuture;
    const bool until = direction == "until";
    if ((until || direction == "ahead") && !found.sure) found = kLikelyFuture;
    if (until && sets_term(words)) found = kFuture;
    found.bound = found.sure || (until && follows_verb(words.first));
    found.until = until;
    found.term = until || direction == "ahead";
  };
  // « a proposé sa médiation pour vendredi », « s'est dite inquiète pour la nuit »
  const ClassSet& classes = tokens_[range.first].word->classes;
  const bool article = range.first > 1 && is_word(tokens_, range.first - 1, "la");
  const bool aim = range.first > 0 && is_word(tokens_, range.first - (article ? 2 : 1), "pour");
  if (aim && (classes.test(weekday_) || (article && classes.test(part_)))) return kFuture;
  for (TokenIndex token = first; token < std::min(range.first + 1, range.last); ++token) {
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id == reach_) take(row.row, {token, token + 1});
    }
    reading_.text.annotations.for_each_at(token, [&](const Annotation& annotation) {
      if (annotation.id == reach_ && annotation.row) take(*annotation.row, annotation.range);
    });
  }
  return found;
}

bool TenseReader::follows_verb(TokenIndex token) const {
  const auto& verbs = reading_.verbs;
  const auto next = std::ranges::lower_bound(
      verbs, token, {}, [](const VerbGroup& verb) { return verb.range.first; });
  return next != verbs.begin() && (next - 1)->range.last == token;
}

// « aurait donné aux civils jusqu'à vendredi »: the term set lies ahead, but « avait donné » and
// « a tenu jusqu'à vendredi » look back.
bool TenseReader::sets_term(TokenRange until) const {
  const auto before = verbs_around(until, reading_.sentence_at(until.first)).before;
  if (!before) return false;
  const VerbGroup& verb = reading_.verbs[*before];
  const Features& features = verb.features;
  const bool done = features.has(Feature::compound) || features.has(Feature::past) ||
                    features.has(Feature::passive);
  if (!done || features.has(Feature::imperfect) || features.has(Feature::infinitive)) return false;
  return tokens_[verb.main].word->classes.test(term_) && !parted(verb.range.last, until.first);
}

// « appelle à de nouvelles actions jeudi », « a fixé le procès au 4 mai »: what the verb names lies
// ahead. Right behind the verb the date is its own: « a appelé jeudi à de nouvelles actions ».
bool TenseReader::plans(std::size_t number, TokenIndex date) const {
  const VerbGroup& verb = reading_.verbs[number];
  const std::string_view role = verb_tense_.forward_role(verb.main);
  // « étaient appelés aux urnes dimanche »: the vote has been.
  const bool called = verb.features.has(Feature::imperfect) && verb.features.has(Feature::passive);
  if (role == "call" && (called || verb.features.has(Feature::bare))) return false;
  // « reporté au 5 mai », but « reporté du 3 mai », « a renvoyé les élèves chez eux, mercredi, »
  if (role == "move") return verb.range.last < date && leads_to(date);
  if (verb.features.has(Feature::infinitive) || (role != "plan" && role != "call")) return false;
  // « attendaient encore un lit à midi »: who waits does so then
  const TokenIndex to = has_pos(tokens_, date - 1, Pos::determiner) ? date - 2 : date - 1;
  const bool waits = verb.features.has(Feature::imperfect) &&
                     !verb.features.has(Feature::passive) && is_word(tokens_, to, "a");
  if (waits) return false;
  for (TokenIndex token = verb.range.last; token < date; ++token) {
    if (tokens_[token].pos == Pos::noun || tokens_[token].pos == Pos::name) return true;
  }
  return false;
}

// « à mardi », « au plus tôt lundi », « à lundi ou mardi », but « le texte mardi », « chez eux,
// mardi ».
bool TenseReader::leads_to(TokenIndex date) const {
  const Pos before = tokens_[date - 1].pos;
  return before != Pos::de && before != Pos::noun && before != Pos::name &&
         before != Pos::pronoun && !is_sign(reading_.text, date - 1, ",");
}

// « vise le cours de mardi », « juge l'accord de lundi »: what a present speaks of by its day is
// rather known already.
bool TenseReader::is_known_event(TokenRange range, TokenRange piece) const {
  if (harm_.stands_before(range.first, piece.first)) return true;
  const auto before = verbs_around(range, piece).before;
  if (before && harm_.is_subject_of(reading_.verbs[*before], piece)) return true;
  if (range.first < 2 || tokens_[range.first - 1].pos != Pos::de) return false;
  if (tokens_[range.first - 2].pos != Pos::noun || !before) return false;
  const Features& features = reading_.verbs[*before].features;
  return features.has(Feature::present) && features.has(Feature::third) &&
         !features.has(Feature::subjunctive);
}

// « que », « quand », « qui » between verb and date.
bool TenseReader::opens_clause(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    const Pos pos = tokens_[token].pos;
    if (pos == Pos::que || pos == Pos::relative || pos == Pos::subordinator) return true;
  }
  return false;
}

// « que le maire, | élu en juin, | partira », but « que, | lundi, | il partira »
bool TenseReader::is_inserted(TokenRange range, TokenIndex verb) const {
  constexpr TokenIndex kReach = 6;
  const TokenIndex limit = back_from(range.first, kReach, 0);
  bool closed = false;
  for (TokenIndex token = range.last; token < verb && !closed; ++token)
    closed = is_sign(reading_.text, token, ",");
  for (TokenIndex token = range.first; closed && token-- > limit;) {
    if (opens_clause(token, token + 1)) return false;
    if (is_sign(reading_.text, token, ",")) return token > 0 && !opens_clause(token - 1, token);
  }
  return false;
}

// A semicolon or colon between verb and date.
bool TenseReader::parted(TokenIndex from, TokenIndex to) const {
  const auto next = std::ranges::lower_bound(separators_, from);
  return next != separators_.end() && *next < to;
}

}  // namespace greffier
