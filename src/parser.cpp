#include <greffier/parser.h>

#include "figure/figures.h"
#include "link/actor_book.h"
#include "link/actor_record.h"
#include "link/conflicts.h"
#include "link/figures.h"
#include "link/inner_mentions.h"
#include "link/place_book.h"
#include "link/speakers.h"
#include "model.h"
#include "name/actors.h"
#include "name/naming.h"
#include "name/overlap.h"
#include "name/places.h"
#include "read.h"
#include "respan.h"
#include "speech/speech.h"
#include "structure/stated_time.h"
#include "text/entity.h"
#include "text/home.h"
#include "text/text_document.h"
#include "text/timezone.h"
#include "time/dates.h"
#include "time/reference.h"

#include <algorithm>
#include <iterator>

namespace greffier {

struct Parser::State {
  explicit State(std::shared_ptr<const Model> shared)
      : model(std::move(shared)), vocabulary(model->lexicon()) {}

  std::shared_ptr<const Model> model;
  Vocabulary vocabulary;
};

namespace {

// « 2022-12-27T18:16:00+01:00 » for an entry with a clock time, else its day.
EntryTime make_time(const EntryMoment& moment, Span span, const std::string& timezone) {
  EntryTime time{.origin = moment.origin, .span = span};
  if (!moment.day) return time;
  time.value = format_day(*moment.day);
  time.grain = Grain::day;
  if (!moment.clock) return time;
  const Minute minute = Minute{*moment.day} + *moment.clock;
  if (moment.offset) {
    time.value = format_minute(minute) + ":00" + format_offset(*moment.offset);
    time.grain = Grain::minute;
    return time;
  }
  const auto zone = TimeZone::find(moment.zone.empty() ? std::string_view(timezone) : moment.zone);
  if (!zone) return time;
  time.value = format_minute(minute) + ":00" + format_offset(zone->offset_at(minute));
  time.grain = Grain::minute;
  return time;
}

std::vector<Entry> make_entries(const Reading& reading, const std::vector<EntryMoment>& moments,
                                const std::string& timezone) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < reading.outline.entries.size(); ++i) {
    const EntryRange& range = reading.outline.entries[i];
    const Span span = range.time ? reading.text.span(range.time->range) : Span{};
    entries.push_back({.span = reading.text.span(range.range),
                       .kind = range.kind,
                       .title = reading.text.span(range.title),
                       .time = make_time(moments[i], span, timezone)});
  }
  return entries;
}

// « il y a deux heures » in an article counts from the minute that `--date` gives.
std::vector<EntryMoment> seen_at(std::vector<EntryMoment> moments,
                                 const FoundReference& reference) {
  for (EntryMoment& moment : moments) {
    if (moment.origin == TimeOrigin::reference) moment.clock = reference.clock;
  }
  return moments;
}

// The day and minute of `--date` go before what the page says of itself.
void overrule(Statements& stated, const ParseOptions& options) {
  if (!options.reference || !stated.published) return;
  constexpr std::size_t kDay = 10;  // characters
  if (parse_day(std::string_view(*options.reference).substr(0, kDay)) == stated.published->day) {
    return;
  }
  stated.published = std::nullopt;
  stated.modified = std::nullopt;
}

// Nothing in a bulletin is younger than the day it was saved or the caller's today.
std::optional<Day> latest_day(const Document& document, const ParseOptions& options) {
  const auto today = options.today ? parse_day(*options.today) : std::nullopt;
  return today ? today : document.captured;
}

}  // namespace

Parser::Parser(std::shared_ptr<const Model> model)
    : state_(std::make_unique<State>(std::move(model))) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Bulletin Parser::parse(std::string_view bytes, const ParseOptions& options) {
  return parse(text_document(bytes, options.name), options);
}

Bulletin Parser::parse(Document document, const ParseOptions& options) {
  Bulletin bulletin;
  bulletin.source = std::move(document.source);
  bulletin.text = std::move(document.text);
  const std::string timezone =
      options.timezone.value_or(document.timezone.value_or(std::string(kDefaultZone)));
  LocalClock(timezone).localize(document.stated);
  overrule(document.stated, options);
  const Model& model = *state_->model;

  const EntityMap entities(bulletin.text);
  if (!entities.empty()) respan_to_decoded(document.stated, entities);
  const std::string& text = entities.empty() ? bulletin.text : entities.decoded();
  const Reading reading = read_text(text, model, state_->vocabulary, document.stated);
  const FoundReference reference =
      find_reference(reading, options, bulletin.source.name, latest_day(document, options));
  bulletin.reference = reference.reference;
  bulletin.reference.timezone = timezone;
  const std::vector<EntryMoment> moments =
      find_moments(reading.outline, reference.day, reference.clock);
  bulletin.entries = make_entries(reading, moments, timezone);
  FoundDates dates = find_dates(reading, seen_at(moments, reference), timezone);
  bulletin.dates = std::move(dates.dates);
  bulletin.warnings = std::move(document.warnings);
  std::ranges::move(dates.warnings, std::back_inserter(bulletin.warnings));
  std::ranges::copy(reference.warnings, std::back_inserter(bulletin.warnings));
  if (const auto missing = missing_reference(bulletin); missing && !reference.day) {
    bulletin.warnings.push_back(*missing);
  }
  const std::vector<NameReading> names = read_names(reading, model.rules_of("actor"));
  const Home home = home_of_zone(timezone);
  std::vector<ActorMention> acting = find_actors(reading, names, home.country);
  std::vector<PlaceMention> located = find_places(reading, model.rules_of("place"), names);
  part_overlaps(reading, acting, located);
  ActorBook actors(reading, acting);
  const PlaceBook places(reading, located, home.country);
  Speakers speakers(reading, actors);
  bulletin.quotes = speakers.attribute(find_speech(reading, model.rules_of("quote")));
  bulletin.figures = link_figures(reading, find_figures(reading, home), bulletin.quotes,
                                  bulletin.dates, speakers, places.places());
  std::ranges::move(find_conflicts(bulletin), std::back_inserter(bulletin.warnings));
  const ActorRecords records(reading, home.country);
  for (const auto& entry : actors.entries()) bulletin.actors.push_back(records.of(entry));
  bulletin.places = places.places();
  drop_inner_mentions(bulletin);
  if (!entities.empty()) respan_to_text(bulletin, entities);
  state_->vocabulary.trim();
  return bulletin;
}

}  // namespace greffier
