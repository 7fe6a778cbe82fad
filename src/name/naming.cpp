#include "name/naming.h"

#include "name/club.h"
#include "name/family_names.h"
#include "name/firm_name.h"
#include "name/name_evidence.h"
#include "phrase/before_name.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace greffier {
namespace {

constexpr int kEnough = 2;  // evidence below this leaves a name unread
constexpr int kEvidentClub = 6;
constexpr int kMostForPlace = 8;  // « à Paul Roc » ten times makes no place of him

// The captures of actor rules and what they are evidence for.
constexpr std::array<std::pair<std::string_view, NameKind>, 5> kCaptures{{
    {"person", NameKind::person},
    {"organization", NameKind::organization},
    {"group", NameKind::group},
    {"place", NameKind::place},
    {"none", NameKind::none},
}};

class NameTyper {
 public:
  explicit NameTyper(const Reading& reading)
      : reading_(reading), lexicon_(reading.lexicon), evidence_(reading), before_(lexicon_),
        clubs_(reading), person_(lexicon_.get_class("PERSON")),
        country_(lexicon_.get_class("COUNTRY")), demonym_(lexicon_.get_class("DEMONYM")),
        organization_(lexicon_.get_class("ORGANIZATION")), place_(lexicon_.get_class("PLACE")),
        metonym_(lexicon_.get_class("METONYM")), head_(lexicon_.get_class("ORGANIZATION_HEAD")) {
    for (const Quotation& quotation : reading_.quotations) {
      quoted_.emplace(quotation.content.first, quotation.content.last);
    }
  }

