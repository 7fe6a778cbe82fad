#include "phrase/name_border.h"

#include <algorithm>

namespace greffier {

NameBorder::NameBorder(const AnnotatedText& text, const TokenRange& sentence,
                       const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), sentence_(sentence), lexicon_(lexicon),
      first_name_(lexicon.get_class("FIRST_NAME")), title_(lexicon.get_class("TITLE")),
      organization_(lexicon.get_class("ORGANIZATION")), country_(lexicon.get_class("COUNTRY")),
      demonym_(lexicon.get_class("DEMONYM")), place_(lexicon.get_class("PLACE")),
      commune_(lexicon.get_class("COMMUNE")), head_(lexicon.get_class("ORGANIZATION_HEAD")),
      agency_(lexicon.get_class("NEWS_AGENCY")), place_head_(lexicon.get_class("PLACE_HEAD")),
      particle_(lexicon.get_class("NAME_PARTICLE")), not_name_(lexicon.get_class("NOT_NAME")),
      club_word_(lexicon.get_class("CLUB_WORD")), metonym_(lexicon.get_class("METONYM")) {}

bool NameBorder::is_capital(TokenIndex token) const {
  return token < sentence_.last && tokens_[token].pos == Pos::name &&
         tokens_[token].kind != TokenKind::elision;
}

std::optional<RowRef> NameBorder::particle_at(TokenIndex token) const {
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id == particle_) return row.row;
  }
  return std::nullopt;
}

bool NameBorder::opens_clause(TokenIndex token) const {
  return tokens_[token].shape == Shape::capital && tokens_[token].word->may_be(Pos::determiner) &&
         adjacent(token + 1) && !tokens_[token + 1].capitalised;
}

// « Même | Arnaud Roc », « Né | Lev Roc »: the first word of a sentence.
bool NameBorder::is_mere_opener(TokenIndex token) const {
  const Word& word = *tokens_[token].word;
  const bool names_follow =
      is_capital(token + 1) && tokens_[token + 1].word->classes.test(first_name_);
  const bool born = token == sentence_.first;  // not « le Musée | Enzo Roc »
  return names_follow && !word.classes.test(first_name_) &&
         (word.may_be(Pos::adverb) || (born && word.may_be(Pos::participle)) ||
          word.may_be(Pos::preposition) || word.may_be(Pos::conjunction) ||
          word.may_be(Pos::determiner));
}

// « Un », « Le », « Mes » where a sentence begins unseen; after an article « Elle » is a
// magazine.
bool NameBorder::is_function_word(TokenIndex token) const {
  const Token& here = tokens_[token];
  const bool shouted = token > sentence_.first && tokens_[token - 1].shape == Shape::upper &&
                       tokens_[token - 1].span.size() > 1;
  if (here.shape == Shape::upper && here.span.size() > 1 && !shouted) return false;
  if (token > sentence_.first && tokens_[token - 1].pos == Pos::determiner) return false;
  const Word& word = *here.word;
  return word.may_be(Pos::determiner) || word.may_be(Pos::object_pronoun) ||
         word.may_be(Pos::subject_pronoun) || word.may_be(Pos::conjunction) ||
         word.may_be(Pos::preposition) ||
         (shouted && (word.may_be(Pos::de) || word.may_be(Pos::que)));
}

// « La Première | Guerre mondiale » is not « La Première ».
bool NameBorder::goes_on(TokenIndex token) const {
  return token < sentence_.last && tokens_[token].gap <= Gap::blank && !tokens_[token].glued &&
         is_capital(token) && !tokens_[token].word->classes.test(first_name_) &&
         tokens_[token].word->may_be(Pos::noun);
}

// « la DG EPI »: no woman of that office, but the direction générale of what follows.
TokenIndex NameBorder::end_of_branch(TokenIndex token) const {
  const auto is_sigle = [&](TokenIndex at) {
    return at < sentence_.last && tokens_[at].shape == Shape::upper && tokens_[at].span.size() > 1;
  };
  if (token == sentence_.first || !tokens_[token].word->classes.test(title_)) return token;
  if (tokens_[token - 1].word->folded != "la" || is_sigle(token - 1)) return token;
  const bool branch =
      is_sigle(token) && is_sigle(token + 1) && tokens_[token + 1].gap == Gap::blank;
  return branch && !is_sigle(token + 2) ? token + 2 : token;
}

bool NameBorder::adjacent(TokenIndex token) const {
  return token < sentence_.last && tokens_[token].gap <= Gap::blank && !tokens_[token].glued;
}

