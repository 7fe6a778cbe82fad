#include "name/body_form.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/purpose.h"
#include "phrase/body_type.h"
#include "phrase/locution.h"
#include "reading/verb_row.h"

#include <algorithm>
#include <string_view>

namespace greffier {

BodyForm::BodyForm(const Reading& reading, const NameForm& form)
    : reading_(reading), lexicon_(reading.lexicon), form_(form),
      head_(lexicon_.get_class("ORGANIZATION_HEAD")), place_head_(lexicon_.get_class("PLACE_HEAD")),
      club_word_(lexicon_.get_class("CLUB_WORD")),
      company_word_(lexicon_.get_class("COMPANY_WORD")),
      media_word_(lexicon_.get_class("MEDIA_WORD")), particle_(lexicon_.get_class("NAME_PARTICLE")),
      country_(lexicon_.get_class("COUNTRY")), organization_(lexicon_.get_class("ORGANIZATION")),
      title_(lexicon_.get_class("TITLE")) {}

int BodyForm::weigh(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex words = name.range.last - name.range.first;
  const Token& first = tokens[name.range.first];
  const ClassSet& opening = first.word->classes;
  const ClassSet& closing = tokens[name.range.last - 1].word->classes;
  int weight = 0;
  if (begins_with_body(name)) weight += 9;
  if (words > 1 && closing.test(company_word_)) weight += 9;  // « Thalassa Shipping »
  // « Sarrazin & Fils »
  const bool partners = words > 2 && is_sign(reading_.text, name.range.last - 2, "&");
  const bool trade = tokens[name.range.last - 1].word->may_be(Pos::noun);
  if (partners && (trade || !name.first_name)) weight += 9;
  // « Center for Global Policy », « Bank of America »
  if (words > 2 && opening.test(company_word_) &&
      tokens[name.range.first + 1].word->classes.test(particle_)) {
    weight += 9;
  }
  // « les Transports Girard », « aux Laboratoires Roc »
  if (words > 1 && first.shape == Shape::capital && opening.test(company_word_) &&
      follows_plural_article(name.range.first)) {
    weight += 9;
  }
  // « Orange Mali », « Oxfam France »: a body's branch in a country.
  if (words > 1 && name.rows.empty() && opening.test(organization_) && closing.test(country_)) {
    weight += 6;
  }
  // « la CGT Spectacle », « le SPF Économie »: a branch by what it is for; not « DES CHOSES ».
  const bool sigle = first.shape == Shape::upper && first.span.size() > 1 &&
                     !first.word->may_be(Pos::determiner) && !first.word->may_be(Pos::preposition);
  if (words == 2 && name.rows.empty() && sigle &&
      (tokens[name.range.first + 1].word->may_be(Pos::noun) || is_of_sigles(name) ||
       is_of_branch(name))) {
    weight += 6;
  }
  // « l'Agence | pour la sécurité des vols »
  if (words == 1 && first.shape == Shape::capital && opening.test(head_) &&
      form_.follows_article(name.range.first) &&
      end_of_purpose(reading_, name.range.last) > name.range.last) {
    weight += 6;
  }
  // « Vigie 229 »: only bodies are read with their number (phrase/numbered_name.h)
  if (words > 1 && name.rows.empty() && tokens[name.range.last - 1].kind == TokenKind::number) {
    weight += 6;
  }
  // « le CPE Les Petits Lutins »
  if (words > 2 && sigle && tokens[name.range.first + 1].word->folded == "les") weight += 6;
  if (opens_like_medium(name)) weight += 9;
  if (is_local_government(name)) weight += 12;
  if (has_genitive(name.range)) weight += 6;
  if (words == 1 && is_parliament(name)) weight += 6;
  if (words > 1 && opening.test(club_word_)) weight += 9;  // « FC Rocval »
  if (words > 1 && first.capitalised && opening.test(head_) && !name.first_name &&
      !opening.test(place_head_)) {
    weight += 6;
  }
  return weight;
}

// « la DG EPI », « la CGT RATP »; not « le SUV DBX », « LA CGT RATP »
bool BodyForm::is_of_sigles(const NamePhrase& name) const {
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = name.range.first;
  const ClassSet& opener = tokens[first].word->classes;
  return (opener.test(organization_) || opener.test(title_)) && form_.follows_article(first) &&
         tokens[first - 1].shape != Shape::upper && tokens[first + 1].shape == Shape::upper;
}

// « la CGT Velox », « de la CSC Transcom »: a union where it is; not « le PSG Velox »
bool BodyForm::is_of_branch(const NamePhrase& name) const {
  const Token& sigle = reading_.text.tokens[name.range.first];
  return !name.first_name && form_.follows_article(name.range.first) &&
         std::ranges::any_of(sigle.word->rows, [&](const ClassRow& row) {
           return row.id == organization_ &&
                  is_body_type(lexicon_, lexicon_.cell(row.row, "type"), "branch");
         });
}

bool BodyForm::follows_plural_article(TokenIndex first) const {
  if (first == 0) return false;
  const std::string& word = reading_.text.tokens[first - 1].word->folded;
  return word == "les" || word == "des" || word == "aux";
}

// « Radio Courtoisie », « Radio-Nord », « Télé Rocval », « Rocval FM ».
bool BodyForm::opens_like_medium(const NamePhrase& name) const {
  const Token& first = reading_.text.tokens[name.range.first];
  if (!first.capitalised) return false;
  if (name.range.last > name.range.first + 1) {
    const auto opening = find_word_row(reading_, name.range.first, media_word_);
    const auto closing = find_word_row(reading_, name.range.last - 1, media_word_);
    return (opening && lexicon_.cell(*opening, "place").empty()) ||
           (closing && !lexicon_.cell(*closing, "place").empty());
  }
  const std::string_view surface = reading_.text.surface(name.range.first);
  const std::size_t hyphen = surface.find('-');
  if (hyphen == std::string_view::npos || !name.rows.empty()) return false;
  return find_row(lexicon_, surface.substr(0, hyphen), media_word_).has_value();
}

// « la Région Bretagne »: with a capital the institution, « la région Bretagne » the land.
bool BodyForm::is_local_government(const NamePhrase& name) const {
  const TokenIndex first = name.range.first;
  const Token& head = reading_.text.tokens[first];
  if (name.range.last < first + 2 || head.shape != Shape::capital || form_.opens_sentence(first)) {
    return false;
  }
  if (!form_.follows_article(first)) return false;
  return has_cell(lexicon_, head.word->rows, head_, "type", "local_government");
}

// « le Parlement », « la Chambre »: with a capital and nothing else the one of the land.
bool BodyForm::is_parliament(const NamePhrase& name) const {
  const Token& word = reading_.text.tokens[name.range.first];
  if (!form_.has_article(name) || !word.capitalised || word.shape == Shape::upper) return false;
  return std::ranges::any_of(word.word->rows, [&](const ClassRow& row) {
    return row.id == head_ && lexicon_.cell(row.row, "type") == "parliament" &&
           lexicon_.cell(row.row, "number").empty();
  });
}

// « Lloyd's », « McDonald's », « Moody's »: an English firm.
bool BodyForm::has_genitive(TokenRange range) const {
  for (TokenIndex token = range.first + 1; token < range.last; ++token) {
    const std::string_view sign = reading_.text.surface(token - 1);
    const bool apostrophe = sign == "'" || sign == "’";
    if (apostrophe && reading_.text.surface(token) == "s") return true;
  }
  return false;
}

// « France Bleu Hérault »: a body of the gazetteer, and more.
bool BodyForm::begins_with_body(const NamePhrase& name) const {
  const auto entities = find_entities(reading_.text, name.range.first, lexicon_);
  return std::ranges::any_of(entities, [&](const Entity& entity) {
    return entity.id == organization_ && entity.last < name.range.last &&
           entity.last > name.range.first + 1;
  });
}

}  // namespace greffier
