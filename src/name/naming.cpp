#include "name/naming.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/club.h"
#include "name/context_evidence.h"
#include "name/dateline_place.h"
#include "name/family_names.h"
#include "name/firm_name.h"
#include "name/mere_thing.h"
#include "name/name_evidence.h"
#include "name/native_name.h"
#include "name/role.h"
#include "phrase/before_name.h"
#include "reading/named_countries.h"
#include "text/fold.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace greffier {
namespace {

constexpr int kEnough = 2;  // evidence below this leaves a name unread
constexpr int kEvidentClub = 6;
constexpr int kTown = 9;          // « KERDIC (Mali), 4 mars 2025 (AFP) - »
constexpr int kMostForPlace = 8;  // « à Paul Roc » ten times makes no place of him

class NameTyper {
 public:
  explicit NameTyper(const Reading& reading)
      : reading_(reading), lexicon_(reading.lexicon), evidence_(reading), before_(lexicon_),
        clubs_(reading), context_(reading, evidence_.form(), clubs_), things_(reading),
        countries_(reading), country_(lexicon_.get_class("COUNTRY")),
        place_(lexicon_.get_class("PLACE")) {
    for (const Quotation& quotation : reading_.quotations) {
      quoted_.emplace(quotation.content.first, quotation.content.last);
    }
  }

  std::vector<NameReading> read(const RuleSet& rules) {
    readings_.resize(reading_.names.size());
    beside_.resize(reading_.names.size());
    as_club_.resize(reading_.names.size());
    keys_.reserve(reading_.names.size());
    for (const NamePhrase& name : reading_.names) keys_.push_back(key_of(name));
    for (const TokenRange piece : reading_.sentences.pieces) {
      for (const Match& match : rules.match_each(reading_.text, piece)) {
        for (const Shown& shown : context_.read(match)) take(shown);
      }
    }
    // By the first mention where a capital tells something, else by the first.
    for (const bool opening : {false, true}) {
      for (std::size_t i = 0; i < keys_.size(); ++i) {
        const NamePhrase& name = reading_.names[i];
        if (evidence_.form().opens_sentence(name.range.first) == opening) add_known(name, keys_[i]);
      }
    }
    for (std::size_t i = 0; i < keys_.size(); ++i) decide(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) remember(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) recognise_family_name(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) recognise_firm(i);
    for (std::size_t i = 1; i < keys_.size(); ++i) recognise_joined(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) recognise_short_town(i);
    for (std::size_t i = keys_.size(); i-- > 1;) recognise_brother(i - 1);
    return std::move(readings_);
  }

 private:
  std::string key_of(const NamePhrase& name) const {
    return name_key(reading_.text.surface(name.range));
  }

  void take(const Shown& shown) {
    int& score = of(scores_[keys_[shown.name]], shown.kind);
    score += shown.weight;
    if (shown.kind == NameKind::place) {
      score = std::min(score, kMostForPlace);
      beside_[shown.name] += shown.weight;
    }
    if (shown.kind == NameKind::organization && shown.sport) {
      as_club_[shown.name] += shown.weight;
      // « Toulon s'impose » twice makes no club of « à Toulon ».
      score = std::min(score, kMostForPlace);
    }
    if (!shown.role.empty()) {
      take_role(shown.role, reading_.names[shown.name].range, readings_[shown.name]);
    }
  }

  // Once a name.
  void add_known(const NamePhrase& name, const std::string& key) {
    if (!known_.insert(key).second) return;
    NameScores& scores = scores_[key];
    if (name.rows.empty() && opens_dateline(reading_, name)) of(scores, NameKind::place) += kTown;
    if (evidence_.form().is_initialism(name)) of(scores, NameKind::person) = 0;
    const NameScores own = evidence_.read(name, clubs_.about_sport());
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) scores[kind] += own[kind];
  }

