#include <greffier/parser.h>

#include "extract/actors.h"
#include "extract/dates.h"
#include "extract/naming.h"
#include "extract/overlap.h"
#include "extract/places.h"
#include "extract/speech.h"
#include "extract/figures.h"
#include "link/actor_book.h"
#include "link/figures.h"
#include "link/place_book.h"
#include "link/speakers.h"
#include "model.h"
#include "read.h"
#include "text/decode.h"
#include "text/sha256.h"

namespace greffier {

struct Parser::State {
  explicit State(std::shared_ptr<const Model> shared)
      : model(std::move(shared)), vocabulary(model->lexicon()) {}

  std::shared_ptr<const Model> model;
  Vocabulary vocabulary;
};

namespace {

std::vector<Entry> make_entries(const Reading& reading) {
  std::vector<Entry> entries;
  for (const EntryRange& range : reading.outline.entries) {
    entries.push_back({.span = reading.text.span(range.range), .kind = range.kind});
  }
  return entries;
}

}  // namespace

Parser::Parser(std::shared_ptr<const Model> model)
    : state_(std::make_unique<State>(std::move(model))) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Bulletin Parser::parse(std::string_view bytes, const ParseOptions& options) {
  Bulletin bulletin;
  Decoded decoded = decode(bytes);
  bulletin.source = {.name = options.name, .encoding = decoded.encoding, .bytes = bytes.size(),
                     .sha256 = sha256(bytes)};
  bulletin.text = std::move(decoded.text);
  const Model& model = *state_->model;

  const Reading reading = read_text(bulletin.text, model, state_->vocabulary);
  bulletin.entries = make_entries(reading);
  std::vector<EntryMoment> moments(bulletin.entries.size());
  if (options.reference) {
    for (auto& moment : moments) moment.day = parse_day(options.reference->substr(0, 10));
  }
  FoundDates dates = find_dates(reading, moments);
  bulletin.dates = std::move(dates.dates);
  bulletin.warnings = std::move(dates.warnings);
  const std::vector<NameReading> names = read_names(reading, model.rules_of("actor"));
  std::vector<ActorMention> acting = find_actors(reading, names);
  std::vector<PlaceMention> located = find_places(reading, model.rules_of("place"), names);
  part_overlaps(reading, acting, located);
  ActorBook actors(reading, acting);
  const PlaceBook places(reading, located, "FR");
  Speakers speakers(reading, actors);
  bulletin.quotes = speakers.attribute(find_speech(reading, model.rules_of("quote")));
  bulletin.figures = link_figures(reading, find_figures(reading, "FR"), bulletin.quotes,
                                  bulletin.dates, speakers, places);
  bulletin.actors = actors.actors();
  bulletin.places = places.places();
  state_->vocabulary.trim();
  return bulletin;
}

}  // namespace greffier
