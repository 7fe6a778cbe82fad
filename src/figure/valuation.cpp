#include "figure/valuation.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

std::optional<Item> ValuationReader::find(const FigureMention& figure, TokenRange sentence) const {
  if (auto item = after_value(figure, sentence)) return item;
  if (auto item = valued(figure, sentence)) return item;
  if (auto item = equated(figure, sentence)) return item;
  if (auto item = fronted(figure, sentence)) return item;
  return purpose_of(figure, sentence);
}

// « chiffre à 3 millions le manque à gagner », « porte à huit le nombre de victimes ».
std::optional<Item> ValuationReader::after_value(const FigureMention& figure,
                                                 TokenRange sentence) const {
  TokenIndex first = figure.range.first;
  TokenIndex next = figure.range.last;
  // « évalue à “8 tonnes” les pertes »
  const bool marked = first > sentence.first + 1 && next < sentence.last &&
                      tokens_[first - 1].kind == TokenKind::mark &&
                      tokens_[next].kind == TokenKind::mark;
  if (marked) --first;
  if (marked) ++next;
  if (first == sentence.first) return std::nullopt;
  // « évalue entre 90 et 120 millions les dommages »
  const bool ranges =
      is_word(tokens_, first, "entre") && find_word_row(reading_, first - 1, claim_verb_);
  if (!ranges && !is_word(tokens_, first - 1, "a")) return std::nullopt;
  // « chiffre à 3 millions d'ici à 2029 l'effort exigé »
  if (const auto* date = reading_.text.annotations.find(next, PhraseClass::date)) {
    next = date->range.last;
  }
  if (next >= sentence.last || tokens_[next].gap > Gap::blank) return std::nullopt;
  if (auto item = after_insertion(figure, sentence)) return item;
  if (auto item = noun_.of_pronoun(next, sentence)) return item;
  const NounGroup* group = objects_.find(next, sentence);
  if (group == nullptr || !group->number.empty()) return std::nullopt;
  // « l'effort exigé de la société »
  TokenIndex end = group->range.last;
  while (end < sentence.last && tokens_[end].kind != TokenKind::punctuation &&
         !has_pos(tokens_, end, Pos::verb) && !has_pos(tokens_, end, Pos::conjunction)) {
    ++end;
  }
  return noun_.counted_by(*group, end, sentence);
}

// « évalue à 3 millions par jour, soit 20 à ce jour, le coût du conflit », « fixe à 10 mètres,
// selon les cultures, la distance »
std::optional<Item> ValuationReader::after_insertion(const FigureMention& figure,
                                                     TokenRange sentence) const {
  constexpr TokenIndex kMost = 16;
  const TokenIndex first = figure.range.first;
  const bool sets =
      first > sentence.first + 1 && (find_word_row(reading_, first - 2, claim_verb_) ||
                                     find_word_row(reading_, first - 2, change_verb_));
  if (!sets) return std::nullopt;
  const TokenIndex limit = std::min(sentence.last, figure.range.last + kMost);
  bool inserted = false;
  for (TokenIndex at = figure.range.last; at + 1 < limit; ++at) {
    if (reading_.verb_group_at(at) != nullptr) return std::nullopt;
    if (reading_.text.surface(at) != ",") continue;
    inserted = inserted || is_one_of(tokens_, at + 1, {"soit", "selon"});
    const NounGroup* group = reading_.noun_group_at(at + 1);
    const bool named = inserted && group != nullptr && group->number.empty() &&
                       group->features.has(Feature::definite);
    if (named && noun_.is_measured(group->head, "")) {
      return noun_.counted_by(*group, group->range.last, sentence);
    }
  }
  return std::nullopt;
}

