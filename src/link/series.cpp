#include "link/series.h"

#include "lex/nearby.h"
#include "link/addition.h"
#include "link/former_toll.h"
#include "link/part.h"
#include "link/total.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

class SeriesReader {
 public:
  SeriesReader(const Reading& reading, const std::vector<FigureMention>& mentions,
               const std::vector<std::optional<Item>>& items, std::vector<Figure>& figures)
      : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
        figures_(figures), additions_(reading, mentions, items, figures),
        totals_(reading, mentions, items, figures), former_(reading, mentions, items, figures),
        parts_(reading, mentions, items, figures) {}

  void read() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      sentence_ = reading_.sentence_at(mentions_[i].range.first);
      read_one(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const std::size_t next = next_count(i);
      if (figures_[i].series == Series::none && is_added_to(i, next)) {
        const TokenIndex total = mentions_[next].range.first;
        const bool out_of =
            total > 4 && is_word(tokens_, total - 4, "sur");  // « 3 sur un total de 20 »
        figures_[i].series = out_of ? Series::subset : Series::increment;
        if (out_of) figures_[i].of = static_cast<Index>(next);
      }
      if (figures_[i].series == Series::increment) figures_[i].of = added_to(i);
      if (figures_[i].series == Series::none && was_before_next(i)) {
        figures_[i].series = Series::previous;
        figures_[i].of = static_cast<Index>(i + 1);
      }
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
    if (const auto whole = parts_.whole_of(i, sentence_)) {
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
    if (moves_to_next(i)) return static_cast<Index>(i + 1);
    if (i == 0 || first <= sentence_.first || !in_sentence(i - 1)) return std::nullopt;
    const bool compared =
        is_word(tokens_, first - 1, "contre") || is_word(tokens_, first - 1, "apres");
    if (const auto side = side_of_pair(i)) return side;
    // « 60 cas, dont trois mortels, ont été signalés, contre 41 en mai »: of the 60
    const std::size_t last = whole_before(i);
    if (!compared || mentions_[last].kind != mention.kind) return std::nullopt;
    const bool same = items_[i] && items_[last] && same_thing(i, last);
    if (!same) return std::nullopt;
    // « 74 voix contre 39 »: said of two sides, not of two days; « dans le précédent bilan »
    const TokenIndex next = mention.range.last;
    const bool timed = has_time_after(i) ||
                       names_former_toll(reading_, {next, std::min(sentence_.last, next + 6)});
    return timed ? std::optional<Index>(static_cast<Index>(last)) : std::nullopt;
  }

  // « sommes passés | de »
  [[nodiscard]] const VerbGroup* verb_until(TokenIndex end) const {
    constexpr TokenIndex kMost = 5;
    for (TokenIndex at = end; at-- > back_from(end, kMost, sentence_.first);) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb != nullptr) return verb->range.last == end ? verb : nullptr;
    }
    return nullptr;
  }

  // « passés de 11 000 voitures vendues à plus de 18 000 »
  [[nodiscard]] bool moves_to_next(std::size_t i) const {
    const TokenIndex first = mentions_[i].range.first;
    if (i + 1 >= mentions_.size() || !in_sentence(i + 1) || first < sentence_.first + 2)
      return false;
    const TokenIndex to = mentions_[i + 1].range.first - 1;
    const VerbGroup* verb = verb_until(first - 1);
    if (!has_pos(tokens_, first - 1, Pos::de) || !is_word(tokens_, to, "a")) return false;
    if (verb == nullptr || !items_[i] || !items_[i + 1]) return false;
    const auto row = find_verb_row(reading_, *verb, change_verb_);
    if (!row || reading_.lexicon.cell(*row, to_).empty()) return false;
    for (TokenIndex at = mentions_[i].range.last; at < to; ++at) {
      if (has_pos(tokens_, at, Pos::verb) || is_sign(reading_.text, at, ",")) return false;
    }
    return mentions_[i].kind == mentions_[i + 1].kind && same_thing(i, i + 1);
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

  // « Le bilan, qui était de 19 morts, est passé à 27 », « Après 19 morts, le bilan monte à 27 »
  [[nodiscard]] bool was_before_next(std::size_t i) const {
    if (i + 1 >= mentions_.size() || figures_[i + 1].series != Series::total) return false;
    const TokenIndex first = mentions_[i].range.first;
    const TokenIndex later = mentions_[i + 1].range.first;
    const TokenRange sentence = reading_.sentence_at(first);
    if (!sentence.contains(later) || !items_[i] || !items_[i + 1]) return false;
    const bool before = first > sentence.first && is_word(tokens_, first - 1, "apres");
    const VerbGroup* verb =
        first > sentence.first + 2 ? reading_.verb_group_at(first - 2) : nullptr;
    const bool was = verb != nullptr && verb->lemma == "être" &&
                     verb->features.has(Feature::imperfect) && has_pos(tokens_, first - 1, Pos::de);
    return (before || was) && same_thing(i, i + 1) &&
           rises_by_itself(mentions_[i].range.last, later);
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
      if (is_one_of(tokens_, at, {"auparavant", "jusque-la", "jusqu'alors"})) return true;
      if (has_pos(tokens_, at, Pos::participle)) return true;  // « annoncés dans un premier temps »
    }
    return false;
  }

  [[nodiscard]] bool same_thing(std::size_t a, std::size_t b) const {
    return noun_lemma(tokens_[items_[a]->head]) == noun_lemma(tokens_[items_[b]->head]);
  }

  // ------------------------------------------------------------ what is added to
  // « Trois personnes se sont noyées, dont un garçon de 9 ans, ce qui porte à 118 »: over ages
  // and parts.
  [[nodiscard]] std::size_t next_count(std::size_t i) const {
    constexpr std::size_t kMost = 4;
    std::size_t next = i + 1;
    while (next < mentions_.size() && next <= i + kMost &&
           (mentions_[next].kind == FigureKind::age || figures_[next].series == Series::subset)) {
      ++next;
    }
    return next;
  }

  // « gagnent 6 sièges, pour un total de 20 »
  [[nodiscard]] bool is_added_to(std::size_t i, std::size_t next) {
    if (next >= mentions_.size() || figures_[next].series != Series::total) return false;
    const bool counts = mentions_[i].kind == FigureKind::count &&
                        mentions_[next].kind == FigureKind::count && items_[i] && items_[next];
    const TokenRange sentence = reading_.sentence_at(mentions_[i].range.first);
    if (!counts || !sentence.contains(mentions_[next].range.first)) return false;
    // « deux cents s'ajoutent aux 350, ce qui porte les effectifs à 550 »: what is added to
    const bool base = i > 0 && figures_[i - 1].series == Series::increment &&
                      sentence.contains(mentions_[i - 1].range.first);
    if (base) return false;
    // « Trois personnes se sont noyées, ce qui porte à 118 le nombre de noyades »
    const bool carried = figures_[i].category && mentions_[i].value && mentions_[next].value &&
                         *mentions_[i].value < *mentions_[next].value &&
                         totals_.carries_up(next, sentence);
    const bool alike = carried || same_thing(i, next) ||
                       (figures_[i].category && figures_[i].category == figures_[next].category);
    // « 19 morts mardi, puis le bilan est monté à 27 »: a value before it
    if (rises_by_itself(mentions_[i].range.last, mentions_[next].range.first)) return false;
    return alike && !joins(mentions_[i].range.last, mentions_[next].range.first);
  }

  // « le bilan est monté à », not « ce qui porte le bilan à »
  [[nodiscard]] bool rises_by_itself(TokenIndex from, TokenIndex to) const {
    for (TokenIndex at = from; at < to; ++at) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb == nullptr || verb->range.last > to) continue;
      const auto row = find_verb_row(reading_, *verb, change_verb_);
      if (row && reading_.lexicon.cell(*row, role_) == "move") return true;
    }
    return false;
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
  PartReader parts_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  Column role_ = reading_.lexicon.get_column("CHANGE_VERB", "role");
  Column to_ = reading_.lexicon.get_column("CHANGE_VERB", "to");
  TokenRange sentence_ = {};
};

}  // namespace

void relate_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                    const std::vector<std::optional<Item>>& items, std::vector<Figure>& figures) {
  SeriesReader(reading, mentions, items, figures).read();
}

}  // namespace greffier
