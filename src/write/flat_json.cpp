#include "write/flat_json.h"

#include "write/names.h"

#include <utility>

namespace greffier {
namespace {

class FlatWriter {
 public:
  explicit FlatWriter(const FactWriter& facts) : facts_(facts), bulletin_(facts.bulletin()) {}

  std::vector<Json> write() {
    for (const Entry& entry : bulletin_.entries) add_entry(entry);
    for (const Actor& actor : bulletin_.actors) add_actor(actor);
    for (const Place& place : bulletin_.places) add_place(place);
    for (const Figure& figure : bulletin_.figures) add_figure(figure);
    for (const Quote& quote : bulletin_.quotes) add_quote(quote);
    for (const Date& date : bulletin_.dates) add_date(date);
    for (const Warning& warning : bulletin_.warnings) add_warning(warning);
    return std::move(out_);
  }

 private:
  // Every record begins so: what it is, of which source, when its entry was published, where it
  // stands.
  Json start(std::string_view type, const Json& time, const Json& span) const {
    const bool placed = !span.is_null();
    return {{"type", type},
            {"document", bulletin_.source.name},
            {"time", time},
            {"start", placed ? span[0] : Json(nullptr)},
            {"end", placed ? span[1] : Json(nullptr)}};
  }

  Json time_of(Index entry) const { return optional_text(bulletin_.entries[entry].time.value); }

  Json start(std::string_view type, Index entry, Span span) const {
    return start(type, time_of(entry), facts_.span(span));
  }

  // The actor's name, or the words of the text where it is nobody known.
  Json name(const std::optional<Claimant>& claimant) const {
    if (!claimant) return nullptr;
    if (claimant->actor) return bulletin_.actors[*claimant->actor].name;
    return facts_.text(claimant->span);
  }

  Json text(const std::optional<Phrase>& phrase) const {
    return phrase ? facts_.text(phrase->span) : Json(nullptr);
  }
  Json text(const std::optional<Span>& span) const {
    return span ? facts_.text(*span) : Json(nullptr);
  }

  void add_entry(const Entry& entry) {
    Json out = start("entry", optional_text(entry.time.value), facts_.span(entry.span));
    out["kind"] = name_of(entry.kind);
    out["title"] = entry.title.empty() ? Json(nullptr) : facts_.text(entry.title);
    out["grain"] = name_of(entry.time.grain);
    out["origin"] = name_of(entry.time.origin);
    out["text"] = facts_.text(entry.span);
    out_.push_back(std::move(out));
  }

  void add_actor(const Actor& actor) {
    for (const Mention& mention : actor.mentions) {
      Json out = start("actor", mention.entry, mention.span);
      out["text"] = facts_.text(mention.span);
      out["name"] = actor.name;
      out["kind"] = name_of(actor.kind);
      out["role"] = optional_text(actor.role);
      out["country"] = optional_text(actor.country);
      out["wikidata"] = optional_text(actor.wikidata);
      out["form"] = name_of(mention.form);
      out_.push_back(std::move(out));
    }
  }

  void add_place(const Place& place) {
    for (const Mention& mention : place.mentions) {
      Json out = start("place", mention.entry, mention.span);
      out["text"] = facts_.text(mention.span);
      out["name"] = place.name;
      out["kind"] = name_of(place.kind);
      out["country"] = optional_text(place.country);
      out["lat"] = place.at ? number(place.at->latitude) : Json(nullptr);
      out["lon"] = place.at ? number(place.at->longitude) : Json(nullptr);
      out["geonames"] = place.geonames ? Json(*place.geonames) : Json(nullptr);
      out["wikidata"] = optional_text(place.wikidata);
      out["form"] = name_of(mention.form);
      out["rule"] = place.rule;
      out_.push_back(std::move(out));
    }
  }

  void add_figure(const Figure& figure) {
    Json out = start("figure", figure.entry, figure.span);
    out["text"] = facts_.text(figure.span);
    out["value"] = number(figure.value);
    out["min"] = number(figure.min);
    out["max"] = number(figure.max);
    out["modifier"] = name_of(figure.modifier);
    out["kind"] = name_of(figure.kind);
    out["unit"] = optional_text(figure.unit);
    out["item"] = text(figure.item);
    out["befell"] = text(figure.befell);
    out["category"] = optional_text(figure.category);
    const std::string_view series = name_of(figure.series);
    out["series"] = series.empty() ? Json(nullptr) : Json(series);
    out["of"] = figure.of ? facts_.text(bulletin_.figures[*figure.of].span) : Json(nullptr);
    out["score"] =
        figure.score
            ? Json(std::to_string(figure.score->home) + "-" + std::to_string(figure.score->away))
            : Json(nullptr);
    out["via"] = text(figure.via);
    out["source"] = name(figure.source);
    add_place_of(figure.place, out);
    out["date"] = figure.date ? Json(bulletin_.dates[*figure.date].value) : Json(nullptr);
    out["certainty"] = name_of(figure.certainty);
    out["rule"] = figure.rule;
    out_.push_back(std::move(out));
  }

  void add_place_of(const std::optional<Index>& place, Json& out) const {
    out["place"] = place ? Json(bulletin_.places[*place].name) : Json(nullptr);
    out["country"] = place ? optional_text(bulletin_.places[*place].country) : Json(nullptr);
  }

  void add_quote(const Quote& quote) {
    Json out = start("quote", quote.entry, quote.span);
    out["text"] = facts_.text(quote.span);
    out["kind"] = name_of(quote.kind);
    out["speaker"] = name(quote.speaker);
    out["cue"] = text(quote.cue);
    out["via"] = text(quote.via);
    out["certainty"] = name_of(quote.certainty);
    out["within"] =
        quote.within ? facts_.text(bulletin_.quotes[*quote.within].span) : Json(nullptr);
    out["rule"] = quote.rule;
    out_.push_back(std::move(out));
  }

  void add_date(const Date& date) {
    Json out = start("date", date.entry, date.span);
    out["text"] = facts_.text(date.span);
    out["value"] = date.value;
    out["from"] = optional_text(date.start);
    out["to"] = optional_text(date.end);
    out["kind"] = name_of(date.kind);
    out["rule"] = date.rule;
    out_.push_back(std::move(out));
  }

  void add_warning(const Warning& warning) {
    Json out = start("warning", nullptr, warning.span ? facts_.span(*warning.span) : Json(nullptr));
    out["code"] = warning.code;
    out["message"] = warning.message;
    out_.push_back(std::move(out));
  }

  const FactWriter& facts_;
  const Bulletin& bulletin_;
  std::vector<Json> out_;
};

}  // namespace

std::vector<Json> flat_facts(const FactWriter& facts) { return FlatWriter(facts).write(); }

}  // namespace greffier