// « la vente de neuf garages, estimés à 3 millions d'euros »: what agrees with the participle.
std::optional<Item> ValuationReader::appraised(const FigureMention& figure,
                                               TokenRange sentence) const {
  constexpr TokenIndex kMost = 10;  // tokens from the things to the comma
  const TokenIndex first = figure.range.first;
  if (figure.kind != FigureKind::money || first < sentence.first + 5) return std::nullopt;
  const TokenIndex main = first - 2;
  const bool valued = is_word(tokens_, first - 1, "a") && has_pos(tokens_, main, Pos::participle) &&
                      is_sign(reading_.text, main - 1, ",") &&
                      find_word_row(reading_, main, claim_verb_).has_value();
  const VerbGroup* verb = valued ? reading_.verb_group_at(main) : nullptr;
  if (verb == nullptr || !verb->features.has(Feature::bare)) return std::nullopt;
  const bool several = !verb->features.has(Feature::singular);
  const bool feminine = tokens_[main].word->folded.ends_with(several ? "ees" : "ee");
  for (TokenIndex at = main - 1; at-- > back_from(main - 1, kMost, sentence.first);) {
    if (reading_.verb_group_at(at) != nullptr) return std::nullopt;
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->only_name()) continue;
    const Analysis* noun = tokens_[group->head].analysis();
    const bool agrees = noun != nullptr && tokens_[group->head].pos == Pos::noun &&
                        (noun->gender == Gender::feminine) == feminine &&
                        group->features.has(several ? Feature::plural : Feature::singular);
    if (!agrees) continue;
    if (group->features.has(Feature::human)) return std::nullopt;
    return counted_.item_of(*group, group->number.empty() ? 0 : group->number.last, sentence);
  }
  return std::nullopt;
}

// « un butin que le gérant, Jean Roux, chiffre à 180 000 euros »: what the relative clause is of.
std::optional<Item> ValuationReader::valued(const FigureMention& figure,
                                            TokenRange sentence) const {
  constexpr TokenIndex kMost = 14;
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 4 || !is_word(tokens_, first - 1, "a")) return std::nullopt;
  TokenIndex main = first - 2;
  // « que la ville évaluait vendredi à 3 millions »
  if (reading_.text.annotations.find(main, PhraseClass::date) != nullptr) --main;
  const auto verb = find_word_row(reading_, main, claim_verb_);
  if (!verb || (!has_pos(tokens_, main, Pos::verb) && !has_pos(tokens_, main, Pos::participle)))
    return std::nullopt;
  const TokenIndex limit = back_from(main, kMost, sentence.first);
  for (TokenIndex at = main; at-- > limit;) {
    if (!is_one_of(tokens_, at, {"que", "qu'"})) continue;
    // « Son produit, que la députée estimait à 3 millions »
    const TokenIndex end = is_sign(reading_.text, at - 1, ",") ? at - 1 : at;
    const NounGroup* group = at > limit ? outer_.until(end, sentence) : nullptr;
    const bool thing = group != nullptr && !group->only_name() &&
                       tokens_[group->head].pos == Pos::noun &&
                       !group->features.has(Feature::human);
    return thing ? noun_.counted_by(*group, end, sentence) : std::nullopt;
  }
  return std::nullopt;
}

// « le solde, soit 3 millions d'euros, sera versé mardi »
std::optional<Item> ValuationReader::equal_to(const FigureMention& figure,
                                              TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (figure.kind != FigureKind::money || first < sentence.first + 3) return std::nullopt;
  if (!is_word(tokens_, first - 1, "soit") || !is_sign(reading_.text, first - 2, ","))
    return std::nullopt;
  const NounGroup* group = outer_.until(first - 2, sentence);
  const bool sum = group != nullptr && group->number.empty() && !group->only_name() &&
                   tokens_[group->head].pos == Pos::noun &&
                   group->features.has(Feature::definite) &&
                   group->features.has(Feature::singular) && !group->features.has(Feature::human) &&
                   !group->features.has(Feature::body);
  return sum ? std::optional<Item>(noun_.item_until(*group, first - 2)) : std::nullopt;
}

