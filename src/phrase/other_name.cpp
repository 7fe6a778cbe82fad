#include "phrase/name_border.h"

#include <algorithm>

namespace greffier {

// « Amaury | de Saint-Quentin », « Joris | Vandamme »: a family name follows.
bool NameBorder::begins_full_name(TokenIndex token) const {
  if (is_capital(token + 1)) return true;
  const bool particle = token + 1 < sentence_.last && tokens_[token + 1].pos == Pos::de &&
                        tokens_[token + 1].gap <= Gap::blank;
  return particle && is_capital(token + 2);
}

// « Twitter Fabrice Delacroix », « l'Espagnol Mario Mola », « à l'AFP Affoué Marie-Reine Konan »:
// another name begins after a body, a nationality or an abbreviation.
bool NameBorder::begins_other(TokenIndex first, TokenIndex token, TokenIndex body_end) const {
  if (is_shouted_of(token)) return true;
  if (!is_capital(token) || opens_branch(token)) return false;
  const Token& opener = tokens_[first];
  const bool first_name = tokens_[token].word->classes.test(first_name_);
  // « a raconté à l'AFP | Lioudmyla »; « Anadolu Sigorta » opens a sentence
  const bool governed = opener.shape == Shape::upper ||
                        (first > sentence_.first && tokens_[first - 1].pos != Pos::punctuation);
  if (token == first + 1 && governed && opener.word->classes.test(agency_)) return true;
  if (token == first + 1 && opener.word->classes.test(club_word_)) return false;  // « GC Zurich »
  // « a dit à BFMTV | Inès, étudiante »
  const bool apart = token + 1 < sentence_.last && tokens_[token + 1].word->surface == ",";
  if (token == first + 1 && first_name && apart && is_medium(first)) return true;
  // « France Bleu Lorraine Nord » is one name
  if (token == body_end) {
    const bool land =
        tokens_[token].shape == Shape::capital && tokens_[token].word->classes.test(place_);
    return is_capital(token + 1) && (first_name || !land);
  }
  const bool particle = tokens_[token].word->classes.test(particle_);  // « Eliesse Ben Seghir »
  if (first_name && !particle && begins_full_name(token) && completes_office(first)) return true;
  // « en France Paris Turf a cessé de paraître »
  const bool inside = first > sentence_.first && tokens_[first - 1].word->folded == "en";
  if (inside && token == first + 1 && opener.word->classes.test(country_)) return true;
  const bool person = first_name && !particle && is_capital(token + 1);
  // « peste sur France Bleu Nord | Anne Roc »
  const bool branch = body_end > first && token == body_end + 1 &&
                      tokens_[body_end].word->classes.test(place_) &&
                      !tokens_[body_end].word->classes.test(first_name_);
  if (branch && person) return true;
  if (token != first + 1) return false;
  if (person && is_whereabouts(first)) return true;
  if (opener.word->classes.test(first_name_)) return false;
  const bool sigle = opener.shape == Shape::upper || opener.shape == Shape::mixed ||
                     opener.kind == TokenKind::code || opener.span.size() == 1;
  // « l'Insoumis | Alexis Roc », « le Commandant | Paul Roc »
  if (first_name && is_capital(token + 1) && opener.word->classes.test(title_) &&
      !opener.word->classes.test(place_)) {
    return true;
  }
  if (opener.word->classes.test(demonym_)) {  // « Aquitaine Gestion » is no Aquitanian
    // « le ministre, Normand Roc »: who comes from there has an article
    const bool apposed = first > sentence_.first && tokens_[first - 1].word->surface == ",";
    return first_name || (!apposed && !opener.word->classes.test(place_));
  }
  const bool body = opener.word->classes.test(organization_);
  // « au Sénat | Bruno Roc », « HBO Max » is one name
  const bool whole = body && (!opener.word->classes.test(head_) || is_parliament(first));
  // « le chef d'Al-Qaïda | Oussama ben Laden »
  const bool father = token + 2 < sentence_.last &&
                      tokens_[token + 1].word->classes.test(particle_) &&
                      tokens_[token + 1].pos != Pos::de && is_capital(token + 2);
  return (sigle || whole) && first_name && (is_capital(token + 1) || father);
}

bool NameBorder::is_medium(TokenIndex token) const {
  return std::ranges::any_of(tokens_[token].word->rows, [&](const ClassRow& row) {
    return row.id == organization_ && lexicon_.cell(row.row, "type") == "media";
  });
}

// « a lancé à Lyon | Simone Roc », « s'indigne depuis Paris | Anne Roc », « devant les grilles de
// Mornay | Jean Roc »: the capital is a town.
bool NameBorder::is_whereabouts(TokenIndex first) const {
  if (first == sentence_.first) return false;
  const ClassSet& town = tokens_[first].word->classes;
  if (town.test(first_name_) && !town.test(metonym_)) return false;
  const Token& before = tokens_[first - 1];
  const std::string& word = before.word->folded;
  const bool at = before.pos == Pos::preposition && word == "a";
  if (town.test(place_) || town.test(commune_))
    return at || word == "depuis" || word == "de" || word == "d'";
  return at && !town.test(head_) && !town.test(place_head_);
}

// « le CPE | Les Petits Lutins »: a house by its name.
bool NameBorder::opens_branch(TokenIndex article) const {
  const Token& sigle = tokens_[article - 1];
  return tokens_[article].word->folded == "les" && sigle.shape == Shape::upper &&
         sigle.span.size() > 1 && is_capital(article + 1);
}

bool NameBorder::is_parliament(TokenIndex token) const {
  return std::ranges::any_of(tokens_[token].word->rows, [&](const ClassRow& row) {
    return row.id == organization_ && lexicon_.cell(row.row, "type") == "parliament";
  });
}

// « le ministre belge de l'Intérieur | Joris Vandamme », « la députée de l'Ain | Zoé Lin »: the
// capital says what the office is of. « la directrice de l'Institut Marie Curie » is one name.
bool NameBorder::completes_office(TokenIndex first) const {
  constexpr TokenIndex kReach = 10;
  const ClassSet& opener = tokens_[first].word->classes;
  // « la maire de Tours | Zoé Lin »: no towers
  const bool town =
      opener.test(place_) && first > sentence_.first && tokens_[first - 1].word->folded == "de";
  const bool body = !town && (opener.test(head_) || opener.test(place_head_));
  if (opener.test(first_name_) && !opener.test(place_)) return false;
  // « les agents de l'hôpital El Hadji Ibrahima Roc »: named after him.
  if (opener.test(particle_) && !tokens_[first].word->may_be(Pos::determiner)) return false;
  bool tied = false;
  for (TokenIndex token = first; token-- > sentence_.first && token + kReach > first;) {
    if (tokens_[token + 1].gap > Gap::blank) return false;
    // « général de brigade | Thant », but « directeur de l'hôpital | Saint-Louis »
    const Annotation* office = text_.annotations.find(token, title_);
    const bool whole = office != nullptr && office->range.last == first;
    if (whole && !tokens_[first - 1].word->classes.test(place_head_)) return false;
    switch (tokens_[token].pos) {
      case Pos::de:
      case Pos::preposition: tied = true; break;
      case Pos::determiner:
      case Pos::adjective:
      case Pos::participle:
      case Pos::conjunction:
      case Pos::name: break;
      case Pos::punctuation: {  // « le maire (LR) de Besançon | Paul Roc »
        const std::string& sign = tokens_[token].word->surface;
        if (sign != "(" && sign != ")") return false;
        break;
      }
      case Pos::noun:
        if (tied && tokens_[token].word->classes.test(title_)) {
          return !body || is_ministers(token);  // « la ministre des Armées | X »
        }
        break;
      default: return false;
    }
  }
  return false;
}

bool NameBorder::is_ministers(TokenIndex token) const {
  return std::ranges::any_of(tokens_[token].word->rows, [&](const ClassRow& row) {
    return row.id == title_ && lexicon_.cell(row.row, "category") == "minister";
  });
}

}  // namespace greffier
