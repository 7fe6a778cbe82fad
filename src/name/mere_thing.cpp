#include "name/mere_thing.h"

#include "lex/nearby.h"
#include "lex/rows.h"

#include <algorithm>
#include <string_view>

namespace greffier {

MereThings::MereThings(const Reading& reading)
    : reading_(reading), organization_(reading.lexicon.get_class("ORGANIZATION")),
      person_(reading.lexicon.get_class("PERSON")), commune_(reading.lexicon.get_class("COMMUNE")),
      head_(reading.lexicon.get_class("ORGANIZATION_HEAD")),
      whereabouts_(reading.lexicon.get_class("WHEREABOUTS")),
      demonym_(reading.lexicon.get_class("DEMONYM")), title_(reading.lexicon.get_class("TITLE")),
      giving_word_(reading.lexicon.get_class("GIVING_WORD")),
      event_name_(reading.lexicon.get_class("EVENT_NAME")),
      market_index_(reading.lexicon.get_class("MARKET_INDEX")),
      named_noun_(reading.lexicon.get_class("NAMED_NOUN")) {}

bool MereThings::contains(const NamePhrase& name) const {
  if (is_event(name) || is_called_by_maker(name) || is_index(name)) return true;
  if (name.range.last > name.range.first + 1) return false;
  return is_model(name) || is_unit(name) || is_counted(name) || is_thanks(name) || is_owned(name) ||
         is_symbol(name) || is_numeral(name) || is_direction(name) || is_side(name) ||
         is_slug(name);
}

bool MereThings::may_contain(const NamePhrase& name) const {
  // « le Figaro », whatever else tells of the paper
  const bool open = name.rows.empty() || has_row(name.rows, organization_);
  if (!name.first_name || !open || name.range.last > name.range.first + 1) return false;
  const Token* before = token_before(name);
  return before != nullptr && before->pos == Pos::determiner;
}

const Token* MereThings::token_before(const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  const bool beside = first > 0 && reading_.text.tokens[first].gap <= Gap::blank;
  return beside ? &reading_.text.tokens[first - 1] : nullptr;
}

char MereThings::determiner_before(const NamePhrase& name) const {
  return token_before(name) != nullptr ? determiner_kind(reading_.text.tokens, name.range.first - 1)
                                       : '\0';
}

const Token* MereThings::token_after(const NamePhrase& name) const {
  const TokenIndex next = name.range.last;
  const bool beside =
      next < reading_.text.tokens.size() && reading_.text.tokens[next].gap <= Gap::blank;
  return beside ? &reading_.text.tokens[next] : nullptr;
}

// « l'US Open », « la Ligue | des champions »
bool MereThings::is_event(const NamePhrase& name) const {
  constexpr TokenIndex kReach = 5;  // « 24 Heures du | Mans »
  const TokenIndex first = name.range.first;
  for (TokenIndex token = first + 1; token-- > back_from(first, kReach, 0);) {
    const Annotation* event = reading_.text.annotations.find(token, event_name_);
    if (event != nullptr && event->range.last >= name.range.last) return true;
  }
  return false;
}

// « une Peugeot », « sa Renault », « le Boeing 737 »: what a firm makes.
bool MereThings::is_model(const NamePhrase& name) const {
  const bool firm = has_cell(reading_.lexicon, name.rows, organization_, "type", "company");
  if (!firm || name.initialism) return false;
  const char article = determiner_before(name);
  if (article == 'i' || article == 'p') return true;
  const Token* after = token_after(name);
  // « l'Audi grise »
  const bool coloured = after != nullptr && !after->capitalised &&
                        (after->pos == Pos::adjective || after->pos == Pos::noun) &&
                        after->word->may_be(Pos::adjective) &&
                        !after->word->classes.test(demonym_) && article != 0;
  if (coloured) return true;
  // « la Peugeot 307 », but « et Engie 1,6 % »
  constexpr std::size_t kMostDigits = 4;
  const NumberPhrase* number = reading_.number_at(name.range.last);
  return after != nullptr && after->kind == TokenKind::number && after->span.size() > 1 &&
         after->span.size() <= kMostDigits && number != nullptr && number->value.scale == 0 &&
         !is_sign(reading_.text, number->range.last, "%");
}

// « une Ford Mustang », « sa Renault Clio »: a model behind the name of who makes it.
bool MereThings::is_called_by_maker(const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  const char article = determiner_before(name);
  if (name.range.last < first + 2 || !name.rows.empty() || (article != 'i' && article != 'p')) {
    return false;
  }
  return has_cell(reading_.lexicon, reading_.text.tokens[first].word->rows, organization_, "type",
                  "company");
}

// « le S&P 500 »; « l'indice composé S&P »: called after who reckons it.
bool MereThings::is_index(const NamePhrase& name) const {
  constexpr TokenIndex kAdjectives = 2;
  const Annotation* index = reading_.text.annotations.find(name.range.first, market_index_);
  if (index != nullptr && index->range.last >= name.range.last) return true;
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = name.range.first;
  for (TokenIndex token = first; token-- > 0 && token + kAdjectives + 1 >= first;) {
    const Token& here = tokens[token];
    if (tokens[token + 1].gap > Gap::blank || here.capitalised) return false;
    if (has_cell(reading_.lexicon, here.word->rows, named_noun_, "apposed", "measure")) return true;
    if (here.pos != Pos::adjective && here.pos != Pos::participle) return false;
  }
  return false;
}

// « six Caesar », « deux Vestra »: as many of them.
bool MereThings::is_counted(const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  if (first == 0 || token_before(name) == nullptr || name.initialism) return false;
  const NumberPhrase* number = reading_.number_at(first - 1);
  const bool known = std::ranges::any_of(
      name.rows, [&](const ClassRow& row) { return row.id != person_ && row.id != commune_; });
  return number != nullptr && number->range.last == first && !known &&
         token_before(name)->kind == TokenKind::word && determiner_before(name) != 'i';
}

// « 430 Nm »: an unit that no list has.
bool MereThings::is_unit(const NamePhrase& name) const {
  constexpr std::size_t kLongest = 3;  // letters
  const Token* before = token_before(name);
  return before != nullptr && before->kind == TokenKind::number && name.rows.empty() &&
         reading_.text.surface(name.range).size() <= kLongest;
}

// « Grâce à elle »
bool MereThings::is_thanks(const NamePhrase& name) const {
  const Token* after = token_after(name);
  return after != nullptr && after->word->folded == "a" && after->pos == Pos::preposition &&
         reading_.text.tokens[name.range.first].word->classes.test(giving_word_);
}

// « son Champagne »: a family name that is a word.
bool MereThings::is_owned(const NamePhrase& name) const {
  const Word& word = *reading_.text.tokens[name.range.first].word;
  return determiner_before(name) == 'p' && !name.initialism && word.may_be(Pos::noun);
}

// « les rayons X », « plainte contre X », « le groupe E »; not « le réseau X ».
bool MereThings::is_symbol(const NamePhrase& name) const {
  const Token* before = token_before(name);
  const std::string_view surface = reading_.text.surface(name.range);
  const bool letter = surface.size() == 1 || (surface.size() == 2 && surface.back() == '.');
  if (before == nullptr || !(letter || (name.initialism && name.rows.empty()))) return false;
  // « les rayons X », « les jantes BBS »; not « le groupe CRCE », « le député XYZ »
  if (before->pos == Pos::noun) {
    return !before->word->classes.test(head_) && !before->word->classes.test(title_);
  }
  return letter && before->word->folded == "contre";
}

// « au XX e siècle », « le XIVe », « le XIV »: of two letters at least.
bool MereThings::is_numeral(const NamePhrase& name) const {
  std::string_view figures = reading_.text.surface(name.range);
  const Token* after = token_after(name);
  const bool ordinal = after != nullptr && after->word->folded == "e";
  if (figures.ends_with('e')) figures.remove_suffix(1);
  const bool roman = figures.find_first_not_of("IVX") == std::string_view::npos;
  // « l'acte VI »
  const Token* before = token_before(name);
  const bool counted = before != nullptr && before->pos == Pos::noun && !before->capitalised;
  return roman && (ordinal || (figures.size() > 1 && (counted || name.rows.empty())));
}

// « Côté finances, », « Côté israélien, »: no one, though somebody is called Côté.
bool MereThings::is_side(const NamePhrase& name) const {
  const Token& side = reading_.text.tokens[name.range.first];
  const Token* after = token_after(name);
  return side.word->folded == "cote" && side.shape == Shape::capital && after != nullptr &&
         !after->capitalised && (after->pos == Pos::noun || after->pos == Pos::adjective) &&
         (token_before(name) == nullptr || token_before(name)->kind != TokenKind::word);
}

// « TOGO-BÉNIN-FRONTIÈRE »: what heads a dispatch of an agency.
bool MereThings::is_slug(const NamePhrase& name) const {
  const std::string_view surface = reading_.text.surface(name.range);
  const std::size_t hyphen = surface.find('-');
  return name.initialism && name.rows.empty() && hyphen != std::string_view::npos &&
         find_row(reading_.lexicon, surface.substr(0, hyphen),
                  reading_.lexicon.get_class("COUNTRY"));
}

// « dans le Nord de l'Italie »: no département.
bool MereThings::is_direction(const NamePhrase& name) const {
  if (!reading_.text.tokens[name.range.first].word->classes.test(whereabouts_)) return false;
  const Token* after = token_after(name);
  return name.rows.empty() || (after != nullptr && after->pos == Pos::de);
}

}  // namespace greffier
