#include "figure/measured.h"

#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 16;  // tokens from a quantity's noun or verb to its figure

bool is_length(const FigureMention& figure) {
  return figure.unit && (figure.unit->ends_with("meter") || figure.unit->ends_with("mile")) &&
         figure.unit != "millimeter" && !figure.unit->starts_with("square") &&
         !figure.unit->starts_with("cubic");
}

}  // namespace

MeasuredReader::MeasuredReader(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens), counted_(reading), outer_(reading),
      measured_(reading.lexicon.get_class("MEASURED_NOUN")),
      change_verb_(reading.lexicon.get_class("CHANGE_VERB")),
      role_(reading.lexicon.get_column("MEASURED_NOUN", "role")) {}

bool MeasuredReader::is(TokenIndex token, Pos pos) const {
  return token < tokens_.size() && tokens_[token].pos == pos;
}

bool MeasuredReader::is_word(TokenIndex token, std::string_view folded) const {
  return token < tokens_.size() && tokens_[token].word->folded == folded;
}

bool MeasuredReader::is_measured(TokenIndex noun, std::string_view role) const {
  const auto row = find_word_row(reading_, noun, measured_);
  return row && reading_.lexicon.cell(*row, role_) == role;
}

std::optional<Item> MeasuredReader::find(const FigureMention& figure, TokenRange sentence) const {
  if (figure.rule == "figure.magnitude") return magnitude_before(figure.range.first, sentence);
  if (auto item = inside(figure)) return item;
  if (auto item = after_de(figure, sentence)) return item;
  if (auto item = in_brackets(figure, sentence)) return item;
  if (auto item = before(figure, sentence)) return item;
  if (auto item = after_value(figure, sentence)) return item;
  return find_mover(figure, sentence);
}

// « un tremblement de terre de magnitude 5,9 »: the quantity, not what has it.
std::optional<Item> MeasuredReader::magnitude_before(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kReach = 6;  // « magnitude estimée à au moins »
  const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
  for (TokenIndex token = first; token-- > limit;) {
    if (is_word(token, "magnitude")) return Item{.words = {token, token + 1}, .head = token};
  }
  return std::nullopt;
}

// « un train sur deux »
std::optional<Item> MeasuredReader::inside(const FigureMention& figure) const {
  if (figure.kind != FigureKind::ratio) return std::nullopt;
  for (TokenIndex token = figure.number.last; token < figure.range.last; ++token) {
    if (!is(token, Pos::noun) && !is(token, Pos::name)) continue;
    TokenIndex end = token + 1;
    while (end < figure.range.last && is(end, Pos::adjective)) ++end;
    return Item{.words = {token, end}, .head = token};
  }
  return std::nullopt;
}

// « 75 000 euros d'amende », « 382 mm de pluie »; « à 300 km de la capitale » measures no capital.
std::optional<Item> MeasuredReader::after_de(const FigureMention& figure,
                                             TokenRange sentence) const {
  const NounGroup* group = counted_.group_after_de(figure, sentence);
  if (group == nullptr) return of_fraction(figure, sentence);
  const bool bare = group->features.has(Feature::bare_noun) && group->name.empty() &&
                    !is_word(group->range.first - 1, "du") &&
                    !is_word(group->range.first - 1, "des");
  if (is_length(figure) && !bare) return std::nullopt;
  // « cinq mètres de haut »
  if (is_length(figure) && tokens_[group->head].word->may_be(Pos::adjective)) return std::nullopt;
  if (figure.kind == FigureKind::money && group->only_name()) return std::nullopt;
  return counted_.item_of(*group, 0, sentence);
}

// « deux tiers des cantons », « la moitié des clients », « un quart de mineurs ».
std::optional<Item> MeasuredReader::of_fraction(const FigureMention& figure,
                                                TokenRange sentence) const {
  const TokenIndex next = figure.range.last;
  if (next + 1 >= sentence.last || !is(next, Pos::de)) return std::nullopt;
  const NounGroup* group = counted_.group_of(figure, sentence);
  if (group != nullptr && group->head > next) return counted_.item_of(*group, next + 1, sentence);
  const Token& noun = tokens_[next + 1];
  if (noun.gap > Gap::blank || !noun.word->may_be(Pos::noun) || is(next + 1, Pos::number) ||
      is_word(next + 1, "plus") || is_word(next + 1, "moins")) {
    return std::nullopt;
  }
  if (figure.kind != FigureKind::ratio && figure.kind != FigureKind::percent) return std::nullopt;
  return Item{.words = {next + 1, next + 2}, .head = next + 1};
}

