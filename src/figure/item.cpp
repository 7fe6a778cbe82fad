#include "figure/item.h"

#include "figure/counted.h"
#include "figure/earlier_item.h"
#include "figure/measured.h"
#include "figure/mover.h"
#include "figure/predicate.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

using Items = std::vector<std::optional<Item>>;

class ItemFinder {
 public:
  ItemFinder(const Reading& reading, const std::vector<FigureMention>& figures)
      : reading_(reading), tokens_(reading.text.tokens), figures_(figures), counted_(reading),
        measured_(reading), movers_(reading), predicates_(reading),
        earlier_(reading, figures, items_) {}

  Items find() {
    for (std::size_t i = 0; i < figures_.size(); ++i) items_.push_back(find_one(i));
    take_shared_noun();
    return std::move(items_);
  }

 private:
  [[nodiscard]] bool is(TokenIndex token, Pos pos) const {
    return token < tokens_.size() && tokens_[token].pos == pos;
  }
  [[nodiscard]] bool is_word(TokenIndex token, std::string_view folded) const {
    return token < tokens_.size() && tokens_[token].word->folded == folded;
  }

  std::optional<Item> find_one(std::size_t i) const {
    const FigureMention& figure = figures_[i];
    const TokenRange sentence = reading_.sentence_at(figure.range.first);
    switch (figure.kind) {
      case FigureKind::age:
      case FigureKind::score: return std::nullopt;
      case FigureKind::count: return find_count(i, sentence);
      default: return find_measured(i, sentence);
    }
  }

  // ------------------------------------------------------------ counts
  std::optional<Item> find_count(std::size_t i, TokenRange sentence) const {
    const FigureMention& figure = figures_[i];
    const NounGroup* group = counted_.group_of(figure, sentence);
    const bool own =
        group != nullptr && !counted_.lacks_noun(*group) && !is_said_again(i, *group, sentence) &&
        !(earlier_.count_before(i, sentence) != nullptr && tells_which(figure, *group, sentence));
    if (own) {
      Item item = counted_.item_of(*group, figure.range.last, sentence);
      if (auto found = predicates_.find(*group, figure.range.first, sentence, false)) {
        // « huit sites tenus par les rebelles ont été visés »: which they are, then what befell
        const auto verb = predicates_.find_verb(*group, figure.range.first, sentence);
        if (verb && found->words.first == group->range.last && verb->main != found->main) {
          item.words.last = found->words.last;
          found = verb;
        }
        take(*found, item);
      } else {
        share_befell(i, sentence, item);
      }
      return item;
    }
    if (group == nullptr) {
      if (auto item = find_partitive(figure, sentence)) return item;
      if (auto item = find_nominal(i, sentence)) return item;
      if (auto item = find_marked(figure, sentence)) return item;
    }
    return find_understood(i, sentence);
  }

  // « ont été tuées et au moins 37 blessées »: a participle of the same things.
  [[nodiscard]] bool is_said_again(std::size_t i, const NounGroup& group,
                                   TokenRange sentence) const {
    const Item* last = earlier_.count_before(i, sentence);
    if (last == nullptr || last->befell.empty()) return false;
    const Token& head = tokens_[group.head];
    if (!head.word->may_be(Pos::participle) || group.head + 1 < group.base.last) return false;
    const TokenIndex joint = figures_[i].range.first - 1;
    return is(joint, Pos::conjunction) && last->befell.last == joint;
  }

  // « vingt-trois blessés, dont six graves »: an adjective of those just counted.
  [[nodiscard]] bool tells_which(const FigureMention& figure, const NounGroup& group,
                                 TokenRange sentence) const {
    const TokenIndex first = figure.range.first;
    if (first == sentence.first || !is_word(first - 1, "dont")) return false;
    const Token& head = tokens_[group.head];
    const auto& analyses = head.word->analyses;
    const bool adjective = head.word->may_be(Pos::adjective) && !analyses.empty() &&
                           (head.pos == Pos::adjective || !group.features.has(Feature::human));
    const bool alone = group.range.last == group.head + 1 && group.name.empty();
    return adjective && alone && !find_word_row(reading_, group.head, count_noun_);
  }

