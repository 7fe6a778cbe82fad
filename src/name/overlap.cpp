#include "name/overlap.h"

#include "phrase/before_name.h"

#include <string_view>

namespace greffier {
namespace {

// Whether the words before a mention put things there: « à l'hôpital », « dans le lycée »,
// « devant ».
bool is_scene(const Reading& reading, TokenIndex first) {
  const Tokens& tokens = reading.text.tokens;
  while (first > 0 && tokens[first - 1].pos == Pos::determiner) --first;
  if (first == 0) return false;
  const Token& before = tokens[first - 1];
  if (before.pos == Pos::de) return true;
  const std::string_view agent = BeforeName(reading.lexicon).agent(before);
  return before.pos == Pos::preposition && agent != "any" && agent != "body";
}

bool same_or_inside(TokenRange inner, TokenRange outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

// Of a state both stay: it acts and is a place. A pattern's facility that is also a body is what
// its surroundings make it; of other overlaps the longer stays, the actor where they are equal.
bool keeps_place(const Reading& reading, const ActorMention& actor, const PlaceMention& place) {
  if (actor.kind == ActorKind::state) return true;
  const bool facility = place.rule.starts_with("place.facility");
  if (facility && actor.range.first == place.range.first)
    return is_scene(reading, place.range.first);
  return !same_or_inside(place.range, actor.range);
}

}  // namespace

namespace {

// The tokens of « 412 millions de | dollars US »: no word of the money is a name.
std::vector<bool> tokens_of_money(const Reading& reading) {
  std::vector<bool> money(reading.text.tokens.size());
  for (const Match& figure : reading.figures) {
    const TokenRange currency = figure.capture("currency");
    for (TokenIndex token = currency.first; token < currency.last; ++token) money[token] = true;
  }
  return money;
}

}  // namespace

void part_overlaps(const Reading& reading, std::vector<ActorMention>& actors,
                   std::vector<PlaceMention>& places) {
  const std::vector<bool> money = tokens_of_money(reading);
  const auto is_money = [&money](const auto& mention) { return money[mention.range.first]; };
  std::erase_if(actors, is_money);
  std::erase_if(places, is_money);
  std::vector<PlaceMention> kept_places;
  std::vector<bool> dropped(actors.size());
  std::size_t next = 0;
  for (PlaceMention& place : places) {
    while (next < actors.size() && actors[next].range.last <= place.range.first) ++next;
    bool keep = true;
    for (std::size_t i = next; i < actors.size() && actors[i].range.first < place.range.last; ++i) {
      if (actors[i].range.last <= place.range.first) continue;
      keep = keep && keeps_place(reading, actors[i], place);
    }
    for (std::size_t i = next;
         keep && i < actors.size() && actors[i].range.first < place.range.last; ++i) {
      const bool overlap = actors[i].range.last > place.range.first;
      const bool inner = same_or_inside(actors[i].range, place.range) &&
                         actors[i].range != place.range;  // « le lac Tchad »
      dropped[i] = dropped[i] || (overlap && (inner || actors[i].kind != ActorKind::state));
    }
    if (keep) kept_places.push_back(std::move(place));
  }
  places = std::move(kept_places);
  std::vector<ActorMention> kept_actors;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!dropped[i]) kept_actors.push_back(std::move(actors[i]));
  }
  actors = std::move(kept_actors);
}

}  // namespace greffier
