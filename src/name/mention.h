// An actor or place as one stretch of the text names it, before the same one's mentions are joined.
#pragma once

#include <greffier/fact.h>

#include "lex/feature.h"
#include "lex/token.h"
#include "lex/word.h"

#include <string>
#include <vector>

namespace greffier {

struct ActorMention {
  TokenRange range = {};    // without article and civility
  TokenRange surname = {};  // « Igor et Zoé | Roc »: of a first name alone, told later
  ActorKind kind = ActorKind::person;
  MentionForm form = MentionForm::name;
  std::vector<ClassRow> rows = {};  // gazetteer entries that it may be
  std::string country = {};         // ISO 3166-1 alpha-2 that the words show, or empty
  TokenRange role = {};     // « chirurgien à l'hôpital saoudien », empty where none stands by
  TokenRange second = {};   // « le socialiste X, | conseiller »: an office behind the name too
  TokenRange acronym = {};  // « (PAM) » after it: the tokens of the acronym
  TokenIndex head = 0;      // the head noun of a description or title
  Features features = {};   // gender and number, as far as known
};

// A country, or a part of one, that a name may mean: « Nord » is a région of two.
struct LandAround {
  std::string country = {};   // ISO 3166-1 alpha-2
  std::string division = {};  // ISO 3166-2, empty for a country
};

struct PlaceMention {
  TokenRange range = {};
  PlaceKind kind = PlaceKind::city;
  std::vector<ClassRow> rows = {};  // gazetteer entries that it may be, empty for a pattern's place
  std::vector<LandAround> around =
      {};                   // what the words beside it say: « (Gironde) », « en Belgique »
  bool region = false;      // told as one: « Rouillé (Vienne) », « l'Ain, Vienne »
  std::string nation = {};  // whose adjective stands behind it: « le Littoral camerounais » -> CM
  std::string rule = {};
};

}  // namespace greffier
