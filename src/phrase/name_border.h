// Where one name ends and the next begins, or none does: « Twitter | Fabrice Delacroix », « le
// ministre de l'Intérieur | Joris Vandamme », « Même | Arnaud Roc ».
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/locution.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

class NameBorder {
 public:
  // `sentence` is its reader's, which moves from one sentence to the next.
  NameBorder(const AnnotatedText& text, const TokenRange& sentence, const Lexicon& lexicon);

  // A capital read as a name.
  [[nodiscard]] bool is_capital(TokenIndex token) const;
  // The row of a word that stands inside names: « van », « de la ».
  [[nodiscard]] std::optional<RowRef> particle_at(TokenIndex token) const;
  // « Hakim B. | Le procès reprend »: an article with a capital before a word without.
  [[nodiscard]] bool opens_clause(TokenIndex token) const;
  // Whether another name begins at `token` than the one from `first` on; `body_end` is where a
  // known organization there ends, 0 where none does.
  [[nodiscard]] bool begins_other(TokenIndex first, TokenIndex token, TokenIndex body_end) const;
  // Whether a capital is only a common word that opens a sentence before a name.
  [[nodiscard]] bool is_mere_opener(TokenIndex token) const;
  [[nodiscard]] bool is_function_word(TokenIndex token) const;
  // Whether more of the same name follows a known one.
  [[nodiscard]] bool goes_on(TokenIndex token) const;
  // « Le Centre | de recherche », « L'Union | tunisienne »: whether a body whose name begins at
  // `head` is told apart by what follows at `token`.
  [[nodiscard]] bool is_told_further(TokenIndex head, TokenIndex token) const;
  // Whether an abbreviation stands alone between brackets that is a place's.
  [[nodiscard]] bool is_bracketed(TokenIndex token) const;
  // Whether a token is a verb in capitals behind a name in capitals.
  [[nodiscard]] bool is_shouted_verb(TokenIndex token) const;
  // Whether a token is a « DE » in capitals behind a noun in capitals.
  [[nodiscard]] bool is_shouted_of(TokenIndex token) const;
  // Whether « de » and `capital` belong to the name of [first, end).
  [[nodiscard]] bool may_be_noble(TokenIndex first, TokenIndex end, TokenIndex capital) const;
  // Whether a body is called by an article and a noun, and what they are of may follow.
  [[nodiscard]] bool is_called(TokenIndex first) const;
  // Whether what an article opens is known as a town alone, though its noun opens names of bodies.
  [[nodiscard]] bool is_only_town(TokenIndex article, const std::vector<Entity>& entities) const;
  // Where a direction and its field in capitals end that begin at a token; the token where none do.
  [[nodiscard]] TokenIndex end_of_branch(TokenIndex token) const;
  // Whether a token stands behind the one before it, as the words of a name do.
  [[nodiscard]] bool adjacent(TokenIndex token) const;
  // Whether a capital that heads a box elsewhere goes on with the name before it.
  [[nodiscard]] bool is_inside_name(TokenIndex token) const;
  // « le quotidien | 24 heures »: whether the noun of a medium stands before.
  [[nodiscard]] bool is_of_medium(TokenIndex token) const;
  // Whether a name begins with a capital that heads a box elsewhere, behind the noun of a body.
  [[nodiscard]] bool is_apposed(TokenIndex token) const;
  // Where the name of common words ends that [first, end) opens; `end` where none does.
  [[nodiscard]] TokenIndex end_of_common_name(TokenIndex first, TokenIndex end) const;
  // « L'ESSENTIEL », « À SUIVRE »: where a heading in capitals ends; 0 where none does.
  [[nodiscard]] TokenIndex end_of_rubric(TokenIndex first,
                                         const std::vector<Entity>& entities) const;
  // « L'ESSENTIEL »: whether nothing stands in small letters.
  [[nodiscard]] bool is_shouted(TokenRange range) const;

 private:
  [[nodiscard]] bool begins_full_name(TokenIndex token) const;
  [[nodiscard]] bool is_whereabouts(TokenIndex first) const;
  [[nodiscard]] bool opens_branch(TokenIndex article) const;
  [[nodiscard]] bool completes_office(TokenIndex first) const;
  [[nodiscard]] bool is_free_body(TokenIndex noun) const;
  [[nodiscard]] bool is_medium(TokenIndex token) const;
  [[nodiscard]] bool is_parliament(TokenIndex token) const;
  [[nodiscard]] bool is_ministers(TokenIndex token) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const TokenRange& sentence_;
  const Lexicon& lexicon_;
  ClassId first_name_;
  ClassId title_;
  ClassId organization_;
  ClassId country_;
  ClassId demonym_;
  ClassId place_;
  ClassId commune_;
  ClassId head_;
  ClassId agency_;
  ClassId place_head_;
  ClassId particle_;
  ClassId not_name_;
  ClassId club_word_;
  ClassId metonym_;
};

}  // namespace greffier
