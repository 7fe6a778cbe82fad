#include "link/inner_mentions.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

namespace greffier {
namespace {

// The mentions of actors in the order of the text, of several that begin together the longest.
std::vector<Span> find_outer(const Bulletin& bulletin) {
  std::vector<Span> spans;
  for (const Actor& actor : bulletin.actors) {
    for (const Mention& mention : actor.mentions) {
      if (mention.form != MentionForm::pronoun) spans.push_back(mention.span);
    }
  }
  std::ranges::sort(
      spans, [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> outer;
  for (const Span span : spans) {
    if (outer.empty() || span.begin >= outer.back().end) outer.push_back(span);
  }
  return outer;
}

// Whether a span is a part of an outer one, not the whole.
bool is_inner(const std::vector<Span>& outer, Span span) {
  const auto after = std::ranges::upper_bound(outer, span.begin, {}, &Span::begin);
  if (after == outer.begin()) return false;
  const Span& around = *(after - 1);
  return span.end <= around.end && span != around;
}

// Where mentions of organizations and groups begin.
std::unordered_set<std::uint32_t> find_bodies(const Bulletin& bulletin) {
  std::unordered_set<std::uint32_t> begins;
  for (const Actor& actor : bulletin.actors) {
    if (actor.kind == ActorKind::person || actor.kind == ActorKind::state) continue;
    for (const Mention& mention : actor.mentions) {
      if (mention.form == MentionForm::name || mention.form == MentionForm::description) {
        begins.insert(mention.span.begin);
      }
    }
  }
  return begins;
}

// Calls `visit` with each actor that speaks or claims a figure.
template <typename Visit>
void for_each_claimant(Bulletin& bulletin, Visit visit) {
  for (Quote& quote : bulletin.quotes) {
    if (quote.speaker && quote.speaker->actor) visit(*quote.speaker->actor);
  }
  for (Figure& figure : bulletin.figures) {
    if (figure.source && figure.source->actor) visit(*figure.source->actor);
  }
}

// Actors whom no entry names and nothing is ascribed to go.
void drop_unnamed_actors(Bulletin& bulletin, const std::unordered_set<Index>& claimants) {
  std::vector<Actor> kept;
  std::vector<Index> moved(bulletin.actors.size());
  for (Index i = 0; i < bulletin.actors.size(); ++i) {
    Actor& actor = bulletin.actors[i];
    if (actor.mentions.empty() && !claimants.contains(i)) continue;
    moved[i] = static_cast<Index>(kept.size());
    kept.push_back(std::move(actor));
  }
  bulletin.actors = std::move(kept);
  for_each_claimant(bulletin, [&](Index& actor) { actor = moved[actor]; });
}

}  // namespace

void drop_inner_mentions(Bulletin& bulletin) {
  const std::vector<Span> outer = find_outer(bulletin);
  const auto inner = [&](const Mention& mention) { return is_inner(outer, mention.span); };
  std::unordered_set<Index> claimants;
  for_each_claimant(bulletin, [&](Index actor) { claimants.insert(actor); });
  for (Index i = 0; i < bulletin.actors.size(); ++i) {
    Actor& actor = bulletin.actors[i];
    const bool all = std::ranges::all_of(actor.mentions, inner);
    if (!all || !claimants.contains(i)) std::erase_if(actor.mentions, inner);
  }
  drop_unnamed_actors(bulletin, claimants);
  const std::unordered_set<std::uint32_t> bodies = find_bodies(bulletin);
  std::vector<Place> kept;
  std::vector<std::optional<Index>> moved(bulletin.places.size());
  for (std::size_t i = 0; i < bulletin.places.size(); ++i) {
    Place& place = bulletin.places[i];
    std::erase_if(place.mentions, inner);
    if (place.kind == PlaceKind::facility) {  // « selon l'hôpital de Rocval » is no place
      std::erase_if(place.mentions,
                    [&](const Mention& mention) { return bodies.contains(mention.span.begin); });
    }
    if (place.mentions.empty()) continue;
    moved[i] = static_cast<Index>(kept.size());
    kept.push_back(std::move(place));
  }
  bulletin.places = std::move(kept);
  for (Figure& figure : bulletin.figures) {
    if (figure.place) figure.place = moved[*figure.place];
  }
}

}  // namespace greffier
