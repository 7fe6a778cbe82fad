#include "figure/items_so_far.h"

#include "lex/nearby.h"
#include "structure/entry_map.h"

namespace greffier {

Item ItemsSoFar::understood(std::size_t i) const {
  return {.words = items[i]->words, .head = items[i]->head, .understood = true};
}

bool ItemsSoFar::is_inner(std::size_t i) const {
  return i > 0 && items[i - 1] && items[i - 1]->words.contains(figures[i].range.first);
}

bool ItemsSoFar::is_people(std::size_t i) const {
  constexpr TokenIndex kMost = 5;  // « les autres agents hospitaliers »
  const TokenIndex head = items[i]->head;
  for (TokenIndex at = head + 1; at-- > back_from(head, kMost, 0);) {
    const NounGroup* group = reading.noun_group_at(at);
    if (group == nullptr || group->head != head) continue;
    // « 54 % des Belges »
    const bool nation =
        reading.text.tokens[head].word->classes.test(reading.lexicon.get_class("DEMONYM"));
    const bool named = group->only_name() && (group->features.has(Feature::plural) || nation ||
                                              group->features.has(Feature::counted));
    return group->features.has(Feature::human) || named;
  }
  return false;
}

bool ItemsSoFar::is_in_sentence_before(std::size_t i, TokenRange sentence) const {
  const TokenIndex first = figures[i].range.first;
  return reading.sentence_at(first).last == sentence.first &&
         entry_of(reading.outline, first) == entry_of(reading.outline, sentence.first);
}

}  // namespace greffier
