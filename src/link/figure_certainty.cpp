#include "link/figure_certainty.h"

#include "lex/nearby.h"
#include "speech/certainty.h"

namespace greffier {
namespace {

// « envisagerait de supprimer 300 postes »: the verb that the infinitive leans on.
bool governs_in_rumour(const Reading& reading, TokenIndex infinitive, TokenRange sentence) {
  constexpr TokenIndex kNear = 5;
  const Tokens& tokens = reading.text.tokens;
  if (tokens[infinitive].pos != Pos::infinitive) return false;
  const TokenIndex limit = back_from(infinitive, kNear, sentence.first);
  for (TokenIndex at = infinitive; at-- > limit;) {
    const Pos pos = tokens[at].pos;
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb != nullptr && verb->range.last <= infinitive) return is_rumour(reading, *verb);
    const bool passes = pos == Pos::de || pos == Pos::preposition || pos == Pos::adverb ||
                        pos == Pos::object_pronoun || pos == Pos::infinitive;
    if (!passes) return false;
  }
  return false;
}

// Of the verb that says what befell the things.
bool befell_in_rumour(const Reading& reading, const Item& item, TokenRange sentence) {
  constexpr TokenIndex kNear = 8;
  const TokenIndex main = item.befell.words.last - 1;
  const TokenIndex limit = back_from(main, kNear, sentence.first);
  for (TokenIndex at = main + 1; at-- > limit;) {
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb == nullptr || verb->range.last <= item.befell.words.first) continue;
    if (is_rumour(reading, *verb)) return true;
  }
  return governs_in_rumour(reading, item.befell.words.first, sentence);
}

// Of the verb before the figure.
bool told_in_rumour(const Reading& reading, const FigureMention& figure, TokenRange sentence) {
  constexpr TokenIndex kNear = 8;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kNear, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb == nullptr || verb->features.has(Feature::bare)) continue;
    // « elle aurait eu quatre ans en mai »: had she lived
    const bool unlived = figure.kind == FigureKind::age && verb->lemma == "avoir" &&
                         verb->features.has(Feature::compound);
    if (unlived) return false;
    return is_rumour(reading, *verb);
  }
  return false;
}

// « 700 Allemands auraient contracté le virus »: of the verb that they are the subject of.
bool does_in_rumour(const Reading& reading, const Item& item) {
  const VerbGroup* verb = reading.verb_group_at(item.words.last);
  return verb != nullptr && !verb->subject && !item.understood &&
         reading.text.tokens[verb->finite].pos == Pos::verb && is_rumour(reading, *verb);
}

}  // namespace

Certainty certainty_of(const Reading& reading, const FigureMention& figure,
                       const std::optional<Item>& item, TokenRange sentence) {
  const bool rumour =
      item && !item->befell.words.empty()
          ? befell_in_rumour(reading, *item, sentence)
          : told_in_rumour(reading, figure, sentence) || (item && does_in_rumour(reading, *item));
  return rumour && !is_hypothesis(reading, sentence) ? Certainty::conditional : Certainty::stated;
}

}  // namespace greffier
