#include "link/former_toll.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {

bool names_former_toll(const Reading& reading, TokenRange words) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId former = lexicon.get_class("FORMER_ADJECTIVE");
  const ClassId measured = lexicon.get_class("MEASURED_NOUN");
  const Column role = lexicon.get_column("MEASURED_NOUN", "role");
  for (TokenIndex at = words.first; at < words.last; ++at) {
    const auto row = find_word_row(reading, at, measured);
    if (!row || lexicon.cell(*row, role) != "tally") continue;
    return (at > words.first && find_word_row(reading, at - 1, former)) ||
           find_word_row(reading, at + 1, former).has_value();
  }
  return false;
}

FormerTolls::FormerTolls(const Reading& reading, const std::vector<FigureMention>& mentions,
                         const std::vector<std::optional<Item>>& items,
                         const std::vector<Figure>& figures)
    : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
      figures_(figures), measured_(reading.lexicon.get_class("MEASURED_NOUN")),
      role_(reading.lexicon.get_column("MEASURED_NOUN", "role")),
      count_noun_(reading.lexicon.get_class("COUNT_NOUN")),
      former_(reading.lexicon.get_class("FORMER_ADJECTIVE")),
      past_(reading.lexicon.get_column("FORMER_ADJECTIVE", "past")) {}

std::optional<Index> FormerTolls::replaced_by(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  if (mentions_[i].kind != FigureKind::count || !items_[i]) return std::nullopt;
  if (!tells_former(mentions_[i].range.first, sentence)) return std::nullopt;
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (figures_[j].entry != figures_[i].entry) return std::nullopt;
    const Series series = figures_[j].series;
    const bool toll = mentions_[j].kind == FigureKind::count && items_[j] &&
                      !sentence.contains(mentions_[j].range.first) &&
                      (series == Series::none || series == Series::total);
    if (!toll) continue;
    const bool same = (figures_[i].category && figures_[j].category == figures_[i].category) ||
                      noun_lemma(tokens_[items_[j]->head]) == noun_lemma(tokens_[items_[i]->head]);
    if (same) return static_cast<Index>(j);
  }
  return std::nullopt;
}

// « le précédent bilan », « un premier bilan », with a verb that tells what was.
bool FormerTolls::tells_former(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  bool past = false;
  for (TokenIndex at = first; at-- > limit;) {
    if (is_sign(reading_.text, at, ";")) return false;
    const VerbGroup* verb = reading_.verb_group_at(at);
    past = past || (verb != nullptr &&
                    (verb->features.has(Feature::imperfect) || verb->features.has(Feature::past)));
    const auto noun = find_word_row(reading_, at, measured_);
    if (!noun || reading_.lexicon.cell(*noun, role_) != "tally") continue;
    const auto told_by = [&](TokenIndex adjective) {
      const auto row = find_word_row(reading_, adjective, former_);
      return row && (past || reading_.lexicon.cell(*row, past_).empty());
    };
    return (at > sentence.first && told_by(at - 1)) || told_by(at + 1);
  }
  return false;
}

bool FormerTolls::counts_all(std::size_t i) const {
  if (!items_[i]) return false;
  const auto noun = find_word_row(reading_, items_[i]->head, count_noun_);
  const bool toll = noun && !reading_.lexicon.cell(*noun, "category").empty();
  return toll || noun_lemma(tokens_[items_[i]->head]) == "personne";
}

}  // namespace greffier
