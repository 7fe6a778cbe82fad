#include "name/name_form.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "phrase/locution.h"
#include "structure/sign.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier {

NameForm::NameForm(const Reading& reading)
    : reading_(reading), lexicon_(reading.lexicon), before_(lexicon_),
      organization_(lexicon_.get_class("ORGANIZATION")), country_(lexicon_.get_class("COUNTRY")),
      place_(lexicon_.get_class("PLACE")), commune_(lexicon_.get_class("COMMUNE")),
      demonym_(lexicon_.get_class("DEMONYM")), head_(lexicon_.get_class("ORGANIZATION_HEAD")),
      not_actor_(lexicon_.get_class("NOT_ACTOR")),
      facility_word_(lexicon_.get_class("FACILITY_WORD")),
      english_word_(lexicon_.get_class("ENGLISH_WORD")),
      place_word_(lexicon_.get_class("PLACE_WORD")) {}

bool NameForm::opens_sentence(TokenIndex token) const {
  if (token == 0) return true;
  const Token& before = reading_.text.tokens[token - 1];
  if (before.kind == TokenKind::mark || reading_.text.tokens[token].gap > Gap::blank) return true;
  static constexpr std::array<std::string_view, 3> kInside{",", "(", ";"};
  if (reading_.text.tokens[token].gap == Gap::none && reading_.text.surface(token - 1) == "-") {
    return false;  // « le sens Brest-| Rennes »
  }
  return before.kind == TokenKind::punctuation &&
         std::ranges::find(kInside, reading_.text.surface(token - 1)) == kInside.end();
}

bool NameForm::is_initialism(const NamePhrase& name) const {
  const bool only_town = std::ranges::all_of(
      name.rows, [&](const ClassRow& row) { return row.id == place_ || row.id == commune_; });
  if (!name.initialism || !only_town) return name.initialism;
  constexpr std::size_t kLongestSigle = 4;  // letters, of those that are words too: « PAIR »
  const Word& word = *reading_.text.tokens[name.range.first].word;
  const bool line = reading_.text.tokens[name.range.first].gap >= Gap::line;
  if (line && name.rows.empty() && word.may_be(Pos::noun)) return false;  // « RAIL - Grève »
  const bool shouted =
      (word.may_be(Pos::noun) || word.may_be(Pos::verb)) &&
      (is_shouted(name) || count_characters(reading_.text.surface(name.range)) > kLongestSigle);
  return !shouted && !is_stray(name);
}

bool NameForm::is_stray(const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  if (!name.initialism) return false;
  if (is_kicker(name)) return true;
  if (first == 0) return false;
  const Token& before = reading_.text.tokens[first - 1];
  if (before.word->folded == "en")
    return !has_row(name.rows, place_) && !has_row(name.rows, country_);
  // « un 2.0 TFSI »
  if (before.kind == TokenKind::number && reading_.text.tokens[first].gap == Gap::blank) {
    return name.rows.empty();
  }
  const char determiner = determiner_kind(reading_.text.tokens, first - 1);
  return determiner != 0 && determiner != 'a';
}

// « OUPS - Un train oublie la gare »: what heads a line in capitals, and no list knows.
bool NameForm::is_kicker(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = name.range.first;
  const TokenIndex next = name.range.last;
  const bool heads = first == 0 || tokens[first].gap > Gap::blank;
  return heads && name.rows.empty() && next < tokens.size() && tokens[next].gap == Gap::blank &&
         is_dash(reading_.text.surface(next));
}

bool NameForm::is_shouted(const NamePhrase& name) const {
  const auto shouts = [&](TokenIndex token) {
    if (token >= reading_.text.tokens.size()) return false;
    const Token& here = reading_.text.tokens[token];
    return here.shape == Shape::upper && here.span.size() > 1;
  };
  const TokenIndex first = name.range.first;
  if (first == 0) return shouts(name.range.last);
  // « COURSE À PIED », « EXCLU DE LA "FÊTE" »
  const bool apart = reading_.text.surface(first - 1) == "À" ||
                     reading_.text.tokens[first - 1].kind == TokenKind::mark;
  return shouts(apart && first > 1 ? first - 2 : first - 1) || shouts(name.range.last);
}

