#include "extract/actors.h"

#include "extract/subject.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

class ActorFinder {
 public:
  ActorFinder(const Reading& reading, const std::vector<NameReading>& names)
      : reading_(reading), tokens_(reading.text.tokens), names_(names),
        metonym_(reading.lexicon.get_class("METONYM")),
        country_(reading.lexicon.get_class("COUNTRY")),
        demonym_(reading.lexicon.get_class("DEMONYM")) {}

  std::vector<ActorMention> find() {
    for (std::size_t i = 0; i < names_.size(); ++i) take_name(i);
    for (const NounGroup& group : reading_.nouns) {
      if (group.body && is_told_apart(group)) mentions_.push_back(body_mention(reading_, group));
    }
    drop_inner();
    return std::move(mentions_);
  }

 private:
  void take_name(std::size_t i) {
    const NamePhrase& name = reading_.names[i];
    const NameReading& reading = names_[i];
    ActorMention mention{.range = name.range, .rows = name.rows, .acronym = reading.acronym,
                         .head = name.range.last - 1};
    switch (reading.kind) {
      case NameKind::person:
        mention.kind = ActorKind::person;
        if (!reading.role.empty()) take_role(reading.role, mention);
        break;
      case NameKind::organization: mention.kind = ActorKind::organization; break;
      case NameKind::group: mention.kind = ActorKind::group; break;
      case NameKind::state:
        if (!acts(reading_, name.range)) return;
        mention.kind = ActorKind::state;
        mention.country = cell_of(name, country_, "iso2");
        break;
      case NameKind::place:
        if (!is_capital(name) || !acts_as_government(name.range)) return;
        mention.kind = ActorKind::state;
        mention.form = MentionForm::metonym;
        mention.country = cell_of(name, metonym_, "country");
        break;
      case NameKind::none: return;
    }
    if (mention.kind == ActorKind::organization && !cell_of(name, metonym_, "kind").empty()) {
      mention.form = MentionForm::metonym;
    }
    mentions_.push_back(std::move(mention));
  }

  // The whole office beside a name: « chirurgien à l'hôpital saoudien ».
  void take_role(TokenRange title, ActorMention& mention) const {
    const NounGroup* group = nullptr;
    for (TokenIndex token = title.first + 1; token-- > 0 && token + 4 > title.first;) {
      const NounGroup* candidate = reading_.noun_group_at(token);
      if (candidate != nullptr && candidate->head == title.first) group = candidate;
    }
    mention.role = title;
    if (group == nullptr) return;
    mention.features = group->features;
    mention.role = {group->core.first, group->range.last};
    if (mention.role.contains(mention.range.first)) mention.role.last = mention.range.first;
    mention.country = country_shown(reading_, group->base);
  }

  std::string cell_of(const NamePhrase& name, ClassId id, std::string_view column) const {
    for (const ClassRow& row : name.rows) {
      if (row.id == id) return std::string(reading_.lexicon.cell(row.row, column));
    }
    return {};
  }

  bool is_capital(const NamePhrase& name) const {
    return cell_of(name, metonym_, "kind") == "capital";
  }

  // « Moscou continue d'exiger », « par Moscou »; not « à Moscou », « la ville de Moscou ».
  bool acts_as_government(TokenRange range) const {
    if (range.first == 0) return is_subject(range);
    static constexpr std::array<std::string_view, 4> kAgents{"par", "avec", "contre", "selon"};
    if (contains(kAgents, tokens_[range.first - 1].word->folded)) return true;
    const Pos before = tokens_[range.first - 1].pos;
    if (before == Pos::preposition || before == Pos::de) return false;
    return is_subject(range);
  }

  // A finite verb follows, or « et ses alliés ont », or « , qui ».
  bool is_subject(TokenRange range) const {
    constexpr TokenIndex kReach = 8;
    const auto end = std::min<TokenIndex>(range.last + kReach,
                                          static_cast<TokenIndex>(tokens_.size()));
    for (TokenIndex token = range.last; token < end; ++token) {
      const Token& here = tokens_[token];
      if (here.pos == Pos::verb || here.pos == Pos::mark || here.pos == Pos::relative) return true;
      const bool passes = here.pos == Pos::negation || here.pos == Pos::object_pronoun ||
                          here.pos == Pos::conjunction || here.pos == Pos::name ||
                          here.pos == Pos::determiner || here.pos == Pos::noun ||
                          here.pos == Pos::adjective || here.pos == Pos::adverb;
      if (!passes) return false;
    }
    return false;
  }

