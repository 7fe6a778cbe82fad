// Names of a body that hold one another: « Lens » and « le RC Lens », « Toulouse » and « le Stade
// toulousain », « Vestra » and « Vestra Technologies ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <string>

namespace greffier {

// A full name finds a bare one and is found by it; two clubs of a town stay two.
struct AliasKeys {
  std::string find = {};
  std::string learn = {};
};

// Empty for what is no organization.
AliasKeys alias_keys(const Reading& reading, const ActorMention& mention);

// « la préfecture de Gironde » and « de la Gironde »: a body's name, whatever articles stand in it.
std::string key_without_articles(const Reading& reading, TokenRange name);

// What a body is called for short by the words that open its name: « Grand Conseil » of the Grand
// Conseil vaudois, « ASM » of the ASM Clermont; empty where none are.
std::string opening_of(const Reading& reading, const ActorMention& mention);

// The noun that opens a body's name, by which it may be resumed: « Cour » of the Cour d'appel de
// Nîmes, in small letters only one of several words, « parquet général »; empty where the noun
// alone is a name, as « Sénat » is.
std::string opening_noun(const Reading& reading, const ActorMention& mention);

}  // namespace greffier
