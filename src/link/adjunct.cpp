#include "link/adjunct.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// Whether « de » at a token ties what follows to the figure or to what it counts.
bool is_its_own(TokenIndex de, const FigureMention& figure, const std::optional<Item>& item) {
  return de == figure.range.last || (item && (de == item->words.last || item->words.contains(de)));
}

}  // namespace

// « depuis », « d'ici à »: a word or words of reach at a token, as far as the date.
bool Adjuncts::reaches(TokenIndex token, TokenIndex date) const {
  if (token + 1 >= date && tokens_[token].word->classes.test(reach_)) return true;
  const Annotation* words = reading_.text.annotations.find(token, reach_);
  return words != nullptr && words->range.last + 1 >= date;
}

// « a annoncé | lundi », « publiés | en mai »: when it was said; not « a condamné lundi », « a
// requis jeudi », which are more than words.
bool Adjuncts::is_said(TokenIndex end, TokenIndex floor) const {
  while (end > floor && has_pos(tokens_, end - 1, Pos::adverb)) --end;
  if (end == floor) return false;
  const VerbGroup* verb = find_verb_ending_at(reading_, end);
  std::optional<RowRef> row;
  if (verb != nullptr) row = verb->report;
  if (row && reading_.lexicon.cell(*row, "guard") == "quote-only")
    row.reset();  // « a compté lundi »
  if (!row && tokens_[end - 1].pos == Pos::participle) {
    row = find_word_row(reading_, end - 1, report_);
  }
  if (!row) return false;
  const std::string_view sense = reading_.lexicon.cell(*row, "sense");
  // « a dénoncé dimanche » are words
  const bool mere = sense == "criticise" && !find_word_row(reading_, end - 1, event_);
  return mere || (sense != "criticise" && sense != "request" && sense != "think");
}

// « 70 entretiens menés pour une commission créée | en 2019 »: since when there is another thing.
bool Adjuncts::tells_age(TokenIndex end, TokenIndex floor, const std::optional<Item>& item) const {
  if (end < floor + 2 || !has_pos(tokens_, end - 1, Pos::participle)) return false;
  if (!tokens_[end - 1].word->classes.test(origin_)) return false;
  const bool own = item && (item->words.contains(end - 1) || item->befell.words.contains(end - 1) ||
                            item->words.last == end - 1);
  return !own && (has_pos(tokens_, end - 2, Pos::noun) || has_pos(tokens_, end - 2, Pos::name));
}

// Not « depuis mai », which began then, nor « le plan de mai », another thing's.
bool Adjuncts::is_time(TokenRange date, const FigureMention& figure,
                       const std::optional<Item>& item) const {
  constexpr TokenIndex kLongest = 4;  // « d'ici à la »
  const TokenIndex floor = reading_.sentence_at(date.first).first;
  for (TokenIndex token = date.first + 1; token-- > back_from(date.first, kLongest, floor);) {
    // « une croissance de 1,3 % pour cette année »
    const bool outlook = is_share(figure) && is_word(tokens_, token, "pour");
    if (!outlook && reaches(token, date.first)) return false;
  }
  TokenIndex end = date.first;
  while (end > floor && has_pos(tokens_, end - 1, Pos::determiner)) --end;
  if (end == floor) return true;
  if (tokens_[end - 1].pos == Pos::de) return is_its_own(end - 1, figure, item);
  if (has_pos(tokens_, end - 1, Pos::preposition)) {
    --end;
    if (governs(end, time_) == "other") return false;
  }
  if (tells_age(end, floor, item)) return false;
  return !is_said(end, floor);
}

// « à Mornay », « dans une mine de Mornay », and whose those counted are: « 300 habitants de
// Mornay ». Not « à la procureure de Mornay ».
bool Adjuncts::is_place(TokenRange place, bool country, const FigureMention& figure,
                        const std::optional<Item>& item) const {
  constexpr TokenIndex kLongest = 12;
  const TokenIndex floor = reading_.sentence_at(place.first).first;
  for (TokenIndex token = place.first; token-- > back_from(place.first, kLongest, floor);) {
    switch (tokens_[token].pos) {
      case Pos::determiner:
      case Pos::adjective:
      case Pos::participle: continue;
      case Pos::de:
        if (is_its_own(token, figure, item)) return figure.kind == FigureKind::count;
        continue;
      case Pos::noun:
        if (is_actor(token)) return false;
        continue;
      case Pos::name:  // « dans l'État mexicain de Jalisco »
        if (!is_part_of_land(token)) return false;
        continue;
      case Pos::preposition:
        if (ends_stretch(token)) return false;
        [[fallthrough]];
      case Pos::adverb: return opens_place(token, place.first, country);
      default: return false;
    }
  }
  return false;
}

// « de Lille | à | Marseille, 200 personnes »: from one to the other
bool Adjuncts::ends_stretch(TokenIndex token) const {
  return is_word(tokens_, token, "a") && token > 1 && has_pos(tokens_, token - 1, Pos::name) &&
         has_pos(tokens_, token - 2, Pos::de);
}

std::string_view Adjuncts::governs(TokenIndex token, Column column) const {
  const auto row = find_word_row(reading_, token, preposition_);
  return row ? reading_.lexicon.cell(*row, column) : std::string_view{};
}

// Not « en faveur de l'Ukraine », « à la demande de Kiev », « à l'Ukraine ».
bool Adjuncts::opens_place(TokenIndex token, TokenIndex place, bool country) const {
  const std::string_view between = governs(token, place_);
  if (between.empty()) return false;
  if (between == "any" || token + 1 == place) return true;
  TokenIndex noun = token + 1;
  while (noun < place && tokens_[noun].pos != Pos::noun) ++noun;
  if (noun == place) return !country || !is_word(tokens_, token, "a");
  return between == "noun" || is_part_of_land(noun);
}

// « nord », « région », « port »
bool Adjuncts::is_part_of_land(TokenIndex noun) const {
  const auto& classes = tokens_[noun].word->classes;
  return classes.test(whereabouts_) || classes.test(place_head_);
}

bool Adjuncts::is_actor(TokenIndex noun) const {
  const auto& classes = tokens_[noun].word->classes;
  return !is_part_of_land(noun) && (classes.test(title_) || classes.test(body_));
}

}  // namespace greffier
