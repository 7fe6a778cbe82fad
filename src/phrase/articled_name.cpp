#include "phrase/articled_name.h"

#include "text/fold.h"

namespace greffier {

ArticledNames::ArticledNames(const AnnotatedText& text, const std::vector<TokenRange>& sentences)
    : text_(text) {
  for (const TokenRange sentence : sentences) {
    for (TokenIndex token = sentence.first + 1; token + 1 < sentence.last; ++token) {
      const Token& before = text_.tokens[token - 1];
      // « pour La Halle »; not « Bruno Le Maire », « : Le Conseil »
      const bool inside = before.shape == Shape::lower && text_.tokens[token].gap == Gap::blank &&
                          (before.pos == Pos::preposition || before.pos == Pos::de ||
                           before.pos == Pos::verb || before.pos == Pos::conjunction);
      if (inside && is_articled(token)) known_.insert(key_of(token));
    }
  }
}

bool ArticledNames::opens(TokenIndex article) const {
  return !known_.empty() && article + 1 < text_.tokens.size() && is_articled(article) &&
         known_.contains(key_of(article));
}

// « La Halle », « Les Trois Vallées »; « L'Élysée » is elided.
bool ArticledNames::is_articled(TokenIndex article) const {
  const Token& here = text_.tokens[article];
  const Token& next = text_.tokens[article + 1];
  const std::string& word = here.word->folded;
  return here.shape == Shape::capital && (word == "la" || word == "le" || word == "les") &&
         next.shape == Shape::capital && next.gap == Gap::blank;
}

std::string ArticledNames::key_of(TokenIndex article) const {
  return name_key(text_.surface({article, article + 2}));
}

}  // namespace greffier
