#include "figure/count_item.h"
#include "figure/ellipsis.h"
#include "lex/nearby.h"

#include <algorithm>

namespace greffier {

// « dont 16 ont été incendiés », « 37 blessées », « deux judiciaires », « en fermera 170 ».
void CountItems::take_own_predicate(const FigureMention& figure, TokenRange sentence,
                                    Item& item) const {
  TokenIndex from = figure.range.last;
  // « une amende de 3 000 euros, dont la moitié avec sursis »
  if (const TokenIndex last = end_of_suspension(tokens_, from); last > from) {
    item.befell = {.words = {from, last}, .lemma = tokens_[last - 1].word->folded};
    return;
  }
  if (const NounGroup* group = counted_.group_of(figure, sentence)) {
    const bool befell = tokens_[group->head].word->may_be(Pos::participle);
    from = befell ? group->head : group->head + 1;
    const bool which = !befell && tells_which(figure, *group, sentence);
    const bool adjective = which || has_pos(tokens_, group->head, Pos::adjective);
    if (!befell && adjective && !counted_.is_counter(group->head)) {
      item.words.last = std::max(item.head + 1, item.words.first + 1);
      item.befell = {};
      if (which) {
        item.befell = {.words = {group->head, group->head + 1},
                       .lemma = noun_lemma(tokens_[group->head])};
      }
    }
  }
  auto found = predicates_.find_after(from, sentence);
  // « a tué 5 civils et blessé 12 autres », « en fermera 170 »
  const bool own_verb = from > figure.range.last || has_en(reading_, figure, sentence);
  if (!found && own_verb) found = predicates_.find_before(figure.range.first, sentence);
  // « 2 300 autres menacent ruine »: what befell the ones before did not befall them
  if (!found) {
    const TokenIndex verb = is_one_of(tokens_, from, {"autre", "autres"}) ? from + 1 : from;
    const VerbGroup* own = verb < sentence.last ? reading_.verb_group_at(verb) : nullptr;
    const bool finite = own != nullptr && has_pos(tokens_, own->finite, Pos::verb);
    if (finite && !own->subject) item.befell = {};
    return;
  }
  // « 640 se sont effondrés, contre 480 recensés à midi »: counted, as those before
  const bool counted = tokens_[found->main].word->classes.test(claim_verb_) &&
                       is_word(tokens_, figure.range.first - 1, "contre");
  if (counted && !item.befell.words.empty()) return;
  if (!found->event && tokens_[found->main].pos == Pos::adverb) found->event = item.befell.event;
  befall(*found, item);
}

// « six personnes, dont deux enfants, étaient mortes », « a tué 3 civils et 2 soldats ».
void CountItems::share_befell(std::size_t i, TokenRange sentence, Item& item) const {
  const Item* last = earlier_.count_before(i, sentence);
  if (last == nullptr || last->befell.words.empty()) return;
  const TokenIndex first = found_.figures[i].range.first;
  const bool part = first > sentence.first && is_word(tokens_, first - 1, "dont");
  const bool joined =
      first > 0 && has_pos(tokens_, first - 1, Pos::conjunction) && last->words.last + 1 == first;
  // « a perdu 340 hommes en un jour, ainsi que quatre chars »
  const bool object = last->befell.words.first < last->words.first;
  const bool also = object && first > sentence.first + 2 && is_word(tokens_, first - 1, "que") &&
                    is_word(tokens_, first - 2, "ainsi") &&
                    !has_verb(reading_, last->words.last, first);
  if (!part && !joined && !also) return;
  item.befell = last->befell;
}

}  // namespace greffier