// « Novartis (+1,9 %) », « le bénéfice (3 millions d'euros) ».
std::optional<Item> MeasuredReader::in_brackets(const FigureMention& figure,
                                                TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2 || reading_.text.surface(first - 1) != "(") return std::nullopt;
  const NounGroup* group = outer_.until(first - 1, sentence);
  if (group == nullptr || tokens_[group->head].pos == Pos::pronoun) return std::nullopt;
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const bool moves = figure.kind == FigureKind::percent && number != nullptr && number->signed_;
  if (!moves && !is_measured(group->head, "")) return std::nullopt;
  const bool adverbial =
      group->features.has(Feature::bare_noun) && is(group->range.first - 1, Pos::preposition);
  if (adverbial) return std::nullopt;  // « travaillent à distance (42 %) », « à la hauteur (74 %) »
  const bool where = group->range.first > sentence.first && is_word(group->range.first - 1, "en");
  if (where) return std::nullopt;  // « en Irlande (+9,7 %) »
  return item_until(*group, first - 1);
}

// The noun before, with « de », « à », « d'un montant de » or nothing between.
std::optional<Item> MeasuredReader::before(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2) return std::nullopt;
  TokenIndex end = first;
  const auto follows = [&](auto holds) { return end > sentence.first && holds(end - 1); };
  const auto is_sign = [&](TokenIndex token) {
    const std::string_view sign = reading_.text.surface(token);
    return sign == "," || sign == ":";
  };
  // « évalués à “60 000 euros” »
  if (follows([&](TokenIndex token) { return tokens_[token].kind == TokenKind::mark; })) --end;
  const bool of = follows([&](TokenIndex token) { return is(token, Pos::de); });
  const bool at = follows([&](TokenIndex token) { return is_word(token, "a"); });
  if (of || at) --end;
  const bool apart = follows(is_sign);
  if (apart) --end;
  if (end == sentence.first) return std::nullopt;
  if (auto item = locution_until(end, sentence)) return item;
  const NounGroup* group =
      of ? outer_.introduced_until(end, sentence) : outer_.until(end, sentence);
  if (group == nullptr) return std::nullopt;
  const bool under =
      group->range.first > sentence.first && is(group->range.first - 1, Pos::preposition);
  if (apart && !of && (under || !is_measured(group->head, ""))) return std::nullopt;
  const bool measured = is_measured(group->head, "");
  if (is_measured(group->head, "limit")) return std::nullopt;
  if (of && is_measured(group->head, "move")) {
    auto what = moved(*group, end, sentence, figure.kind == FigureKind::percent);
    // « un retrait de quatre points »
    if (what || figure.kind == FigureKind::percent) return what;
    return item_until(*group, end);
  }
  if (!of && !at) {
    const NounGroup* near = outer_.complement_of(*group, end);
    if (near != nullptr && is_measured(near->head, "")) return item_until(*near, end);
    return measured ? std::optional<Item>(item_until(*group, end)) : std::nullopt;
  }
  if (at && is_length(figure) && !measured) return std::nullopt;
  // « un pont long de 40 mètres, large de 8 »: of the pont, not of what is wide
  const bool described = of && is_length(figure) && is(end - 1, Pos::adjective);
  if (described && group->head + 1 >= end) return std::nullopt;
  if (described) return counted_by(*group, end - 1, sentence);
  if (at && figure.kind == FigureKind::measure && !measured) return std::nullopt;
  const bool governed =
      group->range.first > sentence.first && is(group->range.first - 1, Pos::preposition);
  if (at && governed && !measured) return std::nullopt;
  // « à raison de six litres »
  if (governed && !measured && group->features.has(Feature::bare_noun)) return std::nullopt;
  if (tokens_[group->head].pos != Pos::noun && !group->only_name()) return std::nullopt;
  if (group->only_name() && (at || !of || figure.kind != FigureKind::percent)) return std::nullopt;
  return counted_by(*group, end, sentence);
}

// « un manque à gagner de 900 millions »: a quantity whose name no noun group holds.
std::optional<Item> MeasuredReader::locution_until(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kMost = 5;
  const TokenIndex limit = std::max(sentence.first, end > kMost ? end - kMost : 0);
  for (TokenIndex token = end; token-- > limit;) {
    const auto* name = reading_.text.annotations.find(token, measured_);
    if (name == nullptr || name->range.last != end) continue;
    if (reading_.lexicon.cell(*name->row, role_) != "") return std::nullopt;
    return Item{.words = name->range, .head = token};
  }
  return std::nullopt;
}

