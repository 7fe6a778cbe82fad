#include "extract/item.h"

#include "extract/subject.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

class ItemFinder {
 public:
  ItemFinder(const Reading& reading, const std::vector<FigureMention>& figures)
      : reading_(reading), tokens_(reading.text.tokens), figures_(figures),
        pieces_(reading.sentences.pieces) {}

  std::vector<std::optional<Item>> find() {
    std::vector<std::optional<Item>> items;
    for (std::size_t i = 0; i < figures_.size(); ++i) items.push_back(find_one(i, items));
    return items;
  }

 private:
  [[nodiscard]] TokenRange sentence_of(TokenIndex token) const {
    const auto after = std::ranges::upper_bound(pieces_, token, {}, &TokenRange::first);
    return after == pieces_.begin() ? TokenRange{} : *(after - 1);
  }

  std::optional<Item> find_one(std::size_t i,
                               const std::vector<std::optional<Item>>& before) const {
    const FigureMention& figure = figures_[i];
    const TokenRange sentence = sentence_of(figure.range.first);
    switch (figure.kind) {
      case FigureKind::age:
      case FigureKind::score: return std::nullopt;
      case FigureKind::percent:
      case FigureKind::ratio: return find_part(figure, sentence);
      case FigureKind::money:
      case FigureKind::measure: return find_of(figure, sentence);
      case FigureKind::duration: return find_of(figure, sentence);
      case FigureKind::count: break;
    }
    if (auto item = find_counted(figure, sentence)) return item;
    if (i > 0 && before[i - 1] && sentence_of(figures_[i - 1].range.first) == sentence &&
        figures_[i - 1].kind == FigureKind::count) {
      return before[i - 1];
    }
    return std::nullopt;
  }

  // ------------------------------------------------------------ counts
  // The noun group that has the number.
  std::optional<Item> find_counted(const FigureMention& figure, TokenRange sentence) const {
    const NounGroup* group = group_of_number(figure, sentence);
    if (group == nullptr) return std::nullopt;
    Item item = item_of(*group, figure.range.last);
    take_befell(*group, sentence, item);
    return item;
  }

  // The group that begins at or before the number and counts with it.
  const NounGroup* group_of_number(const FigureMention& figure, TokenRange sentence) const {
    constexpr TokenIndex kReach = 5;  // « les quelque deux cents questions »
    const TokenIndex first = figure.number.first;
    const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
    for (TokenIndex token = first + 1; token-- > limit;) {
      const NounGroup* group = reading_.noun_group_at(token);
      if (group != nullptr && group->number.first == first) return group;
    }
    return nullptr;
  }

  Item item_of(const NounGroup& group, TokenIndex after) const {
    Item item{.words = {std::max(group.core.first, after), group.range.last}, .head = group.head};
    while (item.words.first < group.head && is_counter(item.words.first)) ++item.words.first;
    return item;
  }

  // « autres », « nouveaux », « premiers »: they count, they do not describe.
  bool is_counter(TokenIndex token) const {
    static constexpr std::array<std::string_view, 12> kCounters{
        "autres",    "nouveaux", "nouvelles", "premiers", "premieres", "derniers",
        "dernieres", "seuls",    "seules",    "de",       "d'",        "des"};
    return std::ranges::find(kCounters, tokens_[token].word->folded) != kCounters.end();
  }

  // « ont été tués », « sont inondées », « tués par »; « a détruit sept lanceurs ».
  void take_befell(const NounGroup& group, TokenRange sentence, Item& item) const {
    const TokenIndex next = group.range.last;
    if (next < sentence.last) {
      const VerbGroup* verb = reading_.verb_group_at(next);
      if (verb == nullptr) verb = verb_after_aside(next, sentence);
      if (verb != nullptr && describes(*verb)) {
        item.befell = {verb->main, verb->main + 1};
        item.befell_lemma = verb->lemma;
        return;
      }
    }
    const VerbGroup* before = verb_before(group.range.first, sentence);
    if (before == nullptr || !before->features.has(Feature::harm)) return;
    if (before->features.has(Feature::passive)) return;
    item.befell = {before->main, before->main + 1};
    item.befell_lemma = before->lemma;
  }

  static bool describes(const VerbGroup& verb) {
    return verb.features.has(Feature::passive) || verb.features.has(Feature::bare) ||
           verb.features.has(Feature::harm);
  }

  // « Treize personnes, dont trois civils, étaient hospitalisées ».
  const VerbGroup* verb_after_aside(TokenIndex token, TokenRange sentence) const {
    if (reading_.text.surface(token) != ",") return nullptr;
    constexpr TokenIndex kReach = 25;
    const TokenIndex limit = std::min(sentence.last, token + kReach);
    for (TokenIndex at = token + 1; at + 1 < limit; ++at) {
      if (reading_.text.surface(at) == "," && reading_.verb_group_at(at + 1) != nullptr) {
        return reading_.verb_group_at(at + 1);
      }
    }
    return nullptr;
  }

  const VerbGroup* verb_before(TokenIndex token, TokenRange sentence) const {
    constexpr TokenIndex kReach = 6;
    const TokenIndex limit = std::max(sentence.first, token > kReach ? token - kReach : 0);
    for (TokenIndex at = token; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb != nullptr) return verb->range.last <= token ? verb : nullptr;
    }
    return nullptr;
  }

  // ------------------------------------------------------------ shares and measures
  // « 60 % des infrastructures », else the quantity that moves: the subject of the verb before.
  std::optional<Item> find_part(const FigureMention& figure, TokenRange sentence) const {
    if (auto item = find_of(figure, sentence)) return item;
    const TokenIndex limit =
        std::max(sentence.first, figure.range.first > 12 ? figure.range.first - 12 : 0);
    for (TokenIndex at = figure.range.first; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb == nullptr || verb->range.last > figure.range.first) continue;
      const auto subject = find_subject(reading_, *verb, sentence);
      if (!subject || subject->group == nullptr) return std::nullopt;
      return item_of(*subject->group, 0);
    }
    return std::nullopt;
  }

  // The noun after « de »: « 75 000 euros d'amende », « 382 mm de pluie ».
  std::optional<Item> find_of(const FigureMention& figure, TokenRange sentence) const {
    const TokenIndex next = figure.range.last;
    if (next + 1 >= sentence.last || tokens_[next].pos != Pos::de) return std::nullopt;
    const NounGroup* group = reading_.noun_group_at(next + 1);
    if (group == nullptr) return std::nullopt;
    Item item = item_of(*group, 0);
    if (figure.kind == FigureKind::percent || figure.kind == FigureKind::ratio) {
      take_befell(*group, sentence, item);
    }
    return item;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& figures_;
  const std::vector<TokenRange>& pieces_;
};

}  // namespace

std::vector<std::optional<Item>> find_items(const Reading& reading,
                                            const std::vector<FigureMention>& figures) {
  return ItemFinder(reading, figures).find();
}

}  // namespace greffier