// « Ma paie, c'est 1 640 euros »
std::optional<Item> ValuationReader::equated(const FigureMention& figure,
                                             TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const bool equates = first > sentence.first + 3 && is_word(tokens_, first - 1, "est") &&
                       is_word(tokens_, first - 2, "c'") && reading_.text.surface(first - 3) == ",";
  if (!equates) return std::nullopt;
  const NounGroup* group = outer_.until(first - 3, sentence);
  const bool thing = group != nullptr && !group->only_name() && group->number.empty() &&
                     tokens_[group->head].pos == Pos::noun &&
                     has_pos(tokens_, group->range.first, Pos::determiner) &&
                     !group->features.has(Feature::human);
  return thing ? std::optional<Item>(noun_.item_until(*group, first - 3)) : std::nullopt;
}

// « Doté de 3 millions d'euros sur cinq ans, le plan »: what the participle that opens the sentence
// agrees with.
std::optional<Item> ValuationReader::fronted(const FigureMention& figure,
                                             TokenRange sentence) const {
  constexpr TokenIndex kMost = 12;  // tokens from the figure to the comma
  const TokenIndex first = figure.range.first;
  TokenIndex start = sentence.first;
  if (start < first && tokens_[start].kind == TokenKind::mark) ++start;
  const bool with = has_pos(tokens_, start + 1, Pos::de);  // not « condamné à », which a body is
  const bool direct = start + 1 == first && figure.kind == FigureKind::money;
  const bool opens = has_pos(tokens_, start, Pos::participle) &&
                     (direct || (start + 2 == first && (with || is_word(tokens_, start + 1, "a"))));
  if (!opens) return std::nullopt;
  const TokenIndex limit = std::min(sentence.last, figure.range.last + kMost);
  for (TokenIndex at = figure.range.last; at + 1 < limit; ++at) {
    if (reading_.verb_group_at(at) != nullptr) return std::nullopt;
    if (!is_sign(reading_.text, at, ",")) continue;
    const NounGroup* group = reading_.noun_group_at(at + 1);
    const bool thing = group != nullptr && group->number.empty() && !group->only_name() &&
                       tokens_[group->head].pos == Pos::noun &&
                       !group->features.has(Feature::human) &&
                       (with || !group->features.has(Feature::body));
    return thing ? noun_.counted_by(*group, group->range.last, sentence) : std::nullopt;
  }
  return std::nullopt;
}

// « 21 euros la tonne », « trois euros de moins la pièce »
std::optional<Item> ValuationReader::unit_priced(const FigureMention& figure,
                                                 TokenRange sentence) const {
  if (figure.kind != FigureKind::money) return std::nullopt;
  TokenIndex next = figure.range.last;
  if (has_pos(tokens_, next, Pos::de) && is_one_of(tokens_, next + 1, {"plus", "moins"})) next += 2;
  const TokenIndex noun = next + 1;
  if (noun >= sentence.last || tokens_[next].gap > Gap::blank) return std::nullopt;
  if (auto item = per_thing(next, sentence)) return item;
  const bool definite = is_one_of(tokens_, next, {"le", "la", "l'"});
  const auto row = find_word_row(reading_, noun, unit_);
  const bool buys = row ? reading_.lexicon.cell(*row, "kind") == "measure"
                        : is_one_of(tokens_, noun, {"piece", "unite"});
  if (!definite || !buys) return std::nullopt;
  return item_of_word(noun);
}

// « 46 euros par action », not « 46 euros par jour »; « 342 euros les 1 000 litres ».
std::optional<Item> ValuationReader::per_thing(TokenIndex next, TokenRange sentence) const {
  if (is_word(tokens_, next, "les") && reading_.number_at(next + 1) != nullptr) {
    const TokenIndex unit = reading_.number_at(next + 1)->range.last;
    const auto row = find_word_row(reading_, unit, unit_);
    if (!row || reading_.lexicon.cell(*row, "kind") != "measure") return std::nullopt;
    return Item{.words = {next + 1, unit + 1}, .head = unit};
  }
  if (!is_word(tokens_, next, "par")) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(next + 1);
  const bool thing = group != nullptr && group->range.last <= sentence.last &&
                     group->features.has(Feature::bare_noun) && group->name.empty() &&
                     group->number.empty() && group->features.has(Feature::singular) &&
                     tokens_[group->head].pos == Pos::noun &&
                     !find_word_row(reading_, group->head, unit_) &&
                     reading_.text.annotations.find(next, PhraseClass::date) == nullptr &&
                     reading_.text.annotations.find(next + 1, PhraseClass::date) == nullptr;
  if (!thing) return std::nullopt;
  return item_of_word(group->head);
}

