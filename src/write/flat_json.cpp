#include "write/flat_json.h"

#include "text/utf8.h"
#include "write/names.h"

namespace greffier {
namespace {

class FlatWriter {
 public:
  explicit FlatWriter(const FactWriter& facts)
      : facts_(facts), bulletin_(facts.bulletin()), out_(facts.out()) {}

  void write() {
    for (const Entry& entry : bulletin_.entries) write_entry(entry);
    for (const Actor& actor : bulletin_.actors) write_actor(actor);
    for (const Place& place : bulletin_.places) write_place(place);
    for (const Figure& figure : bulletin_.figures) write_figure(figure);
    for (const Quote& quote : bulletin_.quotes) write_quote(quote);
    for (const Date& date : bulletin_.dates) write_date(date);
    for (const Warning& warning : bulletin_.warnings) write_warning(warning);
  }

 private:
  // Every record begins so: what it is, of which source, when its entry was published, where it
  // stands.
  template <typename Fill>
  void record(std::string_view type, const std::optional<std::string>& time,
              const std::optional<Span>& span, Fill fill) const {
    const auto units = [&](std::uint32_t byte) { return facts_.units_before(byte); };
    out_.object([&] {
      out_.field("type", type);
      out_.field("document", bulletin_.source.name);
      out_.field("time", time);
      out_.field("start", span ? std::optional(units(span->begin)) : std::nullopt);
      out_.field("end", span ? std::optional(units(span->end)) : std::nullopt);
      fill();
    });
    out_.end_record();
  }

  template <typename Fill>
  void record(std::string_view type, Index entry, Span span, Fill fill) const {
    record(type, bulletin_.entries[entry].time.value, span, [&] {
      out_.field("text", facts_.text(span));
      fill();
    });
  }

  // The actor's name, or the words of the text where it is nobody known.
  [[nodiscard]] std::optional<std::string_view> name(
      const std::optional<Claimant>& claimant) const {
    if (!claimant) return std::nullopt;
    if (claimant->actor) return bulletin_.actors[*claimant->actor].name;
    return facts_.text(claimant->span);
  }

  [[nodiscard]] std::optional<std::string_view> text(const std::optional<Phrase>& phrase) const {
    return phrase ? std::optional(facts_.text(phrase->span)) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::string_view> text(const std::optional<Span>& span) const {
    return span ? std::optional(facts_.text(*span)) : std::nullopt;
  }

  void write_entry(const Entry& entry) const {
    record("entry", entry.time.value, entry.span, [&] {
      out_.field("kind", name_of(entry.kind));
      out_.field("title", entry.title.empty() ? std::nullopt : text(std::optional(entry.title)));
      out_.field("grain", name_of(entry.time.grain));
      out_.field("origin", name_of(entry.time.origin));
      out_.field("text", facts_.text(entry.span));
    });
  }

  void write_actor(const Actor& actor) const {
    for (const Mention& mention : actor.mentions) {
      record("actor", mention.entry, mention.span, [&] {
        out_.field("name", actor.name);
        out_.field("kind", name_of(actor.kind));
        out_.field("role", actor.role);
        out_.field("country", actor.country);
        out_.field("wikidata", actor.wikidata);
        out_.field("form", name_of(mention.form));
      });
    }
  }

  void write_place(const Place& place) const {
    for (const Mention& mention : place.mentions) {
      record("place", mention.entry, mention.span, [&] {
        out_.field("name", place.name);
        out_.field("kind", name_of(place.kind));
        out_.field("country", place.country);
        facts_.coordinate_fields(place.at);
        out_.field("geonames", place.geonames);
        out_.field("wikidata", place.wikidata);
        out_.field("form", name_of(mention.form));
        out_.field("rule", place.rule);
      });
    }
  }

  void write_figure(const Figure& figure) const {
    const std::string_view series = name_of(figure.series);
    record("figure", figure.entry, figure.span, [&] {
      out_.field("value", figure.value);
      out_.field("min", figure.min);
      out_.field("max", figure.max);
      out_.field("modifier", name_of(figure.modifier));
      out_.field("kind", name_of(figure.kind));
      out_.field("unit", figure.unit);
      out_.field("item", text(figure.item));
      out_.field("befell", text(figure.befell));
      out_.field("category", figure.category);
      out_.field("series", series.empty() ? std::nullopt : std::optional(series));
      out_.field(
          "of", figure.of ? text(std::optional(bulletin_.figures[*figure.of].span)) : std::nullopt);
      out_.field("score", score_of(figure));
      out_.field("via", text(figure.via));
      out_.field("source", name(figure.source));
      place_fields(figure.place);
      out_.field("date",
                 figure.date ? std::optional(bulletin_.dates[*figure.date].value) : std::nullopt);
      out_.field("certainty", name_of(figure.certainty));
      out_.field("rule", figure.rule);
    });
  }

  static std::optional<std::string> score_of(const Figure& figure) {
    if (!figure.score) return std::nullopt;
    return std::to_string(figure.score->home) + "-" + std::to_string(figure.score->away);
  }

  void place_fields(const std::optional<Index>& place) const {
    out_.field("place", place ? std::optional(bulletin_.places[*place].name) : std::nullopt);
    out_.field("country", place ? bulletin_.places[*place].country : std::nullopt);
  }

  void write_quote(const Quote& quote) const {
    record("quote", quote.entry, quote.span, [&] {
      out_.field("kind", name_of(quote.kind));
      out_.field("speaker", name(quote.speaker));
      out_.field("cue", text(quote.cue));
      out_.field("via", text(quote.via));
      out_.field("certainty", name_of(quote.certainty));
      out_.field("within", quote.within ? std::optional(beginning(bulletin_.quotes[*quote.within]))
                                        : std::nullopt);
      out_.field("rule", quote.rule);
    });
  }

  // Of a quote that holds thousands of others, each says but the beginning.
  [[nodiscard]] std::string_view beginning(const Quote& quote) const {
    constexpr std::size_t kMost = 500;  // characters
    const std::string_view whole = facts_.text(quote.span);
    std::size_t end = 0;
    for (std::size_t count = 0; count < kMost && end < whole.size(); ++count) {
      (void)take_character(whole, end);
    }
    return whole.substr(0, end);
  }

  void write_date(const Date& date) const {
    record("date", date.entry, date.span, [&] {
      out_.field("value", date.value);
      out_.field("from", date.start);
      out_.field("to", date.end);
      out_.field("kind", name_of(date.kind));
      out_.field("rule", date.rule);
    });
  }

  void write_warning(const Warning& warning) const {
    record("warning", std::nullopt, warning.span, [&] {
      out_.field("code", warning.code);
      out_.field("message", warning.message);
    });
  }

  const FactWriter& facts_;
  const Bulletin& bulletin_;
  JsonWriter& out_;
};

}  // namespace

void write_flat_facts(const FactWriter& facts) { FlatWriter(facts).write(); }

}  // namespace greffier