  std::vector<NameReading> read(const RuleSet& rules) {
    readings_.resize(reading_.names.size());
    beside_.resize(reading_.names.size());
    keys_.reserve(reading_.names.size());
    for (const NamePhrase& name : reading_.names) keys_.push_back(key_of(name));
    for (const TokenRange piece : reading_.sentences.pieces) {
      for (const Match& match : rules.match_each(reading_.text, piece)) take(match);
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
    return std::move(readings_);
  }

 private:
  std::string key_of(const NamePhrase& name) const {
    return name_key(reading_.text.surface(name.range));
  }

  // ------------------------------------------------------------ the words beside it
  void take(const Match& match) {
    const Tokens& tokens = reading_.text.tokens;
    int weight = 1;
    const std::string_view setting = match.rule->setting("weight");
    std::from_chars(setting.data(), setting.data() + setting.size(), weight);
    for (const auto& [capture, kind] : kCaptures) {
      const TokenRange range = match.capture(capture);
      if (range.empty()) continue;
      const Annotation* name = reading_.text.annotations.find(range.first, PhraseClass::name);
      if (name == nullptr) continue;
      // « À Eupen, la candidate … »: a town, not the candidate's name.
      const NamePhrase& here = reading_.names[name->payload];
      // « a prévenu Zoé Lin »: what she did, no office.
      const TokenRange title = match.capture("role");
      const bool verb = !title.empty() && reading_.text.tokens[title.first].pos == Pos::participle;
      if (kind == NameKind::person && verb) continue;
      if (kind == NameKind::person && (is_located(range.first) || is_known_other(here))) continue;
      // « le distributeur Vestra » is a firm, « le distributeur Paul Roc » a man.
      const TokenRange office = match.capture("role");
      const bool trade =
          kind == NameKind::person && !office.empty() && range.last == range.first + 1 &&
          reading_.text.tokens[office.first].word->classes.test(head_) && !here.first_name;
      const NameKind shown = trade ? NameKind::organization : kind;
      const bool club = match.rule->name == "actor.club";
      if (club && !(clubs_.about_sport() && NameForm::has_row(here, place_))) continue;
      // « le danois Vestra », « l'Espagnol Vestra »: a firm has its nationality in small letters.
      const bool foreign = match.rule->name == "actor.foreign_firm";
      if (foreign && (here.first_name || tokens[range.first - 1].capitalised)) continue;
      if (match.rule->name == "actor.player" && !may_be_player(here)) continue;
      if (shown == NameKind::place && !may_be_located(here, match)) continue;
      int& score = of(scores_[keys_[name->payload]], shown);
      score = shown == NameKind::place ? std::min(score + weight, kMostForPlace) : score + weight;
      if (shown == NameKind::place) beside_[name->payload] += weight;
      if (trade) continue;
      NameReading& reading = readings_[name->payload];
      // Of several offices beside a name the first: « le commissaire aux droits de l'homme, X ».
      const TokenRange role = match.capture("role");
      if (!role.empty() && is_of_others(role, range)) continue;
      if (!role.empty() && is_first_name(role.first)) continue;
      const bool nearer = reading.role.empty() || role.first < reading.role.first;
      if (!role.empty() && nearer) reading.role = role;
    }
  }

  // « Carton rouge pour Valtier »: a word of no language known, where clubs play.
  bool may_be_player(const NamePhrase& name) const {
    const Token& word = reading_.text.tokens[name.range.first];
    return clubs_.about_sport() && name.rows.empty() && !name.initialism &&
           name.range.last == name.range.first + 1 && word.word->analyses.empty() &&
           word.kind == TokenKind::word;
  }

  // « confie aux journalistes Paul Roc »: what several are is no office of one; « les ministres
  // Paul Roc et Zoé Lin » are two.
  bool is_of_others(TokenRange role, TokenRange person) const {
    const Tokens& tokens = reading_.text.tokens;
    const Analysis* analysis = tokens[role.first].analysis();
    if (analysis == nullptr || analysis->number != Number::plural) return false;
    if (person.last >= tokens.size()) return true;
    return tokens[person.last].pos != Pos::conjunction && reading_.text.surface(person.last) != ",";
  }

  // « Benjamin, Paul et Lina Roc »: a child, not the youngest of them.
  bool is_first_name(TokenIndex role) const {
    const Token& word = reading_.text.tokens[role];
    return word.capitalised && word.word->classes.test(lexicon_.get_class("FIRST_NAME")) &&
           !evidence_.form().opens_sentence(role);
  }

  bool is_located(TokenIndex token) const {
    return token > 0 && !before_.where(reading_.text.tokens[token - 1]).empty();
  }

  // Once a name.
  void add_known(const NamePhrase& name, const std::string& key) {
    if (!known_.insert(key).second) return;
    NameScores& scores = scores_[key];
    if (evidence_.form().is_initialism(name)) of(scores, NameKind::person) = 0;
    const NameScores own = evidence_.read(name, clubs_.about_sport());
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) scores[kind] += own[kind];
  }

  void decide(std::size_t i) {
    // What puts this very mention on the map counts twice: « À Lens, Lens l'emporte ».
    NameScores scores = scores_[keys_[i]];
    if (NameForm::has_row(reading_.names[i], place_)) of(scores, NameKind::place) += beside_[i];
    if (beside_[i] == 0 && clubs_.is_named(reading_.names[i])) {
      of(scores, NameKind::organization) += kEvidentClub;
    }
    const auto best = std::ranges::max_element(scores);
    if (evidence_.form().is_stray(reading_.names[i]) || is_native(reading_.names[i])) return;
    if (evidence_.form().is_thing(reading_.names[i]) && *best <= kEnough) return;
    if (*best < kEnough || (reading_.names[i].rows.empty() && is_quoted(reading_.names[i].range))) {
      return;
    }
    const auto kind = static_cast<NameKind>(best - scores.begin());
    const bool mapped = kind == NameKind::place || kind == NameKind::state;
    const bool country = mapped && NameForm::has_row(reading_.names[i], country_);
    readings_[i].kind = !country                        ? kind
                        : evidence_.is_among_regions(i) ? NameKind::place
                                                        : NameKind::state;
  }