  // « cinq de nos collègues », « 43 des 50 passagers », « trois d'entre eux ».
  std::optional<Item> find_partitive(const FigureMention& figure, TokenRange sentence) const {
    const NounGroup* group = counted_.group_after_de(figure, sentence);
    if (group == nullptr) return std::nullopt;
    const bool definite =
        group->features.has(Feature::definite) || is_word(group->range.first - 1, "des");
    if (!definite) return std::nullopt;  // « 42 postes, dont 28 d'infirmières »
    return item_of_part(*group, figure.range.first, sentence);
  }

  // « dix des vingt élèves enlevés sont rentrés »: the participle tells who, the verb what befell.
  Item item_of_part(const NounGroup& group, TokenIndex first, TokenRange sentence) const {
    Item item = counted_.item_of(group, 0, sentence);
    if (const auto which = predicates_.beside(group.range.last, sentence);
        which && which->words.first == group.range.last) {
      item.words.last = which->words.last;
    }
    if (auto found = predicates_.find_of_part(group, first, sentence)) take(*found, item);
    return item;
  }

  // « une centaine de “petites mains” »
  std::optional<Item> find_marked(const FigureMention& figure, TokenRange sentence) const {
    TokenIndex mark = figure.range.last;
    if (is(mark, Pos::de)) ++mark;
    if (mark + 1 >= sentence.last || tokens_[mark].kind != TokenKind::mark) return std::nullopt;
    const NounGroup* group = reading_.noun_group_at(mark + 1);
    const bool bare = group != nullptr && group->features.has(Feature::bare_noun);
    return bare ? std::optional<Item>(counted_.item_of(*group, 0, sentence)) : std::nullopt;
  }

  // « 400 évacués », « 27 blessés »: a participle that is the noun.
  std::optional<Item> find_nominal(std::size_t i, TokenRange sentence) const {
    const FigureMention& figure = figures_[i];
    const TokenIndex next = figure.range.last;
    if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return std::nullopt;
    const bool befell = is(next, Pos::participle) || is(next, Pos::adjective);
    const bool noun = tokens_[next].word->may_be(Pos::noun) ||
                      find_word_row(reading_, next, count_noun_).has_value() ||
                      (find_word_row(reading_, next, event_verb_).has_value() &&
                       earlier_.count_before(i, sentence) == nullptr);
    const bool joined = figure.range.first > 0 && is(figure.range.first - 1, Pos::conjunction);
    if (!befell || !noun || joined) return std::nullopt;
    return Item{.words = {next, next + 1}, .head = next};
  }

  // ------------------------------------------------------------ what goes without saying
  std::optional<Item> find_understood(std::size_t i, TokenRange sentence) const {
    const FigureMention& figure = figures_[i];
    const TokenIndex first = figure.range.first;
    const bool compared =
        first > sentence.first && (is_word(first - 1, "contre") || is_word(first - 1, "dont"));
    const bool other = compared && earlier_.count_before(i, sentence) != nullptr;
    std::optional<Item> item;
    if (!other) item = measured_.find_tally(figure, sentence);
    if (!item && i > 0 && figures_[i - 1].kind == FigureKind::percent) {
      item = earlier_.repeated(i, sentence);
    }
    const Item* last = item ? nullptr : earlier_.count_before(i, sentence);
    if (!item && last == nullptr) {
      item = movers_.find(figure, sentence);
      if (!item) last = earlier_.resumed(i, sentence);
    }
    if (last != nullptr) item = *last;
    if (!item) return std::nullopt;
    item->understood = true;
    if (last != nullptr) take_own_predicate(figure, sentence, *item);
    return item;
  }