  // « les forces ukrainiennes », « le ministère de la Santé », « les pompiers du Gard », and bare « la
  // police », « les talibans »; not « une agence », « des soldats ».
  bool is_told_apart(const NounGroup& group) const {
    if (group.only_name() || group.features.has(Feature::counted)) return false;
    if (group.features.has(Feature::indefinite)) return false;
    const bool people = reading_.lexicon.cell(*group.body, "kind") == "group";
    if (!group.name.empty() && !people) return false;  // « l'agence Belta »: the name is the actor
    const bool complement = group.range.last > group.base.last;
    const bool nationality = !country_shown(reading_, group.base).empty();
    if (complement || nationality) return true;
    return people && reading_.lexicon.cell(*group.body, "bare") == "yes" &&
           group.features.has(Feature::definite) && group.core.last == group.core.first + 1;
  }

  void drop_inner() {
    std::ranges::stable_sort(mentions_, [](const ActorMention& a, const ActorMention& b) {
      return a.range.first != b.range.first ? a.range.first < b.range.first
                                            : a.range.last > b.range.last;
    });
    std::vector<ActorMention> kept;
    for (ActorMention& mention : mentions_) {
      if (!kept.empty() && mention.range.first < kept.back().range.last) continue;
      kept.push_back(std::move(mention));
    }
    mentions_ = std::move(kept);
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<NameReading>& names_;
  ClassId metonym_;
  ClassId country_;
  ClassId demonym_;
  std::vector<ActorMention> mentions_;
};

}  // namespace

std::vector<ActorMention> find_actors(const Reading& reading,
                                      const std::vector<NameReading>& names) {
  return ActorFinder(reading, names).find();
}

bool acts(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  TokenIndex first = range.first;
  const bool article = first > 0 && tokens[first - 1].pos == Pos::determiner;
  if (article) --first;
  if (range.last < tokens.size() && reading.text.surface(range.last) == ":") return false;
  if (first == 0) return true;
  const Token& before = tokens[first - 1];
  if (before.pos == Pos::preposition) {
    static constexpr std::array<std::string_view, 5> kAgents{"par", "avec", "contre", "entre",
                                                             "selon"};
    return contains(kAgents, before.word->folded) || (article && before.word->folded == "a");
  }
  if (before.pos != Pos::de) return true;
  const bool contracted = before.word->folded == "des" || before.word->folded == "du";
  if (!article && !contracted) return false;
  static constexpr std::array<std::string_view, 12> kWhereabouts{
      "est", "ouest", "nord", "sud", "centre", "frontiere", "territoire", "large", "reste",
      "interieur", "cote", "pays"};
  return first < 2 || !contains(kWhereabouts, tokens[first - 2].word->folded);
}

ActorMention body_mention(const Reading& reading, const NounGroup& group) {
  const bool people = reading.lexicon.cell(*group.body, "kind") == "group";
  ActorMention mention{.range = {group.core.first, group.range.last},
                       .kind = people ? ActorKind::group : ActorKind::organization,
                       .form = people ? MentionForm::description : MentionForm::name,
                       .country = country_shown(reading, group.base),
                       .head = group.head,
                       .features = group.features};
  const TokenIndex open = group.range.last;
  const Tokens& tokens = reading.text.tokens;
  if (open + 2 < tokens.size() && reading.text.surface(open) == "(" &&
      tokens[open + 1].pos == Pos::name && reading.text.surface(open + 2) == ")") {
    mention.acronym = {open + 1, open + 2};
  }
  return mention;
}

std::string country_shown(const Reading& reading, TokenRange range) {
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  std::string country;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    for (const ClassRow& row : reading.text.tokens[token].word->rows) {
      if (row.id != demonym) continue;
      const std::string_view shown = reading.lexicon.cell(row.row, "country");
      if (shown.find('|') != std::string_view::npos) return {};
      if (!country.empty() && country != shown) return {};
      country = shown;
    }
  }
  return country;
}

}  // namespace greffier
