#include "link/part.h"

#include "figure/ellipsis.h"
#include "figure/items_so_far.h"
#include "lex/nearby.h"

namespace greffier {

// « dont 3 grièvement », « parmi lesquels 12 enfants », « 43 des 50 passagers ».
std::optional<Index> PartReader::whole_of(std::size_t i, TokenRange sentence) {
  sentence_ = sentence;
  const TokenIndex first = mentions_[i].range.first;
  const TokenIndex next = mentions_[i].range.last;
  const bool followed =
      i + 1 < mentions_.size() && in_sentence(i + 1) && mentions_[i].kind == FigureKind::count &&
      has_pos(tokens_, next, Pos::de) && mentions_[i + 1].kind == FigureKind::count &&
      mentions_[i + 1].range.first <= next + 2 &&
      (is_word(tokens_, next, "des") || has_pos(tokens_, next + 1, Pos::determiner));
  if (followed) return static_cast<Index>(i + 1);
  if (const auto whole = taken_up(i)) return whole;
  if (i == 0 || !in_sentence(i - 1) || first <= sentence_.first + 1) return std::nullopt;
  const bool part =
      is_word(tokens_, first - 1, "dont") ||
      (is_word(tokens_, first - 2, "dont") && determiner_kind(tokens_, first - 1) == 'a') ||
      (is_word(tokens_, first - 2, "parmi") && has_pos(tokens_, first - 1, Pos::relative)) ||
      (is_word(tokens_, first - 2, "parmi") && has_pos(tokens_, first - 1, Pos::pronoun));
  if (part) return counted_before(i);
  // « dont quatre Français et onze Philippins »
  const bool joined = has_pos(tokens_, first - 1, Pos::conjunction) && items_[i - 1] &&
                      figures_[i - 1].series == Series::subset && figures_[i - 1].of &&
                      *figures_[i - 1].of < i && items_[i - 1]->words.last + 1 == first;
  return joined || likewise(i) ? figures_[i - 1].of : std::nullopt;
}

// « Sur les 40 passagers, 12 sont morts et 8 ont été blessés », « dont 12 tués et 8 blessés »
bool PartReader::likewise(std::size_t i) const {
  const bool part = figures_[i - 1].series == Series::subset && figures_[i - 1].of &&
                    *figures_[i - 1].of < i && mentions_[i].kind == FigureKind::count &&
                    mentions_[i - 1].kind == FigureKind::count;
  return part && has_pos(tokens_, mentions_[i].range.first - 1, Pos::conjunction) && items_[i] &&
         items_[i - 1] && items_[i]->understood && items_[i]->head == items_[i - 1]->head;
}

// « 60 manifestants ont été arrêtés. Parmi eux, 12 … », « 12 d'entre eux », « Sur les 60 arrêtés,
// 12 … »: of the last count before that is no part and no smaller.
std::optional<Index> PartReader::taken_up(std::size_t i) const {
  constexpr TokenIndex kNear = 5;  // « Parmi eux figurent au moins »
  const TokenIndex first = mentions_[i].range.first;
  const TokenIndex next = mentions_[i].range.last;
  if (i == 0 || mentions_[i].kind != FigureKind::count) return std::nullopt;
  const TokenIndex end = end_of_among(tokens_, sentence_);
  const bool opens = end > sentence_.first && !in_sentence(i - 1) && first <= end + kNear;
  const bool among = has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre") &&
                     is_one_of(tokens_, next + 2, {"eux", "elles"});
  // « Sur 40 communes, 12 … »
  const TokenIndex whole_at =
      is_word(tokens_, sentence_.first + 1, "les") ? sentence_.first + 2 : sentence_.first + 1;
  const bool out_of = in_sentence(i - 1) && is_one_of(tokens_, sentence_.first, {"sur", "parmi"}) &&
                      mentions_[i - 1].range.first == whole_at &&
                      is_sign(reading_.text, first - 1, ",");
  // « 1 100 traverses. Neuf d'entre eux »: of others
  if ((!opens && !among && !out_of) || !items_[i]) return std::nullopt;
  const TokenRange last = reading_.sentence_at(mentions_[i - 1].range.first);
  if (!in_sentence(i - 1) && last.last != sentence_.first) return std::nullopt;
  constexpr std::size_t kMost = 6;  // figures looked back over
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const bool near = reading_.sentence_at(mentions_[j].range.first) == last;
    if (!near || figures_[j].entry != figures_[i].entry) return std::nullopt;
    const bool whole = mentions_[j].kind == FigureKind::count && items_[j] &&
                       figures_[j].series != Series::subset && mentions_[j].value &&
                       mentions_[i].value && *mentions_[j].value > *mentions_[i].value;
    if (whole) return static_cast<Index>(j);
  }
  return std::nullopt;
}

// The figure that the part is of: the last count or amount of the sentence that is no part.
std::optional<Index> PartReader::counted_before(std::size_t i) const {
  constexpr std::size_t kMost = 12;
  std::optional<Index> nearest;
  for (std::size_t j = i; j-- > 0 && i - j <= kMost && in_sentence(j);) {
    const FigureKind kind = mentions_[j].kind;
    const bool amount = kind == FigureKind::count || kind == mentions_[i].kind;
    // « six immeubles de huit étages, dont cinq »: of the six
    const bool inner = ItemsSoFar{reading_, mentions_, items_}.is_inner(j);
    // « deux des leurs, contre les ravisseurs, dont quatre »: of no figure
    if (items_[i] && !items_[j] && mentions_[j].kind == FigureKind::count) continue;
    if (!amount || inner || figures_[j].series == Series::subset) continue;
    // « 130 drones et cinq missiles, dont 109 »: no part of the five
    const bool fewer = kind == mentions_[i].kind && mentions_[j].value && mentions_[i].value &&
                       *mentions_[j].value < *mentions_[i].value;
    if (!fewer) return static_cast<Index>(j);
    if (!nearest) nearest = static_cast<Index>(j);
  }
  return nearest;
}

bool PartReader::in_sentence(std::size_t i) const {
  return sentence_.contains(mentions_[i].range.first);
}

}  // namespace greffier
