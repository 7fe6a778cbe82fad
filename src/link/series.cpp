#include "link/series.h"

#include "figure/ellipsis.h"
#include "figure/items_so_far.h"
#include "lex/nearby.h"
#include "link/addition.h"
#include "link/former_toll.h"
#include "link/total.h"

#include <algorithm>

namespace greffier {
namespace {

class SeriesReader {
 public:
  SeriesReader(const Reading& reading, const std::vector<FigureMention>& mentions,
               const std::vector<std::optional<Item>>& items, std::vector<Figure>& figures)
      : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
        figures_(figures), additions_(reading, mentions, items, figures),
        totals_(reading, mentions, items, figures), former_(reading, mentions, items, figures) {}

  void read() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      sentence_ = reading_.sentence_at(mentions_[i].range.first);
      read_one(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (figures_[i].series == Series::none && is_added_to_next(i)) {
        const TokenIndex total = mentions_[i + 1].range.first;
        const bool out_of =
            total > 4 && is_word(tokens_, total - 4, "sur");  // « 3 sur un total de 20 »
        figures_[i].series = out_of ? Series::subset : Series::increment;
        if (out_of) figures_[i].of = static_cast<Index>(i + 1);
      }
      if (figures_[i].series == Series::increment) figures_[i].of = added_to(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (figures_[i].series == Series::none && is_title_of_total(i))
        figures_[i].series = Series::total;
    }
  }

 private:
  [[nodiscard]] bool in_sentence(std::size_t i) const {
    return sentence_.contains(mentions_[i].range.first);
  }

  void read_one(std::size_t i) {
    Figure& figure = figures_[i];
    if (mentions_[i].kind == FigureKind::age || mentions_[i].kind == FigureKind::score) return;
    if (const auto whole = whole_of(i)) {
      figure.series = Series::subset;
      figure.of = whole;
    } else if (const auto later = later_value(i)) {
      figure.series = Series::previous;
      figure.of = later;
    } else if (const auto newer = former_.replaced_by(i, sentence_)) {
      figure.series = Series::previous;
      figure.of = newer;
      if (former_.counts_all(*newer)) figures_[*newer].series = Series::total;
    } else if (additions_.contains(i, sentence_)) {
      figure.series = Series::increment;
    } else if (totals_.contains(i, sentence_)) {
      figure.series = Series::total;
    }
  }

  // ------------------------------------------------------------ parts
  // « dont 3 grièvement », « parmi lesquels 12 enfants », « 43 des 50 passagers ».
  [[nodiscard]] std::optional<Index> whole_of(std::size_t i) const {
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
    return joined ? figures_[i - 1].of : std::nullopt;
  }

