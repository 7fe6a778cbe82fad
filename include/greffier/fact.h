// The facts that a bulletin holds, as plain structs. Facts point at each other by index into the
// vectors of `Bulletin` (bulletin.h), and at the text by `Span`. The meaning of every field is that
// of the output contract, printed by `greffier schema`.
#pragma once

#include <greffier/span.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier {

using Index = std::uint32_t;  // a place in one of Bulletin's vectors

enum class Certainty : std::uint8_t { stated, conditional, denied };

// ---------------------------------------------------------------- entries
enum class EntryKind : std::uint8_t { post, summary, notice };
enum class Grain : std::uint8_t { none, day, minute };
enum class TimeOrigin : std::uint8_t { none, header, metadata, dateline, inferred, reference };

// When an entry was published. `value` is ISO 8601: a day `2022-12-27`, or a minute with its UTC
// offset `2022-12-27T18:16:00+01:00`. `span` is the header that says it, empty where none does.
struct EntryTime {
  std::optional<std::string> value = {};
  Grain grain = Grain::none;
  TimeOrigin origin = TimeOrigin::none;
  Span span = {};
};

struct Entry {
  Span span = {};  // header and title included, without blank at its ends
  EntryKind kind = EntryKind::post;
  Span title = {};  // empty where it has none
  EntryTime time = {};
};

// ---------------------------------------------------------------- actors and places
enum class ActorKind : std::uint8_t { person, organization, group, state };
enum class MentionForm : std::uint8_t { name, title, description, pronoun, metonym };

struct Mention {
  Index entry = 0;
  Span span = {};  // without article and civility
  MentionForm form = MentionForm::name;
};

struct Actor {
  std::string name = {};  // the fullest form that the bulletin uses
  ActorKind kind = ActorKind::person;
  std::optional<std::string> role = {};      // as written
  std::optional<std::string> country = {};   // ISO 3166-1 alpha-2
  std::optional<std::string> wikidata = {};  // QID
  std::vector<Mention> mentions = {};        // in the order of the text
};

enum class PlaceKind : std::uint8_t { country, region, city, water, area, facility };

struct Coordinates {
  double latitude = 0;   // degrees north, WGS 84
  double longitude = 0;  // degrees east
};

struct Place {
  std::string name = {};  // French
  PlaceKind kind = PlaceKind::city;
  std::optional<std::string> country = {};  // ISO 3166-1 alpha-2
  std::optional<Coordinates> at = {};
  std::optional<std::uint32_t> geonames = {};
  std::optional<std::string> wikidata = {};
  std::vector<Mention> mentions = {};
  std::string rule = {};  // what made it a place, and this one
};

// Somebody who says something or claims a figure, as the text names them there.
struct Claimant {
  std::optional<Index> actor = {};
  Span span = {};
};

// ---------------------------------------------------------------- figures
enum class Modifier : std::uint8_t { exact, about, more_than, less_than, between };
enum class FigureKind : std::uint8_t {
  count,
  percent,
  money,
  measure,
  duration,
  age,
  ratio,
  score
};
enum class Series : std::uint8_t { none, increment, total, previous, subset };

// Words of the text with their dictionary form.
struct Phrase {
  Span span = {};
  std::string lemma = {};
};

struct Score {
  int home = 0;
  int away = 0;
};

struct Figure {
  Index entry = 0;
  Span span = {};  // modifier, number, unit
  std::optional<double> value = {};
  std::optional<double> min = {};
  std::optional<double> max = {};
  Modifier modifier = Modifier::exact;
  FigureKind kind = FigureKind::count;
  std::optional<std::string> unit = {};  // CLDR unit identifier or ISO 4217 code
  std::optional<Phrase> item = {};       // what is counted
  std::optional<Phrase> befell = {};     // what befell it; only beside an item
  std::optional<std::string> category = {};
  Series series = Series::none;
  std::optional<Index> of = {};  // the figure it adds to, is part of or replaces
  std::optional<Score> score = {};
  std::optional<Span> via = {};
  std::optional<Claimant> source = {};
  std::optional<Index> place = {};
  std::optional<Index> date = {};
  Certainty certainty = Certainty::stated;
  std::string rule = {};
};

// ---------------------------------------------------------------- quotes
enum class QuoteKind : std::uint8_t { direct, partial, indirect };

struct Quote {
  Index entry = 0;
  QuoteKind kind = QuoteKind::direct;
  Span span = {};                // content without marks; the hull where something interrupts
  std::vector<Span> parts = {};  // the content's pieces, at least one
  std::optional<Claimant> speaker = {};
  std::optional<Phrase> cue = {};
  std::optional<Span> via = {};
  Certainty certainty = Certainty::stated;
  std::optional<Index> within = {};  // the quote that contains it
  std::string rule = {};
};

// ---------------------------------------------------------------- dates
enum class DateKind : std::uint8_t { date, time, duration, interval, set };

struct Date {
  Index entry = 0;
  Span span = {};
  std::string value = {};                 // TIMEX3, local, minutes written
  std::optional<std::string> start = {};  // ISO 8601 local, the interval is [start, end)
  std::optional<std::string> end = {};
  DateKind kind = DateKind::date;
  std::string rule = {};
};

// ---------------------------------------------------------------- warnings
struct Warning {
  std::string code = {};     // stable, for programs: weekday-mismatch, unclosed-quote, ...
  std::string message = {};  // for people
  std::optional<Span> span = {};
};

}  // namespace greffier
