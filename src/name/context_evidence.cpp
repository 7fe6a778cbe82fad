#include "name/context_evidence.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace greffier {
namespace {
// The captures of actor rules and what they are evidence for.
constexpr std::array<std::pair<std::string_view, NameKind>, 5> kCaptures{{
    {"person", NameKind::person},
    {"organization", NameKind::organization},
    {"group", NameKind::group},
    {"place", NameKind::place},
    {"none", NameKind::none},
}};

int weight_of(const Match& match) {
  int weight = 1;
  const auto setting = match.rule->setting("weight");
  std::from_chars(setting.data(), setting.data() + setting.size(), weight);
  return weight;
}

}  // namespace

ContextEvidence::ContextEvidence(const Reading& reading, const NameForm& form, const Clubs& clubs)
    : reading_(reading), tokens_(reading.text.tokens), lexicon_(reading.lexicon), form_(form),
      clubs_(clubs), roles_(reading, form), before_(lexicon_),
      person_(lexicon_.get_class("PERSON")), country_(lexicon_.get_class("COUNTRY")),
      organization_(lexicon_.get_class("ORGANIZATION")), place_(lexicon_.get_class("PLACE")),
      commune_(lexicon_.get_class("COMMUNE")), not_body_(lexicon_.get_class("NOT_BODY")),
      metonym_(lexicon_.get_class("METONYM")), head_(lexicon_.get_class("ORGANIZATION_HEAD")),
      civility_(lexicon_.get_class("CIVILITY")), title_(lexicon_.get_class("TITLE")),
      giving_word_(lexicon_.get_class("GIVING_WORD")),
      giving_verb_(lexicon_.get_class("GIVING_VERB")) {}

std::vector<Shown> ContextEvidence::read(const Match& match) const {
  std::vector<Shown> all;
  for (const auto& [capture, kind] : kCaptures) {
    const TokenRange range = match.capture(capture);
    if (range.empty()) continue;
    const Annotation* name = reading_.text.annotations.find(range.first, PhraseClass::name);
    if (name == nullptr) continue;
    const NamePhrase& here = reading_.names[name->payload];
    const TokenRange role = match.capture("role");
    if (is_letter(match) || is_contest(match) || !is_as_asked(here, match)) continue;
    if (kind == NameKind::organization && is_one_of_many(match.range.first, here)) continue;
    const bool believed = kind == NameKind::person  ? may_be_person(here, range, role)
                          : kind == NameKind::place ? may_be_located(here, match)
                                                    : true;
    if (!believed) continue;
    // « le distributeur Vestra », « Vestra, jeune pousse de Rabat » are firms, « le distributeur
    // Paul Roc » a man.
    const bool trade = kind == NameKind::person && !role.empty() && is_single(here) &&
                       opens_body(role.first) && !is_one_of_many(role.first, here);
    const bool held = !trade && !role.empty() && roles_.is_of(role, range);
    all.push_back({.name = name->payload,
                   .kind = trade ? NameKind::organization : kind,
                   .weight = weight_of(match),
                   .role = held ? role : TokenRange{},
                   .sport = match.rule->setting("about") == "sport"});
  }
  return all;
}

bool ContextEvidence::opens_body(TokenIndex noun) const {
  return tokens_[noun].word->classes.test(head_) ||
         reading_.text.annotations.find(noun, head_) != nullptr;
}

// « l'opposant Roc »: people act together in the plural only; but « le député MoDem ».
bool ContextEvidence::is_one_of_many(TokenIndex noun, const NamePhrase& name) const {
  const Analysis* analysis = tokens_[noun].analysis();
  return name.rows.empty() && analysis != nullptr && analysis->number == Number::singular &&
         has_cell(lexicon_, tokens_[noun].word->rows, head_, "number", "p");
}

// « le pack M | Sport »: a letter, no « M. »
bool ContextEvidence::is_letter(const Match& match) const {
  const TokenIndex first = match.range.first;
  if (first == 0 || tokens_[first].span.size() > 1) return false;
  if (!tokens_[first].word->classes.test(civility_)) return false;
  const Pos before = tokens_[first - 1].pos;
  return before == Pos::determiner || before == Pos::noun;
}

// « l'ancienne Miss | Mornay »: where she won; not « Miss Roc », « la Miss Zoé Roc ».
bool ContextEvidence::is_contest(const Match& match) const {
  const TokenIndex first = match.range.first;
  const bool told =
      first > 0 && tokens_[first].gap <= Gap::blank &&
      (tokens_[first - 1].pos == Pos::determiner || tokens_[first - 1].pos == Pos::adjective ||
       tokens_[first - 1].pos == Pos::noun);
  const NamePhrase* name = told ? reading_.name_at(first + 1) : nullptr;
  return name != nullptr && is_single(*name) &&
         has_cell(lexicon_, tokens_[first].word->rows, civility_, "contest", "yes");
}

