// What a name stands for by the article before it: « les Dogues » are a club, « l'Hexagone » is
// France, « au Parisien » names Le Parisien.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/before_name.h"
#include "phrase/name.h"

#include <vector>

namespace greffier {

class MeantRows {
 public:
  // `sentence` is its reader's, which moves from one sentence to the next.
  MeantRows(const AnnotatedText& text, const TokenRange& sentence, const Lexicon& lexicon);

  // Adds what a nickname among the rows of a name stands for, or the medium that it names; `before`
  // are the names in front of it.
  void add(TokenRange name, const std::vector<NamePhrase>& before,
           std::vector<ClassRow>& rows) const;

 private:
  void add_nickname(RowRef metonym, TokenIndex first, std::vector<ClassRow>& rows) const;
  void add_noble(TokenRange name, std::vector<ClassRow>& rows) const;
  void add_medium(TokenRange name, bool listed, std::vector<ClassRow>& rows) const;
  [[nodiscard]] bool is_cited(TokenIndex first) const;
  [[nodiscard]] bool is_listed(TokenIndex first, const std::vector<NamePhrase>& before) const;
  [[nodiscard]] bool is_of_party(TokenIndex first) const;
  [[nodiscard]] bool is_of_media(TokenIndex token) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const TokenRange& sentence_;
  const Lexicon& lexicon_;
  BeforeName before_;
  ClassId person_;
  ClassId metonym_;
  ClassId organization_;
  ClassId not_body_;
  ClassId report_noun_;
  ClassId report_verb_;
  ClassId title_;
  ClassId medium_part_;
  ClassId party_noun_;
};

}  // namespace greffier
