#include "name/acting.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/asked_capital.h"
#include "phrase/before_name.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace greffier {
namespace {

// « entre Metz et | Luxembourg » -> « Metz »: what governs the first of names joined governs all.
TokenIndex first_conjunct(const Reading& reading, TokenIndex first) {
  constexpr int kMost = 6;  // names joined
  const Tokens& tokens = reading.text.tokens;
  for (int i = 0; i < kMost && first >= 2; ++i) {
    const bool joined =
        tokens[first - 1].pos == Pos::conjunction || reading.text.surface(first - 1) == ",";
    if (!joined) break;
    TokenIndex start = first;
    for (TokenIndex token = first - 1; token-- > 0 && token + 6 > first;) {
      const NamePhrase* name = reading.name_at(token);
      if (name != nullptr && name->range.last == first - 1) start = token;
    }
    if (start == first) break;
    first = start;
    const bool article = first > 0 && tokens[first - 1].pos == Pos::determiner;
    if (article && i + 1 < kMost) --first;
  }
  return first;
}

// The name of a country that ends before a token.
std::optional<TokenRange> name_before(const Reading& reading, TokenIndex end) {
  constexpr TokenIndex kLongest = 6;
  const ClassId country = reading.lexicon.get_class("COUNTRY");
  for (TokenIndex token = end; token-- > 0 && token + kLongest > end;) {
    const NamePhrase* name = reading.name_at(token);
    if (name == nullptr || name->range.last != end) continue;
    return has_row(name->rows, country) ? std::optional(name->range) : std::nullopt;
  }
  return std::nullopt;
}

// A town or region, which is no government: « Metz ».
bool is_only_place(const Reading& reading, TokenIndex token) {
  const Lexicon& lexicon = reading.lexicon;
  if (reading.text.tokens[token].pos == Pos::determiner) ++token;
  const NamePhrase* name = reading.name_at(token);
  if (name == nullptr || name->rows.empty()) return false;
  const ClassId place = lexicon.get_class("PLACE");
  return std::ranges::all_of(name->rows, [&](const ClassRow& row) { return row.id == place; });
}

// « Berlin | , comme Londres, | ne réagira pas », « Téhéran | , en revanche, | décline »: where
// what is put between commas ends; the token itself where nothing is.
TokenIndex end_of_aside(const Reading& reading, TokenIndex comma, TokenIndex end) {
  if (comma + 1 >= end) return comma;
  const Annotation* aside =
      reading.text.annotations.find(comma + 1, reading.lexicon.get_class("ASIDE"));
  if (aside != nullptr) {
    const TokenIndex close = aside->range.last;
    return close < end && reading.text.surface(close) == "," ? close : comma;
  }
  if (reading.text.tokens[comma + 1].word->folded != "comme") return comma;
  for (TokenIndex token = comma + 2; token < end; ++token) {
    if (reading.text.surface(token) == ",") return token;
  }
  return comma;
}

// A capital or a house that stands for a government.
bool is_government(const Reading& reading, TokenIndex token) {
  const NamePhrase* name = token < reading.text.tokens.size() ? reading.name_at(token) : nullptr;
  return name != nullptr && has_row(name->rows, reading.lexicon.get_class("METONYM"));
}

// « un différend entre Paris et Rome »: capitals that deal with each other.
bool is_dealing(const Reading& reading, TokenRange range) {
  const Lexicon& lexicon = reading.lexicon;
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = first_conjunct(reading, range.first);
  if (first < 2 || tokens[first - 1].word->folded != "entre") return false;
  if (!tokens[first - 2].word->classes.test(lexicon.get_class("DEALING_NOUN"))) return false;
  return is_government(reading, first) &&
         (first != range.first || is_government(reading, range.last + 1));
}

// A finite verb follows, or « et ses alliés ont », or « , qui ».
bool is_subject(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  constexpr TokenIndex kReach = 8;
  const auto end =
      std::min<TokenIndex>(range.last + kReach, static_cast<TokenIndex>(tokens.size()));
  for (TokenIndex token = range.last; token < end; ++token) {
    switch (tokens[token].pos) {
      case Pos::verb:
      case Pos::mark:
      case Pos::gerund:
      case Pos::relative: return true;
      case Pos::negation:
      case Pos::object_pronoun:
      case Pos::conjunction:
      case Pos::name:
      case Pos::determiner:
      case Pos::noun:
      case Pos::adjective:
      case Pos::adverb: break;
      case Pos::punctuation:
        if (reading.text.surface(token) == "," && token + 1 < end &&
            tokens[token + 1].pos == Pos::relative) {
          return true;
        }
        if (is_government(reading, token + 1)) break;  // « Moscou, Pékin et Téhéran ont proposé »
        if (const TokenIndex close = end_of_aside(reading, token, end); close > token) {
          token = close;
          break;
        }
        return false;
      default: return false;
    }
  }
  return false;
}

// « Paris débloque 3 millions d'euros, | Berlin | 2 millions »: the verb is that of a government
// before it, and money follows.
bool gives_as_well(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kReach = 40;
  const Tokens& tokens = reading.text.tokens;
  const NumberPhrase* number = reading.number_at(range.last);
  if (number == nullptr || number->range.first != range.last) return false;
  const bool sum =
      number->magnitude ||
      (number->range.last < tokens.size() &&
       tokens[number->range.last].word->classes.test(reading.lexicon.get_class("CURRENCY")));
  const TokenIndex before = range.first > 0 ? range.first - 1 : 0;
  const bool joined =
      is_sign(reading.text, before, ",") || has_pos(tokens, before, Pos::conjunction);
  if (!sum || !joined) return false;
  const TokenIndex opening = reading.sentence_at(range.first).first;
  for (TokenIndex token = back_from(before, kReach, opening); token < before; ++token) {
    const NamePhrase* other = is_government(reading, token) ? reading.name_at(token) : nullptr;
    if (other != nullptr && other->range.first == token && is_subject(reading, other->range)) {
      return true;
    }
  }
  return false;
}

// « Pour | Moscou, la trêve est un leurre »; not « partis pour | Moscou ».
bool is_of_opinion(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex tie = range.first - 1;
  return tokens[tie].word->folded == "pour" && tie == reading.sentence_at(tie).first &&
         range.last < tokens.size() && reading.text.surface(range.last) == ",";
}

// What governs a name, or its article, that begins at `first`: « par le | Mali », « du | Mali ».
bool may_act_after(const Reading& reading, TokenIndex first, bool article) {
  const Tokens& tokens = reading.text.tokens;
  const Token& before = tokens[first - 1];
  if (before.pos == Pos::preposition) {
    const std::string_view agent = BeforeName(reading.lexicon).agent(before);
    const bool acting = agent == "any" || agent == "state";
    return acting || (article && before.word->folded == "a");
  }
  if (before.pos != Pos::de) return true;
  const bool contracted = before.word->folded == "des" || before.word->folded == "du";
  if (!article && !contracted) return false;
  if (first < 2) return true;
  const Word& noun = *tokens[first - 2].word;  // « le barrage du Togo »
  return !noun.classes.test(reading.lexicon.get_class("PLACE_HEAD")) &&
         !noun.classes.test(reading.lexicon.get_class("WHEREABOUTS"));
}

bool acts_at(const Reading& reading, TokenRange range, bool bracketed) {
  const Tokens& tokens = reading.text.tokens;
  TokenIndex first = range.first;
  const bool article = first > 0 && tokens[first - 1].pos == Pos::determiner;
  if (article) --first;
  if (range.last < tokens.size() && reading.text.surface(range.last) == ":") return false;
  // « Mali-sécurité » heads a dispatch.
  const bool slug = range.last < tokens.size() && tokens[range.last].gap == Gap::none &&
                    reading.text.surface(range.last) == "-";
  if (slug) return false;
  const TokenIndex conjunct = first_conjunct(reading, first);
  if (conjunct != first && is_only_place(reading, conjunct)) return false;
  first = conjunct;
  if (first == 0 || tokens[first].gap > Gap::blank) return true;
  const Token& before = tokens[first - 1];
  if (before.word->folded == "fleuve") return false;
  // « le nord | France »
  if (before.word->classes.test(reading.lexicon.get_class("WHEREABOUTS"))) return false;
  if (reading.text.surface(first - 1) == "(") {
    // « en Afrique (Angola, Gabon (GA)) » are places, « la République démocratique du Congo (RDC) »
    // is one state.
    const auto long_form = name_before(reading, first - 1);
    return long_form && !bracketed && acts_at(reading, *long_form, true);
  }
  return may_act_after(reading, first, article);
}

}  // namespace

