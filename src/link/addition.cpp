#include "link/addition.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "link/former_toll.h"
#include "reading/verb_row.h"
#include "text/fold.h"

#include <algorithm>

namespace greffier {

AdditionReader::AdditionReader(const Reading& reading, const std::vector<FigureMention>& mentions,
                               const std::vector<std::optional<Item>>& items,
                               const std::vector<Figure>& figures)
    : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
      figures_(figures), counter_(reading.lexicon.get_class("COUNTER_ADJECTIVE")),
      more_(reading.lexicon.get_column("COUNTER_ADJECTIVE", "more")),
      count_noun_(reading.lexicon.get_class("COUNT_NOUN")),
      being_(reading.lexicon.get_class("BEING_NOUN")), title_(reading.lexicon.get_class("TITLE")),
      event_category_(reading.lexicon.get_class("EVENT_CATEGORY")),
      event_verb_(reading.lexicon.get_class("EVENT_VERB")),
      toll_(reading.lexicon.get_column("EVENT_CATEGORY", "toll")),
      date_word_(reading.lexicon.get_class("DATE_WORD")),
      relative_day_(reading.lexicon.get_class("RELATIVE_DAY")),
      day_part_(reading.lexicon.get_class("DAY_PART")),
      weekday_(reading.lexicon.get_class("WEEKDAY")) {}

bool AdditionReader::contains(std::size_t i, TokenRange sentence) {
  sentence_ = sentence;
  return adds(i);
}

// « 620 autres », « cinq nouveaux cas », « 40 blindés de plus », « (+2) ».
bool AdditionReader::adds(std::size_t i) const {
  const FigureMention& mention = mentions_[i];
  const TokenIndex next = mention.range.last;
  // « 3,46 euros le kilo (+4 centimes) »
  const bool dearer = is_sign(reading_.text, mention.range.first - 1, "(") &&
                      reading_.text.surface(mention.range.first).starts_with('+');
  if (mention.kind == FigureKind::money) return dearer || is_more(next);
  // « livrera six canons supplémentaires »: none yet
  if (mention.kind != FigureKind::count || lies_ahead(i)) return false;
  if (reading_.text.surface(mention.range.first).starts_with('+')) return true;
  // « trois autres morts »; « trente autres villes », « six nouveaux modèles » add to no toll
  if (more_at(next) == "other") {
    const bool toll = figures_[i].category ? is_toll(*figures_[i].category)
                                           : find_word_row(reading_, next, count_noun_).has_value();
    return toll && !is_other_fate(i) && !is_saved(i);
  }
  const bool own = items_[i] && !items_[i]->understood;
  // « 50 cas supplémentaires de rage »
  const bool more = is_more(next) ||
                    (own && (is_more(items_[i]->words.last) || is_more(items_[i]->words.last - 1) ||
                             is_more(items_[i]->head + 1)));
  if (more) return runs_on(i);
  // « 64 morts de plus qu'à la mi-journée »
  if (items_[i] && !items_[i]->understood && says_more(items_[i]->words.last)) return true;
  return says_more(next) || adds_itself(i);
}

// Whether what is counted is a toll, people or posts, or was counted before in the entry: « cinq
// cas supplémentaires »; « six bus supplémentaires » add to no count that is told.
bool AdditionReader::runs_on(std::size_t i) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  if (!items_[i] || items_[i]->understood) return true;
  if (figures_[i].category) {
    if (is_toll(*figures_[i].category)) return true;
  } else if (find_word_row(reading_, items_[i]->head, being_) ||
             find_word_row(reading_, items_[i]->head, title_)) {
    return true;
  }
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (figures_[j].entry != figures_[i].entry) return false;
    const bool same = items_[j] && mentions_[j].kind == FigureKind::count &&
                      noun_lemma(tokens_[items_[j]->head]) == noun_lemma(tokens_[items_[i]->head]);
    if (same) return true;
  }
  return false;
}

std::string_view AdditionReader::toll_of(std::string_view category) const {
  const auto row = find_row(reading_.lexicon, category, event_category_);
  return row ? reading_.lexicon.cell(*row, toll_) : std::string_view();
}

