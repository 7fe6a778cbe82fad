#include "speech/apposition.h"

#include "lex/nearby.h"
#include "structure/sign.h"

#include <algorithm>

namespace greffier {
namespace {

bool names_body(const Reading& reading, const NounGroup& group) {
  const NamePhrase* name = group.name.empty() ? nullptr : reading.name_at(group.name.first);
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  return name != nullptr && std::ranges::any_of(name->rows, [&](const ClassRow& row) {
           return row.id == organization;
         });
}

// « le chef de groupe PS », « la secrétaire générale CGT »: no person's name.
bool is_acronym(const Reading& reading, const NounGroup& group) {
  const Token& name = reading.text.tokens[group.name.first];
  return group.name.last == group.name.first + 1 && name.shape == Shape::upper;
}

bool is_person_name(const Reading& reading, TokenIndex token) {
  const NounGroup* group = reading.noun_group_at(token);
  const NamePhrase* name =
      group == nullptr || group->name.empty() ? nullptr : reading.name_at(group->name.first);
  return name != nullptr && (name->first_name || group->title);
}

// Whether a group is a body or one of its parts: « l'institut », « le service du ministère ».
bool is_of_body(const Reading& reading, const NounGroup& group) {
  if (group.body) return true;
  for (TokenIndex token = group.base.last; token < group.range.last; ++token) {
    const NounGroup* inner = reading.noun_group_at(token);
    if (inner != nullptr && inner->body) return true;
  }
  return false;
}

// « selon Agreste, | le service statistique du ministère |, la récolte »: what a body is that goes
// by its name alone; no list, « selon l'AFP, l'armée, la police et les milices ont tiré ».
bool tells_body(const Reading& reading, const NounGroup& of, const NounGroup& group) {
  const NamePhrase* name = of.only_name() ? reading.name_at(of.name.first) : nullptr;
  const bool plural = group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  const TokenIndex end = group.range.last;
  const Tokens& tokens = reading.text.tokens;
  if (name == nullptr || name->first_name || plural || !group.name.empty() ||
      end + 1 >= tokens.size() || !is_sign(reading.text, end, ",") || !is_of_body(reading, group)) {
    return false;
  }
  const NounGroup* next = reading.noun_group_at(end + 1);
  return next != nullptr && !has_pos(tokens, next->range.last, Pos::conjunction) &&
         !is_sign(reading.text, next->range.last, ",");
}

// « la présidente du conseil, la Danoise | Lina Roc »
bool is_native(const Reading& reading, const NounGroup& group) {
  const TokenIndex next = group.range.last;
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  return group.features.has(Feature::definite) && group.head + 1 == next &&
         reading.text.tokens[group.head].word->classes.test(demonym) &&
         next < reading.text.tokens.size() && is_person_name(reading, next);
}

// « la médiatrice nommée par le ministère, Lina Roc », « le chirurgien qui l'a opérée, Jean Roc »:
// to the comma before the name.
TokenIndex skip_participle(const Reading& reading, TokenIndex token, TokenRange sentence) {
  constexpr TokenIndex kReach = 12;
  const Tokens& tokens = reading.text.tokens;
  const bool relative = is_word(tokens, token, "qui");
  if (token >= sentence.last || (tokens[token].pos != Pos::participle && !relative)) return token;
  int verbs = relative ? 1 : 0;  // of its own
  for (TokenIndex end = token + 1; end < std::min(sentence.last, token + kReach); ++end) {
    if (tokens[end].kind == TokenKind::mark) break;
    if (tokens[end].pos == Pos::verb && verbs-- == 0) break;
    if (!is_sign(reading.text, end, ",")) continue;
    return end + 1 < sentence.last && is_person_name(reading, end + 1) ? end : token;
  }
  return token;
}

}  // namespace

TokenIndex skip_apposition(const Reading& reading, const NounGroup& of, TokenRange sentence,
                           TokenRange& named, int most) {
  const auto is = [&](TokenIndex at, std::string_view sign) {
    return at < sentence.last && reading.text.surface(at) == sign;
  };
  const Tokens& tokens = reading.text.tokens;
  // « selon les projections de Fox News, la Californie »: what is said has no name; whoever said it
  // may have one.
  bool may_be_named = !tokens[of.head].word->classes.test(reading.lexicon.get_class("REPORT_NOUN"));
  for (TokenIndex token = of.base.last; token < of.range.last; ++token) {
    const NounGroup* inner = reading.noun_group_at(token);
    may_be_named = may_be_named || (inner != nullptr && inner->title);
  }
  // « selon une source proche du dossier, Vestra, qui »: who stays unnamed has no name behind.
  const bool unnamed = of.title && reading.lexicon.cell(*of.title, "category") == "source";
  if (unnamed) may_be_named = false;
  // « selon le Kathmandu Post, la commandante de bord a … »: no newspaper is a commander.
  const bool body = names_body(reading, of);
  // « le CEO, Lina Roc »: an office that looks like a name
  const bool office_name = !of.name.empty() && tokens[of.name.first].word->classes.test(
                                                   reading.lexicon.get_class("TITLE"));
  const bool acronym = !of.name.empty() && is_acronym(reading, of);
  const bool nameless =
      of.name.empty() || (of.title && (body || acronym)) || (acronym && office_name);
  TokenIndex token = of.range.last;
  // « la présidente du Syndicat des conducteurs|–CSN, Lina Roc »: its union
  const bool joined = token + 1 < sentence.last && is_dash(reading.text.surface(token)) &&
                      tokens[token].gap == Gap::none && tokens[token + 1].gap == Gap::none;
  if (joined && tokens[token + 1].shape == Shape::upper) token += 2;
  for (int parts = 0; parts < most; ++parts) {
    if (is(token, "(")) {
      TokenIndex end = token;
      while (end < sentence.last && end < token + 12 && !is(end, ")")) ++end;
      if (!is(end, ")")) return token;
      token = end + 1;
      // « le maire (Vega) de Mons | Jean Roc »
      const NounGroup* place = token + 1 < sentence.last && tokens[token].pos == Pos::de
                                   ? reading.noun_group_at(token + 1)
                                   : nullptr;
      const NamePhrase* name = place != nullptr ? reading.name_at(place->range.last) : nullptr;
      if (name != nullptr && name->first_name && of.title && named.empty() && of.name.empty()) {
        named = name->range;
        token = name->range.last;
      }
      continue;
    }
    // « la directrice de l'agence (AZ) pour l'Afrique, Lina Roc », « son délégué dans le pays, le
    // Dr Jean Roc »
    const NounGroup* governed =
        token + 1 < sentence.last ? reading.noun_group_at(token + 1) : nullptr;
    const bool bracketed = parts == 1;
    const bool office = parts == 0 && of.title && nameless && may_be_named;
    if ((bracketed || office) && governed != nullptr && tokens[token].pos == Pos::preposition &&
        is(governed->range.last, ",") &&
        (bracketed || is_person_name(reading, governed->range.last + 1))) {
      token = governed->range.last;
      continue;
    }
    if (office) token = skip_participle(reading, token, sentence);
    if (!is(token, ",") || token + 1 >= sentence.last) return token;
    const NounGroup* group = reading.noun_group_at(token + 1);
    if (group != nullptr && is_native(reading, *group)) {
      group = reading.noun_group_at(group->range.last);
    }
    if (group == nullptr || group->range.last > sentence.last) return token;
    // A name, with or without office or civility: « , Me Lina Vasquier », « , l'abbé Jean Roc »;
    // whose name is told already has no second one.
    // « le délégué central CFDT, Jean Roc »: that name was the union's.
    // « le rapporteur du texte, la sénatrice LR du Gard, Lina Roc »: nor was her party's hers.
    const bool of_party = group->title && names_body(reading, *group);
    const bool name =
        !group->name.empty() && nameless && named.empty() && may_be_named && !of_party;
    const bool titled = group->title && !(group->features.has(Feature::definite) && body);
    if (!name && !titled && !tells_body(reading, of, *group)) return token;
    const TokenIndex end = group->range.last;
    const bool opens =
        end < sentence.last && reading.text.annotations.find(end, PhraseClass::quote) != nullptr;
    const bool closed = end == sentence.last || tokens[end].kind == TokenKind::punctuation ||
                        (tokens[end].kind == TokenKind::mark && !opens) ||
                        tokens[end].pos == Pos::relative;
    if (!closed) return token;
    if (name) named = group->name;
    token = end;
  }
  return token;
}

}  // namespace greffier