bool ContextEvidence::may_be_person(const NamePhrase& name, TokenRange range,
                                    TokenRange role) const {
  // « a prévenu Zoé Lin », « l'agence officielle Vestra »: no office.
  const Pos office = role.empty() ? Pos::noun : tokens_[role.first].pos;
  const bool told = office == Pos::adjective && opens_body(std::max(role.first, 1U) - 1);
  // « À Eupen, la candidate … »: a town, not the candidate's name.
  if (told || office == Pos::participle || is_located(range.first) || is_known_other(name))
    return false;
  // « les vignes de Menetou et Sancerre, le ministre », « le cinéaste, Palme d'or »
  // « selon Franceinfo, le chef de l'État », « au plateau des Glières, l'ancien maire »
  if (!role.empty() && role.first > range.first && !name.first_name) {
    const bool known = is_only_place(name) || has_row(name.rows, organization_);
    if (known || (is_single(name) && form_.has_article(name))) return false;
  }
  if (!name.first_name && tokens_[range.first].word->classes.test(not_body_)) return false;
  if (role.empty() || range.first == 0 || !is_single(name)) return true;
  // « la directrice de l'agence | Vestra »: whom she leads.
  const Token& before = tokens_[range.first - 1];
  return before.pos != Pos::noun || !before.word->classes.test(head_) ||
         before.word->classes.test(title_);
}

// Whether the bulletin and the name are such as the rule asks for.
bool ContextEvidence::is_as_asked(const NamePhrase& name, const Match& match) const {
  if (match.rule->setting("about") == "sport" && !clubs_.about_sport()) return false;
  const std::string_view asked = match.rule->setting("name");
  if (asked == "known") return !name.rows.empty();
  if (asked == "unknown") return name.rows.empty();
  if (asked == "town") return is_town(name) && !is_governed(name, match);
  if (asked == "full") return NameForm::is_full(name);
  if (asked == "not-land") return !is_land(name);
  if (asked == "firm") return may_be_foreign_firm(name, match.range);
  if (asked == "surname") return may_be_surname(name);
  if (asked == "abbreviated") return !name.first_name || abbreviates(name, match.range.last - 2);
  if (asked == "inhabitant") return may_be_inhabitant(name, match.range);
  // « l'Érythréen Tesfay Roc (Bike Vestra) »: several words that name nobody
  if (asked == "team") return name.rows.empty() && !name.first_name && !is_single(name);
  if (asked == "team-of-person") {
    const NamePhrase* member = reading_.name_at(match.range.first);
    return member != nullptr && member->first_name && name.rows.empty() && !name.first_name;
  }
  return true;
}

// « le Belge Merlan Zorg »: a native has a capital, and a family name too.
bool ContextEvidence::may_be_inhabitant(const NamePhrase& name, TokenRange match) const {
  return match.first < name.range.first && tokens_[name.range.first - 1].capitalised &&
         !is_single(name) && name.rows.empty() && !name.initialism;
}

// « le danois Vestra », « l'Espagnol Vestra », « l'américaine Laura Roc »: a firm has its
// nationality in small letters, and is masculine.
bool ContextEvidence::may_be_foreign_firm(const NamePhrase& name, TokenRange match) const {
  const TokenIndex nationality = name.range.first - 1;
  const bool full = name.range.last > name.range.first + 1 && name.rows.empty();
  return match.first < name.range.first && !name.first_name && !tokens_[nationality].capitalised &&
         !(full && is_feminine(nationality));
}

bool ContextEvidence::is_only_place(const NamePhrase& name) const {
  return !name.rows.empty() && std::ranges::all_of(name.rows, [&](const ClassRow& row) {
    return row.id == place_ || row.id == commune_;
  });
}

// One word, and no first name.
bool ContextEvidence::is_single(const NamePhrase& name) const {
  return name.range.last == name.range.first + 1 && !name.first_name;
}

// « Carton rouge pour Valtier »: one word of no language known, where clubs play.
bool ContextEvidence::may_be_surname(const NamePhrase& name) const {
  const Token& word = tokens_[name.range.first];
  if (form_.has_article(name)) return false;
  if (clubs_.is_named(name)) return false;
  return name.rows.empty() && !name.initialism && name.range.last == name.range.first + 1 &&
         word.word->analyses.empty() && word.kind == TokenKind::word;
}

// « Marie Stopes International (MSI) » is a body, « Zoé Lin (DVG) » of a party.
bool ContextEvidence::abbreviates(const NamePhrase& name, TokenIndex letters) const {
  std::string initials;
  for (const std::string_view word : split(name_key(reading_.text.surface(name.range)), ' ')) {
    if (!word.empty()) initials += word.front();
  }
  return initials == name_key(reading_.text.surface(letters));
}