bool harms(const Reading& reading, TokenIndex token) {
  constexpr TokenIndex kReach = 4;
  for (TokenIndex first = token; first-- > 0 && first + kReach >= token;) {
    const VerbGroup* verb = reading.verb_group_at(first);
    if (verb == nullptr || verb->range.last < token) continue;
    const ClassId of_places = reading.lexicon.get_class("PLACE_VERB");
    return verb->features.has(Feature::harm) ||
           reading.text.tokens[verb->main].word->classes.test(of_places);
  }
  return false;
}

bool acts(const Reading& reading, TokenRange range) { return acts_at(reading, range, false); }

bool acts_as_government(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  const bool opens = range.first == 0 || tokens[range.first].gap > Gap::blank;
  if (opens) return is_subject(reading, range);
  const Token& before = tokens[range.first - 1];
  if (before.pos == Pos::noun || before.pos == Pos::adjective)
    return false;  // « la capitale Doha »
  if (is_sign(reading.text, range.first - 1, "-") && tokens[range.first].gap == Gap::none)
    return false;  // « le vol Paris-Doha a du retard »
  if (is_of_opinion(reading, range) || gives_as_well(reading, range)) return true;
  if (BeforeName(reading.lexicon).agent(before) == "any") return true;
  // « d'après Washington »; not « après Washington ».
  const bool after = before.word->folded == "apres" && range.first > 1;
  if (after) return tokens[range.first - 2].pos == Pos::de;
  if (is_dealing(reading, range) || is_asked(reading, range)) return true;
  // « avec Beyrouth et | Tel-Aviv »
  const TokenIndex joined = first_conjunct(reading, range.first);
  if (joined != range.first && joined > 0 && is_government(reading, joined) &&
      BeforeName(reading.lexicon).agent(tokens[joined - 1]) == "any") {
    return true;
  }
  const bool compared = before.word->folded == "comme" && range.first > 1 &&
                        reading.text.surface(range.first - 2) == "," &&
                        range.last < tokens.size() && reading.text.surface(range.last) == ",";
  if (compared) return is_subject(reading, {range.first, range.last + 1});
  if (before.pos == Pos::preposition || before.pos == Pos::de || before.pos == Pos::determiner) {
    return false;
  }
  const bool object =
      (before.pos == Pos::verb || before.pos == Pos::participle) && !harms(reading, range.first);
  return object || is_subject(reading, range);
}

}  // namespace greffier
