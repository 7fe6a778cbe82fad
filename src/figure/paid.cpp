#include "figure/paid.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {

bool is_magnitude(const Reading& reading, const FigureMention& figure) {
  for (TokenIndex token = figure.number.first; token < figure.range.last; ++token) {
    const NumberPhrase* number = reading.number_at(token);
    if (number != nullptr && number->magnitude) return true;
  }
  return false;
}

bool PaidReader::is_paid(const FigureMention& figure) const {
  if (figure.kind != FigureKind::count || figure.unit || !is_magnitude(reading_, figure)) {
    return false;
  }
  TokenIndex next = figure.range.last;
  // « “entre 150 et 180 millions” d'économies »
  if (next < tokens_.size() && tokens_[next].kind == TokenKind::mark) ++next;
  // « 80 millions supplémentaires »
  const bool more = next < tokens_.size() && tokens_[next].word->classes.test(counter_) &&
                    !has_pos(tokens_, next + 1, Pos::noun);
  if (is_amount_of(next)) return true;
  // « les 24 milliards réclamés »: only money is asked for without a name
  const auto asking = find_word_row(reading_, next, report_verb_);
  const bool asked = asking && reading_.lexicon.cell(*asking, sense_) == "request" &&
                     has_pos(tokens_, next, Pos::participle) && figure.range.first > 0 &&
                     is_one_of(tokens_, figure.range.first - 1, {"les", "des", "aux", "ces"});
  if (asked) return true;
  if (is_traded(figure.range.first)) return !has_pos(tokens_, next, Pos::de);
  if (has_pos(tokens_, next, Pos::de) || (!more && labels_.counts(figure))) return false;
  TokenIndex verb = figure.range.first;
  while (verb > 0 &&
         (has_pos(tokens_, verb - 1, Pos::adverb) || has_pos(tokens_, verb - 1, Pos::que)))
    --verb;
  return (verb > 0 && pays(verb - 1)) || is_of_sum(figure.range.first);
}

// « 40 milliards d'économies », « 3 millions de pertes »
bool PaidReader::is_amount_of(TokenIndex de) const {
  if (!has_pos(tokens_, de, Pos::de) || is_one_of(tokens_, de, {"du", "des"})) return false;
  const auto row = find_word_row(reading_, de + 1, measured_);
  return row && !reading_.lexicon.cell(*row, "sum").empty();
}

// « a coûté 5,5 milliards », « versera deux millions au Trésor »
bool PaidReader::pays(TokenIndex verb) const {
  const auto row = find_word_row(reading_, verb, event_verb_);
  if (!row) return false;
  const std::string_view category = reading_.lexicon.cell(*row, "category");
  return category == "paid" || category == "invested" || category == "raised" ||
         category == "lent" || category == "earned";
}

// « vendu pour 45 millions »
bool PaidReader::is_traded(TokenIndex first) const {
  if (first < 2 || !is_word(tokens_, first - 1, "pour")) return false;
  const auto row = find_word_row(reading_, first - 2, event_verb_);
  if (!row || !has_pos(tokens_, first - 2, Pos::participle)) return false;
  const std::string_view category = reading_.lexicon.cell(*row, "category");
  return category == "sold" || category == "bought";
}

// « un budget annuel de 3 milliards », « le déficit s'est creusé de 5 milliards », « le budget
// passe de 3 à 5 milliards », « à hauteur de 5 milliards »
bool PaidReader::is_of_sum(TokenIndex first) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex limit = back_from(first, kReach, 0);
  for (TokenIndex at = first; at-- > limit;) {
    if (names_sum(at + 1)) return true;
    if (is_word(tokens_, at, "hauteur"))
      return at > 0 && is_word(tokens_, at - 1, "a") && at + 2 == first;
    // « la facture des assureurs pourrait dépasser 100 millions »
    if ((has_pos(tokens_, at, Pos::noun) || has_pos(tokens_, at, Pos::name)) && at > limit + 1) {
      const TokenIndex before =
          has_pos(tokens_, at - 1, Pos::determiner) && has_pos(tokens_, at - 2, Pos::de) ? at - 2
                                                                                         : at - 1;
      const bool ties =
          has_pos(tokens_, before, Pos::de) || is_one_of(tokens_, before, {"des", "du", "a"});
      if (!ties) return false;
      at = before;
      continue;
    }
    const bool passes = has_pos(tokens_, at, Pos::de) || has_pos(tokens_, at, Pos::infinitive) ||
                        has_pos(tokens_, at, Pos::adjective) || has_pos(tokens_, at, Pos::adverb) ||
                        has_pos(tokens_, at, Pos::verb) || has_pos(tokens_, at, Pos::participle) ||
                        is_word(tokens_, at, "a") || has_pos(tokens_, at, Pos::object_pronoun) ||
                        has_pos(tokens_, at, Pos::number);
    if (!passes || tokens_[at].gap >= Gap::line) return false;
  }
  return false;
}

bool PaidReader::names_sum(TokenIndex end) const {
  constexpr TokenIndex kMost = 4;  // « chiffre d'affaires »
  if (!has_pos(tokens_, end - 1, Pos::noun)) return false;
  if (const auto row = find_word_row(reading_, end - 1, measured_)) {
    return reading_.lexicon.cell(*row, "sum") == "yes";
  }
  for (TokenIndex at = end; at-- > back_from(end, kMost, 0);) {
    const auto* name = reading_.text.annotations.find(at, measured_);
    if (name == nullptr || name->range.last != end || !name->row) continue;
    return reading_.lexicon.cell(*name->row, "sum") == "yes";
  }
  return false;
}

}  // namespace greffier