bool ContextEvidence::is_town(const NamePhrase& name) const {
  return std::ranges::any_of(name.rows, [&](const ClassRow& row) {
    return row.id == place_ && lexicon_.cell(row.row, "kind") == "city";
  });
}

// « la Bourse de | Paris a perdu 2 % »: no subject.
bool ContextEvidence::is_governed(const NamePhrase& name, const Match& match) const {
  const TokenIndex first = name.range.first;
  if (match.range.first < first || first == 0 || tokens_[first].gap > Gap::blank) return false;
  const Pos before = tokens_[first - 1].pos;
  return before == Pos::de || before == Pos::preposition;
}

// A region, country or area, and nothing that acts.
bool ContextEvidence::is_land(const NamePhrase& name) const {
  return !name.rows.empty() && std::ranges::all_of(name.rows, [&](const ClassRow& row) {
    return row.id == country_ || (row.id == place_ && lexicon_.cell(row.row, "kind") != "city");
  });
}

// « l'américaine Laura Roc »: firms are « l'américain Vestra ».
bool ContextEvidence::is_feminine(TokenIndex token) const {
  const Analysis* analysis = tokens_[token].analysis();
  return analysis != nullptr && analysis->gender == Gender::feminine;
}

bool ContextEvidence::is_located(TokenIndex token) const {
  return token > 0 && !before_.where(tokens_[token - 1]).empty();
}

// Not « à Bercy », where somebody is rather told something than somewhere, nor « en GT », « au
// Loto », « aux Droits »: towns that no gazetteer has bear no article.
bool ContextEvidence::may_be_located(const NamePhrase& name, const Match& match) const {
  if (name.rows.empty()) {
    const Token& tie = tokens_[match.range.first];
    if (tie.pos == Pos::noun) return !name.initialism;  // « les quartiers de Rocval et Lina Baye »
    const bool between = !before_.agent(tie).empty();   // « entre Vestra et Roc »
    // « ELLE A | DETRUIT LA VIE »
    const Shape shape = tokens_[name.range.first].shape;
    if (shape == Shape::upper && name.range.last > name.range.first + 1) return false;
    return !name.initialism && before_.where(tie) != "land" &&
           (!name.first_name || is_scene(name, match.range.first)) && !between &&
           !is_given(match.range.first) && !has_share(name, match.range.first);
  }
  // « la fête à Macron »: nothing but a person
  const bool person =
      std::ranges::all_of(name.rows, [&](const ClassRow& row) { return row.id == person_; });
  if (person) return false;
  // « il a parlé au Figaro »: to a paper that no town is called like
  const bool paper = has_cell(lexicon_, name.rows, organization_, "type", "media") &&
                     !has_row(name.rows, place_) && !has_row(name.rows, commune_);
  if (paper && before_.where(tokens_[match.range.first]) == "land") return false;
  return std::ranges::none_of(name.rows, [&](const ClassRow& row) {
    return row.id == metonym_ && lexicon_.cell(row.row, "kind") == "seat";
  });
}

// « À | Selma Rocval, l'eau monte »: a sentence opens with where, seldom with whom.
bool ContextEvidence::is_scene(const NamePhrase& name, TokenIndex tie) const {
  return form_.opens_sentence(tie) && is_sign(reading_.text, name.range.last, ",");
}

// « 57 % des voix contre 43 % à Jordane Roc »: whose they are.
bool ContextEvidence::has_share(const NamePhrase& name, TokenIndex tie) const {
  return name.range.last > name.range.first + 1 && tie > 0 && is_sign(reading_.text, tie - 1, "%");
}

// « succède à Nikos Roc », « reconnaissante à Mimi », « face à Roc »: whom, not where.
bool ContextEvidence::is_given(TokenIndex tie) const {
  constexpr TokenIndex kReach = 2;  // « succédera bientôt à »
  for (TokenIndex token = tie; token-- > 0 && token + kReach >= tie;) {
    const Token& here = tokens_[token];
    const ClassSet& classes = here.word->classes;
    if (classes.test(giving_word_) || classes.test(giving_verb_)) return true;
    if (here.pos != Pos::adverb && here.pos != Pos::negation) return false;
  }
  return false;
}

// « Lens (Pas-de-Calais), comédien », « le chef d'Al Qaïda »: the gazetteer knows it, as nobody.
bool ContextEvidence::is_known_other(const NamePhrase& name) const {
  if (name.rows.empty() || has_row(name.rows, person_)) return false;
  const TokenIndex first = name.range.first;
  if (name.first_name) {  // « France 2 »
    return name.range.last > first + 1 && has_row(name.rows, organization_);
  }
  if (name.range.last > first + 1) return true;
  if (reading_.text.surface(name.range).find('-') != std::string_view::npos) return true;
  return first > 0 && tokens_[first - 1].pos == Pos::de;
}

}  // namespace greffier