  void decide(std::size_t i) {
    // What puts this very mention on the map, or makes it a club, counts twice: « À Lens, Lens
    // l'emporte ».
    const NamePhrase& name = reading_.names[i];
    if (clubs_.is_side(name)) {
      readings_[i].kind = NameKind::organization;
      return;
    }
    NameScores scores = scores_[keys_[i]];
    if (has_row(name.rows, place_)) {
      of(scores, NameKind::place) += beside_[i];
      of(scores, NameKind::organization) += as_club_[i];
    }
    if (beside_[i] == 0 && clubs_.is_named(name))
      of(scores, NameKind::organization) += kEvidentClub;
    const auto best = std::ranges::max_element(scores);
    if (evidence_.form().is_stray(name) || is_native_name(reading_, name) || things_.contains(name))
      return;
    if (things_.may_contain(name) && *best <= kEnough) return;
    if (*best < kEnough || (name.rows.empty() && is_quoted(name.range))) return;
    const auto kind = static_cast<NameKind>(best - scores.begin());
    const bool mapped = kind == NameKind::place || kind == NameKind::state;
    const bool country = mapped && has_row(name.rows, country_);
    readings_[i].kind = !country                        ? kind
                        : evidence_.is_among_regions(i) ? NameKind::place
                                                        : NameKind::state;
    if (readings_[i].kind == NameKind::state) decide_country(i);
  }

  // « le Congo » beside « Goma »; « les deux Congo » are no one's, and « Hexagone » alone is no
  // country's name, though « l'Hexagone » beside it is.
  void decide_country(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    std::vector<RowRef> countries;
    for (const ClassRow& row : name.rows) {
      if (row.id == country_) countries.push_back(row.row);
    }
    const bool both = countries.size() > 1 && name.range.first > 0 &&
                      reading_.number_at(name.range.first - 1) != nullptr;
    if (both || countries.empty())
      readings_[i].kind = NameKind::none;
    else
      readings_[i].country = countries_.likeliest(countries);
  }

  // « le "Delphine Star" », « la mission "Aspides" »: unknown names that fill a quotation are
  // ships, works and operations, nobody who acts.
  bool is_quoted(TokenRange range) const {
    const auto found = quoted_.find(range.first);
    return found != quoted_.end() && found->second == range.last;
  }

  void remember(std::size_t i) {
    if (readings_[i].kind == NameKind::place) remember_town(i);
    const TokenRange range = reading_.names[i].range;
    if (readings_[i].kind == NameKind::person) family_names_.remember(reading_, range);
    const bool unread = readings_[i].kind == NameKind::none;
    if (unread && is_told_as_firm(reading_, reading_.names[i])) firms_.insert(keys_[i]);
    if (readings_[i].kind != NameKind::organization) return;
    if (auto name = short_firm_name(reading_, range); !name.empty()) firms_.insert(std::move(name));
  }

  // « Vestra », though a village is called so, beside « Vestra Technologies »; not « à Vestra ».
  void recognise_firm(std::size_t i) {
    const bool unread = readings_[i].kind == NameKind::none;
    if (unread && is_beside_firm(reading_, readings_, i)) firms_.insert(keys_[i]);
    const bool open = unread || evidence_.is_hamlet(reading_.names[i]);
    const bool firm = open && beside_[i] == 0 && firms_.contains(keys_[i]);
    if (firm) readings_[i].kind = NameKind::organization;
  }

  // « entre Menetou et Sancerre », « jusqu'à Sétif et Constantine »: what is also a wine or a first
  // name is a town beside another.
  void recognise_joined(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const TokenIndex first = name.range.first;
    constexpr int kFirstName = 2;  // what a first name alone weighs
    const bool weak = readings_[i].kind == NameKind::person && name.first_name &&
                      of(scores_[keys_[i]], NameKind::person) <= kFirstName;
    if (readings_[i].kind != NameKind::none && !weak) return;
    if (!has_row(name.rows, place_)) return;
    const bool joined = first > 0 && reading_.text.tokens[first - 1].pos == Pos::conjunction &&
                        reading_.names[i - 1].range.last == first - 1;
    if (joined && readings_[i - 1].kind == NameKind::place) readings_[i].kind = NameKind::place;
  }

  // « Pierre et Paul Roc », though a village is called so, or a thing.
  void recognise_brother(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const bool open = readings_[i].kind == NameKind::none || evidence_.is_hamlet(name);
    const TokenIndex tie = name.range.last;
    if (!open || beside_[i] > 0 || !name.first_name || tie != name.range.first + 1) return;
    const NamePhrase& next = reading_.names[i + 1];
    const bool joined = next.range.first == tie + 1 && is_word(reading_.text.tokens, tie, "et");
    const bool full = next.first_name && next.range.last > next.range.first + 1;
    if (joined && full && readings_[i + 1].kind == NameKind::person) {
      readings_[i].kind = NameKind::person;
    }
  }

