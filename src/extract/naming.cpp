#include "extract/naming.h"

#include "phrase/locution.h"
#include "text/fold.h"
#include "text/utf8.h"

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

constexpr std::size_t kKinds = 6;
constexpr int kEnough = 2;  // evidence below this leaves a name unread

// Evidence for each NameKind.
using Scores = std::array<int, kKinds>;

int& of(Scores& scores, NameKind kind) { return scores[static_cast<std::size_t>(kind)]; }

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
      : reading_(reading), lexicon_(reading.lexicon), person_(lexicon_.get_class("PERSON")),
        organization_(lexicon_.get_class("ORGANIZATION")), country_(lexicon_.get_class("COUNTRY")),
        place_(lexicon_.get_class("PLACE")), commune_(lexicon_.get_class("COMMUNE")),
        metonym_(lexicon_.get_class("METONYM")), demonym_(lexicon_.get_class("DEMONYM")),
        head_(lexicon_.get_class("ORGANIZATION_HEAD")),
        place_head_(lexicon_.get_class("PLACE_HEAD")),
        not_actor_(lexicon_.get_class("NOT_ACTOR")),
        company_word_(lexicon_.get_class("COMPANY_WORD")) {
    for (const Quotation& quotation : reading_.quotations) {
      quoted_.emplace(quotation.content.first, quotation.content.last);
    }
  }

  std::vector<NameReading> read(const RuleSet& rules) {
    readings_.resize(reading_.names.size());
    beside_.resize(reading_.names.size());
    keys_.reserve(reading_.names.size());
    for (const NamePhrase& name : reading_.names) keys_.push_back(key_of(name));
    about_sport_ = is_about_sport();
    for (const TokenRange piece : reading_.sentences.pieces) {
      for (const Match& match : rules.match_each(reading_.text, piece)) take(match);
    }
    for (std::size_t i = 0; i < keys_.size(); ++i) add_known(reading_.names[i], keys_[i]);
    for (std::size_t i = 0; i < keys_.size(); ++i) decide(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) remember_family_name(i);
    for (std::size_t i = 0; i < keys_.size(); ++i) recognise_family_name(i);
    return std::move(readings_);
  }

 private:
  // Whether two clubs are named by more than the bare name of a town: then « Lens » is a club as
  // well.
  bool is_about_sport() const {
    constexpr std::size_t kClubs = 2;
    std::unordered_set<std::string_view> clubs;
    for (const NamePhrase& name : reading_.names) {
      for (const ClassRow& row : name.rows) {
        const bool club = row.id == organization_ && lexicon_.cell(row.row, "type") == "sport" &&
                          lexicon_.cell(row.row, "flags").find("place") == std::string_view::npos;
        if (club) clubs.insert(lexicon_.cell(row.row, "name"));
      }
    }
    return clubs.size() >= kClubs;
  }

  std::string key_of(const NamePhrase& name) const {
    return name_key(reading_.text.surface(name.range));
  }

  // ------------------------------------------------------------ the words beside it
  void take(const Match& match) {
    int weight = 1;
    const std::string_view setting = match.rule->setting("weight");
    std::from_chars(setting.data(), setting.data() + setting.size(), weight);
    for (const auto& [capture, kind] : kCaptures) {
      const TokenRange range = match.capture(capture);
      if (range.empty()) continue;
      const Annotation* name = reading_.text.annotations.find(range.first, PhraseClass::name);
      if (name == nullptr) continue;
      // « À Eupen, la candidate … »: a town, not the candidate's name.
      if (kind == NameKind::person && is_located(range.first)) continue;
      // « le distributeur Vestra » is a firm, « le distributeur Paul Roc » a man.
      const TokenRange office = match.capture("role");
      const bool trade = kind == NameKind::person && !office.empty() &&
                         range.last == range.first + 1 &&
                         reading_.text.tokens[office.first].word->classes.test(head_) &&
                         !reading_.names[name->payload].first_name;
      const NameKind shown = trade ? NameKind::organization : kind;
      const bool club = match.rule->name == "actor.club";
      if (club && !(about_sport_ && has_row(reading_.names[name->payload], place_))) continue;
      of(scores_[keys_[name->payload]], shown) += weight;
      if (shown == NameKind::place) beside_[name->payload] += weight;
      if (trade) continue;
      NameReading& reading = readings_[name->payload];
      // Of several offices beside a name the first: « le commissaire aux droits de l'homme, X ».
      const TokenRange role = match.capture("role");
      const bool nearer = reading.role.empty() || role.first < reading.role.first;
      if (!role.empty() && nearer) reading.role = role;
    }
  }

  bool is_located(TokenIndex token) const {
    static constexpr std::array<std::string_view, 7> kWhere{"a",   "en",     "dans", "vers",
                                                            "sur", "depuis", "au"};
    return token > 0 &&
           std::ranges::find(kWhere, reading_.text.tokens[token - 1].word->folded) != kWhere.end();
  }

  // ------------------------------------------------------------ what the gazetteer and its form
  // say
  void add_known(const NamePhrase& name, const std::string& key) {
    Scores& scores = scores_[key];
    if (!std::exchange(known_[key], true)) {
      const bool opens = opens_sentence(name.range.first);
      Scores known{};
      for (const ClassRow& row : name.rows) add_row(row, name, opens, known);
      for (std::size_t kind = 0; kind < kKinds; ++kind) scores[kind] += known[kind];
      add_form(name, scores);
    }
  }

  bool opens_sentence(TokenIndex token) const {
    if (token == 0) return true;
    const Token& before = reading_.text.tokens[token - 1];
    if (before.kind == TokenKind::mark || reading_.text.tokens[token].gap > Gap::blank) return true;
    static constexpr std::array<std::string_view, 3> kInside{",", "(", ";"};
    return before.kind == TokenKind::punctuation &&
           std::ranges::find(kInside, reading_.text.surface(token - 1)) == kInside.end();
  }

  // A name that is also an ordinary word counts little where every word has a capital.
  void add_row(const ClassRow& row, const NamePhrase& name, bool opens, Scores& scores) const {
    const bool one_word = name.range.last == name.range.first + 1;
    const std::string_view flags = lexicon_.cell(row.row, "flags");
    const bool common = one_word && flags.find("common") != std::string_view::npos;
    const bool of_person = flags.find("name") != std::string_view::npos;
    if (row.id == person_) of(scores, NameKind::person) += 6;
    if (row.id == organization_) {
      const bool group = lexicon_.cell(row.row, "kind") == "group";
      int& score = of(scores, group ? NameKind::group : NameKind::organization);
      // « Lens », « Eupen »: the town, unless the words beside it tell of the club.
      const bool town = !about_sport_ && lexicon_.cell(row.row, "type") == "sport" &&
                        flags.find("place") != std::string_view::npos && has_row(name, place_);
      score = std::max(score, common && opens ? 1 : common ? 3 : town ? 4 : 7);
    }
    if (row.id == country_) of(scores, NameKind::state) += 12;
    if (row.id == place_) {
      int& score = of(scores, NameKind::place);
      score = std::max(score, common && opens ? 1 : of_person ? 2 : common ? 3 : 5);
    }
    if (row.id == commune_) {
      int& score = of(scores, NameKind::place);
      score = std::max(score, 1);
    }
    if (row.id == metonym_) {
      const bool seat = lexicon_.cell(row.row, "kind") == "seat";
      of(scores, seat ? NameKind::organization : NameKind::place) += seat ? 9 : 4;
    }
  }

  static bool has_row(const NamePhrase& name, ClassId id) {
    return std::ranges::find(name.rows, id, &ClassRow::id) != name.rows.end();
  }

  void add_form(const NamePhrase& name, Scores& scores) const {
    const Tokens& tokens = reading_.text.tokens;
    const TokenIndex words = name.range.last - name.range.first;
    if (name.first_name && words > 1)
      of(scores, NameKind::person) += 5;
    else if (name.first_name && !is_common_opener(name.range.first))
      of(scores, NameKind::person) += 2;
    if (begins_with_body(name)) of(scores, NameKind::organization) += 6;
    if (name.initialism && !is_shouted(name)) {
      of(scores, NameKind::organization) += 3;
      of(scores, NameKind::person) = 0;
    }
    if (words == 1 && count_characters(reading_.text.surface(name.range)) == 1) {
      of(scores, NameKind::none) += 5;
    }
    const Word& first = *tokens[name.range.first].word;
    if (words > 1 && tokens[name.range.last - 1].word->classes.test(company_word_)) {
      of(scores, NameKind::organization) += 9;  // « Thalassa Shipping »
    }
    if (has_genitive(name.range)) of(scores, NameKind::organization) += 6;
    if (words == 1 && first.classes.test(not_actor_)) of(scores, NameKind::none) += 9;
    if (first.classes.test(head_) && !first.classes.test(place_head_) && words > 1)
      of(scores, NameKind::organization) += 6;
    // « les Russes », « un Liégeois »: people, not a name.
    if (words == 1 && first.classes.test(demonym_)) of(scores, NameKind::none) += 4;
    if (tokens[name.range.first].kind == TokenKind::code) of(scores, NameKind::none) += 3;
    if (words > 1 && words < 5 && all_unknown(name.range)) of(scores, NameKind::person) += 2;
  }

  // « Grâce à elle », « Maman! »: a first name that opens a sentence may be the common word.
  bool is_common_opener(TokenIndex token) const {
    const bool comma = token > 0 && reading_.text.surface(token - 1) == ",";
    if (!opens_sentence(token) && !comma) return false;
    const Word& word = *reading_.text.tokens[token].word;
    return word.may_be(Pos::noun) || word.may_be(Pos::verb);
  }

  // « Lloyd's », « McDonald's », « Moody's »: an English firm.
  bool has_genitive(TokenRange range) const {
    for (TokenIndex token = range.first + 1; token < range.last; ++token) {
      const std::string_view sign = reading_.text.surface(token - 1);
      const bool apostrophe = sign == "'" || sign == "’";
      if (apostrophe && reading_.text.surface(token) == "s") return true;
    }
    return false;
  }

  // « COUPURES » in a headline is no abbreviation.
  bool is_shouted(const NamePhrase& name) const {
    constexpr std::size_t kLongestSigle = 4;  // letters, of those that are words too: « PAIR »
    const Word& word = *reading_.text.tokens[name.range.first].word;
    return name.rows.empty() && word.may_be(Pos::noun) &&
           count_characters(reading_.text.surface(name.range)) > kLongestSigle;
  }

  // « sa Clio », « la Zoé »: a thing that bears a first name.
  bool is_thing(const NamePhrase& name) const {
    const TokenIndex first = name.range.first;
    if (!name.first_name || !name.rows.empty() || name.range.last != first + 1 || first == 0) {
      return false;
    }
    const Token& before = reading_.text.tokens[first - 1];
    return before.pos == Pos::determiner && reading_.text.tokens[first].gap <= Gap::blank;
  }

  // « France Bleu Hérault »: a body of the gazetteer, and more.
  bool begins_with_body(const NamePhrase& name) const {
    const auto entities = find_entities(reading_.text, name.range.first, lexicon_);
    return std::ranges::any_of(entities, [&](const Entity& entity) {
      return entity.id == organization_ && entity.last < name.range.last &&
             entity.last > name.range.first + 1;
    });
  }

  // Words that French does not have: « Godelieve Van der Elst » is rather a person.
  bool all_unknown(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last; ++token) {
      const Token& here = reading_.text.tokens[token];
      if (here.capitalised && here.word->may_be(Pos::noun)) return false;
    }
    return true;
  }

  void decide(std::size_t i) {
    // What puts this very mention on the map counts twice: « À Lens, Lens l'emporte ».
    Scores scores = scores_[keys_[i]];
    if (may_be_located(reading_.names[i])) of(scores, NameKind::place) += beside_[i];
    const auto best = std::ranges::max_element(scores);
    if (is_thing(reading_.names[i]) && *best <= kEnough) return;
    if (*best < kEnough || (reading_.names[i].rows.empty() && is_quoted(reading_.names[i].range))) {
      return;
    }
    readings_[i].kind = static_cast<NameKind>(best - scores.begin());
  }

  // Not « à Bercy », where somebody is rather told something than somewhere.
  bool may_be_located(const NamePhrase& name) const {
    const bool seat = std::ranges::any_of(name.rows, [&](const ClassRow& row) {
      return row.id == metonym_ && lexicon_.cell(row.row, "kind") == "seat";
    });
    return has_row(name, place_) && !seat;
  }

  // « le "Delphine Star" », « la mission "Aspides" »: unknown names that fill a quotation are
  // ships, works and operations, nobody who acts.
  bool is_quoted(TokenRange range) const {
    const auto found = quoted_.find(range.first);
    return found != quoted_.end() && found->second == range.last;
  }

  // « Yves Rivière » makes a later « Rivière » a person.
  void remember_family_name(std::size_t i) {
    if (readings_[i].kind != NameKind::person) return;
    for (std::size_t gap = keys_[i].find(' '); gap != std::string::npos;
         gap = keys_[i].find(' ', gap + 1)) {
      family_names_.insert(keys_[i].substr(gap + 1));
    }
  }

  void recognise_family_name(std::size_t i) {
    if (readings_[i].kind == NameKind::person || !family_names_.contains(keys_[i])) return;
    if (readings_[i].kind == NameKind::state) return;
    // A name that the bulletin uses as a place or body of its own stays one.
    const Scores& scores = scores_[keys_[i]];
    constexpr int kStrong = 8;
    if (*std::ranges::max_element(scores) < kStrong) readings_[i].kind = NameKind::person;
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  ClassId person_;
  ClassId organization_;
  ClassId country_;
  ClassId place_;
  ClassId commune_;
  ClassId metonym_;
  ClassId demonym_;
  ClassId head_;
  ClassId place_head_;
  ClassId not_actor_;
  ClassId company_word_;
  bool about_sport_ = false;
  std::unordered_map<TokenIndex, TokenIndex> quoted_;  // contents of quotations
  std::vector<NameReading> readings_;
  std::vector<std::string> keys_;  // by name
  std::unordered_map<std::string, Scores> scores_;
  std::vector<int> beside_;  // by name: evidence for a place beside that mention
  std::unordered_map<std::string, bool> known_;
  std::unordered_set<std::string> family_names_;
};

}  // namespace

std::vector<NameReading> read_names(const Reading& reading, const RuleSet& rules) {
  return NameTyper(reading).read(rules);
}

}  // namespace greffier