// ---------------------------------------------------------------- the form
void NameForm::add(const NamePhrase& name, NameScores& scores) const {
  of(scores, NameKind::person) += person_weight(name);
  of(scores, NameKind::place) += place_weight(name);
  of(scores, NameKind::none) += nothing_weight(name);
  if (!is_initialism(name)) return;
  of(scores, NameKind::organization) += 3;
  of(scores, NameKind::person) = 0;
}

int NameForm::person_weight(const NamePhrase& name) const {
  const TokenIndex words = name.range.last - name.range.first;
  const Token& first = reading_.text.tokens[name.range.first];
  int weight = 0;
  // « Rio de Janeiro », « Johnson & Johnson » are known
  const bool other = has_row(name.rows, place_) || has_row(name.rows, organization_);
  if (name.first_name && words > 1)
    weight += other ? 2 : follows_masculine(name.range.first) ? 1 : 5;
  else if (name.first_name && !is_common_opener(name.range.first))
    weight += 2;
  // not « BMW i8 », « le Nurbik Nordschlaufe »
  if (words > 1 && words < 5 && !follows_article(name.range.first) && all_unknown(name.range) &&
      !first.word->classes.test(organization_)) {
    weight += 2;
  }
  return weight;
}

int NameForm::place_weight(const NamePhrase& name) const {
  const bool several = name.range.last > name.range.first + 1;
  const ClassSet& opening = reading_.text.tokens[name.range.first].word->classes;
  int weight = 0;
  if (has_region_article(name)) weight += 4;
  // « Kfar Zeitoune », of which nothing is known.
  if (several && name.rows.empty() && opening.test(place_word_) && !name.first_name) weight += 6;
  if (several && ends_like_facility(name)) weight += 9;
  return weight;
}

// That it names nothing that acts.
int NameForm::nothing_weight(const NamePhrase& name) const {
  const Token& first = reading_.text.tokens[name.range.first];
  int weight = 0;
  if (first.kind == TokenKind::code) weight += 3;
  const bool address = first.kind == TokenKind::address;
  if (address && reading_.text.surface(name.range).starts_with("http")) weight += 15;
  return name.range.last == name.range.first + 1 ? weight + nothing_weight_of_word(name) : weight;
}

int NameForm::nothing_weight_of_word(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  const Word& word = *tokens[name.range.first].word;
  int weight = 0;
  if (count_characters(reading_.text.surface(name.range)) == 1) {
    weight += name.rows.empty() ? 15 : 5;  // « l'individu B »
  }
  if (is_no_actor(name)) weight += 15;
  // « à la Une »
  if (tokens[name.range.first].shape == Shape::capital && word.may_be(Pos::determiner))
    weight += 15;
  const TokenIndex next = name.range.last;
  if (word.classes.test(head_) && next < tokens.size() && tokens[next].kind == TokenKind::number &&
      tokens[next].gap <= Gap::blank) {
    weight += 15;  // « Ligue 2 »
  }
  // « les Russes », « un Liégeois »: people, not a name.
  if (word.classes.test(demonym_) && !has_region_article(name) &&
      !(has_row(name.rows, organization_) && has_article(name))) {
    weight += 8;
  }
  // « Gendarmes, maire, pasteurs »: the first word of a sentence is as good as in lower case.
  const bool common =
      name.rows.empty() && (word.may_be(Pos::noun) || word.may_be(Pos::verb));  // « Descends, »
  if (common && !name.initialism && opens_sentence(name.range.first)) weight += 5;
  return weight;
}