  // Not « à Bercy », where somebody is rather told something than somewhere, nor « en GT », « au
  // Loto », « aux Droits »: towns that no gazetteer has bear no article.
  bool may_be_located(const NamePhrase& name, const Match& match) const {
    if (name.rows.empty()) {
      const Token& tie = reading_.text.tokens[match.range.first];
      return !name.initialism && before_.where(tie) != "land" && !name.first_name;
    }
    return std::ranges::none_of(name.rows, [&](const ClassRow& row) {
      return row.id == metonym_ && lexicon_.cell(row.row, "kind") == "seat";
    });
  }

  // « la Suisse Anna Keller »: who comes from there.
  bool is_native(const NamePhrase& name) const {
    if (!NameForm::has_row(name, country_)) return false;
    if (!reading_.text.tokens[name.range.first].word->classes.test(demonym_)) return false;
    const NamePhrase* next = reading_.name_at(name.range.last);
    return next != nullptr && next->first_name;
  }

  // « Lens (Pas-de-Calais), comédien », « le chef d'Al Qaïda »: the gazetteer knows it, as nobody.
  bool is_known_other(const NamePhrase& name) const {
    if (name.rows.empty() || NameForm::has_row(name, person_)) return false;
    const TokenIndex first = name.range.first;
    if (name.first_name) {  // « France 2 »
      return name.range.last > first + 1 && NameForm::has_row(name, organization_);
    }
    if (name.range.last > first + 1) return true;
    if (reading_.text.surface(name.range).find('-') != std::string_view::npos) return true;
    return first > 0 && reading_.text.tokens[first - 1].pos == Pos::de;
  }

  // « le "Delphine Star" », « la mission "Aspides" »: unknown names that fill a quotation are
  // ships, works and operations, nobody who acts.
  bool is_quoted(TokenRange range) const {
    const auto found = quoted_.find(range.first);
    return found != quoted_.end() && found->second == range.last;
  }

  void remember(std::size_t i) {
    if (readings_[i].kind == NameKind::person) family_names_.remember(keys_[i]);
    if (readings_[i].kind != NameKind::organization) return;
    firms_.insert(short_firm_name(reading_, reading_.names[i].range));
  }

  // « Vestra », though a village is called so, beside « Vestra Technologies »; not « à Vestra ».
  void recognise_firm(std::size_t i) {
    const bool open = readings_[i].kind == NameKind::none || evidence_.is_hamlet(reading_.names[i]);
    if (open && beside_[i] == 0 && firms_.contains(keys_[i])) {
      readings_[i].kind = NameKind::organization;
    }
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
    if (is_misspelt(i)) readings_[i].kind = NameKind::person;
    if (readings_[i].kind == NameKind::person || !family_names_.contains(keys_[i])) return;
    if (readings_[i].kind == NameKind::state) return;
    // A name that the bulletin uses as a place or body of its own stays one.
    const NameScores& scores = scores_[keys_[i]];
    constexpr int kStrong = 8;
    if (evidence_.is_hamlet(reading_.names[i])) readings_[i].kind = NameKind::person;
    if (*std::ranges::max_element(scores) < kStrong) readings_[i].kind = NameKind::person;
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  NameEvidence evidence_;
  BeforeName before_;
  Clubs clubs_;
  ClassId person_;
  ClassId country_;
  ClassId demonym_;
  ClassId organization_;
  ClassId place_;
  ClassId metonym_;
  ClassId head_;
  std::unordered_map<TokenIndex, TokenIndex> quoted_;  // contents of quotations
  std::vector<NameReading> readings_;
  std::vector<std::string> keys_;  // by name
  std::unordered_map<std::string, NameScores> scores_;
  std::vector<int> beside_;  // by name: evidence for a place beside that mention
  std::unordered_set<std::string> known_;
  FamilyNames family_names_;
  std::unordered_set<std::string> firms_;  // what they are called for short
};

}  // namespace

std::vector<NameReading> read_names(const Reading& reading, const RuleSet& rules) {
  return NameTyper(reading).read(rules);
}

}  // namespace greffier
