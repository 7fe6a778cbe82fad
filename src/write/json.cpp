#include <greffier/write.h>

#include "text/data_set.h"
#include "write/fact_json.h"
#include "write/flat_json.h"
#include "write/names.h"

#include <algorithm>
#include <set>
#include <vector>

namespace greffier {
namespace {

constexpr std::string_view kSchema = "greffier/1";

template <typename Write>
void write_all(JsonWriter& out, std::string_view name, std::size_t count, Write write) {
  out.key(name);
  out.array([&] {
    for (Index i = 0; i < count; ++i) write(i);
  });
}

template <typename Write>
void write_some(JsonWriter& out, std::string_view name, const std::set<Index>& indices,
                Write write) {
  out.key(name);
  out.array([&] {
    for (const Index i : indices) write(i);
  });
}

void write_source(JsonWriter& out, const Source& source) {
  out.key("source");
  out.object([&] {
    out.field("name", source.name);
    out.field("encoding", source.encoding);
    out.field("bytes", source.bytes);
    out.field("sha256", source.sha256);
    out.field("title", source.title);
    out.field("url", source.url);
  });
}

void write_reference(JsonWriter& out, const Reference& reference) {
  out.key("reference");
  out.object([&] {
    out.field("date", reference.date);
    out.field("origin", name_of(reference.origin));
    out.field("timezone", reference.timezone);
  });
}

void write_document(const FactWriter& facts) {
  const Bulletin& bulletin = facts.bulletin();
  JsonWriter& out = facts.out();
  out.object([&] {
    out.field("type", "document");
    out.field("schema", kSchema);
    write_source(out, bulletin.source);
    write_reference(out, bulletin.reference);
    write_all(out, "entries", bulletin.entries.size(), [&](Index i) { facts.entry(i); });
    write_all(out, "actors", bulletin.actors.size(), [&](Index i) { facts.actor(i); });
    write_all(out, "places", bulletin.places.size(), [&](Index i) { facts.place(i); });
    write_all(out, "figures", bulletin.figures.size(), [&](Index i) { facts.figure(i); });
    write_all(out, "quotes", bulletin.quotes.size(), [&](Index i) { facts.quote(i); });
    write_all(out, "dates", bulletin.dates.size(), [&](Index i) { facts.date(i); });
    write_all(out, "warnings", bulletin.warnings.size(),
              [&](Index i) { facts.warning(bulletin.warnings[i]); });
  });
  out.end_record();
}

// What belongs to one entry: its own facts, and the actors and places that they or its text name.
struct Share {
  std::set<Index> actors = {};
  std::set<Index> places = {};
  std::set<Index> figures = {};
  std::set<Index> quotes = {};
  std::set<Index> dates = {};
  std::vector<const Warning*> warnings = {};
};

void share_warnings(const Bulletin& bulletin, std::vector<Share>& shares) {
  for (const Warning& warning : bulletin.warnings) {
    if (!warning.span) continue;
    const auto after =
        std::ranges::upper_bound(bulletin.entries, warning.span->begin, {},
                                 [](const Entry& entry) { return entry.span.begin; });
    if (after == bulletin.entries.begin()) continue;
    shares[static_cast<std::size_t>(after - bulletin.entries.begin()) - 1].warnings.push_back(
        &warning);
  }
}

std::vector<Share> share_facts(const Bulletin& bulletin) {
  std::vector<Share> shares(bulletin.entries.size());
  for (Index i = 0; i < bulletin.actors.size(); ++i) {
    for (const Mention& m : bulletin.actors[i].mentions) shares[m.entry].actors.insert(i);
  }
  for (Index i = 0; i < bulletin.places.size(); ++i) {
    for (const Mention& m : bulletin.places[i].mentions) shares[m.entry].places.insert(i);
  }
  for (Index i = 0; i < bulletin.figures.size(); ++i) {
    const Figure& figure = bulletin.figures[i];
    Share& share = shares[figure.entry];
    share.figures.insert(i);
    if (figure.source && figure.source->actor) share.actors.insert(*figure.source->actor);
    if (figure.place) share.places.insert(*figure.place);
    if (figure.date) share.dates.insert(*figure.date);
  }
  for (Index i = 0; i < bulletin.quotes.size(); ++i) {
    const Quote& quote = bulletin.quotes[i];
    shares[quote.entry].quotes.insert(i);
    if (quote.speaker && quote.speaker->actor)
      shares[quote.entry].actors.insert(*quote.speaker->actor);
  }
  for (Index i = 0; i < bulletin.dates.size(); ++i) shares[bulletin.dates[i].entry].dates.insert(i);
  share_warnings(bulletin, shares);
  return shares;
}

void write_entry(const FactWriter& facts, Index entry, const Share& share) {
  const Bulletin& bulletin = facts.bulletin();
  JsonWriter& out = facts.out();
  out.object([&] {
    out.field("type", "entry");
    out.field("schema", kSchema);
    out.key("document");
    out.object([&] {
      out.field("name", bulletin.source.name);
      out.field("date", bulletin.reference.date);
    });
    facts.entry_fields(entry);
    write_some(out, "actors", share.actors, [&](Index i) { facts.actor(i, entry); });
    write_some(out, "places", share.places, [&](Index i) { facts.place(i, entry); });
    write_some(out, "figures", share.figures, [&](Index i) { facts.figure(i); });
    write_some(out, "quotes", share.quotes, [&](Index i) { facts.quote(i); });
    write_some(out, "dates", share.dates, [&](Index i) { facts.date(i); });
    out.key("warnings");
    out.array([&] {
      for (const Warning* warning : share.warnings) facts.warning(*warning);
    });
  });
  out.end_record();
}

}  // namespace

std::string write_json(const Bulletin& bulletin, const WriteOptions& options) {
  JsonWriter out(options.pretty);
  const FactWriter facts(bulletin, options.offsets, out);
  switch (options.per) {
    case Per::document: write_document(facts); break;
    case Per::entry: {
      const std::vector<Share> shares = share_facts(bulletin);
      for (Index i = 0; i < shares.size(); ++i) write_entry(facts, i, shares[i]);
      break;
    }
    case Per::fact: write_flat_facts(facts); break;
  }
  return out.take();
}

std::string write_error_record(std::string_view source, std::string_view code,
                               std::string_view message, const WriteOptions& options) {
  JsonWriter out(options.pretty);
  out.object([&] {
    out.field("type", "error");
    out.field("source", source);
    out.field("code", code);
    out.field("message", message);
  });
  out.end_record();
  return out.take();
}

std::string_view json_schema() {
  static const DataSet data = DataSet::embedded();
  return data.get("schema/greffier-1.schema.json");
}

}  // namespace greffier