  // « dont 16 ont été incendiés », « 37 blessées », « deux judiciaires », « en fermera 170 ».
  void take_own_predicate(const FigureMention& figure, TokenRange sentence, Item& item) const {
    TokenIndex from = figure.range.last;
    if (const NounGroup* group = counted_.group_of(figure, sentence)) {
      const bool befell = tokens_[group->head].word->may_be(Pos::participle);
      from = befell ? group->head : group->head + 1;
      const bool which = !befell && tells_which(figure, *group, sentence);
      const bool adjective = which || is(group->head, Pos::adjective);
      if (!befell && adjective && !counted_.is_counter(group->head)) {
        item.words.last = std::max(item.head + 1, item.words.first + 1);
        item.befell = which ? TokenRange{group->head, group->head + 1} : TokenRange{};
        item.befell_lemma = which ? noun_lemma(tokens_[group->head]) : std::string();
        item.event = {};
      }
    }
    auto found = predicates_.find_after(from, sentence);
    // « a tué 5 civils et blessé 12 autres », « en fermera 170 »
    const bool own_verb = from > figure.range.last || earlier_.has_en(figure, sentence);
    if (!found && own_verb) found = predicates_.find_before(figure.range.first, sentence);
    if (!found) return;
    if (!found->event && tokens_[found->main].pos == Pos::adverb) found->event = item.event;
    take(*found, item);
  }

