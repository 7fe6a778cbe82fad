#include "write/fact_json.h"

#include "write/names.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace greffier {

std::string id(char letter, Index index) { return letter + std::to_string(index + 1); }

namespace {

std::optional<std::string> optional_id(char letter, const std::optional<Index>& index) {
  return index ? std::optional(id(letter, *index)) : std::nullopt;
}

std::optional<std::string_view> if_any(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

void write_span(JsonWriter& out, std::uint32_t begin, std::uint32_t end) {
  out.array([&] {
    out.value(begin);
    out.value(end);
  });
}

}  // namespace

void FactWriter::span_field(std::string_view name, Span span) const {
  out_.key(name);
  write_span(out_, units_before(span.begin), units_before(span.end));
}

void FactWriter::claimant_field(std::string_view name,
                                const std::optional<Claimant>& claimant) const {
  out_.key(name);
  if (!claimant) return out_.null();
  out_.object([&] {
    out_.field("actor", optional_id('a', claimant->actor));
    out_.field("text", text(claimant->span));
    span_field("span", claimant->span);
  });
}

void FactWriter::cue_field(const std::optional<Phrase>& cue) const {
  out_.key("cue");
  if (!cue) return out_.null();
  out_.object([&] {
    out_.field("text", text(cue->span));
    out_.field("lemma", cue->lemma);
    span_field("span", cue->span);
  });
}

void FactWriter::via_field(const std::optional<Span>& via) const {
  out_.key("via");
  if (!via) return out_.null();
  out_.object([&] {
    out_.field("text", text(*via));
    span_field("span", *via);
  });
}

void FactWriter::mentions_field(const std::vector<Mention>& mentions,
                                std::optional<Index> entry) const {
  // Mentions are in the order of the entries.
  auto mention = mentions.begin();
  if (entry) mention = std::ranges::lower_bound(mentions, *entry, {}, &Mention::entry);
  out_.key("mentions");
  out_.array([&] {
    for (; mention != mentions.end() && (!entry || mention->entry == *entry); ++mention) {
      out_.object([&] {
        out_.field("entry", id('e', mention->entry));
        span_field("span", mention->span);
        out_.field("text", text(mention->span));
        out_.field("form", name_of(mention->form));
      });
    }
  });
}

void FactWriter::time_field(const EntryTime& time) const {
  const bool header = !time.span.empty();
  out_.key("time");
  out_.object([&] {
    out_.field("value", time.value);
    out_.field("grain", name_of(time.grain));
    out_.field("origin", name_of(time.origin));
    out_.field("text", if_any(text(time.span)));
    if (header) return span_field("span", time.span);
    out_.key("span");
    out_.null();
  });
}

void FactWriter::entry(Index index) const {
  out_.object([&] { entry_fields(index); });
}

void FactWriter::entry_fields(Index index) const {
  const Entry& entry = bulletin_.entries[index];
  out_.field("id", id('e', index));
  span_field("span", entry.span);
  out_.field("kind", name_of(entry.kind));
  out_.field("title", if_any(text(entry.title)));
  time_field(entry.time);
  out_.field("text", text(entry.span));
}

void FactWriter::actor(Index index, std::optional<Index> entry) const {
  const Actor& actor = bulletin_.actors[index];
  out_.object([&] {
    out_.field("id", id('a', index));
    out_.field("name", actor.name);
    out_.field("kind", name_of(actor.kind));
    out_.field("role", actor.role);
    out_.field("country", actor.country);
    out_.field("wikidata", actor.wikidata);
    mentions_field(actor.mentions, entry);
  });
}

void FactWriter::place(Index index, std::optional<Index> entry) const {
  const Place& place = bulletin_.places[index];
  out_.object([&] {
    out_.field("id", id('p', index));
    out_.field("name", place.name);
    out_.field("kind", name_of(place.kind));
    out_.field("country", place.country);
    coordinate_fields(place.at);
    out_.field("geonames", place.geonames);
    out_.field("wikidata", place.wikidata);
    mentions_field(place.mentions, entry);
    out_.field("rule", place.rule);
  });
}

void FactWriter::coordinate_fields(const std::optional<Coordinates>& at) const {
  for (const auto& [name, member] :
       {std::pair("lat", &Coordinates::latitude), std::pair("lon", &Coordinates::longitude)}) {
    out_.key(name);
    at ? out_.value((*at).*member) : out_.null();
  }
}

void FactWriter::item_field(const Figure& figure) const {
  out_.key("item");
  if (!figure.item) return out_.null();
  const auto phrase = [&](const Phrase& words) {
    out_.field("text", text(words.span));
    span_field("span", words.span);
    out_.field("lemma", words.lemma);
  };
  out_.object([&] {
    phrase(*figure.item);
    out_.key("befell");
    if (!figure.befell) return out_.null();
    out_.object([&] { phrase(*figure.befell); });
  });
}

void FactWriter::figure(Index index) const {
  const Figure& figure = bulletin_.figures[index];
  out_.object([&] {
    out_.field("id", id('f', index));
    out_.field("entry", id('e', figure.entry));
    span_field("span", figure.span);
    out_.field("text", text(figure.span));
    out_.field("value", figure.value);
    out_.field("min", figure.min);
    out_.field("max", figure.max);
    out_.field("modifier", name_of(figure.modifier));
    out_.field("kind", name_of(figure.kind));
    out_.field("unit", figure.unit);
    item_field(figure);
    out_.field("category", figure.category);
    out_.field("series", if_any(name_of(figure.series)));
    out_.field("of", optional_id('f', figure.of));
    score_field(figure.score);
    via_field(figure.via);
    claimant_field("source", figure.source);
    out_.field("place", optional_id('p', figure.place));
    out_.field("date", optional_id('d', figure.date));
    out_.field("certainty", name_of(figure.certainty));
    out_.field("rule", figure.rule);
  });
}

void FactWriter::score_field(const std::optional<Score>& score) const {
  out_.key("score");
  if (!score) return out_.null();
  out_.array([&] {
    out_.value(score->home);
    out_.value(score->away);
  });
}

void FactWriter::quote(Index index) const {
  const Quote& quote = bulletin_.quotes[index];
  out_.object([&] {
    out_.field("id", id('q', index));
    out_.field("entry", id('e', quote.entry));
    out_.field("kind", name_of(quote.kind));
    span_field("span", quote.span);
    out_.field("text", text(quote.span));
    out_.key("parts");
    out_.array([&] {
      for (const Span part : quote.parts) {
        write_span(out_, units_before(part.begin), units_before(part.end));
      }
    });
    claimant_field("speaker", quote.speaker);
    cue_field(quote.cue);
    via_field(quote.via);
    out_.field("certainty", name_of(quote.certainty));
    out_.field("within", optional_id('q', quote.within));
    out_.field("rule", quote.rule);
  });
}

void FactWriter::date(Index index) const {
  const Date& date = bulletin_.dates[index];
  out_.object([&] {
    out_.field("id", id('d', index));
    out_.field("entry", id('e', date.entry));
    span_field("span", date.span);
    out_.field("text", text(date.span));
    out_.field("value", date.value);
    out_.field("start", date.start);
    out_.field("end", date.end);
    out_.field("kind", name_of(date.kind));
    out_.field("rule", date.rule);
  });
}

void FactWriter::warning(const Warning& warning) const {
  out_.object([&] {
    out_.field("code", warning.code);
    out_.field("message", warning.message);
    if (warning.span) return span_field("span", *warning.span);
    out_.key("span");
    out_.null();
  });
}

}  // namespace greffier