  // « Yverdon-les-Bains »
  void remember_town(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const std::string_view surface = reading_.text.surface(name.range);
    const std::size_t hyphen = surface.find('-');
    const bool town = has_cell(lexicon_, name.rows, place_, "kind", "city");
    if (hyphen != std::string_view::npos && town) {
      towns_.emplace(name_key(surface.substr(0, hyphen)), i);
    }
  }

  // « Yverdon » beside « Yverdon-les-Bains », though a village may be called so; not « Saint ».
  void recognise_short_town(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const auto full = towns_.find(keys_[i]);
    if (full == towns_.end()) return;
    const bool word = !reading_.text.tokens[name.range.first].word->analyses.empty();
    const bool unknown = readings_[i].kind == NameKind::none && name.rows.empty() && !word;
    if (!unknown && !evidence_.is_hamlet(name)) return;
    readings_[i].kind = NameKind::place;
    readings_[i].town = full->second;
  }

  // « Vandermeulan » after « Joris Vandermeulen »: a family name mistyped.
  bool is_misspelt(std::size_t i) const {
    if (readings_[i].kind != NameKind::none || !reading_.names[i].rows.empty()) return false;
    const TokenRange range = reading_.names[i].range;
    if (range.last != range.first + 1) return false;
    if (reading_.text.tokens[range.first].word->may_be(Pos::noun)) return false;
    return family_names_.contains_like(keys_[i]);
  }

  void recognise_family_name(std::size_t i) {
    if (things_.contains(reading_.names[i])) return;
    if (is_misspelt(i)) readings_[i].kind = NameKind::person;
    // « à Djalega » after « Djalega Roc », whom no list of first names knows
    const NamePhrase& name = reading_.names[i];
    const bool unknown = name.rows.empty() && !name.initialism &&
                         reading_.text.tokens[name.range.first].word->analyses.empty();
    if (unknown && family_names_.opens_one(keys_[i])) readings_[i].kind = NameKind::person;
    if (!family_names_.contains(keys_[i])) return;
    if (evidence_.is_reached(name)) readings_[i].kind = NameKind::place;
    if (readings_[i].kind == NameKind::person || evidence_.is_reached(name)) return;
    if (readings_[i].kind == NameKind::state) {
      if (may_be_family(i)) readings_[i].kind = NameKind::person;
      return;
    }
    // A name that the bulletin uses as a place or body of its own stays one.
    const NameScores& scores = scores_[keys_[i]];
    constexpr int kStrong = 8;
    if (evidence_.is_hamlet(reading_.names[i])) readings_[i].kind = NameKind::person;
    if (*std::ranges::max_element(scores) < kStrong) readings_[i].kind = NameKind::person;
  }

  // « l'ancien protégé de | Hollande », beside « François Hollande »: no land, which has an article
  // and another name.
  bool may_be_family(std::size_t i) const {
    const NamePhrase& name = reading_.names[i];
    const TokenIndex first = name.range.first;
    if (first > 0) {
      const Token& before = reading_.text.tokens[first - 1];
      if (!before_.article(before).empty() || before_.where(before) == "land") return false;
    }
    return std::ranges::none_of(name.rows, [&](const ClassRow& row) {
      return row.id == country_ && name_key(lexicon_.cell(row.row, "name")) == keys_[i];
    });
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  NameEvidence evidence_;
  BeforeName before_;
  Clubs clubs_;
  ContextEvidence context_;
  MereThings things_;
  NamedCountries countries_;
  ClassId country_;
  ClassId place_;
  std::unordered_map<TokenIndex, TokenIndex> quoted_;  // contents of quotations
  std::vector<NameReading> readings_;
  std::vector<std::string> keys_;  // by name
  std::unordered_map<std::string, NameScores> scores_;
  std::vector<int> beside_;   // by name: evidence for a place beside that mention
  std::vector<int> as_club_;  // the same for a club
  std::unordered_set<std::string> known_;
  FamilyNames family_names_;
  std::unordered_map<std::string, std::size_t> towns_;  // names of towns by what they open with
  std::unordered_set<std::string> firms_;               // what they are called for short
};

}  // namespace

std::vector<NameReading> read_names(const Reading& reading, const RuleSet& rules) {
  return NameTyper(reading).read(rules);
}

}  // namespace greffier
