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

std::string dump(const Json& record, const WriteOptions& options) {
  return record.dump(options.pretty ? 2 : -1) + "\n";
}

// The facts 0 … count - 1 of one kind.
template <typename Write>
Json all(std::size_t count, Write write) {
  Json out = Json::array();
  for (Index i = 0; i < count; ++i) out.push_back(write(i));
  return out;
}

template <typename Write>
Json some(const std::set<Index>& indices, Write write) {
  Json out = Json::array();
  for (const Index i : indices) out.push_back(write(i));
  return out;
}

Json document_record(const FactWriter& facts) {
  const Bulletin& bulletin = facts.bulletin();
  Json warnings = Json::array();
  for (const Warning& warning : bulletin.warnings) warnings.push_back(facts.warning(warning));
  return {{"type", "document"},
          {"schema", kSchema},
          {"source",
           {{"name", bulletin.source.name},
            {"encoding", bulletin.source.encoding},
            {"bytes", bulletin.source.bytes},
            {"sha256", bulletin.source.sha256},
            {"title", optional_text(bulletin.source.title)},
            {"url", optional_text(bulletin.source.url)}}},
          {"reference",
           {{"date", optional_text(bulletin.reference.date)},
            {"origin", name_of(bulletin.reference.origin)},
            {"timezone", bulletin.reference.timezone}}},
          {"entries", all(bulletin.entries.size(), [&](Index i) { return facts.entry(i); })},
          {"actors", all(bulletin.actors.size(), [&](Index i) { return facts.actor(i); })},
          {"places", all(bulletin.places.size(), [&](Index i) { return facts.place(i); })},
          {"figures", all(bulletin.figures.size(), [&](Index i) { return facts.figure(i); })},
          {"quotes", all(bulletin.quotes.size(), [&](Index i) { return facts.quote(i); })},
          {"dates", all(bulletin.dates.size(), [&](Index i) { return facts.date(i); })},
          {"warnings", warnings}};
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

Json entry_record(const FactWriter& facts, Index entry, const Share& share) {
  const Bulletin& bulletin = facts.bulletin();
  Json record = {
      {"type", "entry"},
      {"schema", kSchema},
      {"document",
       {{"name", bulletin.source.name}, {"date", optional_text(bulletin.reference.date)}}}};
  record.update(facts.entry(entry));
  record["actors"] = some(share.actors, [&](Index i) { return facts.actor(i, entry); });
  record["places"] = some(share.places, [&](Index i) { return facts.place(i, entry); });
  record["figures"] = some(share.figures, [&](Index i) { return facts.figure(i); });
  record["quotes"] = some(share.quotes, [&](Index i) { return facts.quote(i); });
  record["dates"] = some(share.dates, [&](Index i) { return facts.date(i); });
  record["warnings"] = Json::array();
  for (const Warning* warning : share.warnings) {
    record["warnings"].push_back(facts.warning(*warning));
  }
  return record;
}

}  // namespace

std::string write_json(const Bulletin& bulletin, const WriteOptions& options) {
  const FactWriter facts(bulletin, options.offsets);
  std::string out;
  switch (options.per) {
    case Per::document: return dump(document_record(facts), options);
    case Per::entry: {
      const std::vector<Share> shares = share_facts(bulletin);
      for (Index i = 0; i < shares.size(); ++i) {
        out += dump(entry_record(facts, i, shares[i]), options);
      }
      return out;
    }
    case Per::fact:
      for (const Json& fact : flat_facts(facts)) out += dump(fact, options);
      return out;
  }
  return out;
}

std::string write_error_record(std::string_view source, std::string_view code,
                               std::string_view message, const WriteOptions& options) {
  return dump({{"type", "error"}, {"source", source}, {"code", code}, {"message", message}},
              options);
}

std::string_view json_schema() {
  static const DataSet data = DataSet::embedded();
  return data.get("schema/greffier-1.schema.json");
}

}  // namespace greffier
