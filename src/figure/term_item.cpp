#include "figure/term_item.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

namespace greffier {

std::optional<Item> TermItems::find(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 6;  // figures looked back over
  const FigureMention& figure = found_.figures[i];
  // « à trois ans de prison pour fraude, puis à quatre ans pour faux »
  const bool again = figure.rule == "figure.duration" && figure.range.first > sentence.first &&
                     is_word(tokens_, figure.range.first - 1, "a") && i > 0 &&
                     is_term(found_.figures[i - 1]) &&
                     sentence.contains(found_.figures[i - 1].range.first);
  if (!again && !is_term(figure)) return std::nullopt;
  if (auto item = lived_in(figure, sentence)) return item;
  const auto entry = entry_of(reading_.outline, figure.range.first);
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (entry_of(reading_.outline, found_.figures[j].range.first) != entry) return std::nullopt;
    if (!is_term(found_.figures[j]) || !found_.items[j]) continue;
    const auto noun = find_word_row(reading_, found_.items[j]->head, measured_);
    if (noun && reading_.lexicon.cell(*noun, "category") == "convicted") {
      return found_.understood(j);
    }
  }
  return std::nullopt;
}

// In years or months, by a rule for terms or with the unit of the one before it.
bool TermItems::is_term(const FigureMention& figure) {
  const bool ruled = figure.rule == "figure.term" || figure.rule == "figure.suspended" ||
                     figure.rule == "figure.count";
  return ruled && figure.kind == FigureKind::duration &&
         (figure.unit == "year" || figure.unit == "month");
}

// « a passé dix mois en détention provisoire »
std::optional<Item> TermItems::lived_in(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex next = figure.range.last;
  if (!is_word(tokens_, next, "en") || next + 1 >= sentence.last) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(next + 1);
  // not « retardés de six mois en raison de la pluie »
  if (group == nullptr || !group->features.has(Feature::bare_noun)) return std::nullopt;
  const auto noun = find_word_row(reading_, group->head, measured_);
  const std::string_view category =
      noun ? reading_.lexicon.cell(*noun, "category") : std::string_view();
  if (category != "detained" && category != "convicted") return std::nullopt;
  return Item{.words = {group->core.first, group->base.last}, .head = group->head};
}

}  // namespace greffier
