#include "write/fact_json.h"

#include "write/names.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ranges>

namespace greffier {

std::string id(char letter, Index index) { return letter + std::to_string(index + 1); }

Json optional_text(const std::optional<std::string>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json number(std::optional<double> value) {
  constexpr double kExactIntegers = 9007199254740992;  // 2^53
  if (!value) return nullptr;
  if (std::floor(*value) == *value && std::abs(*value) < kExactIntegers) {
    return static_cast<std::int64_t>(*value);
  }
  return *value;
}

namespace {

Json optional_id(char letter, const std::optional<Index>& index) {
  return index ? Json(id(letter, *index)) : Json(nullptr);
}

}  // namespace

Json FactWriter::span(Span span) const {
  return Json::array({offsets_.units_before(span.begin), offsets_.units_before(span.end)});
}

Json FactWriter::text(Span span) const { return slice(bulletin_.text, span); }

Json FactWriter::claimant(const std::optional<Claimant>& claimant) const {
  if (!claimant) return nullptr;
  return {{"actor", optional_id('a', claimant->actor)},
          {"text", text(claimant->span)},
          {"span", span(claimant->span)}};
}

Json FactWriter::phrase(const std::optional<Phrase>& phrase) const {
  if (!phrase) return nullptr;
  return {{"text", text(phrase->span)}, {"lemma", phrase->lemma}, {"span", span(phrase->span)}};
}

Json FactWriter::via(const std::optional<Span>& via) const {
  if (!via) return nullptr;
  return {{"text", text(*via)}, {"span", span(*via)}};
}

Json FactWriter::mentions(const std::vector<Mention>& mentions, std::optional<Index> entry) const {
  Json out = Json::array();
  auto wanted = std::ranges::subrange(mentions.begin(), mentions.end());
  if (entry) wanted = std::ranges::equal_range(mentions, *entry, {}, &Mention::entry);
  for (const Mention& mention : wanted) {
    out.push_back({{"entry", id('e', mention.entry)},
                   {"span", span(mention.span)},
                   {"text", text(mention.span)},
                   {"form", name_of(mention.form)}});
  }
  return out;
}

Json FactWriter::entry(Index index) const {
  const Entry& entry = bulletin_.entries[index];
  const bool header = !entry.time.span.empty();
  return {{"id", id('e', index)},
          {"span", span(entry.span)},
          {"kind", name_of(entry.kind)},
          {"title", entry.title.empty() ? Json(nullptr) : text(entry.title)},
          {"time",
           {{"value", optional_text(entry.time.value)},
            {"grain", name_of(entry.time.grain)},
            {"origin", name_of(entry.time.origin)},
            {"text", header ? text(entry.time.span) : Json(nullptr)},
            {"span", header ? span(entry.time.span) : Json(nullptr)}}},
          {"text", text(entry.span)}};
}

Json FactWriter::actor(Index index, std::optional<Index> entry) const {
  const Actor& actor = bulletin_.actors[index];
  return {{"id", id('a', index)},
          {"name", actor.name},
          {"kind", name_of(actor.kind)},
          {"role", optional_text(actor.role)},
          {"country", optional_text(actor.country)},
          {"wikidata", optional_text(actor.wikidata)},
          {"mentions", mentions(actor.mentions, entry)}};
}

Json FactWriter::place(Index index, std::optional<Index> entry) const {
  const Place& place = bulletin_.places[index];
  return {{"id", id('p', index)},
          {"name", place.name},
          {"kind", name_of(place.kind)},
          {"country", optional_text(place.country)},
          {"lat", place.at ? number(place.at->latitude) : Json(nullptr)},
          {"lon", place.at ? number(place.at->longitude) : Json(nullptr)},
          {"geonames", place.geonames ? Json(*place.geonames) : Json(nullptr)},
          {"wikidata", optional_text(place.wikidata)},
          {"mentions", mentions(place.mentions, entry)},
          {"rule", place.rule}};
}

Json FactWriter::item(const Figure& figure) const {
  if (!figure.item) return nullptr;
  Json befell = nullptr;
  if (figure.befell) {
    befell = {{"text", text(figure.befell->span)},
              {"span", span(figure.befell->span)},
              {"lemma", figure.befell->lemma}};
  }
  return {{"text", text(figure.item->span)},
          {"span", span(figure.item->span)},
          {"lemma", figure.item->lemma},
          {"befell", befell}};
}

Json FactWriter::figure(Index index) const {
  const Figure& figure = bulletin_.figures[index];
  const std::string_view series = name_of(figure.series);
  return {{"id", id('f', index)},
          {"entry", id('e', figure.entry)},
          {"span", span(figure.span)},
          {"text", text(figure.span)},
          {"value", number(figure.value)},
          {"min", number(figure.min)},
          {"max", number(figure.max)},
          {"modifier", name_of(figure.modifier)},
          {"kind", name_of(figure.kind)},
          {"unit", optional_text(figure.unit)},
          {"item", item(figure)},
          {"category", optional_text(figure.category)},
          {"series", series.empty() ? Json(nullptr) : Json(series)},
          {"of", optional_id('f', figure.of)},
          {"score",
           figure.score ? Json::array({figure.score->home, figure.score->away}) : Json(nullptr)},
          {"via", via(figure.via)},
          {"source", claimant(figure.source)},
          {"place", optional_id('p', figure.place)},
          {"date", optional_id('d', figure.date)},
          {"certainty", name_of(figure.certainty)},
          {"rule", figure.rule}};
}

Json FactWriter::quote(Index index) const {
  const Quote& quote = bulletin_.quotes[index];
  Json parts = Json::array();
  for (const Span part : quote.parts) parts.push_back(span(part));
  return {{"id", id('q', index)},
          {"entry", id('e', quote.entry)},
          {"kind", name_of(quote.kind)},
          {"span", span(quote.span)},
          {"text", text(quote.span)},
          {"parts", parts},
          {"speaker", claimant(quote.speaker)},
          {"cue", phrase(quote.cue)},
          {"via", via(quote.via)},
          {"certainty", name_of(quote.certainty)},
          {"within", optional_id('q', quote.within)},
          {"rule", quote.rule}};
}

Json FactWriter::date(Index index) const {
  const Date& date = bulletin_.dates[index];
  return {{"id", id('d', index)},
          {"entry", id('e', date.entry)},
          {"span", span(date.span)},
          {"text", text(date.span)},
          {"value", date.value},
          {"start", optional_text(date.start)},
          {"end", optional_text(date.end)},
          {"kind", name_of(date.kind)},
          {"rule", date.rule}};
}

Json FactWriter::warning(const Warning& warning) const {
  return {{"code", warning.code},
          {"message", warning.message},
          {"span", warning.span ? span(*warning.span) : Json(nullptr)}};
}

}  // namespace greffier