// « l'Observatoire Crédit Logement », « Vestra High-Tech », « le SPF Économie »
bool NameBorder::is_inside_name(TokenIndex token) const {
  if (tokens_[token].word->surface.find('-') != std::string::npos) return true;
  const Token& before = tokens_[token - 1];
  // « l'ONG Rocval Santé »
  if (token > sentence_.first + 1 && tokens_[token - 2].word->classes.test(head_)) {
    return before.shape == Shape::capital && tokens_[token].shape == Shape::capital;
  }
  const bool sigle = before.shape == Shape::upper && before.span.size() > 1 &&
                     tokens_[token].shape == Shape::capital;
  if (sigle && adjacent(token + 1) && !tokens_[token + 1].capitalised) return true;
  return adjacent(token + 1) && is_capital(token + 1) &&
         !tokens_[token + 1].word->classes.test(not_name_);
}

bool NameBorder::is_of_medium(TokenIndex token) const {
  if (token == sentence_.first) return false;
  return std::ranges::any_of(tokens_[token - 1].word->rows, [&](const ClassRow& row) {
    return row.id == head_ && lexicon_.cell(row.row, "type") == "media";
  });
}

// « l'ONG | Santé Savane »: what heads a box elsewhere opens a name behind what it is.
bool NameBorder::is_apposed(TokenIndex token) const {
  return token > sentence_.first && adjacent(token) && is_capital(token) &&
         tokens_[token - 1].word->classes.test(head_) && adjacent(token + 1) &&
         is_capital(token + 1);
}

// « L'ESSENTIEL », « À SUIVRE »: where a heading in capitals ends; 0 where none does.
TokenIndex NameBorder::end_of_rubric(TokenIndex first, const std::vector<Entity>& entities) const {
  for (const Entity& entity : entities) {
    const bool several = entity.last > first + 1;
    if (several && entity.id == not_name_ && is_shouted({first, entity.last})) {
      return entity.last;
    }
  }
  return 0;
}

// « L'| Union », « La | Couronne »
bool NameBorder::is_only_town(TokenIndex article, const std::vector<Entity>& entities) const {
  if (article + 1 >= sentence_.last || !tokens_[article + 1].word->classes.test(head_))
    return false;
  return std::ranges::none_of(entities, [&](const Entity& entity) {
    return entity.last == article + 2 && entity.id != place_;
  });
}

bool NameBorder::is_told_further(TokenIndex head, TokenIndex token) const {
  if (token >= sentence_.last || tokens_[token].gap > Gap::blank) return false;
  if (!tokens_[head].word->classes.test(head_)) return false;
  return tokens_[token].pos == Pos::de || tokens_[token].pos == Pos::adjective ||
         (!tokens_[token].capitalised && tokens_[token].word->classes.test(demonym_));
}

// « Le Locle | (NE) »: no « ne ».
bool NameBorder::is_bracketed(TokenIndex token) const {
  const Token& here = tokens_[token];
  if (here.shape != Shape::upper || !here.word->classes.test(place_)) return false;
  return token > sentence_.first && token + 1 < sentence_.last &&
         tokens_[token - 1].word->surface == "(" && tokens_[token + 1].word->surface == ")";
}

// « Aurélien de Saint-Hilaire » is one name, « Lina Vasquier de la CGT » two: a particle goes
// with a first name right before it, or with a family name that is no body or country.
bool NameBorder::may_be_noble(TokenIndex first, TokenIndex end, TokenIndex capital) const {
  const ClassSet& opener = tokens_[first].word->classes;
  const bool body = opener.test(head_) && opener.test(organization_);  // « le Samu | de Lille »
  if (!opener.test(first_name_) || body || is_shouted_of(end)) return false;
  if (end == first + 1) return true;
  const Token& other = tokens_[capital];
  return other.shape != Shape::upper && !other.word->classes.test(organization_) &&
         !other.word->classes.test(country_);
}

// « l'association | Les Amis du Marais »; not « le quotidien | Le Soir de Bruxelles ».
bool NameBorder::is_called(TokenIndex first) const {
  return first > sentence_.first && tokens_[first].capitalised &&
         tokens_[first].word->may_be(Pos::determiner) &&
         tokens_[first - 1].word->classes.test(head_) && !is_of_medium(first);
}

bool NameBorder::is_shouted(TokenRange range) const {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Token& here = tokens_[token];
    const bool letter = here.kind == TokenKind::elision || here.span.size() <= 2;
    if (here.kind != TokenKind::punctuation && here.shape != Shape::upper && !letter) return false;
  }
  return true;
}

}  // namespace greffier