// « Grenfell Tower », « Abbey Road »; not « Lucy Hall ».
bool NameForm::ends_like_facility(const NamePhrase& name) const {
  const Word& last = *reading_.text.tokens[name.range.last - 1].word;
  const bool full = name.first_name && name.range.last == name.range.first + 2;
  return std::ranges::any_of(last.rows, [&](const ClassRow& row) {
    return row.id == facility_word_ && !(full && lexicon_.cell(row.row, "surname") == "yes");
  });
}

bool NameForm::has_article(const NamePhrase& name) const {
  return name.range.last == name.range.first + 1 && follows_article(name.range.first);
}

// « au Lech Poznan », « le Charles de Gaulle », « l'Oum Er-Rbia »: no man has an article.
bool NameForm::follows_masculine(TokenIndex first) const {
  if (first == 0 || reading_.text.tokens[first].gap > Gap::blank) return false;
  const Token& before = reading_.text.tokens[first - 1];
  const std::string_view article = before_.article(before);
  return article == "le" || (!article.empty() && before.kind == TokenKind::elision);
}

bool NameForm::follows_article(TokenIndex first) const {
  if (first == 0 || reading_.text.tokens[first].gap > Gap::blank) return false;
  return !before_.article(reading_.text.tokens[first - 1]).empty();
}

// « la Lorraine », « le Doubs », « dans l'Ain »: towns have no article.
bool NameForm::has_region_article(const NamePhrase& name) const {
  const bool region = std::ranges::any_of(name.rows, [&](const ClassRow& row) {
    if (row.id != place_) return false;
    const std::string_view kind = lexicon_.cell(row.row, "kind");
    return kind == "region" || kind == "area" || kind == "water";
  });
  return region && has_article(name) && !is_people(name);
}

// « les Bordelais », though « le Bordelais » is a land; « les Caraïbes » have no singular.
bool NameForm::is_people(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  if (before_.article(tokens[name.range.first - 1]) != "les") return false;
  return std::ranges::any_of(tokens[name.range.first].word->rows, [&](const ClassRow& row) {
    return row.id == demonym_ &&
           lexicon_.cell(row.row, "agreement").find('s') != std::string_view::npos;
  });
}

// « Grâce à elle », « Maman! »: a first name that opens a sentence may be the common word.
bool NameForm::is_common_opener(TokenIndex token) const {
  const bool comma = token > 0 && reading_.text.surface(token - 1) == ",";
  if (!opens_sentence(token) && !comma) return false;
  const Word& word = *reading_.text.tokens[token].word;
  return word.may_be(Pos::noun) || word.may_be(Pos::verb);
}

// « VAR » is the video assistant, « Var » is not; « le Dax » is an index, « Dax » a town.
bool NameForm::is_no_actor(const NamePhrase& name) const {
  const Token& word = reading_.text.tokens[name.range.first];
  if (!word.word->classes.test(not_actor_)) return false;
  if (word.shape == Shape::upper || name.rows.empty()) return true;
  return has_article(name) && std::ranges::any_of(word.word->rows, [&](const ClassRow& row) {
           return row.id == not_actor_ &&
                  lexicon_.cell(row.row, "form") == reading_.text.surface(name.range);
         });
}

// Words that French does not have: « Godelieve Van der Elst » is rather a person.
bool NameForm::all_unknown(TokenRange range) const {
  if (reading_.text.tokens[range.first].word->may_be(Pos::determiner)) return false;  // « Le Lab »
  if (reading_.text.tokens[range.first].shape == Shape::mixed) return false;  // « MonoCage II »
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Token& here = reading_.text.tokens[token];
    const bool word = here.word->may_be(Pos::noun) || here.word->may_be(Pos::participle);
    if (here.capitalised && word) return false;      // « Fiché S »
    if (here.kind == TokenKind::code) return false;  // « 720S GT3 »
    const bool sigle = here.shape == Shape::upper && here.span.size() > 1;
    if (sigle && range.last > token + 1 && reading_.text.tokens[token + 1].shape != Shape::upper) {
      return false;  // « WTS Gold Coast »
    }
    if (here.capitalised && here.word->classes.test(english_word_)) return false;
  }
  return true;
}

}  // namespace greffier
