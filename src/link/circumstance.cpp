#include "link/circumstance.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>
#include <limits>

namespace greffier {
namespace {

constexpr Index kNone = std::numeric_limits<Index>::max();
constexpr TokenIndex kReach = 40;  // tokens from a figure to its date or place

}  // namespace

Circumstances::Circumstances(const Reading& reading, const std::vector<Date>& dates,
                             const std::vector<Place>& places, const std::vector<Quote>& quotes)
    : reading_(reading), tokens_(reading.text.tokens), border_(reading), adjuncts_(reading) {
  std::vector<Complement> times;
  for (Index i = 0; i < dates.size(); ++i) {
    // « pendant trois jours », « chaque lundi », « récemment » are no day on which it was so; « il
    // y a cinq ans » is one, also where nobody knows from when.
    const bool ago = dates[i].rule == "date.ago" || dates[i].rule == "date.ahead";
    const bool day = (ago || dates[i].kind != DateKind::duration) &&
                     dates[i].kind != DateKind::set && !dates[i].value.ends_with("_REF");
    if (day) times.push_back({.range = reading.text.tokens_in(dates[i].span), .index = i});
  }
  std::vector<Complement> scenes;
  for (Index i = 0; i < places.size(); ++i) {
    for (const Mention& mention : places[i].mentions) {
      scenes.push_back({.range = reading.text.tokens_in(mention.span),
                        .index = i,
                        .country = places[i].kind == PlaceKind::country});
    }
  }
  dates_ = layer_of(std::move(times));
  places_ = layer_of(std::move(scenes));
  quote_at_ = quotes_of_tokens(quotes);
}

Circumstances::Layer Circumstances::layer_of(std::vector<Complement> all) const {
  Layer layer{.all = std::move(all), .at = std::vector<Index>(tokens_.size(), kNone)};
  for (Index i = 0; i < layer.all.size(); ++i) {
    const TokenRange range = layer.all[i].range;
    std::fill(layer.at.begin() + range.first, layer.at.begin() + range.last, i);
  }
  return layer;
}

// Fragments apart, which are parts of the clause around them: « “douze morts” lundi ».
std::vector<Index> Circumstances::quotes_of_tokens(const std::vector<Quote>& quotes) const {
  std::vector<Index> at(tokens_.size(), kNone);
  std::vector<Index> open;
  Index next = 0;
  for (TokenIndex token = 0; token < tokens_.size(); ++token) {
    const std::uint32_t begin = tokens_[token].span.begin;
    for (; next < quotes.size() && quotes[next].span.begin <= begin; ++next) {
      if (quotes[next].kind != QuoteKind::partial) open.push_back(next);
    }
    while (!open.empty() && quotes[open.back()].span.end <= begin) open.pop_back();
    if (!open.empty()) at[token] = open.back();
  }
  return at;
}

const Circumstances::Complement* Circumstances::find(const Layer& layer, TokenIndex token) const {
  const Index found = layer.at[token];
  return found == kNone ? nullptr : &layer.all[found];
}

std::optional<Index> Circumstances::date_of(const FigureMention& figure,
                                            const std::optional<Item>& item) const {
  if (figure.kind == FigureKind::age) return std::nullopt;
  return nearest({.figure = figure,
                  .item = item,
                  .layer = dates_,
                  .sentence = reading_.sentence_at(figure.range.first)});
}

std::optional<Index> Circumstances::place_of(const FigureMention& figure,
                                             const std::optional<Item>& item) const {
  if (figure.kind == FigureKind::age || figure.kind == FigureKind::duration) return std::nullopt;
  // « à 200 km au nord-est de Mornay »
  const bool away = figure.unit == "kilometer" && is_word(tokens_, figure.range.first - 1, "a");
  if (away) return std::nullopt;
  const Search search{.figure = figure,
                      .item = item,
                      .layer = places_,
                      .place = true,
                      .sentence = reading_.sentence_at(figure.range.first)};
  if (const auto named = nearest(search)) return named;
  if (const auto held = holder_of(search)) return held;
  return scene_of(search);
}

// « À Mornay, | le loyer, qui était de 12 euros, »: a place set before all of a sentence.
std::optional<Index> Circumstances::scene_of(const Search& search) const {
  constexpr TokenIndex kLongest = 8;  // « dans le nord de la province de Mornay »
  TokenIndex first = search.sentence.first;
  if (tokens_[first].kind == TokenKind::punctuation) ++first;  // of a list
  const TokenIndex figure = search.figure.range.first;
  if (first >= figure || quote_at_[first] != quote_at_[figure]) return std::nullopt;
  if (!has_pos(tokens_, first, Pos::preposition)) return std::nullopt;
  const TokenIndex limit = std::min(figure, first + kLongest);
  for (TokenIndex token = first; token < limit; ++token) {
    const Complement* found = find(places_, token);
    if (found == nullptr) continue;
    TokenIndex end = found->range.last;
    while (has_pos(tokens_, end, Pos::adjective)) ++end;  // « au Niger voisin, »
    const bool apart = is_sign(reading_.text, end, ",") || is_sign(reading_.text, end, "(");
    return apart && may_hold(search, *found) ? std::optional(found->index) : std::nullopt;
  }
  return std::nullopt;
}

// « compte », « a enregistré »; not « a compté », « exige », whose subject gives the number.
bool Circumstances::holds(const VerbGroup& verb) const {
  if (verb.lemma == "être" || verb.lemma == "rester") return true;
  if (!find_verb_row(reading_, verb, holding_verb_)) return false;
  const auto claim = find_verb_row(reading_, verb, claim_verb_);
  return !claim || (reading_.lexicon.cell(*claim, "tense") == "past" &&
                    !has_pos(tokens_, verb.range.last - 1, Pos::participle));
}

// « Israël a enregistré 16 600 cas », « Mornay est la ville la plus touchée, avec 40 morts »
std::optional<Index> Circumstances::holder_of(const Search& search) const {
  const TokenIndex first = search.figure.range.first;
  for (TokenIndex token = first; token-- > back_from(first, kReach, search.sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr && border_.is_at(token, search.sentence)) return std::nullopt;
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    if (!holds(*verb) || !verb->subject_group) return std::nullopt;
    const NounGroup& subject = reading_.nouns[*verb->subject_group];
    const Complement* found = subject.only_name() ? find(places_, subject.name.first) : nullptr;
    return found != nullptr ? std::optional(found->index) : std::nullopt;
  }
  return std::nullopt;
}

// What stands behind it and nothing else's; else what stands before it; else what several figures
// share behind the last of them.
std::optional<Index> Circumstances::nearest(const Search& search) const {
  // « Genève (56 %) », « à Berne avec 25 degrés, à Sion avec 23 »
  const TokenIndex first = search.figure.range.first;
  const bool beside = is_sign(reading_.text, first - 1, "(") || is_word(tokens_, first - 1, "avec");
  // « a battu la Norvège (2-1) »: whom, not where
  const bool score = search.figure.kind == FigureKind::score;
  if (beside && !score && first > search.sentence.first + 1) {
    const Complement* found = find(search.layer, first - 2);
    if (found != nullptr && !has_pos(tokens_, found->range.first - 1, Pos::de)) {
      return found->index;
    }
  }
  const auto behind = after(search);
  if (behind && !behind->crossed) return behind->index;
  // What is compared is of another time, and of the same place.
  if (search.place || !border_.is_compared(first)) {
    if (const auto ahead = before(search)) return ahead->index;
  }
  return behind ? std::optional(behind->index) : std::nullopt;
}

// ------------------------------------------------------------ behind the figure
std::optional<Circumstances::Found> Circumstances::after(const Search& search) const {
  const TokenIndex first = search.figure.range.last;
  const TokenIndex limit = std::min(search.sentence.last, first + kReach);
  const Index quote = quote_at_[search.figure.range.first];
  bool crossed = false;
  for (TokenIndex token = first; token < limit; ++token) {
    if (quote_at_[token] != quote) {
      if (quote != kNone) return std::nullopt;
      continue;
    }
    if (const Complement* found = find(search.layer, token)) {
      if (may_hold(search, *found)) return Found{.index = found->index, .crossed = crossed};
      token = found->range.last - 1;
      continue;
    }
    // « 14 blessés, dont trois agents, | lundi »
    if (border_.is_part(token)) {
      while (token < limit && !is_sign(reading_.text, token + 1, ",")) ++token;
      ++token;
      continue;
    }
    // « 3 000 morts dans le monde, | notamment en Italie »: an example
    const bool example = search.place && is_one_of(tokens_, token, {"notamment", "surtout"}) &&
                         is_sign(reading_.text, token - 1, ",");
    if (example) return std::nullopt;
    // « 31 % | sur un an | en février »
    if (const auto* date = reading_.text.annotations.find(token, PhraseClass::date)) {
      token = date->range.last - 1;
      continue;
    }
    if (is_sign(reading_.text, token, "(")) {
      while (token < limit && !is_sign(reading_.text, token, ")")) ++token;
      continue;
    }
    if (border_.is_at(token, search.sentence) || border_.is_compared(token + 1))
      return std::nullopt;
    // « dans | un | hameau »
    const bool article = is_one_of(tokens_, token, {"un", "une"});
    if (reading_.number_at(token) == nullptr || article) continue;
    // « deux morts et onze blessés lundi » share it, « de 3 % à 4 % en mai » do not
    const bool listed =
        has_pos(tokens_, token - 1, Pos::conjunction) || is_sign(reading_.text, token - 1, ",");
    if (!listed) return std::nullopt;
    crossed = true;
  }
  return std::nullopt;
}

// ------------------------------------------------------------ before it
std::optional<Circumstances::Found> Circumstances::before(const Search& search) const {
  const TokenIndex first = search.figure.range.first;
  const TokenIndex limit = back_from(first, kReach, search.sentence.first);
  const Index quote = quote_at_[first];
  // « dont | trois enfants », « contre | 9 la veille »: of the whole, of the same place
  const bool shares =
      (first > limit && border_.is_part(first - 1)) || (search.place && border_.is_compared(first));
  for (TokenIndex token = first; token-- > limit;) {
    if (quote_at_[token] != quote) {
      if (quote != kNone) return std::nullopt;
      continue;
    }
    if (const Complement* found = find(search.layer, token)) {
      token = found->range.first;
      if (may_hold(search, *found) && (shares || !is_of_other(search, token))) {
        return Found{found->index};
      }
      continue;
    }
    if (border_.is_part(token)) continue;
    if (search.place && opens_scene(token)) return scene_before(search, token);
    if (is_sign(reading_.text, token, ")")) {
      while (token > limit && !is_sign(reading_.text, token, "(")) --token;
      continue;
    }
    const bool bracket = is_sign(reading_.text, token, "(");
    if (!bracket && border_.is_at(token, search.sentence)) return std::nullopt;
  }
  return std::nullopt;
}

// « à Mornay, | où | 128 cas », « Mornay | : | 12 blessés »
bool Circumstances::opens_scene(TokenIndex token) const {
  const bool where = tokens_[token].pos == Pos::relative && is_word(tokens_, token, "ou");
  return where || is_sign(reading_.text, token, ":");
}

std::optional<Circumstances::Found> Circumstances::scene_before(const Search& search,
                                                                TokenIndex opener) const {
  const TokenIndex floor = search.sentence.first;
  TokenIndex end = opener;
  if (end > floor && is_sign(reading_.text, end - 1, ",")) --end;
  if (end > floor + 2 && is_sign(reading_.text, end - 1, ")")) {
    constexpr TokenIndex kLongest = 15;  // tokens of a bracket
    const TokenIndex limit = back_from(end, kLongest, floor);
    while (end > limit && !is_sign(reading_.text, end, "(")) --end;
  }
  while (end > floor && has_pos(tokens_, end - 1, Pos::adjective)) --end;  // « au Niger voisin »
  const Complement* found = end > floor ? find(search.layer, end - 1) : nullptr;
  if (found == nullptr || found->range.last != end) return std::nullopt;
  const bool heads = found->range.first == floor;
  // « Alcool frelaté au Mexique : 42 morts »
  const bool titled = may_hold(search, *found) && !has_verb(reading_, floor, opener);
  if (is_sign(reading_.text, opener, ":") && !heads && !titled) return std::nullopt;
  return Found{found->index};
}

// « 1 % | en 2020 »: behind another figure, with nothing but what that counts between.
bool Circumstances::is_of_other(const Search& search, TokenIndex complement) const {
  constexpr TokenIndex kLongest = 8;
  const TokenIndex floor = back_from(complement, kLongest, search.sentence.first);
  TokenIndex end = complement;
  while (end > floor && (has_pos(tokens_, end - 1, Pos::determiner) ||
                         has_pos(tokens_, end - 1, Pos::preposition))) {
    --end;
  }
  for (TokenIndex token = end; token-- > floor;) {
    if (reading_.number_at(token) != nullptr) return true;
    const Pos pos = tokens_[token].pos;
    const bool counted = pos == Pos::noun || pos == Pos::adjective || pos == Pos::participle ||
                         pos == Pos::de || is_sign(reading_.text, token, "%");
    if (!counted) return false;
  }
  return false;
}

bool Circumstances::may_hold(const Search& search, const Complement& found) const {
  return search.place ? adjuncts_.is_place(found.range, found.country, search.figure, search.item)
                      : adjuncts_.is_time(found.range, search.figure, search.item);
}

}  // namespace greffier
