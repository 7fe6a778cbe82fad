#include "link/actor_record.h"

#include "lex/rows.h"
#include "name/firm_name.h"
#include "structure/entry_map.h"
#include "text/fold.h"

#include <algorithm>
#include <tuple>

namespace greffier {

ActorRecords::ActorRecords(const Reading& reading, const std::string& home)
    : reading_(reading), states_(reading, home), place_(reading.lexicon.get_class("PLACE")),
      commune_(reading.lexicon.get_class("COMMUNE")) {}

Actor ActorRecords::of(const ActorBook::Entry& entry) const {
  Actor actor{.name = name_of(entry), .kind = is_group(entry) ? ActorKind::group : entry.kind};
  if (!entry.country.empty()) actor.country = entry.country;
  const bool person = actor.kind == ActorKind::person;
  if (person && !entry.role.empty()) actor.role = std::string(reading_.text.surface(entry.role));
  locate(entry, actor);
  list_mentions(entry, actor);
  return actor;
}

// « les organisateurs », « des riverains »: people without a name, but « des sources » may be one.
bool ActorRecords::is_group(const ActorBook::Entry& entry) const {
  const Features features = entry.features;
  const bool plural = features.has(Feature::plural) && !features.has(Feature::singular);
  if (entry.kind != ActorKind::person || !plural || entry.mentions.empty()) return false;
  const Lexicon& lexicon = reading_.lexicon;
  const Word& head = *reading_.text.tokens[entry.mentions.front().head].word;
  return !entry.named &&
         !has_cell(lexicon, head.rows, lexicon.get_class("TITLE"), "category", "source");
}

// The fullest form: the most words, of the names first.
std::string ActorRecords::name_of(const ActorBook::Entry& entry) const {
  const ActorMention* best = nullptr;
  const auto rank = [](const ActorMention& m) {
    const bool named = m.form == MentionForm::name || m.form == MentionForm::metonym;
    const bool pronoun = m.form == MentionForm::pronoun;
    const TokenIndex words = m.range.last - m.range.first + m.surname.last - m.surname.first;
    return std::pair(pronoun ? 0 : named ? 2 : 1, words);
  };
  for (const ActorMention& mention : entry.mentions) {
    if (best == nullptr || rank(mention) > rank(*best)) best = &mention;
  }
  if (entry.kind == ActorKind::state) {
    const ClassId country = reading_.lexicon.get_class("COUNTRY");
    const ClassId metonym = reading_.lexicon.get_class("METONYM");
    for (const ClassRow& row : entry.rows) {
      if (row.id == country) return std::string(reading_.lexicon.cell(row.row, "name"));
      if (row.id == metonym) return std::string(reading_.lexicon.cell(row.row, "stands_for"));
    }
  }
  std::string name(reading_.text.surface(best->range));
  if (std::string article = article_of(entry, name); !article.empty()) return article + name;
  if (!best->surname.empty()) name.append(" ").append(reading_.text.surface(best->surname));
  return name;
}

// « le | Parisien », « du | Monde », « des | Républicains »: the article that the name of a paper
// or a party opens with.
std::string ActorRecords::article_of(const ActorBook::Entry& entry, std::string_view name) const {
  const ClassId body = reading_.lexicon.get_class("ORGANIZATION");
  for (const ClassRow& row : entry.rows) {
    const std::string_view type = row.id == body ? reading_.lexicon.cell(row.row, "type") : "";
    const std::string_view full = reading_.lexicon.cell(row.row, "name");
    if (type != "media" && !(type == "party" && full.starts_with("Les "))) continue;
    const std::size_t gap = full.find(' ');
    const bool rest =
        gap != std::string_view::npos && name_key(full.substr(gap + 1)) == name_key(name);
    const bool article =
        full.starts_with("Le ") || full.starts_with("La ") || full.starts_with("Les ");
    if (rest && article) return std::string(full.substr(0, gap + 1));
  }
  return {};
}

bool ActorRecords::is_town(const ClassRow& row) const {
  return row.id == place_ || row.id == commune_;
}

// Bodies before the towns that they are called by, these as they come to mind: « Lens » at home,
// else the largest.
std::vector<ClassRow> ActorRecords::rows_of(const ActorBook::Entry& entry) const {
  std::vector<ClassRow> rows = entry.rows;
  const auto towns = std::stable_partition(rows.begin(), rows.end(),
                                           [&](const ClassRow& row) { return !is_town(row); });
  std::stable_sort(towns, rows.end(), [&](const ClassRow& a, const ClassRow& b) {
    const auto rank = [&](const ClassRow& row) {
      const std::string_view people = reading_.lexicon.cell(row.row, "population");
      return std::tuple(states_.is_home(reading_.lexicon.cell(row.row, "country")), people.size(),
                        people);
    };
    return rank(a) > rank(b);
  });
  return rows;
}

void ActorRecords::locate(const ActorBook::Entry& entry, Actor& actor) const {
  // « Charleroi » for its club; « Valmont » is a firm of anywhere.
  const bool named_by_town = entry.kind != ActorKind::person &&
                             std::ranges::all_of(entry.mentions, [&](const ActorMention& mention) {
                               return short_firm_name(reading_, mention.range).empty();
                             });
  for (const ClassRow& row : rows_of(entry)) {
    if (is_town(row) && !named_by_town) continue;
    const std::string usual(reading_.lexicon.cell(row.row, "country"));
    const std::string country =
        is_town(row) ? usual : states_.country_of(entry.mentions.front().range, row.row);
    const std::string_view qid = is_town(row) ? "" : reading_.lexicon.cell(row.row, "wikidata");
    if (!qid.empty() && !actor.wikidata && country == usual) actor.wikidata = std::string(qid);
    if (!country.empty() && !actor.country) actor.country = country;
  }
}

void ActorRecords::list_mentions(const ActorBook::Entry& entry, Actor& actor) const {
  for (const ActorMention& mention : entry.mentions) {
    const auto where = entry_of(reading_.outline, mention.range.first);
    if (!where) continue;
    actor.mentions.push_back(
        {.entry = *where, .span = reading_.text.span(mention.range), .form = mention.form});
  }
  std::ranges::sort(actor.mentions, {}, &Mention::span);
  const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
  const auto twice = std::unique(actor.mentions.begin(), actor.mentions.end(), same);
  actor.mentions.erase(twice, actor.mentions.end());
}

}  // namespace greffier