// « le nombre d'admissions en hausse de 3 % », « la baisse des prix de 3 % »: what moves.
std::optional<Item> MeasuredReader::moved(const NounGroup& movement, TokenIndex end,
                                          TokenRange sentence, bool share) const {
  if (const NounGroup* what = outer_.complement_of(movement, end)) return item_until(*what, end);
  const TokenIndex first = movement.range.first;
  if (first > sentence.first + 1 && is_word(first - 1, "en")) {
    if (const NounGroup* group = outer_.until(first - 1, sentence)) {
      return counted_by(*group, first - 1, sentence);
    }
  }
  // « X a enregistré une hausse de 3 % »
  for (TokenIndex at = first; at-- > std::max(sentence.first, first > 6 ? first - 6 : 0);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    const auto subject = find_subject(reading_, *verb, sentence);
    if (!subject || subject->group == nullptr) break;
    const Features features = subject->group->features;
    if (!share && (features.has(Feature::human) || features.has(Feature::body))) break;
    return counted_by(*subject->group, subject->group->range.last, sentence);
  }
  return std::nullopt;
}

std::optional<Item> MeasuredReader::counted_by(const NounGroup& group, TokenIndex end,
                                               TokenRange sentence) const {
  if (is_measured(group.head, "limit")) return std::nullopt;
  if (!is_measured(group.head, "tally")) return item_until(group, end);
  const NounGroup* what = outer_.complement_of(group, std::max(end, group.range.last));
  const TokenIndex noun = group.base.last + 1;
  if (what == nullptr && is(noun - 1, Pos::de) && noun < sentence.last &&
      tokens_[noun].word->may_be(Pos::participle)) {
    return Item{.words = {noun, noun + 1}, .head = noun};  // « le nombre de tués »
  }
  if (what == nullptr) return std::nullopt;
  return counted_.item_of(*what, 0, {sentence.first, std::max(what->range.last, end)});
}

// « chiffre à 3 millions le manque à gagner », « porte à huit le nombre de victimes ».
std::optional<Item> MeasuredReader::after_value(const FigureMention& figure,
                                                TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  if (first == sentence.first || !is_word(first - 1, "a")) return std::nullopt;
  if (next >= sentence.last || tokens_[next].gap > Gap::blank) return std::nullopt;
  if (!is_word(next, "le") && !is_word(next, "la") && !is_word(next, "les") &&
      !is_word(next, "l'")) {
    return std::nullopt;
  }
  if (reading_.text.annotations.find(next, PhraseClass::date) != nullptr) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(next);
  if (group == nullptr || !group->number.empty()) return std::nullopt;
  // « à 80 cm les uns des autres »
  if (is_word(group->head, "uns") || is_word(group->head, "unes")) return std::nullopt;
  if (tokens_[group->head].word->classes.test(unit_)) return std::nullopt;  // « 3 euros le kilo »
  if (reading_.text.annotations.find(group->head, PhraseClass::date) != nullptr) {
    return std::nullopt;
  }
  return counted_by(*group, group->range.last, sentence);
}

// « le total des pertes à 103 220 », « le nombre d'évacués grimpe à 7 800 ».
std::optional<Item> MeasuredReader::find_tally(const FigureMention& figure,
                                               TokenRange sentence) const {
  if (auto item = after_value(figure, sentence)) return item;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
  for (TokenIndex token = first; token-- > limit;) {
    if (reading_.text.surface(token) == ";") return std::nullopt;
    if (!is(token, Pos::noun) || !is_measured(token, "tally")) continue;
    const TokenIndex start = token > limit && is(token - 1, Pos::determiner) ? token - 1 : token;
    const NounGroup* group = reading_.noun_group_at(start);
    if (group == nullptr || group->head != token) return std::nullopt;
    return counted_by(*group, std::min(group->range.last, first), sentence);
  }
  return std::nullopt;
}