// « a consacré 12 millions aux cantines », « investira 3 milliards dans le rail », « annonce 3
// millions pour les écoles »: what for.
std::optional<Item> ValuationReader::purpose_of(const FigureMention& figure,
                                                TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  TokenIndex next = figure.range.last;
  if (figure.kind != FigureKind::money || next + 1 >= sentence.last) return std::nullopt;
  // « dépense 3 millions d'euros par an pour ses écoles »
  const bool often = is_word(tokens_, next, "par") && find_word_row(reading_, next + 1, unit_);
  if (often && next + 3 < sentence.last) next += 2;
  // « 15 millions d'euros seront alloués au plan »
  const VerbGroup* given = reading_.verb_group_at(next);
  if (given != nullptr && given->features.has(Feature::passive) && invests(*given)) {
    return beneficiary(given->range.last, sentence);
  }
  if (first == sentence.first) return std::nullopt;
  // « injecter cinq milliards de livres (6 milliards d'euros) dans le rail »
  constexpr TokenIndex kLong = 8;
  if (is_sign(reading_.text, next, "(")) {
    for (TokenIndex at = next; at < std::min(sentence.last, next + kLong); ++at) {
      if (!is_sign(reading_.text, at, ")")) continue;
      next = at + 1;
      break;
    }
  }
  const bool to = is_one_of(tokens_, next, {"a", "au", "aux"});
  const bool meant = is_word(tokens_, next, "pour") && has_pos(tokens_, next + 1, Pos::determiner);
  if (!to && !meant && !is_word(tokens_, next, "dans")) return std::nullopt;
  const VerbGroup* verb = nullptr;
  constexpr TokenIndex kMost = 6;
  for (TokenIndex at = first; at-- > sentence.first && first - at < kMost && verb == nullptr;) {
    verb = reading_.verb_group_at(at);
  }
  if (verb == nullptr || verb->range.last != first) return std::nullopt;
  if (!invests(*verb) && !(meant && (verb->report || pays(*verb)))) return std::nullopt;
  return beneficiary(next, sentence);
}

// The group behind « à », « dans » or « pour » at a token.
std::optional<Item> ValuationReader::beneficiary(TokenIndex next, TokenRange sentence) const {
  if (next + 1 >= sentence.last || !is_one_of(tokens_, next, {"a", "au", "aux", "dans", "pour"})) {
    return std::nullopt;
  }
  TokenIndex at = next + 1;
  // « pour la “refondation des urgences” »
  if (at + 2 < sentence.last && has_pos(tokens_, at, Pos::determiner) &&
      tokens_[at + 1].kind == TokenKind::mark) {
    at += 2;
  }
  const NounGroup* what = reading_.noun_group_at(next);
  if (what == nullptr) what = reading_.noun_group_at(at);
  const bool plain = what != nullptr && what->number.empty() && !what->only_name() &&
                     tokens_[what->head].pos == Pos::noun && !what->features.has(Feature::human) &&
                     reading_.text.annotations.find(next + 1, PhraseClass::date) == nullptr;
  return plain ? std::optional<Item>(counted_.item_of(*what, 0, sentence)) : std::nullopt;
}

// « débloque 3 millions pour les digues »
bool ValuationReader::pays(const VerbGroup& verb) const {
  const auto event = find_verb_row(reading_, verb, event_verb_);
  return event && reading_.lexicon.cell(*event, "category") == "paid";
}

bool ValuationReader::invests(const VerbGroup& verb) const {
  const auto event = find_verb_row(reading_, verb, event_verb_);
  const bool invested = event && reading_.lexicon.cell(*event, "category") == "invested";
  return invested || find_verb_row(reading_, verb, allotting_verb_).has_value();
}

}  // namespace greffier
