#include "name/shared_surname.h"

#include "lex/rows.h"
#include "text/fold.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace greffier {
namespace {

class SurnameSharer {
 public:
  SurnameSharer(const Reading& reading, std::vector<ActorMention>& mentions)
      : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions),
        civility_(reading.lexicon.get_class("CIVILITY")),
        particle_(reading.lexicon.get_class("NAME_PARTICLE")) {
    for (std::size_t i = 0; i < mentions_.size(); ++i) remember(i);
  }

  void share() {
    for (std::size_t i = mentions_.size(); i-- > 1;) {
      ActorMention& first = mentions_[i - 1];
      if (!is_first_name(first) || !precedes(i - 1)) continue;
      const TokenRange surname = surname_of(mentions_[i]);
      if (surname.empty() || is_other(i - 1, surname)) continue;
      first.surname = surname;
      take_row(first);
    }
  }

 private:
  [[nodiscard]] std::string key(TokenRange range) const {
    return name_key(reading_.text.surface(range));
  }

  void remember(std::size_t i) {
    const ActorMention& mention = mentions_[i];
    if (mention.kind != ActorKind::person) return;
    const TokenRange range = mention.range;
    if (range.last == range.first + 1) first_met_.try_emplace(key(range), i);
    if (range.last < range.first + 2) return;
    for (TokenIndex token = range.first; token < range.last; ++token) {
      words_of_full_[key({token, token + 1})].insert(key(range));
    }
  }

  // « Igor »; not « M. Martin », « le maire Martin », nor who is known by one name.
  [[nodiscard]] bool is_first_name(const ActorMention& mention) const {
    const TokenIndex first = mention.range.first;
    const NamePhrase* name = reading_.name_at(first);
    if (mention.kind != ActorKind::person || name == nullptr || !name->first_name) return false;
    if (mention.range != name->range || name->range.last != first + 1 || !name->rows.empty() ||
        name->initialism)
      return false;
    // « les ministres Igor et Zoé Roc »
    const bool several = !mention.role.empty() && is_plural(tokens_[mention.role.first]);
    if (!mention.role.empty() && !several) return false;
    return first == 0 || !tokens_[first - 1].word->classes.test(civility_) || several;
  }

  // « Igor | et Zoé Roc », « Igor | , Paul et Zoé Roc »
  [[nodiscard]] bool precedes(std::size_t i) const {
    const TokenIndex sign = mentions_[i].range.last;
    if (mentions_[i + 1].range.first != sign + 1) return false;
    const bool listed = tokens_[sign].word->surface == "," && !mentions_[i + 1].surname.empty();
    return listed || tokens_[sign].word->folded == "et";
  }

  [[nodiscard]] TokenRange surname_of(const ActorMention& mention) const {
    if (!mention.surname.empty()) return mention.surname;
    const NamePhrase* name = reading_.name_at(mention.range.first);
    const Token& opener = tokens_[mention.range.first];
    const bool first_name = name != nullptr && name->range == mention.range &&
                            opener.shape == Shape::capital &&
                            !opener.word->classes.test(particle_);  // not « Igor et Van Roc »
    const bool full = mention.kind == ActorKind::person && first_name;
    return full ? TokenRange{mention.range.first + 1, mention.range.last} : TokenRange{};
  }

  // « Emmanuel et Brigitte Macron »
  void take_row(ActorMention& mention) const {
    const ClassId person = reading_.lexicon.get_class("PERSON");
    const std::string full = std::string(reading_.text.surface(mention.range)) + " " +
                             std::string(reading_.text.surface(mention.surname));
    if (const auto row = find_row(reading_.lexicon, full, person)) {
      mention.rows.push_back({.id = person, .row = *row});
    }
  }

  // Whether the bulletin tells of somebody else so: « Paul Martin … Martin et Zoé Roc », « Lucas,
  // 8 ans … Lucas et Zoé Roc ».
  [[nodiscard]] bool is_other(std::size_t i, TokenRange surname) const {
    const std::string name = key(mentions_[i].range);
    if (first_met_.at(name) != i) return true;
    const auto full = words_of_full_.find(name);
    if (full == words_of_full_.end()) return false;
    return full->second.size() > 1 || !full->second.contains(name + " " + key(surname));
  }

  const Reading& reading_;
  const Tokens& tokens_;
  std::vector<ActorMention>& mentions_;
  ClassId civility_;
  ClassId particle_;
  std::unordered_map<std::string, std::size_t> first_met_;  // single names
  std::unordered_map<std::string, std::unordered_set<std::string>> words_of_full_;
};

}  // namespace

void share_surnames(const Reading& reading, std::vector<ActorMention>& mentions) {
  SurnameSharer(reading, mentions).share();
}

}  // namespace greffier