  // « 15 000 à 20 000 collaborateurs » said of both, of a pair read as two.
  void take_shared_noun() {
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const FigureMention& figure = figures_[i];
      const FigureMention& next = figures_[i + 1];
      const bool paired = figure.rule == "figure.change" && next.rule == figure.rule &&
                          figure.range.last + 1 == next.range.first;
      if (!paired || figure.kind != FigureKind::count || !items_[i + 1]) continue;
      if (items_[i] && !items_[i]->understood) continue;
      items_[i] = items_[i + 1];
    }
  }

  // « six personnes, dont deux enfants, étaient mortes », « a tué 3 civils et 2 soldats ».
  void share_befell(std::size_t i, TokenRange sentence, Item& item) const {
    const Item* last = earlier_.count_before(i, sentence);
    if (last == nullptr || last->befell.empty()) return;
    const TokenIndex first = figures_[i].range.first;
    const bool part = first > sentence.first && is_word(first - 1, "dont");
    const bool joined =
        first > 0 && is(first - 1, Pos::conjunction) && last->words.last + 1 == first;
    if (!part && !joined) return;
    item.befell = last->befell;
    item.befell_lemma = last->befell_lemma;
    item.event = last->event;
  }

  static void take(const Predicate& found, Item& item) {
    item.befell = found.words;
    item.befell_lemma = found.lemma;
    item.event = found.event;
    const bool inside = item.words.first < found.words.first && found.words.last == item.words.last;
    if (inside) item.words.last = found.words.first;
  }

  // ------------------------------------------------------------ shares, prices, measures
  std::optional<Item> find_measured(std::size_t i, TokenRange sentence) const {
    const FigureMention& figure = figures_[i];
    const bool share = figure.kind == FigureKind::percent || figure.kind == FigureKind::ratio;
    const bool term = figure.kind == FigureKind::duration || figure.kind == FigureKind::money;
    if (auto item = earlier_.repeated(i, sentence)) {
      if (term) take_suspension(figure, *item);
      return item;
    }
    if (share) {
      if (auto item = earlier_.votes(i, sentence)) return item;
    }
    if (auto item = measured_.find(figure, sentence)) {
      if (share) take_predicate(figure, sentence, *item);
      if (figure.kind == FigureKind::measure) take_fate(figure, sentence, *item);
      if (term) take_suspension(figure, *item);
      return item;
    }
    if (auto item = earlier_.of_pronoun(i, sentence)) return item;
    if (figure.kind == FigureKind::ratio) return one_in_some(i, sentence);
    return figure.kind == FigureKind::measure ? find_area(figure, sentence) : std::nullopt;
  }

  // « trois ans de prison, dont deux avec sursis », « trente mois ferme »: how it is to be served.
  void take_suspension(const FigureMention& figure, Item& item) const {
    const TokenIndex end = std::max(
        figure.range.last, item.words.first >= figure.range.last ? item.words.last : TokenIndex{0});
    const bool suspended = is_word(end, "avec") && is_word(end + 1, "sursis");
    if (!suspended && !is_word(end, "ferme") && !is_word(end, "fermes")) return;
    const TokenIndex last = suspended ? end + 2 : end + 1;
    item.befell = {end, last};
    item.befell_lemma = tokens_[last - 1].word->folded;
    item.event = {};
  }

  // « 300 hectares sont partis en fumée », « 1 850 hectares parcourus »: the unit is what burns.
  std::optional<Item> find_area(const FigureMention& figure, TokenRange sentence) const {
    const TokenIndex unit =
        figure.number.last < figure.range.last && is(figure.number.last, Pos::de)
            ? figure.number.last + 1
            : figure.number.last;
    const bool area =
        figure.unit && (*figure.unit == "hectare" || figure.unit->starts_with("square"));
    if (!area || unit >= figure.range.last || !is(unit, Pos::noun)) return std::nullopt;
    const NounGroup* group = reading_.noun_group_at(figure.number.first);
    if (group == nullptr || group->head != unit) return std::nullopt;
    const auto found = predicates_.find(*group, figure.range.first, sentence, false);
    if (!found || !found->event) return std::nullopt;
    Item item{.words = {unit, unit + 1}, .head = unit};
    take(*found, item);
    return item;
  }

  // « a détruit 300 hectares de forêt », « 15 tonnes de riz ont été livrées ».
  void take_fate(const FigureMention& figure, TokenRange sentence, Item& item) const {
    if (item.words.first <= figure.range.last) return;
    const NounGroup* group = counted_.group_after_de(figure, sentence);
    auto found = group == nullptr ? predicates_.find_before(figure.range.first, sentence)
                                  : predicates_.find_of_part(*group, figure.range.first, sentence);
    if (found && found->event) take(*found, item);
  }

  // « près d'un sur trois n'a rien mangé »: of those just counted.
  std::optional<Item> one_in_some(std::size_t i, TokenRange sentence) const {
    const Item* last = earlier_.count_before(i, sentence);
    if (last == nullptr) last = earlier_.count_of_sentence_before(i, sentence);
    if (last == nullptr) return std::nullopt;
    Item item = *last;
    item.understood = true;
    if (auto found = predicates_.find_after(figures_[i].range.last, sentence)) take(*found, item);
    return item;
  }

  void take_predicate(const FigureMention& figure, TokenRange sentence, Item& item) const {
    const NounGroup* group = counted_.group_after_de(figure, sentence);
    if (group == nullptr && is(figure.range.last, Pos::de)) {
      group = counted_.group_of(figure, sentence);
    }
    if (group == nullptr) {
      // « un train sur deux est supprimé »
      if (auto found = predicates_.find_after(figure.range.last, sentence)) take(*found, item);
      return;
    }
    const TokenIndex from = item.words.first;
    item = item_of_part(*group, figure.range.first, sentence);
    item.words.first = std::max(item.words.first, std::min(from, item.head));
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& figures_;
  CountedReader counted_;
  MeasuredReader measured_;
  MoverReader movers_;
  PredicateFinder predicates_;
  EarlierItems earlier_;
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
  Items items_;
};

}  // namespace

std::vector<std::optional<Item>> find_items(const Reading& reading,
                                            const std::vector<FigureMention>& figures) {
  return ItemFinder(reading, figures).find();
}

}  // namespace greffier
