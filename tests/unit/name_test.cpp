// Actors and places end to end, each case one line: who and what is named, as what, joined how.
#include <catch2/catch.hpp>

#include <greffier/parser.h>

#include "check_cases.h"
#include "shared_model.h"

using namespace greffier;
using namespace greffier_tests;

namespace {

std::string kind_of(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::person: return "person";
    case ActorKind::organization: return "body";
    case ActorKind::group: return "group";
    case ActorKind::state: return "state";
  }
  return "";
}

std::string kind_of(const Place& place) {
  switch (place.kind) {
    case PlaceKind::country: return "country";
    case PlaceKind::region: return "region";
    case PlaceKind::city: return "city";
    case PlaceKind::water: return "water";
    case PlaceKind::area: return "area";
    case PlaceKind::facility: return "facility";
  }
  return "";
}

std::string times(std::size_t mentions) {
  return mentions == 1 ? "" : " x" + std::to_string(mentions);
}

// « person Zoé Lin (maire de Mons) BE x2 »
std::string format(const Actor& actor) {
  std::string out = kind_of(actor) + " " + actor.name;
  if (actor.role) out += " (" + *actor.role + ")";
  if (actor.country) out += " " + *actor.country;
  return out + times(actor.mentions.size());
}

// « city Mons BE », « facility gare de Mons ?» where no coordinates are known
std::string format(const Place& place) {
  std::string out = kind_of(place) + " " + place.name;
  if (place.country) out += " " + *place.country;
  if (!place.at) out += " ?";
  return out + times(place.mentions.size());
}

}  // namespace

TEST_CASE("names are persons, bodies, groups, states and places, one each") {
  check_cases("names.cases", [](const Case& one) {
    static Parser parser(shared_model());
    ParseOptions options{.reference = "2025-03-04"};
    if (!one.context.empty()) options.timezone = one.context;
    const Bulletin bulletin = parser.parse(one.input, options);
    std::string out;
    for (const Actor& actor : bulletin.actors) out += (out.empty() ? "" : " | ") + format(actor);
    for (const Place& place : bulletin.places) out += (out.empty() ? "" : " | ") + format(place);
    return out;
  });
}