std::optional<Item> MeasuredReader::find_mover(const FigureMention& figure,
                                               TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = std::max(sentence.first, first > kReach ? first - kReach : 0);
  for (TokenIndex at = first; at-- > limit;) {
    if (reading_.text.surface(at) == ";") return std::nullopt;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) {
      // « restent deuxièmes avec 41 points »
      const bool dated = reading_.text.annotations.find(at, PhraseClass::date) != nullptr;
      const bool other = is(at, Pos::noun) || is(at, Pos::adjective);
      if (!dated && other && reading_.noun_group_at(at) != nullptr) return std::nullopt;
      if (is(at, Pos::adjective) && at + 1 < first) return std::nullopt;
      continue;
    }
    if (verb->range.last > first) continue;
    const bool states = verb->lemma == "être" &&
                        ((is(first - 1, Pos::de) && verb->range.last + 1 == first) ||
                         (is_word(first, "de") && verb->range.last == first));  // « de l'ordre de »
    const bool adjoins = figure.kind == FigureKind::percent && verb->range.last == first &&
                         !verb->report && tokens_[verb->finite].pos == Pos::verb;
    const bool changes = find_verb_row(reading_, *verb, change_verb_).has_value();
    if (!changes && !states && !adjoins) return std::nullopt;
    return of_subject(*verb, figure, sentence);
  }
  return std::nullopt;
}

std::string_view MeasuredReader::role_of(const VerbGroup& verb) const {
  const auto row = find_verb_row(reading_, verb, change_verb_);
  return row ? reading_.lexicon.cell(*row, "role") : std::string_view();
}

// « le prix s'élève à », « une amende pouvant atteindre », « un seuil, fixé à ».
std::optional<Item> MeasuredReader::of_subject(const VerbGroup& verb, const FigureMention& figure,
                                               TokenRange sentence) const {
  const NounGroup* group = nullptr;
  TokenIndex end = verb.range.first;
  const bool bare = verb.features.has(Feature::bare);
  if (!verb.subject && end > sentence.first) {
    if (bare && reading_.text.surface(end - 1) == ",") --end;
    group = outer_.until(end, sentence);
    const bool finite = tokens_[verb.finite].pos == Pos::verb;
    const bool governed = finite && group != nullptr && group->range.first > sentence.first &&
                          is(group->range.first - 1, Pos::preposition);
    if (governed) group = nullptr;
    if (group == nullptr && bare) return std::nullopt;
  }
  if (group == nullptr) {
    const auto subject = find_subject(reading_, verb, sentence);
    if (!subject || subject->group == nullptr) return std::nullopt;
    group = subject->group;
    end = group->range.last;
  }
  if (tokens_[group->head].pos != Pos::noun && !group->only_name()) return std::nullopt;
  // « le sondage donne 51 % »: who found it, not what it is of
  const bool study = find_word_row(reading_, group->head, report_noun_).has_value() &&
                     group->features.has(Feature::singular);
  if (study && !is_measured(group->head, "")) return std::nullopt;
  const bool share = figure.kind == FigureKind::percent || figure.kind == FigureKind::ratio ||
                     figure.unit == "point";
  // « a réduit de moitié les dépenses »: of the object
  const TokenIndex next = figure.range.last;
  const Analysis* after = next < sentence.last ? tokens_[next].analysis() : nullptr;
  const bool own = is(next, Pos::determiner) && after != nullptr && after->kind == 'p';
  const bool object = next < sentence.last && tokens_[next].gap <= Gap::blank &&
                      (own || is_word(next, "le") || is_word(next, "la") || is_word(next, "les")) &&
                      reading_.text.annotations.find(next, PhraseClass::date) == nullptr &&
                      reading_.text.annotations.find(next + 1, PhraseClass::date) == nullptr;
  if (object && !is_word(figure.range.first - 1, "a")) {
    const NounGroup* what = reading_.noun_group_at(next);
    const bool moved = what != nullptr && what->number.empty() && role_of(verb) != "stand" &&
                       is(figure.range.first - 1, Pos::de);
    return moved ? counted_by(*what, what->range.last, sentence) : std::nullopt;
  }
  const bool acts = group->features.has(Feature::human) || group->features.has(Feature::body) ||
                    group->only_name();
  if (acts && !share) return std::nullopt;
  // « a gagné 3 millions d'euros »: what somebody won
  const bool won = figure.kind == FigureKind::money && verb.range.last == figure.range.first &&
                   !is_measured(group->head, "") && role_of(verb) == "move";
  if (won) return std::nullopt;
  if (figure.kind == FigureKind::measure && !share && is_length(figure) &&
      !is_measured(group->head, "")) {
    return std::nullopt;
  }
  return counted_by(*group, end, sentence);
}

Item MeasuredReader::item_until(const NounGroup& group, TokenIndex end) const {
  TokenIndex last = std::max(std::min(group.range.last, end), group.head + 1);
  // « une autonomie allant jusqu'à 410 km »
  const bool leads = last - 1 > group.head && is(last - 1, Pos::adjective) &&
                     tokens_[last - 1].word->may_be(Pos::gerund);
  if (leads) --last;
  return {.words = {group.core.first, last}, .head = group.head};
}

}  // namespace greffier