bool AdditionReader::lies_ahead(std::size_t i) const {
  if (!items_[i] || items_[i]->befell.words.empty()) return false;
  const TokenIndex main = items_[i]->befell.words.first;
  if (has_pos(tokens_, main, Pos::infinitive)) return true;
  const VerbGroup* verb = reading_.verb_group_at(main);
  return verb != nullptr && verb->features.has(Feature::future);
}

// « ont sorti quatre autres personnes »: one was not saved before where none is told of.
bool AdditionReader::is_saved(std::size_t i) const {
  constexpr std::size_t kReach = 64;  // figures looked back over
  const auto& category = figures_[i].category;
  const auto here = figures_.begin() + static_cast<std::ptrdiff_t>(i);
  return category && toll_of(*category) == "saved" &&
         std::none_of(here - static_cast<std::ptrdiff_t>(std::min(i, kReach)), here,
                      [&](const Figure& before) {
                        return before.entry == figures_[i].entry && before.category == category;
                      });
}

std::string_view AdditionReader::more_at(TokenIndex token) const {
  if (token >= sentence_.last) return {};
  const auto row = find_word_row(reading_, token, counter_);
  return row ? reading_.lexicon.cell(*row, more_) : std::string_view();
}

bool AdditionReader::is_more(TokenIndex token) const { return more_at(token) == "yes"; }

// « sept de plus », « trois en plus », « sept de plus qu'à 13 h »; « sept de plus que les
// autres » compares.
bool AdditionReader::says_more(TokenIndex token) const {
  const bool more = (is_word(tokens_, token, "de") || is_word(tokens_, token, "en")) &&
                    is_word(tokens_, token + 1, "plus") &&
                    !has_pos(tokens_, token + 2, Pos::adjective);
  const TokenIndex than = token + 2;
  return more && (!is_one_of(tokens_, than, {"que", "qu'"}) || is_lately(than + 1) ||
                  names_former_toll(reading_, {than + 1, std::min(sentence_.last, than + 5)}));
}

// « à 13 h », « la veille »: when the same was told before, not another year's number.
bool AdditionReader::is_lately(TokenIndex token) const {
  TokenIndex time = is_word(tokens_, token, "a") ? token + 1 : token;
  if (has_pos(tokens_, time, Pos::determiner)) ++time;
  return time < sentence_.last &&
         (reading_.clock_at(time) != nullptr || tokens_[time].word->classes.test(date_word_) ||
          reading_.text.annotations.find(time, day_part_) != nullptr ||
          tokens_[time].word->classes.test(weekday_) ||
          tokens_[time].word->classes.test(relative_day_));
}

// « deux cents militaires s'ajoutent aux 350 agents »
bool AdditionReader::adds_itself(std::size_t i) const {
  if (!items_[i] || items_[i]->understood) return false;
  const VerbGroup* verb = reading_.verb_group_at(items_[i]->words.last);
  return verb != nullptr && verb->features.has(Feature::pronominal) &&
         verb->lemma.ends_with("ajouter");
}

// « Deux personnes sont mortes et trois autres sont portées disparues »: no more dead.
bool AdditionReader::is_other_fate(std::size_t i) const {
  if (!items_[i]) return false;
  if (!items_[i]->understood) return tells_other_fate(i);
  // « Deux personnes, dont un enfant de 6 ans, ont péri ; sept autres sont blessées »
  std::size_t before = i;
  while (before > 0 && mentions_[before - 1].kind == FigureKind::age) --before;
  return before > 0 && items_[before - 1] &&
         items_[i]->befell.lemma != items_[before - 1]->befell.lemma;
}

// « Un homme est mort et deux autres passagers ont disparu »: the verb before tells something else.
bool AdditionReader::tells_other_fate(std::size_t i) const {
  constexpr TokenIndex kReach = 30;
  const TokenIndex first = mentions_[i].range.first;
  if (!figures_[i].category) return false;
  for (TokenIndex token = first; token-- > back_from(first, kReach, sentence_.first);) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || verb->range.last > first) continue;
    const auto event = find_verb_row(reading_, *verb, event_verb_);
    return event && reading_.lexicon.cell(*event, "category") != *figures_[i].category;
  }
  return false;
}

}  // namespace greffier
