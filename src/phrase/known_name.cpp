#include "phrase/known_name.h"

#include "lex/shape.h"

#include <algorithm>

namespace greffier {

KnownNames::KnownNames(const AnnotatedText& text, const Lexicon& lexicon)
    : tokens_(text.tokens), lexicon_(lexicon), organization_(lexicon.get_class("ORGANIZATION")),
      place_(lexicon.get_class("PLACE")), head_(lexicon.get_class("ORGANIZATION_HEAD")),
      demonym_(lexicon.get_class("DEMONYM")),
      metonym_(lexicon.get_class("METONYM")), classes_{lexicon.get_class("PERSON"),  organization_,
                                                       lexicon.get_class("COUNTRY"), place_,
                                                       lexicon.get_class("COMMUNE"), metonym_} {}

bool KnownNames::is_entity(TokenIndex token) const {
  return std::ranges::any_of(classes_,
                             [&](ClassId id) { return tokens_[token].word->classes.test(id); });
}

bool KnownNames::is_of_names(ClassId id) const {
  return std::ranges::find(classes_, id) != classes_.end();
}

bool KnownNames::is_body(const Entity& entity) const {
  if (entity.id == metonym_) return lexicon_.cell(entity.row, "kind") == "seat";
  return entity.id == organization_ && lexicon_.cell(entity.row, "type") != "sport" &&
         lexicon_.cell(entity.row, "flags").find("common") == std::string_view::npos;
}

TokenIndex KnownNames::end_of_longest(const std::vector<Entity>& entities) const {
  TokenIndex end = 0;
  for (const Entity& entity : entities) {
    if (is_of_names(entity.id)) end = std::max(end, entity.last);
  }
  return end;
}

TokenIndex KnownNames::end_of_common(TokenIndex first, const std::vector<Entity>& entities,
                                     bool article) const {
  TokenIndex end = 0;
  for (const Entity& entity : entities) {
    const bool seat = entity.id == place_ || (article && entity.id == metonym_);
    const bool movement = entity.id == organization_ &&
                          lexicon_.cell(entity.row, "type") == "movement" &&
                          lexicon_.cell(entity.row, "kind") == "group";
    if (seat || movement || is_common_body(first, entity)) end = std::max(end, entity.last);
  }
  return end;
}

// « le parti républicain », « l'équipe de France »; not « le parti socialiste | belge ».
bool KnownNames::is_common_body(TokenIndex first, const Entity& entity) const {
  if (entity.id != organization_ || entity.last < first + 2) return false;
  const std::string_view type = lexicon_.cell(entity.row, "type");
  const bool foreign = entity.last < tokens_.size() &&
                       tokens_[entity.last].word->classes.test(demonym_) &&
                       tokens_[entity.last].gap <= Gap::blank;
  return (type == "party" || type == "sport") && !foreign &&
         tokens_[first].word->classes.test(head_);
}

TokenIndex KnownNames::end_of_body(TokenIndex first, const std::vector<Entity>& entities) const {
  for (const Entity& entity : entities) {
    const bool sure = entity.last > first + 1 || tokens_[first].shape == Shape::upper;
    if (entity.id == organization_ && sure) return entity.last;
  }
  return 0;
}

// « Grève » is not Greve in Denmark: an accent may be missing in a text, not too many.
bool KnownNames::has_own_accents(std::string_view name, RowRef row) const {
  const auto count = [](std::string_view text) {
    return std::ranges::count_if(text, [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= 0xC3 && byte <= 0xC5;  // lead bytes of Latin letters with marks
    });
  };
  const auto written = count(name);
  return written > count(lexicon_.cell(row, "name")) &&
         written > count(lexicon_.cell(row, "variants"));
}

bool KnownNames::is_shouted_row(const ClassRow& row) const {
  return row.id == organization_ &&
         shape_of(lexicon_.cell(row.row, "name"), TokenKind::word) == Shape::upper;
}

// « anti-FN », « ex-LR »; not « al-Jadeed », « an-Nahar », where the article of Arabic is none.
bool KnownNames::is_prefixed(TokenIndex token) const {
  static constexpr std::array<std::string_view, 9> kArticles{"al", "el", "an", "ar", "as",
                                                             "at", "ad", "az", "ach"};
  const std::string_view word = tokens_[token].word->surface;
  const std::size_t hyphen = word.find('-');
  if (tokens_[token].capitalised || hyphen == std::string_view::npos) return false;
  return tokens_[token].kind == TokenKind::word &&
         (tokens_[token].pos != Pos::name ||
          std::ranges::find(kArticles, word.substr(0, hyphen)) == kArticles.end());
}

}  // namespace greffier