  // « 60 manifestants ont été arrêtés. Parmi eux, 12 … », « 12 d'entre eux », « Sur les 60 arrêtés,
  // 12 … »: of the last count before that is no part and no smaller.
  [[nodiscard]] std::optional<Index> taken_up(std::size_t i) const {
    constexpr TokenIndex kNear = 5;  // « Parmi eux figurent au moins »
    const TokenIndex first = mentions_[i].range.first;
    const TokenIndex next = mentions_[i].range.last;
    if (i == 0 || mentions_[i].kind != FigureKind::count) return std::nullopt;
    const TokenIndex end = end_of_among(tokens_, sentence_);
    const bool opens = end > sentence_.first && !in_sentence(i - 1) && first <= end + kNear;
    const bool among = has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre") &&
                       is_one_of(tokens_, next + 2, {"eux", "elles"});
    const bool out_of = in_sentence(i - 1) && is_word(tokens_, sentence_.first, "sur") &&
                        is_word(tokens_, sentence_.first + 1, "les") &&
                        mentions_[i - 1].range.first == sentence_.first + 2 &&
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
  [[nodiscard]] std::optional<Index> counted_before(std::size_t i) const {
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

  // ------------------------------------------------------------ earlier values
  // « contre 12 la veille », « après 6,4 % en janvier », « passé de 320 à 450 euros ».
  [[nodiscard]] std::optional<Index> later_value(std::size_t i) const {
    const FigureMention& mention = mentions_[i];
    const TokenIndex first = mention.range.first;
    if (mention.rule == "figure.change" && i + 1 < mentions_.size() &&
        mentions_[i + 1].rule == mention.rule &&
        mention.range.last + 1 == mentions_[i + 1].range.first) {
      return static_cast<Index>(i + 1);
    }
    if (i == 0 || first <= sentence_.first || !in_sentence(i - 1)) return std::nullopt;
    const bool compared =
        is_word(tokens_, first - 1, "contre") || is_word(tokens_, first - 1, "apres");
    if (const auto side = side_of_pair(i)) return side;
    // « 60 cas, dont trois mortels, ont été signalés, contre 41 en mai »: of the 60
    const std::size_t last = whole_before(i);
    if (!compared || mentions_[last].kind != mention.kind) return std::nullopt;
    const bool same = items_[i] && items_[last] && same_thing(i, last);
    if (!same) return std::nullopt;
    // « 74 voix contre 39 »: said of two sides, not of two days
    const bool timed = has_time_after(i);
    return timed ? std::optional<Index>(static_cast<Index>(last)) : std::nullopt;
  }

  // « 4 morts et 27 blessés, dont cinq graves, contre trois et 19 lundi »: each of its own.
  [[nodiscard]] std::optional<Index> side_of_pair(std::size_t i) const {
    constexpr std::size_t kMost = 6;  // figures looked back over
    const TokenIndex next = mentions_[i].range.last;
    const bool opens = is_word(tokens_, mentions_[i].range.first - 1, "contre") &&
                       i + 1 < mentions_.size() && is_word(tokens_, next, "et") &&
                       next + 1 == mentions_[i + 1].range.first && has_time_after(i + 1);
    const bool closes = is_word(tokens_, mentions_[i].range.first - 1, "et") && i > 1 &&
                        figures_[i - 1].series == Series::previous &&
                        mentions_[i - 1].range.last + 1 == mentions_[i].range.first;
    if (!items_[i] || !items_[i]->understood || (!opens && !closes)) return std::nullopt;
    for (std::size_t j = i; j-- > 0 && i - j <= kMost && in_sentence(j);) {
      const bool whole = figures_[j].series == Series::none || figures_[j].series == Series::total;
      const bool alike = mentions_[j].kind == mentions_[i].kind && items_[j] && same_thing(i, j);
      if (whole && alike) return static_cast<Index>(j);
    }
    return std::nullopt;
  }

  // The figure before, or what it is a part of where the item is the whole's.
  [[nodiscard]] std::size_t whole_before(std::size_t i) const {
    const Figure& last = figures_[i - 1];
    if (last.series != Series::subset || !last.of || *last.of >= i) return i - 1;
    const std::size_t whole = *last.of;
    const bool as_whole = items_[i] && items_[whole] && items_[i]->words == items_[whole]->words &&
                          items_[i]->befell.words == items_[whole]->befell.words;
    return as_whole ? whole : i - 1;
  }

  [[nodiscard]] bool has_time_after(std::size_t i) const {
    constexpr TokenIndex kReach = 8;
    const TokenIndex first = mentions_[i].range.last;
    const TokenIndex limit = std::min(sentence_.last, first + kReach);
    for (TokenIndex at = first; at < limit; ++at) {
      if (reading_.text.annotations.find(at, PhraseClass::date) != nullptr) return true;
      if (has_pos(tokens_, at, Pos::participle)) return true;  // « annoncés dans un premier temps »
    }
    return false;
  }

  [[nodiscard]] bool same_thing(std::size_t a, std::size_t b) const {
    return noun_lemma(tokens_[items_[a]->head]) == noun_lemma(tokens_[items_[b]->head]);
  }

  // ------------------------------------------------------------ what is added to
  // « gagnent 6 sièges, pour un total de 20 »
  [[nodiscard]] bool is_added_to_next(std::size_t i) const {
    if (i + 1 >= mentions_.size() || figures_[i + 1].series != Series::total) return false;
    const bool counts = mentions_[i].kind == FigureKind::count &&
                        mentions_[i + 1].kind == FigureKind::count && items_[i] && items_[i + 1];
    const TokenRange sentence = reading_.sentence_at(mentions_[i].range.first);
    if (!counts || !sentence.contains(mentions_[i + 1].range.first)) return false;
    // « deux cents s'ajoutent aux 350, ce qui porte les effectifs à 550 »: what is added to
    const bool base = i > 0 && figures_[i - 1].series == Series::increment &&
                      sentence.contains(mentions_[i - 1].range.first);
    if (base) return false;
    const bool alike = same_thing(i, i + 1) ||
                       (figures_[i].category && figures_[i].category == figures_[i + 1].category);
    return alike && !joins(mentions_[i].range.last, mentions_[i + 1].range.first);
  }

  // « deux morts et cinq blessés »
  [[nodiscard]] bool joins(TokenIndex from, TokenIndex to) const {
    for (TokenIndex at = from; at < to; ++at) {
      if (has_pos(tokens_, at, Pos::verb) || reading_.text.surface(at) == ",") return false;
    }
    return true;
  }

  // « Au moins 137 morts », a title says of what the text tells as a total.
  [[nodiscard]] bool is_title_of_total(std::size_t i) const {
    constexpr std::size_t kMost = 12;  // figures looked ahead over
    const Index entry = figures_[i].entry;
    if (mentions_[i].kind != FigureKind::count) return false;
    const TokenRange title = reading_.outline.entries[entry].title;
    if (!title.contains(mentions_[i].range.first)) return false;
    for (std::size_t j = i + 1; j < mentions_.size() && j - i <= kMost; ++j) {
      if (figures_[j].entry != entry) return false;
      const bool same = figures_[j].series == Series::total &&
                        mentions_[j].value == mentions_[i].value &&
                        figures_[j].category == figures_[i].category;
      if (same) return true;
    }
    return false;
  }

  // The total that the sentence carries it to, or the last figure of the same things before it.
  [[nodiscard]] std::optional<Index> added_to(std::size_t i) const {
    constexpr std::size_t kMost = 20;
    const TokenRange sentence = reading_.sentence_at(mentions_[i].range.first);
    for (std::size_t j = i + 1; j < mentions_.size() && j < i + kMost; ++j) {
      if (!sentence.contains(mentions_[j].range.first)) break;
      if (figures_[j].series == Series::total) return static_cast<Index>(j);
    }
    if (!items_[i]) return std::nullopt;
    for (std::size_t j = i; j-- > 0 && i - j < kMost;) {
      if (!items_[j] || mentions_[j].kind != FigureKind::count) continue;
      if (figures_[j].entry == figures_[i].entry && same_thing(i, j)) return static_cast<Index>(j);
    }
    return std::nullopt;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& mentions_;
  const std::vector<std::optional<Item>>& items_;
  std::vector<Figure>& figures_;
  AdditionReader additions_;
  TotalReader totals_;
  FormerTolls former_;
  TokenRange sentence_ = {};
};

}  // namespace

void relate_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                    const std::vector<std::optional<Item>>& items, std::vector<Figure>& figures) {
  SeriesReader(reading, mentions, items, figures).read();
}

}  // namespace greffier
