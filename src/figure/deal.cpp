#include "figure/deal.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

namespace greffier {

std::optional<Item> Deals::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  if (figure.kind != FigureKind::money) return std::nullopt;
  if (auto item = of_things(i, sentence)) return item;
  if (auto item = of_object_behind(i, sentence)) return item;
  return of_object(figure, sentence);
}

// « Vingt tonnes de sel ont été commandées, pour 64 millions de francs »: of what was counted.
std::optional<Item> Deals::of_things(std::size_t i, TokenRange sentence) const {
  const TokenIndex first = found_.figures[i].range.first;
  if (i == 0 || first < sentence.first + 3 || !found_.items[i - 1]) return std::nullopt;
  if (!is_word(tokens_, first - 1, "pour") || !is_sign(reading_.text, first - 2, ",")) {
    return std::nullopt;
  }
  const FigureMention& last = found_.figures[i - 1];
  const bool things = last.kind == FigureKind::count || last.kind == FigureKind::measure;
  if (!things || !sentence.contains(last.range.first) || found_.is_people(i - 1)) {
    return std::nullopt;
  }
  // « quatre matchs, pour trois millions »: but nothing was bought, or is
  const auto& event = found_.items[i - 1]->befell.event;
  const std::string_view category =
      event ? reading_.lexicon.cell(*event, "category") : std::string_view();
  const bool traded = category.starts_with("bought") || category.starts_with("sold") ||
                      category.starts_with("delivered") || category.starts_with("ordered");
  return traded ? std::optional<Item>(found_.understood(i - 1)) : std::nullopt;
}

// « a vendu la maison 148 000 euros », « a acheté le terrain pour 3 000 euros »
std::optional<Item> Deals::of_object(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kReach = 16;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    if (!is_deal(*verb)) return std::nullopt;
    const NounGroup* object = reading_.noun_group_at(verb->range.last);
    const bool thing = object != nullptr && object->range.last <= first && object->number.empty() &&
                       !object->only_name() && tokens_[object->head].pos == Pos::noun &&
                       !object->features.has(Feature::human);
    if (!thing) return std::nullopt;
    TokenIndex end = first;
    if (is_one_of(tokens_, end - 1, {"pour", "a"})) --end;
    const bool apposed = is_sign(reading_.text, end - 1, ",");
    if (object->range.last != end && !apposed) return std::nullopt;
    return counted_.item_of(*object, 0, sentence);
  }
  return std::nullopt;
}

// « a payé 49 euros son billet et 210 euros un taxi »
std::optional<Item> Deals::of_object_behind(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const NounGroup* object = next < sentence.last ? reading_.noun_group_at(next) : nullptr;
  const bool thing = object != nullptr && has_pos(tokens_, next, Pos::determiner) &&
                     object->number.empty() && object->name.empty() &&
                     !object->features.has(Feature::human) &&
                     !tokens_[object->head].word->classes.test(unit_) &&  // « 3 euros le kilo »
                     reading_.text.annotations.find(next, PhraseClass::date) == nullptr;
  if (!thing || first < sentence.first + 2) return std::nullopt;
  const VerbGroup* verb = find_verb_ending_at(reading_, first);
  const bool again = i > 0 && has_pos(tokens_, first - 1, Pos::conjunction) &&
                     found_.items[i - 1] && found_.figures[i - 1].kind == FigureKind::money &&
                     found_.items[i - 1]->words.first == found_.figures[i - 1].range.last + 1 &&
                     !has_verb(reading_, found_.items[i - 1]->words.last, first);
  const bool pays = verb != nullptr && (is_deal(*verb) || verb->lemma == "payer");
  return pays || again ? std::optional<Item>(counted_.item_of(*object, 0, sentence)) : std::nullopt;
}

// An active verb of buying or selling.
bool Deals::is_deal(const VerbGroup& verb) const {
  if (verb.features.has(Feature::passive) || verb.features.has(Feature::pronominal) ||
      verb.features.has(Feature::bare)) {
    return false;
  }
  const auto event = find_verb_row(reading_, verb, event_verb_);
  if (!event) return false;
  const std::string_view category = reading_.lexicon.cell(*event, "category");
  return category == "sold" || category == "bought";
}

}  // namespace greffier
